"""Passwords of the ministry's staff: Argon2id, and the same work for a name that does not exist."""

import secrets

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

# RFC 9106, second recommended option: 64 MiB, three passes, four lanes.
MEMORY_KIB = 64 * 1024
PASSES = 3
LANES = 4

MINIMUM_LENGTH = 8
"""Characters; NIST SP 800-63B, 3.1.1.2 (password with another factor or a rate limit)."""


def hash_password(password: str) -> str:
    """The PHC string to keep for ``password``."""
    return Argon2id(
        salt=secrets.token_bytes(16), length=32, iterations=PASSES, lanes=LANES, memory_cost=MEMORY_KIB
    ).derive_phc_encoded(password.encode())


_NOBODY = hash_password(secrets.token_urlsafe(32))


def matches(password: str, stored: str | None) -> bool:
    """True when ``password`` made ``stored``; None (an unknown name) takes as long and is never true."""
    try:
        Argon2id.verify_phc_encoded(password.encode(), stored or _NOBODY)
    except InvalidKey:
        return False
    return stored is not None
