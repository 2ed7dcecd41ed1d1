"""Commands of whoever runs a centre: closing offices, taking codes back, keys, backups; all of it written down."""

import json
import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from sync.central.database import Database
from sync.central.schema import Batch, ChangeRow, Receipt
from sync.client.errors import ClientError
from sync.protocol.printed_code import CodeKind
from sync.protocol.receipts import decode_receipt
from sync.protocol.wire import BatchState
from tests.central.conftest import Ministry
from tests.central.desks import Desk, enrol
from tests.central.test_refusals import refusal_of
from tests.centre import Centre
from tests.postgresql import binaries


def test_a_closed_office_is_told_so_and_goes_on_where_it_was_when_it_opens_again(module_ministry: Ministry) -> None:
    desk = module_ministry.desk()
    sealed = desk.seal(desk.registration())
    module_ministry.centre.run("offices", "close", desk.office)
    assert refusal_of(desk, sealed) == "office_closed"
    module_ministry.centre.run("offices", "reopen", desk.office)
    assert desk.push(sealed, 1).receipt is not None
    assert (
        module_ministry.centre.run("offices", "rename", desk.office, "--name", "الاسم الجديد")["name"] == "الاسم الجديد"
    )


def test_a_lost_desk_sends_nothing_until_it_is_found(module_ministry: Ministry) -> None:
    desk = module_ministry.desk()
    sealed = desk.seal(desk.registration())
    module_ministry.centre.run("devices", "revoke", desk.id)
    assert refusal_of(desk, sealed) == "device_revoked"
    assert module_ministry.centre.run("devices", "restore", desk.id)["revoked_at"] is None
    assert desk.push(sealed, 1).receipt is not None


def test_a_code_that_was_taken_back_enrols_nobody(module_ministry: Ministry) -> None:
    office = module_ministry.add_office()
    code = module_ministry.code(CodeKind.DEVICE, office)
    (line,) = [one for one in module_ministry.office.open_codes() if one.office == office]
    module_ministry.centre.run("codes", "cancel", line.id)
    with pytest.raises(ClientError) as refused:
        enrol(module_ministry.centre, office, code)
    assert refused.value.reason == "code_cancelled"
    assert [one for one in module_ministry.office.open_codes() if one.office == office] == []


def test_a_revoked_supervisor_approves_nothing_more(module_ministry: Ministry) -> None:
    desk = module_ministry.desk()
    desk.send(desk.registration())
    module_ministry.centre.run("approvers", "revoke", desk.supervisor.id, "--office", desk.office)
    assert refusal_of(desk, desk.seal(desk.registration())) == "approver_revoked"


def test_keys_change_by_command_and_the_log_says_who_did_what(module_ministry: Ministry) -> None:
    desk = module_ministry.desk()
    before = module_ministry.centre.run("keys", "show")["signing"]
    done = module_ministry.centre.run("keys", "rotate", "signing")
    assert int(done["serial"]) == 2
    after = module_ministry.centre.run("keys", "show")
    assert after["signing"] != before
    assert before in after.values()  # the old one still signs for desks that know no other
    assert desk.id in {line.id for line in module_ministry.office.behind_keys(2)}
    verbs = [line.verb for line in module_ministry.office.acts()]
    assert verbs[0] == "keys_rotate"
    assert {"office_add", "code_issue"} <= set(verbs)
    assert all(line.actor for line in module_ministry.office.acts())


def test_a_backup_is_made_while_the_centre_works_and_a_centre_starts_from_it(
    module_ministry: Ministry, tmp_path: Path
) -> None:
    desk = module_ministry.desk()
    desk.send(desk.registration(), desk.registration())
    records = Path(module_ministry.centre.data, "microdata", "2026-Q1-0.parquet")
    records.parent.mkdir(exist_ok=True)
    records.write_bytes(b"PAR1")
    done = module_ministry.centre.run("backup", str(tmp_path / "copy"))
    desk.send(desk.registration())
    assert int(done["changes"]) >= 2
    shutil.move(tmp_path / "copy", tmp_path / "restored")
    restored = Centre(tmp_path / "restored")
    assert (tmp_path / "restored" / "microdata" / records.name).read_bytes() == b"PAR1", "given out once, drawn once"
    assert desk.office in {line["id"] for line in restored.listed("offices", "list")}
    assert json.loads((tmp_path / "restored" / "centre.json").read_text("utf-8"))["version"] == 1
    with closing(sqlite3.connect(tmp_path / "restored" / "central.db")) as there:
        assert there.execute("SELECT count(*) FROM changes").fetchone() == (int(done["changes"]),)


def check_whole(database: Database) -> tuple[int, int]:
    """A restored database is one moment of the centre: each batch with all of it or none; (changes, receipts)."""
    with database.read() as session:
        done = select(Batch).where(Batch.state == BatchState.DONE)
        for batch in session.scalars(done):
            receipt = session.get(Receipt, batch.id)
            assert receipt is not None
            said = set(decode_receipt(receipt.statement).by_change())
            assert said == set(session.scalars(select(ChangeRow.id).where(ChangeRow.batch_id == batch.id)))
            assert len(said) == batch.count
        changes = session.scalar(select(func.count()).select_from(ChangeRow)) or 0
        return changes, session.scalar(select(func.count()).select_from(Receipt)) or 0


@contextmanager
def sending(desk: Desk) -> Iterator[list[Any]]:
    """A desk that sends batch after batch meanwhile; the receipts it has got."""
    over = threading.Event()
    got: list[Any] = []

    def send() -> None:
        while not over.is_set():
            got.append(desk.send(desk.registration(), desk.registration()))

    sender = threading.Thread(target=send)
    sender.start()
    while not got:  # it is well under way
        assert sender.is_alive()
        time.sleep(0.01)
    yield got
    over.set()
    sender.join()


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def test_a_backup_made_during_intake_is_one_moment_and_a_centre_goes_on_from_it(
    tmp_path: Path, kind: str, request: pytest.FixtureRequest
) -> None:
    postgresql = kind == "postgresql"
    if postgresql and (binaries() is None or shutil.which("pg_dump") is None):
        pytest.skip("pg_dump is not installed here")
    server = request.getfixturevalue("postgresql_server") if postgresql else None
    with Centre(tmp_path / "centre", server.database() if server else None) as centre:
        ministry = Ministry(centre)
        desk = ministry.desk()
        first = desk.seal(desk.registration())
        kept = desk.push(first, 1).receipt
        with sending(desk) as got:
            done = centre.run("backup", str(tmp_path / "copy"))
            before = len(got)
        assert before > 0
        ministry.database.close()
    fresh = server.database() if server else None
    if server and fresh:
        server.restore(tmp_path / "copy" / "central.dump", fresh)
    restored = Database(fresh or f"sqlite:///{tmp_path / 'copy' / 'central.db'}")
    assert check_whole(restored) == (int(done["changes"]), int(done["receipts"]))
    restored.close()
    again = Centre(tmp_path / "copy", fresh)
    again.port = centre.port  # the restored centre takes the place of the lost one
    with again:
        desk.centre = again
        assert desk.push(first, 1).receipt == kept
        assert desk.outcomes(desk.registration()) == [("accepted", "")]
