"""Who fits which work, without a network: for somebody the open vacancies, for a vacancy the people who are here."""

import logging
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.points import Account
from mihan_desktop.domain.points.asking import adjusted
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.told import TAKES, VacancyRow
from mihan_desktop.domain.work import facts
from mihan_desktop.domain.work.aspects import Ground
from mihan_desktop.domain.work.people_ranked import People, RankedPeople
from mihan_desktop.domain.work.reasons import Explained, explain
from mihan_desktop.domain.work.seeker_words import read_seeker, write_seeker
from mihan_desktop.domain.work.seekers import seeker_of
from mihan_desktop.domain.work.vacancies import for_matching, vacancy_of
from mihan_desktop.domain.work.vacancies_ranked import Vacancies
from mihan_desktop.services import matching_office
from mihan_desktop.services.looking import Looking
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.domain.training.catalogue import Course
    from mihan_desktop.domain.work.relations import Relations
    from mihan_desktop.services.classifying import Classifying
    from mihan_desktop.services.issuing import Issuing
    from mihan_desktop.services.tables import Table
    from mihan_desktop.storage.points import Scored
    from mihan_desktop.storage.seekers import SeekerRow
    from mihan_desktop.storage.vacancies import VacancyKept
    from mihan_desktop.storage.work import Work

log = logging.getLogger(__name__)
BEST: Final = 20
"""vacancies for somebody"""
MOST: Final = 200
"""people for a vacancy"""
SLICE: Final = 200
"""people that are looked at between two stops"""
MOMENT: Final = 0.5
"""seconds that whoever asks waits for what was saved meanwhile"""
_READS: Final = (Right.SEARCH, Right.REGISTER)


@dataclass(frozen=True, slots=True)
class Match:
    """A vacancy for somebody, and why."""

    vacancy: VacancyRow
    explained: Explained


@dataclass(frozen=True, slots=True)
class WorkForPerson:
    """matches: the best first; count: of all vacancies that are listed; open: that somebody may be sent to at all;
    weights: version of the ministry's weights, "" for the values to start from."""

    record_id: str
    matches: tuple[Match, ...] = ()
    count: int = 0
    open: int = 0
    weights: str = ""


@dataclass(frozen=True, slots=True)
class Fit:
    """One of the people for a vacancy. total: the score, ‰; band: in it points order; referred: was sent there.

    desk: that handed them over to this machine, "" of this desk's own.
    """

    record: RegistrationSummary
    total: int
    band: int
    points: int
    referred: bool = False
    desk: str = ""


@dataclass(frozen=True, slots=True)
class PeopleForVacancy:
    """people: in the published order; count: of all that are listed, None where only the first are known; behind:
    people who were not looked at yet, as far as is known; width: of a band, ‰; takes: whether somebody may be sent
    there; weights: as of ``WorkForPerson``; others: those whom other desks of the office handed over are looked at too;
    hub: the machine at which all of the office's are, "" where that is this one or there is none."""

    vacancy: VacancyRow
    people: tuple[Fit, ...] = ()
    count: int | None = 0
    behind: int = 0
    width: int = 50
    takes: bool = True
    weights: str = ""
    others: bool = False
    hub: str = ""


@dataclass
class _Held:
    """What is in memory in one sitting, on one day, by one set of weights. reached: people up to this number are in;
    scored: how far the ledgers were of which the points are; unwilling: who wants no offers."""

    sitting: str
    erased: int
    ground: Ground
    relations: "Relations"
    people: People
    vacancies: Vacancies
    scored: "Scored"
    marks: object = None
    reached: int = 0
    whole: bool = False
    again: int = -1
    beside: dict[str, int] = field(default_factory=dict)
    ledger: dict[str, int] = field(default_factory=dict)
    handed: matching_office.Known = field(default_factory=matching_office.Known)
    unwilling: frozenset[str] = frozenset()


class MatchingWork:
    """Rights ``search`` or ``register``; every look at people is in the log. Nothing of it outlives a sitting."""

    def __init__(self, opened: Opened, looking: Looking, classifying: "Classifying", issuing: "Issuing") -> None:
        self._opened = opened
        self._looking = looking
        self._classifying = classifying
        self._issuing = issuing
        self._lock = RLock()
        self._held: _Held | None = None

    # -- asking

    def for_person(self, actor: User, record_id: str, most: int = BEST) -> WorkForPerson:
        """The best open vacancies of the country for somebody, each with why. MihanError ``record_unknown``."""
        user = self._opened.allow(actor, *_READS)
        with self._opened.read() as work:
            if not _message(work, record_id):
                raise MihanError("record_unknown")
        self._looking.at(user, record_id, "person")
        with self._lock, self._opened.read() as work:
            held = self._current(work)
            self._take_vacancies(work, held)
            seeker = self._seeker(work, record_id)
            found = held.vacancies.best(seeker, most)
            courses = _courses(work)
            matches = []
            for one in found.found:
                kept = work.vacancies.get(one.id)
                if kept is not None:
                    why = explain(seeker, _matching(kept, held.ground), held.relations, held.ground, courses)
                    matches.append(Match(kept.row, why))
            return WorkForPerson(
                record_id, tuple(matches), found.count, len(held.vacancies), held.ground.rules.version
            )  # fmt: skip

    def for_vacancy(self, actor: User, vacancy_id: str, most: int = MOST) -> PeopleForVacancy:
        """The people who are here for a vacancy, this desk's own and those whom other desks of the office handed over:
        by bands of the score, within one by points. Who was withdrawn is left out, and who asked for
        no more offers. MihanError ``record_unknown``.
        """
        user = self._opened.allow(actor, *_READS)
        with self._opened.read() as work:
            kept = work.vacancies.get(vacancy_id)
        if kept is None:
            raise MihanError("record_unknown")
        self._looking.at(user, vacancy_id, "match")
        behind = self._hurry(user)
        with self._lock, self._opened.read() as work:
            held = self._current(work)
            vacancy = _matching(kept, held.ground)
            if not held.people.covers(vacancy.occupation):
                self._held = None
                held, behind = self._current(work, also=vacancy.occupation), behind + 1
            self._take_points(work, held)
            for person in held.unwilling:
                held.people.remove(person)
            ranked, found = _standing_best(work, held.people, vacancy, most)
            sent = {row.person_id for row in work.told.referred(10_000, vacancy_id)}
            sent |= {one.referral.person for one in work.referrals.of_vacancy(vacancy_id)}
            others, hub = matching_office.any_here(work), work.hub.get()
        numbers = self._issuing.numbers(user, [one for one, (_, desk) in found.items() if not desk])
        people = []
        for one in ranked.found:
            record, desk = found[one.record]
            record = replace(record, number=str(numbers.get(one.record, "")))
            people.append(Fit(record, one.total, one.band, one.points, one.record in sent, desk))
        return PeopleForVacancy(
            kept.row, tuple(people), ranked.count, behind, held.ground.rules.band, vacancy.open,
            held.ground.rules.version, others, "" if hub is None else hub.name,
        )  # fmt: skip

    def why(self, actor: User, record_id: str, vacancy_id: str) -> Explained:
        """What fits, what is missing, and which course would close the gap. MihanError ``record_unknown``."""
        user = self._opened.allow(actor, *_READS)
        with self._opened.read() as work:
            kept = work.vacancies.get(vacancy_id)
            if kept is None or not _message(work, record_id):
                raise MihanError("record_unknown")
        self._looking.at(user, record_id, "match")
        with self._lock, self._opened.read() as work:
            held = self._current(work)
            seeker, vacancy = self._seeker(work, record_id), _matching(kept, held.ground)
            return explain(seeker, vacancy, held.relations, held.ground, _courses(work))

    def export(self, actor: User, about: str, table: "Table", path: Path) -> int:
        """A list as the window worded it, to a file (``tables.save_table``); how many lines. about: a record's id."""
        from mihan_desktop.services.tables import save_table

        user = self._opened.allow(actor, *_READS)
        details = {"about": "work", "record": about}
        return save_table(self._opened, user, path, lambda: table, code="exported", details=details)

    def write(self, actor: User, about: str, path: Path, data: bytes, count: int) -> None:
        """The printed list as a file. Raises OSError."""
        from mihan_desktop.storage.files import replace_file

        self.printed(actor, about, count)
        replace_file(path, data)

    def printed(self, actor: User, about: str, count: int) -> None:
        """So many lines about a person or a vacancy went on paper."""
        user = self._opened.allow(actor, *_READS)
        with self._opened.write() as work:
            now, details = self._opened.now(), {"count": count}
            work.audit.append("matches_printed", at=now, actor_id=user.id, record_id=about, details=details)

    def forget(self) -> None:
        """Whoever sat here is leaving: nobody's facts stay in memory."""
        with self._lock:
            self._held = None

    # -- behind the work

    def catch_up(self, actor: User, most: int = SLICE) -> int:
        """Read some people whose registrations are new, then take some up into memory; how many are left, roughly.

        For moments in which nobody waits: each call is a transaction, where one is killed the next goes on.
        """
        self._opened.allow(actor)
        with self._lock:
            with self._opened.read() as work:
                passed = work.seekers.passed()
                until = min(passed.last, passed.up_to + most)
                fresh = self._read(work, work.identities.fresh(passed.up_to, until))
            if passed.up_to < until:
                with self._opened.write() as work:
                    if work.seekers.passed().up_to != passed.up_to:
                        return passed.last - passed.up_to  # another window was there first
                    work.seekers.put(fresh)
                    work.seekers.go_on(until)
                    ledgers = work.seekers.ledgers([one.record_id for one in fresh])
                self._follow(fresh, ledgers)
                return max(1, passed.last - until)
            with self._opened.read() as work:
                held, again = self._current(work), work.seekers.again()
                moved = self._read(work, work.seekers.moved()) if again != held.again else []
            if moved:  # a correction was taken back, or a certificate came
                with self._opened.write() as work:
                    work.seekers.put(moved)
                    ledgers = work.seekers.ledgers([one.record_id for one in moved])
                self._follow(moved, ledgers)
            held.again = again
            with self._opened.read() as work:
                left = self._take_up(work, self._current(work), most)
            return left or self._catch_up_handed(most)

    def _catch_up_handed(self, most: int) -> int:
        """The same of people whom other desks of the office handed over."""
        with self._opened.read() as work:
            held = self._current(work)
            if not matching_office.any_here(work):
                return 0
            stamp = matching_office.stamp_of(work, held.ground.day)
            fresh = matching_office.read_some(work, stamp, held.ground.day, most, _seeker_of)
        if fresh:
            with self._opened.write() as work:
                work.handed_seekers.put(fresh, stamp)
        with self._opened.read() as work:
            more = matching_office.take_up(work, held.people, held.handed, held.beside, most)
            return max(int(more), work.handed_seekers.behind(stamp))

    def _hurry(self, user: User) -> int:
        """Catch up for a moment; how many are left."""
        ends = time.monotonic() + MOMENT
        left = self.catch_up(user)
        while left and time.monotonic() < ends:
            left = self.catch_up(user)
        return left

    def _read(self, work: "Work", pairs: Sequence[tuple[int, int]]) -> list["SeekerRow"]:
        """People out of their newest answers. pairs: number and sequence of the newest revision."""
        from mihan_desktop.storage.seekers import SeekerRow

        said = work.identities.messages([newest for _, newest in pairs])
        records = work.seekers.records([number for number, _ in pairs])
        found = []
        for number, newest in pairs:
            record = records.get(number, "")
            if record and newest in said:
                seeker = _seeker_of(work, record, said[newest])
                found.append(SeekerRow(number, newest, record, write_seeker(seeker)))
        return found

    def _follow(self, rows: Iterable["SeekerRow"], ledgers: Mapping[str, int]) -> None:
        """What was read anew of people who are in memory already takes the place of what is there."""
        held = self._held
        if held is None:
            return
        for row in rows:
            if row.number <= held.reached or held.whole:
                held.reached = max(held.reached, row.number)
                held.ledger[row.record_id] = ledgers.get(row.record_id, 0)
                points = held.ledger[row.record_id] + held.beside.get(row.record_id, 0)
                held.people.put(replace(read_seeker(row.record_id, row.facts), points=points))

    def _take_up(self, work: "Work", held: _Held, most: int) -> int:
        if held.whole:
            return 0
        rows = work.seekers.after(held.reached, most)
        for row in rows:
            held.ledger[row.record_id] = row.ledger
            points = row.ledger + held.beside.get(row.record_id, 0)
            held.people.put(replace(read_seeker(row.record_id, row.facts), points=points))
            held.reached = row.number
        held.whole = len(rows) < most
        return 0 if held.whole else max(1, work.seekers.count() - len(held.people))

    # -- what is in memory

    def _current(self, work: "Work", also: str = "") -> _Held:
        """What is in memory, begun anew where the sitting, the day, the weights or ESCO are others, somebody was
        erased, or wants offers after all."""
        from mihan_desktop.services.matching_rules import rules_here

        rules, day, relations = rules_here(work), self._opened.today(), self._classifying.relations_in(work)
        sitting, erased = self._opened.sitting, work.identities.erased()
        held = self._held
        now = (sitting, erased, relations, rules, day)
        was = None if held is None else (held.sitting, held.erased, held.relations, held.ground.rules, held.ground.day)
        unwilling = work.requests.without_offers()
        if held is not None and now == was and held.unwilling <= unwilling:
            held.unwilling = unwilling
            return held
        ground = Ground(rules, day, _places())
        vacancies = Vacancies(relations, ground)
        people, scored = People((), relations, ground), replace(work.points.scored(), last=0)
        held = _Held(sitting, erased, ground, relations, people, vacancies, scored, unwilling=unwilling)
        self._take_vacancies(work, held)
        held.people = People({*_offered(), *vacancies.codes, also}, relations, ground)
        self._held = held
        return held

    def _take_vacancies(self, work: "Work", held: _Held) -> None:
        """Open vacancies as they are now: looked through only where something was said of any."""
        today = held.ground.day.isoformat()
        mark = work.vacancies.mark(today)
        if mark == held.marks:
            return
        kept = {one.row.id: one for one in work.vacancies.open(today)}
        for gone in held.vacancies.ids() - kept.keys():
            held.vacancies.remove(gone)
        for one in kept.values():
            held.vacancies.put(_matching(one, held.ground))
        held.marks = mark

    def _take_points(self, work: "Work", held: _Held) -> None:
        """Points as they stand now: those of the ledgers, which follow behind the work, and those granted beside."""
        done = replace(work.points.scored(), last=0)
        if done != held.scored:
            for person, points in _moved_ledgers(work, held, done).items():
                if points != held.ledger.get(person, 0) and person not in held.handed.points:
                    held.ledger[person] = points
                    held.people.give_points(person, points + held.beside.get(person, 0))
            held.scored = done
        asked = work.points.of_people(set(work.seekers.asked_for()))
        beside = {person: adjusted(some, Account.PRIORITY) for person, some in asked.items()}
        for person in beside.keys() | held.beside.keys():
            if beside.get(person, 0) != held.beside.get(person, 0):
                rules = held.ledger.get(person, held.handed.points.get(person, 0))
                held.people.give_points(person, rules + beside.get(person, 0))
        held.beside = beside

    def _seeker(self, work: "Work", record_id: str) -> facts.Seeker:
        """Somebody as their newest answers say."""
        message = _message(work, record_id)
        return _seeker_of(work, record_id, message) if message else facts.Seeker(record_id)


def _standing_best(
    work: "Work", people: People, vacancy: facts.Vacancy, most: int
) -> "tuple[RankedPeople, dict[str, tuple[RegistrationSummary, str]]]":
    """The best ``most`` with their records and the desk that handed each over, "" for this one's own; whoever among
    them was withdrawn leaves what is in memory, and the next come up."""
    while True:
        ranked = people.best(vacancy, most)
        listed = [one.record for one in ranked.found]
        own = work.registrations.among(listed)
        handed = matching_office.records(work, [one for one in listed if one not in own])
        here = {one: (record, "") for one, record in own.items()}
        found = {
            one: held for one, held in {**here, **handed}.items() if held[0].status is not RecordStatus.WITHDRAWN
        }  # fmt: skip
        gone = set(listed) - found.keys()
        if not gone:
            return ranked, found
        for one in gone:
            people.remove(one)


def _moved_ledgers(work: "Work", held: _Held, done: "Scored") -> dict[str, int]:
    """Points of everybody whose ledger may be another than it was: those whom changes are about where everybody was
    looked at by these rules already, else all."""
    before = held.scored
    if before.position < 0 and done == replace(before, up_to=done.up_to):
        concerned = work.points.concerned(before.up_to, done.up_to)
        return dict.fromkeys(concerned, 0) | work.seekers.ledgers(concerned)
    return dict.fromkeys(held.ledger, 0) | work.seekers.ledgers()


def _message(work: "Work", record: str) -> bytes:
    """The newest registration of somebody, this desk's own or one that was handed over; b"" of nobody who is here."""
    newest = work.seekers.newest(record)
    if newest:
        return work.identities.messages([newest]).get(newest, b"")
    handed = work.handed.newest_of(record)
    return b"" if handed is None else handed.message


def _seeker_of(work: "Work", record: str, message: bytes) -> facts.Seeker:
    """Somebody as a message of theirs and their certificates say; own words are coded where no code was chosen."""
    from mihan_desktop.services.submissions import answers_of
    from resources.codes.coder import coded

    return seeker_of(record, answers_of(message), courses=_held_courses(work, record), coded=coded)


def _matching(kept: "VacancyKept", ground: Ground) -> facts.Vacancy:
    """A vacancy as the matching reads it, by what is shown of it."""
    row = kept.row
    if kept.standing.offer is None:
        said = {"state": row.state, "occupation": row.occupation, "closes": row.closes}
        return vacancy_of(row.id, said)
    return replace(for_matching(row.id, kept.standing, ground.day, row.filled), open=row.state in TAKES)


def _courses(work: "Work") -> "tuple[Course, ...]":
    from mihan_desktop.services.scheduling import catalogue_of

    return tuple(catalogue_of(work).courses)


def _held_courses(work: "Work", record_id: str) -> "list[Course]":
    """Courses of which somebody has a certificate that holds."""
    from mihan_desktop.services.scheduling import course_of

    found = []
    for one in work.certificates.of_person(record_id):
        planned = work.classes.get(one.cohort) if one.withdrawn is None else None
        course = course_of(work, planned.cohort) if planned is not None and planned.cohort is not None else None
        if course is not None:
            found.append(course)
    return found


def _places() -> dict[str, tuple[float, float]]:
    from resources.codes.places import district_places

    return {code: (float(one.latitude), float(one.longitude)) for code, one in district_places().items()}


def _offered() -> frozenset[str]:
    """Occupations that forms offer: unit groups and sub-major ones."""
    from resources.codes import code_list

    return frozenset(one.code for one in code_list("isco08") if len(one.code) in (2, 4))
