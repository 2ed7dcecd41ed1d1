"""The window: entrance, side list, header, one page at a time, and a status bar that never lies."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.offices import DeviceState
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.ui import actions, clipboard, messages
from mihan_desktop.ui.assistance import Assistance
from mihan_desktop.ui.barring import Barring
from mihan_desktop.ui.changing import Changing
from mihan_desktop.ui.coming_in import ComingIn, Gate
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.password import ChangePasswordDialog
from mihan_desktop.ui.dialogs.resume import offer_to_resume
from mihan_desktop.ui.following_work import FollowingWork
from mihan_desktop.ui.foot import Foot
from mihan_desktop.ui.frame import Header, SideList, TrainingBand
from mihan_desktop.ui.identifying import Identifying
from mihan_desktop.ui.idle import Idle
from mihan_desktop.ui.leaving import Leaving
from mihan_desktop.ui.ledgers import Ledgers
from mihan_desktop.ui.looks import Looks
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.notice_area import NoticeArea
from mihan_desktop.ui.page_stack import PageStack
from mihan_desktop.ui.pages.first_run import FirstRunPage
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.sign_in import SignInPage
from mihan_desktop.ui.places import BESIDE, PLACES, Place, warm_up
from mihan_desktop.ui.turns import Work
from mihan_desktop.ui.widgets.notice import Notice

ROOM = 3.2
"""How many times as wide as its side list the window must be to show names beside the icons."""


class Window(QMainWindow):
    """Attributes: user (None at the entrance), page (shown at the desk), pages (those built so far, by name).

    Signals: elsewhere_wanted() to practise instead of working, or the other way round.
    """

    elsewhere_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.user: User | None = None
        self._stack = PageStack()
        self.pages = self._stack.pages
        self._device = DeviceState()
        self._scale = context.theme.scale
        self._outer = QStackedWidget()
        self.looks = Looks(self, Changing(self, context, self), context, lambda: self.user)
        self.looks.remembered.connect(self._on_remembered)
        self.speak, self.open_settings = self.looks.speak, self.looks.open_settings
        self.assistance = Assistance(self, context, lambda: self.user, lambda: self.place)
        self.assistance.told.connect(lambda words: self.notice.tell(words, "success"))
        self.band = TrainingBand(context, shown=context.desk.practising.here)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.band)
        column.addWidget(self._outer, 1)
        self.setCentralWidget(whole)
        self._build_desk_area()
        self._entrance: Gate | None = None
        self._bind_keys()
        context.tasks.changed.connect(self._on_changed)
        context.tasks.failed.connect(self._on_failed)
        context.courier.changed.connect(self._show_sync)
        context.courier.finished.connect(self._on_sent)
        context.courier.failed.connect(self._on_failed)
        context.theme.changed.connect(self.restyle)
        self.leaving = Leaving(context, self.pages.values, self)
        self.leaving.recovered.connect(self._on_recovered)
        self.leaving.stayed.connect(lambda draft_id: self.show_page("registration", ("draft", draft_id)))
        self._decided = False
        self._idle = Idle(self)
        self._idle.passed.connect(self.lock)
        self.barring = Barring(context, self)
        self.barring.barred.connect(self.lock)
        self.identifying = Identifying(context, self)
        self.ledgers = Ledgers(context, self)
        self.following_work = FollowingWork(context, self)
        self.coming_in = ComingIn(context, self)
        self.coming_in.entered.connect(self.enter)
        self.coming_in.led.connect(self._show_entrance)
        self.coming_in.went.connect(self.show_page)
        context.own.changed.connect(self._on_own)
        self.setMinimumSize(960, 600)
        self.resize(1280, 760)
        self.retranslate()

    # -- construction

    def _build_desk_area(self) -> None:
        theme = self.context.theme
        self.side = SideList(self.context, tuple(place.name for place in PLACES))
        self.side.chosen.connect(self.show_page)
        self.side.left.connect(self.sign_out)
        self.side.password_wanted.connect(self.change_password)
        self.header = Header(self.context)
        self.header.language_wanted.connect(self.speak)
        self.header.settings_wanted.connect(self.open_settings)
        self.header.help_wanted.connect(lambda: self.assistance.open_menu(self.header.help))
        self.notices = NoticeArea(self.context, self.header, self)
        self.notices.went.connect(self.show_page)
        self.notice = Notice(theme)
        self._notice_row = QHBoxLayout()
        self._notice_row.setContentsMargins(theme.px(24), 0, theme.px(24), 0)
        self._notice_row.addWidget(self.notice)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addSpacing(theme.px(12))
        column.addLayout(self._notice_row)
        column.addWidget(self._stack, 1)
        area = QWidget()
        across = QHBoxLayout(area)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.side)
        across.addLayout(column, 1)
        self._area = area
        self._outer.addWidget(area)
        self.foot = Foot(self.context)
        self.saved_label, self.chip = self.foot.saved_label, self.foot.chip
        self.foot.wanted.connect(lambda: self.show_page("sync", "why"))
        self.setStatusBar(self.foot)
        self.foot.hide()

    def _bind_keys(self) -> None:
        for number, _ in enumerate(PLACES, 1):
            actions.bind(self, f"page_{number}", partial(self.side.press, number - 1))
        for name, call in {
            "help": self.assistance.open_help, "keys": self.assistance.open_keys,
            "feedback": self.assistance.give_feedback, "find": self._find, "send": self.send, "lock": self.sign_out,
            "backup": self.assistance.open_backup, "notices": self.notices.open,
            "language": self.looks.next_language, "settings": self.open_settings,
            "larger": lambda: self.looks.rescale(1), "smaller": lambda: self.looks.rescale(-1),
        }.items():  # fmt: skip
            actions.bind(self, name, call)

    # -- entrance

    def start(self) -> None:
        """Show the first run or the sign-in, whichever this desk needs."""
        page = self.coming_in.gate(self._entrance)
        if isinstance(page, SignInPage):
            page.show_waiting(self.leaving.unkept())
            page.show_out(self.barring.code)
        self._show_entrance(page)
        warm_up(self)

    def bring(self, path: Path) -> None:
        """A file that was opened with this program."""
        self.coming_in.bring(path, self._entrance)

    @property
    def entrance(self) -> Gate | None:
        """The entrance, while nobody is signed in."""
        return self._entrance

    def _show_entrance(self, page: Gate) -> None:
        if self._entrance is not page:
            if self._entrance is not None:
                self._outer.removeWidget(self._entrance)
                self._entrance.deleteLater()
            self._entrance = page
            page.elsewhere_wanted.connect(lambda: self.leaving.close(self.elsewhere_wanted.emit))
            self._outer.addWidget(page)
        self._outer.setCurrentWidget(page)
        self.foot.hide()
        page.begin()
        self._set_title()

    def enter(self, user: User) -> None:
        """``user`` sits at the desk from now on."""
        self.user = user
        self.leaving.take_up(user)
        self.context.courier.serve(user)
        self.notices.serve(user)
        self.barring.serve(user)
        self.identifying.serve(user)
        self.ledgers.serve(user)
        self.following_work.serve(user)
        self.context.own.serve(user)
        self._idle.wait(self.context.own.lock_after)
        self.side.show_places(tuple(place.name for place in PLACES if self._open_to(place, user)))
        self._outer.setCurrentWidget(self._area)
        self.foot.show()
        self.looks.take_over(user)
        self._read_device()
        self.retranslate()
        self.show_page("sync" if user.narrow else "home")
        if self.context.desk.signing_in.reading:
            said = QT_TRANSLATE_NOOP(
                "Window",
                "The disk is full: you can read, and nothing can be saved. Free some space, then sign in again.",
            )
            self.notice.tell(lambda: QCoreApplication.translate("Window", said), "danger")
            return
        desk = self.context.desk
        self.context.tasks.run(lambda: desk.upgrading.heed(user))
        self.coming_in.serve(user)
        if user.may(Right.BACK_UP):
            self.context.tasks.run(lambda: desk.backing_up.remind(user))  # its code is read there too
        offer_to_resume(self.context, user, self, lambda draft_id: self.show_page("registration", ("draft", draft_id)))

    def sign_out(self) -> None:
        """Close the database behind the person; drafts stay. Says so when the last answers could not be kept."""
        self._leave(ask=True)

    def _leave(self, *, ask: bool) -> None:
        user = self.user
        if user is None:
            return
        if (page := self.page) is not None:
            page.leave()
        self.leaving.sign_out(user, self._go_out, ask=ask)

    def _go_out(self) -> None:
        if self.user is None:
            return
        self.user = None
        self.context.courier.serve(None)
        self.notices.serve(None)
        self.barring.serve(None)
        self.identifying.serve(None)
        self.ledgers.serve(None)
        self.following_work.serve(None)
        self.context.own.serve(None)
        self._idle.wait(0)
        self._stack.drop_all()
        clipboard.forget()
        self.notice.hide()
        self.foot.say_saved(None)
        self.context.tasks.run(self.context.desk.signing_in.sign_out, owner=self)
        self.start()

    def lock(self) -> None:
        """Nobody has touched anything for a while: as signing out, drafts kept; what asks something is put away."""
        while (asking := QApplication.activeModalWidget()) is not None:
            asking.close()
        self._leave(ask=False)

    def _on_own(self) -> None:
        """What the person has set is known now, or is another."""
        self._idle.wait(self.context.own.lock_after if self.user is not None else 0)
        self.looks.follow()

    def _on_remembered(self, user: User) -> None:
        self.user = user

    @staticmethod
    def _open_to(place: Place, user: User) -> bool:
        return any(user.may(right) for right in place.rights) if place.rights else not user.narrow

    # -- pages

    @property
    def page(self) -> Page | None:
        """The page shown at the desk."""
        return self._stack.page

    def show_page(self, name: str, argument: object = None) -> None:
        """Show the page ``name`` if the person may see it."""
        place = next(place for place in (*PLACES, *BESIDE) if place.name == name)
        if self.user is None or not self._open_to(place, self.user):
            return
        before = self.page
        if before is not None and before is not self.pages.get(name):
            before.leave()
        left = self._stack.places.pop(name, None)
        argument = left if argument is None else argument
        page = self._stack.reach(name, lambda: self._make(place))
        if page is not before:
            self.notice.hide()
        self._stack.show_page(page)
        self.side.check(place.under or name)
        page.enter(self.user, argument)
        self._show_header()

    def build_ahead(self) -> bool:
        """Build one part of a page that has not been seen yet, of those that the person (or everybody) may see; whether
        there was one.
        """
        for place in (*PLACES, *BESIDE):
            user = self.user
            open_to = not place.rights if user is None else self._open_to(place, user)
            if place.name not in self.pages and open_to:
                self._stack.grow(place.name, partial(self._make, place))
                return True
        return False

    def _make(self, place: Place) -> Page:
        page = place.make(self.context)
        page.went.connect(self.show_page)
        page.saved.connect(self._on_saved)
        page.told.connect(self.notice.tell)
        return page

    def _find(self) -> None:
        self.show_page("records", "find")

    # -- what the world says

    def _on_changed(self, changes: Changes) -> None:
        for page in list(self.pages.values()):
            page.on_changed(changes)
        if changes.touches(Kind.DEVICE):
            self._read_device()

    def _read_device(self) -> None:
        def read(device: DeviceState) -> None:
            self._device = device
            self.retranslate()

        self.context.tasks.run(self.context.desk.enrolling.device, done=read, owner=self)

    def _on_failed(self, error: Exception) -> None:
        self.notice.tell(lambda: messages.of_error(error, self.context.language), "danger")

    def _on_sent(self, result: object) -> None:
        from mihan_desktop.ui.courier import Ran
        from mihan_desktop.ui.sync_words import result_words

        if isinstance(result, Ran):
            language = self.context.language
            self.notice.tell(lambda: result_words(result, language)[0], result_words(result, language)[1])

    def _on_saved(self) -> None:
        self.foot.say_saved(self.context.now())

    def send(self) -> None:
        """Send and receive now, if the person may."""
        if self.user is not None and self.user.may(Right.SEND):
            self.context.courier.send()

    # -- looks

    def change_password(self) -> None:
        """A new password for the person who is signed in."""
        if self.user is None:
            return
        dialog = ChangePasswordDialog(self.context, self.user, self)
        dialog.changed.connect(lambda: self.notice.tell(lambda: self.tr("Your password is changed."), "success"))
        dialog.open()

    @property
    def place(self) -> str:
        """Where one is, as the program calls it: a page of the desk, or the entrance."""
        if self.user is not None:
            return self._stack.name or "home"
        return "first_run" if isinstance(self._entrance, FirstRunPage) else "sign_in"

    def open_keys(self) -> None:
        """Every key on one sheet."""
        self.assistance.open_keys()

    def retranslate(self) -> None:
        """Every text of the frame again."""
        for place in PLACES:
            self.side.name(place.name, QCoreApplication.translate("Window", place.text))
        self.side.retranslate(self._device, self.user)
        self._fit_side()
        self.header.retranslate()
        self.band.retranslate()
        self.notice.retranslate()
        self.foot.retranslate()
        self._show_header()
        self._show_sync()
        self._set_title()

    def restyle(self) -> None:
        """Colours or size are other ones."""
        for _ in self.restyling():
            pass

    def restyling(self) -> Work:
        """As ``restyle``, part by part."""
        self.retranslate()
        yield True
        if self.context.theme.scale != self._scale:
            self._scale = self.context.theme.scale
            side = self.context.theme.px(24)
            self._notice_row.setContentsMargins(side, 0, side, 0)
            yield from self._rebuilding()
        for page in (*self.pages.values(), self._entrance):
            if page is not None and isValid(page):
                page.restyle()
                yield True

    def _rebuilding(self) -> Work:
        """Distances are measured when a page is built: build all anew, but for one that is at work."""
        shown, place = self._stack.drop_idle()
        for wanted in (each for each in (*PLACES, *BESIDE) if each.name == shown):
            while shown not in self.pages:
                self._stack.grow(shown, partial(self._make, wanted))
                yield False
        if shown:
            self.show_page(shown, place)
            yield True

    def shed(self) -> Work:
        """What nobody sees becomes data again, so that another look, size or language has few widgets to change."""
        yield from self._stack.shed()
        for page in list(self.pages.values()):
            if isValid(page):
                yield from page.shed()

    def resume(self) -> None:
        """It is changed: what was shed may come back."""
        for page in self.pages.values():
            page.resume()

    def _show_header(self) -> None:
        page = self.page
        if page is not None:
            self.header.say(page.title(), page.hint())
            self._set_title()

    def _set_title(self) -> None:
        page = self.page if self.user is not None else self._entrance
        name = self.tr("Mihan")
        self.setWindowTitle(f"{page.title()} — {name}" if page is not None else name)

    def _show_sync(self) -> None:
        self.foot.show_sync()
        counts = self.context.courier.state.counts
        number = self.context.language.number
        self.side.count("review", number(counts.waiting) if counts.waiting else "")
        self.side.count("records", number(counts.need_person) if counts.need_person else "")
        self.side.count("sync", number(counts.sealed) if counts.sealed else "")

    def changeEvent(self, event: QEvent) -> None:
        """Speak again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side list shrinks to its icons when it would take a third of the window, or has not the height."""
        super().resizeEvent(event)
        self._fit_side()

    def _fit_side(self) -> None:
        narrow = self.width() < self.context.theme.px(232) * ROOM
        low = self.height() - self.foot.sizeHint().height() < self.side.least_height()
        self.side.show_compact(compact=narrow or low)

    def sizeHint(self) -> QSize:
        """Fits the office PC."""
        return QSize(1280, 760)

    def focusNextPrevChild(self, next: bool, /) -> bool:  # noqa: A002, FBT001 - Qt's own
        """Tab reads on: the chip at the foot comes after the page, whatever was put on the page since."""
        page, before = self.page, QApplication.focusWidget()
        moved = super().focusNextPrevChild(next)
        after = QApplication.focusWidget()
        if not next or page is None or before is None or after is None:
            return moved
        if page.isAncestorOf(before) and not page.isAncestorOf(after) and after is not self.chip:
            self.setTabOrder(before, self.chip)
            self.chip.setFocus(Qt.FocusReason.TabFocusReason)
        elif after is self.chip and not page.isAncestorOf(before):
            moved = super().focusNextPrevChild(next)
        return moved

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave the page properly; drafts are kept, and the window waits for them."""
        if (page := self.page) is not None and self.user is not None:
            page.leave()
        if not self._decided and self.leaving.anything:
            event.ignore()
            self.leaving.close(self.shut)
            return
        self.context.courier.stop()
        event.accept()

    def shut(self) -> None:
        """Close the window for good: what could not be kept until now is lost."""
        self._decided = True
        self.close()

    def _on_recovered(self) -> None:
        self.notice.tell(lambda: self.tr("The answers that could not be kept before are kept now."), "success")
