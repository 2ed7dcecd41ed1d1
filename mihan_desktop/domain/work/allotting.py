"""Who is invited to a fair, and which interviews are kept for them: by one published rule, with its grounds.

The rule: whom the ministry named, then the band of the best match at the fair's stands, then points, then the day of
registration, then the record's id. A stand ranks people so too, by their match with that stand. Seats that are kept
for an office, and interviews, are given by the stable matching (``stable.match``).
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from mihan_desktop.domain.work import stable
from mihan_desktop.domain.work.fairs import Fair, Ground, Invitation, Place

BAND: Final = 50
"""‰ of a score that count as the same: points order people inside it (default, as the lists of matches do)."""
FOR_ALL: Final = ""
"""The seats that are kept for nobody."""
_OF: Final = "group "
"""Before a group's name among the seats: no office is called so."""
_LAST: Final = "~"
"""After every date: nobody knows when they were registered."""

Key = tuple[int, int, int, int, str, str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be invited. registered: ISO day; points: None unknown; scores: ‰ by stand, of those at which
    they are listed, None where nothing is known of matches; listed: the ministry named them; groups: of those for whom
    seats are kept by law, the ones that they are of. No place in the order follows from a group.
    """

    person: str
    name: str
    office: str
    registered: str = ""
    points: int | None = None
    scores: Mapping[str, int] | None = None
    listed: bool = False
    office_name: str = ""
    groups: frozenset[str] = frozenset()

    def band(self, stand: str = "") -> int:
        """Of a stand, or the best of all; 0 where nothing is known."""
        if not self.scores:
            return 0
        score = self.scores.get(stand, 0) if stand else max(self.scores.values())
        return score // BAND

    def key(self, stand: str = "") -> Key:
        """The place in the order of the published rule, the lowest first; never the same for two people."""
        known = self.points is not None
        return (
            not self.listed, -self.band(stand), not known, -(self.points or 0), self.registered or _LAST, self.person
        )  # fmt: skip

    @property
    def ground(self) -> Ground:
        """Why they are invited, where they are."""
        return Ground.LIST if self.listed else Ground.MATCH if self.band() else Ground.POINTS


@dataclass(frozen=True, slots=True)
class Allotment:
    """invited: in the order of the rule, with the interviews kept for them; without: people who found no room.

    unmet: of the invited, those for whom no interview could be kept.
    """

    invited: tuple[Invitation, ...]
    without: tuple[Candidate, ...] = ()
    unmet: frozenset[str] = field(default=frozenset())


def kept_for(group: str) -> str:
    """The name of the seats that are kept for a group."""
    return _OF + group


def seats_of(one: Candidate) -> tuple[str, ...]:
    """The seats that somebody may have, the first wished for first."""
    return (*(kept_for(group) for group in sorted(one.groups)), one.office, FOR_ALL)


def invite(
    candidates: Iterable[Candidate], seats: int, quotas: Mapping[str, int] | None = None
) -> tuple[Candidate, ...]:  # fmt: skip
    """Who gets a seat, in the order of the rule. quotas: seats that are kept, of all seats: by ``kept_for`` a group, or
    by an office's id for its people.

    Everybody would have a seat that is kept for their group, then one of their office's, rather than one for all, so
    these are filled first and whoever is left contends for the rest. Quotas above the seats are cut, those of groups
    first in the order of their names, then office by office in the order of their ids.
    """
    people = {one.person: one for one in candidates}
    room, left = {}, max(0, seats)
    for name, kept in sorted((quotas or {}).items(), key=lambda each: (not each[0].startswith(_OF), each[0])):
        room[name] = min(max(0, kept), left)
        left -= room[name]
    room[FOR_ALL] = left
    wishes = {person: [name for name in seats_of(one) if name in room] for person, one in people.items()}
    given = stable.match(wishes, room, lambda _, person: people[person].key())
    return tuple(sorted((people[person] for person in given), key=Candidate.key))


def allot(
    fair: Fair, candidates: Iterable[Candidate], quotas: Mapping[str, int] | None = None,
    stays: Iterable[Invitation] = (), groups: Mapping[str, Collection[str]] | None = None,
) -> Allotment:  # fmt: skip
    """Invitations to a fair with their interviews: the same for the same data, whoever asks.

    stays: invitations that were told and are kept as they are; of the seats, quotas and interviews the rest is given.
    Whoever of them is expected no more takes none of it, and is not invited again. groups: of whoever stays, by record.

    In each round everybody without an interview at a stand proposes to what is left: their best stands first, of one
    stand the earliest slot. Each round is stable in itself; nobody is at two stands at once, nor twice at one.
    """
    before = tuple(stays)
    known = {one.person for one in before}
    told = [one for one in before if not one.over]
    sent = Counter(one.office for one in told)
    sent.update(kept_for(group) for one in told for group in (groups or {}).get(one.person, ()))
    everybody = {one.person: one for one in candidates if one.person not in known}
    left = {name: kept - sent[name] for name, kept in (quotas or {}).items()}
    people = invite(everybody.values(), fair.seats - len(told), left)
    names = {(stand.id, slot.id): f"{stand.id} {slot.id}" for stand in fair.stands for slot in fair.slots}
    seats = {name: Place(*place) for place, name in names.items()}
    room = {names[stand.id, slot.id]: stand.at_once for stand in fair.stands for slot in fair.slots}
    for place in (each for one in told for each in one.places):
        if (name := names.get((place.stand, place.slot), "")) in room:
            room[name] -= 1
    keys = {(one.person, stand.id): one.key(stand.id) for one in people for stand in fair.stands}
    kept: dict[str, tuple[Place, ...]] = {one.person: () for one in people}
    for _ in range(fair.rounds):
        wishes = {one.person: [names[place] for place in _wishes(fair, one, kept[one.person])] for one in people}
        given = stable.match(wishes, room, lambda seat, person: keys[person, seats[seat].stand])
        for person, seat in given.items():
            kept[person] = (*kept[person], seats[seat])
            room[seat] -= 1
    invited = tuple(
        Invitation(
            fair.id, one.person, one.name, one.office, one.office_name, one.ground, rank, one.band(), one.points,
            one.registered, tuple(sorted(kept[one.person], key=lambda place: place.slot)),
        )
        for rank, one in enumerate(people, start=1 + max((one.rank for one in before), default=0))
    )  # fmt: skip
    chosen = set(kept)
    without = sorted((one for one in everybody.values() if one.person not in chosen), key=Candidate.key)
    return Allotment(invited, tuple(without), frozenset(one for one, places in kept.items() if not places))


def wished(fair: Fair, one: Candidate) -> tuple[str, ...]:
    """The stands that somebody wants, the best first: by their match; where none is known, as the fair lists them."""
    if one.scores is None:
        return tuple(stand.id for stand in fair.stands)
    scores = one.scores
    return tuple(sorted((each.id for each in fair.stands if each.id in scores), key=lambda each: -scores[each]))


def _wishes(fair: Fair, one: Candidate, kept: Sequence[Place]) -> list[tuple[str, str]]:
    """What is left to wish for, as (stand, slot)."""
    taken = [slot for place in kept if (slot := fair.slot(place.slot)) is not None]
    free = [slot.id for slot in fair.slots if not any(slot.overlaps(each) for each in taken)]
    stands = [stand for stand in wished(fair, one) if all(place.stand != stand for place in kept)]
    return [(stand, slot) for stand in stands for slot in free]
