"""Which records hang together by their surest pairs, and what speaks against a whole cluster of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

MOST: Final = 12
"""Records of one person, above which a cluster is for people to look at."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What contradicts of one record: ``""`` and 0 where nothing is known."""

    national_number: str = ""
    sex: str = ""
    birth_year: int = 0


def clusters(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Record → the least id of its cluster, for every record of ``pairs``."""
    parent: dict[str, str] = {}

    def root(one: str) -> str:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for left, right in pairs:
        parent.setdefault(left, left)
        parent.setdefault(right, right)
        first, second = sorted((root(left), root(right)))
        parent[second] = first
    return {one: root(one) for one in parent}


def contradictions(
    cluster_of: Mapping[str, str], facts: Mapping[str, Facts], said: Mapping[str, Iterable[str]] | None = None
) -> dict[str, list[str]]:
    """Cluster → codes of what speaks against it; those with nothing are absent. said: by people (``parting``).

    ``national_numbers``: two that are more than a slip apart; ``sexes``; ``births``: years more than two apart;
    ``crowd``: more than MOST records.
    """
    members: dict[str, list[str]] = {}
    for record, cluster in cluster_of.items():
        members.setdefault(cluster, []).append(record)
    found = {}
    for cluster, records in members.items():
        told = [facts.get(record, Facts()) for record in records]
        years = [one.birth_year for one in told if one.birth_year]
        codes = []
        if _differ({one.national_number for one in told if one.national_number}):
            codes.append("national_numbers")
        if len({one.sex for one in told if one.sex}) > 1:
            codes.append("sexes")
        if years and max(years) - min(years) > 2:
            codes.append("births")
        if len(records) > MOST:
            codes.append("crowd")
        codes += (said or {}).get(cluster, ())
        if codes:
            found[cluster] = codes
    return found


def _differ(numbers: set[str]) -> bool:
    from mihan_desktop.domain.people.levels import one_slip

    told = sorted(numbers)
    return any(not one_slip(left, right) for place, left in enumerate(told) for right in told[place + 1 :])
