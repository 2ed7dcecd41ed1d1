"""Numbers, receipts, what a record brings along, and what can be taken up again."""

from pathlib import Path

import pytest

from forms.session import Session
from mihan_desktop.domain.numbers import RegistrationNumber
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from resources.demo.answering import fill
from resources.demo.people import person
from sync.central import register
from sync.central.attachments import file_of, of_record
from sync.central.bodies import read_registration
from sync.central.database import Database
from sync.central.schema import ChangeRow
from sync.central.settings import load
from sync.protocol import limits
from sync.protocol.canonical import decode
from tests.centre import Centre
from tests.services.conftest import enrol
from tests.services.office import PASSWORD, Office, kept

HUDA = PASSWORD.format("huda")
SHEET = """
| survey | | | | | |
| | type | name | label | save_to | bind::mihan:carry |
| | text | office | Office | | clerk |
| | text | given_name | Name | jobseekers#given_name | |
| | text | street | Street | | household |
| | begin_repeat | child | Child | | |
| | text | child_name | Name | children#full_name | |
| | end_repeat | | | | |
| | audit | audit | | | |
| settings | | | | | |
| | form_id | version | instance_name | | |
| | family | 1 | ${given_name} | | |
| entities | | | | | |
| | list_name | label | | | |
| | jobseekers | ${given_name} | | | |
| | children | ${child_name} | | | |
"""


def fill_family(office: Office, session: Session, name: str) -> str:
    """Register somebody with two children; the record's id."""
    clerk = office.enter("zainab")
    for ref, value in {"office": "الكرخ", "given_name": name, "street": "شارع حيفا"}.items():
        session.set(f"/data/{ref}", value)
    session.add_repeat("/data/child")
    for place, child in enumerate(("علي", "نور"), 1):
        session.set(f"/data/child[{place}]/child_name", child)
    draft = kept(office.desk.registering.begin(clerk, "family", "1"), session)
    office.desk.registering.keep_draft(clerk, draft)
    return office.desk.registering.save(clerk, draft.id, session.finalise()).registration.record_id


def family(office: Office) -> Session:
    """A new filling of the family's form."""
    clerk = office.enter("omar")
    office.desk.registering.add_form(clerk, SHEET.encode(), "family.md")
    definition = office.desk.registering.definition("family", "1")
    return Session(definition, clock=office.wall, new_id=office.ids, properties={"username": "zainab"})


def test_two_desks_of_the_ministry_never_give_one_number(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    other = Office(tmp_path / "other")
    other.open()
    enrol(other, running_centre)
    numbers = []
    for desk in (enrolled, other):
        clerk = desk.enter("zainab")
        for _ in range(3):
            record = desk.register(clerk).registration
            slip = desk.desk.issuing.slip(clerk, record.record_id)
            assert slip.number is not None
            numbers.append(slip.number)
            assert desk.desk.issuing.find(clerk, f" {slip.number} ") == record.record_id
            assert desk.desk.issuing.numbers(clerk, [record.record_id]) == {record.record_id: slip.number}
    assert len(set(numbers)) == 6
    assert len({number.block for number in numbers}) == 2
    zainab = enrolled.enter("zainab")
    assert enrolled.desk.issuing.find(zainab, str(numbers[-1])) is None, "of another desk"
    other.desk.signing_in.sign_out()


def test_a_record_that_was_saved_before_the_enrolment_gets_its_number_with_it(
    office: Office, running_centre: Centre
) -> None:
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    assert office.desk.issuing.slip(clerk, record).number is None
    enrol(office, running_centre)
    clerk = office.enter("zainab")
    number = office.desk.issuing.slip(clerk, record).number
    assert number is not None
    assert number.place == 1


def test_a_correction_keeps_the_number_and_the_receipt_says_when_it_is_no_longer_provisional(
    enrolled: Office, running_centre: Centre
) -> None:
    desk = enrolled.desk
    clerk = enrolled.enter("zainab")
    record = enrolled.register(clerk).registration.record_id
    first = desk.issuing.slip(clerk, record)
    assert (first.name, first.office, first.received) == ("زينب عبد الحسين الجبوري", "مكتب تشغيل الكرخ", False)
    draft = desk.registering.reopen(clerk, record)
    session = enrolled.restored(draft)
    session.set("/data/father_name", "حسين")
    desk.registering.keep_draft(clerk, kept(draft, session))
    change = desk.registering.save(clerk, draft.id, session.finalise()).registration.change_id
    huda = enrolled.enter("huda")
    desk.reviewing.approve(huda, [change], HUDA)
    assert not desk.issuing.slip(huda, record).received
    desk.sending.send(huda, lambda *_: None, lambda: False)
    last = desk.issuing.slip(huda, record)
    assert (last.number, last.received, last.recorded_at) == (first.number, True, first.recorded_at)
    settings = load(running_centre.data, running_centre.database)
    database = Database(settings.database)
    try:
        with database.read() as reading:
            found = register.record(reading, record)
            assert found is not None
            assert found.number == str(first.number), "although the change that began it came as an empty place"
            assert [one.id for one in register.people(reading, str(first.number)).lines] == [record]
            assert register.people(reading, str(RegistrationNumber(99_999, 1))).lines == ()
    finally:
        database.close()


def test_a_withdrawn_record_has_no_receipt_and_is_taken_up_again_as_it_was(enrolled: Office) -> None:
    desk, registering = enrolled.desk, enrolled.desk.registering
    clerk = enrolled.enter("zainab")
    record = enrolled.register(clerk).registration
    desk.reviewing.return_change(enrolled.enter("huda"), record.change_id, "الهاتف")
    clerk = enrolled.enter("zainab")
    with pytest.raises(MihanError, match="not_withdrawn"):
        registering.take_up(clerk, record.record_id)
    registering.withdraw(clerk, record.record_id, "خطأ")
    assert desk.searching.registrations(clerk, "زينب") == ()
    with pytest.raises(MihanError, match="record_withdrawn"):
        desk.issuing.slip(clerk, record.record_id)
    registering.take_up(clerk, record.record_id)
    (found,) = desk.searching.registrations(clerk, "زينب الجبوري")
    assert (found.status, found.reason) == (RecordStatus.RETURNED, "الهاتف")
    assert [line.code for line in desk.searching.registration(clerk, record.record_id).history][-2:] == [
        "withdrawn",
        "taken_up",
    ]


def test_a_withdrawn_correction_is_taken_up_again_over_what_the_ministry_has(enrolled: Office) -> None:
    desk = enrolled.desk
    clerk = enrolled.enter("zainab")
    record = enrolled.register(clerk).registration
    huda = enrolled.enter("huda")
    desk.reviewing.approve(huda, [record.change_id], HUDA)
    desk.sending.send(huda, lambda *_: None, lambda: False)
    clerk = enrolled.enter("zainab")
    draft = desk.registering.reopen(clerk, record.record_id)
    session = enrolled.restored(draft)
    session.set("/data/given_name", "نور")
    desk.registering.keep_draft(clerk, kept(draft, session))
    corrected = desk.registering.save(clerk, draft.id, session.finalise()).registration
    desk.registering.withdraw(clerk, record.record_id, "خطأ")
    (found,) = desk.searching.registrations(clerk)
    assert (found.change_id, found.status) == (record.change_id, RecordStatus.RECEIVED)
    desk.registering.take_up(clerk, record.record_id)
    (found,) = desk.searching.registrations(clerk, "نور")
    assert (found.change_id, found.status) == (corrected.change_id, RecordStatus.WAITING)
    desk.registering.withdraw(clerk, record.record_id, "خطأ")
    desk.registering.reopen(clerk, record.record_id)
    with pytest.raises(MihanError, match="record_changed"):
        desk.registering.take_up(clerk, record.record_id)


def test_what_the_ministry_was_told_is_empty_stays_empty(enrolled: Office) -> None:
    desk = enrolled.desk
    clerk = enrolled.enter("zainab")
    gone, other = (enrolled.register(clerk).registration for _ in range(2))
    desk.registering.withdraw(clerk, gone.record_id, "خطأ")
    desk.reviewing.approve(enrolled.enter("huda"), [other.change_id], HUDA)
    with pytest.raises(MihanError, match="withdrawal_left"):
        desk.registering.take_up(enrolled.enter("zainab"), gone.record_id)


def test_several_entities_and_the_log_of_the_filling_reach_the_ministry(
    enrolled: Office, running_centre: Centre
) -> None:
    record = fill_family(enrolled, family(enrolled), "زينب")
    huda = enrolled.enter("huda")
    (item,) = enrolled.desk.reviewing.waiting(huda)
    assert [file.name for file in enrolled.desk.reviewing.detail(huda, item.change_id).attachments] == ["audit.csv"]
    enrolled.desk.reviewing.approve(huda, [item.change_id], HUDA)
    enrolled.desk.sending.send(huda, lambda *_: None, lambda: False)
    assert enrolled.desk.searching.why_not_sent(huda, record).code == "received"
    settings = load(running_centre.data, running_centre.database)
    database = Database(settings.database)
    try:
        with database.read() as session:
            row = session.get_one(ChangeRow, item.change_id)
            said = decode(row.body, limits.CHANGE)
            assert isinstance(said, dict)
            body = read_registration(said)
            assert body.entity["given_name"] == "زينب"
            assert [(one.dataset, one.label, one.action, dict(one.properties)) for one in body.entities] == [
                ("children", child, "create", {"full_name": child}) for child in ("علي", "نور")
            ]
            (line,) = of_record(session, record)
            log = file_of(session, record, line.sha256)
    finally:
        database.close()
    assert log is not None
    assert (log.name, log.media_type) == ("audit.csv", "text/csv")
    assert log.data.startswith(b"event,node,start,end")
    assert b"/data/given_name" in log.data


def test_the_next_of_the_household_and_the_next_of_the_clerk(office: Office) -> None:
    session = family(office)
    assert office.desk.carrying.from_last(office.enter("zainab"), "family", "1") == {}
    record = fill_family(office, session, "زينب")
    clerk = office.enter("zainab")
    assert office.desk.carrying.from_last(clerk, "family", "1") == {"/data/office": "الكرخ"}
    assert office.desk.carrying.from_household(clerk, record) == {"/data/office": "الكرخ", "/data/street": "شارع حيفا"}
    ali = office.enter("ali")
    assert office.desk.carrying.from_last(ali, "family", "1") == {}, "another clerk"
    with pytest.raises(MihanError, match="record_unknown"):
        office.desk.carrying.from_household(ali, "nothing")


def test_the_ministrys_own_form_carries_the_address_and_the_date_for_a_day(office: Office) -> None:
    path = Path("forms/library/jobseeker_registration.xlsx")
    added = office.desk.registering.add_form(office.enter("omar"), path.read_bytes(), path.name).form
    definition = office.desk.registering.definition(added.form_id, added.version)
    clerk = office.enter("zainab")
    session = Session(definition, clock=office.wall, new_id=office.ids)
    fill(session, person(5, 3))
    draft = kept(office.desk.registering.begin(clerk, added.form_id, added.version), session)
    office.desk.registering.keep_draft(clerk, draft)
    record = office.desk.registering.save(clerk, draft.id, session.finalise()).registration.record_id
    today = office.desk.carrying.from_last(clerk, added.form_id, added.version)
    names = {ref.rpartition("/")[2] for ref in today}
    assert names == {"registration_date", "governorate", "district"}
    shared = {ref.rpartition("/")[2] for ref in office.desk.carrying.from_household(clerk, record)}
    assert {"mahalla", "displacement", "household_size"} <= shared
    assert not shared & {"given_name", "phone", "national_number", "date_of_birth"}
    office.wall.go_on(days=1)
    later = office.desk.carrying.from_last(clerk, added.form_id, added.version)
    assert {ref.rpartition("/")[2] for ref in later} == {"governorate", "district"}, "yesterday's date is not today's"


def test_a_number_is_not_found_before_there_is_one(office: Office) -> None:
    clerk = office.enter("zainab")
    office.register(clerk)
    assert office.desk.issuing.find(clerk, str(RegistrationNumber(10_001, 1))) is None
    assert office.desk.issuing.find(clerk, "زينب") is None
    with pytest.raises(MihanError, match="record_unknown"):
        office.desk.issuing.slip(clerk, "nothing")
