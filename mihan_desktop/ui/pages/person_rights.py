"""What a person agreed to, and what they may ask for: everything that is kept of them, as a file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.consents import Consent
from mihan_desktop.domain.people import Person
from mihan_desktop.ui import rights_words
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.pages.person_parts import Part
from mihan_desktop.ui.widgets.card import EmptyState, button, label
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import lines_view


class RightsPart(Part):
    """Consents, newest first, with the form's version and the language in which the person was asked.

    Signals: hand_out_asked(). Attributes: hand_out (a button, shown to those who may).
    """

    icon = "check"
    hand_out_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.model: RowsModel[Consent] = RowsModel(
            [Column(lambda: "", self._title, subtitle=self._second, icon=lambda _: "check", sign=self._sign)],
            lambda one: one.change_id,
            self,
        )
        self.list = lines_view(context.theme)
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_more())
        self._words, self._more = label("muted", wrap=True), label(wrap=True)
        self._empty = EmptyState(context.theme, "check")
        self.hand_out = button("secondary", self.hand_out_asked.emit)
        self._may_hand_out = False
        tools = QWidget()
        buttons = FlowLayout(tools, gap=context.theme.px(8))
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(self.hand_out)
        self.column.addWidget(self._words)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self._empty, 1)
        self.column.addWidget(self._more)
        self.column.addWidget(tools)

    def may(self, *, hand_out: bool) -> None:
        """What the person who sits here may do."""
        self._may_hand_out = hand_out
        self.hand_out.setVisible(hand_out)

    def title(self) -> str:
        """The part's name."""
        return self.tr("Consent and rights")

    def told(self, person: Person) -> str:
        """Whether the person agrees."""
        if not person.consents:
            return self.tr("none")
        return self.tr("agreed") if person.consents[-1].given else self.tr("not agreed")

    def retranslate(self) -> None:
        """Every text again."""
        consents = self.person.consents if self.person is not None else ()
        self.model.show(consents[::-1])
        self.model.speak()
        self.list.setAccessibleName(self.tr("What the person agreed to"))
        if self.model.rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._show_more()
        self.list.setVisible(bool(consents))
        self._empty.setVisible(not consents)
        self._empty.say(self.tr("No consent"), self.tr("The form of this record does not ask for consent."))
        self._words.setText(
            self.tr(
                "A person may see everything that is kept of them, have it corrected, and ask for it to be withdrawn "
                "or erased."
            )
        )
        self.hand_out.setText(self.tr("Hand out everything…"))

    def _title(self, one: Consent) -> str:
        if one.given:
            return self.tr("Agrees to the details being kept")
        return self.tr("Does not agree to the details being kept")

    def _second(self, one: Consent) -> str:
        when = self.context.language.moment(one.at, self.context.now())
        return " · ".join([when, self.tr("asked by {who}").format(who=isolate(one.by))])

    def _show_more(self) -> None:
        """Of the chosen line, what else was agreed to, and which words the person heard."""
        one = self.model.row(self.list.currentIndex())
        self._more.setVisible(one is not None)
        if one is None:
            return
        language = self.context.language
        version = left_to_right(language.localised(one.text_version))
        purposes = language.listed([rights_words.purpose(name) for name in one.purposes])
        words = [
            *([self.tr("Also agrees to: {purposes}").format(purposes=purposes)] if purposes else ()),
            *([self.tr("text {version}").format(version=version)] if version else ()),
            self.tr("form {version}").format(version=left_to_right(language.localised(one.form_version))),
        ]
        if one.language:
            words.append(self.tr("read in {language}").format(language=isolate(rights_words.tongue(one.language))))
        self._more.setText(" · ".join(words))

    def _sign(self, one: Consent) -> Sign:
        if one.given:
            return Sign(self.tr("agreed"), "check", "success")
        return Sign(self.tr("not agreed"), "cross", "warning")
