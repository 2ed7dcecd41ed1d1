"""What offices sent, and records of one person that people linked, as snapshots keep them."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central.indicators.facts import DAY, WHOLE
from sync.central.indicators.keeping import number_of
from sync.central.indicators.rows import Row, day_of
from sync.central.linkage.schema import PersonLink
from sync.central.schema import Batch, Office, Refusal
from sync.protocol.receipts import LineStatus
from sync.protocol.wire import BatchState

LINKED: Final = {"person": WHOLE, "day": DAY}
_STATUSES: Final = (LineStatus.ACCEPTED, LineStatus.MERGED, LineStatus.CONFLICT, LineStatus.REJECTED)
_REFUSED: Final = 2 + len(_STATUSES)


def arrived(session: Session) -> Iterator[Row]:
    """As ``facts.ARRIVED`` has it. Of a batch that was let in later it does not count that it was turned away first."""
    places = dict(session.execute(select(Office.id, Office.governorate)).all())
    found: dict[tuple[str, object], list[int]] = {}
    decided = Batch.state.in_([BatchState.DONE, BatchState.REFUSED])
    query = select(Batch.office_id, Batch.decided_at, Batch.state, Batch.count, Batch.counts).where(decided)
    for office, at, state, count, counts in session.execute(query.execution_options(yield_per=10_000)):
        line = found.setdefault((office, day_of(at)), [0] * (_REFUSED + 1))
        if state == BatchState.REFUSED:
            line[_REFUSED] += 1
            continue
        line[0] += 1
        line[1] += count
        for place, status in enumerate(_STATUSES, 2):
            line[place] += int(counts.get(status.value, 0))
    turned_away = (
        select(Refusal.office_id, Refusal.at).outerjoin(Batch, Batch.id == Refusal.batch_id).where(Batch.id.is_(None))
    )
    for office, at in session.execute(turned_away):
        found.setdefault((office, day_of(at)), [0] * (_REFUSED + 1))[_REFUSED] += 1
    for (office, day), line in found.items():
        yield office, places.get(office, ""), day, *line


def linked(session: Session, key: bytes) -> Iterator[Row]:
    """(person, day) of the later record of each link that holds."""
    query = select(PersonLink.record_id, PersonLink.of_id, PersonLink.made_at).where(PersonLink.undone_at.is_(None))
    for one, other, at in session.execute(query):
        yield number_of(key, max(one, other)), day_of(at)
