"""The part of a person's page about work: the best vacancies for them, each with why in words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from mihan_desktop.domain.people.page import Person
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RegistrationSummary
from mihan_desktop.domain.roles import User
from mihan_desktop.services.matching_work import Match, WorkForPerson
from mihan_desktop.services.tables import Table
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.match_words import attribution, labels_of, score_sign, score_text, skills_of, why
from mihan_desktop.ui.matches_paper import Matched, MatchesPaper
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.person_parts import Part
from mihan_desktop.ui.pages.table_saving import ask_where, write_there
from mihan_desktop.ui.tasks import SEARCH
from mihan_desktop.ui.widgets.card import EmptyState, button, label
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import lines_view
from mihan_desktop.ui.work_words import district_text


class WorkPart(Part):
    """Signals: opened(str) a vacancy; printing(), saving() of the list. Attributes: work (None until it was read),
    model, list, words (why the chosen one is there).
    """

    icon = "vacancies"
    opened = Signal(str)
    printing = Signal()
    saving = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.work: WorkForPerson | None = None
        self._labels: Mapping[str, str] = {}
        language = context.language
        self.model: RowsModel[Match] = RowsModel(
            [
                Column(
                    lambda: "", self._title, lambda one: score_sign(one.explained.score.total or 0, language),
                    self._second, lambda _: "vacancies",
                )
            ],
            lambda one: one.vacancy.id,
            self,
        )  # fmt: skip
        self.list = lines_view(context.theme)
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_why())
        self.list.activated.connect(lambda _: self.open_vacancy())
        self._told, self.words = label("muted", wrap=True), label(wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._empty = EmptyState(context.theme, self.icon)
        self._either = QStackedWidget()
        self._either.addWidget(self._empty)
        self._either.addWidget(self.list)
        self.open_button = button("secondary", self.open_vacancy)
        self.print_button, self.save_button = button("quiet", self.printing.emit), button("quiet", self.saving.emit)
        for part, stretch in ((self._told, 0), (self._either, 3), (self.words, 0)):
            self.column.addWidget(part, stretch)
        tools = QWidget()
        acts = FlowLayout(tools, gap=context.theme.px(6))
        acts.setContentsMargins(0, 0, 0, 0)
        for press in (self.open_button, self.print_button, self.save_button):
            acts.addWidget(press)
        self.column.addWidget(tools)

    def begin(self) -> None:
        """Another person: nothing is known of them yet."""
        self.work = None
        self.model.show(())

    def show_work(self, work: WorkForPerson, labels: Mapping[str, str]) -> None:
        """What was found for them. labels: names of skills."""
        self.work, self._labels = work, labels
        self.retranslate()

    def title(self) -> str:
        """The part's name."""
        return self.tr("Work that fits")

    def told(self, person: Person) -> str:
        """How many vacancies."""
        work = self.work
        return "" if work is None or work.record_id != person.record.record_id else self.counted(work.count)

    def retranslate(self) -> None:
        """Every text again."""
        chosen, work = self.model.row(self.list.currentIndex()), self.work
        matches = work.matches if work is not None else ()
        self.model.show(matches)
        self.model.speak()
        self.list.setAccessibleName(self.tr("Vacancies that fit the person, the best first"))
        self.open_button.setText(self.tr("Open the vacancy"))
        self.print_button.setText(self.tr("Print for the person…"))
        self.save_button.setText(self.tr("Save the list…"))
        for press in (self.open_button, self.print_button, self.save_button):
            press.setVisible(bool(matches))
        hint = self.tr("Among {n} open vacancies none is near their occupation or skills.")
        if work is not None and not work.open:
            hint = self.tr("Open vacancies come from the ministry when you send and receive (F5).")
        count = self.context.language.number(work.open if work is not None else 0)
        self._empty.say(self.tr("No vacancy fits yet"), hint.format(n=count))
        self._either.setCurrentIndex(0 if work is not None and not matches else 1)
        self._told.setText(self._how_many())
        self._told.setVisible(bool(matches))
        if matches:
            at = self.model.find(chosen.vacancy.id) if chosen is not None else -1
            self.list.setCurrentIndex(self.model.index(max(at, 0), 0))
        self._show_why()

    def open_vacancy(self) -> None:
        """The page of vacancies with the chosen one."""
        chosen = self.model.row(self.list.currentIndex())
        if chosen is not None:
            self.opened.emit(chosen.vacancy.title or chosen.vacancy.id)

    def as_table(self) -> Table:
        """The list as it is saved: each vacancy with why."""
        language = self.context.language
        lines = [
            (
                one.vacancy.title or self.tr("A vacancy"), one.vacancy.employer, district_text(one.vacancy, language),
                language.answer(one.vacancy.closes) if one.vacancy.closes else "",
                score_text(one.explained.score.total or 0, language),
                "\n".join(why(one.explained, language, self._labels)),
            )
            for one in self.model.rows
        ]  # fmt: skip
        headings = (
            self.tr("Work"), self.tr("Employer"), self.tr("Place"), self.tr("Until"), self.tr("Fits"), self.tr("Why"),
        )  # fmt: skip
        return Table(headings, (24, 24, 16, 12, 8, 80), lines, self.title(), language.right_to_left)

    def matched(self) -> list[Matched]:
        """The list as it is printed for the person."""
        language = self.context.language
        return [
            Matched(
                f"{at}. {self._title(one)}",
                " · ".join(
                    part for part in (self._second(one), score_text(one.explained.score.total or 0, language)) if part
                ),
                why(one.explained, language, self._labels),
            )
            for at, one in enumerate(self.model.rows, 1)
        ]

    def hint(self) -> str:
        """What stands below the printed list."""
        words = self.tr("What nobody said of you takes nothing away. Ask at any office.")
        return " ".join([words, *attribution(self._labels)])

    def _how_many(self) -> str:
        work, language = self.work, self.context.language
        if work is None:
            return ""
        words = self.tr("The best {shown} of {count} that fit, out of {open} open in the country.")
        said = words.format(
            shown=language.number(len(work.matches)), count=language.number(work.count),
            open=language.number(work.open),
        )  # fmt: skip
        start = self.tr("Weights: those to start from (default).")
        return said if work.weights else f"{said} {start}"

    def _title(self, one: Match) -> str:
        title = isolate(one.vacancy.title) if one.vacancy.title else self.tr("A vacancy")
        return f"{title} · {isolate(one.vacancy.employer)}" if one.vacancy.employer else title

    def _second(self, one: Match) -> str:
        language = self.context.language
        closes = one.vacancy.closes
        until = self.tr("until {day}").format(day=language.answer(closes)) if closes else ""
        return " · ".join(part for part in (district_text(one.vacancy, language), until) if part)

    def _show_why(self) -> None:
        chosen = self.model.row(self.list.currentIndex())
        lines = why(chosen.explained, self.context.language, self._labels) if chosen is not None else []
        lines += attribution(self._labels) if lines else []
        self.words.setText("\n".join(lines))
        self.words.setVisible(bool(lines))


class PersonWorkDesk(QObject):
    """Asks which work fits once the person is shown, so that nobody waits for it; prints and saves what was found."""

    def __init__(self, page: Page, part: WorkPart) -> None:
        super().__init__(page)
        self._page, self._part, self._context = page, part, page.context
        self._user: User | None = None
        self._record: RegistrationSummary | None = None
        part.opened.connect(lambda words: page.went.emit("vacancies", ("find", words)))
        part.printing.connect(self.print_list)
        part.saving.connect(self._save)

    def look(self, user: User, record: RegistrationSummary, then: object) -> None:
        """Somebody looks at a person; ``then`` is called when their work is here."""
        self._user, self._record = user, record
        desk, language = self._context.desk, self._context.language.code

        def read() -> tuple[WorkForPerson, Mapping[str, str]]:
            work = desk.matching_work.for_person(user, record.record_id)
            named = desk.classifying.labels(user, skills_of(one.explained for one in work.matches), language)
            return work, labels_of(named, language)

        def done(found: tuple[WorkForPerson, Mapping[str, str]]) -> None:
            if self._record is record:
                self._part.show_work(*found)
                then()  # type: ignore[operator]

        self._context.tasks.run(
            read, done=done, failed=lambda error: isinstance(error, MihanError), owner=self, lane=SEARCH
        )  # fmt: skip

    def print_list(self) -> None:
        """The list on paper, for the person."""
        from mihan_desktop.ui.dialogs.print_matches import PrintMatchesDialog

        if self._user is not None and self._record is not None and self._part.model.rows:
            heading = f"{self._part.title()}: {isolate(self._record.label)}"
            matched = self._part.matched()
            paper = MatchesPaper(heading, self._part.hint(), matched, self._context.language)
            record = self._record.record_id
            PrintMatchesDialog(self._context, self._user, record, paper, len(matched), self._page).open()

    def _save(self) -> None:
        user, record = self._user, self._record
        if user is None or record is None:
            return
        path: Path | None = ask_where(self._page, self.tr("Save the list"), "work.xlsx")
        if path is None:
            return
        desk, table, language = self._context.desk.matching_work, self._part.as_table(), self._context.language

        def said(count: int, file: str) -> str:
            words = language.localised(self.tr("%n line(s) saved in {file}.", "", count))
            return words.format(file=isolate(file))

        write_there(self._page, path, lambda: desk.export(user, record.record_id, table, path), said)
