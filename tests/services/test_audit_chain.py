"""The log is gone through whenever somebody signs in: what was changed, cut or put back is seen, once, and said."""

import shutil
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from mihan_desktop.domain.auditing import AUDIT_BROKEN, AUDIT_OLDER
from mihan_desktop.storage.keyring import Keyring
from mihan_desktop.storage.store import Store
from sync.protocol.audit import START, line_hash
from tests.services.office import PASSWORD, Office


@pytest.fixture
def used(office: Office) -> Office:
    """A desk where somebody worked and went home."""
    office.register(office.enter("zainab"))
    office.desk.signing_in.sign_out()
    return office


def key_of(office: Office) -> bytes:
    """The database's key, as any clerk's own password gives it."""
    return Keyring(office.profile / "keyring.json", now=office.wall).unlock("ali", PASSWORD.format("ali"))


def with_sql(office: Office, act: Callable[[Any], object]) -> None:
    """What somebody with a password of their own, who knows SQL, does to the database."""
    with closing(sqlcipher.connect(str(office.profile / "mihan.db"))) as connection:
        connection.execute(f"PRAGMA key = \"x'{key_of(office).hex()}'\"")
        act(connection)
        connection.commit()


def lines_of_breaks(office: Office) -> list[tuple[str, object, object]]:
    """(code, kind, line) of whatever the log says of itself."""
    store = Store(office.profile / "mihan.db")
    store.open(key_of(office))
    try:
        with store.read() as work:
            rows = work.audit._connection.exec_driver_sql(
                "SELECT code, json_extract(details, '$.kind'), json_extract(details, '$.line') FROM audit"
                " WHERE code LIKE 'audit_%' ORDER BY number"
            )
            return [(row[0], row[1], row[2]) for row in rows]
    finally:
        store.close()


def in_and_out(office: Office) -> None:
    """A supervisor comes in and goes."""
    office.enter("huda")
    office.desk.signing_in.sign_out()


def rewritten(connection: Any) -> None:
    """Every line from the third on hashed anew, after it was changed: the chain holds in itself."""
    connection.execute("UPDATE audit SET actor_id = 'somebody else' WHERE number >= 3")
    before = START
    for row in connection.execute("SELECT number, at, actor_id, code, record_id, details FROM audit").fetchall():
        before = line_hash(before, *row)
        connection.execute("UPDATE audit SET hash = ? WHERE number = ?", (before, row[0]))


@pytest.mark.parametrize(
    ("tampering", "kind", "line"),
    [
        ("UPDATE audit SET code = 'nothing' WHERE number = 3", "changed", 3),
        ("UPDATE audit SET hash = zeroblob(32) WHERE number = 4", "changed", 4),
        ("DELETE FROM audit WHERE number = 5", "changed", 6),
        ("DELETE FROM audit WHERE number = (SELECT max(number) FROM audit)", "cut", None),
        ("DELETE FROM audit WHERE number > 6", "cut", None),
        ("DELETE FROM audit", "cut", None),
    ],
)
def test_what_was_changed_or_cut_is_seen_at_the_next_sign_in(
    used: Office, tampering: str, kind: str, line: int | None
) -> None:
    with_sql(used, lambda connection: connection.execute(tampering))
    in_and_out(used)
    found = lines_of_breaks(used)
    assert found[0][:2] == (AUDIT_BROKEN, kind)
    if line is not None:
        assert found[0][2] == line


def test_a_chain_that_was_made_anew_with_the_key_is_seen(used: Office) -> None:
    with_sql(used, rewritten)
    in_and_out(used)
    assert [one[:2] for one in lines_of_breaks(used)] == [(AUDIT_BROKEN, "changed")]


def test_who_mends_what_the_database_knows_too_is_seen_by_what_stands_outside(used: Office) -> None:
    def cut(connection: Any) -> None:
        connection.execute("DELETE FROM audit WHERE number > 6")
        connection.execute("DELETE FROM audit_known")

    with_sql(used, cut)
    in_and_out(used)
    assert [one[0] for one in lines_of_breaks(used)] == [AUDIT_OLDER]


def test_what_was_found_is_said_once_and_to_whoever_sits_there(used: Office) -> None:
    with_sql(used, lambda connection: connection.execute("UPDATE audit SET code = 'nothing' WHERE number = 3"))
    for _ in range(3):
        in_and_out(used)
    assert len(lines_of_breaks(used)) == 1
    huda = used.enter("huda")
    assert [one.code for one in used.desk.noticing.board(huda).notices] == [AUDIT_BROKEN]


def test_an_older_copy_put_back_is_named_and_accuses_nobody(used: Office) -> None:
    shutil.copy(used.profile / "mihan.db", used.profile / "copy.db")
    used.register(used.enter("zainab"), given_name="مريم")
    used.desk.signing_in.sign_out()
    shutil.move(used.profile / "copy.db", used.profile / "mihan.db")
    for _ in range(2):
        in_and_out(used)
    assert [one[:2] for one in lines_of_breaks(used)] == [(AUDIT_OLDER, "older")]


def test_a_whole_log_is_said_to_be_nothing_else(used: Office) -> None:
    for _ in range(3):
        in_and_out(used)
    other = used.window()
    huda = used.enter("huda")
    used.enter("zainab", other)
    used.desk.signing_in.change_password(huda, PASSWORD.format("huda"), "quite another one")
    other.signing_in.sign_out()
    used.desk.signing_in.sign_out()
    (used.profile / "audit.head").unlink()
    used.enter("zainab")
    used.desk.signing_in.sign_out()
    assert lines_of_breaks(used) == []


def test_a_window_that_was_killed_leaves_nothing_to_complain_of(used: Office) -> None:
    used.register(used.enter("zainab"))
    used.desk._opened.leave()  # no line of its going
    in_and_out(used)
    assert lines_of_breaks(used) == []
