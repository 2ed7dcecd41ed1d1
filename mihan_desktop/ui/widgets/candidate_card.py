"""One record that may be of the person who is being written down: how likely, why, and what to say of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from mihan_desktop.domain.duplicates import Candidate, Verdict
from mihan_desktop.ui import duplicate_words
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.widgets.card import Card, button, dress, label, say
from mihan_desktop.ui.widgets.chip import Chip
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.words import status_text

SAME = (
    QT_TRANSLATE_NOOP("CandidateCard", "Same person…"),
    QT_TRANSLATE_NOOP("CandidateCard", "Open their record and correct it with what was typed"),
)
SAME_THERE = (
    QT_TRANSLATE_NOOP("CandidateCard", "Same person…"),
    QT_TRANSLATE_NOOP("CandidateCard", "Another desk of the office has their record: what is typed here is discarded"),
)
SAME_PAIR = (
    QT_TRANSLATE_NOOP("CandidateCard", "Same person"),
    QT_TRANSLATE_NOOP("CandidateCard", "Both records are of one person: the ministry joins them"),
)
DIFFERENT = (
    QT_TRANSLATE_NOOP("CandidateCard", "Different…"),
    QT_TRANSLATE_NOOP("CandidateCard", "They are two people, and how you know it"),
)
UNSURE = (
    QT_TRANSLATE_NOOP("CandidateCard", "Not sure"),
    QT_TRANSLATE_NOOP("CandidateCard", "The supervisor looks at both"),
)
COMPARE = (
    QT_TRANSLATE_NOOP("CandidateCard", "Compare…"),
    QT_TRANSLATE_NOOP("CandidateCard", "Both side by side; that you looked is written down"),
)
AGAIN = (
    QT_TRANSLATE_NOOP("CandidateCard", "Decide again"),
    QT_TRANSLATE_NOOP("CandidateCard", "Take back what you said of this record"),
)
Text = tuple[str, str]


class CandidateCard(Card):
    """Signals: decided(Candidate, Verdict), again(Candidate), compared(Candidate). Attributes: candidate, same,
    different, unsure, compare, once_more (its buttons).
    """

    decided = Signal(object, object)
    again = Signal(object)
    compared = Signal(object)

    def __init__(self, context: Context, candidate: Candidate, *, pair: bool, decides: bool, parent: QWidget) -> None:
        super().__init__(context.theme, margin=12, spacing=6)
        self.setParent(parent)
        self._context, self.candidate, self._pair, self._decides = context, candidate, pair, decides
        self._name, self._about = label("heading", wrap=True), label("muted", wrap=True)
        self._chip = Chip(context.theme, pressable=False)
        self._why, self._said = label(wrap=True), label(wrap=True)
        self.same = button("primary", lambda: self.decided.emit(self.candidate, Verdict.SAME))
        self.different = button("secondary", lambda: self.decided.emit(self.candidate, Verdict.DIFFERENT))
        self.unsure = button("secondary", lambda: self.decided.emit(self.candidate, Verdict.UNSURE))
        self.compare = button("quiet", lambda: self.compared.emit(self.candidate))
        self.once_more = button("quiet", lambda: self.again.emit(self.candidate))
        acts = QWidget()
        flow = FlowLayout(acts, gap=context.theme.px(6))
        for press in self._buttons:
            flow.addWidget(press)
        self.add(self._name, self._chip, self._about, self._why, self._said, acts)
        self.body.setAlignment(self._chip, Qt.AlignmentFlag.AlignLeading)
        self.retranslate()

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.same, self.different, self.unsure, self.compare, self.once_more

    def show_candidate(self, candidate: Candidate) -> None:
        """The same record, as it stands to what is typed now."""
        self.candidate = candidate
        self.retranslate()

    def first_button(self) -> QPushButton:
        """Where the keyboard goes."""
        return next(press for press in (self.same, self.once_more, self.compare) if not press.isHidden())

    def retranslate(self) -> None:
        """Every text again."""
        candidate, language = self.candidate, self._context.language
        record, decision = candidate.record, candidate.decision
        self._name.setText(isolate(record.label) or _text("Without a name"))
        number = left_to_right(language.localised(record.number)) if record.number else ""
        desk = _text(AT_DESK).format(name=isolate(candidate.desk)) if candidate.desk else ""
        self._about.setText(" · ".join(part for part in (number, desk, status_text(record.status)) if part))
        words = duplicate_words.likely(candidate, language)
        tone = "danger" if candidate.sure else "warning" if candidate.likely else "info"
        self._chip.show_state(words, "users", tone)
        self._why.setText("\n".join(f"• {line}" for line in duplicate_words.reasons(candidate.reasons, language)))
        self._said.setVisible(decision is not None)
        if decision is not None:
            told = duplicate_words.said(duplicate_words.VERDICTS[decision.verdict])
            because = f": “{isolate(decision.words)}”" if decision.words else ""
            stands = f" ({status_text(decision.status)})" if decision.id else ""
            who = (
                _text(SAID_BY).format(who=isolate(decision.author_name), told="{told}") if decision.id else _text(SAID)
            )
            self._said.setText(who.format(told=f"{told}{because}{stands}"))
        self._say_buttons()
        self.setAccessibleName(f"{record.label}, {words}")

    def _say_buttons(self) -> None:
        theme, decided = self._context.theme, self.candidate.decision is not None
        same = SAME_PAIR if self._pair else SAME_THERE if self.candidate.desk else SAME
        texts = (same, DIFFERENT, UNSURE, COMPARE, AGAIN)
        for press, (text, tip) in zip(self._buttons, texts, strict=True):
            say(press, _text(text), _text(tip), f"{_text(text)} {self.candidate.record.label}")
        for press in (self.same, self.different, self.unsure):
            press.setVisible(self._decides and not decided)
        self.once_more.setVisible(self._decides and decided)
        dress(self.same, theme, "user", "on_primary")


SAID = QT_TRANSLATE_NOOP("CandidateCard", "You said: {told}")
SAID_BY = QT_TRANSLATE_NOOP("CandidateCard", "{who} said: {told}")
AT_DESK = QT_TRANSLATE_NOOP("CandidateCard", "desk {name}")


def _text(text: str) -> str:
    return QCoreApplication.translate("CandidateCard", text)
