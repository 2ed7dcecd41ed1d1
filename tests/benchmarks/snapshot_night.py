"""Row `snapshot_night`: a snapshot after a day of 10,000 changes, against the same one made from nothing.

The register lies in SQLite: real submissions of the ministry's form, a year of plain classes with ten marks a person.
The day has 4,000 people who said something anew, 1,000 who are new, and 5,000 marks of 200 classes. Both snapshots must
hold the same rows, else the row breaks. The note says what the memory of the process came to.
"""

import os
import resource
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any, Final

import duckdb

from sync.central import bulk
from sync.central.database import Database, default_url
from sync.central.indicators import facts, keeping
from sync.central.indicators.keeping import Manifest
from sync.central.indicators.snapshots import Snapshots
from sync.central.schema import AttendanceMark, Base, ChangeRow, Office, Registration, TrainingClassRow
from sync.protocol.hlc import Reading
from sync.protocol.messages import Change, decode_change
from tests.benchmarks.corpus import _some
from tests.benchmarks.rows import Measured

PEOPLE: Final = 100_000
SEATS, SESSIONS = 25, 10
AGAIN, NEW, CLASSES = 4_000, 1_000, 200
"""Of the day: people who said something anew, people who are new, classes that met."""
OFFICE: Final = "01980000-0000-7000-8000-00000000000f"
HOME: Final = "IQ-G07"
NOW: Final = datetime(2026, 6, 1, 22, 30, tzinfo=UTC)
Row = Mapping[str, Any]


def measure() -> Measured:
    """Seconds of the night and of a whole one. ``MIHAN_SNAPSHOT_PEOPLE``: of a smaller or larger register."""
    people = int(os.environ.get("MIHAN_SNAPSHOT_PEOPLE", PEOPLE))
    Path("build").mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir="build"))
    database = Database(default_url(folder))
    database.migrate()
    ids = iter(range(10**9))
    snapshots = Snapshots(database, folder, lambda: NOW, lambda: f"{next(ids):08d}")
    try:
        _fill(database, people)
        snapshots.make()
        _day(database, people)
        (night, ours), (whole, peer) = _timed(snapshots, whole=False), _timed(snapshots, whole=True)
        same = _rows(folder, night) == _rows(folder, whole)
    finally:
        database.close()
        shutil.rmtree(folder)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    size = f"{whole.rows('people'):,} people, {whole.rows('attendance'):,} marks"
    note = f"{size}; {night.read:,} records read; {memory:.1f} GB"
    return Measured([ours], [peer], note, "" if same else "other rows than one made from nothing")


def _timed(snapshots: Snapshots, *, whole: bool) -> tuple[Manifest, float]:
    started = time.perf_counter()
    return snapshots.make(whole=whole), time.perf_counter() - started


def _rows(folder: Path, manifest: Manifest) -> list[tuple[Any, ...]]:
    """Of every table how many rows there are, and what their hashes come to."""
    with closing(duckdb.connect()) as connection:
        keeping.views(connection, folder / keeping.ROOT / manifest.name)
        found = []
        for table in facts.TABLES:
            columns = ", ".join(f'"{name}"' for name in table.columns)
            found += connection.execute(f"SELECT count(*), bit_xor(hash({columns})) FROM {table.name}").fetchall()
        return found


# -- the register


def _clock(minutes: int) -> str:
    at = datetime(2025, 6, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    return str(Reading(int(at.timestamp() * 1000), 0, "desk-1"))


def _put(database: Database, model: type[Base], rows: Iterable[Row]) -> None:
    lines = iter(rows)
    while some := list(islice(lines, 20_000)):
        with database.write() as session:
            bulk.put(session, model, some)


def _fill(database: Database, people: int) -> None:
    with database.write() as session:
        session.add(Office(id=OFFICE, name="مكتب", governorate=HOME, parent_id=None, created_at=NOW, closed_at=None))
    _put(database, Registration, _registrations(range(people), 0))
    _put(database, ChangeRow, _changes(range(people), 0))
    _put(database, TrainingClassRow, (_class(number) for number in range(people // SEATS)))
    _put(database, AttendanceMark, _marks(range(people // SEATS), range(SESSIONS - 1), people))


def _day(database: Database, people: int) -> None:
    """What desks sent on one day."""
    again = range(0, people, max(1, people // AGAIN))
    with database.write() as session:
        session.connection().exec_driver_sql(
            "UPDATE registrations SET change_id = change_id || '-again', label = label || ' again' WHERE rowid % ? = 0",
            (max(1, people // AGAIN),),
        )
    _put(database, ChangeRow, _changes(again, 1))
    _put(database, Registration, _registrations(range(people, people + NEW), 0))
    _put(database, ChangeRow, _changes(range(people, people + NEW), 0))
    _put(database, AttendanceMark, _marks(range(CLASSES), [SESSIONS - 1], people))


def _registrations(numbers: Sequence[int], times: int) -> Iterator[Row]:
    said = [decode_change(change) for change in _some(0)[0]]
    for number in numbers:
        change = said[number % len(said)]
        body, entity = change.body, _entity(change)
        yield {
            "id": f"person-{number}", "home": HOME, "change_id": f"change-{number}-{times}", "office_id": OFFICE,
            "author_id": f"author-{number % 7}", "clock": _clock(number), "form_id": change.form_id,
            "form_version": change.form_version, "label": str(body["label"]), "entity": entity,
            "submission": str(body["submission"]), "origins": {}, "state": "",
            "recorded_at": str(body["recorded_at"]), "received_at": NOW, "name_folded": str(body["label"]),
            "sex": str(entity.get("sex", "")), "date_of_birth": str(entity.get("date_of_birth", "")),
            "governorate": HOME, "district": "",
        }  # fmt: skip


def _entity(change: Change) -> dict[str, Any]:
    entity = change.body["entity"]
    assert isinstance(entity, dict)
    return entity


def _changes(numbers: Sequence[int], times: int) -> Iterator[Row]:
    for number in numbers:
        yield {
            "id": f"change-{number}-{times}", "home": HOME, "batch_id": f"batch-{number // 200}", "position": number,
            "device_id": f"desk-{times}", "sequence": number, "office_id": OFFICE, "kind": "registration",
            "record_id": f"person-{number}", "author_id": f"author-{number % 7}",
            "clock": _clock(number + times * 600_000), "form_id": "f", "form_version": "1", "base": "", "body": b"",
            "status": "accepted", "code": "",
        }  # fmt: skip


def _class(number: int) -> Row:
    first = date(2025, 6, 1) + timedelta(days=number % 300)
    meetings = [
        {"id": f"session-{at}", "number": at + 1, "date": (first + timedelta(days=7 * at)).isoformat()}
        for at in range(SESSIONS)
    ]
    return {
        "id": f"class-{number}", "home": HOME, "change_id": f"class-{number}-0", "office_id": OFFICE, "title": "",
        "trainer_id": "trainer", "clock": _clock(number), "sessions": meetings, "trainees": [], "cohort": None,
    }  # fmt: skip


def _marks(classes: Sequence[int], meetings: Sequence[int], people: int) -> Iterator[Row]:
    for number in classes:
        for meeting in meetings:
            for seat in range(SEATS):
                yield {
                    "change_id": f"mark-{number}-{meeting}-{seat}", "home": HOME, "class_id": f"class-{number}",
                    "session_id": f"session-{meeting}", "person_id": f"person-{(number * SEATS + seat) % people}",
                    "mark": ("present", "present", "late", "absent")[(number + seat) % 4], "minutes": 0, "note": "",
                    "author_id": "trainer", "clock": _clock(number + meeting), "recorded_at": NOW.isoformat(),
                }  # fmt: skip
