"""A desk that does not hear the ministry is trusted for a time, and then let open only to bring the ministry's word."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.trust import TrustState
from tests.centre import Centre
from tests.services.office import PASSWORD, Office


def heard_now(office: Office) -> None:
    """The ministry was heard this minute, by a clock that is right."""
    office.enter("huda")
    with office.desk._opened.write() as work:
        work.moments.hear(office.wall())


def test_trust_runs_out_and_whoever_may_bring_the_ministrys_word_brings_it_and_all_is_as_before(
    enrolled: Office, running_centre: Centre
) -> None:
    desk, wall = enrolled.desk, enrolled.wall
    heard_now(enrolled)
    wall.go_on(days=50)
    zainab = enrolled.enter("zainab")
    found = desk.trusting.state(zainab)
    assert found is not None
    assert (found.state, found.left) == (TrustState.WARN, 10)
    enrolled.enter("zainab")
    assert [one.code for one in desk.noticing.board(zainab).notices].count("trust_warn") == 1, "told once a day"
    wall.go_on(days=10)
    assert desk.signing_in.barred() == "trust_over", "a window that nobody ever closes gains nothing"
    with pytest.raises(MihanError, match="trust_over"):
        desk.searching.registrations(zainab)
    with pytest.raises(MihanError, match="trust_over"):
        enrolled.enter("ali")
    with pytest.raises(MihanError, match="wrong_credentials"):
        desk.signing_in.sign_in("ali", "not the password")
    wall.go_on(days=-59)
    with pytest.raises(MihanError, match="trust_over"):
        enrolled.enter("zainab")
    huda = enrolled.enter("huda")
    assert huda.narrow
    with pytest.raises(MihanError, match="trust_over"):
        desk.reviewing.waiting(huda)
    with pytest.raises(MihanError, match="trust_over"):
        desk.searching.registrations(huda)
    with pytest.raises(MihanError, match="not_allowed"):
        desk.managing_users.list_users(huda)
    assert desk.signing_in.barred() == ""
    assert desk.sending.send(huda, lambda done, whole: None, lambda: False).code == ""
    assert desk.signing_in.barred() == "trust_renewed"
    desk.signing_in.sign_out()
    wall.time = datetime.now(UTC)
    zainab = enrolled.enter("zainab")
    enrolled.register(zainab)
    with desk._opened.read() as work:
        codes = {row[0] for row in work.audit._connection.exec_driver_sql("SELECT code FROM audit")}
    assert {"trust_over", "trust_renewed"} <= codes


def test_a_file_from_the_ministry_renews_trust_even_when_it_has_no_news_and_an_old_one_does_not(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    desk, wall, path = enrolled.desk, enrolled.wall, tmp_path / "feed.mihan"
    enrolled.enter("omar")
    device = desk.enrolling.device().device_id
    heard_now(enrolled)
    wall.time = datetime.now(UTC)
    omar = enrolled.enter("omar")
    assert omar.narrow, "months have passed"
    running_centre.run("feed", "write", str(path), "--device", device)
    desk.importing.take_over(omar, path)
    assert desk.signing_in.barred() == "trust_renewed"
    omar = enrolled.enter("omar")
    assert not omar.narrow
    wall.go_on(days=61)
    omar = enrolled.enter("omar")
    desk.importing.take_over(omar, path)
    assert desk.signing_in.barred() == "", "what was said two months ago is no news"
    assert enrolled.enter("omar").narrow


def test_the_ministry_lays_down_for_how_long(enrolled: Office, running_centre: Centre, tmp_path: Path) -> None:
    path = tmp_path / "policy.json"
    path.write_text(json.dumps({"trust_days": 20, "idle_minutes": 10}))
    huda = enrolled.enter("huda")
    made = running_centre.run("releases", "build", "--policy", f"2026={path}", "--alone")
    running_centre.run("releases", "sign", str(made["id"]))
    running_centre.run("releases", "publish", str(made["id"]), "--device", desk_id(enrolled))
    enrolled.desk.sending.send(huda, lambda done, whole: None, lambda: False)
    assert enrolled.desk.trusting.policy(huda).trust_days == 20
    assert enrolled.desk.trusting.policy(huda).lock_after(0) == 10
    heard_now(enrolled)
    enrolled.wall.go_on(days=20)
    with pytest.raises(MihanError, match="trust_over"):
        enrolled.enter("zainab")


def test_a_clock_that_was_once_set_years_ahead_is_forgotten_when_the_ministry_is_heard(
    enrolled: Office, running_centre: Centre
) -> None:
    heard_now(enrolled)
    enrolled.wall.go_on(days=4000)
    huda = enrolled.enter("huda")
    assert huda.narrow
    enrolled.wall.time = datetime.now(UTC)
    assert enrolled.desk.sending.send(huda, lambda done, whole: None, lambda: False).code == ""
    assert enrolled.enter("zainab").username == "zainab"


def test_where_nobody_is_enrolled_nothing_ends(office: Office) -> None:
    office.enter("zainab")
    office.wall.go_on(days=4000)
    zainab = office.desk.signing_in.sign_in("zainab", PASSWORD.format("zainab"))
    assert not zainab.narrow
    assert office.desk.trusting.state(zainab) is None


def desk_id(office: Office) -> str:
    """Its id at the ministry."""
    return office.desk.enrolling.device().device_id
