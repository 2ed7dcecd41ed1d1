"""Two desks change one person: what one of them alone touched stands, about what both touched a person decides."""

import shutil
from pathlib import Path

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from sync.central.database import Database
from sync.central.register import record
from sync.central.schema import Disagreement
from sync.central.settings import load
from sync.protocol.keys import new_receiving_key, new_signing_key, private_bytes
from tests.centre import Centre
from tests.services.conftest import add_office, printed
from tests.services.office import PASSWORD, Office, kept, sign_and_send


def second_desk(first: Office, centre: Centre, folder: Path) -> Office:
    """The office's records on a second computer, which the ministry knows as another desk of another office."""
    first.desk.signing_in.sign_out()
    shutil.copytree(first.profile, folder)
    desk = Office(folder, people=dict(first.people))
    omar = desk.enter("omar")
    with desk.desk._opened.write() as work:
        work.device.set_keys(private_bytes(new_signing_key()), private_bytes(new_receiving_key()))
        work.device._connection.exec_driver_sql("UPDATE device SET enrolment = NULL")
        work.device._connection.exec_driver_sql("DELETE FROM cursors WHERE name = 'feed'")
    name = add_office(centre)
    desk.desk.enrolling.enrol(omar, centre.url, printed(centre, "device", name))
    huda = desk.enter("huda")
    desk.desk.enrolling.enrol_supervisor(huda, printed(centre, "supervisor", name), PASSWORD.format("huda"))
    return desk


def correct(office: Office, record_id: str, **answers: str) -> None:
    """Zainab opens a record, changes some answers and saves."""
    zainab = office.enter("zainab")
    draft = office.desk.registering.reopen(zainab, record_id)
    session = office.restored(draft)
    for name, value in answers.items():
        session.set(f"/data/{name}", value)
    draft = kept(draft, session)
    office.desk.registering.keep_draft(zainab, draft)
    office.desk.registering.save(zainab, draft.id, session.finalise())


def answers_of(office: Office, record_id: str) -> dict[str, str]:
    """What the form shows when the record is opened."""
    zainab = office.enter("zainab")
    draft = office.desk.registering.reopen(zainab, record_id)
    session = office.restored(draft)
    office.desk.registering.discard_draft(zainab, draft.id)
    return {name: session.node(f"/data/{name}").value for name in ("given_name", "phone", "family_name")}


@pytest.fixture
def desks(enrolled: Office, running_centre: Centre, tmp_path: Path) -> tuple[Office, Office, str]:
    """Two desks that both have one person, whom the ministry has received."""
    person = enrolled.register(enrolled.enter("zainab")).registration.record_id
    sign_and_send(enrolled)
    return enrolled, second_desk(enrolled, running_centre, tmp_path / "second"), person


def test_different_answers_of_one_person_join_and_both_desks_see_it(
    desks: tuple[Office, Office, str], running_centre: Centre
) -> None:
    first, second, person = desks
    correct(first, person, phone="07711111111")
    correct(second, person, family_name="الشمري")
    sign_and_send(first)
    sign_and_send(second)
    zainab = second.enter("zainab")
    found = second.desk.searching.registrations(zainab)[0]
    assert found.status is RecordStatus.MERGED
    assert second.desk.settling.told(zainab, person).decision == "merged"
    both = {"given_name": "زينب", "phone": "07711111111", "family_name": "الشمري"}
    assert answers_of(second, person) == both
    sign_and_send(first)
    assert answers_of(first, person) == both
    database = Database(load(running_centre.data, None).database)
    with database.read() as session:
        at_the_ministry = record(session, person)
    database.close()
    assert at_the_ministry is not None
    assert "07711111111" in at_the_ministry.submission
    assert "الشمري" in at_the_ministry.submission
    second.desk.signing_in.sign_out()


def test_one_answer_that_both_changed_waits_for_a_person_and_the_decision_is_a_change(
    desks: tuple[Office, Office, str], running_centre: Centre
) -> None:
    first, second, person = desks
    correct(first, person, phone="07711111111", given_name="زينة")
    correct(second, person, phone="07722222222", family_name="الشمري")
    sign_and_send(first)
    sign_and_send(second)

    zainab = second.enter("zainab")
    assert second.desk.searching.registrations(zainab)[0].status is RecordStatus.CONFLICT
    assert second.desk.settling.waiting(zainab) == (person,)
    assert "to_decide" in {one.code for one in second.desk.noticing.board(zainab).notices}
    conflict = second.desk.settling.conflict(zainab, person)
    (field,) = conflict.fields
    assert (field.old, field.mine, field.theirs) == ("07701234567", "07722222222", "07711111111")
    assert (field.mine_by.author, field.theirs_by.author) == ("زينب الموظفة", "زينب الموظفة")
    assert field.theirs_by.at is not None
    assert field.label == "سؤال phone"
    assert first.desk.settling.waiting(first.enter("zainab")) == (), "one office is asked, not two"

    zainab = second.enter("zainab")
    settled = second.desk.settling.decide(zainab, person, {field.field})
    assert settled.draft_id == ""
    with pytest.raises(MihanError, match="nothing_to_decide"):
        second.desk.settling.decide(zainab, person, ())
    huda = second.enter("huda")
    (item,) = second.desk.reviewing.waiting(huda)
    assert item.author_id == zainab.id, "a decision is approved by somebody else, as every change"
    sign_and_send(second)
    assert second.desk.searching.registrations(second.enter("zainab"))[0].status is RecordStatus.RECEIVED
    all_three = {"given_name": "زينة", "phone": "07722222222", "family_name": "الشمري"}
    assert answers_of(second, person) == all_three
    sign_and_send(first)
    assert answers_of(first, person) == all_three
    database = Database(load(running_centre.data, None).database)
    with database.read() as session:
        rows = session.query(Disagreement).filter_by(record_id=person).all()
        assert rows
        assert all(row.resolved_at is not None for row in rows)
        assert {row.base for row in rows} >= {"07701234567"}
    database.close()
    second.desk.signing_in.sign_out()


def test_a_decision_that_comes_while_somebody_edits_overwrites_nothing(
    desks: tuple[Office, Office, str],
) -> None:
    first, second, person = desks
    correct(first, person, phone="07711111111")
    zainab = second.enter("zainab")
    draft = second.desk.registering.reopen(zainab, person)  # opened before the ministry's word is here
    session = second.restored(draft)
    sign_and_send(first)
    sign_and_send(second)
    zainab = second.enter("zainab")
    draft = second.desk.registering.draft(zainab, draft.id)
    session.set("/data/family_name", "الشمري")
    draft = kept(draft, session)
    second.desk.registering.keep_draft(zainab, draft)
    second.desk.registering.save(zainab, draft.id, session.finalise())
    sign_and_send(second)
    assert answers_of(second, person)["phone"] == "07711111111"
    second.desk.signing_in.sign_out()


def test_a_supervisor_may_decide_too_and_another_one_approves(desks: tuple[Office, Office, str]) -> None:
    first, second, person = desks
    correct(first, person, phone="07711111111")
    correct(second, person, phone="07722222222")
    sign_and_send(first)
    sign_and_send(second)
    huda = second.enter("huda")
    second.desk.settling.decide(huda, person, ())
    (item,) = second.desk.reviewing.waiting(huda)
    assert item.own
    sara = second.enter("sara")
    assert second.desk.reviewing.waiting(sara)[0].own is False
    second.desk.signing_in.sign_out()
