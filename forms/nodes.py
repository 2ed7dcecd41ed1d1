"""The live tree of one filling, as the window and the tests read it."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol


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
    """One option of a select or rank: its value, its label in the session's language, media by form (image, audio…)."""

    value: str
    label: str
    media: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that an answer breaks; message is the form's own sentence, None when the form has none."""

    ref: str
    condition: Literal["required", "constraint"]
    message: str | None = None


class Node(Protocol):
    """One node as it is now. Read only: answers go through the session.

    ref is concrete (``/data/work[1]/title``; a repeat range is ``/data/work``); value is as in a submission; labels are
    in the session's language with outputs filled in; parameters are the control's (range: start, end, step; upload:
    mediatype; text: rows …); type is the bind's (string, int, decimal, boolean, date, time, dateTime, geopoint …).
    control is input, select1, select, rank, range, trigger, upload, note, group, repeat, or "" for a VALUE.
    """

    @property
    def ref(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> NodeKind: ...
    @property
    def parent(self) -> "Node | None": ...
    @property
    def children(self) -> "tuple[Node, ...]": ...
    @property
    def relevant(self) -> bool: ...
    @property
    def required(self) -> bool: ...
    @property
    def readonly(self) -> bool: ...
    @property
    def value(self) -> str: ...
    @property
    def label(self) -> str | None: ...
    @property
    def hint(self) -> str | None: ...
    @property
    def guidance(self) -> str | None: ...
    @property
    def media(self) -> Mapping[str, str]: ...
    @property
    def appearance(self) -> frozenset[str]: ...
    @property
    def control(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def choices(self) -> tuple[Choice, ...]: ...
    @property
    def violation(self) -> Violation | None: ...
    @property
    def parameters(self) -> Mapping[str, str]: ...
    @property
    def field_list(self) -> bool: ...
    @property
    def can_add(self) -> bool: ...
    @property
    def can_remove(self) -> bool: ...
