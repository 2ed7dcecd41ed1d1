"""The one coder of occupations that comes with the program: titles and everyday words in three languages."""

from collections.abc import Iterator
from functools import cache

from mihan_desktop.domain.work.coding import Coder, Kind, Phrase
from mihan_desktop.domain.work.occupations import Level
from resources.codes import code_list
from resources.codes.words import occupation_words


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
