"""Employers as they arrive from offices: kept, found twice, verified by people, told to whoever has to do with them.

Verifying wants a second person where something speaks against it: no number of any paper, or another employer that may
be the same. What was verified is looked at again when its name or its papers change.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from mihan_desktop.domain.names import fold, written
from mihan_desktop.domain.work.employers import (
    PERSONAL,
    Alike,
    Employer,
    EmployerSaid,
    Standing,
    alike,
    employer_of,
    keys_of,
    read_body,
    read_facts,
    without_contact,
    write_facts,
)
from sync.central import acts, erasing
from sync.central.answers import read_answers
from sync.central.bodies import BadBodyError, check_not_ahead
from sync.central.bulk import among
from sync.central.database import Database
from sync.central.feeding import GOVERNORATE, Scope, say
from sync.central.publishing_schema import FeedItem
from sync.central.register import PAGE, Page
from sync.central.schema import ChangeRow, Office
from sync.central.settings import CentralError
from sync.central.work import vacancies
from sync.central.work.offers_schema import EmployerKey, EmployerOffice, EmployerRow
from sync.protocol.errors import ProtocolError
from sync.protocol.feed_items import ERASED
from sync.protocol.hlc import Reading
from sync.protocol.messages import Change
from sync.protocol.work_items import EMPLOYER

REASON: Final = 2_000
_CODE: Final = 16
"""letters of a governorate's code, at most"""
_PAPERS: Final = ("registration", "tax", "insurance")
"""Numbers by which it was verified: when one of them is another, or the name, so may the employer be. One more where
there was none makes nobody another, unless somebody else has it too."""


def read_employer(change: Change) -> EmployerSaid:
    """What a change says. Raises ``BadBodyError``: ``employer_facts`` for facts that are not those of the answers."""
    try:
        said = read_body(change.body)
        answered = employer_of((one.name, one.value) for one in read_answers(said.submission))
    except (KeyError, TypeError, ValueError) as error:
        raise BadBodyError from error
    if answered != said.employer or len(said.employer.governorate) > _CODE:
        raise BadBodyError("employer_facts")
    return said


def keep(session: Session, change: Change, *, device: str, office: str, at: datetime) -> None:  # noqa: ARG001
    """Keep what came in a change: the newest word counts, whichever comes first. Raises ``BadBodyError``."""
    check_not_ahead(change, at)
    said = read_employer(change)
    row = session.get(EmployerRow, change.record, with_for_update=True)
    if row is None:
        row = EmployerRow(
            id=change.record, clock="", standing=Standing.PENDING.value, words="", first_by="", decided_by="",
            decided_at=None, same="", received_at=at, facts={}, name="", name_folded="", governorate="", office_id="",
        )  # fmt: skip
        session.add(row)
    if session.get(EmployerOffice, (change.record, office)) is None:
        session.add(EmployerOffice(employer=change.record, office=office))
    before = row.standing, row.name
    if change.clock > row.clock:
        _describe(session, row, said.employer, change.clock, office)
    session.flush()
    tell(session, row, at)
    if (row.standing, row.name) != before:
        vacancies.tell_of(session, row.id, at)


def _describe(session: Session, row: EmployerRow, one: Employer, clock: str, office: str) -> None:
    another = more = False
    if row.facts:
        before = read_facts(row.facts)
        numbers = [(getattr(before, name), getattr(one, name)) for name in _PAPERS]
        another = before.name != one.name or any(was and was != now for was, now in numbers)
        more = any(now and not was for was, now in numbers)
    keep_facts(session, row, one, clock, office)
    if another or (more and any(not each.linked for each in twins(session, row))):
        row.standing, row.first_by = Standing.PENDING.value, ""


def keep_facts(session: Session, row: EmployerRow, one: Employer, clock: str, office: str) -> None:
    """What is known of an employer, and by what it is found again, in the place of what was."""
    row.facts, row.clock, row.office_id = write_facts(one), clock, office
    row.name, row.name_folded, row.governorate = one.known_as[:200], fold(one.known_as)[:200], one.governorate
    session.flush()
    session.execute(delete(EmployerKey).where(EmployerKey.employer == row.id))
    session.add_all(EmployerKey(key=key[:300], employer=row.id) for key in sorted({one[:300] for one in keys_of(one)}))
    session.flush()


def tell(session: Session, row: EmployerRow, at: datetime) -> None:
    """Say how an employer stands: to the offices that spoke of it, and a verified one to its governorate.

    A governorate that heard of it hears that it no longer is; why is for its offices alone.
    """
    body: dict[str, Any] = {
        "standing": row.standing, "facts": row.facts, "clock": row.clock, "words": row.words, "same": row.same,
    }  # fmt: skip
    there = select(Office.id).where(Office.governorate == row.governorate).limit(1)
    heard = select(FeedItem.target).where(
        FeedItem.kind == EMPLOYER, FeedItem.topic == row.id, FeedItem.scope == GOVERNORATE, FeedItem.replaced.is_(False)
    )
    places = set(session.scalars(heard))
    if row.standing == Standing.VERIFIED.value and session.scalar(there) is not None:
        places.add(row.governorate)
    for place in sorted(places):
        say(session, Scope(GOVERNORATE, place), EMPLOYER, row.id, body | {"words": ""}, at)
    offices = session.scalars(select(EmployerOffice.office).where(EmployerOffice.employer == row.id)).all()
    for office in sorted(offices):  # after it, for desks go by what they hear last
        say(session, Scope.office(office), EMPLOYER, row.id, body, at)


# -- who may be the same


@dataclass(frozen=True, slots=True)
class Twin:
    """Another employer that may be the same. linked: they are held to be."""

    row: EmployerRow
    why: tuple[Alike, ...]
    linked: bool = False


def twins(session: Session, row: EmployerRow) -> tuple[Twin, ...]:
    """Those that may be the same as one, and those that are held to be."""
    one = read_facts(row.facts)
    shared = select(EmployerKey.employer).where(among(session, EmployerKey.key, {key[:300] for key in keys_of(one)}))
    found = session.scalars(
        select(EmployerRow).where((EmployerRow.id.in_(shared)) | (EmployerRow.same == row.id), EmployerRow.id != row.id)
    ).all()
    told = (
        Twin(each, alike(one, read_facts(each.facts)), row.id == each.same or row.same == each.id) for each in found
    )
    return tuple(sorted((each for each in told if each.why or each.linked), key=lambda each: each.row.id))


def risky(session: Session, row: EmployerRow) -> bool:
    """Whether one person is not enough to verify it."""
    one = read_facts(row.facts)
    return not (one.registration or one.tax or one.insurance) or any(not each.linked for each in twins(session, row))


# -- whom nobody speaks of any more


def forget_contact(session: Session, row: EmployerRow, at: datetime) -> int:
    """In the caller's transaction; how many changes named them. Offices that spoke of it forget it too, and hear what
    stays; a word that was said before and comes after counts no more.
    """
    changes = session.execute(
        select(ChangeRow.id, ChangeRow.batch_id, ChangeRow.body).where(
            ChangeRow.kind == EMPLOYER, ChangeRow.record_id == row.id
        )
    ).all()
    for change_id, _, body in changes:
        erasing.blank(session, change_id, bytes(body))
    erasing.sweep(session, {batch for _, batch, _ in changes})
    moment = int(at.timestamp() * 1000)
    last = Reading.parse(row.clock).milliseconds if row.clock else 0
    clock = str(Reading(max(moment, last + 1), 0, "ministry"))
    keep_facts(session, row, without_contact(read_facts(row.facts)), clock, row.office_id)
    said = (FeedItem.kind == EMPLOYER, FeedItem.topic == row.id)
    for item in session.scalars(select(FeedItem).where(*said)):
        facts = {name: value for name, value in item.body.get("facts", {}).items() if name not in PERSONAL}
        session.execute(update(FeedItem).where(FeedItem.id == item.id).values(body={**item.body, "facts": facts}))
    for office in offices_of(session, row.id):
        say(session, Scope.office(office), ERASED, row.id, {}, at)
    tell(session, row, at)
    return len(changes)


def forgotten_since(session: Session, change: Change) -> bool:
    """Whether whoever spoke for an employer was forgotten after a change said who that is."""
    said = (FeedItem.kind == ERASED, FeedItem.topic == change.record)
    at = session.scalar(select(func.max(FeedItem.at)).where(*said))
    try:
        return at is not None and Reading.parse(change.clock).milliseconds <= at.timestamp() * 1000
    except ProtocolError:  # no clock: it is turned back
        return at is not None


# -- what people decide


class Verifying:
    """The acts of the staff; each is one transaction and one line of the centre's log. by: who acts; seen: what they
    looked at (``seen_of``), so that nobody decides on what another changed meanwhile; None: whatever stands."""

    def __init__(self, database: Database, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database = database
        self._now = now
        self._new_id = new_id

    def verify(self, record: str, by: str, seen: str | None = None) -> bool:
        """It is who it says it is; whether that holds now, or wants a second person.

        ``CentralError``: ``employer_unknown``; ``employer_decided``; ``employer_changed``; ``employer_same_person``
        where a second is wanted.
        """
        with self._database.write() as session:
            row = _as_seen(_pending(session, record), seen)
            if risky(session, row):
                if row.first_by == by:
                    raise CentralError("employer_same_person")
                if not row.first_by:
                    row.first_by = by
                    self._note(session, "employer_verified_first", record, by)
                    return False
            self._decide(session, row, Standing.VERIFIED, "", by)
        return True

    def refuse(self, record: str, reason: str, by: str, seen: str | None = None) -> None:
        """It is not; its vacancies stay with their offices. ``CentralError``: ``reason_required``."""
        words = written(reason)[:REASON]
        if not words:
            raise CentralError("reason_required")
        with self._database.write() as session:
            self._decide(session, _as_seen(_pending(session, record), seen), Standing.REFUSED, words, by)

    def reopen(self, record: str, by: str, seen: str | None = None) -> None:
        """What was decided is looked at again."""
        with self._database.write() as session:
            row = _known(session, record)
            if row.standing == Standing.PENDING.value:
                raise CentralError("employer_pending")
            self._decide(session, _as_seen(row, seen), Standing.PENDING, "", by)

    def forget_contact(self, record: str, by: str) -> int:
        """Whoever speaks for it asked to be forgotten (``forget_contact``). ``CentralError``:
        ``employer_unknown``.
        """
        with self._database.write() as session:
            count = forget_contact(session, _known(session, record), self._now())
            self._note(session, "employer_contact_erased", record, by, changes=str(count))
        return count

    def link(self, record: str, other: str, by: str) -> None:
        """An employer is ``other``, which stays. ``CentralError``: ``employer_unknown``, ``employer_linked``."""
        with self._database.write() as session:
            row, stays = _known(session, record), _known(session, other)
            linked = session.scalar(select(EmployerRow.id).where(EmployerRow.same == record).limit(1))
            if row.id == stays.id or row.same or stays.same or linked:
                raise CentralError("employer_linked")
            row.same = stays.id
            self._told(session, row)
            self._note(session, "employer_linked", record, by, of=other)

    def unlink(self, record: str, by: str) -> None:
        """They are two after all."""
        with self._database.write() as session:
            row = _known(session, record)
            if not row.same:
                raise CentralError("employer_not_linked")
            before, row.same = row.same, ""
            self._told(session, row)
            self._note(session, "employer_unlinked", record, by, of=before)

    def _decide(self, session: Session, row: EmployerRow, standing: Standing, words: str, by: str) -> None:
        row.standing, row.words, row.first_by = standing.value, words, ""
        row.decided_by, row.decided_at = by, self._now()
        self._told(session, row)
        self._note(session, f"employer_{standing.value}", row.id, by)

    def _told(self, session: Session, row: EmployerRow) -> None:
        session.flush()
        tell(session, row, self._now())
        vacancies.tell_of(session, row.id, self._now())

    def _note(self, session: Session, code: str, record: str, by: str, **details: str) -> None:
        acts.write(session, self._new_id(), self._now(), by, code, record, details)


def _known(session: Session, record: str) -> EmployerRow:
    row = session.get(EmployerRow, record, with_for_update=True)
    if row is None:
        raise CentralError("employer_unknown")
    return row


def _pending(session: Session, record: str) -> EmployerRow:
    row = _known(session, record)
    if row.standing != Standing.PENDING.value:
        raise CentralError("employer_decided")
    return row


def seen_of(row: EmployerRow) -> str:
    """What somebody who decides has before them: another one when an office says something new, or another decides."""
    decided = "" if row.decided_at is None else f"{row.decided_at.timestamp():.6f}"
    return f"{row.clock}/{row.standing}/{decided}"


def _as_seen(row: EmployerRow, seen: str | None) -> EmployerRow:
    if seen is not None and seen != seen_of(row):
        raise CentralError("employer_changed")
    return row


# -- what pages show


@dataclass(frozen=True, slots=True)
class EmployerLine:
    """An employer in a list. vacancies: how many it offers now."""

    id: str
    employer: Employer
    standing: str
    received_at: datetime
    vacancies: int = 0
    first_by: str = ""


def listed(session: Session, standing: str, text: str, after: str) -> Page[EmployerLine]:
    """Employers that stand so ("" for all), the oldest first. text: of the name; after: of the page before."""
    which = [EmployerRow.same == ""]
    if standing:
        which.append(EmployerRow.standing == standing)
    if text:
        which += [EmployerRow.name_folded.contains(word, autoescape=True) for word in fold(text).split()]
    total = session.scalar(select(func.count()).select_from(EmployerRow).where(*which)) or 0
    if after:
        which.append(EmployerRow.id > after)
    rows = session.scalars(select(EmployerRow).where(*which).order_by(EmployerRow.id).limit(PAGE + 1)).all()
    counts = vacancies.open_of(session, [row.id for row in rows])
    lines = tuple(replace(line(row), vacancies=counts.get(row.id, 0)) for row in rows[:PAGE])
    return Page(lines, total, rows[PAGE - 1].id if len(rows) > PAGE else "")


def line(row: EmployerRow) -> EmployerLine:
    """One of them."""
    return EmployerLine(row.id, read_facts(row.facts), row.standing, row.received_at, first_by=row.first_by)


def by_standing(session: Session) -> Mapping[str, int]:
    """How many stand so."""
    query = select(EmployerRow.standing, func.count()).where(EmployerRow.same == "").group_by(EmployerRow.standing)
    return {str(standing): int(count) for standing, count in session.execute(query)}


def offices_of(session: Session, record: str) -> Sequence[str]:
    """The offices that spoke of one."""
    return session.scalars(select(EmployerOffice.office).where(EmployerOffice.employer == record)).all()
