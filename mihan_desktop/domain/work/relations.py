"""What ESCO knows of skills and occupations, as whole numbers that a score reads.

ESCO, the European Commission's classification of skills, competences, qualifications and occupations, says which skills
the occupations of an ISCO-08 unit group need. A skill is rare or common by how many occupations name it; somebody's
skills speak for the unit groups that need them; two skills below one broader skill are much alike.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log
from statistics import median_low
from typing import Any, Final

WHOLE: Final = 1000


@dataclass(frozen=True, slots=True)
class Support:
    """What somebody's skills say of occupations, in thousandths of a natural logarithm. told: all of their weight that
    could speak; groups: by unit group how much of it speaks for that one.
    """

    told: int = 0
    groups: Mapping[str, int] = field(default_factory=dict)

    def of(self, code: str) -> int:
        """For an occupation of 1 to 4 digits: of the unit group below it for which most speaks."""
        if len(code) == 4:
            return self.groups.get(code, 0)
        return max((value for group, value in self.groups.items() if group.startswith(code)), default=0)


SILENT: Final = Support()
"""Of somebody who named no skill that ESCO knows."""


@dataclass(frozen=True, slots=True)
class Relations:
    """weight: of a skill by how rarely it is asked for, thousandths; usual: of one that ESCO does not know; parents:
    broader skills of a skill; closeness: of two unit groups through the skills they share, ‰; essential, optional: the
    unit groups of whose occupations one needs a skill, or one only welcomes it; same: skills of another list that mean
    the same, or are part of it.
    """

    weight: Mapping[str, int] = field(default_factory=dict)
    parents: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    closeness: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    essential: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    optional: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    same: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    usual: int = WHOLE

    def weigh(self, skill: str) -> int:
        """How much a skill weighs."""
        return self.weight.get(skill, self.usual)

    def meant(self, skills: Iterable[str]) -> tuple[str, ...]:
        """The skills, and those of the other list that mean the same, each once, in order."""
        named = tuple(skills)
        return tuple(dict.fromkeys((*named, *(other for one in named for other in self.same.get(one, ())))))

    def support(self, skills: Iterable[str]) -> Support:
        """What somebody's skills say of occupations: each with its weight for every unit group that needs it, with half
        of it for one that only welcomes it.
        """
        told, groups = 0, dict[str, int]()
        for skill in frozenset(self.meant(skills)):
            needed, welcome = self.essential.get(skill, ()), self.optional.get(skill, ())
            if not needed and not welcome:
                continue
            weight = self.weight[skill]
            told += weight
            for group in needed:
                groups[group] = groups.get(group, 0) + weight
            for group in welcome:
                groups[group] = groups.get(group, 0) + weight // 2
        return Support(told, groups) if told else SILENT


NONE: Final = Relations()
"""Where no classification was published: occupations are near by the tree alone, and all skills weigh alike."""

Document = Mapping[str, Any]


def relations_of(document: Document, same: Mapping[str, Iterable[str]] | None = None) -> Relations:
    """Out of the ministry's document of ESCO (docs/protocol.md, 31). same: skills of the local list, each with the ids
    of ESCO's that mean the same; it is held both ways.
    """
    skills, groups = list[str](document["skills"]), list[str](document["groups"])
    broader = [f"^{one}" for one in document["broader"]]
    named: dict[int, int] = {}
    needed: dict[int, set[str]] = {}
    welcome: dict[int, set[str]] = {}
    for code, essential, optional in zip(
        document["isco"], document["essential"], document["optional"], strict=True
    ):  # fmt: skip
        group = groups[code]
        for kind, listed in ((needed, essential), (welcome, optional)):
            for skill in walked(listed):
                kind.setdefault(skill, set()).add(group)
        for skill in {*walked(essential), *walked(optional)}:
            named[skill] = named.get(skill, 0) + 1
    count = len(document["isco"]) + 1
    weight = {skills[at]: round(WHOLE * log(count / times)) for at, times in named.items()}
    known = set(skills)
    pairs = [(one, other) for one, others in (same or {}).items() for other in others if other in known]
    alike: dict[str, list[str]] = {}
    for one, other in pairs:
        alike.setdefault(one, []).append(other)
        alike.setdefault(other, []).append(one)
    parents = zip(skills, document["above"], strict=True)
    return Relations(
        weight,
        {skill: tuple(broader[at] for at in above) for skill, above in parents if above},
        {groups[int(at)]: {groups[int(one)]: near for one, near in row} for at, row in document["near"]},
        {skills[at]: tuple(sorted(some)) for at, some in needed.items()},
        {skills[at]: rest for at, some in welcome.items() if (rest := tuple(sorted(some - needed.get(at, set()))))},
        {skill: tuple(some) for skill, some in alike.items()},
        median_low(weight.values()) if weight else WHOLE,
    )  # fmt: skip


def walked(steps: Iterable[int]) -> list[int]:
    """Places in a list, rising, out of the steps between them: so they are written short."""
    at, found = -1, []
    for step in steps:
        at += step
        found.append(at)
    return found


def steps_of(places: Iterable[int]) -> list[int]:
    """As ``walked`` reads it."""
    at, found = -1, []
    for place in sorted(set(places)):
        found.append(place - at)
        at = place
    return found


def near_groups(
    groups: Mapping[str, Mapping[str, int]], weight: Mapping[str, int], least: int, most: int
) -> dict[str, dict[str, int]]:  # fmt: skip
    """How near unit groups are through the skills they share, ‰: of the weight of all that both need, what is shared.

    groups: how much each needs a skill, ‰; least: what is less is left out; most: neighbours of each.
    """
    holders: dict[str, list[str]] = {}
    for group in sorted(groups):
        for skill in groups[group]:
            holders.setdefault(skill, []).append(group)
    whole = {group: sum(weight.get(skill, 0) * part for skill, part in of.items()) for group, of in groups.items()}
    found: dict[str, dict[str, int]] = {}
    for group in sorted(groups):
        shared: dict[str, int] = {}
        for skill, part in groups[group].items():
            for other in holders[skill]:
                both = weight.get(skill, 0) * min(part, groups[other][skill])
                shared[other] = shared.get(other, 0) + both
        shared.pop(group, None)
        near = {other: 2 * WHOLE * both // (whole[group] + whole[other]) for other, both in shared.items() if both}
        best = sorted((-value, other) for other, value in near.items() if value >= least)
        found[group] = {other: -value for value, other in best[:most]}
    return found
