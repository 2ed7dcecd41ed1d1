"""Stipend and transport of trainees, from marks that a supervisor approved and rates of the ministry: dinars, whole."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mihan_desktop.domain.attendance import ClassSession, Mark, MarkEntry, Trainee
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.standing import CAME

APPROVED = frozenset({RecordStatus.SEALED, RecordStatus.SENT, RecordStatus.RECEIVED, RecordStatus.MERGED})
"""States in which a supervisor's signature stands over a mark."""


@dataclass(frozen=True, slots=True)
class Rates:
    """Dinars for a day attended, however many sessions it has.

    version: of the release that says so, "" where the program's own figures hold.
    """

    stipend: int
    transport: int
    version: str = ""


@dataclass(frozen=True, slots=True)
class PayLine:
    """What one trainee is due.

    days: on which a session was attended, and approved; open: sessions whose mark is not approved; excused: sessions of
    approved excuses, documented of them with a document.
    """

    trainee: Trainee
    days: tuple[date, ...]
    open: int
    stipend: int
    transport: int
    excused: int = 0
    documented: int = 0

    @property
    def amount(self) -> int:
        """Dinars, in all."""
        return self.stipend + self.transport


def approved_marks(ever: Iterable[MarkEntry]) -> dict[tuple[str, str], MarkEntry]:
    """Of every mark ever written, oldest first, the newest approved one by (person id, session id).

    A correction that still waits changes nothing: what is signed is what is paid.
    """
    return {(one.person_id, one.session_id): one for one in ever if one.status in APPROVED}


def pay_lines(
    trainees: Sequence[Trainee],
    sessions: Sequence[ClassSession],
    approved: Mapping[tuple[str, str], MarkEntry],
    current: Mapping[tuple[str, str], MarkEntry],
    rates: Rates,
) -> tuple[PayLine, ...]:
    """One line for each trainee, in their order; current: the marks as they stand, approved or not."""
    lines = []
    for one in trainees:
        places = [(meeting.date, (one.person_id, meeting.id)) for meeting in sessions]
        came = (day for day, place in places if place in approved and approved[place].mark in CAME)
        days = tuple(dict.fromkeys(came))
        waiting = sum(place in current and current[place].status not in APPROVED for _, place in places)
        excuses = [approved[place] for _, place in places if place in approved]
        excuses = [entry for entry in excuses if entry.mark is Mark.EXCUSED]
        papers = sum(bool(entry.documents) for entry in excuses)
        due = len(days) * rates.stipend, len(days) * rates.transport
        lines.append(PayLine(one, days, waiting, *due, len(excuses), papers))
    return tuple(lines)
