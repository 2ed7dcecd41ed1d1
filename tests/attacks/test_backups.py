"""Somebody has the stick with the backup: reads it, changes it, gives the office another one."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.storage import backups
from tests.attacks.counting import tried
from tests.attacks.test_files_of_a_thief import words
from tests.services.office import MORNING, PASSWORD, ZAINAB, Office
from tests.services.test_backups import NAME, back_up, never, nowhere
from tests.sync.test_adversary import flipped

KEY = bytes(range(32))
REFUSED = {"not_a_backup", "backup_damaged", "newer_schema", "wrong_key", "keyring_damaged", "wrong_credentials"}


@pytest.fixture
def path(office: Office, tmp_path: Path) -> Path:
    """A backup of an office in which somebody is registered."""
    office.register(office.enter("zainab"))
    return back_up(office, tmp_path / NAME)


@pytest.fixture
def machine(tmp_path: Path) -> Office:
    """A new one."""
    return Office(tmp_path / "another" / "profile")


def small(folder: Path, **named: object) -> tuple[Path, backups.Head]:
    """A backup of a few bytes that are no database; what its head says."""
    folder.mkdir(exist_ok=True)
    database = folder / "database"
    database.write_bytes(bytes(range(256)) * 2)
    size, digest = backups.digest(database)
    head = backups.Head(
        MORNING, "0.1", "0001", "device", "office", "مكتب", 7, 7, (9, bytes(32)), size, digest, b'{"version": 2}'
    )
    head = replace(head, **named)  # type: ignore[arg-type]
    with (folder / NAME).open("wb") as file:
        backups.write(file, head.encoded(KEY), database, lambda _done: None)
    return folder / NAME, backups.read_head(folder / NAME) if not named else head


def taken_for_whole(path: Path) -> bool:
    """Whether somebody with the key finds nothing wrong."""
    try:
        head = backups.read_head(path)
        return head.belongs_to(KEY) and sum(map(len, backups.pieces(path, head))) == head.size
    except MihanError as error:
        return error.code not in REFUSED


def restore(machine: Office, path: Path, username: str = "omar", password: str = "") -> str:
    """The code with which a restore ends; where it is one of a refusal, nothing of it is left."""
    try:
        machine.desk.restoring.by_password(path, username, password or PASSWORD.format(username), nowhere, never)
    except MihanError as error:
        tried()
        assert not (machine.profile / "keyring.json").exists()
        assert not (machine.profile / "mihan.db").exists()
        assert not (machine.profile / "restoring").exists()
        return error.code
    return ""


def test_every_byte_of_a_backup_counts(tmp_path: Path) -> None:
    path, _ = small(tmp_path / "small")
    whole = path.read_bytes()
    assert taken_for_whole(path)
    bits = (whole[:at] + bytes((byte ^ (1 << at % 8),)) + whole[at + 1 :] for at, byte in enumerate(whole))
    ends = (whole[:length] for length in range(0, len(whole), 7))
    for changed in (*bits, *ends, whole + b"\0", whole + whole, b"\0" + whole):
        path.write_bytes(changed)
        assert not taken_for_whole(path)
        tried()


def test_no_office_comes_from_a_backup_of_which_a_byte_was_changed(path: Path, machine: Office) -> None:
    whole = path.read_bytes()
    chance = random.Random(20_261_122)
    places = [chance.randrange(len(whole)) for _ in range(12)] + [chance.randrange(12_000) for _ in range(6)]
    for place in places:
        path.write_bytes(next(flipped(whole, iter([place]))))
        assert restore(machine, path) in REFUSED, place
    path.write_bytes(whole[: len(whole) // 2])
    assert restore(machine, path) == "backup_damaged"
    path.write_bytes(whole)
    assert restore(machine, path) == ""


def test_a_finder_of_the_stick_reads_nobody_and_guesses_no_password(path: Path, machine: Office) -> None:
    data = path.read_bytes()
    wanted = {word for word in words() if len(word) > 5}
    assert [word for word in wanted if word in data] == []
    tried(len(wanted))
    assert fold(ZAINAB["family_name"]).encode() not in data
    for username in ("omar", "huda", "nobody", ""):
        assert restore(machine, path, username, "a wrong password") == "wrong_credentials"
    for code in ("", "x", "R7K3M-9QXT4-B2NHW-8P6JR-DYC5V-0A1B2-C3D4E"):
        with pytest.raises(MihanError) as error:
            machine.desk.restoring.by_paper(path, "omar", code, "quite another password", nowhere, never)
        assert error.value.code in ("recovery_mistyped", "recovery_of_another")
        tried()


def test_the_head_of_another_backup_fits_nowhere(path: Path, office: Office, machine: Office, tmp_path: Path) -> None:
    office.register(office.enter("zainab"), given_name="نور")
    later = back_up(office, tmp_path / "later")
    stranger = Office(tmp_path / "stranger")
    stranger.open()
    strange = back_up(stranger, tmp_path / "strange")
    heads = {one: backups.read_head(one) for one in (path, later, strange)}
    bodies = {one: b"".join(backups.pieces(one, head)) for one, head in heads.items()}
    starts = {one: one.read_bytes()[: -len(bodies[one])] for one in heads}
    for one, start in starts.items():
        for other, body in bodies.items():
            if one != other:
                (tmp_path / "mixed").write_bytes(start + body)
                assert restore(machine, tmp_path / "mixed") == "backup_damaged"
    # a stranger's own keys before the office's database: whoever made it knows the password, and has nothing
    with stranger.desk.signing_in._opened.keyring().changing():
        key = stranger.desk.signing_in._opened.keyring().unlock("omar", PASSWORD.format("omar"))
    forged = replace(heads[later], keyring=heads[strange].keyring)
    (tmp_path / "body").write_bytes(bodies[later])
    with (tmp_path / "forged").open("wb") as file:
        backups.write(file, forged.encoded(key), tmp_path / "body", lambda _done: None)
    assert restore(machine, tmp_path / "forged") == "wrong_key"


def test_a_head_that_lies_about_sizes_costs_nothing(tmp_path: Path, machine: Office) -> None:
    for size in (0, 1, 511, 513, 2**40, 2**63 - 1):
        path, _ = small(tmp_path / "lies", size=size)
        assert restore(machine, path) == "backup_damaged"
    path, head = small(tmp_path / "small")
    whole = path.read_bytes()
    start = len(whole) - head.size
    for length in (0, 1, backups.MOST_HEAD + 1, 2**32 - 1):
        path.write_bytes(whole[:9] + length.to_bytes(4, "big") + whole[13:])
        assert restore(machine, path) == "backup_damaged"
    for noise in (b"", b"MIHAN", whole[:start], b"\x9f" * 5000, b"\xbf" * 5000):
        path.write_bytes(noise)
        assert restore(machine, path) in REFUSED


def test_names_in_a_backup_lead_nowhere(path: Path, office: Office, tmp_path: Path) -> None:
    """Somebody of the office, who has its key, writes what leads out of a folder wherever there is a text."""
    office.enter("omar")
    key, whole = office.desk.signing_in._opened.key, backups.read_head(path)
    (tmp_path / "body").write_bytes(b"".join(backups.pieces(path, whole)))
    named = replace(whole, device="../../../x", office="/etc/x", office_name="C:\\x", program="../x")
    with path.open("wb") as file:
        backups.write(file, named.encoded(key), tmp_path / "body", lambda _done: None)
    machine = Office(tmp_path / "deep" / "another")
    before = {one for one in tmp_path.rglob("*") if machine.profile not in one.parents}
    assert restore(machine, path) == ""
    after = {one for one in tmp_path.rglob("*") if machine.profile not in one.parents}
    assert after - before <= {machine.profile, machine.profile.parent}
    with office.desk.signing_in._opened.write() as work:
        work._connection.exec_driver_sql("UPDATE device SET device_id = '../../*/x'")
    assert "/" not in office.desk.backing_up.name(office.people["omar"])
    folder = tmp_path / "stick"
    folder.mkdir()
    office.desk.backing_up.make(office.people["omar"], folder / NAME, nowhere, never)
    assert [one.name for one in folder.iterdir()] == [NAME]
    tried(2)
