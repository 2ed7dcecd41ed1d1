"""What came of an interview at a fair: one key chooses it, Enter saves it; and whoever came without an invitation."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QWidget

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.work.fair_report import HIRED
from mihan_desktop.domain.work.fair_words import MOST_NOTE, FairOutcome
from mihan_desktop.domain.work.fairs import Fair
from mihan_desktop.services.fairs import Guest, Interviewed
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.dialogs.numbered_list import NumberedList
from mihan_desktop.ui.fair_words import OUTCOMES, place_text, said
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.date_field_input import DateField
from mihan_desktop.ui.widgets.fields import Field, line_edit
from mihan_desktop.ui.widgets.people_picker import PeoplePicker

OFFERED = tuple(OUTCOMES)
"""In the order of their digits, from 1."""
WIDTH = 560
"""Pixels, before the scale, where the screen has them."""
_OF_DAY = frozenset({"then_missing", "fair_begins_over"})


class InterviewDialog(Dialog):
    """Attributes: stand, outcomes, work, begins (of whoever is hired), note. Signals:
    written(object) it is on the disk, and what was said of their referral with it (a state, None for nothing).
    """

    written = Signal(object)

    def __init__(self, context: Context, user: User, fair: Fair, guest: Guest, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=WIDTH)
        self._user, self._fair, self._guest = user, fair, guest
        self._error: Exception | None = None
        self.stand = QComboBox()
        for one in fair.stands:
            self.stand.addItem(f"{isolate(one.number)} {isolate(one.employer)}", one.id)
        self.stand.setCurrentIndex(max(0, self.stand.findData(self._next_stand())))
        self.work = QComboBox()
        self.note = line_edit()
        self.note.setMaxLength(MOST_NOTE)
        self.begins = DateField(language=context.language.code)
        self._stand_field, self._work_field, self._begins_field, self._note_field = (
            Field(context.theme, control) for control in (self.stand, self.work, self.begins, self.note)
        )
        self._problem = label("error", wrap=True)
        beside = QWidget()  # beside one another: the dialog stays as high as the window
        narrow = self.minimumWidth() < context.theme.px(WIDTH)  # where the screen is, below one another
        ways = QBoxLayout.Direction
        across = QBoxLayout(ways.TopToBottom if narrow else ways.LeftToRight, beside)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(context.theme.px(12))
        across.addWidget(self._work_field, 1)
        across.addWidget(self._begins_field, 1)
        for field in () if narrow else (self._work_field, self._begins_field):
            across.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self.outcomes = NumberedList(context, self, OFFERED, lambda one: said(OUTCOMES[one]), self._show_begins)
        self.put(self._stand_field, self.outcomes.view, beside, self._note_field)
        self.body.addWidget(self._problem)
        self.stand.currentIndexChanged.connect(lambda _: self._on_stand())
        self.work.currentIndexChanged.connect(lambda _: self._show_begins())
        self._on_stand()
        self.outcomes.take_focus()

    def _next_stand(self) -> str:
        """The stand at which they are expected and were not interviewed yet; else the first without an interview."""
        visit, invitation = self._guest.visit, self._guest.invitation
        met = frozenset() if visit is None else frozenset(visit.interviews)
        kept = () if invitation is None else tuple(place.stand for place in invitation.places)
        every = (*kept, *(one.id for one in self._fair.stands))
        return next((one for one in every if one not in met), every[0] if every else "")

    @property
    def outcome(self) -> FairOutcome:
        """What is chosen."""
        return self.outcomes.chosen

    def retranslate(self) -> None:
        """Every text again."""
        language, guest = self.context.language, self._guest
        words = self.tr("What came of the interview? A digit chooses, Enter saves.")
        kept = () if guest.invitation is None else guest.invitation.places
        times = language.listed([place_text(self._fair, place, language) for place in kept])
        told = self.tr("Expected: {times}.").format(times=times) if times else ""
        name = isolate(guest.name) or self.tr("Somebody without a record")
        self.say(name, " ".join(part for part in (told, words) if part), self.tr("Save"))
        self._stand_field.say(self.tr("Stand"))
        hint = self.tr("With a vacancy chosen, whoever goes on is among the referrals")
        self._work_field.say(self.tr("Work"), hint if self._begins_field.isHidden() else "")
        self.work.setItemText(0, self.tr("any work of this stand"))
        self._begins_field.say(
            self.tr("The work begins on"),
            self.tr("With it the referral says at once that they are hired; empty while nobody knows"),
        )
        self.begins.set_reading(language.code, language.kind_of_digits)
        self._note_field.say(self.tr("Note"), self.tr("A date, what is missing; nothing that nobody needs"))
        self.outcomes.speak(self.tr("What came of the interview"))
        code = self._error.code if isinstance(self._error, MihanError) else ""
        sentence = "" if self._error is None else messages.of_error(self._error, language)
        of_day = code in _OF_DAY
        self._begins_field.blame(sentence if of_day else "")
        self._problem.setText("" if of_day else sentence)
        self._problem.setVisible(bool(sentence) and not of_day)

    def confirm(self) -> None:
        """Durable when the dialog goes."""
        if not self.accept_button.isEnabled():
            return
        self.begins.settle()
        asked = self._begins_field.isVisibleTo(self)
        if asked and not self.begins.understood:
            self._on_failed(MihanError("then_missing"))
            return
        begins = self.begins.day if asked else None
        self.accept_button.setEnabled(False)
        fairs, user, fair, visitor = self.context.desk.fairs, self._user, self._fair.id, self._guest.visitor
        stand, work, note, outcome = self.stand.currentData(), self.work.currentData(), self.note.text(), self.outcome
        self.context.tasks.run(
            lambda: fairs.interview(
                user, fair, visitor, str(stand or ""), outcome, vacancy=str(work or ""), note=note, begins=begins
            ),
            done=self._done, failed=self._on_failed, owner=self,
        )  # fmt: skip

    def _done(self, said: Interviewed) -> None:
        self.accept()
        self.written.emit(said.referral)

    def _on_failed(self, error: Exception) -> bool:
        self.accept_button.setEnabled(True)
        self._error = error
        self.retranslate()
        if isinstance(error, MihanError) and error.code in _OF_DAY:
            self.point_at(self.begins)
        return True

    def _show_begins(self) -> None:
        """Asked of whoever is hired for a vacancy: their referral can say so."""
        may = bool(self._guest.person) and self._user.may(Right.REGISTER)
        asked = may and bool(self.work.currentData()) and self.outcome in HIRED
        if asked == self._begins_field.isHidden():
            self._begins_field.setVisible(asked)
            self.retranslate()  # the hint of the work makes room for that of the day

    def _on_stand(self) -> None:
        """The work of the stand, and what was said there before."""
        stand = self._fair.stand(str(self.stand.currentData() or ""))
        offers = [one for one in stand.offers if one.vacancy] if stand is not None else []
        self.work.clear()
        self.work.addItem("", "")
        for one in offers:
            self.work.addItem(isolate(one.title), one.vacancy)
        self._work_field.setVisible(bool(offers))
        visit = self._guest.visit
        before = None if visit is None or stand is None else visit.interviews.get(stand.id)
        outcome = OFFERED[0] if before is None or before.outcome is None else before.outcome
        self.outcomes.choose(outcome)
        only = offers[0].vacancy if len(offers) == 1 else ""
        self.work.setCurrentIndex(max(0, self.work.findData(only if before is None else before.vacancy)))
        self.note.setText("" if before is None else before.note)
        self._error = None
        self._show_begins()
        self.retranslate()


class WalkInDialog(Dialog):
    """People of this desk who came without an invitation. Signals: chosen(object) ids of whom to let in."""

    chosen = Signal(object)

    def __init__(self, context: Context, user: User, text: str, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=560)
        self.picker = PeoplePicker(context, user, self.list_height(220))
        self.put(self.picker)
        self.picker.search.setText(text)
        self.picker.search.returnPressed.connect(self.picker.to_list)
        self.picker.ticked.connect(lambda count: self.accept_button.setEnabled(count > 0))
        self.retranslate()
        self.picker.look()
        self.picker.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        words = self.tr("Look for people who are registered at this desk, and tick whoever came.")
        self.say(self.tr("Came without an invitation"), words, self.tr("Let them in"))
        self.picker.retranslate()
        self.accept_button.setEnabled(bool(self.picker.people.ticked))

    def confirm(self) -> None:
        """Whoever is ticked."""
        if self.picker.search.hasFocus() and not self.picker.people.ticked:
            self.picker.to_list()
            return
        if self.picker.people.ticked:
            people = tuple(self.picker.people.ticked)
            self.accept()
            self.chosen.emit(people)
