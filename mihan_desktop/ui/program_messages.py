"""Sentences about a new version of the program that lies on a stick."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

PROGRAM_SENTENCES: Final[dict[str, str]] = {
    "no_program_there": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no release of the program in this folder. Choose the folder in which “release.json” lies."),
    "program_keys_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "This program was built without the keys of its makers and can tell nobody's new version from a forged one. "
        "Ask whoever installed it."),
    "program_not_genuine": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not a version from the makers of the program. Do not install it, and tell the ministry where it "
        "came from."),
    "program_older": QT_TRANSLATE_NOOP(
        "Messages", "What is offered ({offered}) is not newer than what was here or runs now ({here})."),
    "program_not_for_here": QT_TRANSLATE_NOOP(
        "Messages", "Nothing in this folder can be installed on this computer. Copy the release whole, and try again."),
    "program_elsewhere": QT_TRANSLATE_NOOP(
        "Messages", "Another window is looking at a new version at this moment. Try again when it is done."),
    "program_stopped": QT_TRANSLATE_NOOP("Messages", "It was stopped; nothing was kept."),
}  # fmt: skip
"""Codes of MihanError."""
