"""What the desk means to do by itself, and when: read from the database, so that it outlives the window."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from mihan_desktop.domain.office_settings import OfficeSettings
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.rounds import SMALL, Line, Round, next_round
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work


class Planning:
    """For everybody with right ``send``: what was sealed and approved needs no further right (decision 0014)."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def next_round(self, actor: User, *, metered: bool) -> Round:
        """When the next round is due. metered: what the system says of the line; the office may know better."""
        self._opened.allow(actor, Right.SEND)
        with self._opened.read() as work:
            office = work.settings.office()
            there, line, carried = work.batches.on_the_way(), line_of(work), work.handed_files.to_go()
            found = next_round(there, line, self._opened.now(), metered=costs(office, metered), carried=carried)
            enrolled = work.device.enrolment() is not None
            missing = work.releases.missing() if costs(office, metered) else 0
        found = replace(found, release=missing if missing > SMALL else 0)
        by_itself = office.automatic and enrolled and not self._opened.training and not self._opened.reading
        if by_itself:
            return found
        return replace(found, due=None, manual=not office.automatic)


def costs(office: OfficeSettings, metered: bool) -> bool:  # noqa: FBT001 - what the system says is one word
    """Whether the line costs by what goes over it: the system says ``metered``, the office may know better."""
    return metered if office.metered == "auto" else office.metered == "yes"


def line_of(work: "Work") -> Line:
    """The way to the ministry as the last round found it."""
    from mihan_desktop.storage.stages import LINE

    row = work.stages.get(LINE)
    if row is None:
        return Line()
    return Line(row.tries, row.trouble, row.since if row.trouble else None, row.reached_at, row.next_at)


def note_line(work: "Work", trouble: str, now: datetime, next_at: datetime | None) -> None:
    """How the last round went: ``trouble`` is a code, "" when it got to its end."""
    from mihan_desktop.storage.stages import LINE, StageRow

    before = work.stages.get(LINE)
    reached = before.reached_at if before is not None else None
    if not trouble:
        work.stages.put(StageRow(LINE, "reached", now, reached_at=now))
        return
    since = before.since if before is not None and before.trouble else now
    tries = (before.tries if before is not None else 0) + 1
    work.stages.put(StageRow(LINE, "lost", since, tries, trouble, next_at, reached))
