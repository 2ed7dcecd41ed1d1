"""The documents of a mark: chosen, dropped, pasted or scanned at the desk, looked at, and taken away again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from mihan_desktop.domain.attachments import Attachment, media_type_of
from mihan_desktop.domain.attendance import MOST_DOCUMENTS, Brought, ClassSession, MarkEntry, Papers, Trainee
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import icons, messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.dialogs.picture import open_file
from mihan_desktop.ui.form.wording import explain, say
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.mark_words import said
from mihan_desktop.ui.pictures import PASTED, Prepared, Wanted, carried_by, carries, fit, prepare
from mihan_desktop.ui.scanner import ScannerFolder
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import button, label
from mihan_desktop.ui.widgets.file_strip import FileStrip
from mihan_desktop.ui.widgets.flow_layout import FlowLayout


class MarkPapersDialog(Dialog):
    """F4 chooses a file, Ctrl+V pastes one, Enter opens it, Del takes it away; nothing is written before the verb.

    A picture is made small and its place and device stay behind, as of every file of a registration. Attributes:
    strip, papers (as they would be kept). Signals: given(Papers).
    """

    given = Signal(object)

    def __init__(
        self,
        context: Context,
        user: User,
        class_id: str,
        entry: MarkEntry,
        place: tuple[ClassSession, Trainee],
        parent: QWidget | None,
        *,
        asked: bool = False,
    ) -> None:
        """asked: the ministry wants one, and none was brought."""
        super().__init__(context, parent, width=560)
        self._user, self._class_id, self._entry, self._place = user, class_id, entry, place
        self._asked, self._error = asked, ""
        self.papers = Papers(entry.documents)
        self.strip = FileStrip(context)
        self.strip.opened.connect(lambda file: open_file(context, file, self._bytes, self))
        self.choose = button("secondary", self.ask)
        self.paste = button("secondary", self.paste_now)
        self.use = button("secondary", self.use_scan)
        self.drop = button("quiet", self.remove)
        self._none, self._wrong = label("muted", wrap=True), label("error", wrap=True)
        acts = QWidget()
        line = FlowLayout(acts, gap=context.theme.px(8))
        for press in (self.choose, self.paste, self.use, self.drop):
            press.setAutoDefault(False)
            line.addWidget(press)
        self.put(self.strip, self._none, acts, self._wrong)
        self.setAcceptDrops(True)
        self._scan: Path | None = None
        folder = context.own.settings.scanner_folder
        if folder:
            ScannerFolder(Path(folder), self).arrived.connect(self._scanned)
        self._show()
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        language, (session, trainee) = self.context.language, self._place
        day = f"{language.weekday(session.date)} {language.full_date(session.date)}"
        words = language.listed([isolate(trainee.name), day, said(self._entry, language)])
        if self._asked:
            wants = messages.sentence("document_required", {}, language)
            words = f"{words}\n{wants}"
        self.say(self.tr("Documents of the mark"), words, self.tr("Keep with the mark"))
        self._none.setText(self.tr("No document yet: a medical report or a letter, as a picture or a PDF."))
        side, ink = self.context.theme.px(16), self.context.theme.colour("text")
        for press, text, icon in (
            (self.choose, say("choose_file"), "plus"), (self.paste, say("paste_file"), "paste"),
            (self.use, say("use_scan"), "scanner"), (self.drop, say("remove"), "remove"),
        ):  # fmt: skip
            press.setText(text)
            press.setIcon(icons.icon(icon, ink, side))
            press.setIconSize(QSize(side, side))
        self.choose.setToolTip("F4")
        self.paste.setToolTip("Ctrl+V")
        self._wrong.setText(self._sentence())
        self._wrong.setVisible(bool(self._error))
        self.strip.retranslate()

    def _sentence(self) -> str:
        """What is wrong with the file that was brought last."""
        if self._error == "too_many_files":
            return messages.sentence(self._error, {"most": MOST_DOCUMENTS}, self.context.language)
        return explain(self._error) if self._error else ""

    def ask(self) -> None:
        """The dialog for a file."""
        kinds = self.tr("Pictures and PDF (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pdf)")
        asking = QFileDialog(self, self.tr("A document of the mark"), "", kinds)
        asking.setFileMode(QFileDialog.FileMode.ExistingFile)
        asking.fileSelected.connect(lambda path: self.take(Path(path)))
        asking.open()

    def take(self, path: Path) -> None:
        """Have a file made fit, on a lane; says why when it cannot be."""
        self._prepare(path.name, lambda: prepare(path, Wanted.ANYTHING))

    def paste_now(self) -> None:
        """The file or the picture that was copied elsewhere."""
        self.take_from(QGuiApplication.clipboard().mimeData())

    def take_from(self, mime: QMimeData) -> None:
        """The first file, or the picture, that was copied or dropped."""
        found = carried_by(mime)
        if isinstance(found, Path):
            self.take(found)
        elif found:
            data = found
            self._prepare(PASTED, lambda: fit(data, Wanted.ANYTHING))
        else:
            self._complain("nothing_to_paste")

    def use_scan(self) -> None:
        """The file that the scanner has just made."""
        path, self._scan = self._scan, None
        if path is not None:
            self.take(path)
        self._show()

    def remove(self) -> None:
        """Without the file that is chosen; without any choice, the last one."""
        files = self._files()
        if not files:
            return
        at = self.strip.currentIndex().row()
        gone = files[at if 0 <= at < len(files) else -1].sha256
        kept, brought = self.papers.kept, self.papers.brought
        self.papers = Papers(
            tuple(one for one in kept if one.sha256 != gone),
            tuple(one for one in brought if _hash(one.data) != gone),
        )
        self._complain("")
        self._show()

    def confirm(self) -> None:
        """Hand the documents over."""
        self.given.emit(self.papers)
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, paste and take away, whichever button has the keyboard."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_now()
        elif event.key() == Qt.Key.Key_F4:
            self.ask()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        """Takes files of this computer, and pictures."""
        if carries(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        """The first file dropped."""
        self.take_from(event.mimeData())
        event.acceptProposedAction()

    def _scanned(self, path: Path) -> None:
        self._scan = path
        self._show()

    def _prepare(self, name: str, call: Callable[[], Prepared]) -> None:
        def done(file: Prepared) -> None:
            self._add(Brought(name, file.data))

        def failed(error: Exception) -> bool:
            self._complain(error.code if isinstance(error, MihanError) else "file_unreadable")
            return True

        self.context.tasks.run(call, done=done, failed=failed, owner=self, lane=FILES)

    def _add(self, brought: Brought) -> None:
        files = self._files()
        if len(files) >= MOST_DOCUMENTS:
            self._complain("too_many_files")
            return
        if _hash(brought.data) not in {one.sha256 for one in files}:
            self.papers = replace(self.papers, brought=(*self.papers.brought, brought))
        self._complain("")
        self._show()

    def _complain(self, code: str) -> None:
        self._error = code
        self.retranslate()

    def _files(self) -> tuple[Attachment, ...]:
        fresh = []
        for one in self.papers.brought:
            kind = media_type_of(one.data)
            fresh.append(Attachment(one.name, _hash(one.data), "" if kind is None else kind.value, len(one.data)))
        return (*(replace(one, new=False) for one in self.papers.kept), *fresh)

    def _bytes(self, file: Attachment) -> bytes:
        """Of what was brought now, or of what is kept."""
        for one in self.papers.brought:
            if _hash(one.data) == file.sha256:
                return one.data
        return self.context.desk.attending.document(self._user, self._class_id, file.change_id, file.name)

    def _show(self) -> None:
        files = self._files()
        self.strip.show_files(files, self._bytes)
        self._none.setVisible(not files)
        self.drop.setVisible(bool(files))
        self.use.setVisible(self._scan is not None)
        self.accept_button.setEnabled(not self._asked or bool(files))
        self.retranslate()


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
