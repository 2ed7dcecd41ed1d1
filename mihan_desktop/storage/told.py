"""What the ministry told: vacancies and referrals, decisions on records, links of people, who was withdrawn."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.told import TAKES, ReferralRow, ToldCounts, VacancyRow
from mihan_desktop.storage.schema import cursors, outbox
from mihan_desktop.storage.told_schema import decisions, draft_bases, person_links, referrals, vacancies

_WITHDRAWN = "device_withdrawn"
_WITHDRAWN_FROM = "device_withdrawn_from"


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """The last that the ministry said of a record. fields: as they travel; answered_by: this desk's own decision."""

    record_id: str
    decision: str
    change_id: str
    state_id: str
    submission: str
    fields: Sequence[Mapping[str, Any]]
    of_id: str
    number: str
    at: datetime
    answered_by: str = ""


@dataclass(frozen=True, slots=True)
class LinkRow:
    """What the ministry holds of two records. relation: ``same`` or ``different``; number: of the other, or ""."""

    record_id: str
    other_id: str
    relation: str
    number: str
    at: datetime


class Told:
    """Rows of ``vacancies``, ``referrals``, ``decisions`` and ``person_links``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def vacancies_by_id(self, ids: Collection[str]) -> dict[str, VacancyRow]:
        """Vacancies of which something is known here."""
        columns = (vacancies.c[name] for name in VacancyRow.__slots__)
        rows = self._connection.execute(select(*columns).where(vacancies.c.id.in_(list(ids)))).mappings()
        return {row["id"]: VacancyRow(**{**row, "at": datetime.fromisoformat(row["at"])}) for row in rows}

    def put_referral(self, row: ReferralRow) -> bool:
        """A referral as it is now; whether its person is a record of this desk."""
        self._put(referrals, ("id",), row, "at", without=("employer",))
        known = select(outbox.c.id).where(outbox.c.id == row.person_id)
        return self._connection.execute(known).first() is not None

    def states_of(self, record_ids: Collection[str]) -> dict[str, list[str]]:
        """The state of each referral of these people, as it was told last."""
        found: dict[str, list[str]] = {}
        query = select(referrals.c.person_id, referrals.c.state).where(referrals.c.person_id.in_(list(record_ids)))
        for person, state in self._connection.execute(query):
            found.setdefault(str(person), []).append(str(state))
        return found

    def put_decision(self, row: DecisionRow) -> None:
        """The last word on a record."""
        values = {name: getattr(row, name) for name in DecisionRow.__slots__}
        values |= {"fields": json.dumps(list(row.fields), ensure_ascii=False), "at": row.at.isoformat()}
        put = insert(decisions).values(**values)
        self._connection.execute(put.on_conflict_do_update(index_elements=["record_id"], set_=values))

    def decision(self, record_id: str) -> DecisionRow | None:
        """The last word on a record."""
        row = self._connection.execute(select(decisions).where(decisions.c.record_id == record_id)).mappings().first()
        if row is None:
            return None
        values = dict(row) | {"fields": json.loads(row["fields"]), "at": datetime.fromisoformat(row["at"])}
        return DecisionRow(**values)

    def conflicts(self) -> tuple[str, ...]:
        """Records of this desk about which the ministry asks and nobody here has decided, oldest first."""
        rows = self._connection.execute(
            select(decisions.c.record_id)
            .join(outbox, outbox.c.id == decisions.c.record_id)
            .where(decisions.c.decision == "conflict", decisions.c.answered_by == "")
            .order_by(decisions.c.at)
        )
        return tuple(str(row[0]) for row in rows)

    def asks(self, record_id: str) -> bool:
        """Whether somebody here must decide on a record."""
        found = self.decision(record_id)
        return found is not None and found.decision == "conflict" and not found.answered_by

    def answer(self, record_id: str, change_id: str, base: str) -> None:
        """Somebody here wrote a change that began from how the register has the record."""
        this = (decisions.c.record_id == record_id, decisions.c.state_id == base)
        self._connection.execute(update(decisions).where(*this).values(answered_by=change_id))

    def begin_from(self, draft_id: str, base: str) -> None:
        """A draft begins from how the register has a record."""
        put = insert(draft_bases).values(draft_id=draft_id, base=base)
        self._connection.execute(put.on_conflict_do_update(index_elements=["draft_id"], set_={"base": base}))

    def base_of(self, draft_id: str) -> str:
        """From which state of the register a draft began; "" for one that began from this desk's own."""
        found = select(draft_bases.c.base).where(draft_bases.c.draft_id == draft_id)
        return str(self._connection.execute(found).scalar_one_or_none() or "")

    def put_link(self, record_id: str, other_id: str, relation: str, number: str, at: datetime) -> None:
        """Two records are of one person, or no longer."""
        values = {"relation": relation, "number": number, "at": at.isoformat()}
        put = insert(person_links).values(record_id=record_id, other_id=other_id, **values)
        self._connection.execute(put.on_conflict_do_update(index_elements=["record_id", "other_id"], set_=values))

    def link(self, record_id: str, other_id: str) -> LinkRow | None:
        """What the ministry holds of these two, as it said it of the first."""
        return next((one for one in self.links(record_id) if one.other_id == other_id), None)

    def forget_link(self, record_id: str, other_id: str) -> None:
        """The ministry says nothing of these two any more."""
        these = (person_links.c.record_id == record_id, person_links.c.other_id == other_id)
        self._connection.execute(delete(person_links).where(*these))

    def links(self, record_id: str) -> tuple[LinkRow, ...]:
        """What the ministry holds against a record, oldest first."""
        query = select(person_links).where(person_links.c.record_id == record_id)
        rows = self._connection.execute(query.order_by(person_links.c.at, person_links.c.other_id)).mappings()
        return tuple(LinkRow(**{**row, "at": datetime.fromisoformat(row["at"])}) for row in rows)

    def referrals(self, person_id: str) -> tuple[ReferralRow, ...]:
        """Where a person was sent, newest first."""
        return self._referrals(referrals.c.person_id == person_id)

    def referred(self, limit: int, vacancy_id: str = "") -> tuple[ReferralRow, ...]:
        """Who of this desk was sent somewhere, or to one vacancy, newest first."""
        known = referrals.c.person_id.in_(select(outbox.c.id))
        there = (referrals.c.vacancy_id == vacancy_id,) if vacancy_id else ()
        return self._referrals(known, *there, limit=limit)

    def _referrals(self, *which: ColumnElement[bool], limit: int | None = None) -> tuple[ReferralRow, ...]:
        rows = self._connection.execute(
            select(referrals, vacancies.c.employer, vacancies.c.title.label("offered"))
            .outerjoin(vacancies, vacancies.c.id == referrals.c.vacancy_id)
            .where(*which)
            .order_by(referrals.c.at.desc())
            .limit(limit)
        ).mappings()
        return tuple(
            ReferralRow(
                row["id"], row["person_id"], row["vacancy_id"], row["state"], row["title"] or row["offered"] or "",
                row["words"], datetime.fromisoformat(row["at"]), row["employer"] or "",
            )
            for row in rows
        )  # fmt: skip

    def counts(self) -> ToldCounts:
        """How much there is."""
        vacant = select(func.count()).select_from(vacancies).where(vacancies.c.state.in_(TAKES))
        sent = select(func.count()).select_from(referrals).join(outbox, outbox.c.id == referrals.c.person_id)
        return ToldCounts(
            int(self._connection.execute(vacant).scalar_one()),
            int(self._connection.execute(sent).scalar_one()),
            len(self.conflicts()),
        )

    def withdraw_device(self, at: datetime, heard: int) -> None:
        """The ministry has withdrawn this desk. heard: up to where it had read the feed until then."""
        for name, value in ((_WITHDRAWN, int(at.timestamp())), (_WITHDRAWN_FROM, heard)):
            self._connection.execute(insert(cursors).values(name=name, value=value).on_conflict_do_nothing())

    def restore_device(self) -> int | None:
        """The ministry lets this desk work again; from where it has to read the feed, None when it was not away."""
        mine = select(cursors.c.value).where(cursors.c.name == _WITHDRAWN_FROM)
        heard = self._connection.execute(mine).scalar_one_or_none()
        away = self.device_withdrawn()
        self._connection.execute(delete(cursors).where(cursors.c.name.in_((_WITHDRAWN, _WITHDRAWN_FROM))))
        return int(heard or 0) if away else None

    def device_withdrawn(self) -> bool:
        """Whether the ministry has said so."""
        found = select(cursors.c.value).where(cursors.c.name == _WITHDRAWN)
        return self._connection.execute(found).first() is not None

    def _put(self, table: Any, key: Sequence[str], row: Any, moment: str, without: Sequence[str] = ()) -> None:
        values = {name: getattr(row, name) for name in type(row).__slots__ if name not in without}
        values[moment] = values[moment].isoformat()
        put = insert(table).values(**values)
        self._connection.execute(put.on_conflict_do_update(index_elements=list(key), set_=values))
