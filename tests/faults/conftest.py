"""Fixtures: a centre for all stories here, an office that it knows, and a window over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.centre import Centre
from tests.services.conftest import enrol
from tests.services.kept_offices import kept_offices, office
from tests.services.office import Office
from tests.ui.conftest import windowed
from tests.ui.story import Story

__all__ = ["kept_offices", "office"]


@pytest.fixture(scope="session")
def running_centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Centre]:
    """One centre for all stories that leave it as they found it: each has an office of its own."""
    with Centre(tmp_path_factory.mktemp("centre")) as centre:
        yield centre


@pytest.fixture
def enrolled(office: Office, running_centre: Centre) -> Office:
    """A desk that the ministry knows."""
    enrol(office, running_centre)
    return office


@pytest.fixture
def story(qapp: QApplication, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Story]:
    """An office where nothing has happened yet, its window at the entrance."""
    yield from windowed(request, Story(tmp_path / "desk"))
