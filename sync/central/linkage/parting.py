"""Whom a chain of sure pairs holds together though somebody said of two of them that they are two people.

Looked for every night, over what earlier nights found and nobody has decided, and again before each link in bulk: what
people decide between two nights counts at once.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from sync.central.bulk import among
from sync.central.duplicates import standing
from sync.central.duplicates_schema import DuplicateDecision
from sync.central.linkage.clustering import clusters
from sync.central.linkage.schema import DIFFERENT, OPEN, LinkageCase, PersonLink

PARTED: Final = "parted"
"""Speaks against a cluster: a reviewer decided that two of it are two people."""
DESK_PARTED: Final = "desk_parted"
"""The same, as somebody at a desk said last."""
_SOME: Final = 5_000
"""Ids of one question; of more, the whole table is read."""

Pair = tuple[str, str]
Side = InstrumentedAttribute[str]


def together(session: Session, records: Collection[str], at_least: float) -> dict[str, str]:
    """Record → cluster, of everybody whom links, and cases that wait from a probability on, join to ``records``."""
    known, fresh, edges = set(records), set(records), set[Pair]()
    while fresh and len(known) <= _SOME:
        found = set(_joined(session, fresh, at_least))
        edges |= found
        fresh = {one for pair in found for one in pair} - known
        known |= fresh
    return clusters(edges)


def _joined(session: Session, records: Collection[str], at_least: float) -> Iterator[Pair]:
    waits = (LinkageCase.state.in_(OPEN), LinkageCase.probability >= at_least)
    for side in (LinkageCase.left_id, LinkageCase.right_id):
        yield from _pairs(session, LinkageCase.left_id, LinkageCase.right_id, among(session, side, records), *waits)
    holds = PersonLink.undone_at.is_(None)
    for side in (PersonLink.record_id, PersonLink.of_id):
        yield from _pairs(session, PersonLink.record_id, PersonLink.of_id, among(session, side, records), holds)


def parted(session: Session, cluster_of: Mapping[str, str]) -> dict[str, list[str]]:
    """Cluster → what speaks against it: ``PARTED``, ``DESK_PARTED``; those with nothing are absent."""
    found: dict[str, set[str]] = {}
    decided = LinkageCase.state == DIFFERENT
    for left, _ in _within(session, cluster_of, LinkageCase.left_id, LinkageCase.right_id, decided):
        found.setdefault(cluster_of[left], set()).add(PARTED)
    said = DuplicateDecision.verdict == DIFFERENT
    pairs = list(_within(session, cluster_of, DuplicateDecision.person, DuplicateDecision.other, said))
    for start in range(0, len(pairs), _SOME):
        some = pairs[start : start + _SOME]
        last = standing(session, {one for one, _ in some})
        for one, other in some:
            if last[frozenset((one, other))].verdict == DIFFERENT:  # and nobody said otherwise since
                found.setdefault(cluster_of[one], set()).add(DESK_PARTED)
    return {cluster: sorted(codes, reverse=True) for cluster, codes in found.items()}


def speaking(codes: Iterable[str], doubts: Iterable[str]) -> list[str]:
    """What speaks against one case: ``codes`` against its cluster, and what desks said of the pair itself."""
    of_the_pair = list(doubts)
    return [code for code in codes if code != DESK_PARTED or "desk_different" not in of_the_pair] + of_the_pair


def _within(
    session: Session, cluster_of: Mapping[str, str], one: Side, other: Side, holds: ColumnElement[bool]
) -> Iterator[Pair]:
    """Pairs of which both stand in one cluster."""
    few = [among(session, one, list(cluster_of))] if len(cluster_of) <= _SOME else []
    for left, right in _pairs(session, one, other, holds, *few):
        cluster = cluster_of.get(left)
        if cluster is not None and cluster == cluster_of.get(right):
            yield left, right


def _pairs(session: Session, one: Side, other: Side, *which: ColumnElement[bool]) -> Iterator[Pair]:
    yield from map(tuple, session.execute(select(one, other).where(*which)))
