"""Vacancies as this desk knows them: what the ministry told, and on top of it what this office said since."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, and_, delete, func, not_, or_, select
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.told import TAKES, Offered, VacancyRow, findable
from mihan_desktop.domain.work.vacancies import (
    Offer,
    Standing,
    State,
    Word,
    read_body,
    read_offer,
    standing,
    state_on,
    write_offer,
)
from mihan_desktop.storage.schema import cursors
from mihan_desktop.storage.told_schema import vacancies
from mihan_desktop.storage.work_schema import employers
from mihan_desktop.storage.work_words import SaidHere, WorkWords

_WRITTEN: Final = ("title", "employer", "occupation", "district", "words")
_CLOSED: Final = "closed"
_CHANGED: Final = "vacancies_changed"
DRAFT: Final = "draft"
"""State of one that nobody approved: it came back, and is to be corrected."""


@dataclass(frozen=True, slots=True)
class VacancyKept:
    """A vacancy and, where an office wrote it down, what is offered in full. standing: without the day of closing."""

    row: VacancyRow
    standing: Standing


class Vacancies:
    """Rows of ``vacancies``: settled anew whenever something is said of one."""

    def __init__(self, connection: Connection, words: WorkWords) -> None:
        self._connection = connection
        self._words = words

    def tell(self, row: VacancyRow, told: Mapping[str, Any]) -> None:
        """What the feed says of one now. row: as it says it; told: everything else of its body (``offer`` …).

        Of one that ended without another word, what was written of it before stays.
        """
        before = self._connection.execute(select(vacancies).where(vacancies.c.id == row.id)).mappings().first()
        if before is not None and not row.title:
            row = replace(row, **{name: before[name] for name in _WRITTEN if not getattr(row, name)})
        kept = {name: getattr(row, name) for name in ("state", *_WRITTEN, "places", "closes")}
        self._settle(row.id, {**told, **kept, "at": row.at.isoformat()})

    def settle(self, record: str) -> None:
        """Make the row of one again out of every word that holds; it goes where none does."""
        found = select(vacancies.c.told).where(vacancies.c.id == record)
        said = self._connection.execute(found).scalar_one_or_none()
        self._settle(record, json.loads(said) if said else {})

    def _settle(self, record: str, told: Mapping[str, Any]) -> None:
        before, said_here = _told_standing(told), self._words.of("vacancy", record)
        now = standing(_words(said_here), before)
        back = now.offer is None and not told
        if back:  # nothing holds of it yet: it stands as it came back
            now = standing(_words(said_here, back=True))
        if not told and now.offer is None:
            self._connection.execute(delete(vacancies).where(vacancies.c.id == record))
            self._count_change()
            return
        read = {one.change_id: one.said.recorded_at for one in _words(said_here, back=back)}
        last = next((read[one.change_id] for one in reversed(said_here) if one.change_id in read), "")
        if told and (now == before or now.offer is None):
            at = datetime.fromisoformat(str(told["at"]))
            values = {name: told.get(name, "") for name in _WRITTEN} | {"closes": told["closes"]}
            row = VacancyRow(id=record, state=told["state"], places=int(told["places"]), at=at, **values)
        else:
            row = self._said(record, now, told, last)
            row = replace(row, state=DRAFT) if back else row
        extra = {name: told.get(name, 0) for name in ("filled", "referred")}
        offer = now.offer
        place = ("", "", "") if offer is None else (offer.employer, offer.governorate, offer.district)
        employer = place[0] or str(told.get("employer_id", ""))
        row = replace(
            row, employer_id=employer, governorate=place[1], place=place[2], office=str(told.get("office", "")), **extra
        )
        self._put(row, now, told)

    def settle_of(self, employer: str) -> None:
        """The vacancies of an employer name it as it is called now."""
        query = select(vacancies.c.id).where(vacancies.c.employer_id == employer)
        for record in list(self._connection.scalars(query)):
            self.settle(str(record))

    def get(self, record: str) -> VacancyKept | None:
        """One vacancy."""
        return next(iter(self._read(vacancies.c.id == record)), None)

    def of_employer(self, employer: str) -> tuple[VacancyKept, ...]:
        """What an employer offers or offered, also under another record of it, what was told last on top."""
        same = select(employers.c.id).where(employers.c.same == employer)
        return tuple(self._read(or_(vacancies.c.employer_id == employer, vacancies.c.employer_id.in_(same))))

    def open_by_employer(self, employer_ids: Collection[str], today: str) -> dict[str, int]:
        """How many vacancies somebody may be sent to, by employer. today: ISO date."""
        stays = func.coalesce(func.nullif(employers.c.same, ""), vacancies.c.employer_id)  # also under another record
        query = (
            select(stays, func.count())
            .join_from(vacancies, employers, employers.c.id == vacancies.c.employer_id, isouter=True)
            .where(stays.in_(list(employer_ids)), *_which((), Offered.OPEN, today), vacancies.c.state != DRAFT)
            .group_by(stays)
        )
        return {str(employer): int(count) for employer, count in self._connection.execute(query)}

    def open(self, today: str) -> Iterator[VacancyKept]:
        """Every vacancy of the country that somebody may be sent to. today: ISO date."""
        yield from self._read(*_which((), Offered.OPEN, today), vacancies.c.state != DRAFT)

    def listed(
        self, words: Sequence[str], offered: Offered, today: str, limit: int, offset: int
    ) -> tuple[VacancyRow, ...]:
        """What employers offer, what closes first on top. words: folded, each is in it; today: ISO date."""
        last = func.nullif(vacancies.c.closes, "")
        rows = self._connection.execute(
            select(*(vacancies.c[name] for name in VacancyRow.__slots__))
            .where(*_which(words, offered, today))
            .order_by(last.is_(None), last, vacancies.c.at.desc(), vacancies.c.id)
            .limit(limit)
            .offset(offset)
        ).mappings()
        return tuple(_row(row) for row in rows)

    def count(self, words: Sequence[str], offered: Offered, today: str) -> int:
        """How many."""
        every = select(func.count()).select_from(vacancies).where(*_which(words, offered, today))
        return int(self._connection.execute(every).scalar_one())

    def mark(self, today: str) -> tuple[str, int]:
        """Another one whenever anything was said of a vacancy, and on another day. today: ISO date."""
        query = select(cursors.c.value).where(cursors.c.name == _CHANGED)
        return today, int(self._connection.execute(query).scalar_one_or_none() or 0)

    def _count_change(self) -> None:
        put = insert(cursors).values(name=_CHANGED, value=1)
        more = {"value": cursors.c.value + 1}
        self._connection.execute(put.on_conflict_do_update(index_elements=["name"], set_=more))

    def _said(self, record: str, now: Standing, told: Mapping[str, Any], recorded_at: str) -> VacancyRow:
        """As this office says it, on top of what the ministry counted."""
        offer = now.offer
        assert offer is not None  # noqa: S101 - asked for described ones alone
        state: str = state_on(now, date.min, int(told.get("filled", 0))).value
        if told.get("state") == _CLOSED and now.described == told.get("described") and now.state is State.OPEN:
            state = _CLOSED
        named = select(employers.c.known_as).where(employers.c.id == offer.employer)
        name = self._connection.execute(named).scalar_one_or_none() or told.get("employer", "")
        when = recorded_at or str(told.get("at", ""))
        return VacancyRow(
            id=record, state=state, title=offer.title, employer=str(name), occupation=offer.occupation,
            places=offer.places, district=str(told.get("district", "")),
            closes="" if offer.closes is None else offer.closes.isoformat(), words=now.reason,
            at=datetime.fromisoformat(when),
        )  # fmt: skip

    def _put(self, row: VacancyRow, now: Standing, told: Mapping[str, Any]) -> None:
        values = {name: getattr(row, name) for name in VacancyRow.__slots__} | {"at": row.at.isoformat()}
        offer = now.offer
        values |= {
            "offer": "" if offer is None else json.dumps(write_offer(offer), ensure_ascii=False),
            "said": now.state.value, "reason": now.reason, "described": now.described, "stated": now.stated,
            "told": json.dumps(told, ensure_ascii=False) if told else "",
            "findable": findable((*(getattr(row, name) for name in _WRITTEN), *_also(offer))),
        }  # fmt: skip
        put = insert(vacancies).values(**values)
        self._connection.execute(put.on_conflict_do_update(index_elements=["id"], set_=values))
        self._count_change()

    def _read(self, *which: ColumnElement[bool]) -> Iterator[VacancyKept]:
        query = select(vacancies).where(*which).order_by(vacancies.c.at.desc(), vacancies.c.id)
        for row in self._connection.execute(query).mappings():
            offer = read_offer(json.loads(row["offer"])) if row["offer"] else None
            state = State(row["said"]) if row["said"] else State.OPEN
            now = Standing(offer, state, row["reason"], row["described"], row["stated"])
            yield VacancyKept(_row({name: row[name] for name in VacancyRow.__slots__}), now)


def _words(said: Sequence[SaidHere], *, back: bool = False) -> list[Word]:
    """What holds of it; back: what came back instead."""
    found = []
    for one in said:
        if one.back if back else one.counts:
            try:
                found.append(Word(read_body(one.body), one.clock, one.change_id))
            except (KeyError, TypeError, ValueError):  # of a newer program
                continue
    return found


def _told_standing(told: Mapping[str, Any]) -> Standing:
    """What the ministry holds, as far as an office's words are in it."""
    if not told.get("offer"):
        return Standing()
    try:
        offer: Offer | None = read_offer(told["offer"])
    except (KeyError, TypeError, ValueError):  # of a newer ministry: shown as it tells it
        return Standing()
    counted = int(told.get("filled", 0)) >= int(told["places"])
    ended = told["state"] == State.CANCELLED.value or (told["state"] == State.FILLED.value and not counted)
    state = State(told["state"]) if ended else State.OPEN
    return Standing(offer, state, str(told.get("words", "")), str(told["described"]), str(told["stated"]))


def _row(row: Any) -> VacancyRow:
    return VacancyRow(**{**row, "at": datetime.fromisoformat(row["at"])})


def _also(offer: Offer | None) -> tuple[str, ...]:
    return () if offer is None else (offer.duties, offer.address, offer.skills_other)


def _which(words: Sequence[str], offered: Offered, today: str) -> tuple[ColumnElement[bool], ...]:
    takes = and_(vacancies.c.state.in_(TAKES), or_(vacancies.c.closes == "", vacancies.c.closes >= today))
    draft = vacancies.c.state == DRAFT
    among = {Offered.OPEN: (or_(takes, draft),), Offered.OVER: (not_(or_(takes, draft)),), Offered.ALL: ()}[offered]
    return (*among, *(vacancies.c.findable.contains(word, autoescape=True) for word in words))
