"""Somebody finds work: an employer and a place are written down, the work that fits, a letter, the first day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt

from mihan_desktop.demo.answering import Answering
from mihan_desktop.demo.hands import StoryError, wait_for
from mihan_desktop.demo.stage import Stage
from mihan_desktop.domain.review import BatchState
from mihan_desktop.domain.roles import Role
from mihan_desktop.domain.work.referrals import Reason, State
from mihan_desktop.ui.dialogs.ask import PasswordDialog
from mihan_desktop.ui.dialogs.form_about import FormAboutDialog
from mihan_desktop.ui.dialogs.print_letter import PrintLetterDialog
from mihan_desktop.ui.dialogs.refer_people import ReferPeopleDialog
from mihan_desktop.ui.dialogs.referral import ReferralDialog
from mihan_desktop.ui.pages.employers import EmployersPage
from mihan_desktop.ui.pages.person import PersonPage
from mihan_desktop.ui.pages.person_work import WorkPart
from mihan_desktop.ui.pages.referrals import SHOWN, ReferralsPage
from mihan_desktop.ui.pages.vacancies import VacanciesPage
from resources.codes import code_list
from resources.demo.answering import Answer, Step
from resources.demo.people import Person

EMPLOYER: Final = "شركة الرافد للأعمال"
COME: Final = "الأحد الساعة التاسعة، مع نسخة من الهوية"
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True)
class Job:
    """Ids of what was written down, and of whoever shall have it. title: of the vacancy."""

    title: str
    employer: str
    vacancy: str
    record: str


def somebody_finds_work(stage: Stage, person: Person) -> None:
    """From the employer's telephone call to the first day, as the ministry sees it too."""
    stage.sign_in(Role.CLERK)
    job = _written_down(stage, person)
    _approve_and_send(stage)
    reader = stage.reader
    shown = reader.read(f"/employers/{job.employer}")
    stage.narrator.expect(EMPLOYER in shown, "the employer has not arrived at the ministry")
    reader.hand_in(f"/employers/{job.employer}", act="verify")
    _send(stage)
    stage.sign_in(Role.CLERK)
    _best_work(stage, job, person)
    number = _letter(stage, job, person)
    _began(stage, job, number)
    _approve_and_send(stage)
    page = reader.read(f"/employers/{job.employer}")
    stage.narrator.expect(person.name.full in page, "the ministry does not see who was sent to the employer")
    reader.save(f"/employers/{job.employer}", stage.folder / "ministry-employer.html")
    taken = stage.built.desk.offering.offer(stage.user, job.vacancy)
    stage.narrator.expect(taken is not None and taken.row.filled == 1, "the ministry did not count the place as taken")
    stage.narrator.tell(
        "A second batch is approved; the ministry sees the placement on the employer's page",
        "the vacancy comes back with one of its two places taken",
    )


def _written_down(stage: Stage, person: Person) -> Job:
    """F2: the employer; F6: what they offer, near where the person lives and what they look for."""
    page: Any = stage.page("employers")
    if not isinstance(page, EmployersPage):
        raise StoryError("the page of employers is another one")
    where = [("/data/place/governorate", person.address.governorate), ("/data/place/district", person.address.district)]
    typed = _fill(stage, Qt.Key.Key_F2, [
        ("/data/who/legal_name", EMPLOYER), ("/data/who/employer_kind", "company"), ("/data/who/activity", "G"),
        ("/data/papers/registration_number", "BG-40213"), *where, ("/data/contact/contact_name", "سلام"),
        ("/data/contact/phone", "07700000213"),
    ])  # fmt: skip
    wait_for("the employer in the list", lambda: page.model.rows)
    wanted = person.occupations_sought[0]
    title = next(row.names["ar"] for row in code_list("isco08") if row.code == wanted)
    closes = stage.built.context.now().date() + timedelta(days=30)
    typed += _fill(stage, Qt.Key.Key_F6, [
        ("/data/work/title", title), ("/data/work/occupation", wanted),
        ("/data/work/places", 2), *_skills_asked(person),
        ("/data/terms/wage_from", 650_000), ("/data/terms/wage_to", 800_000), *where,
        ("/data/place/closes", closes.isoformat()),
    ])  # fmt: skip
    wait_for("the vacancy at its employer", lambda: page.panel.vacancies.rows)
    stage.settle()
    stage.pictures("20-employers")
    employer, vacancy = page.model.rows[0], page.panel.vacancies.rows[0]
    stage.narrator.expect(employer.employer.name == EMPLOYER and vacancy.title == title, "something else is offered")
    record = next(one.record_id for one in stage.records() if one.label == person.name.full)
    stage.narrator.tell(
        f"The clerk writes down an employer and two places they offer ({typed} answers by the ministry's own forms)",
        "both are changes like any other: they wait for a supervisor",
    )
    return Job(title, employer.id, vacancy.id, record)


def _skills_asked(person: Person) -> list[tuple[str, str | list[str]]]:
    """Of what the person can do one skill that must be mastered and one more, where they told so many."""
    skills = list(person.education.skills[:2])
    if not skills:
        return []
    return [("/data/needs/skills_essential", skills), ("/data/needs/skills_mastered", skills[:1])]


def _fill(stage: Stage, key: Qt.Key, answers: Sequence[tuple[str, str | int | list[str]]]) -> int:
    """The form over the page that ``key`` opens, filled and saved; how many answers were given."""
    stage.press(key)
    dialog = stage.hands.dialog(FormAboutDialog)
    wait_for("the form to be drawn", lambda: not dialog.view.canvas.is_drawing)
    answering = Answering(stage.hands, dialog.view)
    steps: list[Step] = [Answer(ref, value) for ref, value in answers]
    for step in steps:
        answering.take(step)
    stage.narrator.expect(not dialog.view.problems(), "the form is not finished")
    stage.hands.click(dialog.accept_button)
    wait_for("the form to be saved", lambda: not dialog.isVisible() or dialog.failure or dialog.view.problems())
    if dialog.isVisible():
        raise StoryError(f"the form was not saved: {dialog.failure or dialog.view.problems()[0].sentence}")
    stage.settle()
    return answering.typed + answering.handed


def _best_work(stage: Stage, job: Job, person: Person) -> None:
    """The person's page says which work fits, and why."""
    page = stage.page("person", job.record)
    if not isinstance(page, PersonPage):
        raise StoryError("the page of a person is another one")
    part = next(one for one in page.parts if isinstance(one, WorkPart))
    wait_for("the work that fits", lambda: part.model.rows)
    page.list.setCurrentIndex(page.model.index(page.parts.index(part), 0))
    stage.settle()
    best = part.model.rows[0]
    stage.narrator.expect(best.vacancy.id == job.vacancy, "another vacancy is said to fit best")
    codes = [one.code for one in best.explained.reasons]
    stage.narrator.expect("occupation_same" in codes, "the occupation that the person looks for is not named")
    stage.pictures("21-work-that-fits")
    score = (best.explained.score.total or 0) // 10
    stage.narrator.tell(
        f"The ministry verifies the employer; the page of {person.name.given} shows the work that fits, {score} of 100",
        f"worked out at the desk without a network, with {len(codes)} reasons in words",
    )


def _letter(stage: Stage, job: Job, person: Person) -> str:
    """Shortlist, call, letter: its number."""
    page: Any = stage.page("vacancies", ("find", job.title))
    if not isinstance(page, VacanciesPage):
        raise StoryError("the page of vacancies is another one")
    wait_for("the vacancy", lambda: [one.id for one in page.vacancies.rows] == [job.vacancy])
    stage.settle()
    stage.press(Qt.Key.Key_F6, SHIFT)
    chosen = stage.hands.dialog(ReferPeopleDialog)
    stage.hands.write(chosen.search, person.name.full)
    wait_for("the person", lambda: [one.record_id for one in chosen.people.rows] == [job.record])
    stage.settle()
    stage.hands.press(chosen.search, Qt.Key.Key_Return)
    stage.hands.press(chosen.list, Qt.Key.Key_Space)
    stage.hands.click(chosen.accept_button)
    wait_for("the shortlist to be saved", lambda: not chosen.isVisible())
    stage.settle()
    _say(stage, State.CONTACTED, Reason.AGREED)
    _say(stage, State.ISSUED, note=COME)
    letter = stage.hands.dialog(PrintLetterDialog)
    wait_for("the letter", lambda: letter.letter is not None)
    if letter.letter is None:
        raise StoryError("no letter")
    number = letter.letter.number
    stage.settle()
    stage.narrator.show(letter, "22-letter")
    paper = stage.folder / "letter.pdf"
    letter.save_to(paper)
    wait_for("the letter as a file", paper.exists)
    stage.settle()
    stage.hands.press(letter, Qt.Key.Key_Escape)
    wait_for("the letter to be closed", lambda: not letter.isVisible())
    stage.narrator.expect(paper.read_bytes().startswith(b"%PDF-"), "the letter is no PDF")
    stage.narrator.tell(
        f"Shortlist, telephone call, letter of referral {number}", "letter.pdf, with the employer's answer to be filled"
    )
    return number


def _say(stage: Stage, state: State, reason: Reason | None = None, note: str = "") -> None:
    """F6 on the page of referrals, a digit, what belongs to it, save."""
    page: Any = stage.page("referrals")
    if not isinstance(page, ReferralsPage):
        raise StoryError("the page of referrals is another one")
    wait_for("the referral", lambda: page.lines)
    stage.settle()
    _find_line(page)
    stage.press(Qt.Key.Key_F6)
    dialog = stage.hands.dialog(ReferralDialog)
    digit = dialog.states.model.rows.index(state)
    stage.hands.press(dialog.states.view, Qt.Key(Qt.Key.Key_1 + digit))
    stage.narrator.expect(dialog.state is state, f"the digit chose {dialog.state}")
    if reason is not None:
        dialog.reason.setCurrentIndex(dialog.reason.findData(reason.value))
    if dialog.then.isVisible() and state is State.HIRED:
        dialog.then.set_day(stage.built.context.now().date())
    if note:
        stage.hands.write(dialog.note, note)
    stage.hands.click(dialog.accept_button)
    wait_for(f"{state} to be saved", lambda: not dialog.isVisible())
    stage.settle()
    wait_for(f"{state} on the page", partial(_stands, page, state))


def _find_line(page: ReferralsPage) -> None:
    """The list in which the referral stands now."""
    page.show_part(next(at for at, due in enumerate(SHOWN) if any(one.task.due in due for one in page.lines)))
    wait_for("its line", lambda: page.model.rows)


def _stands(page: ReferralsPage, state: State) -> bool:
    return any(one.referral.state is state for one in page.lines)


def _began(stage: Stage, job: Job, number: str) -> None:
    """The letter comes back with the employer's answer, and the person begins."""
    for state in (State.INTERVIEWED, State.HIRED, State.STARTED):
        _say(stage, state)
    page: Any = stage.page("referrals")
    _find_line(page)
    stage.pictures("23-referrals")
    (line,) = (one for one in page.lines if one.referral.vacancy == job.vacancy)
    said = [one.state.value for one in line.referral.words]
    stage.narrator.tell(
        f"The employer answers letter {number}: met, taken, and today is the first day", " → ".join(said)
    )


def _approve_and_send(stage: Stage) -> None:
    """The supervisor approves all that waits, F5 takes it to the ministry and brings what it says."""
    stage.sign_in(Role.SUPERVISOR)
    page: Any = stage.page("review")
    wait_for("what waits", lambda: page.model.rows)
    stage.settle()
    stage.hands.click(page.all_button)
    stage.hands.click(page.approve_button)
    dialog = stage.hands.dialog(PasswordDialog)
    stage.hands.write(dialog.password, stage.colleague(Role.SUPERVISOR).password)
    stage.hands.click(dialog.accept_button)
    wait_for("the batch to be sealed", lambda: not dialog.isVisible())
    _send(stage)
    states = {one.state for one in stage.built.desk.sending.batches(stage.user)}
    stage.narrator.expect(states == {BatchState.RECEIVED}, f"the batches are {states}")


def _send(stage: Stage) -> None:
    """F5, twice: what the ministry says of what came stands in its feed a moment later."""
    courier = stage.built.context.courier
    for _ in range(2):
        stage.settle()
        stage.press(Qt.Key.Key_F5)
        wait_for("the run to end", lambda: not courier.state.sending)
        stage.settle()
