"""One person on one page: who they are, what happened to their record, and where each change of it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.people.page import Person
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.told import Conflict
from mihan_desktop.services.admitting import CohortLine
from mihan_desktop.services.calling import Fitting
from mihan_desktop.services.certifying import Paper
from mihan_desktop.services.settling import Settled
from mihan_desktop.ui import actions, clipboard
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.person_duplicates import PersonDuplicates
from mihan_desktop.ui.pages.person_parts import (
    DocumentsPart,
    HistoryPart,
    MinistryPart,
    Part,
    ProfilePart,
)
from mihan_desktop.ui.pages.person_points import PersonPointsDesk, PointsPart
from mihan_desktop.ui.pages.person_registrations import RegistrationsPart
from mihan_desktop.ui.pages.person_rights import RightsPart
from mihan_desktop.ui.pages.person_told import ReferralsPart
from mihan_desktop.ui.pages.person_training import TrainingPart
from mihan_desktop.ui.pages.person_work import PersonWorkDesk, WorkPart
from mihan_desktop.ui.pages.records_rules import CORRECTABLE
from mihan_desktop.ui.widgets.card import button, dress, label, row
from mihan_desktop.ui.widgets.chip import Chip
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import list_view
from mihan_desktop.ui.widgets.shown import Shown
from mihan_desktop.ui.words import STATUS_LOOKS, status_text


class PersonPage(Page):
    """Parts at the side, the chosen one beside them. Attributes: person (None until it was read), place (its id)."""

    kinds = frozenset(
        {Kind.REGISTRATIONS, Kind.OUTBOX, Kind.BATCHES, Kind.DRAFTS, Kind.ATTENDANCE, Kind.CLASSES, Kind.POINTS}
    )

    def build(self) -> Iterator[None]:
        """Part by part."""
        theme, px = self.context.theme, self.context.theme.px
        self.person: Person | None = None
        self.place = None
        self._name, self._about = label("title", wrap=True), label("muted", wrap=True)
        self.chip = Chip(theme)
        self.chip.clicked.connect(lambda: self._choose(len(self.parts) - 1))
        self.back = button("quiet", self._leave)
        self.copy = button("secondary", self._copy)
        self.print = button("secondary", self._print)
        self.correct = button("primary", self._correct)
        self.decide = button("primary", self.decide_now)
        self._deciding = False
        self.model: RowsModel[Part] = RowsModel(
            [Column(lambda: "", lambda part: part.title(), subtitle=self._told, icon=lambda part: part.icon)],
            lambda part: type(part).__name__ + part.icon,
            self,
        )
        self.list = list_view(theme, snug=True)
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(self._on_part)
        self._stack = Shown()
        self._lay_out()
        yield
        yield from self._make_parts()
        self.model.show(self.parts)
        for name, call in {
            "leave_person": self._leave, "correct_person": self._correct, "print_person": self._print,
            "copy_number": self._copy, "print_work": self.work.print_list,
        }.items():  # fmt: skip
            actions.bind(self, name, call)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setMinimumWidth(px(230))
        self.list.setMaximumWidth(px(300))

    def _lay_out(self) -> None:
        px = self.context.theme.px
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addLayout(row(self._name, self.chip, wide=self._name, spacing=px(12)))
        words.addWidget(self._about)
        tools = QWidget()
        buttons = FlowLayout(tools, gap=px(8))
        buttons.setContentsMargins(0, 0, 0, 0)
        for control in (self.back, self.copy, self.print, self.correct, self.decide):
            buttons.addWidget(control)
        across = QHBoxLayout()
        across.setSpacing(px(12))
        across.addWidget(self.list, 1)
        across.addWidget(self._stack, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(4), px(24), px(8))
        column.setSpacing(px(8))
        column.addLayout(words)
        column.addWidget(tools)
        column.addLayout(across, 1)

    def _make_parts(self) -> Iterator[None]:
        kinds: tuple[Callable[[Context], Part], ...] = (
            ProfilePart, HistoryPart, DocumentsPart, RegistrationsPart, TrainingPart, ReferralsPart,
            PointsPart, RightsPart, WorkPart, MinistryPart,
        )  # fmt: skip
        self.parts: tuple[Part, ...] = ()
        for make in kinds:
            part = make(self.context)
            self._stack.addWidget(part)
            self.parts += (part,)
            yield
        self.documents = next(part for part in self.parts if isinstance(part, DocumentsPart))
        self.registrations = next(part for part in self.parts if isinstance(part, RegistrationsPart))
        self.rights = next(part for part in self.parts if isinstance(part, RightsPart))
        self.training = next(part for part in self.parts if isinstance(part, TrainingPart))
        self.training.applying.connect(self._apply)
        self.training.opened.connect(lambda cohort: self.went.emit("courses", cohort))
        self.training.certificates.printing.connect(self._print_certificates)
        self.rights.hand_out_asked.connect(self._hand_out)
        self.rights.request_asked.connect(self._ask_ministry)
        self.rights.taking_back.connect(self._take_request_back)
        self.registrations.opened.connect(lambda record_id: self.went.emit("registration", ("record", record_id)))
        self.likes = PersonDuplicates(self, self.registrations)
        points = next(part for part in self.parts if isinstance(part, PointsPart))
        self.points = PersonPointsDesk(self, points)
        work = next(part for part in self.parts if isinstance(part, WorkPart))
        self.work = PersonWorkDesk(self, work)

    def title(self) -> str:
        """The page's name."""
        return self.tr("Person")

    def hint(self) -> str:
        """That looking is written down."""
        return self.tr("That you looked at this person is written in the log.")

    def enter(self, user: User, argument: object = None) -> None:
        """``argument``: the id of the person's record; without one, the person shown last.

        ("decide", id): and the two answers between which somebody must decide.
        """
        self._user = user
        if isinstance(argument, tuple) and argument[0] == "decide":
            argument, self._deciding = argument[1], True
        if isinstance(argument, str):
            if argument != self.place:
                self.person = None
                self.list.setCurrentIndex(self.model.index(0, 0))
            self.place = argument
        self.retranslate()
        if self.place is None:
            self.went.emit("records", None)
            return
        self.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nobody's answers stay behind the person who signs out."""
        super().forget()
        self.person = self.place = None

    def reload(self) -> None:
        """Read the person again."""
        user, record_id = self.user, self.place
        if record_id is not None:
            self.ask(lambda: self.desk.viewing.person(user, record_id), self._show)

    def _show(self, person: Person) -> None:
        if person.record.record_id != self.place:
            return
        self.person = person
        user, change_id = self.user, person.record.change_id
        self.training.may(apply=user.may(Right.REGISTER) or user.may(Right.PLAN_CLASSES))
        self.rights.may(hand_out=user.may(Right.HAND_OUT), register=user.may(Right.REGISTER))
        read = self.desk.searching.attachment
        self.documents.read_with(lambda file: read(user, file.change_id or change_id, file.name))
        for part in self.parts:
            part.show_person(person)
        self._show_heading()
        self.model.speak()
        self.likes.look(user, person.record)
        self.points.look(user, person.record, self.model.speak)
        self.work.look(user, person.record, self.model.speak)
        if self._deciding:
            self._deciding = False
            self.decide_now()

    def retranslate(self) -> None:
        """Every text again."""
        theme = self.context.theme
        self.list.setAccessibleName(self.tr("Parts of the page"))
        for control, text, icon in (
            (self.back, self.tr("Back to the list"), "back"),
            (self.copy, self.tr("Copy number"), "copy"),
            (self.print, self.tr("Receipt"), "print"),
            (self.correct, self.tr("Correct"), "draft"),
            (self.decide, self.tr("Decide…"), "warning"),
        ):
            control.setText(text)
            tone = (
                "on_primary"
                if control in (self.correct, self.decide)
                else "primary"
                if control is self.back
                else "text"
            )
            dress(control, theme, icon, tone)
        for control, name in (
            (self.back, "leave_person"), (self.copy, "copy_number"), (self.print, "print_person"),
            (self.correct, "correct_person"),
        ):  # fmt: skip
            control.setToolTip(actions.tip(name))
        for part in self.parts:
            part.retranslate()
        self.model.speak()
        self._show_heading()

    def _show_heading(self) -> None:
        person = self.person
        for control in (self.chip, self.copy, self.print, self.correct, self.decide):
            control.setVisible(False)
        self._about.setVisible(person is not None)
        if person is None:
            self._name.setText("")
            return
        record, language = person.record, self.context.language
        self._name.setText(isolate(record.label) or self.tr("Without a name yet"))
        phones = [f"0{phone}" if phone.startswith("7") else phone for phone in record.phones]
        number = left_to_right(language.localised(record.number))
        facts = [
            *([self.tr("Number {n}").format(n=number)] if number else ()),
            *(left_to_right(language.localised(phone)) for phone in phones),
            isolate(person.form_title),
        ]
        self._about.setText(" · ".join(facts))
        icon, tone = STATUS_LOOKS[record.status]
        self.chip.show_state(status_text(record.status), icon, tone)
        self.chip.setVisible(True)
        self.copy.setVisible(bool(record.number))
        self.print.setVisible(record.status is not RecordStatus.WITHDRAWN)
        self.decide.setVisible(self._decidable())
        self.correct.setVisible(self._correctable() and not self._decidable())

    def _correctable(self) -> bool:
        person = self.person
        registers = self._user is not None and self.user.may(Right.REGISTER)
        return registers and person is not None and person.record.status in CORRECTABLE

    def _decidable(self) -> bool:
        person, user = self.person, self._user
        may = user is not None and (user.may(Right.REGISTER) or user.may(Right.REVIEW))
        return may and person is not None and person.told.decision == "conflict"

    def decide_now(self) -> None:
        """Show the answers between which somebody must decide."""
        user, record_id = self.user, self.place
        if record_id is None or not self._decidable():
            return

        def show(conflict: Conflict) -> None:
            from mihan_desktop.ui.dialogs.decide import DecideDialog

            dialog = DecideDialog(self.context, user, conflict, self)
            dialog.settled.connect(self._settled)
            dialog.open()

        self.ask(lambda: self.desk.settling.conflict(user, record_id), show)

    def _settled(self, settled: Settled) -> None:
        if settled.draft_id:
            self.went.emit("registration", ("draft", settled.draft_id))
            return
        self.told.emit(lambda: self.tr("The decision is saved and waits for a supervisor."), "success")

    def _told(self, part: Part) -> str:
        return part.told(self.person) if self.person is not None else ""

    def _on_part(self, index: QModelIndex) -> None:
        if index.isValid():
            self._stack.setCurrentIndex(index.row())

    def _choose(self, at: int) -> None:
        self.list.setCurrentIndex(self.model.index(at, 0))

    def _leave(self) -> None:
        self.went.emit("records", "back")

    def _correct(self) -> None:
        if self._correctable() and self.place is not None:
            self.went.emit("registration", ("record", self.place))

    def _copy(self) -> None:
        if self.person is not None and self.person.record.number:
            clipboard.put(self.person.record.number)
            self.told.emit(lambda: self.tr("The number was copied."), "success")

    def _hand_out(self) -> None:
        from mihan_desktop.ui.dialogs.hand_out import HandOutDialog

        if self.person is not None and self.user.may(Right.HAND_OUT):
            HandOutDialog(self.context, self.user, self.person.record, self).open()

    def _ask_ministry(self) -> None:
        from mihan_desktop.ui.dialogs.request import RequestDialog

        if self.person is not None and self.user.may(Right.REGISTER):
            dialog = RequestDialog(self.context, self.user, self.person.record, self)
            dialog.asked.connect(
                lambda: self.told.emit(lambda: self.tr("The request is saved and waits for a supervisor."), "success")
            )
            dialog.open()

    def _take_request_back(self, request: str) -> None:
        user = self.user
        self.ask(lambda: self.desk.requesting.take_back(user, request), lambda _: None)

    def _apply(self) -> None:
        """Ask for which cohort the person applies."""
        from mihan_desktop.ui.dialogs.choose_cohort import ChooseCohortDialog

        user, record, admitting, calling = self.user, self.place, self.desk.admitting, self.desk.calling
        if record is None or self.person is None:
            return
        name = isolate(self.person.record.label)

        def texts() -> tuple[str, str, str]:
            words = self.tr("For which cohort does {name} apply?").format(name=name)
            return self.tr("Apply for a course"), words, self.tr("Write it down")

        def ask(cohorts: tuple[CohortLine, ...], elsewhere: tuple[Fitting, ...]) -> None:
            far = {one.called.cohort for one in elsewhere}
            apply = lambda cohort, _: (calling if cohort in far else admitting).apply(user, cohort, [record])  # noqa: E731
            dialog = ChooseCohortDialog(
                self.context, texts, cohorts, apply, self, reason=False, elsewhere=elsewhere
            )  # fmt: skip
            words = lambda: self.tr("The application is saved and waits for a supervisor.")  # noqa: E731
            dialog.done_with.connect(lambda: self.told.emit(words, "success"))
            dialog.open()

        self.ask(lambda: (admitting.cohorts(user), calling.fitting(user, record)), lambda read: ask(*read))

    def _print_certificates(self, serial: str) -> None:
        """The one that was chosen, or with "" all that hold."""
        from mihan_desktop.ui.dialogs.print_certificates import PrintCertificatesDialog

        user, record, certifying = self.user, self.place, self.desk.certifying
        if record is None:
            return

        def ask(papers: tuple[Paper, ...]) -> None:
            good = [one for one in papers if one.withdrawn is None and serial in ("", one.serial)]
            if good:
                PrintCertificatesDialog(self.context, user, good, self).open()

        self.ask(lambda: certifying.of_person(user, record), ask)

    def _print(self) -> None:
        from mihan_desktop.ui.dialogs.receipt import ReceiptDialog

        if self.person is not None and self.place is not None and not self.print.isHidden():
            ReceiptDialog(self.context, self.user, self.place, self).open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and a digit choose a part, Alt and 0 the tenth."""
        at = (event.key() - Qt.Key.Key_1) % 10
        if actions.pressed("person", event) == "part" and at in range(len(self.parts)):
            self._choose(at)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)
