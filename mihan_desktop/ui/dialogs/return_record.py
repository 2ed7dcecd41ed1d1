"""Sends a record back: the reason, and, if wanted, which questions it is about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from mihan_desktop.domain.review import PERSON, FieldDifference
from mihan_desktop.ui import training_words
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.ask import ReasonDialog, Texts
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.card import label

REF = Qt.ItemDataRole.UserRole


class ReturnDialog(ReasonDialog):
    """Attributes: questions (a list to tick). Space ticks, Tab moves on."""

    def __init__(
        self, context: Context, texts: Texts, fields: Sequence[FieldDifference], parent: QWidget | None
    ) -> None:
        self._about = label("muted", wrap=True)
        self._fields = tuple(fields)
        self.questions = QListWidget()
        for field in fields:
            line = QListWidgetItem()
            line.setData(REF, field.ref)
            line.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            line.setCheckState(Qt.CheckState.Unchecked)
            self.questions.addItem(line)
        super().__init__(context, texts, parent)
        self.questions.setTabKeyNavigation(False)
        self.questions.setFixedHeight(context.theme.px(150))
        self.questions.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.questions.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.removeWidget(self.field)
        self.put(self.field, self._about, self.questions)
        for part in (self._about, self.questions):
            part.setVisible(bool(fields))
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def fields(self) -> tuple[str, ...]:
        """Refs of the questions that were ticked, in the order of the form."""
        lines = (self.questions.item(at) for at in range(self.questions.count()))
        return tuple(str(line.data(REF)) for line in lines if line.checkState() is Qt.CheckState.Checked)

    def retranslate(self) -> None:
        """Every text again."""
        super().retranslate()
        people = any(field.ref.startswith(PERSON) for field in self._fields)
        self._about.setText(
            self.tr("Which people? Space ticks; the others wait on. Leave all empty to send everybody back.")
            if people
            else self.tr("Which answers? Space ticks; leave all empty when it is about the whole record.")
        )
        language = self.context.language
        for at, each in enumerate(self._fields):
            field = training_words.in_words(each, language) if people else each
            now = field.now if people else isolate(language.answer(field.now))
            self.questions.item(at).setText(f"{isolate(field.label)}: {now}" if field.now else field.label)
        self.questions.setAccessibleName(
            self.tr("People who go back") if people else self.tr("Answers that the reason is about")
        )
