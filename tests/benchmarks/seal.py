"""Rows `seal_bytes` and `seal_time`: 10,000 registrations sealed, against their JSON and against zstd alone."""

import time
from collections.abc import Callable
from datetime import UTC, datetime

import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync.protocol.envelope import SealedBatch, recipient, seal
from sync.protocol.messages import framed
from sync.protocol.versions import COMPRESSION_LEVEL, DAILY_LEVEL
from tests.benchmarks.corpus import Corpus, corpus
from tests.benchmarks.rows import Measured

RUNS = 7
WOVEN = 500
"""Registrations that an office seals at once; so many are woven, ten thousand in one batch are not."""


def _seal(made: Corpus, device: Ed25519PrivateKey, ministry: X25519PrivateKey) -> SealedBatch:
    return seal(
        made.changes, office="office-1", device="desk-1", number=1, previous="", clock="019800000000-0000-desk-1",
        created=datetime(2026, 3, 1, tzinfo=UTC), forms=[("jobseeker_registration", "2026112101")],
        recipients=recipient(ministry.public_key()), device_key=device,
    )  # fmt: skip


def measure_bytes() -> Measured:
    """Bytes of manifest, signature and chunks against the answers as JSON."""
    made = corpus()
    batch = _seal(made, Ed25519PrivateKey.generate(), X25519PrivateKey.generate())
    size = len(batch.manifest) + len(batch.signature) + batch.size
    changes = sum(map(len, made.changes))
    note = f"{len(made.changes)} registrations; as changes before sealing {changes} bytes"
    return Measured([float(size)], [float(len(made.json))], note)


def measure_time() -> Measured:
    """CPU seconds of sealing changes as they stand in the outbox, against zstd alone over the same bytes, in turn."""
    made = corpus()
    device, ministry = Ed25519PrivateKey.generate(), X25519PrivateKey.generate()
    joined = b"".join(part for change in made.changes for part in framed(change))
    alone = zstandard.ZstdCompressor(level=COMPRESSION_LEVEL)
    pairs = [
        (_seconds(lambda: _seal(made, device, ministry)), _seconds(lambda: alone.compress(joined)))
        for _ in range(RUNS + 1)
    ][1:]
    some = Corpus(made.changes[:WOVEN], b"")
    small = _seconds(lambda: _seal(some, device, ministry))
    note = f"CPU time, level {COMPRESSION_LEVEL}, as they are; {WOVEN} woven, level {DAILY_LEVEL}: {small:.2f} s"
    return Measured([pair[0] for pair in pairs], [pair[1] for pair in pairs], note)


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started
