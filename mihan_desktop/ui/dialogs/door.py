"""The door of a class: cards are held to the reader, the sheet fills, and whatever is odd about a card is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mihan_desktop.domain.attendance import ClassSession, Mark, TrainingClass
from mihan_desktop.domain.door import Scan, session_now
from mihan_desktop.domain.roles import User
from mihan_desktop.services.door import Scanned
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import OFFICE_TIME, isolate
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.digits import ascii_digits
from mihan_desktop.ui.widgets.fields import Field, line_edit
from mihan_desktop.ui.widgets.lines import list_view
from mihan_desktop.ui.widgets.wedge import as_scanned
from mihan_desktop.ui.words import MARK_LOOKS, mark_text

MOST_SHOWN = 50
_QUARTER = 15


@dataclass(frozen=True, slots=True)
class Held:
    """A card that was held to the reader. text: as it was read; error: why nothing could be marked."""

    number: int
    at: datetime
    text: str
    scanned: Scanned | None = None
    error: Exception | None = None


class DoorDialog(Dialog):
    """The field has the keyboard, so that the reader types into it; Enter, which readers send, marks.

    On a day of two sessions the clock says whose door it is, unless one is chosen: the dialog may stay open over noon.
    Attributes: session (the list of them), begins (the hour of the session), card, lines. Signals: marked().
    """

    marked = Signal()

    def __init__(
        self,
        context: Context,
        user: User,
        training_class: TrainingClass,
        today: Sequence[ClassSession],
        here: Mapping[str, int],
        parent: QWidget | None,
    ) -> None:
        """today: the sessions of the day, at least one; here: how many came to each so far."""
        super().__init__(context, parent, width=560)
        self._user, self._class, self._today = user, training_class, tuple(today)
        self._here, self._held, self._late = dict(here), 0, 0
        self.session = QComboBox()
        if session_now(self._today, self._now().time()) is not None and len(self._today) > 1:
            self.session.addItem("", "")
        for one in self._today:
            self.session.addItem("", one.id)
        self.session.currentIndexChanged.connect(self._on_session)
        self.session_field = Field(context.theme, self.session)
        self.session_field.setVisible(len(self._today) > 1)
        self.begins = line_edit(codes=True)
        self.begins.setMaxLength(5)
        self.begins_field = Field(context.theme, self.begins)
        self.card = line_edit(codes=True)
        self.card_field = Field(context.theme, self.card)
        self.card.returnPressed.connect(self.scan)
        self._count = label("heading")
        self.lines: RowsModel[Held] = RowsModel(
            [Column(lambda: "", self._title, self._sign, self._second, self._icon)], lambda one: str(one.number), self
        )
        self.list = list_view(context.theme)
        self.list.setModel(self.lines)
        self.list.setMinimumHeight(self.list_height(170 if not context.theme.large else 80))
        self.put(self.card_field, self._count, self.list, self.session_field, self.begins_field)
        self._propose()
        self.accept_button.setDefault(False)
        self.accept_button.setAutoDefault(False)  # Enter belongs to the reader
        self.cancel_button.hide()
        self.retranslate()
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)
        door = context.desk.door
        context.tasks.run(lambda: door.late_minutes(user), done=self._know_late, owner=self)

    def retranslate(self) -> None:
        """Every text again."""
        language = self.context.language
        date = self._today[0].date
        day = f"{language.weekday(date)} {language.full_date(date)}"
        words = self.tr("{title} · {day}").format(title=isolate(self._class.title), day=day)
        self.say(self.tr("Cards at the door"), words, self.tr("Close"))
        self.card_field.say(self.tr("Card"), self.tr("Hold the card to the reader, or type its number and Enter."))
        hint = self.tr("Late from {n} minutes after it on.").format(n=language.number(self._late)) if self._late else ""
        self.begins_field.say(self.tr("The session begins at"), hint)
        self.session_field.say(self.tr("Session"))
        for at in range(self.session.count()):
            self.session.setItemText(at, self._called(self.session.itemData(at)))
        self.list.setAccessibleName(self.tr("Cards held to the reader"))
        self._say_count()
        self.lines.speak()

    def confirm(self) -> None:
        """Enter in the field of cards marks; the button closes."""
        if self.card.hasFocus():
            return
        self.accept()

    def scan(self) -> None:
        """Mark whoever's card was read; the field is ready for the next one at once."""
        text = as_scanned(self.card.text()).strip()
        self.card.clear()
        session_id = str(self.session.currentData())
        begins = read_hour(self.begins.text()) if session_id else None
        wrong = bool(session_id) and begins is None
        self.begins_field.blame(self.tr("Write an hour as 09:00.") if wrong else "")
        if not text or wrong:
            return
        user, class_id, door = self._user, self._class.id, self.context.desk.door
        self._held += 1
        held = Held(self._held, self.context.now(), text)

        def done(found: Scanned) -> None:
            self._show(Held(held.number, held.at, text, found))
            self.card_field.blame("")
            if found.session is not None:
                self._here[found.session.id] = found.here
            self._say_count()
            if found.scan is Scan.MARKED:
                self.marked.emit()

        def failed(error: Exception) -> bool:
            self._show(Held(held.number, held.at, text, None, error))
            self.card_field.blame(messages.of_error(error, self.context.language))  # the list may cut it
            return True

        self.context.tasks.run(
            lambda: door.scan(user, class_id, session_id, text, begins), done=done, failed=failed, owner=self
        )

    def _now(self) -> datetime:
        return self.context.now().astimezone(OFFICE_TIME)

    def _meant(self) -> ClassSession:
        """The session at whose door one is: that which was chosen, or the clock's."""
        chosen = next((one for one in self._today if one.id == self.session.currentData()), None)
        return chosen or session_now(self._today, self._now().time()) or self._today[0]

    def _propose(self) -> None:
        """The hour of the session that is chosen; by the clock each has its own."""
        hour = f"{self._meant().begins or next_quarter(self._now()):%H:%M}"
        self.begins.setText(self.context.language.localised(hour))
        self.begins_field.setVisible(bool(self.session.currentData()))

    def _on_session(self) -> None:
        self._propose()
        self.retranslate()
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _called(self, session_id: str) -> str:
        """A session in the list, by its number and its hour."""
        one = next((each for each in self._today if each.id == session_id), None)
        if one is None:
            return self.tr("By the clock")
        language = self.context.language
        number = self.tr("session {n}").format(n=language.number(one.number))
        hour = "" if one.begins is None else language.localised(f"{one.begins:%H:%M}")
        return language.listed([part for part in (number, hour) if part])

    def _show(self, held: Held) -> None:
        self.lines.show((held, *self.lines.rows)[:MOST_SHOWN])
        self.list.scrollToTop()

    def _know_late(self, minutes: int) -> None:
        self._late = minutes
        self.retranslate()

    def _say_count(self) -> None:
        language = self.context.language
        words = self.tr("{n} of {all} are here")
        all_of = language.number(len(self._class.trainees))
        session = self._meant()
        said = words.format(n=language.number(self._here.get(session.id, 0)), all=all_of)
        self._count.setText(said if len(self._today) == 1 else f"{self._called(session.id)} · {said}")

    def _title(self, held: Held) -> str:
        found = held.scanned
        if found is not None and found.trainee is not None:
            return isolate(found.trainee.name)
        return self.tr("Nobody of this class") if found is not None else self.tr("Not marked")

    def _second(self, held: Held) -> str:
        found, language = held.scanned, self.context.language
        if found is None:
            return "" if held.error is None else messages.of_error(held.error, language)
        time_said = language.time(held.at)
        said = {
            Scan.MARKED: "",
            Scan.ALREADY: self.tr("was marked before; nothing is written again"),
            Scan.OTHER_CLASS: self.tr("is in another class: {title}").format(title=isolate(found.title)),
            Scan.STRANGER: self.tr("a card that nobody at this desk has"),
            Scan.MISREAD: self.tr("not read well: hold it to the reader again"),
        }[found.scan]
        late = ""
        if found.mark is Mark.LATE and found.minutes:
            late = self.tr("{n} minutes late").format(n=language.number(found.minutes))
        which = ""
        if found.session is not None and len(self._today) > 1:
            which = self._called(found.session.id)
        return language.listed([part for part in (time_said, which, late, said) if part])

    def _sign(self, held: Held) -> Sign:
        found = held.scanned
        if found is not None and found.mark is not None:
            return Sign(mark_text(found.mark), *MARK_LOOKS[found.mark])
        return Sign(self.tr("not marked"), "warning", "warning")

    def _icon(self, held: Held) -> str:
        marked = held.scanned is not None and held.scanned.scan in (Scan.MARKED, Scan.ALREADY)
        return "user" if marked else "warning"


def next_quarter(now: datetime) -> time:
    """The quarter of an hour that comes next: when a session is most likely to begin, for whoever opens the door."""
    whole = now.replace(second=0, microsecond=0) + timedelta(minutes=-now.minute % _QUARTER)
    return whole.time() if whole.date() == now.date() else now.time().replace(second=0, microsecond=0)


def read_hour(text: str) -> time | None:
    """``"9:05"`` in any digits; None for what is no hour."""
    hour, _, minute = ascii_digits(text).strip().partition(":")
    try:
        return time(int(hour), int(minute or "0"))
    except ValueError:
        return None
