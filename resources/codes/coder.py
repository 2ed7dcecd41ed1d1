"""The one coder of occupations that comes with the program: titles and everyday words in three languages."""

from collections.abc import Iterator
from functools import cache, lru_cache
from threading import Lock
from typing import Final

from mihan_desktop.domain.work.coding import Coder, Kind, Phrase
from mihan_desktop.domain.work.occupations import Level
from resources.codes import code_list
from resources.codes.words import occupation_words

CERTAIN: Final = 900
"""In thousandths: so like a title or a word that is known, what was written becomes its code."""
_LONGEST: Final = 200
_CODING: Final = Lock()


def phrases() -> Iterator[Phrase]:
    """How the unit groups are said: their titles, then everyday words."""
    for row in code_list("isco08"):
        if len(row.code) == Level.UNIT:
            yield from (Phrase(row.code, language, title, Kind.TITLE) for language, title in row.names.items())
    for one in occupation_words():
        yield Phrase(one.code, one.language, one.words)


@cache
def coder() -> Coder:
    """Made once; it reads its phrases when it is first asked (a third of a second), or before, bit by bit."""
    return Coder(phrases())


def coded(written: str) -> str:
    """The unit group that somebody's own words are known for; "" where it is none, or several are."""
    return _coded(written[:_LONGEST])


@lru_cache(maxsize=20_000)
def _coded(written: str) -> str:
    with _CODING:  # the coder is read by whoever asks first
        found = coder().code(written, 2)
    certain = [one.code for one in found if one.likeness >= CERTAIN]
    return certain[0] if len(certain) == 1 else ""
