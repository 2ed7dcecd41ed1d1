"""Whoever adds a page or a dialog adds the way there, so that it is walked through with the others."""

import importlib
import pkgutil

from PySide6.QtWidgets import QDialog

import mihan_desktop.ui
from mihan_desktop.ui.pages.entrance import Entrance
from mihan_desktop.ui.places import BESIDE, PLACES
from tests.ui.walk.entrances import WALKED
from tests.ui.walk.scenes import SCENES

BEFORE_ALL_ELSE = {"NoRoomDialog"}
"""Opened before there is a window, a look or a language: it speaks all three at once (tests/ui/test_training.py)."""


def dialogs() -> set[str]:
    """Every dialog of the window that can be opened: those that others are made from are not opened themselves."""
    for module in pkgutil.walk_packages(mihan_desktop.ui.__path__, "mihan_desktop.ui."):
        importlib.import_module(module.name)
    found: set[str] = set()
    waiting = [QDialog]
    while waiting:
        kind = waiting.pop()
        below = [each for each in kind.__subclasses__() if each.__module__.startswith("mihan_desktop.")]
        waiting += below
        if not below and kind is not QDialog:
            found.add(kind.__name__)
    return found


def test_every_page_is_walked() -> None:
    assert {place.name for place in (*PLACES, *BESIDE)} - {scene.page for scene in SCENES} == set()


def test_every_dialog_is_walked() -> None:
    assert dialogs() - {scene.dialog for scene in SCENES} == BEFORE_ALL_ELSE


def test_every_entrance_is_walked() -> None:
    assert set(Entrance.__subclasses__()) == set(WALKED)


def test_no_two_scenes_have_one_name() -> None:
    names = [scene.name for scene in SCENES]
    assert sorted(set(names)) == sorted(names)
