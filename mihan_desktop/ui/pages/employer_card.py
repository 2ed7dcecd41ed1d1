"""One employer with what it offers, and every act on them: forms over the page, reasons, taking back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import AT_THE_OFFICE, RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.told import TAKES, VacancyRow
from mihan_desktop.domain.work.employers import Standing
from mihan_desktop.domain.work.vacancies import State
from mihan_desktop.domain.work.view import EmployerCard, OfferCard, Said
from mihan_desktop.ui import actions, messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import OFFICE_TIME, isolate, left_to_right
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.opening import Opened, open_about
from mihan_desktop.ui.referral_words import vacancy_sign
from mihan_desktop.ui.tasks import SEARCH
from mihan_desktop.ui.widgets.card import Card, button, label
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import lines_view
from mihan_desktop.ui.work_words import district_text, place_name, standing_sign

if TYPE_CHECKING:
    from forms.session import Finalised
    from mihan_desktop.services.about_forms import Subject

EMPLOYER, VACANCY = "employer", "vacancy"


class EmployerPanel(Card):
    """Attributes: vacancies (model), list (view), and the buttons. Signals: wrote(str) with the employer's id; failed(a
    sentence to be made); person(str) whose page is wanted.
    """

    wrote = Signal(str)
    failed = Signal(object)
    person = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, margin=14, spacing=8)
        self.context = context
        self._user: User | None = None
        self._card: EmployerCard | None = None
        self._offer: OfferCard | None = None
        self._known: set[str] = set()
        self._title, self._state = label("heading", wrap=True), label(wrap=True)
        self._facts, self._note = label("muted", wrap=True), label("muted", wrap=True)
        self._offers = label()
        self.vacancies: RowsModel[VacancyRow] = RowsModel(
            [
                Column(
                    lambda: "", lambda one: isolate(one.title) or self.tr("A vacancy"),
                    lambda one: vacancy_sign(one, self.context.now()), self._second, lambda _: "vacancies",
                )
            ],
            lambda one: one.id,
            self,
        )  # fmt: skip
        self.list = lines_view(context.theme)
        self.list.setModel(self.vacancies)
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._choose())
        self.list.activated.connect(lambda _: self.correct_vacancy())
        self.correct_button = button("secondary", self.correct)
        self.history_button = button("quiet", self.history)
        self.offer_button = button("primary", self.offer)
        self.edit_button = button("secondary", self.correct_vacancy)
        self.filled_button, self.close_button = button("quiet", self.filled), button("quiet", self.close_or_open)
        self.back_button = button("quiet", self.take_back)
        first, second = QWidget(), QWidget()
        above, below = FlowLayout(first, gap=context.theme.px(6)), FlowLayout(second, gap=context.theme.px(6))
        for press in (self.offer_button, self.correct_button, self.history_button):
            above.addWidget(press)
        for press in (self.edit_button, self.filled_button, self.close_button, self.back_button):
            below.addWidget(press)
        self.add(
            self._title, self._state, self._facts, first, self._offers, self.list, self._note, second
        )  # fmt: skip
        self.body.setStretch(5, 4)

    def serve(self, user: User) -> None:
        """Who looks."""
        self._user = user

    def show_card(self, card: EmployerCard | None) -> None:
        """Another employer, or none."""
        current = self._chosen
        self._card = card
        self.vacancies.show(() if card is None else card.vacancies)
        if card is not None and card.vacancies:
            at = self.vacancies.find(current.id) if current is not None else 0
            self.list.setCurrentIndex(self.vacancies.index(max(at, 0), 0))
        self._choose()
        self.retranslate()

    def focus_vacancies(self) -> None:
        """The keyboard goes to what the employer offers."""
        if self.vacancies.rows:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _chosen(self) -> VacancyRow | None:
        return self.vacancies.row(self.list.currentIndex())

    def _choose(self) -> None:
        """Another vacancy: what this office may do with it is read."""
        one, user = self._chosen, self._user
        if one is None or user is None:
            self._offer = None
            self.retranslate()
            return
        desk = self.context.desk

        def show(offer: OfferCard | None) -> None:
            if self._chosen is one:
                self._offer = offer
                self.retranslate()

        self.context.tasks.run(lambda: desk.offering.offer(user, one.id), done=show, owner=self, lane=SEARCH)

    # -- acts

    def correct(self) -> None:
        """Correct what is known of the employer."""
        if self._card is not None and self.correct_button.isVisibleTo(self):
            self.fill_employer(self._card.line.id)

    def history(self) -> None:
        """Who was sent there, and what came of it."""
        from mihan_desktop.ui.dialogs.employer_history import EmployerHistoryDialog

        if self._card is not None and self._user is not None:
            dialog = EmployerHistoryDialog(self.context, self._user, self._card, self)
            dialog.opened.connect(self.person.emit)
            dialog.open()

    def fill_employer(self, record: str) -> None:
        """The form of an employer; record: "" for a new one."""
        user, offering = self._user, self.context.desk.offering
        if user is None:
            return
        self._fill(
            EMPLOYER, ChangeKind.EMPLOYER, record,
            lambda: offering.old_employer(user, record) if record else offering.new_employer(user),
            lambda draft, done, known: offering.save_employer(user, draft, done, record, known)[0],
        )  # fmt: skip

    def offer(self) -> None:
        """Write down work that the employer offers."""
        card, user, offering = self._card, self._user, self.context.desk.offering
        if card is None or user is None or not self.offer_button.isVisibleTo(self):
            return
        boss = card.line.id

        def save(draft: str, done: Finalised, known: set[str]) -> str:
            offering.save_vacancy(user, boss, draft, done, "", known)
            return boss

        self._fill(VACANCY, ChangeKind.VACANCY, "", lambda: offering.new_vacancy(user, boss), save)

    def correct_vacancy(self) -> None:
        """Correct the chosen vacancy."""
        one, card, user, offering = self._chosen, self._card, self._user, self.context.desk.offering
        if one is None or card is None or user is None or not self.edit_button.isVisibleTo(self):
            return
        boss = card.line.id

        def save(draft: str, done: Finalised, known: set[str]) -> str:
            offering.save_vacancy(user, boss, draft, done, one.id, known)
            return boss

        self._fill(VACANCY, ChangeKind.VACANCY, one.id, lambda: offering.old_vacancy(user, one.id), save)

    def _fill(
        self, form: str, kind: ChangeKind, record: str, subject: Callable[[], Subject],
        save: Callable[[str, Finalised, set[str]], str],
    ) -> None:  # fmt: skip
        """Open the form on the records lane, with what was answered before where it goes on from there."""
        context, user = self.context, self._user
        assert user is not None  # noqa: S101 - asked before
        offering = context.desk.offering

        def read() -> Opened:
            before = offering.answers_before(user, kind, record) if record else ""
            opened = open_about(context, user, subject(), form, lambda: before)
            if kind is ChangeKind.EMPLOYER and record and opened.fresh and not before:
                _prefill(opened.session, offering.employer_answers(user, record))
            return opened

        known: set[str] = set()

        def keep(draft: str, done: Finalised) -> str:
            try:
                return save(draft, done, known)
            except MihanError as error:
                known.update(str(error.params.get("ids", "")).split())
                raise

        def show(opened: Opened) -> None:
            from mihan_desktop.ui.dialogs.form_about import FormAboutDialog

            dialog = FormAboutDialog(context, user, opened, lambda: self._heading(form, record), keep, self)
            dialog.saved.connect(self.wrote.emit)
            dialog.open()

        context.tasks.run(read, done=show, failed=self._on_failed, owner=self)

    def _heading(self, form: str, record: str) -> tuple[str, str]:
        name = "" if self._card is None else isolate(self._card.line.employer.known_as)
        if form == EMPLOYER:
            return (self.tr("Correct the employer"), name) if record else (self.tr("New employer"), "")
        return (self.tr("Correct the vacancy"), name) if record else (self.tr("New vacancy"), name)

    def filled(self) -> None:
        """The places are taken."""
        if self.filled_button.isVisibleTo(self):
            self._say(State.FILLED, self.tr("Who has the places? A supervisor reads this."), self.tr("It is filled"))

    def close_or_open(self) -> None:
        """Nobody is wanted any more; or somebody is again."""
        if not self.close_button.isVisibleTo(self):
            return
        if self._over:
            self._say(State.OPEN, self.tr("Why is it open again?"), self.tr("Open it again"))
        else:
            self._say(State.CANCELLED, self.tr("Why does the employer want nobody any more?"), self.tr("Cancel it"))

    def _say(self, state: State, question: str, act: str) -> None:
        from mihan_desktop.ui.dialogs.ask import ReasonDialog

        one, card, user = self._chosen, self._card, self._user
        if one is None or card is None or user is None:
            return
        boss, offering = card.line.id, self.context.desk.offering
        title = isolate(one.title)
        dialog = ReasonDialog(self.context, lambda: (title, question, self.tr("Reason"), act), self)

        def write(reason: str) -> None:
            self.context.tasks.run(
                lambda: offering.say(user, one.id, state, reason), done=lambda _: self.wrote.emit(boss),
                failed=self._on_failed, owner=self,
            )  # fmt: skip

        dialog.given.connect(write)
        dialog.open()

    def take_back(self) -> None:
        """Whoever wrote it down says it no more: the word on the vacancy, or else on the employer."""
        said, card, user = self._own_word(), self._card, self._user
        if said is None or card is None or user is None:
            return
        change, boss = said.change_id, card.line.id
        offering = self.context.desk.offering
        self.context.tasks.run(
            lambda: offering.take_back(user, change), done=lambda _: self.wrote.emit(boss), failed=self._on_failed,
            owner=self,
        )  # fmt: skip

    def _on_failed(self, error: Exception) -> bool:
        self.failed.emit(lambda: messages.of_error(error, self.context.language))
        return True

    # -- texts

    @property
    def _over(self) -> bool:
        """Whether the chosen vacancy takes nobody today."""
        one = self._chosen
        today = self.context.now().astimezone(OFFICE_TIME).date().isoformat()
        return one is not None and (one.state not in (*TAKES, "draft") or bool(one.closes and one.closes < today))

    def _own_word(self) -> Said | None:
        """The newest word on what is chosen, where it may be taken back."""
        words = (None if self._offer is None else self._offer.said, None if self._card is None else self._card.said)
        return next((one for one in words if one is not None and one.own and one.status in AT_THE_OFFICE), None)

    def retranslate(self) -> None:
        """Every text again."""
        card = self._card
        for part in (self._title, self._state, self._facts, self._offers, self.list):
            part.setVisible(card is not None)
        self._say_buttons()
        if card is not None:
            self._say_employer(card)
        self._note.setText("" if card is None else self._about_offer())
        self._note.setVisible(bool(self._note.said()))
        self.list.setAccessibleName(self.tr("Vacancies of the employer"))
        self.vacancies.speak()

    def _say_buttons(self) -> None:
        card, offer = self._card, self._offer
        may = card is not None and self._user is not None and self._user.may(Right.REGISTER)
        ours = may and offer is not None and offer.ours and offer.row is not None
        back = ours and offer is not None and offer.row.state == "draft"
        for press, shown in (
            (self.offer_button, may), (self.correct_button, may), (self.history_button, card), (self.edit_button, ours),
            (self.filled_button, ours and not self._over and not back), (self.close_button, ours and not back),
            (self.back_button, may and self._own_word() is not None),
        ):  # fmt: skip
            press.setVisible(bool(shown))
        for press, text, name in (
            (self.offer_button, self.tr("New vacancy…"), "add_vacancy"),
            (self.correct_button, self.tr("Correct the employer…"), "correct_employer"),
            (self.history_button, self.tr("Who was sent…"), "employer_history"),
            (self.edit_button, self.tr("Correct the vacancy…"), "correct_vacancy"),
            (self.filled_button, self.tr("It is filled…"), "vacancy_filled"),
            (self.close_button, self.tr("Open it again…") if self._over else self.tr("Cancel it…"),
             "vacancy_cancelled"),
            (self.back_button, self.tr("Take back what was written"), ""),
        ):  # fmt: skip
            press.setText(text)
            press.setToolTip(actions.tip(name) if name else "")
        if card is not None and card.begun:
            self.offer_button.setText(self.tr("Go on with the new vacancy…"))

    def _say_employer(self, card: EmployerCard) -> None:
        language, one = self.context.language, card.line.employer
        self._title.setText(isolate(one.known_as))
        sign = standing_sign(card.line.standing)
        why = f": {isolate(card.line.words)}" if card.line.words and card.line.standing is Standing.REFUSED else ""
        self._state.setText(f"{sign.text}{why}{self._way(card.said)}")
        names = [isolate(one.name)] if one.trade_name and one.trade_name != one.name else []
        numbers = [left_to_right(language.localised(each)) for each in (one.registration, one.tax) if each]
        where = " – ".join(
            place for code in (one.governorate, one.district) if (place := place_name(code, language))
        )  # fmt: skip
        people = [isolate(one.contact), *(left_to_right(language.localised(each)) for each in (one.phone, one.phone_2))]
        self._facts.setText(
            " · ".join(each for each in (*names, where, isolate(one.address), *numbers, *people) if each)
        )
        count = len(card.vacancies)
        self._offers.setText(
            language.localised(self.tr("%n vacancy(ies):", "", count)) if count else self.tr("Nothing is offered yet.")
        )

    def _about_offer(self) -> str:
        offer = self._offer
        if offer is None:
            return ""
        parts = [isolate(offer.reason)] if offer.reason else []
        if not offer.ours:
            parts.append(self.tr("Another office looks after this vacancy"))
        elif offer.standing is Standing.PENDING:
            parts.append(self.tr("The country hears of it once the ministry has verified the employer"))
        return " · ".join(parts) + self._way(offer.said)

    def _way(self, said: Said | None) -> str:
        """Where what this office said is on its way, where that is worth a word."""
        if said is None:
            return ""
        if said.status in (RecordStatus.RETURNED, RecordStatus.REJECTED):
            words = self.tr("came back: {reason}").format(reason=isolate(said.reason))
        elif said.status is RecordStatus.WAITING:
            words = self.tr("waits for a supervisor")
        else:
            return ""
        return f" · {words}"

    def _second(self, one: VacancyRow) -> str:
        language = self.context.language
        parts = [language.localised(self.tr("%n place(s)", "", one.places)), district_text(one, language)]
        if one.closes:
            parts.append(self.tr("until {day}").format(day=language.answer(one.closes)))
        return " · ".join(part for part in parts if part)


def _prefill(session: Any, answers: dict[str, str]) -> None:
    """What is known goes into the questions of that name."""
    from forms.problems import FormError

    paths = {node.ref.rpartition("/")[2]: node.ref for node in session.root.walk() if node.control}
    for name, value in answers.items():
        if name in paths:
            try:
                session.set(paths[name], value)
            except FormError:  # a choice that the form has no more
                continue
