"""Compiled pieces: a closure, what kind of value it gives, and the conversions between kinds."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from forms.xpath.errors import ExpressionError
from forms.xpath.scope import Scope
from forms.xpath.syntax import Call
from forms.xpath.tree import Node
from forms.xpath.values import Value, number_of, text_from_number, to_boolean, to_nodes, to_number, to_string

CodeKind = Literal["boolean", "number", "string", "nodes", "moment", "any"]
Run = Callable[[Scope], Value]


@dataclass(frozen=True, slots=True)
class Code:
    """A compiled piece. `kind` is what `run` always gives, "any" where only evaluation tells."""

    kind: CodeKind
    run: Run


def as_boolean(code: Code) -> Callable[[Scope], bool]:
    """A closure that gives boolean() of the piece."""
    run = code.run
    if code.kind == "boolean":
        return run  # type: ignore[return-value] # what the kind says
    return lambda scope: to_boolean(run(scope))


def as_number(code: Code) -> Callable[[Scope], float]:
    """A closure that gives number() of the piece."""
    run = code.run
    if code.kind == "number":
        return run  # type: ignore[return-value] # what the kind says
    if code.kind == "nodes":

        def of_nodes(scope: Scope) -> float:
            nodes: list[Node] = run(scope)  # type: ignore[assignment] # what the kind says
            return number_of(nodes[0], scope) if nodes else math.nan

        return of_nodes
    return lambda scope: to_number(run(scope), scope)


def as_string(code: Code) -> Callable[[Scope], str]:
    """A closure that gives string() of the piece."""
    run = code.run
    if code.kind == "string":
        return run  # type: ignore[return-value] # what the kind says
    if code.kind == "number":
        return lambda scope: text_from_number(run(scope))  # type: ignore[arg-type] # what the kind says
    return lambda scope: to_string(run(scope))


def as_nodes(code: Code) -> Callable[[Scope], list[Node]]:
    """A closure that gives the nodes of the piece. ExpressionError("wrong_argument") when it can give none."""
    run = code.run
    if code.kind == "nodes":
        return run  # type: ignore[return-value] # what the kind says
    if code.kind != "any":
        raise ExpressionError("wrong_argument", {"expected": "nodes", "given": code.kind})
    return lambda scope: to_nodes(run(scope))


class Arguments:
    """The compiled arguments of a function call, each taken as the kind that the function wants."""

    __slots__ = ("call", "codes")

    def __init__(self, call: Call, codes: tuple[Code, ...]) -> None:
        self.call = call
        self.codes = codes

    def __len__(self) -> int:
        return len(self.codes)

    def any(self, index: int) -> Run:
        """An argument as it is."""
        return self.codes[index].run

    def boolean(self, index: int) -> Callable[[Scope], bool]:
        """An argument as a boolean."""
        return as_boolean(self.codes[index])

    def number(self, index: int) -> Callable[[Scope], float]:
        """An argument as a number."""
        return as_number(self.codes[index])

    def string(self, index: int) -> Callable[[Scope], str]:
        """An argument as a text."""
        return as_string(self.codes[index])

    def nodes(self, index: int) -> Callable[[Scope], list[Node]]:
        """An argument that has to be nodes."""
        return as_nodes(self.codes[index])

    def strings(self, first: int = 0) -> Callable[[Scope], list[str]]:
        """All arguments from `first` on as texts, one for each node where they are nodes."""
        runs = [code.run for code in self.codes[first:]]

        def texts(scope: Scope) -> list[str]:
            found: list[str] = []
            for run in runs:
                value = run(scope)
                if isinstance(value, list):
                    found.extend(node.string() for node in value)
                else:
                    found.append(to_string(value))
            return found

        return texts

    def numbers(self, first: int = 0) -> Callable[[Scope], list[float]]:
        """All arguments from `first` on as numbers, one for each node where they are nodes."""
        runs = [code.run for code in self.codes[first:]]

        def numbers(scope: Scope) -> list[float]:
            found: list[float] = []
            for run in runs:
                value = run(scope)
                if isinstance(value, list):
                    found.extend(number_of(node, scope) for node in value)
                else:
                    found.append(to_number(value, scope))
            return found

        return numbers
