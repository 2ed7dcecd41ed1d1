"""Whether somebody is registered at another office: the country's index is asked, and what it knows, the ministry."""

import logging
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.duplicates import Candidate
from mihan_desktop.domain.elsewhere import SEEN, Found, IndexStatus, Question, keys_of, nature, shared
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import AT_THE_MINISTRY
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.matching_handed import newest
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.who_is_told import body_of, properties_of
from mihan_desktop.storage import national_files

if TYPE_CHECKING:
    from mihan_desktop.services.matching_people import MatchingPeople
    from mihan_desktop.storage.national import IndexRow
    from mihan_desktop.storage.work import Work
    from sync.protocol.national_index import NationalIndex

log = logging.getLogger(__name__)

AT_ONCE: Final = 20
"""Records of which the index is asked in one turn."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """An index that is in force, and how it is asked."""

    row: "IndexRow"
    index: "NationalIndex"


@dataclass(frozen=True, slots=True)
class _Looked:
    """What every index that is in force said. sure: all of them could be asked of everything, so that no is a no."""

    found: Found | None
    sure: bool


class LookingElsewhere:
    """Rights ``register`` or ``search``. A hit says only "probably", and becomes a question that a supervisor sees."""

    def __init__(self, opened: Opened, matching: "MatchingPeople") -> None:
        self._opened = opened
        self._matching = matching
        self._lock = threading.Lock()
        self._kept: dict[str, _Asked] = {}
        self._seen: set[tuple[str, str, tuple[int, ...]]] = set()
        self._sitting = ""

    def check(
        self,
        actor: User,
        properties: Mapping[str, str],
        candidates: Iterable[Candidate],
        *,
        record_id: str = "",
        draft_id: str = "",
    ) -> Found | None:
        """Whether the country's index knows the person whom ``properties`` describe; None where it does not, or is not.

        candidates: who that may be here (``MatchingPeople.candidates``). What a record says as well that the ministry
        has from here is left out: of it the index says nothing new. A hit is written down.
        """
        user = self._opened.allow(actor, Right.REGISTER, Right.SEARCH)
        found = self._check(properties, self._known(candidates, record_id)).found
        if found is not None:
            self._note(user, record_id or draft_id, found)
        return found

    def _note(self, user: User, about: str, found: Found) -> None:
        """That somebody saw it is written down before they do, once for each person whom they typed."""
        seen = (user.id, about, found.values)
        with self._lock:
            if seen in self._seen:
                return
        with self._opened.write() as work:
            details: dict[str, str | int] = {"by": " ".join(found.by)}
            at = self._opened.now()
            work.audit.append(SEEN, at=at, actor_id=user.id, record_id=about, details=details)
        with self._lock:
            self._seen.add(seen)

    def status(self, actor: User) -> IndexStatus:
        """As of when this desk knows the country, and what is on its way."""
        self._opened.allow(actor)
        with self._opened.read() as work:
            coming = work.national.wanted()
        asked = self._in_force()
        on_its_way = coming[0] if coming else None
        return IndexStatus(
            max((one.index.at for one in asked), default=None),
            sum(one.index.people for one in asked),
            on_its_way.fetched if on_its_way else 0,
            on_its_way.size if on_its_way else 0,
            on_its_way.code if on_its_way else "",
        )

    def of_record(self, actor: User, record_id: str) -> tuple[Question, ...]:
        """What the ministry was asked about a record, newest first, with its answers."""
        self._opened.allow(actor, Right.SEARCH, Right.REGISTER)
        with self._opened.read() as work:
            return work.questions.of_person(record_id)

    def wonder(self, actor: User) -> Changes:
        """Ask the index of some registrations that it was not asked of, and the ministry of those whom it knows.

        For whoever has just saved one, beside their work; a record is asked about once.
        """
        self._opened.allow(actor, Right.REGISTER, Right.SEARCH)
        changes = Changes()
        asked = self._in_force()
        if not asked or self._opened.profile.training:
            return changes
        with self._opened.read() as work:
            waiting = work.questions.to_wonder(AT_ONCE)
        for record_id, change_id in waiting:
            sure, changed = self._wonder(actor, record_id, change_id, asked[-1].row.number)
            changes |= changed
            if not sure:  # the rest is asked of the file that comes again
                break
        return changes

    def _wonder(self, actor: User, record_id: str, change_id: str, number: int) -> tuple[bool, Changes]:
        """(whether the index could be asked, what changed)."""
        from sync.protocol.messages import decode_change

        with self._opened.read() as work:
            row = work.outbox.get(change_id)
            known = work.questions.of_person(record_id)
        properties = {} if row is None else properties_of(decode_change(row.message).body)
        looked = _Looked(None, sure=True)
        if not known:
            near = self._candidates(actor, properties, record_id)
            looked = self._check(properties, self._known(near, record_id))
        found = looked.found
        with self._opened.write() as work:
            if looked.sure:
                work.questions.wondered(record_id, number)
            if found is None or row is None:
                return looked.sure, Changes()
            author = User(row.author_id, "", row.author_name, frozenset())
            ask(self._opened, work, author, record_id, row.label, found)
        return looked.sure, Changes.of(Kind.OUTBOX, Kind.REGISTRATIONS)

    def _candidates(self, actor: User, properties: Mapping[str, str], record_id: str) -> tuple[Candidate, ...]:
        try:
            return self._matching.candidates(actor, properties, record_id=record_id)
        except MihanError as error:
            log.info("candidates are not known: %s", error.code)
            return ()

    def _known(self, candidates: Iterable[Candidate], record_id: str) -> frozenset[str]:
        """Keys of records that the ministry has from here, its own among them: of them the index says nothing new."""
        if not self._in_force():
            return frozenset()
        with self._opened.read() as work:
            records = [record_id, *(one.record.record_id for one in candidates)]
            return shared(said for one in records if one and (said := _properties(work, one)))

    def _check(self, properties: Mapping[str, str], known: frozenset[str]) -> _Looked:
        from sync.protocol.national_index import Season, places_named

        asked = self._in_force()
        keys = [key for key in keys_of(properties) if key not in known] if asked else []
        if not keys:
            return _Looked(None, sure=bool(asked))
        first = asked[0].row
        season = Season(first.season, first.salt, first.cost)
        values = {key: season.value(key) for key in keys}
        places: set[str] = set()
        hit: dict[str, int] = {}
        sure = True
        for key, value in values.items():
            for one in asked:
                numbers = self._places(one, value)
                sure = sure and numbers is not None
                if numbers:
                    places.update(places_named(one.index, numbers))
                    hit[key] = value
        if not hit:
            return _Looked(None, sure)
        by = tuple(dict.fromkeys(nature(key) for key in hit))
        at = max(one.index.at for one in asked)
        return _Looked(Found(tuple(sorted(places)), by, at, tuple(hit.values()), season.number), sure)

    def _places(self, asked: _Asked, value: int) -> tuple[int, ...] | None:
        """The numbers of the places where one index knows a value; None of a file that is not what it was."""
        from sync.protocol.errors import ProtocolError
        from sync.protocol.national_index import OpenShard, check_shard, marked, shard_of

        there, where, mark = marked(asked.row.key, value)
        number = shard_of(asked.index, mark)
        shard = asked.index.shards[number]
        start = sum(one.size for one in asked.index.shards[:number])
        try:
            data = national_files.bytes_of(self._opened.profile.national, asked.row.id, start, shard.size)
            check_shard(shard, data)
            return OpenShard(data).places(there, where, len(asked.index.places))
        except (OSError, ProtocolError) as error:
            log.warning("shard %s of the country's index is not here: %s", number, error)
            self._fetch_again(asked.row)
            return None

    def _fetch_again(self, row: "IndexRow") -> None:
        with self._lock:
            self._kept.pop(row.id, None)
        with self._opened.write() as work:
            if any(one.id == row.id for one in work.national.in_force()):
                work.national.fetch_again(row.id)

    def _in_force(self) -> Sequence[_Asked]:
        """The index that says everything and what was added to it, read once; changes alone are nothing."""
        from sync.protocol import limits
        from sync.protocol.national_index import read_index
        from sync.protocol.wire import decode_signed

        with self._opened.read() as work:
            rows = work.national.in_force()
        with self._lock:
            if self._sitting != self._opened.sitting:
                self._kept, self._seen, self._sitting = {}, set(), self._opened.sitting
            self._kept = {row.id: self._kept[row.id] for row in rows if row.id in self._kept}
            for row in rows:
                if row.id not in self._kept and row.statement is not None:
                    signed = decode_signed(row.statement, limits.RELEASE_STATEMENT)
                    self._kept[row.id] = _Asked(row, read_index(signed.statement))
            found = [self._kept[row.id] for row in rows if row.id in self._kept]
        whole = [one for one in found if not one.row.whole]
        return [*whole, *(one for one in found if whole and one.row.whole == whole[-1].row.id)]


def ask(opened: Opened, work: "Work", author: User, record_id: str, label: str, found: Found) -> None:
    """A question to the ministry, in the caller's transaction; it waits for a supervisor like any change."""
    from mihan_desktop.services import recording
    from sync.protocol.moments import write_moment

    at, change_id = opened.now(), opened.new_id()
    body = {
        "person": record_id, "season": found.season, "values": [f"{value:016x}" for value in found.values],
        "recorded_at": write_moment(at),
    }  # fmt: skip
    recording.record(
        opened, work, author, recording.Act(ChangeKind.QUESTION, change_id, body, label, change_id=change_id), at=at
    )
    work.questions.add(change_id, record_id, found.places)
    details: dict[str, str | int] = {"change": change_id, "by": " ".join(found.by)}
    work.audit.append("question_asked", at=at, actor_id=author.id, record_id=record_id, details=details)


def _properties(work: "Work", record_id: str) -> dict[str, str]:
    """Who a record is of, once the ministry has it; nothing before."""

    row = newest(work, record_id)
    return {} if row is None or row.status not in AT_THE_MINISTRY else properties_of(body_of(row.message))
