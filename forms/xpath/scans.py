"""Predicates that compare one child of every node with the same value: `[age >= 18]`, `[status = /data/wanted]`.

The value is worked out once, and the children are read without a closure and a scope for each node.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import eq, ge, gt, le, lt, ne

from forms.xpath.axes import PLAIN_NAMESPACES
from forms.xpath.code import Code
from forms.xpath.errors import ExpressionError
from forms.xpath.filters import column_of, is_steady
from forms.xpath.scope import Scope
from forms.xpath.syntax import Binary, Syntax
from forms.xpath.tree import Kind, Node
from forms.xpath.values import number_of, same_number, to_number

Select = Callable[[list[Node], Scope], list[Node]]

_RELATIONS: dict[str, Callable[[float, float], bool]] = {
    "<": lt, "<=": le, ">": gt, ">=": ge, "=": same_number, "!=": lambda one, other: not same_number(one, other),
}  # fmt: skip
_MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}
# Below this many nodes the way that any predicate goes is as fast.
_WORTH_IT = 4


def scan_of(predicate: Syntax, compile_: Callable[[Syntax], Code], whole: Select) -> Select | None:
    """The predicate as one loop over nodes; None where it is no such comparison. `whole` does what this does not."""
    if not isinstance(predicate, Binary) or predicate.operator not in _RELATIONS:
        return None
    operator, child, other = predicate.operator, column_of(predicate.left), predicate.right
    if child is None:
        operator, child, other = _MIRRORED[operator], column_of(predicate.right), predicate.left  # type: ignore[assignment] # keys alike
    if child is None or child[1] or not is_steady(other):
        return None
    return _scan(operator, child[0], compile_(other), whole)


def _scan(operator: str, name: str, value: Code, whole: Select) -> Select:
    run, holds = value.run, _RELATIONS[operator]
    same = {"=": eq, "!=": ne}.get(operator)

    def select(nodes: list[Node], scope: Scope) -> list[Node]:
        # Without a root of its own "/" is another document for the nodes than for the expression.
        if len(nodes) < _WORTH_IT or scope.environment.root is None:
            return whole(nodes, scope)
        try:
            wanted = run(scope)
        except ExpressionError:
            return whole(nodes, scope)
        if isinstance(wanted, list) and len(wanted) == 1:
            wanted = wanted[0].string() if same is not None else number_of(wanted[0], scope)
        if isinstance(wanted, str) and same is not None:
            return [node for node in nodes if any(same(each.string(), wanted) for each in _children(node, name))]
        if isinstance(wanted, str):
            wanted = to_number(wanted, scope)
        if not isinstance(wanted, float):
            return whole(nodes, scope)
        return [node for node in nodes if any(holds(number_of(each, scope), wanted) for each in _children(node, name))]

    return select


def _children(node: Node, name: str) -> list[Node]:
    return [
        each
        for each in node.children
        if each.name == name and each.kind is Kind.ELEMENT and each.namespace in PLAIN_NAMESPACES
    ]
