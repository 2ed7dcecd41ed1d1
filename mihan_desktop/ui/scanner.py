"""The folder that a scanner writes into: whole new files in it are announced, old ones never."""

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
        self._known = self._files()
        self._growing: dict[Path, int] = {}
        self._watcher = QFileSystemWatcher(self)
        if folder.is_dir():
            self._watcher.addPath(str(folder))
        self._watcher.directoryChanged.connect(self._look)
        self._still = QTimer(self)
        self._still.setInterval(STILL_MS)
        self._still.timeout.connect(self._look)

    def _files(self) -> dict[Path, int]:
        """Size in bytes of every file that could be a scan, hidden and unfinished ones left out."""
        found: dict[Path, int] = {}
        try:
            for path in self.folder.iterdir():
                if path.is_file() and not path.name.startswith((".", "~")) and path.suffix.lower() not in _UNFINISHED:
                    found[path] = path.stat().st_size
        except OSError:
            return found
        return found

    def _look(self) -> None:
        now = self._files()
        self._known = {path: size for path, size in self._known.items() if path in now}
        fresh = {path: size for path, size in now.items() if path not in self._known}
        whole = [path for path, size in fresh.items() if size and self._growing.get(path) == size]
        self._growing = {path: size for path, size in fresh.items() if path not in whole}
        for path in sorted(whole):
            self._known[path] = fresh[path]
            self.arrived.emit(path)
        self._still.start() if self._growing else self._still.stop()
