"""Files that belong to an answer: what they may be, told by what is in them, and what they may be called."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath, PureWindowsPath
from typing import Final

from mihan_desktop.domain.problems import MihanError

MOST_BYTES: Final = 5 * 1024 * 1024
"""Of one file, as it is kept and as it travels."""
MOST_NAME: Final = 80
"""Characters of a file's name, its ending left out."""
MOST_SIDE: Final = 1600
"""Pixels of a picture's longer side."""

_LONGEST_ENDING = 6
_FORBIDDEN = frozenset('\\/:*?"<>|')


class MediaType(StrEnum):
    """What the office keeps. Nothing here can hold a script that a browser or a desk would run."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    PDF = "application/pdf"
    WAV = "audio/wav"
    MP3 = "audio/mpeg"
    OGG = "audio/ogg"
    FLAC = "audio/flac"
    MP4 = "audio/mp4"
    AMR = "audio/amr"
    LOG = "text/csv"

    @property
    def is_picture(self) -> bool:
        """True for what can be shown as it is."""
        return self in (MediaType.JPEG, MediaType.PNG)


_ENDINGS: Final[dict[MediaType, tuple[str, ...]]] = {
    MediaType.JPEG: ("jpg", "jpeg"),
    MediaType.PNG: ("png",),
    MediaType.PDF: ("pdf",),
    MediaType.WAV: ("wav",),
    MediaType.MP3: ("mp3",),
    MediaType.OGG: ("ogg", "oga", "opus"),
    MediaType.FLAC: ("flac",),
    MediaType.MP4: ("m4a", "mp4", "3gp"),
    MediaType.AMR: ("amr",),
    MediaType.LOG: ("csv",),
}
_BEGINNINGS: Final[tuple[tuple[bytes, MediaType], ...]] = (
    (b"\xff\xd8\xff", MediaType.JPEG),
    (b"\x89PNG\r\n\x1a\n", MediaType.PNG),
    (b"%PDF-", MediaType.PDF),
    (b"ID3", MediaType.MP3),
    (b"\xff\xfb", MediaType.MP3),
    (b"\xff\xf3", MediaType.MP3),
    (b"\xff\xf2", MediaType.MP3),
    (b"\xff\xfa", MediaType.MP3),
    (b"OggS", MediaType.OGG),
    (b"fLaC", MediaType.FLAC),
    (b"#!AMR", MediaType.AMR),
    (b"event,node,start,end", MediaType.LOG),  # the log of a filling (forms.audit): no other table is taken
)
_SOUND_BRANDS = (b"M4A ", b"M4B ", b"mp41", b"mp42", b"isom", b"3gp4", b"3gp5", b"3gp6")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that a draft or a change names.

    name: as the answer says it; sha256: of its bytes, hex; media_type: of ``MediaType``; size: bytes; new: no earlier
    revision of the record had these bytes; status_code: why the ministry would not take it. change_id, whose: which
    change names it and about whom, where files of several changes stand together.
    """

    name: str
    sha256: str
    media_type: str
    size: int
    new: bool = True
    status_code: str = ""
    change_id: str = ""
    whose: str = ""


def media_type_of(data: bytes) -> MediaType | None:
    """What ``data`` is, whatever it is called; None for what the office does not keep."""
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WAVE":
        return MediaType.WAV
    if data[4:8] == b"ftyp" and data[8:12] in _SOUND_BRANDS:
        return MediaType.MP4
    return None


def check_file(data: bytes) -> MediaType:
    """What ``data`` is, when it may be kept. Raises MihanError ``file_empty``, ``file_too_large``, ``file_type``."""
    if not data:
        raise MihanError("file_empty")
    if len(data) > MOST_BYTES:
        raise MihanError("file_too_large", {"megabytes": MOST_BYTES // 2**20})
    kind = media_type_of(data)
    if kind is None:
        raise MihanError("file_type")
    return kind


def tidy_name(filename: str, kind: MediaType) -> str:
    """``filename`` without folders, controls and what file systems forbid, its ending as its bytes ask for."""
    last = PureWindowsPath(PurePosixPath(filename).name).name
    plain = "".join(
        "" if letter in _FORBIDDEN or unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn") else letter
        for letter in unicodedata.normalize("NFC", last)
    )
    stem, dot, ending = " ".join(plain.split()).rpartition(".")
    if not dot or not 0 < len(ending) <= _LONGEST_ENDING or not ending.isalnum():
        stem, ending = f"{stem}{dot}{ending}", ""
    stem = stem.strip(". ")[:MOST_NAME].strip(". ") or "file"
    allowed = _ENDINGS[kind]
    return f"{stem}.{ending.lower() if ending.lower() in allowed else allowed[0]}"
