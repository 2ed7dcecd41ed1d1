"""Rows `wire_bytes`, `wire_slow`, `wire_cuts` and `daily_batch`: registrations up a line, real centre, real client."""

import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sync.client.errors import PASSING, ClientError
from sync.client.sender import Parcel, Sender
from sync.client.transport import Transport
from sync.protocol.envelope import SealedBatch, seal
from tests.benchmarks.corpus import corpus
from tests.benchmarks.rows import Measured
from tests.benchmarks.wire_peers import Carried, best, better, posted, replicated
from tests.central.desks import Desk, enrol
from tests.centre import Centre
from tests.line.relay import FAIR, VILLAGE, Relay, Weather

TOGETHER = 500
"""Registrations of one batch: as many as the desk seals at once when a supervisor approves very many."""
DAILY = 60
CUT_EVERY = 20.0
SLOW_SAMPLE = 2_000
PEER_SAMPLE = 500
POSTS_SAMPLE = 100
WHOLE = os.environ.get("WIRE_WHOLE") == "1"
"""Nothing of `wire_slow` is extrapolated; it lasts half an hour."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A batch ready to be sent."""

    batch: SealedBatch
    count: int


@contextmanager
def known_desk() -> Iterator[Desk]:
    """A desk with a supervisor, enrolled with a running centre."""
    with tempfile.TemporaryDirectory(dir="build") as folder, Centre(Path(folder) / "centre") as centre:
        office = centre.add_office("مكتب الكرخ")
        desk = enrol(centre, office, centre.device_code(office))
        desk.introduce(desk.supervisor, centre.supervisor_code(office))
        yield desk


def sealed_of(desk: Desk, changes: Sequence[bytes], together: int = TOGETHER) -> list[Sealed]:
    """The corpus in batches as the desk seals them: its own encoded changes, level and padding."""
    batches = []
    for start in range(0, len(changes), together):
        some = changes[start : start + together]
        desk.number += 1
        batch = seal(
            some, office=desk.office, device=desk.id, number=desk.number, previous=desk.previous,
            clock=desk.clock.tick(), created=datetime(2026, 3, 1, tzinfo=UTC),
            forms=[("jobseeker_registration", "2026112101")], recipients=desk.recipients, device_key=desk.key,
        )  # fmt: skip
        desk.previous = batch.id
        batches.append(Sealed(batch, len(some)))
    return batches


def carried(desk: Desk, batches: Sequence[Sealed], weather: Weather) -> tuple[Carried, int]:
    """Push them all and hold every receipt in hand; how often the line was cut meanwhile."""
    with Relay(desk.centre.url, weather) as relay:
        started = time.monotonic()
        arrived = 0
        with Transport(relay.url, device_id=desk.id, device_key=desk.key) as transport:
            sender = Sender(transport, desk.ministry)
            for sealed in batches:
                arrived += _push(desk, sender, sealed)
        seconds = time.monotonic() - started
        if arrived != sum(sealed.count for sealed in batches):
            raise RuntimeError("not everything was accepted")
        return Carried(arrived, relay.bytes, seconds), relay.cuts


def _push(desk: Desk, sender: Sender, sealed: Sealed) -> int:
    parcel = Parcel.of(sealed.batch, desk.supervisor.approve(sealed.batch, sealed.count))
    while True:
        try:
            outcome = sender.push(parcel)
        except ClientError as error:
            if error.code not in PASSING:
                raise
            continue
        if outcome.receipt is not None:
            return sum(line.status == "accepted" for line in outcome.receipt.lines)


def measure_bytes() -> Measured:
    """Bytes both ways for all registrations, against the better of two others."""
    made = corpus()
    with known_desk() as desk:
        ours, _ = carried(desk, sealed_of(desk, made.changes), FAIR)
    documents = made.json.splitlines()
    peer, said = better(
        {
            "PouchDB by 100": lambda: replicated(documents, 100),
            "PouchDB by 1000": lambda: replicated(documents, 1_000),
            "OpenRosa posts": lambda: posted(made.changes),
        },
        lambda one: one.bytes,
    )
    return Measured([float(ours.bytes)], [peer], f"{ours.records} registrations, both directions with headers; {said}")


def measure_slow() -> Measured:
    """Seconds on a village's line: samples extrapolated to all registrations, or (``WIRE_WHOLE=1``) all of them."""
    made = corpus()
    whole = len(made.changes)
    with known_desk() as desk:
        ours, _ = carried(desk, sealed_of(desk, made.changes[: whole if WHOLE else SLOW_SAMPLE]), VILLAGE)
    with known_desk() as desk:
        few, _ = carried(desk, sealed_of(desk, made.changes[:PEER_SAMPLE]), VILLAGE)
    documents = made.json.splitlines()
    ways = {
        f"PouchDB by {many}": partial(replicated, documents[:PEER_SAMPLE], many, VILLAGE) for many in (100, 1_000)
    } | {"OpenRosa posts": partial(posted, made.changes[:POSTS_SAMPLE], VILLAGE)}
    each, said = best(ways, lambda one: one.seconds / one.records)
    peer, how = each.seconds * whole / each.records, f"EXTRAPOLATED to {whole} from {PEER_SAMPLE} and {POSTS_SAMPLE}"
    if WHOLE:
        peer, how = replicated(documents, 1_000, VILLAGE).seconds, "PouchDB by 1000 measured whole"
    same = few.seconds * each.records / (few.records * each.seconds)
    note = (
        f"256 kbit/s, 150 ms one way, 2 % of segments lost; ours measured for {ours.records} in {ours.seconds:.1f} s; "
        f"peers {how}; measured seconds a record: {said}; ours for the same {few.records} in {few.seconds:.1f} s, "
        f"which is {same:.3f} of the better"
    )
    return Measured(
        [ours.seconds * whole / ours.records], [peer], note, "" if same <= 1 / 7 else "the sample missed it"
    )


def measure_cuts() -> Measured:
    """Bytes with the line cut every so often against the same uncut; both at the pace of a village's line."""
    made = corpus()
    cut = Weather(rate=VILLAGE.rate, delay=VILLAGE.delay, cut_every=CUT_EVERY)
    uncut = Weather(rate=0.0)
    with known_desk() as desk:
        whole, _ = carried(desk, sealed_of(desk, made.changes, len(made.changes)), uncut)
    with known_desk() as desk:
        broken, cuts = carried(desk, sealed_of(desk, made.changes, len(made.changes)), cut)
    note = f"{whole.records} registrations in one batch at 256 kbit/s, {broken.seconds:.0f} s, {cuts} cuts"
    return Measured([float(broken.bytes)], [float(whole.bytes)], note, "" if cuts else "the line was never cut")


def measure_daily() -> Measured:
    """All bytes both ways of one day's batch of the whole form, the first question for a nonce included."""
    made = corpus()
    with known_desk() as desk:
        day, _ = carried(desk, sealed_of(desk, made.changes[:DAILY]), FAIR)
    size = len(b"\n".join(made.json.splitlines()[:DAILY])) / DAILY / 1000
    note = f"{DAILY} registrations of the whole form, {size:.2f} kB of JSON each; all bytes, both ways"
    return Measured([float(day.bytes)], [25_000.0], note)
