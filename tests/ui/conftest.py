"""Fixtures: a story with its window, everything closed behind it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.centre import Centre
from tests.ui.story import Story, everybody, make_busy, open_office


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Centre]:
    """The real central service on loopback."""
    with Centre(tmp_path_factory.mktemp("centre")) as running:
        yield running


@pytest.fixture
def story(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """An office where nothing has happened yet, its window at the entrance."""
    made = Story(tmp_path / "profile")
    open_office(made)
    made.open_window()
    yield made
    made.close()


@pytest.fixture
def busy(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """An office in the middle of a morning, its window at the entrance; ``dana`` holds every role."""
    made = Story(tmp_path / "profile")
    open_office(made)
    everybody(made)
    make_busy(made)
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
