"""What was not done at a job fair, and why."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

FAIRS: Final[dict[str, str]] = {
    "fair_unknown": QT_TRANSLATE_NOOP("Messages", "This fair is not known here; the list is read again."),
    "fair_elsewhere": QT_TRANSLATE_NOOP("Messages", "{office} holds this fair; only it lets people in."),
    "fair_cancelled": QT_TRANSLATE_NOOP("Messages", "This fair is not held."),
    "fair_not_on": QT_TRANSLATE_NOOP("Messages", "The fair is from {first} to {last}; look at this computer's date."),
    "fair_stand_unknown": QT_TRANSLATE_NOOP("Messages", "There is no such stand at this fair."),
    "fair_vacancy_unknown": QT_TRANSLATE_NOOP("Messages", "This stand does not offer that work."),
    "fair_outcome_missing": QT_TRANSLATE_NOOP("Messages", "Choose what came of the interview."),
    "fair_note_long": QT_TRANSLATE_NOOP("Messages", "That is too long: at most {most} characters."),
    "fair_begins_over": QT_TRANSLATE_NOOP("Messages", "The first day of work cannot be before today."),
    "fair_word_unknown": QT_TRANSLATE_NOOP("Messages", "There is nothing to undo any more; the list is read again."),
    "fair_guest_unknown": QT_TRANSLATE_NOOP("Messages", "Let this person in first."),
    "fair_word": QT_TRANSLATE_NOOP("Messages", "The ministry's program does not know what was said at the fair."),
    "fair_record": QT_TRANSLATE_NOOP("Messages", "What was said at the fair names another visit than its record."),
    "fair_office_of_another": QT_TRANSLATE_NOOP("Messages", "The fair is another office's."),
    "fair_day": QT_TRANSLATE_NOOP("Messages", "What was said is not of the fair's days."),
}
"""By code."""
