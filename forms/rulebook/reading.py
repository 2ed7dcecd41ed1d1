"""Reads a rulebook from a workbook as a ministry writes it, and says by sheet, row and column what is wrong with it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from forms.problems import FormProblem
from forms.rulebook.book import (
    LANGUAGES,
    Account,
    FactDefinition,
    FactType,
    Rule,
    Rulebook,
    Tie,
)
from forms.rulebook.checking import understood
from forms.rulebook.problems import CHOICES, FACTS, RULES, SETTINGS, found
from forms.rulebook.values import as_boolean, as_date, as_integer
from forms.rulebook.workbook import Sheet, numbered, read_sheets, text_of
from forms.workbook import Cells

_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    SETTINGS: ("rulebook_id", "version", "legal_act", "effective_from", "effective_to", "tie_order"),
    FACTS: ("name", "type", "voluntary", "account", *(f"label::{each}" for each in LANGUAGES)),
    RULES: (
        *("rule_id", "account", *(f"label::{each}" for each in LANGUAGES)),
        *(f"explain::{each}" for each in LANGUAGES),
        *("condition", "points", "cap", "cap_group", "valid_from", "valid_to", "legal_basis"),
    ),
    CHOICES: ("fact", "name", *(f"label::{each}" for each in LANGUAGES)),
}
_NEEDED: Final[Mapping[str, frozenset[str]]] = {
    SETTINGS: frozenset({"rulebook_id", "version", "legal_act", "effective_from"}),
    FACTS: frozenset({"name", "type", *(f"label::{each}" for each in LANGUAGES)}),
    RULES: frozenset(
        {
            *("rule_id", "account", "condition", "points"),
            *(f"{name}::{each}" for name in ("label", "explain") for each in LANGUAGES),
        }
    ),
    CHOICES: frozenset({"fact", "name"}),
}
_LANGUAGE: Final = re.compile(r"(?P<name>\w+)\s*::\s*(?:.*\((?P<code>\w+)\)|(?P<plain>\w+))")
_ALMOST: Final = 0.8
_NO_DAY: Final = date.min


@dataclass(frozen=True, slots=True)
class Read:
    """What came of a workbook. book: None while there is an error among the problems, which stand as the sheets do.

    rows: by sheet, in which row each fact, rule and choice stands.
    """

    book: Rulebook | None
    problems: tuple[FormProblem, ...]
    rows: Mapping[str, Sequence[int]] = field(default_factory=dict)

    def placed(self, problem: FormProblem) -> FormProblem:
        """A problem of the book (``checking.understood``) at the row that its fact or rule stands in."""
        where = problem.where
        listed = self.rows.get(where.sheet, ())
        if where.row < 2 or where.row - 2 >= len(listed):
            return problem
        return replace(problem, where=replace(where, row=listed[where.row - 2]))


@dataclass(slots=True)
class _Row:
    """A row: cells by column, and where to say what is wrong with one."""

    sheet: str
    number: int
    cells: Mapping[str, object]
    problems: list[FormProblem]

    def wrong(self, code: str, column: str, **params: str | int) -> None:
        """Say that a cell is wrong."""
        self.problems.append(found(code, self.sheet, self.number, column, **params))

    def text(self, column: str) -> str:
        """A cell as text."""
        return text_of(self.cells.get(column))

    def texts(self, column: str) -> dict[str, str]:
        """A text by language."""
        told = {language: self.text(f"{column}::{language}") for language in LANGUAGES}
        return {language: text for language, text in told.items() if text}

    def word(self, column: str, words: Sequence[str], usual: str) -> str:
        """One of some words; ``usual`` where the cell is blank, or something else that is told."""
        word = self.text(column).lower()
        if not word and usual:
            return usual
        if word in words:
            return word
        self.wrong("wrong_word" if word else "missing_cell", column, value=word[:64], accepted=" ".join(words))
        return usual or words[0]

    def day(self, column: str) -> date | None:
        """A day, or None where the cell is blank or tells none."""
        text = self.text(column)
        day = as_date(text)
        if text and day is None:
            self.wrong("wrong_day", column, value=text[:64])
        return day

    def number_of(self, column: str) -> int | None:
        """A whole number, or None where the cell is blank or tells none."""
        text = self.text(column)
        number = as_integer(text)
        if text and number is None:
            self.wrong("wrong_number", column, value=text[:64])
        return number


def read_workbook(data: bytes, filename: str = "") -> Read:
    """The rulebook in an XLSX file.

    Sheets ``settings``, ``facts``, ``rules`` and, where codes of facts are to be read aloud, ``choices``; the first row
    of each names its columns. FormError where the file is no workbook, or one made to do harm: "not_a_rulebook",
    "unreadable_spreadsheet", "too_large", "entities_forbidden".
    """
    sheets = read_sheets(data, filename)
    problems: list[FormProblem] = []
    rows = {name: list(_rows(sheets.get(name), name, problems)) for name in _COLUMNS}
    if any(problem.code in ("missing_sheet", "missing_column", "missing_cell") for problem in problems):
        return Read(None, tuple(problems))
    book = _book(rows)
    problems += [problem for each in rows.values() for row in each[:1] for problem in row.problems]
    read = Read(book, (), {name: [row.number for row in each] for name, each in rows.items()})
    problems += [read.placed(problem) for problem in understood(book)[1]]
    problems += _choices_of_nothing(rows[CHOICES], book)
    problems = _once(problems)
    wrong = any(problem.severity == "error" for problem in problems)
    return replace(read, book=None if wrong else book, problems=tuple(problems))


def _rows(sheet: Sheet | None, name: str, problems: list[FormProblem]) -> Iterator[_Row]:
    """The rows of a sheet. Problems of its rows are gathered in the first of them."""
    if sheet is None or not sheet.rows:
        if name != CHOICES:
            problems.append(found("missing_sheet", name, 0, "", value=name))
        return
    if sheet.cut:
        problems.append(found("too_many_rows", name, 0, "", most=max(sheet.rows)))
    header = _header(next(iter(sheet.rows.values())), name, problems)
    told: list[FormProblem] = []
    listed = [
        _Row(name, number, {column: cells[place] for column, place in header.items() if place < len(cells)}, told)
        for number, cells in numbered(sheet)
    ]
    if not listed and name != CHOICES:
        problems.append(found("missing_cell", name, 2, _COLUMNS[name][0]))
    yield from listed


def _header(cells: Cells, sheet: str, problems: list[FormProblem]) -> dict[str, int]:
    """Places of the columns. Columns that nobody knows are notes of the author, unless they are almost known."""
    places: dict[str, int] = {}
    others: list[str] = []
    for place, cell in enumerate(cells):
        column = _column(text_of(cell))
        if column in places:
            problems.append(found("duplicate_column", sheet, 1, column, value=column[:64]))
        elif column in _COLUMNS[sheet]:
            places[column] = place
        elif column:
            others.append(column)
    absent = [column for column in _COLUMNS[sheet] if column not in places]
    for column in others:
        near = difflib.get_close_matches(column, absent, 1, _ALMOST)
        told = column[:64]
        problems += [found("similar_column", sheet, 1, told, value=told, candidate=each) for each in near]
    problems += [found("missing_column", sheet, 1, each, value=each) for each in absent if each in _NEEDED[sheet]]
    return places


def _column(header: str) -> str:
    """``label::Arabic (ar)`` and ``Label::ar`` are ``label::ar``."""
    plain = re.sub(r"[\s_]+", "_", header.strip().lower())
    match = _LANGUAGE.fullmatch(header.strip().lower())
    return f"{match['name']}::{match['code'] or match['plain']}" if match is not None else plain


def _book(rows: Mapping[str, list[_Row]]) -> Rulebook:
    settings = rows[SETTINGS][0]
    first = settings.day("effective_from")
    if first is None and not settings.text("effective_from"):
        settings.wrong("missing_cell", "effective_from")
    choices: dict[str, dict[str, dict[str, str]]] = {}
    for row in rows[CHOICES]:
        codes = choices.setdefault(row.text("fact"), {})
        if row.text("name") in codes:
            row.wrong("duplicate_choice", "name", value=row.text("name")[:64])
        codes[row.text("name")] = row.texts("label")
    return Rulebook(
        settings.text("rulebook_id"),
        settings.text("version"),
        settings.text("legal_act"),
        first or _NO_DAY,
        settings.day("effective_to"),
        tuple(_fact(row, choices) for row in rows[FACTS]),
        tuple(_rule(row) for row in rows[RULES]),
        tuple(_tie(word) for word in re.split(r"[\s,،;]+", settings.text("tie_order")) if word),
    )


def _tie(word: str) -> Tie:
    """``registration_date``: the smaller first; ``-dependants``: the larger."""
    return Tie(word.removeprefix("-"), larger_first=word.startswith("-"))


def _fact(row: _Row, choices: Mapping[str, Mapping[str, Mapping[str, str]]]) -> FactDefinition:
    account = row.word("account", [*Account, "both"], "both")
    voluntary = row.word("voluntary", ["yes", "no"], "no")
    return FactDefinition(
        row.text("name"),
        FactType(row.word("type", list(FactType), "")),
        as_boolean(voluntary) is True,
        row.texts("label"),
        None if account == "both" else Account(account),
        choices.get(row.text("name"), {}),
    )


def _rule(row: _Row) -> Rule:
    for column in ("condition", "points"):
        if not row.text(column):
            row.wrong("missing_cell", column)
    points = row.text("points")
    number = as_integer(points)
    if number is None and _is_number(row.cells.get("points")):
        row.wrong("wrong_number", "points", value=points[:64])
        number = 1
    return Rule(
        row.text("rule_id"),
        Account(row.word("account", list(Account), "")),
        row.texts("label"),
        row.texts("explain"),
        row.text("condition") or "true()",
        number if number is not None else points or 1,
        row.number_of("cap"),
        row.text("cap_group"),
        row.day("valid_from"),
        row.day("valid_to"),
        row.text("legal_basis"),
    )


def _is_number(cell: object) -> bool:
    return isinstance(cell, int | float | date | timedelta)


def _choices_of_nothing(rows: Sequence[_Row], book: Rulebook) -> Iterator[FormProblem]:
    for row in rows:
        fact = book.fact.get(row.text("fact"))
        if fact is None:
            yield found("unknown_fact", CHOICES, row.number, "fact", value=row.text("fact")[:64])


def _once(problems: Sequence[FormProblem]) -> list[FormProblem]:
    """Each cell is told of once where something in it is missing or wrong; in the order of the sheets."""
    seen: set[tuple[str, str, int, str]] = set()
    kept = []
    for each in problems:
        key = (each.code, each.where.sheet, each.where.row, each.where.column)
        if key not in seen:
            seen.add(key)
            kept.append(each)
    order = list(_COLUMNS)
    return sorted(
        kept, key=lambda each: (order.index(each.where.sheet), each.where.row) if each.where.sheet in order else (9, 0)
    )
