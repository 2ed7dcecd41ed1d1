"""By which keys the records that other desks handed over to this machine meet those of the same person.

What comes or goes is only noted; it is read from its message and compared in memory until ``put`` moves it in, as with
this desk's own records (``identities.py``).
"""

import json
from collections.abc import Collection, Sequence

from sqlalchemy import Connection, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.people.identity import Identity
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.storage.duplicates_schema import handed_people
from mihan_desktop.storage.handed_seekers import HandedSeekers
from mihan_desktop.storage.identities import MAKER, Keys, read, unpacked, written
from mihan_desktop.storage.office_schema import handed_changes
from mihan_desktop.storage.report_people import ReportPeople
from mihan_desktop.storage.statements import run

_AT_ONCE = 500
_NOTED = 0
"""The ``maker`` of what was not moved in since it was noted."""
_LAST = "SELECT coalesce(max(number), 0) FROM handed_people"
_ANY = "SELECT EXISTS (SELECT 1 FROM handed_people)"
_STALE = (
    "SELECT number, change_id FROM handed_people WHERE maker < :maker ORDER BY maker DESC, number DESC LIMIT :most"
)  # fmt: skip
"""In the order of the index: by the number alone every record there is would be read for each search."""
_SAID = (
    "SELECT number, said FROM handed_people "
    "WHERE number IN (SELECT value FROM json_each(:numbers)) AND maker = :maker"
)  # fmt: skip
_CHANGES = "SELECT number, change_id FROM handed_people WHERE number IN (SELECT value FROM json_each(:numbers))"


class HandedPeople:
    """Rows of ``handed_people`` and ``handed_keys``; numbers are this table's own."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._keys = Keys(connection, "handed_keys")
        self.hits = self._keys.hits
        self._seekers = HandedSeekers(connection)
        self._reports = ReportPeople(connection)

    def any(self) -> bool:
        """Whether a desk has ever handed over a registration."""
        return bool(run(self._connection, _ANY).fetchone()[0])

    def last(self) -> int:
        """The highest number; 0 where nothing was ever handed over."""
        return int(run(self._connection, _LAST).fetchone()[0])

    def note(self, record_ids: Collection[str]) -> None:
        """These records came, went, or say something else now."""
        wanted = list(record_ids)
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            rows = self._connection.execute(
                select(handed_changes.c.record_id, handed_changes.c.id)
                .where(handed_changes.c.record_id.in_(some), handed_changes.c.kind == ChangeKind.REGISTRATION.value)
                .order_by(handed_changes.c.sequence)
            )
            newest = {str(row[0]): str(row[1]) for row in rows}
            for record_id in some:
                if record_id in newest:
                    self._note(record_id, newest[record_id])
                else:
                    self.forget(record_id)

    def _note(self, record_id: str, change_id: str) -> None:
        put = insert(handed_people).values(record_id=record_id, change_id=change_id, said="", keys=b"", maker=_NOTED)
        anew = {"change_id": change_id, "maker": _NOTED}
        self._connection.execute(put.on_conflict_do_update(index_elements=["record_id"], set_=anew))
        self._seekers.note(record_id, change_id)
        self._reports.look_again(-self.number(record_id))

    def stale(self, most: int) -> list[tuple[int, str]]:
        """(number, id of the newest revision) of at most ``most`` records that were not moved in, the newest first."""
        rows = run(self._connection, _STALE, {"maker": MAKER, "most": most}).fetchall()
        return [(int(row[0]), str(row[1])) for row in rows]

    def behind(self) -> int:
        """How many records were not moved in."""
        query = select(func.count()).select_from(handed_people).where(handed_people.c.maker < MAKER)
        return int(self._connection.execute(query).scalar_one())

    def put(self, number: int, change_id: str, person: Identity) -> None:
        """A record is of ``person``, as long as this is its newest revision."""
        this = (handed_people.c.number == number) & (handed_people.c.change_id == change_id)
        packed = self._connection.execute(select(handed_people.c["keys"]).where(this)).scalar_one_or_none()
        if packed is not None:
            keys = self._keys.move(number, bytes(packed), person)
            values = {"said": written(person), "keys": keys, "maker": MAKER}
            self._connection.execute(update(handed_people).where(this).values(**values))

    def number(self, record_id: str) -> int:
        """A record's number here; 0 when nobody handed it over."""
        query = select(handed_people.c.number).where(handed_people.c.record_id == record_id)
        return int(self._connection.execute(query).scalar_one_or_none() or 0)

    def said(self, numbers: Sequence[int]) -> dict[int, Identity]:
        """Of whom these records are, by number; of those that were moved in."""
        values = {"numbers": json.dumps(list(numbers)), "maker": MAKER}
        return {int(row[0]): read(row[1]) for row in run(self._connection, _SAID, values).fetchall()}

    def changes(self, numbers: Sequence[int]) -> dict[int, str]:
        """Ids of the newest revisions of these records, by number."""
        rows = run(self._connection, _CHANGES, {"numbers": json.dumps(list(numbers))}).fetchall()
        return {int(row[0]): str(row[1]) for row in rows}

    def forget(self, record_id: str) -> None:
        """A record meets nobody any more, and what it said is gone."""
        this = handed_people.c.record_id == record_id
        row = self._connection.execute(select(handed_people.c.number, handed_people.c["keys"]).where(this)).first()
        if row is not None:
            self._keys.drop(int(row[0]), unpacked(bytes(row[1])))
            self._connection.execute(delete(handed_people).where(this))
            self._seekers.forget(record_id)
            self._reports.forget(-int(row[0]))
