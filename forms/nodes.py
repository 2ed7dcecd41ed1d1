"""The live tree of one filling, as the window and the tests read it."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, Protocol

from forms.model import NodeDefinition
from forms.xpath import Node as Element

NOTHING: Mapping[str, str] = MappingProxyType({})


class NodeKind(enum.StrEnum):
    """What a node is to a person: VALUE is a model node without a control (calculations, metadata)."""

    QUESTION = "question"
    NOTE = "note"
    GROUP = "group"
    REPEAT = "repeat"
    INSTANCE = "instance"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a select or rank: its value, its label in the session's language, media by form (image, audio…).

    words: what people call it, whatever the language, parted by ";": the column ``words`` of the list.
    """

    value: str
    label: str
    media: Mapping[str, str] = field(default_factory=dict)
    words: str = ""


Condition = Literal["required", "constraint", "soft"]


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that an answer breaks; message is the form's own sentence, None when the form has none.

    Severity "error" stands against finishing. "soft" is a warning (condition "soft"): the answer may stay, and a person
    may say why; it stands against finishing only where the form wants a reason (wants_reason) and there is none yet.
    """

    ref: str
    condition: Condition
    message: str | None = None
    severity: Literal["error", "soft"] = "error"
    wants_reason: bool = False


@dataclass(frozen=True, slots=True)
class Excuse:
    """Why an answer that a form warns of is right: it holds for this value and no other."""

    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A group of the body that has no node of its own, over some of the nodes below another.

    key: the same for all nodes in it; label in the session's language; field_list: all in it is shown on one page.
    """

    key: str
    label: str | None
    appearance: frozenset[str]

    @property
    def field_list(self) -> bool:
        """Whether all in it is shown on one page."""
        return "field-list" in self.appearance or "table-list" in self.appearance


@dataclass(frozen=True, slots=True)
class Texts:
    """What a node says in the session's language.

    short: the label in few words, for lists and tables; headings: labels of the groups without a node below it, by key.
    """

    label: str | None = None
    hint: str | None = None
    guidance: str | None = None
    short: str | None = None
    media: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    headings: Mapping[str, str] = field(default_factory=lambda: NOTHING)


class Speaker(Protocol):
    """What works out texts and choices of a node when somebody looks."""

    def texts(self, node: Node) -> Texts:
        """Label, hint, guidance and media."""
        ...

    def choices(self, node: Node) -> tuple[Choice, ...]:
        """The options as filtered now."""
        ...

    def message(self, node: Node, condition: Condition) -> str | None:
        """The form's sentence for a broken rule."""
        ...


class Node:
    """One node as it is now. Read only: answers go through the session.

    A repeat range (kind REPEAT, ref ``/data/work``) has its instances (INSTANCE, ref ``/data/work[1]``) as children.
    Labels are in the session's language with outputs filled in. A group of the body without a node of its own is no
    node here: it is among the `headings` of what it holds. control is input, select1, select, rank, range, trigger,
    upload, note, group, repeat, or "" for a VALUE.
    """

    __slots__ = (
        "_choices",
        "_offered",
        "_speaker",
        "_texts",
        "attributes",
        "constraint_holds",
        "definition",
        "element",
        "excuse",
        "gone",
        "index",
        "instances",
        "members",
        "own_readonly",
        "own_relevant",
        "parent",
        "ranked",
        "readonly",
        "relevant",
        "required",
        "soft_holds",
    )

    def __init__(
        self, definition: NodeDefinition, element: Element | None, parent: Node | None, speaker: Speaker, index: int = 0
    ) -> None:
        self.definition = definition
        self.element = element
        self.parent = parent
        self.index = index
        self.members: dict[str, Node] = {}
        self.attributes: tuple[Node, ...] = ()
        self.instances: list[Node] = []
        self.own_relevant = True
        above = parent.parent if index and parent is not None else parent  # a range hides none of its instances
        self.relevant: bool = above is None or above.relevant
        self.own_readonly = False
        self.readonly: bool = parent is not None and parent.readonly
        self.required = False
        self.constraint_holds = True
        self.soft_holds = True
        self.excuse: Excuse | None = None
        self.gone = False
        self.ranked = False
        self._speaker = speaker
        self._texts: Texts | None = None
        self._choices: tuple[Choice, ...] | None = None
        self._offered: frozenset[str] | None = None

    def __repr__(self) -> str:
        return f"<{self.kind} {self.ref}>"

    # -- what and where ---------------------------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """The name as the form writes it, with its prefix."""
        return self.definition.name

    @property
    def ref(self) -> str:
        """The concrete ref, such as ``/data/work[1]/title``."""
        if self.index:
            return f"{self.parent.ref if self.parent is not None else ''}[{self.index}]"
        return f"{self.parent.ref if self.parent is not None else ''}/{self.name}"

    @property
    def kind(self) -> NodeKind:
        """What it is to a person."""
        if self.element is None:
            return NodeKind.REPEAT
        if self.index:
            return NodeKind.INSTANCE
        control = self.definition.control
        if self.definition.children or (control is not None and control.kind == "group"):
            return NodeKind.GROUP
        if control is None:
            return NodeKind.VALUE
        return NodeKind.NOTE if control.kind == "note" else NodeKind.QUESTION

    @property
    def place(self) -> Element:
        """The element of what is no repeat range. LookupError for a range, which is no element."""
        if self.element is None:
            raise LookupError(self.ref)
        return self.element

    @property
    def children(self) -> tuple[Node, ...]:
        """Nodes below in the order in which the form shows them."""
        if self.element is None:
            return tuple(self.instances)
        return tuple(self.members[each.name] for each in self.definition.layout if each.name in self.members)

    def walk(self) -> Iterator[Node]:
        """This node and all below it in the order in which the form shows them (no attributes)."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))

    # -- state ------------------------------------------------------------------------------------------------------

    @property
    def value(self) -> str:
        """The answer as it stands in a submission; "" for groups and for what is not relevant."""
        if not self.relevant or self.element is None or self.definition.children:
            return ""
        return self.element.value

    @property
    def type(self) -> str:
        """The type of its bind: string, int, decimal, boolean, date, time, dateTime, geopoint, barcode, binary …"""
        return self.definition.bind.type

    @property
    def written_as(self) -> str:
        """The type that its value is written as: what is chosen from a list stays as the list has it."""
        control = self.definition.control
        if control is not None and control.kind in ("select1", "select", "rank"):
            return "string"
        return self.definition.bind.type

    @property
    def control(self) -> str:
        """The kind of its control, "" without one."""
        control = self.definition.control
        if self.element is None:
            return "repeat"
        if control is None:
            return ""
        return "group" if self.index else control.kind

    @property
    def appearance(self) -> frozenset[str]:
        """The words of its appearance."""
        control = self.definition.control
        return control.appearance if control is not None else frozenset()

    @property
    def parameters(self) -> Mapping[str, str]:
        """Of the control: range has start, end, step; upload mediatype; text rows; and whatever else the form says."""
        control = self.definition.control
        return control.parameters if control is not None else NOTHING

    @property
    def field_list(self) -> bool:
        """Whether all below it is shown on one page."""
        return "field-list" in self.appearance or "table-list" in self.appearance

    @property
    def can_add(self) -> bool:
        """Whether a person may add an instance to this repeat."""
        repeat = self.definition.repeat
        return (
            self.element is None and self.relevant and repeat is not None and repeat.count is None and not repeat.fixed
        )

    @property
    def can_remove(self) -> bool:
        """Whether a person may remove instances of this repeat, or this instance."""
        if self.index and self.parent is not None:
            return self.parent.can_remove
        return self.can_add and bool(self.instances)

    @property
    def can_move(self) -> bool:
        """Whether a person may put this instance at another place among its fellows."""
        return bool(self.index) and self.can_remove and self.parent is not None and len(self.parent.instances) > 1

    @property
    def violation(self) -> Violation | None:
        """The rule that the answer breaks now; no warning that somebody has overridden."""
        condition = self.broken
        if condition is None or (condition == "soft" and self.override is not None):
            return None
        soft = condition == "soft"
        return Violation(
            self.ref,
            condition,
            self._speaker.message(self, condition),
            "soft" if soft else "error",
            soft and self.definition.bind.wants_reason,
        )

    @property
    def broken(self) -> Condition | None:
        """Which rule the answer breaks now: only what a person is asked can be wrong."""
        if not self.relevant or self.definition.control is None or self.definition.children or self.element is None:
            return None
        if not self.element.value:
            return "required" if self.required else None
        if not self.constraint_holds:
            return "constraint"
        return None if self.soft_holds else "soft"

    @property
    def override(self) -> str | None:
        """The reason that was given for an answer that the form warns of; None without one."""
        if self.excuse is None or self.broken != "soft" or self.excuse.value != self.value:
            return None
        return self.excuse.reason

    # -- what it says -----------------------------------------------------------------------------------------------

    @property
    def texts(self) -> Texts:
        """Label, hint, guidance and media, kept until something they show changes."""
        if self._texts is None:
            self._texts = self._speaker.texts(self)
        return self._texts

    @property
    def label(self) -> str | None:
        """The label with its outputs filled in."""
        return self.texts.label

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The groups without a node of their own that it is shown in, outermost first.

        When one of their labels changes, a `Change` names the node that they stand in (a parent of this one).
        """
        found = []
        for each in self.definition.under:
            home = next((above for above in self._lineage() if each in above.definition.loose), None)
            label = home.texts.headings.get(each.key) if home is not None else None
            found.append(Heading(each.key, label, each.appearance))
        return tuple(found)

    def _lineage(self) -> Iterator[Node]:
        node = self.parent
        while node is not None:
            if node.element is not None:
                yield node
            node = node.parent

    @property
    def hint(self) -> str | None:
        """The hint with its outputs filled in."""
        return self.texts.hint

    @property
    def guidance(self) -> str | None:
        """The longer hint for training and print."""
        return self.texts.guidance

    @property
    def short(self) -> str | None:
        """The label in few words, where the form has one for lists and tables."""
        return self.texts.short

    @property
    def media(self) -> Mapping[str, str]:
        """Addresses of media beside the label by form: image, big-image, audio, video."""
        return self.texts.media

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The options as filtered now."""
        if self._choices is None:
            self._choices = self._speaker.choices(self)
            self._offered = None
        return self._choices

    @property
    def offered(self) -> frozenset[str]:
        """The values of its options."""
        choices = self.choices
        if self._offered is None:
            self._offered = frozenset(each.value for each in choices)
        return self._offered

    def forget(self, *, texts: bool = False, choices: bool = False) -> bool:
        """Forget what was worked out; whether there was anything, and it is another now."""
        differs = False
        if texts and self._texts is not None:
            before, self._texts = self._texts, None
            differs = self.texts != before
        if choices and self._choices is not None:
            options, self._choices = self._choices, None
            differs = self.choices != options or differs
        return differs
