"""The log reaches the ministry, line for line; what was tampered with is seen there, and an old copy accuses nobody."""

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import select

from mihan_desktop.services.ministry import Ministry
from mihan_desktop.storage.keyring import Keyring
from sync.central.audit_schema import AuditBreak, AuditLine, AuditName
from sync.central.auditing import CHANGED, CUT, GAP, RESTORED, SAID
from sync.central.database import Database
from sync.protocol.audit import START, line_hash
from sync.protocol.audit_report import Report, seal_report
from tests.centre import Centre
from tests.services.office import PASSWORD, Office


def send(office: Office) -> None:
    """A supervisor sends, so that the log goes along."""
    office.wall.go_on(minutes=1)
    huda = office.enter("huda")
    assert office.desk.sending.send(huda, lambda *_: None, lambda: False).code == ""


def approve(office: Office) -> None:
    """Zainab registers, huda approves; each line has a time of its own."""
    office.wall.go_on(minutes=1)
    office.register(office.enter("zainab"))
    huda = office.enter("huda")
    waiting = [one.change_id for one in office.desk.reviewing.waiting(huda)]
    office.desk.reviewing.approve(huda, waiting, PASSWORD.format("huda"))


def own(office: Office) -> list[tuple[int, bytes]]:
    """Number and hash of every line at the desk."""
    with office.desk._opened.read() as work:
        rows = work.audit._connection.exec_driver_sql("SELECT number, hash FROM audit ORDER BY number")
        return [(row[0], row[1]) for row in rows]


def device_of(office: Office) -> str:
    """The desk's id."""
    with office.desk._opened.read() as work:
        return work.device.get().device_id


def there(office: Office, centre: Centre) -> list[tuple[int, bytes]]:
    """Number and hash of every line that the ministry holds for the desk's present ones."""
    with (
        closing(Database(centre.database or f"sqlite:///{centre.data}/central.db")) as database,
        database.read() as session,
    ):
        query = select(AuditLine.number, AuditLine.hash).where(
            AuditLine.device_id == device_of(office), AuditLine.left_at.is_(None)
        )
        return [(row.number, row.hash) for row in session.execute(query.order_by(AuditLine.number))]


def breaks(office: Office, centre: Centre) -> list[tuple[str, str]]:
    """(kind, what the desk itself said) of whatever does not fit."""
    with (
        closing(Database(centre.database or f"sqlite:///{centre.data}/central.db")) as database,
        database.read() as session,
    ):
        query = select(AuditBreak.kind, AuditBreak.said).where(AuditBreak.device_id == device_of(office))
        return [(row.kind, row.said) for row in session.execute(query.order_by(AuditBreak.kind, AuditBreak.number))]


def with_sql(office: Office, act: Callable[[Any], object]) -> None:
    """What somebody with a password of their own, who knows SQL, does to the database."""
    key = Keyring(office.profile / "keyring.json", now=office.wall).unlock("ali", PASSWORD.format("ali"))
    with closing(sqlcipher.connect(str(office.profile / "mihan.db"))) as connection:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        act(connection)
        connection.commit()


def made_anew(connection: Any) -> None:
    """Every line hashed anew, as they stand."""
    before = START
    for row in connection.execute("SELECT number, at, actor_id, code, record_id, details FROM audit").fetchall():
        before = line_hash(before, *row)
        connection.execute("UPDATE audit SET hash = ? WHERE number = ?", (before, row[0]))


def test_the_ministry_has_the_log_and_says_so(enrolled: Office, running_centre: Centre) -> None:
    approve(enrolled)
    send(enrolled)
    assert there(enrolled, running_centre) == own(enrolled)
    send(enrolled)
    assert there(enrolled, running_centre) == own(enrolled)
    assert breaks(enrolled, running_centre) == []
    with enrolled.desk._opened.read() as work:
        known = work.anchors.get("ministry")
        assert known is not None
        assert (known.number, known.hash) == work.audit.head()
    with closing(Database(f"sqlite:///{running_centre.data}/central.db")) as database, database.read() as session:
        names = session.scalars(select(AuditName.name).where(AuditName.device_id == device_of(enrolled))).all()
    assert {"زينب الموظفة", "هدى"} <= set(names)


def test_an_older_copy_put_back_goes_on_and_nobody_is_accused(enrolled: Office, running_centre: Centre) -> None:
    send(enrolled)
    enrolled.desk.signing_in.sign_out()
    shutil.copytree(enrolled.profile, enrolled.profile.with_name("copy"))
    approve(enrolled)
    send(enrolled)
    enrolled.desk.signing_in.sign_out()
    shutil.rmtree(enrolled.profile)
    shutil.move(enrolled.profile.with_name("copy"), enrolled.profile)
    send(enrolled)
    assert there(enrolled, running_centre) == own(enrolled)
    assert breaks(enrolled, running_centre) == [(RESTORED, "")]


def test_lines_cut_off_the_end_are_missed_where_a_batch_vouches_for_them(
    enrolled: Office, running_centre: Centre
) -> None:
    send(enrolled)
    approve(enrolled)
    send(enrolled)
    enrolled.desk.signing_in.sign_out()

    def cut(connection: Any) -> None:
        (sent,) = connection.execute("SELECT min(number) FROM audit WHERE code = 'approved'").fetchone()
        connection.execute("DELETE FROM audit WHERE number >= ?", (sent - 2,))
        connection.execute("DELETE FROM audit_known")

    with_sql(enrolled, cut)
    send(enrolled)
    assert there(enrolled, running_centre) == own(enrolled)
    assert (CUT, "") in breaks(enrolled, running_centre)
    assert (SAID, "cut") in breaks(enrolled, running_centre)


def test_a_past_that_was_made_anew_is_another_than_the_ministrys(enrolled: Office, running_centre: Centre) -> None:
    approve(enrolled)
    send(enrolled)
    enrolled.desk.signing_in.sign_out()

    def rewrite(connection: Any) -> None:
        connection.execute("UPDATE audit SET actor_id = 'somebody else' WHERE code = 'approved'")
        made_anew(connection)
        connection.execute("DELETE FROM audit_known")

    enrolled.wall.go_on(hours=2)
    with_sql(enrolled, rewrite)
    send(enrolled)
    assert CHANGED in [one[0] for one in breaks(enrolled, running_centre)]


def test_a_line_taken_out_before_it_was_reported_leaves_a_gap(enrolled: Office, running_centre: Centre) -> None:
    send(enrolled)
    approve(enrolled)
    enrolled.desk.signing_in.sign_out()

    def take_out(connection: Any) -> None:
        connection.execute("DELETE FROM audit WHERE code = 'saved'")

    with_sql(enrolled, take_out)
    send(enrolled)
    assert {GAP, SAID} <= {one[0] for one in breaks(enrolled, running_centre)}


def test_a_report_again_or_torn_changes_nothing(enrolled: Office, running_centre: Centre) -> None:
    send(enrolled)
    before = there(enrolled, running_centre)
    with enrolled.desk._opened.read() as work:
        row, office = work.device.get(), work.settings.office()
        lines = work.audit.lines_after(0, 5)
        head = work.audit.hash_of(5) or b""
    ministry = Ministry.of(row)
    report = Report(ministry.office_id, ministry.device_id, START, head, 0, lines)
    with ministry.transport(office) as transport:
        signed = seal_report(report, ministry.recipients, ministry.device_key)
        for _ in range(2):
            transport.audit(signed)
        torn = replace(signed, statement=signed.statement[:-1] + bytes([signed.statement[-1] ^ 1]))
        with pytest.raises(Exception, match="signature_wrong"):
            transport.audit(torn)
        other = replace(report, device="another-desk")
        with pytest.raises(Exception, match="device_unknown"):
            transport.audit(seal_report(other, ministry.recipients, ministry.device_key))
    assert there(enrolled, running_centre) == before
    assert breaks(enrolled, running_centre) == []
