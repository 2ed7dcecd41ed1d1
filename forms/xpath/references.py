"""What an expression reads, as generic paths, for a graph of what depends on what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from forms.xpath.syntax import Binary, Call, Filter, KindTest, Negation, Path, Step, Syntax, Text, operands, walk

Origin = Literal["root", "context", "current", "instance"]


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a reference without its predicates: an axis of XPath, and a name as written or "*"."""

    axis: str
    name: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A location path that an expression reads, predicates left out (what they read are references of their own).

    Attributes:
        origin: where it begins. "root": the primary instance's document; "context": the node that the expression is
            bound to; "current": current(), the same node unless the caller says otherwise; "instance": the document of
            the secondary instance `instance`. A path inside a predicate is told from the path that the predicate
            stands on, so its origin is one of these as well.
        instance: id of the secondary instance, or "" where it is no literal (then any may be read).
        hops: steps from there.
        position: True where only the place or the number of nodes is read (position(x), count(x)), not their values.
    """

    origin: Origin
    hops: tuple[Hop, ...]
    instance: str = ""
    position: bool = False

    def resolve(self, context: tuple[str, ...]) -> tuple[str, ...]:
        """The generic path read, as names from the document, such as ("data", "work", "title"), without positions.

        "*" stands for any one element, "**" for any number of them, "@name" for an attribute. A path on another axis
        than self, child, parent, attribute and descendant is widened to everything it may reach, so that a graph
        built on it has rather one edge too many.

        Args:
            context: generic path of the node that the expression is bound to.
        """
        names = list(context) if self.origin in ("context", "current") else []
        for hop in self.hops:
            names = _hopped(names, hop)
        return tuple(names)


def _hopped(names: list[str], hop: Hop) -> list[str]:
    match hop.axis:
        case "self":
            if hop.name not in ("*", "node()") and names and names[-1] in ("*", "**"):
                return [*names[: len(names) - (names[-1] == "*")], hop.name]
            return names
        case "child":
            return [*names, "*" if hop.name == "node()" else hop.name] if hop.name != "text()" else names
        case "attribute":
            return [*names, f"@{hop.name}"]
        case "parent":
            return names if names[-1:] == ["**"] else names[:-1]
        case "descendant" | "descendant-or-self":
            widened = names if names[-1:] == ["**"] else [*names, "**"]
            return widened if hop.name in ("*", "node()", "text()") else [*widened, hop.name]
        case "following-sibling" | "preceding-sibling":
            return [*names[:-1], "*" if hop.name == "node()" else hop.name]
        case _:  # ancestor, following, preceding, namespace: anywhere
            return ["**"] if hop.name in ("*", "node()", "text()") else ["**", hop.name]


# Functions that read the context node when they have no argument.
_READ_CONTEXT = frozenset({"string", "number", "string-length", "normalize-space"})
_READ_PLACES = frozenset({"count", "position"})


@dataclass(frozen=True, slots=True)
class _Place:
    origin: Origin
    hops: tuple[Hop, ...]
    instance: str = ""

    def then(self, steps: tuple[Hop, ...]) -> _Place:
        return _Place(self.origin, self.hops + steps, self.instance)


_HERE = _Place("context", ())


# Unions inside predicates of unions multiply; no form has near so many, and more than this is told as "anything".
_MOST = 5_000
_ANYTHING = (Reference("root", (Hop("descendant", "*"),)), Reference("instance", (Hop("descendant", "*"),)))


def references(tree: Syntax) -> tuple[Reference, ...]:
    """Every path that an expression may read, without doubles, in the order they are written."""
    found = list(islice(_read(tree, _HERE, values=True), _MOST + 1))
    return tuple(dict.fromkeys(found)) if len(found) <= _MOST else _ANYTHING


def _reference(place: _Place, *, values: bool) -> Reference:
    return Reference(place.origin, place.hops, place.instance, not values)


def _read(tree: Syntax, here: _Place, *, values: bool) -> Iterator[Reference]:
    """What an expression reads, the nodes that it gives among it."""
    for place in _places(tree, here):
        yield _reference(place, values=values)
    yield from _inside(tree, here)


def _inside(tree: Syntax, here: _Place) -> Iterator[Reference]:
    """What an expression reads to find the nodes that it gives, without their own values."""
    match tree:
        case Path():
            yield from _inside_path(tree, here)
        case Filter(operand=operand):
            yield from _inside(operand, here)
            for place in _places(operand, here):
                for predicate in tree.predicates:
                    yield from _read(predicate, place, values=True)
        case Binary(operator=operator):
            for operand in operands(tree):
                yield from _inside(operand, here) if operator == "|" else _read(operand, here, values=True)
        case Negation(operand=operand):
            yield from _read(operand, here, values=True)
        case Call():
            yield from _inside_call(tree, here)
        case _:
            return


def _inside_path(tree: Path, here: _Place) -> Iterator[Reference]:
    starts: list[_Place]
    if isinstance(tree.start, str):
        starts = [_Place("root", ())] if tree.start == "root" else [here]
    else:
        starts = list(_places(tree.start, here))
        yield from _inside(tree.start, here)
    for place in starts:
        for number, step in enumerate(tree.steps, 1):
            for predicate in step.predicates:
                yield from _read(predicate, place.then(_hops(tree.steps[:number])), values=True)


def _inside_call(tree: Call, here: _Place) -> Iterator[Reference]:
    if tree.name == "once" or (not tree.arguments and tree.name in _READ_CONTEXT):
        yield _reference(here, values=True)
    passed_on = _passed_on(tree)
    for number, argument in enumerate(tree.arguments):
        if number in passed_on:
            yield from _inside(argument, here)
        elif tree.name == "pulldata" and number == 0 and isinstance(argument, Text):
            yield Reference("instance", (Hop("descendant", "*"),), argument.value)
        elif tree.name == "jr:choice-name" and number == 1 and isinstance(argument, Text):
            yield from _read_text_path(argument, here)
        else:
            places_only = tree.name in _READ_PLACES or (tree.name == "indexed-repeat" and number % 2 == 1)
            yield from _read(argument, here, values=not places_only)


def _passed_on(tree: Call) -> range:
    """Which arguments of a function are what it gives."""
    match tree.name:
        case "randomize" | "indexed-repeat" | "depend":
            return range(min(1, len(tree.arguments)))
        case "if":
            return range(1, len(tree.arguments))
        case "coalesce":
            return range(len(tree.arguments))
        case _:
            return range(0)


def _read_text_path(argument: Text, here: _Place) -> Iterator[Reference]:
    from forms.xpath.errors import ExpressionError
    from forms.xpath.parser import parse

    try:
        tree = parse(argument.value)
    except ExpressionError:
        return
    yield from _read(tree, here, values=True)


def _places(tree: Syntax, here: _Place) -> Iterator[_Place]:
    """Where the nodes that an expression gives may stand."""
    match tree:
        case Path(start="root", steps=steps):
            yield _Place("root", _hops(steps))
        case Path(start="context", steps=steps):
            yield here.then(_hops(steps))
        case Path(start=start, steps=steps) if not isinstance(start, str):
            for place in _places(start, here):
                yield place.then(_hops(steps))
        case Filter(operand=operand):
            yield from _places(operand, here)
        case Binary(operator="|"):
            for operand in operands(tree):
                yield from _places(operand, here)
        case Call(name="current"):
            yield _Place("current", ())
        case Call(name="instance", arguments=arguments):
            first = arguments[0] if arguments else None
            yield _Place("instance", (), first.value if isinstance(first, Text) else "")
        case Call(arguments=arguments) if _passed_on(tree):
            for number in _passed_on(tree):
                yield from _places(arguments[number], here)
        case Call(name="id"):
            yield _Place("root", (Hop("descendant", "*"),))
        case _:
            return


def _hops(steps: tuple[Step, ...]) -> tuple[Hop, ...]:
    return tuple(Hop(step.axis, _name(step)) for step in steps)


def _name(step: Step) -> str:
    if isinstance(step.test, KindTest):
        return f"{step.test.kind}()"
    return f"{step.test.prefix}:{step.test.name}" if step.test.prefix else step.test.name


def functions(tree: Syntax) -> frozenset[str]:
    """Names of all functions that an expression calls, as written."""
    return frozenset(part.name for part in walk(tree) if isinstance(part, Call))
