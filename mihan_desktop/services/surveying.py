"""Asking institutions in a survey: who is to be asked, and what came of each try; it works without a network."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.surveys.answers import needs_of
from mihan_desktop.domain.surveys.responses import (
    OPEN,
    Outcome,
    ResponseSaid,
    ResponseStand,
    Stand,
    Tried,
    check_try,
    read_body,
    stand_of,
    write_body,
)
from mihan_desktop.domain.surveys.surveys import Asked, Survey
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.tables import Table, save_table
from mihan_desktop.services.taking_back import withdraw

if TYPE_CHECKING:
    from forms.session import Finalised
    from mihan_desktop.storage.work import Work

SURVEY: Final = ChangeKind.SURVEY.value
_CHANGED: Final = Changes.of(Kind.SURVEYS, Kind.OUTBOX, Kind.DRAFTS)


@dataclass(frozen=True, slots=True)
class AskedLine:
    """One institution and how it stands. status: where the newest word is on its way, None before one and for that of
    another desk; author_id: who said it.
    """

    survey: Survey
    asked: Asked
    stand: ResponseStand
    status: RecordStatus | None = None
    author_id: str = ""

    @property
    def record(self) -> str:
        """The institution's record in the survey."""
        return self.asked.id

    @property
    def reminded(self) -> bool:
        """Whether the ministry asked for it again since it was tried last."""
        day, by = self.asked.reminded, self.stand.by
        return day is not None and self.stand.stand in OPEN and (by is None or by.on < day)

    @property
    def form(self) -> str:
        """Id of the form by which it is asked; "" where the survey names none."""
        return self.survey.forms.get(self.asked.kind, "")


class Surveying:
    """Right ``register``; what is said waits for a second person like everything."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def all(self, actor: User) -> tuple[Survey, ...]:
        """Every survey that was told, the one that ends last first."""
        self._opened.allow(actor, Right.REGISTER)
        with self._opened.read() as work:
            return work.surveys.all()

    def lines(self, actor: User, survey: str = "") -> tuple[AskedLine, ...]:
        """Whom this office asks, of one survey or of all: those to be asked now first, of these whom the ministry
        reminded of, then by name."""
        self._opened.allow(actor, Right.REGISTER)
        today = self._opened.today()
        with self._opened.read() as work:
            found = [
                line for one in work.surveys.all() if survey in ("", one.id)
                for line in _lines(work, one, work.surveys.asked(one.id), today)
            ]  # fmt: skip
        return tuple(sorted(found, key=lambda one: (one.stand.stand is not Stand.TO_DO, not one.reminded)))

    def say(self, actor: User, record: str, outcome: Outcome, *, note: str = "", again: date | None = None) -> Changes:
        """Write down what came of a try in which nobody answered.

        Raises MihanError: ``survey_unknown``; ``survey_form`` for one that answered: the form says that; as
        ``check_try``.
        """
        if outcome is Outcome.ANSWERED:
            raise MihanError("survey_form")
        user = self._opened.allow_new(actor, Right.REGISTER)
        with self._opened.write() as work:
            line = self._line(work, record)
            tried = Tried(outcome, self._opened.today(), again, written(note))
            check_try(line.survey, line.stand, tried, self._opened.today())
            self._write(work, user, line, tried)
        return _CHANGED

    def answered(
        self, actor: User, record: str, draft_id: str, finalised: "Finalised", *, corrects: str = ""
    ) -> Changes:
        """Write down what an institution answered: the finished form of ``draft_id`` becomes the change.

        corrects: the word that counts, whose answers these take the place of. Saved twice it is one. Raises MihanError:
        ``survey_unknown``; as ``check_try``, ``about_forms.fill``.
        """
        from mihan_desktop.services.about_forms import fill

        user = self._opened.allow_new(actor, Right.REGISTER)
        with self._opened.write() as work:
            line = self._line(work, record)
            filled = fill(work, user, draft_id, record, finalised)
            if filled is None:
                return Changes()
            today = self._opened.today()
            tried = Tried(Outcome.ANSWERED, today, needs=needs_of(filled.leaves), corrects=corrects)
            check_try(line.survey, line.stand, tried, today)
            form = (filled.draft.form_id, filled.draft.form_version)
            self._write(work, user, line, tried, filled.submission, form, draft_id)
        return _CHANGED

    def answers_before(self, actor: User, record: str) -> str:
        """The form's XML as it was filled last here, to go on from: returned, or to be corrected; else ""."""
        from sync.protocol.messages import decode_change

        self._opened.allow(actor, Right.REGISTER)
        with self._opened.read() as work:
            by = self._line(work, record).stand.by
            counting = by.change_id if by is not None and by.outcome is Outcome.ANSWERED else ""
            rows = work.outbox.among([one for one in (*work.surveys.returned(record), counting) if one])
            said = [str(decode_change(row.message).body.get("submission", "")) for row in rows]
        return next((one for one in reversed(said) if one), "")

    def take_back(self, actor: User, change_id: str) -> Changes:
        """Whoever wrote it down says it no more: only while it has not left the office.

        Raises MihanError ``change_unknown``; ``not_allowed`` for anybody else; ``already_left``.
        """
        user = self._opened.allow(actor, Right.REGISTER)
        with self._opened.write() as work:
            kept = work.surveys.word(change_id)
            if kept is None:
                raise MihanError("change_unknown")
            withdraw(work, user, change_id, ChangeKind.SURVEY)
            at, details = self._opened.now(), {"change": change_id}
            work.audit.append("survey_taken_back", at=at, actor_id=user.id, record_id=kept.asked, details=details)
        return _CHANGED

    def export(self, actor: User, table: Table, path: Path) -> int:
        """The list as the window worded it, to a file (``tables.save_table``); how many lines."""
        user = self._opened.allow(actor, Right.REGISTER)
        details = {"about": "surveys"}
        return save_table(self._opened, user, path, lambda: table, code="exported", details=details)

    def _line(self, work: "Work", record: str) -> AskedLine:
        asked = work.surveys.one(record)
        survey = None if asked is None or asked.over else work.surveys.get(asked.survey)
        if asked is None or survey is None:
            raise MihanError("survey_unknown")
        (line,) = _lines(work, survey, (asked,), self._opened.today())
        return line

    def _write(
        self, work: "Work", user: User, line: AskedLine, tried: Tried, submission: str = "",
        form: tuple[str, str] = ("", ""), change_id: str = "",
    ) -> None:  # fmt: skip
        """One word into the outbox, in the place of what was returned of the institution."""
        from mihan_desktop.services.recording import Act, record

        at = self._opened.now()
        said = ResponseSaid(line.survey.id, line.record, tried, submission, at.isoformat())
        returned = work.surveys.returned(line.record)
        if returned:
            work.outbox.set_status(list(returned), RecordStatus.SUPERSEDED)
        flags = (Problem("survey_reopened"),) if tried.outcome is Outcome.REOPENED else ()
        act = Act(
            ChangeKind.SURVEY, line.record, write_body(said), f"{line.asked.name} / {line.survey.name(user.language)}",
            form_id=form[0], form_version=form[1], base=tried.corrects, flags=flags, change_id=change_id,
        )  # fmt: skip
        (row,) = record(self._opened, work, user, act, at=at)
        work.surveys.say(row.id, said)
        details: dict[str, str | int] = {"outcome": tried.outcome.value, "change": row.id}
        work.audit.append("survey_said", at=at, actor_id=user.id, record_id=line.record, details=details)


def _lines(work: "Work", survey: Survey, asked: Iterable[Asked], today: date) -> list[AskedLine]:
    said: dict[str, list[Tried]] = {}
    status: dict[str, RecordStatus] = {}
    for kept in work.surveys.words(survey.id):
        said.setdefault(kept.asked, []).append(kept.tried)
        status[kept.tried.change_id] = kept.status
    for told in work.office_words.of(SURVEY, cohort=survey.id):
        if told.change_id in status:
            continue
        try:
            heard = read_body(told.body, told.clock, told.change_id, told.author_id)
        except (KeyError, TypeError, ValueError):  # of a newer program
            continue
        said.setdefault(heard.asked, []).append(heard.tried)
    found = []
    for one in asked:
        stand = stand_of(survey, said.get(one.id, ()), today)
        by = stand.by
        found.append(
            AskedLine(survey, one, stand, None if by is None else status.get(by.change_id),
                      "" if by is None else by.author_id)
        )  # fmt: skip
    return found
