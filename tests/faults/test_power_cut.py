"""The power goes: what was acknowledged had reached the platter, whatever the disk forgets of the rest."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.centre import Centre
from tests.faults.forgetful import ForgetfulDisk, forgetful_disk
from tests.faults.ledger import Ledger

SEED = 20260306


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[ForgetfulDisk]:
    """Nothing on it yet."""
    with forgetful_disk(tmp_path / "forgetful") as made:
        yield made


def test_the_disk_forgets_what_was_not_synced_and_keeps_what_was(disk: ForgetfulDisk) -> None:
    """A test of the test: without this it would prove nothing."""
    synced = disk.root / "synced"
    with synced.open("wb") as file:
        file.write(b"first")
        file.flush()
        os.fsync(file.fileno())
    lost = 0
    for seed in range(5):
        loose = disk.root / f"loose-{seed}"
        loose.write_bytes(b"second" * 1_000)
        with synced.open("ab") as file:
            file.write(b"third" * 1_000)
        disk.power_cut(seed)
        assert synced.read_bytes().startswith(b"first")
        lost += not loose.exists() or loose.read_bytes() != b"second" * 1_000
        os.truncate(synced, 5)
    assert lost >= 2


def play(disk: ForgetfulDisk, centre: Centre, seed: int, cuts: int) -> None:
    """A desk's days on that disk, each ended by the power; looked at after each, and in the end left to finish."""
    chance = random.Random(seed)
    ledger = Ledger(disk.root / "profile", centre)
    for cut in range(cuts):
        ledger.live(chance.uniform(0.1, 0.8) if cut < 3 else chance.uniform(0.2, 2.0))
        disk.power_cut(chance.getrandbits(32))
        ledger.check_desk()
    assert ledger.live(rounds=1)[-1] == ["closed"]
    disk.power_cut(chance.getrandbits(32))
    ledger.check_desk()
    ledger.check_ministry()
    assert ledger.of("saved")


def test_a_day_that_the_power_cuts_short_keeps_everything_acknowledged(
    disk: ForgetfulDisk, running_centre: Centre
) -> None:
    play(disk, running_centre, SEED, cuts=3)


@pytest.mark.slow
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("seed", range(8))
def test_many_days_that_the_power_cuts_short(disk: ForgetfulDisk, running_centre: Centre, seed: int) -> None:
    play(disk, running_centre, seed, cuts=20)
