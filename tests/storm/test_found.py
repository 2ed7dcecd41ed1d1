"""What storms have found and is mended: each history in the few steps that it took, so that it stays mended."""

from collections.abc import Iterator

import pytest

from tests.storm.history import play
from tests.storm.playing import heard
from tests.storm.world import Template

FOUND = {
    "a release signed with a key of which the desk has not heard is asked for again and not refused for ever": (
        "rotate:234172997 register:3 publish:1887929301"
    ),
    "a record whose newer revision is on its way is not edited, though an older one was received": (
        "crash_centre:1378138753 edit:3338725281 approve:955571666 edit:2938048315"
    ),
}


@pytest.fixture(scope="module")
def template() -> Iterator[Template]:
    """A ministry and its desks, to be copied for each history."""
    with Template() as made:
        yield made


@pytest.mark.parametrize("steps", FOUND.values(), ids=FOUND.keys())
def test_what_a_storm_has_found_stays_mended(template: Template, steps: str) -> None:
    assert play(template, 0, heard(steps)).violation == ""
