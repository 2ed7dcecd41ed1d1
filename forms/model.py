"""What a form says about each of its nodes, before anybody answers: binds, controls, repeats, choices, actions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from forms.xpath import Expression
from forms.xpath import Node as Element


@dataclass(frozen=True, slots=True)
class Text:
    """A text with outputs: pieces that stand as they are, and expressions whose string goes between them."""

    parts: tuple[str | Expression, ...]

    @property
    def expressions(self) -> tuple[Expression, ...]:
        """The outputs."""
        return tuple(part for part in self.parts if not isinstance(part, str))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Where a label, hint or message comes from: one of a text of its own, an itext id, or an expression.

    text_id is a literal itext id, id_expression one that is worked out, expression gives the text itself.
    """

    text: Text | None = None
    text_id: str = ""
    id_expression: Expression | None = None
    expression: Expression | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A choice written in the body."""

    value: str
    label: Phrase | None


@dataclass(frozen=True, slots=True)
class Itemset:
    """Choices from nodes: which nodes, and in the context of each the value and the label.

    distinct: nodes of the same value and label are one choice.
    """

    nodeset: Expression
    value: Expression
    label: Phrase | None
    distinct: bool = False


@dataclass(slots=True, eq=False)
class Bind:
    """What the model says of a node.

    soft_constraint warns where it does not hold (see docs of `forms.soft`); wants_reason: only a person's reason lets
    such an answer through. track: what an audit node asks for, by the local names of its odk attributes. carry: on
    which occasions an answer is taken over from an earlier filling (`forms.carrying`).
    """

    type: str = "string"
    relevant: Expression | None = None
    required: Expression | None = None
    readonly: Expression | None = None
    constraint: Expression | None = None
    calculate: Expression | None = None
    constraint_message: Phrase | None = None
    required_message: Phrase | None = None
    soft_constraint: Expression | None = None
    soft_message: Phrase | None = None
    wants_reason: bool = False
    carry: frozenset[str] = frozenset()
    track: Mapping[str, str] = field(default_factory=dict)
    preload: str = ""
    preload_params: str = ""
    save_to: str = ""
    parameters: dict[str, str] = field(default_factory=dict)

    @property
    def messages(self) -> tuple[Phrase | None, ...]:
        """The sentences about broken rules."""
        return (self.constraint_message, self.required_message, self.soft_message)


@dataclass(slots=True, eq=False)
class Control:
    """What the body says of a node. order: place in the body, 0-based."""

    kind: str
    order: int
    label: Phrase | None = None
    hint: Phrase | None = None
    appearance: frozenset[str] = frozenset()
    parameters: dict[str, str] = field(default_factory=dict)
    items: tuple[Item, ...] = ()
    itemset: Itemset | None = None


@dataclass(slots=True, eq=False)
class LooseGroup:
    """A group of the body without a node of its own. key: unlike any other's in the form."""

    key: str
    label: Phrase | None
    appearance: frozenset[str]


@dataclass(slots=True, eq=False)
class Repeat:
    """How a node repeats.

    template: a loose element that new instances are copies of; defaults: the instances that the form writes out, for a
    count that reaches them; count: expression (context: the parent); fixed: jr:noAddRemove.
    """

    template: Element
    defaults: tuple[Element, ...] = ()
    has_template: bool = False
    count: Expression | None = None
    fixed: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Action:
    """A setvalue: on which events, to which node, what; trigger is the node whose control holds it.

    place is the ref as an expression where it has predicates, which say which instances are meant.
    """

    kind: str
    events: frozenset[str]
    target: NodeDefinition
    value: Expression | None
    text: str
    trigger: NodeDefinition | None
    place: Expression | None = None


@dataclass(slots=True, eq=False)
class NodeDefinition:
    """A node of the primary instance, whatever the number of its instances.

    Attributes:
        name: as written, with its prefix; attributes have a leading "@".
        namespace: URI in the submission.
        path: generic ref such as "/data/work/title".
        names: the same as a tuple.
        children: elements in document order, each name once; attributes: those that are not xmlns or jr:*.
        order: document order over the whole model.
        layout: children in the order in which the body shows them, those it does not show behind.
        begins: the value in a new form or instance, None until somebody asked (`forms.why`).
        loose: groups without a node that stand in this one; under: those that this node is shown in, outermost first.
        changed, repeated: actions on xforms-value-changed of this node, and on odk-new-repeat of this repeat.
    """

    name: str
    namespace: str
    parent: NodeDefinition | None
    order: int
    path: str = ""
    names: tuple[str, ...] = ()
    children: list[NodeDefinition] = field(default_factory=list)
    attributes: list[NodeDefinition] = field(default_factory=list)
    bind: Bind = field(default_factory=Bind)
    control: Control | None = None
    repeat: Repeat | None = None
    changed: list[Action] = field(default_factory=list)
    repeated: list[Action] = field(default_factory=list)
    layout: list[NodeDefinition] = field(default_factory=list)
    loose: list[LooseGroup] = field(default_factory=list)
    under: tuple[LooseGroup, ...] = ()
    begins: str | None = None

    @property
    def is_attribute(self) -> bool:
        """Whether this is an attribute of its parent."""
        return self.name.startswith("@")

    def child(self, name: str) -> NodeDefinition | None:
        """The child or attribute of that name as written; without regard to prefixes when there is none."""
        pool = self.attributes if name.startswith("@") else self.children
        for each in pool:
            if each.name == name:
                return each
        local = name.lstrip("@").rpartition(":")[2]
        for each in pool:
            if each.name.lstrip("@").rpartition(":")[2] == local:
                return each
        return None

    def subtree(self) -> Iterator[NodeDefinition]:
        """This node and all below it in document order, attributes included."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed([*node.attributes, *node.children]))

    def lineage(self) -> Iterator[NodeDefinition]:
        """This node, its parent, and so on up."""
        node: NodeDefinition | None = self
        while node is not None:
            yield node
            node = node.parent

    def scope(self) -> NodeDefinition | None:
        """The innermost repeat that this node is in, or is."""
        return next((each for each in self.lineage() if each.repeat is not None), None)


Translation = Mapping[str, Mapping[str, Text]]


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """All of a form that a filling needs.

    Attributes:
        root: the definition of the primary instance's element.
        document: the primary instance as new, under a document node, templates taken out; copied for each filling.
        nodes: definitions by generic names.
        itext: language -> text id -> form ("" for the plain one, "image", "guidance" …) -> text.
        instances: secondary instances that stand in the form, by id, as document nodes.
        external: secondary instances elsewhere, id -> address such as "jr://file/people.csv".
        actions: setvalues on odk-instance-first-load and odk-instance-load, in document order.
    """

    root: NodeDefinition
    document: Element
    nodes: Mapping[tuple[str, ...], NodeDefinition]
    itext: Mapping[str, Translation]
    instances: Mapping[str, Element]
    external: Mapping[str, str]
    actions: tuple[Action, ...]
    namespaces: Mapping[str, str]

    def find(self, names: tuple[str, ...]) -> NodeDefinition | None:
        """The definition at a generic path; without regard to prefixes when there is none as written."""
        found = self.nodes.get(names)
        if found is not None or not names or names[0].rpartition(":")[2] != self.root.name.rpartition(":")[2]:
            return found
        node: NodeDefinition | None = self.root
        for name in names[1:]:
            node = node.child(name) if node is not None else None
        return node
