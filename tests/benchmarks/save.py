"""Row `save`: one durable registration at the desk, against a bare SQLCipher insert of the same bytes."""

import secrets
import tempfile
import time
from pathlib import Path

import sqlcipher3

from forms.session import Session
from mihan_desktop.app import new_id, utc_now
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.roles import Role, User
from mihan_desktop.services.desk import Desk, build_desk
from resources.demo.people import fill, people
from sync.protocol.keys import Cost
from tests.benchmarks.corpus import FORM
from tests.benchmarks.rows import Measured

RUNS = 60
PASSWORD = "a password for the benchmark"
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY")


def measure() -> Measured:
    """Wall seconds of each, one after the other on the same disk: what is waited for is the disk."""
    with tempfile.TemporaryDirectory(dir="build") as folder:
        desk = build_desk(Path(folder) / "profile", now=utc_now, new_id=new_id, cost=Cost(1024, 1, 1))
        desk.setting_up.create_office("clerk", "Clerk", PASSWORD, "ar", roles=frozenset(Role))
        user = desk.signing_in.sign_in("clerk", PASSWORD)
        desk.registering.add_form(user, FORM.read_bytes(), FORM.name)
        bare = _bare(Path(folder) / "bare.db")
        pairs = [_pair(desk, user, bare, number) for number in range(RUNS + 5)][5:]
        bare.close()
        desk.signing_in.sign_out()
    note = "wall time on this disk: draft kept beforehand; record, outbox, search, audit and draft's end in one commit"
    return Measured([pair[0] for pair in pairs], [pair[1] for pair in pairs], note)


def _pair(desk: Desk, user: User, bare: "sqlcipher3.dbapi2.Connection", number: int) -> tuple[float, float]:
    form = desk.registering.forms(user)[0]
    session = Session(desk.registering.definition(form.form_id, form.version), clock=utc_now, new_id=new_id)
    fill(session, next(people(5, 1, number)))
    draft: Draft = desk.registering.begin(user, form.form_id, form.version)
    desk.registering.keep_draft(user, draft)
    finalised = session.finalise()
    started = time.perf_counter()
    desk.registering.save(user, draft.id, finalised)
    ours = time.perf_counter() - started
    started = time.perf_counter()
    with bare:
        bare.execute("INSERT INTO records (id, body) VALUES (?, ?)", (new_id(), finalised.xml))
    return ours, time.perf_counter() - started


def _bare(path: Path) -> "sqlcipher3.dbapi2.Connection":
    connection = sqlcipher3.dbapi2.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{secrets.token_hex(32)}'\"")
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE records (id TEXT PRIMARY KEY, body BLOB NOT NULL)")
    connection.commit()
    return connection
