"""The power went while the disk was writing: a page is half old, half new, and the desk still opens with everything."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.storage.damage import PAGE, SALT
from tests.services.office import Office

SEED = 20260304
SAVED = 4


@pytest.fixture
def cut(office: Office, tmp_path: Path) -> Path:
    """A profile as it lay on the disk when the power went: the last acts are in the log alone."""
    zainab = office.enter("zainab")
    for _ in range(SAVED):
        office.register(zainab)
    folder = tmp_path / "cut"
    shutil.copytree(office.profile, folder)
    return folder


def torn_first_page(profile: Path) -> None:
    """The log was being folded in, beginning with the first page; its salt is the same, old or new."""
    overwrite(profile / "mihan.db", SALT + 500, random.Random(SEED).randbytes(PAGE - SALT - 500))


def torn_last_page(profile: Path) -> None:
    """The file was growing."""
    with (profile / "mihan.db").open("ab") as file:
        file.write(random.Random(SEED).randbytes(700))


def torn_index_of_the_log(profile: Path) -> None:
    """The log's index is only a memory; a disk may have kept any of it."""
    overwrite(profile / "mihan.db-shm", 0, random.Random(SEED).randbytes(4_000))


def noise_after_the_log(profile: Path) -> None:
    """The log was being written to when the power went: an act that nobody had acknowledged."""
    with (profile / "mihan.db-wal").open("ab") as file:
        file.write(random.Random(SEED).randbytes(9_000))


def overwrite(path: Path, position: int, data: bytes) -> None:
    """Other bytes in the middle of a file."""
    with path.open("r+b") as file:
        file.seek(position)
        file.write(data)


TEARS = {tear.__name__: tear for tear in (torn_first_page, torn_last_page, torn_index_of_the_log, noise_after_the_log)}


@pytest.mark.parametrize("tear", TEARS.values(), ids=TEARS.keys())
def test_what_was_torn_while_the_power_went_is_mended_from_the_log(cut: Path, tear: Callable[[Path], None]) -> None:
    tear(cut)
    office = Office(cut)
    zainab = office.enter("zainab")
    assert len(office.desk.searching.registrations(zainab)) == SAVED
    office.register(zainab)
    office.desk.signing_in.sign_out()
    assert len(office.desk.searching.registrations(office.enter("zainab"))) == SAVED + 1
    office.desk.signing_in.sign_out()


def test_a_file_that_lost_its_beginning_is_said_to_be_damaged_and_keeps_its_log(cut: Path) -> None:
    """SQLite would take an empty file for a new one and throw the log away."""
    log = (cut / "mihan.db-wal").read_bytes()
    (cut / "mihan.db").write_bytes(b"")
    office = Office(cut)
    with pytest.raises(MihanError, match="database_damaged"):
        office.enter("zainab")
    assert (cut / "mihan.db-wal").read_bytes() == log


def test_a_torn_page_that_no_log_mends_is_said_to_be_damage(cut: Path, office: Office) -> None:
    office.desk.signing_in.sign_out()
    folded = office.profile
    assert not (folded / "mihan.db-wal").exists()
    torn_first_page(folded)
    with pytest.raises(MihanError, match="database_damaged"):
        Office(folded).enter("zainab")
