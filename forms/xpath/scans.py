"""Predicates that compare one child of every node with the same value: `[age >= 18]`, `[status = /data/wanted]`.

The value is worked out once, and the children are read without a closure and a scope for each node.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import eq, ge, gt, le, lt, ne

from forms.xpath.axes import PLAIN_NAMESPACES
from forms.xpath.code import Code, Run
from forms.xpath.errors import ExpressionError
from forms.xpath.filters import column_of, is_steady
from forms.xpath.plain import Head, Nodes, from_root, name_of
from forms.xpath.scope import Scope
from forms.xpath.syntax import Binary, Step, Syntax
from forms.xpath.tree import Kind, Node
from forms.xpath.values import number_of, same_number, to_number

Select = Callable[[list[Node], Scope], list[Node]]
Whole = Callable[[Syntax], Select]

_RELATIONS: dict[str, Callable[[float, float], bool]] = {
    "<": lt, "<=": le, ">": gt, ">=": ge, "=": same_number, "!=": lambda one, other: not same_number(one, other),
}  # fmt: skip
_MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}
# Below this many nodes the way that any predicate goes is as fast.
_WORTH_IT = 4


def scan_of(predicate: Syntax, compile_: Callable[[Syntax], Code], whole: Select) -> Select | None:
    """The predicate as one loop over nodes; None where it is no such comparison. `whole` does what this does not."""
    found = _comparison(predicate)
    if found is None:
        return None
    operator, name, other = found
    pick = _pick(operator, compile_(other).run)

    def select(nodes: list[Node], scope: Scope) -> list[Node]:
        # Without a root of its own "/" is another document for the nodes than for the expression.
        if len(nodes) < _WORTH_IT or scope.environment.root is None:
            return whole(nodes, scope)
        picked = pick(nodes, [_children(node, name) for node in nodes], scope)
        return whole(nodes, scope) if picked is None else picked

    return select


def picked_below(head: Head, step: Step, compile_: Callable[[Syntax], Code], whole: Whole) -> Nodes | None:
    """The first step behind a plain head from the root, where its predicates are all such comparisons.

    The children compared are remembered as the nodes are, so that a new instance of a repeat costs no walk over all.
    """
    name = name_of(step)
    comparisons = [_comparison(predicate) for predicate in step.predicates]
    first = comparisons[0] if comparisons else None
    if name is None or first is None or None in comparisons:
        return None
    operator, child, other = first
    names = (*head.names, name)
    column = (*names, (child, ""))
    pick, each = _pick(operator, compile_(other).run), whole(step.predicates[0])
    selects = [scan_of(predicate, compile_, whole(predicate)) for predicate in step.predicates[1:]]

    def picked(scope: Scope) -> list[Node]:
        nodes = from_root(scope, names)
        kept = None
        if scope.environment.root is not None and len(nodes) >= _WORTH_IT:
            children = from_root(scope, column)
            if [child.parent for child in children] == nodes:
                kept = pick(nodes, children, scope)
        found = each(nodes, scope) if kept is None else kept
        for select in selects:
            found = found if select is None else select(found, scope)
        return found

    return picked


def _comparison(predicate: Syntax) -> tuple[str, str, Syntax] | None:
    """Operator, name of the child, and the value that it is compared with."""
    if not isinstance(predicate, Binary) or predicate.operator not in _RELATIONS:
        return None
    for operator, one, other in (
        (predicate.operator, predicate.left, predicate.right),
        (_MIRRORED[predicate.operator], predicate.right, predicate.left),
    ):
        column = column_of(one)
        if column is not None and not column[1] and is_steady(other):
            return operator, column[0], other
    return None


def _pick(operator: str, run: Run) -> Callable[[list[Node], Sequence[Node | list[Node]], Scope], list[Node] | None]:
    """Those of some nodes whose child (or one of whose children) compares so; None where it takes another way."""
    holds = _RELATIONS[operator]
    same = {"=": eq, "!=": ne}.get(operator)

    def pick(nodes: list[Node], columns: Sequence[Node | list[Node]], scope: Scope) -> list[Node] | None:
        try:
            wanted = run(scope)
        except ExpressionError:
            return None
        scope.environment.worked(len(nodes))
        if isinstance(wanted, list) and len(wanted) == 1:
            wanted = wanted[0].string() if same is not None else number_of(wanted[0], scope)
        if isinstance(wanted, str) and same is not None:
            text = wanted
            return _kept(nodes, columns, lambda child: same(child.string(), text))
        if isinstance(wanted, str):
            wanted = to_number(wanted, scope)
        if not isinstance(wanted, float):
            return None
        number = wanted
        return _kept(nodes, columns, lambda child: holds(number_of(child, scope), number))

    return pick


def _kept(nodes: list[Node], columns: Sequence[Node | list[Node]], holds: Callable[[Node], bool]) -> list[Node]:
    return [
        node
        for node, column in zip(nodes, columns, strict=True)
        if (holds(column) if isinstance(column, Node) else any(map(holds, column)))
    ]


def _children(node: Node, name: str) -> list[Node]:
    return [
        each
        for each in node.children
        if each.name == name and each.kind is Kind.ELEMENT and each.namespace in PLAIN_NAMESPACES
    ]
