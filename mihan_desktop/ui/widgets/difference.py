"""What one change says: each answer before and now, and what happened to the record since."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.review import ChangeKind, FieldDifference, HistoryLine, ReviewDetail
from mihan_desktop.ui import (
    calling_words,
    duplicate_words,
    elsewhere_words,
    fair_words,
    follow_up_words,
    mark_words,
    points_words,
    referral_words,
    rights_words,
    survey_words,
    training_words,
    work_words,
)
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.picture import open_file
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.file_strip import FileStrip, Read
from mihan_desktop.ui.widgets.lines import AnswersDelegate


def _nothing(_file: Attachment) -> bytes:
    return b""


Index = QModelIndex | QPersistentModelIndex
QUESTION, BEFORE, NOW = range(3)


class DifferenceModel(QAbstractTableModel):
    """Answers by question; the column of earlier answers is there only when something was corrected."""

    def __init__(self, view: DifferenceView) -> None:
        super().__init__(view)
        self._view = view
        self.fields: tuple[FieldDifference, ...] = ()

    def show(self, fields: tuple[FieldDifference, ...]) -> None:
        """Other answers."""
        self.beginResetModel()
        self.fields = fields
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One row a question."""
        return 0 if parent.isValid() else len(self.fields)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Question, before, now."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Headings."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._view.headings()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts; what changed is bold on a soft ground and says "changed" to assistive technology."""
        field = self.fields[index.row()]
        changed = bool(field.before) and field.before != field.now and (bool(field.now) or not self._view.paired)
        text = (field.label, self._view.shown(field.before), self._view.shown(field.now))[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text or "–"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._view.spoken(text, changed=changed and index.column() == NOW)
        if role == Qt.ItemDataRole.FontRole and changed and index.column() == NOW:
            font = QFont(self._view.font())
            font.setBold(True)
            return font
        tokens = self._view.context.theme
        if role == Qt.ItemDataRole.BackgroundRole and changed and index.column() != QUESTION:
            return tokens.colour("warning_soft" if index.column() == NOW else "sunken")
        if role == Qt.ItemDataRole.ForegroundRole:
            return tokens.colour("muted" if index.column() != NOW else "text")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None


class DifferenceView(QWidget):
    """The table of answers with the history in one quiet paragraph under it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._detail: ReviewDetail | None = None
        self._pair, self._sides = False, ("", "")
        self.table = QTableView()
        self.model = DifferenceModel(self)
        self.table.setModel(self.model)
        self.table.setShowGrid(False)
        self.table.setMinimumHeight(context.theme.px(150))
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(True)
        self.table.setItemDelegate(AnswersDelegate(context.theme, self.table))
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)  # of two people the names are long
        self.files = FileStrip(context)
        self.files.opened.connect(self._open_file)
        self._read: Read = _nothing
        self.left_out: frozenset[str] = frozenset()
        self.history = label("muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(6))
        column.addWidget(self.table, 1)
        column.addWidget(self.files)
        column.addWidget(self.history)
        self.retranslate()

    def show_detail(self, detail: ReviewDetail, read: Read) -> None:
        """Another record, or the same one after something happened to it; ``read(file)`` gives a file of it."""
        if self._detail is None or self._detail.attachments != detail.attachments or not detail.attachments:
            self.files.show_files(detail.attachments, read)
        self._detail, self._read = detail, read
        words = self._in_words(detail)
        corrected = any(field.before for field in words)
        self._pair = any(detail.pair)
        self._sides = self.tr("Other record"), self.tr("This record")
        self.model.show(words)
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, QUESTION, NOW)
        self.table.setColumnHidden(BEFORE, not corrected)
        self._show_history()

    def show_pair(self, fields: Sequence[FieldDifference], sides: tuple[str, str]) -> None:
        """Two people side by side: ``before`` belongs to the first of ``sides``."""
        self._detail, self._pair, self._sides = None, True, sides
        self.files.hide()
        self.model.show(tuple(fields))
        self.table.setColumnHidden(BEFORE, False)
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, QUESTION, NOW)
        self._show_history()

    def _in_words(self, detail: ReviewDetail) -> tuple[FieldDifference, ...]:
        if detail.item.kind is ChangeKind.ATTENDANCE:
            return tuple(mark_words.in_words(one, self.context.language) for one in detail.marks)
        if detail.item.kind is ChangeKind.REQUEST:
            return tuple(rights_words.in_words(one) for one in detail.fields)
        if detail.item.kind is ChangeKind.QUESTION:
            return tuple(elsewhere_words.in_words(one, self.context.language) for one in detail.fields)
        if detail.item.kind is ChangeKind.POINTS:
            return tuple(points_words.in_words(one, self.context.language) for one in detail.fields)
        if detail.item.kind in (ChangeKind.CLASS, ChangeKind.ENROLMENT, ChangeKind.ASSESSMENT):
            return tuple(training_words.in_words(one, self.context.language) for one in detail.fields)
        if detail.item.kind is ChangeKind.CALL:
            return tuple(calling_words.in_words(one, self.context.language) for one in detail.fields)
        if detail.item.kind is ChangeKind.FAIR:
            return tuple(fair_words.in_words(one, self.context.language) for one in detail.fields)
        if detail.item.kind is ChangeKind.SURVEY:
            return tuple(survey_words.in_words(one, self.context.language) for one in detail.fields)
        if detail.item.kind is ChangeKind.FOLLOW_UP:
            return tuple(follow_up_words.in_words(one, self.context.language) for one in detail.fields)
        if detail.item.kind in (ChangeKind.EMPLOYER, ChangeKind.VACANCY):
            return tuple(work_words.in_words(one) for one in detail.fields)
        if detail.item.kind is ChangeKind.REFERRAL:
            return tuple(referral_words.in_words(one, self.context.language) for one in detail.fields)
        if detail.item.kind is ChangeKind.DUPLICATE:
            return tuple(duplicate_words.in_words(one, self.context.language) for one in detail.fields)
        return detail.fields

    @property
    def paired(self) -> bool:
        """Whether two people stand side by side: where one of them has no answer, nothing differs."""
        return self._pair

    def headings(self) -> tuple[str, str, str]:
        """Question, before, now; of two people what each side is, the other one's first."""
        if self.paired:
            return self.tr("Question"), *self._sides
        return self.tr("Question"), self.tr("Before"), self.tr("Now")

    def shown(self, text: str) -> str:
        """An answer as people read it."""
        return self.context.language.answer(text)

    def spoken(self, text: str, *, changed: bool) -> str:
        """What assistive technology reads in a cell."""
        return self.tr("changed: {text}").format(text=text) if changed else text

    def retranslate(self) -> None:
        """Every text again."""
        self.table.setAccessibleName(self.tr("Answers of the record"))
        self.files.retranslate()
        if self._detail is not None:
            self.model.show(self._in_words(self._detail))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, QUESTION, NOW)
        self._show_history()

    def _open_file(self, file: Attachment) -> None:
        open_file(self.context, file, self._read, self)

    def _show_history(self) -> None:
        told = self._detail.history if self._detail is not None else ()
        lines = [line for line in told if line.code not in self.left_out]
        self.history.setText("\n".join(self._said(line) for line in lines[-4:]))
        self.history.setVisible(bool(lines))

    def _said(self, line: HistoryLine) -> str:
        language = self.context.language
        words = {
            "batch_refused": self.tr("The ministry refused its batch {when}"),
            "class_planned": self.tr("Planned by {who}, {when}"),
            "class_amended": self.tr("Corrected by {who}, {when}"),
            "marked": self.tr("Marked by {who}, {when}"),
            "merged": self.tr("Received by the ministry {when}"),
            "conflict": self.tr("Received by the ministry {when}"),
            "question_asked": self.tr("The ministry is asked whether the person is registered elsewhere, {when}"),
            "question_answered": self.tr("The ministry said whether the person is registered elsewhere, {when}"),
            "saved": self.tr("Saved by {who}, {when}"),
            "corrected": self.tr("Corrected by {who}, {when}"),
            "returned": self.tr("Returned by {who}, {when}"),
            "return_undone": self.tr("The return was taken back by {who}, {when}"),
            "sample_matched": self.tr("Held against its paper by {who}, {when}: it matches"),
            "sample_differs": self.tr("Held against its paper by {who}, {when}: it differs"),
            "approved": self.tr("Approved by {who}, {when}"),
            "sealed": self.tr("Approved by {who}, {when}"),
            "sent": self.tr("Sent {when}"),
            "received": self.tr("Received by the ministry {when}"),
            "rejected": self.tr("Rejected by the ministry {when}"),
            "withdrawn": self.tr("Withdrawn by {who}, {when}"),
            "taken_up": self.tr("Taken up again by {who}, {when}"),
            "reopened": self.tr("Opened for correction by {who}, {when}"),
        }.get(line.code, self.tr("Changed by {who}, {when}"))
        said = words.format(who=isolate(line.actor_name), when=language.moment(line.at, self.context.now()))
        return f"{said}: “{isolate(line.reason)}”" if line.reason else said
