"""The help, offline: contents and search on one side, the page on the other; opened on the page one is at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QStringListModel, Qt, QUrl
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QHBoxLayout, QListView, QTextBrowser, QVBoxLayout, QWidget

from mihan_desktop.ui import help_pages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import MARGIN, Dialog
from mihan_desktop.ui.widgets.card import button
from mihan_desktop.ui.widgets.fields import Field, line_edit
from mihan_desktop.ui.widgets.flow_layout import FlowLayout


class HelpDialog(Dialog):
    """Attributes: search, contents, browser, topic (shown). acts: what else may help, (text, call): closes the help."""

    def __init__(
        self, context: Context, topic: str, acts: Callable[[], tuple[tuple[str, Callable[[], None]], ...]],
        parent: QWidget | None,
    ) -> None:  # fmt: skip
        super().__init__(context, parent, width=900)
        px = context.theme.px
        self.topic = topic
        self._acts = acts
        self._found: tuple[str, ...] = help_pages.TOPICS
        self.search = line_edit()
        self._field = Field(context.theme, self.search)
        self.contents = QListView()
        self._titles = QStringListModel(self)
        self.contents.setModel(self._titles)
        self.contents.setWordWrap(True)
        self.contents.setResizeMode(QListView.ResizeMode.Adjust)
        self.contents.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setSpacing(px(1))
        self.contents.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.contents.setMinimumWidth(px(100))
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.setMinimumSize(px(220), px(150))
        self.browser.anchorClicked.connect(self._follow)
        side = QVBoxLayout()
        side.addWidget(self._field)
        side.addWidget(self.contents, 1)
        across = QHBoxLayout()
        across.setSpacing(px(14))
        across.addLayout(side, 2)
        across.addWidget(self.browser, 5)
        self.body.addLayout(across, 1)
        self._others = [button("quiet", self._acting(number)) for number, _ in enumerate(acts())]
        row = QWidget(self)  # a wrapping row needs a widget of its own: nested in another layout it loses its items
        others = FlowLayout(row, gap=px(4))
        for control in self._others:
            others.addWidget(control)
        self.body.addWidget(row)
        self.cancel_button.hide()
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(lambda: self.contents.setFocus(Qt.FocusReason.OtherFocusReason))
        self.contents.selectionModel().currentChanged.connect(lambda *_: self._on_chosen())
        self.snug = False
        room = self.screen().availableSize()
        self.resize(min(px(900), room.width() - MARGIN), min(px(560), room.height() - MARGIN))
        self.accept_button.setAutoDefault(False)
        self.accept_button.setDefault(False)
        self.retranslate()
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again, the page too."""
        self.say(self.tr("Help"), "", self.tr("Close"))
        self._field.say(self.tr("Search the help"))
        self.contents.setAccessibleName(self.tr("Contents"))
        self.browser.setAccessibleName(self.tr("Page of the help"))
        for control, (text, _) in zip(self._others, self._acts(), strict=True):
            control.setText(text)
            control.setAccessibleName(text)
        self._narrow()
        self.show_topic(self.topic)

    def show_topic(self, topic: str) -> None:
        """Show a page."""
        self.topic = topic
        document = self.browser.document()
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(self.context.language.direction)
        document.setDefaultTextOption(option)
        document.setDefaultFont(self.context.theme.font(1.05))
        text = help_pages.page_text(self.context.language.code, topic)
        self.browser.setMarkdown(self.context.language.localised(text) if "F1" not in text else text)
        self._mark_current()
        words = self.search.text().strip()
        if words:
            self.browser.find(words)

    def _narrow(self) -> None:
        """Only the pages with the words that are searched for."""
        language = self.context.language.code
        self._found = help_pages.pages_with(language, self.search.text()) or ()
        selection = self.contents.selectionModel()
        selection.blockSignals(True)
        self._titles.setStringList([help_pages.page_title(language, one) for one in self._found])
        selection.blockSignals(False)
        self._field.blame("" if self._found else self.tr("No page of the help says this."))
        if self.search.text().strip() and self._found and self.topic not in self._found:
            self.show_topic(self._found[0])
        self._mark_current()

    def _mark_current(self) -> None:
        if self.topic not in self._found:
            return
        index = self._titles.index(self._found.index(self.topic))
        if index != self.contents.currentIndex():
            self.contents.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _on_chosen(self) -> None:
        at = self.contents.currentIndex().row()
        if 0 <= at < len(self._found) and self._found[at] != self.topic:
            self.show_topic(self._found[at])

    def _follow(self, link: QUrl) -> None:
        topic = link.path().removesuffix(".md")
        if topic in help_pages.TOPICS:
            self.search.clear()
            self.show_topic(topic)

    def _acting(self, number: int) -> Callable[[], None]:
        def act() -> None:
            self.accept()
            self._acts()[number][1]()

        return act
