"""The words of points: the two accounts, what is asked, how it stands."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.points import Account
from mihan_desktop.domain.points.asking import Asked, Stand, What
from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.ui.language import Language, isolate, left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

CONTEXT = "Points"
ACCOUNTS: dict[Account, str] = {
    Account.PRIORITY: QT_TRANSLATE_NOOP("Points", "Priority"),
    Account.ENGAGEMENT: QT_TRANSLATE_NOOP("Points", "Engagement"),
}
MEANT: dict[Account, str] = {
    Account.PRIORITY: QT_TRANSLATE_NOOP("Points", "need: orders the lists of programmes"),
    Account.ENGAGEMENT: QT_TRANSLATE_NOOP("Points", "training attended and completed, appointments kept"),
}
WHATS: dict[What, str] = {
    What.ADJUSTMENT: QT_TRANSLATE_NOOP("Points", "Adjustment by the office"),
    What.APPEAL: QT_TRANSLATE_NOOP("Points", "Appeal of the person"),
    What.REVERSAL: QT_TRANSLATE_NOOP("Points", "To take back what was granted"),
}
STANDS: dict[Stand, tuple[str, str, str]] = {
    Stand.ASKED: (QT_TRANSLATE_NOOP("Points", "waits for a second person"), "clock", "info"),
    Stand.GRANTED: (QT_TRANSLATE_NOOP("Points", "granted"), "check", "success"),
    Stand.REFUSED: (QT_TRANSLATE_NOOP("Points", "refused"), "cross", "warning"),
    Stand.TAKEN_BACK: (QT_TRANSLATE_NOOP("Points", "not asked any more"), "cross", "muted"),
    Stand.REVERSED: (QT_TRANSLATE_NOOP("Points", "granted, later taken back"), "returned", "muted"),
}
"""Words, icon and tone."""
_WHAT = QT_TRANSLATE_NOOP("Points", "What is asked")
_ACCOUNT = QT_TRANSLATE_NOOP("Points", "Account")
_POINTS = QT_TRANSLATE_NOOP("Points", "Points")
_WORDS = QT_TRANSLATE_NOOP("Points", "Why")
_RULE = QT_TRANSLATE_NOOP("Points", "About the line of")
_TOTAL = QT_TRANSLATE_NOOP("Points", "Total of the account")


def said(text: str) -> str:
    """One of these words in the language of the window."""
    return QCoreApplication.translate(CONTEXT, text)


def signed(points: int, language: Language) -> str:
    """Points with their sign: +10, −5."""
    sign = "+" if points > 0 else "−" if points < 0 else ""
    return left_to_right(f"{sign}{language.number(abs(points))}")


def whole(points: int, language: Language) -> str:
    """A total."""
    return left_to_right(("−" if points < 0 else "") + language.number(abs(points)))


def told(texts: Mapping[str, str], language: Language) -> str:
    """The ministry's own words in the language of the window, else in the first that there is."""
    return texts.get(language.code) or next(iter(texts.values()), "")


def asked(one: Asked) -> str:
    """What is asked, in a few words."""
    return said(WHATS[one.what])


def in_words(field: FieldDifference, language: Language) -> FieldDifference:
    """A line of what is asked, under review, in the language of the window."""
    match field.ref:
        case "what":
            known = {one.value: said(text) for one, text in WHATS.items()}
            return replace(field, label=said(_WHAT), now=known.get(field.now, field.now))
        case "account":
            known = {one.value: said(text) for one, text in ACCOUNTS.items()}
            return replace(field, label=said(_ACCOUNT), now=known.get(field.now, field.now))
        case "points":
            return replace(field, label=said(_POINTS), now=signed(int(field.now), language))
        case "rule":
            names = json.loads(field.now)
            return replace(field, label=said(_RULE), now=told(names, language) or isolate(field.label))
        case "total":
            before, now = whole(int(field.before), language), whole(int(field.now), language)
            return replace(field, label=said(_TOTAL), before=before, now=now)
        case _:
            return replace(field, label=said(_WORDS))
