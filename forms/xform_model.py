"""Reads the model of an XForm: the primary instance, its binds, texts in every language, the other instances."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from forms.model import NodeDefinition, Phrase, Text
from forms.problems import FormError, FormProblem, Where, refuse
from forms.values import fits, typed
from forms.xml import JAVAROSA, ODK, OPENROSA, XFORMS, child, children, local, namespace, qualified
from forms.xpath import Expression, ExpressionError, Kind, compile_expression
from forms.xpath import Node as Element
from forms.xpath.reading import from_lxml
from forms.xpath.syntax import Call, Path, Syntax
from forms.xpath.syntax import Text as Literal
from forms.xpath.tree import document

MAX_NODES = 100_000
PRELOADS = frozenset({("timestamp", "start"), ("timestamp", "end"), ("date", "today"), ("date", "")})

_ITEXT = re.compile(r"""\s*jr:itext\(\s*(?:'([^']*)'|"([^"]*)")\s*\)\s*""")
_SIMPLE = re.compile(r"(/@?[\w:.-]*\w)+")


class Reader:
    """What reading one form needs throughout: namespaces, compiled expressions, and the problems met so far."""

    def __init__(self, namespaces: dict[str, str]) -> None:
        self.namespaces = namespaces
        self.problems: list[FormProblem] = []
        self._compiled: dict[str, Expression] = {}

    def problem(self, code: str, ref: str, column: str = "", severity: str = "error", **params: str | int) -> None:
        """Note something wrong at a node."""
        kind: str = "warning" if severity == "warning" else "error"
        where = Where(column=column, ref=ref)
        self.problems.append(FormProblem(code, where, params, "warning" if kind == "warning" else "error"))

    def compile(self, source: str | None, ref: str, column: str) -> Expression | None:
        """The expression, or None where there is none or it is broken (which is then a problem)."""
        if source is None or not source.strip():
            return None
        found = self._compiled.get(source)
        if found is not None:
            return found
        try:
            made = compile_expression(source, namespaces=self.namespaces)
        except ExpressionError as error:
            params: dict[str, str | int] = {**error.params, "expression": source[:200], "offset": error.offset}
            self.problems.append(FormProblem(error.code, Where(column=column, ref=ref), params))
            return None
        self._compiled[source] = made
        return made

    def phrase(self, source: str | None, ref: str, column: str) -> Phrase | None:
        """Where a text comes from that an attribute names: nearly always jr:itext('id'), which is read as it stands."""
        plain = _ITEXT.fullmatch(source or "")
        if plain is not None:
            return Phrase(text_id=plain[1] if plain[1] is not None else plain[2])
        return phrase_from_expression(self.compile(source, ref, column))

    def raise_problems(self) -> None:
        """FormError with every error so far, if there is any."""
        errors = tuple(each for each in self.problems if each.severity == "error")
        if errors:
            raise FormError(errors[0].code, errors)


# -- the primary instance -------------------------------------------------------------------------------------------


def plain_namespace(uri: str, home: str) -> str:
    """The namespace that expressions see: none for names that forms write without a prefix."""
    return "" if uri in ("", XFORMS, home) else uri


def primary_element(model: etree._Element) -> etree._Element:
    """The element of the primary instance. FormError("no_instance")."""
    for instance in children(model, "instance"):
        found = children(instance)
        if found and not instance.get("src"):
            return found[0]
        break
    raise refuse("no_instance")


def ensure_instance_id(root: etree._Element, declared: Mapping[str | None, str]) -> bool:
    """Adds the metadata block and its instanceID where a form has none (OpenRosa metadata); whether it had to."""
    for meta in children(root, "meta"):
        missing = child(meta, "instanceID") is None
        if missing:
            uri = namespace(meta)
            etree.SubElement(meta, f"{{{uri}}}instanceID" if uri else "instanceID")
        return missing
    uri = OPENROSA if OPENROSA in declared.values() else namespace(root)
    brace = f"{{{uri}}}" if uri else ""
    prefixes = {prefix: each for prefix, each in declared.items() if each == OPENROSA and prefix}
    etree.SubElement(etree.SubElement(root, f"{brace}meta", nsmap=prefixes), f"{brace}instanceID")
    return True


def is_template(element: etree._Element) -> bool:
    """Whether an element of the primary instance is a repeat's template and no instance."""
    return element.get(f"{{{JAVAROSA}}}template") is not None


def define_nodes(root: etree._Element) -> NodeDefinition:
    """Definitions of all nodes: instances and templates of the same name give one definition."""
    top = NodeDefinition(qualified(root), namespace(root), None, 0)
    top.names = (top.name,)
    top.path = f"/{top.name}"
    stack: list[tuple[etree._Element, NodeDefinition]] = [(root, top)]
    count = 0
    while stack:
        element, definition = stack.pop()
        _define_attributes(element, definition)
        below = {each.name: each for each in definition.children}
        for each in children(element):
            name = qualified(each)
            known = below.get(name)
            if known is None:
                known = _below(definition, name, namespace(each))
                below[name] = known
                definition.children.append(known)
                count += 1
                if count > MAX_NODES:
                    raise refuse("too_many_nodes", limit=MAX_NODES)
            stack.append((each, known))
    for order, definition in enumerate(top.subtree()):
        definition.order = order
    return top


def _below(parent: NodeDefinition, name: str, uri: str) -> NodeDefinition:
    made = NodeDefinition(name, uri, parent, 0)
    made.names = (*parent.names, name)
    made.path = f"{parent.path}/{name}"
    return made


def _define_attributes(element: etree._Element, definition: NodeDefinition) -> None:
    prefixes = {uri: prefix for prefix, uri in element.nsmap.items() if prefix}
    for key in element.attrib:
        uri, _, name = str(key)[1:].partition("}") if str(key).startswith("{") else ("", "", str(key))
        if uri == JAVAROSA and name == "template":
            continue
        written = f"@{prefixes[uri]}:{name}" if uri in prefixes else f"@{name}"
        if all(each.name != written for each in definition.attributes):
            definition.attributes.append(_below(definition, written, uri))


def element_tree(source: etree._Element, home: str) -> Element:
    """Our own tree of part of an instance: names as expressions see them, no templates, no white space between."""
    top = from_lxml(source, keep_space=False)
    stack = [top]
    while stack:
        node = stack.pop()
        node.namespace = plain_namespace(node.namespace, home)
        for mark in [each for each in node.attributes if each.namespace == JAVAROSA and each.name == "template"]:
            node.attributes.remove(mark)
        for below in list(node.children):
            if below.kind is not Kind.ELEMENT:
                if node.elements():
                    node.remove(below)
            elif below.get("template", JAVAROSA) is not None:
                node.remove(below)
            else:
                stack.append(below)
        if node.children and all(each.kind is Kind.TEXT for each in node.children):
            node.set_value(node.string())
    return top


def primary_document(root: etree._Element, home: str) -> Element:
    """The primary instance as new, under its document node."""
    return document(element_tree(root, home))


def check_defaults(document: Element, nodes: Mapping[tuple[str, ...], NodeDefinition], reader: Reader) -> None:
    """Warns of what the form begins with that is no answer of its question's type, and is not begun with."""
    for element in document.descendants():
        if element.kind is not Kind.ELEMENT or element.children or not element.value.strip():
            continue
        names = (*(each.qualified for each in reversed(list(element.ancestors())[:-1])), element.qualified)
        definition = nodes.get(names)
        if definition is None:
            continue
        control = definition.control
        chosen = control is not None and control.kind in ("select1", "select", "rank")
        kind = "string" if chosen else definition.bind.type
        value = typed(element.value, kind)
        if not value or not fits(value, kind):
            params: dict[str, str | int] = {"value": element.value.strip()[:200], "type": kind}
            reader.problem("wrong_default", definition.path, "default", "warning", **params)


# -- binds ----------------------------------------------------------------------------------------------------------


def read_bind(element: etree._Element, definition: NodeDefinition, reader: Reader) -> None:
    """Adds what one bind says to its node."""
    ref, bind = definition.path, definition.bind
    for name in ("relevant", "required", "readonly", "constraint", "calculate"):
        made = reader.compile(element.get(name), ref, name)
        if made is not None:
            setattr(bind, name, made)
    bind.type = bind_type(element.get("type")) if element.get("type") else bind.type
    bind.preload = element.get(f"{{{JAVAROSA}}}preload") or bind.preload
    bind.preload_params = element.get(f"{{{JAVAROSA}}}preloadParams") or bind.preload_params
    if bind.preload and (bind.preload, bind.preload_params) not in PRELOADS and bind.preload not in ("uid", "property"):
        written = f"{bind.preload} {bind.preload_params}".strip()
        reader.problem("unknown_preload", ref, "type", "warning", value=written[:200])
    for key, value in element.attrib.items():
        uri, _, name = str(key)[1:].rpartition("}")
        if name == "saveto":
            bind.save_to = str(value)
        elif uri == ODK:
            bind.track = {**bind.track, name: str(value)}
        if uri in (OPENROSA, ODK) and name != "saveto":  # max-pixels, quality
            bind.parameters[name] = str(value)
    bind.constraint_message = (
        read_message(element.get(f"{{{JAVAROSA}}}constraintMsg"), ref, reader) or bind.constraint_message
    )
    bind.required_message = (
        read_message(element.get(f"{{{JAVAROSA}}}requiredMsg"), ref, reader) or bind.required_message
    )


_TYPES = {"integer": "int", "select1": "string", "select": "string", "odk:rank": "string", "datetime": "dateTime"}


def bind_type(written: str | None) -> str:
    """The type of a bind in one spelling: ``xsd:int`` is int, integer is int, datetime is dateTime."""
    name = (written or "string").rpartition(":")[2].strip()
    return _TYPES.get(name, name)


def read_message(written: str | None, ref: str, reader: Reader) -> Phrase | None:
    """The sentence that an attribute of a bind gives: text as it stands, or jr:itext('id')."""
    if not written:
        return None
    if written.strip().startswith("jr:itext("):
        return reader.phrase(written, ref, "message")
    return Phrase(text=Text((written,)))


def phrase_from_expression(expression: Expression | None) -> Phrase | None:
    """Where a text comes from that an attribute names: jr:itext('id'), jr:itext(path), or any expression."""
    if expression is None:
        return None
    tree: Syntax = expression.tree
    if isinstance(tree, Call) and tree.name == "jr:itext" and len(tree.arguments) == 1:
        argument = tree.arguments[0]
        if isinstance(argument, Literal):
            return Phrase(text_id=argument.value)
        inner = expression.source[argument.span.start : argument.span.end]
        return Phrase(id_expression=compile_expression(inner))
    return Phrase(expression=expression)


# -- texts ----------------------------------------------------------------------------------------------------------


def read_text(element: etree._Element, ref: str, reader: Reader) -> Text:
    """The text of a label, hint or itext value, its <output> expressions between."""
    parts: list[str | Expression] = []
    for piece in _pieces(element):
        if isinstance(piece, str):
            if parts and isinstance(parts[-1], str):
                parts[-1] += piece
            else:
                parts.append(piece)
            continue
        made = reader.compile(piece.get("value") or piece.get("ref"), ref, "output")
        if made is not None:
            parts.append(made)
    return Text(tuple(parts))


def _pieces(element: etree._Element) -> Iterator[str | etree._Element]:
    if element.text:
        yield element.text
    for below in element:
        if local(below) == "output":
            yield below
        elif isinstance(below.tag, str):
            yield from _pieces(below)
        if below.tail:
            yield below.tail


def read_itext(model: etree._Element, reader: Reader) -> tuple[dict[str, dict[str, dict[str, Text]]], str]:
    """language -> id -> form -> text, and the language that a new filling is shown in."""
    found: dict[str, dict[str, dict[str, Text]]] = {}
    default = ""
    for itext in children(model, "itext"):
        for translation in children(itext, "translation"):
            name = translation.get("lang") or ""
            if name in found:
                reader.problem("duplicate_translation", "", "lang", language=name)
            texts = found.setdefault(name, {})
            if translation.get("default") is not None and not default:
                default = name
            for entry in children(translation, "text"):
                key = entry.get("id") or ""
                forms = texts.setdefault(key, {})
                for value in children(entry, "value"):
                    forms[value.get("form") or ""] = read_text(value, f"itext:{key}", reader)
    return found, default or next(iter(found), "")


# -- places ---------------------------------------------------------------------------------------------------------


def generic_names(
    source: str, context: tuple[str, ...], reader: Reader, ref: str, column: str
) -> tuple[str, ...] | None:
    """The generic path that a nodeset or ref attribute names, predicates left out; None when it is no path."""
    if _SIMPLE.fullmatch(source):
        return tuple(source[1:].split("/"))
    expression = reader.compile(source, ref, column)
    if expression is None:
        return None
    if not isinstance(expression.tree, Path):
        return None
    first = next((each for each in expression.references() if not each.position), None)
    return None if first is None or first.origin == "instance" else first.resolve(context)
