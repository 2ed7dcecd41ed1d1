"""What desks ask about somebody's points: each is taken in as it comes, approved by a second person there."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from sync.central.bodies import BadBodyError, read_text
from sync.central.bulk import among
from sync.central.deciding import offices_of
from sync.central.feeding import Scope, say
from sync.central.points.schema import PointsAsked, PointsLedger
from sync.central.publishing_schema import FeedItem
from sync.central.schema import Office
from sync.protocol import limits
from sync.protocol.feed_items import POINTS_GRANTED
from sync.protocol.messages import ACCOUNTS, APPEAL, POINTS_ASKED, REVERSAL, Change, is_uuid


@dataclass(frozen=True, slots=True)
class PointsBody:
    """The body of a ``points`` change (``PointsAsked``)."""

    person: str
    what: str
    account: str
    points: int
    words: str
    rule: str
    of: str
    version: str
    recorded_at: str


def read_points(body: Mapping[str, object]) -> PointsBody:
    """The body of a ``points``. Raises ``BadBodyError``, ``points_what`` for what is not known in this version."""
    what = read_text(body, "what", limits.IDENTIFIER)
    if what not in POINTS_ASKED:
        raise BadBodyError("points_what")
    person, of = read_text(body, "person", limits.IDENTIFIER), read_text(body, "of", limits.IDENTIFIER)
    account, points = read_text(body, "account", 16), body.get("points")
    if not is_uuid(person) or account not in ACCOUNTS or (what == REVERSAL) != is_uuid(of):
        raise BadBodyError
    if type(points) is not int or not points or not -limits.POINTS <= points <= limits.POINTS:
        raise BadBodyError
    words = read_text(body, "words", limits.POINTS_WORDS)
    if not words.strip() or (what == APPEAL and points < 0):  # nobody appeals to lose something
        raise BadBodyError
    return PointsBody(
        person,
        what,
        account,
        points,
        words,
        read_text(body, "rule", limits.IDENTIFIER),
        of,
        read_text(body, "version", limits.IDENTIFIER),
        read_text(body, "recorded_at", limits.IDENTIFIER),
    )


def keep(session: Session, change: Change, *, device: str, office: str, at: datetime) -> None:
    """Keep what a change asks. Raises ``BadBodyError``: as ``read_points``; ``points_unknown``, ``points_reversed``."""
    said = read_points(change.body)
    if said.of:
        _check_reversal(session, said)
    session.add(
        PointsAsked(
            id=change.id, person=said.person, what=said.what, account=said.account, points=said.points,
            words=said.words, rule=said.rule, of=said.of, version=said.version, clock=change.clock, device_id=device,
            office_id=office, author_id=change.author, recorded_at=said.recorded_at, received_at=at,
        )
    )  # fmt: skip
    session.flush()  # what follows in the batch may take it back
    _tell(session, change, said, office, at)


def _tell(session: Session, change: Change, said: PointsBody, office: str, at: datetime) -> None:
    """Every desk of the offices that know the person hears of it: two that adjust at once see each other's."""
    name = session.scalar(select(Office.name).where(Office.id == office)) or ""
    body = {
        "person": said.person, "what": said.what, "account": said.account, "points": said.points, "words": said.words,
        "rule": said.rule, "of": said.of, "office": name[: limits.NAME], "at": said.recorded_at,
    }  # fmt: skip
    for one in {office, *offices_of(session, (said.person,))}:
        say(session, Scope.office(one), POINTS_GRANTED, change.id, body, at)


def _check_reversal(session: Session, said: PointsBody) -> None:
    """What is taken back is here, is what it says, and was not taken back before: of two at once the first holds."""
    taken = session.get(PointsAsked, said.of, with_for_update=True)
    if taken is None or taken.person != said.person or taken.what == REVERSAL:
        raise BadBodyError("points_unknown")
    if (taken.account, taken.points) != (said.account, -said.points):
        raise BadBodyError
    if session.scalars(select(PointsAsked.id).where(PointsAsked.of == said.of).limit(1)).first() is not None:
        raise BadBodyError("points_reversed")


def granted(session: Session, people: Collection[str]) -> dict[str, list[PointsAsked]]:
    """What holds of each of ``people``, in the order in which it was said."""
    found: dict[str, list[PointsAsked]] = {}
    rows = session.scalars(select(PointsAsked).where(among(session, PointsAsked.person, people)))
    for row in sorted(rows, key=lambda row: (row.clock, row.id)):
        found.setdefault(row.person, []).append(row)
    return found


def forget(session: Session, record: str) -> None:
    """Of an erased person no words and no ledger stay; how many points were given by whom does."""
    asked = select(PointsAsked.id).where(PointsAsked.person == record)
    said = (FeedItem.kind == POINTS_GRANTED, FeedItem.record_id.in_(asked))
    session.execute(update(FeedItem).where(*said).values(replaced=True, body={}))
    session.execute(update(PointsAsked).where(PointsAsked.person == record).values(words=""))
    session.execute(delete(PointsLedger).where(PointsLedger.record_id == record))
