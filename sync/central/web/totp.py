"""The second factor: codes of six digits that change with time (RFC 6238), and one-time codes on paper beside them."""

import base64
import hashlib
import os
import secrets
import unicodedata
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

import pyotp
import segno
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sync.central.settings import CentralError

ISSUER: Final = "Mihan"
SECONDS: Final = 30
WINDOW: Final = 1
"""Steps of time that a phone's clock may be off, either way."""
CODES: Final = 10
CODE_BYTES: Final = 10
NONCE: Final = 12


def new_secret() -> str:
    """A secret for an authenticator: 160 bits in base 32."""
    return pyotp.random_base32()


def code_at(secret: str, at: datetime) -> str:
    """What an authenticator with ``secret`` shows at a moment."""
    return pyotp.TOTP(secret, interval=SECONDS).at(at)


def step_of(secret: str, typed: str, at: datetime, last: int) -> int | None:
    """The step of time of which ``typed`` is the code; None when it is of none near ``at`` and newer than ``last``."""
    totp = pyotp.TOTP(secret, interval=SECONDS)
    now = totp.timecode(at)
    steps = [step for step in range(now - WINDOW, now + WINDOW + 1) if secrets.compare_digest(_of(totp, step), typed)]
    return next((step for step in steps if step > last), None)


def _of(totp: pyotp.TOTP, step: int) -> str:
    return totp.generate_otp(step)


def as_typed(text: str) -> str:
    """Digits of any script as ASCII, letters large, without the spaces and strokes between groups."""
    digits = ((unicodedata.decimal(letter, None), letter) for letter in unicodedata.normalize("NFKC", text))
    plain = (letter.upper() if digit is None else str(digit) for digit, letter in digits)
    return "".join(letter for letter in plain if letter.isascii() and letter.isalnum())[:64]


def picture(secret: str, username: str) -> str:
    """The secret for an authenticator to read: an SVG element with a QR code."""
    link = pyotp.TOTP(secret, interval=SECONDS).provisioning_uri(name=username, issuer_name=ISSUER)
    return segno.make(link, error="m").svg_inline(scale=5, border=4, dark="#000", light="#fff", omitsize=True)


def grouped(code: str) -> str:
    """A secret or a code as people read it: groups of four."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


def new_codes() -> tuple[str, ...]:
    """One-time codes of 80 bits, for who has lost the phone."""
    return tuple(base64.b32encode(os.urandom(CODE_BYTES)).decode() for _ in range(CODES))


def hashed(code: str) -> str:
    """What is kept of a one-time code: 80 random bits need no slow hash."""
    return hashlib.sha256(code.encode()).hexdigest()


class Safe:
    """Seals secrets under what the ministry's signing keys give, so that a copied database opens no second factor.

    keys: 32 bytes each, the present one first; those of former keys still open.
    """

    def __init__(self, keys: Callable[[], Sequence[bytes]]) -> None:
        self._keys = keys

    def seal(self, secret: str, staff: str) -> bytes:
        """For the member of staff with the id ``staff`` alone."""
        nonce = os.urandom(NONCE)
        return nonce + AESGCM(self._keys()[0]).encrypt(nonce, secret.encode(), staff.encode())

    def open(self, sealed: bytes, staff: str) -> str:
        """The secret. ``CentralError`` ``totp_unreadable``: its key was put away, and it is to be set up anew."""
        for key in self._keys():
            try:
                return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], staff.encode()).decode()
            except InvalidTag:
                continue
        raise CentralError("totp_unreadable")
