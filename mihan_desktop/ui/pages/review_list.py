"""The left side of the review: filters, the list of what waits, and what can be done with what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QTableView, QWidget

from mihan_desktop.domain.review import ChangeKind, Queue, QueueEntry, QueueFilter, ReviewItem
from mihan_desktop.ui import actions, icons, training_words
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.queue import QueueModel
from mihan_desktop.ui.models.rows import Column, Sign
from mihan_desktop.ui.widgets.card import Card, button, label
from mihan_desktop.ui.widgets.flow_layout import FlowLayout
from mihan_desktop.ui.widgets.lines import lines_height, lines_view

ICONS = {ChangeKind.REGISTRATION: "registration", ChangeKind.CLASS: "users", ChangeKind.ATTENDANCE: "attendance"}
ICONS |= {ChangeKind.REQUEST: "info", ChangeKind.DUPLICATE: "users", ChangeKind.QUESTION: "search"}
ICONS |= {ChangeKind.POINTS: "check", ChangeKind.ENROLMENT: "users", ChangeKind.FOLLOW_UP: "phone"}
ICONS |= {ChangeKind.EMPLOYER: "office", ChangeKind.VACANCY: "vacancies"}
ICONS |= {ChangeKind.CALL: "send", ChangeKind.REFERRAL: "send"}
ICONS |= {ChangeKind.ASSESSMENT: "check", ChangeKind.FAIR: "users", ChangeKind.SURVEY: "form"}
ALL, FLAGGED, PLAIN, OTHERS, MINE, SAMPLE = "all", "flagged", "plain", "others", "mine", "sample"
SHOWN = {
    ALL: QueueFilter(),
    FLAGGED: QueueFilter(flagged=True),
    PLAIN: QueueFilter(flagged=False),
    OTHERS: QueueFilter(own=False),
    MINE: QueueFilter(own=True),
}
"""The first filter by name; Alt and the number of its line chooses it."""


class ReviewList(Card):
    """Signals: filtered() another filter; moved(QModelIndex); chosen() other lines are selected; pressed(str) a key.

    Attributes: model, list, and the buttons that the page connects.
    """

    filtered = Signal()
    moved = Signal(QModelIndex)
    chosen = Signal()
    pressed = Signal(str)

    def __init__(self, context: Context, acts: Mapping[str, Callable[[], None]]) -> None:
        super().__init__(context.theme, margin=14)
        self.context = context
        self._queue = Queue()
        self.title, self._selected, self._nothing = (
            label("heading"),
            label("muted", wrap=True),
            label("muted", wrap=True),
        )
        self.show_box, self.author_box, self.form_box = QComboBox(), QComboBox(), QComboBox()
        for box in (self.show_box, self.author_box, self.form_box):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(1)
            box.activated.connect(lambda _: self.filtered.emit())
        self.model = QueueModel(
            Column(lambda: "", self.label_of, self._sign, self._second, lambda item: ICONS[item.kind]), self
        )
        self.list: QTableView = lines_view(context.theme)
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(self.moved)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.list.installEventFilter(self)
        self.approve_button = button("primary", acts["approve"])
        self.plain_button = button("secondary", acts["plain"])
        self.sample_button = button("quiet", acts["sample"])
        self.undo_button = button("quiet", acts["undo_review"])
        self.all_button = button("quiet", self.select_all)
        choosing, acts_row = QWidget(), QWidget()
        for holder, presses in (
            (choosing, (self.all_button, self.sample_button)),
            (acts_row, (self.approve_button, self.plain_button, self.undo_button)),
        ):
            line = FlowLayout(holder, gap=context.theme.px(6))
            for press in presses:
                line.addWidget(press)
        boxes = QWidget()
        self._boxes = FlowLayout(boxes, columns=1, gap=context.theme.px(6))
        for box in (self.show_box, self.author_box, self.form_box):
            self._boxes.addWidget(box)
        self.add(
            self.title, boxes, self._nothing, self.list, self._selected, choosing, acts_row
        )  # fmt: skip
        self.body.setStretch(3, 1)

    # -- what is shown

    def wanted(self) -> QueueFilter:
        """The filter as it is set."""
        shown = str(self.show_box.currentData() or ALL)
        sample = self._queue.sample
        base = SHOWN.get(shown) or QueueFilter(sampled=sample.change_ids if sample is not None else None)
        author, form = self.author_box.currentData(), self.form_box.currentData()
        return replace(base, author_id=str(author or ""), form_id=str(form or ""))

    def show_queue(self, queue: Queue, shown: tuple[QueueEntry, ...], items: tuple[ReviewItem, ...]) -> None:
        """What waits, and what of it passes the filter."""
        self._queue = queue
        self._fill_boxes()
        at, current = max(0, self.list.currentIndex().row()), self.model.entry(self.list.currentIndex())
        focused = self.list.hasFocus()
        self.model.show(shown, items)
        self._nothing.setVisible(not shown)
        self._say_nothing()
        if shown:
            again = self.model.find(current.change_id) if current is not None else -1
            self.go(again if again >= 0 else min(at, len(shown) - 1))
        if focused:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say_counts()

    def show_filter(self, name: str) -> None:
        """Choose a line of the first filter."""
        at = self.show_box.findData(name)
        if at >= 0 and at != self.show_box.currentIndex():
            self.show_box.setCurrentIndex(at)
            self.filtered.emit()

    def sampled(self, change_id: str) -> bool:
        """Whether the last sample drew this change."""
        return self._queue.sample is not None and change_id in self._queue.sample.change_ids

    def result(self, change_id: str) -> str:
        """What came of holding it against its paper, "" when nothing yet."""
        return "" if self._queue.sample is None else self._queue.sample.results.get(change_id, "")

    def _fill_boxes(self) -> None:
        names = [
            (ALL, self.tr("Everything")), (FLAGGED, self.tr("Look twice")), (PLAIN, self.tr("Without a flag")),
            (OTHERS, self.tr("Not mine")), (MINE, self.tr("Mine")),
        ]  # fmt: skip
        waiting = {entry.change_id for entry in self._queue.entries} if self._queue.sample is not None else set()
        if self._queue.sample is not None and not waiting.isdisjoint(self._queue.sample.change_ids):
            names.append((SAMPLE, self.tr("The sample")))
        _fill(self.show_box, names)
        authors = sorted(self._queue.authors.items(), key=lambda pair: pair[1])
        _fill(self.author_box, [("", self.tr("Everybody")), *authors])
        forms = sorted(self._queue.forms.items(), key=lambda pair: pair[1])
        _fill(self.form_box, [("", self.tr("All forms")), *forms])
        self.author_box.setVisible(len(authors) > 1)
        self.form_box.setVisible(len(forms) > 1)
        self._boxes.set_columns(1 + (len(authors) > 1) + (len(forms) > 1))
        for box in (self.show_box, self.author_box, self.form_box):
            words = box.fontMetrics().horizontalAdvance(box.itemText(0))  # the long names of forms are cut, this never
            box.setMinimumWidth(words + self.context.theme.px(44))

    def label_of(self, item: ReviewItem) -> str:
        """The name of a line."""
        if item.kind is ChangeKind.REGISTRATION:
            return item.label or self.tr("Without a name yet")
        if item.kind is ChangeKind.CLASS:
            return self.tr("New class: {title}").format(title=isolate(item.label))
        if item.kind is ChangeKind.ENROLMENT and item.states:
            return self.tr("Places in a course: {title}").format(title=isolate(item.label))
        if item.kind is ChangeKind.ENROLMENT:
            return self.tr("A place in a course: {names}").format(names=isolate(item.label))
        if item.kind is ChangeKind.CALL:
            return self.tr("A course is called: {title}").format(title=isolate(item.label))
        if item.kind is ChangeKind.FOLLOW_UP:
            return self.tr("A call to a graduate: {names}").format(names=isolate(item.label))
        if item.kind is ChangeKind.EMPLOYER:
            return self.tr("An employer: {name}").format(name=isolate(item.label))
        if item.kind is ChangeKind.VACANCY:
            return self.tr("A vacancy: {names}").format(names=isolate(item.label))
        if item.kind is ChangeKind.REFERRAL:
            return self.tr("A referral: {names}").format(names=isolate(item.label))
        if item.kind is ChangeKind.FAIR:
            return self.tr("At a job fair: {names}").format(names=isolate(item.label))
        if item.kind is ChangeKind.SURVEY:
            return self.tr("Asked in a survey: {names}").format(names=isolate(item.label))
        if item.kind is ChangeKind.ASSESSMENT:
            return self.tr("A result: {names}").format(names=isolate(item.label))
        if item.kind is ChangeKind.DUPLICATE:
            return self.tr("One person? {names}").format(names=isolate(item.label))
        if item.kind is ChangeKind.QUESTION:
            return self.tr("Registered elsewhere? {name}").format(name=isolate(item.label))
        if item.kind is ChangeKind.REQUEST:
            return self.tr("A request of {name}").format(name=isolate(item.label))
        if item.kind is ChangeKind.POINTS:
            return self.tr("Points of {name}").format(name=isolate(item.label))
        if item.sheet is None:
            return item.label
        number = self.context.language.number(item.sheet.session_number)
        return self.tr("{title}, session {number}").format(title=isolate(item.label), number=number)

    def _second(self, item: ReviewItem) -> str:
        language = self.context.language
        desk = [self.tr("desk {name}").format(name=isolate(item.desk))] if item.desk else []
        parts = [isolate(item.author_name), *desk, language.moment(item.recorded_at, self.context.now())]
        if item.sheet is not None:
            came, absent = item.sheet.present + item.sheet.late, item.sheet.absent
            parts.append(language.localised(self.tr("{came} came, {absent} absent").format(came=came, absent=absent)))
        parts += [training_words.how_many(state, count, language) for state, count in item.states]
        return " · ".join(parts)

    def _sign(self, item: ReviewItem) -> Sign:
        result = self.result(item.change_id)
        if result == "differs":
            return Sign(self.tr("differs from paper"), "problem", "danger")
        if item.own:
            return Sign(self.tr("my own"), "user", "muted")
        if result == "matched":
            return Sign(self.tr("matches paper"), "check", "success")
        if self.sampled(item.change_id):
            return Sign(self.tr("sample"), "eye", "info")
        if item.flags or item.status_code:
            return Sign(self.tr("look twice"), "warning", "warning")
        return Sign(self.tr("waits"), "clock", "info")

    # -- choosing

    def selected(self) -> tuple[QueueEntry, ...]:
        """The selected lines that the person may approve, in the order of the list."""
        return tuple(entry for entry in self.model.chosen(self.list.selectionModel()) if not entry.own)

    def select_all(self) -> None:
        """Select everything shown that the person may approve."""
        lines = self.model.lines(entry.change_id for entry in self.model.entries if not entry.own)
        self.list.selectionModel().select(lines, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Go on by so many lines."""
        if self.model.entries:
            self.go(min(max(self.list.currentIndex().row() + by, 0), len(self.model.entries) - 1))

    def go(self, at: int) -> None:
        """Make a line the current one."""
        index = self.model.index(at, 0)
        if index == self.list.currentIndex():
            self.moved.emit(index)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The letters of the list, whatever the keyboard layout."""
        if watched is self.list and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            name = actions.pressed("review", event)
            if name is not None:
                self.pressed.emit(name)
                return True
        return super().eventFilter(watched, event)

    # -- texts

    def say_counts(self) -> None:
        """How many wait, and how many are chosen."""
        language = self.context.language
        shown, whole = len(self.model.entries), len(self._queue.entries)
        if shown == whole:
            self.title.setText(self.tr("Waiting: {count}").format(count=language.number(whole)))
        else:
            words = self.tr("Waiting: {shown} of {count}")
            self.title.setText(words.format(shown=language.number(shown), count=language.number(whole)))
        count = sum(entry.count for entry in self.selected())
        self._selected.setText(language.localised(self.tr("%n change(s) selected", "", count)))

    def _say_nothing(self) -> None:
        hidden = self.tr("Nothing here with this filter. Choose “Everything” above.")
        self._nothing.setText(hidden if self._queue.entries else self.tr("Nothing waits any more."))

    def allow(self, *, approve: bool, plain: bool) -> None:
        """Whether the buttons can be pressed."""
        self.approve_button.setEnabled(approve)
        self.plain_button.setEnabled(plain)
        theme = self.context.theme
        tone = "on_primary" if approve else "muted"
        self.approve_button.setIcon(icons.icon("sealed", theme.colour(tone), theme.px(16)))

    def retranslate(self) -> None:
        """Every text again."""
        theme = self.context.theme
        self.list.setAccessibleName(self.tr("Records that wait for a supervisor"))
        self.list.verticalHeader().setDefaultSectionSize(lines_height(theme))
        for box, name in (
            (self.show_box, self.tr("Which records")), (self.author_box, self.tr("Entered by")),
            (self.form_box, self.tr("Form")),
        ):  # fmt: skip
            box.setAccessibleName(name)
            box.setToolTip(name)
        for press, name in (
            (self.approve_button, "approve"), (self.plain_button, "plain"), (self.undo_button, "undo_review"),
        ):  # fmt: skip
            press.setToolTip(actions.tip(name))
        self.approve_button.setText(self.tr("Approve and seal…"))
        self.approve_button.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.plain_button.setText(self.tr("Approve all without a flag…"))
        self.sample_button.setText(self.tr("Draw a sample"))
        self.sample_button.setToolTip(self.tr("A tenth of what is shown, by chance, to be held against the paper"))
        self.undo_button.setText(self.tr("Undo"))
        self.all_button.setText(self.tr("Select all but mine"))
        self._say_nothing()
        self._fill_boxes()
        self.model.speak()
        self.say_counts()


def _fill(box: QComboBox, lines: list[tuple[str, str]]) -> None:
    """Other lines in a box; what was chosen stays chosen when it is still there."""
    if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] == lines:
        return
    chosen = box.currentData()
    box.clear()
    for data, text in lines:
        box.addItem(text, data)
    box.setCurrentIndex(max(0, box.findData(chosen)))
