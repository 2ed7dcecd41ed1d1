"""The thirteen axes of XPath 1.0 and their node tests, as functions from one node to many in axis order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from forms.xpath.syntax import KindTest, NameTest, Step
from forms.xpath.tree import Kind, Node

XFORMS_NAMESPACE = "http://www.w3.org/2002/xforms"

# Elements that a name without prefix means: those in no namespace, and those that stand in a form's default namespace.
PLAIN_NAMESPACES = frozenset({"", XFORMS_NAMESPACE})

Walk = Callable[[Node], list[Node]]
Test = Callable[[Node], bool]


def walk_of(step: Step) -> Walk:
    """From a node to the nodes that the axis and the node test of a step give, nearest first on reverse axes."""
    fast = _fast_walk(step)
    if fast is not None:
        return fast
    axis, test = _AXES[step.axis], test_of(step)
    return lambda node: [each for each in axis(node) if test(each)]


def _fast_walk(step: Step) -> Walk | None:
    test = step.test
    if isinstance(test, KindTest):
        if test.kind != "node":
            return None
        if step.axis == "self":
            return lambda node: [node]
        if step.axis == "parent":
            return lambda node: [] if node.parent is None else [node.parent]
        return None
    if test.name == "*":
        return Node.elements if step.axis == "child" and test.namespace is None else None
    name, namespace = test.name, test.namespace
    if step.axis == "attribute":
        return lambda node: [each for each in node.attributes if each.name == name and each.namespace == namespace]
    if step.axis != "child":
        return None
    if namespace == "":
        return lambda node: [each for each in node.named(name) if each.namespace in PLAIN_NAMESPACES]
    return lambda node: [each for each in node.named(name) if each.namespace == namespace]


def test_of(step: Step) -> Test:
    """Whether a node passes the node test of a step."""
    test = step.test
    if isinstance(test, KindTest):
        return _kind_test(test)
    principal = {"attribute": Kind.ATTRIBUTE, "namespace": Kind.NAMESPACE}.get(step.axis, Kind.ELEMENT)
    return _name_test(test, principal)


def _kind_test(test: KindTest) -> Test:
    match test.kind:
        case "node":
            return lambda _node: True
        case "text":
            return lambda node: node.kind is Kind.TEXT
        case "comment":
            return lambda node: node.kind is Kind.COMMENT
        case _:
            target = test.target
            return lambda node: node.kind is Kind.INSTRUCTION and target in (None, node.name)


def _name_test(test: NameTest, principal: Kind) -> Test:
    name, namespace = test.name, test.namespace
    if name == "*":
        return lambda node: node.kind is principal and namespace in (None, node.namespace)
    if namespace == "" and principal is Kind.ELEMENT:
        return lambda node: node.kind is principal and node.name == name and node.namespace in PLAIN_NAMESPACES
    return lambda node: node.kind is principal and node.name == name and node.namespace == namespace


# -- axes --------------------------------------------------------------------------------------------------------


def _child(node: Node) -> Iterable[Node]:
    return node.content()


def _attribute(node: Node) -> Iterable[Node]:
    return node.attributes


def _namespace(node: Node) -> Iterable[Node]:
    if node.kind is not Kind.ELEMENT:
        return ()
    if node.cache is None:
        node.cache = {}
    kept: list[Node] | None = node.cache.get("namespaces")
    if kept is None:
        kept = []
        for prefix, uri in node.namespaces().items():
            made = Node(Kind.NAMESPACE, prefix, uri)
            made.parent = node
            kept.append(made)
        node.cache["namespaces"] = kept
    return kept


def _self(node: Node) -> Iterable[Node]:
    return (node,)


def _parent(node: Node) -> Iterable[Node]:
    return () if node.parent is None else (node.parent,)


def _ancestor(node: Node) -> Iterable[Node]:
    return node.ancestors()


def _ancestor_or_self(node: Node) -> Iterator[Node]:
    yield node
    yield from node.ancestors()


def _descendant(node: Node) -> Iterable[Node]:
    return node.descendants() if node.kind in (Kind.ELEMENT, Kind.DOCUMENT) else ()


def _descendant_or_self(node: Node) -> Iterator[Node]:
    yield node
    yield from _descendant(node)


def _siblings(node: Node) -> list[Node]:
    if node.parent is None or node.kind in (Kind.ATTRIBUTE, Kind.NAMESPACE):
        return [node]
    return node.parent.content()


def _place(node: Node, siblings: list[Node]) -> int:
    return next(place for place, each in enumerate(siblings) if each is node)


def _following_sibling(node: Node) -> Iterable[Node]:
    siblings = _siblings(node)
    return siblings[_place(node, siblings) + 1 :]


def _preceding_sibling(node: Node) -> Iterable[Node]:
    siblings = _siblings(node)
    return siblings[: _place(node, siblings)][::-1]


def _following(node: Node) -> Iterator[Node]:
    if node.kind in (Kind.ATTRIBUTE, Kind.NAMESPACE) and node.parent is not None:
        node = node.parent
        yield from node.descendants()
    for each in (node, *node.ancestors()):
        for sibling in _following_sibling(each):
            yield from _descendant_or_self(sibling)


def _preceding(node: Node) -> Iterator[Node]:
    if node.kind in (Kind.ATTRIBUTE, Kind.NAMESPACE) and node.parent is not None:
        node = node.parent
    for each in (node, *node.ancestors()):
        for sibling in _preceding_sibling(each):
            yield from reversed([sibling, *_descendant(sibling)])


_AXES: dict[str, Callable[[Node], Iterable[Node]]] = {
    "ancestor": _ancestor,
    "ancestor-or-self": _ancestor_or_self,
    "attribute": _attribute,
    "child": _child,
    "descendant": _descendant,
    "descendant-or-self": _descendant_or_self,
    "following": _following,
    "following-sibling": _following_sibling,
    "namespace": _namespace,
    "parent": _parent,
    "preceding": _preceding,
    "preceding-sibling": _preceding_sibling,
    "self": _self,
}
