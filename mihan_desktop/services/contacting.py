"""Calling graduates: who is due, by how much, and what came of each call; it works without a network."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.follow_up_words import MOST_NOTE, MOST_PHONE, FollowUpSaid, read_body, write_body
from mihan_desktop.domain.following_up import (
    NOT_REACHED,
    NOW,
    OPEN,
    Contact,
    FollowUpCount,
    Outcome,
    RoundStand,
    Stand,
    Subject,
    check_contact,
    died,
    facts_of,
    follow_up_id,
    next_try,
    rounds_of,
)
from mihan_desktop.domain.names import written
from mihan_desktop.domain.people.page import Called
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.training.enrolments import Enrolment, State
from mihan_desktop.domain.training.graduates import completed_on, rounds_after
from mihan_desktop.domain.work.referrals import ROUNDS
from mihan_desktop.domain.work.referrals import State as Sent
from mihan_desktop.services.looking import Looking
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.referral_rows import vacancies_of
from mihan_desktop.services.sending_to_work import placements
from mihan_desktop.services.tables import Table, save_table
from mihan_desktop.services.taking_back import withdraw

if TYPE_CHECKING:
    from forms.session import Finalised
    from mihan_desktop.domain.attendance import TrainingClass
    from mihan_desktop.storage.work import Work

RIGHTS: Final = (Right.REGISTER, Right.TEACH, Right.PLAN_CLASSES)
_CHANGED: Final = Changes.of(Kind.FOLLOW_UPS, Kind.OUTBOX, Kind.DRAFTS)
_FLAGGED: Final = {Outcome.DECEASED: "follow_up_deceased", Outcome.REOPENED: "follow_up_reopened"}


@dataclass(frozen=True, slots=True)
class FollowUpLine:
    """One round of one graduate, or of somebody who began to work by a referral. of: the record of the enrolment, or of
    the referral, whose cohort is ""; title: of the cohort, the work; labels: of the course; since: they completed it,
    they began.

    phones: of the person, also by records that are theirs too; status: where the newest word is on its way, None
    before one and for that of another desk; author_id: who said it.
    """

    of: str
    person: str
    name: str
    cohort: str
    title: str
    labels: Mapping[str, str]
    since: date
    stand: RoundStand
    phones: tuple[str, ...] = ()
    status: RecordStatus | None = None
    author_id: str = ""

    @property
    def record(self) -> str:
        """The round's record."""
        return follow_up_id(self.of, self.stand.round.id)

    @property
    def subject(self) -> Subject:
        """After what they are followed up."""
        return Subject.ENROLMENT if self.cohort else Subject.PLACEMENT


class Contacting:
    """Rights ``register``, ``teach`` or ``plan_classes``; what is said waits for a second person like everything."""

    def __init__(self, opened: Opened, looking: Looking) -> None:
        self._opened = opened
        self._looking = looking

    def lines(self, actor: User, stands: Collection[Stand] = OPEN, cohort: str = "") -> tuple[FollowUpLine, ...]:
        """Rounds that stand so, the latest first; those to be called on a later day after them, by that day.

        cohort: of this one alone. Whoever's record was withdrawn or erased, or who died, is in no list of calls.
        """
        user = self._opened.allow(actor, *RIGHTS)
        with self._opened.read() as work:
            found = [one for one in _every(work, self._opened.today(), cohort) if one.stand.stand in stands]
            found = [_reachable(work, one) for one in found]
        self._looking.at(user, cohort, "follow_ups")
        return tuple(sorted(found, key=_order))

    def count(self, actor: User) -> FollowUpCount:
        """How many are to be called today, for whoever may; nothing for anybody else."""
        user = self._opened.allow(actor)
        if not any(user.may(right) for right in RIGHTS):
            return FollowUpCount()
        with self._opened.read() as work:
            due = [one.stand for one in _every(work, self._opened.today()) if one.stand.stand in NOW]
        return FollowUpCount(len(due), sum(one.stand is Stand.OVERDUE for one in due))

    def one(self, actor: User, cohort: str, person: str, round_id: str) -> FollowUpLine:
        """One round as it stands. Raises MihanError ``follow_up_unknown`` for nobody who is followed up in it."""
        self._opened.allow(actor, *RIGHTS)
        with self._opened.read() as work:
            return self._line(work, cohort, person, round_id)

    def say(
        self, actor: User, line: FollowUpLine, outcome: Outcome, *, phone: str = "", note: str = "",
        again: date | None = None,
    ) -> Changes:  # fmt: skip
        """Write down what came of a call in which nobody was asked anything. again: when to try again; where somebody
        was not reached and no day is said, the next working day.

        Raises MihanError: ``follow_up_unknown``; as ``check_contact``; ``follow_up_form`` for somebody who was reached:
        the form says that; ``follow_up_note_long``.
        """
        if outcome is Outcome.REACHED:
            raise MihanError("follow_up_form")
        user = self._opened.allow_new(actor, *RIGHTS)
        with self._opened.write() as work:
            now = self._line(work, line.cohort, line.person, line.stand.round.id, line.of)
            today = self._opened.today()
            day = again
            if again is None and outcome in NOT_REACHED and outcome is not Outcome.CALL_BACK:
                day = next_try(today, now.stand.closes)
            check_contact(outcome, day, note, now.stand, today)
            self._write(work, user, now, Contact(outcome, today, "", again=day, phone=phone, note=written(note)))
        return _CHANGED

    def reached(
        self, actor: User, line: FollowUpLine, draft_id: str, finalised: "Finalised", *, phone: str = "",
        corrects: str = "",
    ) -> Changes:  # fmt: skip
        """Write down what somebody answered: the finished form of ``draft_id`` becomes the change.

        corrects: the word that counts, whose answers these take the place of. Saved twice it is one. Raises MihanError:
        ``follow_up_unknown``; as ``check_contact``, ``about_forms.fill``.
        """
        from mihan_desktop.services.about_forms import fill

        user = self._opened.allow_new(actor, *RIGHTS)
        with self._opened.write() as work:
            now = self._line(work, line.cohort, line.person, line.stand.round.id, line.of)
            filled = fill(work, user, draft_id, now.record, finalised)
            if filled is None:
                return Changes()
            today = self._opened.today()
            counting = now.stand.by.change_id if now.stand.stand is Stand.DONE and now.stand.by else ""
            if not corrects or corrects != counting:
                corrects = ""
                check_contact(Outcome.REACHED, None, "", now.stand, today)
            working, in_field = facts_of(filled.leaves)
            contact = Contact(
                Outcome.REACHED, today, "", phone=phone, working=working, in_field=in_field, corrects=corrects
            )  # fmt: skip
            form = (filled.draft.form_id, filled.draft.form_version)
            self._write(work, user, now, contact, filled.submission, form, draft_id)
        return _CHANGED

    def answers_before(self, actor: User, line: FollowUpLine) -> str:
        """The form's XML as it was filled last for this round, to go on from: returned, or to be corrected; else ""."""
        from sync.protocol.messages import decode_change

        self._opened.allow(actor, *RIGHTS)
        with self._opened.read() as work:
            own = work.follow_ups.returned(line.of, line.stand.round.id)
            by = line.stand.by
            wanted = (*own, by.change_id if by is not None and line.stand.stand is Stand.DONE else "")
            rows = work.outbox.among([one for one in wanted if one])
            said = [str(decode_change(row.message).body.get("submission", "")) for row in rows]
        return next((one for one in reversed(said) if one), "")

    def export(self, actor: User, table: Table, path: Path) -> int:
        """The list as the window worded it, to a file (``tables.save_table``); how many lines."""
        user = self._opened.allow(actor, *RIGHTS)
        details = {"about": "follow_ups"}
        return save_table(self._opened, user, path, lambda: table, code="exported", details=details)

    def write(self, actor: User, path: Path, data: bytes, count: int) -> None:
        """The printed list as a file. Raises OSError."""
        from mihan_desktop.storage.files import replace_file

        self.printed(actor, count)
        replace_file(path, data)

    def printed(self, actor: User, count: int) -> None:
        """So many names and telephones went on paper."""
        user = self._opened.allow(actor, *RIGHTS)
        with self._opened.write() as work:
            details = {"count": count}
            work.audit.append("calls_printed", at=self._opened.now(), actor_id=user.id, details=details)

    def take_back(self, actor: User, change_id: str) -> Changes:
        """Whoever wrote it down says it no more: only while it has not left the office.

        Raises MihanError ``change_unknown``; ``not_allowed`` for anybody else; ``already_left``.
        """
        user = self._opened.allow(actor, *RIGHTS)
        with self._opened.write() as work:
            kept = work.follow_ups.get(change_id)
            if kept is None:
                raise MihanError("change_unknown")
            withdraw(work, user, change_id, ChangeKind.FOLLOW_UP)
            details = {"change": change_id, "round": kept.said.round}
            at, person = self._opened.now(), kept.said.person
            work.audit.append("follow_up_taken_back", at=at, actor_id=user.id, record_id=person, details=details)
        return _CHANGED

    def _line(self, work: "Work", cohort: str, person: str, round_id: str, of: str = "") -> FollowUpLine:
        own = _of_people(work, self._opened.today(), [person], cohort)
        found = next((one for one in own if one.stand.round.id == round_id and of in ("", one.of)), None)
        if found is None:
            raise MihanError("follow_up_unknown")
        return found

    def _write(
        self, work: "Work", user: User, line: FollowUpLine, contact: Contact, submission: str = "",
        form: tuple[str, str] = ("", ""), change_id: str = "",
    ) -> None:  # fmt: skip
        """One word into the outbox, in the place of what was returned of the round."""
        from mihan_desktop.services.recording import Act, record

        if len(contact.note) > MOST_NOTE or len(contact.phone) > MOST_PHONE:
            raise MihanError(
                "follow_up_note_long", {"most": MOST_NOTE}, problems=(Problem("follow_up_note_long", "note"),)
            )
        at, round_id = self._opened.now(), line.stand.round.id
        said = FollowUpSaid(
            line.subject, line.of, line.person, line.cohort, round_id, contact, submission, at.isoformat()
        )  # fmt: skip
        returned = work.follow_ups.returned(line.of, round_id)
        if returned:
            work.outbox.set_status(list(returned), RecordStatus.SUPERSEDED)
        flag = _FLAGGED.get(contact.outcome)
        act = Act(
            ChangeKind.FOLLOW_UP, said.record, write_body(said), f"{line.name} / {line.title}", form_id=form[0],
            form_version=form[1], base=contact.corrects, flags=(Problem(flag),) if flag else (), change_id=change_id,
        )  # fmt: skip
        (row,) = record(self._opened, work, user, act, at=at)
        work.follow_ups.add(row.id, said)
        details: dict[str, str | int] = {"round": round_id, "outcome": contact.outcome.value, "change": row.id}
        work.audit.append("followed_up", at=at, actor_id=user.id, record_id=line.person, details=details)


def rounds_of_person(work: "Work", person: str, today: date) -> tuple[FollowUpLine, ...]:
    """Every round of a person, the first to fall due on top."""
    return tuple(sorted(_of_people(work, today, [person]), key=lambda one: one.stand.day))


def _every(work: "Work", today: date, cohort: str = "") -> list[FollowUpLine]:
    """Every round that has begun."""
    people = sorted(work.enrolments.people_of(State.COMPLETED) | work.referrals.people_of(Sent.STARTED))
    return [one for one in _of_people(work, today, people, cohort) if one.stand.opens <= today]


def _of_people(work: "Work", today: date, people: Sequence[str], cohort: str = "") -> list[FollowUpLine]:
    said, status = _said(work, people)
    classes: dict[str, TrainingClass | None] = {}
    found: list[FollowUpLine] = []
    for person, enrolments in work.enrolments.of_people(people).items():
        own = said.get(person, {})
        dead = died(each for rounds in own.values() for words in rounds.values() for each in words)
        for one in enrolments:
            since = completed_on(one)
            if since is None or (cohort and one.cohort != cohort):
                continue
            if one.cohort not in classes:
                classes[one.cohort] = work.classes.get(one.cohort)
            planned = classes[one.cohort]
            if planned is not None and planned.cohort is not None:
                stands = _stands(work, one, since, planned, own.get(one.id, {}), today, dead=dead)
                found += [_shown(one, since, planned, each, status) for each in stands]
    return found if cohort else [*found, *_placed(work, people, said, status, today)]


def _placed(
    work: "Work", people: Sequence[str], said: "Mapping[str, _Words]", status: Mapping[str, RecordStatus], today: date
) -> Iterable[FollowUpLine]:
    """Rounds of those who began to work by a referral and are looked after here."""
    placed = placements(work, people)
    offers = vacancies_of(work, {one.referral.vacancy for one in placed})
    names = work.registrations.names([one.referral.person for one in placed])
    for one in placed:
        referral, since = one.referral, one.referral.started
        if since is None:
            continue
        own = said.get(referral.person, {})
        gone = died(each for rounds in own.values() for words in rounds.values() for each in words)
        offered = offers.get(referral.vacancy)
        title = "" if offered is None else offered.title
        for stand in rounds_of(
            since, ROUNDS, own.get(referral.id, {}), today, gone=gone or _gone(work, referral.person)
        ):
            by = stand.by
            yield FollowUpLine(
                referral.id, referral.person, names.get(referral.person, one.name), "", title, {}, since, stand,
                status=None if by is None else status.get(by.change_id),
                author_id="" if by is None else by.author_id,
            )  # fmt: skip


def _stands(
    work: "Work", one: Enrolment, since: date, planned: "TrainingClass", said: Mapping[str, Sequence[Contact]],
    today: date, *, dead: bool,
) -> tuple[RoundStand, ...]:  # fmt: skip
    assert planned.cohort is not None  # noqa: S101 - asked for cohorts alone
    rounds = rounds_after(planned.cohort.ending)
    stands = rounds_of(since, rounds, said, today, gone=dead)
    if any(each.stand in OPEN for each in stands) and _gone(work, one.person):
        return rounds_of(since, rounds, said, today, gone=True)
    return stands


def _shown(
    one: Enrolment, since: date, planned: "TrainingClass", stand: RoundStand, status: Mapping[str, RecordStatus]
) -> FollowUpLine:  # fmt: skip
    by, labels = stand.by, {} if planned.cohort is None else planned.cohort.labels
    return FollowUpLine(
        one.id, one.person, one.name, one.cohort, planned.title, labels, since, stand,
        status=None if by is None else status.get(by.change_id), author_id="" if by is None else by.author_id,
    )  # fmt: skip


_Words = dict[str, dict[str, list[Contact]]]
"""words of one person by subject, then by round"""


def _said(work: "Work", people: Sequence[str]) -> tuple[dict[str, _Words], dict[str, RecordStatus]]:
    """What was said of people, here and at other desks of the office, and where the own changes stand."""
    found: dict[str, _Words] = {}
    own = work.follow_ups.of_people(people)
    status = {one.said.contact.change_id: one.status for one in own}
    for said in (*(one.said for one in own), *_elsewhere(work, frozenset(people), status)):
        words = found.setdefault(said.person, {}).setdefault(said.of, {})
        words.setdefault(said.round, []).append(said.contact)
    return found, status


def _elsewhere(work: "Work", people: Collection[str], known: Collection[str]) -> Iterable[FollowUpSaid]:
    """Words of other desks of the office."""
    alone = next(iter(people), "") if len(people) == 1 else ""
    for one in work.office_words.of(ChangeKind.FOLLOW_UP.value, person=alone):
        if one.person in people and one.change_id not in known:
            try:
                yield read_body(one.body, one.clock, one.change_id, one.author_id)
            except (KeyError, TypeError, ValueError):  # of a newer program
                continue


def _gone(work: "Work", person: str) -> bool:
    """Whether the record was withdrawn or erased, or the person is known nowhere here."""
    record = work.registrations.get(person)
    return not work.outside.knows(person) if record is None else record.status is RecordStatus.WITHDRAWN


def _reachable(work: "Work", line: FollowUpLine) -> FollowUpLine:
    """With the telephones of the person, those of linked records after their own."""
    same = [one.other_id for one in work.told.links(line.person) if one.relation == "same"]
    records = [line.person, *same]
    known = work.registrations.phones_of(records)
    phones = [phone for record in records for phone in known.get(record, ())]
    told = None if line.person in known else work.outside.one(line.cohort, line.person)
    if told is not None and told.phone:
        phones.append(told.phone)
    return replace(line, phones=tuple(dict.fromkeys(phones)))


def _order(one: FollowUpLine) -> tuple[bool, date, str, str]:
    """Those to be called today by how late they are, then those of later days."""
    later = one.stand.stand is Stand.LATER and one.stand.again is not None
    day = one.stand.again if later and one.stand.again else one.stand.day
    return (later, day, one.name, one.record)


def called_of(work: "Work", person: str, today: date) -> tuple[Called, ...]:
    """The rounds of a person that have begun or of which something was said, with every word and what was answered."""
    from mihan_desktop.services.submissions import answers_of

    said, _ = _said(work, [person])
    found = []
    for line in rounds_of_person(work, person, today):
        words = said.get(person, {}).get(line.of, {}).get(line.stand.round.id, [])
        if not words and line.stand.stand is Stand.AHEAD:
            continue
        by = line.stand.by
        row = None if by is None else work.outbox.get(by.change_id)
        answers = () if row is None or line.stand.stand is not Stand.DONE else answers_of(row.message)
        found.append(Called(line.title, line.stand, tuple(sorted(words, key=lambda one: one.clock)), answers))
    return tuple(found)
