"""A line for any text, with earlier ones offered below it as somebody types."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from mihan_desktop.ui.widgets.choice_list_box import ChoiceBox


class SuggestBox(ChoiceBox):
    """What is typed stands; a suggestion is taken only when somebody has walked to it with Down, or clicked it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: Sequence[str] = ()

    def offer(self, texts: Sequence[str]) -> None:
        """Other suggestions, the likeliest first."""
        if list(texts) != list(self._texts):
            self._texts = texts
            self.model.set_choices(texts, texts)
            self.setReadOnly(False)

    def open_list(self) -> None:
        """Everything that is offered."""
        self.model.narrow("")
        self._popup.open(-1)

    def take_typed(self) -> None:
        """What is typed stays."""
        self._popup.hide()

    def take(self) -> None:
        """The marked suggestion, if one is marked."""
        marked = self._popup.marked_value() if self.is_open else None
        self._popup.hide()
        if marked is not None and marked != self.text():
            self.setText(marked)
            self.setModified(True)

    def _take_marked(self) -> None:
        self.take()

    def _show_chosen(self) -> None:
        """The line shows what is typed, whatever is offered."""

    def _on_edited(self, text: str) -> None:
        self.model.narrow(text)
        if text.strip() and self.model.rowCount():
            self._popup.open(-1)
        else:
            self._popup.hide()
