"""Rules for passwords: long enough, and none that somebody would try early (NIST SP 800-63B-4, 3.1.1.2).

No kinds of characters are asked for, none is forbidden, and none grows old. A password is taken apart into words,
numbers and signs, in any script: where each of them is easy and there is at most one word, it is refused.
"""

import re
import unicodedata
from functools import cache
from itertools import pairwise
from typing import Final

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.problems import Problem

SHORTEST = 8
"""characters; the standard's minimum for a password beside another factor: here the locked room and the disk"""
SHORTEST_DECIDING = 12
"""of whoever approves or lets people in: it opens a key that signs, off-line too for a thief of the file"""
_NUMBER_ALONE: Final = 12
"""digits up to which a number alone is a telephone, an identity card or a date"""
_LONG: Final = 100
"""characters from which on nobody tries anything but one thing again and again"""
_PIECES: Final = re.compile(r"[^\W\d_]+|\d+|[\W_]+")
_SIGNS: Final = re.compile(r"[\W_]+")
_AGAIN: Final = re.compile(r"(.)\1+")
_YEAR: Final = re.compile(r"(?:13|14|19|20)\d\d")
_EDGES: Final = re.compile(r"^([^a-z]*)(.*?)([^a-z]*)$", re.DOTALL)
_LOOKALIKES: Final = (str.maketrans("@013457$!", "aoieastsi"), str.maketrans("@013457$!", "aoleastsl"))
_ORDERS: Final = tuple(
    fold(order).replace(" ", "")
    for order in (
        "01234567890", "abcdefghijklmnopqrstuvwxyz", "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
        "ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرلاىةوزظ", "قوەرتیئحۆپ", "اسدفگهژکل", "زخجڤبنم",
    )
)  # fmt: skip
"""What people run along: numbers, alphabets, and the rows of Arabic and Sorani keyboards."""
_THE: Final = "ال"
"""The Arabic article, with or without which a name is written."""
_KEYS: Final = {
    key: (row, column)
    for row, keys in enumerate(("1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"))
    for column, key in enumerate(keys)
}


def normalised(password: str) -> str:
    """One form of a password for every keyboard that writes the same characters (NFKC); half letters count as ?."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "replace").decode()


def check_password(password: str, *known: str, least: int = SHORTEST) -> tuple[Problem, ...]:
    """Problems ``password_short`` (params ``minimum``), ``password_common``; none when it will do.

    known: what everybody knows of the person: names by which they sign in and are called, their office's.
    """
    text = normalised(password)
    if len(text) < least:
        return (Problem("password_short", "password", {"minimum": least}),)
    return (Problem("password_common", "password"),) if guessable(text, *known) else ()


def guessable(password: str, *known: str) -> bool:
    """Whether somebody who knows ``known``, and what people usually choose, would try ``password`` early."""
    from resources.passwords import common

    whole = fold(normalised(password)).casefold()
    bare = _SIGNS.sub("", whole)
    own = {piece for name in known for piece in _named(name)}
    if len(set(bare)) < 4 or bare in own or whole.replace(" ", "") in common():
        return True
    if len(bare) > _LONG:
        return _repeated(bare)
    if bare.isdecimal() and len(bare) <= _NUMBER_ALONE:
        return True
    if _repeated(bare) or _walked(bare) or (_walked(bare[::2]) and _walked(bare[1::2])):
        return True
    return any(_easy(form, own) for form in _readings(whole))


def _named(name: str) -> set[str]:
    """A name, its words, and all of it without blanks and signs, folded."""
    folded = fold(normalised(name))
    words = {piece for piece in _SIGNS.split(folded) if len(piece) > 1}
    words |= {piece.removeprefix(_THE) for piece in words if len(piece) > 4}
    return words | {_SIGNS.sub("", folded)} - {""}


def _readings(whole: str) -> set[str]:
    """The password as typed, and as it reads with figures and signs inside its word taken for the letters they are."""
    found = {whole}
    match = _EDGES.match(whole)
    if match is not None and match[2]:
        for letters in _LOOKALIKES:
            found |= {match[1] + match[2].translate(letters) + match[3], whole.translate(letters)}
    return found


def _easy(text: str, own: set[str]) -> bool:
    """Whether all pieces are easy and no more than one of them is a word that somebody had to choose."""
    chosen = 0
    for piece in _PIECES.findall(text):
        if _SIGNS.fullmatch(piece) or piece in own or _ordered(piece):
            continue
        if piece.isdecimal():
            if len(piece) > 4 and not _YEAR.fullmatch(piece[:4]):
                return False
        elif _a_word(piece):
            chosen += 1
        else:
            return False
    return chosen <= 1


def _a_word(piece: str) -> bool:
    """In the list, or two names or places in one."""
    from resources.passwords import common, local

    if len(piece) < 3 or piece in common() or piece in local():
        return True
    return any(piece[:at] in local() and piece[at:] in local() for at in range(3, len(piece) - 2))


def _ordered(piece: str) -> bool:
    """Along a keyboard or an alphabet, or one thing again and again."""
    single = _AGAIN.sub(r"\1", piece)
    return len(set(piece)) == 1 or _repeated(piece) or _run(piece) or _run(single) or _walked(piece)


def _run(piece: str) -> bool:
    return len(piece) > 2 and any(piece in order or piece[::-1] in order for order in _ORDERS)


def _repeated(text: str) -> bool:
    """One block at least twice."""
    return len(text) > 3 and (text + text).find(text, 1) < len(text)


@cache
def _beside(one: str, other: str) -> bool:
    """Whether two keys touch."""
    here, there = _KEYS.get(one), _KEYS.get(other)
    return here is not None and there is not None and max(abs(here[0] - there[0]), abs(here[1] - there[1])) <= 1


def _walked(text: str) -> bool:
    """From key to neighbouring key, with a new beginning now and then; along the rows of any keyboard."""
    if len(text) < 4:
        return False
    leaps = sum(not _beside(one, other) for one, other in pairwise(text))
    if leaps <= len(text) // 4:
        return True
    return _in_runs(text)


def _in_runs(text: str) -> bool:
    """Made of runs of three and more, one after the other."""
    here = 0
    while here < len(text):
        longest = max((at for at in range(here + 3, len(text) + 1) if _run(text[here:at])), default=0)
        if not longest:
            return False
        here = longest
    return True
