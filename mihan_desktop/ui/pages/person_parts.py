"""What the page of a person shows, part by part: answers, what happened, files, training, what the ministry has."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.people.page import Answer, Person, Revision, Section
from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.picture import open_file
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.widgets.card import EmptyState, label
from mihan_desktop.ui.widgets.file_strip import FileStrip, Read
from mihan_desktop.ui.widgets.lines import AnswersDelegate, Room, fit, list_view, table_view
from mihan_desktop.ui.words import STATUS_LOOKS, event_look, event_text, status_text

Index = QModelIndex | QPersistentModelIndex


class Part(QWidget):
    """One part of the page. Attributes: icon; context; person (None until one was shown)."""

    icon = "info"

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.person: Person | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(context.theme.px(8))

    def title(self) -> str:
        """The part's name."""
        raise NotImplementedError

    def told(self, person: Person) -> str:
        """What is in it, in a word or two."""
        raise NotImplementedError

    def show_person(self, person: Person) -> None:
        """Another person, or the same one after something happened."""
        if self.person is None or self.person.record.record_id != person.record.record_id:
            self.begin()
        self.person = person
        self.retranslate()

    def begin(self) -> None:
        """Another person is about to be shown: nothing chosen of the one before is chosen now."""

    def retranslate(self) -> None:
        """Every text again."""
        raise NotImplementedError

    def counted(self, count: int) -> str:
        """How many there are."""
        return self.context.language.number(count) if count else self.tr("none")

    def answer(self, text: str) -> str:
        """An answer as people read it."""
        return self.context.language.answer(text)


@dataclass(frozen=True, slots=True)
class ProfileLine:
    """A heading, or an answer."""

    section: Section
    answer: Answer | None = None


class ProfileModel(RowsModel[ProfileLine]):
    """Headings are bold on a sunken ground and go across both columns."""

    def __init__(self, part: ProfilePart) -> None:
        super().__init__(
            [
                Column(lambda: part.headings()[0], part.question),
                Column(lambda: part.headings()[1], lambda line: part.answer(line.answer.text) if line.answer else ""),
            ],
            lambda line: line.answer.ref if line.answer else f"{line.section.title} {line.section.number}",
            part,
        )
        self._part = part

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As rows, with headings set apart."""
        line = self.row(index)
        if line is not None and line.answer is None:
            if role == Qt.ItemDataRole.FontRole:
                font = QFont(self._part.font())
                font.setBold(True)
                return font
            if role == Qt.ItemDataRole.BackgroundRole:
                return self._part.context.theme.colour("sunken")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 0 and line is not None and line.answer:
            return self._part.context.theme.colour("muted")
        return super().data(index, role)


class ProfilePart(Part):
    """Every answer, by the sections of its form."""

    icon = "user"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.table = table_view(context.theme, wide=1)
        self.table.setItemDelegate(AnswersDelegate(context.theme, self.table))  # answers wrap; the other cuts them
        self.table.setWordWrap(True)
        self.model = ProfileModel(self)
        self.table.setModel(self.model)
        self.column.addWidget(self.table)

    def title(self) -> str:
        """The part's name."""
        return self.tr("Profile")

    def told(self, person: Person) -> str:
        """How many answers."""
        count = sum(len(section.answers) for section in person.sections)
        return self.tr("%n answer(s)", "", count).replace(str(count), self.context.language.number(count))

    def headings(self) -> tuple[str, str]:
        """Of the two columns."""
        return self.tr("Question"), self.tr("Answer")

    def question(self, line: ProfileLine) -> str:
        """What was asked, or the heading."""
        if line.answer is not None:
            return line.answer.label
        number = self.context.language.number(line.section.number) if line.section.number else ""
        title = line.section.title or self.tr("Other answers")
        return f"{title} {number}".strip()

    def retranslate(self) -> None:
        """Every text again."""
        self.table.setAccessibleName(self.tr("Answers of the person"))
        sections = self.person.sections if self.person is not None else ()
        lines = [
            line
            for section in sections
            for line in (ProfileLine(section), *(ProfileLine(section, answer) for answer in section.answers))
        ]
        self.table.clearSpans()
        self.model.show(lines)
        self.model.speak()
        for at, line in enumerate(lines):
            if line.answer is None:
                self.table.setSpan(at, 0, 1, 2)
        fit(self.table, self.context.theme)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the history; revision: when it changed answers."""

    code: str
    who: str
    when: str
    reason: str
    revision: Revision | None
    key: str


class HistoryPart(Part):
    """What happened, the newest first; under it what the chosen line changed, from what to what."""

    icon = "clock"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self.lines: RowsModel[Happening] = RowsModel(
            [
                Column(
                    lambda: self.tr("What happened"),
                    lambda line: event_text(line.code),
                    subtitle=self._subtitle,
                    icon=lambda line: event_look(line.code),
                    sign=self._sign,
                )
            ],
            lambda line: line.key,
            self,
        )
        self.list = list_view(theme)
        self.list.setModel(self.lines)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_fields())
        self.fields: RowsModel[FieldDifference] = RowsModel(
            [
                Column(lambda: self.tr("Question"), lambda one: one.label),
                Column(lambda: self.tr("Before"), lambda one: self.answer(one.before) or "–"),
                Column(lambda: self.tr("After"), lambda one: self.answer(one.now) or "–"),
            ],
            lambda one: one.ref,
            self,
        )
        self.table = table_view(theme, wide=0)
        self.table.setModel(self.fields)
        self.words = label("muted", wrap=True)
        self.column.addWidget(self.list, 3)
        self.column.addWidget(self.words)
        self.column.addWidget(self.table, 2)

    def title(self) -> str:
        """The part's name."""
        return self.tr("History")

    def told(self, person: Person) -> str:
        """How many revisions."""
        count = len(person.revisions)
        return self.tr("%n change(s)", "", count).replace(str(count), self.context.language.number(count))

    def retranslate(self) -> None:
        """Every text again."""
        self.list.setAccessibleName(self.tr("What happened to the record"))
        self.table.setAccessibleName(self.tr("Answers that were changed"))
        chosen = self.lines.row(self.list.currentIndex())
        self.lines.show(self._happenings())
        self.lines.speak()
        self.fields.speak()
        at = self.lines.find(chosen.key) if chosen is not None else -1
        if self.lines.rows:
            self.list.setCurrentIndex(self.lines.index(max(at, 0), 0))
        self._show_fields()

    def begin(self) -> None:
        """The newest line is chosen."""
        self.lines.show(())

    def _happenings(self) -> list[Happening]:
        if self.person is None:
            return []
        revisions = list(reversed(self.person.revisions))
        language, now = self.context.language, self.context.now()
        found = []
        for at, event in enumerate(self.person.events):
            changed = event.code in ("saved", "corrected") and bool(revisions)
            revision = revisions.pop(0) if changed else None
            when = language.moment(event.at, now)
            found.append(Happening(event.code, event.actor_name, when, event.reason, revision, f"{at} {event.code}"))
        return found[::-1]

    def _subtitle(self, line: Happening) -> str:
        return self.context.language.listed([part for part in (isolate(line.who), line.when) if part])

    def _sign(self, line: Happening) -> Sign | None:
        if line.revision is None or line.revision.number == 1:
            return None
        count = len(line.revision.fields)
        text = self.tr("%n answer(s) changed", "", count).replace(str(count), self.context.language.number(count))
        return Sign(text, "draft", "info")

    def _show_fields(self) -> None:
        line = self.lines.row(self.list.currentIndex())
        fields = line.revision.fields if line is not None and line.revision is not None else ()
        self.table.setVisible(bool(fields))
        self.fields.show(fields)
        self.table.setColumnHidden(1, all(not one.before for one in fields))
        fit(self.table, self.context.theme)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.words.setText(f"“{isolate(line.reason)}”" if line is not None and line.reason else "")
        self.words.setVisible(bool(line is not None and line.reason))


class DocumentsPart(Part):
    """Files of the record as it stands, and documents brought to a class; Enter shows one large."""

    icon = "form"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.files = FileStrip(context)
        self.files.opened.connect(self._open)
        self._empty = EmptyState(context.theme, "form")
        self._hint = label("muted", wrap=True)
        self.column.addWidget(self.files)
        self.column.addWidget(self._hint)
        self.column.addWidget(self._empty, 1)
        self.column.addStretch(0)
        self._read: Read = lambda _file: b""
        self._shown: tuple[Attachment, ...] = ()

    def read_with(self, read: Read) -> None:
        """``read(file)`` gives the bytes of a file of the person about to be shown."""
        self._read = read

    def title(self) -> str:
        """The part's name."""
        return self.tr("Documents")

    def told(self, person: Person) -> str:
        """How many."""
        return self.counted(len(person.files))

    def retranslate(self) -> None:
        """Every text again."""
        files = self.person.files if self.person is not None else ()
        if files != self._shown:
            self.files.show_files(files, self._read)
            self._shown = files
        self.files.retranslate()
        self.files.setVisible(bool(files))
        self._hint.setText(self.tr("Enter shows a file large."))
        self._hint.setVisible(bool(files))
        self._empty.setVisible(not files)
        self._empty.say(
            self.tr("No documents"), self.tr("Pictures and scans that the form asked for appear here once given.")
        )

    def _open(self, file: Attachment) -> None:
        open_file(self.context, file, self._read, self)


class MinistryPart(Part):
    """Each change and where it is; under it, why the chosen one is not there yet."""

    icon = "received"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.model: RowsModel[Revision] = RowsModel(
            [
                Column(lambda: self.tr("Change"), self._name),
                Column(lambda: self.tr("Where it is"), lambda one: status_text(one.status), self._sign),
                Column(lambda: self.tr("Entered by"), lambda one: isolate(one.author_name)),
                Column(lambda: self.tr("Saved"), lambda one: context.language.moment(one.at, context.now())),
            ],
            lambda one: one.change_id,
            self,
        )
        self.table = table_view(context.theme)
        self.table.setModel(self.model)
        self._room = Room(self.table, context.theme, 110, (2, 3))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_why())
        self.words = label(wrap=True)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.words)

    def title(self) -> str:
        """The part's name."""
        return self.tr("At the ministry")

    def told(self, person: Person) -> str:
        """Where the newest change is."""
        return status_text(person.record.status)

    def retranslate(self) -> None:
        """Every text again."""
        self.table.setAccessibleName(self.tr("Changes and where they are"))
        self.model.show(self.person.revisions if self.person is not None else ())
        self.model.speak()
        if self.model.rows and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._room.make()
        self._show_why()

    def begin(self) -> None:
        """The newest change is chosen."""
        self.model.show(())

    def _name(self, one: Revision) -> str:
        number = self.context.language.number(one.number - 1)
        return self.tr("Registration") if one.number == 1 else self.tr("Correction {n}").format(n=number)

    def _sign(self, one: Revision) -> Sign:
        icon, tone = STATUS_LOOKS[one.status]
        return Sign(status_text(one.status), icon, tone)

    def _show_why(self) -> None:
        one = self.model.row(self.table.currentIndex())
        self.words.setText(messages.why_not_sent(one.why, self.context.language) if one is not None else "")
