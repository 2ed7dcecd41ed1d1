"""Which rules of points hold where: a release that some offices were told of counts for their people alone."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.points.ruling import Published, Rules, of_day
from sync.central.feeding import ALL, GOVERNORATE, OFFICE, Scope
from sync.central.points.scores import compiled
from sync.central.publishing_schema import FeedItem, ReleasePart, ReleaseRow
from sync.central.schema import Office
from sync.protocol.feed_items import RELEASE
from sync.protocol.releases import POINTS_RULES, Release, open_part, read_release

NONE: Final = ""
"""The id of no rule set."""


@dataclass(frozen=True, slots=True)
class Place:
    """Rules that hold somewhere. scope: everybody, a governorate or an office; rules: None where none hold there."""

    scope: Scope
    rules: Rules | None


@dataclass(frozen=True, slots=True)
class InForce:
    """The rule sets of a day. places: everybody first, then whoever was told of something else.

    offices: the place of each office of those, by its id; whoever is not in it has what everybody has.
    """

    places: tuple[Place, ...]
    offices: Mapping[str, Place]

    @property
    def id(self) -> str:
        """Names all of them: that of the rule set where the whole country has one, "" where none holds anywhere."""
        if len(self.places) == 1:
            return _name(self.places[0].rules)
        told = sorted((place.scope.kind, place.scope.target, _name(place.rules)) for place in self.places)
        return hashlib.sha256(repr(told).encode()).hexdigest()

    @property
    def any(self) -> bool:
        """Whether one holds anywhere."""
        return any(place.rules for place in self.places)

    @property
    def versions(self) -> str:
        """Their versions, that of everybody first."""
        return ", ".join(dict.fromkeys(place.rules.book.version for place in self.places if place.rules))

    def of(self, office: str) -> Rules | None:
        """What holds for the people of an office."""
        return self.offices.get(office, self.places[0]).rules


def _name(rules: Rules | None) -> str:
    return NONE if rules is None else rules.id


def in_force(session: Session, day: date) -> InForce:
    """What holds on a day, office by office, by what each was told: as its desks have it when they have heard all.

    A release that one desk alone was told of is a trial there, and counts in no ledger of the ministry.
    """
    said = _said(session)
    everybody = Scope.everybody()
    places = {everybody: Place(everybody, _holding(session, said, {everybody}, day))}
    offices: dict[str, Place] = {}
    apart = {scope for scope, _ in said} - {everybody}
    if apart:
        for office, governorate in session.execute(select(Office.id, Office.governorate).order_by(Office.id)):
            own, around = Scope(OFFICE, office), Scope(GOVERNORATE, governorate)
            narrowest = own if own in apart else around if around in apart else None
            if narrowest is None:
                continue
            if narrowest not in places:
                rules = _holding(session, said, {everybody, own, around}, day)
                places[narrowest] = Place(narrowest, rules)
            offices[office] = places[narrowest]
    return InForce(tuple(places.values()), offices)


def _said(session: Session) -> list[tuple[Scope, Release]]:
    """What was ever said of releases, the first first."""
    query = (
        select(FeedItem.scope, FeedItem.target, ReleaseRow.statement)
        .join(ReleaseRow, ReleaseRow.id == FeedItem.record_id)
        .where(FeedItem.kind == RELEASE, FeedItem.scope.in_((ALL, GOVERNORATE, OFFICE)))
        .order_by(FeedItem.id)
    )
    return [(Scope(scope, target), read_release(told)) for scope, target, told in session.execute(query)]


def _holding(
    session: Session, said: list[tuple[Scope, Release]], scopes: set[Scope], day: date
) -> Rules | None:  # fmt: skip
    """What holds for whoever hears ``scopes``: of releases told in another order than their numbers, the older not."""
    heard: list[Release] = []
    for scope, release in said:
        if scope in scopes and (not heard or release.version > heard[-1].version):
            heard.append(release)
    return of_day(_rule_sets(session, heard), day)


def _rule_sets(session: Session, heard: list[Release]) -> Iterator[Published]:
    """Rule sets, the last one first; one that stays the same is told once, a release without takes them back."""
    before: str | None = None
    for release in reversed(heard):
        part = next((one for one in release.parts if one.kind == POINTS_RULES), None)
        name = NONE if part is None else part.hash
        if name == before:
            continue
        before = name
        held = None if part is None else session.get_one(ReleasePart, part.hash)
        yield name, None if part is None or held is None else compiled(open_part(part, bytes(held.data)))
