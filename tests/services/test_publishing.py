"""What the ministry publishes reaches the desks, by wire and by stick, whole or not at all; what it says, once."""

import io
import json
import os
import random
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from forms.session import Session as Filling
from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.importing import FileKind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.rounds import SMALL, Terms
from mihan_desktop.domain.told import ReleaseState
from mihan_desktop.services import installing
from mihan_desktop.services.ministry import Ministry
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.sending import SendResult
from sync.central import feeding
from sync.central.database import Database
from sync.central.feeding import Scope, say
from sync.central.publishing_schema import ReleasePart
from sync.central.settings import load
from sync.client.transport import Transport
from sync.protocol import limits
from tests.centre import PASSPHRASE, Centre
from tests.services.office import FORM_ID, PASSWORD, Office, form, kept

NOW = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)
HUDA = PASSWORD.format("huda")
PICTURE = b"\x89PNG\r\n\x1a\n" + random.Random(7).randbytes(180_000)  # cannot be packed


@pytest.fixture(autouse=True)
def _passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIHAN_CENTRAL_PASSPHRASE", PASSPHRASE)


@contextmanager
def ministry_says(centre: Centre) -> Iterator[Session]:
    """A transaction at the ministry."""
    database = Database(load(centre.data, None).database)
    try:
        with database.write() as session:
            yield session
    finally:
        database.close()


def send(office: Office, who: str = "huda") -> SendResult:
    """One press of "send"."""
    return office.desk.sending.send(office.enter(who), lambda done, whole: None, lambda: False)


def device_of(office: Office) -> str:
    """Its id at the ministry."""
    if office.desk.signing_in.user is None:
        office.enter("huda")
    return office.desk.enrolling.device().device_id


def write_form(folder: Path, version: str, title: str, *, media: bytes = b"") -> Path:
    """A form as an author hands it in: with a picture, a .zip."""
    xml = form(version, title)
    if not media:
        path = folder / f"form-{version}.xml"
        path.write_bytes(xml)
        return path
    shown = b'<text id="phone"><value>x</value><value form="image">jr://images/card.png</value></text>'
    at = xml.index(b'<text id="phone">')
    end = xml.index(b"</text>", at) + len(b"</text>")
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("form.xml", xml[:at] + shown + xml[end:])
        archive.writestr("card.png", media)
    path = folder / f"form-{version}.zip"
    path.write_bytes(made.getvalue())
    return path


def publish(centre: Centre, device: str, *build: str) -> int:
    """Build, sign and publish to one desk, as other stories run on the same centre; the release's version."""
    made = centre.run("releases", "build", "--alone", *build)
    centre.run("releases", "sign", made["id"])
    return int(centre.run("releases", "publish", made["id"], "--device", device)["version"])


HOLIDAYS = {"days": [{"date": "2026-03-21", "labels": {"ar": "نوروز", "ckb": "نەورۆز"}, "region": ""}]}
CODES = {"codes": [{"code": "2411", "labels": {"ar": "محاسب"}}, {"code": "24", "labels": {"ar": "مهني"}}]}


def test_a_form_with_its_pictures_and_lists_are_there_at_once_and_a_draft_of_the_old_one_goes_on(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    zainab = enrolled.enter("zainab")
    draft = enrolled.desk.registering.begin(zainab, FORM_ID, "1")
    session = enrolled.session()
    session.set("/data/given_name", "هناء")
    draft = kept(draft, session)
    enrolled.desk.registering.keep_draft(zainab, draft)
    (tmp_path / "days.json").write_text(json.dumps(HOLIDAYS))
    (tmp_path / "codes.json").write_text(json.dumps(CODES))
    (tmp_path / "later.bin").write_bytes(b"of a kind that this program does not know")
    published = publish(
        running_centre, device_of(enrolled), "--form", str(write_form(tmp_path, "2", "تسجيل 2", media=PICTURE)),
        "--holidays", f"2026={tmp_path / 'days.json'}", "--code-list", f"occupations:1={tmp_path / 'codes.json'}",
        "--part", f"weather:now:1={tmp_path / 'later.bin'}", "--words", "نموذج جديد",
    )  # fmt: skip

    assert send(enrolled).code == ""
    zainab = enrolled.enter("zainab")
    (newest,) = [one for one in enrolled.desk.registering.forms(zainab) if one.form_id == FORM_ID]
    assert (newest.version, newest.title) == ("2", "تسجيل 2")
    assert enrolled.desk.registering.media(zainab, FORM_ID, "2") == {"card.png": PICTURE}
    status = enrolled.desk.installing.status(zainab)
    assert (status.in_force, status.releases[0].state) == (published, ReleaseState.APPLIED)
    assert [(part.kind, part.name, part.known) for part in status.parts] == [
        ("code_list", "occupations", True), ("form", FORM_ID, True), ("holidays", "holidays", True),
        ("weather", "now", False),
    ]  # fmt: skip
    assert json.loads(enrolled.desk.installing.document(zainab, "holidays", "holidays")) == HOLIDAYS
    finished = enrolled.restored(enrolled.desk.registering.draft(zainab, draft.id)).finalise()
    saved = enrolled.desk.registering.save(zainab, draft.id, finished)
    assert saved.registration.form_version == "1"
    assert not send(enrolled).changes.kinds, "heard once"


def test_a_cut_costs_one_piece_and_damage_is_fetched_anew(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    path = write_form(tmp_path, "3", "ثلاثة", media=PICTURE)
    publish(running_centre, device_of(enrolled), "--form", str(path))
    enrolled.enter("huda")
    pieces = iter((False, False))
    whole = installing.fetch

    def breaks_off(
        opened: Opened, ministry: Ministry, transport: Transport, _: Callable[[], bool], *, metered: bool
    ) -> Changes:
        assert not metered
        return whole(opened, ministry, transport, lambda: next(pieces, True))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(installing, "fetch", breaks_off)
        send(enrolled)
    huda = enrolled.enter("huda")
    (release, *_) = enrolled.desk.installing.status(huda).releases
    assert release.state is ReleaseState.FETCHING
    assert release.got == 2 * limits.RELEASE_CHUNK
    with enrolled.desk._opened.write() as work:  # the disk forgets a bit of what came
        work.releases._connection.exec_driver_sql("UPDATE release_pieces SET data = zeroblob(65536) WHERE start = 0")
    send(enrolled)
    huda = enrolled.enter("huda")
    assert enrolled.desk.installing.status(huda).releases[0].state is ReleaseState.FETCHING, "not what was signed"
    send(enrolled)
    huda = enrolled.enter("huda")
    assert enrolled.desk.installing.status(huda).releases[0].state is ReleaseState.APPLIED
    assert enrolled.desk.registering.media(huda, FORM_ID, "3") == {"card.png": PICTURE}


def test_a_large_release_waits_for_a_line_that_costs_nothing_and_a_small_one_does_not(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    device = device_of(enrolled)
    (tmp_path / "large.bin").write_bytes(os.urandom(2 * SMALL))
    (tmp_path / "days.json").write_text(json.dumps(HOLIDAYS))
    huda = enrolled.enter("huda")

    def told(terms: Terms) -> tuple[str, ReleaseState, int]:
        done = enrolled.desk.sending.send(huda, lambda done, whole: None, lambda: False, terms)
        planned = enrolled.desk.planning.next_round(huda, metered=True)
        return done.code, enrolled.desk.installing.status(huda).releases[0].state, planned.release

    publish(running_centre, device, "--holidays", f"2026={tmp_path / 'days.json'}")
    assert told(Terms(metered=True)) == ("", ReleaseState.APPLIED, 0)
    publish(
        running_centre, device, "--holidays", f"2026={tmp_path / 'days.json'}",
        "--part", f"weather:large:1={tmp_path / 'large.bin'}",
    )  # fmt: skip
    code, state, waits = told(Terms(metered=True))
    assert (code, state) == ("", ReleaseState.FETCHING)  # its list is here
    assert waits > 2 * SMALL
    assert enrolled.desk.planning.next_round(huda, metered=False).release == 0
    assert told(Terms(metered=True, files_too=True)) == ("", ReleaseState.APPLIED, 0)


def test_a_release_goes_back_only_when_it_is_signed_to_and_records_made_meanwhile_stay(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    device = device_of(enrolled)
    first = publish(running_centre, device, "--form", str(write_form(tmp_path, "4", "أربعة")))
    send(enrolled)
    publish(running_centre, device, "--form", str(write_form(tmp_path, "5", "خمسة")))
    send(enrolled)
    zainab = enrolled.enter("zainab")
    draft = enrolled.desk.registering.begin(zainab, FORM_ID, "5")
    assert draft.form_version == "5"
    publish(running_centre, device, "--form", str(write_form(tmp_path, "4", "أربعة")))
    send(enrolled)
    huda = enrolled.enter("huda")
    refused = enrolled.desk.installing.status(huda).releases[0]
    assert (refused.state, refused.code) == (ReleaseState.REFUSED, "release_older")
    running_centre.run("releases", "roll-back", str(first), "--device", device)
    send(enrolled)
    zainab = enrolled.enter("zainab")
    (newest,) = [one for one in enrolled.desk.registering.forms(zainab) if one.form_id == FORM_ID]
    assert newest.version == "4"
    assert enrolled.desk.registering.definition(FORM_ID, "5").version == "5", "what was made with it can be read"


def test_a_form_that_a_release_took_back_is_begun_no_more_and_its_drafts_are_finished(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    device, registering = device_of(enrolled), enrolled.desk.registering
    other = tmp_path / "other.xml"
    other.write_bytes(form("1", "زيارة").replace(FORM_ID.encode(), b"visit"))
    first = publish(running_centre, device, "--form", str(write_form(tmp_path, "8", "ثمانية")))
    send(enrolled)
    both = ("--form", str(write_form(tmp_path, "8", "ثمانية")), "--form", str(other))
    publish(running_centre, device, *both)
    send(enrolled)
    zainab = enrolled.enter("zainab")
    draft = registering.begin(zainab, "visit", "1")
    session = Filling(registering.definition("visit", "1"), clock=enrolled.wall, new_id=enrolled.ids)
    session.set("/data/given_name", "هناء")
    registering.keep_draft(zainab, kept(draft, session))
    running_centre.run("releases", "roll-back", str(first), "--device", device)
    send(enrolled)

    zainab = enrolled.enter("zainab")
    assert [one.form_id for one in registering.forms(zainab)] == [FORM_ID]
    assert [(one.form_id, one.taken_back) for one in registering.taken_back(zainab)] == [("visit", True)]
    with pytest.raises(MihanError, match="form_taken_back"):
        registering.begin(zainab, "visit", "1")
    huda = enrolled.enter("huda")
    with pytest.raises(MihanError, match="form_taken_back"):
        registering.add_form(huda, other.read_bytes(), "other.xml")
    zainab = enrolled.enter("zainab")
    session = Filling.restore(
        registering.definition("visit", "1"),
        registering.draft(zainab, draft.id).state,
        clock=enrolled.wall,
        new_id=enrolled.ids,
    )
    saved = registering.save(zainab, draft.id, session.finalise()).registration
    assert saved.form_id == "visit"
    with pytest.raises(MihanError, match="form_taken_back"):
        enrolled.desk.carrying.form_of(zainab, saved.record_id)

    publish(running_centre, device, *both)  # the ministry thinks better of it
    send(enrolled)
    assert {one.form_id for one in registering.forms(enrolled.enter("zainab"))} == {FORM_ID, "visit"}


def test_one_bad_part_and_nothing_of_the_release_is_taken_over(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    huda = enrolled.enter("huda")
    enrolled.desk.registering.add_form(huda, form("6", "من هنا"), "own.xml")
    (tmp_path / "days.json").write_text(json.dumps(HOLIDAYS))
    publish(
        running_centre, device_of(enrolled), "--form", str(write_form(tmp_path, "6", "من الوزارة")),
        "--holidays", f"2027={tmp_path / 'days.json'}",
    )  # fmt: skip
    send(enrolled)
    huda = enrolled.enter("huda")
    status = enrolled.desk.installing.status(huda)
    assert (status.releases[0].state, status.releases[0].code) == (ReleaseState.REFUSED, "form_version_taken")
    assert status.parts == ()
    assert enrolled.desk.noticing.board(huda).notices[0].code == "release_refused"


def test_the_ministry_does_not_sign_what_no_desk_could_read(running_centre: Centre, tmp_path: Path) -> None:
    from sync.central.cli import main

    bad = tmp_path / "bad.json"
    for kind, content, said in (
        ("holidays", {"days": [{"date": "tomorrow", "labels": {"ar": "x"}}]}, "days.date"),
        ("points-rules", {"legal_act": "11/2014", "effective_from": "2026-01-01", "rules": []}, "rules"),
        ("matching-weights", {"weights": {"skills": -1}}, "weights.skills"),
        ("keys", {"keys": {}, "signing": [], "recovery": ""}, "keys"),
    ):
        bad.write_text(json.dumps(content))
        arguments = ["releases", "build", f"--{kind}", f"1={bad}", "--data", str(running_centre.data), "--json"]
        assert main(arguments) == 1, (kind, said)


def test_what_is_said_to_an_office_is_heard_by_its_desks_and_closed_vacancies_go(
    enrolled: Office, running_centre: Centre
) -> None:
    zainab = enrolled.enter("zainab")
    person = enrolled.register(zainab).registration.record_id
    with enrolled.desk._opened.read() as work:
        office = Scope.office(work.device.get().office_id)
    vacancy = {"state": "open", "title": "محاسب", "employer": "شركة دجلة", "places": 2, "closes": "2026-04-01"}
    assert send(enrolled).code == ""
    others = enrolled.desk.installing.status(enrolled.enter("zainab")).counts.vacancies  # of the whole country
    with ministry_says(running_centre) as session:
        say(session, office, "vacancy", "v1", vacancy, NOW)
        say(session, office, "vacancy", "v2", vacancy | {"title": "سائق"}, NOW)
        referral = {"person": person, "vacancy": "v1", "state": "issued", "title": "", "words": "الأحد التاسعة"}
        say(session, office, "referral", "r1", referral, NOW)
        say(session, office, "person_link", person, {"other": "elsewhere", "relation": "same", "number": "1"}, NOW)
    assert send(enrolled).code == ""
    zainab = enrolled.enter("zainab")
    assert enrolled.desk.installing.status(zainab).counts.vacancies == others + 2
    told = enrolled.desk.settling.told(zainab, person)
    assert [(one.title, one.employer, one.state, one.words) for one in told.referrals] == [
        ("محاسب", "شركة دجلة", "issued", "الأحد التاسعة")
    ]
    assert told.linked == (("elsewhere", "1", "same"),)
    with ministry_says(running_centre) as session:
        say(session, office, "vacancy", "v2", {"state": "closed", "places": 0}, NOW, ends=True)
        say(session, office, "vacancy", "v3", vacancy, NOW)
        say(session, office, "vacancy", "v3", {"state": "closed", "places": 0}, NOW, ends=True)
    send(enrolled)
    zainab = enrolled.enter("zainab")
    assert enrolled.desk.installing.status(zainab).counts.vacancies == others + 1


def test_a_stick_shows_what_it_is_before_it_is_taken_over_and_twice_is_once(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    path = tmp_path / "feed.mihan"
    version = publish(
        running_centre, device_of(enrolled), "--form", str(write_form(tmp_path, "7", "سبعة", media=PICTURE))
    )  # fmt: skip
    running_centre.run("feed", "write", str(path), "--device", device_of(enrolled))
    huda = enrolled.enter("huda")
    seen = enrolled.desk.importing.look(huda, path)
    assert (seen.kind, seen.ours, seen.known, seen.office) == (FileKind.FEED, True, False, "مكتب تشغيل الكرخ")
    assert (seen.releases, seen.counts["release"]) == ((version,), 1)
    assert enrolled.desk.installing.status(huda).in_force == 0, "only looked at"
    done = enrolled.desk.importing.take_over(huda, path)
    assert (done.repeated, done.code) == (False, "")
    assert enrolled.desk.installing.status(huda).in_force == version
    assert enrolled.desk.importing.look(huda, path).known
    assert enrolled.desk.importing.take_over(huda, path).repeated

    for at in (60, path.stat().st_size // 2, path.stat().st_size - 3):
        broken = bytearray(path.read_bytes())
        broken[at] ^= 1
        (tmp_path / "broken.mihan").write_bytes(broken)
        with pytest.raises(MihanError, match="file_damaged_or_forged"):
            enrolled.desk.importing.look(huda, tmp_path / "broken.mihan")
    (tmp_path / "short.mihan").write_bytes(path.read_bytes()[:-1])
    with pytest.raises(MihanError, match="file_damaged_or_forged"):
        enrolled.desk.importing.look(huda, tmp_path / "short.mihan")


def test_a_desk_without_a_block_gets_one_and_the_next_before_it_runs_out(
    enrolled: Office, running_centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sync.central.publishing_schema import NumberBlock

    zainab = enrolled.enter("zainab")
    record = enrolled.register(zainab).registration.record_id
    device = device_of(enrolled)
    with ministry_says(running_centre) as session:  # as if it had been enrolled before there were blocks
        session.query(NumberBlock).filter_by(device_id=device).delete()
    with enrolled.desk._opened.write() as work:
        pinned = json.loads(work.device.enrolment() or b"")
        work.device.set_enrolment(json.dumps(pinned | {"blocks": []}).encode())
    assert enrolled.desk.issuing.slip(zainab, record).number is None
    send(enrolled)
    number = enrolled.desk.issuing.slip(enrolled.enter("zainab"), record).number
    assert number is not None
    assert number.place == 1
    assert enrolled.desk.issuing.find(enrolled.enter("zainab"), str(number)) == record


def test_a_desk_that_was_put_back_to_an_old_backup_never_prints_a_number_twice(
    enrolled: Office, running_centre: Centre
) -> None:
    import shutil

    zainab = enrolled.enter("zainab")
    enrolled.register(zainab)
    enrolled.desk.signing_in.sign_out()
    backup = enrolled.profile.with_name("backup")
    shutil.copytree(enrolled.profile, backup)
    zainab = enrolled.enter("zainab")
    lost = [enrolled.register(zainab, given_name="سلمى").registration.record_id for _ in range(2)]
    printed = {str(enrolled.desk.issuing.slip(zainab, one).number) for one in lost}
    huda = enrolled.enter("huda")
    waiting = [one.change_id for one in enrolled.desk.reviewing.waiting(huda)]
    enrolled.desk.reviewing.approve(huda, waiting, HUDA)
    assert send(enrolled).received == 1
    enrolled.desk.signing_in.sign_out()
    shutil.rmtree(enrolled.profile)
    shutil.copytree(backup, enrolled.profile)

    zainab = enrolled.enter("zainab")
    again = enrolled.register(zainab, given_name="نادية").registration.record_id
    huda = enrolled.enter("huda")
    waiting = [one.change_id for one in enrolled.desk.reviewing.waiting(huda)]
    enrolled.desk.reviewing.approve(huda, waiting, HUDA)
    send(enrolled)
    for _ in range(3):  # it has taken numbers above all that it gave before by itself; a supervisor approves it anew
        sara = enrolled.enter("sara")
        waiting = [one.change_id for one in enrolled.desk.reviewing.waiting(sara)]
        if not waiting:
            break
        enrolled.desk.reviewing.approve(sara, waiting, PASSWORD.format("sara"))
        send(enrolled, "sara")
    zainab = enrolled.enter("zainab")
    record = enrolled.desk.searching.registrations(zainab, "نادية")[0]
    assert record.status is RecordStatus.RECEIVED
    number = enrolled.desk.issuing.slip(zainab, again).number
    assert number is not None
    assert str(number) not in printed
    fresh = enrolled.register(zainab, given_name="جنان").registration.record_id
    assert str(enrolled.desk.issuing.slip(zainab, fresh).number) not in printed


def test_numbers_become_visible_in_their_order(running_centre: Centre) -> None:
    somewhere = Scope("governorate", "IQ-XX")
    with ministry_says(running_centre) as session:
        for at in range(3):
            say(session, somewhere, "person_link", f"p{at}", {"other": "o", "relation": "same"}, NOW)
        assert feeding.pending(session)
    with ministry_says(running_centre) as session:
        while feeding.number(session):
            pass
        assert not feeding.pending(session)
        assert session.query(ReleasePart).count() >= 0
