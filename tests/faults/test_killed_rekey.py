"""The plug is pulled while the office gets another key: it has the old one or the new one, and everybody comes in."""

import signal
from pathlib import Path

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.storage import keyring_file
from tests.faults.another_key import STEPS
from tests.faults.forgetful import forgetful_disk
from tests.faults.plug import run
from tests.services.office import PASSWORD, Office

SAVED = 3


def key_of(office: Office, username: str = "omar") -> bytes:
    """The database's key as the file of keys gives it."""
    return office.desk.signing_in._opened.keyring().unlock(username, PASSWORD.format(username))


def expect_whole(office: Office, saved: set[str], code: str) -> None:
    """Records, log, people and paper as before; nothing left of what was cut off."""
    for username in ("zainab", "huda"):
        user = office.enter(username)
        assert {one.change_id for one in office.desk.searching.registrations(user)} == saved
        office.desk.signing_in.sign_out()
    contents = keyring_file.read(office.profile / "keyring.json")
    assert contents.following is None
    assert not list(office.profile.glob("mihan.db.new*"))
    assert contents.intact(key_of(office))
    assert office.desk.signing_in._opened.keyring().unlock_with_recovery(code).key == key_of(office)
    opened = office.desk.signing_in._opened
    office.enter("omar")
    with opened.read() as work:
        assert work.audit.broken_at() is None
        assert work.integrity() == ()
    office.desk.signing_in.sign_out()


@pytest.fixture
def whole(tmp_path: Path) -> tuple[Office, set[str], str]:
    """An office with records, closed, and the code of its paper."""
    return opened_and_closed(tmp_path / "profile")


def opened_and_closed(profile: Path) -> tuple[Office, set[str], str]:
    """An office with records in ``profile``, closed, and the code of its paper."""
    office = Office(profile)
    code = office.open()
    zainab = office.enter("zainab")
    saved = {office.register(zainab).registration.change_id for _ in range(SAVED)}
    office.desk.signing_in.sign_out()
    return office, saved, code


@pytest.mark.parametrize(
    "step",
    [step if step in ("copying", "told", "switched") else pytest.param(step, marks=pytest.mark.slow) for step in STEPS],
)
def test_another_key_that_is_cut_off_is_finished_or_undone_at_the_next_sign_in(
    whole: tuple[Office, set[str], str], step: str
) -> None:
    office, saved, code = whole
    before = key_of(office)
    said = run("tests.faults.another_key", [str(office.profile), step])
    assert said.status == -signal.SIGKILL, said.complaint
    expect_whole(office, saved, code)
    switched = STEPS.index(step) >= STEPS.index("switched")
    assert (key_of(office) != before) is switched


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_another_key_after_another_survives_every_kill(whole: tuple[Office, set[str], str]) -> None:
    office, saved, code = whole
    for number in range(200):
        run("tests.faults.another_key", [str(office.profile), STEPS[number % len(STEPS)]])
        if number % 10 == 0:
            expect_whole(office, saved, code)
    expect_whole(office, saved, code)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_another_key_outlives_a_disk_that_forgets_what_was_not_synced(tmp_path: Path) -> None:
    with forgetful_disk(tmp_path / "forgetful") as disk:
        office, saved, code = opened_and_closed(disk.root / "profile")
        for seed, step in enumerate(STEPS):
            run("tests.faults.another_key", [str(office.profile), step])
            disk.power_cut(seed)
            expect_whole(office, saved, code)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_another_key_for_many_records_says_how_far_it_is(whole: tuple[Office, set[str], str]) -> None:
    office, saved, code = whole
    omar = office.enter("omar")
    with office.desk.signing_in._opened.write() as work:
        for _ in range(60):
            work.audit.append("x" * 800_000, at=office.wall())
    seen: list[int] = []
    office.desk.rekeying.renew(omar, PASSWORD.format("omar"), lambda done, _of: seen.append(done), lambda: False)
    assert (office.profile / "mihan.db").stat().st_size > 45_000_000
    assert len(seen) >= 5
    assert seen == sorted(set(seen))
    office.desk.signing_in.sign_out()
    expect_whole(office, saved, code)


def test_whoever_was_removed_opens_nothing_with_what_they_copied_once_there_is_another_key(
    whole: tuple[Office, set[str], str], tmp_path: Path
) -> None:
    office, saved, code = whole
    old_file, old_key = (office.profile / "keyring.json").read_bytes(), key_of(office, "ali")
    omar = office.enter("omar")
    office.desk.managing_users.remove_user(omar, office.people["ali"].id)
    seen: list[tuple[int, int]] = []
    office.desk.rekeying.renew(omar, PASSWORD.format("omar"), lambda *at: seen.append(at), lambda: False)
    assert seen[-1][0] == seen[-1][1] > 0
    zainab = office.enter("zainab")
    saved.add(office.register(zainab).registration.change_id)
    office.desk.signing_in.sign_out()
    thief = Office(tmp_path / "copied")
    thief.profile.mkdir()
    (thief.profile / "keyring.json").write_bytes(old_file)
    (thief.profile / "mihan.db").write_bytes((office.profile / "mihan.db").read_bytes())
    assert key_of(thief, "ali") == old_key
    with pytest.raises(MihanError, match="wrong_key"):
        thief.enter("ali")
    expect_whole(office, saved, code)


def test_another_key_that_somebody_stops_leaves_everything_as_it_was(whole: tuple[Office, set[str], str]) -> None:
    office, saved, code = whole
    before = (office.profile / "keyring.json").read_bytes()
    omar = office.enter("omar")
    with pytest.raises(MihanError, match="rekey_stopped"):
        office.desk.rekeying.renew(omar, PASSWORD.format("omar"), lambda _done, _of: None, lambda: True)
    with pytest.raises(MihanError, match="wrong_credentials"):
        office.desk.rekeying.renew(omar, "x", lambda _done, _of: None, lambda: False)
    assert (office.profile / "keyring.json").read_bytes() == before
    other = office.window()
    office.enter("huda", other)
    with pytest.raises(MihanError, match="other_windows_open"):
        office.desk.rekeying.renew(omar, PASSWORD.format("omar"), lambda _done, _of: None, lambda: False)
    other.signing_in.sign_out()
    office.desk.signing_in.sign_out()
    expect_whole(office, saved, code)
