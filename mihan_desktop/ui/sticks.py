"""Where a letter may lie that somebody brought: sticks that are plugged in, the desktop, what was downloaded."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, QStorageInfo

_CARRIED: Final = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
"""Where Linux and macOS hang in what is carried; on Windows every drive but the first is looked at."""
_OWN: Final = (QStandardPaths.StandardLocation.DesktopLocation, QStandardPaths.StandardLocation.DownloadLocation)


def likely_folders() -> tuple[Path, ...]:
    """Folders that are worth a look, sticks first. A drive may be slow to answer: ask on a lane."""
    drives = [
        Path(one.rootPath())
        for one in QStorageInfo.mountedVolumes()
        if one.isValid() and one.isReady() and _is_carried(one)
    ]
    own = [Path(place) for kind in _OWN if (place := QStandardPaths.writableLocation(kind))]
    return (*drives, *own)


def _is_carried(drive: QStorageInfo) -> bool:
    path = drive.rootPath()
    windows = len(path) == 3 and path[1] == ":"
    return not drive.isRoot() and (windows or path.startswith(_CARRIED))
