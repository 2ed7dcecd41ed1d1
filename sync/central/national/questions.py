"""Whether somebody is registered elsewhere: asked by a desk whose index knew them, answered with what is needed."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from sync.central import blocks
from sync.central.bodies import BadBodyError
from sync.central.feeding import Scope, say
from sync.central.importing.schema import Import
from sync.central.national.people import present, signed
from sync.central.national.schema import IndexPerson, QuestionRow
from sync.central.publishing_schema import FeedItem
from sync.central.schema import Office, Registration
from sync.protocol import limits
from sync.protocol.errors import ProtocolError
from sync.protocol.feed_items import QUESTION_ANSWERED
from sync.protocol.messages import Change
from sync.protocol.moments import read_moment

MOST_A_DAY: Final = 300
"""Questions that one desk wrote down in a day: an office meets dozens; nobody learns the register by asking."""
LATEST: Final = timedelta(days=30)
"""How long before they came a desk's word on the day is believed: as long as an office may have been without a line."""
_LOOKED_AT: Final = 200
_VALUE: Final = re.compile("[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's body. person: the record that it is about; values: of its keys, 64 bits each.

    recorded_at: when the desk says that it was written down; None when it does not.
    """

    person: str
    season: int
    values: tuple[int, ...]
    recorded_at: datetime | None = None


def read_question(body: Mapping[str, object]) -> Asked:
    """Raises ``BadBodyError``."""
    person, season, values = body.get("person"), body.get("season"), body.get("values")
    if not isinstance(person, str) or not 1 <= len(person) <= limits.IDENTIFIER:
        raise BadBodyError
    if type(season) is not int or not isinstance(values, list | tuple):
        raise BadBodyError
    if not 1 <= len(values) <= limits.QUESTION_VALUES or not all(_is_value(one) for one in values):
        raise BadBodyError
    return Asked(person, season, tuple(int(str(one), 16) for one in values), _moment(body.get("recorded_at")))


def _moment(value: object) -> datetime | None:
    if value is None:
        return None
    try:
        return read_moment(value if isinstance(value, str) else "")
    except ProtocolError as error:
        raise BadBodyError from error


def moment_of(asked: Asked, at: datetime) -> datetime:
    """When a question counts as asked: when it was written down, but not after it came, and not ``LATEST`` before."""
    return at if asked.recorded_at is None else min(max(asked.recorded_at, at - LATEST), at)


def _is_value(value: object) -> bool:
    return isinstance(value, str) and _VALUE.fullmatch(value) is not None


def answer(session: Session, change: Change, *, device: str, office: str, at: datetime) -> None:
    """Answer a question in the asking desk's feed, in the caller's transaction.

    Raises ``BadBodyError``, ``too_many_questions``.
    """
    asked = read_question(change.body)
    moment = moment_of(asked, at)
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    lately = (
        QuestionRow.device_id == device, QuestionRow.asked_at >= day, QuestionRow.asked_at < day + timedelta(days=1),
    )  # fmt: skip
    if (session.scalar(select(func.count()).select_from(QuestionRow).where(*lately)) or 0) >= MOST_A_DAY:
        raise BadBodyError("too_many_questions")
    season = present(session)
    stale = season is None or season.number != asked.season
    known = [] if stale else _known(session, asked.values, asked.person)
    session.add(
        QuestionRow(
            id=change.id, person=asked.person, device_id=device, office_id=office, author_id=change.author,
            asked_at=moment, stale=stale, known=known,
        )
    )  # fmt: skip
    body: Mapping[str, object] = {
        "person": asked.person, "stale": stale, "known": [_named(session, record) for record in known],
    }  # fmt: skip
    say(session, Scope.device(device), QUESTION_ANSWERED, change.id, body, at)


def _known(session: Session, values: tuple[int, ...], person: str) -> list[str]:
    """Records with any of these values but the one that asks, those with most of them first."""
    wanted = {signed(value) for value in values}
    columns = (IndexPerson.first, IndexPerson.second, IndexPerson.third)
    there = or_(*(column.in_(wanted) for column in columns))
    shared: Counter[str] = Counter()
    rows = session.execute(
        select(IndexPerson.record_id, *columns)
        .where(there, IndexPerson.record_id != person)
        .order_by(IndexPerson.record_id)
        .limit(_LOOKED_AT)
    )
    for record, *has in rows:
        shared[record] = len(wanted.intersection(has))
    return [record for record, _ in shared.most_common(limits.ANSWERS)]


def _named(session: Session, record: str) -> dict[str, str]:
    row = session.execute(
        select(Registration.home, Office.name)
        .join(Office, Office.id == Registration.office_id)
        .where(Registration.id == record)
    ).one_or_none()
    home, office = _of_old_register(session, record) if row is None else row
    number = blocks.number_of(session, record)
    return {"governorate": home, "office": office[: limits.NAME], "number": "" if number is None else str(number)}


def _of_old_register(session: Session, record: str) -> tuple[str, str]:
    """(governorate, the file that somebody was imported from)."""
    row = session.execute(
        select(IndexPerson.place, Import.name)
        .join(Import, Import.id == IndexPerson.source)
        .where(IndexPerson.record_id == record)
    ).one_or_none()
    return ("", "") if row is None else (row[0], row[1])


def forget(session: Session, record: str) -> None:
    """Answers that speak of an erased record are said no more."""
    about = [row.id for row in session.scalars(select(QuestionRow)) if record in (row.person, *row.known)]
    if about:
        items = (FeedItem.kind == QUESTION_ANSWERED) & FeedItem.record_id.in_(about)
        session.execute(update(FeedItem).where(items).values(replaced=True, body={}))
        session.execute(update(QuestionRow).where(QuestionRow.id.in_(about)).values(known=[]))
