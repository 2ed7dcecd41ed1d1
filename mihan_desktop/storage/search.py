"""The search index: by which words a record is found, and which of the found are nearest to what was typed.

A change is saved with its words, and is found by them from then on; they move into the index many at a time, because
one at a time the index alone writes more pages than all the rest of a save. The index has three columns of folded
words (a person's own name, the whole name, all else) with lists of its own for beginnings of one to three letters, and
beside it stands ``people``: whole names in the order of the alphabet.
"""

import json
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, func, select

from mihan_desktop.domain.finding import Wanted, closeness
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.storage.schema import SEARCH_TABLE, corrected, indexed, messages, outbox
from mihan_desktop.storage.statements import prepared, run

INDEX_BEHIND = 32
"""changes: how far the search index may stay behind before ``index`` brings it up"""

_first = outbox.alias("first")
_newest = outbox.alias("newest")
_BEHIND = prepared(select(func.max(outbox.c.sequence) - indexed.c.up_to).select_from(indexed, outbox))
FRESH = prepared(
    select(_first.c.sequence, messages.c.words)
    .select_from(
        indexed.join(_newest, _newest.c.sequence > indexed.c.up_to)
        .join(_first, _first.c.id == _newest.c.record_id)
        .outerjoin(corrected, corrected.c.number == _first.c.sequence)
        .join(messages, messages.c.sequence == _newest.c.sequence)
    )
    .where(
        _newest.c.kind == bindparam("kind"),
        _newest.c.sequence == func.coalesce(corrected.c.newest, _first.c.sequence),
        messages.c.words != bindparam("none"),
    )
)
"""(number, words) of records that the index has not come to; ``kind`` is registration, ``none`` the empty text."""
_PLAIN = {"kind": ChangeKind.REGISTRATION.value, "none": ""}
_UP_TO_DATE = "UPDATE indexed SET up_to = (SELECT max(sequence) FROM outbox)"
_PUT = f"INSERT INTO {SEARCH_TABLE} (rowid, own, name, other) VALUES (:number, :own, :name, :other)"  # noqa: S608
_FORGET = f"DELETE FROM {SEARCH_TABLE} WHERE rowid = :number"  # noqa: S608 - a constant
_PUT_NAME = "INSERT OR REPLACE INTO people (number, name) VALUES (:number, :name)"
_FORGET_NAME = "DELETE FROM people WHERE number = :number"
_MATCHING = f"SELECT rowid FROM {SEARCH_TABLE} WHERE {SEARCH_TABLE} MATCH :match ORDER BY rowid DESC LIMIT :most"  # noqa: S608
_BEGINNING = "SELECT number FROM people WHERE name >= :typed AND name < :beyond ORDER BY name, number DESC LIMIT :most"
_NAMES = "SELECT number, name FROM people WHERE number IN (SELECT value FROM json_each(:numbers))"
_LAST = "\U0010ffff"


class Search:
    """Rows of ``search`` and ``people``; a record's number is the sequence of its first change."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def index(self, behind: int = INDEX_BEHIND) -> None:
        """Move the words of what was saved into the index when it has stayed ``behind`` changes or more."""
        found = run(self._connection, _BEHIND).fetchone()[0]
        if found is None or found < behind:
            return
        for number, words in run(self._connection, FRESH, _PLAIN).fetchall():
            self.put(number, words)
        run(self._connection, _UP_TO_DATE)

    def put(self, number: int, words: str) -> None:
        """A record is found by ``words`` (``Findable.text``) from now on."""
        name, _, other = words.partition("\n")
        own = name.partition(" ")[0]
        run(self._connection, _PUT, {"number": number, "own": own, "name": name, "other": other})
        run(self._connection, _PUT_NAME, {"number": number, "name": name})

    def forget(self, number: int) -> None:
        """A record is found by the words of the index no longer."""
        run(self._connection, _FORGET, {"number": number})
        run(self._connection, _FORGET_NAME, {"number": number})

    def fresh(self, wanted: Wanted) -> list[int]:
        """Numbers of the records that match and that the index has not come to yet, the nearest first."""
        found = []
        for number, words in run(self._connection, FRESH, _PLAIN):
            spaced = f" {words}".replace("\n", " ")
            if all(any(f" {word}" in spaced for word in group) for group in wanted.groups):
                found.append((closeness(words.partition("\n")[0].split(), wanted), -number))
        return [-number for _, number in sorted(found)]

    def nearest(self, wanted: Wanted, most: int) -> list[int]:
        """Numbers of at most ``most`` records that match, the nearest first.

        Few are put in the order of their nearness. Of many, those come first whose whole name begins with what was
        typed, then those whose own name does, then those with all of it in their name; each lot newest first.
        """
        found = self._matching(_all_of(wanted.groups), most)
        fresh = self.fresh(wanted)
        if len(found) < most:
            return [*fresh, *self._by_closeness(found, wanted)][:most]
        if wanted.typed:
            found = self._tiers(wanted, most, found)
        return list(dict.fromkeys([*fresh, *found]))[:most]

    def matching(self, wanted: Wanted) -> str:
        """Numbers of all records that match, as a JSON list."""
        return json.dumps([*self.fresh(wanted), *self._matching(_all_of(wanted.groups), -1)])

    def _matching(self, match: str, most: int) -> list[int]:
        return [row[0] for row in run(self._connection, _MATCHING, {"match": match, "most": most})]

    def _tiers(self, wanted: Wanted, most: int, every: Iterable[int]) -> list[int]:
        first, *others = wanted.groups
        found: dict[int, None] = {}
        if others:
            ends = {"typed": wanted.typed, "beyond": wanted.typed + _LAST, "most": most}
            found.update(dict.fromkeys(row[0] for row in run(self._connection, _BEGINNING, ends)))
        if len(found) < most:
            own = f"own : {_one_of(first)}"
            match = f"{own} AND name : ({_all_of(others)})" if others else own
            found.update(dict.fromkeys(self._matching(match, most)))
        if len(found) < most:
            found.update(dict.fromkeys(self._matching(f"name : ({_all_of(wanted.groups)})", most)))
        if len(found) < most:
            found.update(dict.fromkeys(every))
        return list(found)

    def _by_closeness(self, numbers: Sequence[int], wanted: Wanted) -> list[int]:
        names = dict(run(self._connection, _NAMES, {"numbers": json.dumps(numbers)}).fetchall())
        return sorted(numbers, key=lambda number: (closeness(names.get(number, "").split(), wanted), -number))


def _all_of(groups: Sequence[Sequence[str]]) -> str:
    return " AND ".join(_one_of(group) for group in groups)


def _one_of(group: Sequence[str]) -> str:
    begun = [f'"{word}"*' for word in group]
    return begun[0] if len(begun) == 1 else f"({' OR '.join(begun)})"
