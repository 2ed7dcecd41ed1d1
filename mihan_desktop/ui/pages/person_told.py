"""What the ministry told of a person: where they were referred to, and whom it holds to be the same."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from mihan_desktop.domain.people.page import Person
from mihan_desktop.domain.told import PersonTold, ReferralRow
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.elsewhere_words import question_words
from mihan_desktop.ui.fair_words import visited_text
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.pages.person_parts import Part
from mihan_desktop.ui.referral_words import referral_sign
from mihan_desktop.ui.widgets.card import EmptyState, label
from mihan_desktop.ui.widgets.lines import lines_view


class ReferralsPart(Part):
    """Referrals as they stand at the ministry; above them what else it said of this person, below them fairs."""

    icon = "send"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.model: RowsModel[ReferralRow] = RowsModel(
            [Column(lambda: "", self._title, subtitle=self._second, icon=lambda _: "send")], lambda one: one.id, self
        )
        self.list = lines_view(context.theme)
        self.list.setModel(self.model)
        self._said = label(wrap=True)
        self._empty = EmptyState(context.theme, "send")
        self._either = QStackedWidget()
        for part in (self._empty, self.list):
            self._either.addWidget(part)
        self._fairs_title, self._fairs = label("heading"), label(wrap=True)
        for widget, stretch in ((self._said, 0), (self._either, 1), (self._fairs_title, 0), (self._fairs, 0)):
            self.column.addWidget(widget, stretch)

    def title(self) -> str:
        """The part's name."""
        return self.tr("Referrals")

    def told(self, person: Person) -> str:
        """How many, fairs among them."""
        return self.counted(len(person.told.referrals) + len(person.fairs))

    def retranslate(self) -> None:
        """Every text again."""
        told = self.person.told if self.person is not None else PersonTold()
        asked = () if self.person is None else self.person.questions
        lines = [question_words(one, self.context.language, self.context.now()) for one in asked[:1]]
        said = "\n".join([*lines, self._words(told)]).strip()
        self._said.setText(said)
        self._said.setVisible(bool(said))
        fairs = () if self.person is None else self.person.fairs
        self._fairs_title.setText(self.tr("Job fairs"))
        self._fairs.setText("\n".join(visited_text(one, self.context.language) for one in fairs))
        for widget in (self._fairs_title, self._fairs):
            widget.setVisible(bool(fairs))
        self.model.show(told.referrals)
        shown: QWidget = self.list if told.referrals else self._empty
        self._either.setCurrentWidget(shown)
        self._empty.say(
            self.tr("No referrals"), self.tr("When the ministry refers this person to work, it stands here.")
        )
        self.list.setAccessibleName(self.title())
        self.model.speak()

    def _words(self, told: PersonTold) -> str:
        language = self.context.language
        lines = []
        for _, number, relation in told.linked:
            shown = left_to_right(language.localised(number)) if number else self.tr("of another office")
            if relation == "same":
                lines.append(self.tr("The ministry holds this to be the same person as record {n}.").format(n=shown))
            else:
                lines.append(self.tr("The ministry holds record {n} to be somebody else.").format(n=shown))
        return "\n".join(lines)

    def _title(self, one: ReferralRow) -> str:
        title = isolate(one.title) if one.title else self.tr("A vacancy")
        return f"{title} · {isolate(one.employer)}" if one.employer else title

    def _second(self, one: ReferralRow) -> str:
        when = self.context.language.moment(one.at, self.context.now())
        return " · ".join([referral_sign(one.state).text, when, *([isolate(one.words)] if one.words else ())])
