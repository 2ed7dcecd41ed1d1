"""An office makes copies of everything while people work, and goes on from one on another machine."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mihan_desktop.domain.auditing import AuditQuery
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services.backing_up import BackingUp
from mihan_desktop.services.desk import Desk
from mihan_desktop.storage import backups
from tests.faults.small_disk import MEGABYTE, small_disk
from tests.faults.test_old_backups import register
from tests.services.office import PASSWORD, Office

NAME = "copy.mihan-backup"


def nowhere(_done: int, _of: int) -> None:
    """Nobody watches."""


def never() -> bool:
    """Nobody stops it."""
    return False


def back_up(office: Office, path: Path) -> Path:
    """The administrator makes a copy, and nobody sits there afterwards."""
    office.desk.backing_up.make(office.enter("omar"), path, nowhere, never)
    office.desk.signing_in.sign_out()
    return path


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder that the program takes for another disk."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def machine(office: Office, tmp_path: Path) -> Office:
    """A new one, where no office is."""
    return Office(tmp_path / "another" / "profile", wall=office.wall)


def labels(office: Office, username: str = "huda") -> set[str]:
    """Everybody who is registered there."""
    return {one.label for one in office.desk.searching.registrations(office.enter(username))}


def test_a_copy_opens_on_another_machine_by_a_password(office: Office, machine: Office, stick: Path) -> None:
    register(office, "first", "second")
    known = labels(office)
    path = back_up(office, stick / NAME)
    assert [one.name for one in stick.iterdir()] == [NAME]
    claim = machine.desk.restoring.look(path)
    assert (claim.changes, claim.made) == (2, office.wall())
    machine.desk.restoring.by_password(path, "huda", PASSWORD.format("huda"), nowhere, never)
    assert machine.desk.signing_in.user is None
    assert machine.desk.setting_up.state() == "locked"
    assert {path.name for path in machine.profile.iterdir()} >= {"mihan.db", "keyring.json"}
    assert not (machine.profile / "restoring").exists()
    assert labels(machine) == known
    register(machine, "third")  # people work on, with their own passwords
    assert len(labels(machine, "karwan")) == 3
    lines = machine.desk.auditing.page(machine.enter("omar"), AuditQuery())
    assert [line.actor for line in lines if line.code == "restored"] == ["هدى"]
    with machine.desk.signing_in._opened.read() as work:
        assert work.audit.broken_at() is None
        assert work.integrity() == ()
    machine.desk.signing_in.sign_out()


def test_a_copy_opens_by_the_recovery_paper_alone(office: Office, machine: Office, stick: Path) -> None:
    register(office, "somebody")
    paper, _ = office.desk.recovering.renew(office.enter("omar"), PASSWORD.format("omar"))
    path = back_up(office, stick / NAME)
    machine.desk.restoring.by_paper(path, "huda", paper.code, "quite another password", nowhere, never)
    huda = machine.desk.signing_in.sign_in("huda", "quite another password")
    assert len(machine.desk.searching.registrations(huda)) == 1
    machine.desk.signing_in.sign_out()
    with pytest.raises(MihanError, match="wrong_credentials"):
        machine.enter("huda")


def test_the_copy_is_of_one_moment_while_people_save(office: Office, machine: Office, stick: Path) -> None:
    register(office, "before")
    other, saved = Office(office.profile, wall=office.wall), 0
    other.enter("zainab")

    def meanwhile(step: str) -> None:
        nonlocal saved
        if step == "copying" and saved < 5:
            saved += 1
            other.register(other.people["zainab"], given_name=f"meanwhile{saved}")

    omar = office.enter("omar")
    making = BackingUp(office.desk.signing_in._opened, at=meanwhile, pages=20)
    seen: list[tuple[int, int]] = []
    made, _ = making.make(omar, stick / NAME, lambda *at: seen.append(at), never)
    assert (made.changes, saved) == (1, 5)
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]
    assert len(labels(other)) == 6
    other.desk.signing_in.sign_out()
    office.desk.signing_in.sign_out()
    machine.desk.restoring.by_password(stick / NAME, "omar", PASSWORD.format("omar"), nowhere, never)
    assert len(labels(machine)) == 1
    machine.desk.signing_in.sign_out()


@pytest.mark.parametrize(("step", "stop"), [("copying", "sign out"), ("writing", "cancel"), ("trying", "cancel")])
def test_whoever_stops_it_or_signs_out_leaves_nothing_behind(office: Office, stick: Path, step: str, stop: str) -> None:
    (stick / NAME).write_bytes(b"an older one")
    omar, reached = office.enter("omar"), []

    def at(now: str) -> None:
        if now == step:
            reached.append(now)
            if stop == "sign out":
                office.desk.signing_in.sign_out()

    with pytest.raises(MihanError, match="backup_stopped"):
        BackingUp(office.desk.signing_in._opened, at=at, pages=50).make(
            omar, stick / NAME, nowhere, lambda: bool(reached) and stop == "cancel"
        )
    assert [one.name for one in stick.iterdir()] == [NAME]
    assert (stick / NAME).read_bytes() == b"an older one"
    assert not (office.profile / "copying").exists()
    back_up(office, stick / NAME)
    assert backups.read_head(stick / NAME).changes == 0


def test_one_copy_at_a_time_and_none_while_the_office_gets_another_key(office: Office, stick: Path) -> None:
    omar, codes = office.enter("omar"), []

    def at(step: str) -> None:
        if step != "written":
            return
        for verb in (
            lambda: office.desk.backing_up.make(omar, stick / "second", nowhere, never),
            lambda: office.desk.rekeying.renew(omar, PASSWORD.format("omar"), nowhere, never),
        ):
            with pytest.raises(MihanError) as error:
                verb()
            codes.append(error.value.code)

    BackingUp(office.desk.signing_in._opened, at=at).make(omar, stick / NAME, nowhere, never)
    assert codes == ["backup_under_way"] * 2
    assert [one.name for one in stick.iterdir()] == [NAME]


def test_a_copy_that_does_not_read_back_as_it_was_written_is_none(office: Office, stick: Path) -> None:
    omar = office.enter("omar")

    def spoil(how: Callable[[bytes], bytes]) -> Callable[[str], None]:
        def at(step: str) -> None:
            if step == "written":
                (part,) = stick.iterdir()
                part.write_bytes(how(part.read_bytes()))

        return at

    ways: dict[str, Callable[[bytes], bytes]] = {
        "a byte": lambda data: data[:-5000] + bytes((data[-5000] ^ 1,)) + data[-4999:],
        "the end": lambda data: data[:-4096],
        "more": lambda data: data + b"\0",
        "nothing": lambda _: b"",
        "its head": lambda data: data[:40] + bytes((data[40] ^ 1,)) + data[41:],
    }
    for how in ways.values():
        making = BackingUp(office.desk.signing_in._opened, at=spoil(how))
        with pytest.raises(MihanError) as error:
            making.make(omar, stick / NAME, nowhere, never)
        assert error.value.code in ("backup_damaged", "not_a_backup")
        assert list(stick.iterdir()) == []
    with office.desk.signing_in._opened.read() as work:
        assert work.moments.backed_up() is None


def test_a_copy_is_due_after_some_days_and_the_responsible_are_told(office: Office, tmp_path: Path) -> None:
    with small_disk(tmp_path / "another disk", 8 * MEGABYTE) as disk:
        due_and_told(office, disk.root)


def due_and_told(office: Office, stick: Path) -> None:
    """The days of an office that has a stick."""
    omar = office.enter("omar")
    assert not office.desk.backing_up.state(omar).due  # nothing is here yet
    register(office, "somebody")
    told = {name: told_of_backups(office, name) for name in ("omar", "huda", "zainab")}
    assert set(told.values()) == {0}
    office.wall.go_on(days=8)
    for name in ("zainab", "huda", "omar", "huda"):
        office.desk.backing_up.remind(office.enter(name))
    assert {name: told_of_backups(office, name) for name in told} == {"omar": 1, "huda": 1, "zainab": 0}
    state = office.desk.backing_up.state(office.enter("huda"))
    assert (state.due, state.age, state.days, state.new, state.made) == (True, 8, 7, 1, None)
    back_up(office, stick / NAME)
    omar = office.enter("omar")
    assert not office.desk.backing_up.state(omar).due
    office.wall.go_on(days=30)
    assert not office.desk.backing_up.state(office.enter("omar")).due  # nothing is new since
    register(office, "another")
    office.desk.backing_up.remind(office.enter("omar"))
    assert told_of_backups(office, "omar") == 2


def told_of_backups(office: Office, username: str) -> int:
    """How often somebody was told that a copy is due."""
    board = office.desk.noticing.board(office.enter(username))
    return sum(notice.code == "backup_due" for notice in board.notices)


def test_a_copy_on_the_same_disk_is_made_and_does_not_count(office: Office, stick: Path) -> None:
    register(office, "somebody")
    office.wall.go_on(days=8)
    omar = office.enter("omar")
    assert office.desk.backing_up.same_disk(omar, stick / NAME)
    made, _ = office.desk.backing_up.make(omar, stick / NAME, nowhere, never)
    assert made.same_disk
    (line,) = [one for one in office.desk.auditing.page(omar, AuditQuery()) if one.code == "backed_up"]
    assert (line.actor_id, line.details["mark"], line.details["same_disk"]) == (omar.id, made.mark, 1)
    assert office.desk.backing_up.state(omar).due


def test_who_may_restore(office: Office, machine: Office, stick: Path) -> None:
    path = back_up(office, stick / NAME)

    def refused(desk: Desk, username: str, password: str) -> str:
        with pytest.raises(MihanError) as error:
            desk.restoring.by_password(path, username, password, nowhere, never)
        assert not (machine.profile / "keyring.json").exists()
        assert not (machine.profile / "restoring").exists()
        assert desk.setting_up.state() == "new" or desk is not machine.desk
        return error.value.code

    assert refused(machine.desk, "zainab", PASSWORD.format("zainab")) == "not_allowed"
    assert refused(machine.desk, "omar", "wrong") == refused(machine.desk, "nobody", "wrong") == "wrong_credentials"
    assert refused(office.desk, "omar", PASSWORD.format("omar")) == "already_created"
    with pytest.raises(MihanError, match="restore_stopped"):
        machine.desk.restoring.by_password(path, "omar", PASSWORD.format("omar"), nowhere, lambda: True)
    with pytest.raises(MihanError, match="backup_not_read"):
        machine.desk.restoring.look(stick / "not there")
    machine.desk.restoring.by_password(path, "omar", PASSWORD.format("omar"), nowhere, never)
    machine.enter("zainab")
    machine.desk.signing_in.sign_out()


def test_a_copy_of_a_newer_program_is_left_as_it_is(office: Office, machine: Office, stick: Path) -> None:
    path = back_up(office, stick / NAME)
    office.enter("omar")
    later = replace(backups.read_head(path), revision="9999").encoded(office.desk.signing_in._opened.key)
    office.desk.signing_in.sign_out()
    with (stick / "later").open("wb") as file:
        database = stick / "database"
        database.write_bytes(b"".join(backups.pieces(path, backups.read_head(path))))
        backups.write(file, later, database, lambda _done: None)
    for verb in (
        lambda: machine.desk.restoring.look(stick / "later"),
        lambda: machine.desk.restoring.by_password(stick / "later", "omar", PASSWORD.format("omar"), nowhere, never),
    ):
        with pytest.raises(MihanError, match="newer_schema"):
            verb()
    assert machine.desk.setting_up.state() == "new"


def test_a_broken_office_is_restored_in_its_place_and_nothing_of_it_is_thrown_away(office: Office, stick: Path) -> None:
    register(office, "somebody")
    path = back_up(office, stick / NAME)
    register(office, "later")
    office.desk.signing_in.sign_out()
    database = office.profile / "mihan.db"
    whole = database.read_bytes()

    def restored() -> int:
        office.desk.restoring.by_password(path, "omar", PASSWORD.format("omar"), nowhere, never)
        return len(labels(office))

    for broken in (whole[:8192] + bytes(8192) + whole[16384:], bytes(4096) + whole[4096:], None):
        database.unlink()
        if broken is not None:
            database.write_bytes(broken)
        office.desk.signing_in.sign_out()
        assert restored() == 1
        codes = [notice.code for notice in office.desk.noticing.board(office.people["huda"]).notices]
        assert {"restored", "audit_older"} <= set(codes)  # the log outside knew more
        office.desk.signing_in.sign_out()
    aside = [one.read_bytes() for one in office.profile.glob("mihan.db.replaced-*")]
    assert whole[:8192] + bytes(8192) + whole[16384:] in aside
    with pytest.raises(MihanError, match="already_created"):
        restored()


def test_broken_keys_are_restored_and_the_newer_records_stay(office: Office, stick: Path) -> None:
    register(office, "somebody")
    path = back_up(office, stick / NAME)
    register(office, "later")
    office.desk.signing_in.sign_out()
    (office.profile / "keyring.json").write_bytes(b"{")
    with pytest.raises(MihanError, match="keyring_damaged"):
        office.enter("omar")
    office.desk.restoring.by_password(path, "omar", PASSWORD.format("omar"), nowhere, never)
    assert len(labels(office)) == 2
    office.desk.signing_in.sign_out()
