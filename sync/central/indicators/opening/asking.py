"""What somebody asks of a data set, in OData 4.0's words: read strictly, so that nothing is left out unseen.

Of ``$filter`` there are comparisons with ``eq ne gt ge lt le in``, ``contains startswith endswith``, ``and or not`` and
parentheses; of columns with literals (OData Version 4.0, part 2: URL conventions, 5.1.1; ABNF construction rules).
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from sync.central.indicators.opening.datasets import Cell, Column, DataSet, Kind, Row

LONGEST: Final = 4_000
"""Letters of a filter."""
DEEPEST: Final = 40
MOST: Final = 2**31 - 1
KNOWN: Final = frozenset({"$select", "$filter", "$orderby", "$top", "$skip", "$count", "$format", "$skiptoken"})
UNSUPPORTED: Final = frozenset({"$expand", "$search", "$apply", "$compute", "$index", "$schemaversion", "$levels"})
_COMPARE: Final[Mapping[str, Callable[[int], bool]]] = {
    "eq": lambda sign: sign == 0,
    "ne": lambda sign: sign != 0,
    "gt": lambda sign: sign > 0,
    "ge": lambda sign: sign >= 0,
    "lt": lambda sign: sign < 0,
    "le": lambda sign: sign <= 0,
}
_TEXT: Final[Mapping[str, Callable[[str, str], bool]]] = {
    "contains": lambda text, part: part in text,
    "startswith": str.startswith,
    "endswith": str.endswith,
}
_TOKEN: Final = re.compile(
    r"""\s*(?:
    (?P<text>'(?:[^']|'')*')
    |(?P<moment>\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d))
    |(?P<day>\d{4}-\d\d-\d\d)
    |(?P<number>-?\d{1,18}(?:\.\d{1,9})?)
    |(?P<word>[A-Za-z_][A-Za-z0-9_]*)
    |(?P<mark>[(),])
    )""",
    re.VERBOSE,
)

Wanted = Callable[[Row], bool]


class AskedWrongError(Exception):
    """What was asked is none of ours. code: of ``web.opening_words``; at: the part that is wrong, as it was written."""

    def __init__(self, code: str, at: str = "", status: int = 400) -> None:
        super().__init__(code)
        self.code, self.at, self.status = code, at[:200], status


@dataclass(frozen=True, slots=True)
class Order:
    """at: of the column; falls: the greatest first."""

    at: int
    falls: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """select: places of columns, in the order of the set; top: None for all; after: of ``$skiptoken``, "" at first."""

    select: tuple[int, ...]
    wanted: Wanted | None
    orders: tuple[Order, ...]
    top: int | None
    skip: int
    count: bool
    after: str


def read(made: DataSet, said: Iterable[tuple[str, str]]) -> Asked:
    """What the query of an address asks. Raises AskedWrongError."""
    options: dict[str, str] = {}
    for name, value in said:
        if name in UNSUPPORTED:
            raise AskedWrongError("odata_unsupported", name, 501)
        if name not in KNOWN or name in options:
            raise AskedWrongError("odata_option", name)
        options[name] = value
    if options.get("$format", "json").split(";")[0] not in ("json", "application/json"):
        raise AskedWrongError("odata_format", options["$format"], 415)
    return Asked(
        select=_select(made, options.get("$select", "*")),
        wanted=filter_of(made, options["$filter"]) if "$filter" in options else None,
        orders=_orders(made, options["$orderby"]) if "$orderby" in options else (),
        top=_whole("$top", options["$top"]) if "$top" in options else None,
        skip=_whole("$skip", options.get("$skip", "0")),
        count=_yes_no(options.get("$count", "false")),
        after=options.get("$skiptoken", ""),
    )


def ordered(rows: Iterable[Row], orders: tuple[Order, ...]) -> list[Row]:
    """Sorted by each in turn, an empty cell before all others; what is alike stays as it was."""
    found = list(rows)
    for order in reversed(orders):
        found.sort(key=lambda row, at=order.at: (row[at] is not None, row[at]), reverse=order.falls)  # type: ignore[misc]
    return found


def _select(made: DataSet, text: str) -> tuple[int, ...]:
    if text.strip() == "*":
        return tuple(range(len(made.columns)))
    chosen = {_at(made, name.strip()) for name in text.split(",")}
    return tuple(sorted(chosen))


def _orders(made: DataSet, text: str) -> tuple[Order, ...]:
    found = []
    for part in text.split(","):
        name, *way = part.split() or [""]
        if not name or way not in ([], ["asc"], ["desc"]):
            raise AskedWrongError("odata_order", part)
        found.append(Order(_at(made, name), way == ["desc"]))
    return tuple(found)


def _whole(name: str, text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or len(text) > 10 or int(text) > MOST:
        raise AskedWrongError("odata_number", f"{name}={text}")
    return int(text)


def _yes_no(text: str) -> bool:
    if text not in ("true", "false"):
        raise AskedWrongError("odata_count", text)
    return text == "true"


def _at(made: DataSet, name: str) -> int:
    if name not in made.names:
        raise AskedWrongError("odata_column", name)
    return made.names.index(name)


def filter_of(made: DataSet, text: str) -> Wanted:
    """Whether a row is meant. Raises AskedWrongError."""
    if len(text) > LONGEST:
        raise AskedWrongError("odata_long")
    return _Reading(made, text).whole()


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str


class _Reading:
    """Goes through a filter once, from the left; ``or`` binds less than ``and``, that less than ``not``."""

    def __init__(self, made: DataSet, text: str) -> None:
        self._made, self._text, self._next, self._deep = made, text, 0, 0
        self._tokens: list[_Token] = []
        at, end = 0, len(text.rstrip())
        while at < end:
            found = _TOKEN.match(text, at)
            if found is None or found.lastgroup is None:
                raise AskedWrongError("odata_filter", text[at:])
            self._tokens.append(_Token(found.lastgroup, found[found.lastgroup]))
            at = found.end()

    def whole(self) -> Wanted:
        wanted = self._either()
        if self._next < len(self._tokens):
            raise self._wrong()
        return wanted

    def _wrong(self) -> AskedWrongError:
        left = " ".join(token.text for token in self._tokens[self._next :])
        return AskedWrongError("odata_filter", left or self._text)

    def _take(self, *texts: str) -> str | None:
        """The next word or mark where it is one of these."""
        if self._next < len(self._tokens):
            token = self._tokens[self._next]
            if token.kind in ("word", "mark") and token.text in texts:
                self._next += 1
                return token.text
        return None

    def _must(self, text: str) -> None:
        if self._take(text) is None:
            raise self._wrong()

    def _either(self) -> Wanted:
        self._deep += 1
        if self._deep > DEEPEST:
            raise AskedWrongError("odata_long")
        parts = [self._both()]
        while self._take("or"):
            parts.append(self._both())
        self._deep -= 1
        return parts[0] if len(parts) == 1 else lambda row: any(part(row) for part in parts)

    def _both(self) -> Wanted:
        parts = [self._one()]
        while self._take("and"):
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else lambda row: all(part(row) for part in parts)

    def _one(self) -> Wanted:
        negated = False
        while self._take("not"):
            negated = not negated
        found = self._said()
        return (lambda row: not found(row)) if negated else found

    def _said(self) -> Wanted:
        if self._take("("):
            inner = self._either()
            self._must(")")
            return inner
        word = self._take(*_TEXT)
        if word is not None:
            return self._called(_TEXT[word])
        return self._compared()

    def _called(self, holds: Callable[[str, str], bool]) -> Wanted:
        self._must("(")
        at, column = self._column()
        self._must(",")
        part = self._literal(column)
        self._must(")")
        if column.kind is not Kind.TEXT or not isinstance(part, str):
            raise AskedWrongError("odata_kind", column.name)

        def is_wanted(row: Row) -> bool:
            cell = row[at]
            return isinstance(cell, str) and holds(cell, part)

        return is_wanted

    def _compared(self) -> Wanted:
        at, column = self._column()
        if self._take("in"):
            self._must("(")
            among = {self._literal(column)}
            while self._take(","):
                among.add(self._literal(column))
            self._must(")")
            return lambda row: row[at] in among
        word = self._take(*_COMPARE)
        if word is None:
            # A column of yes and no says by itself whether a row is meant.
            if column.kind is Kind.YES_NO:
                return lambda row: row[at] is True
            raise self._wrong()
        return _comparing(at, word, self._literal(column))

    def _column(self) -> tuple[int, Column]:
        if self._next >= len(self._tokens) or self._tokens[self._next].kind != "word":
            raise self._wrong()
        at = _at(self._made, self._tokens[self._next].text)
        self._next += 1
        return at, self._made.columns[at]

    def _literal(self, column: Column) -> Cell:
        if self._next >= len(self._tokens):
            raise self._wrong()
        token = self._tokens[self._next]
        self._next += 1
        if token.text == "null":
            return None
        found = _READ[column.kind](token)
        if found is None:
            raise AskedWrongError("odata_kind", f"{column.name} {token.text}")
        return found


def _comparing(at: int, word: str, literal: Cell) -> Wanted:
    """What is compared with nothing is only alike or not: neither more nor less, whatever stands on the other side."""
    if word in ("eq", "ne"):
        return (lambda row: row[at] == literal) if word == "eq" else (lambda row: row[at] != literal)
    holds = _COMPARE[word]

    def is_wanted(row: Row) -> bool:
        cell = row[at]
        if cell is None or literal is None:
            return False
        return holds((cell > literal) - (cell < literal))  # type: ignore[operator]

    return is_wanted


def _text(token: _Token) -> Cell:
    return token.text[1:-1].replace("''", "'") if token.kind == "text" else None


def _number(token: _Token) -> Cell:
    if token.kind != "number":
        return None
    return float(token.text) if "." in token.text else int(token.text)


def _truth(token: _Token) -> Cell:
    return {"true": True, "false": False}.get(token.text) if token.kind == "word" else None


def _day(token: _Token) -> Cell:
    try:
        return date.fromisoformat(token.text) if token.kind == "day" else None
    except ValueError:
        return None


def _moment(token: _Token) -> Cell:
    try:
        return datetime.fromisoformat(token.text).astimezone(UTC) if token.kind == "moment" else None
    except (ValueError, OverflowError):
        return None


_READ: Final[Mapping[Kind, Callable[[_Token], Cell]]] = {
    Kind.TEXT: _text,
    Kind.WHOLE: _number,
    Kind.NUMBER: _number,
    Kind.YES_NO: _truth,
    Kind.DAY: _day,
    Kind.MOMENT: _moment,
}
