"""Fixtures: a story with its window, everything closed behind it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.centre import Centre
from tests.services.kept_offices import kept_offices, nothing, office_for
from tests.services.office import Office
from tests.ui.story import Stage, Story, everybody, make_busy

__all__ = ["kept_offices"]


class HoldingBot(QtBot):
    """pytest-qt's own holds widgets weakly: a test that ends leaves the collector one that still stands, with its list
    open, and Qt then calls on a half of it – in the middle of whichever test comes next.
    """

    def __init__(self, request: pytest.FixtureRequest) -> None:
        super().__init__(request)
        self.held: list[QWidget] = []

    def addWidget(  # noqa: N802 - pytest-qt's name
        self, widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None
    ) -> None:
        """The widget is closed behind the test, and until then it lives."""
        self.held.append(widget)
        super().addWidget(widget, before_close_func=before_close_func)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[QtBot]:
    """Hands at widgets without a story; all that they held has gone before the next test begins."""
    made = HoldingBot(request)
    yield made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made.held.clear()


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Centre]:
    """The real central service on loopback."""
    with Centre(tmp_path_factory.mktemp("centre")) as running:
        yield running


@pytest.fixture
def story(qapp: QApplication, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Story]:
    """An office where nothing has happened yet, its window at the entrance."""
    yield from windowed(request, Story(tmp_path / "profile"))


@pytest.fixture
def busy(qapp: QApplication, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Story]:
    """An office in the middle of a morning, its window at the entrance; ``dana`` holds every role."""
    yield from windowed(request, Story(tmp_path / "profile"), "busy", make_everything)


def make_everything(office: Office) -> None:
    """``dana``, and the morning."""
    everybody(Stage(office))
    make_busy(Stage(office))


def windowed(
    request: pytest.FixtureRequest, made: Story, name: str = "fresh", make: Callable[[Office], None] = nothing
) -> Iterator[Story]:
    """The office of a story with a window over it, closed in the end. name: of what ``make`` does in it first."""
    office_for(request, made.office, name, make)
    made.open_window()
    yield made
    made.close()


@pytest.fixture
def fresh(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """A profile with no office yet, its window at the first run."""
    made = Story(tmp_path / "profile")
    made.open_window()
    yield made
    made.close()
