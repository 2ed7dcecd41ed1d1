"""The words of a person's rights: who asks, what was shown, what is asked for and what became of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.requests import Asked, AskedBy, Shown
from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.ui.language import NAMES, isolate
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

CONTEXT = "Rights"
ASKED_BY: dict[AskedBy, str] = {
    AskedBy.PERSON: QT_TRANSLATE_NOOP("Rights", "The person"),
    AskedBy.GUARDIAN: QT_TRANSLATE_NOOP("Rights", "The guardian"),
    AskedBy.HEIR: QT_TRANSLATE_NOOP("Rights", "An heir"),
    AskedBy.REPRESENTATIVE: QT_TRANSLATE_NOOP("Rights", "A representative with a power of attorney"),
}
SHOWN: dict[Shown, str] = {
    Shown.NATIONAL_CARD: QT_TRANSLATE_NOOP("Rights", "The national card"),
    Shown.PASSPORT: QT_TRANSLATE_NOOP("Rights", "The passport"),
    Shown.OTHER_PAPER: QT_TRANSLATE_NOOP("Rights", "Another official paper"),
    Shown.KNOWN: QT_TRANSLATE_NOOP("Rights", "Known to the office"),
}
PURPOSES: dict[str, str] = {
    "employers": QT_TRANSLATE_NOOP("Rights", "showing the details to employers"),
    "training": QT_TRANSLATE_NOOP("Rights", "offers of training and loans"),
    "messages": QT_TRANSLATE_NOOP("Rights", "messages to the phone"),
    "research": QT_TRANSLATE_NOOP("Rights", "use in statistics without names"),
}
"""Of the ministry's own form; another form's purposes stand as it calls them."""


ASKED: dict[Asked, str] = {
    Asked.WITHDRAWAL: QT_TRANSLATE_NOOP(
        "Rights", "To be withdrawn from the register: no more offers; what is known stays"
    ),
    Asked.ERASURE: QT_TRANSLATE_NOOP("Rights", "To be erased: every answer and picture goes, here and at the ministry"),
    Asked.ACCESS: QT_TRANSLATE_NOOP("Rights", "To see all that the ministry keeps of them"),
    Asked.CORRECTION: QT_TRANSLATE_NOOP("Rights", "To correct what this office cannot: their words say what"),
}
ASKED_SHORT: dict[Asked, str] = {
    Asked.WITHDRAWAL: QT_TRANSLATE_NOOP("Rights", "Asks to be withdrawn"),
    Asked.ERASURE: QT_TRANSLATE_NOOP("Rights", "Asks to be erased"),
    Asked.ACCESS: QT_TRANSLATE_NOOP("Rights", "Asks to see what is kept"),
    Asked.CORRECTION: QT_TRANSLATE_NOOP("Rights", "Asks for a correction"),
}


def in_words(field: FieldDifference) -> FieldDifference:
    """A line of a request under review, in the language of the window."""
    tables: dict[str, tuple[str, dict[str, str]]] = {
        "what": (said(_WHAT), {one.value: said(text) for one, text in ASKED.items()}),
        "asked_by": (said(_BY), {one.value: said(text) for one, text in ASKED_BY.items()}),
        "shown": (said(_SHOWN), {one.value: said(text) for one, text in SHOWN.items()}),
    }
    label, words = tables.get(field.ref, (said(_WORDS), {}))
    return replace(field, label=label, now=words.get(field.now, field.now))


_WHAT = QT_TRANSLATE_NOOP("Rights", "What is asked for")
_BY = QT_TRANSLATE_NOOP("Rights", "Who asks")
_SHOWN = QT_TRANSLATE_NOOP("Rights", "Identity shown by")
_WORDS = QT_TRANSLATE_NOOP("Rights", "In the person's words")


def said(text: str) -> str:
    """One of these words in the language of the window."""
    return QCoreApplication.translate(CONTEXT, text)


def purpose(value: str) -> str:
    """What somebody agreed to, in words where they are known."""
    return said(PURPOSES[value]) if value in PURPOSES else isolate(value)


def tongue(code: str) -> str:
    """A language by its readers' own name."""
    return NAMES.get(code, code)
