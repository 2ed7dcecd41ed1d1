"""Codes that people read from paper and type: Crockford's base32 in groups of five, with two check characters.

No letter looks like another (no I, L, O, U); what is typed for them is read as what was meant.
"""

from typing import Final

LETTERS: Final = 35
"""characters of every code, the two check characters included"""

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUE: Final = {character: value for value, character in enumerate(_ALPHABET)}
_READ_AS: Final = str.maketrans("OILoil", "011011")
_IGNORED: Final = " -\t\r\n\u2010\u2011\u2012\u2013\u00ad\u200e\u200f\u200b\u200c\u2066\u2067\u2068\u2069"
_GROUP: Final = 5
_CHECK: Final = 2
_MOST_TYPED: Final = 400
# Largest prime below 32²: since the powers of 32 differ in it for 68 places, one wrong character or two neighbours
# that changed places always change the remainder (Crockford's own 37 needs signs that no Arabic keyboard has).
_PRIME: Final = 1021


def written(number: int, letters: int) -> str:
    """``number`` in ``letters`` characters of five bits each, the highest first."""
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(letters * 5 - 5, -1, -5))


def value(text: str) -> int:
    """The number that ``text`` of the alphabet writes."""
    number = 0
    for character in text:
        number = number * 32 + _VALUE[character]
    return number


def printed(body: str) -> str:
    """``body`` with its check characters, in groups."""
    text = body + _check(body)
    return "-".join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))


def typed(text: str) -> str:
    """The body of the code that somebody typed: any case, any digits, spaces or hyphens, O for 0, I or L for 1.

    ``""`` when it has another length, strange characters, or check characters that disagree.
    """
    plain = letters_of(text)
    if len(plain) != LETTERS or not all(character in _VALUE for character in plain):
        return ""
    body, check = plain[:-_CHECK], plain[-_CHECK:]
    return body if _check(body) == check else ""


def letters_of(text: str) -> str:
    """What was typed, as it was meant: any part of a code."""
    plain = "".join(_ascii(character) for character in text[:_MOST_TYPED] if character not in _IGNORED)
    return plain.translate(_READ_AS).upper()


def _ascii(character: str) -> str:
    """Arabic-Indic and other decimal digits as ASCII; anything else as it is."""
    return str(int(character)) if character.isdecimal() else character


def _check(body: str) -> str:
    high, low = divmod(value(body + "0" * _CHECK) % _PRIME, 32)
    return _ALPHABET[high] + _ALPHABET[low]
