"""The country's index at four million people: its size, whom it takes for somebody, how long it takes to make and ask.

Ours is ``index build`` from what is prepared of everybody; the peer makes of the same rows, by the same key, a sorted
array of 64-bit hashes on the disk, as one would without filters: twice as large, and it says no place.
"""

import os
import random
import resource
import statistics
import tempfile
import time
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import insert, select, text

from mihan_desktop.domain.elsewhere import MOST, keys_of
from sync.central.database import Database
from sync.central.national.indexing import Indexing
from sync.central.national.people import signed
from sync.central.national.preparing import COST, Preparing
from sync.central.national.schema import IndexPerson, IndexRow
from sync.central.publishing_schema import ReleasePart
from sync.protocol.national_index import (
    Marker,
    NationalIndex,
    OpenShard,
    Season,
    check_shard,
    read_index,
    shard_of,
)
from tests.benchmarks.rows import Measured

PEOPLE: Final = int(os.environ.get("MIHAN_BENCH_PEOPLE", "4000000"))
STRANGERS: Final = 400_000
ASKED: Final = 8
"""Values of one stranger, more than anybody has keys."""
MOST_BYTES: Final = 12 * PEOPLE
MOST_WRONG: Final = 1e-4
MOST_MILLISECONDS: Final = 100.0
PLACES: Final = tuple(f"IQ-G{number:02}" for number in range(1, 20))
_TOGETHER: Final = 50_000


class _Ready(Preparing):
    """Everybody is prepared already."""

    def prepare(self, *_: object, **__: object) -> int:
        """Nothing is left to do."""
        return 0


@dataclass(frozen=True)
class _Answering:
    """How often strangers are taken for somebody, how long one person takes at a desk (ms, median), people in vain."""

    wrong: float
    milliseconds: float
    missed: int


def measure() -> Measured:
    """Seconds of both, and a note with everything else that the row promises."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/central.db")
        database.migrate()
        preparing = _Ready(database, _now, cost=COST)
        season = preparing.begin_season()
        drawn = random.Random(71)
        known = [drawn.getrandbits(64) for _ in range(1_000)]
        _fill(database, season.number, known)
        begun = time.perf_counter()
        Indexing(database, _now, preparing).build(Ed25519PrivateKey.generate())
        ours = time.perf_counter() - begun
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
        begun = time.perf_counter()
        _sorted(database, Path(folder) / "peer")
        peer = time.perf_counter() - begun
        with database.read() as session:
            row = session.scalars(select(IndexRow)).one()
            index, key = read_index(bytes(row.statement)), bytes(row.key)
            file = Path(folder) / "index"
            with file.open("wb") as out:
                for shard in index.shards:
                    out.write(session.scalars(select(ReleasePart.data).where(ReleasePart.hash == shard.hash)).one())
        database.close()
        answering = _ask(file, index, key, season, known)
        each, recall, namesakes = _people(season)
    note = (
        f"{index.people:,} people, {index.entries:,} entries, {index.size / 1e6:.1f} MB; taken for somebody: "
        f"{answering.wrong:.1e} of strangers by the filter; one person asked at a desk, stretching included: "
        f"{answering.milliseconds:.1f} ms; memory {peak:.1f} GB; preparing a person once a season: "
        f"{each * 1000:.2f} ms of CPU; of 12,000 second registrations {recall:.1%} known, of strangers {namesakes:.2%} "
        f"share names, mother and birth with somebody (namesakes that the register plants)"
    )
    broken = "; ".join(
        said
        for said, wrong in (
            (f"{index.size:,} bytes", index.size > MOST_BYTES),
            (f"{answering.wrong:.1e} of strangers", answering.wrong > MOST_WRONG),
            (f"{answering.milliseconds:.0f} ms", answering.milliseconds > MOST_MILLISECONDS),
            (f"{answering.missed} not found", answering.missed > 0),
        )
        if wrong
    )
    return Measured([ours], [peer], note, broken)


def _now() -> datetime:
    return datetime(2026, 11, 1, tzinfo=UTC)


def _fill(database: Database, season: int, known: list[int]) -> None:
    """Prepared rows of PEOPLE, each with as many values as anybody may have, without what only questions ask."""
    with database.write() as session:
        for name in ("first", "second", "third"):
            session.execute(text(f"DROP INDEX ix_index_people_{name}"))
    drawn = random.Random(72)
    names = ("first", "second", "third")[:MOST]
    for start in range(0, PEOPLE, _TOGETHER):
        rows = [
            {
                "record_id": f"{number:032x}", "source": "", "change_id": "", "season": season, "turn": 1,
                "place": PLACES[number % len(PLACES)],
                **{name: signed(drawn.getrandbits(64)) for name in names},
            }
            for number in range(start, min(start + _TOGETHER, PEOPLE))
        ]  # fmt: skip
        for row, value in zip(rows, known, strict=False) if not start else ():
            row["second"] = signed(value)
        with database.write() as session:
            session.execute(insert(IndexPerson), rows)


def _sorted(database: Database, path: Path) -> None:
    """The peer: what one would do without a filter."""
    import numpy as np

    marks, found = Marker(os.urandom(32)), array("Q")
    with database.read() as session:
        query = select(IndexPerson.place, IndexPerson.first, IndexPerson.second, IndexPerson.third)
        for _, *values in session.execute(query.execution_options(yield_per=10_000)):
            found.extend(marks((value or 0) & (2**64 - 1))[0] for value in values)
    hashes = np.frombuffer(found, dtype=np.uint64).copy()
    hashes.sort()
    with path.open("wb") as file:
        hashes.tofile(file)
        file.flush()
        os.fsync(file.fileno())


def _ask(file: Path, index: NationalIndex, key: bytes, season: Season, known: list[int]) -> _Answering:
    marks = Marker(key)
    starts = [0]
    for shard in index.shards:
        starts.append(starts[-1] + shard.size)

    def shard_at(number: int) -> bytes:
        with file.open("rb") as opened:
            opened.seek(starts[number])
            return opened.read(index.shards[number].size)

    def places(shards: dict[int, OpenShard], value: int) -> tuple[int, ...]:
        there, where, mark = marks(value)
        return shards[shard_of(index, mark)].places(there, where, len(index.places))

    whole = {number: OpenShard(shard_at(number)) for number in range(len(index.shards))}
    missed = sum(not places(whole, value) for value in known)
    drawn = random.Random(73)
    wrong = sum(
        any([places(whole, drawn.getrandbits(64)) for _ in range(ASKED)])  # noqa: C419 - each is asked
        for _ in range(STRANGERS)
    )
    times = []
    for number in range(200):  # as a desk does: stretched, read, compared with its hash, asked
        begun = time.perf_counter()
        for kind in range(MOST):
            value = season.value(f"{kind}:{number}")
            at = shard_of(index, marks(value)[2])
            data = shard_at(at)
            check_shard(index.shards[at], data)
            places({at: OpenShard(data)}, value)
        times.append((time.perf_counter() - begun) * 1000)
    return _Answering(wrong / STRANGERS, statistics.median(times), missed)


def _people(season: Season) -> tuple[float, float, float]:
    """(seconds of CPU to prepare one person, share of second registrations that are known, of strangers that are)."""
    rows = list(_register())
    said = [(person, keys_of(properties)) for person, properties in rows]
    some = rows[:1_000]
    begun = time.process_time()
    for _, properties in some:
        for key in keys_of(properties)[:MOST]:
            season.value(key)
    each = (time.process_time() - begun) / len(some)
    known: set[str] = set()
    seen: set[int] = set()
    seconds, strangers = [], []
    for person, keys in said:
        if person % 2:
            strangers.append(keys)
        elif person in seen:
            seconds.append(keys)
        else:
            seen.add(person)
            known.update(keys[:MOST])
    found, taken = (sum(not known.isdisjoint(keys) for keys in some) / len(some) for some in (seconds, strangers))
    return each, found, taken


def _register() -> Iterator[tuple[int, dict[str, str]]]:
    from tests.register.people import register

    for row in register(120_000, 5).to_pylist():
        yield int(row["person"]), {name: str(value) for name, value in row.items() if name != "person"}
