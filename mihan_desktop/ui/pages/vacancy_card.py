"""One vacancy as the ministry tells of it, and who of this desk was referred to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent

from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.told import TAKES, Referred, VacancyRow
from mihan_desktop.domain.work.view import OfferCard
from mihan_desktop.ui import actions
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import OFFICE_TIME, isolate, left_to_right
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.occupation_words import occupation_name
from mihan_desktop.ui.referral_words import referral_sign, vacancy_sign
from mihan_desktop.ui.tasks import SEARCH
from mihan_desktop.ui.widgets.card import Card, button, label
from mihan_desktop.ui.widgets.lines import lines_view
from mihan_desktop.ui.work_words import district_text, offer_text


class VacancyCard(Card):
    """Attributes: people (model), list (view). Signals: went(str, object) to a person's page; referred(int) so many
    people are on the shortlist now.
    """

    went = Signal(str, object)
    referred = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, margin=14, spacing=8)
        self.context = context
        self._user: User | None = None
        self._vacancy: VacancyRow | None = None
        self._offer: OfferCard | None = None
        self._title, self._employer = label("heading", wrap=True), label(wrap=True)
        self._facts, self._words = label("muted", wrap=True), label(wrap=True)
        self._whom = label(wrap=True)
        self.people: RowsModel[Referred] = RowsModel(
            [
                Column(
                    lambda: "",
                    lambda one: one.label or self.tr("Without a name yet"),
                    lambda one: referral_sign(one.referral.state),
                    self._second,
                    lambda _: "user",
                )
            ],
            lambda one: one.referral.id,
            self,
        )
        self.list = lines_view(context.theme)
        self.list.setModel(self.people)
        self.list.activated.connect(lambda _: self.open_person())
        self.refer_button, self.fits_button = button("secondary", self.refer), button("secondary", self.show_fitting)
        for part in (self._title, self._employer, self._facts, self._words, self.fits_button, self.refer_button):
            self.add(part)
        self.add(self._whom, self.list)
        self.body.setStretch(7, 40)
        self.body.addStretch(1)

    def serve(self, user: User) -> None:
        """Who looks."""
        self._user = user

    def show_vacancy(self, vacancy: VacancyRow | None) -> None:
        """Another one, or none; who was referred is read anew."""
        if vacancy is None or self._vacancy is None or vacancy.id != self._vacancy.id:
            self.people.show(())
            self._offer = None
        self._vacancy = vacancy
        self.retranslate()
        user = self._user
        if vacancy is None or user is None:
            return

        def show(found: tuple[tuple[Referred, ...], OfferCard | None]) -> None:
            if self._vacancy is vacancy and self._user is user:
                self._offer = found[1]
                self.people.show(found[0])
                self.retranslate()

        desk = self.context.desk
        self.context.tasks.run(
            lambda: (desk.referring.referred(user, "", vacancy.id), desk.offering.offer(user, vacancy.id)),
            done=show, owner=self, lane=SEARCH,
        )  # fmt: skip

    def retranslate(self) -> None:
        """Every text again."""
        one, language = self._vacancy, self.context.language
        self.setVisible(one is not None)
        if one is None:
            return
        self._title.setText(isolate(one.title) if one.title else self.tr("A vacancy"))
        self._employer.setText(isolate(one.employer))
        facts = [vacancy_sign(one, self.context.now()).text]
        facts.append(language.localised(self.tr("%n place(s)", "", one.places)))
        if place := district_text(one, language):
            facts.append(place)
        if one.closes:
            facts.append(self.tr("until {day}").format(day=language.answer(one.closes)))
        if named := occupation_name(one.occupation, language):
            facts.append(isolate(named))
        elif one.occupation:
            facts.append(self.tr("occupation {code}").format(code=left_to_right(language.localised(one.occupation))))
        facts.append(self.tr("told {when}").format(when=language.moment(one.at, self.context.now())))
        self._facts.setText(" · ".join(facts))
        offered = "" if self._offer is None else offer_text(self._offer.offer, language)
        said = isolate(one.words) if one.words else ""
        self._words.setText("\n".join(each for each in (offered, said) if each))
        for sentence in (self._employer, self._words):
            sentence.setVisible(bool(sentence.said()))
        self.fits_button.setText(self.tr("Who fits…"))
        self.fits_button.setToolTip(actions.tip("who_fits"))
        self.refer_button.setText(self.tr("Put people on the shortlist…"))
        self.refer_button.setToolTip(actions.tip("refer_people"))
        may = self._user is not None and self._user.may(Right.REGISTER)
        self.refer_button.setVisible(may and self._takes(one))
        count = len(self.people.rows)
        self._whom.setText(
            language.localised(self.tr("%n person(s) of this desk referred to it (Enter opens):", "", count))
            if count
            else self.tr("Nobody of this desk was referred to it yet.")
        )
        self.list.setVisible(bool(count))
        QTimer.singleShot(0, self, self._hold)
        self.list.setAccessibleName(self.tr("People of this desk who were referred"))
        self.people.speak()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width sentences take another height."""
        super().resizeEvent(event)
        self._hold()

    def _hold(self) -> None:
        """No sentence is squeezed: the list gives way first, then the page scrolls."""
        self.setMinimumHeight(max(self.body.totalMinimumHeightForWidth(self.width()), 0))

    def _takes(self, one: VacancyRow) -> bool:
        today = self.context.now().astimezone(OFFICE_TIME).date().isoformat()
        return one.state in TAKES and (not one.closes or one.closes >= today)

    def show_fitting(self) -> None:
        """The people of this office for the vacancy."""
        if self._vacancy is not None:
            self.went.emit("fitting", self._vacancy.id)

    def refer(self) -> None:
        """Choose people for the shortlist."""
        user, vacancy = self._user, self._vacancy
        if user is None or vacancy is None or not self.refer_button.isVisibleTo(self):
            return
        from mihan_desktop.ui.dialogs.refer_people import ReferPeopleDialog

        dialog = ReferPeopleDialog(self.context, user, vacancy, self.window())
        dialog.referred.connect(self.referred.emit)
        dialog.open()

    def focus_people(self) -> None:
        """The keyboard goes to who was referred, where anybody was."""
        if self.people.rows:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.people.index(0, 0))

    def open_person(self) -> None:
        """The page of who is chosen, the first where nobody is."""
        if self.people.rows:
            chosen = self.people.row(self.list.currentIndex()) or self.people.rows[0]
            self.went.emit("person", chosen.referral.person_id)

    def _second(self, one: Referred) -> str:
        when = self.context.language.moment(one.referral.at, self.context.now())
        return " · ".join([when, *([isolate(one.referral.words)] if one.referral.words else ())])
