"""What desks say at job fairs: kept word by word, added up by the one rule of the domain."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.work.fair_words import FairOutcome, FairSaid, FairWord, read_body
from mihan_desktop.domain.work.fairs import Fair, read_fair
from sync.central.bodies import BadBodyError
from sync.central.publishing_schema import FeedItem
from sync.central.schema import RecordHome
from sync.central.work.fairs_schema import FairInvitation, FairRow, FairWordRow
from sync.protocol.fair_items import FAIR_INVITATION
from sync.protocol.messages import Change

AROUND: Final = timedelta(days=2)
"""How far from a fair's days a word may be: clocks of desks go wrong, outcomes are told the day after."""


def read_word(body: Mapping[str, object]) -> FairWord:
    """The body of a ``fair``. Raises ``BadBodyError``: ``fair_word`` for a word or an outcome that this version does
    not know.
    """
    if body.get("said") not in set(FairSaid) or body.get("outcome") not in {"", *FairOutcome}:
        raise BadBodyError("fair_word")
    try:
        return read_body(body)
    except (KeyError, TypeError, ValueError) as error:
        raise BadBodyError from error


def keep(session: Session, change: Change, *, device: str, office: str, at: datetime) -> None:
    """Keep what came in a change.

    Raises ``BadBodyError``: as ``read_word``; ``fair_record``; ``fair_unknown``; ``fair_office_of_another`` of a fair
    that another office holds; ``fair_stand_unknown``; ``fair_day`` for a word of another time than the fair's.
    """
    word = read_word(change.body)
    if change.record != word.visitor:
        raise BadBodyError("fair_record")
    row = session.get(FairRow, word.fair)
    if row is None or row.published_at is None:
        raise BadBodyError("fair_unknown")
    if row.office_id != office:
        raise BadBodyError("fair_office_of_another")
    fair = read_fair(row.id, row.said)
    if word.said is FairSaid.INTERVIEW and fair.stand(word.stand) is None:
        raise BadBodyError("fair_stand_unknown")
    day = word.at.astimezone(IRAQ).date()
    if word.said is not FairSaid.UNDONE and not fair.first - AROUND <= day <= fair.last + AROUND:
        raise BadBodyError("fair_day")
    home = session.get(RecordHome, word.person) if word.person else None
    person = "" if home is not None and home.erased_at is not None else word.person
    session.add(
        FairWordRow(
            id=change.id, record=change.record, fair=word.fair, person=person, said=word.said.value, at=word.at,
            stand=word.stand, vacancy=word.vacancy, outcome="" if word.outcome is None else word.outcome.value,
            note=word.note, corrects=word.corrects, clock=change.clock, device_id=device, office_id=office,
            author_id=change.author, received_at=at,
        )
    )  # fmt: skip


def words(session: Session, fair: str) -> tuple[FairWord, ...]:
    """Every word of a fair."""
    return tuple(
        FairWord(
            row.fair, row.record, row.person, FairSaid(row.said), row.at, row.stand, row.vacancy,
            FairOutcome(row.outcome) if row.outcome else None, row.note, row.corrects, row.clock, row.id, row.author_id,
        )
        for row in session.scalars(select(FairWordRow).where(FairWordRow.fair == fair))
    )  # fmt: skip


def forget(session: Session, person: str) -> tuple[str, ...]:
    """Of an erased person it stays that a visitor came; the offices that were told of an invitation."""
    mine = select(FairInvitation).where(FairInvitation.person == person)
    rows = session.scalars(mine).all()
    offices: set[str] = set()
    for row in rows:
        held = session.get(FairRow, row.fair)
        offices |= {row.office_id, *({held.office_id} if held is not None else ())} if row.told else set()
    said = (FeedItem.kind == FAIR_INVITATION, FeedItem.record_id.in_([row.id for row in rows]))
    session.execute(update(FeedItem).where(*said).values(replaced=True, body={}))
    session.execute(delete(FairInvitation).where(FairInvitation.person == person))
    session.execute(update(FairWordRow).where(FairWordRow.person == person).values(person="", note=""))
    return tuple(sorted(offices))


def fair_of(row: FairRow) -> Fair:
    """A row as the domain knows it."""
    return read_fair(row.id, row.said)
