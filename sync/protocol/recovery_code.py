"""The code in an office's safe: by it alone what is kept at a desk can be opened when every password is lost.

``R``, 130 random bits (26 letters), 30 bits that say which paper it is (6 letters) and two check characters::

    R7K2M-00000-…

The secret makes an X25519 key, so that the desk can seal anew to the paper without having it.
"""

import hashlib
import secrets
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.protocol import lettering
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import RAW, public_bytes, receiving_private

_KIND: Final = "R"
_SECRET: Final = 26
_WHICH: Final = 6


def which_paper(public: bytes) -> str:
    """Six letters by which a person tells one paper from another; they tell nothing of its secret."""
    bits = int.from_bytes(hashlib.sha256(b"mihan/2 recovery paper\0" + public).digest()[:4], "big") >> 2
    return lettering.written(bits, _WHICH)


@dataclass(frozen=True, slots=True, repr=False)
class RecoveryCode:
    """One code. secret: a number of 130 bits, known to the paper alone. which: six letters (``which_paper``)."""

    secret: int
    which: str

    @classmethod
    def new(cls, salt: bytes) -> "RecoveryCode":
        """A fresh code for the keyring with ``salt``."""
        secret = secrets.randbits(_SECRET * 5)
        return cls(secret, which_paper(public_bytes(_private(secret, salt))))

    def private(self, salt: bytes) -> X25519PrivateKey:
        """The key that this code makes for the keyring with ``salt``."""
        return _private(self.secret, salt)

    def __str__(self) -> str:
        """As it is printed: seven groups of five."""
        return lettering.printed(_KIND + lettering.written(self.secret, _SECRET) + self.which)

    @classmethod
    def parse(cls, typed: str) -> "RecoveryCode":
        """The code that somebody typed, as for ``PrintedCode``.

        Raises ProtocolError ``code_mistyped``; ``code_of_another_kind`` for a code that is for something else.
        """
        body = lettering.typed(typed)
        if not body:
            raise ProtocolError(Code.CODE_MISTYPED)
        if body[0] != _KIND:
            raise ProtocolError(Code.CODE_OF_ANOTHER_KIND, {"kind": body[0]})
        return cls(lettering.value(body[1 : 1 + _SECRET]), body[1 + _SECRET :])


def _private(secret: int, salt: bytes) -> X25519PrivateKey:
    # 130 random bits need no costly derivation: nobody goes through them
    made = HKDF(algorithm=SHA256(), length=RAW, salt=salt, info=b"mihan/2 recovery").derive(secret.to_bytes(17, "big"))
    return receiving_private(made)
