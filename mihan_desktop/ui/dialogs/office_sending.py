"""How this office sends: by itself or when asked, what a line that costs may carry, how fast, and by which way."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from mihan_desktop.domain.office_settings import CAPS, METERED, OfficeSettings, check_pin, check_proxy, written_pin
from mihan_desktop.domain.problems import Problem
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.fields import Field, line_edit


class OfficeSending(QWidget):
    """Fields of ``OfficeSettings``: read by everybody, changed by who leads the office, kept with every choice."""

    def __init__(self, context: Context, user: User | None) -> None:
        super().__init__()
        self.context = context
        self._user = user
        self._kept = OfficeSettings()
        self.automatic, self.metered, self.cap = QComboBox(), QComboBox(), QComboBox()
        self.proxy, self.pin = line_edit(codes=True), line_edit(codes=True)
        theme = context.theme
        self._who = label("muted", wrap=True)
        parts = (self.automatic, self.metered, self.cap, self.proxy, self.pin)
        self._fields = [Field(theme, part) for part in parts]
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(10))
        column.addWidget(self._who)
        for field in self._fields:
            column.addWidget(field)
        column.addStretch(1)
        for box, values in ((self.automatic, (True, False)), (self.metered, METERED), (self.cap, CAPS)):
            for value in values:
                box.addItem("", value)
            box.activated.connect(self._keep)
        for edit in (self.proxy, self.pin):
            edit.editingFinished.connect(self._keep)
        self._may = user is not None and (user.may(Right.ENROL) or user.may(Right.APPROVE))
        for part in parts:
            part.setEnabled(False)  # until it is known what stands there
        self.retranslate()
        if user is not None:
            context.tasks.run(lambda: context.desk.choosing.office(user), done=self._show, owner=self)

    def retranslate(self) -> None:
        """Every text again."""
        automatic, metered, cap, proxy, pin = self._fields
        self._who.setText(
            self.tr("For everybody at this desk.")
            if self._may
            else self.tr("For everybody at this desk; supervisors and administrators change it.")
        )
        automatic.say(
            self.tr("Sending"),
            self.tr("By itself: a minute after an approval, then every quarter of an hour"),
        )
        metered.say(
            self.tr("Line that costs by what goes over it"), self.tr("There, people leave and photographs wait")
        )
        cap.say(self.tr("Room on the line that sending may take"))
        proxy.say(self.tr("Way to the ministry (proxy)"), self.tr("Empty in most offices; else address and port"))
        pin.say(
            self.tr("Certificate of the ministry's service (SHA-256)"),
            self.tr("Empty in most offices; else the 64 characters from the ministry's letter"),
        )
        number = self.context.language.number
        capped = self.tr("at most {n} kB a second")
        texts: tuple[tuple[QComboBox, tuple[str, ...]], ...] = (
            (self.automatic, (self.tr("By itself"), self.tr("Only when somebody asks for it"))),
            (self.metered, (self.tr("As the system says"), self.tr("Yes, this line always"), self.tr("No, never"))),
            (self.cap, tuple(capped.format(n=number(one)) if one else self.tr("All of it") for one in CAPS)),
        )
        for box, names in texts:
            for at, text in enumerate(names):
                box.setItemText(at, text)
        self._blame()

    def _show(self, office: OfficeSettings) -> None:
        self._kept = office
        for box, value in ((self.automatic, office.automatic), (self.metered, office.metered), (self.cap, office.cap)):
            box.setCurrentIndex(max(0, box.findData(value)))
            box.setEnabled(self._may)
        for edit, text in ((self.proxy, office.proxy), (self.pin, office.pin)):
            edit.setText(text)
            edit.setEnabled(self._may)

    def _keep(self) -> None:
        """Keep what is right; what is not stays on the screen with its reason, and the office keeps what it had."""
        user = self._user
        if user is None:
            return
        self._blame()
        proxy, pin = self.proxy.text().strip(), written_pin(self.pin.text())
        chosen = OfficeSettings(
            automatic=bool(self.automatic.currentData()),
            metered=str(self.metered.currentData()),
            cap=int(self.cap.currentData()),
            proxy=self._kept.proxy if check_proxy(proxy) else proxy,
            pin=self._kept.pin if check_pin(pin) else pin,
        )
        if chosen != self._kept:
            self._kept = chosen
            self.context.tasks.run(lambda: self.context.desk.choosing.choose_office(user, chosen), owner=self)

    def _blame(self) -> None:
        for field, problems in (
            (self._fields[3], check_proxy(self.proxy.text().strip())),
            (self._fields[4], check_pin(written_pin(self.pin.text()))),
        ):
            field.blame(" ".join(self._words(one) for one in problems))

    def _words(self, problem: Problem) -> str:
        return messages.of_problem(problem, self.context.language)
