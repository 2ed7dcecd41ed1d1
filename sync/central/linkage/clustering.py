"""Which records hang together by their surest pairs, and what speaks against a whole cluster of them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

MOST: Final = 12
"""Records of one person, above which a cluster is for people to look at."""
LIKELY: Final = 0.5
"""Probability from which on a pair speaks for two groups of records being one person's."""
SHARE: Final = 5
"""Of the pairs between two groups one in so many is likely, or they are not one person's for one sure pair alone."""
THIN: Final = "thin"
"""Speaks against a pair: it joins two groups of records that have hardly another likely pair between them."""

_NOBODY: Final[frozenset[str]] = frozenset()
_FEWEST: Final = 4
"""records, below which each pair of two groups is a fifth of all by itself"""


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


def groups(
    pairs: Iterable[tuple[str, str, float]], sure: float, settled: Iterable[tuple[str, str]] = ()
) -> dict[str, str]:  # fmt: skip
    """Record → the least id of its group, for every record of ``pairs`` (likely ones, with probabilities).

    Pairs from ``sure`` on make one group of two, but only where one in ``SHARE`` of all pairs between the two is
    likely: no chain of single pairs makes one person of many. First come pairs that are alike to the same others, of
    these the surest. settled: what somebody decided, which holds by itself.
    """
    likely, decided = list(pairs), list(settled)
    chain_of = clusters([*decided, *((left, right) for left, right, _ in likely)])
    root_of = clusters([*decided, *((one, one) for one in chain_of)])
    members: dict[str, list[str]] = {}
    for record, root in root_of.items():
        members.setdefault(root, []).append(record)
    large = {chain for chain, count in Counter(chain_of.values()).items() if count >= _FEWEST}
    beside: dict[str, set[str]] = {}
    for left, right, _ in likely:
        if chain_of[left] in large:
            beside.setdefault(left, {left}).add(right)
            beside.setdefault(right, {right}).add(left)

    def first(pair: tuple[str, str, float]) -> tuple[float, float, str, str]:
        left, right, probability = pair
        one, other = beside.get(left, _NOBODY), beside.get(right, _NOBODY)
        return -len(one & other) / max(1, len(one | other)), -probability, left, right

    waiting = sorted((one for one in likely if one[2] >= sure), key=first)
    joined = True
    while joined:
        joined, again = False, []
        for left, right, probability in waiting:
            few, many = sorted((root_of[left], root_of[right]), key=lambda root: (len(members[root]), root))
            if few == many:
                continue
            if not _alike(members[few], set(members[many]), beside):
                again.append((left, right, probability))
                continue
            joined = True
            root_of |= dict.fromkeys(members[few], many)
            members[many] += members.pop(few)
        waiting = again
    return {record: least for found in members.values() for least in [min(found)] for record in found}


def _alike(few: list[str], many: set[str], beside: Mapping[str, set[str]]) -> bool:
    """Whether enough of the pairs between two groups are likely; between very few records one is enough."""
    if len(few) * len(many) <= SHARE:
        return True
    return sum(len(beside[one] & many) for one in few if one in beside) * SHARE >= len(few) * len(many)


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
