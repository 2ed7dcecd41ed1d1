"""Sentences about what people ask of their own records, and about what was erased."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

RIGHTS_SENTENCES: Final[dict[str, str]] = {
    "request_open": QT_TRANSLATE_NOOP(
        "Messages", "This was asked for already. The ministry's answer will stand on the person's page."),
    "request_words": QT_TRANSLATE_NOOP("Messages", "The words of the person are too long: at most {most} characters."),
    "request_words_missing": QT_TRANSLATE_NOOP(
        "Messages", "Write down in the person's words what is to be corrected."),
    "too_many_questions": QT_TRANSLATE_NOOP(
        "Messages", "This desk has asked the ministry very often today; nothing of the record is affected by that."
    ),
    "request_kind": QT_TRANSLATE_NOOP("Messages", "The ministry does not know this kind of request yet."),
    "erased": QT_TRANSLATE_NOOP(
        "Messages", "The ministry has erased this record at its person's request. It takes nothing more about it."),
}  # fmt: skip
