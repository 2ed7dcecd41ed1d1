"""The log of what people did at this desk, in words: whole or not, by person, kind and day, and as a file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFileDialog, QHBoxLayout, QStackedWidget, QTableView, QVBoxLayout

from mihan_desktop.domain.auditing import AuditQuery, AuditState, Break, Group, LoggedLine
from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.roles import User
from mihan_desktop.services.auditing import PAGE, AuditWording
from mihan_desktop.ui import actions
from mihan_desktop.ui.audit_words import BREAKS, GROUPS, said, sentence
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.paged import PagedRows
from mihan_desktop.ui.models.rows import Column
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.table_saving import ask_where, write_there
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import Card, EmptyState, button, label
from mihan_desktop.ui.widgets.lines import Room, table_view

SPANS = (0, 1, 7, 30)
"""Days up to today that are shown; 0 for all."""
WHAT = 200
"""Pixels that the sentence has at least, before the scale."""


class AuditPage(Page):
    """How the log stands, filters, and its lines, newest first.

    Attributes: people, group, span (the filters), lines (the model), table (the view), state (words on how it stands).
    """

    kinds = frozenset({Kind.USERS, Kind.DEVICE})

    def build(self) -> Iterator[None]:
        """Part by part."""
        theme = self.context.theme
        px = theme.px
        self._asked = AuditQuery()
        self._found: AuditState | None = None
        self.state = label(wrap=True)
        self._way = label("muted", wrap=True)
        self.check_button = button("", self.check)
        self.save_button = button("", self.save)
        self.stick_button = button("", self.take_along)
        card = Card(theme)
        self._across = across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        across.setSpacing(px(10))
        texts = QVBoxLayout()
        texts.addWidget(self.state)
        texts.addWidget(self._way)
        across.addLayout(texts, 1)
        acts = QHBoxLayout()
        acts.setSpacing(px(10))
        for one in (self.check_button, self.save_button, self.stick_button):
            acts.addWidget(one)
        across.addLayout(acts)
        card.add(across)
        self._stand()
        yield
        filters = self._filters()
        yield
        self._either = QStackedWidget()
        self._empty = EmptyState(theme, "eye")
        self._either.addWidget(self._empty)
        self._either.addWidget(self._table())
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(card)
        column.addLayout(filters)
        column.addWidget(self._either, 1)
        yield
        actions.bind(self, "log_filter", self._to_filter)
        actions.bind(self, "log_check", self.check)
        actions.bind(self, "log_save", self.save)
        actions.bind(self, "log_open", self._open)

    def restyle(self) -> None:
        """In large letters the buttons stand below what they are about."""
        self._stand()
        super().restyle()

    def _stand(self) -> None:
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._across.setDirection(below if self.context.theme.large else beside)

    def _filters(self) -> QHBoxLayout:
        self.people, self.group, self.span = QComboBox(), QComboBox(), QComboBox()
        self.people.addItem("", "")
        self.group.addItem("", None)
        for group in Group:
            self.group.addItem("", group)
        for days in SPANS:
            self.span.addItem("", days)
        filters = QHBoxLayout()
        filters.setSpacing(self.context.theme.px(10))
        for box in (self.people, self.group, self.span):
            box.activated.connect(lambda _: self.reload())
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            filters.addWidget(box)
        filters.addStretch(1)
        return filters

    def _table(self) -> QTableView:
        language = self.context.language
        self.lines: PagedRows[LoggedLine] = PagedRows(
            [
                Column(lambda: self.tr("What"), lambda one: sentence(one, language)),
                Column(lambda: self.tr("Who"), self._who),
                Column(lambda: self.tr("About"), lambda one: isolate(one.record) if one.record else ""),
                Column(lambda: self.tr("When"), lambda one: language.moment(one.at, self.context.now())),
            ],
            lambda one: str(one.number),
            self,
        )
        self.lines.wanted.connect(self._fetch_more)
        self.table = table_view(self.context.theme)
        self.table.setModel(self.lines)
        self._room = Room(self.table, self.context.theme, WHAT, (2, 3))
        self.table.activated.connect(lambda _: self._open())
        return self.table

    def title(self) -> str:
        """The page's name."""
        return self.tr("Log")

    def hint(self) -> str:
        """What it is."""
        return self.tr("Who did what here and who looked at whom; nobody can take a line out unseen")

    def enter(self, user: User, argument: object = None) -> None:  # noqa: ARG002 - the base class says so
        """The newest lines."""
        self._user = user
        self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """The person signs out."""
        self.lines.show_page((), more=False)
        while self.people.count() > 1:
            self.people.removeItem(1)
        self._found = None
        super().forget()

    def retranslate(self) -> None:
        """Every text again."""
        self.people.setItemText(0, self.tr("everybody"))
        self.people.setAccessibleName(self.tr("Whose lines"))
        self.group.setItemText(0, self.tr("all that happened"))
        self.group.setAccessibleName(self.tr("Which kind of lines"))
        for at, group in enumerate(Group, 1):
            self.group.setItemText(at, said(GROUPS[group]))
        self.span.setAccessibleName(self.tr("Which days"))
        spans = (self.tr("all days"), self.tr("today"), self.tr("the last 7 days"), self.tr("the last 30 days"))
        for at, text in enumerate(spans):
            self.span.setItemText(at, self.context.language.localised(text))
        self.people.setToolTip(actions.tip("log_filter"))
        self.check_button.setText(self.tr("Check it now"))
        self.check_button.setToolTip(actions.tip("log_check"))
        self.save_button.setText(self.tr("Save as a file…"))
        self.save_button.setToolTip(actions.tip("log_save"))
        self.stick_button.setText(self.tr("For the ministry…"))
        self.stick_button.setToolTip(self.tr("What the ministry lacks of the log, sealed to it, as a file for a stick"))
        self.table.setAccessibleName(self.title())
        self._empty.say(
            self.tr("Nothing found"), self.tr("No line of the log is of this person, this kind and these days.")
        )
        self._show_state()
        self.lines.speak()
        self._room.make()

    def reload(self) -> None:
        """Ask again."""
        user, auditing, query = self.user, self.desk.auditing, self.query()
        self._asked = query
        self.ask(
            lambda: (auditing.page(user, query), auditing.people(user), auditing.state(user)),
            lambda read: self._show(query, *read),
        )

    def query(self) -> AuditQuery:
        """What is asked now."""
        days = int(self.span.currentData() or 0)
        today = self.context.now().astimezone(IRAQ).date()
        since = today - timedelta(days=days - 1) if days else None
        group = self.group.currentData()
        return AuditQuery(Group(group) if group else None, str(self.people.currentData() or ""), since=since)

    def check(self) -> None:
        """Go through the whole log now."""
        user, auditing = self.user, self.desk.auditing

        def show(found: AuditState) -> None:
            self._found = found
            self._show_state()
            whole = not found.breaks
            self.told.emit(self._checked_whole if whole else self._checked_broken, "success" if whole else "danger")

        self.ask(lambda: auditing.check(user), show)

    def save(self) -> None:
        """Ask where to, and write the lines that are asked for there."""
        path = ask_where(self, self.tr("Save the log"), "log.xlsx")
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write them to ``path``."""
        user, query, words = self.user, self._asked, self._wording()
        write_there(self, path, lambda: self.desk.auditing.save(user, query, path, words), self._saved_words)

    def take_along(self) -> None:
        """Ask where to, and write there what the ministry lacks of the log: for a desk that nothing else leaves."""
        dialog = QFileDialog(self, self.stick_button.text(), "mihan-log.mihan", self.tr("Mihan files (*.mihan)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("mihan")
        dialog.fileSelected.connect(lambda chosen: self.take_along_to(Path(chosen)))
        dialog.open()

    def take_along_to(self, path: Path) -> None:
        """Write it to ``path``."""
        user, auditing = self.user, self.desk.auditing

        def done(written: Path) -> None:
            self.told.emit(lambda: self._along_words(written.name), "success")

        self.ask(lambda: auditing.for_ministry(user, path), done, lane=FILES)

    def _along_words(self, name: str) -> str:
        words = self.tr(
            "The log is in {name}, sealed for the ministry. Its answer comes back as a file: “Open a file…” on Send and"
            " receive reads it."
        )
        return words.format(name=isolate(name))

    def _wording(self) -> AuditWording:
        language = self.context.language
        headings = (self.tr("Line"), self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("About"))
        return AuditWording(
            headings,
            lambda one: sentence(one, language),
            lambda one: one.at.astimezone(IRAQ).strftime("%Y-%m-%d %H:%M:%S"),
            self.title(),
            language.right_to_left,
        )

    def _saved_words(self, count: int, name: str) -> str:
        words = self.tr("%n line(s) are in {name}.", "", count)
        return self.context.language.localised(words).format(name=isolate(name))

    def _checked_whole(self) -> str:
        return self.tr("The log is whole.")

    def _checked_broken(self) -> str:
        return self.tr("The log is not whole.")

    def _show(
        self, query: AuditQuery, lines: tuple[LoggedLine, ...], people: tuple[tuple[str, str], ...], state: AuditState
    ) -> None:
        if query != self._asked:
            return
        self._found = state
        chosen = self.people.currentData()
        while self.people.count() > 1:
            self.people.removeItem(1)
        for identifier, name in people:
            self.people.addItem(isolate(name), identifier)
        self.people.setCurrentIndex(max(self.people.findData(chosen), 0))
        current = self.lines.row(self.table.currentIndex())
        self.lines.show_page(lines, more=len(lines) == PAGE)
        self._either.setCurrentIndex(1 if lines else 0)
        if lines:
            again = max(self.lines.find(str(current.number)) if current is not None else 0, 0)
            self.table.setCurrentIndex(self.lines.index(again, 0))
        self._room.make()
        self._show_state()

    def _fetch_more(self) -> None:
        if not self.lines.rows:
            return
        asked = self._asked
        query = AuditQuery(
            asked.group, asked.actor_id, asked.record_id, asked.since, asked.until, self.lines.rows[-1].number
        )

        def show(lines: tuple[LoggedLine, ...]) -> None:
            if asked == self._asked:
                self.lines.append(lines, more=len(lines) == PAGE)

        user = self.user
        self.ask(lambda: self.desk.auditing.page(user, query), show)

    def _show_state(self) -> None:
        found, language = self._found, self.context.language
        if found is None:
            self.state.setText("")
            self._way.setText("")
            return
        if found.breaks:
            texts = [said(BREAKS[one.kind]).format(line=language.number(one.number)) for one in found.breaks]
            self.state.setText("\n".join(texts))
        else:
            since = language.moment(found.since, self.context.now()) if found.since is not None else ""
            words = self.tr("The log is whole: {lines} lines since {since}.")
            self.state.setText(words.format(lines=language.number(found.lines), since=since))
        hard = any(one.kind is not Break.OLDER for one in found.breaks)
        self.state.setProperty("role", "error" if hard else "heading")
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        if found.ministry_at is None:
            self._way.setText(self.tr("The ministry does not have it yet: it goes along when this desk sends."))
            return
        words = self.tr("The ministry has it up to line {line}, since {when}.")
        when = language.moment(found.ministry_at, self.context.now())
        self._way.setText(words.format(line=language.number(found.ministry), when=when))

    def _who(self, one: LoggedLine) -> str:
        return isolate(one.actor) if one.actor else self.tr("the program")

    def _to_filter(self) -> None:
        self.people.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open(self) -> None:
        """The person of the line, for whoever may search."""
        one = self.lines.row(self.table.currentIndex())
        if one is not None and one.record:
            self.went.emit("person", one.record_id)
