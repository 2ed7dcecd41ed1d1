"""Cases as reviewers see them: listed by state, and the two records side by side with what speaks for and against."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import ColumnElement, Text, cast, func, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.people.documents import DocumentKind
from mihan_desktop.domain.people.levels import HOUSEHOLD
from sync.central import register
from sync.central.linkage.schema import DIFFERENT, NOTHING, ONCE, PROPOSED, SAME, UNSURE, LinkageCase, PersonLink
from sync.central.register import PAGE, Page
from sync.central.schema import AttendanceMark
from sync.central.settings import CentralError

if TYPE_CHECKING:
    from sync.central.database import Database

WAITING: Final = "waiting"
STATES: Final[Mapping[str, tuple[str, ...]]] = {
    WAITING: (PROPOSED, ONCE), UNSURE: (UNSURE,), SAME: (SAME,), DIFFERENT: (DIFFERENT,)
}  # fmt: skip
"""Lists of the page, each with the states of its cases."""
PROPERTIES: Final[Mapping[str, str]] = {
    "given_name": "given", "father_name": "father", "grandfather_name": "grandfather",
    "great_grandfather_name": "great_grandfather", "family_name": "family", "full_name": "", "latin_name": "",
    "mother_given_name": "mother", "mother_father_name": "mother_father", "sex": "sex", "date_of_birth": "birth",
    "birth_governorate": "birth_governorate", "national_number": "national_number",
    **{kind.value: "household" if kind in HOUSEHOLD else "document" for kind in list(DocumentKind)[1:]},
    "phone": "phone", "phone_2": "phone", "governorate": "governorate", "district": "",
}  # fmt: skip
"""Property → the field of the model in which it is compared, "" for what the reviewer only reads."""
STRONG: Final = 6.0
WEAK: Final = 1.5
"""Bits from which on a field says much, and from which on it says something."""


@dataclass(frozen=True, slots=True)
class Summary:
    """A case in a list. left, right: names, "" where it is a record of an old register."""

    id: str
    left: str
    right: str
    probability: float
    state: str
    against: bool
    two: bool
    decided_by: str
    decided_at: datetime | None


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two records. file, line: where it stands in an old register; sessions: of classes attended."""

    id: str
    label: str = ""
    office: str = ""
    number: str = ""
    received_at: datetime | None = None
    file: str = ""
    line: int = 0
    sessions: int = 0
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Compared:
    """One line of the two. level: how they are alike, "" where nobody compared; says: -2 (much against) .. 2."""

    name: str
    left: str
    right: str
    level: str
    says: int


def page(session: Session, state: str, after: str = "") -> Page[Summary]:
    """Cases of one list: what waits by likelihood, what was decided newest first. after: last of the page before."""
    match = LinkageCase.state.in_(STATES.get(state, STATES[WAITING]))
    decided = state in (SAME, DIFFERENT)
    rank: ColumnElement[Any] = (LinkageCase.decided_at if decided else LinkageCase.probability).expression
    query = select(LinkageCase).where(match).order_by(rank.desc(), LinkageCase.id)
    last = session.get(LinkageCase, after) if after else None
    if last is not None:
        value = last.decided_at if decided else last.probability
        query = query.where((rank < value) | ((rank == value) & (LinkageCase.id > last.id)))
    rows = session.scalars(query.limit(PAGE + 1)).all()
    total = session.scalar(select(func.count()).select_from(LinkageCase).where(match)) or 0
    shown = rows[:PAGE]
    names = register.labels(session, {one for row in shown for one in (row.left_id, row.right_id)})
    lines = tuple(
        Summary(
            row.id, names.get(row.left_id, ""), names.get(row.right_id, ""), row.probability, row.state,
            bool(row.against), bool(row.two), row.decided_by, row.decided_at,
        )
        for row in shown
    )  # fmt: skip
    return Page(lines, total, shown[-1].id if len(rows) > PAGE else "")


def surest(session: Session, at_least: float, model: str) -> list[str]:
    """The cases that are offered to be confirmed in bulk at ``at_least``, the likeliest first.

    model: the version of today's; what another one weighed, and nobody has weighed again, is not offered.
    """
    query = select(LinkageCase.id).where(*_offered(at_least, model))
    return list(session.scalars(query.order_by(LinkageCase.probability.desc(), LinkageCase.id)))


def count_surest(session: Session, at_least: float, model: str) -> int:
    """How many ``surest`` gives."""
    return session.scalar(select(func.count()).select_from(LinkageCase).where(*_offered(at_least, model))) or 0


def _offered(at_least: float, model: str) -> tuple[ColumnElement[bool], ...]:
    return (
        LinkageCase.state == PROPOSED,
        LinkageCase.probability >= at_least,
        LinkageCase.two == "",
        LinkageCase.model == model,
        cast(LinkageCase.against, Text) == NOTHING,
        never_linked(),
    )


def never_linked() -> ColumnElement[bool]:
    """Of whom somebody took a link back, no link is made in bulk again: a person looks."""
    return ~select(PersonLink.id).where(PersonLink.case_id == LinkageCase.id).exists()


def following(session: Session, case: str) -> str:
    """The id of the likeliest other case that waits; "" for none."""
    query = (
        select(LinkageCase.id)
        .where(LinkageCase.state == PROPOSED, LinkageCase.id != case)
        .order_by(LinkageCase.probability.desc(), LinkageCase.id)
        .limit(1)
    )
    return session.scalar(query) or ""


def link_of(session: Session, case: str) -> str:
    """The id of the link that holds of a case; "" for none."""
    query = select(PersonLink.id).where(PersonLink.case_id == case, PersonLink.undone_at.is_(None))
    return session.scalar(query) or ""


def side(database: "Database", data: Path | None, record: str) -> Side:
    """What is known of one of the two; empty of values where it is gone. CentralError ``import_busy``."""
    with database.read() as session:
        found = register.record(session, record)
        attended = select(func.count()).select_from(AttendanceMark).where(AttendanceMark.person_id == record)
        sessions = session.scalar(attended) or 0
    if found is not None:
        values = {name: value for name, value in found.entity.items() if value}
        return Side(
            record, found.label, found.office, found.number, found.received_at, sessions=sessions, values=values
        )
    return Side(record) if data is None else _of_old(database, data, record)


def _of_old(database: "Database", data: Path, record: str) -> Side:
    from sync.central.importing import legacy

    person = legacy.person(database, data, record)
    if person is None:
        return Side(record)
    values = {name: value for name, value in person.now.items() if value}
    parts = (values.get(name, "") for name in ("given_name", "father_name", "grandfather_name", "family_name"))
    label = values.get("full_name", "") or " ".join(part for part in parts if part)
    return Side(record, label, file=person.file, line=person.line, values=values)


def compared(case: LinkageCase, left: Side, right: Side) -> tuple[Compared, ...]:
    """The lines of both that say who somebody is, in the order of the form; those that neither has are left out."""
    told = {name: (str(level), float(bits)) for name, level, bits in case.evidence}
    lines = []
    for name, compared_as in PROPERTIES.items():
        here, there = left.values.get(name, ""), right.values.get(name, "")
        if not (here or there):
            continue
        level, bits = told.get(compared_as, ("", 0.0)) if here and there else ("", 0.0)
        lines.append(Compared(name, here, there, level, _says(bits)))
    return tuple(lines)


def _says(bits: float) -> int:
    size = 2 if abs(bits) >= STRONG else 1 if abs(bits) >= WEAK else 0
    return size if bits > 0 else -size


def known(session: Session, case: str) -> LinkageCase:
    """A case. CentralError ``case_unknown``."""
    row = session.get(LinkageCase, case)
    if row is None:
        raise CentralError("case_unknown", case=case)
    return row
