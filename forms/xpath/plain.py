"""Plain paths: names one below the other from the root, from the context node or from current(), or above those.

Nearly every reference of a form is one. They are walked by one closure over names, not by one for each step, and those
from the root are remembered with the structure of the tree until that changes.
"""

from __future__ import annotations

from collections.abc import Callable

from forms.xpath.axes import PLAIN_NAMESPACES
from forms.xpath.code import Code
from forms.xpath.scope import Scope
from forms.xpath.syntax import Call, KindTest, NameTest, Path
from forms.xpath.tree import Node

Names = tuple[tuple[str, str], ...]
_NODE = KindTest("node")


def plain_path(tree: Path) -> Code | None:
    """The path as one closure; None where it is not plain."""
    read = _climb_and_names(tree)
    if read is None:
        return None
    climb, names = read
    match tree.start:
        case "root" if not climb:
            return Code("nodes", _from_root(names))
        case "context":
            return Code("nodes", _from_context(climb, names))
        case Call(name="current", arguments=()):
            return Code("nodes", _from_current(climb, names))
    return None


def _climb_and_names(tree: Path) -> tuple[int, Names] | None:
    climb = 0
    names: list[tuple[str, str]] = []
    for step in tree.steps:
        if step.predicates:
            return None
        test = step.test
        if step.axis == "self" and test == _NODE:
            continue
        if step.axis == "parent" and test == _NODE and not names:
            climb += 1
        elif step.axis == "child" and isinstance(test, NameTest) and test.name != "*" and test.namespace is not None:
            names.append((test.name, test.namespace))
        else:
            return None
    return climb, tuple(names)


def _from_root(names: Names) -> Callable[[Scope], list[Node]]:
    def found(scope: Scope) -> list[Node]:
        root = scope.environment.root
        if root is None:
            root = scope.node.root
        if root.parent is not None:
            return below(root, names)
        paths = (root.shape or root.shaped()).paths
        kept = paths.get(names)
        if kept is None:
            kept = paths[names] = below(root, names)
        return kept

    return found


def _from_context(climb: int, names: Names) -> Callable[[Scope], list[Node]]:
    if not climb and not names:
        return lambda scope: [scope.node]
    return lambda scope: _from(scope.node, climb, names)


def _from_current(climb: int, names: Names) -> Callable[[Scope], list[Node]]:
    return lambda scope: _from(scope.current, climb, names)


def _from(node: Node, climb: int, names: Names) -> list[Node]:
    here: Node | None = node
    for _ in range(climb):
        here = here.parent if here is not None else None
    return [] if here is None else below(here, names)


def below(node: Node, names: Names) -> list[Node]:
    """The elements that names one below the other lead to, in document order. Do not change the list."""
    found = [node]
    for name, namespace in names:
        twins = found[0].named(name) if len(found) == 1 else [each for one in found for each in one.named(name)]
        if namespace:
            found = [each for each in twins if each.namespace == namespace]
        else:
            found = [each for each in twins if each.namespace in PLAIN_NAMESPACES]
    return found
