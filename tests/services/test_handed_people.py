"""At the supervisor's machine, whom other desks of the office registered is found like its own people."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mihan_desktop.domain.duplicates import Candidate, Verdict
from mihan_desktop.domain.people.identity import blocking_keys, identity
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.storage import handed_people, identities
from mihan_desktop.storage.office_schema import OF_PAIRS
from tests.centre import Centre
from tests.services.office import Office
from tests.services.several_desks import Several, several
from tests.services.test_duplicates import AGAIN, SOMEBODY, begun, caught_up, found, names


@pytest.fixture
def office(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """A hub and a desk that hands over to it by stick."""
    made = several(running_centre, tmp_path)
    desk = made.desk()
    card = made.hub.desk.hosting.write_card(made.hub.enter("huda"), tmp_path / "card.mihan")
    desk.desk.handing.read_card(desk.enter("omar"), card)
    yield made
    made.close()


def carry(office: Several) -> None:
    """What the desk has goes to the hub on a stick."""
    (desk,), stick = office.desks, office.hub.profile.parent
    for path in desk.desk.handing.export(desk.enter("zainab"), stick).paths:
        office.hub.desk.hosting.read_file(office.hub.enter("huda"), path)


def near(office: Several) -> tuple[Candidate, ...]:
    """Who is found at the hub for Zainab."""
    return found(office.hub, office.hub.enter("zainab"), AGAIN)


def test_who_was_handed_over_is_found_at_the_hub_before_and_after_the_keys_know_them(
    office: Several, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub, (desk,) = office.hub, office.desks
    record = desk.register(desk.enter("zainab")).registration.record_id
    desk.register(desk.enter("zainab"), **SOMEBODY)
    assert near(office) == ()
    carry(office)
    for _ in range(2):
        (candidate,) = near(office)
        assert (candidate.record.record_id, candidate.record.status) == (record, RecordStatus.WAITING)
        assert (candidate.likely, candidate.desk) == (True, hub.desk.hosting.state(hub.enter("huda")).desks[0].name)
        caught_up(hub, hub.enter("zainab"))
        hub.desk.matching_people._fresh = {}
    assert behind(hub) == 0
    for module in (identities, handed_people):
        monkeypatch.setattr(module, "MAKER", 98)
    assert (behind(hub), len(near(office))) == (2, 1), "keys of another version say nothing"
    caught_up(hub, hub.enter("zainab"))
    assert (behind(hub), len(near(office))) == (0, 1)
    clerk = hub.enter("zainab")
    with pytest.raises(MihanError, match="duplicates_undecided"):
        hub.desk.matching_people.require_decided(clerk, AGAIN)
    assert hub.desk.matching_people.compare(clerk, record)["given_name"] == "زينب"
    with hub.desk.searching._opened.write() as work:
        work.erasing.erase(record)
        assert not work.handed_people.number(record)
        assert work._connection.exec_driver_sql("SELECT count(*) FROM handed_people").scalar_one() == 1
    assert near(office) == ()
    assert len(found(hub, clerk, SOMEBODY)) == 1


def test_what_a_desk_brings_anew_is_found_by_what_it_says_now_and_what_it_withdrew_by_nothing(office: Several) -> None:
    hub, (desk,) = office.hub, office.desks
    kept, gone = (desk.register(desk.enter("zainab"), **more).registration for more in ({}, {"given_name": "زينة"}))
    carry(office)
    caught_up(hub, hub.enter("zainab"))
    assert sorted(names(near(office))) == sorted([kept.record_id, gone.record_id])
    desk.desk.handing.take_back(desk.enter("omar"))
    zainab = desk.enter("zainab")
    desk.desk.registering.withdraw(zainab, gone.record_id, "كُتبت مرتين")
    draft = desk.desk.registering.reopen(zainab, kept.record_id)
    session = desk.restored(draft)
    session.set("/data/given_name", "حيدر")
    session.set("/data/phone", "07809998877")
    desk.desk.registering.save(zainab, draft.id, session.finalise())
    office.hub.wall.go_on(minutes=5)
    carry(office)
    for _ in range(2):
        assert near(office) == ()
        caught_up(hub, hub.enter("zainab"))
        hub.desk.matching_people._fresh = {}
    typed = AGAIN | {"given_name": "حيدر", "phone": "07809998877"}
    assert names(found(hub, hub.enter("zainab"), typed)) == [kept.record_id]


def test_whoever_shares_more_keys_is_compared_first_at_a_machine_with_few_people_of_its_own(office: Several) -> None:
    hub = office.hub
    namesake = {"given_name": "محمد", "father_name": "علي", "grandfather_name": "حسين"}
    typed = identity(namesake | {"date_of_birth": "1990-03-21"})
    with hub.desk.searching._opened.write() as work:
        for number in range(1, 101):
            values = f"({number}, 'r{number}', 'c{number}', '', x'', 0)"
            work._connection.exec_driver_sql(f"INSERT INTO handed_people VALUES {values}")
            work.handed_people.put(number, f"c{number}", identity(namesake) if number <= 90 else typed)
        met = hub.desk.matching_people._met(work, blocking_keys(typed), frozenset())
        asked = f"EXPLAIN QUERY PLAN {handed_people._STALE}"
        ((*_, plan),) = work._connection.exec_driver_sql(asked, {"maker": 2, "most": 500}).fetchall()
    assert sum(one == typed for one in met.values()) == 10
    assert plan.startswith("SEARCH"), "a search reads what is not moved in yet, not everybody"


def test_who_was_erased_here_is_not_found_when_their_desk_brings_them_anew_before_it_heard(office: Several) -> None:
    hub, (desk,) = office.hub, office.desks
    record = desk.register(desk.enter("zainab")).registration.record_id
    carry(office)
    caught_up(hub, hub.enter("zainab"))
    with hub.desk.searching._opened.write() as work:
        work.erasing.erase(record)
    desk.desk.handing.take_back(desk.enter("omar"))
    office.hub.wall.go_on(minutes=5)
    carry(office)
    assert near(office) == ()
    with hub.desk.searching._opened.read() as work:
        assert not work.erasing.knows(record)


def test_a_supervisor_sees_beside_a_desks_record_that_another_is_of_the_same_person(office: Several) -> None:
    hub, (desk,) = office.hub, office.desks
    zainab = desk.enter("zainab")
    first = desk.register(zainab).registration.record_id
    draft, session = begun(desk, zainab, AGAIN)
    (candidate,) = found(desk, zainab, AGAIN)
    desk.desk.duplicating.decide(zainab, draft.id, candidate, Verdict.DIFFERENT, "توأم، تسكنان معاً")
    second = desk.desk.registering.save(zainab, draft.id, session.finalise()).registration.record_id
    own = hub.register(hub.enter("zainab")).registration.record_id
    carry(office)
    huda, matching = hub.enter("huda"), hub.desk.matching_people
    by_record = {one.record.record_id: one for one in matching.of_record(huda, first)}
    said = by_record[second].decision
    assert said is not None, "what the desk itself said of two of its records"
    assert (said.verdict, said.words) == (Verdict.DIFFERENT, "توأم، تسكنان معاً")
    assert [one.record.record_id for one in by_record.values() if one.undecided] == [own]
    with hub.desk.searching._opened.read() as work:
        asked = f"EXPLAIN QUERY PLAN SELECT id FROM handed_changes WHERE {OF_PAIRS} ORDER BY recorded_at"
        ((*_, plan),) = work._connection.exec_driver_sql(asked).fetchall()
        assert len(work.handed.said_of_pairs(second)) == 1
        assert not work.handed.said_of_pairs(own)
    assert "ix_handed_changes_pairs" in plan, "not everything that was handed over is read for it"
    candidate = next(one for one in matching.of_record(huda, own) if one.record.record_id == first)
    hub.desk.duplicating.decide_pair(hub.enter("zainab"), own, candidate, Verdict.DIFFERENT, "توأم")
    waiting = [one for one in hub.desk.reviewing.waiting(hub.enter("huda")) if one.kind is ChangeKind.DUPLICATE]
    assert [one.label for one in waiting if not one.desk] == ["زينب عبد الحسين الجبوري / زينب عبد الحسين الجبوري"]
    assert not any(one.undecided for one in matching.of_record(hub.enter("huda"), first))


def test_of_two_machines_that_say_something_of_a_pair_whoever_said_it_last_holds(office: Several) -> None:
    hub, (desk,) = office.hub, office.desks
    zainab = desk.enter("zainab")
    first = desk.register(zainab).registration.record_id
    second = desk.register(zainab, **AGAIN).registration.record_id
    carry(office)
    caught_up(hub, hub.enter("zainab"))
    caught_up(desk, desk.enter("zainab"))

    def seen(machine: Office) -> Candidate:
        known = machine.desk.matching_people.of_record(machine.enter("zainab"), first)
        return next(one for one in known if one.record.record_id == second)

    def say(machine: Office, verdict: Verdict, words: str = "") -> None:
        candidate = seen(machine)
        machine.desk.duplicating.decide_pair(machine.enter("zainab"), first, candidate, verdict, words)
        hub.wall.go_on(minutes=5)
        desk.wall.go_on(minutes=5)

    def holds() -> Verdict | None:
        said = seen(hub).decision
        return None if said is None else said.verdict

    say(hub, Verdict.UNSURE)
    assert holds() is Verdict.UNSURE
    say(desk, Verdict.DIFFERENT, "توأم")
    carry(office)
    assert holds() is Verdict.DIFFERENT
    say(hub, Verdict.SAME)
    assert holds() is Verdict.SAME


def behind(office: Office) -> int:
    """Records whose keys are not in place."""
    with office.desk.searching._opened.read() as work:
        return work.handed_people.behind()
