"""What mihan.exe looks like and says of itself: its icon and the page of properties, from the tree's own files.

``python -m installer.windows.dressing`` writes ``build/windows/mihan.ico`` and ``build/windows/version.txt``, which
``installer/mihan.spec`` and ``mihan.nsi`` take.
"""

import struct
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
HOME: Final = ROOT / "build" / "windows"
PICTURE: Final = ROOT / "resources" / "icons" / "mihan.svg"
SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)
"""Pixels of a side, as Windows asks at its usual scales."""
ENGLISH: Final = (1033, 1200)
"""Language and code page (Unicode) of the page of properties."""


def version() -> str:
    """The program's version, ``1.2.3``."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def dress(folder: Path = HOME) -> tuple[Path, Path]:
    """Write the icon and the page of properties into ``folder``; their paths. Raises OSError, ValueError."""
    folder.mkdir(parents=True, exist_ok=True)
    icon, properties = folder / "mihan.ico", folder / "version.txt"
    icon.write_bytes(icon_of([picture(size) for size in SIZES], SIZES))
    properties.write_text(properties_of(version()), encoding="utf-8")
    return icon, properties


def picture(size: int) -> bytes:
    """The program's sign as a PNG of ``size`` by ``size`` pixels. Raises ValueError when it can't be drawn."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(PICTURE))
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    written = image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt wants text
    if not renderer.isValid() or not written:
        raise ValueError(PICTURE.name)
    return bytes(buffer.data().data())


def icon_of(pictures: Sequence[bytes], sizes: Sequence[int]) -> bytes:
    """One icon (.ico) of PNG ``pictures``, each as many pixels wide and high as ``sizes`` says, 256 at most."""
    at = 6 + 16 * len(pictures)
    index = struct.pack("<HHH", 0, 1, len(pictures))
    for data, size in zip(pictures, sizes, strict=True):
        index += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), at)
        at += len(data)
    return index + b"".join(pictures)


def properties_of(version: str) -> str:
    """What PyInstaller writes into the program so that its page of properties shows it. version: ``1.2.3``."""
    numbers = (*(int(part) for part in version.split(".")), 0)
    said = {
        "ProductName": "Mihan", "FileDescription": "Mihan", "InternalName": "mihan", "OriginalFilename": "mihan.exe",
        "FileVersion": version, "ProductVersion": version, "LegalCopyright": "Apache-2.0",
    }  # fmt: skip
    lines = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in said.items())
    table = f"{ENGLISH[0]:04x}{ENGLISH[1]:04x}"
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0, OS=0x40004,"
        f" fileType=1, subtype=0, date=(0, 0)),\n  kids=[StringFileInfo([StringTable({table!r}, [{lines}])]),"
        f" VarFileInfo([VarStruct('Translation', {list(ENGLISH)})])])\n"
    )


if __name__ == "__main__":
    dress()
