"""People of the register as snapshots keep them: read once, and again when something is said of them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.work.facts import Worked
from mihan_desktop.domain.work.seekers import seeker_of
from resources.codes.coder import coded
from sync.central.answers import leaves
from sync.central.bulk import among
from sync.central.indicators.facts import PEOPLE, TEXT, WHOLE
from sync.central.indicators.keeping import number_of
from sync.central.indicators.rows import Row, day_of, small
from sync.central.publishing import told_part
from sync.central.rights_schema import RequestRow
from sync.central.schema import ChangeRow, Registration, TrainingClassRow
from sync.central.work.referrals_schema import ReferralStand
from sync.protocol.errors import ProtocolError
from sync.protocol.feed_items import GRANTED
from sync.protocol.hlc import Reading
from sync.protocol.messages import REGISTRATION, WITHDRAWAL
from sync.protocol.receipts import LineStatus
from sync.protocol.releases import TRAINING_CATALOGUE

TOGETHER: Final = 1_000
"""Records that are read in one go."""
BASE: Final = {"person": WHOLE, "stamp": WHOLE} | {
    name: kind for name, kind in PEOPLE.columns.items() if name not in ("person", "left_on", "left_why")
}
"""What follows from a person's own record alone. stamp: of how it stood when it was read."""
SEEN: Final = {"record": TEXT, "person": WHOLE, "stamp": WHOLE}
PLACED, WITHDRAWN = "placed", "withdrawn"
_STATES: Final = {"employed", "unemployed", "potential", "outside"}


@dataclass(frozen=True, slots=True)
class Read:
    """One person: a row of ``BASE``, and the skills that they say they have."""

    row: Row
    skills: tuple[str, ...]


def seen(session: Session, key: bytes) -> Iterator[Row]:
    """Every record of the register with what changes whenever the record does (``SEEN``)."""
    query = select(Registration.id, Registration.change_id, Registration.state)
    for record, change, state in session.execute(query.execution_options(yield_per=10_000)):
        yield record, number_of(key, record), _stamp(key, change, state)


def _stamp(key: bytes, change: str, state: str) -> int:
    return number_of(key, f"{change} {state}")


def read(session: Session, key: bytes, records: Sequence[str]) -> Iterator[Read]:
    """What these records say, in the order of their ids."""
    first = _first_words(session, records)
    wanted = (
        Registration.id, Registration.change_id, Registration.state, Registration.office_id,
        Registration.author_id, Registration.recorded_at, Registration.form_id, Registration.submission,
    )  # fmt: skip
    query = select(*wanted).where(among(session, Registration.id, records)).order_by(Registration.id)
    for record, change, state, office, author, recorded, form, submission in session.execute(query):
        began, where, who = first.get(record, (_day(recorded), office, author))
        told, number = _Told(record, submission, began), number_of(key, record)
        row = (number, _stamp(key, change, state), *told.columns(), where, str(number_of(key, who)), form)
        yield Read(row, told.skills)


class _Told:
    """The answers of one record. began: the day of its first word, where the answers say no other."""

    def __init__(self, record: str, submission: str, began: date | None) -> None:
        answers = leaves(submission)
        said: dict[str, str] = {}
        for name, value in answers:
            if value:
                said.setdefault(name, value)
        self._said, self._one, self._began = said, seeker_of(record, answers, coded=coded), began
        self.skills = tuple(skill for skill in self._one.skills if skill != "none")

    def columns(self) -> Row:
        """From governorate to registered, as ``BASE`` orders them."""
        one, said = self._one, self._said
        status = said.get("labour_status", "")
        since = _day(said.get("without_work_since", ""))
        return (
            one.governorate, one.district, said.get("sex", ""), one.born, small(one.education), one.studied,
            one.sought[0] if one.sought else "", _last_work(one.worked), status if status in _STATES else "", since,
            {"yes": True, "no": False}.get(said.get("studies", "")), one.registered or self._began,
        )  # fmt: skip


def _last_work(worked: Sequence[Worked]) -> str:
    """The occupation of the work that somebody has or had last: that which goes on, else that which ended last."""
    return max(worked, key=lambda one: one.until or date.max).occupation if worked else ""


def _first_words(session: Session, records: Collection[str]) -> dict[str, tuple[date | None, str, str]]:
    """(day, office, author) of the change that began each record."""
    about = (
        among(session, ChangeRow.record_id, records), ChangeRow.kind == REGISTRATION,
        ChangeRow.status != LineStatus.REJECTED,
    )  # fmt: skip
    columns = (ChangeRow.record_id, ChangeRow.clock, ChangeRow.office_id, ChangeRow.author_id)
    place = func.row_number().over(partition_by=ChangeRow.record_id, order_by=(ChangeRow.clock, ChangeRow.id))
    ranked = select(*columns, place.label("place")).where(*about).subquery()
    rows = session.execute(select(*ranked.c[:4]).where(ranked.c.place == 1))
    return {record: (clock_day(clock), office, author) for record, clock, office, author in rows}


def clock_day(clock: str) -> date | None:
    """The day of a clock's reading at the offices; None of what is none."""
    try:
        return day_of(Reading.parse(clock).moment())
    except ProtocolError:
        return None


def _day(text: str) -> date | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at.date() if at.tzinfo is None else day_of(at)


def gone(session: Session, key: bytes) -> Iterator[Row]:
    """(person, day, why) of whoever seeks no more: a work that they have begun, or an own wish."""
    placed = select(ReferralStand.person, ReferralStand.started).where(ReferralStand.state == "started")
    for person, started in session.execute(placed):
        yield number_of(key, person), started, PLACED
    asked = (RequestRow.what == WITHDRAWAL, RequestRow.state == GRANTED)
    for person, at in session.execute(select(RequestRow.person, RequestRow.decided_at).where(*asked)):
        yield number_of(key, person), day_of(at), WITHDRAWN


def taught(session: Session, key: bytes) -> Iterator[tuple[int, str]]:
    """(person, skill) of the courses of certificates that hold."""
    from mihan_desktop.domain.training.catalogue import read_catalogue
    from sync.central.certificates.schema import CertificateRow

    catalogue = read_catalogue(told_part(session, TRAINING_CATALOGUE)[0])
    skills = {one.id: one.skills for one in catalogue.courses}
    courses = {
        row[0]: str((row[1] or {}).get("course", ""))
        for row in session.execute(select(TrainingClassRow.id, TrainingClassRow.cohort))
    }
    holds = select(CertificateRow.person, CertificateRow.cohort).where(CertificateRow.state != "withdrawn")
    for person, cohort in session.execute(holds.execution_options(yield_per=10_000)):
        for skill in skills.get(courses.get(cohort, ""), ()):
            yield number_of(key, person), skill
