"""What a person agreed to, what they asked the ministry, and everything that is kept of them, as a file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.consents import Consent
from mihan_desktop.domain.people.page import Person
from mihan_desktop.domain.registrations import AT_THE_OFFICE
from mihan_desktop.domain.requests import Decision, Request
from mihan_desktop.ui import rights_words
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.pages.person_parts import Part
from mihan_desktop.ui.widgets.card import EmptyState, button, label
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import lines_view
from mihan_desktop.ui.words import STATUS_LOOKS, status_text


class RightsPart(Part):
    """Requests, then consents with the form's version and the language in which the person was asked, newest first.

    Signals: hand_out_asked(), request_asked(), taking_back(id of a request). Attributes: hand_out, ask, take_back
    (buttons, shown to those who may).
    """

    icon = "check"
    hand_out_asked = Signal()
    request_asked = Signal()
    taking_back = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.model: RowsModel[Consent | Request] = RowsModel(
            [Column(lambda: "", self._title, subtitle=self._second, icon=_icon, sign=self._sign)],
            _key,
            self,
        )
        self.list = lines_view(context.theme)
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_more())
        self._words, self._more = label("muted", wrap=True), label(wrap=True)
        self._empty = EmptyState(context.theme, "check")
        self.hand_out = button("secondary", self.hand_out_asked.emit)
        self.ask = button("secondary", self.request_asked.emit)
        self.take_back = button("quiet", self._take_back)
        self._registers = False
        tools = QWidget()
        buttons = FlowLayout(tools, gap=context.theme.px(8))
        buttons.setContentsMargins(0, 0, 0, 0)
        for control in (self.hand_out, self.ask, self.take_back):
            buttons.addWidget(control)
        self.column.addWidget(self._words)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self._empty, 1)
        self.column.addWidget(self._more)
        self.column.addWidget(tools)

    def may(self, *, hand_out: bool, register: bool) -> None:
        """What the person who sits here may do."""
        self._registers = register
        self.hand_out.setVisible(hand_out)
        self.ask.setVisible(register)

    def title(self) -> str:
        """The part's name."""
        return self.tr("Consent and rights")

    def told(self, person: Person) -> str:
        """Whether the person agrees."""
        if any(one.open for one in person.requests):
            return self.tr("a request is open")
        if not person.consents:
            return self.tr("none")
        return self.tr("agreed") if person.consents[-1].given else self.tr("not agreed")

    def retranslate(self) -> None:
        """Every text again."""
        shown: tuple[Consent | Request, ...] = ()
        if self.person is not None:
            shown = (*self.person.requests, *self.person.consents[::-1])
        self.model.show(shown)
        self.model.speak()
        self.list.setAccessibleName(self.tr("What the person agreed to and asked for"))
        if self.model.rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._show_more()
        self.list.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        self._empty.say(self.tr("No consent"), self.tr("The form of this record does not ask for consent."))
        self._words.setText(
            self.tr(
                "A person may see everything that is kept of them, have it corrected, and ask for it to be withdrawn "
                "or erased."
            )
        )
        self.hand_out.setText(self.tr("Hand out everything…"))
        self.ask.setText(self.tr("Ask the ministry…"))
        self.take_back.setText(self.tr("Take the request back"))

    def _title(self, one: Consent | Request) -> str:
        if isinstance(one, Request):
            return rights_words.said(rights_words.ASKED_SHORT[one.what])
        if one.given:
            return self.tr("Agrees to the details being kept")
        return self.tr("Does not agree to the details being kept")

    def _second(self, one: Consent | Request) -> str:
        when = self.context.language.moment(one.at, self.context.now())
        if isinstance(one, Request):
            return " · ".join([when, self.tr("written down by {who}").format(who=isolate(one.author_name))])
        return " · ".join([when, self.tr("asked by {who}").format(who=isolate(one.by))])

    def _show_more(self) -> None:
        """Of the chosen line, what else is known."""
        one = self.model.row(self.list.currentIndex())
        self._more.setVisible(one is not None)
        mine = isinstance(one, Request) and one.status in AT_THE_OFFICE
        self.take_back.setVisible(self._registers and mine)
        if one is not None:
            self._more.setText(self._request(one) if isinstance(one, Request) else self._consent(one))

    def _request(self, one: Request) -> str:
        """Who asked, in which words, and what the ministry answered."""
        by = rights_words.said(rights_words.ASKED_BY[one.asked_by])
        shown = rights_words.said(rights_words.SHOWN[one.shown])
        words = [f"{by} · {shown}", *([f"“{isolate(one.words)}”"] if one.words else ())]
        if one.answer:
            words.append(self.tr("The ministry's answer: {words}").format(words=isolate(one.answer)))
        return "\n".join(words)

    def _consent(self, one: Consent) -> str:
        """What else was agreed to, and which words the person heard."""
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
        return " · ".join(words)

    def _take_back(self) -> None:
        one = self.model.row(self.list.currentIndex())
        if isinstance(one, Request):
            self.taking_back.emit(one.id)

    def _sign(self, one: Consent | Request) -> Sign:
        if isinstance(one, Request):
            if one.decision is Decision.GRANTED:
                return Sign(self.tr("granted"), "check", "success")
            if one.decision is Decision.REFUSED:
                return Sign(self.tr("refused"), "cross", "warning")
            icon, tone = STATUS_LOOKS[one.status]
            return Sign(status_text(one.status), icon, tone)
        if one.given:
            return Sign(self.tr("agreed"), "check", "success")
        return Sign(self.tr("not agreed"), "cross", "warning")


def _key(one: Consent | Request) -> str:
    return one.id if isinstance(one, Request) else one.change_id


def _icon(one: Consent | Request) -> str:
    return "info" if isinstance(one, Request) else "check"
