"""Sentences about records that may be of one person."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

DUPLICATE_SENTENCES: Final[dict[str, str]] = {
    "duplicates_undecided": QT_TRANSLATE_NOOP(
        "Messages",
        "This person may be registered already: say beside the form who it is (Shift+F3), then save."),
    "duplicate_is_same": QT_TRANSLATE_NOOP(
        "Messages",
        "You said that this person is registered already. Correct their record instead, or decide again."),
    "duplicate_words": QT_TRANSLATE_NOOP("Messages", "The reason is too long: at most {most} characters."),
    "duplicate_words_missing": QT_TRANSLATE_NOOP(
        "Messages", "Say how you know that they are two people; the supervisor reads it."),
    "duplicate_unsure": QT_TRANSLATE_NOOP(
        "Messages", "Not sure whether they are one person ({percent} likely): both stand side by side below."),
    "duplicate_different": QT_TRANSLATE_NOOP(
        "Messages", "Said to be two people, although they seem to be one ({percent} likely)."),
    "duplicate_verdict": QT_TRANSLATE_NOOP("Messages", "The ministry does not know this decision yet."),
}  # fmt: skip
