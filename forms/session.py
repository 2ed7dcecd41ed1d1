"""One filling of a form: THE CONTRACT that the window, the services and the tests use."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from forms.definition import FormDefinition
from forms.nodes import Choice, Node, NodeKind, Violation

__all__ = ["Change", "Choice", "Finalised", "Node", "NodeKind", "Session", "Violation"]


@dataclass(frozen=True, slots=True)
class Change:
    """What one answer did.

    refs: nodes whose value, relevance, required, readonly, label, choices or violation changed (refs as they are after
    the change); structure: whether nodes appeared or disappeared, so that the tree has to be read again.
    """

    refs: frozenset[str]
    structure: bool = False


@dataclass(frozen=True, slots=True)
class Finalised:
    """A finished filling: the submission, who it is, and the entity it declares (properties by name, or None).

    entity holds the properties by `save_to` name, and `__label`, `__id`, `__dataset` for the declaration itself.
    """

    xml: bytes
    instance_id: str
    instance_name: str
    entity: Mapping[str, str] | None


class Session:
    """One filling of a form, from the first question to the submission."""

    def __init__(
        self,
        definition: FormDefinition,
        *,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        seed: int = 0,
        language: str | None = None,
        timezone: str = "Asia/Baghdad",
        files: Mapping[str, bytes] | None = None,
    ) -> None:
        """A new filling. clock gives aware datetimes, new_id UUIDs, files the form's attachments by name."""
        raise NotImplementedError

    @classmethod
    def reopen(
        cls,
        definition: FormDefinition,
        submission: bytes,
        *,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        seed: int = 0,
        language: str | None = None,
        timezone: str = "Asia/Baghdad",
        files: Mapping[str, bytes] | None = None,
        edit: bool = True,
    ) -> Self:
        """A finished submission again; with edit a new instanceID, the old one becoming deprecatedID. FormError."""
        raise NotImplementedError

    @classmethod
    def restore(
        cls,
        definition: FormDefinition,
        state: bytes,
        *,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        timezone: str = "Asia/Baghdad",
        files: Mapping[str, bytes] | None = None,
    ) -> Self:
        """The filling that `save` wrote; over another version of the form, what fits is kept. FormError."""
        raise NotImplementedError

    definition: FormDefinition
    language: str
    languages: tuple[str, ...]
    root: Node

    def save(self) -> bytes:
        """The filling as bytes: values (those of non-relevant nodes too), repeats, language, seed."""
        raise NotImplementedError

    def node(self, ref: str) -> Node:
        """The node at a concrete ref such as ``/data/work[1]/title``; KeyError."""
        raise NotImplementedError

    def set(self, ref: str, value: str | int | float | bool | list[str] | None) -> Change:  # noqa: FBT001
        """Answer one question; KeyError for an unknown ref, FormError("readonly"|"wrong_type"|...) otherwise."""
        raise NotImplementedError

    def add_repeat(self, ref: str) -> Change:
        """One more instance at the end of the repeat range at ref (``/data/work``)."""
        raise NotImplementedError

    def remove_repeat(self, ref: str) -> Change:
        """Without the repeat instance at ref (``/data/work[2]``)."""
        raise NotImplementedError

    def set_language(self, name: str) -> Change:
        """Labels in another of the form's languages, named as the form names it; KeyError."""
        raise NotImplementedError

    def violations(self, ref: str = "/") -> tuple[Violation, ...]:
        """What stands against finishing, below ref, in document order."""
        raise NotImplementedError

    def finalise(self) -> Finalised:
        """The finished submission; FormError("has_violations") names what is wrong."""
        raise NotImplementedError

    def submission(self) -> bytes:
        """The submission as it stands, relevant nodes only."""
        raise NotImplementedError
