"""Telling the ministry what hinders one: a sentence, the blanked picture if wanted, and what was answered before."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QTextOption
from PySide6.QtWidgets import QCheckBox, QLabel, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.feedback import Feedback, FeedbackState
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.ask import Words
from mihan_desktop.ui.dialogs.dialog import MARGIN, Dialog, scrolling
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.fields import Field


class FeedbackDialog(Dialog):
    """picture: of ``page``, blanked, taken before the dialog opened. Signals: given() when it is kept."""

    given = Signal()

    def __init__(self, context: Context, user: User, page: str, picture: QImage, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=640)
        self._user, self._page, self._picture = user, page, picture
        self._error: Exception | None = None
        self._mine: tuple[Feedback, ...] = ()
        self.tabs = QTabWidget()
        self.tabs.addTab(scrolling(self._saying()), "")
        self.answers = QTextBrowser()
        self.tabs.addTab(self.answers, "")
        self.body.addWidget(self.tabs)
        self.tabs.currentChanged.connect(lambda at: self.accept_button.setEnabled(at == 0))
        self.retranslate()
        self.said.setFocus(Qt.FocusReason.OtherFocusReason)
        context.tasks.run(lambda: context.desk.giving_feedback.mine(user), done=self._show_mine, owner=self)

    def _saying(self) -> QWidget:
        px = self.context.theme.px
        self.said = Words()
        self.said.setTabChangesFocus(True)
        self.said.setFixedHeight(px(96))
        self.said.finished.connect(self.confirm)
        self.field = Field(self.context.theme, self.said)
        self.with_picture = QCheckBox()
        self.with_picture.setChecked(False)
        self.preview = QLabel()
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        room = QSize(px(560), px(220)).boundedTo(self.screen().availableSize() * 0.5)
        self.preview.setPixmap(
            QPixmap.fromImage(self._picture).scaled(
                room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        )
        self._about = label("muted", wrap=True)
        self.preview.hide()
        self._about.hide()
        self.with_picture.toggled.connect(self._show_picture)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setSpacing(px(8))
        for part in (self.field, self.with_picture, self.preview, self._about):
            column.addWidget(part)
        column.addStretch(1)
        return sheet

    def _show_picture(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.preview.setVisible(wanted)
        self._about.setVisible(wanted)
        if wanted:
            more = self.preview.sizeHint().height() + self._about.sizeHint().height() + self.context.theme.px(24)
            most = self.screen().availableSize().height() - MARGIN
            self.resize(self.width(), max(self.height(), min(self.height() + more, most)))

    def retranslate(self) -> None:
        """Every text again."""
        self.say(
            self.tr("Tell the ministry"),
            self.tr("What hinders you, or what would help? It travels with the next batch. Please name nobody."),
            self.tr("Keep and send along"),
        )
        self.tabs.setTabText(0, self.tr("Say something"))
        answered = sum(1 for one in self._mine if one.state is FeedbackState.ANSWERED)
        number = self.context.language.number(answered)
        self.tabs.setTabText(1, self.tr("Answers ({n})").format(n=number) if answered else self.tr("Said before"))
        self.tabs.setAccessibleName(self.tr("Tell the ministry"))
        self.tabs.tabBar().setAccessibleName(self.tr("Tell the ministry"))
        self.field.say(self.tr("In a sentence or two"), self.tr("Ctrl+Enter finishes"))
        self.field.blame(messages.of_error(self._error, self.context.language) if self._error is not None else "")
        self.with_picture.setText(self.tr("Add a picture of the page"))
        self.with_picture.setAccessibleName(self.with_picture.text())
        self.preview.setAccessibleName(self.tr("The picture as it will be sent"))
        self._about.setText(self.tr("This is the picture as it will be sent: people's data are bars."))
        self.answers.setAccessibleName(self.tr("What you said before, and the answers"))
        self._write_mine()

    def confirm(self) -> None:
        """Keep it, with the picture when it is wanted."""
        from mihan_desktop.ui.blanking import as_png

        if not self.accept_button.isEnabled():
            return
        self.accept_button.setEnabled(False)
        words, page, language = self.said.toPlainText(), self._page, self.context.language.code
        image = self._picture if self.with_picture.isChecked() else None

        def give() -> Changes:
            picture = b"" if image is None else as_png(image)
            return self.context.desk.giving_feedback.give(self._user, page, words, picture, language)

        self.context.tasks.run(give, done=self._on_given, failed=self._on_failed, owner=self)

    def _on_given(self, _: Changes) -> None:
        self.given.emit()
        self.accept()

    def _on_failed(self, error: Exception) -> bool:
        self._error = error
        self.accept_button.setEnabled(True)
        self.retranslate()
        self.said.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _show_mine(self, mine: tuple[Feedback, ...]) -> None:
        self._mine = mine
        self.retranslate()

    def _write_mine(self) -> None:
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(self.context.language.direction)
        self.answers.document().setDefaultTextOption(option)
        if not self._mine:
            self.answers.setPlainText(self.tr("You have not said anything yet."))
            return
        self.answers.setHtml("<hr>".join(self._one(said) for said in self._mine))

    def _one(self, said: Feedback) -> str:
        language, now = self.context.language, self.context.now()
        state = {
            FeedbackState.KEPT: self.tr("kept here, leaves with the next batch"),
            FeedbackState.UNDER_WAY: self.tr("in a batch, on its way"),
            FeedbackState.RECEIVED: self.tr("received by the ministry"),
            FeedbackState.REFUSED: self.tr("not taken by the ministry"),
            FeedbackState.ANSWERED: self.tr("answered"),
        }[said.state]
        words = escape(said.words).replace("\n", "<br>")
        text = f"<p>{escape(language.moment(said.said_at, now))} · {escape(state)}<br><b>{words}</b></p>"
        if said.answer:
            answer = escape(said.answer).replace("\n", "<br>")
            said_by = self.tr("The ministry answers:")
            return text + f"<p>{escape(said_by)}<br>{answer}</p>"
        return text
