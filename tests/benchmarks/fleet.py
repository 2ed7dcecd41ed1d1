"""Row `fleet`: five hundred offices send twenty batches each at once, against COPY of the rows that came of it."""

import asyncio
import hashlib
import os
import random
import statistics
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

from sync.central.database import Database
from sync.central.ministry_keys import open_keys
from sync.central.moments import utc_now
from sync.central.schema import Approver, Device, Office
from sync.protocol import stream, wire
from sync.protocol.approval import approve
from sync.protocol.envelope import SealedBatch, seal
from sync.protocol.keys import new_signing_key, public_bytes
from sync.protocol.messages import Change, decode_change, encode_change
from sync.protocol.requests_auth import sign_request
from tests.benchmarks.corpus import corpus
from tests.benchmarks.intake import copied
from tests.benchmarks.rows import Measured, PeerMissingError
from tests.central.desks import new_id
from tests.centre import PASSPHRASE, Centre
from tests.postgresql import PostgreSQL, binaries

OFFICES: Final = int(os.environ.get("FLEET_OFFICES", "500"))
BATCHES: Final = int(os.environ.get("FLEET_BATCHES", "20"))
RECORDS: Final = int(os.environ.get("FLEET_RECORDS", "10"))
AT_ONCE: Final = 64
"""Desks that talk at one moment; the others wait their turn, as offices do that come on line in one morning."""
PATIENCE: Final = 3_600.0
MORNING: Final = datetime(2026, 3, 1, tzinfo=UTC)


@dataclass
class FleetDesk:
    """A simulated desk with one supervisor and its batches, sealed beforehand."""

    office: str = field(default_factory=new_id)
    device: str = field(default_factory=new_id)
    approver: str = field(default_factory=new_id)
    key: Ed25519PrivateKey = field(default_factory=new_signing_key)
    supervisor: Ed25519PrivateKey = field(default_factory=new_signing_key)
    batches: list[SealedBatch] = field(default_factory=list)
    nonce: str = "0"


@dataclass
class Figures:
    """What the run came to: seconds from the first byte to the last receipt, of each batch too; requests.

    put_off: answered that there is no room now. again: made once more, after a connection was silent for too long.
    """

    seconds: float = 0.0
    each: list[float] = field(default_factory=list)
    requests: int = 0
    put_off: int = 0
    again: int = 0


def measure() -> Measured:
    """Seconds until every receipt is there, against COPY of the same rows into the same tables."""
    if binaries() is None:
        raise PeerMissingError("PostgreSQL is not installed here")
    with PostgreSQL() as server, tempfile.TemporaryDirectory(dir="build") as folder:
        url, twin = server.database(), server.database()
        with Centre(Path(folder) / "centre", url) as centre:
            desks = _fleet(url, centre)
            figures = asyncio.run(_all(desks, centre.port))
            memory = _most_memory(centre)
        floor, rows = copied(url, twin)
    batches, records = OFFICES * BATCHES, OFFICES * BATCHES * RECORDS
    if len(figures.each) != batches:
        raise RuntimeError("not every batch has its receipt")
    figures.each.sort()
    note = (
        f"{OFFICES} offices x {BATCHES} batches of {RECORDS}: {batches / figures.seconds:.0f} batches/s, "
        f"{records / figures.seconds:.0f} records/s; a batch from offer to receipt: median "
        f"{statistics.median(figures.each) * 1000:.0f} ms, p99 {figures.each[int(batches * 0.99) - 1] * 1000:.0f} ms; "
        f"{figures.requests} requests, {figures.put_off} put off, {figures.again} made again; "
        f"centre's memory at most {memory:.0f} MB; {rows} "
        f"rows; {AT_ONCE} desks at a time, client on the same {os.cpu_count()} cores"
    )
    return Measured([figures.seconds], [floor], note)


def _fleet(url: str, centre: Centre) -> list[FleetDesk]:
    """Every desk known to the centre, its batches sealed."""
    recipients = open_keys(centre.data / "keys", PASSPHRASE).recipients
    desks = [FleetDesk() for _ in range(OFFICES)]
    database = Database(url)
    at = utc_now()
    with database.write() as session:
        session.add_all([
            Office(id=one.office, name="مكتب", governorate=f"IQ-G{number % 18 + 1:02d}", parent_id=None, created_at=at)
            for number, one in enumerate(desks)
        ])  # fmt: skip
        session.flush()
        session.add_all([
            Device(id=one.device, office_id=one.office, program="", signing_key=public_bytes(one.key),
                   receiving_key=bytes(32), enrolled_at=at)
            for one in desks
        ])  # fmt: skip
        session.flush()
        session.add_all([
            Approver(id=one.approver, office_id=one.office, name="", public_key=public_bytes(one.supervisor),
                     device_id=one.device, created_at=at)
            for one in desks
        ])  # fmt: skip
    database.close()
    models = [decode_change(change) for change in corpus().changes[:400]]
    with pytest.MonkeyPatch.context() as quick:
        quick.setattr(stream, "DAILY_LEVEL", 3)  # packing is the desks' work, and not what is measured
        for one in desks:
            _seal_all(one, models, recipients)
    return desks


def _seal_all(desk: FleetDesk, models: Sequence[Change], recipients: Mapping[str, X25519PublicKey]) -> None:
    chance = random.Random(desk.device)
    for number in range(BATCHES):
        changes = [
            encode_change(replace(chance.choice(models), id=new_id(), record=new_id(), sequence=at))
            for at in range(number * RECORDS + 1, (number + 1) * RECORDS + 1)
        ]
        previous = desk.batches[-1].id if desk.batches else ""
        desk.batches.append(seal(
            changes, office=desk.office, device=desk.device, number=number + 1, previous=previous,
            clock=f"019800000000-0000-{desk.device}", created=MORNING,
            forms=[("jobseeker_registration", "2026112101")], recipients=recipients, device_key=desk.key,
        ))  # fmt: skip


async def _all(desks: Sequence[FleetDesk], port: int) -> Figures:
    figures = Figures()
    turns = asyncio.Semaphore(AT_ONCE)

    async def one(desk: FleetDesk) -> None:
        async with turns:
            await Talk(desk, port, figures).everything()

    started = time.monotonic()
    await asyncio.wait_for(asyncio.gather(*map(one, desks)), PATIENCE)
    figures.seconds = time.monotonic() - started
    return figures


class Talk:
    """One desk's conversation over one connection, in as few lines as HTTP/1.1 allows."""

    def __init__(self, desk: FleetDesk, port: int, figures: Figures) -> None:
        self._desk, self._port, self._figures = desk, port, figures

    async def everything(self) -> None:
        """Every batch in order, each until its receipt."""
        await self._connect()
        for sealed in self._desk.batches:
            started = time.monotonic()
            await self._bring(sealed)
            self._figures.each.append(time.monotonic() - started)
        self._writer.close()

    async def _connect(self) -> None:
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)

    async def _bring(self, sealed: SealedBatch) -> None:
        desk = self._desk
        approval = approve(sealed.manifest, approver=desk.approver, count=RECORDS, at=MORNING, key=desk.supervisor)
        offer = wire.encode_offer(wire.Offer(sealed.manifest, sealed.signature, approval))
        answer = await self._ask("POST", wire.BATCHES, offer)
        places = {hashlib.sha256(chunk).digest(): chunk for chunk in sealed.chunks}
        for name in answer.missing:
            answer = await self._ask("PUT", wire.chunk_path(sealed.id, name), places[name])
        while answer.state is wire.BatchState.WORKING:
            await asyncio.sleep(0.05)
            answer = await self._ask("GET", wire.batch_path(sealed.id), b"")
        if answer.receipt is None:
            raise RuntimeError(f"no receipt: {answer.state} {answer.code}")

    async def _ask(self, method: str, path: str, body: bytes) -> wire.Answer:
        while True:
            try:
                status, headers, data = await self._once(method, path, body)
            except (asyncio.IncompleteReadError, ConnectionError):  # silent for too long: every request may be repeated
                self._figures.again += 1
                self._writer.close()
                await self._connect()
                continue
            if status == 200:
                return wire.decode_answer(data)
            if status in (429, 503):
                self._figures.put_off += 1
                await asyncio.sleep(float(headers.get("retry-after", "1")) * random.uniform(0.5, 1.5))
            elif status != 401:
                raise RuntimeError(f"{method} {path}: {status} {data[:200]!r}")

    async def _once(self, method: str, path: str, body: bytes) -> tuple[int, dict[str, str], bytes]:
        desk = self._desk
        self._figures.requests += 1
        headers = sign_request(desk.key, desk.device, desk.nonce, method, path, "", body)
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        first = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{head}Content-Length: {len(body)}\r\n\r\n"
        self._writer.write(first.encode() + body)
        lines = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        said = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:] if line)}
        data = await self._reader.readexactly(int(said["content-length"]))
        desk.nonce = said.get(wire.NONCE_HEADER.lower(), desk.nonce)
        return int(lines[0].split()[1]), said, data


def _most_memory(centre: Centre) -> float:
    """The centre's greatest resident size in MB (Linux; 0 elsewhere)."""
    process = centre._process
    status = Path(f"/proc/{process.pid if process else 0}/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
