"""Joining an edit with what the register already says: field by field, and never a silent overwrite."""

from collections.abc import Mapping
from dataclasses import dataclass

Entity = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Clash:
    """One property that was written differently on both sides. kept: what stands; other: what waits for a person."""

    property: str
    kept: str
    other: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome. others_moved: somebody else had changed the record since the edit began."""

    entity: dict[str, str]
    clashes: tuple[Clash, ...]
    others_moved: bool


def merge(base: Entity, current: Entity, incoming: Entity) -> Merged:
    """Three-way merge of entity properties.

    base: as the editor saw them (empty when that is not known: then every difference is a question); current: as the
    register has them; incoming: as the editor left them. A property missing on one side counts as empty text.
    """
    entity = dict(current)
    clashes: list[Clash] = []
    for name in sorted({*base, *current, *incoming}):
        was, stands, wanted = base.get(name, ""), current.get(name, ""), incoming.get(name, "")
        if wanted in (was, stands):
            continue
        if stands == was:
            entity[name] = wanted
        else:
            clashes.append(Clash(name, stands, wanted))
    moved = any(base.get(name, "") != current.get(name, "") for name in {*base, *current})
    return Merged(entity, tuple(clashes), moved)
