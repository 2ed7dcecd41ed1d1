"""One person with two accounts: the centre cannot know it, but it can say where to look."""

from datetime import timedelta

import pytest

from sync.central.four_eyes import Pattern, patterns
from sync.central.moments import utc_now
from sync.protocol.hlc import Clock
from tests.central.conftest import Ministry
from tests.central.desks import MORNING, Desk, Supervisor, new_id


def work(desk: Desk, supervisor: Supervisor, minutes: float, batches: int = 5, clerks: int = 1) -> None:
    """Some days of an office: ``clerks`` record, and ``minutes`` after the newest record the supervisor approves."""
    people = [new_id() for _ in range(clerks)]
    for _ in range(batches):
        desk.clock = Clock(desk.id, lambda: MORNING)
        changes = []
        for clerk in people:
            desk.clerk = clerk
            changes.append(desk.registration())
        sealed = desk.seal(*changes, created=MORNING + timedelta(minutes=minutes))
        outcome = desk.push(sealed, len(changes), supervisor.approve(sealed, len(changes)))
        assert outcome.receipt is not None


def of(ministry: Ministry, desk: Desk) -> dict[str, Pattern]:
    """What is known of the approvers of the desk's office."""
    with ministry.database.read() as session:
        found = patterns(session, utc_now() - timedelta(days=1))
    return {one.approver: one for one in found if one.office == desk.office}


def test_one_clerk_approved_within_the_minute_at_one_desk_is_to_be_looked_at(ministry: Ministry) -> None:
    desk = ministry.desk()
    work(desk, desk.supervisor, minutes=0.5)
    seen = of(ministry, desk)[desk.supervisor.id]
    assert (seen.batches, seen.at_once, seen.one_author, len(seen.authors), seen.look) == (5, 5, 5, 1, True)
    (line, *_) = ministry.centre.listed("approvers", "patterns")  # those to look at come first
    assert line["look"]


@pytest.mark.parametrize(
    ("minutes", "batches", "clerks"), [(20, 6, 1), (0.5, 4, 1), (0.5, 6, 2)], ids=["later", "few", "several_clerks"]
)
def test_what_is_usual_is_not(sqlite_ministry: Ministry, minutes: float, batches: int, clerks: int) -> None:
    desk = sqlite_ministry.desk()
    work(desk, desk.supervisor, minutes, batches, clerks)
    seen = of(sqlite_ministry, desk)[desk.supervisor.id]
    assert (seen.batches, seen.look) == (batches, False)


def test_a_supervisor_at_a_machine_of_their_own_is_not(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    other = sqlite_ministry.desk(desk.office)
    work(desk, other.supervisor, minutes=0.5)
    seen = of(sqlite_ministry, desk)[other.supervisor.id]
    assert (seen.batches, seen.at_once, seen.look) == (5, 0, False)
