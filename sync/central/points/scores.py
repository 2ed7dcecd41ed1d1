"""What rules give the people of the register: read as the desks read it, so that both come to the same."""

from collections.abc import Collection, Iterator, Sequence
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
from mihan_desktop.domain.points.ruling import Published, Rules, of_day
from sync.central.answers import read_answers
from sync.central.bulk import among
from sync.central.publishing import PUBLISHED
from sync.central.publishing_schema import ReleasePart, ReleaseRow
from sync.central.schema import AttendanceMark, Registration
from sync.central.training import enrolling
from sync.protocol.errors import ProtocolError
from sync.protocol.published import read_document
from sync.protocol.releases import POINTS_RULES, open_part, read_release

TOGETHER: Final = 500
"""People that are looked at in one go."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the register. stamp: the change that last wrote the record; facts: on the day that was asked for."""

    id: str
    stamp: str
    governorate: str
    sex: str
    facts: dict[str, Fact]


def people(session: Session, after: str, most: int, day: date) -> tuple[Person, ...]:
    """The records that follow ``after``, by their id, with their facts."""
    query = _query().where(Registration.id > after).order_by(Registration.id).limit(most)
    return _read(session, session.execute(query).all(), day)


def person(session: Session, record: str, day: date) -> Person | None:
    """One of them."""
    found = session.execute(_query().where(Registration.id == record)).all()
    return next(iter(_read(session, found, day)), None)


def _query() -> Select[str, str, str, str, str, str]:
    return select(
        Registration.id, Registration.change_id, Registration.state, Registration.governorate, Registration.sex,
        Registration.submission,
    )  # fmt: skip


def _read(session: Session, rows: Sequence[Row[str, str, str, str, str, str]], day: date) -> tuple[Person, ...]:
    training = trained(session, [row[0] for row in rows])
    return tuple(
        Person(record, f"{change} {state}".strip(), governorate, sex, facts(submission, training[record], day))
        for record, change, state, governorate, sex, submission in rows
    )


def facts(submission: str, training: Training, day: date) -> dict[str, Fact]:
    """A person's facts on a day."""
    return facts_of(((one.name, one.value) for one in read_answers(submission) if not one.group), training, day)


def trained(session: Session, records: Collection[str]) -> dict[str, Training]:
    """What the register knows of each person's training: of a session the mark that was said last."""
    query = select(AttendanceMark.person_id, AttendanceMark.session_id, AttendanceMark.mark, AttendanceMark.clock)
    last: dict[tuple[str, str], tuple[str, str]] = {}
    for who, meeting, mark, clock in session.execute(query.where(among(session, AttendanceMark.person_id, records))):
        if clock >= last.get((who, meeting), ("", ""))[0]:
            last[who, meeting] = clock, mark
    marks: dict[str, list[Mark]] = {record: [] for record in records}
    for (who, _), (_, mark) in last.items():
        marks[who].append(Mark(mark))
    courses = enrolling.of_people(session, records)
    return {record: counted(marks[record], courses.get(record, ())) for record in records}


def rules_of(session: Session, day: date) -> Rules | None:
    """The published rule set that holds on a day."""
    return of_day(_published(session), day)


def _published(session: Session) -> Iterator[Published]:
    """Rule sets of published releases, the last one first; one that stays the same is told once."""
    before = ""
    rows = session.scalars(select(ReleaseRow).where(ReleaseRow.state == PUBLISHED).order_by(ReleaseRow.version.desc()))
    for row in rows:
        part = next((one for one in read_release(row.statement).parts if one.kind == POINTS_RULES), None)
        if part is None or part.hash == before:
            continue
        before = part.hash
        held = session.get_one(ReleasePart, part.hash)
        yield part.hash, compiled(open_part(part, bytes(held.data)))


@lru_cache(maxsize=4)
def compiled(data: bytes) -> tuple[Rulebook, Scorer] | None:
    """A rule set as a release has it; None for one that this program cannot read."""
    try:
        book = from_document(read_document(POINTS_RULES, data))
        return book, compile_rulebook(book)
    except (FormError, ProtocolError, ValueError):
        return None
