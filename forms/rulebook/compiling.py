"""Compiles the rules of a rulebook to one Python function: facts by name in, lines out.

The function is written as a tree, never as text (see ``writing``). Facts that no rule reads are not looked at. Rules
stand in it in their order, for a cap gives what is left to the rule that comes later.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import CodeType, FunctionType
from typing import Any, Final

from forms.rulebook.book import Account, Fact, FactDefinition, FactType, Line, Rule, Rulebook
from forms.rulebook.meaning import (
    Answered,
    Arithmetic,
    Choice,
    Extreme,
    Logic,
    Negative,
    Part,
    Rounded,
    Today,
    Value,
    conjuncts,
    facts_read,
    named_known,
    read_condition,
    read_number,
    walk,
)
from forms.rulebook.runtime import NAMES
from forms.rulebook.values import EPOCH, MOST_INTEGER
from forms.rulebook.writing import Writer, any_of, call, comparison, constant, every, name, otherwise

Rules = Callable[[Callable[[str], object], int, Callable[[Line], None]], None]
"""get of the facts, the day as days since 1970, append of the lines."""
_ACCOUNTS: Final[Mapping[Account, str]] = {Account.PRIORITY: "priority", Account.ENGAGEMENT: "engagement"}


@dataclass(frozen=True, slots=True)
class Understood:
    """A rule with the meaning of what it says. reads: every fact, by name."""

    rule: Rule
    condition: Part
    points: int | Part
    reads: Mapping[str, FactDefinition]

    @property
    def reads_today(self) -> bool:
        """Whether it may give something else on another day, though no fact changed."""
        said = [self.condition, *([] if isinstance(self.points, int) else [self.points])]
        bounded = self.rule.valid_from is not None or self.rule.valid_to is not None
        return bounded or any(isinstance(part, Today) for each in said for part in walk(each))

    @property
    def voluntary(self) -> bool:
        """Whether it reads a fact that nobody has to give."""
        return any(fact.voluntary for fact in self.reads.values())

    @property
    def may_take(self) -> bool:
        """Whether it may take points, of facts that are not below zero."""
        return self.points < 0 if isinstance(self.points, int) else _may_be_negative(self.points)

    @property
    def silence_pays(self) -> tuple[str, ...]:
        """Voluntary facts of which silence might give what an answer would lose: the rule asks known(...) of them.

        That cannot be where all of it stands behind known(${fact}) and, or where it does not read the fact otherwise
        and known(${fact}) stands below no not(...).
        """
        condition, points = self.condition, self.points
        needed = {part.fact.name for part in conjuncts(condition) if isinstance(part, Answered)}
        elsewhere = set(facts_read(condition, known=False)) | (
            set() if isinstance(points, int) else facts_read(points).keys()
        )
        asked = named_known(condition) | (frozenset() if isinstance(points, int) else named_known(points))
        return tuple(
            name
            for name in sorted(asked - needed)
            if self.reads[name].voluntary and (name in elsewhere or not _rises(condition, name))
        )


def _rises(part: Part, name: str) -> bool:
    """Whether an answer can only make the condition hold, as far as known(...) goes."""
    match part:
        case Answered() | Value():
            return True
        case Logic(parts=parts):
            return all(_rises(each, name) for each in parts)
    return name not in facts_read(part)


def understand(rule: Rule, facts: Mapping[str, FactDefinition]) -> Understood:
    """The rule, read. ExpressionError."""
    condition = read_condition(rule.condition, facts)
    points = rule.points if isinstance(rule.points, int) else read_number(rule.points, facts)
    reads = facts_read(condition) | ({} if isinstance(points, int) else facts_read(points))
    return Understood(rule, condition, points, dict(sorted(reads.items())))


def _may_be_negative(part: Part) -> bool:
    match part:
        case Value(value=value):
            return isinstance(value, float) and value < 0
        case Negative():
            return True
        case Arithmetic(operator=operator, left=left, right=right):
            return operator == "-" or _may_be_negative(left) or _may_be_negative(right)
        case Rounded(name=function, part=one):
            return function != "abs" and _may_be_negative(one)
        case Extreme(name="max", parts=parts):
            return all(_may_be_negative(each) for each in parts)
        case Extreme(parts=parts):
            return any(_may_be_negative(each) for each in parts)
        case Choice(then=then, otherwise=other):
            return _may_be_negative(then) or _may_be_negative(other)
    return False


def compile_rules(book: Rulebook, rules: Sequence[Understood]) -> Rules:
    """One function of all rules."""
    read = {each: fact for rule in rules for each, fact in rule.reads.items()}
    places = {fact.name: place for place, fact in enumerate(book.facts) if fact.name in read}
    function = _Function(places)
    body = [statement for each, fact in read.items() for statement in _load(places[each], fact)]
    rooms = {rule.rule.cap_group: rule.rule.cap or 0 for rule in rules if rule.rule.cap_group and rule.rule.cap}
    for place, (group, cap) in enumerate(rooms.items()):
        function.rooms[group] = place
        body += [_assign(f"up{place}", constant(cap)), _assign(f"down{place}", constant(cap))]
    body += [statement for each in rules for statement in function.rule(each)]
    return made_function("rules", ("get", "today", "append"), body or [ast.Pass()])


def compile_test(
    facts: Mapping[str, FactDefinition], write: Callable[[Writer], ast.expr]
) -> Callable[[Mapping[str, Fact], date], Any]:
    """An expression over facts alone, as a function of the facts and the day."""
    places = {each: place for place, each in enumerate(facts)}
    body = [statement for each, fact in facts.items() for statement in _load(places[each], fact)]
    function = made_function("test", ("get", "today"), [*body, ast.Return(write(Writer(places)))])
    return lambda given, on: function(given.get, on.toordinal() - EPOCH)


def made_function(title: str, arguments: Iterable[str], body: list[ast.stmt]) -> FunctionType:
    """A Python function of a tree; it reaches nothing but ``runtime.NAMES``."""
    signature = ast.arguments([], [ast.arg(each) for each in arguments], None, [], [], None, [])
    module = ast.Module([ast.FunctionDef(title, signature, body, [], None)], [])
    code = compile(ast.fix_missing_locations(module), "<rulebook>", "exec", dont_inherit=True)
    (inner,) = (each for each in code.co_consts if isinstance(each, CodeType))
    return FunctionType(inner, dict(NAMES), title)


# -- facts -----------------------------------------------------------------------------------------------------------


def _assign(target: str, value: ast.expr) -> ast.stmt:
    return ast.Assign([ast.Name(target, ast.Store())], value)


def _if(test: ast.expr, body: list[ast.stmt], orelse: list[ast.stmt] | None = None) -> ast.stmt:
    return ast.If(test, body, orelse or [])


_CONVERT: Final[Mapping[FactType, str]] = {
    FactType.INTEGER: "as_integer",
    FactType.DECIMAL: "as_decimal",
    FactType.DATE: "as_date",
    FactType.SELECT: "as_text",
    FactType.SELECT_MULTIPLE: "as_words",
    FactType.BOOLEAN: "as_boolean",
    FactType.TEXT: "as_text",
}
_EXACT: Final[Mapping[FactType, str]] = {
    FactType.INTEGER: "int", FactType.DECIMAL: "float", FactType.DATE: "date", FactType.SELECT: "str",
    FactType.SELECT_MULTIPLE: "str", FactType.TEXT: "str",
}  # fmt: skip


def _load(place: int, fact: FactDefinition) -> list[ast.stmt]:
    """r: the fact as its type has it, or None; v: what is calculated with; p: its name and r, for lines."""
    raw, value = f"r{place}", f"v{place}"
    made = [_assign(raw, call("get", constant(fact.name)))]
    made.append(_if(_needs_converting(raw, fact.type), [_assign(raw, call(_CONVERT[fact.type], name(raw)))]))
    missing = comparison(name(raw), ast.Is(), constant(None))
    match fact.type:
        case FactType.INTEGER | FactType.DECIMAL:
            made.append(_assign(value, ast.IfExp(missing, name("NAN"), name(raw))))
        case FactType.DATE:
            day = ast.BinOp(call("ordinal", name(raw)), ast.Sub(), constant(EPOCH))
            made.append(_assign(value, ast.IfExp(missing, name("NAN"), day)))
        case FactType.SELECT | FactType.TEXT:
            made.append(_assign(value, ast.BoolOp(ast.Or(), [name(raw), constant("")])))
        case FactType.SELECT_MULTIPLE:
            made.append(_assign(value, ast.IfExp(name(raw), call("split", name(raw)), ast.Tuple([], ast.Load()))))
            made.append(_if(otherwise(name(value)), [_assign(raw, constant(None))]))
        case FactType.BOOLEAN:
            made.append(_assign(value, name(raw)))
    made.append(_assign(f"p{place}", ast.Tuple([constant(fact.name), name(raw)], ast.Load())))
    return made


def _needs_converting(raw: str, kind: FactType) -> ast.expr:
    if kind is FactType.BOOLEAN:
        return every(comparison(name(raw), ast.IsNot(), constant(value)) for value in (True, False))
    tests = [comparison(call("type", name(raw)), ast.IsNot(), name(_EXACT[kind]))]
    match kind:
        case FactType.INTEGER:
            bounds = ast.Compare(constant(-MOST_INTEGER), [ast.Lt(), ast.Lt()], [name(raw), constant(MOST_INTEGER)])
            tests.append(otherwise(bounds))
        case FactType.DECIMAL:  # an infinity less itself is no number; and 0 may be -0
            nothing = ast.BinOp(name(raw), ast.Sub(), name(raw))
            tests += [comparison(nothing, ast.NotEq(), constant(0.0)), otherwise(name(raw))]
        case FactType.SELECT | FactType.TEXT:
            tests.append(otherwise(name(raw)))
    return any_of(tests)


# -- rules -----------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Function:
    """Writes rules. rooms: number of each cap group, whose room is left in ``up`` and ``down`` of that number."""

    places: Mapping[str, int]
    rooms: dict[str, int] = field(default_factory=dict)

    def rule(self, understood: Understood) -> list[ast.stmt]:
        rule, points = understood.rule, understood.points
        writer = Writer(self.places)
        valid = _validity(rule)
        if isinstance(points, int):
            if points == 0:
                return []
            if points < 0:
                present = [writer.present(fact) for fact in understood.reads.values()]
                tests = [*valid, *present, writer.plain(understood.condition)]
            else:
                tests = [*valid, writer.surely(understood.condition)]
            return [_if(every(tests), self.fixed(understood, points))]
        exempt = named_known(points)
        asked = [writer.present(fact) for each, fact in facts_read(points, known=False).items() if each not in exempt]
        body: list[ast.stmt] = [_assign("n", call("whole_points", writer.number(points)))]
        body.append(
            _if(
                comparison(name("n"), ast.Gt(), constant(0)),
                self.counted(understood, +1),
                self.taking(understood, writer),
            )
        )
        return [_if(every([*valid, writer.surely(understood.condition), *asked]), body)]

    def taking(self, understood: Understood, writer: Writer) -> list[ast.stmt]:
        """What an expression below zero takes: nothing while a fact is missing, or where one is voluntary."""
        if understood.voluntary:
            return []
        present = [writer.present(fact) for fact in understood.reads.values()]
        below = comparison(name("n"), ast.Lt(), constant(0))
        return [_if(every([below, *present]), self.counted(understood, -1))]

    def line(self, understood: Understood, points: ast.expr, capped_from: ast.expr) -> ast.stmt:
        rule = understood.rule
        used = ast.Tuple([name(f"p{self.places[each]}") for each in understood.reads], ast.Load())
        parts = [constant(rule.id), name(_ACCOUNTS[rule.account]), points, used, capped_from]
        return ast.Expr(call("append", call("new", name("Line"), ast.Tuple(parts, ast.Load()))))

    def fixed(self, understood: Understood, points: int) -> list[ast.stmt]:
        """A line of so many points, or of what a cap leaves."""
        rule = understood.rule
        if rule.cap_group in self.rooms:
            return [_assign("n", constant(points)), *self.counted(understood, 1 if points > 0 else -1)]
        within = points if rule.cap is None else max(-rule.cap, min(rule.cap, points))
        return [self.line(understood, constant(within), constant(points if within != points else None))]

    def counted(self, understood: Understood, sign: int) -> list[ast.stmt]:
        """A line of ``n`` points, all of that sign, or of what a cap leaves."""
        rule = understood.rule
        shared = self.rooms.get(rule.cap_group)
        if rule.cap is None and shared is None:
            return [self.line(understood, name("n"), constant(None))]
        room = f"{'up' if sign > 0 else 'down'}{shared}"
        left: ast.expr = constant(rule.cap) if shared is None else name(room)
        most = left if sign > 0 else ast.UnaryOp(ast.USub(), left)
        fits = comparison(name("n"), ast.LtE() if sign > 0 else ast.GtE(), most)
        whole, part = [self.line(understood, name("n"), constant(None))], [self.line(understood, most, name("n"))]
        if shared is not None:
            used: ast.operator = ast.Sub() if sign > 0 else ast.Add()
            whole.append(_assign(room, ast.BinOp(name(room), used, name("n"))))
            part.append(_assign(room, constant(0)))
        return [_if(fits, whole, part)]


def _validity(rule: Rule) -> list[ast.expr]:
    bounds: list[tuple[date | None, ast.cmpop]] = [(rule.valid_from, ast.GtE()), (rule.valid_to, ast.LtE())]
    return [
        comparison(name("today"), operator, constant(day.toordinal() - EPOCH))
        for day, operator in bounds
        if day is not None
    ]
