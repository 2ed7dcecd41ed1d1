"""Finding records of the same person while they are typed: over keys, then field by field, with reasons as codes."""

import math
import threading
from array import array
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mihan_desktop.domain.duplicates import SHOWN, Candidate, Decision, undecided
from mihan_desktop.domain.numbers import Blocks
from mihan_desktop.domain.people.identity import Identity, blocking_keys, identity
from mihan_desktop.domain.people.likeness import Likeness, Model, ModelError, likeness, read_model
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import matching_handed
from mihan_desktop.services.describing import Describing
from mihan_desktop.services.issuing import KnownBlocks
from mihan_desktop.services.looking import Looking
from mihan_desktop.services.matching_handed import newest, stale
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.who_is_told import PROPERTIES, body_of, properties_of

if TYPE_CHECKING:
    from forms.nodes import Node
    from forms.session import Session
    from mihan_desktop.storage.identities import Behind
    from mihan_desktop.storage.work import Work

COMPARED = 80
"""Records that meet under rare or many keys and are compared field by field."""
FRESH = 500
"""Changes that are looked at in memory, the newest of those that the keys have not come to."""
SLICE = 50
"""Changes that are moved in at a time."""
BEHIND = 32
"""Changes that are left to memory: each alone would write as many pages as all of them together."""
ENOUGH = 1_000
"""Names that must be counted before rarity says anything."""
WORTH_SHOWING = 0.2
"""Probability from which on a record is shown."""
WORTH_SHOWING_LATIN = 0.0001
"""The same for somebody written in Latin letters alone: names that agree across scripts weigh less than those in one
script, so that a passport's spelling would bring up few of those whose name it is."""


@dataclass(frozen=True, slots=True)
class _Fresh:
    """A record that the keys have not come to, as it was read from its message."""

    newest: int | str
    person: Identity
    keys: frozenset[str]


class MatchingPeople:
    """Rights ``register`` or ``search``. Nothing is written by looking but that somebody looked."""

    def __init__(self, opened: Opened, looking: Looking, describing: Describing) -> None:
        self._opened = opened
        self._describing = describing
        self._looking = looking
        self._blocks = KnownBlocks()
        self._lock = threading.Lock()
        self._fresh: dict[int, _Fresh] = {}
        self._sitting = ""
        self._counts: Callable[[str, str], float] | None = None
        self._counted_at = -1
        self._told: tuple[tuple[str, ...], Model] | None = None
        self._keys: tuple[tuple[str, int], list[array[int]]] | None = None

    @cached_property
    def _bundled(self) -> Model:
        from resources.linkage import model

        return read_model(model())

    def candidates(
        self, actor: User, properties: Mapping[str, str], *, record_id: str = "", draft_id: str = ""
    ) -> tuple[Candidate, ...]:
        """Records that may be of the person whom ``properties`` describe, the likeliest first, at most SHOWN.

        record_id: of the record that is corrected; draft_id: of the draft that is filled: what was decided with it
        stands with the candidates.
        """
        self._opened.allow(actor, Right.REGISTER, Right.SEARCH)
        return self._candidates(identity(properties), record_id, draft_id)

    def of_record(self, actor: User, record_id: str) -> tuple[Candidate, ...]:
        """Records that may be of the same person as one that is here, this desk's or handed over by another.

        Raises MihanError ``record_unknown``.
        """
        self._opened.allow(actor, Right.REGISTER, Right.SEARCH)
        with self._opened.look() as work:
            row = newest(work, record_id)
            if row is None:
                raise MihanError("record_unknown")
            person = identity(properties_of(body_of(row.message)))
        return self._candidates(person, record_id, "")

    def require_decided(
        self, actor: User, properties: Mapping[str, str], *, record_id: str = "", draft_id: str = ""
    ) -> None:
        """Raise MihanError ``duplicates_undecided`` (params ``count``) while a likely candidate has no decision.

        ``duplicate_is_same``: of one it was said that it is the same person, whose record is to be updated instead.
        """
        found = self.candidates(actor, properties, record_id=record_id, draft_id=draft_id)
        if not record_id and any(one.decision is not None and one.decision.verdict == "same" for one in found):
            raise MihanError("duplicate_is_same")
        if open_ones := undecided(found):
            raise MihanError("duplicates_undecided", {"count": len(open_ones)})

    def compare(self, actor: User, record_id: str) -> dict[str, str]:
        """What a candidate's record says of who they are, by property, in words; that somebody looked is written down.

        Raises MihanError ``record_unknown``, ``form_unknown``.
        """
        user = self._opened.allow(actor, Right.REGISTER, Right.SEARCH)
        with self._opened.read() as work:
            row = newest(work, record_id)
        if row is None:
            raise MihanError("record_unknown")
        self._looking.at(user, record_id, "duplicate")
        return Watched(self._describing.session(user, row)).words()

    def catch_up(self, actor: User, most: int = SLICE, least: int = BEHIND) -> int:
        """Move some of what was saved since into the keys, the oldest first; how much is still to come, roughly.

        least: with fewer changes to come nothing is done: they are looked at in memory.

        For moments in which nobody waits; a database that never had keys gets them in many such moments.
        """
        self._opened.allow(actor)
        return self._catch_up(most, least) + self._catch_up_handed(most, least)

    def _catch_up_handed(self, most: int, least: int) -> int:
        with self._opened.read() as work:
            behind = work.handed_people.behind() if work.handed_people.any() else 0
            people = matching_handed.people(work, pairs := stale(work, most)) if behind >= max(1, least) else {}
        if not people:
            return 0
        with self._opened.write() as work:
            for number, change_id in pairs:
                if number in people:
                    work.handed_people.put(-number, change_id, people[number])
        left = behind - len(people)
        return left if left >= least else 0

    def _catch_up(self, most: int, least: int) -> int:
        with self._opened.read() as work:
            behind = work.identities.behind()
            until = min(behind.last, behind.up_to + most)
            pairs = [*work.identities.fresh(behind.up_to, until), *work.identities.again()[:most]]
            people = _people(work, pairs) if behind.count >= least else {}
        if not people and (behind.count < least or not behind.count):
            return self._place_some(behind)
        with self._opened.write() as work:
            work.identities.begin_anew()
            now = work.identities.behind()
            if now.up_to != behind.up_to:
                return behind.count  # another window was there first
            for number, person in people.items():
                work.identities.put(number, person, place=not now.building)
            work.identities.go_on(until)
        left = behind.last - until
        return (left if left >= least else 0) + now.unplaced

    def _place_some(self, behind: "Behind") -> int:
        """Where everything is made anew and every record says who it is: the next range of keys."""
        if behind.anew or not behind.building:
            self._keys = None
            return 0
        with self._opened.read() as work:
            erased = work.identities.erased()
            if self._keys is None or self._keys[0] != (self._opened.sitting, erased):
                self._keys = (self._opened.sitting, erased), work.identities.all_keys()
        with self._opened.write() as work:
            now = work.identities.behind()
            if now.anew or not now.building or work.identities.erased() != erased:
                return now.unplaced
            work.identities.place(now.ranges, self._keys[1][now.ranges])
        return now.unplaced - 1

    # -- finding

    def _candidates(self, person: Identity, record_id: str, draft_id: str) -> tuple[Candidate, ...]:
        keys = blocking_keys(person)
        if not keys:
            return ()
        with self._opened.look() as work:
            model = self._model(work)
            own = _own(work, record_id) if record_id else frozenset()
            met = self._met(work, keys, own)
            frequency = self._frequency(work)
            weighed = [(likeness(person, other, model, frequency), number) for number, other in met.items()]
            worth = WORTH_SHOWING_LATIN if person.given.isascii() else WORTH_SHOWING
            weighed = [one for one in weighed if one[0].probability >= worth]
            weighed.sort(key=lambda one: (-one[0].weight, one[1]))
            records = _standing(work, [number for _, number in weighed], self._blocks.of(work))
            decided = _decided(work, record_id, draft_id) if records else {}
        found = [_candidate(*records[number], alike, model, decided) for alike, number in weighed if number in records]
        return tuple(found[:SHOWN])

    def _model(self, work: "Work") -> Model:
        """The model in force at this desk: the ministry's newest that this program can read, else its own."""
        from sync.protocol.releases import LINKAGE_MODEL

        said = work.releases.hashes(LINKAGE_MODEL, LINKAGE_MODEL)[:1]
        with self._lock:
            if self._told is None or self._told[0] != said:
                model = self._bundled
                for part in work.releases.published(LINKAGE_MODEL, LINKAGE_MODEL) if said else ():
                    with suppress(ModelError):  # of a newer program
                        model = read_model(part.data)
                self._told = said, model
            return self._told[1]

    def _met(self, work: "Work", keys: Sequence[str], own: Collection[int]) -> dict[int, Identity]:
        """Who shares a key, the newest revision of each but of ``own``; of very many, those that share the rarest."""
        from mihan_desktop.storage.identities import hashed

        fresh = self._look_at_fresh(work)
        weights: dict[int, float] = {}
        handed = work.handed_people.last()
        size = max(2, work.identities.behind().up_to + handed)
        for key in keys:
            hits = work.identities.hits(hashed(key))
            if handed:
                hits += [-number for number in work.handed_people.hits(hashed(key))]
            worth = math.log2(size / max(1, len(hits))) + 1
            for number in hits:
                weights[number] = weights.get(number, 0.0) + worth
        wanted = frozenset(keys)
        near = {number: one.person for number, one in fresh.items() if not wanted.isdisjoint(one.keys)}
        moved_in = (number for number in weights if number not in fresh)
        nearest = sorted(moved_in, key=lambda number: -weights[number])[:COMPARED]
        found = {**work.identities.said([number for number in nearest if number > 0]), **near}
        if handed:
            theirs = work.handed_people.said([-number for number in nearest if number < 0])
            found |= {-number: person for number, person in theirs.items()}
        return {number: person for number, person in found.items() if number not in own}

    def _look_at_fresh(self, work: "Work") -> dict[int, _Fresh]:
        """What the keys have not come to: read once, and again where a newer revision came."""
        with self._lock:
            if self._sitting != self._opened.sitting:
                self._fresh, self._sitting, self._counts, self._counted_at = {}, self._opened.sitting, None, -1
            behind = work.identities.behind()
            pairs = work.identities.fresh(max(behind.up_to, behind.last - FRESH), behind.last)
            pairs += work.identities.again()
            handed = stale(work, FRESH) if work.handed_people.any() else []
            newest_of: dict[int, int | str] = {**dict(pairs), **dict(handed)}
            self._fresh = {number: one for number, one in self._fresh.items() if newest_of.get(number) == one.newest}
            people = _people(work, [one for one in pairs if one[0] not in self._fresh])
            people |= matching_handed.people(work, [one for one in handed if one[0] not in self._fresh])
            for number, person in people.items():
                self._fresh[number] = _Fresh(newest_of[number], person, frozenset(blocking_keys(person)))
            return dict(self._fresh)

    def _frequency(self, work: "Work") -> Callable[[str, str], float] | None:
        """How common names are among this office's people; None while they are few."""
        with self._lock:
            up_to = work.identities.behind().up_to
            if self._counted_at < 0 or up_to > 1.1 * self._counted_at:
                self._counts, self._counted_at = _shares(work.identities.counts()), up_to
            return self._counts


class Watched:
    """The answers of one filling that say who somebody is, found once by their places in the form."""

    def __init__(self, session: "Session") -> None:
        self._session = session
        self._places: list[tuple[str, str]] = []
        for one in session.root.definition.subtree():
            name = one.bind.save_to if one.bind.save_to in PROPERTIES else one.name
            if name in PROPERTIES:
                self._places.append((name, one.path))

    def properties(self) -> dict[str, str]:
        """As they are now, by property; the first answer where several questions have one."""
        return {name: node.value for name, node in self._nodes().items()}

    def words(self) -> dict[str, str]:
        """The same as people read it, in the language of the filling."""
        from mihan_desktop.services.submissions import words_of

        return {name: words_of(node) for name, node in self._nodes().items()}

    def _nodes(self) -> "dict[str, Node]":
        found: dict[str, Node] = {}
        for name, path in self._places:
            try:
                node = self._session.node(path)
            except KeyError:
                continue  # inside a repeat
            if node.relevant and node.value and name not in found:
                found[name] = node
        return found


def _people(work: "Work", pairs: Iterable[tuple[int, int]]) -> dict[int, Identity]:
    """Who the records are of, by number. pairs: number and sequence of the newest revision."""
    wanted = dict(pairs)
    said = work.identities.messages(list(wanted.values())) if wanted else {}
    return {
        number: identity(properties_of(body_of(said[sequence])))
        for number, sequence in wanted.items()
        if sequence in said
    }  # fmt: skip


def _own(work: "Work", record_id: str) -> frozenset[int]:
    """The numbers of one record, here and of those that were handed over."""
    return frozenset((work.registrations.number(record_id), -work.handed_people.number(record_id)))


def _standing(work: "Work", numbers: Sequence[int], blocks: Blocks) -> dict[int, tuple[RegistrationSummary, str]]:
    """Records that were not withdrawn, with the name of the desk that handed them over, by number."""
    found = {}
    for number in numbers[: SHOWN * 3]:
        for record in work.registrations.numbered([number], blocks=blocks) if number > 0 else ():
            if record.status is not RecordStatus.WITHDRAWN:
                found[number] = record, ""
    if theirs := [number for number in numbers[: SHOWN * 3] if number < 0]:
        found |= matching_handed.standing(work, theirs)
    return found


def _decided(work: "Work", record_id: str, draft_id: str) -> dict[str, Decision]:
    """What was said of the candidates, by their record."""
    found: dict[str, Decision] = {}
    if record_id:
        found = matching_handed.decided(work, record_id)
    if draft_id:
        found |= {one.other: one for one in work.duplicates.of_draft(draft_id)}
    return found


def _candidate(
    record: RegistrationSummary, desk: str, alike: Likeness, model: Model, decided: Mapping[str, Decision]
) -> Candidate:
    probability = alike.probability
    return Candidate(
        record, probability, probability >= model.likely, probability >= model.sure, alike.reasons, model.version,
        decided.get(record.record_id), desk,
    )  # fmt: skip


def _shares(counts: Mapping[str, int]) -> Callable[[str, str], float] | None:
    totals: dict[str, int] = {}
    for name, count in counts.items():
        field = name.partition(" ")[0]
        totals[field] = totals.get(field, 0) + count
    if totals.get("given", 0) < ENOUGH:
        return None

    def share(field: str, value: str) -> float:
        count = counts.get(f"{field} {value}", 0)
        return count / totals[field] if count else 0.0

    return share
