"""Argon2id (RFC 9106), one derivation at a time in a process.

A derivation of several lanes takes its threads from OpenSSL's pool, which a process has once. Two at a time may each
hold half of the pool and wait for the other half for ever, or fail for want of memory (seen with OpenSSL 4.0). In turns
they take no longer, since one already fills the cores, and hold the memory of one.
"""

from threading import Lock
from time import perf_counter

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

_TURN = Lock()


def derive(secret: bytes, salt: bytes, *, memory: int, iterations: int, lanes: int) -> tuple[bytes, float]:
    """32 bytes from ``secret``, and the seconds that it took once it was its turn. memory: KiB."""
    with _TURN:
        started = perf_counter()
        made = Argon2id(salt=salt, length=32, iterations=iterations, lanes=lanes, memory_cost=memory).derive(secret)
        return made, perf_counter() - started


def derive_phc(secret: bytes, salt: bytes, *, memory: int, iterations: int, lanes: int) -> str:
    """The same as a PHC string, which says its parameters and its salt itself."""
    with _TURN:
        made = Argon2id(salt=salt, length=32, iterations=iterations, lanes=lanes, memory_cost=memory)
        return made.derive_phc_encoded(secret)


def verify_phc(secret: bytes, stored: str) -> bool:
    """Whether ``secret`` made ``stored``, a PHC string."""
    with _TURN:
        try:
            Argon2id.verify_phc_encoded(secret, stored)
        except InvalidKey:
            return False
    return True
