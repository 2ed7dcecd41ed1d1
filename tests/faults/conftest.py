"""Fixtures: a centre for all stories here, an office that it knows, and a window over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.services.conftest import enrolled, running_centre
from tests.services.kept_offices import kept_offices, office
from tests.ui.conftest import windowed
from tests.ui.story import Story

__all__ = ["enrolled", "kept_offices", "office", "running_centre"]


@pytest.fixture
def story(qapp: QApplication, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Story]:
    """An office where nothing has happened yet, its window at the entrance."""
    yield from windowed(request, Story(tmp_path / "desk"))
