"""Employers and the work they offer: found, written down by the ministry's forms, corrected, closed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout

from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.work.view import EmployerCard, EmployerLine, EmployerList
from mihan_desktop.ui import actions
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.paged import PagedRows
from mihan_desktop.ui.models.rows import Column
from mihan_desktop.ui.pages.employer_card import EmployerPanel
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.tasks import SEARCH
from mihan_desktop.ui.widgets.card import EmptyState, button, label
from mihan_desktop.ui.widgets.fields import SearchLine
from mihan_desktop.ui.widgets.lines import Room, table_view
from mihan_desktop.ui.work_words import place_name, standing_sign

PAUSE = 120
"""Milliseconds without a key after which the search runs."""
NAME = 190


class EmployersPage(Page):
    """Attributes: search, model, table, panel (the chosen employer with its vacancies), new_button."""

    kinds = frozenset({Kind.EMPLOYERS, Kind.VACANCIES, Kind.OUTBOX, Kind.DRAFTS})

    def build(self) -> Iterator[None]:
        """Part by part."""
        context, px = self.context, self.context.theme.px
        self._asked, self._count, self._wanted = "", 0, ""
        self.search = SearchLine(context.theme)
        self._found = label("muted")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.reload)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.returnPressed.connect(self._to_list)
        self.new_button = button("primary", self.add)
        self.surveys_button = button("quiet", self.to_surveys)
        yield
        self._make_table()
        self.panel = EmployerPanel(context)
        self.panel.wrote.connect(self._on_written)
        self.panel.failed.connect(self._on_failed)
        self.panel.person.connect(lambda record: self.went.emit("person", record))
        self._empty = EmptyState(context.theme, "home")
        yield
        split = QSplitter(Qt.Orientation.Vertical if context.theme.large else Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(px(12))
        split.addWidget(self.table)
        split.addWidget(self.panel)
        split.setSizes([px(600), px(490)])
        self._either = QStackedWidget()
        self._either.addWidget(self._empty)
        self._either.addWidget(split)
        top = QHBoxLayout()
        top.setSpacing(px(10))
        top.addWidget(self.search, 3)
        top.addWidget(self._found)
        top.addStretch(1)
        top.addWidget(self.surveys_button)
        top.addWidget(self.new_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(12))
        column.addLayout(top)
        column.addWidget(self._either, 1)
        for name, call in (
            ("add_employer", self.add), ("correct_employer", self.panel.correct), ("add_vacancy", self.panel.offer),
            ("correct_vacancy", self.panel.correct_vacancy), ("vacancy_filled", self.panel.filled),
            ("vacancy_cancelled", self.panel.close_or_open), ("employer_history", self.panel.history),
            ("surveys", self.to_surveys), ("leave_employers", self._leave),
        ):  # fmt: skip
            actions.bind(self, name, call)

    def _make_table(self) -> None:
        language = self.context.language
        self.model: PagedRows[EmployerLine] = PagedRows(
            [
                Column(lambda: self.tr("Employer"), lambda one: isolate(one.employer.known_as)),
                Column(lambda: self.tr("Place"), lambda one: place_name(
                    one.employer.district or one.employer.governorate, language)),
                Column(lambda: self.tr("Vacancies"), lambda one: language.number(one.vacancies)),
                Column(lambda: self.tr("State"), lambda one: standing_sign(one.standing).text,
                       lambda one: standing_sign(one.standing)),
            ],
            lambda one: one.id,
            self,
        )  # fmt: skip
        self.model.wanted.connect(self._fetch_more)
        self.table = table_view(self.context.theme)
        self.table.setModel(self.model)
        self._room = Room(self.table, self.context.theme, NAME, (1,))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        self.table.activated.connect(lambda _: self.panel.focus_vacancies())

    def title(self) -> str:
        """The page's name."""
        return self.tr("Employers")

    def hint(self) -> str:
        """What it is."""
        return self.tr("Who offers work, and what they offer")

    def enter(self, user: User, argument: object = None) -> None:
        """argument: id of an employer to be shown."""
        self._user = user
        self._wanted = argument if isinstance(argument, str) else ""
        self.panel.serve(user)
        self.refresh()
        for press in (self.new_button, self.surveys_button):
            press.setVisible(user.may(Right.REGISTER))
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """The person signs out."""
        self.search.clear()
        self._pause.stop()
        self.model.show_page((), more=False)
        self.panel.show_card(None)
        super().forget()

    def reload(self) -> None:
        """Ask again."""
        self._pause.stop()
        user, desk, text, wanted = self.user, self.desk, self.search.text().strip(), self._wanted
        self._asked = text

        def read() -> tuple[EmployerList, EmployerCard | None]:
            return desk.offering.employers(user, text), desk.offering.employer(user, wanted) if wanted else None

        self.ask(read, lambda found: self._show(text, wanted, *found), lane=SEARCH)

    def _show(self, text: str, name: str, page: EmployerList, wanted: EmployerCard | None) -> None:
        if text != self._asked:
            return
        current = self.model.row(self.table.currentIndex())
        lines = page.lines
        if wanted is not None and all(one.id != wanted.line.id for one in lines):
            lines = (wanted.line, *lines)
        self._count = page.count
        self.model.show_page(lines, more=page.more)
        self._either.setCurrentIndex(1 if lines else 0)
        if self._wanted == name:  # another may have been written down meanwhile: its turn comes
            self._wanted = ""
        name = name if wanted is None else wanted.line.id
        name = name or ("" if current is None else current.id)
        if lines:
            self.table.setCurrentIndex(self.model.index(max(self.model.find(name), 0), 0))
        self._room.make()
        self._say_texts()
        self._show_chosen()

    def _fetch_more(self) -> None:
        user, text, offset = self.user, self._asked, len(self.model.rows)

        def show(page: EmployerList) -> None:
            if text == self._asked and offset == len(self.model.rows):
                self.model.append(page.lines, more=page.more)

        self.ask(lambda: self.desk.offering.employers(user, text, offset), show, lane=SEARCH)

    def _show_chosen(self) -> None:
        one = self.model.row(self.table.currentIndex())
        if one is None:
            self.panel.show_card(None)
            return
        user, desk = self.user, self.desk

        def show(card: EmployerCard) -> None:
            now = self.model.row(self.table.currentIndex())
            if now is not None and now.id == one.id:
                self.panel.show_card(card)

        self.ask(lambda: desk.offering.employer(user, one.id), show, lane=SEARCH)

    # -- acts

    def add(self) -> None:
        """Write an employer down."""
        if self.user.may(Right.REGISTER):
            self.panel.fill_employer("")

    def to_surveys(self) -> None:
        """Institutions that this office asks what they need, for whoever asks them."""
        if self.user.may(Right.REGISTER):
            self.went.emit("surveys", None)

    def _leave(self) -> None:
        self.went.emit("vacancies", None)

    def _on_written(self, record: str) -> None:
        self._wanted = record
        self._to_list()
        self.saved.emit()
        self.refresh()
        self.told.emit(lambda: self.tr("Written down; a supervisor looks at it."), "success")

    def _on_failed(self, words: object) -> None:
        self.told.emit(words, "danger")
        self.refresh()

    def _to_list(self) -> None:
        (self.table if self.model.rows else self.search).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- texts

    def retranslate(self) -> None:
        """Every text again."""
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search employers by name, number or telephone"))
        self.surveys_button.setText(self.tr("Surveys…"))
        self.surveys_button.setToolTip(actions.tip("surveys"))
        self.new_button.setText(self.tr("New employer…"))
        self.new_button.setToolTip(actions.tip("add_employer"))
        self.table.setAccessibleName(self.title())
        self.panel.retranslate()
        self.model.speak()
        self._room.make()
        self._say_texts()

    def _say_texts(self) -> None:
        found = self.context.language.localised(self.tr("%n found", "", self._count))
        self._found.setText(found if self._asked else "")
        if self._asked:
            self._empty.say(self.tr("Nothing found"), self.tr("Try fewer letters, or write the employer down (F2)."))
        else:
            self._empty.say(
                self.tr("No employers yet"), self.tr("Write down who offers work (F2), then what they offer (F6).")
            )
