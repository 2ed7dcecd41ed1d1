"""Row `intake_memory`: what the centre's own process needs to take in 100,000 registrations with their photographs."""

import hashlib
import os
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import func, select
from uuid_utils.compat import uuid7

from sync.central.database import Database
from sync.central.door import Door
from sync.central.ministry_keys import open_keys
from sync.central.moments import new_id, utc_now
from sync.central.schema import Approver, Attachment, Batch, Device, Registration
from sync.central.settings import load
from sync.protocol import limits
from sync.protocol.approval import approve
from sync.protocol.envelope import Header, batch_id, seal_into
from sync.protocol.hlc import Clock
from sync.protocol.keys import public_bytes
from sync.protocol.messages import ATTACHMENT, REGISTRATION, Change, encode_change
from sync.protocol.wire import BatchState, Offer
from tests.benchmarks.rows import Measured, PeerMissingError
from tests.centre import PASSPHRASE, Centre
from tests.postgresql import PostgreSQL, binaries

PEOPLE = int(os.environ.get("INTAKE_PEOPLE", "100000"))
PHOTOGRAPH = 8 * limits.KIB
MOST = 300.0
DESK = "desk-1"
PATIENCE = 3600.0


AUTHOR = "01980000-0000-7000-8000-00000000c1e4"


class Crowd:
    """Registrations, each followed by its photograph; as a collection of encoded changes, made while it is read."""

    def __init__(self, people: int, photograph: int) -> None:
        self._people = people
        self._photograph = photograph

    def __len__(self) -> int:
        return 2 * self._people

    def __contains__(self, item: object) -> bool:
        return any(item == one for one in self)

    def __iter__(self) -> Iterator[bytes]:
        noise = random.Random(5)
        clock = Clock(DESK, lambda: datetime(2026, 3, 1, tzinfo=UTC))
        for number in range(self._people):
            data = b"\xff\xd8\xff\xe0" + noise.randbytes(self._photograph - 6) + b"\xff\xd9"
            name = hashlib.sha256(data).hexdigest()
            named = {"photo.jpg": {"sha256": name, "size": len(data), "type": "image/jpeg"}}
            identity = str(uuid7())
            words = {f"question_{at}": f"جواب {noise.randrange(10**6)} من السؤال" for at in range(40)}
            xml = "".join(f"<{name}>{value}</{name}>" for name, value in words.items())
            body: dict[str, object] = {
                "submission": f"<data>{xml}</data>", "entity": words, "label": f"شخص {number}",
                "recorded_at": "2026-03-01T08:00:00Z", "attachments": named,
            }  # fmt: skip
            yield encode_change(
                Change(identity, 2 * number + 1, REGISTRATION, identity, AUTHOR, clock.tick(), "f", "1", body=body)
            )
            part = {"type": "image/jpeg", "size": len(data), "part": 0, "data": data}
            yield encode_change(Change(str(uuid7()), 2 * number + 2, ATTACHMENT, name, AUTHOR, clock.tick(), body=part))


def measure() -> Measured:
    """Highest resident memory (MB) of `python -m sync.central serve` on PostgreSQL, from start to receipt."""
    if binaries() is None:
        raise PeerMissingError("PostgreSQL is not installed here")
    with PostgreSQL() as server, tempfile.TemporaryDirectory() as folder:
        try:
            peak, seconds = highest(Path(folder), server.database(), PEOPLE, PHOTOGRAPH)
        except NotTakenInError as error:
            return Measured([error.peak], [MOST], f"{PEOPLE} registrations", str(error))
    note = f"{PEOPLE} registrations with photographs of {PHOTOGRAPH // 1024} KiB in one batch, {seconds:.0f} s"
    return Measured([peak], [MOST], note)


class NotTakenInError(Exception):
    """The batch was not in the register when patience was at its end. peak: MB that it had needed until then."""

    def __init__(self, peak: float, said: str) -> None:
        super().__init__(said)
        self.peak = peak


def highest(folder: Path, database: str | None, people: int, photograph: int) -> tuple[float, float]:
    """(MB of resident memory at the highest, seconds) of a centre that finds such a batch when it starts."""
    centre = Centre(folder / "centre", database)
    batch = _left(centre, folder, people, photograph)
    kept = Database(load(centre.data, centre.database).database)
    started = time.monotonic()
    try:
        centre.start()
        while True:
            with kept.read() as session:
                state = session.scalars(select(Batch.state).where(Batch.id == batch)).one()
            if state != BatchState.WORKING or time.monotonic() - started > PATIENCE:
                break
            time.sleep(0.2)
        seconds = time.monotonic() - started
        peak = _peak(centre)
        with kept.read() as session:
            landed = [session.scalar(select(func.count()).select_from(table)) for table in (Registration, Attachment)]
        if (state, landed) != (BatchState.DONE, [people, people]):
            raise NotTakenInError(peak, f"after {seconds:.0f} s the batch is {state}, {landed} rows")
    finally:
        kept.close()
        centre.stop()
    return peak, seconds


def _peak(centre: Centre) -> float:
    process = centre._process
    if process is None:
        raise RuntimeError("not running")
    status = Path(f"/proc/{process.pid}/status").read_text("utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def _left(centre: Centre, folder: Path, people: int, photograph: int) -> str:
    """A whole batch in the database of a centre that is not running; its id."""
    office = centre.add_office("مكتب")
    keys = open_keys(centre.data / "keys", PASSPHRASE)
    key, supervisor = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    database = Database(load(centre.data, centre.database).database)
    at = utc_now()
    try:
        with database.write() as session:
            session.add(
                Device(id=DESK, office_id=office, program="", signing_key=public_bytes(key), receiving_key=bytes(32),
                       enrolled_at=at)
            )  # fmt: skip
            session.flush()
            session.add(
                Approver(id="boss", office_id=office, name="", public_key=public_bytes(supervisor), device_id=DESK,
                         created_at=at)
            )  # fmt: skip
        crowd = Crowd(people, photograph)
        header = Header(office, DESK, 1, "", len(crowd), "019800000000-0000-desk-1", at, (("f", "1"),), os.urandom(7))
        door = Door(database, utc_now, new_id)
        with (folder / "chunks").open("w+b") as spool:
            sizes: list[int] = []

            def put(chunk: bytes) -> None:
                sizes.append(spool.write(chunk))

            manifest, signature = seal_into(put, crowd, header, keys.recipients, key)
            approval = approve(manifest, approver="boss", count=len(crowd), at=at, key=supervisor)
            answer = door.offer(Offer(manifest, signature, approval), None)
            spool.seek(0)
            for digest, size in zip(answer.missing, sizes, strict=True):
                door.put_chunk(batch_id(manifest), digest.hex(), spool.read(size), None)
        return batch_id(manifest)
    finally:
        database.close()
