"""What an expression of a rulebook says: its parts with the kind of value of each, or what is wrong with it.

A rule says less than a form may, and says it strictly: every part is a number, a text, a day, a condition or a list of
chosen codes, and nothing is silently made into another. What is said means the same as in a form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from forms.rulebook.book import Fact, FactDefinition, FactType
from forms.rulebook.values import EPOCH, as_date
from forms.xpath.errors import ExpressionError
from forms.xpath.naming import with_variables
from forms.xpath.parser import parse
from forms.xpath.syntax import Binary, Call, Negation, Number, Syntax, Text, Variable

Kind = Literal["number", "text", "date", "boolean", "codes"]

MOST_LETTERS: Final = 2_000
MOST_DEEP: Final = 60
"""Parts of an expression that stand in one another, and operators of arithmetic that follow one another."""
KINDS: Final[Mapping[FactType, Kind]] = {
    FactType.INTEGER: "number",
    FactType.DECIMAL: "number",
    FactType.DATE: "date",
    FactType.SELECT: "text",
    FactType.SELECT_MULTIPLE: "codes",
    FactType.BOOLEAN: "boolean",
    FactType.TEXT: "text",
}
_COMPARISONS: Final = frozenset({"=", "!=", "<", "<=", ">", ">="})
ROUNDING: Final = frozenset({"int", "round", "floor", "ceiling", "abs"})
EXTREMES: Final = frozenset({"min", "max"})


@dataclass(frozen=True, slots=True)
class Value:
    """A number, a text, true or false, or a day as its number (days since 1970)."""

    kind: Kind
    value: float | str | bool


@dataclass(frozen=True, slots=True)
class Named:
    """A fact."""

    kind: Kind
    fact: FactDefinition


@dataclass(frozen=True, slots=True)
class Today:
    """The day of the score."""

    kind: Kind = "date"


@dataclass(frozen=True, slots=True)
class Answered:
    """known(${fact})."""

    fact: FactDefinition
    kind: Kind = "boolean"


@dataclass(frozen=True, slots=True)
class Chosen:
    """selected(${fact}, 'code')."""

    fact: FactDefinition
    code: str
    kind: Kind = "boolean"


@dataclass(frozen=True, slots=True)
class Count:
    """count-selected(${fact})."""

    fact: FactDefinition
    kind: Kind = "number"


@dataclass(frozen=True, slots=True)
class Logic:
    """and, or: of two parts or more."""

    operator: Literal["and", "or"]
    parts: tuple[Part, ...]
    kind: Kind = "boolean"


@dataclass(frozen=True, slots=True)
class Not:
    """not(...)."""

    part: Part
    kind: Kind = "boolean"


@dataclass(frozen=True, slots=True)
class Compared:
    """=, !=, <, <=, >, >=."""

    operator: Literal["=", "!=", "<", "<=", ">", ">="]
    left: Part
    right: Part
    kind: Kind = "boolean"


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """+, -, *, div, mod; of days a number of days, or a day."""

    kind: Kind
    operator: Literal["+", "-", "*", "div", "mod"]
    left: Part
    right: Part


@dataclass(frozen=True, slots=True)
class Negative:
    """-part."""

    part: Part
    kind: Kind = "number"


@dataclass(frozen=True, slots=True)
class Rounded:
    """int, round, floor, ceiling, abs."""

    name: str
    part: Part
    kind: Kind = "number"


@dataclass(frozen=True, slots=True)
class Extreme:
    """min, max."""

    kind: Kind
    name: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """if(condition, then, otherwise)."""

    kind: Kind
    condition: Part
    then: Part
    otherwise: Part


Part = (
    Value
    | Named
    | Today
    | Answered
    | Chosen
    | Count
    | Logic
    | Not
    | Compared
    | Arithmetic
    | Negative
    | Rounded
    | Extreme
    | Choice
)


def parts_of(part: Part) -> tuple[Part, ...]:
    """The parts that a part is made of, as they are written."""
    match part:
        case Logic(parts=parts) | Extreme(parts=parts):
            return parts
        case Not(part=one) | Negative(part=one) | Rounded(part=one):
            return (one,)
        case Compared(left=left, right=right) | Arithmetic(left=left, right=right):
            return left, right
        case Choice(condition=condition, then=then, otherwise=otherwise):
            return condition, then, otherwise
    return ()


def walk(part: Part) -> Iterator[Part]:
    """A part and all parts in it."""
    stack = [part]
    while stack:
        here = stack.pop()
        yield here
        stack += parts_of(here)


def facts_read(part: Part, *, known: bool = True) -> dict[str, FactDefinition]:
    """The facts that a part reads, by name and in that order. known: also those that stand in known(...) alone."""
    found: dict[str, FactDefinition] = {}
    for each in walk(part):
        if isinstance(each, Named | Chosen | Count) or (known and isinstance(each, Answered)):
            found[each.fact.name] = each.fact
    return dict(sorted(found.items()))


def conjuncts(part: Part) -> tuple[Part, ...]:
    """The parts that all have to hold for a condition to hold."""
    if isinstance(part, Logic) and part.operator == "and":
        return tuple(inner for each in part.parts for inner in conjuncts(each))
    return (part,)


def named_known(part: Part) -> frozenset[str]:
    """Names of the facts that stand in known(...): of their silence the author has thought."""
    return frozenset(each.fact.name for each in walk(part) if isinstance(each, Answered))


def read_condition(source: str, facts: Mapping[str, FactDefinition]) -> Part:
    """The meaning of a condition. ExpressionError with code and offset; "type_clash" where it is no condition."""
    return _read(source, facts, "boolean")


def read_number(source: str, facts: Mapping[str, FactDefinition]) -> Part:
    """The meaning of an expression for points. ExpressionError, as ``read_condition``."""
    return _read(source, facts, "number")


def _read(source: str, facts: Mapping[str, FactDefinition], wanted: Kind) -> Part:
    if len(source) > MOST_LETTERS:
        raise ExpressionError("too_long", {"length": len(source), "most": MOST_LETTERS}, MOST_LETTERS)
    tree = parse(with_variables(source))
    made = _Reader(source, facts).part(tree)
    if made.kind != wanted:
        raise _clash(wanted, made.kind, tree)
    return made


def _clash(expected: str, given: str, tree: Syntax) -> ExpressionError:
    return ExpressionError("type_clash", {"expected": expected, "given": given}, tree.span.start)


class _Reader:
    def __init__(self, source: str, facts: Mapping[str, FactDefinition]) -> None:
        self._source = source
        self._facts = facts
        self._depth = 0

    def part(self, tree: Syntax) -> Part:
        self._depth += 1
        if self._depth > MOST_DEEP:
            raise ExpressionError("too_deep", {"most": MOST_DEEP}, tree.span.start)
        made = self._part(tree)
        self._depth -= 1
        return made

    def wanted(self, tree: Syntax, *kinds: Kind) -> Part:
        """A part that is of one of the kinds."""
        made = self.part(tree)
        if made.kind not in kinds:
            raise _clash(kinds[0], made.kind, tree)
        return made

    def _part(self, tree: Syntax) -> Part:
        match tree:
            case Number(value=value):
                return Value("number", value)
            case Text(value=text):
                return Value("text", text)
            case Variable():
                fact = self._fact(tree)
                return Named(KINDS[fact.type], fact)
            case Negation(operand=operand):
                return Negative(self.wanted(operand, "number"))
            case Binary(operator="and" | "or"):
                return self._logic(tree)
            case Binary(operator="+" | "-" | "*" | "div" | "mod"):
                return self._arithmetic(tree)
            case Binary(operator="=" | "!=" | "<" | "<=" | ">" | ">="):
                return self._compared(tree)
            case Call():
                return self._call(tree)
        raise ExpressionError("path_in_rule", {"found": self._written(tree)}, tree.span.start)

    def _written(self, tree: Syntax) -> str:
        return self._source[tree.span.start : tree.span.end][:60]

    def _fact(self, tree: Syntax) -> FactDefinition:
        if not isinstance(tree, Variable):
            raise ExpressionError("fact_wanted", {"found": self._written(tree)}, tree.span.start)
        fact = self._facts.get(tree.name)
        if fact is None:
            raise ExpressionError("unknown_fact", {"value": tree.name}, tree.span.start)
        return fact

    # -- operators ---------------------------------------------------------------------------------------------------

    def _logic(self, tree: Binary) -> Part:
        operator: Literal["and", "or"] = "and" if tree.operator == "and" else "or"
        found: list[Syntax] = []
        here: Syntax = tree
        while isinstance(here, Binary) and here.operator == operator:
            found.append(here.right)
            here = here.left
        found.append(here)
        return Logic(operator, tuple(self.wanted(each, "boolean") for each in reversed(found)))

    def _arithmetic(self, tree: Binary) -> Part:
        left, right = self.wanted(tree.left, "number", "date"), self.wanted(tree.right, "number", "date")
        match tree.operator:
            case "+" | "-" as operator:
                if left.kind == right.kind == "date" and operator == "-":
                    return Arithmetic("number", operator, left, right)
                if right.kind == "date" and (left.kind == "date" or operator == "-"):
                    raise _clash("number", "date", tree.right)
                kind: Kind = "date" if "date" in (left.kind, right.kind) else "number"
                return Arithmetic(kind, operator, left, right)
            case "*" | "div" | "mod" as operator:
                for side, syntax in ((left, tree.left), (right, tree.right)):
                    if side.kind != "number":
                        raise _clash("number", side.kind, syntax)
                return Arithmetic("number", operator, left, right)
        raise AssertionError(tree.operator)

    def _compared(self, tree: Binary) -> Part:
        for side, bracketed in ((tree.left, self._is_closed(tree.left)), (tree.right, self._is_opened(tree.right))):
            if isinstance(side, Binary) and side.operator in _COMPARISONS and not bracketed:
                raise ExpressionError("chained_comparison", {}, side.span.start)
        left, right = self.part(tree.left), self.part(tree.right)
        if "date" in (left.kind, right.kind):
            left, right = self._as_day(left, tree.left), self._as_day(right, tree.right)
        if left.kind != right.kind:
            raise _clash(left.kind, right.kind, tree.right)
        match tree.operator:
            case "=" | "!=" as operator:
                if left.kind == "codes":
                    raise ExpressionError("codes_compared", {}, tree.span.start)
                if left.kind == "boolean":
                    return self._same_truth(left, right, tree)
                return _spread(operator, left, right)
            case "<" | "<=" | ">" | ">=" as operator:
                if left.kind not in ("number", "date"):
                    raise _clash("number", left.kind, tree.left)
                return Compared(operator, left, right)
        raise AssertionError(tree.operator)

    def _is_closed(self, tree: Syntax) -> bool:
        """Whether a bracket closes behind a part: 1 < 2 < 3 means something that nobody means."""
        return self._source[tree.span.end :].lstrip(" \t\r\n}").startswith(")")

    def _is_opened(self, tree: Syntax) -> bool:
        return self._source[: tree.span.start].rstrip().endswith("(")

    def _as_day(self, part: Part, tree: Syntax) -> Part:
        """A text that names a day, beside a day."""
        if isinstance(part, Value) and isinstance(part.value, str):
            return _day(part.value, tree)
        if part.kind != "date":
            raise _clash("date", part.kind, tree)
        return part

    def _same_truth(self, left: Part, right: Part, tree: Binary) -> Part:
        """A condition = true() or false(); two conditions are compared by and, or and not."""
        if isinstance(left, Value):
            left, right = right, left
        if not isinstance(right, Value):
            raise ExpressionError("conditions_compared", {}, tree.span.start)
        return left if (right.value is True) is (tree.operator == "=") else Not(left)

    # -- functions ---------------------------------------------------------------------------------------------------

    def _call(self, tree: Call) -> Part:
        made = _CALLS.get(tree.name)
        if made is None:
            raise ExpressionError("function_not_in_rules", {"function": tree.name}, tree.span.start)
        least, most, build = made
        if not least <= len(tree.arguments) <= most:
            params: dict[str, str | int] = {"function": tree.name, "given": len(tree.arguments)}
            raise ExpressionError("wrong_arity", params, tree.span.start)
        return build(self, tree)

    def not_(self, tree: Call) -> Part:
        return Not(self.wanted(tree.arguments[0], "boolean"))

    def known(self, tree: Call) -> Part:
        return Answered(self._fact(tree.arguments[0]))

    def selected(self, tree: Call) -> Part:
        fact, code = self._fact(tree.arguments[0]), tree.arguments[1]
        if fact.type not in (FactType.SELECT, FactType.SELECT_MULTIPLE):
            raise _clash("codes", KINDS[fact.type], tree.arguments[0])
        if not isinstance(code, Text) or len(code.value.split()) != 1:
            raise ExpressionError("code_wanted", {"found": self._written(code)}, code.span.start)
        return Chosen(fact, code.value.strip())

    def count(self, tree: Call) -> Part:
        fact = self._fact(tree.arguments[0])
        if fact.type is not FactType.SELECT_MULTIPLE:
            raise _clash("codes", KINDS[fact.type], tree.arguments[0])
        return Count(fact)

    def date(self, tree: Call) -> Part:
        argument = tree.arguments[0]
        if not isinstance(argument, Text):
            raise ExpressionError("day_wanted", {"found": self._written(argument)}, argument.span.start)
        return _day(argument.value, argument)

    def rounded(self, tree: Call) -> Part:
        return Rounded(tree.name, self.wanted(tree.arguments[0], "number"))

    def extreme(self, tree: Call) -> Part:
        parts = tuple(self.wanted(each, "number", "date") for each in tree.arguments)
        for part, argument in zip(parts, tree.arguments, strict=True):
            if part.kind != parts[0].kind:
                raise _clash(parts[0].kind, part.kind, argument)
        return Extreme(parts[0].kind, tree.name, parts)

    def choice(self, tree: Call) -> Part:
        condition = self.wanted(tree.arguments[0], "boolean")
        then, otherwise = self.part(tree.arguments[1]), self.part(tree.arguments[2])
        if then.kind == "codes":
            raise ExpressionError("codes_compared", {}, tree.arguments[1].span.start)
        if then.kind != otherwise.kind:
            raise _clash(then.kind, otherwise.kind, tree.arguments[2])
        return Choice(then.kind, condition, then, otherwise)


_Build = Callable[[_Reader, Call], Part]
_MANY: Final = 20
_CALLS: Final[Mapping[str, tuple[int, int, _Build]]] = {
    "true": (0, 0, lambda _reader, _tree: Value("boolean", value=True)),
    "false": (0, 0, lambda _reader, _tree: Value("boolean", value=False)),
    "today": (0, 0, lambda _reader, _tree: Today()),
    "not": (1, 1, _Reader.not_),
    "known": (1, 1, _Reader.known),
    "selected": (2, 2, _Reader.selected),
    "count-selected": (1, 1, _Reader.count),
    "date": (1, 1, _Reader.date),
    "if": (3, 3, _Reader.choice),
    **dict.fromkeys(ROUNDING, (1, 1, _Reader.rounded)),
    **dict.fromkeys(EXTREMES, (1, _MANY, _Reader.extreme)),
}
FUNCTIONS: Final = frozenset(_CALLS)
"""Functions that a rule may call."""


def _day(text: str, tree: Syntax) -> Value:
    day = as_date(text)
    if day is None or day.isoformat() != text:
        raise ExpressionError("day_wanted", {"found": text[:60]}, tree.span.start)
    return Value("date", float(day.toordinal() - EPOCH))


def _spread(operator: Literal["=", "!="], left: Part, right: Part) -> Part:
    """Two facts are the same as they are written, a fact and a number as numbers: an if() is either, by its branch."""
    if _may_be_fact(left) and _may_be_fact(right):
        for one, other in ((left, right), (right, left)):
            if isinstance(one, Choice):
                then, otherwise = (_spread(operator, each, other) for each in (one.then, one.otherwise))
                return Choice("boolean", one.condition, then, otherwise)
    return Compared(operator, left, right)


def _may_be_fact(part: Part) -> bool:
    match part:
        case Named():
            return True
        case Choice(then=then, otherwise=otherwise):
            return _may_be_fact(then) or _may_be_fact(otherwise)
    return False


def day_of(value: Fact) -> float:
    """The number of a day; NaN for what is none."""
    return float(value.toordinal() - EPOCH) if isinstance(value, date) else float("nan")
