"""The working day: a clerk registers people, the power fails, a trainer marks a class."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from forms.session import Session
from forms.xlsform import read_form
from mihan_desktop.demo.answering import Answering
from mihan_desktop.demo.hands import CONTROL, StoryError, look_around, press, wait_for
from mihan_desktop.demo.stage import Stage
from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import Role
from mihan_desktop.ui.dialogs.plan_class import PlanClassDialog
from mihan_desktop.ui.dialogs.resume import ResumeDialog
from mihan_desktop.ui.form.view import FormView
from mihan_desktop.ui.pages.attendance import AttendancePage
from mihan_desktop.ui.pages.registration import RegistrationPage
from mihan_desktop.ui.pages.registration_chooser import form_key
from resources.demo.answering import Step
from resources.demo.any_form import generic_answers
from resources.demo.people import Person, answers, classes

FORM = Path(__file__).resolve().parents[2] / "forms" / "library" / "jobseeker_registration.xlsx"
KILL_AFTER = 3
"""Acknowledged registrations after which the power fails."""


def ministry_form(stage: Stage) -> str:
    """The ministry's own form, which a new office has from the start; its key in the list of forms."""
    page = _registration(stage)
    wait_for("the ministry's form", lambda: page.forms.rows)
    form = next(form for form in page.forms.rows if form.form_id == "jobseeker_registration")
    stage.narrator.tell(
        f"The ministry's form “{form.title}” is an XLSForm, version {form.version}",
        f"compiled by pyxform, in {', '.join(form.languages)}; nobody programmed it",
    )
    return form_key(form)


def add_form(stage: Stage, path: Path) -> str:
    """A supervisor or administrator brings a form to this desk; its key in the list of forms."""
    page = _registration(stage)
    before = {form_key(form) for form in page.forms.rows}
    page.add_form_from(path)
    stage.settle("the form to be read")
    wait_for("the form in the list", lambda: len(page.forms.rows) > len(before) or _refused(stage))
    form = next(form for form in page.forms.rows if form_key(form) not in before)
    return form_key(form)


def _refused(stage: Stage) -> bool:
    notice = stage.built.window.notice
    if notice.property("tone") == "danger" and notice.sentence:
        raise StoryError(f"the form was refused: {notice.sentence}")
    return False


def _registration(stage: Stage) -> RegistrationPage:
    page = stage.page("registration")
    if not isinstance(page, RegistrationPage):
        raise StoryError("the page of registration is another one")
    return page


def open_form(stage: Stage, key: str) -> tuple[RegistrationPage, FormView]:
    """Open a new filling of the form ``key``."""
    page = _registration(stage)
    if page.filling is not None:
        stage.press(Qt.Key.Key_Escape)
        stage.settle()
    page.open("form", key)
    wait_for("the form on the screen", lambda: page.view is not None)
    if page.view is None:
        raise StoryError("no form")
    look_around(0.1)
    return page, page.view


def fill(stage: Stage, view: FormView, steps: list[Step]) -> Answering:
    """Answer everything."""
    answering = Answering(stage.hands, view)
    for step in steps:
        answering.take(step)
    return answering


def save(stage: Stage, page: RegistrationPage) -> None:
    """Ctrl+Enter, and wait until the desk says that it is saved."""
    before = len(stage.records())
    view = page.view
    if view is not None and (problems := view.problems()):
        raise StoryError(f"the form is not finished: {problems[0].ref}: {problems[0].sentence}")
    stage.press(Qt.Key.Key_Return, CONTROL)
    stage.settle()
    wait_for("the registration to be saved", lambda: len(stage.records()) > before, 20)
    stage.settle()


def clerk_registers(stage: Stage, key: str, people: list[Person]) -> None:
    """The first person with pictures of every section, the others just done."""
    stage.sign_in(Role.CLERK)
    stage.pictures("06-my-work")
    page, view = open_form(stage, key)
    stage.pictures("07-registration-empty")
    steps = answers(people[0])
    half = len(steps) // 2
    answering = Answering(stage.hands, view)
    for step in steps[:half]:
        answering.take(step)
    stage.settle()
    drafts = stage.built.desk.registering.drafts(stage.user)
    stage.narrator.expect(len(drafts) == 1, "the half-filled form was not kept as a draft")
    stage.pictures("08-registration")
    _pictures_of_the_form(stage, page, view)
    for step in steps[half:]:
        answering.take(step)
    stage.narrator.tell(
        f"The clerk answers {answering.typed + answering.handed} questions; Arabic, Sorani and English in turn",
        "the draft is durable after every field; the language of window and form changes while it is filled",
    )
    save(stage, page)
    stage.narrator.expect(not stage.built.desk.registering.drafts(stage.user), "the draft outlived the registration")
    for person in people[1:]:
        page, view = open_form(stage, key)
        fill(stage, view, answers(person))
        save(stage, page)
    waiting = [record for record in stage.records() if record.status is RecordStatus.WAITING]
    stage.narrator.expect(len(waiting) == len(people), f"{len(waiting)} records wait instead of {len(people)}")
    names = [person.name.given for person in people] + [person.name.full for person in people]
    stage.narrator.expect(not stage.files_with([name for name in names if len(name) > 4]), "a name stands in a file")
    stage.page("records")
    stage.pictures("09-records")
    stage.narrator.tell(
        f"{len(people)} people are saved, each with its outbox row in one transaction",
        "no name of theirs can be read in any file of the profile, write-ahead log included",
    )


def _pictures_of_the_form(stage: Stage, page: RegistrationPage, view: FormView) -> None:
    """The questions themselves in each of the form's languages."""
    before = view.session.language
    for code in ("ckb", "en"):
        name = view.session.definition.language_for(code)
        if name is not None:
            page.tongue.setCurrentIndex(page.tongue.findData(name))
            page.tongue.activated.emit(page.tongue.currentIndex())
            stage.settle()
            stage.picture(f"08-registration-form-{code}")
    page.tongue.setCurrentIndex(page.tongue.findData(before))
    page.tongue.activated.emit(page.tongue.currentIndex())
    stage.settle()


def power_fails(stage: Stage, form_key: str) -> int:
    """Another process saves at the same desk until it is killed; how many it had been told are saved."""
    who = stage.colleague(Role.CLERK)
    before = len(stage.records())
    stage.press(Qt.Key.Key_F12)
    wait_for("the desk to be closed", lambda: stage.built.window.user is None)
    stage.settle()
    command = [sys.executable, "-m", "mihan_desktop.demo.power_cut", str(stage.profile), who.username, form_key]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", cwd=FORM.parents[2]
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise StoryError("no pipes")
        process.stdin.write(who.password + "\n")
        process.stdin.flush()
        acknowledged = [process.stdout.readline().strip() for _ in range(KILL_AFTER)]
        process.kill()
        acknowledged += [line.strip() for line in process.stdout.read().splitlines() if line.endswith(".")]
    said = {line.rstrip(".") for line in acknowledged if line.endswith(".")}
    if len(said) < KILL_AFTER:
        raise StoryError("the other desk did not get to save anything")
    stage.sign_in(Role.CLERK)
    _leave_for_later(stage)
    here = {record.record_id for record in stage.records()}
    stage.narrator.expect(said <= here, "a registration that was acknowledged is gone")
    # One more may be there: saved, but killed before it could say so.
    stage.narrator.expect(len(here) - before - len(said) in {0, 1}, "there are registrations nobody saved")
    stage.narrator.tell(
        f"kill -9 in the middle of saving, after {len(said)} acknowledged registrations",
        "all of them are there after the next sign-in, and none twice",
    )
    return len(said)


def _leave_for_later(stage: Stage) -> None:
    """When the kill fell between a draft and its registration, the window offers to go on with it: not now."""
    stage.settle()
    for dialog in stage.built.window.findChildren(ResumeDialog):
        if dialog.isVisible():
            press(dialog.cancel_button, Qt.Key.Key_Escape)
            stage.settle()


def stranger_form(stage: Stage, path: Path) -> None:
    """A form that nobody here wrote: read, filled to its end in the window, saved."""
    definition = read_form(path.read_bytes(), path.name).definition
    context = stage.built.context
    scratch = Session(definition, clock=context.now, new_id=context.new_id)
    steps = generic_answers(scratch, seed=7)
    stage.sign_in(Role.SUPERVISOR)
    key = add_form(stage, path)
    stage.sign_in(Role.CLERK)
    page, view = open_form(stage, key)
    answering = fill(stage, view, steps)
    _hand_over_files(stage, view)
    stage.pictures("10-another-form")
    save(stage, page)
    stage.narrator.tell(
        f"The clerk fills {path.name}, a form nobody here wrote ({answering.typed} by keys, {answering.handed} drawn)",
        f"“{definition.title}” was saved like any other registration",
    )


def _hand_over_files(stage: Stage, view: FormView) -> None:
    """Required pictures: a small one of our own."""
    picture = stage.folder / "a-picture.png"
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor("steelblue"))
    image.save(str(picture))
    for problem in view.problems():
        if view.session.node(problem.ref).control == "upload" and view.reach(problem.ref):
            take = getattr(view.canvas.fields[problem.ref].editor, "take", None)
            if take is not None:
                take(picture)
                stage.settle()


def trainer_marks(stage: Stage) -> None:
    """A trainer plans a class and marks its first session: everybody present, then the exceptions."""
    stage.sign_in(Role.TRAINER)
    page = stage.page("attendance")
    if not isinstance(page, AttendancePage):
        raise StoryError("the page of attendance is another one")
    invented = classes(seed=3, count=1)[0]
    page.plan()
    dialog = stage.hands.dialog(PlanClassDialog)
    stage.hands.write(dialog.class_title, invented.titles[stage.user.language])
    first = stage.built.context.now().date() - timedelta(days=1)
    dialog.first.set_day(first)
    stage.hands.write(dialog.names, "\n".join(person.name.full for person in invented.trainees))
    stage.narrator.show(dialog, "11-plan-a-class")
    stage.hands.click(dialog.accept_button)
    wait_for("the class to be planned", lambda: not dialog.isVisible())
    stage.settle()
    wait_for("the sheet", lambda: page.model.sessions)
    sheet = page.sheet
    sheet.setCurrentIndex(page.model.index(0, 0))
    sheet.setFocus(Qt.FocusReason.TabFocusReason)
    stage.hands.press(sheet, Qt.Key.Key_F6)
    for row, key in ((2, Qt.Key.Key_2), (5, Qt.Key.Key_3), (9, Qt.Key.Key_4)):
        sheet.setCurrentIndex(page.model.index(row, 0))
        stage.hands.press(sheet, key)
    stage.settle()
    marks = stage.built.desk.attending.sheet(stage.user, page.model.class_id).marks
    counted = [mark.mark for mark in marks.values()]
    stage.narrator.expect(len(counted) == len(invented.trainees), f"{len(counted)} of {len(invented.trainees)} marked")
    for exception in (Mark.ABSENT, Mark.LATE, Mark.EXCUSED):
        stage.narrator.expect(counted.count(exception) == 1, f"there is no mark {exception}")
    stage.pictures("12-attendance")
    stage.narrator.tell(
        f"A trainer marks {len(counted)} trainees with one key for all and three for the exceptions",
        "every mark is a change of its own in the outbox; none is ever erased",
    )
