"""What went wrong with a referral, in words, by code; see ``ui.messages``."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

REFERRALS: Final[dict[str, str]] = {
    "referral_step": QT_TRANSLATE_NOOP(
        "Messages", "Something else was said of this referral meanwhile. The list is read again."),
    "referral_side": QT_TRANSLATE_NOOP("Messages", "Only the office that looks after the person says that."),
    "referral_corrects": QT_TRANSLATE_NOOP(
        "Messages", "What you correct holds no more. The list is read again."),
    "referral_corrected": QT_TRANSLATE_NOOP("Messages", "Corrects what was said of a referral before"),
    "referral_record": QT_TRANSLATE_NOOP("Messages", "What was said names another person or vacancy than its record."),
    "reason_wrong": QT_TRANSLATE_NOOP("Messages", "Choose one of the reasons."),
    "note_required": QT_TRANSLATE_NOOP("Messages", "Say it in a few words."),
    "then_missing": QT_TRANSLATE_NOOP("Messages", "Say on which day."),
    "then_wrong": QT_TRANSLATE_NOOP("Messages", "This day is before the other one."),
    "vacancy_unknown": QT_TRANSLATE_NOOP("Messages", "This vacancy is not known here."),
    "vacancy_over": QT_TRANSLATE_NOOP("Messages", "This vacancy takes nobody any more."),
    "vacancy_full": QT_TRANSLATE_NOOP(
        "Messages", "As many letters are out as this vacancy takes. Wait for the employer's answers."),
    "letters_full": QT_TRANSLATE_NOOP(
        "Messages", "This person has as many letters as one may have at a time."),
    "nobody_chosen": QT_TRANSLATE_NOOP("Messages", "Choose somebody first."),
    "too_many": QT_TRANSLATE_NOOP("Messages", "At most {most} people at once."),
    "letter_missing": QT_TRANSLATE_NOOP("Messages", "No letter was written yet."),
    "letter_over": QT_TRANSLATE_NOOP("Messages", "This letter holds no more: it is not printed again."),
    "person_withdrawn": QT_TRANSLATE_NOOP("Messages", "This person asked for no more offers of work."),
    "person_not_received": QT_TRANSLATE_NOOP(
        "Messages",
        "The ministry has not received this person's registration yet. Send what was approved, then try again."),
    "person_erased": QT_TRANSLATE_NOOP("Messages", "This person's record was erased."),
}  # fmt: skip
