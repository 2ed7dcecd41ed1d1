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
    "what a desk takes back and hands over anew is decided in the new batch, and stops nobody": (
        "crash_machine:15620406 hand_over:3944868768 undo_hand_over:1763071189"
    ),
    "a desk that the ministry revoked does not stop what its supervisor's machine has to say": (
        "crash_machine:1195984543 office_revoke:4042885412"
    ),
    "a desk with an old backup passes over the receipt of a batch that it does not know": (
        "office_register:1368585000 office_restore:2443574311 crash_office_centre:2900004775 office_restore:677209229"
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
