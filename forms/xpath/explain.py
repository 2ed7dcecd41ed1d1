"""Says how an expression came to what it gives: each part of it, what that gave, and the nodes it read.

An explanation is a tree like the expression's own, of plain frozen values: whoever shows it needs neither the form nor
the expression any more, and makes the words himself. Parts that were never reached (what stands behind a false operand
of `and`, the other branch of `if`) say so. A predicate tells some of the nodes that it was asked of, and how it came to
what it gave on each. Explaining disturbs nothing: random() and uuid() are not called again, so what rests on them is
"unknown".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from forms.xpath.compile import Compiler
from forms.xpath.errors import ExpressionError
from forms.xpath.expression import Expression
from forms.xpath.moments import Moment
from forms.xpath.references import functions
from forms.xpath.scope import Scope
from forms.xpath.syntax import REVERSE_AXES, Binary, Call, Filter, Negation, Path, Syntax, Variable, walk
from forms.xpath.tree import Node
from forms.xpath.values import Value, to_boolean, to_string

PartKind = Literal["path", "call", "operator", "negation", "name", "literal"]
Gives = Literal["boolean", "number", "text", "date", "nodes", "unknown"]
MOST_READS = 20
MOST_PARTS = 400
MOST_CANDIDATES = 10
MOST_HELD = 6
MOST_BELOW = 300  # parts of predicates, on all candidates together; and on one
MOST_ON_ONE = 20
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
class Candidate:
    """A node that a predicate was asked of, whether it held there, and how it came to that."""

    seen: Seen
    holds: bool
    part: Part


@dataclass(frozen=True, slots=True)
class Sieve:
    """A predicate of a path: of how many nodes it was asked, for how many it held, and at most ten of them.

    Those it held for come first into the ten; then all stand in the order of the document.
    """

    source: str
    asked: int
    held: int
    candidates: tuple[Candidate, ...]


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
        sieves: of a path, its predicates from the left, each with the nodes that those before it left.
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
    sieves: tuple[Sieve, ...] = ()

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
    scope.environment.work = 0
    return _Explainer(expression.source, scope, look).part(expression.tree)


class _Explainer:
    def __init__(self, source: str, scope: Scope, look: Callable[[Node], Seen]) -> None:
        self._source = source
        self._scope = scope
        self._look = look
        self._left = MOST_PARTS
        self._left_below = MOST_BELOW

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
        given = _gives(value), to_string(value), to_boolean(value)
        return Part(source, kind, name, *given, True, reads, count, "", parts, tuple(self._sieves(tree)))

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

    # -- predicates ---------------------------------------------------------------------------------------------------

    def _sieves(self, tree: Syntax) -> Iterator[Sieve]:
        """Predicates and the nodes they were asked of; nothing any more where all has been said that may be."""
        match tree:
            case Filter(operand=operand, predicates=predicates):
                for count, predicate in enumerate(predicates):
                    source: Syntax = replace(tree, predicates=predicates[:count]) if count else operand
                    result = replace(tree, predicates=predicates[: count + 1])
                    yield from self._sieve(predicate, [self._scope], source, result)
            case Path(steps=steps):
                for place, step in enumerate(steps):
                    for count, predicate in enumerate(step.predicates):
                        homes = [
                            self._at(each) for each in self._nodes(replace(tree, steps=steps[:place]), self._scope)
                        ]
                        before, after = (
                            Path("context", (replace(step, predicates=step.predicates[:end]),), step.span)
                            for end in (count, count + 1)
                        )
                        yield from self._sieve(predicate, homes, before, after, reverse=step.axis in REVERSE_AXES)

    def _sieve(
        self, predicate: Syntax, homes: Sequence[Scope], before: Syntax, after: Syntax, *, reverse: bool = False
    ) -> Iterator[Sieve]:
        if self._left_below <= 0 or not homes:
            return
        asked: list[Scope] = []
        held: set[Node] = set()
        for home in homes:
            nodes = self._nodes(before, home)
            places = range(len(nodes), 0, -1) if reverse else range(1, len(nodes) + 1)
            asked += [self._at(each, at, len(nodes)) for each, at in zip(nodes, places, strict=True)]
            held.update(self._nodes(after, home))
        shown = [each for each in asked if each.node in held][:MOST_HELD]
        shown += [each for each in asked if each.node not in held][: MOST_CANDIDATES - len(shown)]
        named = {id(each) for each in shown}
        candidates = tuple(
            Candidate(self._look(each.node), each.node in held, self._below(predicate, each))
            for each in asked
            if id(each) in named
        )
        yield Sieve(self._written(predicate), len(asked), len(held), candidates)

    def _at(self, node: Node, position: int = 1, size: int = 1) -> Scope:
        own = self._scope
        return Scope(node, own.environment, position=position, size=size, current=own.current, variables=own.variables)

    def _nodes(self, tree: Syntax, scope: Scope) -> list[Node]:
        """What a piece of a path gives; the path as a whole has been walked before without an error."""
        try:
            value = Compiler(strict=False).compile(tree).run(scope)
        except (ExpressionError, RecursionError):
            return []
        return value if isinstance(value, list) else []

    def _below(self, predicate: Syntax, scope: Scope) -> Part:
        """How a predicate came to what it gave on one node."""
        outside, left = self._scope, self._left
        room = self._left = max(0, min(MOST_ON_ONE, self._left_below))
        self._scope = scope
        made = self.part(predicate)
        self._left_below -= room - self._left
        self._scope, self._left = outside, left
        return made


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
