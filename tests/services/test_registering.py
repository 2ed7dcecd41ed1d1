"""Drafts and registrations: nothing typed is lost, nothing is there twice."""

import threading
from dataclasses import replace

import pytest

from forms.problems import FormError
from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from tests.services.office import FORM_ID, VERSION, ZAINAB, Office, form, kept


def test_a_clerk_finds_the_draft_as_it_was_left(office: Office) -> None:
    zainab = office.enter("zainab")
    draft = office.desk.registering.begin(zainab, FORM_ID, VERSION)
    session = office.session()
    session.set("/data/given_name", "زينب")
    changes = office.desk.registering.keep_draft(zainab, replace(kept(draft, session), label="زينب"))
    assert changes.kinds == {Kind.DRAFTS}
    office.desk.signing_in.sign_out()

    zainab = office.enter("zainab")
    (listed,) = office.desk.registering.drafts(zainab)
    assert (listed.label, listed.state) == ("زينب", b"")
    found = office.desk.registering.draft(zainab, listed.id)
    assert office.restored(found).node("/data/given_name").value == "زينب"
    assert office.desk.searching.why_not_sent(zainab, listed.id).code == "draft"
    assert office.desk.registering.drafts(office.enter("ali")) == ()
    with pytest.raises(MihanError, match="not_author"):
        office.desk.registering.draft(office.people["ali"], listed.id)


def test_two_windows_do_not_open_one_draft(office: Office) -> None:
    zainab = office.enter("zainab")
    draft = kept(office.desk.registering.begin(zainab, FORM_ID, VERSION), office.session())
    office.desk.registering.keep_draft(zainab, draft)
    other = office.window()
    office.enter("zainab", other)
    with pytest.raises(MihanError, match="draft_open_elsewhere"):
        other.registering.draft(zainab, draft.id)
    with pytest.raises(MihanError, match="draft_open_elsewhere"):
        other.registering.discard_draft(zainab, draft.id)
    office.desk.registering.release_draft(zainab, draft.id)
    assert other.registering.draft(zainab, draft.id).id == draft.id
    with pytest.raises(MihanError, match="draft_open_elsewhere"):
        office.desk.registering.keep_draft(zainab, draft)
    other.signing_in.sign_out()  # the window closes
    office.desk.registering.keep_draft(zainab, draft)
    office.desk.registering.discard_draft(zainab, draft.id)
    assert office.desk.registering.drafts(zainab) == ()


def test_saving_takes_the_draft_away_and_saving_again_gives_the_same_registration(office: Office) -> None:
    zainab = office.enter("zainab")
    draft = kept(office.desk.registering.begin(zainab, FORM_ID, VERSION), office.session())
    session = office.session()
    for name, value in ZAINAB.items():
        session.set(f"/data/{name}", value)
    finalised = session.finalise()
    with pytest.raises(MihanError, match="draft_unknown"):
        office.desk.registering.save(zainab, draft.id, finalised)
    office.desk.registering.keep_draft(zainab, draft)
    saved = office.desk.registering.save(zainab, draft.id, finalised)
    assert saved.registration.label == "زينب عبد الحسين الجبوري"
    assert saved.changes.touches(Kind.REGISTRATIONS)
    again = office.desk.registering.save(zainab, draft.id, finalised)
    assert again.registration == saved.registration
    with pytest.raises(MihanError, match="draft_saved"):
        office.desk.registering.keep_draft(zainab, draft)
    assert office.desk.registering.drafts(zainab) == ()
    assert office.desk.searching.counts(zainab).waiting == 1


def test_a_record_is_found_by_any_part_in_any_order_and_spelling(office: Office) -> None:
    zainab = office.enter("zainab")
    office.register(zainab)
    office.register(
        zainab, given_name="كاروان", father_name="ڕەشید", family_name="", phone="+964 750 111 2233",
        national_number="200055566677",
    )  # fmt: skip
    for text in (
        "زينب", "زينب الجبوري", "الجبورى زينب", "عبدالحسين", "عبد الحسين", "زَيْنَب", "زی", "07701234567", "٠٧٧٠١٢٣٤٥٦٧",
        "+964 770 123 4567", "00964770123", "1234567", "345678", "199012345678",
    ):  # fmt: skip
        found = office.desk.searching.registrations(zainab, text)
        assert [one.label for one in found] == ["زينب عبد الحسين الجبوري"], text
    for text in ("کاروان", "07501112233", "1112233", "5556"):
        assert len(office.desk.searching.registrations(zainab, text)) == 1, text
    for text in ("نور", "زينب كاروان", "99999", '"', "زينب OR كاروان", "*", "NEAR(", "female"):
        expected = 2 if text in ('"', "*") else 0
        assert len(office.desk.searching.registrations(zainab, text)) == expected, text
    assert len(office.desk.searching.registrations(zainab)) == 2
    assert len(office.desk.searching.registrations(zainab, limit=1)) == 1
    assert office.desk.searching.registrations(zainab, status=RecordStatus.RETURNED) == ()


def test_what_looks_odd_is_flagged_for_the_supervisor(office: Office) -> None:
    zainab = office.enter("zainab")
    office.register(zainab)
    office.wall.go_on(hours=15)
    odd = office.register(zainab, given_name="نور", date_of_birth="1985-07-01", consent_given="no").registration
    huda = office.enter("huda")
    first, second = office.desk.reviewing.waiting(huda)
    assert second.change_id == odd.change_id
    assert [flag.code for flag in first.flags] == ["phone_shared"]
    codes = {"at_night", "registry_birthday", "consent_missing", "phone_shared", "document_year"}
    assert {flag.code for flag in second.flags} == codes


def test_twenty_in_ten_minutes_are_flagged(office: Office) -> None:
    zainab = office.enter("zainab")
    office.register(zainab, phone="07700000000")
    office.wall.go_on(hours=1)
    for number in range(20):
        office.register(zainab, phone=f"077000001{number:02}")
        office.wall.go_on(seconds=25)
    flagged = [
        "hurried" in [flag.code for flag in item.flags] for item in office.desk.reviewing.waiting(office.enter("huda"))
    ]
    assert flagged == [False] + [True] * 20


def test_a_record_that_is_taken_back_leaves_its_number_and_a_reason(office: Office) -> None:
    zainab = office.enter("zainab")
    record = office.register(zainab).registration
    with pytest.raises(MihanError, match="reason_required"):
        office.desk.registering.withdraw(zainab, record.record_id, " ")
    office.desk.registering.withdraw(zainab, record.record_id, "سُجّلت مرتين")
    assert office.desk.searching.why_not_sent(zainab, record.record_id).code == "withdrawn"
    assert office.desk.searching.registrations(zainab, "زينب") == ()
    with pytest.raises(MihanError, match="record_withdrawn"):
        office.desk.registering.reopen(zainab, record.record_id)
    with pytest.raises(MihanError, match="already_left"):
        office.desk.registering.withdraw(zainab, record.record_id, "مرة أخرى")
    history = office.desk.searching.registration(zainab, record.record_id).history
    assert [(line.code, line.reason) for line in history] == [("saved", ""), ("withdrawn", "سُجّلت مرتين")]
    assert office.desk.reviewing.waiting(office.enter("huda")) == ()


def test_a_correction_that_is_taken_back_leaves_the_record_returned(office: Office) -> None:
    zainab = office.enter("zainab")
    record = office.register(zainab).registration
    with pytest.raises(MihanError, match="record_unknown"):
        office.desk.registering.reopen(zainab, "no such record")
    draft = office.desk.registering.reopen(zainab, record.record_id)
    office.desk.registering.discard_draft(zainab, draft.id)
    assert office.desk.searching.registrations(zainab)[0].change_id == record.change_id


def test_forms_are_kept_by_version_and_a_changed_form_needs_a_new_one(office: Office) -> None:
    omar = office.enter("omar")
    assert not office.desk.registering.add_form(omar, form(), "small.xml").changes.kinds
    with pytest.raises(MihanError, match="form_version_taken"):
        office.desk.registering.add_form(omar, form(title="آخر"), "small.xml")
    office.desk.registering.add_form(omar, form("2"), "small.xml")
    (listed,) = office.desk.registering.forms(omar)
    assert listed.version == "2"
    assert office.desk.registering.definition(FORM_ID, "1").version == "1"
    with pytest.raises(FormError):
        office.desk.registering.add_form(omar, b"<h:html", "broken.xml")
    with pytest.raises(MihanError, match="form_unknown"):
        office.desk.registering.definition(FORM_ID, "3")


def test_clerks_on_several_threads_number_their_work_without_a_gap(office: Office) -> None:
    zainab = office.enter("zainab")
    failures: list[BaseException] = []

    def work() -> None:
        try:
            for _ in range(5):
                office.register(zainab)
                office.desk.searching.registrations(zainab, "زينب")
        except BaseException as error:  # noqa: BLE001 - told to the test
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with office.desk.registering._opened.read() as found:
        assert found.outbox.sequences() == tuple(range(1, 21))
        assert found.audit.broken_at() is None
