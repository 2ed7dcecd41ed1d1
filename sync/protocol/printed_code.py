"""The code on the paper: a secret, and the fingerprint by which a desk knows the ministry's answer.

A kind (device or supervisor), 80 random bits and 80 bits of the ministry's signing key, in Crockford's base32 with two
check characters, printed as seven groups of five::

    D000G-40R40-M30E2-09CHJ-PCSV8-D5N6P-V3D2J
"""

import hashlib
import hmac
import os
from dataclasses import dataclass
from enum import Enum
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.protocol import lettering
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import fingerprint

_SECRET: Final = 10
_PRINT: Final = 10


class CodeKind(Enum):
    """What a code lets its holder do."""

    DEVICE = "D"
    SUPERVISOR = "S"
    PAIRING = "P"  # printed by an office's own machine; ``ministry`` is then that machine's device key


@dataclass(frozen=True, slots=True, repr=False)
class PrintedCode:
    """One code. secret: 10 bytes, known to the paper alone. ministry: 10 bytes of the signing key's fingerprint."""

    kind: CodeKind
    secret: bytes
    ministry: bytes

    @classmethod
    def new(cls, kind: CodeKind, ministry_signing: Ed25519PublicKey) -> "PrintedCode":
        """A fresh code of the ministry that signs with ``ministry_signing``."""
        return cls(kind, os.urandom(_SECRET), fingerprint(ministry_signing)[:_PRINT])

    @property
    def id(self) -> str:
        """The name by which a request means this code; tells nothing of the secret (32 hex characters)."""
        return _derive(self, b"id")[:16].hex()

    @property
    def proof_key(self) -> bytes:
        """32 bytes: all that the centre keeps of the secret, and enough to check a proof."""
        return _derive(self, b"proof")

    def belongs_to(self, ministry_signing: Ed25519PublicKey) -> bool:
        """True when the ministry that signs with ``ministry_signing`` printed this code."""
        return hmac.compare_digest(self.ministry, fingerprint(ministry_signing)[:_PRINT])

    def expect(self, kind: CodeKind) -> None:
        """Raise ProtocolError ``code_of_another_kind`` unless the code is of ``kind``."""
        if self.kind is not kind:
            raise ProtocolError(Code.CODE_OF_ANOTHER_KIND, {"kind": self.kind.name.lower()})

    def __str__(self) -> str:
        """As it is printed."""
        return lettering.printed(self.kind.value + _letters(self.secret) + _letters(self.ministry))

    @classmethod
    def parse(cls, typed: str) -> "PrintedCode":
        """The code that somebody typed: any case, any digits, spaces or hyphens, O for 0, I or L for 1.

        Raises ProtocolError ``code_mistyped``.
        """
        body = lettering.typed(typed)
        if not body or body[0] not in {kind.value for kind in CodeKind}:
            raise ProtocolError(Code.CODE_MISTYPED)
        return cls(CodeKind(body[0]), _bytes(body[1:17]), _bytes(body[17:33]))


def _derive(code: PrintedCode, use: bytes) -> bytes:
    info = b"mihan/1 code\0" + code.kind.value.encode() + b"\0" + use
    return HKDF(algorithm=SHA256(), length=32, salt=code.ministry, info=info).derive(code.secret)


def _letters(data: bytes) -> str:
    return lettering.written(int.from_bytes(data, "big"), len(data) * 8 // 5)


def _bytes(text: str) -> bytes:
    return lettering.value(text).to_bytes(len(text) * 5 // 8, "big")


def proof(proof_key: bytes, request: bytes) -> bytes:
    """32 bytes that only a holder of the secret can make for exactly ``request``: HMAC-SHA-256."""
    return hmac.digest(proof_key, b"mihan/1 proof\0" + request, hashlib.sha256)


def check_proof(proof_key: bytes, request: bytes, given: bytes) -> None:
    """Raise ProtocolError ``proof_wrong`` unless ``given`` proves knowledge of the secret for ``request``."""
    if not hmac.compare_digest(proof(proof_key, request), given):
        raise ProtocolError(Code.PROOF_WRONG)
