"""Answers the runner of expression vectors: a document, a place in it, an expression, and the type that is wanted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from xml.parsers import expat

from forms.xpath import Environment, Kind, Node, Scope, compile_expression
from forms.xpath.tree import XML_NAMESPACE, in_document_order

_XMLNS = "http://www.w3.org/2000/xmlns/"
_TEXTS = {"text()": Kind.TEXT, "comment()": Kind.COMMENT, "processing-instruction()": Kind.INSTRUCTION}


def evaluate(
    xml: str,
    context: str,
    expression: str,
    want: str,
    *,
    namespaces: Mapping[str, str],
    root: str | None,
    language: str | None,
    timezone: str,
) -> bool | float | str | list[str]:
    """What an expression gives; the signature is the runner's, told in its docstring."""
    document = read_document(xml)
    environment = Environment(
        node_at(document, root) if root else None,
        instances=_instances(document),
        timezone=timezone,
        texts=_texts(document, language),
    )
    compiled = compile_expression(expression, namespaces=namespaces, strict=False)
    scope = Scope(node_at(document, context), environment)
    match want:
        case "boolean":
            return compiled.boolean(scope)
        case "number":
            return compiled.number(scope)
        case "string":
            return compiled.string(scope)
        case "nodes":
            # The notation writes a namespace as the declaration it comes from; "xml" has none.
            nodes = in_document_order(compiled.nodes(scope))
            return [path_of(node) for node in nodes if (node.kind, node.name) != (Kind.NAMESPACE, "xml")]
    raise ValueError(want)


def _instances(document: Node) -> dict[str, Node]:
    return {
        node.get("id") or "": node
        for node in document.descendants()
        if node.kind is Kind.ELEMENT and node.name == "instance" and node.get("id")
    }


def _texts(document: Node, language: str | None) -> dict[str, str]:
    translations = [node for node in document.descendants() if node.kind is Kind.ELEMENT and node.name == "translation"]
    chosen = [node for node in translations if node.get("lang") == language] if language else []
    chosen = chosen or [node for node in translations if node.get("default")] or translations
    return {
        text.get("id") or "": next((value.string() for value in text.named("value") if value.get("form") is None), "")
        for text in (chosen[0].named("text") if chosen else ())
    }


def node_at(document: Node, path: str) -> Node:
    """The node that a child-index path of the vectors names."""
    node = document
    for part in path.strip("/").split("/") if path != "/" else ():
        node = _child_at(node, part)
    return node


def _child_at(node: Node, part: str) -> Node:
    if part.startswith("@"):
        namespace, _, name = part[1:].removeprefix("{").rpartition("}")
        found = node.attribute(name, namespace)
        assert found is not None, part
        return found
    test, _, place = part.removesuffix("]").partition("[")
    kind = _TEXTS.get(test, Kind.ELEMENT)
    return [each for each in node.content() if each.kind is kind][int(place) - 1]


def path_of(node: Node) -> str:
    """The child-index path of a node, in the notation of the vectors."""
    if node.parent is None:
        return "/"
    above = path_of(node.parent).rstrip("/")
    if node.kind is Kind.ATTRIBUTE:
        return f"{above}/@{{{node.namespace}}}{node.name}" if node.namespace else f"{above}/@{node.name}"
    if node.kind is Kind.NAMESPACE:
        declaring = next(each for each in node.ancestors() if node.name in (each.declared or {}))
        return f"{path_of(declaring)}/@{{{_XMLNS}}}{node.name}"
    test = {kind: name for name, kind in _TEXTS.items()}.get(node.kind, "*")
    alike = [each for each in node.parent.content() if each.kind is node.kind]
    return f"{above}/{test}[{next(place for place, each in enumerate(alike, 1) if each is node)}]"


# -- reading a document as the upstream suites do ----------------------------------------------------------------


@lru_cache(maxsize=256)
def read_document(xml: str) -> Node:
    """A document with each CDATA section a text node of its own, as the browser's DOM of the upstream suites has it.

    lxml, which forms are read with, joins a section to the text beside it; paths such as text()[2] count them apart.
    """
    return _DomReader().read(xml)


class _DomReader:
    def __init__(self) -> None:
        self.document = Node(Kind.DOCUMENT)
        self.node = self.document
        self.text: list[str] = []
        self.declared: dict[str, str] = {}

    def read(self, xml: str) -> Node:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.namespace_prefixes = True
        parser.ordered_attributes = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text.append
        parser.StartCdataSectionHandler = self.flush
        parser.EndCdataSectionHandler = self.flush
        parser.CommentHandler = self.comment
        parser.ProcessingInstructionHandler = self.instruction
        parser.StartNamespaceDeclHandler = self.declare
        parser.Parse(xml.strip().encode(), True)
        return self.document

    def flush(self) -> None:
        if self.text and self.node is not self.document:
            self.node.append(Node(Kind.TEXT, value="".join(self.text)))
        self.text.clear()

    def declare(self, prefix: str | None, uri: str | None) -> None:
        self.declared[prefix or ""] = uri or ""

    def start(self, name: str, attributes: list[str]) -> None:
        self.flush()
        namespace, local, prefix = _named(name)
        made = Node(Kind.ELEMENT, local, namespace=namespace, prefix=prefix)
        made.declared, self.declared = self.declared or None, {}
        for key, value in zip(attributes[::2], attributes[1::2], strict=True):
            uri, own, written = _named(key)
            made.set_attribute(own, value, namespace=uri, prefix="xml" if uri == XML_NAMESPACE else written)
        self.node.append(made)
        self.node = made

    def end(self, _name: str) -> None:
        self.flush()
        assert self.node.parent is not None
        self.node = self.node.parent

    def comment(self, text: str) -> None:
        self.flush()
        self.node.append(Node(Kind.COMMENT, value=text))

    def instruction(self, target: str, text: str) -> None:
        self.flush()
        self.node.append(Node(Kind.INSTRUCTION, target, text))


def _named(name: str) -> tuple[str, str, str]:
    parts = name.split(" ")
    if len(parts) == 1:
        return "", parts[0], ""
    return parts[0], parts[1], parts[2] if len(parts) > 2 else ""
