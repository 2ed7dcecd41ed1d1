"""Pages of released figures are drawn before anybody asks for them: when a quarter came out, and after a start."""

from collections.abc import Callable, Iterable
from typing import Final, Protocol

from sync.central.database import Database
from sync.central.indicators import results
from sync.central.indicators.results import Released
from sync.central.repeating import Rest

EVERY_SECONDS: Final = 5.0
"""Between two looks whether something came out."""
BETWEEN: Final = 0.01
"""Seconds of rest between two pieces: readers go first."""


class DrawsAhead(Protocol):
    """Pages that know what will be asked of them."""

    def ahead(self, released: tuple[Released, ...]) -> Iterable[Callable[[], object]]:
        """What draws a piece each, where it is not drawn. released: the quarters that are out, the newest first."""


class Ahead:
    """Looks whether other quarters are out than at the last look, and draws what will be asked for then. Where none is
    out there is nothing to draw.
    """

    def __init__(self, database: Database, pages: Iterable[DrawsAhead]) -> None:
        self._database = database
        self._pages = tuple(pages)
        self._drawn: tuple[Released, ...] = ()

    def draw(self, rest: Rest) -> None:
        """Once. rest: waits some seconds, and is True when this is to end."""
        with self._database.read() as session:
            released = results.released(session)
        if released == self._drawn:
            return
        for pages in self._pages:
            for draw in pages.ahead(released):
                if rest(BETWEEN):
                    return
                draw()
        self._drawn = released
