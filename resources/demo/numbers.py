"""Numbers that the form accepts and that can be nobody's: of documents, of phones, of mail boxes.

Iraq reserves no numbers for examples, so each kind is taken from where no real one can be:

- national card: the first four digits of a real number are a year of birth; ours begin with 99, and nobody was
  born in the year 99xx;
- civil-status ID and ration card: paper of both kinds prints at most eight digits; ours have ten and begin with 99;
- passport: real ones are a letter and eight digits; ours are ``X`` and nine;
- other papers: all begin with ``X``, for which no issuing office stands;
- phones: 0749, inside the national mobile range 073-079 and given to no operator (libphonenumber's table of
  operators names ITPC 073, Korek 075, Omnnea 076, Asiacell 077, Zain 078 and 079; the few 074 numbers ever given out
  began with 0740 and 0741);
- mail: example.org (RFC 2606).
"""

PHONE_PREFIX = "0749"
NATIONAL_PREFIX = "99"
LETTER_PREFIX = "X"
MAIL_DOMAIN = "example.org"

_STRIDE = 6_180_339_887  # odd and no multiple of five: number * stride runs through all ten-digit endings once


def _scatter(seed: int, number: int, digits: int, salt: int) -> str:
    """Digits that look unordered and differ for every number below ``10 ** digits`` of one seed and salt."""
    modulus: int = 10**digits
    return str((number * _STRIDE + seed * 7_919 + salt * 104_729) % modulus).zfill(digits)


def national_number(seed: int, number: int) -> str:
    """Twelve digits beginning with 99."""
    return NATIONAL_PREFIX + _scatter(seed, number, 10, 1)


def long_number(seed: int, number: int, salt: int) -> str:
    """Ten digits beginning with 99: longer than the paper it stands for prints."""
    return NATIONAL_PREFIX + _scatter(seed, number, 8, salt)


def passport_number(seed: int, number: int) -> str:
    """``X`` and nine digits."""
    return LETTER_PREFIX + _scatter(seed, number, 9, 4)


def letter_number(seed: int, number: int, salt: int) -> str:
    """``X`` and seven digits, for papers with numbers of their own making."""
    return LETTER_PREFIX + _scatter(seed, number, 7, salt)


def phone(seed: int, number: int, line: int = 0) -> str:
    """Eleven digits beginning with 0749; line 0 or 1. No two people of a seed share one below number 5,000,000."""
    return PHONE_PREFIX + _scatter(seed, number * 2 + line, 7, 6)


def mailbox(latin: str, number: int) -> str:
    """An address at example.org made of a name's first Latin word and the person's number."""
    first = latin.partition(" ")[0].lower()
    word = "".join(letter for letter in first if letter.isascii() and letter.isalpha())
    return f"{word or 'person'}.{number}@{MAIL_DOMAIN}"
