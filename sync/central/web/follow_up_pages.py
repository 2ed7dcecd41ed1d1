"""The page of follow-ups: what became of graduates, in numbers from which nobody follows; as a workbook and as CSV."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from mihan_desktop.domain.oddities import IRAQ
from sync.central.counts import KEPT_BACK
from sync.central.database import Database
from sync.central.web.drawing import Drawing, language_of, saved
from sync.central.web.guard import Guard
from sync.central.web.sessions import SignedIn
from sync.central.web.viewing import Viewing
from sync.central.words import label_in, name_of, say

if TYPE_CHECKING:
    from mihan_desktop.domain.follow_up_counts import Figures
    from sync.central.importing.reports import Cell
    from sync.central.training.follow_ups import Tracer

_HEADS: Final = (
    "training_course", "follow_ups_round", "governorate", "sex", "follow_ups_expected", "follow_ups_reached",
    "follow_ups_working", "follow_ups_in_field",
)  # fmt: skip


class FollowUpPages:
    """The routes under ``/training/follow-ups``. No name and no record is read out of what they count."""

    def __init__(
        self, database: Database, guard: Guard, drawing: Drawing, viewing: Viewing, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._guard = guard
        self._drawing = drawing
        self._viewed = viewing.note
        self._now = now

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show, at = self._guard.show, "/training/follow-ups"
        return [
            show(at, self._page),
            show(f"{at}/table.xlsx", lambda request, person: self._save(request, person, ".xlsx")),
            show(f"{at}/table.csv", lambda request, person: self._save(request, person, ".csv")),
        ]

    def _read(self) -> "Tracer":
        from sync.central.training.follow_ups import tracer

        with self._database.read() as session:
            return tracer(session, self._now().astimezone(IRAQ).date())

    def _page(self, request: Request, person: SignedIn) -> Response:
        return self._drawing.draw(
            request, "follow_ups.html", person, found=self._read(), told=label_in, round_words=round_words
        )  # fmt: skip

    def _save(self, request: Request, person: SignedIn, kind: str) -> Response:
        from sync.central.importing.reports import MAKERS, Table

        found, language = self._read(), language_of(request)
        self._viewed(person, "follow_ups_saved", "")
        data = MAKERS[kind]((Table(say(language, "follow_ups"), lines(found, language)),), language)
        name = f"follow-ups-{found.day:%Y%m%d}{kind}"
        return saved(data, name)


def lines(found: "Tracer", language: str) -> "list[Sequence[Cell]]":
    """The table as a file has it: of each course and round the whole, then its parts."""
    told: list[Sequence[Cell]] = [[say(language, word) for word in _HEADS]]
    for one in found.rounds:
        name, after = label_in(language, found.labels.get(one.course, {}), one.course), round_words(language, one.round)
        told.append([name, after, say(language, "training_whole"), "", *_cells(one.whole)])
        told += [
            [name, after, name_of(language, part.governorate), say(language, part.sex or "sex_other"),
             *_cells(part.figures)]
            for part in one.parts
        ]  # fmt: skip
    return told


def _cells(one: "Figures") -> "list[Cell]":
    numbers = (one.expected, one.reached, one.working, one.in_field)
    return [KEPT_BACK if number is None else number for number in numbers]


def round_words(language: str, round_id: str) -> str:
    """``3m``, ``90d`` as people say it."""
    word = "follow_ups_months" if round_id.endswith("m") else "follow_ups_days"
    return say(language, word, count=int(round_id[:-1]))
