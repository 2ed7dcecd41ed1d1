"""Above a form: why the supervisor returned it, what was taken over, and what a newer form has no place for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mihan_desktop.ui import icons
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.card import Card, button, label, row

if TYPE_CHECKING:
    from mihan_desktop.services.submissions import Moved
    from mihan_desktop.ui.context import Context
    from mihan_desktop.ui.opening import Opened

LINES = 8
"""Of the answers without a place that are listed; more are counted."""


class RegistrationNotes(QWidget):
    """Attributes: reason_card, reason (the supervisor's words), fitted_card, fitted (what moved), carried (a line)."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._opened: Opened | None = None
        theme, px = context.theme, context.theme.px
        self.reason, self.fitted, self.carried = label(wrap=True), label(wrap=True), label("muted", wrap=True)
        self._reason_icon, self._fitted_icon = label(), label()
        self._seen = button("quiet", self._on_seen)
        self.reason_card, self.fitted_card = Card(theme, margin=10), Card(theme, margin=10)
        self.reason_card.add(row(self._reason_icon, self.reason, spacing=px(8), wide=self.reason))
        self.fitted_card.add(row(self._fitted_icon, self.fitted, self._seen, spacing=px(8), wide=self.fitted))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for part in (self.reason_card, self.fitted_card, self.carried):
            column.addWidget(part)

    def _on_seen(self) -> None:
        self.fitted_card.hide()

    def show_opened(self, opened: Opened) -> None:
        """Speak of another filling."""
        self._opened = opened
        self.reason_card.setVisible(bool(opened.draft.return_reason))
        self.fitted_card.setVisible(bool(opened.moved))
        self.carried.setVisible(bool(opened.carried))
        self.setVisible(bool(opened.draft.return_reason or opened.moved or opened.carried))
        self.retranslate()

    def retranslate(self) -> None:
        """Every text again."""
        theme = self._context.theme
        self._seen.setText(self.tr("Seen"))
        for icon, name, tone in ((self._reason_icon, "returned", "warning"), (self._fitted_icon, "info", "info")):
            icon.setPixmap(icons.picture(name, theme.colour(tone), theme.px(18)))
        opened = self._opened
        if opened is None:
            return
        words = self.tr("The supervisor returned this: “{reason}”").format(reason=isolate(opened.draft.return_reason))
        self.reason.setText(words)
        said = self.tr("%n answer(s) were taken over from the registration before.", "", len(opened.carried))
        self.carried.setText(self._context.language.localised(said))
        lines = [self._moved(one) for one in opened.moved[:LINES]]
        if (more := len(opened.moved) - LINES) > 0:
            lines.append(self._context.language.localised(self.tr("and %n more", "", more)))
        self.fitted.setText("\n".join([self.tr("The form is a newer one than the draft was begun with."), *lines]))

    def _moved(self, one: Moved) -> str:
        label, text = isolate(plain(one.label)), isolate(one.text)
        if one.to:
            return self.tr("• {label}: “{answer}” stands at “{place}” now.").format(
                label=label, answer=text, place=isolate(plain(one.to))
            )
        return self.tr("• {label}: “{answer}” is not asked any more.").format(label=label, answer=text)
