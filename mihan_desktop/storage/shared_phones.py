"""Which records have a telephone in common: those of this desk, and those that the office's other desks handed over."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Column, Connection, delete, insert, select

from mihan_desktop.storage.office_schema import handed_phones
from mihan_desktop.storage.registrations import Registrations

_AT_ONCE = 500


class SharedPhones:
    """Rows of ``handed_phones``, beside the telephones of ``registrations``."""

    def __init__(self, connection: Connection, registrations: Registrations) -> None:
        self._connection = connection
        self._own = registrations

    def keep(self, phones_of: Mapping[str, Iterable[str]]) -> None:
        """The telephones of records that another desk handed over, by record id, in place of those known before."""
        names = list(phones_of)
        for start in range(0, len(names), _AT_ONCE):
            known = handed_phones.c.record_id.in_(names[start : start + _AT_ONCE])
            self._connection.execute(delete(handed_phones).where(known))
        rows = [{"phone": phone, "record_id": one} for one, phones in phones_of.items() for phone in set(phones)]
        if rows:
            self._connection.execute(insert(handed_phones), rows)

    def among(self, record_ids: Sequence[str]) -> dict[str, int]:
        """How many records have the same telephone, by record id; only of those among ``record_ids`` that share one."""
        mine = self._handed(handed_phones.c.record_id, record_ids) | self._own.phones_of(record_ids)
        wanted = {phone for phones in mine.values() for phone in phones}
        everybody = self._handed(handed_phones.c.phone, sorted(wanted)) | self._own.with_phones(wanted)
        return {one: count for one, count in _counted(everybody).items() if one in mine}

    def all(self) -> dict[str, int]:
        """The same of every record: each is gone through."""
        rows = self._connection.execute(select(handed_phones.c.record_id, handed_phones.c.phone))
        return _counted(_grouped((str(row[0]), str(row[1])) for row in rows) | self._own.all_phones())

    def _handed(self, column: "Column[str]", values: Sequence[str]) -> dict[str, list[str]]:
        found: list[tuple[str, str]] = []
        for start in range(0, len(values), _AT_ONCE):
            some = values[start : start + _AT_ONCE]
            query = select(handed_phones.c.record_id, handed_phones.c.phone).where(column.in_(some))
            found += [(str(row[0]), str(row[1])) for row in self._connection.execute(query)]
        return _grouped(found)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for record, phone in pairs:
        found.setdefault(record, []).append(phone)
    return found


def _counted(phones_of: Mapping[str, Collection[str]]) -> dict[str, int]:
    """By record id the most records that have one of its telephones, where that is more than itself."""
    people = Counter(phone for phones in phones_of.values() for phone in phones)
    most = {record: max((people[phone] for phone in phones), default=0) for record, phones in phones_of.items()}
    return {record: count for record, count in most.items() if count > 1}
