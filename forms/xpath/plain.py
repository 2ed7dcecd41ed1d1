"""Plain paths: names one below the other from the root, from the context node or from current(), or above those.

Nearly every reference of a form is one, or begins as one. They are walked by one closure over names, not by one for
each step, and those from the root are remembered with the structure of the tree; a new instance of a repeat is added to
what is remembered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from forms.xpath.axes import PLAIN_NAMESPACES
from forms.xpath.scope import Scope
from forms.xpath.syntax import Call, KindTest, NameTest, Path, Step
from forms.xpath.tree import Node, Shape

Names = tuple[tuple[str, str], ...]
Nodes = Callable[[Scope], list[Node]]
_NODE = KindTest("node")


@dataclass(frozen=True, slots=True)
class Head:
    """The plain beginning of a path: `used` steps, up to a node `climb` levels above and names down from there."""

    nodes: Nodes
    names: Names
    used: int


def head_of(tree: Path) -> Head | None:
    """The plain beginning of a path that starts at the root, the context node or current(); None of another."""
    climb, used = 0, 0
    names: list[tuple[str, str]] = []
    for step in tree.steps:
        name = name_of(step)
        if name is not None and not step.predicates:
            names.append(name)
        elif _is_up(step) and not names and tree.start != "root":
            climb += 1
        elif step.axis != "self" or step.test != _NODE or step.predicates:
            break
        used += 1
    nodes = _nodes(tree, climb, tuple(names))
    return None if nodes is None else Head(nodes, tuple(names), used)


def _is_up(step: Step) -> bool:
    return step.axis == "parent" and step.test == _NODE and not step.predicates


def name_of(step: Step) -> tuple[str, str] | None:
    """Name and namespace of a step down to a child of one name."""
    test = step.test
    if step.axis != "child" or not isinstance(test, NameTest) or test.name == "*" or test.namespace is None:
        return None
    return test.name, test.namespace


def _nodes(tree: Path, climb: int, names: Names) -> Nodes | None:
    match tree.start:
        case "root":
            return lambda scope: from_root(scope, names)
        case "context" if not climb and not names:
            return lambda scope: [scope.node]
        case "context":
            return lambda scope: _from(scope.node, climb, names)
        case Call(name="current", arguments=()):
            return lambda scope: _from(scope.current, climb, names)
    return None


def from_root(scope: Scope, names: Names) -> list[Node]:
    """The elements that names lead to from what "/" is. Do not change the list."""
    root = scope.environment.root
    if root is None:
        root = scope.node.root
    if root.parent is not None:
        return below(root, names)
    shape = root.shape or root.shaped()
    if shape.added:
        _grow(shape)
    kept = shape.paths.get(names)
    if kept is None:
        kept = shape.paths[names] = below(root, names)
    return kept


def _grow(shape: Shape) -> None:
    """Bring what is remembered up to date after nodes were added."""
    added, shape.added = shape.added, []
    if len(added) > 1 or not _is_last(added[0]):
        shape.paths.clear()
        return
    lineage = [added[0], *added[0].ancestors()][-2::-1]
    depth = len(lineage)
    for names, kept in list(shape.paths.items()):
        if len(names) >= depth and all(map(_is, lineage, names)):
            shape.paths[names] = [*kept, *below(added[0], names[depth:])]


def _is(node: Node, name: tuple[str, str]) -> bool:
    return node.name == name[0] and (node.namespace == name[1] or (not name[1] and node.namespace in PLAIN_NAMESPACES))


def _is_last(node: Node) -> bool:
    """Whether nothing of the same path stands behind a node."""
    above = node.parent
    while above is not None:
        if above.children[-1] is not node and above.named(node.name)[-1] is not node:
            return False
        node, above = above, above.parent
    return True


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
