"""Tells a wrong key from a damaged file, which SQLCipher answers with the same words.

A page of SQLCipher 4 is ciphertext, 16 bytes of IV and an HMAC-SHA512 over both and the page's number; the first page
begins with the file's 16-byte salt (SQLCipher design notes, "SQLCipher Database Encryption"). So pages can be checked
one by one: with the wrong key none holds, with a damaged file some do.
"""

import hashlib
import hmac
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

PAGE = 4096
SALT = 16
HMAC = 64
_LOOKED_AT = 64
"""pages: enough to meet sound ones when the beginning of a file was overwritten"""


def unreadable_because(path: Path, key: bytes) -> str:
    """``""`` when the first page opens with ``key``, else ``"wrong_key"`` or ``"database_damaged"``."""
    size = path.stat().st_size
    if size < PAGE or size % PAGE:
        return "database_damaged"
    with path.open("rb") as file:
        salt = file.read(SALT)
        authentication_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
        file.seek(0)
        sound = [
            _sound(file.read(PAGE), number, authentication_key)
            for number in range(1, min(size // PAGE, _LOOKED_AT) + 1)
        ]
    if sound[0]:
        return ""
    return "database_damaged" if any(sound) else "wrong_key"


def wrong_in(execute: Callable[[str], Iterable[Any]]) -> Iterator[tuple[str, str]]:
    """Everything that is wrong with an open database: (``"cipher"`` or ``"check"``, SQLCipher's or SQLite's own words).

    The first looks at the HMAC of every page, the second at what stands in them. execute: runs one statement there.
    """
    for code, pragma in (("cipher", "cipher_integrity_check"), ("check", "quick_check")):
        for row in execute(f"PRAGMA {pragma}"):
            if row[0] != "ok":
                yield code, str(row[0])


def _sound(page: bytes, number: int, key: bytes) -> bool:
    start = SALT if number == 1 else 0
    expected = hmac.digest(key, page[start : PAGE - HMAC] + number.to_bytes(4, "little"), "sha512")
    return hmac.compare_digest(expected, page[PAGE - HMAC :])
