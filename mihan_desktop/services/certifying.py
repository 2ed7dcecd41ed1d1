"""Certificates at the desk: asked of the ministry, printed with each paper counted, and checked without a network."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.attendance import TrainingClass
from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.training.enrolments import Enrolment, State
from mihan_desktop.services.known_certificates import KnownCertificates, keep_known, known_here, read_known
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.placing import Said, say_place
from sync.protocol.certificate_judging import REPLACED, Judgement, Withdrawal
from sync.protocol.certificates import Claims, in_order, read_text

if TYPE_CHECKING:
    from mihan_desktop.storage.certificates import KeptCertificate
    from mihan_desktop.storage.work import Work

ENDED: Final = frozenset({State.COMPLETED, State.CERTIFIED})
"""What is said of graduates."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed of one person's course. serial, text: of the ministry's certificate, "" while there is none: then
    it is a statement of the office, which says so. copy: 1 for the first paper made at this desk, 2 for the next …
    withdrawn: since when it holds no longer, and why; promised: whether a certificate will take the statement's place.
    """

    person: str
    claims: Claims
    serial: str = ""
    text: str = ""
    copy: int = 1
    withdrawn: Withdrawal | None = None
    promised: bool = True

    @property
    def provisional(self) -> bool:
        """Whether the ministry's certificate is not here yet."""
        return not self.serial


@dataclass(frozen=True, slots=True)
class Ended:
    """Everybody of a cohort who came to its end. papers: what may be printed of each, by name, nothing for those whose
    certificate the ministry withdrew for good; asked: how many were said to be certified and wait; ready: people who
    completed and were not said to be certified yet; gives: whether the course ends with a certificate.
    """

    papers: tuple[Paper, ...]
    asked: int
    ready: tuple[str, ...]
    gives: bool


class Certifying:
    """Right ``plan_classes`` to ask for certificates; that, ``register`` or ``search`` to see and print them; checking
    one needs nobody.
    """

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def of_cohort(self, actor: User, cohort: str) -> Ended:
        """Who came to the end of a cohort. Raises MihanError ``class_unknown``."""
        self._opened.allow(actor, Right.PLAN_CLASSES, Right.REGISTER, Right.SEARCH)
        with self._opened.read() as work:
            planned = work.classes.get(cohort)
            if planned is None or planned.cohort is None:
                raise MihanError("class_unknown")
            enrolled = [one for one in work.enrolments.of_cohort(cohort) if one.state in ENDED]
            mine, void = held(work, cohort)
            enrolled = [one for one in enrolled if one.person not in void]
            papers = [_paper(work, planned, one, mine.get(one.person), self._opened.today()) for one in enrolled]
        gives = planned.cohort.ending.certificate is not None
        ready = tuple(one.person for one in enrolled if one.state is State.COMPLETED) if gives else ()
        asked = sum(one.state is State.CERTIFIED and one.person not in mine for one in enrolled)
        return Ended(tuple(sorted(papers, key=lambda one: one.claims.name)), asked, ready, gives)

    def of_person(self, actor: User, person: str) -> tuple[Paper, ...]:
        """Somebody's certificates, the newest first, with those that hold no longer."""
        self._opened.allow(actor, Right.REGISTER, Right.SEARCH)
        with self._opened.read() as work:
            return papers_of(work, person)

    def certify(self, actor: User, cohort: str, people: Collection[str]) -> Changes:
        """Say of people who completed that the ministry may certify them; a supervisor approves it.

        Raises MihanError: ``class_unknown``; ``not_completed`` when one of them did not complete, and nothing is said.
        """
        user = self._opened.allow(actor, Right.PLAN_CLASSES)
        today, now = self._opened.today(), self._opened.now()
        with self._opened.write() as work:
            standing = {one.person: one for one in work.enrolments.of_cohort(cohort)}
            wanted = [standing.get(person) for person in dict.fromkeys(people)]
            if any(one is None or one.state is not State.COMPLETED for one in wanted):
                raise MihanError("not_completed")
            for one in wanted:
                if one is not None:
                    said = Said(one.person, one.name, State.CERTIFIED, today)
                    say_place(self._opened, work, user, cohort, said, now)
        return Changes.of(Kind.CLASSES, Kind.OUTBOX, Kind.REGISTRATIONS)

    def printed(self, actor: User, papers: Sequence[Paper]) -> None:
        """These papers went to a printer: each is in the log, and the next of the same certificate is a copy."""
        user = self._opened.allow(actor, Right.PLAN_CLASSES, Right.REGISTER)
        with self._opened.write() as work:
            self._note(work, user, papers)

    def _note(self, work: "Work", user: User, papers: Sequence[Paper]) -> None:
        for one in papers:
            details: dict[str, str | int] = {"serial": one.serial, "copy": one.copy}
            code = "certificate_printed" if one.serial else "statement_printed"
            work.audit.append(code, at=self._opened.now(), actor_id=user.id, record_id=one.person, details=details)
        work.certificates.printed([one.serial for one in papers if one.serial])

    def write(self, actor: User, papers: Sequence[Paper], path: Path, data: bytes) -> None:
        """Write them to ``path``, whole or not at all; a file is a paper that somebody will print. Raises OSError."""
        from mihan_desktop.storage.files import replace_file

        user = self._opened.allow(actor, Right.PLAN_CLASSES, Right.REGISTER)
        with self._opened.write() as work:
            self._note(work, user, papers)
            replace_file(path, data)  # within: neither a file that no line tells of, nor a line without its file

    def check(self, text: str) -> tuple[Judgement, KnownCertificates]:
        """What a certificate is worth, and as of when that is known; also while nobody is signed in."""
        known = self.known()
        return known.judge(text, self._opened.today()), known

    def known(self) -> KnownCertificates:
        """Keys and withdrawals, from the database where it is open, else from the file beside it."""
        try:
            with self._opened.read() as work:
                return known_here(work)
        except MihanError:
            return read_known(self._opened.profile.certificates)

    def keep_known(self) -> None:
        """Put beside the database what may be known before sign-in."""
        keep_known(self._opened)


def held(work: "Work", cohort: str) -> tuple[dict[str, "KeptCertificate"], frozenset[str]]:
    """Certificates of a cohort that hold, by person; and people of whom none does or will, for the ministry withdrew
    theirs and makes no other.
    """
    kept = work.certificates.of_cohort(cohort)
    good = {one.person: one for one in kept if one.withdrawn is None}
    gone = {one.person for one in kept if one.withdrawn is not None and one.withdrawn[1] != REPLACED}
    return good, frozenset(gone - good.keys())


def papers_of(work: "Work", person: str) -> tuple[Paper, ...]:
    """Somebody's certificates, the newest first."""
    return tuple(_issued(one) for one in reversed(work.certificates.of_person(person)))


def _issued(one: "KeptCertificate") -> Paper:
    withdrawn = Withdrawal(*one.withdrawn) if one.withdrawn else None
    return Paper(one.person, read_text(one.text).claims, one.serial, one.text, one.prints + 1, withdrawn)


def _paper(
    work: "Work", planned: TrainingClass, enrolled: Enrolment, issued: "KeptCertificate | None", today: date
) -> Paper:
    """The ministry's certificate, else what this office says itself."""
    if issued is not None:
        return _issued(issued)
    cohort = planned.cohort
    if cohort is None:
        raise MihanError("class_unknown")
    terms, days = cohort.ending.certificate, sorted(one.date for one in planned.sessions)
    labels, ends = (terms.labels if terms else {}), (days[-1] if days else cohort.first)
    claims = Claims(
        "", enrolled.name, in_order(cohort.labels), in_order(labels), work.device.get().office_name,
        days[0] if days else cohort.first, ends, terms.hours if terms else 0, None, today,
    )  # fmt: skip
    return Paper(enrolled.person, claims, promised=terms is not None)
