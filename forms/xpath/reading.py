"""Reads our own tree from what lxml parsed; lxml does nothing else for expressions."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from forms.xpath.tree import XML_NAMESPACE, Kind, Node, document


@contextmanager
def without_collecting() -> Iterator[None]:
    """Python's collector waits: while a form or a list is read nothing becomes garbage, and it would look through all
    that is there again and again, which takes as long as the reading."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


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
            adopt(self.open[-1], made)
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
        adopt(self.open[-1], _remark(source))
        self.text(source.tail, source.getparent())

    def text(self, text: str | None, around: etree._Element | None) -> None:
        if not text or (not self.keep_space and not text.strip(" \t\r\n") and _has_elements(around)):
            return
        node = self.open[-1]
        last = node.children[-1] if node.children else None
        if last is not None and last.kind is Kind.TEXT:
            last.value += text
            return
        adopt(node, Node(Kind.TEXT, value=text))

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


def adopt(parent: Node, child: Node) -> None:
    """`Node.append` for a tree that nobody has looked at yet, so that a long list is read in one go."""
    child.parent = parent
    if parent.children:
        parent.children.append(child)
    else:
        parent.children = [child]


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
