"""What storms have found and is mended: each history in the few steps that it took, so that it stays mended."""

import random

import pytest

from mihan_desktop.domain.registrations import RecordStatus
from tests.storm.history import play, settle
from tests.storm.hub_invariants import check_hub_end
from tests.storm.invariants import check_end
from tests.storm.playing import heard
from tests.storm.world import Template, World

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
    "a desk behind a hub is told of the ministry's new keys before it looks who signed a release": (
        "rotate:3162414362 publish:3186893891 decide:946657500"
    ),
    "a desk behind a hub hears of the ministry's new keys before it reads a receipt signed with them": (
        "rotate:12357918 hand_over:2748997601 office_restore:2419003441 crash_machine:3555597247 "
        "undo_hand_over:1640338797 hand_over:3012796135 office_restore:696270112"
    ),
    "of two values that two batches said the desk is asked, when it took back what went on all the same": (
        "office_register:3587853517 crash_office_centre:4017714781 undo_hand_over:78139656 office_edit:562560025"
    ),
    "what a hub had signed and an old backup forgot is brought there again": (
        "hub_back_up:1 office_register:2 hand_over:2 decide:9 hand_over:2 office_restore:2"
    ),
    "a desk that heard half a page by a road of its own hears the other half at its hub": (
        "publish:962016119 crash_machine:652291237 publish:3147399955"
    ),
    "after an old backup of the hub its new letters are not taken for those that a desk has heard": (
        "hub_back_up:577090037 office_register:2444712010 office_register:3639700191 hand_over:3445702192 "
        "hand_over:3280387012 decide:271041745 forward:1095513148 hand_over:506456969 "
        "hand_over:2127877499 office_restore:3268308804 office_register:1930549411 office_register:2028277857"
    ),
}


@pytest.mark.parametrize("steps", FOUND.values(), ids=FOUND.keys())
def test_what_a_storm_has_found_stays_mended(template: Template, steps: str) -> None:
    assert play(template, 0, heard(steps)).violation == ""


@pytest.mark.parametrize("late", [False, True], ids=["under review", "handed over afterwards"])
def test_an_edit_of_a_person_whom_the_ministry_erases_stops_no_review_and_stays_nowhere(
    template: Template, late: bool
) -> None:
    with World(template) as world:
        machines, chance = world.several(), random.Random(1)
        hub, desk = machines.hub, machines.desks[0]
        desk.register(chance)
        desk.hand_over()
        hub.take_in()
        hub.decide(hub.waiting())
        hub.send()
        desk.hand_over()
        (record,) = desk.of(RecordStatus.RECEIVED)
        desk.edit(record, chance)
        if not late:
            desk.hand_over()
            hub.take_in()
            assert len(hub.waiting()) == 1
        world.erased.add(record.record)
        world.ministry.erase(record.record)
        hub.send()  # it hears of it before the desk
        if late:
            desk.hand_over()
            hub.take_in()
        assert hub.waiting() == []
        settle(world)
        check_end(world)
        check_hub_end(machines)
        assert not hub.knows(record.record)
