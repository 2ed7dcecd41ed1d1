"""Certificates at the ministry when things come late or twice: a word of another desk, a desk after a new key."""

from dataclasses import replace

from sqlalchemy import select

from mihan_desktop.domain.training.ending import Assessment
from sync.central.certificates.issuing import Issuing
from sync.central.certificates.keys import add_key, revoke_key
from sync.central.certificates.schema import CertificateRow
from sync.central.certificates.withdrawing import Certificates
from sync.central.feeding import listener, number, page_for
from sync.central.keyring import Keyring
from sync.central.moments import new_id, utc_now
from sync.central.web.certificate_words import WORDS
from sync.protocol.certificate_items import read_keys
from sync.protocol.certificates import read_text
from sync.protocol.feed_items import CERTIFICATE, CERTIFICATE_KEYS
from tests.central.conftest import Ministry
from tests.central.test_assessments import result
from tests.central.test_certificates import (
    COHORT,
    THROUGH,
    TODAY,
    certified,
    issuing,
    keys_of,
    planned,
    said,
    settled,
    told,
)
from tests.centre import CHEAP, PASSPHRASE


def serials(ministry: Ministry, person: str) -> list[str]:
    """Of somebody's certificates."""
    with ministry.database.read() as session:
        mine = select(CertificateRow.serial).where(CertificateRow.person == person)
        return list(session.scalars(mine.order_by(CertificateRow.serial)))


def test_what_the_ministry_withdrew_is_not_issued_again_by_a_word_of_another_desk(sqlite_ministry: Ministry) -> None:
    ministry = sqlite_ministry
    desk = ministry.desk()
    row = certified(ministry, desk)
    acts = Certificates(ministry.database, utc_now, new_id)

    def say_again() -> None:
        other = ministry.desk(desk.office)
        assert other.outcomes(*said(other, row.cohort, row.person, "certified")) == [("accepted", "")]
        issuing(ministry).issue_due(everything=True)

    say_again()
    acts.propose(row.serial, "annulled", "كُشف الامتحان", "one")
    acts.confirm(row.serial, "two")
    issuing(ministry).issue_due(everything=True)
    assert serials(ministry, row.person) == [row.serial], "the word of before brings none"
    say_again()
    assert serials(ministry, row.person) == [row.serial], "nor one that comes after"
    (waiting,) = [one for one in acts.waiting() if one.person == row.person]
    assert waiting.code == "withdrawn_before"


def test_a_desk_that_comes_after_a_new_key_hears_every_key_before_what_it_signed(own_centre: Ministry) -> None:
    desk = own_centre.desk()
    first = certified(own_centre, desk)
    add_key(keys_of(own_centre), PASSPHRASE, TODAY, CHEAP)
    issuing(own_centre).tell_keys()
    second = certified(own_centre, desk)
    assert second.key != first.key
    with own_centre.database.write() as session:
        while number(session):
            pass
    later = own_centre.desk(desk.office)
    with own_centre.database.read() as session:
        page = page_for(session, listener(session, later.id), 0, utc_now())
    known: set[str] = set()
    heard = []
    for item in page.items:
        if item.kind == CERTIFICATE_KEYS:
            known = {one.id for one in read_keys(item.body).keys}
        if item.kind == CERTIFICATE:
            assert read_text(str(item.body["text"])).key in known
            heard.append(item.record)
    assert heard == [first.serial, second.serial]
    assert known == {first.key, second.key}

    # A service that has not seen the newest keys yet says no older list, and signs with the new key.
    folder = keys_of(own_centre)
    service = Issuing(own_centre.database, Keyring(folder, lambda: PASSPHRASE), utc_now)
    add_key(folder, PASSPHRASE, TODAY, CHEAP)
    revoke_key(folder, first.key, TODAY)
    revoke_key(folder, second.key, TODAY)
    issuing(own_centre).sign_anew()
    service.tell_keys()
    revoked = [[bool(revoked) for _, _, revoked in one.body["keys"]] for one in told(own_centre, CERTIFICATE_KEYS)]
    assert revoked == [[False], [False, False], [True, True, False]]
    person, cohort = desk.registration("هيوا"), planned(desk)
    desk.send(person, cohort, *said(desk, cohort.record, person.record, *THROUGH))
    service.issue_due(everything=True)
    row = settled(own_centre, person.record, lambda found: found is not None)
    assert row is not None
    assert row.key not in known


def test_a_text_that_no_certificate_holds_is_said_to_the_ministry_in_words(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    person, cohort = desk.registration("ا" * 200), planned(desk)
    desk.send(person, cohort, *said(desk, cohort.record, person.record, *THROUGH))
    issuing(sqlite_ministry).issue_due(everything=True)
    waiting = Certificates(sqlite_ministry.database, utc_now, new_id).waiting()
    (code,) = [one.code for one in waiting if one.person == person.record]
    assert f"waits_{code}" in WORDS


def test_the_certificate_says_what_was_scored(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    ending = replace(COHORT.ending, assessments=(Assessment("piece", {"ar": "القطعة"}, out_of=40),))
    person, cohort = desk.registration("زينب علي"), planned(desk, replace(COHORT, ending=ending))
    typed = {"assessment": "piece", "submission": ""}
    changes = [
        person, cohort, *said(desk, cohort.record, person.record, "applied", "admitted"),
        result(desk, cohort.record, person.record, "31.5", typed, form_id="", form_version=""),
        *said(desk, cohort.record, person.record, "completed", "certified"),
    ]  # fmt: skip
    assert desk.outcomes(*changes) == [("accepted", "")] * 7
    issuing(sqlite_ministry).issue_due(everything=True)
    row = settled(sqlite_ministry, person.record, lambda found: found is not None)
    assert row is not None
    assert read_text(row.text).claims.result == 79
