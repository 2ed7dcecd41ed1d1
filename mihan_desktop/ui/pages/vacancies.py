"""Work that employers offer, as the ministry tells of it, and who of this desk was referred to it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.told import Offered, Referred, VacancyPage, VacancyQuery, VacancyRow
from mihan_desktop.ui import actions
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.models.paged import PagedRows
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.vacancy_card import VacancyCard
from mihan_desktop.ui.referral_words import referral_sign, vacancy_sign
from mihan_desktop.ui.tasks import SEARCH
from mihan_desktop.ui.widgets.card import EmptyState, button, label, row
from mihan_desktop.ui.widgets.fields import SearchLine
from mihan_desktop.ui.widgets.lines import Room, table_view
from mihan_desktop.ui.work_words import district_text

PAUSE = 120
"""Milliseconds without a key after which the search runs."""
TITLE = 200
"""Pixels that what is offered has at least, before the scale."""
VACANCIES, REFERRALS = range(2)


class VacanciesPage(Page):
    """Two lists with one search box: vacancies, with the chosen one beside them; and referrals, which lead to a person.

    Attributes: search, offered (the filter), vacancies, referrals (models), table, people (views), card.
    """

    kinds = frozenset({Kind.VACANCIES, Kind.REGISTRATIONS})

    def build(self) -> Iterator[None]:
        """Part by part."""
        context = self.context
        px = context.theme.px
        self._asked = VacancyQuery()
        self.card = VacancyCard(context)
        self.card.went.connect(self.went.emit)
        self.card.referred.connect(self._on_referred)
        self._count = 0
        self.search = SearchLine(context.theme)
        self.offered = QComboBox()
        for which in Offered:
            self.offered.addItem("", which)
        self.offered.activated.connect(lambda _: self.reload())
        self._found = label("muted")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.reload)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.returnPressed.connect(self._to_list)
        self.vacancies_button, self.referrals_button = (button("tab", partial(self.show_part, at)) for at in range(2))
        for press in (self.vacancies_button, self.referrals_button):
            press.setCheckable(True)
            press.setAutoExclusive(True)
        yield
        self._lower = QStackedWidget()
        top = QHBoxLayout()
        top.setSpacing(px(10))
        top.addWidget(self.search, 3)
        top.addWidget(self.offered)
        top.addWidget(self._found)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(12))
        self.work_button = button("quiet", partial(self.went.emit, "referrals", None))
        self.employers_button = button("quiet", self._to_employers)
        parts = (self.vacancies_button, self.referrals_button, 1, self.employers_button, self.work_button)
        column.addLayout(row(*parts))
        column.addLayout(top)
        column.addWidget(self._lower, 1)
        yield
        self._lower.addWidget(self._offers())
        yield
        self._lower.addWidget(self._people())
        yield
        self.vacancies_button.setChecked(True)
        self._bind()

    def _bind(self) -> None:
        actions.bind(self, "vacancies", partial(self.show_part, VACANCIES))
        actions.bind(self, "referrals", partial(self.show_part, REFERRALS))
        actions.bind(self, "offered", self._to_filter)
        actions.bind(self, "open_referred", self._open)
        actions.bind(self, "employers", self._to_employers)
        actions.bind(self, "who_fits", self._who_fits)
        actions.bind(self, "work_list", self.work_button.click)
        actions.bind(self, "refer_people", self._refer)

    def _offers(self) -> QWidget:
        theme = self.context.theme
        self.vacancies: PagedRows[VacancyRow] = PagedRows(
            [
                Column(lambda: self.tr("Work"), self._work),
                Column(lambda: self.tr("Employer"), lambda one: isolate(one.employer)),
                Column(lambda: self.tr("Places"), lambda one: self.context.language.number(one.places)),
                Column(lambda: self.tr("District"), lambda one: district_text(one, self.context.language)),
                Column(lambda: self.tr("Closes"), self._closes),
                Column(lambda: self.tr("State"), lambda one: self._sign(one).text, self._sign),
            ],
            lambda one: one.id,
            self,
        )
        self.vacancies.wanted.connect(self._fetch_more)
        self.table = table_view(theme)
        self.table.setModel(self.vacancies)
        self._room = Room(self.table, theme, TITLE, (3, 5, 2, 1))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        self.table.activated.connect(lambda _: self.card.focus_people())
        self._empty = EmptyState(theme, "vacancies")
        split = QSplitter(Qt.Orientation.Vertical if theme.large else Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(theme.px(12))
        split.addWidget(self.table)
        split.addWidget(self.card)
        split.setSizes([theme.px(700), theme.px(390)])
        split.setStretchFactor(0, 6)
        split.setStretchFactor(1, 4)
        self._either = QStackedWidget()
        self._either.addWidget(self._empty)
        self._either.addWidget(split)
        return self._either

    def _people(self) -> QWidget:
        theme = self.context.theme
        moment = self.context.language.moment
        self.referrals: RowsModel[Referred] = RowsModel(
            [
                Column(lambda: self.tr("Name"), lambda one: one.label or self.tr("Without a name yet")),
                Column(lambda: self.tr("State"), lambda one: referral_sign(one.referral.state).text,
                       lambda one: referral_sign(one.referral.state)),
                Column(lambda: self.tr("Work"), lambda one: isolate(one.referral.title) or self.tr("A vacancy")),
                Column(lambda: self.tr("Employer"), lambda one: isolate(one.referral.employer)),
                Column(lambda: self.tr("Number"), self._number),
                Column(lambda: self.tr("Told"), lambda one: moment(one.referral.at, self.context.now())),
            ],
            lambda one: one.referral.id,
            self,
        )  # fmt: skip
        self.people = table_view(theme)
        self.people.setModel(self.referrals)
        self._people_room = Room(self.people, theme, TITLE, (4, 5, 3))
        self.people.activated.connect(lambda _: self._open())
        self._nobody = EmptyState(theme, "send")
        self._either_person = QStackedWidget()
        self._either_person.addWidget(self._nobody)
        self._either_person.addWidget(self.people)
        return self._either_person

    def title(self) -> str:
        """The page's name."""
        return self.tr("Vacancies")

    def hint(self) -> str:
        """What it is."""
        return self.tr("Work that the ministry tells of, and who was referred to it")

    def enter(self, user: User, argument: object = None) -> None:
        """``"referrals"`` shows who was referred; ("find", words): vacancies with these words."""
        self._user = user
        if isinstance(argument, tuple) and argument[0] == "find":
            self.search.setText(argument[1])
        self.card.serve(user)
        self.refresh()
        self._choose_part(REFERRALS if argument == "referrals" else self._lower.currentIndex())
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.selectAll()

    def forget(self) -> None:
        """The person signs out."""
        self.search.clear()
        self._pause.stop()
        self.vacancies.show_page((), more=False)
        self.referrals.show(())
        super().forget()

    def show_part(self, at: int) -> None:
        """The vacancies (0) or the referrals (1)."""
        self._choose_part(at)
        self._to_list()

    def _choose_part(self, at: int) -> None:
        (self.vacancies_button, self.referrals_button)[at].setChecked(True)
        self._lower.setCurrentIndex(at)
        self.offered.setVisible(at == VACANCIES)
        self._show_count()

    def retranslate(self) -> None:
        """Every text again."""
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search vacancies and referrals"))
        self.offered.setAccessibleName(self.tr("Which vacancies"))
        for at, text in enumerate((self.tr("open"), self.tr("over"), self.tr("all vacancies"))):
            self.offered.setItemText(at, text)
        self.offered.setToolTip(actions.tip("offered"))
        self.employers_button.setText(self.tr("Employers…"))
        self.employers_button.setToolTip(actions.tip("employers"))
        self.work_button.setText(self.tr("What is to be done…"))
        self.work_button.setToolTip(actions.tip("work_list"))
        self.table.setAccessibleName(self.title())
        self.people.setAccessibleName(self.tr("Referrals"))
        self._show_empty()
        self._show_tabs()
        self._show_count()
        self.card.retranslate()
        self.vacancies.speak()
        self.referrals.speak()
        self._room.make()
        self._people_room.make()

    def reload(self) -> None:
        """Ask again."""
        self._pause.stop()
        user, referring, query = self.user, self.desk.referring, self.query()
        self._asked = query
        self.ask(
            lambda: (referring.vacancies(user, query), referring.referred(user, query.text)),
            lambda read: self._show(query, *read),
            lane=SEARCH,
        )

    def query(self) -> VacancyQuery:
        """What is asked now."""
        return VacancyQuery(self.search.text().strip(), Offered(self.offered.currentData()))

    def _show(self, query: VacancyQuery, page: VacancyPage, people: tuple[Referred, ...]) -> None:
        if query != self._asked:
            return
        current = self.vacancies.row(self.table.currentIndex())
        person = self.referrals.row(self.people.currentIndex())
        self._count = page.count
        self.vacancies.show_page(page.vacancies, more=page.more)
        self.referrals.show(people)
        self._either.setCurrentIndex(1 if page.vacancies else 0)
        self._either_person.setCurrentIndex(1 if people else 0)
        again = max(self.vacancies.find(current.id) if current is not None else 0, 0)
        if page.vacancies:
            self.table.setCurrentIndex(self.vacancies.index(again, 0))
        again = max(self.referrals.find(person.referral.id) if person is not None else 0, 0)
        if people:
            self.people.setCurrentIndex(self.referrals.index(again, 0))
        self._room.make()
        self._people_room.make()
        self._show_empty()
        self._show_tabs()
        self._show_count()
        self._show_chosen()

    def _fetch_more(self) -> None:
        user, query, offset = self.user, self._asked, len(self.vacancies.rows)

        def show(page: VacancyPage) -> None:
            if query == self._asked and offset == len(self.vacancies.rows):
                self.vacancies.append(page.vacancies, more=page.more)

        self.ask(lambda: self.desk.referring.vacancies(user, query, offset), show, lane=SEARCH)

    def _show_chosen(self) -> None:
        self.card.show_vacancy(self.vacancies.row(self.table.currentIndex()))

    def _show_tabs(self) -> None:
        number = self.context.language.number
        self.vacancies_button.setText(self.tr("Vacancies: {count}").format(count=number(self._count)))
        self.referrals_button.setText(self.tr("Referrals: {count}").format(count=number(len(self.referrals.rows))))

    def _show_count(self) -> None:
        count = self._count if self._lower.currentIndex() == VACANCIES else len(self.referrals.rows)
        self._found.setText(self.context.language.localised(self.tr("%n found", "", count)) if self._asked.text else "")

    def _show_empty(self) -> None:
        if self._asked.text:
            title = self.tr("Nothing found")
            hint = self.tr("Try fewer letters, or look among all vacancies (F6).")
            self._empty.say(title, hint)
            self._nobody.say(title, self.tr("Try fewer letters."))
            return
        self._empty.say(
            self.tr("No vacancies yet"),
            self.tr("Work that is offered in this governorate comes from the ministry when you send and receive (F5)."),
        )
        self._nobody.say(
            self.tr("No referrals"), self.tr("When the ministry refers somebody of this desk to work, it stands here.")
        )

    def _to_list(self) -> None:
        shown = self.table if self._lower.currentIndex() == VACANCIES else self.people
        (shown if shown.isVisible() else self.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_filter(self) -> None:
        if self.offered.isVisible():
            self.offered.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open(self) -> None:
        """The person who was referred: of the list of referrals, or of the chosen vacancy."""
        if self._lower.currentIndex() == VACANCIES:
            self.card.open_person()
            return
        one = self.referrals.row(self.people.currentIndex())
        if one is not None:
            self.went.emit("person", one.referral.person_id)

    def _to_employers(self) -> None:
        """Who offers the chosen vacancy, among all employers."""
        one = self.vacancies.row(self.table.currentIndex()) if self._lower.currentIndex() == VACANCIES else None
        self.went.emit("employers", one.employer_id if one is not None and one.employer_id else None)

    def _who_fits(self) -> None:
        if self._lower.currentIndex() == VACANCIES:
            self.card.show_fitting()

    def _refer(self) -> None:
        if self._lower.currentIndex() == VACANCIES:
            self.card.refer()

    def _on_referred(self, count: int) -> None:
        self.saved.emit()
        words = self.tr("%n person(s) on the shortlist: call them.", "", count)
        self.told.emit(lambda: self.context.language.localised(words), "success")

    def _work(self, one: VacancyRow) -> str:
        return isolate(one.title) if one.title else self.tr("A vacancy")

    def _closes(self, one: VacancyRow) -> str:
        return self.context.language.answer(one.closes) if one.closes else ""

    def _number(self, one: Referred) -> str:
        return left_to_right(self.context.language.localised(one.number)) if one.number else ""

    def _sign(self, one: VacancyRow) -> Sign:
        return vacancy_sign(one, self.context.now())
