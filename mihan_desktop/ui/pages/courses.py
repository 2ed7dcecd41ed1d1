"""Courses: cohorts of this centre at the side; of one, its people, the list by which places are given, its days."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from mihan_desktop.domain.attendance import TrainingClass
from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.training.catalogue import Catalogue
from mihan_desktop.services.admitting import CohortLine, CohortView, Selection
from mihan_desktop.services.assessing import Results
from mihan_desktop.services.calling import CallSaid
from mihan_desktop.ui import actions, messages
from mihan_desktop.ui.assessment_words import labelled
from mihan_desktop.ui.dialogs.plan_cohort import PlanCohortDialog
from mihan_desktop.ui.dialogs.take_applications import TakeApplicationsDialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.pages.courses_calls import Calls
from mihan_desktop.ui.pages.courses_certificates import CertificatesOfCohort
from mihan_desktop.ui.pages.courses_parts import DaysPart, PeoplePart, SelectionPart
from mihan_desktop.ui.pages.courses_results import ResultsOfCohort, ResultsPart
from mihan_desktop.ui.pages.courses_steps import Steps, never
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.training_words import KINDS, said, terms_text
from mihan_desktop.ui.widgets.beside import Beside
from mihan_desktop.ui.widgets.card import Card, button, label
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import list_view

PEOPLE, SELECTION, DAYS, RESULTS = range(4)


class CoursesPage(Page):
    """Attributes: cohorts (model), list (view), people, selection, days (parts), catalogue, view (the open cohort)."""

    kinds = frozenset({Kind.CLASSES, Kind.ATTENDANCE, Kind.RELEASES, Kind.REGISTRATIONS, Kind.CERTIFICATES})

    def build(self) -> Iterator[None]:
        """Part by part."""
        theme, px = self.context.theme, self.context.theme.px
        self._wanted = ""
        self.catalogue = Catalogue()
        self.view: CohortView | None = None
        self.cohorts: RowsModel[CohortLine] = RowsModel(
            [
                Column(
                    lambda: "",
                    lambda one: isolate(one.training_class.title),
                    self._sign,
                    self._second,
                    lambda _: "users",
                )
            ],
            lambda one: one.training_class.id,
            self,
        )
        self.list = list_view(theme)
        self.list.setModel(self.cohorts)
        self.list.setMinimumWidth(px(150))
        self.list.selectionModel().currentChanged.connect(self._on_cohort)
        self.calls_button = button("quiet", self._to_calls)
        self.plan_button, self.amend_button = button("primary", self.plan), button("secondary", self.amend)
        self._heading, self.calls = label("heading"), Calls(self, self)
        self._either = Beside(self, theme, "users", self._begin, widest=300)
        self._either.side.add(self._heading, self.list, self.amend_button, self.plan_button, self.calls_button)
        yield
        self._either.side.add(self.calls.elsewhere_button)
        self._either.put_side()
        yield
        self._either.put_chosen((yield from self._cohort_card()))
        for name, call in (
            ("amend_cohort", self.amend), ("follow_ups", self._to_calls), ("take_applications", self.take_applications),
            ("cohort_people", partial(self.show_part, PEOPLE)), ("cohort_list", partial(self.show_part, SELECTION)),
            ("cohort_days", partial(self.show_part, DAYS)), ("cohort_results", partial(self.show_part, RESULTS)),
            ("open_enrolled", self._open),
            ("give_places", self.give_places),
        ):  # fmt: skip
            actions.bind(self, name, call)

    def _cohort_card(self) -> Generator[None, None, Card]:
        theme, px = self.context.theme, self.context.theme.px
        card = Card(theme, margin=14)
        self._title, self._facts, self._note = label("heading", wrap=True), label("muted", wrap=True), label(wrap=True)
        self.tabs = tuple(button("tab", partial(self.show_part, at)) for at in range(4))
        for press in self.tabs:
            press.setCheckable(True)
            press.setAutoExclusive(True)
        self.tabs[PEOPLE].setChecked(True)
        self.people = PeoplePart(self.context)
        yield
        self.selection = SelectionPart(self.context)
        yield
        self.days = DaysPart(self.context)
        yield
        self.results = ResultsPart(self.context)
        yield
        self.parts = (self.people, self.selection, self.days, self.results)
        self.people.opened.connect(self._open)
        self.marks = ResultsOfCohort(self, self.results, self, lambda words: self.told.emit(words, "info"))
        self.steps = Steps(self, self)
        self.certificates = CertificatesOfCohort(self, self)
        self.applications_button = button("secondary", self.take_applications)
        self.give_button = button("primary", self.give_places)
        self.move_button = button("secondary", self.move_sessions)
        tools = QWidget()
        acts = FlowLayout(tools, gap=px(6))
        for press in (
            self.applications_button,
            self.give_button,
            self.move_button,
            *self.marks.buttons,
            *self.certificates.buttons,
            *self.steps.buttons,
        ):
            acts.addWidget(press)
        for press in self.calls.buttons:
            acts.addWidget(press)
        self._stack = QStackedWidget()
        for part in self.parts:
            self._stack.addWidget(part)
        self.people.table.selectionModel().currentRowChanged.connect(lambda *_: self.steps.show())
        parts = QWidget()
        above = FlowLayout(parts, gap=px(8))
        for press in self.tabs:
            above.addWidget(press)
        card.add(self._title, self._facts, self._note, parts, self._stack, tools)
        card.body.setStretchFactor(self._stack, 1)
        return card

    def title(self) -> str:
        """The page's name."""
        return self.tr("Courses")

    def hint(self) -> str:
        """What it is."""
        return self.tr("Cohorts of this centre: who applied, who has a place, and on which days they meet")

    def enter(self, user: User, argument: object = None) -> None:
        """``argument``: the id of a cohort."""
        self._user = user
        self._wanted = argument if isinstance(argument, str) else ""
        self.retranslate()
        self.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nobody's name stays behind the person who signs out."""
        self.view = None
        self.certificates.show_ended(None)
        self.cohorts.show(())
        for part in self.parts:
            part.clear()
        super().forget()

    def reload(self) -> None:
        """Read the cohorts, and the one that is open."""
        user, desk = self.user, self.desk
        self.ask(
            lambda: (desk.scheduling.catalogue(user), desk.admitting.cohorts(user)), lambda read: self._show(*read)
        )

    def _show(self, catalogue: Catalogue, cohorts: tuple[CohortLine, ...]) -> None:
        self.catalogue = catalogue
        current = self.cohorts.row(self.list.currentIndex())
        wanted = self._wanted or (current.training_class.id if current is not None else "")
        fresh, self._wanted = bool(self._wanted), ""
        self.cohorts.show(cohorts)
        self._either.show_list(there=bool(cohorts))
        self._say_empty()
        if not cohorts:
            return
        at = max(0, self.cohorts.find(wanted))
        index = self.cohorts.index(at, 0)
        if self.list.currentIndex() == index:
            self._read(cohorts[at])
        else:
            self.list.setCurrentIndex(index)
        if fresh:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_cohort(self, index: QModelIndex) -> None:
        one = self.cohorts.row(index)
        if one is not None and self._user is not None:
            self._read(one)

    def _read(self, one: CohortLine) -> None:
        user, desk, cohort = self.user, self.desk, one.training_class.id
        plans = user.may(Right.PLAN_CLASSES)
        self.ask(
            lambda: (desk.admitting.cohort(user, cohort), desk.calling.of_cohort(user, cohort)),
            lambda read: self._show_cohort(*read),
        )
        self.ask(lambda: desk.certifying.of_cohort(user, cohort), self.certificates.show_ended)
        if plans or user.may(Right.TEACH):
            self.ask(lambda: desk.assessing.results(user, cohort), self._show_results)
        if plans:
            self.ask(lambda: desk.admitting.selection(user, cohort), self._show_selection)
            self.ask(
                lambda: desk.scheduling.moves(user, cohort), lambda moves: self.days.show_moves(moves, self._moved)
            )

    def _show_cohort(self, view: CohortView, call: CallSaid | None) -> None:
        self.view = view
        self.calls.show(call)
        self.people.show_people(view)
        self.days.show_days(view.line.training_class)
        self._say_cohort()
        self.steps.show()

    def _show_results(self, results: Results) -> None:
        self.results.show_results(results)
        self._say_buttons()

    def _show_selection(self, selection: Selection) -> None:
        self.selection.show_selection(selection)
        self._say_buttons()

    def _moved(self, count: int) -> None:
        self.move_button.setVisible(count > 0 and self._stack.currentIndex() == DAYS)

    def show_part(self, at: int) -> None:
        """The people (0), the list (1) or the days (2) of the cohort."""
        if not self.tabs[at].isVisibleTo(self):
            return
        self.tabs[at].setChecked(True)
        self._stack.setCurrentIndex(at)
        self._say_buttons()
        self.parts[at].table.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- acts

    def plan(self) -> None:
        """Ask for a new cohort."""
        if not self.user.may(Right.PLAN_CLASSES):
            return
        dialog = PlanCohortDialog(self.context, self.user, self.catalogue, self)
        dialog.planned.connect(self._on_planned)
        dialog.open()

    def _begin(self) -> None:
        """What an office without cohorts does first: it plans one, or applies for those of others."""
        plans = self.user.may(Right.PLAN_CLASSES) and bool(self.catalogue.courses)
        (self.plan if plans else self.calls.elsewhere)()

    def amend(self) -> None:
        """Other places, days, rooms, as after the cohort was returned."""
        view = self.view
        if view is None or not self.user.may(Right.PLAN_CLASSES):
            return
        dialog = PlanCohortDialog(self.context, self.user, self.catalogue, self, view.line.training_class)
        dialog.planned.connect(self._on_planned)
        dialog.open()

    def _on_planned(self, planned: TrainingClass) -> None:
        self._wanted = planned.id
        title = isolate(planned.title)
        self.told.emit(
            lambda: self.tr("The cohort is saved and waits for a supervisor: {title}").format(title=title), "success"
        )
        self.reload()

    def take_applications(self) -> None:
        """Ask who applies."""
        view = self.view
        if view is None or not self.applications_button.isVisibleTo(self):
            return
        dialog = TakeApplicationsDialog(self.context, self.user, view.line, self)
        dialog.taken.connect(self._on_taken)
        dialog.open()

    def _on_taken(self, count: int) -> None:
        language = self.context.language
        self.told.emit(lambda: language.localised(self.tr("%n application(s) written down", "", count)), "success")

    def give_places(self) -> None:
        """Give places as the list says."""
        shown = self.selection.selection
        if shown is None or not self.give_button.isVisibleTo(self) or not self.give_button.isEnabled():
            return
        user = self.user
        words = lambda: self.tr("The places are given as the list says; a supervisor approves it.")  # noqa: E731
        self.write(lambda: self.desk.admitting.select(user, shown), words)

    def move_sessions(self) -> None:
        """Move what falls on a day off."""
        view, user = self.view, self.user
        if view is None:
            return
        cohort = view.line.training_class.id
        words = lambda: self.tr("The sessions were moved; the cohort waits for a supervisor.")  # noqa: E731
        self.write(lambda: self.desk.scheduling.move_sessions(user, cohort).changes, words)

    def tell(self, error: Exception) -> bool:
        """Say why something was not done."""
        self.told.emit(lambda: messages.of_error(error, self.context.language), "danger")
        return True

    def write(
        self, act: Callable[[], Changes], words: Callable[[], str], refused: Callable[[Exception], bool] = never
    ) -> None:
        """Have a service write; what it did, or why not, is said, unless ``refused`` deals with that."""

        def done(_: Changes) -> None:
            self.saved.emit()
            self.told.emit(words, "success")

        def failed(error: Exception) -> bool:
            if not refused(error):
                self.tell(error)
                self.reload()
            return True

        self.ask(act, done, failed)

    def _open(self) -> None:
        one = self.people.chosen()
        if one is not None and self.user.may(Right.SEARCH):
            self.calls.open(one.enrolment.cohort, one.enrolment.person)

    def _to_calls(self) -> None:
        self.went.emit("follow_ups", None)

    # -- texts

    def retranslate(self) -> None:
        """Every text again."""
        self._heading.setText(self.tr("Cohorts"))
        self.list.setAccessibleName(self.tr("Cohorts"))
        for press, text, name in (
            (self.plan_button, self.tr("Plan a cohort"), ""),
            (self.calls_button, self.tr("Follow-ups of graduates"), "follow_ups"),
            (self.amend_button, self.tr("Correct the cohort…"), "amend_cohort"),
            (self.applications_button, self.tr("Take applications…"), "take_applications"),
            (self.give_button, self.tr("Give the places"), "give_places"),
            (self.move_button, self.tr("Move the sessions"), ""),
            (self.tabs[PEOPLE], self.tr("People"), "cohort_people"),
            (self.tabs[SELECTION], self.tr("Selection list"), "cohort_list"),
            (self.tabs[DAYS], self.tr("Days"), "cohort_days"),
            (self.tabs[RESULTS], self.tr("Results"), "cohort_results"),
        ):
            press.setText(text)
            if name:
                press.setToolTip(actions.tip(name))
        for part in self.parts:
            part.retranslate()
        self.marks.retranslate()
        self.steps.retranslate()
        self.calls.retranslate()
        self.certificates.retranslate()
        self.cohorts.speak()
        self._say_empty()
        self._say_cohort()

    def _say_empty(self) -> None:
        plans = self._user is not None and self.user.may(Right.PLAN_CLASSES)
        applies = self._user is not None and (plans or self.user.may(Right.REGISTER))
        elsewhere = self.calls.elsewhere_button.text() if applies else ""
        if not self.catalogue.courses:
            self._either.empty.say(
                self.tr("No courses yet"),
                self.tr("The ministry's catalogue of courses comes with a release when you send and receive (F5)."),
                elsewhere,
            )
            return
        hint = self.tr("Plan a cohort of a course with its days; then take applications and give the places.")
        self._either.empty.say(self.tr("No cohorts yet"), hint, self.tr("Plan a cohort") if plans else elsewhere)

    def _say_cohort(self) -> None:
        view, language = self.view, self.context.language
        self._say_buttons()
        if view is None:
            self._title.setText("")
            self._facts.setText("")
            self._note.hide()
            return
        cohort, line = view.line.cohort, view.line
        self._title.setText(isolate(line.training_class.title))
        terms = terms_text(cohort.terms.attendance, cohort.terms.in_a_row, cohort.terms.pass_mark, language)
        places = self.tr("Places taken: {seated} of {places}").format(
            seated=language.number(line.seated), places=language.number(cohort.capacity)
        )
        facts = [isolate(labelled(cohort.labels, language)), said(KINDS[cohort.kind]), places, terms]
        facts += [isolate(text) for text in (cohort.room, language.listed(cohort.trainers)) if text]
        self._facts.setText(" · ".join(facts))
        self._note.setText("\n".join(text for text in (self._note_of(view), self.calls.note()) if text))
        self._note.setVisible(bool(self._note.text()))

    def _note_of(self, view: CohortView) -> str:
        line = view.line
        if line.training_class.reason:
            return self.tr("The supervisor returned this cohort: “{reason}”").format(
                reason=isolate(line.training_class.reason)
            )
        if line.free < 0:
            return self.tr("More people have a place than there are places: raise the places, or have somebody wait.")
        if view.next:
            names = self.context.language.listed([isolate(one.name) for one in view.next])
            return self.tr("A place is free for the next of the waiting list: {names}").format(names=names)
        if not view.offered:
            return self.tr("The ministry no longer offers this course; the cohort goes on under its own terms.")
        return ""

    def _say_buttons(self) -> None:
        user, at = self._user, self._stack.currentIndex()
        plans = user is not None and user.may(Right.PLAN_CLASSES)
        applies = plans or (user is not None and user.may(Right.REGISTER))
        here = self.view is not None
        self.plan_button.setVisible(plans and bool(self.catalogue.courses))
        self.amend_button.setVisible(plans and here)
        self.tabs[SELECTION].setVisible(plans)
        self.applications_button.setVisible(applies and here and at == PEOPLE)
        self.give_button.setVisible(plans and here and at == SELECTION)
        self.give_button.setEnabled(self.selection.may_give())
        self.move_button.setVisible(plans and here and at == DAYS and self.days.moving > 0)
        self.steps.allow(shown=plans and here and at == PEOPLE)
        self.calls.allow(plans=plans, applies=applies, here=here and at == PEOPLE)
        self.certificates.allow(shown=here and at == PEOPLE, asks=plans)
        assesses = plans or (user is not None and user.may(Right.TEACH))
        self.tabs[RESULTS].setVisible(assesses)
        self.marks.allow(shown=here and at == RESULTS and assesses, ends=plans)

    def _sign(self, one: CohortLine) -> Sign | None:
        if one.training_class.status is RecordStatus.RETURNED:
            return Sign(self.tr("returned"), "returned", "warning")
        return Sign(self.tr("full"), "check", "muted") if one.free <= 0 else None

    def _second(self, one: CohortLine) -> str:
        language, sessions = self.context.language, one.training_class.sessions
        words = self.tr("free {free}, applied {applied}")
        if self.context.theme.large:  # half of the line is there: who applied stands beside
            words = self.tr("free {free}")
        counts = words.format(free=language.number(max(one.free, 0)), applied=language.number(one.applied))
        return f"{language.short_date(sessions[0].date)} · {counts}" if sessions else counts
