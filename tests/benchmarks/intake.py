"""Row `intake`: a batch of 10,000 registrations opened and stored on PostgreSQL, against COPY of the same rows."""

import time
from datetime import UTC, datetime

import psycopg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync.central.administration import Administration
from sync.central.database import Database
from sync.central.door import Door
from sync.central.intake import Intake
from sync.central.ministry_keys import MinistryKeys
from sync.central.moments import new_id, utc_now
from sync.central.schema import Approver, Device
from sync.protocol.approval import approve
from sync.protocol.envelope import SealedBatch, seal
from sync.protocol.keys import key_id, public_bytes
from sync.protocol.wire import Offer
from tests.benchmarks.corpus import Corpus, corpus
from tests.benchmarks.rows import Measured, PeerMissingError
from tests.postgresql import PostgreSQL, binaries

RUNS = 5
DESK = "desk-1"
STORED = (
    "changes", "registrations", "record_homes", "record_attachments", "attachments", "attendance_marks", "receipts",
)  # fmt: skip
"""Tables that an intake fills; those that are there and not empty are copied."""


def measure() -> Measured:
    """Seconds of ``Intake.take_in`` of a whole batch, against COPY (binary, from memory) of all rows that it wrote."""
    if binaries() is None:
        raise PeerMissingError("PostgreSQL is not installed here")
    made = corpus()
    ours, peer, rows = [], [], 0
    with PostgreSQL() as server:
        for _ in range(RUNS + 1):
            url, twin = server.database(), server.database()
            ours.append(_taken_in(url, made))
            seconds, rows = copied(url, twin)
            peer.append(seconds)
    note = f"{len(made.changes)} registrations, {rows} rows; the same tables with the same indexes; one lane"
    return Measured(ours[1:], peer[1:], note)


def _taken_in(url: str, made: Corpus) -> float:
    database = Database(url)
    try:
        database.migrate()
        keys = _keys()
        name = _let_in(database, keys, made)
        intake = Intake(database, keys, utc_now, new_id)
        started = time.perf_counter()
        intake.take_in(name)
        return time.perf_counter() - started
    finally:
        database.close()


def _keys() -> MinistryKeys:
    receiving, recovering = X25519PrivateKey.generate(), X25519PrivateKey.generate()
    publics = [receiving.public_key(), recovering.public_key()]
    return MinistryKeys(
        Ed25519PrivateKey.generate(), {key_id(receiving): receiving}, {key_id(key): key for key in publics},
        key_id(recovering),
    )  # fmt: skip


def _let_in(database: Database, keys: MinistryKeys, made: Corpus) -> str:
    """A batch whose chunks are all at the centre; its id."""
    device, supervisor = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    office = Administration(database, utc_now, new_id).add_office("مكتب", "IQ-G07").id
    at = utc_now()
    with database.write() as session:
        session.add(
            Device(
                id=DESK, office_id=office, program="", signing_key=public_bytes(device), receiving_key=bytes(32),
                enrolled_at=at,
            )
        )  # fmt: skip
        session.flush()
        session.add(
            Approver(
                id="boss", office_id=office, name="", public_key=public_bytes(supervisor), device_id=DESK, created_at=at
            )
        )
    sealed = seal(
        made.changes, office=office, device=DESK, number=1, previous="", clock="019800000000-0000-desk-1",
        created=datetime(2026, 3, 1, tzinfo=UTC), forms=[("jobseeker_registration", "2026112101")],
        recipients=keys.recipients, device_key=device,
    )  # fmt: skip
    _hand_over(Door(database, utc_now, new_id), sealed, len(made.changes), supervisor)
    return sealed.id


def _hand_over(door: Door, sealed: SealedBatch, count: int, supervisor: Ed25519PrivateKey) -> None:
    approval = approve(sealed.manifest, approver="boss", count=count, at=utc_now(), key=supervisor)
    answer = door.offer(Offer(sealed.manifest, sealed.signature, approval), None)
    for digest, chunk in zip(answer.missing, sealed.chunks, strict=True):
        door.put_chunk(sealed.id, digest.hex(), chunk, None)


def copied(url: str, twin: str) -> tuple[float, int]:
    """Seconds that COPY needs for the same rows into the same empty tables, in one transaction; how many they are."""
    database = Database(twin)
    database.migrate()
    database.close()
    held: dict[str, bytes] = {}
    count = 0
    with psycopg.connect(url) as source:
        for table in STORED:
            if source.execute("SELECT to_regclass(%s)", (table,)).fetchone() == (None,):
                continue
            found = source.execute(f'SELECT count(*) FROM "{table}"').fetchone()
            if found is None or not found[0]:
                continue
            count += found[0]
            with source.cursor().copy(f'COPY "{table}" TO STDOUT (FORMAT BINARY)') as copy:
                held[table] = b"".join(bytes(part) for part in copy)
    with psycopg.connect(twin) as target:
        target.execute("SET session_replication_role = replica")  # rows of batches and offices are not copied
        target.commit()
        started = time.perf_counter()
        for table, data in held.items():
            with target.cursor().copy(f'COPY "{table}" FROM STDIN (FORMAT BINARY)') as copy:
                copy.write(data)
        target.commit()
        return time.perf_counter() - started, count
