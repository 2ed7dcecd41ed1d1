"""Repeats: picking from one instance of a repeat by its number."""

from __future__ import annotations

from collections.abc import Callable

from forms.xpath.code import Arguments, Run
from forms.xpath.functions.registry import MANY, function
from forms.xpath.scope import Scope
from forms.xpath.tree import Node


@function("indexed-repeat", "nodes", 3, MANY, paired=1)
def indexed_repeat(arguments: Arguments) -> Run:
    """The nodes of the first argument that stand in the chosen instance of every repeat named.

    Each pair is a repeat and the 1-based number of its instance, counted within the instance chosen of the repeat
    around it; pairs may come in any order, as in JavaRosa.
    """
    target = arguments.nodes(0)
    pairs = [(arguments.nodes(place), arguments.number(place + 1)) for place in range(1, len(arguments), 2)]

    def chosen(scope: Scope) -> list[Node]:
        inside = _innermost(pairs, scope)
        return [] if inside is None else [node for node in target(scope) if _is_within(node, inside)]

    return chosen


def _innermost(
    pairs: list[tuple[Callable[[Scope], list[Node]], Callable[[Scope], float]]], scope: Scope
) -> Node | None:
    ranges: list[tuple[int, list[Node], float]] = []
    for nodes, number in pairs:
        instances = nodes(scope)
        if not instances:
            return None
        ranges.append((sum(1 for _ in instances[0].ancestors()), instances, number(scope)))
    ranges.sort(key=lambda each: each[0])
    inside: Node | None = None
    for _, instances, place in ranges:
        held = instances if inside is None else [node for node in instances if _is_within(node, inside)]
        if not (1 <= place <= len(held)) or place != int(place):
            return None
        inside = held[int(place) - 1]
    return inside


def _is_within(node: Node, around: Node) -> bool:
    return any(each is around for each in node.ancestors())
