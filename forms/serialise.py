"""Writes a submission as OpenRosa wants it, and reads one back."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import cast

from lxml import etree

from forms.drafts import State
from forms.model import NodeDefinition
from forms.nodes import Node
from forms.problems import refuse
from forms.soft import Override, take_overrides, write_overrides
from forms.values import xml_text
from forms.xml import ENTITIES, JAVAROSA, ODK, OPENROSA, XFORMS, children, local, parse_xml, qualified

_PREFIXES = {"jr": JAVAROSA, "orx": OPENROSA, "odk": ODK, "entities": ENTITIES}


def submission_xml(
    root: Node, namespaces: dict[str, str], *, deprecated_id: str = "", overrides: tuple[Override, ...] = ()
) -> bytes:
    """The relevant nodes as XML; with a deprecated_id, that beside the instanceID; overrides in the metadata."""
    used = {each.namespace for each in root.definition.subtree()}
    nsmap = {prefix: uri for prefix, uri in {**_PREFIXES, **namespaces}.items() if uri in used and uri != XFORMS}
    home = "" if root.definition.namespace == XFORMS else root.definition.namespace
    declared: dict[str, str] = dict(nsmap)
    if home:
        declared[cast("str", None)] = home  # lxml: the default namespace; its stubs forget that
    top = etree.Element(_tag(root.definition, home), nsmap=declared)
    stack = [(root, top)]
    while stack:
        node, element = stack.pop()
        _fill(node, element)
        for each in node.definition.children:
            member = node.members.get(each.name)
            if member is None:
                continue
            shown = member.instances if member.element is None else (member,)
            stack.extend((below, etree.SubElement(element, _tag(each, home))) for below in shown if below.relevant)
    if deprecated_id:
        _deprecate(top, deprecated_id)
    write_overrides(top, overrides)
    return etree.tostring(top, encoding="utf-8", xml_declaration=True)


def leaves_of(root: Node) -> tuple[tuple[str, str], ...]:
    """(local name, value) of every leaf that `submission_xml` writes outside the metadata, in document order."""
    found: list[tuple[str, str]] = []
    stack = [root]
    while stack:
        node = stack.pop()
        if not node.definition.children:
            value = node.element.value if node.element is not None else ""
            value = value if value.isascii() else unicodedata.normalize("NFC", xml_text(value))
            found.append((node.name.rpartition(":")[2], value.strip()))
            continue
        below: list[Node] = []
        for member in node.members.values():
            shown = member.instances if member.element is None else (member,)
            below.extend(each for each in shown if each.relevant)
        if node is root:
            below = [each for each in below if each.name.rpartition(":")[2] != "meta"]
        stack.extend(reversed(below))
    return tuple(found)


def _tag(definition: NodeDefinition, home: str) -> str:
    uri = definition.namespace
    if uri == XFORMS:
        uri = home
    name = definition.name.lstrip("@").rpartition(":")[2]
    return f"{{{uri}}}{name}" if uri else name


def _fill(node: Node, element: etree._Element) -> None:
    for each in node.attributes:
        if each.relevant and each.element is not None:
            uri = each.definition.namespace
            name = each.definition.name[1:].rpartition(":")[2]
            element.set(f"{{{uri}}}{name}" if uri else name, xml_text(each.element.value))
    if not node.definition.children and node.element is not None and node.element.value:
        element.text = unicodedata.normalize("NFC", xml_text(node.element.value))


def _deprecate(top: etree._Element, deprecated_id: str) -> None:
    for meta in top.iter():
        if local(meta) != "meta":
            continue
        for each in children(meta, "instanceID"):
            uri = str(each.tag).rpartition("}")[0]
            beside = next(iter(children(meta, "deprecatedID")), None)
            if beside is None:
                beside = etree.Element(f"{uri}}}deprecatedID" if uri else "deprecatedID")
                each.addnext(beside)
            beside.text = deprecated_id
            return


def read_submission(data: bytes, root: NodeDefinition) -> tuple[State, Mapping[str, str]]:
    """The values of a submission by name, and reasons for overrides by ref.

    FormError("wrong_form") when it is of another root element.
    """
    top = parse_xml(data)
    if local(top) != root.name.rpartition(":")[2]:
        raise refuse("wrong_form", expected=root.name, given=local(top))
    reasons = take_overrides(top)
    return _state(top), reasons


def _state(top: etree._Element) -> State:
    made: State = {}
    stack: list[tuple[etree._Element, State]] = [(top, made)]
    while stack:
        element, state = stack.pop()
        for key, value in element.attrib.items():
            state[f"@{str(key).rpartition('}')[2]}"] = str(value)
        for each in children(element):
            name = qualified(each)
            own: State = {}
            stack.append((each, own))
            if not children(each):
                own["#"] = each.text or ""
            held = state.setdefault(name, [])
            if isinstance(held, list):
                held.append(own)
    return made
