"""Courses in scenes of the walk: a cohort with people in every state, its list, its days, and its dialogs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.training.calling import Call, Called
from mihan_desktop.domain.training.catalogue import CourseKind
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.domain.training.selection import UNEMPLOYED
from mihan_desktop.services.admitting import NOT_ELSEWHERE
from mihan_desktop.services.assessing import Score
from mihan_desktop.ui.dialogs.end_cohort import EndCohortDialog
from mihan_desktop.ui.dialogs.form_about import FormAboutDialog
from resources.demo import courses
from tests.services.assessed import SAMPLE, add_form, offer
from tests.services.cohorts import people, wanted
from tests.ui.story import Story, settle

WORDS = frozenset(
    text
    for one in [
        *courses.document()["courses"], *(one for each in courses.document()["courses"] for one in each["criteria"]),
        {"labels": UNEMPLOYED.labels}, {"labels": NOT_ELSEWHERE}, *SAMPLE["assessments"],
    ]
    for text in one["labels"].values()
)  # fmt: skip
"""What the ministry calls courses and criteria: no texts of the window."""
NAMES = ("زهراء", "ئاڤان", "كرار", "شيلان", "مصطفى", "نور", "ئارام")


def _cohort(story: Story) -> str:
    """A cohort of sewing with people, made once; its id."""
    office, desk, who = story.office, story.office.desk, story.built.window.user
    assert who is not None
    found = story.built.desk.admitting.cohorts(who)
    if found:
        return found[-1].training_class.id
    add_form(office, office.enter("omar"))
    clerk = office.enter("zainab")
    offer(office)
    ids = people(office, clerk, NAMES)
    desk.signing_in.sign_out()
    karwan = office.enter("karwan")
    first = office.wall().date() + timedelta(days=3)
    made = desk.scheduling.plan_cohort(
        karwan, wanted(capacity=3, sessions=12, first=first, room="القاعة ٢", trainers=("کاروان", "سناء"))
    ).training_class
    desk.scheduling.plan_cohort(karwan, wanted(capacity=8, sessions=12, first=first + timedelta(days=30)))
    admitting = desk.admitting
    admitting.apply(karwan, made.id, ids[:5])
    admitting.select(karwan, admitting.selection(karwan, made.id))
    admitting.say(karwan, made.id, ids[1], State.DROPPED, "انتقلت إلى محافظة أخرى")
    admitting.apply(karwan, made.id, ids[5:])
    desk.signing_in.sign_out()
    return made.id


def cohort(part: int) -> Callable[[Story], object]:
    """The way to a part of the page of courses."""

    def way(story: Story) -> None:
        page: Any = story.show("courses", _cohort(story))
        page.show_part(part)
        settle(story.built)

    return way


def pressed(name: str) -> Callable[[Story], object]:
    """The way to a dialog of the page of courses."""

    def way(story: Story) -> None:
        cohort(0)(story)
        page: Any = story.built.window.page
        getattr(page, name)()
        settle(story.built)

    return way


def transferring(story: Story) -> None:
    """Where somebody goes on."""
    cohort(0)(story)
    page: Any = story.built.window.page
    page.people.table.setCurrentIndex(page.people.model.index(0, 0))
    page.steps.take(State.TRANSFERRED)
    settle(story.built)


def calls(name: str) -> Callable[[Story], object]:
    """The way to a dialog about courses that are called in other offices."""

    def way(story: Story) -> None:
        cohort(0)(story)
        page: Any = story.built.window.page
        today = story.office.wall().date()
        with story.built.desk.calling._opened.write() as work:
            said = Call(today, today + timedelta(days=10), words="أحضروا بطاقة التموين")
            one = Called(
                "018f0000-0000-7000-8000-0000000000aa", "far", "مركز تدريب الكوت", "لحام آذار", "sewing",
                courses.document()["courses"][0]["labels"], CourseKind.VOCATIONAL, today + timedelta(days=20),
                today + timedelta(days=60), 30, 20, "", "priority", said,
            )  # fmt: skip
            work.calls.hear(one, story.office.wall())
        getattr(page.calls, name)()
        settle(story.built)

    return way


def results(row: int, column: int, name: str = "assess") -> Callable[[Story], object]:
    """The way to a dialog about results, of a trainee and an assessment."""

    def way(story: Story) -> None:
        cohort(3)(story)
        page: Any = story.built.window.page
        page.results.table.setCurrentIndex(page.results.model.index(row, column))
        getattr(page.marks, name)()
        settle(story.built)

    return way


def pasting(story: Story) -> None:
    """Scores from a spreadsheet: a stranger, too many points, and what is no score."""
    cohort(3)(story)
    page: Any = story.built.window.page
    page.results.table.setCurrentIndex(page.results.model.index(0, 1))
    QApplication.clipboard().setText(
        "الاسم\tالقبلي\tالاختبار\nزهراء\t72.5\t80\nكرار\t120\t70\nشيلان\tغائبة\t60\nسعاد\t50\t50"
    )
    page.marks.brought.paste()
    settle(story.built)


def said_otherwise(story: Story) -> None:
    """The end of a cohort, with something else of somebody whose reason is not written yet."""
    results(0, 1, "end")(story)
    (end,) = (one for one in story.built.window.findChildren(EndCohortDialog) if one.isVisible())
    end.say_instead(State.COMPLETED)
    end.confirm()
    settle(story.built)


def scored(story: Story) -> None:
    """What somebody scored, on their page."""
    cohort, desk, who = _cohort(story), story.built.desk, story.built.window.user
    assert who is not None
    first = desk.assessing.results(who, cohort).lines[0]
    if first.sittings[0].best is None:
        desk.assessing.score(who, cohort, "before", [Score(first.enrolment.person, 7250)])
    page: Any = story.show("person", first.enrolment.person)
    page.list.setCurrentIndex(page.model.index(4, 0))
    settle(story.built)


def unfinished(story: Story) -> None:
    """A form about somebody that can't be saved yet, and says why."""
    results(0, 2)(story)
    (form,) = (one for one in story.built.window.findChildren(FormAboutDialog) if one.isVisible())
    form.confirm()
    settle(story.built)


COURSES: tuple[tuple[str, str, str, Callable[[Story], object], str], ...] = (
    ("courses", "karwan", "courses", cohort(0), ""),
    ("courses_list", "karwan", "courses", cohort(1), ""),
    ("courses_days", "karwan", "courses", cohort(2), ""),
    ("courses_results", "karwan", "courses", cohort(3), ""),
    ("score", "karwan", "courses", results(0, 1), "ScoreDialog"),
    ("paste_scores", "karwan", "courses", pasting, "PasteScoresDialog"),
    ("person_results", "karwan", "person", scored, ""),
    ("form_about", "karwan", "courses", unfinished, "FormAboutDialog"),
    ("end_cohort", "karwan", "courses", results(0, 1, "end"), "EndCohortDialog"),
    ("end_cohort_other", "karwan", "courses", said_otherwise, "EndCohortDialog"),
    ("plan_cohort", "karwan", "courses", pressed("plan"), "PlanCohortDialog"),
    ("amend_cohort", "karwan", "courses", pressed("amend"), "PlanCohortDialog"),
    ("take_applications", "karwan", "courses", pressed("take_applications"), "TakeApplicationsDialog"),
    ("call_course", "karwan", "courses", calls("call"), "CallCourseDialog"),
    ("open_courses", "karwan", "courses", calls("elsewhere"), "OpenCoursesDialog"),
    ("transfer", "karwan", "courses", transferring, "ChooseCohortDialog"),
)
"""Name, who sits there, page, way and dialog of each scene."""
