"""The tree that expressions walk: one kind of node for a form's answers, for its lists, and for any XML."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import Any

XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"

_serials = itertools.count()


# The children and attributes of every node that has none, so that a long list is not full of empty ones. Never
# appended to.
_NONE: list[Node] = []
# Among so few children a name is found as fast without a table: the items of a long list need none.
_FEW = 4


class Kind(IntEnum):
    """The seven kinds of node of XPath 1.0."""

    DOCUMENT = 0
    ELEMENT = 1
    ATTRIBUTE = 2
    TEXT = 3
    COMMENT = 4
    INSTRUCTION = 5
    NAMESPACE = 6


class Shape:
    """What a root knows of its tree's structure, which changes more seldom than its values.

    Attributes:
        serial: which tree comes first in document order.
        numbered: whether `Node.order` is right all over the tree.
        paths: free for evaluation (nodes by path from the root); emptied when the structure changes, but for nodes
            that are put in: those wait in `added` until somebody has added them.
    """

    __slots__ = ("added", "numbered", "paths", "serial")

    def __init__(self) -> None:
        self.serial = next(_serials)
        self.numbered = False
        self.paths: dict[tuple[tuple[str, str], ...], list[Node]] = {}
        self.added: list[Node] = []


class Node:
    """A node of a tree. Structure is changed by `insert`, `append` and `remove` only, answers by `set_value`.

    An element that holds nothing but text keeps it in `value` and has no children: its text node is made when
    somebody asks `content()` for it. Mixed content is kept as text nodes among the children.

    Attributes:
        kind: which of the seven kinds.
        name: local name of an element or attribute, target of an instruction, prefix of a namespace node, else "".
        namespace: URI or "".
        prefix: the prefix that the name was written with, or "".
        parent: the element or document above (also of attributes), None for a document or a loose node.
        value: text of a leaf element, or of an attribute, text, comment, instruction or namespace node.
        children: elements, comments, instructions and (mixed content) text in document order. Read only.
        attributes: attribute nodes. Read only; see `set_attribute`.
        blank: True while the node is not relevant: its string-value, and that of all below it, is "".
        declared: namespace declarations written on this element, prefix ("" for the default) -> URI.
        mark: free for the owner of the tree (a session hangs its own state of the node here).
        shape, order, text_node: kept by the tree for its structure, document order, and the text of leaves.
        number: free for evaluation: the number that a leaf element's string-value was read as; None when not known.
        cache: free for evaluation (value indexes of lists); emptied when the structure or a value changes below.
    """

    __slots__ = (
        "_blank",
        "_named",
        "_shown",
        "attributes",
        "cache",
        "children",
        "declared",
        "kind",
        "mark",
        "name",
        "namespace",
        "number",
        "order",
        "parent",
        "prefix",
        "shape",
        "text_node",
        "value",
    )

    def __init__(self, kind: Kind, name: str = "", value: str = "", *, namespace: str = "", prefix: str = "") -> None:
        self.kind = kind
        self.name = name
        self.namespace = namespace
        self.prefix = prefix
        self.value = value
        self.parent: Node | None = None
        self.children: list[Node] = _NONE
        self.attributes: list[Node] = _NONE
        self._blank = False
        self.declared: dict[str, str] | None = None
        self.mark: Any = None
        self.cache: dict[object, Any] | None = None
        self.shape: Shape | None = None
        self._named: dict[str, list[Node]] | None = None
        self._shown: str | None = None
        self.number: float | None = None
        self.text_node: Node | None = None
        self.order = 0

    def __repr__(self) -> str:
        return f"<{self.kind.name.lower()} {self.path()}>"

    # -- reading -------------------------------------------------------------------------------------------------

    @property
    def root(self) -> Node:
        """The node at the top of this tree: a document, or a loose node."""
        node = self
        while node.parent is not None:
            node = node.parent
        return node

    @property
    def is_leaf(self) -> bool:
        """Whether it is an element that holds nothing but text, and so keeps its string-value and number."""
        return self.kind is Kind.ELEMENT and not self.children

    @property
    def qualified(self) -> str:
        """The name as it was written, with its prefix."""
        return f"{self.prefix}:{self.name}" if self.prefix else self.name

    def named(self, name: str) -> list[Node]:
        """Child elements with this local name, of any namespace, in document order. Do not change the list."""
        index = self._named
        if index is None:
            if len(self.children) <= _FEW:
                return [child for child in self.children if child.name == name and child.kind is Kind.ELEMENT]
            index = {}
            for child in self.children:
                if child.kind is Kind.ELEMENT:
                    index.setdefault(child.name, []).append(child)
            self._named = index
        return index.get(name, _NONE)

    def elements(self) -> list[Node]:
        """Child elements in document order."""
        return [child for child in self.children if child.kind is Kind.ELEMENT]

    def content(self) -> list[Node]:
        """All children in document order, the text of a leaf element included."""
        if self.children or self.kind is not Kind.ELEMENT or not self.value:
            return self.children
        if self.text_node is None:
            self.text_node = Node(Kind.TEXT, value=self.value)
            self.text_node.parent = self
        return [self.text_node]

    def attribute(self, name: str, namespace: str = "") -> Node | None:
        """The attribute with this local name and namespace."""
        for attribute in self.attributes:
            if attribute.name == name and attribute.namespace == namespace:
                return attribute
        return None

    def get(self, name: str, namespace: str = "") -> str | None:
        """The value of an attribute, or None."""
        attribute = self.attribute(name, namespace)
        return None if attribute is None else attribute.value

    @property
    def blank(self) -> bool:
        """Whether this node itself is not relevant."""
        return self._blank

    @blank.setter
    def blank(self, blank: bool) -> None:
        if blank is not self._blank:
            self._blank = blank
            self._forget()
            self.spoil_caches()

    def hidden(self) -> bool:
        """Whether this node, or one above it, is not relevant."""
        node: Node | None = self
        while node is not None:
            if node._blank:  # noqa: SLF001 - of the same class
                return True
            node = node.parent
        return False

    def string(self) -> str:
        """The string-value of XPath 1.0; "" for what is not relevant, and without the text of what is not below it."""
        shown = self._shown
        if shown is not None:
            return shown
        shown = "" if self.hidden() else self._string()
        if self.is_leaf:
            self._shown = shown
        return shown

    def _forget(self) -> None:
        """Whether it is relevant may have changed: what is kept of the string-values here and below is not sure."""
        stack = [self]
        while stack:
            node = stack.pop()
            node._shown = node.number = None  # noqa: SLF001 - of the same class
            stack.extend(node.children)

    def _string(self) -> str:
        if not self.children:
            return self.value
        parts: list[str] = []
        stack = list(reversed(self.children))
        while stack:
            node = stack.pop()
            if node._blank:  # noqa: SLF001 - of the same class
                continue
            if node.children:
                stack.extend(reversed(node.children))
            elif node.kind is Kind.ELEMENT or node.kind is Kind.TEXT:
                parts.append(node.value)
        return "".join(parts)

    def descendants(self) -> Iterator[Node]:
        """Nodes below this one in document order (no attributes), the text of leaf elements included."""
        stack = list(reversed(self.content()))
        while stack:
            node = stack.pop()
            yield node
            if node.kind is Kind.ELEMENT:
                stack.extend(reversed(node.content()))

    def namespaces(self) -> dict[str, str]:
        """Namespace declarations in scope, prefix -> URI, with "xml"."""
        scope = {"xml": XML_NAMESPACE}
        for node in reversed([self, *self.ancestors()]):
            scope.update(node.declared or {})
        return {prefix: uri for prefix, uri in scope.items() if uri}

    def ancestors(self) -> Iterator[Node]:
        """Parent, its parent, and so on up to the document."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def path(self) -> str:
        """Where the node is, such as "/data/work[2]/title"; positions only where a name stands more than once."""
        parts: list[str] = []
        node: Node | None = self
        while node is not None and node.kind is not Kind.DOCUMENT:
            parts.append(node.path_step())
            node = node.parent
        return "/" + "/".join(reversed(parts))

    def path_step(self) -> str:
        """The last part of `path`."""
        if self.kind is Kind.ATTRIBUTE:
            return f"@{self.qualified}"
        if self.kind is not Kind.ELEMENT:
            return f"{self.kind.name.lower()}()"
        named = self.parent.named(self.name) if self.parent is not None else ()
        twins = [twin for twin in named if twin.prefix == self.prefix]
        if len(twins) < 2:
            return self.qualified
        return f"{self.qualified}[{next(n for n, twin in enumerate(twins, 1) if twin is self)}]"

    # -- changing ------------------------------------------------------------------------------------------------

    def set_value(self, value: str) -> None:
        """Give a leaf element or an attribute another text; an element loses the children it had."""
        if self.children:
            self.children = _NONE
            self._named = None
            self._spoil_shape()
        self.value = value
        self._shown = self.number = None
        if self.text_node is not None:
            self.text_node.value = value
        self.spoil_caches()

    def insert(self, index: int, child: Node) -> Node:
        """Put a loose node among the children before the one at `index`; returns it."""
        if child.kind is Kind.ELEMENT and self.value and self.kind is Kind.ELEMENT:
            self._make_room()
            index += 1
        if self.children is _NONE:
            self.children = []
        self.children.insert(index, child)
        self._adopted(child)
        return child

    def append(self, child: Node) -> Node:
        """Put a loose node behind the last child; returns it."""
        return self.insert(len(self.children), child)

    def insert_after(self, sibling: Node, child: Node) -> Node:
        """Put a loose node right behind a child; returns it."""
        return self.insert(self.index_of(sibling) + 1, child)

    def remove(self, child: Node) -> None:
        """Take a child out. It becomes the root of its own tree."""
        del self.children[self.index_of(child)]
        if self.hidden():
            child._forget()
        child.parent = child.shape = None
        if self._named is not None and child.kind is Kind.ELEMENT:
            self._named[child.name] = [each for each in self._named[child.name] if each is not child]
        self._spoil_shape()
        self.spoil_caches()

    def index_of(self, child: Node) -> int:
        """Position of a child among the children, by identity. ValueError when it is none of them."""
        last = len(self.children) - 1
        for index in range(last, max(last - 16, -1), -1):  # nearly always it is the last instance of a repeat
            if self.children[index] is child:
                return index
        try:
            return self.children.index(child)
        except ValueError:
            raise ValueError("not_a_child") from None

    def set_attribute(self, name: str, value: str, *, namespace: str = "", prefix: str = "") -> Node:
        """Give an attribute a value, adding it where it is missing; returns the attribute node."""
        attribute = self.attribute(name, namespace)
        if attribute is None:
            attribute = Node(Kind.ATTRIBUTE, name, value, namespace=namespace, prefix=prefix)
            attribute.parent = self
            self.attributes = [*self.attributes, attribute]
            self._spoil_shape()
        attribute.value = value
        self.spoil_caches()
        return attribute

    def copy(self) -> Node:
        """A loose deep copy, relevance and namespace declarations included, marks and caches not."""
        twin = Node(self.kind, self.name, self.value, namespace=self.namespace, prefix=self.prefix)
        twin._blank = self._blank
        twin.declared = dict(self.declared) if self.declared else None
        if self.attributes:
            twin.attributes = [each.copy() for each in self.attributes]
        if self.children:
            twin.children = [each.copy() for each in self.children]
        for each in (*twin.attributes, *twin.children):
            each.parent = twin
        return twin

    def spoil_caches(self) -> None:
        """Forget what was cached on this node and above it. Called by every change; call it after changing `blank`."""
        node: Node | None = self
        while node is not None:
            node.cache = None
            node = node.parent

    def _make_room(self) -> None:
        """The text of a leaf becomes a node of its own, before what stands beside it from now on."""
        text = self.text_node or Node(Kind.TEXT, value=self.value)
        text.parent = self
        self.children = [text, *self.children]
        self.value, self.text_node = "", None

    def _adopted(self, child: Node) -> None:
        child.parent = self
        self._shown = self.number = None
        if self.hidden():
            child._forget()
        if self._named is not None and child.kind is Kind.ELEMENT:
            self._name_added(self._named, child)
        shape = self.root.shape
        if shape is not None:
            shape.numbered = False
            if shape.paths and child.kind is Kind.ELEMENT:
                shape.added.append(child)
        self.spoil_caches()

    def _name_added(self, index: dict[str, list[Node]], child: Node) -> None:
        """Keep `named` without making it anew: a new instance of a repeat stands behind its twins."""
        twins = index.get(child.name)
        if not twins:
            index[child.name] = [child]
            return
        place = self.index_of(child)
        if self.children[-1] is child or (place > 0 and self.children[place - 1] is twins[-1]):
            index[child.name] = [*twins, child]
        else:
            self._named = None

    # -- structure and document order ----------------------------------------------------------------------------

    def shaped(self) -> Shape:
        """What is kept of the structure of the tree that this node is the root of."""
        if self.shape is None:
            self.shape = Shape()
        return self.shape

    def _spoil_shape(self) -> None:
        shape = self.root.shape
        if shape is not None:
            shape.numbered = False
            shape.paths.clear()
            shape.added.clear()

    def number_tree(self) -> None:
        """Number the nodes below this root afresh, for `order_key`."""
        for order, node in enumerate(itertools.chain((self,), _in_tree(self))):
            node.order = order
        self.shaped().numbered = True

    def order_key(self) -> tuple[int, int, int]:
        """A key that sorts nodes in document order; nodes of different trees tree by tree."""
        root = self.root
        shape = root.shaped()
        if not shape.numbered:
            root.number_tree()
        if self.kind is Kind.ATTRIBUTE and self.parent is not None:
            index = next((n for n, each in enumerate(self.parent.attributes) if each is self), 0)
            return shape.serial, self.parent.order, 1_000_000 + index
        if self.kind is Kind.NAMESPACE and self.parent is not None:
            return shape.serial, self.parent.order, 1
        if self.kind is Kind.TEXT and self.parent is not None and self.parent.text_node is self:
            return shape.serial, self.parent.order, 2_000_000
        return shape.serial, self.order, 0


def _in_tree(top: Node) -> Iterator[Node]:
    stack = list(reversed(top.children))
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(node.children))


def in_document_order(nodes: Iterable[Node]) -> list[Node]:
    """The nodes without doubles, in document order."""
    unique = list(dict.fromkeys(nodes))
    if len(unique) > 1:
        unique.sort(key=Node.order_key)
    return unique


def document(top: Node | None = None) -> Node:
    """A document node, above `top` where given."""
    made = Node(Kind.DOCUMENT)
    if top is not None:
        made.append(top)
    return made


def element(name: str, value: str = "", children: Iterable[Node] = (), **attributes: str) -> Node:
    """A loose element without namespace: text, or children."""
    made = Node(Kind.ELEMENT, name, value)
    for key, each in attributes.items():
        made.set_attribute(key, each)
    for child in children:
        made.append(child)
    return made
