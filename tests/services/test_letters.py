"""The ministry's letter at a desk: found, read, judged by the clock, and held against whom the ministry means."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mihan_desktop.domain.first_steps import FirstSteps, Step, read_first_steps
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Role
from sync.protocol.enrolment_file import EnrolmentFile
from tests.centre import Centre
from tests.services.conftest import add_office, printed
from tests.services.office import MORNING, PASSWORD, Office

CODE = "D000G-40R40-M30E2-09CHJ-PCSV8-D5N6P-V3D2J"


def said(office: Office, letter: EnrolmentFile) -> str:
    """What the desk says of a letter; "" when nothing is against it."""
    try:
        office.desk.enrolling.judge(letter)
    except MihanError as error:
        return error.code
    return ""


def test_the_clock_of_the_machine_is_held_against_the_letter(tmp_path: Path) -> None:
    office = Office(tmp_path / "profile")
    letter = EnrolmentFile("", CODE, made=MORNING, expires=MORNING + timedelta(days=30))
    for moment, code in (
        (MORNING, ""), (MORNING - timedelta(hours=20), ""), (MORNING - timedelta(days=2), "clock_before_letter"),
        (datetime(1970, 1, 1, tzinfo=UTC), "clock_before_letter"), (MORNING + timedelta(days=31), "letter_expired"),
    ):  # fmt: skip
        office.wall.time = moment
        assert said(office, letter) == code
    office.wall.time = datetime(1970, 1, 1, tzinfo=UTC)
    assert said(office, EnrolmentFile("", CODE)) == "clock_wrong"
    with pytest.raises(MihanError, match="clock_wrong"):
        office.desk.setting_up.create_office("omar", "عمر", PASSWORD.format("omar"), "ar")
    assert office.desk.setting_up.state() == "new"


def test_letters_are_found_on_sticks_and_nothing_else_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office, stick = Office(tmp_path / "profile"), tmp_path / "stick"
    (stick / "mihan").mkdir(parents=True)
    older, newer = (EnrolmentFile("", CODE[:-1] + end, "KRD", made=MORNING + timedelta(days=days))
                    for end, days in (("J", 0), ("K", 1)))  # fmt: skip
    for name, data in (
        ("a.mihan", older.encode()), ("copy.mihan", older.encode()), ("mihan/b.MIHAN", newer.encode()),
        ("cut.mihan", older.encode()[:40]), ("batch.mihan", b"\x00" * 50_000), ("letter.txt", newer.encode()),
    ):  # fmt: skip
        (stick / name).write_bytes(data)
    found = office.desk.enrolling.letters_in([tmp_path / "gone", stick])
    assert [one.letter for one in found] == [newer, older]
    for name, code in (("cut.mihan", "enrolment_file_cut"), ("batch.mihan", "not_enrolment_file"),
                       ("gone", "file_unreadable")):  # fmt: skip
        with pytest.raises(MihanError, match=code):
            office.desk.enrolling.letter(stick / name)

    def locked(_path: Path, *_: object, **__: object) -> None:
        raise PermissionError(
            13, "held by another program"
        )  # as Windows says it of a file that is being looked through

    monkeypatch.setattr(Path, "open", locked)
    with pytest.raises(MihanError, match="file_locked"):
        office.desk.enrolling.letter(stick / "a.mihan")


def test_how_far_the_setting_up_is_survives_and_a_used_code_does_not(tmp_path: Path) -> None:
    office = Office(tmp_path / "profile")
    steps = FirstSteps(Step.PAPER, "https://mihan.example.iq", CODE, "KRD")
    office.desk.setting_up.create_office("omar", "عمر", PASSWORD.format("omar"), "ar", first_steps=steps)
    omar = office.enter("omar")
    assert office.desk.setting_up.unfinished(omar) == steps
    zainab = office.desk.managing_users.add_user(omar, "zainab", "زينب", {Role.CLERK}, PASSWORD.format("zainab")).user
    office.desk.setting_up.go_on(omar, steps.at(Step.PRINT))
    assert office.desk.setting_up.unfinished(omar) == FirstSteps(Step.PRINT)
    office.desk.setting_up.go_on(omar, None)
    assert office.desk.setting_up.unfinished(omar) is None
    office.enter("zainab")
    assert office.desk.setting_up.unfinished(zainab) is None, "nobody else is led through it"
    with pytest.raises(MihanError, match="not_allowed"):
        office.desk.setting_up.go_on(zainab, steps)
    office.desk.signing_in.sign_out()
    assert read_first_steps(json.dumps({"step": "later"})) is None, "of a newer version"


def test_a_letter_that_names_another_office_enrols_nobody(office: Office, running_centre: Centre) -> None:
    own, other = add_office(running_centre), add_office(running_centre)
    omar = office.enter("omar")
    code = printed(running_centre, "device", other)
    with pytest.raises(MihanError) as refused:
        office.desk.enrolling.enrol(omar, running_centre.url, code, own)
    assert refused.value.code == "office_differs"
    assert refused.value.params["name"]
    assert not office.desk.enrolling.device().enrolled
    assert office.desk.enrolling.enrol(omar, running_centre.url, code, other).device.office_id == other


@pytest.mark.parametrize(
    ("what", "why"), [("used", "code_used"), ("taken back", "code_cancelled"), ("old", "code_expired")]
)
def test_a_code_that_is_over_says_why(
    office: Office, running_centre: Centre, tmp_path: Path, what: str, why: str
) -> None:
    place = add_office(running_centre)
    hours = -0.1 if what == "old" else 1.0
    code = running_centre.device_code(place, hours)
    if what == "used":
        first = Office(tmp_path / "first", wall=office.wall)
        first.open()
        first.desk.enrolling.enrol(first.enter("omar"), running_centre.url, code)
        first.desk.signing_in.sign_out()
    if what == "taken back":
        (line,) = [one for one in running_centre.listed("codes", "list") if one["office"] == place]
        running_centre.run("codes", "cancel", line["id"])
    with pytest.raises(MihanError) as refused:
        office.desk.enrolling.enrol(office.enter("omar"), running_centre.url, code, place)
    assert (refused.value.code, refused.value.params["reason"]) == ("code_refused", why)
    assert not office.desk.enrolling.device().enrolled
