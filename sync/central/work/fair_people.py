"""Who may be invited to a fair: people of some governorates, or whom the ministry named, with what orders them."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.numbers import read_number
from mihan_desktop.domain.work.allotting import Candidate
from sync.central.blocks import record_with
from sync.central.bulk import among
from sync.central.linkage.schema import PersonLink
from sync.central.points import asking
from sync.central.points.schema import PointsLedger
from sync.central.rights_schema import RequestRow
from sync.central.schema import Registration
from sync.central.work.fair_matching import Scorer
from sync.protocol import limits
from sync.protocol.feed_items import GRANTED
from sync.protocol.messages import WITHDRAWAL, is_uuid

TOGETHER: Final = 2_000
PRIORITY: Final = "priority"


def candidates(
    session: Session, governorates: Collection[str], listed: Collection[str], *, only_listed: bool = False,
    scores: Scorer | None = None,
) -> Iterator[Candidate]:  # fmt: skip
    """Everybody who lives there or was named, once: of records that are one person's the oldest. Whoever wants no
    offers is left out, named or not.

    scores: how they fit the stands, None where no match is known. Points are those of the ledger of the night, with
    what people at the ministry gave.
    """
    named = frozenset(listed)
    gone = _withdrawn(session)
    double = _others(session)
    columns = (Registration.id, Registration.label, Registration.office_id, Registration.recorded_at)
    after = ""
    while True:
        query = select(*columns).where(Registration.id > after).order_by(Registration.id).limit(TOGETHER)
        if only_listed:
            query = query.where(among(session, Registration.id, named))
        elif governorates:
            here = Registration.governorate.in_(sorted(governorates))
            query = query.where(here | among(session, Registration.id, named) if named else here)
        rows = session.execute(query).all()
        if not rows:
            return
        after = rows[-1][0]
        ids = [row[0] for row in rows if row[0] not in gone and row[0] not in double]
        points = _points(session, ids)
        fit = {} if scores is None else scores(session, ids)
        chosen = frozenset(ids)
        for record, label, office, recorded in rows:
            if record in chosen:
                yield Candidate(
                    record, str(label)[: limits.NAME], office, str(recorded)[:10], points.get(record),
                    fit.get(record), record in named,
                )  # fmt: skip


def _points(session: Session, records: Sequence[str]) -> dict[str, int]:
    ledger = select(PointsLedger.record_id, PointsLedger.priority).where(
        among(session, PointsLedger.record_id, records)
    )
    found = {str(record): int(points) for record, points in session.execute(ledger)}
    for record, given in asking.granted(session, records).items():
        if record in found:
            found[record] += sum(one.points for one in given if one.account == PRIORITY)
    return found


def _withdrawn(session: Session) -> frozenset[str]:
    """Whoever is to get no more offers."""
    asked = (RequestRow.what == WITHDRAWAL, RequestRow.state == GRANTED)
    return frozenset(session.scalars(select(RequestRow.person).where(*asked)))


def _others(session: Session) -> frozenset[str]:
    """Of records that people hold to be one person's, all but the first by its id."""
    links = select(PersonLink.record_id, PersonLink.of_id).where(PersonLink.undone_at.is_(None))
    return frozenset(max(pair) for pair in session.execute(links))


def read_list(session: Session, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(records, what names none) of a list that somebody pasted: registration numbers, or ids of records, one a line.

    Of a table the first cell of a line that is either counts.
    """
    found: list[str] = []
    unknown: list[str] = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.replace(";", "\t").replace(",", "\t").split("\t") if cell.strip()]
        record = next((one for cell in cells if (one := _record(session, cell))), "")
        if record:
            found.append(record)
        elif cells:
            unknown.append(line.strip()[:80])
    return tuple(dict.fromkeys(found)), tuple(unknown)


def _record(session: Session, cell: str) -> str:
    if is_uuid(cell):
        known = session.scalars(select(Registration.id).where(Registration.id == cell)).first()
        return str(known or "")
    number = read_number(cell)
    return "" if number is None else record_with(session, number)
