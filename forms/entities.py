"""What a finished filling says about entities: which it creates or updates, and with which properties.

The entities specification of ODK XForms, version 2025.1.0: a form may declare one entity for itself, and one for each
of its groups and repeats (``meta/entity`` inside them); every relevant instance of a repeat gives an entity of its own.
A question is a property of the nearest declaration around it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from forms.model import NodeDefinition
from forms.nodes import Node
from forms.problems import refuse
from forms.xml import ENTITIES

NEWEST = (2025, 1)
_TRUE = frozenset({"1", "true", "true()"})


@dataclass(frozen=True, slots=True)
class EntityDeclaration:
    """An entity list (dataset) that a form writes to: for which node, and which ref is saved to which property."""

    dataset: str
    save_to: Mapping[str, str]
    container: str


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity that a filling creates or updates.

    Attributes:
        ref: of the node that it is of: the form's element, a group, an instance of a repeat.
        dataset: the entity list.
        id: its UUID.
        label: what people call it.
        action: a form that asks for both (an upsert) updates what it knew a version of, and else creates.
        properties: by name; of relevant nodes, of several for one property the first that has an answer.
        base_version: the version that the form had of an entity it updates, or "".
        trunk_version, branch_id: of a copy that was changed without a network, the last version that came from the
            server, and which series of such changes this is; or "".
    """

    ref: str
    dataset: str
    id: str
    label: str
    action: Literal["create", "update"]
    properties: Mapping[str, str]
    base_version: str = ""
    trunk_version: str = ""
    branch_id: str = ""

    def table(self) -> dict[str, str]:
        """The properties, and beside them ``__dataset``, ``__id``, ``__label`` and ``__action``."""
        own = {"__dataset": self.dataset, "__id": self.id, "__label": self.label, "__action": self.action}
        return {**own, **self.properties}


def check_version(model: etree._Element) -> None:
    """FormError("entities_too_new") for a form of a version that is not known here, as the specification asks."""
    written = model.get(f"{{{ENTITIES}}}entities-version") or ""
    numbers = [int(each) for each in written.split(".")[:2] if each.isdecimal()]
    if len(numbers) == 2 and tuple(numbers) > NEWEST:
        raise refuse("entities_too_new", version=written[:40])


def declarations(root: NodeDefinition, primary: etree._Element) -> tuple[EntityDeclaration, ...]:
    """The entities that a form declares: its own first, then those of groups and repeats as they are written."""
    containers = [each for each in root.subtree() if _declares(each)]
    found = []
    for container in sorted(containers, key=lambda each: (len(each.names), each.order)):
        save_to = {
            each.path: each.bind.save_to
            for each in container.subtree()
            if each.bind.save_to and _container(each) is container
        }
        found.append(EntityDeclaration(_dataset(container, primary), save_to, container.path))
    return tuple(found)


def entities_of(root: Node) -> tuple[Entity, ...]:
    """What a filling creates and updates, in the order of `declarations`, instances in theirs."""
    containers = sorted(
        (each for each in root.walk() if each.element is not None and _declares(each.definition)),
        key=lambda each: (len(each.definition.names), each.definition.order),
    )
    return tuple(made for each in containers if (made := _entity(each)) is not None)


def _entity(container: Node) -> Entity | None:
    declared = _below(_below(container, "meta"), "entity")
    if declared is None or not declared.relevant:
        return None
    own = {each.name[1:]: each.element.value for each in declared.attributes if each.element is not None}
    creates, updates = (own.get(each, "").strip() in _TRUE for each in ("create", "update"))
    if not creates and not updates:
        return None
    label = _below(declared, "label")
    base = own.get("baseVersion", "")
    return Entity(
        container.ref,
        own.get("dataset", ""),
        own.get("id", ""),
        label.value if label is not None else "",
        "update" if updates and (base or not creates) else "create",
        _properties(container),
        base,
        own.get("trunkVersion", ""),
        own.get("branchId", ""),
    )


def _properties(container: Node) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in container.walk():
        name = node.definition.bind.save_to
        if not name or node.element is None or not node.relevant or found.get(name):
            continue
        if _container(node.definition) is container.definition:
            found[name] = node.value
    return found


def _below(node: Node | None, name: str) -> Node | None:
    members = node.members if node is not None else {}
    return next((each for key, each in members.items() if key.rpartition(":")[2] == name), None)


def _container(definition: NodeDefinition) -> NodeDefinition | None:
    return next((each for each in definition.lineage() if _declares(each)), None)


def _declares(definition: NodeDefinition) -> bool:
    return any(
        below.name.rpartition(":")[2] == "entity"
        for meta in definition.children
        if meta.name.rpartition(":")[2] == "meta"
        for below in meta.children
    )


def _dataset(container: NodeDefinition, primary: etree._Element) -> str:
    steps = [f"{{*}}{name.rpartition(':')[2]}" for name in (*container.names[1:], "meta", "entity")]
    found = primary.find("/".join(steps))
    return (found.get("dataset") or "") if found is not None else ""
