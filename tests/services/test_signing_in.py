"""The first run, passwords, the printed code, and what stays on the disk."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mihan_desktop.domain.offices import ApproverState, DeviceState
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, Role
from mihan_desktop.domain.signing_in import more_passes
from tests.services.office import CHEAP, PASSWORD, ZAINAB, Office

ROOT = Path(__file__).resolve().parents[2]


def test_the_first_run_makes_an_office_once(tmp_path: Path) -> None:
    office = Office(tmp_path / "profile")
    assert office.desk.setting_up.state() == "new"
    with pytest.raises(MihanError, match="not_created"):
        office.desk.signing_in.sign_in("omar", "x")
    office.desk.setting_up.create_office("omar", "عمر", PASSWORD, "ckb")
    assert office.desk.setting_up.state() == "locked"
    with pytest.raises(MihanError, match="already_created"):
        office.desk.setting_up.create_office("ali", "علي", PASSWORD, "ar")
    user = office.desk.signing_in.sign_in("Omar ", PASSWORD)
    assert (user.display_name, user.language, user.roles) == ("عمر", "ckb", frozenset(Role))
    assert office.desk.setting_up.state() == "open"
    assert office.desk.enrolling.device() == DeviceState(device_id=office.desk.enrolling.device().device_id)
    assert office.desk.enrolling.approver(user) is ApproverState.LOCAL
    office.desk.signing_in.sign_out()
    assert office.desk.enrolling.device() == DeviceState()


def test_a_first_run_that_was_cut_off_can_be_run_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office = Office(tmp_path / "profile")
    with monkeypatch.context() as power_cut:
        power_cut.setattr("mihan_desktop.storage.keyring_file.replace_file", _fails)
        with pytest.raises(OSError, match="power cut"):
            office.desk.setting_up.create_office("omar", "عمر", PASSWORD, "ar")
    assert office.desk.setting_up.state() == "new"
    office.desk.setting_up.create_office("omar", "عمر", PASSWORD, "ar")
    assert office.desk.signing_in.sign_in("omar", PASSWORD).may(Right.APPROVE)
    assert len(list((tmp_path / "profile").glob("mihan.db.unfinished-*"))) == 1
    office.desk.signing_in.sign_out()


def _fails(*_: object) -> None:
    raise OSError("power cut")


def test_a_first_run_says_everything_that_is_wrong_at_once(tmp_path: Path) -> None:
    office = Office(tmp_path / "profile")
    with pytest.raises(MihanError) as refused:
        office.desk.setting_up.create_office(" ", "", "short", "tr", roles=frozenset())
    assert {(one.code, one.field) for one in refused.value.problems} == {
        ("required", "username"), ("required", "display_name"), ("roles_required", "roles"),
        ("language_unknown", "language"), ("password_short", "password"),
    }  # fmt: skip
    assert office.desk.setting_up.state() == "new"
    assert not (tmp_path / "profile").exists()


def test_wrong_passwords_and_unknown_names_get_one_answer(office: Office) -> None:
    for username, password in (("zainab", "wrong"), ("nobody", "wrong"), ("", ""), ("zainab", PASSWORD.format("ali"))):
        with pytest.raises(MihanError) as refused:
            office.desk.signing_in.sign_in(username, password)
        assert (refused.value.code, dict(refused.value.params)) == ("wrong_credentials", {})
    assert office.desk.signing_in.user is None


def test_guessing_waits_longer_and_longer_even_after_a_restart(office: Office) -> None:
    for _ in range(4):
        with pytest.raises(MihanError, match="wrong_credentials"):
            office.desk.signing_in.sign_in("zainab", "wrong")
    with pytest.raises(MihanError, match="try_later"):
        office.window().signing_in.sign_in("zainab", PASSWORD.format("zainab"))
    office.wall.go_on(seconds=3)
    office.enter("zainab")


def test_a_wrong_password_does_not_sign_out_who_is_there(office: Office) -> None:
    zainab = office.enter("zainab")
    with pytest.raises(MihanError, match="wrong_credentials"):
        office.desk.signing_in.sign_in("ali", "wrong")
    assert office.desk.signing_in.user == zainab
    ali = office.enter("ali")
    assert office.desk.signing_in.user == ali


def test_a_new_password_replaces_the_old_one_and_the_supervisor_still_signs(enrolled: Office) -> None:
    saved = enrolled.register(enrolled.enter("zainab"))
    huda = enrolled.enter("huda")
    with pytest.raises(MihanError) as refused:
        enrolled.desk.signing_in.change_password(huda, PASSWORD.format("huda"), "123456789012")
    assert [one.code for one in refused.value.problems] == ["password_common"]
    with pytest.raises(MihanError, match="wrong_credentials"):
        enrolled.desk.signing_in.change_password(huda, "wrong", "an entirely new one")
    enrolled.desk.signing_in.change_password(huda, PASSWORD.format("huda"), "an entirely new one")
    enrolled.desk.signing_in.sign_out()
    with pytest.raises(MihanError, match="wrong_credentials"):
        enrolled.enter("huda")
    huda = enrolled.desk.signing_in.sign_in("huda", "an entirely new one")
    assert enrolled.desk.enrolling.approver(huda) is ApproverState.REGISTERED
    change = saved.registration.change_id
    assert enrolled.desk.reviewing.approve(huda, [change], "an entirely new one").batch.count == 1


def test_the_printed_code_gives_a_person_a_new_password_and_a_supervisor_a_new_key(tmp_path: Path) -> None:
    office = Office(tmp_path / "profile")
    code = office.open()
    before = office.enter("huda")
    office.desk.signing_in.sign_out()
    with pytest.raises(MihanError, match="recovery_mistyped"):
        office.desk.signing_in.recover("huda", "AAAAA-AAAAA", "an entirely new one")
    user = office.desk.signing_in.recover("huda", code.lower(), "an entirely new one")
    assert user == before
    office.desk.signing_in.sign_out()
    huda = office.desk.signing_in.sign_in("huda", "an entirely new one")
    assert office.desk.enrolling.approver(huda) is ApproverState.LOCAL
    with pytest.raises(MihanError, match="wrong_credentials"):
        office.desk.signing_in.recover("nobody", code, "an entirely new one")
    office.desk.signing_in.sign_out()


def test_people_are_added_listed_and_removed(office: Office) -> None:
    omar = office.enter("omar")
    with pytest.raises(MihanError) as refused:
        office.desk.managing_users.add_user(omar, "ZAINAB", "زينب الثانية", {Role.CLERK}, "a fine new one")
    assert [(one.code, one.field) for one in refused.value.problems] == [("username_taken", "username")]
    names = {user.username for user in office.desk.managing_users.list_users(omar)}
    assert names == {"omar", "zainab", "ali", "karwan", "huda", "sara"}
    office.desk.managing_users.remove_user(omar, office.people["ali"].id)
    with pytest.raises(MihanError, match="own_user"):
        office.desk.managing_users.remove_user(omar, omar.id)
    with pytest.raises(MihanError, match="wrong_credentials"):
        office.enter("ali")
    omar = office.enter("omar")
    again = office.desk.managing_users.add_user(omar, "ali", "علي آخر", {Role.CLERK}, PASSWORD.format("ali")).user
    assert again.id != office.people["ali"].id
    assert office.enter("ali") == again


def test_everybody_keeps_their_language(office: Office) -> None:
    zainab = office.enter("zainab")
    assert office.desk.signing_in.set_language(zainab, "ckb").language == "ckb"
    assert office.enter("ali").language == "ar"
    assert office.enter("zainab").language == "ckb"


def test_nothing_about_people_lies_in_clear_in_the_profile(office: Office) -> None:
    zainab = office.enter("zainab")
    for number in range(5):
        office.register(zainab, national_number=f"19901234567{number}")
    secrets = [*ZAINAB.values(), "زينب الموظفة", "zainab", "Zainab", "7701234567", "19901234567"]
    secrets = [one for one in secrets if one not in ("yes", "female")]
    files = [path for path in office.profile.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} >= {".db", ".db-wal", ".json"}
    for path in files:
        data = path.read_bytes() + path.name.encode()
        for secret in secrets:
            assert secret.encode() not in data, path.name
            assert secret.encode("utf-16-le") not in data, path.name


def test_making_a_desk_imports_nothing_heavy() -> None:
    program = (
        "import sys; from datetime import UTC, datetime; from pathlib import Path\n"
        "from mihan_desktop.services.desk import build_desk\n"
        "desk = build_desk(Path('nowhere'), now=lambda: datetime.now(UTC), new_id=lambda: 'x')\n"
        "assert desk.setting_up.state() == 'new'\n"
        "heavy = {'sqlalchemy', 'alembic', 'sqlcipher3', 'pyxform', 'requests', 'lxml', 'cryptography', 'PySide6'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_office_measures_what_half_a_second_buys(tmp_path: Path) -> None:
    office = Office(tmp_path / "profile")
    from mihan_desktop.services.desk import build_desk

    desk = build_desk(tmp_path / "slow", now=office.wall, new_id=office.ids)
    desk.setting_up.create_office("omar", "عمر", PASSWORD, "ar")
    started = time.process_time()
    with pytest.raises(MihanError, match="wrong_credentials"):
        desk.signing_in.sign_in("omar", "wrong")
    spent = time.process_time() - started
    assert spent > 0.1 or os.cpu_count() == 1
    assert CHEAP.memory < 64 * 1024


def test_a_password_is_made_dearer_on_a_faster_machine_once_the_window_stands(office: Office) -> None:
    from mihan_desktop.services.desk import build_desk
    from mihan_desktop.storage.slots import FLOOR

    desk = build_desk(office.profile, now=office.wall, new_id=office.ids)  # an office asks for what a machine can do
    desk.signing_in.sign_in("huda", PASSWORD.format("huda"))
    assert desk.signing_in.strengthen()
    assert not desk.signing_in.strengthen(), "once for each time that somebody came in"
    desk.signing_in.sign_out()
    keyring = desk.signing_in._opened.keyring()
    cost = keyring.enter("huda", PASSWORD.format("huda")).cost
    assert cost is not None
    assert (cost.memory, cost.iterations) >= (FLOOR.memory, FLOOR.iterations)
    assert keyring.enter("zainab", PASSWORD.format("zainab")).cost == CHEAP
    known = keyring.unlock_signing("huda", PASSWORD.format("huda")).public_key().public_bytes_raw()
    assert known == keyring.signing_public("huda")
    assert desk.signing_in.sign_in("huda", PASSWORD.format("huda")).may(Right.APPROVE)
    desk.signing_in.sign_out()


def test_a_tried_password_is_made_dearer_in_steps_and_never_cheaper() -> None:
    assert more_passes(8, 0.5) is None
    assert more_passes(8, 3.0) is None, "a machine that is busy today is no slow machine"
    assert more_passes(4, 0.2) == 8
    assert more_passes(5, 0.24) == 10
    assert more_passes(2, 0.0) == 4
    assert more_passes(12, 0.1) == 16
    assert more_passes(16, 0.1) is None


def test_when_every_administrator_is_gone_the_paper_makes_one(tmp_path: Path) -> None:
    office = Office(tmp_path / "profile")
    code = office.open()
    with office.desk.signing_in._opened.write() as work:  # as the ministry withdraws
        for user in work.users.active():
            work.users.deactivate(user.id, user.id)
    office.desk.signing_in.sign_out()
    with pytest.raises(MihanError, match="wrong_credentials"):
        office.enter("omar")
    made = office.desk.signing_in.recover("shaima", code, "an entirely new one")
    assert made.may(Right.MANAGE_USERS)
    office.desk.signing_in.sign_out()
    assert office.desk.signing_in.sign_in("shaima", "an entirely new one").id == made.id
    office.desk.signing_in.sign_out()
    with pytest.raises(MihanError, match="wrong_credentials"):
        office.desk.signing_in.recover("somebody", code, "an entirely new one")


@pytest.mark.parametrize("ends", ["before", "after"])
def test_a_change_of_password_that_is_cut_off_leaves_one_password_with_its_line_or_without(
    office: Office, monkeypatch: pytest.MonkeyPatch, ends: str
) -> None:
    huda = office.enter("huda")
    opened = office.desk.signing_in._opened
    settling = "mihan_desktop.storage.keyring.Keyring.settle"
    cut = {"before": "mihan_desktop.storage.users.Users.set_key_public", "after": settling}
    with monkeypatch.context() as power_cut:
        power_cut.setattr(cut[ends], _fails)
        if ends == "before":
            power_cut.setattr(settling, _fails)
            with pytest.raises(OSError, match="power cut"):
                office.desk.signing_in.change_password(huda, PASSWORD.format("huda"), "an entirely new one")
        else:
            office.desk.signing_in.change_password(huda, PASSWORD.format("huda"), "an entirely new one")
        office.desk.signing_in.sign_out()
        good, bad = PASSWORD.format("huda"), "an entirely new one"
        if ends == "after":
            good, bad = bad, good
        with pytest.raises(MihanError, match="wrong_credentials"):
            office.desk.signing_in.sign_in("huda", bad)
    office.desk.signing_in.sign_in("huda", good)
    office.desk.signing_in.sign_out()
    with pytest.raises(MihanError, match="wrong_credentials"):
        opened.keyring().unlock("huda", bad)
