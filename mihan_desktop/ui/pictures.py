"""Files that people choose, made fit to be kept: pictures small and upright, with no word of where they were taken."""

import enum
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter, QTransform

from mihan_desktop.domain.attachments import MOST_BYTES, MOST_SIDE, MediaType, check_file
from mihan_desktop.domain.problems import MihanError

PASTED: Final = "picture.png"
"""What a picture is called that was copied and had no name."""
LARGEST_FILE: Final = 50_000_000
"""Bytes that are read at all: photographs become small only afterwards."""
LARGEST_PICTURE: Final = 60_000_000
"""Pixels of a picture that has to be unpacked whole (Qt gives it 256 MB); a JPEG is read smaller at once."""
LARGEST_JPEG: Final = 400_000_000
LARGEST_PNG: Final = 1_000_000
"""Bytes above which a picture without loss becomes a JPEG."""
QUALITY: Final = 85
QUALITY_AGAIN: Final = 92
"""Of a JPEG that is written a second time: turning a picture four times leaves it readable."""
_FORMATS: Final = frozenset({"jpeg", "jpg", "png", "webp", "bmp", "gif", "tiff", "tif"})
"""What is read as a picture. Not SVG, which is a program more than a picture."""
_MOST: Final = {"megabytes": MOST_BYTES // 2**20}


class Wanted(enum.Enum):
    """What a question asks for."""

    PICTURE = "image"
    SOUND = "audio"
    ANYTHING = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file as it will be kept."""

    kind: MediaType
    data: bytes


def prepare(path: Path, wanted: Wanted) -> Prepared:
    """Read a file and make it fit to be kept; takes its time, so not on the window's thread.

    Raises MihanError ``file_unreadable``, ``file_empty``, ``file_too_large``, ``picture_too_large``, ``file_type``,
    ``not_a_picture``, ``not_a_sound``.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise MihanError("picture_too_large" if wanted is Wanted.PICTURE else "file_too_large", _MOST)
        data = path.read_bytes()
    except OSError as error:
        raise MihanError("file_unreadable") from error
    return fit(data, wanted)


def fit(data: bytes, wanted: Wanted) -> Prepared:
    """As ``prepare``, for bytes that have been read."""
    if not data:
        raise MihanError("file_empty")
    with _opened(data) as source:
        if source.format in _FORMATS:
            if wanted is Wanted.SOUND:
                raise MihanError("not_a_sound")
            small = _drawn_anew(source)
            return Prepared(check_file(small), small)
    if wanted is Wanted.PICTURE:
        raise MihanError("not_a_picture")
    kind = check_file(data)
    if kind.is_picture:  # it begins like one, and nothing can be read of it
        raise MihanError("not_a_picture")
    if wanted is Wanted.SOUND and not kind.value.startswith("audio/"):
        raise MihanError("not_a_sound")
    return Prepared(kind, data)


def carries(mime: QMimeData) -> bool:
    """Whether files of this computer, or a picture, are about to be dropped."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def carried_by(mime: QMimeData) -> Path | bytes | None:
    """What was copied or dropped: the first file of this computer, or a picture as a file; None for anything else."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    picture = mime.imageData() if not paths and mime.hasImage() else None
    if isinstance(picture, QImage) and not picture.isNull():
        return _written(picture, "PNG", -1)
    return paths[0] if paths else None


def rotated(data: bytes) -> Prepared:
    """A picture that is kept already, a quarter to the right. Raises MihanError ``not_a_picture``."""
    with _opened(data) as source:
        picture = source.read(MOST_SIDE)
        without_loss = source.format == "png"
    if picture.isNull():
        raise MihanError("not_a_picture")
    turned = picture.transformed(QTransform().rotate(90))
    small = _written(turned, "PNG", -1) if without_loss else _written(turned, "JPEG", QUALITY_AGAIN)
    return Prepared(check_file(small), small)


def thumbnail(data: bytes, side: int) -> QImage:
    """A picture of at most ``side`` pixels; a null image for what is none."""
    with _opened(data) as source:
        return source.read(side) if source.format in _FORMATS else QImage()


@contextmanager
def _opened(data: bytes) -> Iterator["_Source"]:
    """A picture in memory. Its reader lets go of the bytes before they go: some formats look back when they end."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    try:
        yield _Source(reader)
    finally:
        reader.setDevice(None)  # type: ignore[arg-type]  # Qt allows none, the stubs do not say so


class _Source:
    """A picture that has not been unpacked yet. format: told by its bytes, "" for what is no picture."""

    def __init__(self, reader: QImageReader) -> None:
        self._reader = reader
        self._reader.setDecideFormatFromContent(True)
        self._reader.setAutoTransform(True)  # as the camera was held
        self.format = bytes(self._reader.format().data()).decode("ascii", "replace")
        self.size = self._reader.size()

    def read(self, side: int) -> QImage:
        """The picture upright, at most ``side`` pixels; null when it is broken."""
        if max(self.size.width(), self.size.height()) > side:
            self._reader.setScaledSize(self.size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
        return self._reader.read() if self.size.isValid() else QImage()


def _drawn_anew(source: _Source) -> bytes:
    """The pixels and nothing else: no place, no device, no words, no thumbnail of what was cut away."""
    if source.size.width() * source.size.height() > (
        LARGEST_JPEG if source.format in ("jpeg", "jpg") else LARGEST_PICTURE
    ):
        raise MihanError("picture_too_large")
    picture = source.read(MOST_SIDE)
    if picture.isNull():
        raise MihanError("not_a_picture")
    if picture.colorSpace().isValid():
        picture.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    without_loss = source.format in ("png", "gif") or picture.hasAlphaChannel()
    if without_loss:
        data = _written(_painted(picture, QImage.Format.Format_ARGB32, Qt.GlobalColor.transparent), "PNG", -1)
        if len(data) <= LARGEST_PNG:
            return data
    return _written(_painted(picture, QImage.Format.Format_RGB32, Qt.GlobalColor.white), "JPEG", QUALITY)


def _painted(picture: QImage, form: QImage.Format, ground: Qt.GlobalColor) -> QImage:
    """A new image: texts, profile and density of the old one stay behind."""
    fresh = QImage(picture.size(), form if picture.hasAlphaChannel() else QImage.Format.Format_RGB32)
    fresh.fill(ground)
    with QPainter(fresh) as painter:
        painter.drawImage(0, 0, picture)
    return fresh


def _written(picture: QImage, form: str, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, form, quality)  # type: ignore[call-overload]  # the stubs want bytes, Qt wants text
    return bytes(buffer.data().data())
