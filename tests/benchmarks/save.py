"""Row `save`: one durable registration at the desk, against a bare SQLCipher insert of the same bytes."""

import os
import secrets
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import sqlcipher3

from forms.session import Session
from mihan_desktop.app import new_id, utc_now
from mihan_desktop.config import DATABASE_NAME
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.roles import Role, User
from mihan_desktop.services.desk import Desk, build_desk
from resources.demo.people import fill, people
from sync.protocol.keys import Cost
from tests.benchmarks.corpus import FORM
from tests.benchmarks.pages import pages_in_log
from tests.benchmarks.rows import Measured

RUNS = 200
WARM_UP = 10
PASSWORD = "a password for the benchmark"
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY")


class Pair(NamedTuple):
    """One registration on both sides: seconds, pages written to the log, and seconds of a bare fsync just then."""

    ours: float
    peer: float
    our_pages: int
    peer_pages: int
    fsync: float


def measure() -> Measured:
    """Wall seconds of each, in turns on the same disk, now one first and now the other."""
    with tempfile.TemporaryDirectory(dir="build") as folder:
        desk = build_desk(Path(folder) / "profile", now=utc_now, new_id=new_id, cost=Cost(1024, 1, 1))
        desk.setting_up.create_office("clerk", "Clerk", PASSWORD, "ar", roles=frozenset(Role))
        user = desk.signing_in.sign_in("clerk", PASSWORD)
        desk.registering.add_form(user, FORM.read_bytes(), FORM.name)
        bare = _bare(Path(folder) / "bare.db")
        pairs = [_pair(desk, user, bare, Path(folder), number) for number in range(RUNS + WARM_UP)][WARM_UP:]
        bare.close()
        desk.signing_in.sign_out()
    return Measured([pair.ours for pair in pairs], [pair.peer for pair in pairs], _note(pairs))


def _note(pairs: list[Pair]) -> str:
    fsync, ours, peer = (
        statistics.median(column)
        for column in (
            [one.fsync for one in pairs],
            [one.our_pages for one in pairs],
            [one.peer_pages for one in pairs],
        )
    )
    return (
        f"wall time; an fsync of 8 kB took {fsync * 1000:.2f} ms here; pages written: {ours:g} against {peer:g}; draft "
        "kept beforehand; record, outbox, words to be found by, audit and draft's end in one commit"
    )


def _pair(desk: Desk, user: User, bare: "sqlcipher3.dbapi2.Connection", folder: Path, number: int) -> Pair:
    form = desk.registering.forms(user)[0]
    session = Session(desk.registering.definition(form.form_id, form.version), clock=utc_now, new_id=new_id)
    fill(session, next(people(5, 1, number)))
    draft: Draft = desk.registering.begin(user, form.form_id, form.version)
    desk.registering.keep_draft(user, draft)
    finalised = session.finalise()

    def ours() -> None:
        desk.registering.save(user, draft.id, finalised)

    def peer() -> None:
        with bare:
            bare.execute("INSERT INTO records (id, body) VALUES (?, ?)", (new_id(), finalised.xml))

    logs = {ours: folder / "profile" / DATABASE_NAME, peer: folder / "bare.db"}
    found: dict[Callable[[], None], tuple[float, int]] = {}
    for side in (ours, peer) if number % 2 else (peer, ours):
        before = pages_in_log(logs[side])
        started = time.perf_counter()
        side()
        seconds = time.perf_counter() - started
        after = pages_in_log(logs[side])
        found[side] = (seconds, after - before if after > before else after)  # or the log began anew
    return Pair(found[ours][0], found[peer][0], found[ours][1], found[peer][1], _fsync(folder / "probe"))


def _fsync(path: Path) -> float:
    with path.open("ab", buffering=0) as file:
        file.write(bytes(8192))
        started = time.perf_counter()
        os.fsync(file.fileno())
        return time.perf_counter() - started


def _bare(path: Path) -> "sqlcipher3.dbapi2.Connection":
    connection = sqlcipher3.dbapi2.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{secrets.token_hex(32)}'\"")
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE records (id TEXT PRIMARY KEY, body BLOB NOT NULL)")
    connection.commit()
    return connection
