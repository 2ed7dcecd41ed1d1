"""One scene of the walk in a window that stays open: ``python -m tests.stand SCENE [--language ar] [--look dark]``.

The office behind it is the one of the tests, in a folder of its own that goes with the window. ``make watch SCENE=…``
opens it again whenever a file is saved.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from mihan_desktop.ui.theme import Look
from tests.shots import LANGUAGES, SIZE, Dress, ministry, shown_scene, wear
from tests.ui.story import Story, everybody, make_busy, ministry_form, open_office
from tests.ui.walk.more_scenes import MORE, add_gallery
from tests.ui.walk.scenes import SCENES, Scene, add_everything


def scenes() -> dict[str, Scene]:
    """Every scene that can be asked for, by its name."""
    return {scene.name: scene for scene in (*SCENES, *MORE, ministry("registration_ministry"))}


def stand(story: Story, scene: Scene, dress: Dress) -> None:
    """An office in which a morning has happened, with the window at the scene."""
    open_office(story)
    everybody(story)
    ministry_form(story)
    add_everything(story)
    add_gallery(story)
    make_busy(story)
    story.open_window()
    story.built.window.resize(*SIZE)
    wear(story, dress)
    shown_scene(story, scene, dress)


def main(arguments: Sequence[str]) -> int:
    """Show the scene until its window is closed."""
    parser = argparse.ArgumentParser(prog="main.py watch", description="a scene in a window that stays open")
    parser.add_argument("scene", nargs="?", choices=sorted(scenes()), metavar="SCENE")
    parser.add_argument("--language", choices=LANGUAGES, default="ar")
    parser.add_argument("--look", choices=[str(look) for look in Look], default=str(Look.LIGHT))
    parser.add_argument("--list", action="store_true", help="the names of the scenes")
    wanted = parser.parse_args(arguments)
    if wanted.list or wanted.scene is None:
        print("\n".join(sorted(scenes())))
        return 0
    application = QApplication.instance() or QApplication(["mihan"])
    with tempfile.TemporaryDirectory() as folder:
        story = Story(Path(folder) / "profile")
        stand(story, scenes()[wanted.scene], Dress(wanted.language, Look(wanted.look), 100))
        application.exec()
        story.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
