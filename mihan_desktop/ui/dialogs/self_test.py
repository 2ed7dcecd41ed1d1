"""Checking this installation: each step with its outcome, words for what is wrong, a file of it for whoever helps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFileDialog, QTextEdit, QWidget

from mihan_desktop.domain.self_tests import STEPS, SelfTest, Step
from mihan_desktop.services.self_testing import Program
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.work import WorkDialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.self_test_words import what_helps
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import button
from mihan_desktop.ui.widgets.fields import Field

NAME = "mihan-self-test.json"


def ask_for_path(parent: QWidget, title: str) -> str:
    """Where to save it; "" when the person thought better of it."""
    return QFileDialog.getSaveFileName(parent, title, str(Path.home() / NAME), "JSON (*.json)")[0]


class SelfTestDialog(WorkDialog):
    """choose: asks for the place to save; program: whose self-test, None for this copy's. Signals: saved(str path).

    Attributes: found (None until a test ended), outcome (the text), again (tries once more).
    """

    saved = Signal(str)

    def __init__(
        self,
        context: Context,
        parent: QWidget | None,
        choose: Callable[[QWidget, str], str] = ask_for_path,
        program: Program | None = None,
    ) -> None:
        super().__init__(context, parent, width=640)
        self._choose, self._program = choose, program
        self.found: SelfTest | None = None
        self.outcome = QTextEdit()
        self.outcome.setReadOnly(True)
        self.outcome.setAcceptRichText(False)
        self.outcome.setTabChangesFocus(True)
        self.outcome.setMinimumHeight(context.theme.px(230))
        self.field = Field(context.theme, self.outcome)
        self.again = button("secondary", self.check)
        self.put(self.progress, self.field, self.again)
        self.retranslate()
        self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        words = self.tr(
            "Whether this copy of the program is whole and can keep, print and send on this computer, tried with "
            "invented people in a place of their own. Your records are not touched. It takes a minute or two."
        )
        ended = self.found is not None and not self.working
        self.say(
            self.tr("Check this installation"), words, self.tr("Save…") if ended else self.tr("Check"), self._other()
        )
        self.progress.setAccessibleName(self.tr("Done so far"))
        self.field.setVisible(self.working or ended or self.error is not None)
        self.field.say(self._summary())
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(self.context.language.direction)
        self.outcome.document().setDefaultTextOption(option)
        self.outcome.setPlainText(self._lines())
        self.outcome.setAccessibleName(self._summary())
        self.again.setText(self.tr("Check again"))
        self.again.setVisible(ended)

    def _other(self) -> str:
        return self.tr("Close")

    def confirm(self) -> None:
        """Check, or save what came of it."""
        if self.found is None:
            self.check()
        else:
            self._save(self.found)

    def check(self) -> None:
        """Try everything, in a process of its own."""
        self.found = None
        self.work(
            lambda progress, cancelled: self.context.desk.self_testing.run(progress, cancelled, program=self._program),
            self._on_done,
            lane=FILES,
        )

    def _on_done(self, result: SelfTest) -> None:
        self.found = result
        self.rest()
        self.outcome.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, result: SelfTest) -> None:
        path = self._choose(self, self.windowTitle())
        if path:
            self.context.tasks.run(
                lambda: self.context.desk.self_testing.save(result, Path(path)),
                done=self._on_saved,
                failed=self.on_failed,
                owner=self,
            )

    def _on_saved(self, path: Path) -> None:
        self.saved.emit(path.name)
        self.accept()

    def _summary(self) -> str:
        if self.error is not None:
            return self.what_failed()
        if self.working:
            return self.how_far(self.tr("Checking: {share}"))
        result = self.found
        if result is None:
            return ""
        if result.ok:
            return self.tr("Everything is in order. Work can be done on this computer.")
        if not result.done and all(step.ok for step in result.steps):
            return self.tr("Stopped before the end.")
        return self.tr("Something is not in order: see below what helps.")

    def _lines(self) -> str:
        result = self.found
        if result is None:
            return ""
        tried = [self._line(step) for step in result.steps]
        seen = {step.step for step in result.steps}
        return "\n".join([*tried, *(f"– {isolate(self._name(one))}" for one in STEPS if one not in seen)])

    def _line(self, step: Step) -> str:
        """One step: a sign, what was tried, how long it took; and what helps when it failed."""
        language = self.context.language
        if step.ok:
            seconds = language.localised(f"{step.ms / 1000:.1f}")
            return "✓ " + self.tr("{name} ({seconds} s)").format(name=isolate(self._name(step.step)), seconds=seconds)
        return f"✗ {isolate(self._name(step.step))}\n{what_helps(step, language)}"

    def _name(self, step: str) -> str:
        return {
            "files": self.tr("The program's own files"),
            "clock": self.tr("The clock"),
            "folder": self.tr("The folder for the office's records"),
            "crypto": self.tr("Locking and signing"),
            "database": self.tr("Keeping records"),
            "migration": self.tr("Taking over records of an older version"),
            "form": self.tr("Filling a form"),
            "print": self.tr("Printing in three languages"),
            "window": self.tr("The window in three languages"),
            "sync": self.tr("Sending, and a receipt from a ministry inside this computer"),
        }.get(step, step)
