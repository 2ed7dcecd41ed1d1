"""What went wrong while following graduates up, in words, by code; see ``ui.messages``."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

FOLLOW_UPS: Final[dict[str, str]] = {
    "follow_up_done": QT_TRANSLATE_NOOP("Messages", "This graduate has been reached already. The list is read again."),
    "follow_up_closed": QT_TRANSLATE_NOOP(
        "Messages", "This graduate is not called any more; open the round again first."),
    "follow_up_ahead": QT_TRANSLATE_NOOP("Messages", "This round begins on {on}."),
    "follow_up_over": QT_TRANSLATE_NOOP("Messages", "The time for this round was over on {on}."),
    "follow_up_open": QT_TRANSLATE_NOOP("Messages", "This round is open already."),
    "follow_up_unknown": QT_TRANSLATE_NOOP("Messages", "Nobody is followed up here any more; the list is read again."),
    "follow_up_form": QT_TRANSLATE_NOOP("Messages", "Fill in the form for whoever was reached."),
    "again_missing": QT_TRANSLATE_NOOP("Messages", "Say on which day to call again."),
    "again_wrong": QT_TRANSLATE_NOOP("Messages", "The day to call again must be from today to {until}."),
    "follow_up_note_long": QT_TRANSLATE_NOOP("Messages", "That is too long: at most {most} characters."),
    "follow_up_deceased": QT_TRANSLATE_NOOP("Messages", "A graduate is said to have died"),
    "follow_up_reopened": QT_TRANSLATE_NOOP("Messages", "A closed follow-up is opened again"),
    "follow_up_outcome": QT_TRANSLATE_NOOP("Messages", "The ministry's program does not know this result of a call."),
    "follow_up_record": QT_TRANSLATE_NOOP("Messages", "What was said names another person or round than its record."),
    "follow_up_facts": QT_TRANSLATE_NOOP(
        "Messages", "What was drawn from the answers is not what they say. Fill the form in again."),
}  # fmt: skip
