"""The frame around pages: the side list with office and person, and the header with the page's name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from mihan_desktop.domain.offices import DeviceState
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import actions, icons
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import NAMES, left_to_right
from mihan_desktop.ui.theme import Look
from mihan_desktop.ui.widgets.card import button, label
from mihan_desktop.ui.widgets.chip import NavButton
from mihan_desktop.ui.words import roles_text

SIDE = 232
"""Pixels, before the scale, of the side list when it is written out."""


class SideList(QWidget):
    """Signals: chosen(str) a page's name; left() to sign out; password_wanted()."""

    chosen = Signal(str)
    left = Signal()
    password_wanted = Signal()

    def __init__(self, context: Context, names: tuple[str, ...]) -> None:
        super().__init__()
        self._context, self._compact = context, False
        self._mark, self._brand, self._office = QLabel(), label(), label()
        self._office.setWordWrap(True)
        self._person, self._roles = label(), label()
        self._roles.setWordWrap(True)
        self._person.setWordWrap(True)
        self.sign_out = NavButton(context.theme, "sign_out")
        self.sign_out.setCheckable(False)
        self.sign_out.setAutoExclusive(False)
        self.sign_out.clicked.connect(self.left.emit)
        self.own_password = NavButton(context.theme, "key")
        self.own_password.setCheckable(False)
        self.own_password.setAutoExclusive(False)
        self.own_password.clicked.connect(self.password_wanted.emit)
        brand = QVBoxLayout()
        brand.setSpacing(0)
        brand.addWidget(self._brand)
        brand.addWidget(self._office)
        self._top = top = QHBoxLayout()
        top.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(brand, 1)
        self._buttons = {name: NavButton(context.theme, name) for name in names}
        self._visible: tuple[str, ...] = names
        self._column = column = QVBoxLayout(self)
        column.addLayout(top)
        for name, line in self._buttons.items():
            line.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            column.addWidget(line)
        column.addStretch(1)
        self._who = person = QVBoxLayout()
        person.setSpacing(0)
        person.addWidget(self._person)
        person.addWidget(self._roles)
        column.addLayout(person)
        column.addWidget(self.own_password)
        column.addWidget(self.sign_out)

    def show_compact(self, *, compact: bool) -> None:
        """Icons alone when there is little room."""
        self._compact = compact
        for part in (self._mark, self._brand, self._office, self._person, self._roles):
            part.setVisible(not compact)
        for line in (*self._buttons.values(), self.own_password, self.sign_out):
            line.show_compact(compact=compact)
        widths = (line.sizeHint().width() for line in self._buttons.values())
        self.setFixedWidth(self._context.theme.px(60) if compact else max(self._context.theme.px(SIDE), *widths))

    def least_height(self) -> int:
        """Pixels that it needs when it is written out, its lines as close together as they may be."""
        theme, px = self._context.theme, self._context.theme.px
        room = px(SIDE)
        words = self._brand.sizeHint().height() + self._office.heightForWidth(room - px(86))
        words += sum(one.heightForWidth(room - px(40)) for one in (self._person, self._roles))
        one = QFontMetrics(theme.font()).height() + px(6)
        return words + px(60) + one * (len(self._visible) + 2)

    def show_places(self, names: tuple[str, ...]) -> None:
        """Only the pages the person may see."""
        self._visible = names
        for name, line in self._buttons.items():
            line.setVisible(name in names)
            number = names.index(name) + 1 if name in names else 0
            line.show_keys(actions.shortcut(f"page_{number}").keys[0] if number else "")

    def draw_ahead(self) -> None:
        """Its icons, before it is first seen."""
        for line in self._buttons.values():
            line.draw_ahead()

    def press(self, index: int) -> None:
        """Open the visible line number ``index`` (0 is the first), if there is one."""
        if index < len(self._visible):
            self.chosen.emit(self._visible[index])

    def check(self, name: str) -> None:
        """Mark ``name`` as the page that is open."""
        self._buttons[name].setChecked(True)

    def name(self, name: str, text: str) -> None:
        """The text of a line."""
        self._buttons[name].setText(text)
        self._buttons[name].setAccessibleName(text)

    def count(self, name: str, count: str) -> None:
        """The badge of a line."""
        self._buttons[name].show_count(count)

    def line(self, name: str) -> NavButton:
        """The button of a page."""
        return self._buttons[name]

    def _space(self) -> None:
        """Room in the present scale: it is another one when somebody else signs in."""
        px = self._context.theme.px
        self._top.setContentsMargins(px(18), px(18), px(18), px(14))
        self._top.setSpacing(px(12))
        self._who.setContentsMargins(px(20), px(8), px(20), px(6))
        self._column.setContentsMargins(0, 0, 0, px(10))
        self._column.setSpacing(px(2))

    def retranslate(self, device: DeviceState, user: User | None) -> None:
        """Office, person, colours and width."""
        theme = self._context.theme
        self._space()
        self._mark.setPixmap(icons.picture("mihan", theme.colour("text"), theme.px(38)))
        self._brand.setText(self.tr("Mihan"))
        self._office.setText(device.office_name or self.tr("Not enrolled yet"))
        self._person.setText(user.display_name if user is not None else "")
        self._roles.setText(roles_text(user.roles, self._context.language) if user is not None else "")
        self.sign_out.setText(self.tr("Sign out"))
        self.sign_out.setAccessibleName(self.sign_out.text())
        self.sign_out.show_keys(actions.shortcut("lock").keys[0])
        self.own_password.setText(self.tr("My password"))
        self.own_password.setAccessibleName(self.own_password.text())
        self._brand.setFont(theme.font(1.35, bold=True))
        self._person.setFont(theme.font(bold=True))
        for small in (self._office, self._roles):
            small.setFont(theme.font(0.88))
        for part, token in (
            (self._brand, "on_sidebar_active" if theme.look is not Look.CONTRAST else "text"),
            (self._office, "sidebar_muted"), (self._person, "on_sidebar"), (self._roles, "sidebar_muted"),
        ):  # fmt: skip
            palette = part.palette()
            palette.setColor(part.foregroundRole(), theme.colour(token))
            part.setPalette(palette)
            part.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for line in (*self._buttons.values(), self.own_password, self.sign_out):
            line.setFont(theme.font())
        self.show_compact(compact=self._compact)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The deep ground; an edge in high contrast."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._context.theme.colour("sidebar"))
        if self._context.theme.look is Look.CONTRAST:
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            edge = 0 if rtl else self.width() - 2
            painter.fillRect(edge, 0, 2, self.height(), self._context.theme.colour("border"))
        painter.end()


class Header(QWidget):
    """Signals: language_wanted(str code), settings_wanted(), help_wanted() for the menu of what helps."""

    language_wanted = Signal(str)
    settings_wanted = Signal()
    help_wanted = Signal()
    notices_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self.title, self.hint = label("title"), label("muted", wrap=True)
        self.bell = button("quiet", self.notices_wanted.emit)
        self._unread = 0
        self.tongue = button("quiet", self._open_menu)
        self.settings = button("quiet", self.settings_wanted.emit)
        self.help = button("quiet", self.help_wanted.emit)
        self.menu = QMenu(self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.hint)
        self._row = row = QHBoxLayout(self)
        row.addLayout(words, 1)
        for control in (self.bell, self.tongue, self.settings, self.help):
            row.addWidget(control)

    def say(self, title: str, hint: str) -> None:
        """Name of the page, and the quiet line under it; in large letters its room is the page's."""
        self.title.setText(title)
        self.title.setToolTip(hint)
        self.hint.setText(hint)
        self._make_room()

    def _make_room(self) -> None:
        self.hint.setVisible(bool(self.hint.said()) and not self._context.theme.large)

    def show_unread(self, count: int) -> None:
        """How many lines of the notice area were not seen."""
        self._unread = count
        self.retranslate()

    def retranslate(self) -> None:
        """Texts, icons and room in the present scale again."""
        theme = self._context.theme
        self._make_room()
        self._row.setContentsMargins(theme.px(24), theme.px(10), theme.px(24), theme.px(10))
        self._row.setSpacing(theme.px(4))
        size = theme.px(18)
        unread = self._context.language.number(self._unread) if self._unread else ""
        self._dress(self.bell, "bell", unread, self.tr("What happened (Shift+F5)"), size)
        for control, picture, text, tip in (
            (self.tongue, "language", NAMES[self._context.language.code], self.tr("Language of the window (F9)")),
            (self.settings, "settings", "", self.tr("Settings (F10)")),
            (self.help, "help", "", self.tr("Help (F1)")),
        ):
            self._dress(control, picture, text, tip, size)
        self.menu.clear()
        for code, name in NAMES.items():
            choice = self.menu.addAction(name)
            choice.setCheckable(True)
            choice.setChecked(code == self._context.language.code)
            choice.triggered.connect(lambda _=False, code=code: self.language_wanted.emit(code))

    def _dress(self, control: QPushButton, picture: str, text: str, tip: str, size: int) -> None:
        control.setIcon(icons.icon(picture, self._context.theme.colour("primary"), size))
        control.setIconSize(QSize(size, size))
        control.setText(text)
        control.setToolTip(tip)
        control.setAccessibleName(f"{tip} {text}".strip())

    def _open_menu(self) -> None:
        self.menu.popup(self.tongue.mapToGlobal(self.tongue.rect().bottomLeft()))


class TrainingBand(QLabel):
    """The coloured line above everything that says: this is not the office."""

    def __init__(self, context: Context, *, shown: bool) -> None:
        super().__init__()
        self.setProperty("role", "training")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self._context = context
        self.setVisible(shown)

    def retranslate(self) -> None:
        """The sentence again."""
        from mihan_desktop.services.practising import PASSWORD

        said = self.tr(
            "Training: everybody here is invented, and nothing is ever sent. Everyone's password: {password}"
        )
        self.setText(said.format(password=left_to_right(PASSWORD)))
