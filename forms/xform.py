"""Reads an XForm into a definition, or says what is wrong with it and where."""

from __future__ import annotations

import copy
from dataclasses import replace

from lxml import etree

from forms.carrying import read_carry
from forms.contextual import tie_all
from forms.definition import FormDefinition
from forms.entities import check_version, declarations
from forms.graph import Graph
from forms.instances import Addresses, read_embedded
from forms.model import Model, NodeDefinition, Repeat
from forms.problems import FormProblem, refuse
from forms.soft import read_soft
from forms.xform_body import ACTIONS, BodyReader, lay_out
from forms.xform_model import (
    Reader,
    check_defaults,
    define_nodes,
    element_tree,
    ensure_instance_id,
    generic_names,
    is_template,
    primary_document,
    primary_element,
    read_bind,
    read_itext,
)
from forms.xml import OPENROSA, XFORMS, child, children, local, namespace, parse_xml, qualified
from forms.xpath import Node as Element
from forms.xpath.reading import without_collecting


def read_xform(xml: bytes) -> FormDefinition:
    """The definition of the form in xml. FormError: its problems name each place by ref.

    Codes: "too_large", "broken_xml", "entities_forbidden", "too_deep", "not_a_form", "no_instance", "unknown_ref",
    "unknown_bind", "unknown_event", "bad_range", "cycle", … and those of forms.xpath.ExpressionError.
    """
    with without_collecting():
        return _read(parse_xml(xml), xml)


def _read(html: etree._Element, xml: bytes) -> FormDefinition:
    head, body = child(html, "head"), child(html, "body")
    model = child(head, "model") if head is not None else None
    if head is None or model is None or body is None:
        raise refuse("not_a_form", element=local(html))
    check_version(model)
    written = primary_element(model)
    primary = copy.deepcopy(written)
    added_id = ensure_instance_id(primary, dict(written.nsmap))
    reader = Reader(_namespaces(html, model, primary))
    root = define_nodes(primary)
    nodes = {each.names: each for each in root.subtree()}
    body_reader = BodyReader(root, nodes, reader)
    _read_binds(model, root, nodes, body_reader, reader)
    body_reader.read(body)
    for action in children(model):
        if local(action) in ACTIONS:
            body_reader.read_action(action, root, None)
    if added_id:
        _preload_id(root)
    lay_out(root)
    if any(each.get("base64RsaPublicKey") for each in children(model, "submission")):
        reader.problem("encryption_unsupported", root.path, "submission", "warning")
    itext, default_language = read_itext(model, reader)
    document = primary_document(primary, root.namespace)
    check_defaults(document, nodes, reader)
    _give_templates(primary, root)
    tie_all(root, body_reader.actions, itext)
    embedded, external = _other_instances(model)
    for name in sorted(body_reader.lists - embedded.keys() - external.keys()):
        external[name] = f"itemsets.csv#{name}"
    for name in sorted(body_reader.files - embedded.keys() - external.keys()):
        external[name] = f"jr://file-csv/{name}.csv"
    reader.raise_problems()
    made = Model(root, document, nodes, itext, embedded, external, tuple(body_reader.actions), dict(reader.namespaces))
    graph = Graph(made)
    warnings = (*reader.problems, *graph.warnings)
    style = frozenset((body.get("class") or "").split())
    return replace(_definition(xml, head, primary, made, graph, default_language, warnings), style=style)


def _preload_id(root: NodeDefinition) -> None:
    meta = root.child("meta")
    node = meta.child("instanceID") if meta is not None else None
    if node is not None:
        node.bind.preload = "uid"


def _definition(
    xml: bytes,
    head: etree._Element,
    primary: etree._Element,
    model: Model,
    graph: Graph,
    default_language: str,
    warnings: tuple[FormProblem, ...],
) -> FormDefinition:
    title = child(head, "title")
    version = primary.get("version") or primary.get(f"{{{OPENROSA}}}version") or primary.get("uiVersion") or ""
    return FormDefinition(
        form_id=primary.get("id") or primary.get("xmlns") or root_namespace(primary) or local(primary),
        version=version,
        title="".join(str(each) for each in title.itertext()).strip() if title is not None else "",
        languages=tuple(model.itext),
        default_language=default_language,
        xml=xml,
        entities=declarations(model.root, primary),
        model=model,
        graph=graph,
        warnings=warnings,
        warns=any(each.bind.soft_constraint is not None for each in model.nodes.values()),
    )


def root_namespace(primary: etree._Element) -> str:
    """The namespace that an old form has instead of an id, or ""."""
    uri = namespace(primary)
    return "" if uri == XFORMS else uri


def _namespaces(html: etree._Element, model: etree._Element, primary: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in (html, model, primary, *primary.iterdescendants()):
        for prefix, uri in element.nsmap.items():
            if prefix:
                found.setdefault(prefix, uri)
    return found


def _read_binds(
    model: etree._Element,
    root: NodeDefinition,
    nodes: dict[tuple[str, ...], NodeDefinition],
    body: BodyReader,
    reader: Reader,
) -> None:
    for element in children(model, "bind"):
        source = element.get("nodeset") or element.get("ref")
        if source is None:
            reader.problem("missing_ref", "", "bind", "warning")
            continue
        names = generic_names(source.strip(), root.names, reader, source, "nodeset")
        if names is None:
            reader.problem("bad_ref", source, "nodeset", "warning", value=source[:200])
            continue
        if (key := element.get("id")) is not None:
            body.binds[key] = names
        definition = nodes.get(names) or _lenient(root, names)
        if definition is None:
            reader.problem("unknown_bind", source, "nodeset", "warning", value=source[:200])
            continue
        read_bind(element, definition, reader)
        read_soft(element, definition, reader)
        read_carry(element, definition, reader)


def _lenient(root: NodeDefinition, names: tuple[str, ...]) -> NodeDefinition | None:
    if not names or names[0].rpartition(":")[2] != root.name.rpartition(":")[2]:
        return None
    node: NodeDefinition | None = root
    for name in names[1:]:
        node = node.child(name) if node is not None else None
    return node


def _give_templates(primary: etree._Element, root: NodeDefinition) -> None:
    """Each repeat its template: the one marked so, or else its first instance."""
    stack: list[tuple[list[etree._Element], NodeDefinition]] = [([primary], root)]
    while stack:
        elements, definition = stack.pop()
        if definition.repeat is not None and elements:
            _give_template(elements, definition.repeat, root.namespace)
        named: dict[str, list[etree._Element]] = {}
        for each in (each for element in elements for each in children(element)):
            named.setdefault(qualified(each), []).append(each)
        stack.extend(
            (named.get(below.name, []), below)
            for below in definition.children
            if below.children or below.repeat is not None
        )
    for definition in reversed(list(root.subtree())):
        if definition.repeat is not None and definition.repeat.has_template and definition.repeat.defaults:
            _furnish(definition.repeat.template, definition.repeat.defaults[0], definition)


def _furnish(template: Element, written: Element, definition: NodeDefinition) -> None:
    """Repeats in a template begin with an instance where those in the written instance do.

    A template holds templates only of what repeats inside it; without this the second household would begin without
    a person where the first has one.
    """
    for below in definition.children:
        name = below.name.rpartition(":")[2]
        mine, theirs = template.named(name), written.named(name)
        if below.repeat is None and mine and theirs:
            _furnish(mine[0], theirs[0], below)
        elif below.repeat is not None and not mine and theirs:
            earlier = {each.name for each in definition.children[: definition.children.index(below)]}
            place = sum(1 for each in template.children if each.qualified in earlier)
            template.insert(place, below.repeat.template.copy())


def _give_template(elements: list[etree._Element], repeat: Repeat, home: str) -> None:
    marked = [each for each in elements if is_template(each)]
    repeat.has_template = bool(marked)
    repeat.template = element_tree((marked or elements)[0], home)
    repeat.defaults = tuple(element_tree(each, home) for each in elements if not is_template(each))


def _other_instances(model: etree._Element) -> tuple[dict[str, Element], Addresses]:
    embedded: dict[str, Element] = {}
    external: Addresses = {}
    for number, element in enumerate(children(model, "instance")):
        key = element.get("id")
        if number == 0 or key is None:
            continue
        if (address := element.get("src")) is not None:
            external[key] = address
        elif key not in embedded:
            embedded[key] = read_embedded(element)
    return embedded, external
