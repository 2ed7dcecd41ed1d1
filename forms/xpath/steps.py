"""Location paths: steps, predicates, and the order and uniqueness of the nodes they give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from forms.xpath.axes import Walk, walk_of
from forms.xpath.code import Code, as_boolean, as_nodes
from forms.xpath.errors import ExpressionError
from forms.xpath.filters import WORTH_AN_INDEX, Lookup, index_of, lookup_in
from forms.xpath.moments import Moment
from forms.xpath.plain import head_of
from forms.xpath.scans import Select, picked_below, scan_of
from forms.xpath.scope import Scope
from forms.xpath.syntax import REVERSE_AXES, Call, Filter, KindTest, Path, Step, Syntax
from forms.xpath.tree import Node, in_document_order
from forms.xpath.values import to_boolean

Compile = Callable[[Syntax], Code]

# From nodes none of which is inside another, these axes give such nodes again, in order and without doubles.
_STEADY_AXES = frozenset({"child", "attribute", "self", "namespace"})
_DOWNWARD_AXES = frozenset({"descendant", "descendant-or-self"})


def compile_filter(tree: Filter, compile_: Compile) -> Code:
    """An expression in brackets with predicates: they count its nodes in document order."""
    operand = as_nodes(compile_(tree.operand))
    predicates = [_predicate(predicate, compile_) for predicate in tree.predicates]

    def filtered(scope: Scope) -> list[Node]:
        nodes = operand(scope)
        for predicate in predicates:
            nodes = predicate(nodes, scope)
        return nodes

    return Code("nodes", filtered)


def compile_path(tree: Path, compile_: Compile) -> Code:
    """A location path."""
    head = head_of(tree)
    if head is None:
        start, flat, listed = _start(tree.start, compile_)
        rest = tree.steps
    else:
        start, flat, listed = head.nodes, True, False
        rest = tree.steps[head.used :]
        if rest and tree.start == "root":
            picked = picked_below(head, rest[0], compile_, lambda predicate: _each(compile_(predicate)))
            if picked is not None:
                start, rest = picked, rest[1:]
    selects: list[Select] = []
    for step in _merged(rest):
        selects.append(_select(step, compile_, flat=flat, listed=listed))
        flat = flat and step.axis in _STEADY_AXES
    if not selects:
        return Code("nodes", start)
    if len(selects) == 1:
        only = selects[0]
        return Code("nodes", lambda scope: only(start(scope), scope))

    def walked(scope: Scope) -> list[Node]:
        nodes = start(scope)
        for select in selects:
            if not nodes:
                return nodes
            nodes = select(nodes, scope)
        return nodes

    return Code("nodes", walked)


def _start(
    start: Syntax | Literal["root", "context"], compile_: Compile
) -> tuple[Callable[[Scope], list[Node]], bool, bool]:
    """Where a path begins; whether that is at most one node; whether it is a list reached through instance()."""
    if isinstance(start, str):
        raise TypeError(start)  # such a path has a head
    listed = isinstance(start, Call) and start.name == "instance"
    return as_nodes(compile_(start)), listed, listed


def _merged(steps: Sequence[Step]) -> list[Step]:
    """Steps with // before a bare name as one step down, which is the same and walks once."""
    merged: list[Step] = []
    for step in steps:
        before = merged[-1] if merged else None
        if (
            before is not None
            and before.axis == "descendant-or-self"
            and before.test == KindTest("node")
            and not before.predicates
            and step.axis == "child"
            and not step.predicates
        ):
            merged[-1] = Step("descendant", step.test, (), step.span)
        else:
            merged.append(step)
    return merged


def _select(step: Step, compile_: Compile, *, flat: bool, listed: bool) -> Select:
    walk = walk_of(step)
    predicates = [_predicate(predicate, compile_) for predicate in step.predicates]
    reverse = step.axis in REVERSE_AXES
    one = _one_with_predicates(walk, predicates)
    if listed and step.axis == "child" and step.predicates:
        lookup = lookup_in(step.predicates[0])
        if lookup is not None:
            one = _looked_up(step, walk, predicates, lookup, compile_)
    in_order = flat and (step.axis in _STEADY_AXES or step.axis in _DOWNWARD_AXES)

    def select(nodes: list[Node], scope: Scope) -> list[Node]:
        if len(nodes) == 1:
            found = one(nodes[0], scope)
            return found[::-1] if reverse else found
        gathered = [each for node in nodes for each in one(node, scope)]
        scope.environment.worked(len(gathered))
        return gathered if in_order else in_document_order(gathered)

    return select


def _one_with_predicates(walk: Walk, predicates: Sequence[Select]) -> Callable[[Node, Scope], list[Node]]:
    if not predicates:
        return lambda node, _scope: walk(node)

    def one(node: Node, scope: Scope) -> list[Node]:
        found = walk(node)
        for predicate in predicates:
            if not found:
                return found
            found = predicate(found, scope)
        return found

    return one


def _looked_up(
    step: Step, walk: Walk, predicates: Sequence[Select], lookup: Lookup, compile_: Compile
) -> Callable[[Node, Scope], list[Node]]:
    value_of = compile_(lookup.value).run
    whole = _one_with_predicates(walk, predicates)

    def one(node: Node, scope: Scope) -> list[Node]:
        # Answers change under the hand, relevance too: they are scanned. And without a root of its own "/" is another
        # document for the items than for the expression.
        root = scope.environment.root
        if root is None or len(node.children) < WORTH_AN_INDEX or node.root is root.root:
            return whole(node, scope)
        try:
            value = value_of(scope)
        except ExpressionError:
            return whole(node, scope)
        if isinstance(value, bool):
            return whole(node, scope)
        index = index_of(node, step.test, walk, lookup.column, attribute=lookup.attribute)
        if isinstance(value, (float, Moment)):
            found = index.equal_to(value if isinstance(value, float) else value.days(), scope)
        else:
            found = index.having([value] if isinstance(value, str) else [each.string() for each in value])
        for predicate in predicates:
            found = predicate(found, scope)
        return found

    return one


def _predicate(tree: Syntax, compile_: Compile) -> Select:
    whole = _each(compile_(tree))
    return scan_of(tree, compile_, whole) or whole


def _each(code: Code) -> Select:
    if code.kind in ("boolean", "string", "nodes", "moment"):
        return _truth(as_boolean(code))
    run = code.run

    def select(nodes: list[Node], scope: Scope) -> list[Node]:
        scope.environment.worked(len(nodes))
        inner = Scope(scope.node, scope.environment, current=scope.current, variables=scope.variables)
        inner.size = len(nodes)
        kept: list[Node] = []
        for place, node in enumerate(nodes, 1):
            inner.node, inner.position = node, place
            value = run(inner)
            if (value == place) if isinstance(value, float) else to_boolean(value):
                kept.append(node)
        return kept

    return select


def _truth(holds: Callable[[Scope], bool]) -> Select:
    def select(nodes: list[Node], scope: Scope) -> list[Node]:
        scope.environment.worked(len(nodes))
        inner = Scope(scope.node, scope.environment, current=scope.current, variables=scope.variables)
        inner.size = len(nodes)
        kept: list[Node] = []
        for place, node in enumerate(nodes, 1):
            inner.node, inner.position = node, place
            if holds(inner):
                kept.append(node)
        return kept

    return select
