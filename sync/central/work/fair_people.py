"""Who may be invited to a fair: people of some governorates, or whom the ministry named, with what orders them."""

from collections.abc import Collection, Iterator
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.numbers import read_number
from mihan_desktop.domain.work.allotting import Candidate
from sync.central.blocks import record_with
from sync.central.bulk import among
from sync.central.schema import Registration
from sync.central.work.fair_groups import of_law
from sync.central.work.fair_matching import Scorer
from sync.central.work.matching.reading import first_of, points_of, withdrawn
from sync.protocol import limits
from sync.protocol.messages import is_uuid

TOGETHER: Final = 2_000


def candidates(
    session: Session, governorates: Collection[str], listed: Collection[str], *, only_listed: bool = False,
    scores: Scorer | None = None, groups: Collection[str] = (),
) -> Iterator[Candidate]:  # fmt: skip
    """Everybody who lives there or was named, once: of records that are one person's the first, whichever was named.
    Whoever wants no offers is left out, named or not.

    scores: how they fit the stands, None where no match is known; groups: for whom seats are kept by law. Points are
    those of the ledger of the night, with what people at the ministry gave.
    """
    gone, double = withdrawn(session), first_of(session)
    named = frozenset(double.get(one, one) for one in listed)
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
        points = points_of(session, ids)
        fit = {} if scores is None else scores(session, ids)
        chosen, of = frozenset(ids), of_law(session, ids, groups)
        for record, label, office, recorded in rows:
            if record in chosen:
                yield Candidate(
                    record, str(label)[: limits.NAME], office, str(recorded)[:10], points.get(record),
                    fit.get(record), record in named, groups=of.get(record, frozenset()),
                )  # fmt: skip


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
