"""Job fairs: who is expected, who came, interviews and what came of them; it works without a network, at every desk."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.names import written
from mihan_desktop.domain.people.births import read, years
from mihan_desktop.domain.people.page import Visited
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import AT_THE_OFFICE, RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.work.fair_report import HIRED, ONWARD, By, FairReport, group_of, report
from mihan_desktop.domain.work.fair_words import (
    FairOutcome,
    FairSaid,
    FairWord,
    Visit,
    check_word,
    read_body,
    visits,
    write_body,
)
from mihan_desktop.domain.work.fairs import (
    Fair,
    FairState,
    Invitation,
    read_invitation_number,
    visit_id,
)
from mihan_desktop.domain.work.referrals import State, letter_of, read_letter_number
from mihan_desktop.services.issuing import Issuing
from mihan_desktop.services.looking import Looking
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.sending_to_work import met
from mihan_desktop.services.tables import Table, save_table

if TYPE_CHECKING:
    from mihan_desktop.storage.fairs import KeptFairWord
    from mihan_desktop.storage.work import Work

RIGHTS: Final = (Right.REGISTER, Right.PLAN_CLASSES)
BEHIND: Final = timedelta(minutes=30)
"""A clock that is so far before what this desk has seen already is wrong."""
_CHANGED: Final = Changes.of(Kind.FAIRS, Kind.OUTBOX, Kind.VACANCIES)


class LetIn(StrEnum):
    """What became of a code that was held to the reader."""

    CAME = "came"
    ALREADY = "already"  # nothing is written again
    OTHER_FAIR = "other_fair"
    OVER = "over"  # an invitation that was taken back: nobody is let in without a look at them
    STRANGER = "stranger"  # a good number of nobody whom this desk knows
    MISREAD = "misread"


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who is expected at a fair, or came. name: "" of whom nothing is known here; newest, status: the newest
    of this desk's words that holds, "" and None where there is none; own: whether the reader wrote it.
    """

    visitor: str
    person: str
    name: str
    invitation: Invitation | None = None
    visit: Visit | None = None
    status: RecordStatus | None = None
    newest: str = ""
    own: bool = False

    @property
    def came(self) -> bool:
        """Whether they are known to have been there."""
        return self.visit is not None and self.visit.was_there


@dataclass(frozen=True, slots=True)
class FairDay:
    """A fair with everybody of whom anything is known. ours: this office holds it; on: today is one of its days."""

    fair: Fair
    guests: tuple[Guest, ...]
    report: FairReport
    ours: bool
    on: bool


@dataclass(frozen=True, slots=True)
class Scanned:
    """What became of a code. title: of the other fair whose invitation it is, by language."""

    let_in: LetIn
    guest: Guest | None = None
    changes: Changes = Changes()  # noqa: RUF009 - a frozen value
    title: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Interviewed:
    """An interview is written down. referral: what was said of theirs with it, None for nothing."""

    referral: State | None = None
    changes: Changes = _CHANGED


class AtFairs:
    """Rights ``register`` or ``plan_classes``; what is said waits for a second person like everything.

    Only the office that holds a fair says what happens there; those of the invited see whom to tell.
    """

    def __init__(self, opened: Opened, issuing: Issuing, looking: Looking) -> None:
        self._opened = opened
        self._issuing = issuing
        self._looking = looking

    def all(self, actor: User) -> tuple[Fair, ...]:
        """Every fair that was told, the last to be held first."""
        self._opened.allow(actor, *RIGHTS)
        with self._opened.read() as work:
            return work.fairs.all()

    def one(self, actor: User, fair_id: str) -> FairDay:
        """A fair as it stands. Raises MihanError ``fair_unknown``."""
        user = self._opened.allow(actor, *RIGHTS)
        with self._opened.read() as work:
            found = _day(work, user, fair_id, self._opened.today())
        self._looking.at(user, fair_id, "fair")
        return found

    def of_person(self, actor: User, person: str) -> tuple[tuple[Fair, Invitation], ...]:
        """Fairs at which somebody is expected."""
        self._opened.allow(actor, *RIGHTS, Right.SEARCH)
        with self._opened.read() as work:
            told = work.fairs.of_person(person)
            return tuple((fair, one) for one in told if (fair := work.fairs.get(one.fair)) is not None)

    # -- at the door

    def scan(self, actor: User, fair_id: str, text: str) -> Scanned:
        """Let in whoever's invitation it is, or whose number of registration at this desk, or whose letter of referral
        from it. Who came already came once.

        Raises MihanError ``fair_unknown``, ``fair_elsewhere`` of another office's, ``fair_cancelled``, ``fair_not_on``
        (params ``first``, ``last``), ``clock_behind``.
        """
        user = self._opened.allow_new(actor, *RIGHTS)
        number = read_invitation_number(text)
        person = None if number is not None else self._issuing.find(user, text)
        with self._opened.write() as work:
            fair = self._here(work, fair_id)
            if number is not None:
                invited = work.fairs.numbered(number)
                here = next((one for one in invited if one.fair == fair_id), None)
                if here is None:
                    other = work.fairs.get(invited[0].fair) if invited else None
                    return Scanned(
                        LetIn.OTHER_FAIR if invited else LetIn.STRANGER, title=None if other is None else other.names
                    )
                if here.over:
                    return Scanned(LetIn.OVER, Guest(here.id, here.person, here.name, here))
                person = here.person
            letter = read_letter_number(text) if person is None else None
            if letter is not None:
                person = _of_letter(work, letter)
            if person is None:
                from mihan_desktop.domain.numbers import read_number

                good = letter is not None or read_number(text) is not None
                return Scanned(LetIn.STRANGER if good else LetIn.MISREAD)
            return self._let_in(work, user, fair, person)

    def let_in(self, actor: User, fair_id: str, person: str) -> Scanned:
        """Somebody whom this desk knows came, invited or not. Raises MihanError as ``scan``; ``record_unknown``."""
        user = self._opened.allow_new(actor, *RIGHTS)
        with self._opened.write() as work:
            fair = self._here(work, fair_id)
            if work.fairs.invitation(visit_id(fair_id, person)) is None and work.registrations.get(person) is None:
                raise MihanError("record_unknown")
            return self._let_in(work, user, fair, person)

    def count_in(self, actor: User, fair_id: str) -> Changes:
        """Somebody without a record came: they are counted, and nothing is written of who they are.

        Raises MihanError as ``scan``.
        """
        user = self._opened.allow_new(actor, *RIGHTS)
        with self._opened.write() as work:
            fair = self._here(work, fair_id)
            word = FairWord(fair_id, self._opened.new_id(), "", FairSaid.CAME, self._opened.now())
            self._say(work, user, fair, word, "", None)
        return _CHANGED

    def _let_in(self, work: "Work", user: User, fair: Fair, person: str) -> Scanned:
        visitor = visit_id(fair.id, person)
        visit = visits(joined(work, fair.id)).get(visitor)
        guest = Guest(visitor, person, _name(work, fair.id, person), work.fairs.invitation(visitor), visit)
        if guest.came:
            return Scanned(LetIn.ALREADY, guest)
        word = FairWord(fair.id, visitor, person, FairSaid.CAME, self._opened.now())
        said = self._say(work, user, fair, word, guest.name, visit)
        return Scanned(LetIn.CAME, replace(guest, visit=Visit(visitor, person, said)), _CHANGED)

    # -- at the stands

    def interview(
        self, actor: User, fair_id: str, visitor: str, stand: str, outcome: FairOutcome, *, vacancy: str = "",
        note: str = "", begins: date | None = None,
    ) -> Interviewed:  # fmt: skip
        """Somebody was interviewed at a stand; said again, it takes the place of what was said of that stand before.

        Whoever is interviewed is there, let in or not. Where it goes on with a vacancy, their referral hears of it
        (``sending_to_work.met``), which an undo leaves as it is. begins: of somebody hired, the first day of work, None
        where nobody knows it yet.

        Raises MihanError as ``scan``, ``fair_words.check_word``; ``fair_begins_over`` for a first day that is past;
        ``fair_guest_unknown`` for a visit of which nothing is known here.
        """
        user = self._opened.allow_new(actor, *RIGHTS)
        day = begins if outcome in HIRED else None
        if day is not None and day < self._opened.today():
            raise MihanError("fair_begins_over")
        with self._opened.write() as work:
            fair = self._here(work, fair_id)
            visit, invited = visits(joined(work, fair_id)).get(visitor), work.fairs.invitation(visitor)
            if visit is None and invited is None:
                raise MihanError("fair_guest_unknown")
            person = visit.person if visit is not None else invited.person if invited is not None else ""
            word = FairWord(
                fair_id, visitor, person, FairSaid.INTERVIEW, self._opened.now(), stand, vacancy, outcome, written(note)
            )  # fmt: skip
            self._say(work, user, fair, word, _name(work, fair_id, person), visit)
            if outcome in ONWARD and vacancy and person and user.may(Right.REGISTER):
                return Interviewed(met(self._opened, work, user, vacancy, person, day))
        return Interviewed()

    def undo(self, actor: User, fair_id: str, change_id: str) -> Changes:
        """A word was a mistake: taken back while it has not left the desk and is one's own, else said to be undone.

        Raises MihanError ``fair_unknown``, ``fair_elsewhere``; ``fair_word_unknown``.
        """
        user = self._opened.allow_new(actor, *RIGHTS)
        with self._opened.write() as work:
            fair = self._ours(work, fair_id)
            words = {one.change_id: one for one in joined(work, fair_id)}
            meant, kept = words.get(change_id), work.fairs.word(change_id)
            if meant is None:
                raise MihanError("fair_word_unknown")
            row = work.outbox.get(change_id)
            if kept is not None and kept.status in AT_THE_OFFICE and row is not None and row.author_id == user.id:
                work.outbox.set_status([change_id], RecordStatus.WITHDRAWN)
                details: dict[str, str | int] = {"change": change_id}
                at, record = self._opened.now(), meant.person or meant.visitor
                work.audit.append("fair_taken_back", at=at, actor_id=user.id, record_id=record, details=details)
                return _CHANGED
            undone = FairWord(
                fair_id, meant.visitor, meant.person, FairSaid.UNDONE, self._opened.now(), corrects=change_id
            )
            visit = visits(words.values()).get(meant.visitor)
            self._say(work, user, fair, undone, _name(work, fair_id, meant.person), visit)
        return _CHANGED

    # -- papers and files

    def report(self, actor: User, fair_id: str) -> FairReport:
        """The numbers of a fair, by sex and age too, of people whose record is here or was handed over.

        Raises MihanError ``fair_unknown``.
        """
        user = self._opened.allow(actor, *RIGHTS)
        with self._opened.read() as work:
            fair = work.fairs.get(fair_id)
            if fair is None:
                raise MihanError("fair_unknown")
            told, words = work.fairs.invitations(fair_id, over=True), joined(work, fair_id)
            people = {one.person for one in told} | {one.person for one in words if one.person}
            groups = {one: found for one in sorted(people) if (found := _group(work, one, fair.first)) is not None}
        self._looking.at(user, fair_id, "fair")
        return report(fair, told, words, groups)

    def invitations(self, actor: User, fair_id: str, people: Iterable[str] = ()) -> tuple[Invitation, ...]:
        """Those to be printed: of these people, or of all of whom this office is to tell.

        Raises MihanError ``fair_unknown``.
        """
        user, wanted = self._opened.allow(actor, *RIGHTS), frozenset(people)
        with self._opened.read() as work:
            if work.fairs.get(fair_id) is None:
                raise MihanError("fair_unknown")
            office, found = work.device.get().office_id, work.fairs.invitations(fair_id)
        self._looking.at(user, fair_id, "fair")
        return tuple(one for one in found if (one.person in wanted if wanted else one.office == office))

    def printed(self, actor: User, fair_id: str, count: int) -> None:
        """So many names and codes went on paper."""
        user = self._opened.allow(actor, *RIGHTS)
        with self._opened.write() as work:
            details: dict[str, str | int] = {"count": count, "fair": fair_id}
            work.audit.append("invitations_printed", at=self._opened.now(), actor_id=user.id, details=details)

    def write(self, actor: User, fair_id: str, path: Path, data: bytes, count: int) -> None:
        """Printed invitations as a file, whole or not at all. Raises OSError."""
        from mihan_desktop.storage.files import replace_file

        self.printed(actor, fair_id, count)
        replace_file(path, data)

    def export(self, actor: User, table: Table, path: Path, about: str) -> int:
        """A list or the report as the window worded it, to a file (``tables.save_table``); how many lines."""
        user = self._opened.allow(actor, *RIGHTS)
        return save_table(self._opened, user, path, lambda: table, code="exported", details={"about": about})

    # -- what all of it rests on

    def _ours(self, work: "Work", fair_id: str) -> Fair:
        fair = work.fairs.get(fair_id)
        if fair is None:
            raise MihanError("fair_unknown")
        if fair.office != work.device.get().office_id:
            raise MihanError("fair_elsewhere", {"office": fair.office_name})
        if fair.state is FairState.CANCELLED:
            raise MihanError("fair_cancelled")
        return fair

    def _here(self, work: "Work", fair_id: str) -> Fair:
        """The fair, on one of its days by a clock that goes right."""
        fair, moment, seen = self._ours(work, fair_id), self._opened.now(), work.moments.seen()
        if not fair.first <= self._opened.today() <= fair.last:
            raise MihanError("fair_not_on", {"first": fair.first.isoformat(), "last": fair.last.isoformat()})
        if seen is not None and moment < seen - BEHIND:
            raise MihanError("clock_behind")
        return fair

    def _say(
        self, work: "Work", user: User, fair: Fair, word: FairWord, name: str, visit: Visit | None
    ) -> FairWord:  # fmt: skip
        """One word into the outbox."""
        from mihan_desktop.services.recording import Act, record

        check_word(fair, word, visit)
        at = self._opened.now()
        title = fair.names.get(user.language) or next(iter(fair.names.values()), "")
        act = Act(ChangeKind.FAIR, word.visitor, write_body(word, at.isoformat()), f"{name} / {title}")
        (row,) = record(self._opened, work, user, act, at=at)
        work.fairs.say(row.id, word)
        details: dict[str, str | int] = {"fair": fair.id, "said": word.said.value, "change": row.id}
        if word.outcome is not None:
            details["outcome"] = word.outcome.value
        about = word.person or word.visitor
        work.audit.append("fair_said", at=at, actor_id=user.id, record_id=about, details=details)
        return replace(word, clock=row.clock, change_id=row.id, author_id=user.id)


def _of_letter(work: "Work", number: str) -> str | None:
    """Whom a letter of referral is about, of the people who are registered here; whether it still holds is not asked:
    at a fair it says who somebody is, and no more."""
    found = (one.referral.person for one in work.referrals.all() if letter_of(one.referral.id) == number)
    return next((person for person in found if work.registrations.get(person) is not None), None)


def _group(work: "Work", person: str, on: date) -> dict[By, str] | None:
    """By what somebody is counted; None of whom nothing is known here."""
    from mihan_desktop.services.submissions import answers_of

    own = work.registrations.get(person)
    row = work.handed.newest_of(person) if own is None else work.outbox.get(own.change_id)
    if row is None:
        return None
    said = {name: value for name, value in reversed(answers_of(row.message)) if value}
    born = read(said.get("date_of_birth", ""), said.get("date_of_birth_precision", ""))
    return group_of(said.get("sex", ""), years(born, on))


def joined(work: "Work", fair_id: str) -> tuple[FairWord, ...]:
    """Every word of a fair that is known here: this desk's own, and those of other desks of the office."""
    own = work.fairs.words(fair_id)
    known = {one.word.change_id for one in own}
    found = [one.word for one in own]
    for one in work.office_words.of(ChangeKind.FAIR.value, cohort=fair_id):
        if one.change_id not in known:
            try:
                found.append(read_body(one.body, one.clock, one.change_id, one.author_id))
            except (KeyError, TypeError, ValueError):  # of a newer program
                continue
    return tuple(found)


def visited(work: "Work", person: str) -> tuple[Visited, ...]:
    """Fairs at which somebody was expected or came, the last first."""
    words = {one.word.change_id: one.word for one in work.fairs.said_of(person)}
    for told in work.office_words.of(ChangeKind.FAIR.value, person=person):
        try:
            words.setdefault(told.change_id, read_body(told.body, told.clock, told.change_id, told.author_id))
        except (KeyError, TypeError, ValueError):  # of a newer program
            continue
    invited = {one.fair: one for one in work.fairs.of_person(person)}
    by_fair: dict[str, list[FairWord]] = {fair: [] for fair in invited}
    for word in words.values():
        by_fair.setdefault(word.fair, []).append(word)
    found = []
    for fair_id, said in by_fair.items():
        fair = work.fairs.get(fair_id)
        if fair is not None:
            visit = visits(said).get(visit_id(fair_id, person))
            found.append(_visited(fair, invited.get(fair_id), visit))
    return tuple(sorted(found, key=lambda one: one.day, reverse=True))


def _visited(fair: Fair, invitation: Invitation | None, visit: Visit | None) -> Visited:
    employers = {stand.id: stand.employer for stand in fair.stands}
    kept = () if invitation is None else invitation.places
    met = {} if visit is None else visit.interviews
    return Visited(
        fair.names, fair.first, invitation is not None, None if visit is None else visit.arrived,
        tuple((place.slot, employers.get(place.stand, "")) for place in kept),
        tuple(
            (employers.get(stand, ""), "" if word.outcome is None else word.outcome.value, word.note)
            for stand, word in met.items()
        ),
    )  # fmt: skip


def _day(work: "Work", user: User, fair_id: str, today: date) -> FairDay:
    fair = work.fairs.get(fair_id)
    if fair is None:
        raise MihanError("fair_unknown")
    told = work.fairs.invitations(fair_id, over=True)
    words = joined(work, fair_id)
    found = visits(words)
    held = {word.change_id for one in found.values() for word in one.words}
    own = {one.word.visitor: one for one in work.fairs.words(fair_id) if one.word.change_id in held}  # the newest
    expected = {one.id: one for one in told if not one.over or one.id in found}
    names = _names(work, fair_id, [one.person for one in found.values() if one.person])
    guests = [_guest(user, one.id, one.person, one.name, one, found.get(one.id), own) for one in expected.values()]
    walked = [one for visitor, one in found.items() if visitor not in expected and one.was_there]
    walked.sort(key=lambda one: (str(one.arrived), one.came.clock if one.came else "", one.visitor))
    guests += [_guest(user, one.visitor, one.person, names.get(one.person, ""), None, one, own) for one in walked]
    ours = fair.office == work.device.get().office_id
    on = ours and fair.state is not FairState.CANCELLED and fair.first <= today <= fair.last
    return FairDay(fair, tuple(guests), report(fair, told, words), ours, on)


def _guest(
    user: User, visitor: str, person: str, name: str, invitation: Invitation | None, visit: Visit | None,
    own: "Mapping[str, KeptFairWord]",
) -> Guest:  # fmt: skip
    kept = own.get(visitor)
    status, newest = (None, "") if kept is None else (kept.status, kept.word.change_id)
    mine = kept is not None and kept.word.author_id == user.id
    return Guest(visitor, person, name, invitation, visit, status, newest, mine)


def _names(work: "Work", fair_id: str, people: list[str]) -> dict[str, str]:
    """Of people of whom something was said: as they are registered here, else as another desk told."""
    told = {one.person: one.name for one in work.office_words.of(ChangeKind.FAIR.value, cohort=fair_id) if one.person}
    return {**told, **work.registrations.names(people)}


def _name(work: "Work", fair_id: str, person: str) -> str:
    if not person:
        return ""
    invited = work.fairs.invitation(visit_id(fair_id, person))
    return invited.name if invited is not None and invited.name else _names(work, fair_id, [person]).get(person, "")
