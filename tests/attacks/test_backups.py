"""Somebody changes a backup on the stick, or makes one up: another machine takes none of it over."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mihan_desktop.domain.problems import MihanError
from tests.attacks.counting import tried
from tests.services.office import PASSWORD, Office


def nowhere(_done: int, _of: int) -> None:
    """Nobody watches."""


def never() -> bool:
    """Nobody stops it."""
    return False


def spoilt(genuine: bytes, head: int, step: int) -> Iterator[bytes]:
    """One byte changed: in the head, and in pages all over the database; cut, grown, and parts exchanged."""
    for at in [*range(0, head, 1 + step // 400), *range(head, len(genuine), step), len(genuine) - 1]:
        yield genuine[:at] + bytes((genuine[at] ^ 0x40,)) + genuine[at + 1 :]
    for at in (0, 7, head // 2, head, len(genuine) // 2, len(genuine) - 1):
        yield genuine[:at]
    yield genuine + b"\0"
    yield genuine[:head] + genuine[head + 4096 :] + genuine[head : head + 4096]
    yield genuine[:head] + bytes(len(genuine) - head)


@pytest.mark.parametrize("step", [60_000, pytest.param(997, marks=[pytest.mark.slow, pytest.mark.timeout(1800)])])
def test_no_changed_byte_of_a_backup_is_taken_over(office: Office, tmp_path: Path, step: int) -> None:
    zainab = office.enter("zainab")
    office.register(zainab)
    path = tmp_path / "stick" / "all.mihan-backup"
    path.parent.mkdir()
    office.desk.backing_up.make(office.enter("omar"), path, nowhere, never)
    office.desk.signing_in.sign_out()
    genuine = path.read_bytes()
    head = len(genuine) - (office.profile / "mihan.db").stat().st_size // 4096 * 4096
    machine = Office(tmp_path / "another", wall=office.wall)
    for changed in spoilt(genuine, max(head, 400), step):
        path.write_bytes(changed)
        office.wall.go_on(days=1)
        with pytest.raises(MihanError) as caught:
            machine.desk.restoring.by_password(path, "omar", PASSWORD.format("omar"), nowhere, never)
        assert caught.value.code in {
            "not_a_backup", "backup_damaged", "newer_schema", "keyring_damaged", "keyring_old", "wrong_credentials",
            "database_damaged", "wrong_key", "backup_not_read",
        }, caught.value  # fmt: skip
        assert not (machine.profile / "keyring.json").exists()
        assert not (machine.profile / "mihan.db").exists()
        tried()
    path.write_bytes(genuine)
    machine.desk.restoring.by_password(path, "omar", PASSWORD.format("omar"), nowhere, never)
    assert (machine.profile / "keyring.json").exists()
