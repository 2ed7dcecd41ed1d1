"""Row `open_class`: a class of 30 trainees and 100 sessions, all marked, to its first picture, against an empty table.

Ours is the sheet as the attendance page has it: names and days in the headings, totals, thresholds of everybody, marks
painted, today's cell chosen. The peer is a QTableView of Qt's own over Qt's own model of the same size, empty. Both
wear the programme's style sheet and run in turns in one process. The note says how long the sheet takes to be read from
the encrypted database, which happens on a lane before.
"""

import itertools
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from mihan_desktop.domain.attendance import AttendanceSheet, Mark
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.models.sheet import TOTALS, SheetModel, Words
from mihan_desktop.ui.paths import RESOURCES
from mihan_desktop.ui.theme import Look, Theme
from mihan_desktop.ui.widgets.sheet_view import SheetView
from tests.benchmarks.form_window import SIZE, Painted
from tests.benchmarks.rows import Measured
from tests.services.office import Office

TRAINEES, SESSIONS = 30, 100
OPENINGS, WARM_UP = 15, 3
SEED = 8
MARKS = (*[Mark.PRESENT] * 8, Mark.ABSENT, Mark.LATE, Mark.EXCUSED)


def measure() -> Measured:
    """Seconds from the sheet in hand to its first picture, and of the empty table."""
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    theme, language = Theme(application, RESOURCES), Language(application, RESOURCES / "translations")
    theme.wear(Look.LIGHT, 100)
    language.speak("ar")
    sheet, reading = _marked()

    def ours() -> QWidget:
        view = SheetView(theme, language)
        model = SheetModel(language, theme, Words(*(lambda: "…" for _ in range(4))), view)
        view.setModel(model)
        view.fit()  # as the page does when it is built
        model.show(sheet)
        view.fit()
        view.setCurrentIndex(model.index(0, SESSIONS // 2))
        return view

    def peer() -> QWidget:
        view = QTableView()
        model = QStandardItemModel(TRAINEES + 1, SESSIONS + TOTALS, view)
        view.setModel(model)
        view.setCurrentIndex(model.index(0, SESSIONS // 2))
        return view

    found: dict[Callable[[], QWidget], list[float]] = {ours: [], peer: []}
    for turn in range(WARM_UP + OPENINGS):
        for make in (ours, peer) if turn % 2 else (peer, ours):
            seconds = _first_picture(make)
            if turn >= WARM_UP:
                found[make].append(seconds)
    note = (
        f"the sheet is read from the database in {statistics.median(reading) * 1000:.0f} ms (median of {len(reading)})"
    )
    return Measured(found[ours], found[peer], note)


def _first_picture(make: Callable[[], QWidget]) -> float:
    begin = time.perf_counter()
    view = make()
    view.resize(*SIZE)
    painted = Painted(view.viewport() if isinstance(view, QTableView) else view)
    view.show()
    painted.wait()
    seconds = time.perf_counter() - begin
    view.hide()
    view.deleteLater()
    QApplication.processEvents()
    return seconds


def _marked() -> tuple[AttendanceSheet, list[float]]:
    """A class marked by the services in a database of its own, and how long its sheet takes to be read, in seconds."""
    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        office = Office(Path(folder) / "profile")
        office.open()
        karwan = office.enter("karwan")
        days = [date(2026, 1, 1) + timedelta(days=at) for at in range(SESSIONS)]
        names = [f"متدربة رقم {number}" for number in range(TRAINEES)]
        made = office.desk.attending.plan_class(karwan, "حاسوب", days, names=names).training_class
        office.wall.time -= timedelta(days=90)  # nothing is locked yet
        for session, group in itertools.groupby(
            itertools.product(made.sessions, made.trainees), key=lambda one: one[0]
        ):
            rows = [(session.id, one.person_id, chance.choice(MARKS), 0, "") for _, one in group]
            office.desk.attending.mark(karwan, made.id, rows)
        reading = []
        for _ in range(WARM_UP + OPENINGS):
            begin = time.perf_counter()
            sheet = office.desk.attending.sheet(karwan, made.id)
            reading.append(time.perf_counter() - begin)
        office.desk.signing_in.sign_out()
    return sheet, reading[WARM_UP:]
