"""Whom the ministry withdraws, a person or a desk: what they may still do, what they hear, and how it is taken back."""

from dataclasses import replace
from pathlib import Path

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Role
from sync.central.feeding import Scope, say
from tests.centre import Centre
from tests.services.office import FORM_ID, PASSWORD, VERSION, Office
from tests.services.test_publishing import NOW, device_of, ministry_says, send


def test_whoever_is_withdrawn_does_nothing_more_from_that_moment_and_their_answers_stay_a_draft(
    enrolled: Office, running_centre: Centre
) -> None:
    zainab = enrolled.enter("zainab")
    desk = enrolled.desk
    with desk._opened.read() as work:
        office = work.device.get().office_id
    draft = desk.registering.begin(zainab, FORM_ID, VERSION)
    desk.registering.keep_draft(zainab, draft)
    assert desk.signing_in.barred() == ""
    running_centre.run("feed", "withdraw-user", zainab.id, "--office", office, "--words", "نُقلت")
    desk.sending.send(zainab, lambda done, whole: None, lambda: False)
    assert desk.signing_in.barred() == "user_withdrawn"
    desk.registering.keep_draft(zainab, replace(draft, state=b"more", saved_at=enrolled.wall()))
    desk.registering.release_draft(zainab, draft.id)
    for act in (
        lambda: desk.registering.begin(zainab, FORM_ID, VERSION),
        lambda: desk.registering.withdraw(zainab, "x", "because"),
        lambda: desk.searching.registrations(zainab),
    ):
        with pytest.raises(MihanError, match="user_withdrawn"):
            act()
    desk.signing_in.sign_out()
    with pytest.raises(MihanError, match="wrong_credentials"):
        enrolled.enter("zainab")
    ali = enrolled.enter("ali")
    assert desk.signing_in.barred() == ""
    with desk._opened.read() as work:
        assert [one.id for one in work.drafts.of_author(zainab.id)] == [draft.id]
    other = enrolled.window()  # what one window hears, another window of the profile sees too
    omar = other.signing_in.sign_in("omar", PASSWORD.format("omar"))
    other.managing_users.remove_user(omar, ali.id)
    other.signing_in.sign_out()
    assert desk.signing_in.barred() == "user_removed"
    with pytest.raises(MihanError, match="user_removed"):
        desk.registering.begin(ali, FORM_ID, VERSION)


def test_a_withdrawn_desk_takes_nothing_new_and_only_those_who_answer_for_its_records_may_look(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    enrolled.register(enrolled.enter("zainab"))
    running_centre.run("feed", "withdraw-device", device_of(enrolled), "--words", "سُرقت الحاسبة")
    path = tmp_path / "feed.mihan"
    running_centre.run("feed", "write", str(path), "--device", device_of(enrolled))
    huda = enrolled.enter("huda")
    enrolled.desk.importing.take_over(huda, path)
    assert enrolled.desk.signing_in.barred() == "device_withdrawn"
    with pytest.raises(MihanError, match="device_withdrawn"):
        enrolled.desk.reviewing.waiting(huda)
    enrolled.desk.signing_in.sign_out()
    with pytest.raises(MihanError, match="device_withdrawn"):
        enrolled.enter("zainab")
    huda = enrolled.enter("huda")
    assert enrolled.desk.signing_in.barred() == ""
    assert enrolled.desk.installing.status(huda).withdrawn
    (waiting,) = enrolled.desk.reviewing.waiting(huda)
    with pytest.raises(MihanError, match="device_withdrawn"):
        enrolled.desk.reviewing.approve(huda, [waiting.change_id], PASSWORD.format("huda"))


def test_a_revoked_desk_hears_it_by_wire_and_when_it_is_found_hears_all_that_it_missed(
    enrolled: Office, running_centre: Centre
) -> None:
    desk, device = enrolled.desk, device_of(enrolled)
    zainab = enrolled.enter("zainab")
    person = enrolled.register(zainab).registration.record_id
    assert send(enrolled).code == ""
    told = desk.installing.status(enrolled.enter("huda")).counts.vacancies  # others of the country
    running_centre.run("devices", "revoke", device)
    with desk._opened.read() as work:
        office, before = Scope.office(work.device.get().office_id), work.feedback.heard()
    vacancy = {"state": "open", "title": "محاسب", "employer": "شركة دجلة", "places": 2, "closes": "2026-04-01"}
    with ministry_says(running_centre) as session:
        say(session, office, "vacancy", "v1", vacancy, NOW)
        referral = {"person": person, "vacancy": "v1", "state": "issued", "title": "", "words": "الأحد التاسعة"}
        say(session, office, "referral", "r1", referral, NOW)
    send(enrolled)
    huda = enrolled.enter("huda")
    assert desk.installing.status(huda).withdrawn, "told over the wire"
    assert desk.installing.status(huda).counts.vacancies == told, "and nothing else"
    assert send(enrolled).code == "device_revoked"
    running_centre.run("devices", "restore", device)
    assert send(enrolled).code == ""
    zainab = enrolled.enter("zainab")
    assert not desk.installing.status(zainab).withdrawn
    assert [one.vacancy_id for one in desk.settling.told(zainab, person).referrals] == ["v1"]
    with desk._opened.read() as work:
        assert work.feedback.heard() > before
    codes = [one.code for one in desk.noticing.board(zainab).notices]
    assert codes.count("referral") == 1
    assert {"device_withdrawn", "device_restored"} <= set(codes)


def test_a_supervisor_whom_the_ministry_withdrew_approves_nothing_more_there_either(
    enrolled: Office, running_centre: Centre
) -> None:
    zainab = enrolled.enter("zainab")
    saved = enrolled.register(zainab)
    huda = enrolled.enter("huda")
    with enrolled.desk._opened.read() as work:
        office = work.device.get().office_id
    enrolled.desk.reviewing.approve(huda, [saved.registration.change_id], PASSWORD.format("huda"))
    done = running_centre.run("feed", "withdraw-user", huda.id, "--office", office, "--words", "نُقلت")
    assert int(done["approvers_revoked"]) == 1
    result = send(enrolled)
    assert (result.received, result.refused) == (0, 1), "approved before the desk had heard, and yet refused"
    with pytest.raises(MihanError, match="wrong_credentials"):
        enrolled.enter("huda")
    assert int(running_centre.run("feed", "restore-user", huda.id, "--office", office)["approvers_restored"]) == 1
    assert "user_restore" in [line["verb"] for line in running_centre.listed("log")]
    omar = enrolled.enter("omar")
    enrolled.desk.sending.send(omar, lambda done, whole: None, lambda: False)
    assert "user_restored" in [one.code for one in enrolled.desk.noticing.board(omar).notices]
    again = enrolled.desk.managing_users.add_user(omar, "huda", "هدى", {Role.SUPERVISOR}, "a fine new one")
    assert again.user.id != huda.id, "with a name of her own choosing, and a new key that the ministry must learn"
