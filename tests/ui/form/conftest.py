"""A form on a window that has the keyboard."""

import os
from collections.abc import Callable, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from forms.session import Session
from mihan_desktop.ui.form.view import FormView
from mihan_desktop.ui.paths import RESOURCES
from mihan_desktop.ui.theme import Look, Theme
from mihan_desktop.ui.widgets.digits import Digits

Show = Callable[..., FormView]

A_SCREEN = 8
"""So many questions somebody sees before reaching for the keys."""


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Shows a session's form as the registration page does, at 1366 × 768, and waits until it has the keyboard."""
    windows: list[QWidget] = []

    def _show(session: Session, *, digits: Digits = Digits.LATIN, **more: object) -> FormView:
        window = QWidget()
        layout = QHBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        view = FormView(session, digits=digits, **more)  # type: ignore[arg-type]  # tests hand on what they need
        layout.addWidget(view)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=60_000)
        windows.append(window)
        qtbot.addWidget(window)
        QApplication.processEvents()
        qtbot.waitUntil(lambda: not view.canvas.is_drawing or len(view.canvas.fields) >= A_SCREEN, timeout=60_000)
        return view

    yield _show
    for window in windows:
        window.close()


@pytest.fixture
def wear() -> Iterator[Callable[[Look, int], None]]:
    """Dresses the application as the program does, and undresses it after the test."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    font, palette = application.font(), application.palette()
    theme = Theme(application, RESOURCES)
    yield theme.wear
    application.setStyleSheet("")
    application.setPalette(palette)
    application.setFont(font)
    theme.deleteLater()
