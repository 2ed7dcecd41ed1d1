"""The search index: by which words a record is found, and which of the found are nearest to what was typed.

A change is saved with its words, and is found by them from then on; they move into the index many at a time, because
one at a time the index alone writes more pages than all the rest of a save. The index has three columns of folded
words (a person's own name, the whole name, all else) with lists of its own for beginnings of one to three letters, and
beside it stands ``people``: whole names in the order of the alphabet.
"""

import json
from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, func, select

from mihan_desktop.domain.finding import Wanted, closeness
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.storage.schema import SEARCH_TABLE, corrected, indexed, messages, outbox
from mihan_desktop.storage.statements import prepared, run

INDEX_BEHIND = 32
"""changes: how far the search index may stay behind before ``index`` brings it up"""

OWN = "\ua4d0"
"""Before a person's own name in its column: a letter that no name in Iraq has, so that own names are words apart."""
FEW_WORDS = 3
"""words: with fewer, so many people match that own names alone fill a page"""

_first = outbox.alias("first")
_newest = outbox.alias("newest")
_BEHIND = prepared(select(select(func.max(outbox.c.sequence)).scalar_subquery() - indexed.c.up_to).select_from(indexed))
FRESH = prepared(
    select(_first.c.sequence, messages.c.words)
    .select_from(
        _newest.join(_first, _first.c.id == _newest.c.record_id)
        .outerjoin(corrected, corrected.c.number == _first.c.sequence)
        .join(messages, messages.c.sequence == _newest.c.sequence)
    )
    .where(
        _newest.c.sequence > select(indexed.c.up_to).scalar_subquery(),  # as a join it read the whole outbox
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
        self._seen: tuple[int, list[tuple[int, str, list[str]]]] = (-1, [])

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
        own = OWN + name.partition(" ")[0] if name else ""
        run(self._connection, _PUT, {"number": number, "own": own, "name": name, "other": other})
        run(self._connection, _PUT_NAME, {"number": number, "name": name})

    def forget(self, number: int) -> None:
        """A record is found by the words of the index no longer."""
        run(self._connection, _FORGET, {"number": number})
        run(self._connection, _FORGET_NAME, {"number": number})

    def fresh(self, wanted: Wanted) -> list[int]:
        """Numbers of the records that match and that the index has not come to yet, the nearest first."""
        groups = [tuple(f" {word}" for word in group) for group in wanted.groups]
        found = [
            (closeness(name, wanted) if wanted.typed else (0, 0), -number)
            for number, spaced, name in self._behind()
            if all(any(word in spaced for word in group) for group in groups)
        ]
        return [-number for _, number in sorted(found)]

    def _behind(self) -> list[tuple[int, str, list[str]]]:
        """(number, all words after a blank each, words of the name) of what the index has not come to yet.

        Read again when another connection has written.
        """
        version = run(self._connection, "PRAGMA data_version").fetchone()[0]
        if self._seen[0] != version:
            rows = run(self._connection, FRESH, _PLAIN).fetchall()
            self._seen = (
                version,
                [(row[0], f" {row[1]}".replace("\n", " "), row[1].split("\n")[0].split()) for row in rows],
            )
        return self._seen[1]

    def nearest(self, wanted: Wanted, most: int) -> list[int]:
        """Numbers of at most ``most`` records that match, the nearest first.

        Few are put in the order of their nearness. Of many, those come first whose whole name begins with what was
        typed, then those whose own name does, newest first; then the newest of all others, the nearest of them first.
        """
        found = self._own_names(wanted, most) if wanted.typed and len(wanted.groups) < FEW_WORDS else []
        if len(found) < most:
            every = self._by_closeness(self._matching(_all_of(wanted.groups), most), wanted)
            if len(every) < most:
                found = every
            elif wanted.typed and len(wanted.groups) >= FEW_WORDS:
                found = [*self._own_names(wanted, most), *every]
            else:
                found += every
        return list(dict.fromkeys([*self.fresh(wanted), *found]))[:most]

    def matching(self, wanted: Wanted) -> str:
        """Numbers of all records that match, as a JSON list."""
        return json.dumps([*self.fresh(wanted), *self._matching(_all_of(wanted.groups), -1)])

    def _matching(self, match: str, most: int) -> list[int]:
        return [row[0] for row in run(self._connection, _MATCHING, {"match": match, "most": most}).fetchall()]

    def _own_names(self, wanted: Wanted, most: int) -> list[int]:
        """People whose whole name begins with what was typed, then those whose own name begins with the first word."""
        first, *others = wanted.groups
        found: list[int] = []
        if others:
            ends = {"typed": wanted.typed, "beyond": wanted.typed + _LAST, "most": most}
            found = [row[0] for row in run(self._connection, _BEGINNING, ends).fetchall()]
        if len(found) < most:
            own = tuple(OWN + word for word in first)
            found += self._matching(_all_of((own, *others)), most)
        return list(dict.fromkeys(found))

    def _by_closeness(self, numbers: Sequence[int], wanted: Wanted) -> list[int]:
        if not wanted.typed:
            return [*numbers]
        names = dict(run(self._connection, _NAMES, {"numbers": json.dumps(numbers)}).fetchall())
        return sorted(numbers, key=lambda number: (closeness(names.get(number, "").split(), wanted), -number))


def _all_of(groups: Sequence[Sequence[str]]) -> str:
    return " AND ".join(_one_of(group) for group in groups)


def _one_of(group: Sequence[str]) -> str:
    begun = [f'"{word}"*' for word in group]
    return begun[0] if len(begun) == 1 else f"({' OR '.join(begun)})"
