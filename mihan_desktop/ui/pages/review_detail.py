"""The right side of the review: who, when, what is odd about it, what changed, and how it compares with the paper."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mihan_desktop.domain.problems import Problem
from mihan_desktop.domain.review import ReviewDetail, ReviewItem
from mihan_desktop.ui import actions, messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.pages.review_alike import AlikeLine
from mihan_desktop.ui.widgets.card import Card, button, dress, label, row
from mihan_desktop.ui.widgets.difference import DifferenceView
from mihan_desktop.ui.widgets.file_strip import Read


class ReviewDetailCard(Card):
    """Attributes: difference, return_button, own_words, alike (who may be the same person), detail (what is shown)."""

    def __init__(self, context: Context, back: Callable[[], None], check: Callable[[bool], None]) -> None:
        super().__init__(context.theme, margin=14)
        self.context = context
        self.detail: ReviewDetail | None = None
        self._title = ""
        self._result: str | None = None
        self._name, self._who, self._flags = label("heading", wrap=True), label("muted", wrap=True), label(wrap=True)
        self.own_words = label("error", wrap=True)
        self.alike = AlikeLine(context)
        self.difference = DifferenceView(context)
        self.difference.left_out = frozenset({"saved"})  # who entered it stands above already
        self.return_button = button("secondary", back)
        self._paper = QWidget()
        self._paper_words = label(wrap=True)
        self.matches_button = button("secondary", lambda: check(True))
        self.differs_button = button("secondary", lambda: check(False))
        paper = QVBoxLayout(self._paper)
        paper.setContentsMargins(0, 0, 0, 0)
        paper.setSpacing(context.theme.px(6))
        paper.addWidget(self._paper_words)
        paper.addLayout(row(self.matches_button, self.differs_button, 1))
        self._paper.hide()
        self.add(
            row(self._name, self.return_button, wide=self._name), self._who, self.own_words, self._flags, self.alike,
            self._paper, self.difference,
        )  # fmt: skip
        self.body.setStretchFactor(self.difference, 1)

    def show_detail(self, detail: ReviewDetail, title: str, read: Read) -> None:
        """Another record; ``read(file)`` gives a file of it."""
        self.detail, self._title = detail, title
        self.difference.show_detail(detail, read)
        self._say()

    def call(self, title: str) -> None:
        """The same record by its name in another language."""
        self._title = title

    def show_paper(self, result: str | None) -> None:
        """Whether it belongs to the sample: None when not, else what came of it so far."""
        self._result = result
        self._paper.setVisible(result is not None)
        self._paper_words.setText(
            {
                "": self.tr("Drawn by chance: hold it against its paper."),
                "matched": self.tr("It matches its paper."),
                "differs": self.tr("It differs from its paper."),
            }.get(result or "", "")
        )

    def retranslate(self) -> None:
        """Every text again."""
        theme = self.context.theme
        self.return_button.setText(self.tr("Return…"))
        self.return_button.setToolTip(actions.tip("return"))
        dress(self.return_button, theme, "returned")
        self.matches_button.setText(self.tr("Matches"))
        self.differs_button.setText(self.tr("Differs…"))
        self.difference.retranslate()
        self.alike.retranslate()
        self.show_paper(self._result)
        self._say()

    def _say(self) -> None:
        detail, language = self.detail, self.context.language
        if detail is None:
            return
        item = detail.item
        self._name.setText(self._title)
        when = language.moment(item.recorded_at, self.context.now())
        self._who.setText(self.tr("Entered by {who}, {when}").format(who=self._author(item), when=when))
        flags = [self._flag(flag) for flag in item.flags]
        if item.status_code:
            flags.insert(0, messages.sentence(item.status_code, {}, language))
        self._flags.setText("\n".join(f"• {flag}" for flag in flags))
        self._flags.setVisible(bool(flags))
        self.own_words.setVisible(item.own)
        self.own_words.setText(messages.sentence("own_record", {}, language))

    def _author(self, item: ReviewItem) -> str:
        """Who entered it, and at which desk when it was another."""
        who = isolate(item.author_name)
        return self.tr("{who} (desk {name})").format(who=who, name=isolate(item.desk)) if item.desk else who

    def _flag(self, flag: Problem) -> str:
        """What is odd, with the question it is about."""
        said = messages.of_problem(flag, self.context.language)
        fields = self.detail.fields if self.detail is not None else ()
        about = next((one.label for one in fields if flag.field and _is_about(one.ref, flag.field)), "")
        return f"{isolate(about)}: {said}" if about else said


def _is_about(ref: str, field: str) -> bool:
    """Whether a flag speaks of a question: by its whole ref, or by its name alone."""
    return ref == field or ref.rpartition("/")[2] == field
