"""Says how an expression came to what it gives: each part of it, what that gave, and the nodes it read.

An explanation is a tree like the expression's own, of plain frozen values: whoever shows it needs neither the form nor
the expression any more, and makes the words himself. Parts that were never reached (what stands behind a false operand
of `and`, the other branch of `if`) say so. Explaining disturbs nothing: random() and uuid() are not called again, so
what rests on them is "unknown".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from forms.xpath.compile import Compiler
from forms.xpath.errors import ExpressionError
from forms.xpath.expression import Expression
from forms.xpath.moments import Moment
from forms.xpath.references import functions
from forms.xpath.scope import Scope
from forms.xpath.syntax import Binary, Call, Filter, Negation, Path, Syntax, Variable, walk
from forms.xpath.tree import Node
from forms.xpath.values import Value, to_boolean, to_string

PartKind = Literal["path", "call", "operator", "negation", "name", "literal"]
Gives = Literal["boolean", "number", "text", "date", "nodes", "unknown"]
MOST_READS = 20
MOST_PARTS = 400
_CHANCE = frozenset({"random", "uuid", "randomize"})


@dataclass(frozen=True, slots=True)
class Seen:
    """A node that was read.

    ref and value as they stand; label is what the form calls the node, shown the value as a person knows it (the label
    of a choice); both "" where there is no other word. relevant: False for an answer that is not asked, which reads "".
    """

    ref: str
    value: str
    label: str = ""
    shown: str = ""
    relevant: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an expression and what it gave.

    Attributes:
        source: as it is written.
        kind: "path", "call", "operator" (name says which: and, or, =, +, …), "negation", "name" (of a rule's fact), or
            "literal".
        name: the function, the operator, the name; or "".
        gives: the kind of value; "unknown" where it was not reached, rests on chance, or failed with error (a code).
        value: the value as text; of nodes, of the first.
        holds: the value as a condition; None where it is unknown.
        reached: whether it was needed.
        reads: the nodes that a path gave, at most 20; count: how many there were.
        parts: operands, arguments, and of a path what its predicates read outside the nodes they choose among.
    """

    source: str
    kind: PartKind
    name: str = ""
    gives: Gives = "unknown"
    value: str = ""
    holds: bool | None = None
    reached: bool = True
    reads: tuple[Seen, ...] = ()
    count: int = 0
    error: str = ""
    parts: tuple[Part, ...] = ()

    def walk(self) -> Iterator[Part]:
        """This part and all in it, as they are written."""
        yield self
        for each in self.parts:
            yield from each.walk()


def see(node: Node) -> Seen:
    """A node by its path, for whoever knows nothing better."""
    return Seen(node.path(), node.string(), relevant=not node.hidden())


def explain(expression: Expression, scope: Scope, look: Callable[[Node], Seen] = see) -> Part:
    """How the expression comes to its value at a place. look: what to say of a node. Raises nothing."""
    return _Explainer(expression.source, scope, look).part(expression.tree)


class _Explainer:
    def __init__(self, source: str, scope: Scope, look: Callable[[Node], Seen]) -> None:
        self._source = source
        self._scope = scope
        self._look = look
        self._left = MOST_PARTS

    def part(self, tree: Syntax, *, reached: bool = True) -> Part:
        self._left -= 1
        kind, name = _kind(tree)
        source = self._written(tree)
        if not reached:
            return Part(source, kind, name, reached=False)
        error, value = "", None
        if functions(tree).isdisjoint(_CHANCE):
            try:
                value = Compiler(strict=False).compile(tree).run(self._scope)
            except ExpressionError as problem:
                error = problem.code
            except RecursionError:
                error = "too_deep"
        parts = tuple(self._parts(tree)) if self._left > 0 else ()
        reads, count = self._reads(value) if isinstance(tree, Path | Filter | Variable) else ((), 0)
        if value is None:
            return Part(source, kind, name, error=error, parts=parts)
        return Part(
            source, kind, name, _gives(value), to_string(value), to_boolean(value), True, reads, count, "", parts
        )

    def _written(self, tree: Syntax) -> str:
        text = self._source[tree.span.start : tree.span.end]
        if text.rfind("${") > text.rfind("}"):  # a name of a rule, of which the parser saw less than is written
            text = self._source[tree.span.start : self._source.find("}", tree.span.end) + 1]
        return text.strip()

    def _reads(self, value: Value | None) -> tuple[tuple[Seen, ...], int]:
        if not isinstance(value, list):
            return (), 0
        return tuple(self._look(each) for each in value[:MOST_READS]), len(value)

    def _parts(self, tree: Syntax) -> Iterator[Part]:
        match tree:
            case Binary(operator="and" | "or"):
                yield from self._until(_chain(tree), decided=tree.operator == "or")
            case Binary():
                yield from (self.part(each) for each in _chain(tree))
            case Negation(operand=operand):
                yield self.part(operand)
            case Call(name="if", arguments=(condition, then, otherwise)):
                asked = self.part(condition)
                yield asked
                yield self.part(then, reached=asked.holds is not False)
                yield self.part(otherwise, reached=asked.holds is not True)
            case Call(name="coalesce", arguments=arguments):
                yield from self._until(arguments, decided=True, filled=True)
            case Call(arguments=arguments):
                yield from (self.part(each) for each in arguments)
            case Filter(operand=operand, predicates=predicates):
                yield self.part(operand)
                yield from self._outside(predicates)
            case Path():
                if not isinstance(tree.start, str) and not isinstance(tree.start, Call):
                    yield self.part(tree.start)
                yield from self._outside([each for step in tree.steps for each in step.predicates])
            case _:
                return

    def _until(self, operands: Sequence[Syntax], *, decided: bool, filled: bool = False) -> Iterator[Part]:
        """Operands up to the one that settles the matter."""
        going = True
        for each in operands:
            made = self.part(each, reached=going)
            yield made
            if going and made.holds is not None:
                going = not made.value if filled else made.holds is not decided

    def _outside(self, predicates: Sequence[Syntax]) -> Iterator[Part]:
        """Paths in predicates that read the same for every node: those from the root or from current()."""
        for each in predicates:
            for path in walk(each):
                if not isinstance(path, Path):
                    continue
                fixed = path.start == "root" or (isinstance(path.start, Call) and path.start.name == "current")
                if fixed and self._left > 0:
                    yield self.part(path)


def _chain(tree: Binary) -> list[Syntax]:
    """The operands of one operator that follows itself (a and b and c), from the left."""
    found: list[Syntax] = []
    here: Syntax = tree
    while isinstance(here, Binary) and here.operator == tree.operator:
        found.append(here.right)
        here = here.left
    found.append(here)
    return found[::-1]


def _kind(tree: Syntax) -> tuple[PartKind, str]:
    match tree:
        case Path() | Filter():
            return "path", ""
        case Call(name=name):
            return "call", name
        case Binary(operator=operator):
            return "operator", operator
        case Negation():
            return "negation", "-"
        case Variable(name=name):
            return "name", name
        case _:
            return "literal", ""


def _gives(value: Value) -> Gives:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, float):
        return "number"
    if isinstance(value, Moment):
        return "date"
    return "nodes" if isinstance(value, list) else "text"
