"""The entrances of the desk, before anybody sits there: first run, sign-in (a scene), and the training's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QWidget

from mihan_desktop.config import Profile
from mihan_desktop.ui.pages.entrance import Entrance
from mihan_desktop.ui.pages.first_run import FirstRunPage
from mihan_desktop.ui.pages.sign_in import SignInPage
from mihan_desktop.ui.pages.training import TrainingPage
from tests.ui.story import Story, settle

STEPS = 6
"""Of the first run."""
CODE = "R7K3M-9QXT4-B2NHW-8P6JR-DYC5V-0A1B2-C3D4E"
"""A recovery code that opens nothing."""


def first_run(story: Story) -> Iterator[tuple[str, QWidget]]:
    """The steps of the first run, at a profile with no office yet."""
    page = story.built.window.entrance
    assert isinstance(page, FirstRunPage)
    page.recovery_code.setText(CODE)
    for step in range(STEPS):
        page._go(step)
        settle(story.built)
        yield f"first_run_{step + 1}", story.built.window


def at_training(profile: Path) -> Story:
    """A desk to practise at, its window at the entrance and its invented office made."""
    made = Story(profile)
    profile.mkdir(exist_ok=True)
    Profile(profile).training_mark.touch()
    made.open_window()
    settle(made.built, 60)
    return made


def training(story: Story) -> Iterator[tuple[str, QWidget]]:
    """Whom one would like to be."""
    assert isinstance(story.built.window.entrance, TrainingPage)
    yield "training", story.built.window


WALKED: dict[type[Entrance], Callable[[Story], Iterator[tuple[str, QWidget]]] | None] = {
    FirstRunPage: first_run,
    SignInPage: None,  # a scene among the others: there is an office behind it
    TrainingPage: training,
}
