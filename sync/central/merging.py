"""Joining an edit with what the register already says: field by field, and never a silent overwrite."""

from collections.abc import Mapping
from dataclasses import dataclass

from sync.protocol.fields import fields, joined, read_tree, repeated

Entity = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Clash:
    """One field that was written differently on both sides.

    property: a property of the entity, or the path of an answer (``sync.protocol.fields``). kept: what stands; other:
    what waits for a person; base: what both had seen.
    """

    property: str
    kept: str
    other: str
    base: str = ""


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome. others_moved: somebody else had changed the record since the edit began; taken: what it changes."""

    entity: dict[str, str]
    clashes: tuple[Clash, ...]
    others_moved: bool
    taken: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Stand:
    """A record as somebody saw it or left it. entity: property → value; submission: XML."""

    entity: Entity
    submission: str


@dataclass(frozen=True, slots=True)
class Joined:
    """A record after an edit. changed: fields that the edit changed, properties among them."""

    entity: dict[str, str]
    submission: str
    clashes: tuple[Clash, ...]
    others_moved: bool
    changed: frozenset[str]


def merge(base: Entity, current: Entity, incoming: Entity) -> Merged:
    """Three-way merge of fields.

    base: as the editor saw them (empty when that is not known: then every difference is a question); current: as the
    register has them; incoming: as the editor left them. A field missing on one side counts as empty text.
    """
    entity = dict(current)
    clashes: list[Clash] = []
    taken: set[str] = set()
    for name in sorted({*base, *current, *incoming}):
        was, stands, wanted = base.get(name, ""), current.get(name, ""), incoming.get(name, "")
        if wanted in (was, stands):
            continue
        if stands == was:
            entity[name] = wanted
            taken.add(name)
        else:
            clashes.append(Clash(name, stands, wanted, was))
    moved = any(base.get(name, "") != current.get(name, "") for name in {*base, *current})
    return Merged(entity, tuple(clashes), moved, frozenset(taken))


def join(base: Stand | None, current: Stand, incoming: Stand) -> Joined:
    """As ``merge``, of a record's properties and of its answers.

    A property that clashes exactly as an answer does is not asked twice. A submission that is no XML, or of another
    form, is taken whole by whoever wrote last.
    """
    properties = merge(base.entity if base else {}, current.entity, incoming.entity)
    answers, submission = _answers(base, current, incoming)
    if answers is None:
        return Joined(
            properties.entity, incoming.submission, properties.clashes, properties.others_moved, properties.taken
        )
    asked = {(clash.base, clash.kept, clash.other) for clash in answers.clashes}
    own = [clash for clash in properties.clashes if (clash.base, clash.kept, clash.other) not in asked]
    return Joined(
        properties.entity,
        submission,
        (*answers.clashes, *own),
        properties.others_moved or answers.others_moved,
        properties.taken | answers.taken,
    )


def _answers(base: Stand | None, current: Stand, incoming: Stand) -> tuple[Merged | None, str]:
    there, here = read_tree(current.submission), read_tree(incoming.submission)
    before = read_tree(base.submission) if base is not None else None
    if there is None or here is None or there.tag != here.tag:
        return None, ""
    if before is not None and before.tag != here.tag:
        before = None
    repeats = repeated(tree for tree in (there, here, before) if tree is not None)
    was = fields(before, repeats) if before is not None else {}
    answers = merge(was, fields(there, repeats), fields(here, repeats))
    if not answers.others_moved and not answers.clashes:
        return answers, incoming.submission
    return answers, joined(there, here, answers.taken)
