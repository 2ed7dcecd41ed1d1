"""kill -9 of the supervisor's machine while desks hand over to it: nobody loses anything, all of it lands once."""

import random
from pathlib import Path

import pytest

from tests.centre import Centre
from tests.faults.branch import Branch

# Where the other side dies between connecting and the handshake, Python's own ssl module forgets to close the socket.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed <ssl.SSLSocket:ResourceWarning")
PHASES = {"": 1.5, "listening": 0.6, "taken": 0.1, "approving": 0.08, "sending": 0.2}
"""What it has just said when the plug is pulled, and within how many seconds; of "" any time of its life."""


def play(branch: Branch, seed: int, kills: int, desks: int = 2) -> None:
    """A hub that is killed again and again, everybody looked at after each time, and in the end left to finish."""
    chance = random.Random(seed)
    branch.open(desks)
    for kill in range(kills):
        after = chance.choice(list(PHASES)) if kill else "taken"
        branch.live(chance.uniform(0, PHASES[after]), after, seed * 1_000 + kill)
        branch.check()
    branch.settle()
    assert branch.kills == kills
    assert all(branch.saved)
    assert branch.moved * 3 >= kills, "it was mostly killed while there was nothing to do"


def test_a_hub_that_dies_loses_nothing_and_everything_lands_once(tmp_path: Path, running_centre: Centre) -> None:
    play(Branch(running_centre, tmp_path, tmp_path), 20260307, kills=1, desks=1)


@pytest.mark.slow
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("seed", range(12))
def test_many_deaths_of_a_hub(tmp_path: Path, running_centre: Centre, seed: int) -> None:
    play(Branch(running_centre, tmp_path, tmp_path), seed, kills=26)
