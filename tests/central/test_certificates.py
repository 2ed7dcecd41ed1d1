"""Certificates at the ministry: issued when all is here, told to offices, checked by anybody, withdrawn by two."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from datetime import time as clock
from pathlib import Path

import pytest
from sqlalchemy import select, update

from mihan_desktop.domain.training.catalogue import CourseKind, Terms
from mihan_desktop.domain.training.cohorts import Cohort, Slot, write_cohort
from mihan_desktop.domain.training.ending import Certificate as Qualification
from mihan_desktop.domain.training.ending import Ending
from mihan_desktop.domain.training.enrolments import enrolment_id
from mihan_desktop.domain.training.serials import read_serial, serial_of
from sync.central.certificates.checking import check
from sync.central.certificates.issuing import Issuing, NotYetError
from sync.central.certificates.keys import add_key, read_list, revoke_key, set_address
from sync.central.certificates.schema import CertificateDue, CertificateRow
from sync.central.certificates.withdrawing import Certificates
from sync.central.erasing import erase
from sync.central.ministry_keys import open_keys
from sync.central.moments import new_id as central_id
from sync.central.moments import utc_now
from sync.central.publishing_schema import FeedItem
from sync.central.settings import CentralError
from sync.protocol.certificate_judging import Judgement, Verdict
from sync.protocol.certificates import read_text
from sync.protocol.feed_items import CERTIFICATE, CERTIFICATE_KEYS, CERTIFICATE_WITHDRAWN
from sync.protocol.messages import Change
from tests.central.conftest import Ministry
from tests.central.desks import Desk, new_id
from tests.centre import CHEAP, PASSPHRASE

TODAY = date(2026, 9, 1)
QUALIFICATION = Qualification({"ar": "خيّاطة", "ckb": "دروومان", "en": "Tailor"}, 120, 60)
COHORT = Cohort(
    "sewing", {"ar": "أساسيات الخياطة", "ckb": "بنەماکانی دروومان", "en": "Basic sewing"}, CourseKind.VOCATIONAL,
    "2026.1", Terms(75, 3, 0), 20, date(2026, 3, 1), (Slot(7, clock(9), 180),),
    ending=Ending(certificate=QUALIFICATION),
)  # fmt: skip
DAYS = ("2026-03-01", "2026-03-02", "2026-06-28")


def planned(desk: Desk, cohort: Cohort = COHORT) -> Change:
    """A cohort with three sessions."""
    sessions = [{"id": new_id(), "number": at, "date": day} for at, day in enumerate(DAYS, 1)]
    body = {"title": "خياطة", "trainer": "", "sessions": sessions, "trainees": [], "cohort": write_cohort(cohort)}
    return desk.change("class", new_id(), body)


def said(desk: Desk, cohort: str, person: str, *states: str) -> list[Change]:
    """Words about somebody, one after the other."""
    body = {
        "cohort": cohort, "person": person, "reason": "", "on": "2026-06-28", "to": "",
        "basis": {"rank": 0, "points": None, "version": ""}, "recorded_at": "2026-06-28T07:45:00Z",
    }  # fmt: skip
    why = {"completed": "أكمل الدورة"}  # nobody was marked here, so its word says why
    return [
        desk.change("enrolment", enrolment_id(cohort, person), body | {"state": state, "reason": why.get(state, "")})
        for state in states
    ]


THROUGH = ("applied", "admitted", "completed", "certified")


def settled(ministry: Ministry, person: str, wanted: Callable[[CertificateRow | None], bool]) -> CertificateRow | None:
    """The newest certificate of somebody, once it is as it should be: the centre issues after it has receipted."""
    for _ in range(600):
        with ministry.database.read() as session:
            mine = select(CertificateRow).where(CertificateRow.person == person).order_by(CertificateRow.serial.desc())
            found = session.scalars(mine).first()
            if found is not None:
                session.expunge(found)
        if wanted(found):
            return found
        time.sleep(0.05)
    raise AssertionError("the centre issued nothing")


def certified(ministry: Ministry, desk: Desk, name: str = "زينب علي حسين") -> CertificateRow:
    """Somebody who went through a course, and their certificate."""
    person, cohort = desk.registration(name), planned(desk)
    changes = [person, cohort, *said(desk, cohort.record, person.record, *THROUGH)]
    assert desk.outcomes(*changes) == [("accepted", "")] * 6
    row = settled(ministry, person.record, lambda found: found is not None)
    assert row is not None
    return row


def issuing(ministry: Ministry) -> Issuing:
    """What the service does, beside it."""
    return Issuing(ministry.database, open_keys(keys_of(ministry), PASSPHRASE), utc_now)


def keys_of(ministry: Ministry) -> Path:
    """The folder of the ministry's keys."""
    return ministry.centre.data / "keys"


def judged(ministry: Ministry, text: str, today: date = TODAY) -> Judgement:
    """What the centre says of a text."""
    with ministry.database.read() as session:
        return check(session, text, read_list(keys_of(ministry))[0], today)


def told(ministry: Ministry, kind: str, record: str = "") -> list[FeedItem]:
    """What desks are told of a kind, as it stands now."""
    query = select(FeedItem).where(FeedItem.kind == kind, FeedItem.replaced.is_(False)).order_by(FeedItem.id)
    with ministry.database.read() as session:
        rows = list(session.scalars(query.where(FeedItem.record_id == record) if record else query))
        session.expunge_all()
    return rows


def test_whoever_went_through_a_course_gets_a_certificate_that_says_all_of_it(ministry: Ministry) -> None:
    desk = ministry.desk()
    row = certified(ministry, desk)
    claims = read_text(row.text).claims
    assert (claims.serial, claims.name, claims.hours) == (row.serial, "زينب علي حسين", 120)
    assert claims.course == ("أساسيات الخياطة", "بنەماکانی دروومان", "Basic sewing")
    assert claims.qualification == ("خيّاطة", "دروومان", "Tailor")
    assert (claims.centre, claims.begins, claims.ends) == ("مكتب السليمانية", date(2026, 3, 1), date(2026, 6, 28))
    assert claims.valid_until == claims.issued.replace(year=claims.issued.year + 5)
    assert read_serial(row.serial) == row.serial
    (item,) = told(ministry, CERTIFICATE, row.serial)
    assert (item.scope, item.target, item.body["text"]) == ("office", desk.office, row.text)
    (keys,) = told(ministry, CERTIFICATE_KEYS)
    assert keys.scope == "all"
    assert judged(ministry, row.text).verdict is Verdict.VALID


def test_numbers_of_a_year_have_no_gap_and_what_cannot_be_signed_uses_none(own_centre: Ministry) -> None:
    desk = own_centre.desk()
    first = certified(own_centre, desk)
    person, cohort = desk.registration("ا" * 200), planned(desk)  # a name that no paper holds
    desk.send(person, cohort, *said(desk, cohort.record, person.record, *THROUGH))
    assert issuing(own_centre).issue_due(everything=True) == 0
    second = certified(own_centre, desk)
    year = first.issued.year
    assert [first.serial, second.serial] == [serial_of(year, 1), serial_of(year, 2)]


def test_the_same_words_again_bring_no_second_certificate(sqlite_ministry: Ministry) -> None:
    ministry = sqlite_ministry
    desk = ministry.desk()
    row = certified(ministry, desk)
    again = said(desk, row.cohort, row.person, "certified")
    assert desk.outcomes(*again) == [("accepted", "")]
    issuing(ministry).issue_due(everything=True)
    with ministry.database.read() as session:
        assert session.scalars(select(CertificateRow.serial).where(CertificateRow.person == row.person)).all() == [
            row.serial
        ]
        assert session.get(CertificateDue, row.enrolment) is None, "nobody waits for what is there"


def test_words_that_come_in_the_wrong_order_wait_for_those_before_them(sqlite_ministry: Ministry) -> None:
    ministry = sqlite_ministry
    desk = ministry.desk()
    person, cohort = desk.registration("هيوا"), planned(desk)
    applied, admitted, completed, last = said(desk, cohort.record, person.record, *THROUGH)
    record = enrolment_id(cohort.record, person.record)

    def waits_for(code: str) -> None:
        issuing(ministry).issue_due(everything=True)
        with ministry.database.read() as session:
            assert session.get_one(CertificateDue, record).code == code

    other = ministry.desk(desk.office)
    other.sequence = 0
    late = said(other, cohort.record, person.record, "certified")[0]
    assert other.outcomes(late) == [("accepted", "")]
    waits_for("person_unknown")
    desk.send(person)
    waits_for("cohort_unknown")
    desk.send(cohort, applied, admitted)
    waits_for("not_completed")
    desk.send(completed, last)
    issuing(ministry).issue_due(everything=True)
    row = settled(ministry, person.record, lambda found: found is not None)
    assert row is not None
    assert judged(ministry, row.text).verdict is Verdict.VALID


def test_a_course_that_ends_without_one_gives_none_and_says_so(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    person, cohort = desk.registration("هيوا"), planned(desk, replace(COHORT, ending=Ending()))
    desk.send(person, cohort, *said(desk, cohort.record, person.record, *THROUGH))
    issuing(sqlite_ministry).issue_due(everything=True)
    waiting = Certificates(sqlite_ministry.database, utc_now, central_id).waiting()
    assert [one.code for one in waiting if one.person == person.record] == ["no_certificate"]


def test_it_takes_two_of_the_staff_to_withdraw_one_and_everybody_hears_of_it(sqlite_ministry: Ministry) -> None:
    ministry = sqlite_ministry
    row = certified(ministry, ministry.desk())
    acts = Certificates(ministry.database, utc_now, central_id)
    with pytest.raises(CentralError, match="words_required"):
        acts.propose(row.serial, "annulled", " ", "one")
    acts.propose(row.serial, "annulled", "الامتحان كان مكشوفاً", "one")
    assert judged(ministry, row.text).verdict is Verdict.VALID, "a proposal is none yet"
    with pytest.raises(CentralError, match="own_proposal"):
        acts.confirm(row.serial, "one")
    acts.leave(row.serial, "two")
    with pytest.raises(CentralError, match="certificate_decided"):
        acts.confirm(row.serial, "two")
    acts.propose(row.serial, "annulled", "الامتحان كان مكشوفاً", "two")
    done = acts.confirm(row.serial, "one")
    found = judged(ministry, row.text)
    assert (found.verdict, found.withdrawal and found.withdrawal.why) == (Verdict.WITHDRAWN, "annulled")
    (item,) = told(ministry, CERTIFICATE_WITHDRAWN, row.serial)
    assert (item.scope, item.body) == ("all", {"since": str(done.withdrawn), "why": "annulled"})
    assert "مكشوفاً" not in str(item.body), "what the staff wrote stays with them"
    assert issuing(ministry).issue_due(everything=True) >= 0
    assert settled(ministry, row.person, lambda found: found is not None).serial == row.serial  # type: ignore[union-attr]


def test_a_name_that_was_corrected_comes_on_a_new_certificate(sqlite_ministry: Ministry) -> None:
    ministry = sqlite_ministry
    desk = ministry.desk()
    row = certified(ministry, desk, "زينت علي")
    acts = Certificates(ministry.database, utc_now, central_id)
    with ministry.database.read() as session:
        base = session.scalars(select(CertificateRow.person).where(CertificateRow.serial == row.serial)).one()
    desk.send(desk.registration("زينب علي", record=base))
    acts.propose(row.serial, "replaced", "خطأ في الاسم", "one")
    acts.confirm(row.serial, "two")
    issuing(ministry).issue_due(everything=True)
    new = settled(ministry, row.person, lambda found: found is not None and found.serial != row.serial)
    assert new is not None
    assert (new.replaces, read_text(new.text).claims.name) == (row.serial, "زينب علي")
    assert judged(ministry, row.text).verdict is Verdict.WITHDRAWN
    assert [item.record_id for item in told(ministry, CERTIFICATE) if item.topic == row.enrolment] == [new.serial]


def test_an_erased_person_leaves_a_number_that_can_still_be_looked_up(sqlite_ministry: Ministry) -> None:
    ministry = sqlite_ministry
    row = certified(ministry, ministry.desk())
    with ministry.database.write() as session:
        erase(session, row.person, utc_now())
    with ministry.database.read() as session:
        kept = session.get_one(CertificateRow, row.serial)
        assert (kept.person, kept.text, kept.words) == ("", "", "")
        bodies = list(session.scalars(select(FeedItem.body).where(FeedItem.record_id == row.serial)))
    assert bodies == [{}]
    assert judged(ministry, row.text).verdict is Verdict.VALID, "the paper is still in their hands"
    later = Certificates(ministry.database, utc_now, central_id)
    assert later.one(row.serial).claims is None  # type: ignore[union-attr]


def test_who_was_erased_before_gets_none(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    person, cohort = desk.registration("هيوا"), planned(desk)
    desk.send(person, cohort, *said(desk, cohort.record, person.record, "applied", "admitted", "completed"))
    with sqlite_ministry.database.write() as session:
        erase(session, person.record, utc_now())
    desk.send(*said(desk, cohort.record, person.record, "certified"))
    issuing(sqlite_ministry).issue_due(everything=True)
    with sqlite_ministry.database.read() as session:
        assert session.scalars(select(CertificateRow).where(CertificateRow.person == person.record)).all() == []


def test_a_stolen_key_is_revoked_and_everybody_gets_the_same_certificate_with_another_signature(
    own_centre: Ministry,
) -> None:
    row = certified(own_centre, own_centre.desk())
    old = row.key
    with pytest.raises(CentralError, match="key_in_use"):
        revoke_key(keys_of(own_centre), old, TODAY)
    add_key(keys_of(own_centre), PASSPHRASE, TODAY, CHEAP)
    revoke_key(keys_of(own_centre), old, TODAY)
    with own_centre.database.write() as session:  # a thief makes one for a friend; the register has none like it
        session.execute(update(CertificateRow).values(claims="0" * 64))
    assert judged(own_centre, row.text).verdict is Verdict.DOUBTFUL
    with own_centre.database.write() as session:
        session.execute(update(CertificateRow).values(claims=row.claims))
    assert judged(own_centre, row.text).verdict is Verdict.VALID
    assert issuing(own_centre).sign_anew() == 1
    new = settled(own_centre, row.person, lambda found: found is not None and found.key != old)
    assert new is not None
    assert (new.serial, read_text(new.text).claims) == (row.serial, read_text(row.text).claims)
    keys = told(own_centre, CERTIFICATE_KEYS)[-1]
    assert [bool(revoked) for _, _, revoked in keys.body["keys"]] == [True, False]
    assert judged(own_centre, new.text).verdict is Verdict.VALID


def test_without_a_key_it_waits_and_the_key_of_tomorrow_issues_it(own_centre: Ministry) -> None:
    folder = keys_of(own_centre)
    for path in folder.glob("certificates*"):
        path.unlink()
    desk = own_centre.desk()
    person, cohort = desk.registration("هيوا"), planned(desk)
    keys = open_keys(folder, PASSPHRASE)
    with pytest.raises(NotYetError, match="key_missing"):
        Issuing(own_centre.database, keys, utc_now).sign_anew()
    desk.send(person, cohort, *said(desk, cohort.record, person.record, *THROUGH))
    add_key(folder, PASSPHRASE, TODAY, CHEAP)
    set_address(folder, "https://Mihan.Example.IQ/")
    issuing(own_centre).issue_due(everything=True)
    row = settled(own_centre, person.record, lambda found: found is not None)
    assert row is not None
    with pytest.raises(CentralError, match="address_malformed"):
        set_address(folder, "http://mihan.example.iq")
    assert read_list(folder)[1] == "https://mihan.example.iq"


@pytest.mark.slow
def test_from_the_command_line_two_withdraw_one_and_the_page_is_written(own_centre: Ministry, tmp_path: Path) -> None:
    centre = own_centre.centre
    assert centre.run("certificates", "address", "https://mihan.example.iq")["address"] == "https://mihan.example.iq"
    issued = issuing(own_centre)  # what the service takes up within seconds
    desk = own_centre.desk()
    person, cohort = desk.registration("زينب علي"), planned(desk)
    desk.send(person, cohort, *said(desk, cohort.record, person.record, *THROUGH))
    issued.issue_due(everything=True)
    row = settled(own_centre, person.record, lambda found: found is not None)
    assert row is not None
    assert centre.run("certificates", "check", row.text)["verdict"] == "valid"
    one, two = (own_centre.add_staff() for _ in range(2))
    why = ("--why", "false_papers", "--words", "شهادة مدرسية مزوّرة")
    assert centre.run("certificates", "withdraw", row.serial, *why, "--staff", one)["state"] == "proposed"
    with pytest.raises(RuntimeError, match="own_proposal"):
        centre.run("certificates", "confirm", row.serial, "--staff", one)
    assert centre.run("certificates", "confirm", row.serial, "--staff", two)["state"] == "withdrawn"
    assert centre.run("certificates", "check", row.text)["why"] == "false_papers"
    file = tmp_path / "verify.html"
    centre.run("certificates", "page", str(file))
    assert row.serial in file.read_text("utf-8")
    made = centre.run("certificates", "key", "new")["key"]
    revoked = centre.run("certificates", "key", "revoke", row.key)
    assert str(revoked["signed_anew"]) == "0", "what was withdrawn stays as it is"
    assert [key.id for key in read_list(keys_of(own_centre))[0]] == [row.key, made]
    with pytest.raises(RuntimeError, match="certificate_unknown"):
        centre.run("certificates", "show", "2026-000009-9")
