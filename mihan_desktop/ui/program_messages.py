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
    "program_here": QT_TRANSLATE_NOOP(
        "Messages",
        "Version {version} of the program came from the ministry. Whoever may update the program installs it: the "
        "question mark, “A new version of the program…”."),
    "program_elsewhere": QT_TRANSLATE_NOOP(
        "Messages", "Another window is looking at a new version at this moment. Try again when it is done."),
    "program_training": QT_TRANSLATE_NOOP(
        "Messages", "People practise here. Go back to work, and install the new version there."),
    "program_clock": QT_TRANSLATE_NOOP(
        "Messages",
        "This computer's clock says {now}, and the new version was made on {made}. Set the clock right, then install "
        "it."),
    "program_no_rights": QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing may be written where versions of the program lie ({name}). Ask whoever looks after this computer; "
        "nothing has changed."),
    "program_locked": QT_TRANSLATE_NOOP(
        "Messages",
        "Another program holds a file of the new version ({name}), perhaps the antivirus. Try again in a few minutes; "
        "nothing has changed."),
    "program_wrong_shape": QT_TRANSLATE_NOOP(
        "Messages",
        "The new version is not made as this one expects ({reason}). Tell the ministry; nothing has changed."),
    "program_failed_test": QT_TRANSLATE_NOOP(
        "Messages",
        "The new version does not work at this computer (test: {step}). It was not installed, nothing has changed. "
        "Tell the ministry."),
    "program_failed_update": QT_TRANSLATE_NOOP(
        "Messages",
        "The new version could not bring a copy of the records up to date ({reason}). It was not installed, and the "
        "records are untouched. Tell the ministry."),
    "program_not_started": QT_TRANSLATE_NOOP(
        "Messages",
        "The new version may not be started at this computer ({reason}): perhaps the antivirus forbids it. It was not "
        "installed, nothing has changed."),
    "program_silent": QT_TRANSLATE_NOOP(
        "Messages", "The new version gave no answer. It was not installed, nothing has changed. Tell the ministry."),
    "program_needed_again": QT_TRANSLATE_NOOP(
        "Messages",
        "Version {version} has written records that this version can't read. Close the program and start it again: "
        "version {version} is tried once more. If it does not start, ask the ministry."),
    "program_none_before": QT_TRANSLATE_NOOP("Messages", "There is no version before this one at this computer."),
    "program_no_copy": QT_TRANSLATE_NOOP(
        "Messages", "The version before can't read these records, and there was no room for a copy of how they were."),
    "program_written_since": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no way back any more: work was done with the new version, and the version before can't read it."),
    "program_fell_back": QT_TRANSLATE_NOOP(
        "Messages",
        "Version {before} of the program did not start at this computer. Version {version} works again, and nothing "
        "was lost. Tell the ministry (F11)."),
    "program_stopped": QT_TRANSLATE_NOOP("Messages", "It was stopped; nothing was kept."),
}  # fmt: skip
"""Codes of MihanError."""
