"""What skills and occupations of ESCO are called: looked up by their ids, found by words."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select

from mihan_desktop.domain.names import fold
from mihan_desktop.storage.esco_schema import esco_names

_AT_ONCE: Final = 500
_WORDS: Final = 8
"""words of a search that are looked at"""


@dataclass(frozen=True, slots=True)
class EscoName:
    """A skill, or with ``isco`` an occupation. labels: ar, ckb, en; "" where a language has none."""

    id: str
    isco: str
    ar: str = ""
    ckb: str = ""
    en: str = ""

    def label(self, language: str) -> tuple[str, str]:
        """(the name in a language, else in English, else in another; the language that it is in)."""
        found = {"ar": self.ar, "ckb": self.ckb, "en": self.en}
        return next(((found[one], one) for one in (language, "en", "ar", "ckb") if found.get(one)), (self.id, ""))


class EscoNames:
    """Rows of ``esco_names``: always those of one part."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def part(self) -> str:
        """Of which part they are; "" where there are none."""
        return str(self._connection.execute(select(esco_names.c.part).limit(1)).scalar_one_or_none() or "")

    def replace(self, names: Iterable[EscoName], part: str) -> None:
        """These in place of all that there are."""
        self._connection.execute(delete(esco_names))
        rows = [
            {
                "id": one.id, "isco": one.isco, "ar": one.ar, "ckb": one.ckb, "en": one.en, "part": part,
                "folded": " | ".join(fold(text) for text in (one.ar, one.ckb, one.en) if text),
            }
            for one in names
        ]  # fmt: skip
        for start in range(0, len(rows), _AT_ONCE * 4):
            self._connection.execute(insert(esco_names), rows[start : start + _AT_ONCE * 4])

    def named(self, ids: Collection[str]) -> dict[str, EscoName]:
        """Those of these ids that there are."""
        wanted, found = list(dict.fromkeys(ids)), dict[str, EscoName]()
        for start in range(0, len(wanted), _AT_ONCE):
            query = select(esco_names).where(esco_names.c.id.in_(wanted[start : start + _AT_ONCE]))
            found |= {row["id"]: _name(row) for row in self._connection.execute(query).mappings()}
        return found

    def skills(self, text: str, most: int) -> tuple[EscoName, ...]:
        """Skills whose name has all of these words, or beginnings of words; the shortest names first."""
        words = fold(text).split()[:_WORDS]
        if not words:
            return ()
        there: Sequence[ColumnElement[bool]] = [
            (" " + esco_names.c.folded).contains(" " + word, autoescape=True) for word in words
        ]
        query = select(esco_names).where(esco_names.c.isco == "", *there)
        query = query.order_by(func.length(esco_names.c.folded), esco_names.c.id).limit(most)
        return tuple(_name(row) for row in self._connection.execute(query).mappings())

    def counts(self) -> tuple[int, int]:
        """(skills, occupations)."""
        query = select(esco_names.c.isco == "", func.count()).group_by(esco_names.c.isco == "")
        found = {bool(skill): int(count) for skill, count in self._connection.execute(query)}
        return found.get(True, 0), found.get(False, 0)


def _name(row: Any) -> EscoName:
    return EscoName(row["id"], row["isco"], row["ar"], row["ckb"], row["en"])
