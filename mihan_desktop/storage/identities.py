"""By which keys a record meets others of the same person; moved in many at a time, like the search index.

Saving a record writes nothing here: what was saved lately is read from its message and looked at in memory, until
``put`` moves it in. A database that has never been identified is only far behind: there the keys are put in place in
their own order, one range after the other, once every record says who it is. One record at a time, each of its keys
would write a page of its own.
"""

import hashlib
import json
import struct
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from mihan_desktop.domain.people.births import Birth
from mihan_desktop.domain.people.identity import Identity, blocking_keys
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.storage.duplicates_schema import identified, unidentified
from mihan_desktop.storage.schema import corrected, outbox
from mihan_desktop.storage.statements import prepared, run

MAKER = 2
"""Version of what makes identities and keys: a higher one than the database's has every record made anew."""
RANGES = 64
"""parts of all keys, that are put in place one after the other where everything is made anew"""
FAR = 2_000
"""changes: who is further behind than that gets the keys range by range"""
MOST_HITS = 400
"""records that are read of one key: one that more of them share says little"""

_first = outbox.alias("first")
_newest = outbox.alias("newest")
_PAIRS = _newest.join(_first, _first.c.id == _newest.c.record_id).outerjoin(
    corrected, corrected.c.number == _first.c.sequence
)
_STANDING = (
    _newest.c.kind == bindparam("kind"),
    _newest.c.sequence == func.coalesce(corrected.c.newest, _first.c.sequence),
)
_FRESH = prepared(
    select(_first.c.sequence, _newest.c.sequence)
    .select_from(_PAIRS)
    .where(_newest.c.sequence > bindparam("after"), _newest.c.sequence <= bindparam("until"), *_STANDING)
    .order_by(_newest.c.sequence)
)
_AGAIN = prepared(
    select(_first.c.sequence, func.coalesce(corrected.c.newest, _first.c.sequence))
    .select_from(
        unidentified.join(_first, _first.c.sequence == unidentified.c.number).outerjoin(
            corrected, corrected.c.number == _first.c.sequence
        )
    )
)  # fmt: skip
_UP_TO = prepared(
    select(
        identified.c.up_to, identified.c.maker, identified.c.ranges,
        select(func.max(outbox.c.sequence)).scalar_subquery(),
    )
)  # fmt: skip
_MESSAGES = "SELECT sequence, message FROM messages WHERE sequence IN (SELECT value FROM json_each(:sequences))"
_SAID = "SELECT number, said FROM identities WHERE number IN (SELECT value FROM json_each(:numbers))"
_ROW = "SELECT said, keys FROM identities WHERE number = :number"
_PUT = "INSERT OR REPLACE INTO identities (number, said, keys) VALUES (:number, :said, :keys)"
_DROP = "DELETE FROM identities WHERE number = :number"
_WAIT = "INSERT OR IGNORE INTO unidentified (number) VALUES (:number)"
_WAITS_NO_MORE = "DELETE FROM unidentified WHERE number = :number"
_COUNT = "INSERT INTO name_counts (name, count) VALUES (:name, 1) ON CONFLICT (name) DO UPDATE SET count = count + 1"
_DISCOUNT = "UPDATE name_counts SET count = count - 1 WHERE name = :name"
_NONE_LEFT = "DELETE FROM name_counts WHERE name = :name AND count < 1"
_HALF = 1 << 31
_PLAIN = tuple(each.name for each in fields(Identity) if each.name != "birth")
_VALUES = attrgetter(*_PLAIN)
COUNTED = ("given", "father", "grandfather", "great_grandfather", "family", "mother", "mother_father")
"""Names whose rarity counts."""
_GO_ON = "UPDATE identified SET up_to = :until"
_BEGIN = "UPDATE identified SET up_to = 0, maker = :maker, ranges = :ranges"
_PLACED = "UPDATE identified SET ranges = :ranges"
_ALL_KEYS = "SELECT number, keys FROM identities"
_ERASED = "SELECT count(*) FROM outbox WHERE kind = 'erased'"


@dataclass(frozen=True, slots=True)
class Behind:
    """How far the keys are. up_to: the last change that was moved in; last: the newest there is.

    ranges: how many of RANGES are in place; anew: another version made them, and nothing of it is of use.
    """

    up_to: int
    last: int
    ranges: int = RANGES
    anew: bool = False

    @property
    def unplaced(self) -> int:
        """Ranges that are not in place."""
        return RANGES - self.ranges

    @property
    def building(self) -> bool:
        """Whether keys are put in place range by range."""
        return self.unplaced > 0

    @property
    def count(self) -> int:
        """Changes that were not moved in."""
        return max(0, self.last - self.up_to)


def hashed(key: str) -> int:
    """A blocking key as it is kept: 32 bits. Who meets by chance is told apart by what their records say."""
    digest = hashlib.blake2b(key.encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big", signed=True)


class Keys:
    """A table of keys: which records, by number, have which."""

    def __init__(self, connection: Connection, table: str) -> None:
        self._connection = connection
        self._hits = f"SELECT number FROM {table} WHERE key = :key LIMIT :most"  # noqa: S608 - a constant, as below
        self._put = f"INSERT OR IGNORE INTO {table} (key, number) VALUES (:key, :number)"  # noqa: S608
        self._drop = f"DELETE FROM {table} WHERE key = :key AND number = :number"  # noqa: S608

    def hits(self, key: int, most: int = MOST_HITS) -> list[int]:
        """Numbers of at most ``most`` records that have this key."""
        return [row[0] for row in run(self._connection, self._hits, {"key": key, "most": most}).fetchall()]

    def move(self, number: int, packed: bytes, person: Identity, *, place: bool = True) -> bytes:
        """A record that had ``packed`` keys has those of ``person``, which are returned.

        place: whether those that are new are put in.
        """
        known, wanted = set(unpacked(packed)), sorted({hashed(key) for key in blocking_keys(person)})
        self.drop(number, known.difference(wanted))
        for key in wanted if place else ():
            if key not in known:
                run(self._connection, self._put, {"key": key, "number": number})
        return struct.pack(f">{len(wanted)}i", *wanted)

    def drop(self, number: int, keys: Iterable[int]) -> None:
        """A record has these no more."""
        for key in keys:
            run(self._connection, self._drop, {"key": key, "number": number})


def unpacked(packed: bytes) -> tuple[int, ...]:
    """Keys, from four bytes each."""
    return struct.unpack(f">{len(packed) // 4}i", packed)


class Identities:
    """Rows of ``identities`` and ``identity_keys``; a record's number is the sequence of its first change."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._keys = Keys(connection, "identity_keys")
        self.hits = self._keys.hits

    def behind(self) -> Behind:
        """How far the keys are; nowhere, when another version made them."""
        up_to, maker, ranges, last = run(self._connection, _UP_TO).fetchone()
        if maker != MAKER:
            return Behind(0, int(last or 0), 0, anew=True)
        return Behind(int(up_to), int(last or 0), int(ranges))

    def fresh(self, after: int, until: int) -> list[tuple[int, int]]:
        """(number, sequence of its newest revision) of records whose newest revision lies in (after, until]."""
        bounds = {"after": after, "until": until, "kind": ChangeKind.REGISTRATION.value}
        return [(int(row[0]), int(row[1])) for row in run(self._connection, _FRESH, bounds).fetchall()]

    def again(self) -> list[tuple[int, int]]:
        """As ``fresh``, of records whose newest revision is an older one again."""
        return [(int(row[0]), int(row[1])) for row in run(self._connection, _AGAIN).fetchall()]

    def messages(self, sequences: Sequence[int]) -> dict[int, bytes]:
        """What these changes say, as they travel."""
        rows = run(self._connection, _MESSAGES, {"sequences": json.dumps(list(sequences))}).fetchall()
        return {int(row[0]): bytes(row[1]) for row in rows}

    def begin_anew(self) -> None:
        """Forget every key, when another version made them."""
        behind = self.behind()
        if behind.anew:
            for table in ("identity_keys", "identities", "name_counts", "unidentified"):
                run(self._connection, f"DELETE FROM {table}")  # noqa: S608 - constants
            run(self._connection, _BEGIN, {"maker": MAKER, "ranges": 0 if behind.count > FAR else RANGES})

    def put(self, number: int, person: Identity, *, place: bool = True) -> None:
        """A record is of ``person`` and meets others by their keys from now on, whatever it said before.

        place: False where the keys are put in place later, range by range.
        """
        old, known = self._row(number)
        packed = self._keys.move(number, known, person, place=place)
        run(self._connection, _PUT, {"number": number, "said": written(person), "keys": packed})
        run(self._connection, _WAITS_NO_MORE, {"number": number})
        if old != person:
            self._uncount(old)
            for field in COUNTED:
                if name := getattr(person, field):
                    run(self._connection, _COUNT, {"name": f"{field} {name}"})

    def _uncount(self, person: Identity) -> None:
        for field in COUNTED:
            if name := getattr(person, field):
                run(self._connection, _DISCOUNT, {"name": f"{field} {name}"})
                run(self._connection, _NONE_LEFT, {"name": f"{field} {name}"})

    def counts(self) -> dict[str, int]:
        """How often each name is there."""
        return dict(run(self._connection, "SELECT name, count FROM name_counts").fetchall())

    def go_on(self, until: int) -> None:
        """Changes up to this one are moved in."""
        run(self._connection, _GO_ON, {"until": until})

    def all_keys(self) -> "list[array[int]]":
        """Every key with its record's number in RANGES lists, both in one whole number: ``key << 32 | number``."""
        found = [array("q") for _ in range(RANGES)]
        for number, packed in run(self._connection, _ALL_KEYS):
            for key in unpacked(packed):
                found[(key + _HALF) * RANGES >> 32].append(key << 32 | number)
        return found

    def place(self, at: int, keys: "array[int]") -> None:
        """Put one range of ``all_keys`` in place; those before it are."""
        rows = [(one >> 32, one & 0xFFFFFFFF) for one in sorted(keys)]
        driver: Any = self._connection.connection.dbapi_connection
        driver.executemany("INSERT OR IGNORE INTO identity_keys (key, number) VALUES (?, ?)", rows)
        run(self._connection, _PLACED, {"ranges": at + 1})

    def erased(self) -> int:
        """How many changes were erased: keys that were read before another one was may name who is gone."""
        return int(run(self._connection, _ERASED).fetchone()[0])

    def look_again(self, number: int, newest: int) -> None:
        """A record's newest revision is another one: where that was passed already, it is moved in once more."""
        if newest <= self.behind().up_to:
            run(self._connection, _WAIT, {"number": number})

    def forget(self, number: int) -> None:
        """A record meets nobody any more, and what it said is gone."""
        old, keys = self._row(number)
        self._uncount(old)
        self._keys.drop(number, unpacked(keys))
        run(self._connection, _DROP, {"number": number})
        run(self._connection, _WAITS_NO_MORE, {"number": number})

    def said(self, numbers: Sequence[int]) -> dict[int, Identity]:
        """Of whom these records are, by number."""
        rows = run(self._connection, _SAID, {"numbers": json.dumps(list(numbers))}).fetchall()
        return {int(row[0]): read(row[1]) for row in rows}

    def _row(self, number: int) -> tuple[Identity, bytes]:
        row = run(self._connection, _ROW, {"number": number}).fetchone()
        return (Identity(), b"") if row is None else (read(row[0]), bytes(row[1]))


def written(person: Identity) -> str:
    """Who somebody is, as a list in the order of the fields, without blanks."""
    return json.dumps([*_VALUES(person), astuple(person.birth)], ensure_ascii=False, separators=(",", ":"))


def read(text: str) -> Identity:
    """What ``written`` wrote."""
    *values, birth = json.loads(text)
    told: dict[str, Any] = dict(zip(_PLAIN, values, strict=True))
    told["documents"] = tuple((kind, number) for kind, number in told["documents"])
    told["phones"] = tuple(told["phones"])
    return Identity(**told, birth=Birth(*birth))
