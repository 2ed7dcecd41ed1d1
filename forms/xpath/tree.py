"""The tree that expressions walk: one kind of node for a form's answers, for its lists, and for any XML."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import Any

from lxml import etree

XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"

_serials = itertools.count()


# The attributes of every node that has none, so that a long list is not full of empty ones. Never appended to.
_NONE: list[Node] = []


class Kind(IntEnum):
    """The seven kinds of node of XPath 1.0."""

    DOCUMENT = 0
    ELEMENT = 1
    ATTRIBUTE = 2
    TEXT = 3
    COMMENT = 4
    INSTRUCTION = 5
    NAMESPACE = 6


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
        serial, order, stale, text_node: kept by the tree for document order and for the text of leaves.
        cache: free for evaluation (value indexes of lists); emptied when the structure or a value changes below.
    """

    __slots__ = (
        "_named",
        "attributes",
        "blank",
        "cache",
        "children",
        "declared",
        "kind",
        "mark",
        "name",
        "namespace",
        "order",
        "parent",
        "prefix",
        "serial",
        "stale",
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
        self.children: list[Node] = []
        self.attributes: list[Node] = _NONE
        self.blank = False
        self.declared: dict[str, str] | None = None
        self.mark: Any = None
        self.cache: dict[object, Any] | None = None
        self.serial = -1
        self._named: dict[str, list[Node]] | None = None
        self.text_node: Node | None = None
        self.order = 0
        self.stale = True

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
    def qualified(self) -> str:
        """The name as it was written, with its prefix."""
        return f"{self.prefix}:{self.name}" if self.prefix else self.name

    def named(self, name: str) -> list[Node]:
        """Child elements with this local name, of any namespace, in document order. Do not change the list."""
        index = self._named
        if index is None:
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

    def hidden(self) -> bool:
        """Whether this node, or one above it, is not relevant."""
        node: Node | None = self
        while node is not None:
            if node.blank:
                return True
            node = node.parent
        return False

    def string(self) -> str:
        """The string-value of XPath 1.0; "" for what is not relevant, and without the text of what is not below it."""
        return "" if self.hidden() else self._string()

    def _string(self) -> str:
        if not self.children:
            return self.value
        parts: list[str] = []
        stack = list(reversed(self.children))
        while stack:
            node = stack.pop()
            if node.blank:
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
            self.children = []
            self._named = None
            self._spoil_order()
        self.value = value
        if self.text_node is not None:
            self.text_node.value = value
        self.spoil_caches()

    def insert(self, index: int, child: Node) -> Node:
        """Put a loose node among the children before the one at `index`; returns it."""
        self.children.insert(index, child)
        self._adopted(child)
        return child

    def append(self, child: Node) -> Node:
        """Put a loose node behind the last child; returns it."""
        self.children.append(child)
        self._adopted(child)
        return child

    def insert_after(self, sibling: Node, child: Node) -> Node:
        """Put a loose node right behind a child; returns it."""
        return self.insert(self.index_of(sibling) + 1, child)

    def remove(self, child: Node) -> None:
        """Take a child out. It becomes the root of its own tree."""
        del self.children[self.index_of(child)]
        child.parent = None
        child.stale = True
        self._named = None
        self._spoil_order()
        self.spoil_caches()

    def index_of(self, child: Node) -> int:
        """Position of a child among the children, by identity. ValueError when it is none of them."""
        for index, each in enumerate(self.children):
            if each is child:
                return index
        raise ValueError("not_a_child")

    def set_attribute(self, name: str, value: str, *, namespace: str = "", prefix: str = "") -> Node:
        """Give an attribute a value, adding it where it is missing; returns the attribute node."""
        attribute = self.attribute(name, namespace)
        if attribute is None:
            attribute = Node(Kind.ATTRIBUTE, name, value, namespace=namespace, prefix=prefix)
            attribute.parent = self
            self.attributes = [*self.attributes, attribute]
            self._spoil_order()
        attribute.value = value
        self.spoil_caches()
        return attribute

    def copy(self) -> Node:
        """A loose deep copy, relevance and namespace declarations included, marks and caches not."""
        twin = Node(self.kind, self.name, self.value, namespace=self.namespace, prefix=self.prefix)
        twin.blank = self.blank
        twin.declared = dict(self.declared) if self.declared else None
        for attribute in self.attributes:
            twin.set_attribute(
                attribute.name, attribute.value, namespace=attribute.namespace, prefix=attribute.prefix
            ).blank = attribute.blank
        for child in self.children:
            twin.append(child.copy())
        return twin

    def spoil_caches(self) -> None:
        """Forget what was cached on this node and above it. Called by every change; call it after changing `blank`."""
        node: Node | None = self
        while node is not None:
            node.cache = None
            node = node.parent

    def _adopted(self, child: Node) -> None:
        if child.kind is Kind.ELEMENT and self.value and self.kind is Kind.ELEMENT:
            text = self.text_node or Node(Kind.TEXT, value=self.value)
            text.parent = self
            self.children.insert(0, text)
            self.value, self.text_node = "", None
        child.parent = self
        self._named = None
        self._spoil_order()
        self.spoil_caches()

    # -- document order ------------------------------------------------------------------------------------------

    def _spoil_order(self) -> None:
        self.root.stale = True

    def number_tree(self) -> None:
        """Number the nodes below this root afresh, for `order_key`."""
        if self.serial < 0:
            self.serial = next(_serials)
        for order, node in enumerate(itertools.chain((self,), _in_tree(self))):
            node.order = order
        self.stale = False

    def order_key(self) -> tuple[int, int, int]:
        """A key that sorts nodes in document order; nodes of different trees tree by tree."""
        root = self.root
        if root.stale:
            root.number_tree()
        if self.kind is Kind.ATTRIBUTE and self.parent is not None:
            index = next((n for n, each in enumerate(self.parent.attributes) if each is self), 0)
            return root.serial, self.parent.order, 1_000_000 + index
        if self.kind is Kind.NAMESPACE and self.parent is not None:
            return root.serial, self.parent.order, 1
        if self.kind is Kind.TEXT and self.parent is not None and self.parent.text_node is self:
            return root.serial, self.parent.order, 2_000_000
        return root.serial, self.order, 0


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


def from_lxml(source: etree._Element, *, keep_space: bool = True) -> Node:
    """Our own tree of an lxml element and all below it, as a loose element.

    Args:
        source: the element; its tail is not read.
        keep_space: False drops white space between elements, which is how answers and lists are read.
    """
    reader = _Reader(keep_space=keep_space)
    for event, item in etree.iterwalk(source, events=("start-ns", "start", "end", "comment", "pi")):
        if event == "start":
            reader.start(item)
        elif event == "end":
            reader.end(item if item is not source else None)
        elif event == "start-ns":
            prefix, uri = item
            reader.declared[prefix or ""] = uri or ""
        else:
            reader.put(item)
    reader.top.declared = {prefix or "": uri for prefix, uri in source.nsmap.items()} or None
    return reader.top


class _Reader:
    """Builds a tree from what lxml meets on its way, keeping one copy of each name."""

    def __init__(self, *, keep_space: bool) -> None:
        self.keep_space = keep_space
        self.declared: dict[str, str] = {}
        self.names: dict[str, tuple[str, str]] = {}
        self.open: list[Node] = []
        self.top = Node(Kind.ELEMENT)

    def start(self, source: etree._Element) -> None:
        namespace, name = self.split(source.tag)
        made = Node(Kind.ELEMENT, name, namespace=namespace, prefix=source.prefix or "")
        if self.declared:
            made.declared, self.declared = self.declared, {}
        if source.attrib:
            self.read_attributes(source, made)
        if self.open:
            made.parent = self.open[-1]
            made.parent.children.append(made)
        else:
            self.top = made
        self.open.append(made)
        if len(source) == 0:
            made.value = source.text or ""
        else:
            self.text(source.text, source)

    def end(self, source: etree._Element | None) -> None:
        self.open.pop()
        if source is not None and source.tail:
            self.text(source.tail, source.getparent())

    def put(self, source: etree._Element) -> None:
        if not self.open:
            return
        made = _remark(source)
        made.parent = self.open[-1]
        made.parent.children.append(made)
        self.text(source.tail, source.getparent())

    def text(self, text: str | None, around: etree._Element | None) -> None:
        if not text or (not self.keep_space and not text.strip(" \t\r\n") and _has_elements(around)):
            return
        node = self.open[-1]
        last = node.children[-1] if node.children else None
        if last is not None and last.kind is Kind.TEXT:
            last.value += text
            return
        made = Node(Kind.TEXT, value=text)
        made.parent = node
        node.children.append(made)

    def read_attributes(self, source: etree._Element, made: Node) -> None:
        prefixes = {uri: prefix for prefix, uri in source.nsmap.items() if prefix}
        prefixes[XML_NAMESPACE] = "xml"
        made.attributes = []
        for key, value in source.attrib.items():
            namespace, name = self.split(key)
            attribute = Node(Kind.ATTRIBUTE, name, str(value), namespace=namespace, prefix=prefixes.get(namespace, ""))
            attribute.parent = made
            made.attributes.append(attribute)

    def split(self, tag: object) -> tuple[str, str]:
        key = str(tag)
        known = self.names.get(key)
        if known is None:
            namespace, brace, name = key.removeprefix("{").rpartition("}")
            known = self.names[key] = (namespace if brace else "", name)
        return known


def _has_elements(around: etree._Element | None) -> bool:
    return around is not None and any(isinstance(child.tag, str) for child in around)


def _remark(source: etree._Element) -> Node:
    """A comment or a processing instruction."""
    if isinstance(source, etree._ProcessingInstruction):  # noqa: SLF001 - lxml has no public name for it
        return Node(Kind.INSTRUCTION, str(source.target), source.text or "")
    return Node(Kind.COMMENT, value=source.text or "")


def document_from_lxml(source: etree._Element, *, keep_space: bool = True) -> Node:
    """Like `from_lxml`, under a document node, with the comments and instructions beside the document element."""
    made = document(from_lxml(source, keep_space=keep_space))
    for sibling in source.itersiblings(preceding=True):
        made.insert(0, _remark(sibling))
    for sibling in source.itersiblings():
        made.append(_remark(sibling))
    return made
