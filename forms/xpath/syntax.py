"""The syntax tree of an expression. Every part knows where in the source it begins and ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

AXES = frozenset(
    {
        "ancestor",
        "ancestor-or-self",
        "attribute",
        "child",
        "descendant",
        "descendant-or-self",
        "following",
        "following-sibling",
        "namespace",
        "parent",
        "preceding",
        "preceding-sibling",
        "self",
    }
)
REVERSE_AXES = frozenset({"ancestor", "ancestor-or-self", "preceding", "preceding-sibling"})

Operator = Literal["or", "and", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "div", "mod", "|"]


class Span(NamedTuple):
    """Place in the source: characters `start` to before `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written."""

    value: float
    span: Span


@dataclass(frozen=True, slots=True)
class Text:
    """A text between quotes."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Variable:
    """$name."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Call:
    """A function with its arguments; the name as written, with its prefix (jr:itext)."""

    name: str
    arguments: tuple[Syntax, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Binary:
    """Two operands and what stands between them."""

    operator: Operator
    left: Syntax
    right: Syntax
    span: Span


@dataclass(frozen=True, slots=True)
class Negation:
    """A minus before an operand."""

    operand: Syntax
    span: Span


@dataclass(frozen=True, slots=True)
class NameTest:
    """A node test by name. `name` "*" is any; `namespace` None is any (only with "*" and no prefix)."""

    prefix: str
    name: str
    namespace: str | None


@dataclass(frozen=True, slots=True)
class KindTest:
    """A node test by kind: node(), text(), comment(), processing-instruction('target')."""

    kind: Literal["node", "text", "comment", "processing-instruction"]
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a location path."""

    axis: str
    test: NameTest | KindTest
    predicates: tuple[Syntax, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Filter:
    """An expression that gives nodes, and predicates on them."""

    operand: Syntax
    predicates: tuple[Syntax, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Path:
    """A location path. `start` is an expression that gives nodes, "root" for "/…", or "context"."""

    start: Syntax | Literal["root", "context"]
    steps: tuple[Step, ...]
    span: Span


Syntax = Number | Text | Variable | Call | Binary | Negation | Filter | Path


def operands(tree: Binary) -> list[Syntax]:
    """What stands between the operators of a chain a + b - c …, from the left, however long it is."""
    found: list[Syntax] = []
    left: Syntax = tree
    while isinstance(left, Binary):
        found.append(left.right)
        left = left.left
    found.append(left)
    return found[::-1]


def walk(tree: Syntax) -> Iterator[Syntax]:
    """A part and all parts in it, predicates too, in the order they are written."""
    stack = [tree]
    while stack:
        here = stack.pop()
        yield here
        match here:
            case Binary(left=left, right=right):
                stack += (right, left)
            case Negation(operand=operand):
                stack.append(operand)
            case Call(arguments=arguments):
                stack += reversed(arguments)
            case Filter(operand=operand, predicates=predicates):
                stack += (*reversed(predicates), operand)
            case Path(start=start, steps=steps):
                stack += reversed([each for step in steps for each in step.predicates])
                if not isinstance(start, str):
                    stack.append(start)
            case _:
                pass
