"""The application without what a window dressed it in."""

from functools import cache

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication


@cache
def _at_start() -> tuple[QPalette, QFont, QLocale]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application.palette(), application.font(), QLocale()


def undress() -> None:
    """Give the application back the colours, font, direction and locale of its first moment."""
    palette, font, locale = _at_start()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if application.styleSheet():
        application.setStyleSheet("")
    if application.palette() != palette:
        application.setPalette(palette)
    if application.font() != font:
        application.setFont(font)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(locale)
