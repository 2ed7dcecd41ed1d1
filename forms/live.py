"""The live tree of one filling: built over the answers' elements, grown by instances, searched by definition."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from forms.model import NodeDefinition, Repeat
from forms.nodes import Node
from forms.texts import Speaker
from forms.values import typed
from forms.xpath import Node as Element

_STEP = re.compile(r"/([^/\[\]]+)(?:\[(\d+)\])?")


class LiveTree:
    """Nodes over the elements of a primary instance.

    Attributes:
        root: the node of the instance's element.
    """

    def __init__(self, definition: NodeDefinition, element: Element, speaker: Speaker) -> None:
        self._speaker = speaker
        self._chains: dict[tuple[NodeDefinition, NodeDefinition], list[NodeDefinition]] = {}
        self.root = self._build(definition, element, None)

    def _build(self, definition: NodeDefinition, element: Element, parent: Node | None, index: int = 0) -> Node:
        node = Node(definition, element, parent, self._speaker, index)
        element.mark = node
        if definition.attributes:
            node.attributes = tuple(self._attributes(definition, element, node))
        for each in definition.children:
            found = [one for one in element.named(_local(each.name)) if one.qualified == each.name]
            if each.repeat is not None:
                node.members[each.name] = self._build_range(each, found, node)
            elif found:
                node.members[each.name] = self._build(each, found[0], node)
        return node

    def _attributes(self, definition: NodeDefinition, element: Element, node: Node) -> Iterator[Node]:
        for each in definition.attributes:
            for attribute in element.attributes:
                if attribute.qualified == each.name[1:]:
                    made = Node(each, attribute, node, self._speaker)
                    attribute.mark = made
                    yield made

    def _build_range(self, definition: NodeDefinition, elements: list[Element], parent: Node) -> Node:
        ranged = Node(definition, None, parent, self._speaker)
        for index, element in enumerate(elements, 1):
            ranged.instances.append(self._build(definition, element, ranged, index))
        if not elements and definition.repeat is not None and definition.repeat.fixed:
            self.insert(ranged, definition.repeat.template.copy())
        return ranged

    def insert(self, ranged: Node, element: Element) -> Node:
        """Puts a new instance at the end of a repeat, at the place that the form gives it among its siblings."""
        home = above(ranged).place
        if ranged.instances:
            home.insert_after(ranged.instances[-1].place, element)
        else:
            home.insert(self.room(ranged), element)
        made = self._build(ranged.definition, element, ranged, len(ranged.instances) + 1)
        ranged.instances.append(made)
        return made

    def place(self, ranged: Node, node: Node, index: int) -> None:
        """Puts an instance that is in no repeat now at a place among the others, 1-based; its number is not given."""
        home = above(ranged).place
        if index > 1:
            home.insert_after(ranged.instances[index - 2].place, node.place)
        elif ranged.instances:
            home.insert(home.index_of(ranged.instances[0].place), node.place)
        else:
            home.insert(self.room(ranged), node.place)
        ranged.instances.insert(index - 1, node)

    @staticmethod
    def room(ranged: Node) -> int:
        """Where the first instance of a repeat belongs among the children of its parent."""
        before = {each.name for each in _earlier(ranged.definition)}
        return sum(1 for each in above(ranged).place.children if each.qualified in before)

    def cast(self, top: Node) -> None:
        """Defaults as their types keep them: an int has no fraction, a date no time."""
        for node in all_below(top):
            if node.element is not None and node.element.value and not node.definition.children:
                value = typed(node.element.value, node.written_as)
                if value != node.element.value and not node.definition.is_attribute:
                    node.element.set_value(value)

    def nodes_of(self, target: NodeDefinition, anchor: Node, *, ranges: bool = False) -> list[Node]:
        """All nodes of a definition below (or at) a node; of a repeat its instances, or with `ranges` the range."""
        key = (anchor.definition, target)
        chain = self._chains.get(key)
        if chain is None:
            chain = list(itertools.takewhile(lambda each: each is not anchor.definition, target.lineage()))[::-1]
            self._chains[key] = chain
        found = [anchor]
        for definition in chain:
            following: list[Node] = []
            for node in found:
                if definition.is_attribute:
                    following.extend(each for each in node.attributes if each.definition is definition)
                    continue
                member = node.members.get(definition.name)
                if member is None:
                    continue
                if member.element is None and not (ranges and definition is target):
                    following.extend(member.instances)
                else:
                    following.append(member)
            found = following
        return found


def above(node: Node) -> Node:
    """The parent of a node that has one for certain: a repeat range, an instance."""
    if node.parent is None:
        raise LookupError(node.ref)
    return node.parent


def repeat_of(ranged: Node) -> Repeat:
    if ranged.definition.repeat is None:
        raise LookupError(ranged.ref)
    return ranged.definition.repeat


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _earlier(definition: NodeDefinition) -> Iterator[NodeDefinition]:
    for each in definition.parent.children if definition.parent is not None else ():
        if each is definition:
            return
        yield each


def place_of(node: Node) -> tuple[int, ...]:
    """Which instances a node is in, outermost first: the order among nodes of one definition."""
    found: list[int] = []
    here: Node | None = node
    while here is not None:
        if here.index:
            found.append(here.index)
        here = here.parent
    return tuple(reversed(found))


def instance_of(node: Node, repeat: NodeDefinition) -> Node:
    """The instance of a repeat that a node is in, or the root."""
    here = node
    while here.parent is not None and (here.definition is not repeat or not here.index):
        here = here.parent
    return here


def all_below(node: Node) -> Iterator[Node]:
    stack = [node]
    while stack:
        here = stack.pop()
        yield here
        stack.extend(here.instances)
        stack.extend(here.members.values())
        stack.extend(here.attributes)


def node_at(root: Node, ref: str) -> Node:
    """The node at a concrete ref such as ``/data/work[1]/title``; KeyError."""
    node: Node | None = None
    end = 0
    for match in _STEP.finditer(ref):
        if match.start() != end:
            raise KeyError(ref)
        end = match.end()
        name, index = match.groups()
        node = _member(root, node, name)
        if node is not None and index is not None:
            node = _instance(node, int(index))
        if node is None:
            raise KeyError(ref)
    if node is None or end != len(ref):
        raise KeyError(ref)
    return node


def _member(root: Node, node: Node | None, name: str) -> Node | None:
    if node is None:
        return root if name == root.name else None
    if name.startswith("@"):
        return next((each for each in node.attributes if each.name == name), None)
    return node.members.get(name)


def _instance(node: Node, index: int) -> Node | None:
    """An instance of a repeat; a single node may be written with [1]."""
    if node.element is not None:
        return node if index == 1 else None
    return node.instances[index - 1] if 0 < index <= len(node.instances) else None


def meta_node(root: Node, name: str) -> Node | None:
    """A node of the metadata block, by local name."""
    for key, member in root.members.items():
        if _local(key) == "meta":
            return next((each for own, each in member.members.items() if _local(own) == name), None)
    return None
