"""Passwords of the ministry's staff: Argon2id, and the same work for a name that does not exist."""

import base64
import secrets

from sync.protocol.deriving import derive_phc, verify_phc

# RFC 9106, second recommended option: 64 MiB and three passes; one lane, see sync/protocol/deriving.py.
MEMORY_KIB = 64 * 1024
PASSES = 3
LANES = 1

MINIMUM_LENGTH = 8
"""Characters; NIST SP 800-63B, 3.1.1.2 (password with another factor or a rate limit)."""


def hash_password(password: str) -> str:
    """The PHC string to keep for ``password``."""
    salt = secrets.token_bytes(16)
    return derive_phc(password.encode(), salt, memory=MEMORY_KIB, iterations=PASSES, lanes=LANES)


def _of_nobody() -> str:
    """A PHC string at the cost of the others that no password makes, and that costs nothing to write."""
    salt, made = (base64.b64encode(secrets.token_bytes(size)).rstrip(b"=").decode() for size in (16, 32))
    return f"$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p={LANES}${salt}${made}"


_NOBODY = _of_nobody()


def matches(password: str, stored: str | None) -> bool:
    """True when ``password`` made ``stored``; None (an unknown name) takes as long and is never true."""
    return verify_phc(password.encode(), stored or _NOBODY) and stored is not None
