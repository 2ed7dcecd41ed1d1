"""Sentences for what can be wrong with a form or with one filling of it."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

FORM_SENTENCES: Final[dict[str, str]] = {
    "readonly": QT_TRANSLATE_NOOP("Messages", "This answer is worked out by the form and cannot be typed."),
}
