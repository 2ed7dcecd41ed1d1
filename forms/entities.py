"""What a finished filling says about an entity: its properties by name, when it creates or updates one."""

from __future__ import annotations

from collections.abc import Mapping

from forms.nodes import Node

_TRUE = frozenset({"1", "true", "true()"})


def entity_of(root: Node) -> Mapping[str, str] | None:
    """Properties of the entity that the form's first declaration creates or updates, None when it does neither.

    Beside the properties (those of relevant nodes; of a repeat's instances the first that has an answer) there are
    ``__dataset``, ``__id``, ``__label`` and ``__action`` ("create" or "update").
    """
    declared = next((each for each in root.walk() if _is_declaration(each)), None)
    if declared is None or not declared.relevant:
        return None
    attributes = {each.name[1:]: each.element.value for each in declared.attributes if each.element is not None}
    action = next((each for each in ("create", "update") if attributes.get(each, "").strip() in _TRUE), None)
    if action is None:
        return None
    label = declared.members.get("label")
    found = {
        "__dataset": attributes.get("dataset", ""),
        "__id": attributes.get("id", ""),
        "__label": label.value if label is not None else "",
        "__action": action,
    }
    for node in root.walk():
        name = node.definition.bind.save_to
        if name and node.element is not None and node.relevant and not found.get(name):
            found[name] = node.value
    return found


def _is_declaration(node: Node) -> bool:
    parent = node.parent
    return node.name.rpartition(":")[2] == "entity" and parent is not None and parent.name.rpartition(":")[2] == "meta"
