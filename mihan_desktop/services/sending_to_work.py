"""Sending people to work: the shortlist, the call, the letter, the employer's answer, the first day."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import ON_THE_WAY, RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.told import TAKES, VacancyRow, findable, searched
from mihan_desktop.domain.work.referral_words import ReferralSaid, write_body
from mihan_desktop.domain.work.referral_work import TODAY, Caps, Due, ReferralCount, Room, Task, room, task_of
from mihan_desktop.domain.work.referrals import (
    BEGINS,
    IN_HAND,
    TAKES_PLACE,
    Reason,
    Referral,
    Side,
    State,
    Word,
    check,
    letter_number,
    may_follow,
    one_more,
)
from mihan_desktop.services import trusted
from mihan_desktop.services.issuing import Issuing
from mihan_desktop.services.looking import Looking
from mihan_desktop.services.matching_office import name_of_handed
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.referral_rows import moment_of, vacancies_of
from mihan_desktop.services.tables import Table, save_table
from mihan_desktop.services.taking_back import withdraw

if TYPE_CHECKING:
    from mihan_desktop.storage.referrals import KeptReferral
    from mihan_desktop.storage.work import Work

MOST_TOGETHER: Final = 100
"""people on a shortlist at once"""
CONFIRMED: Final = frozenset({RecordStatus.RECEIVED, RecordStatus.MERGED})
_NO_LETTER: Final = frozenset({State.DECLINED, State.NOT_HIRED, State.WITHDRAWN, State.LEFT})
_CHANGED: Final = Changes.of(Kind.VACANCIES, Kind.OUTBOX, Kind.REGISTRATIONS, Kind.FOLLOW_UPS)


@dataclass(frozen=True, slots=True)
class ReferralLine:
    """A referral with what a list shows of it. side: for whom this desk speaks; status: where the word that holds is.

    number: of the person's registration, "" where they are registered elsewhere; told: that word came from elsewhere.
    """

    referral: Referral
    name: str
    title: str
    employer: str
    task: Task
    side: Side
    takes: bool
    status: RecordStatus
    told: bool
    number: str = ""
    phones: tuple[str, ...] = ()

    @property
    def letter(self) -> str:
        """The digits on the letter."""
        return letter_number(self.referral.vacancy, self.referral.person)


@dataclass(frozen=True, slots=True)
class Letter:
    """What the paper says. confirmed: the ministry has it; until: through which day it holds; printed: how often it
    went on paper at this desk before, since it was written.
    """

    number: str
    person: str
    registration: str
    phone: str
    office: str
    vacancy: VacancyRow
    issued: date
    until: date
    words: str
    confirmed: bool
    printed: int = 0


class SendingToWork:
    """Right ``search`` reads, ``register`` says; what is said waits for a second person like everything."""

    def __init__(self, opened: Opened, looking: Looking, issuing: Issuing) -> None:
        self._opened = opened
        self._looking = looking
        self._issuing = issuing

    # -- what there is

    def lines(
        self, actor: User, due: Collection[Due] = TODAY, text: str = "", vacancy: str = "", person: str = ""
    ) -> tuple[ReferralLine, ...]:
        """Referrals with that due, the most urgent first. text: words of the name, the work, the employer, a number."""
        user = self._opened.allow(actor, Right.SEARCH)
        with self._opened.read() as work:
            kept = (
                work.referrals.of_vacancy(vacancy) if vacancy
                else work.referrals.of_person(person) if person
                else work.referrals.all()
            )  # fmt: skip
            found = [one for one in _lines(work, kept, self._opened.today()) if one.task.due in due]
            found = [one for one in found if not person or one.referral.person == person]
        found = self._with_numbers(user, found)
        self._looking.at(user, person or vacancy, "referrals")
        words = searched(text)
        return tuple(sorted((one for one in found if all(word in _written(one) for word in words)), key=_order))

    def of_employer(self, actor: User, employer: str) -> tuple[ReferralLine, ...]:
        """Everybody who was sent to an employer, as far as is known here; whoever was spoken of last is first."""
        user = self._opened.allow(actor, Right.SEARCH)
        with self._opened.read() as work:
            offers = [one.row.id for one in work.vacancies.of_employer(employer)]
            found = _lines(work, work.referrals.of_vacancies(offers), self._opened.today())
        found = self._with_numbers(user, found)
        self._looking.at(user, employer, "referrals")
        return tuple(sorted(found, key=lambda one: one.referral.last.clock, reverse=True))

    def _with_numbers(self, user: User, lines: "list[ReferralLine]") -> "list[ReferralLine]":
        people = [one.referral.person for one in lines]
        with self._opened.read() as work:
            phones = work.registrations.phones_of(people)
        numbers = self._issuing.numbers(user, people)
        return [_known(one, str(numbers.get(one.referral.person, "")), phones) for one in lines]

    def count(self, actor: User) -> ReferralCount:
        """How many are due, for whoever may say something; nothing for anybody else."""
        user = self._opened.allow(actor)
        if not user.may(Right.REGISTER):
            return ReferralCount()
        with self._opened.read() as work:
            tasks = [one.task for one in _lines(work, work.referrals.all(), self._opened.today())]
        due = [one for one in tasks if one.due in TODAY]
        return ReferralCount(len(due), sum(one.late > 0 for one in due))

    def room(self, actor: User, vacancy: str) -> Room:
        """How many more letters a vacancy takes, as far as this desk knows: others may have sent people meanwhile.

        Raises MihanError ``vacancy_unknown``.
        """
        self._opened.allow(actor, Right.SEARCH)
        with self._opened.read() as work:
            return _room(work, _vacancy(work, vacancy))

    def caps(self, actor: User) -> Caps:
        """As the ministry's policy has them."""
        self._opened.allow(actor, Right.SEARCH)
        with self._opened.read() as work:
            return trusted.policy(work).referrals

    # -- what is said

    def propose(self, actor: User, vacancy: str, people: Sequence[str]) -> Changes:
        """Put people of this office on the shortlist of a vacancy; who stands there already is left as they are.

        Raises MihanError ``nobody_chosen``, ``too_many`` (params ``most``); ``vacancy_unknown``, ``vacancy_over``;
        ``record_unknown``, ``person_not_received`` of somebody whom another desk of the office handed over, while the
        ministry does not have them; ``person_withdrawn`` for somebody who asked for no more offers.
        """
        user = self._opened.allow_new(actor, Right.REGISTER)
        wanted = tuple(dict.fromkeys(people))
        if not wanted:
            raise MihanError("nobody_chosen")
        if len(wanted) > MOST_TOGETHER:
            raise MihanError("too_many", {"most": MOST_TOGETHER})
        today = self._opened.today()
        with self._opened.write() as work:
            for person in wanted:
                before = work.referrals.one(vacancy, person)
                word = Word(State.PROPOSED, today, "")
                try:
                    _check(self._opened, work, before, vacancy, person, word)
                except MihanError as error:
                    if error.code == "referral_step":
                        continue
                    raise
                _write(self._opened, work, user, vacancy, person, before, word)
        return _CHANGED

    def issue(self, actor: User, vacancy: str, person: str, note: str = "", until: date | None = None) -> Changes:
        """Write the letter with which somebody goes to the employer. note: what the letter tells them; until: through
        which day it holds, as long as the policy says where none is named.

        Raises MihanError as ``propose``, ``referrals.check``; ``vacancy_full`` (params ``most``), ``letters_full``
        (``most``) where as many letters are out as the vacancy, the person may have.
        """
        user = self._opened.allow_new(actor, Right.REGISTER)
        today = self._opened.today()
        with self._opened.write() as work:
            then = until or today + timedelta(days=trusted.policy(work).referrals.holds)
            _say(
                self._opened, work, user, vacancy, person, Word(State.ISSUED, today, "", note=written(note), then=then)
            )
        return _CHANGED

    def say(
        self, actor: User, vacancy: str, person: str, state: State, *, on: date | None = None,
        reason: Reason | None = None, note: str = "", then: date | None = None, corrects: str = "",
    ) -> Changes:  # fmt: skip
        """Say what came of it. on: its day, today where none is named; then: the day that goes with it.

        corrects: id of the change that holds, in whose place this is said. Raises MihanError as ``issue``.
        """
        user = self._opened.allow_new(actor, Right.REGISTER)
        word = Word(
            state, on or self._opened.today(), "", reason=reason, note=written(note), then=then, corrects=corrects
        )  # fmt: skip
        with self._opened.write() as work:
            _say(self._opened, work, user, vacancy, person, word)
        return _CHANGED

    def take_back(self, actor: User, change_id: str) -> Changes:
        """Whoever wrote it down says it no more: only while it has not left the office.

        Raises MihanError ``change_unknown``; ``not_allowed`` for anybody else; ``already_left``.
        """
        user = self._opened.allow(actor, Right.REGISTER)
        with self._opened.write() as work:
            kept = work.referrals.get(change_id)
            if kept is None:
                raise MihanError("change_unknown")
            withdraw(work, user, change_id, ChangeKind.REFERRAL)
            details: dict[str, str | int] = {"change": change_id, "state": kept.word.state.value}
            work.audit.append(
                "referral_taken_back", at=self._opened.now(), actor_id=user.id, record_id=kept.person, details=details
            )
        return _CHANGED

    # -- paper

    def letter(self, actor: User, vacancy: str, person: str) -> Letter:
        """What the letter of a referral says. Raises MihanError ``letter_missing`` where none was issued;
        ``letter_over`` where it holds no more: it was withdrawn, declined, answered with no, or the person is to get no
        offers.
        """
        user = self._opened.allow(actor, Right.REGISTER)
        with self._opened.read() as work:
            kept, offered = work.referrals.one(vacancy, person), _vacancy(work, vacancy)
            issued = None if kept is None else kept.referral.letter
            if kept is None or issued is None:
                raise MihanError("letter_missing")
            if kept.referral.state in _NO_LETTER or _no_offers(work, person) or not _somebody(work, kept):
                raise MihanError("letter_over")
            said = work.referrals.get(issued.change_id)
            name = work.registrations.names([person]).get(person, kept.name)
            phones = work.registrations.phones_of([person]).get(person, ())
            office, printed = work.device.get().office_name, _printed(work, vacancy, person, issued)
        number = self._issuing.numbers(user, [person]).get(person)
        return Letter(
            letter_number(vacancy, person), name, "" if number is None else str(number), next(iter(phones), ""),
            office, offered, issued.on, issued.then or issued.on,
            issued.note, said is not None and said.status in CONFIRMED, printed,
        )  # fmt: skip

    def printed(self, actor: User, vacancy: str, person: str) -> None:
        """The letter went on paper."""
        user = self._opened.allow(actor, Right.REGISTER)
        with self._opened.write() as work:
            details: dict[str, str | int] = {"vacancy": vacancy}
            at = self._opened.now()
            work.audit.append("letter_printed", at=at, actor_id=user.id, record_id=person, details=details)

    def write(self, actor: User, vacancy: str, person: str, path: Path, data: bytes) -> None:
        """The letter as a file. Raises OSError."""
        from mihan_desktop.storage.files import replace_file

        self.printed(actor, vacancy, person)
        replace_file(path, data)

    def export(self, actor: User, table: Table, path: Path) -> int:
        """The list as the window worded it, to a file (``tables.save_table``); how many lines."""
        user = self._opened.allow(actor, Right.REGISTER)
        return save_table(self._opened, user, path, lambda: table, code="exported", details={"about": "referrals"})


def met(
    opened: Opened, work: "Work", user: User, vacancy: str, person: str, begins: date | None = None
) -> State | None:  # fmt: skip
    """Somebody met the employer at a fair and it goes on, in the caller's transaction: what is said of the referral.

    Who has a letter was interviewed, who was never sent is on the shortlist. begins: the employer takes them, and that
    day the work begins: they are hired, with a letter before it where none is out and one may be written. None where
    nothing is said: they stand there already, it may not be said (as ``propose``), or another office looks after them.
    """
    before = work.referrals.one(vacancy, person)
    state, here = None if before is None else before.referral.state, work.registrations.get(person) is not None
    if begins is not None and _taken(opened, work, user, vacancy, person, state, begins):
        return State.HIRED
    after = State.INTERVIEWED if may_follow(state, State.INTERVIEWED) else State.PROPOSED
    word = Word(after, opened.today(), "", side=_side(before, here=here))
    try:
        _check(opened, work, before, vacancy, person, word)
    except MihanError:
        return None
    _write(opened, work, user, vacancy, person, before, word)
    return after


def _taken(
    opened: Opened, work: "Work", user: User, vacancy: str, person: str, state: State | None, begins: date
) -> bool:  # fmt: skip
    """Say the letter, where none is out, then that they are hired; False, with nothing said, where one may not be."""
    today = opened.today()
    try:
        if not may_follow(state, State.HIRED):
            then = today + timedelta(days=trusted.policy(work).referrals.holds)
            _say(opened, work, user, vacancy, person, Word(State.ISSUED, today, "", then=then))
        _say(opened, work, user, vacancy, person, Word(State.HIRED, today, "", then=begins))
    except MihanError:  # nothing stands against the second word where the first was said
        return False
    return True


def _say(opened: Opened, work: "Work", user: User, vacancy: str, person: str, word: Word) -> None:
    before = work.referrals.one(vacancy, person)
    word = replace(word, side=_side(before, here=work.registrations.get(person) is not None))
    _check(opened, work, before, vacancy, person, word)
    if one_more(None if before is None else before.referral, word):
        _check_caps(work, vacancy, person)
    _write(opened, work, user, vacancy, person, before, word)


def _check(
    opened: Opened, work: "Work", before: "KeptReferral | None", vacancy: str, person: str, word: Word
) -> None:  # fmt: skip
    offered, today = _vacancy(work, vacancy), opened.today()
    check(None if before is None else before.referral, word, today)
    if word.corrects and before is not None and before.status in ON_THE_WAY:
        raise MihanError("being_sent")
    if word.state not in BEGINS:
        return
    if not _takes(offered, today):
        raise MihanError("vacancy_over")
    record = work.registrations.get(person)
    if record is None and before is None:
        name_of_handed(work, person)
    if record is not None and record.status is RecordStatus.WITHDRAWN:
        raise MihanError("record_unknown")
    if _no_offers(work, person):
        raise MihanError("person_withdrawn")


def _write(
    opened: Opened, work: "Work", user: User, vacancy: str, person: str, before: "KeptReferral | None", word: Word
) -> None:  # fmt: skip
    """One word into the outbox, in the place of what was returned of the referral."""
    from mihan_desktop.services.recording import Act, record

    offered, at = _vacancy(work, vacancy), opened.now()
    name = work.registrations.names([person]).get(person, "" if before is None else before.name)
    name = name or (name_of_handed(work, person) if before is None else "")
    returned = work.referrals.returned(vacancy, person)
    if returned:
        work.outbox.set_status(list(returned), RecordStatus.SUPERSEDED)
    said = ReferralSaid(vacancy, person, word, at.isoformat())
    base = "" if before is None else before.referral.last.change_id
    flags = (Problem("referral_corrected"),) if word.corrects else ()
    act = Act(
        ChangeKind.REFERRAL, said.record, write_body(said), f"{name} / {offered.title}", base=base, flags=flags
    )  # fmt: skip
    (row,) = record(opened, work, user, act, at=at)
    work.referrals.add(row.id, vacancy, person, name, word)
    details: dict[str, str | int] = {"state": word.state.value, "vacancy": vacancy, "change": row.id}
    work.audit.append("referred", at=at, actor_id=user.id, record_id=person, details=details)


def _no_offers(work: "Work", person: str) -> bool:
    """Whether somebody asked to get no more offers, as far as is known here."""
    return any(one.ends_offers for one in work.requests.of_person(person))


def _printed(work: "Work", vacancy: str, person: str, issued: Word) -> int:
    row = work.outbox.get(issued.change_id)
    since = moment_of(issued.clock) if row is None else row.recorded_at
    return sum(
        line.code == "letter_printed" and line.details.get("vacancy") == vacancy and line.at >= since
        for line in work.audit.of_record(person)
    )


def _somebody(work: "Work", kept: "KeptReferral") -> bool:
    """Whether their record is here and holds, or they are known by name: not of somebody erased, or taken back."""
    record = work.registrations.get(kept.referral.person)
    return bool(kept.name) if record is None else record.status is not RecordStatus.WITHDRAWN


def _vacancy(work: "Work", vacancy: str) -> VacancyRow:
    found = vacancies_of(work, [vacancy]).get(vacancy)
    if found is None:
        raise MihanError("vacancy_unknown")
    return found


def _takes(one: VacancyRow | None, today: date) -> bool:
    return one is not None and one.state in TAKES and (not one.closes or one.closes >= today.isoformat())


def _side(before: "KeptReferral | None", *, here: bool) -> Side:
    return Side.PERSON if here or before is None or before.ours else Side.VACANCY


def _room(work: "Work", offered: VacancyRow, but: str = "") -> Room:
    kept = [one for one in work.referrals.of_vacancy(offered.id) if one.referral.person != but]
    taken = max(sum(one.referral.state in TAKES_PLACE for one in kept), offered.filled)
    out = max(sum(one.referral.state in IN_HAND for one in kept), offered.referred)
    return room(trusted.policy(work).referrals, offered.places, taken, out)


def _check_caps(work: "Work", vacancy: str, person: str) -> None:
    free = _room(work, replace(_vacancy(work, vacancy), referred=0), person)  # what was told may be over by now
    if not free.left:
        raise MihanError("vacancy_full", {"most": free.most})
    most = trusted.policy(work).referrals.per_person
    out = [one for one in work.referrals.of_person(person) if one.referral.vacancy != vacancy]
    if sum(one.referral.state in IN_HAND for one in out) >= most:
        raise MihanError("letters_full", {"most": most})


def _lines(work: "Work", kept: "Iterable[KeptReferral]", today: date) -> list[ReferralLine]:
    caps, known = trusted.policy(work).referrals, tuple(kept)
    offers = vacancies_of(work, {one.referral.vacancy for one in known})
    people = {one.referral.person for one in known}
    names = work.registrations.names(sorted(people))
    return [_line(one, offers.get(one.referral.vacancy), names, today, caps) for one in known]


def _line(
    one: "KeptReferral", offered: VacancyRow | None, names: Mapping[str, str], today: date, caps: Caps
) -> ReferralLine:  # fmt: skip
    here, takes = one.referral.person in names, _takes(offered, today)
    side = _side(one, here=here)
    task = task_of(one.referral, today, caps, takes=takes)
    if side is Side.VACANCY and task.due in (Due.CALL, Due.LETTER, Due.OVER, Due.DECIDE):
        task = replace(task, due=Due.WAITING)  # for whoever looks after the person
    return ReferralLine(
        one.referral, names.get(one.referral.person, one.name), "" if offered is None else offered.title,
        "" if offered is None else offered.employer, task, side, takes, one.status, bool(one.origin),
    )  # fmt: skip


def _known(one: ReferralLine, number: str, phones: Mapping[str, Sequence[str]]) -> ReferralLine:
    return replace(one, number=number, phones=tuple(phones.get(one.referral.person, ())))


def _written(one: ReferralLine) -> str:
    return findable((one.name, one.number, one.number.replace("-", ""), one.title, one.employer, one.letter))


def _order(one: ReferralLine) -> tuple[int, date, str, str]:
    return (tuple(Due).index(one.task.due), one.task.day, one.name, one.referral.id)


def placements(work: "Work", people: Collection[str] | None = None) -> "tuple[KeptReferral, ...]":
    """Whoever began to work somewhere by a referral and is looked after here; of these people, or of all."""
    kept = work.referrals.all() if people is None else work.referrals.of_people(people)
    return tuple(one for one in kept if one.ours and one.referral.started is not None)
