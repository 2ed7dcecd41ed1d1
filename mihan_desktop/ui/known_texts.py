"""The program's own sentences, read from its catalogues: whatever is none of them may be somebody's data."""

import struct
from functools import lru_cache
from pathlib import Path

_MAGIC = 16
_MESSAGES = 0x69
_END, _TRANSLATION, _OBSOLETE, _SOURCE = 1, 3, 5, 6
_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069&"))


def plain(text: str) -> str:
    """``text`` without marks of direction and of shortcuts."""
    return text.translate(_MARKS).strip()


@lru_cache(maxsize=8)
def known_texts(catalogues: Path) -> frozenset[str]:
    """Every sentence of every language that stands without something put into it.

    Qt's compiled catalogues (``.qm``) hold sources and translations as tagged strings:
    https://code.qt.io/cgit/qt/qttools.git/tree/src/linguist/shared/qm.cpp
    """
    found: set[str] = set()
    for path in sorted(catalogues.glob("*.qm")):
        found |= _texts(path.read_bytes())
    return frozenset(plain(text) for text in found if "{" not in text and "%" not in text)


def _texts(data: bytes) -> set[str]:
    at, found = _MAGIC, set()
    while at + 5 <= len(data):
        tag, length = struct.unpack_from(">BI", data, at)
        at += 5
        if tag == _MESSAGES:
            found |= _messages(data[at : at + length])
        at += length
    return found


def _messages(data: bytes) -> set[str]:
    at, found = 0, set()
    while at < len(data):
        tag = data[at]
        at += 1
        if tag == _END:
            continue
        if tag == _OBSOLETE:
            at += 4
            continue
        (length,) = struct.unpack_from(">I", data, at)
        at += 4
        if length != 0xFFFFFFFF:  # no text at all
            if tag == _TRANSLATION:
                found.add(data[at : at + length].decode("utf-16-be"))
            elif tag == _SOURCE:
                found.add(data[at : at + length].decode("utf-8"))
            at += length
    return found
