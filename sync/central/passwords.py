"""Passwords of the ministry's staff: Argon2id, and the same work for a name that does not exist."""

import base64
import hashlib
import secrets
from collections.abc import Sequence

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


def _of_nobody(like: str) -> str:
    """A PHC string at the cost of ``like`` that no password makes, and that costs nothing to write."""
    salt, made = (base64.b64encode(secrets.token_bytes(size)).rstrip(b"=").decode() for size in (16, 32))
    cost = like.rpartition("$")[0].rpartition("$")[0] or f"$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p={LANES}"
    return f"{cost}${salt}${made}"


def matches(password: str, stored: str | None, like: str = "") -> bool:
    """True when ``password`` made ``stored``; None (an unknown name) takes as long and is never true.

    like: what is stored of somebody else, at whose cost the work for an unknown name is done; "" for today's.
    """
    return verify_phc(password.encode(), stored or _of_nobody(like)) and stored is not None


def somebody_like(name: str, stored: Sequence[str]) -> str:
    """Of all that is ``stored``, what an unknown ``name`` is taken for: always the same, so that no cost tells it.

    Passwords of different years may have cost different work; a name that always costs today's would be a stranger's.
    """
    if not stored:
        return ""
    digest = hashlib.sha256(f"{stored[0]}\0{name}".encode("utf-8", "replace")).digest()
    return stored[int.from_bytes(digest[:8], "big") % len(stored)]
