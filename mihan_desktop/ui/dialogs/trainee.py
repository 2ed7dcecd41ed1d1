"""One trainee of a class: every session in a calendar, how near a threshold they are, and how each mark came to be."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.attendance import AttendanceSheet, ClassSession, MarkEntry, MarkSaid, Trainee
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.standing import attendance_of, marks_that_count
from mihan_desktop.ui import icons
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.dialogs.picture import open_file
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.mark_words import StandingWords, said
from mihan_desktop.ui.models.calendar import ENTRY, SESSION, TraineeCalendarModel
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.theme import Theme
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.file_strip import FileStrip
from mihan_desktop.ui.widgets.lines import list_view
from mihan_desktop.ui.words import MARK_LOOKS, STATUS_LOOKS, status_text

Index = QModelIndex | QPersistentModelIndex


class TraineeDialog(Dialog):
    """Arrows go through the days; the history below is that of the day. Nothing is changed here."""

    def __init__(
        self,
        context: Context,
        user: User,
        sheet: AttendanceSheet,
        trainee: Trainee,
        session: ClassSession,
        parent: QWidget | None,
    ) -> None:
        super().__init__(context, parent, width=760)
        self._user, self._sheet, self._trainee = user, sheet, trainee
        self._words = StandingWords(self)
        self._asked = ""
        theme = context.theme
        self.model = TraineeCalendarModel(context.language, sheet, trainee, self)
        self.calendar = QTableView()
        self.calendar.setModel(self.model)
        self.calendar.setItemDelegate(DayDelegate(theme, self.calendar))
        self.calendar.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.calendar.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.calendar.setTabKeyNavigation(False)
        self.calendar.setCornerButtonEnabled(False)
        self.calendar.setMinimumHeight(self.list_height(190 if not theme.large else 130))
        self.calendar.selectionModel().currentChanged.connect(lambda *_: self._read())
        self._day = label("heading", wrap=True)
        self.lines: RowsModel[MarkSaid] = RowsModel(
            [Column(lambda: "", self._title, self._sign, self._second, lambda one: MARK_LOOKS[one.entry.mark][0])],
            lambda one: one.entry.change_id,
            self,
        )
        self.history = list_view(theme)
        self.history.setModel(self.lines)
        self.history.selectionModel().currentChanged.connect(self._on_line)
        self.history.setMinimumHeight(self.list_height(120 if not theme.large else 70))
        self.files = FileStrip(context)
        self.files.opened.connect(lambda file: open_file(context, file, self._bytes, self))
        self.put(self.calendar, self._day, self.history, self.files)
        self.cancel_button.hide()
        self.retranslate()
        self.calendar.setCurrentIndex(self.model.place(session))
        self.calendar.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        language, rules = self.context.language, self._sheet.rules
        sessions = self._sheet.training_class.sessions
        found = attendance_of(rules, marks_that_count(self._trainee, sessions, self._sheet.marks))
        counts = self.tr("Attended {came}, absent {absent}, excused {excused}, of {all} sessions.").format(
            came=language.number(found.attended), absent=language.number(found.absent),
            excused=language.number(found.excused), all=language.number(len(sessions)),
        )  # fmt: skip
        words = f"{counts} {self._words.sentence(found, rules, language)}"
        self.say(isolate(self._trainee.name), words, self.tr("Close"))
        self.calendar.setAccessibleName(self.tr("Sessions of the trainee by day"))
        self.history.setAccessibleName(self.tr("What was marked on this day"))
        self._fit()
        self._say_day()
        self.lines.speak()
        self.files.retranslate()

    def _fit(self) -> None:
        theme = self.context.theme
        metrics = QFontMetrics(theme.font())
        across, down = self.calendar.horizontalHeader(), self.calendar.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        days = (str(self.model.headerData(at, Qt.Orientation.Horizontal)) for at in range(self.model.columnCount()))
        bold = QFontMetrics(theme.font(bold=True))
        across.setMinimumSectionSize(max(bold.horizontalAdvance(one) for one in days) + theme.px(24))
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(metrics.height() + theme.px(20))
        months = [str(self.model.headerData(row, Qt.Orientation.Vertical)) for row in range(self.model.rowCount())]
        down.setFixedWidth(max(metrics.horizontalAdvance(one) for one in months) + theme.px(24))

    def _read(self) -> None:
        """The history of the day that is chosen now; answers for days before it are dropped."""
        session = self.model.session(self.calendar.currentIndex())
        self._asked = "" if session is None else session.id
        self._say_day()
        if session is None:
            self.lines.show(())
            self._show_files(())
            return
        user, class_id, person = self._user, self._sheet.training_class.id, self._trainee.person_id
        following = self.context.desk.following

        def done(found: tuple[MarkSaid, ...]) -> None:
            if self._asked == session.id:
                self.lines.show(found)
                self._show_files(tuple(file for one in found if one.stands for file in one.entry.documents))
                self._say_day()

        self.context.tasks.run(lambda: following.history(user, class_id, session.id, person), done=done, owner=self)

    def _on_line(self, index: QModelIndex) -> None:
        """The documents of the mark that is chosen in the history."""
        one = self.lines.row(index)
        self._show_files(() if one is None else one.entry.documents)

    def _show_files(self, files: tuple[Attachment, ...]) -> None:
        self.files.show_files(tuple(replace(one, new=False) for one in files), self._bytes)
        self.retranslate()

    def _bytes(self, file: Attachment) -> bytes:
        class_id = self._sheet.training_class.id
        return self.context.desk.attending.document(self._user, class_id, file.change_id, file.name)

    def _say_day(self) -> None:
        language, index = self.context.language, self.calendar.currentIndex()
        if not index.isValid():
            self._day.setText("")
            return
        day, session = self.model.day(index), self.model.session(index)
        parts = [f"{language.weekday(day)} {language.full_date(day)}"]
        if session is None:
            parts.append(self.tr("no session"))
        else:
            parts.append(self.tr("session {n}").format(n=language.number(session.number)))
            if self.model.entry(index) is None:
                parts.append(self.tr("not marked yet"))
        self._day.setText(" · ".join(parts))

    def _title(self, one: MarkSaid) -> str:
        parts = [said(one.entry, self.context.language)]
        if one.entry.note:
            parts.append(f"“{isolate(one.entry.note)}”")
        return " · ".join([*parts, *(isolate(file.name) for file in one.entry.documents)])

    def _second(self, one: MarkSaid) -> str:
        language = self.context.language
        when = "" if one.entry.recorded_at is None else language.moment(one.entry.recorded_at, self.context.now())
        who = isolate(one.author_name)
        if one.desk:
            who = self.tr("{who} (desk {name})").format(who=who, name=isolate(one.desk))
        return language.listed([part for part in (who, when, status_text(one.entry.status)) if part])

    def _sign(self, one: MarkSaid) -> Sign:
        if one.stands:
            return Sign(self.tr("counts"), "check", "success")
        if one.entry.status is RecordStatus.RETURNED:
            return Sign(status_text(RecordStatus.RETURNED), *STATUS_LOOKS[RecordStatus.RETURNED])
        return Sign(self.tr("replaced"), "copy", "muted")


class DayDelegate(QStyledItemDelegate):
    """A day: its number, and the mark beside it where there was a session."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One day."""
        theme, px, rect = self._theme, self._theme.px, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        meets, entry = index.data(SESSION) is not None, index.data(ENTRY)
        painter.fillRect(rect, theme.colour("surface" if meets else "sunken"))
        frame = QRectF(rect).adjusted(px(3), px(3), -px(3), -px(3))
        rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if isinstance(entry, MarkEntry):
            icon, tone = MARK_LOOKS[entry.mark]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(f"{tone}_soft"))
            painter.drawRoundedRect(frame, px(5), px(5))
            side = px(16)
            left = frame.left() + px(6) if rtl else frame.right() - px(6) - side
            icons.paint(painter, QRectF(left, frame.center().y() - side / 2, side, side), icon, theme.colour(tone))
        elif meets:
            painter.setPen(QPen(theme.colour("border"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, px(5), px(5))
        painter.setFont(theme.font(bold=meets))
        painter.setPen(theme.colour("text" if meets else "muted"))
        beside = frame.adjusted(px(6), 0, -px(6), 0)
        where = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = where | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(beside, flags, str(index.data()))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus" if self._view.hasFocus() else "field_border"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), px(5), px(5))
        painter.restore()
