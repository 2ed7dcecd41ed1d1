"""Rows `mark_class`, `month_papers`: thirty people marked by keys in the window, and a month of 100 cohorts on paper.

`mark_class`: a class of 30 with 100 sessions, half of them marked. Today's is marked in the real window, one person
after the other: a letter and an arrow each, 60 keys, nobody by "whole class present". Ours is the processor time of all
threads from the first key until every mark is in the encrypted database, against the minute that a trainer has. The
note says what "whole class" with three exceptions takes, and for how long the slowest key held the window.

`month_papers`: 100 cohorts of 25 with 22 sessions in the month, each read from the encrypted database and painted as
a PDF to be signed, in Arabic. Ours is the processor time of all of them, against a minute.
"""

import itertools
import os
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.attendance import ClassSession, Mark, TrainingClass
from mihan_desktop.ui.class_papers import paint_month
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.pages.attendance import AttendancePage
from mihan_desktop.ui.paths import RESOURCES
from tests.benchmarks.rows import Measured
from tests.keys import press, type_text
from tests.services.office import Office
from tests.ui.story import Story, everybody, open_office, settle

TRAINEES, SESSIONS, MINUTE = 30, 100, 60.0
COHORTS, OF_COHORT, DAYS = 100, 25, 22
RUNS: Final = 3
SEED = 8
KEYS = {Mark.PRESENT: "1", Mark.ABSENT: "2", Mark.LATE: "3", Mark.EXCUSED: "4"}
ONE_BY_ONE = tuple(random.Random(SEED).choices(tuple(KEYS), (8, 1, 1, 1), k=TRAINEES))


def measure_marking() -> Measured:
    """Processor seconds of 60 keys that mark thirty people, and of the keys of a class with three exceptions."""
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    found: list[float] = []
    notes: list[str] = []
    for _ in range(RUNS):
        with _window() as (story, page, classes):
            spent, wall, slowest = _timed(story, page, classes[0], _one_by_one)
            whole, whole_wall, _ = _timed(story, page, classes[1], _whole_class)
            found.append(spent)
            notes.append(
                f"{wall:.2f} s by the clock, slowest key {slowest * 1000:.0f} ms; whole class and three exceptions "
                f"{whole:.2f} s of processor, {whole_wall:.2f} s by the clock"
            )
    return Measured(found, [MINUTE] * RUNS, notes[found.index(sorted(found)[RUNS // 2])])


def measure_papers() -> Measured:
    """Processor seconds of the months of 100 cohorts as PDF."""
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    language = Language(application, RESOURCES / "translations")
    language.speak("ar")
    first = date(2026, 3, 1)
    days = [first + timedelta(days=at) for at in range(DAYS)]
    with tempfile.TemporaryDirectory() as folder:
        office = Office(Path(folder) / "profile")
        office.open()
        karwan = office.enter("karwan")
        classes = [_planned(office, f"دورة {number}", days, OF_COHORT) for number in range(COHORTS)]
        for made in classes:
            _mark(office, made, made.sessions)
        found, size = [], 0
        for _ in range(RUNS):
            begin = time.process_time()
            for made in classes:
                path = Path(folder) / "month.pdf"
                writer = QPdfWriter(str(path))
                writer.setResolution(600)
                sheet = office.desk.attending.sheet(karwan, made.id)
                assert paint_month(writer, sheet, first, language, "ar")
                del writer
                size += path.stat().st_size
            found.append(time.process_time() - begin)
        office.desk.signing_in.sign_out()
    return Measured(found, [MINUTE] * RUNS, f"{size / RUNS / COHORTS / 1024:.0f} kB each")


def _timed(
    story: Story, page: AttendancePage, class_id: str, marking: Callable[[AttendancePage], Iterator[None]]
) -> tuple[float, float, float]:
    """Processor seconds until all is kept, seconds by the clock, and the slowest key."""
    story.show("attendance", class_id)
    settle(story.built)
    slowest, begin, wall = 0.0, time.process_time(), time.perf_counter()
    before = wall
    for _ in marking(page):
        QApplication.processEvents()
        slowest, before = max(slowest, time.perf_counter() - before), time.perf_counter()
    while len(_today(story, page)) < TRAINEES:
        settle(story.built)
    settle(story.built)
    return time.process_time() - begin, time.perf_counter() - wall, slowest


def _today(story: Story, page: AttendancePage) -> list[Mark]:
    """The marks of the session at which the sheet stands, as the database has them."""
    today = page.model.sessions[page.sheet.currentIndex().column()].id
    sheet = story.built.desk.attending.sheet(page.user, page.model.class_id)
    return [entry.mark for (_, session), entry in sheet.marks.items() if session == today]


def _one_by_one(page: AttendancePage) -> Iterator[None]:
    for mark in ONE_BY_ONE:
        type_text(page.sheet, KEYS[mark])
        yield
        press(page.sheet, Qt.Key.Key_Down)
        yield


def _whole_class(page: AttendancePage) -> Iterator[None]:
    press(page.sheet, Qt.Key.Key_F6)
    yield
    for down, mark in ((6, Mark.ABSENT), (11, Mark.LATE), (12, Mark.EXCUSED)):
        for _ in range(down):
            press(page.sheet, Qt.Key.Key_Down)
            yield
        type_text(page.sheet, KEYS[mark])
        yield


@contextmanager
def _window() -> Iterator[tuple[Story, AttendancePage, list[str]]]:
    """A window with two classes of thirty, half marked, whose fiftieth session is today's."""
    with tempfile.TemporaryDirectory() as folder:
        story = Story(Path(folder) / "profile")
        open_office(story)
        everybody(story)
        office = story.office
        today = office.wall().date()
        days = [today + timedelta(days=at - SESSIONS // 2) for at in range(SESSIONS)]
        office.enter("karwan")
        classes = [_planned(office, f"حاسوب {at}", days, TRAINEES) for at in range(2)]
        for made in classes:
            _mark(office, made, made.sessions[: SESSIONS // 2])
        office.desk.signing_in.sign_out()
        story.open_window()
        story.built.window.resize(1366, 728)
        story.sign_in("karwan")
        page = story.show("attendance", classes[0].id)
        assert isinstance(page, AttendancePage)
        yield story, page, [one.id for one in classes]
        story.close()


def _planned(office: Office, title: str, days: list[date], people: int) -> TrainingClass:
    names = [f"متدربة رقم {number}" for number in range(people)]
    karwan = office.people["karwan"]
    return office.desk.attending.plan_class(karwan, title, days, names=names).training_class


def _mark(office: Office, made: TrainingClass, sessions: Sequence[ClassSession]) -> None:
    """Marks by chance, a session at a time."""
    chance = random.Random(SEED)
    for session, people in itertools.groupby(itertools.product(sessions, made.trainees), key=lambda one: one[0]):
        rows = [(session.id, one.person_id, chance.choice((*[Mark.PRESENT] * 8, *KEYS)), 0, "") for _, one in people]
        office.desk.attending.mark(office.people["karwan"], made.id, rows)
