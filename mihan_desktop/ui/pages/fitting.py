"""The people who are here for a vacancy: in bands of how well they fit, within one by points; why, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.told import findable, searched
from mihan_desktop.domain.work.reasons import Explained
from mihan_desktop.services.matching_work import Fit, PeopleForVacancy
from mihan_desktop.services.tables import Table
from mihan_desktop.ui import actions, messages
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.match_words import attribution, band_text, labels_of, score_sign, score_text, skills_of, why
from mihan_desktop.ui.matches_paper import Matched, MatchesPaper
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.table_saving import ask_where, write_there
from mihan_desktop.ui.tasks import SEARCH
from mihan_desktop.ui.widgets.card import Card, EmptyState, button, label
from mihan_desktop.ui.widgets.fields import SearchLine
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import Room, table_view
from mihan_desktop.ui.work_words import district_text

_AGAIN = 1_000
"""Milliseconds until who was not looked at yet is looked at."""


class FittingPage(Page):
    """Attributes: vacancy (its id), found (None until it was read), model, table, search, words (why)."""

    kinds = frozenset({Kind.VACANCIES, Kind.REGISTRATIONS, Kind.POINTS})

    def build(self) -> Iterator[None]:
        """Part by part."""
        theme, px = self.context.theme, self.context.theme.px
        self.vacancy = ""
        self.found: PeopleForVacancy | None = None
        self._why: tuple[str, Explained, Mapping[str, str]] | None = None
        self._heading = label("heading", wrap=True)
        self._order, self._scope, self._behind = (label("muted", wrap=True) for _ in range(3))
        self._make_table()
        yield
        self.search = SearchLine(theme)
        self.search.textChanged.connect(lambda _: self._show_rows())
        self.person_button, self.back_button = button("primary", self.open_person), button("quiet", self.leave_people)
        self.list_button = button("quiet", self.put_on_shortlist)
        self.print_button, self.save_button = button("quiet", self.print_list), button("quiet", self.save_list)
        tools = QWidget()
        acts = FlowLayout(tools, gap=px(6))
        for press in (
            self.person_button, self.list_button, self.print_button, self.save_button, self.back_button,
        ):  # fmt: skip
            acts.addWidget(press)
        yield
        self._empty = EmptyState(theme, "user")
        self._either = QStackedWidget()
        self._either.addWidget(self._empty)
        self._either.addWidget(self.table)
        self.words = label(wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._name = label("heading", wrap=True)
        beside = Card(theme, margin=14, spacing=8)
        self._desk = label("muted", wrap=True)
        beside.add(self._name, self._desk, self.words)
        beside.body.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(px(12))
        across.addWidget(self._either, 3)
        across.addWidget(beside, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(8))
        for part in (self._heading, self._order, self._scope, self._behind, self.search):
            column.addWidget(part)
        column.addLayout(across, 1)
        column.addWidget(tools)
        for name, call in (
            ("open_fitting", self.open_person), ("print_fitting", self.print_list), ("save_fitting", self.save_list),
            ("shortlist_fitting", self.put_on_shortlist),
            ("find_fitting", self.search.setFocus), ("leave_fitting", self.leave_people),
        ):  # fmt: skip
            actions.bind(self, name, call)

    def _make_table(self) -> None:
        language = self.context.language
        self.model: RowsModel[Fit] = RowsModel(
            [
                Column(lambda: self.tr("Band"), self._band),
                Column(lambda: self.tr("Name"), lambda one: isolate(one.record.label) or self.tr("Without a name yet")),
                Column(lambda: self.tr("Points"), lambda one: language.number(one.points)),
                Column(lambda: self.tr("Fits"), lambda one: score_text(one.total, language),
                       lambda one: score_sign(one.total, language)),
                Column(lambda: self.tr("Number"), lambda one: left_to_right(language.localised(one.record.number))),
                Column(lambda: self.tr("Referred"), lambda one: self.tr("yes") if one.referred else ""),
            ],
            lambda one: one.record.record_id,
            self,
        )  # fmt: skip
        self.table = table_view(self.context.theme)
        self.table.setModel(self.model)
        self.table.activated.connect(lambda _: self.open_person())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._ask_why())
        self._room = Room(self.table, self.context.theme, 170, (4, 5, 2))

    def title(self) -> str:
        """The page's name."""
        return self.tr("Who fits a vacancy")

    def hint(self) -> str:
        """That looking is written down."""
        return self.tr("That you looked at these people is written in the log.")

    def enter(self, user: User, argument: object = None) -> None:
        """``argument``: id of the vacancy; without one, the vacancy shown last."""
        if isinstance(argument, str) and argument != self.vacancy:
            self.vacancy, self.found, self._why = argument, None, None
            self.search.clear()
            self.model.show(())
        self._user = user
        self.retranslate()
        if not self.vacancy:
            self.went.emit("vacancies", None)
            return
        self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nobody's name stays behind the person who signs out."""
        self.vacancy, self.found, self._why = "", None, None
        self.search.clear()
        self.model.show(())
        super().forget()

    def reload(self) -> None:
        """Rank the people again."""
        user, vacancy, desk = self.user, self.vacancy, self.desk
        if vacancy:
            self.ask(
                lambda: desk.matching_work.for_vacancy(user, vacancy), self._show, self._on_failed, lane=SEARCH
            )  # fmt: skip

    @property
    def chosen(self) -> Fit | None:
        """Whose line is chosen."""
        return self.model.row(self.table.currentIndex())

    def open_person(self) -> None:
        """The page of whoever is chosen: of this desk's own people."""
        if self.chosen is not None and not self.chosen.desk:
            self.went.emit("person", self.chosen.record.record_id)

    def put_on_shortlist(self) -> None:
        """Whoever is chosen is to be sent there; it waits for a second person as everything does."""
        chosen, user, vacancy, desk = self.chosen, self.user, self.vacancy, self.desk
        if chosen is None or not self._may_list(chosen):
            return
        name = chosen.record.label

        def done(_: object) -> None:
            self.told.emit(lambda: self.tr("{name} is on the shortlist.").format(name=isolate(name)), "success")

        person = chosen.record.record_id
        self.ask(lambda: desk.sending_to_work.propose(user, vacancy, [person]), done, self._on_failed)

    def _may_list(self, one: Fit) -> bool:
        """Whether somebody may be put on the shortlist from here."""
        takes = self.found is not None and self.found.takes
        return takes and not one.referred and self._user is not None and self._user.may(Right.REGISTER)

    def leave_people(self) -> None:
        """Back to the vacancies."""
        self.went.emit("vacancies", None)

    def print_list(self) -> None:
        """The list on paper."""
        from mihan_desktop.ui.dialogs.print_matches import PrintMatchesDialog

        if not self.model.rows or self.found is None:
            return
        language = self.context.language
        matched = [
            Matched(
                f"{at}. {isolate(one.record.label)}",
                " · ".join(
                    (
                        self.tr("band {band}").format(band=self._band(one)),
                        self.tr("points: {n}").format(n=language.number(one.points)),
                        self.tr("fits: {score}").format(score=score_text(one.total, language)),
                        *([left_to_right(one.record.number)] if one.record.number else ()),
                        *([isolate(one.desk)] if one.desk else ()),
                    )
                ),
            )
            for at, one in enumerate(self.model.rows, 1)
        ]
        paper = MatchesPaper(self._heading.said(), self._order.said(), matched, language)
        PrintMatchesDialog(self.context, self.user, self.vacancy, paper, len(matched), self).open()

    def save_list(self) -> None:
        """The list as a spreadsheet."""
        if not self.model.rows:
            return
        path = ask_where(self, self.tr("Save the list"), "people.xlsx")
        if path is None:
            return
        user, desk, table, language, vacancy = (
            self.user,
            self.desk,
            self.as_table(),
            self.context.language,
            self.vacancy,
        )

        def said(count: int, file: str) -> str:
            words = language.localised(self.tr("%n line(s) saved in {file}.", "", count))
            return words.format(file=isolate(file))

        write_there(self, path, lambda: desk.matching_work.export(user, vacancy, table, path), said)

    def as_table(self) -> Table:
        """What the list shows, as it is saved."""
        lines = [
            (
                self._band(one), one.record.label, one.points, score_text(one.total, self.context.language),
                one.record.number, self.tr("yes") if one.referred else "", one.desk,
            )
            for one in self.model.rows
        ]  # fmt: skip
        shown = (str(self.model.headerData(at, Qt.Orientation.Horizontal)) for at in range(6))
        headings = (*shown, self.tr("Registered at another desk"))
        return Table(headings, (14, 30, 8, 8, 20, 10, 24), lines, self.title(), self.context.language.right_to_left)

    # -- texts

    def retranslate(self) -> None:
        """Every text again."""
        for press, text, name in (
            (self.person_button, self.tr("Open the person"), "open_fitting"),
            (self.list_button, self.tr("Put on the shortlist"), "shortlist_fitting"),
            (self.print_button, self.tr("Print the list…"), "print_fitting"),
            (self.save_button, self.tr("Save the list…"), "save_fitting"),
            (self.back_button, self.tr("Back to the vacancies"), "leave_fitting"),
        ):
            press.setText(text)
            press.setToolTip(actions.tip(name))
        self.search.setPlaceholderText(self.tr("Name or number"))
        self.search.setAccessibleName(self.tr("Find among these people"))
        self.table.setAccessibleName(self.tr("People for the vacancy, by bands"))
        self.model.speak()
        self._show_rows()
        self._ask_why()

    def _show(self, found: PeopleForVacancy) -> None:
        if found.vacancy.id != self.vacancy:
            return
        self.found = found
        self._show_rows()
        if found.behind:
            QTimer.singleShot(_AGAIN, self, self._look_again)

    def _look_again(self) -> None:
        """Go on with those who were not looked at yet, while somebody waits for them."""
        if self._user is not None and self.isVisible() and self.found is not None and self.found.behind:
            self.reload()

    def _show_rows(self) -> None:
        found, language, current = self.found, self.context.language, self.chosen
        people = () if found is None else found.people
        words = searched(self.search.text())
        rows = [one for one in people if all(word in _written(one) for word in words)]
        self.model.show(rows)
        self._say_heading()
        title, hint = self.tr("Nobody fits yet"), self.tr("Nobody's occupation or skills are near what is asked for.")
        if words and people:
            title, hint = self.tr("Nothing found"), self.tr("Try fewer letters.")
        elif found is not None and not found.takes:
            hint = self.tr("Nobody is sent there any more: the vacancy is over.")
        self._empty.say(title, hint)
        self._either.setCurrentIndex(1 if rows or found is None else 0)
        for press in (self.print_button, self.save_button):
            press.setVisible(bool(rows))
        if rows:
            at = self.model.find(current.record.record_id) if current is not None else -1
            self.table.setCurrentIndex(self.model.index(max(at, 0), 0))
        self._offer()
        self._room.make()
        left = found.behind if found is not None else 0
        self._behind.setText(language.localised(self.tr("%n record(s) are still to be looked at.", "", left)))
        self._behind.setVisible(bool(left))

    def _offer(self) -> None:
        """What can be done with whoever is chosen, and where they are registered."""
        one = self.chosen
        self.person_button.setVisible(one is not None and not one.desk)
        self.list_button.setVisible(one is not None and self._may_list(one))
        words = "" if one is None or not one.desk else self.tr("Registered at another desk of this office: {desk}")
        self._desk.setText(words.format(desk="" if one is None else isolate(one.desk)))
        self._desk.setVisible(bool(words))

    def _say_heading(self) -> None:
        found, language = self.found, self.context.language
        scope = ""
        if found is not None and found.others:
            scope = self.tr("People of this desk, and of the desks of this office that hand over to it.")
        elif found is not None and found.hub:
            scope = self.tr(
                "People of this desk. Those of the whole office are compared at the supervisor's machine: {machine}"
            )
            scope = scope.format(machine=isolate(found.hub))
        self._scope.setText(scope)
        self._scope.setVisible(bool(scope))
        if found is None:
            self._heading.setText("")
            self._order.setText("")
            return
        one = found.vacancy
        parts = (isolate(one.title) or self.tr("A vacancy"), isolate(one.employer), district_text(one, language))
        self._heading.setText(" · ".join(part for part in parts if part))
        width = language.number(found.width // 10)
        order = self.tr(
            "Ordered by how well they fit, in bands of {width} of 100. Only inside a band do points of priority order "
            "people, then the fit itself, then the day of registration."
        ).format(width=width)
        if found.count is None:
            order += " " + self.tr("The first {n} are shown.").format(n=language.number(len(found.people)))
        if not found.weights:
            order += " " + self.tr("Weights: those to start from (default).")
        self._order.setText(order)

    def _band(self, one: Fit) -> str:
        width = self.found.width if self.found is not None else 50
        return band_text(one.band, width, self.context.language)

    def _ask_why(self) -> None:
        """Why the chosen one is there: read on a lane, shown beside."""
        chosen, user, vacancy, desk = self.chosen, self._user, self.vacancy, self.desk
        self._offer()
        if chosen is None or user is None:
            self._name.setText("")
            self.words.setText("")
            return
        record, language = chosen.record.record_id, self.context.language
        if self._why is not None and self._why[0] == record:
            self._show_why()
            return

        def read() -> tuple[str, Explained, Mapping[str, str]]:
            explained = desk.matching_work.why(user, record, vacancy)
            named = desk.classifying.labels(user, skills_of([explained]), language.code)
            return record, explained, labels_of(named, language.code)

        def done(read_of: tuple[str, Explained, Mapping[str, str]]) -> None:
            if self.chosen is not None and self.chosen.record.record_id == read_of[0]:
                self._why = read_of
                self._show_why()

        self.ask(read, done, self._on_failed, lane=SEARCH)

    def _show_why(self) -> None:
        if self._why is None or self.chosen is None:
            return
        _, explained, labels = self._why
        self._name.setText(isolate(self.chosen.record.label))
        self.words.setText("\n".join([*why(explained, self.context.language, labels), *attribution(labels)]))

    def _on_failed(self, error: Exception) -> bool:
        self.told.emit(lambda: messages.of_error(error, self.context.language), "danger")
        return True


def _written(one: Fit) -> str:
    return findable((one.record.label, one.record.number, one.record.number.replace("-", "")))
