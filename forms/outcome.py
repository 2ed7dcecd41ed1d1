"""What comes out of a filling: what a change did, and the finished submission with all that goes with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from forms.entities import Entity
from forms.soft import Override


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

    entity holds the properties by `save_to` name, and ``__dataset``, ``__id``, ``__label``, ``__action``: the form's
    own entity, or else the first; entities are all, those of groups and repeats too (`forms.entities`). overrides are
    the warnings that stood, with the reasons given for them; the submission's metadata has them too (`forms.soft`).
    attachments are files that go with it by name: audit.csv, where the form asks for it (`forms.audit`). leaves: the
    answers of the submission outside its metadata, (question's name, value) in document order, so that nobody has to
    read the XML again. language: in which the form was shown at the end (`FormDefinition.code_of`); notes: what it told
    beside its questions, by the notes' names, in that language.
    """

    xml: bytes
    instance_id: str
    instance_name: str
    entity: Mapping[str, str] | None
    entities: tuple[Entity, ...] = ()
    overrides: tuple[Override, ...] = ()
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    leaves: tuple[tuple[str, str], ...] = ()
    language: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)
