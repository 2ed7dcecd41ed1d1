"""Answers "why": why a question is hidden, locked, asked for or wrong, and where its value comes from.

Codes, labels and values only: the window makes the sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from forms.live import above, repeat_of
from forms.model import Model, NodeDefinition
from forms.nodes import Condition, Node
from forms.values import typed
from forms.world import World
from forms.xpath import Expression, Scope
from forms.xpath import Node as Element
from forms.xpath.explain import Part, Seen, explain, see

Aspect = Literal["relevant", "readonly", "required", "constraint", "soft", "calculate", "choices", "repeat_count"]
Origin = Literal["blank", "default", "calculation", "setvalue", "preload", "person", "list", "sent"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One rule of the form that bears on a node.

    aspect: what it decides. ref: the node it is written on, which for relevant and readonly may be a group around.
    holds: whether the rule says yes now (a false relevant hides, a true readonly locks, a false constraint is broken);
    for a calculation, a count and choices, whether they give anything. explanation: how it comes to that.
    """

    aspect: Aspect
    ref: str
    holds: bool
    explanation: Part


@dataclass(frozen=True, slots=True)
class Why:
    """How a node is, and every rule that made it so, outermost first.

    origin says where the value comes from: "blank"; "default" (as the form begins); "calculation"; "setvalue" (an
    action of the form); "preload" (the device, the time); "person"; "list" (an answer was taken away as the list does
    not offer it any more); "sent" (as a reopened submission had it).
    """

    ref: str
    relevant: bool
    readonly: bool
    required: bool
    value: str
    origin: Origin
    broken: Condition | None
    override: str | None
    reasons: tuple[Reason, ...]

    def because(self, aspect: Aspect) -> tuple[Reason, ...]:
        """The rules that bear on one aspect, outermost first."""
        return tuple(each for each in self.reasons if each.aspect == aspect)


def why(node: Node, world: World, model: Model, origins: Mapping[Node, str], *, unknown: Origin) -> Why:
    """How a node is and why. unknown: what an answer is that nobody has touched since the filling was opened."""
    return Why(
        node.ref,
        node.relevant,
        node.readonly,
        node.required,
        node.value,
        origin_of(node, model, origins, unknown=unknown),
        node.broken,
        node.override,
        tuple(_reasons(node, world)),
    )


def _reasons(node: Node, world: World) -> Iterator[Reason]:
    for aspect in ("relevant", "readonly"):
        for each in reversed(list(_lineage(node))):
            bind = each.definition.bind
            expression = bind.relevant if aspect == "relevant" else bind.readonly
            if expression is not None:
                yield _reason("relevant" if aspect == "relevant" else "readonly", each, expression, world)
    bind, control = node.definition.bind, node.definition.control
    if node.element is None:
        if (count := repeat_of(node).count) is not None:
            yield _reason("repeat_count", node, count, world)
        return
    own: tuple[tuple[Aspect, Expression | None], ...] = (
        ("required", bind.required),
        ("constraint", bind.constraint),
        ("soft", bind.soft_constraint),
        ("calculate", bind.calculate),
        ("choices", control.itemset.nodeset if control is not None and control.itemset is not None else None),
    )
    for name, written in own:
        if written is not None:
            yield _reason(name, node, written, world)


def _lineage(node: Node) -> Iterator[Node]:
    """The node and what is around it; of a repeat either the range or the instance, which say the same."""
    here: Node | None = node
    while here is not None:
        yield here
        here = here.parent.parent if here.index and here.parent is not None else here.parent


def _reason(aspect: Aspect, node: Node, expression: Expression, world: World) -> Reason:
    part = explain(expression, Scope(_place(node), world), _look)
    holds = bool(part.value) if aspect == "calculate" else part.holds is True
    if aspect == "constraint":  # blank answers are not asked
        holds = node.constraint_holds
    elif aspect == "soft":
        holds = node.soft_holds
    return Reason(aspect, node.ref, holds, part)


def _place(node: Node) -> Element:
    if node.element is not None:
        return node.element
    if node.instances:
        return node.instances[0].place
    stand_in = repeat_of(node).template.copy()
    stand_in.parent = above(node).place
    return stand_in


def _look(element: Element) -> Seen:
    """A node of the form as a person knows it."""
    node = element.mark
    if not isinstance(node, Node):
        return see(element)
    shown = ""
    if node.control in ("select1", "select", "rank") and node.value:
        names = {each.value: each.label for each in node.choices}
        given = [node.value] if node.value in names else node.value.split()
        shown = ", ".join(names.get(each, each) for each in given)
    return Seen(node.ref, element.string(), node.label or "", shown, node.relevant)


# -- where a value comes from ---------------------------------------------------------------------------------------


def origin_of(node: Node, model: Model, origins: Mapping[Node, str], *, unknown: Origin) -> Origin:
    """Where the value of a node comes from. unknown: what nobody has touched and the form does not explain."""
    match origins.get(node):
        case "person" | "setvalue" | "list" as known:
            return known
        case _:
            return _by_itself(node, model) or unknown


def kept_origins(model: Model, origins: Mapping[Node, str]) -> dict[str, str]:
    """What a draft has to remember: origins, by ref, that the form and the value do not tell."""
    return {
        node.ref: kind
        for node, kind in origins.items()
        if not node.gone and kind != (_by_itself(node, model) or "person")
    }


def _by_itself(node: Node, model: Model) -> Origin | None:
    if node.element is None or not node.element.value:
        return "blank"
    bind = node.definition.bind
    if bind.calculate is not None:
        return "calculation"
    if bind.preload:
        return "preload"
    begins = node.definition.begins
    if begins is None:
        default = _default(node.definition, model)
        begins = node.definition.begins = typed(default.value, node.written_as) if default is not None else ""
    return "default" if begins == node.element.value else None


def _default(definition: NodeDefinition, model: Model) -> Element | None:
    """The element of a new form, or of a new instance."""
    repeat = definition.scope()
    depth = len(repeat.names) if repeat is not None else 0
    here: Element | None = (
        repeat.repeat.template if repeat is not None and repeat.repeat is not None else model.document
    )
    for name in definition.names[depth:]:
        if here is None:
            return None
        if name.startswith("@"):
            return next((each for each in here.attributes if each.qualified == name[1:]), None)
        here = next(iter(here.named(name.rpartition(":")[2])), None)
    return here
