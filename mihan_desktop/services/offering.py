"""Employers and the work they offer: written down by the ministry's forms, corrected, closed; without a network."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import UUID, uuid5

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.listing import PAGE
from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.told import searched
from mihan_desktop.domain.work import employers, vacancies
from mihan_desktop.domain.work.employers import EmployerSaid, alike, employer_of
from mihan_desktop.domain.work.vacancies import (
    Offer,
    State,
    VacancySaid,
    check_state,
    offer_of,
    same_work,
    state_on,
)
from mihan_desktop.domain.work.view import EmployerCard, EmployerLine, EmployerList, OfferCard, Said, Twin
from mihan_desktop.services.about_forms import Filled, Subject, fill
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.taking_back import withdraw
from mihan_desktop.storage.vacancies import DRAFT

if TYPE_CHECKING:
    from datetime import datetime

    from forms.session import Finalised
    from mihan_desktop.storage.employers import EmployerKept
    from mihan_desktop.storage.work import Work

EMPLOYER: Final = ChangeKind.EMPLOYER.value
VACANCY: Final = ChangeKind.VACANCY.value
_CHANGED: Final = Changes.of(Kind.EMPLOYERS, Kind.VACANCIES, Kind.OUTBOX, Kind.DRAFTS)
_TWINS: Final = 3
"""how many that may be the same a message names"""


class Offering:
    """Right ``search`` reads, ``register`` says; what is said waits for a second person like everything."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    # -- what there is

    def employers(self, actor: User, text: str = "", offset: int = 0, limit: int = PAGE) -> EmployerList:
        """Employers in whom each word of ``text`` is found: names, numbers of papers, telephones."""
        self._opened.allow(actor, Right.SEARCH)
        words, today = searched(text), self._opened.today().isoformat()
        with self._opened.read() as work:
            found = work.employers.listed(words, limit + 1, offset)
            open_ones = work.vacancies.open_by_employer([one.id for one in found], today)
            lines = tuple(_line(one, open_ones.get(one.id, 0)) for one in found[:limit])
            return EmployerList(lines, len(found) > limit, work.employers.count(words))

    def employer(self, actor: User, record: str) -> EmployerCard:
        """One employer with what it offers and offered. Raises MihanError ``employer_unknown``."""
        user = self._opened.allow(actor, Right.SEARCH)
        today = self._opened.today().isoformat()
        with self._opened.read() as work:
            kept = _employer(work, record)
            rows = tuple(one.row for one in work.vacancies.of_employer(record))
            open_ones = work.vacancies.open_by_employer([record], today).get(record, 0)
            begun = bool(work.drafts.about(user.id, [_slot(record, user.id)]))
            return EmployerCard(_line(kept, open_ones), rows, _said(work, user, EMPLOYER, record), begun)

    def offer(self, actor: User, record: str) -> OfferCard | None:
        """What an office wrote down of a vacancy; None for one that the ministry alone told of."""
        user = self._opened.allow(actor, Right.SEARCH)
        with self._opened.read() as work:
            kept = work.vacancies.get(record)
            if kept is None or kept.standing.offer is None:
                return None
            said = _said(work, user, VACANCY, record)
            employer = work.employers.get(kept.row.employer_id)
            standing = None if employer is None else employer.standing
            reason = kept.standing.reason
            return OfferCard(
                kept.row, kept.standing.offer, reason, self._ours(work, kept.row.office, said), said, standing
            )

    # -- employers

    def new_employer(self, actor: User) -> Subject:
        """What the form of a new employer is filled about: one at a time by each person."""
        return Subject(_slot(EMPLOYER, self._opened.allow(actor, Right.REGISTER).id), "", "")

    def old_employer(self, actor: User, record: str) -> Subject:
        """What the form is filled about that corrects one. Raises MihanError ``employer_unknown``."""
        self._opened.allow(actor, Right.REGISTER)
        with self._opened.read() as work:
            return Subject(record, "", _employer(work, record).employer.known_as)

    def employer_answers(self, actor: User, record: str) -> dict[str, str]:
        """What is known of an employer by the names of the form's questions, to go on from."""
        self._opened.allow(actor, Right.REGISTER)
        with self._opened.read() as work:
            known = employers.write_facts(_employer(work, record).employer)
        return {question: known[fact] for fact, question in employers.QUESTIONS.items() if fact in known}

    def save_employer(
        self, actor: User, draft_id: str, finalised: "Finalised", record: str = "", known: Collection[str] = ()
    ) -> tuple[str, Changes]:
        """Write an employer down: the finished form becomes the change. (record, what changed); saved twice it is one.

        record: the one that it corrects, "" for a new one; known: records of which the writer knows that they are
        others. Raises MihanError ``employer_alike`` (params ``name``, ``ids``, ``why``) for one that may be here
        already; ``employer_form`` for a form that says no employer; as ``about_forms.fill``.
        """
        user = self._opened.allow_new(actor, Right.REGISTER)
        slot = record or _slot(EMPLOYER, user.id)
        with self._opened.write() as work:
            if (before := _saved(work, user, draft_id)) is not None:
                return before, Changes()
            filled = _filled(work, user, draft_id, slot, finalised)
            try:
                one = employer_of(filled.leaves)
            except ValueError as error:
                raise MihanError("employer_form") from error
            twins = _twins(work, one, record)
            unknown = [twin for twin in twins if twin.id not in known]
            if unknown:
                raise _alike("employer_alike", unknown)
            flags = tuple(Problem("employer_twin", params={"name": twin.name}) for twin in twins)
            at = self._opened.now()
            said = EmployerSaid(one, filled.submission, at.isoformat())
            target = record or draft_id
            body = employers.write_body(said)
            self._write(work, user, ChangeKind.EMPLOYER, target, body, one.known_as, filled, flags, at)
        return target, _CHANGED

    # -- vacancies

    def new_vacancy(self, actor: User, employer: str) -> Subject:
        """What the form of a new vacancy of an employer is filled about. Raises MihanError ``employer_unknown``."""
        user = self._opened.allow(actor, Right.REGISTER)
        with self._opened.read() as work:
            return Subject(_slot(employer, user.id), "", _employer(work, employer).employer.known_as)

    def old_vacancy(self, actor: User, record: str) -> Subject:
        """What the form is filled about that corrects one. Raises MihanError as ``say``."""
        user = self._opened.allow(actor, Right.REGISTER)
        with self._opened.read() as work:
            found = self._vacancy(work, user, record)
            return Subject(record, "", found.row.employer, found.offer.title)

    def answers_before(self, actor: User, kind: ChangeKind, record: str) -> str:
        """The form's XML as this office filled it last and did not take back, to go on from; "" where it did not."""
        self._opened.allow(actor, Right.REGISTER)
        with self._opened.read() as work:
            held = [one for one in work.work_words.of(kind.value, record) if one.counts or one.back]
            said = [str(one.body.get("submission", "")) for one in held]
        return next((one for one in reversed(said) if one), "")

    def save_vacancy(
        self, actor: User, employer: str, draft_id: str, finalised: "Finalised", record: str = "",
        known: Collection[str] = (),
    ) -> tuple[str, Changes]:  # fmt: skip
        """Write a vacancy down, or correct ``record``: as ``save_employer``; ``vacancy_alike``, ``vacancy_form``."""
        user = self._opened.allow_new(actor, Right.REGISTER)
        with self._opened.write() as work:
            if (before := _saved(work, user, draft_id)) is not None:
                return before, Changes()
            if record:
                employer = self._vacancy(work, user, record).row.employer_id
            boss = _employer(work, employer)
            filled = _filled(work, user, draft_id, record or _slot(employer, user.id), finalised)
            try:
                offer = offer_of(employer, filled.leaves)
            except ValueError as error:
                raise MihanError("vacancy_form") from error
            twins = _same_work(work, offer, record, self._opened.today().isoformat())
            unknown = [twin for twin in twins if twin.id not in known]
            if unknown:
                raise _alike("vacancy_alike", unknown)
            flags = [Problem("vacancy_twin", params={"name": twin.name}) for twin in twins]
            if offer.told_late and not record:
                flags.append(Problem("vacancy_late", params={"days": offer.told_late}))
            at = self._opened.now()
            fresh = not record or all(one.back for one in work.work_words.of(VACANCY, record))
            said = VacancySaid(
                employer, offer, State.OPEN if fresh else None, submission=filled.submission, recorded_at=at.isoformat()
            )  # fmt: skip
            target = record or draft_id
            label = f"{offer.title} / {boss.employer.known_as}"
            body = vacancies.write_body(said)
            self._write(work, user, ChangeKind.VACANCY, target, body, label, filled, tuple(flags), at)
        return target, _CHANGED

    def say(self, actor: User, record: str, state: State, reason: str = "") -> Changes:
        """Say that a vacancy is filled, cancelled, or open again.

        Raises MihanError ``vacancy_unknown``; ``vacancy_elsewhere`` for one of another office; as ``check_state``, also
        for one that came back, and for opening one in which people hold every place: its places are corrected.
        """
        user = self._opened.allow_new(actor, Right.REGISTER)
        with self._opened.write() as work:
            found, kept = self._vacancy(work, user, record), work.vacancies.get(record)
            assert kept is not None  # noqa: S101 - found above
            today, hired = self._opened.today(), kept.row.filled
            if kept.row.state == DRAFT:
                raise MihanError("vacancy_state", {"state": DRAFT})
            now = state_on(kept.standing, today, hired)
            check_state(now, state, reason, found.offer.closes, today)
            if state is State.OPEN and hired >= found.offer.places:
                raise MihanError("vacancy_state", {"state": State.FILLED.value})
            at = self._opened.now()
            said = VacancySaid(kept.row.employer_id, state=state, reason=written(reason), recorded_at=at.isoformat())
            label = f"{found.offer.title} / {kept.row.employer}"
            self._write(work, user, ChangeKind.VACANCY, record, vacancies.write_body(said), label, None, (), at)
        return _CHANGED

    def take_back(self, actor: User, change_id: str) -> Changes:
        """Whoever wrote it down says it no more: only while it has not left the office.

        Raises MihanError ``change_unknown``; ``not_allowed`` for anybody else; ``already_left``; ``employer_offers``
        for an employer that would be here no more while work is offered in its name (params ``title``).
        """
        user = self._opened.allow(actor, Right.REGISTER)
        with self._opened.write() as work:
            row = withdraw(work, user, change_id, ChangeKind.EMPLOYER, ChangeKind.VACANCY)
            if row.kind == EMPLOYER and work.employers.get(row.record_id) is None:
                _check_nothing_offered(work, row.record_id)
            at, details = self._opened.now(), {"change": change_id}
            work.audit.append("work_taken_back", at=at, actor_id=user.id, record_id=row.record_id, details=details)
        return _CHANGED

    # -- within

    def _write(
        self, work: "Work", user: User, kind: ChangeKind, record: str, body: dict[str, object], label: str,
        filled: Filled | None, flags: tuple[Problem, ...], at: "datetime",
    ) -> None:  # fmt: skip
        """One word into the outbox, in the place of what came back of the record: a state in that of states alone."""
        from mihan_desktop.services.recording import Act
        from mihan_desktop.services.recording import record as append

        said = work.work_words.of(kind.value, record)
        back = [
            one.change_id for one in said
            if one.status is RecordStatus.RETURNED and (body.get("submission") or not one.body.get("submission"))
        ]  # fmt: skip
        if back:
            work.outbox.set_status(back, RecordStatus.SUPERSEDED)
        base = next((one.change_id for one in reversed(said) if one.counts), "")
        act = Act(
            kind, record, body, label, form_id="" if filled is None else filled.draft.form_id,
            form_version="" if filled is None else filled.draft.form_version, base=base, flags=flags,
            change_id="" if filled is None else filled.draft.id,
        )  # fmt: skip
        (row,) = append(self._opened, work, user, act, at=at)
        work.work_words.add(row.id, kind.value, record)
        work.settle_records([(kind.value, record)])
        code = f"{kind.value}_said"
        work.audit.append(code, at=at, actor_id=user.id, record_id=record, details={"change": row.id})

    def _ours(self, work: "Work", office: str, said: Said | None) -> bool:
        return said is not None or (bool(office) and office == work.device.get().office_id)

    def _vacancy(self, work: "Work", user: User, record: str) -> OfferCard:
        kept = work.vacancies.get(record)
        if kept is None or kept.standing.offer is None:
            raise MihanError("vacancy_unknown")
        said = _said(work, user, VACANCY, record)
        if not self._ours(work, kept.row.office, said):
            raise MihanError("vacancy_elsewhere")
        return OfferCard(kept.row, kept.standing.offer, kept.standing.reason, ours=True, said=said)


def _slot(of: str, author: str) -> str:
    """What a draft of something new is kept under: each person has one of each kind."""
    return str(uuid5(UUID(author), f"work/{of}"))


def _saved(work: "Work", user: User, draft_id: str) -> str | None:
    """The record that a draft has become."""
    row = work.outbox.get(draft_id)
    return row.record_id if row is not None and row.author_id == user.id else None


def _filled(work: "Work", user: User, draft_id: str, slot: str, finalised: "Finalised") -> Filled:
    filled = fill(work, user, draft_id, slot, finalised)
    if filled is None:
        raise MihanError("draft_unknown")
    return filled


def _employer(work: "Work", record: str) -> "EmployerKept":
    found = work.employers.get(record)
    if found is not None and found.same:
        found = work.employers.get(found.same) or found
    if found is None:
        raise MihanError("employer_unknown")
    return found


def _check_nothing_offered(work: "Work", employer: str) -> None:
    for one in work.vacancies.of_employer(employer):
        raise MihanError("employer_offers", {"title": one.row.title})


def _line(one: "EmployerKept", count: int) -> EmployerLine:
    return EmployerLine(one.id, one.employer, one.standing, one.words, one.at, count)


def _said(work: "Work", user: User, kind: str, record: str) -> Said | None:
    """The newest that this office said of a record and has not taken back."""
    for one in reversed(work.work_words.of(kind, record)):
        if one.counts or one.back:
            row = work.outbox.get(one.change_id)
            reason = "" if row is None else row.reason or row.status_code
            return Said(one.change_id, one.author_id, one.author, one.status, reason, one.author_id == user.id)
    return None


def _twins(work: "Work", one: employers.Employer, but: str) -> list[Twin]:
    found = ((other, alike(one, other.employer)) for other in work.employers.candidates(one, but))
    return [Twin(other.id, other.employer.known_as, why) for other, why in found if why]


def _same_work(work: "Work", offer: Offer, but: str, today: str) -> list[Twin]:
    """Under another record of the employer too."""
    found = []
    for one in work.vacancies.of_employer(offer.employer):
        row, other = one.row, one.standing.offer
        now = row.state in (DRAFT, "open", "part_filled") and (not row.closes or row.closes >= today)
        if row.id == but or not now or other is None:
            continue
        if same_work(offer, replace(other, employer=offer.employer)):
            found.append(Twin(row.id, row.title))
    return found


def _alike(code: str, twins: Sequence[Twin]) -> MihanError:
    names = " · ".join(dict.fromkeys(one.name for one in twins[:_TWINS]))
    why = " ".join(dict.fromkeys(each.value for one in twins for each in one.why))
    return MihanError(code, {"name": names, "ids": " ".join(one.id for one in twins), "why": why})
