"""A desk's database without its encryption, to be packed small, and put back under it byte for byte.

The pages are as the program of that day wrote them. Of each, ciphertext becomes what it says; the salt and the pages'
initialisation vectors stay, so that the same key gives the same file (layout: ``mihan_desktop/storage/damage.py``).
"""

import hashlib
import hmac

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from mihan_desktop.storage.damage import HMAC, PAGE, SALT

_IV = 16


def lay_open(data: bytes, key: bytes) -> bytes:
    """The file ``data`` of the raw 32-byte ``key``: salt, then vector and contents of each page."""
    parts = [data[:SALT]]
    for number, at in enumerate(range(0, len(data), PAGE), start=1):
        page = data[at + (SALT if number == 1 else 0) : at + PAGE - HMAC]
        contents, vector = page[:-_IV], page[-_IV:]
        turned = Cipher(AES(key), CBC(vector)).decryptor()
        parts.append(vector + turned.update(contents) + turned.finalize())
    return b"".join(parts)


def close(parts: bytes, key: bytes) -> bytes:
    """The file of which ``lay_open`` gave ``parts``."""
    salt, at, number = parts[:SALT], SALT, 0
    authentication = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    pages = [salt]
    while at < len(parts):
        number += 1
        ends = at + PAGE - HMAC - (SALT if number == 1 else 0)
        vector, contents, at = parts[at : at + _IV], parts[at + _IV : ends], ends
        turned = Cipher(AES(key), CBC(vector)).encryptor()
        page = turned.update(contents) + turned.finalize() + vector
        pages.append(page + hmac.digest(authentication, page + number.to_bytes(4, "little"), "sha512"))
    return b"".join(pages)
