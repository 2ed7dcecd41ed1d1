"""Fixtures: a story with its window, everything closed behind it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.centre import Centre
from tests.services.kept_offices import kept_offices, nothing, office_for
from tests.services.office import Office
from tests.ui.story import Stage, Story, everybody, make_busy

__all__ = ["kept_offices"]


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
