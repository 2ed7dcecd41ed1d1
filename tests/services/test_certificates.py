"""Certificates at the desk: asked for, issued by a real centre, heard, printed and counted, checked with no network."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.services.certifying import Ended
from mihan_desktop.services.graduates import GraduateWords
from mihan_desktop.services.heeding import heed
from mihan_desktop.services.known_certificates import FORMAT, read_known
from resources.demo import courses
from sync.central.certificates.withdrawing import Certificates
from sync.central.database import Database
from sync.central.erasing import erase
from sync.central.moments import new_id, utc_now
from sync.central.settings import load
from sync.protocol.certificate_items import write_keys
from sync.protocol.certificate_judging import CertificateKey, Verdict
from sync.protocol.certificates import issue
from sync.protocol.feed import Item
from sync.protocol.feed_items import CERTIFICATE, CERTIFICATE_KEYS
from sync.protocol.keys import new_signing_key
from tests.centre import PASSPHRASE, Centre
from tests.services.cohorts import catalogue, people, wanted
from tests.services.office import PASSWORD, Office, sign_and_send
from tests.services.test_publishing import device_of, publish
from tests.sync.test_certificates import CLAIMS

QUALIFICATION = {"labels": {"ar": "خيّاطة", "ckb": "دروومان", "en": "Tailor"}, "hours": 120, "valid_months": 60}


@contextmanager
def ministry(centre: Centre) -> Iterator[Database]:
    """The ministry's database, beside the running centre."""
    database = Database(load(centre.data, None).database)
    try:
        yield database
    finally:
        database.close()


def through(office: Office, centre: Centre, folder: Path, *names: str) -> tuple[str, list[str]]:
    """A cohort of sewing to its end: everybody completed, and the ministry knows it; its id, and theirs."""
    call = folder / "courses.json"
    document = courses.document()
    for one in document["courses"]:
        one["least"] = 1
        if one["id"] == "sewing":
            one["certificate"] = QUALIFICATION
    call.write_text(json.dumps(document), "utf-8")
    publish(centre, device_of(office), "--training-catalogue", f"2026.1={call}")
    sign_and_send(office)
    ids = people(office, office.enter("zainab"), names)
    karwan = office.enter("karwan")
    made = office.desk.scheduling.plan_cohort(karwan, wanted(len(names), 3, first=office.wall().date())).training_class
    office.desk.admitting.apply(karwan, made.id, ids)
    for person in ids:
        office.desk.admitting.say(karwan, made.id, person, State.ADMITTED)
    office.wall.go_on(days=14)
    karwan = office.enter("karwan")
    for person in ids:
        office.desk.admitting.say(karwan, made.id, person, State.COMPLETED, "أتمّت كل الجلسات")
    sign_and_send(office)
    return made.id, ids


def heard(office: Office, cohort: str, count: int) -> Ended:
    """The cohort once so many certificates are here: the centre issues a moment after it has receipted."""
    for _ in range(200):
        ended = office.desk.certifying.of_cohort(office.enter("karwan"), cohort)
        if sum(not one.provisional for one in ended.papers) == count:
            return ended
        time.sleep(0.1)
        sign_and_send(office)
    raise AssertionError("no certificate came")


@pytest.mark.timeout(180)
def test_from_the_last_day_of_a_course_to_papers_that_anybody_can_check(
    enrolled: Office, running_centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIHAN_CENTRAL_PASSPHRASE", PASSPHRASE)
    certifying = enrolled.desk.certifying
    cohort, ids = through(enrolled, running_centre, tmp_path, "زينب", "هيوا")
    karwan = enrolled.enter("karwan")

    # Until the ministry has issued one, the office says itself that they completed.
    ended = certifying.of_cohort(karwan, cohort)
    assert (ended.gives, set(ended.ready), ended.asked) == (True, set(ids), 0)
    assert [one.provisional for one in ended.papers] == [True, True]
    assert {one.claims.hours for one in ended.papers} == {120}
    with pytest.raises(MihanError, match="not_completed"):
        certifying.certify(karwan, cohort, [*ids, "018f0000-0000-7000-8000-00000000000f"])
    certifying.certify(karwan, cohort, ended.ready)
    assert certifying.of_cohort(karwan, cohort).asked == 2
    sign_and_send(enrolled)
    ended = heard(enrolled, cohort, 2)
    assert (ended.ready, ended.asked) == ((), 0)

    # Each says the same as the paper, and is found good without asking anybody.
    for one in ended.papers:
        assert (one.claims.qualification[2], one.claims.hours) == ("Tailor", 120)
        judged, known = certifying.check(one.text)
        assert (judged.verdict, judged.claims) == (Verdict.VALID, one.claims)
        assert known.as_of is not None
    first, second = ended.papers

    # A paper is counted, also one that is a file; the next says that it is a copy.
    karwan = enrolled.enter("karwan")
    certifying.printed(karwan, ended.papers)
    (tmp_path / "full").write_bytes(b"")
    with pytest.raises(OSError, match="full"):
        certifying.write(karwan, ended.papers, tmp_path / "full" / "two.pdf", b"%PDF")
    certifying.write(karwan, [replace(first, copy=2)], tmp_path / "one.pdf", b"%PDF")
    copies = {one.serial: one.copy for one in certifying.of_cohort(karwan, cohort).papers}
    assert copies == {first.serial: 3, second.serial: 2}
    assert [one.serial for one in certifying.of_person(karwan, first.person)] == [first.serial]
    fair, headings = tmp_path / "fair.csv", ("name", "phone", "course", "hours", "result", "came", "number", "skills")
    words = GraduateWords(headings, "–", "en", right_to_left=False)
    assert enrolled.desk.sheets.graduates(enrolled.enter("huda"), cohort, fair, words) == 2
    table = fair.read_text("utf-8-sig")
    assert first.serial in table
    assert "07701" in table
    karwan = enrolled.enter("karwan")
    assert enrolled.desk.viewing.person(karwan, first.person).certificates[0].serial == first.serial

    # The ministry withdraws one: this desk says so, with the day, also before anybody has signed in.
    with ministry(running_centre) as database:
        acts = Certificates(database, utc_now, new_id)
        acts.propose(first.serial, "annulled", "كُشف الامتحان", "one")
        acts.confirm(first.serial, "two")
    sign_and_send(enrolled)
    judged, _ = certifying.check(first.text)
    assert (judged.verdict, judged.withdrawal and judged.withdrawal.why) == (Verdict.WITHDRAWN, "annulled")
    enrolled.desk.signing_in.sign_out()
    locked, known = certifying.check(first.text)
    assert (locked.verdict, locked.withdrawal) == (Verdict.WITHDRAWN, judged.withdrawal)
    assert certifying.check(second.text)[0].verdict is Verdict.VALID
    assert certifying.check(second.text[:-8] + "AAAAAAAA")[0].verdict is Verdict.FOREIGN
    assert known == read_known(enrolled.desk.certifying._opened.profile.certificates)
    karwan = enrolled.enter("karwan")
    ended = certifying.of_cohort(karwan, cohort)
    assert [one.person for one in ended.papers] == [second.person], "nor does the office state what was annulled"
    assert ended.asked == 0
    assert enrolled.desk.sheets.graduates(enrolled.enter("huda"), cohort, fair, words) == 1
    assert first.serial not in fair.read_text("utf-8-sig")
    karwan = enrolled.enter("karwan")
    told = [one.code for one in enrolled.desk.noticing.board(karwan).notices]
    assert told.count("certificate") == 2
    assert told.count("certificate_withdrawn") == 1

    # Somebody is erased: nothing of theirs stays here.
    with ministry(running_centre) as database, database.write() as session:
        erase(session, second.person, utc_now())
    sign_and_send(enrolled)
    karwan = enrolled.enter("karwan")
    assert certifying.of_person(karwan, second.person) == ()
    assert certifying.check(second.text)[0].verdict is Verdict.VALID, "their paper is theirs"


def test_what_lies_beside_the_database_may_be_spoilt_and_then_says_nothing(office: Office) -> None:
    path = office.desk.certifying._opened.profile.certificates
    office.desk.signing_in.sign_out()
    keys = write_keys((CertificateKey(new_signing_key().public_key(), CLAIMS.issued),))
    reason = {"format": FORMAT, "as_of": "", "withdrawn": {"2026-000001-5": ["2026-01-01", "whim"]}} | keys
    for spoilt in (
        b"", b"[]", b'{"format":"mihan certificates 1"}', b'{"format":"other"}', b"\xff", b"[" * 100_000,
        json.dumps(reason).encode(),
    ):  # fmt: skip
        path.write_bytes(spoilt)
        _, known = office.desk.certifying.check("A" * 200)
        assert (known.keys, known.withdrawn, known.as_of) == ((), {}, None)


def test_a_course_without_a_certificate_promises_none(office: Office) -> None:
    zainab = office.enter("zainab")
    catalogue(office)
    (person,) = people(office, zainab, ["هيوا"])
    karwan = office.enter("karwan")
    made = office.desk.scheduling.plan_cohort(karwan, wanted(1, 2)).training_class
    office.desk.admitting.apply(karwan, made.id, [person])
    for state in (State.ADMITTED, State.COMPLETED):
        office.desk.admitting.say(karwan, made.id, person, state, "أكمل")
    ended = office.desk.certifying.of_cohort(karwan, made.id)
    (paper,) = ended.papers
    assert (ended.gives, ended.ready, paper.provisional, paper.promised) == (False, (), True, False)


def test_what_was_signed_anew_takes_the_place_of_its_number_and_tells_nobody_again(office: Office) -> None:
    old, new = new_signing_key(), new_signing_key()
    (person,) = people(office, office.enter("zainab"), ["هيوا"])
    opened = office.desk.certifying._opened
    keys = CertificateKey(old.public_key(), CLAIMS.issued), CertificateKey(new.public_key(), CLAIMS.issued)

    def hear(kind: str, record: str, body: dict[str, object]) -> None:
        with opened.write() as work:
            heed(opened, work, Item(1, kind, record, office.wall(), body))

    def issued(key: Ed25519PrivateKey) -> str:
        text = issue(CLAIMS, key, "https://mihan.example.iq")
        hear(CERTIFICATE, CLAIMS.serial, {"person": person, "cohort": "c", "text": text, "replaces": ""})
        return text

    issued(old)
    with opened.read() as work:
        assert work.certificates.of_person(person) == (), "of a key that nobody named"
    hear(CERTIFICATE_KEYS, "certificates", write_keys(keys))
    first = issued(old)
    hear(CERTIFICATE_KEYS, "certificates", write_keys((replace(keys[0], revoked=CLAIMS.issued), keys[1])))
    assert office.desk.certifying.check(first)[0].verdict is Verdict.DOUBTFUL
    second = issued(new)
    issued(old)  # what was signed with a stolen key takes no good one's place
    with opened.read() as work:
        assert [one.text for one in work.certificates.of_person(person)] == [second]
    told = [one.code for one in office.desk.noticing.board(office.enter("zainab")).notices]
    assert told.count("certificate") == 1


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_a_certificate_comes_by_stick_and_a_second_delivery_changes_nothing(
    enrolled: Office, running_centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIHAN_CENTRAL_PASSPHRASE", PASSPHRASE)
    cohort, ids = through(enrolled, running_centre, tmp_path, "زينب")
    karwan, certifying = enrolled.enter("karwan"), enrolled.desk.certifying
    certifying.certify(karwan, cohort, ids)
    huda = enrolled.enter("huda")
    waiting = [one.change_id for one in enrolled.desk.reviewing.waiting(huda)]
    batch = enrolled.desk.reviewing.approve(huda, waiting, PASSWORD.format("huda")).batch
    path = enrolled.desk.sending.export(huda, batch.id, tmp_path / "batch.mihan")
    enrolled.desk.importing.take_over(huda, Path(running_centre.run("bundle", "import", str(path))["receipt"]))

    def news(name: str) -> None:
        file = tmp_path / name
        running_centre.run("feed", "write", "--device", enrolled.desk.enrolling.device().device_id, str(file))
        enrolled.desk.importing.take_over(enrolled.enter("huda"), file)

    news("first.mihan")  # who carries a batch in issues what is due, before the news are written
    (paper,) = certifying.of_cohort(enrolled.enter("karwan"), cohort).papers
    assert certifying.check(paper.text)[0].verdict is Verdict.VALID
    certifying.printed(enrolled.enter("karwan"), [paper])
    with certifying._opened.write() as work:
        assert not work.certificates.hear(paper.serial, cohort, paper.person, paper.text, "", enrolled.wall())
    news("second.mihan")
    (again,) = certifying.of_cohort(enrolled.enter("karwan"), cohort).papers
    assert (again.serial, again.copy) == (paper.serial, 2), "papers stay counted"
    told = [one.code for one in enrolled.desk.noticing.board(enrolled.people["karwan"]).notices]
    assert told.count("certificate") == 1
