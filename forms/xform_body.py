"""Reads the body of an XForm: which control shows which node, with what label, choices and actions."""

from __future__ import annotations

import itertools
import re

from lxml import etree

from forms.model import Action, Control, Item, Itemset, LooseGroup, NodeDefinition, Phrase, Repeat
from forms.search import read_search
from forms.xform_model import Reader, generic_names, phrase_from_expression, read_text
from forms.xml import JAVAROSA, XHTML, child, children, local, namespace, text_of
from forms.xpath import Kind
from forms.xpath import Node as Element

CONTROLS = frozenset({"input", "secret", "select", "select1", "rank", "range", "trigger", "upload"})
CHOOSERS = frozenset({"select", "select1", "rank"})
ACTIONS = frozenset({"setvalue", "setgeopoint", "setlocation", "recordaudio"})
EVENTS = frozenset(
    {"odk-instance-first-load", "odk-instance-load", "odk-new-repeat", "xforms-value-changed", "xforms-ready"}
)
_NOT_PARAMETERS = frozenset({"ref", "nodeset", "bind", "appearance", "class", "query", "count", "noAddRemove", "model"})
_APPEARANCE = re.compile(r"(?:[^\s(]|\([^)]*\))+")


class BodyReader:
    """Reads the body into the definitions of the nodes it shows."""

    def __init__(self, root: NodeDefinition, find: dict[tuple[str, ...], NodeDefinition], reader: Reader) -> None:
        self.root = root
        self.nodes = find
        self.reader = reader
        self.binds: dict[str, tuple[str, ...]] = {}
        self.templates: dict[str, Repeat] = {}
        self.actions: list[Action] = []
        self.lists: set[str] = set()
        self.files: set[str] = set()
        self._order = 0
        self._loose: tuple[LooseGroup, ...] = ()
        self._numbers = itertools.count(1)

    def read(self, body: etree._Element) -> None:
        """All of the body."""
        self._read_below(body, self.root, self.root)

    def _read_below(self, parent: etree._Element, place: NodeDefinition, owner: NodeDefinition) -> None:
        for element in children(parent):
            name = local(element)
            if name in CONTROLS:
                self._read_control(element, place)
            elif name == "group":
                self._read_group(element, place)
            elif name == "repeat":
                self._read_repeat(element, place)
            elif name in ACTIONS:
                self.read_action(element, place, owner)
            elif name not in ("label", "hint") and namespace(element) != XHTML:
                self.reader.problem("unknown_control", place.path, "type", "warning", control=name)

    def find(self, element: etree._Element, place: NodeDefinition) -> NodeDefinition | None:
        """The node that an element of the body refers to."""
        if (bind := element.get("bind")) is not None:
            names = self.binds.get(bind)
            if names is None:
                self.reader.problem("unknown_bind", place.path, "bind", bind=bind)
                return None
        else:
            source = element.get("ref") or element.get("nodeset")
            if source is None:
                if local(element) != "group":
                    self.reader.problem("missing_ref", place.path, local(element))
                return None
            names = generic_names(source.strip(), place.names, self.reader, place.path, "ref")
            if names is None:
                self.reader.problem("bad_ref", place.path, "ref", value=source[:200])
                return None
        return self._known(names, place)

    def _known(self, names: tuple[str, ...], place: NodeDefinition) -> NodeDefinition | None:
        found = self.nodes.get(names)
        if found is None and names and names[0] == self.root.name:
            found = self.root
            for name in names[1:]:
                found = found.child(name) if found is not None else None
        if found is None:
            self.reader.problem("unknown_ref", place.path, "ref", "warning", value="/" + "/".join(names))
        return found

    # -- controls ---------------------------------------------------------------------------------------------------

    def _control(self, element: etree._Element, node: NodeDefinition, kind: str) -> Control:
        control = Control(kind, self._order, appearance=appearances(element))
        self._order += 1
        control.label = self.phrase(element, "label", node)
        control.hint = self.phrase(element, "hint", node)
        control.parameters.update(node.bind.parameters)
        for key, value in element.attrib.items():
            name = str(key).rpartition("}")[2]
            if name not in _NOT_PARAMETERS:
                control.parameters[name] = str(value)
        return control

    def _read_control(self, element: etree._Element, place: NodeDefinition) -> None:
        node = self.find(element, place)
        if node is None:
            return
        kind = "input" if local(element) == "secret" else local(element)
        control = self._control(element, node, kind)
        if kind in CHOOSERS:
            control.items = tuple(self._items(element, node))
            control.itemset = self._itemset(element, node)
            if file := read_search(element.get("appearance") or "", control, node, self.reader):
                self.files.add(file)
        elif element.get("query") is not None:
            control.kind = "select1"
            control.itemset = self._query(element, node)
        if kind == "range":
            self._check_range(control, node)
        for action in children(element):
            if local(action) in ACTIONS:
                self.read_action(action, place, node)
        if node.control is not None:
            self.reader.problem("duplicate_control", node.path, kind, "warning")
            return
        node.control, node.under = control, self._loose

    def phrase(self, element: etree._Element, name: str, node: NodeDefinition) -> Phrase | None:
        """The label or hint of an element."""
        found = child(element, name)
        if found is None:
            return None
        if (ref := found.get("ref")) is not None:
            return self.reader.phrase(ref, node.path, name)
        return Phrase(text=read_text(found, node.path, self.reader))

    def _items(self, element: etree._Element, node: NodeDefinition) -> list[Item]:
        found = []
        for item in children(element, "item"):
            value = child(item, "value")
            if value is None:
                self.reader.problem("choice_without_value", node.path, "choices", "warning")
                continue
            found.append(Item(text_of(value).strip(), self.phrase(item, "label", node)))
        return found

    def _itemset(self, element: etree._Element, node: NodeDefinition) -> Itemset | None:
        found = child(element, "itemset")
        if found is None:
            return None
        nodeset = self.reader.compile(found.get("nodeset"), node.path, "choice_filter")
        value_element = child(found, "value")
        if value_element is None:
            value_element = child(found, "copy")
        ref = value_element.get("ref") if value_element is not None else None
        value = self.reader.compile(ref, node.path, "choices")
        if nodeset is not None and not nodeset.gives_nodes and not nodeset.functions() & {"randomize", "if"}:
            self.reader.problem("broken_itemset", node.path, "choice_filter", expression=nodeset.source[:200])
            return None
        if nodeset is None or value is None:
            if found.get("nodeset") is None or ref is None:
                self.reader.problem("broken_itemset", node.path, "choices")
            return None
        return Itemset(nodeset, value, self.phrase(found, "label", node))

    def _query(self, element: etree._Element, node: NodeDefinition) -> Itemset | None:
        nodeset = self.reader.compile(element.get("query"), node.path, "choice_filter")
        value = self.reader.compile("name", node.path, "choices")
        label = phrase_from_expression(self.reader.compile("label", node.path, "choices"))
        if nodeset is None or value is None:
            return None
        self.lists.update(each.instance for each in nodeset.references() if each.origin == "instance")
        return Itemset(nodeset, value, label)

    def _check_range(self, control: Control, node: NodeDefinition) -> None:
        for name in ("start", "end", "step"):
            written = control.parameters.get(name)
            try:
                float(written or "0" if name != "step" else written or "1")
            except ValueError:
                self.reader.problem("bad_range", node.path, name, value=str(written))

    # -- groups and repeats -----------------------------------------------------------------------------------------

    def _read_group(self, element: etree._Element, place: NodeDefinition) -> None:
        node = self.find(element, place)
        if node is None:
            self._read_loose_group(element, place)
            return
        if node.control is None:
            node.control = self._control(element, node, "group")
        self._read_inside(element, node)

    def _read_inside(self, element: etree._Element, node: NodeDefinition) -> None:
        """What stands in a group or repeat with a node; groups without one end at it."""
        around, self._loose = self._loose, ()
        node.under = node.under or around
        self._read_below(element, node, node)
        self._loose = around

    def _read_loose_group(self, element: etree._Element, place: NodeDefinition) -> None:
        """A group without a node: what it says goes to the repeat it wraps, or else stands over the nodes in it."""
        repeats = children(element, "repeat")
        shown = [each for each in children(element) if local(each) in CONTROLS or local(each) in ("group", "repeat")]
        wraps = len(repeats) == 1 and len(shown) == 1
        around = self._loose
        if not wraps:
            label = self.phrase(element, "label", place)
            made = LooseGroup(f"group-{next(self._numbers)}", label, appearances(element))
            place.loose.append(made)
            self._loose = (*around, made)
        self._read_below(element, place, place)
        self._loose = around
        if wraps:
            node = self.find(repeats[0], place)
            if node is not None and node.control is not None:
                node.control.label = node.control.label or self.phrase(element, "label", node)
                node.control.hint = node.control.hint or self.phrase(element, "hint", node)
                node.control.appearance |= appearances(element)

    def _read_repeat(self, element: etree._Element, place: NodeDefinition) -> None:
        node = self.find(element, place)
        if node is None:
            return
        if node is self.root or node.is_attribute:
            self.reader.problem("bad_repeat", node.path, "ref")
            return
        fixed = (element.get(f"{{{JAVAROSA}}}noAddRemove") or "").strip()
        node.repeat = Repeat(
            template=Element(Kind.ELEMENT, node.name),
            count=self.reader.compile(element.get(f"{{{JAVAROSA}}}count"), node.path, "repeat_count"),
            fixed=fixed in ("true()", "true", "1"),
        )
        own = self._control(element, node, "repeat")
        if node.control is None:
            node.control = own
        else:
            node.control.kind = "repeat"
            node.control.appearance |= own.appearance
            node.control.label = node.control.label or own.label
        self._read_inside(element, node)

    # -- actions ----------------------------------------------------------------------------------------------------

    def read_action(self, element: etree._Element, place: NodeDefinition, owner: NodeDefinition | None) -> None:
        """One setvalue (or an action that only a device can do, which is kept as nothing to do)."""
        written = element.get("event") or element.get("{http://www.w3.org/2001/xml-events}event") or ""
        events = frozenset(written.split())
        if unknown := sorted(events - EVENTS):
            self.reader.problem("unknown_event", place.path, "event", event=" ".join(unknown))
            return
        target = self.find(element, place)
        if target is None:
            return
        if local(element) != "setvalue":
            self.reader.problem("action_unsupported", target.path, "type", "warning", action=local(element))
        trigger = owner if owner is not self.root else None
        value = self.reader.compile(element.get("value"), target.path, "value")
        source = element.get("ref") or ""
        exact = self.reader.compile(source, target.path, "ref") if "[" in source else None
        action = Action(local(element), events, target, value, text_of(element), trigger, exact)
        if "xforms-value-changed" in events and trigger is not None:
            trigger.changed.append(action)
        if "odk-new-repeat" in events:
            repeat = next((each for each in (owner or target).lineage() if each.repeat is not None), None)
            if repeat is not None:
                repeat.repeated.append(action)
        if events - {"xforms-value-changed", "odk-new-repeat"}:
            self.actions.append(action)


def appearances(element: etree._Element) -> frozenset[str]:
    """The words of an appearance; what stands in parentheses stays with its word."""
    return frozenset(_APPEARANCE.findall(element.get("appearance") or ""))


def lay_out(root: NodeDefinition) -> None:
    """Children in the order of the body, and notes told from questions, once the whole body is read."""
    places: dict[NodeDefinition, int] = {}
    last = 1 << 30
    for node in reversed(list(root.subtree())):
        below = min((places[each] for each in node.children), default=last)
        places[node] = node.control.order if node.control is not None else below
        node.layout = sorted(node.children, key=lambda each: (places[each], each.order))
        control, bind = node.control, node.bind
        fixed = bind.readonly is not None and bind.readonly.source.strip() in ("true()", "1")
        if control is not None and control.kind == "input" and fixed and bind.calculate is None:
            control.kind = "note" if bind.type == "string" and not bind.preload else "input"
