"""kill -9 of the desk at any moment of its first day: nothing acknowledged is lost, nothing is sent twice."""

import random
from pathlib import Path

import pytest

from tests.centre import Centre
from tests.faults.ledger import Ledger

PHASES = {"saved": 0.02, "sealing": 0.05, "sending": 0.15, "": 2.0}
"""What it has just said when the plug is pulled, and within how many seconds; of "" any time of its day."""


def moment(chance: random.Random, kill: int) -> tuple[float, str]:
    """When to pull the plug: the first few fall into the first run and the enrolment."""
    if kill < 4:
        return chance.uniform(0, 0.6), ""
    after = chance.choice(list(PHASES))
    return chance.uniform(0, PHASES[after]), after


def play(ledger: Ledger, seed: int, kills: int) -> None:
    """A desk that is killed again and again, looked at after each time, and in the end left to finish."""
    chance = random.Random(seed)
    for kill in range(kills):
        seconds, after = moment(chance, kill)
        ledger.live(seconds, after=after)
        ledger.check_desk()
    assert ledger.live(rounds=1)[-1] == ["closed"]
    ledger.check_desk()
    ledger.check_ministry()


def test_a_day_that_is_cut_off_again_and_again_ends_as_if_it_had_not_been(
    tmp_path: Path, running_centre: Centre
) -> None:
    ledger = Ledger(tmp_path / "profile", running_centre)
    play(ledger, 20260302, kills=6)
    assert ledger.of("saved")


@pytest.mark.slow
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("seed", range(12))
def test_many_days_that_are_cut_off(tmp_path: Path, running_centre: Centre, seed: int) -> None:
    play(Ledger(tmp_path / "profile", running_centre), seed, kills=30)
