"""What rules give the people of the register: read as the desks read it, so that both come to the same."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from forms.problems import FormError
from forms.rulebook import Rulebook, Scorer, compile_rulebook, from_document
from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.points import Fact, Training, facts_of
from mihan_desktop.domain.points.counting import counted
from sync.central.answers import read_answers
from sync.central.bulk import among
from sync.central.referring import states
from sync.central.schema import AttendanceMark, Registration
from sync.central.training import enrolling
from sync.protocol.errors import ProtocolError
from sync.protocol.published import read_document
from sync.protocol.releases import POINTS_RULES

TOGETHER: Final = 500
"""People that are looked at in one go."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the register. stamp: the change that last wrote the record; office: whose record it is; facts: on the
    day that was asked for.
    """

    id: str
    stamp: str
    office: str
    governorate: str
    sex: str
    facts: dict[str, Fact]


def people(session: Session, after: str, most: int, day: date, sent: Mapping[str, Sequence[str]]) -> tuple[Person, ...]:
    """The records that follow ``after``, by their id, with their facts. sent: ``referring.states`` of everybody."""
    query = _query().where(Registration.id > after).order_by(Registration.id).limit(most)
    return _read(session, session.execute(query).all(), day, sent)


def person(session: Session, record: str, day: date) -> Person | None:
    """One of them."""
    found = session.execute(_query().where(Registration.id == record)).all()
    return next(iter(_read(session, found, day, states(session, record))), None)


def _query() -> Select[str, str, str, str, str, str, str]:
    return select(
        Registration.id, Registration.change_id, Registration.state, Registration.office_id, Registration.governorate,
        Registration.sex, Registration.submission,
    )  # fmt: skip


def _read(
    session: Session, rows: Sequence[Row[str, str, str, str, str, str, str]], day: date,
    sent: Mapping[str, Sequence[str]],
) -> tuple[Person, ...]:  # fmt: skip
    training = trained(session, [row[0] for row in rows], sent)
    return tuple(
        Person(record, f"{change} {state}".strip(), office, governorate, sex, facts(submission, training[record], day))
        for record, change, state, office, governorate, sex, submission in rows
    )


def facts(submission: str, training: Training, day: date) -> dict[str, Fact]:
    """A person's facts on a day."""
    return facts_of(((one.name, one.value) for one in read_answers(submission) if not one.group), training, day)


def trained(
    session: Session, records: Collection[str], sent: Mapping[str, Sequence[str]]
) -> dict[str, Training]:  # fmt: skip
    """What the register knows of each person's training: of a session the mark that was said last. sent: referrals."""
    query = select(AttendanceMark.person_id, AttendanceMark.session_id, AttendanceMark.mark, AttendanceMark.clock)
    last: dict[tuple[str, str], tuple[str, str]] = {}
    for who, meeting, mark, clock in session.execute(query.where(among(session, AttendanceMark.person_id, records))):
        if clock >= last.get((who, meeting), ("", ""))[0]:
            last[who, meeting] = clock, mark
    marks: dict[str, list[Mark]] = {record: [] for record in records}
    for (who, _), (_, mark) in last.items():
        marks[who].append(Mark(mark))
    courses = enrolling.of_people(session, records)
    return {record: counted(marks[record], courses.get(record, ()), sent.get(record, ())) for record in records}


@lru_cache(maxsize=4)
def compiled(data: bytes) -> tuple[Rulebook, Scorer] | None:
    """A rule set as a release has it; None for one that this program cannot read."""
    try:
        book = from_document(read_document(POINTS_RULES, data))
        return book, compile_rulebook(book)
    except (FormError, ProtocolError, ValueError):
        return None
