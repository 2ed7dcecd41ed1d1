"""What the facts of a document must be that names none: what its rules ask of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from forms.rulebook.book import FactDefinition, FactType, Rule
from forms.xpath.errors import ExpressionError
from forms.xpath.moments import looks_like_date
from forms.xpath.naming import with_variables
from forms.xpath.parser import parse
from forms.xpath.syntax import Binary, Call, Negation, Number, Syntax, Text, Variable, walk

_COMPARE = frozenset({"=", "!=", "<", "<=", ">", ">="})
_CONDITIONS = frozenset({"and", "or"})


def facts_guessed(rules: Iterable[Rule]) -> Iterator[FactDefinition]:
    """The facts that the conditions name, in their order, each of the first type that is asked of it; else a text."""
    found: dict[str, FactType | None] = {}
    for rule in rules:
        try:
            tree = parse(with_variables(rule.condition))
        except ExpressionError:
            continue
        _ask(tree, FactType.BOOLEAN, found)
        for part in walk(tree):
            for inner, kind in _asked(part):
                _ask(inner, kind, found)
    for name, kind in found.items():
        yield FactDefinition(name, kind or FactType.TEXT, voluntary=False, labels={"en": name})


def _ask(tree: Syntax, kind: FactType | None, found: dict[str, FactType | None]) -> None:
    if isinstance(tree, Variable) and found.get(tree.name) is None:
        found[tree.name] = kind


def _asked(tree: Syntax) -> Iterator[tuple[Syntax, FactType | None]]:
    match tree:
        case Variable():
            yield tree, None
        case Call(name="selected" | "count-selected", arguments=(first, *_)):
            yield first, FactType.SELECT_MULTIPLE
        case Call(name="not", arguments=(only,)):
            yield only, FactType.BOOLEAN
        case Call(name="if", arguments=(condition, *_)):
            yield condition, FactType.BOOLEAN
        case Negation(operand=operand):
            yield operand, FactType.DECIMAL
        case Binary(operator=operator, left=left, right=right) if operator in _CONDITIONS:
            yield from ((left, FactType.BOOLEAN), (right, FactType.BOOLEAN))
        case Binary(operator=operator, left=left, right=right):
            yield left, _beside(right, operator)
            yield right, _beside(left, operator)


def _beside(other: Syntax, operator: str) -> FactType | None:
    """What stands beside a day is a day, beside a text a code, beside a number a number."""
    match other:
        case Call(name="today" | "date"):
            return FactType.DATE
        case Call(name="true" | "false"):
            return FactType.BOOLEAN
        case Text(value=text):
            return FactType.DATE if looks_like_date(text) else FactType.SELECT
        case Number():
            return FactType.DECIMAL
    return None if operator in _COMPARE else FactType.DECIMAL
