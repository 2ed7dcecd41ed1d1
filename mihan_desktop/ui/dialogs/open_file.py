"""A .mihan file that somebody brought: what it is and from whom; only then is it taken over."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.importing import FileKind, SeenFile
from mihan_desktop.domain.roles import User
from mihan_desktop.services.importing import Imported
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.widgets.card import label

_OF_THE_MINISTRY = (FileKind.RECEIPT, FileKind.FEED, FileKind.LOG_RECEIPT)


class OpenFileDialog(Dialog):
    """Signals: taken(object) with what came of it."""

    taken = Signal(object)

    def __init__(self, context: Context, user: User, path: Path, seen: SeenFile, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=500)
        self._user, self._path, self._seen = user, path, seen
        self._error: Exception | None = None
        self._from, self._inside, self._note = label("strong", wrap=True), label(wrap=True), label("muted", wrap=True)
        self._said = label("error", wrap=True)
        for part in (self._from, self._inside, self._note, self._said):
            self.body.addWidget(part)
        self.retranslate()

    @property
    def _usable(self) -> bool:
        seen = self._seen
        return seen.ours and not seen.known and seen.kind in _OF_THE_MINISTRY

    def retranslate(self) -> None:
        """Every text again."""
        file = self.tr("File {file}").format(file=left_to_right(self._path.name))
        self.say(self._what(), file, self.tr("Take it over"), self.tr("Cancel") if self._usable else self.tr("Close"))
        self.accept_button.setVisible(self._usable)
        for part, text in (
            (self._from, self._sender()), (self._inside, "\n".join(self._contents())), (self._note, self._judgement()),
            (self._said, messages.of_error(self._error, self.context.language) if self._error else ""),
        ):  # fmt: skip
            part.setText(text)
            part.setVisible(bool(text))

    def confirm(self) -> None:
        """Take the file over; what it was is not asked again."""
        user, path, desk = self._user, self._path, self.context.desk
        self.accept_button.setEnabled(False)
        self.context.tasks.run(
            lambda: desk.importing.take_over(user, path), done=self._done, failed=self._failed, owner=self
        )

    def _done(self, imported: Imported) -> None:
        self.accept()
        self.taken.emit(imported)

    def _failed(self, error: Exception) -> bool:
        self._error = error
        self.accept_button.setEnabled(True)
        self.retranslate()
        return True

    def _what(self) -> str:
        return {
            FileKind.RECEIPT: self.tr("A receipt of the ministry"),
            FileKind.FEED: self.tr("News from the ministry"),
            FileKind.BATCH: self.tr("A sealed batch for the ministry"),
            FileKind.HANDED: self.tr("A batch for the supervisor's machine"),
            FileKind.MAIL: self.tr("Mail from the supervisor's machine"),
            FileKind.CARD: self.tr("The card of a supervisor's machine"),
            FileKind.LOG: self.tr("The log of a desk, for the ministry"),
            FileKind.LOG_RECEIPT: self.tr("The ministry's word on a desk's log"),
        }[self._seen.kind]

    def _sender(self) -> str:
        seen, language = self._seen, self.context.language
        when = language.moment(seen.at, self.context.now()) if seen.at is not None else ""
        if seen.kind in _OF_THE_MINISTRY:
            words = self.tr("Signed by the ministry {when}; checked with the key that is pinned at this desk.")
            return words.format(when=when)
        if seen.kind is FileKind.LOG:
            return self.tr("From desk {device}.").format(device=left_to_right(seen.device[:13]))
        if seen.device:
            return self.tr("From desk {device}, {when}.").format(device=left_to_right(seen.device[:13]), when=when)
        return ""

    def _contents(self) -> list[str]:
        seen, number = self._seen, self.context.language.number
        if seen.kind is FileKind.RECEIPT:
            count = sum(seen.counts.values())
            words = self.tr("Receipt {number} for batch {batch}: %n line(s).", "", count)
            return [words.format(number=number(seen.receipt), batch=number(seen.batch) if seen.batch else "–")]
        if seen.kind is FileKind.FEED:
            return self._news()
        if seen.kind is FileKind.LOG_RECEIPT:
            return [self.tr("The ministry has the log up to line {line}.").format(line=number(seen.receipt))]
        if seen.kind is FileKind.LOG:
            words = self.tr("%n line(s); nobody on the way can read them.", "", seen.counts.get("lines", 0))
            return [self.context.language.localised(words)]
        count = seen.counts.get("changes", 0)
        if not count:
            return []
        return [self.tr("Batch {batch} with %n change(s); nobody on the way can read it.", "", count).format(
            batch=number(seen.batch)
        )]  # fmt: skip

    def _news(self) -> list[str]:
        seen, number = self._seen, self.context.language.number
        lines = [self.tr("For {office}").format(office=isolate(seen.office))]
        count = sum(seen.counts.values())
        if count:
            lines.append(self.tr("%n thing(s) that this desk has not heard yet.", "", count))
        if seen.releases:
            versions = self.context.language.listed([number(one) for one in seen.releases])
            lines.append(self.tr("Forms and lists of release {versions}").format(versions=versions))
        return [self.context.language.localised(line) for line in lines]

    def _judgement(self) -> str:
        seen = self._seen
        if self._usable:
            return self.tr("Nothing of it has been taken over yet.")
        if seen.known and seen.kind in _OF_THE_MINISTRY:
            return self.tr("It was taken over before: nothing would change.")
        if seen.kind in _OF_THE_MINISTRY:
            return self.tr("It is for another desk. It is not changed; carry it on.")
        if seen.kind in (FileKind.BATCH, FileKind.LOG):
            return self.tr("Take it to the ministry, or to an office with a network: this desk cannot open it.")
        return self.tr("It is read under “Supervisor's machine”.")
