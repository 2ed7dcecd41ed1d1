"""Tells the story: one line a step with what it proves, and a picture where there is something to see."""

import time
from pathlib import Path

from PySide6.QtWidgets import QWidget

from mihan_desktop.demo.hands import StoryError, look_around

SECONDS = 0.05
LAYOUTS = 6
"""Turns of the window in which layouts within layouts find their room."""


class Narrator:
    """Attributes: folder (where pictures go), pictures (their names so far)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pictures: list[str] = []
        self._count = 0
        self._started = time.monotonic()

    def tell(self, act: str, proof: str) -> None:
        """One step that held."""
        self._count += 1
        print(
            f"{self._count:3d}  {time.monotonic() - self._started:6.1f} s  {act}\n             -> {proof}", flush=True
        )

    def expect(self, held: object, what: str) -> None:
        """Raise StoryError unless ``held``."""
        if not held:
            raise StoryError(what)

    def show(self, widget: QWidget, name: str) -> None:
        """Save a picture of ``widget`` as it stands."""
        look_around(SECONDS)
        for _ in range(LAYOUTS):  # also where a single turn takes longer
            look_around()
        path = self.folder / f"{name}.png"
        if not widget.grab().save(str(path)):
            raise StoryError(f"{path} could not be written")
        self.pictures.append(path.name)
