"""Sentences about points."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

POINTS_SENTENCES: Final[dict[str, str]] = {
    "points_words_missing": QT_TRANSLATE_NOOP("Messages", "Say why: the second person decides by it."),
    "points_words": QT_TRANSLATE_NOOP("Messages", "The reason is too long: at most {most} characters."),
    "points_range": QT_TRANSLATE_NOOP("Messages", "Write how many points, at most {most} up or down, and not 0."),
    "points_appeal_down": QT_TRANSLATE_NOOP("Messages", "An appeal never takes points: write a number above 0."),
    "points_asked_already": QT_TRANSLATE_NOOP(
        "Messages", "The same waits for a second person already. Take it back first to ask for something else."),
    "points_not_granted": QT_TRANSLATE_NOOP("Messages", "Only what was granted can be taken back, and only once."),
    "points_twice": QT_TRANSLATE_NOOP(
        "Messages", "Points were granted for the same before: compare, so that nobody gets them twice"),
    "points_what": QT_TRANSLATE_NOOP("Messages", "The ministry does not know yet what was asked about the points."),
    "points_unknown": QT_TRANSLATE_NOOP("Messages", "What was to be taken back is not at the ministry."),
    "points_reversed": QT_TRANSLATE_NOOP("Messages", "Somebody else took it back already."),
}  # fmt: skip
