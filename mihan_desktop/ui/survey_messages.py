"""What went wrong while institutions are asked in a survey, in words, by code; see ``ui.messages``."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

SURVEYS: Final[dict[str, str]] = {
    "survey_unknown": QT_TRANSLATE_NOOP(
        "Messages", "This office asks this institution no more. The list is read again."),
    "survey_over": QT_TRANSLATE_NOOP("Messages", "This survey is held from {first} to {last}."),
    "survey_answered": QT_TRANSLATE_NOOP("Messages", "This institution has answered already. The list is read again."),
    "survey_closed": QT_TRANSLATE_NOOP("Messages", "Nobody asks this institution any more; open it again first."),
    "survey_open": QT_TRANSLATE_NOOP("Messages", "This institution is still to be asked."),
    "survey_again": QT_TRANSLATE_NOOP("Messages", "Say a day to ask again, from today to {until}."),
    "survey_note_long": QT_TRANSLATE_NOOP("Messages", "The note is too long: at most {most} characters."),
    "survey_form": QT_TRANSLATE_NOOP("Messages", "Fill in the form for an institution that answers."),
    "survey_reopened": QT_TRANSLATE_NOOP("Messages", "An institution that was closed is asked again"),
    "survey_outcome": QT_TRANSLATE_NOOP("Messages", "The ministry's program does not know this result of a survey."),
    "survey_record": QT_TRANSLATE_NOOP("Messages", "The ministry knows no such institution in this survey."),
    "survey_elsewhere": QT_TRANSLATE_NOOP("Messages", "The ministry gave this institution to another office."),
    "survey_facts": QT_TRANSLATE_NOOP(
        "Messages", "What was drawn from the survey's answers is not what they say. Fill the form in again."),
}  # fmt: skip
