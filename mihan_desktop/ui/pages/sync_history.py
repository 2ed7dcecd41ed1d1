"""The history of sending as a file: its words in the language of the window, and the question where to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchContent, BatchState
from mihan_desktop.services.history import HistoryWording
from mihan_desktop.ui import messages
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.table_saving import ask_where, write_there
from mihan_desktop.ui.sync_messages import SYNC_SENTENCES
from mihan_desktop.ui.sync_words import batch_words
from mihan_desktop.ui.words import status_text


def wording(page: Page) -> HistoryWording:
    """The words of the file as the window speaks now."""
    language = page.context.language
    headings = (
        QCoreApplication.translate("SyncHistory", "Batch"),
        QCoreApplication.translate("SyncHistory", "What is in it"),
        QCoreApplication.translate("SyncHistory", "Sealed"),
        QCoreApplication.translate("SyncHistory", "Approved by"),
        QCoreApplication.translate("SyncHistory", "Where it is"),
        QCoreApplication.translate("SyncHistory", "Receipt"),
        QCoreApplication.translate("SyncHistory", "Received"),
        QCoreApplication.translate("SyncHistory", "Record"),
        QCoreApplication.translate("SyncHistory", "What became of it"),
        QCoreApplication.translate("SyncHistory", "Why"),
        QCoreApplication.translate("SyncHistory", "The batch's own name"),
    )
    contents = {
        BatchContent.PEOPLE: QCoreApplication.translate("SyncHistory", "Records"),
        BatchContent.FILES: QCoreApplication.translate("SyncHistory", "Photographs"),
    }
    return HistoryWording(
        headings,
        contents,
        {state: batch_words(state) for state in BatchState},
        {status: status_text(status) for status in RecordStatus},
        {code: messages.sentence(code, {}, language) for code in SYNC_SENTENCES},
        QCoreApplication.translate("SyncHistory", "History of sending"),
        language.right_to_left,
    )


def save_history(page: Page, said: Callable[[int, str], str]) -> None:
    """Ask where to, and write it there. said: the sentence about so many lines in a file."""
    title = QCoreApplication.translate("SyncHistory", "Save the history of sending")
    path = ask_where(page, title, "batches.xlsx")
    if path is not None:
        write_history(page, path, said)


def write_history(page: Page, path: Path, said: Callable[[int, str], str]) -> None:
    """Write the history to ``path``, and say so."""
    words, user = wording(page), page.user
    write_there(page, path, lambda: page.desk.history.save(user, path, words), said)
