"""Keeps a note of crashes beside the log: codes, places in the code and versions, never a person's data."""

import faulthandler
import logging
import os
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TextIO

log = logging.getLogger(__name__)
FAULTS = "faults.log"


def places(error: BaseException) -> str:
    """Type of the error and the lines of code it came through; its message is left out, it may quote what was typed."""
    frames = traceback.extract_tb(error.__traceback__)
    steps = " < ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames))
    return f"{type(error).__name__} at {steps}"


class NoMessages(logging.Formatter):
    """Writes an error's places instead of its message, so that a log may be handed on."""

    def format(self, record: logging.LogRecord) -> str:
        """Without what another handler may have written of the error before: formatters hand that on in the record."""
        before, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = before

    def formatException(  # noqa: N802 - logging's own name
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        """Only where it happened."""
        return places(ei[1]) if ei[1] is not None else ""


def watch(logs: Path, tell: Callable[[BaseException], None]) -> TextIO:
    """Note every fault and every error that nobody caught; ``tell`` lets the window say so. Returns the open note."""
    try:
        logs.mkdir(parents=True, exist_ok=True)
        note = (logs / FAULTS).open("a", encoding="utf-8")
    except OSError:  # nowhere to write: the terminal, if there is one, or nothing
        note = Path(os.devnull).open("a", encoding="utf-8")  # noqa: SIM115 - handed over, as the other
    faulthandler.enable(note)

    def on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("uncaught: %s", places(error))
        tell(error)

    def on_thread_error(caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            log.critical("uncaught in %s: %s", caught.thread.name if caught.thread else "?", places(caught.exc_value))

    sys.excepthook = on_error
    threading.excepthook = on_thread_error
    return note
