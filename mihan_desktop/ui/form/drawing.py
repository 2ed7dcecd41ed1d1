"""What everything drawn of a form is handed: how it reads, and where its files come from and go to."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from forms.definition import FormDefinition
from forms.session import Session
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.ui.form.earlier import Given
from mihan_desktop.ui.form.markup import is_marked_up, rich
from mihan_desktop.ui.widgets.digits import Digits, is_latin, shown_in_text
from mihan_desktop.ui.widgets.writing import write_lines

T = TypeVar("T")
RIGHT_TO_LEFT = frozenset({"ar", "ckb", "fa", "ur", "he", "ps", "sd", "ug", "yi", "dv"})
_LRI, _RLI, _PDI = "\u2066", "\u2067", "\u2069"
_CODE = re.compile(r"\(\s*([a-z]{2,3})(?:[-_][a-z0-9]+)*\s*\)\s*$|^([a-z]{2,3})(?:[-_][a-z0-9]+)*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """How the form reads: language code ("" when the form does not say), direction, digits."""

    language: str
    right_to_left: bool
    digits: Digits

    @property
    def direction(self) -> Qt.LayoutDirection:
        """The direction as Qt calls it."""
        return Qt.LayoutDirection.RightToLeft if self.right_to_left else Qt.LayoutDirection.LeftToRight

    @property
    def spoken(self) -> str:
        """The code of the language of dates and places: the form's, else the app's."""
        return self.language or QLocale().name().partition("_")[0]

    def directed(self, text: str) -> str:
        """Text that is aligned as the form is, even when it starts with a digit or a letter of the other direction.

        Where the form does not say its language, a sentence in Latin letters alone runs from the left.
        """
        said = f"{_LRI}{text}{_PDI}" if self.right_to_left and not self.language and is_latin(text) else text
        return ("\u200f" if self.right_to_left else "\u200e") + said if text else ""

    def own(self, text: str) -> str:
        """Words of the app on a form that may be in another language: set apart, and aligned as the form is."""
        app_rtl = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return self.directed(f"{_RLI if app_rtl else _LRI}{text}{_PDI}" if text else "")


@dataclass(frozen=True, slots=True)
class Drawing:
    """reading: as above; attach(ref, filename, data) keeps a file and gives the name it is kept under; kept(name) is
    that file again, None when it is not here; run has a file prepared (``run_now``, or away from the window's thread);
    media(name) is a file that came with the form, None when it did not; choose_file asks the person for a file;
    earlier holds what was typed before, to be offered again.
    """

    reading: Reading
    attach: Callable[[str, str, bytes], str]
    kept: Callable[[str], bytes | None]
    run: "Run"
    media: Callable[[str], bytes | None]
    choose_file: Callable[[QWidget, str, str], Path | None]
    earlier: Given = field(default_factory=Given)


def code_in(name: str) -> str:
    """The code that a language's name says itself: "Arabic (ar)" is ``ar``; "" when it says none."""
    found = _CODE.search(name.strip())
    return (found[1] or found[2]).lower() if found else ""


def language_code(definition: FormDefinition, name: str) -> str:
    """The code of a language as the form names it: "Arabic (ar)" is ``ar``; "" when nothing tells."""
    for code in ("ar", "ckb", "en"):
        if definition.language_for(code) == name:
            return code
    return code_in(name)


def reading_of(session: Session, digits: Digits) -> Reading:
    """How a session reads: as its language says, as the app does where the form's language has no name."""
    code = language_code(session.definition, session.language)
    app = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return Reading(code, code in RIGHT_TO_LEFT if code else app, digits)


class Run(Protocol):
    """Has a call done, and gives what came of it to ``done`` or ``failed`` unless ``owner`` is gone by then."""

    def __call__(
        self, call: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], bool], owner: QObject, /
    ) -> None:
        """Now, or on a lane."""
        ...


def run_now(
    call: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], bool], owner: QObject
) -> None:
    """A ``Run`` for a form whose page has no lanes."""
    del owner
    try:
        file = call()
    except MihanError as error:
        failed(error)
    else:
        done(file)


def no_media(name: str) -> None:
    """A form without files of its own."""
    del name


class Words(QLabel):
    """A label that wraps, and that knows its height when it is not allowed the whole width."""

    def __init__(self, parent: QWidget | None = None, *, role: str = "") -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        if role:
            self.setProperty("role", role)

    def heightForWidth(self, width: int, /) -> int:
        """The height at the width it will really have."""
        return super().heightForWidth(min(width, self.maximumWidth()))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Several lines from right to left stand below each other."""
        if not write_lines(self):
            super().paintEvent(event)


def show_text(label: QLabel, text: str, reading: Reading) -> None:
    """A form's text on a label: rich where it is marked up, plain and directed where not; hidden when empty."""
    text = shown_in_text(text, reading.digits)
    linked = "](" in text
    keys, mouse = Qt.TextInteractionFlag.LinksAccessibleByKeyboard, Qt.TextInteractionFlag.LinksAccessibleByMouse
    label.setTextInteractionFlags(keys | mouse if linked else Qt.TextInteractionFlag.NoTextInteraction)
    if is_marked_up(text):
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setText(rich(text, right_to_left=reading.right_to_left))
    else:
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(reading.directed(text))
    if label.isHidden() is bool(text):  # showing what is shown lays out whatever stands around it
        label.setVisible(bool(text))


def ask_for_file(parent: QWidget, title: str, name_filter: str) -> Path | None:
    """The system's own dialog; None when the person thinks better of it."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", name_filter)
    return Path(chosen) if chosen else None
