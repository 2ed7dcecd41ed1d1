"""Sentences about setting a desk up: the ministry's letter, and the clock by which everything will be dated."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

SETUP_SENTENCES: Final[dict[str, str]] = {
    "not_enrolment_file": QT_TRANSLATE_NOOP(
        "Messages", "This is not an enrolment file of the ministry. Type the address and the code of the letter."),
    "enrolment_file_cut": QT_TRANSLATE_NOOP(
        "Messages", "Only a part of this file was copied. Copy it again, or type the code of the printed letter."),
    "file_locked": QT_TRANSLATE_NOOP(
        "Messages",
        "The system lets nobody read this file: another program (for example the antivirus) holds it, or it is not "
        "yours. Wait a moment and try again, or copy it to the desktop first."),
    "clock_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "By the clock of this PC it is {day}. Everything written here would be dated so: set date and time, then go "
        "on."),
    "clock_before_letter": QT_TRANSLATE_NOOP(
        "Messages",
        "By the clock of this PC it is {day}, but the letter was made on {made}. Set date and time, then go on."),
    "letter_expired": QT_TRANSLATE_NOOP(
        "Messages",
        "By the clock of this PC it is {day}, and the letter was good until {until}. If the clock is right, ask the "
        "ministry for a new letter."),
    "office_differs": QT_TRANSLATE_NOOP(
        "Messages",
        "The ministry knows this code as one of {name}, not of the office that the file names. The desk was not "
        "enrolled. Ask the ministry for a new letter."),
    "letter_of_another": QT_TRANSLATE_NOOP(
        "Messages",
        "This letter is for {name}, and this desk belongs to {own}. Nothing was changed: give the letter to its "
        "office."),
}  # fmt: skip
