"""Employers as this desk knows them: what the ministry told, and on top of it what this office said since."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.told import findable
from mihan_desktop.domain.work.employers import (
    Employer,
    Standing,
    keys_of,
    read_body,
    read_facts,
    write_facts,
)
from mihan_desktop.storage.work_schema import employer_keys, employers
from mihan_desktop.storage.work_words import WorkWords


@dataclass(frozen=True, slots=True)
class EmployerKept:
    """An employer. standing, words, same: as the ministry says (``EmployerTold``); at: of the newest word."""

    id: str
    employer: Employer
    standing: Standing
    words: str
    same: str
    at: datetime


class Employers:
    """Rows of ``employers`` and ``employer_keys``: settled anew whenever something is said of one."""

    def __init__(self, connection: Connection, words: WorkWords) -> None:
        self._connection = connection
        self._words = words

    def tell(self, record: str, told: Mapping[str, Any], at: datetime) -> None:
        """What the feed says of one now."""
        self._settle(record, {**told, "at": at.isoformat()})

    def settle(self, record: str) -> None:
        """Make the row of one again out of every word that holds; it goes where none does."""
        told = self._connection.execute(select(employers.c.told).where(employers.c.id == record)).scalar_one_or_none()
        self._settle(record, json.loads(told) if told else {})

    def _settle(self, record: str, told: Mapping[str, Any]) -> None:
        facts, clock, at = _told_facts(told), str(told.get("clock", "")), str(told.get("at", ""))
        said = self._words.of("employer", record)
        good = [one for one in said if one.counts]
        for one in good or (said if facts is None else ()):  # nothing holds of it yet: it stands as it came back
            if not (one.counts or one.back) or (facts is not None and one.clock <= clock):
                continue
            try:
                facts, clock, at = read_body(one.body).employer, one.clock, one.recorded_at
            except (KeyError, TypeError, ValueError):  # of a newer program
                continue
        self._connection.execute(delete(employer_keys).where(employer_keys.c.employer_id == record))
        if facts is None:
            self._connection.execute(delete(employers).where(employers.c.id == record))
            return
        values = {
            "id": record, "name": facts.name, "known_as": facts.known_as, "governorate": facts.governorate,
            "district": facts.district, "standing": str(told.get("standing", Standing.PENDING.value)),
            "words": str(told.get("words", "")), "same": str(told.get("same", "")), "clock": clock, "at": at,
            "facts": json.dumps(write_facts(facts), ensure_ascii=False),
            "told": json.dumps(told, ensure_ascii=False) if told else "",
            "findable": findable(
                (facts.name, facts.trade_name, facts.registration, facts.tax, facts.phone, facts.phone_2, facts.contact)
            ),
        }  # fmt: skip
        put = insert(employers).values(**values)
        self._connection.execute(put.on_conflict_do_update(index_elements=["id"], set_=values))
        for key in sorted(keys_of(facts)):
            self._connection.execute(insert(employer_keys).values(key=key, employer_id=record))

    def get(self, record: str) -> EmployerKept | None:
        """One employer."""
        return next(iter(self._read(employers.c.id == record)), None)

    def candidates(self, employer: Employer, but: str) -> tuple[EmployerKept, ...]:
        """Others that share a key with it. but: its own record."""
        shared = select(employer_keys.c.employer_id).where(employer_keys.c.key.in_(sorted(keys_of(employer))))
        return self._read(employers.c.id.in_(shared), employers.c.id != but, employers.c.same == "")

    def listed(self, words: Sequence[str], limit: int, offset: int) -> tuple[EmployerKept, ...]:
        """Employers in whom each word is found, by their names; one that is another stands under that."""
        return self._read(*_which(words), limit=limit, offset=offset)

    def count(self, words: Sequence[str]) -> int:
        """How many."""
        every = select(func.count()).select_from(employers).where(*_which(words))
        return int(self._connection.execute(every).scalar_one())

    def _read(
        self, *which: ColumnElement[bool], limit: int | None = None, offset: int = 0
    ) -> tuple[EmployerKept, ...]:  # fmt: skip
        query = select(employers).where(*which).order_by(employers.c.known_as, employers.c.id)
        rows = self._connection.execute(query.limit(limit).offset(offset)).mappings()
        return tuple(
            EmployerKept(
                row["id"], read_facts(json.loads(row["facts"])), Standing(row["standing"]), row["words"], row["same"],
                datetime.fromisoformat(row["at"]),
            )
            for row in rows
        )  # fmt: skip


def _told_facts(told: Mapping[str, Any]) -> Employer | None:
    try:
        return read_facts(told["facts"]) if told else None
    except (KeyError, TypeError, ValueError):  # of a newer ministry
        return None


def _which(words: Sequence[str]) -> tuple[ColumnElement[bool], ...]:
    return (employers.c.same == "", *(employers.c.findable.contains(word, autoescape=True) for word in words))
