"""What is done with a class beside marking it: cards at the door, papers, tables from elsewhere, dues."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from mihan_desktop.domain.attendance import AttendanceSheet, ClassSession, MarkEntry, Papers, TrainingClass
from mihan_desktop.domain.door import sessions_at
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.pasting import Pasted, read_pasted, read_rows
from mihan_desktop.domain.roles import Right
from mihan_desktop.services.attending import ClassPlanned, OfferedClass
from mihan_desktop.services.sheets import Brought, Payable
from mihan_desktop.ui import actions
from mihan_desktop.ui.dialogs.class_papers import PayDialog, PrintCardsDialog, PrintMonthDialog
from mihan_desktop.ui.dialogs.door import DoorDialog
from mihan_desktop.ui.dialogs.mark_papers import MarkPapersDialog
from mihan_desktop.ui.dialogs.paste_marks import PasteMarksDialog
from mihan_desktop.ui.dialogs.print_sheet import PrintSheetDialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.sheet import SheetModel
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.table_bringing import ask_table, pasted_text
from mihan_desktop.ui.widgets.card import button
from mihan_desktop.ui.widgets.sheet_view import SheetView

_KEYS = {"open_door": "door", "print_cards": "cards", "print_month": "month", "bring_file": "bring", "open_pay": "pay"}
"""The shortcut of each act."""


class ClassPage(Page):
    """What the acts need of the page they stand on.

    Attributes: model and sheet (the grid that is open), chosen (its class, None while there is none).
    """

    model: SheetModel
    sheet: SheetView

    @property
    def chosen(self) -> TrainingClass | None:
        """The class that is open."""
        raise NotImplementedError

    def write(
        self,
        entries: list[MarkEntry],
        *,
        remember: bool = True,
        papers: Mapping[tuple[str, str], Papers] | None = None,
    ) -> None:
        """Show marks and have them kept; ``remember`` what they replace, to go back to. papers: of each mark."""
        raise NotImplementedError

    def open_class(self, item: TrainingClass) -> None:
        """Show a class that is new here."""
        raise NotImplementedError

    def show_offers(self) -> None:
        """Classes of other desks are known now."""
        raise NotImplementedError


class AttendanceActs(QObject):
    """Attributes: more (the button that opens the menu), menu, offers (classes of other desks)."""

    def __init__(self, page: ClassPage) -> None:
        super().__init__(page)
        self._page = page
        self.menu = QMenu(page)
        self.more = button("quiet", self.open_menu)
        self.more.setMenu(self.menu)
        self._acts: dict[str, Callable[[], None]] = {
            "open_door": self.open_door, "print_cards": self.print_cards, "print_month": self.print_month,
            "print_blank": self.print_blank, "bring_file": self.bring_file, "open_pay": self.open_pay,
        }  # fmt: skip
        self.offers: tuple[OfferedClass, ...] = ()
        for name, key in _KEYS.items():
            actions.bind(page, key, self._acts[name])
        actions.bind(page, "documents", self.open_papers)

    def retranslate(self) -> None:
        """Every text again; what somebody may not do is not offered."""
        self.more.setText(self.tr("Cards, papers, files…"))
        self.menu.clear()
        for one in self.offers:
            text = self.tr("Mark here too: {title} (desk {name})").format(
                title=isolate(one.title), name=isolate(one.desk)
            )
            self.menu.addAction(text).triggered.connect(lambda _checked=False, one=one: self.take_over(one))
        words = {
            "open_door": self.tr("Cards at the door…"), "print_cards": self.tr("Print cards for the door…"),
            "print_month": self.tr("The sheet of a month…"), "print_blank": self.tr("Print a blank sheet…"),
            "bring_file": self.tr("Marks from a file…"), "open_pay": self.tr("What trainees are due…"),
        }  # fmt: skip
        for name, act in self._acts.items():
            if self._may(name):
                row = self.menu.addAction(words[name])
                row.triggered.connect(lambda _checked=False, act=act: act())

    def look_for_offers(self) -> None:
        """Ask which classes of other desks could be marked here too."""
        page = self._page
        user = page.user
        if not user.may(Right.TEACH):
            return

        def done(found: tuple[OfferedClass, ...]) -> None:
            self.offers = found
            self.retranslate()
            page.show_offers()

        page.ask(lambda: page.desk.attending.offered(user), done)

    def take_over(self, offer: OfferedClass) -> None:
        """Mark a class of another desk here too."""
        page = self._page
        user = page.user

        def done(taken: ClassPlanned) -> None:
            page.open_class(taken.training_class)
            title = isolate(offer.title)
            page.told.emit(
                lambda: self.tr("The class is marked at this desk too: {title}").format(title=title), "success"
            )

        page.ask(lambda: page.desk.attending.take_over(user, offer.id), done)

    def open_menu(self) -> None:
        """The menu, where a key asks for it."""
        self.more.showMenu()

    def _may(self, name: str) -> bool:
        user = self._page._user  # noqa: SLF001 - nobody sits there yet while texts are set
        if user is None:
            return False
        if name in ("open_door", "bring_file"):
            return user.may(Right.TEACH)
        return user.may(Right.EXPORT) if name == "open_pay" else True

    def _open(self, name: str) -> TrainingClass | None:
        """The class that is open, if the act may be done."""
        return self._page.chosen if self._may(name) else None

    def open_papers(self) -> None:
        """The documents of the mark at which one is."""
        page = self._page
        entry = page.model.entry(page.sheet.currentIndex())
        if entry is not None:
            self.ask_papers(entry)
        elif page.model.place(page.sheet.currentIndex()) is not None:
            page.told.emit(lambda: self.tr("Mark the trainee first; then bring the document."), "info")

    def ask_papers(self, entry: MarkEntry, *, asked: bool = False) -> None:
        """Which documents a mark shall have. asked: it is written with one or not at all."""
        page = self._page
        place = page.model.place(page.model.where(entry))
        if place is None or not page.user.may(Right.TEACH):
            return
        at = (entry.person_id, entry.session_id)
        dialog = MarkPapersDialog(page.context, page.user, page.model.class_id, entry, place, page, asked=asked)
        dialog.given.connect(lambda papers: page.write([entry], remember=not asked, papers={at: papers}))
        dialog.rejected.connect(page.reload)
        dialog.open()

    def open_door(self) -> None:
        """Cards are read for today's session; without one the clock may be wrong, and the page says so."""
        item, page = self._open("open_door"), self._page
        if item is None:
            return
        now = page.context.now()
        today = now.astimezone(IRAQ).date()
        sessions = sessions_at(item.sessions, today)
        if not sessions:
            day = page.context.language.full_date(today)
            page.told.emit(lambda: self._no_session(day), "warning")
            return
        shown = page.model.sessions
        here = {one.id: page.model.present(shown.index(one)) for one in sessions if one in shown}
        dialog = DoorDialog(page.context, page.user, item, sessions, here, page)
        dialog.marked.connect(page.reload)
        dialog.open()

    def _no_session(self, day: str) -> str:
        return self.tr("The class has no session today, {day} by this desk's clock.").format(day=day)

    def print_cards(self) -> None:
        """Cards of the class, or of the trainee at whom one is."""
        item, page = self._open("print_cards"), self._page
        if item is not None:
            place = page.model.place(page.sheet.currentIndex())
            PrintCardsDialog(page.context, page.user, item, None if place is None else place[1], page).open()

    def print_month(self) -> None:
        """A month to be signed, or as a table."""
        item, page = self._open("print_month"), self._page
        if item is not None:
            sheet = AttendanceSheet(item, dict(page.model.marks), page.model.rules)
            PrintMonthDialog(page.context, page.user, sheet, page).open()

    def print_blank(self) -> None:
        """A sheet to mark with a pen."""
        item, page = self._open("print_blank"), self._page
        if item is not None:
            PrintSheetDialog(page.context, page.user, AttendanceSheet(item, {}), page).open()

    def open_pay(self) -> None:
        """What trainees are due, for finance."""
        page = self._page
        if not self._may("open_pay"):
            return
        user, item = page.user, page.chosen

        def done(found: tuple[Payable, ...]) -> None:
            if found:
                PayDialog(page.context, user, found, "" if item is None else item.id, page).open()
            else:
                page.told.emit(lambda: self.tr("This desk holds marks of no class yet."), "info")

        page.ask(lambda: page.desk.sheets.payable(user), done)

    def bring_file(self) -> None:
        """Marks from a file, looked at first."""
        if self._open("bring_file") is None:
            return
        ask_table(self._page, self.tr("Marks from a file"), self.bring)

    def bring(self, path: Path) -> None:
        """Show what a file says."""
        self._look(path, lambda found, item: read_rows(found.rows, item.trainees, found.numbers))

    def paste(self) -> None:
        """Show what the clipboard says: what would be written, and the names that nobody here has."""
        text = pasted_text()
        self._look(None, lambda found, item: read_pasted(text, item.trainees, found.numbers))

    def _look(self, path: Path | None, read: Callable[[Brought, TrainingClass], Pasted]) -> None:
        item, page = self._open("bring_file"), self._page
        if item is None:
            return
        user = page.user

        def done(found: Brought) -> None:
            if page.model.class_id != item.id:
                return
            pasted = read(found, item)
            if not (pasted.lines or pasted.strangers or pasted.twice):
                page.told.emit(self._nothing, "info")
                return
            sessions: tuple[ClassSession, ...] = page.model.sessions
            place = page.model.place(page.sheet.currentIndex())
            at = sessions.index(place[0]) if place is not None else 0
            dialog = PasteMarksDialog(page.context, pasted, sessions, at, page, found.others)
            dialog.given.connect(page.write)
            dialog.open()

        page.ask(lambda: page.desk.sheets.read(user, item.id, path), done)

    def _nothing(self) -> str:
        return self.tr("Copy names and marks in a spreadsheet first: a name and its marks in each line.")
