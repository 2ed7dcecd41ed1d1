"""From a stick to the first registration: the ministry's letter, the first run, one person; each step with its keys.

What a person does is counted in keys and clicks, and bounded by them: seconds are the machine's, and are printed.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from mihan_desktop.demo.answering import Answering
from mihan_desktop.demo.hands import Hands
from mihan_desktop.ui.dialogs.trial_page import TrialPageDialog
from mihan_desktop.ui.pages.first_run import BEGIN, CODE, ENROL, PERSON, PRINT, FirstRunPage
from mihan_desktop.ui.pages.registration import RegistrationPage
from mihan_desktop.ui.pages.registration_chooser import form_key
from resources.demo.people import answers, people
from tests.centre import Centre
from tests.journeys.desk import CONTROL, Chair, Key
from tests.ui.story import Story, settle, wait_for

SECRET = "river lamp seven mountain"
A_KEY = 0.6
"""Seconds of somebody who types slowly and looks at the keyboard, for each key or click."""
TEN_MINUTES = 600


class Clock(QObject):
    """Counts keys and clicks of each step, and its seconds. steps: name → (keys, seconds)."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.steps: dict[str, tuple[int, float]] = {}
        self._keys = 0
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key where the keyboard is, or a click; what Qt hands on to parents is not another."""
        if (event.type() == QEvent.Type.KeyPress and watched is QApplication.focusWidget()) or (
            event.type() == QEvent.Type.MouseButtonPress and event.spontaneous() and isinstance(watched, QWidget)
        ):
            self._keys += 1
        return False

    @contextmanager
    def step(self, name: str, most: int) -> Iterator[None]:
        """One step of the road, which takes at most so many keys and clicks."""
        self._keys, began = 0, time.monotonic()
        yield
        self.steps[name] = (self._keys, time.monotonic() - began)
        assert 0 < self._keys <= most, f"{name}: {self._keys} keys and clicks"

    def __str__(self) -> str:
        lines = [f"{keys:5} keys {seconds:7.2f} s  {name}" for name, (keys, seconds) in self.steps.items()]
        return "\n".join(["", *lines])


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """What somebody carries in."""
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def letters(tmp_path: Path, stick: Path) -> Iterator[Centre]:
    """The ministry, which brought its list of offices and wrote the letters to the stick."""
    with Centre(tmp_path / "centre") as centre:
        listed = tmp_path / "offices.csv"
        listed.write_text(
            "code,name_ar,name_ckb,governorate,administrator\nKRD-01,مكتب الكرادة,نووسینگەی کەڕادە,بغداد,سلوى\n",
            encoding="utf-8",
        )
        made = centre.run("offices", "import", str(listed), "--apply", "--out", str(stick), "--address", centre.url)
        assert str(made["letters"]) == "1"
        yield centre


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """A computer on which nobody has worked, by today's clock."""
    made = Story(tmp_path / "profile")
    made.office.wall.time = datetime.now(UTC)
    made.open_window()
    yield made
    made.close()


@pytest.mark.long
@pytest.mark.timeout(300)
def test_from_the_stick_to_the_first_registration(
    qapp: QApplication, letters: Centre, stick: Path, desk: Story, tmp_path: Path
) -> None:
    clock, chair = Clock(qapp), Chair(desk)
    page = desk.built.window.entrance
    assert isinstance(page, FirstRunPage)
    page.letter.look_in = lambda: (stick,)
    with clock.step("language", 1):
        chair.key(Key.Key_Return)
        assert page._steps.currentIndex() == ENROL
    with clock.step("letter", 1):
        wait_for(desk.built, page.enrol_button.hasFocus)  # found by itself
        assert "مكتب الكرادة" in page.letter.whose.said()
        chair.key(Key.Key_Return)
        assert page._steps.currentIndex() == PERSON
    with clock.step("first administrator", 80):
        for text in ("سلوى كاظم", "salwa", SECRET, SECRET):
            chair.line(text)
        wait_for(desk.built, lambda: page._steps.currentIndex() == CODE)
    with clock.step("code for the safe, and the ministry", 8):
        chair.key(Key.Key_Tab)
        chair.line(page.recovery_code.said()[-5:])
        wait_for(desk.built, lambda: page._steps.currentIndex() == PRINT)
    with clock.step("test page", 3):
        chair.key(Key.Key_Return)
        dialog = chair.dialog("TrialPageDialog")
        assert isinstance(dialog, TrialPageDialog)
        dialog.save_to(tmp_path / "page.pdf")  # where the system's own dialog asks
        settle(desk.built)
        assert (tmp_path / "page.pdf").stat().st_size > 10_000
        chair.key(Key.Key_Return)
        assert page._steps.currentIndex() == BEGIN
    with clock.step("a start", 1):
        chair.key(Key.Key_Return)
        wait_for(desk.built, lambda: desk.built.window.user is not None)
    user = desk.built.window.user
    assert user is not None
    assert desk.built.desk.enrolling.device().office_id == "KRD-01"
    assert [line["office"] for line in letters.listed("devices", "list")] == ["KRD-01"]
    with clock.step("first registration", 600):
        register(desk, chair)
    keys = sum(keys for keys, _ in clock.steps.values())
    print(clock, f"\n{keys:5} keys in all: {keys * A_KEY / 60:.1f} minutes of somebody who types slowly")
    assert keys * A_KEY < TEN_MINUTES, "the machine's own seconds are measured elsewhere"
    qapp.removeEventFilter(clock)


def register(desk: Story, chair: Chair) -> None:
    """One person in the ministry's own form, by keys and clicks."""
    chair.go_to("registration")
    page = chair.page
    assert isinstance(page, RegistrationPage)
    wait_for(desk.built, lambda: bool(page.forms.rows))
    form = next(one for one in page.forms.rows if one.form_id == "jobseeker_registration")
    page.open("form", form_key(form))
    wait_for(desk.built, lambda: page.view is not None)
    settle(desk.built)
    assert page.view is not None
    answering = Answering(Hands(), page.view)
    for step in answers(next(iter(people(2026, 1)))):
        answering.take(step)
    assert not page.view.problems()
    before = page.filling
    chair.key(Qt.Key.Key_Return, CONTROL)
    wait_for(desk.built, lambda: page.filling is not before)
    settle(desk.built)
    user = desk.built.window.user
    assert user is not None
    assert len(desk.built.desk.reviewing.waiting(user)) == 1
