"""The code lists that forms, register and reports share: read from CSV, typed, effective-dated."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files

LANGUAGES = ("ar", "ckb", "en")
LISTS = (
    "governorates",
    "districts",
    "education_levels",
    "education_fields",
    "languages",
    "countries",
    "skills",
)
"""The lists that the form of the registration offers as they are."""
TREES = ("isco08",)
"""Lists of which a form offers a part: ``isco08`` has the groups of all four levels."""


@dataclass(frozen=True, slots=True)
class Code:
    """One code of a list in one period.

    names: by language ``"ar" | "ckb" | "en"``; parent: the governorate of a district, else ``""``;
    effective_from, effective_to: first and last day of the period, None when open; extra: other columns, such as
    ``isced_level``.
    """

    code: str
    names: Mapping[str, str]
    parent: str = ""
    effective_from: date | None = None
    effective_to: date | None = None
    extra: Mapping[str, str] = field(default_factory=dict)

    def in_force(self, on: date) -> bool:
        """True when the code may be given on day ``on``."""
        return (self.effective_from is None or self.effective_from <= on) and (
            self.effective_to is None or on <= self.effective_to
        )


@cache
def code_list(name: str) -> tuple[Code, ...]:
    """Every row of a list, in its published order; ``KeyError`` for a list that does not exist."""
    if name not in (*LISTS, *TREES):
        raise KeyError(name)
    text = files(__name__).joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return tuple(_code(row) for row in csv.DictReader(text.splitlines()))


def codes_in_force(name: str, on: date, parent: str | None = None) -> tuple[Code, ...]:
    """The rows of a list that hold on a day, of one ``parent`` when given."""
    return tuple(code for code in code_list(name) if code.in_force(on) and parent in (None, code.parent))


def _code(row: dict[str, str]) -> Code:
    known = {"code", "effective_from", "effective_to", "governorate", *(f"name_{language}" for language in LANGUAGES)}
    return Code(
        code=row["code"],
        names={language: row[f"name_{language}"] for language in LANGUAGES},
        parent=row.get("governorate", ""),
        effective_from=_day(row.get("effective_from", "")),
        effective_to=_day(row.get("effective_to", "")),
        extra={column: text for column, text in row.items() if column not in known},
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
