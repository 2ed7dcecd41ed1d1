"""The folder that a scanner writes into: whole new files in it are announced, old ones never."""

import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

STILL_MS = 400
"""A file whose size has not changed for so long is whole."""
_UNFINISHED = frozenset({".tmp", ".part", ".crdownload", ".partial"})


class ScannerFolder(QObject):
    """Signals: arrived(Path) when a new file is whole. A folder that is not there is watched for nothing."""

    arrived = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._known = self._names()
        self._growing: dict[str, int] = {}
        self._watcher = QFileSystemWatcher(self)
        if folder.is_dir():
            self._watcher.addPath(str(folder))
        self._watcher.directoryChanged.connect(self._look)
        self._still = QTimer(self)
        self._still.setInterval(STILL_MS)
        self._still.timeout.connect(self._look)

    def _names(self) -> set[str]:
        """Every file that could be a scan, hidden and unfinished ones left out; nothing of a file is read for it."""
        try:
            with os.scandir(self.folder) as entries:
                return {entry.name for entry in entries if _could_be_a_scan(entry.name) and entry.is_file()}
        except OSError:
            return set()

    def _look(self) -> None:
        now = self._names()
        self._known &= now
        fresh = {name: _size(self.folder / name) for name in now - self._known}
        whole = sorted(name for name, size in fresh.items() if size and self._growing.get(name) == size)
        self._growing = {name: size for name, size in fresh.items() if name not in whole}
        for name in whole:
            self._known.add(name)
            self.arrived.emit(self.folder / name)
        self._still.start() if self._growing else self._still.stop()


def _could_be_a_scan(name: str) -> bool:
    return not name.startswith((".", "~")) and Path(name).suffix.lower() not in _UNFINISHED


def _size(path: Path) -> int:
    """Bytes; 0 for what has gone again."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
