"""The table of functions: name, how many arguments, what it gives, how its closure is built."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from forms.xpath.code import Arguments, Code, CodeKind, Run

MANY = 1_000_000


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the language.

    Attributes:
        least, most: how many arguments it takes; `MANY` is no limit.
        paired: first argument from which on they come in pairs, or -1.
        build: makes the compiled call of its compiled arguments.
    """

    name: str
    least: int
    most: int
    paired: int
    build: Callable[[Arguments], Code]

    def takes(self, count: int) -> bool:
        """Whether it can be called with so many arguments."""
        return self.least <= count <= self.most and (self.paired < 0 or (count - self.paired) % 2 == 0)


TABLE: dict[str, Function] = {}


def function(
    name: str, kind: CodeKind, least: int, most: int | None = None, *, paired: int = -1
) -> Callable[[Callable[[Arguments], Run]], Callable[[Arguments], Run]]:
    """Enter a builder of closures into the table, under `name`, giving values of `kind`."""

    def enter(build: Callable[[Arguments], Run]) -> Callable[[Arguments], Run]:
        enter_code(name, lambda arguments: Code(kind, build(arguments)), least, most, paired=paired)
        return build

    return enter


def enter_code(
    name: str, build: Callable[[Arguments], Code], least: int, most: int | None = None, *, paired: int = -1
) -> None:
    """Enter a builder whose kind of value depends on its arguments."""
    TABLE[name] = Function(name, least, least if most is None else most, paired, build)
