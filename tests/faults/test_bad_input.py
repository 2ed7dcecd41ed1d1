"""What people paste, lean on and mistype, below the window: each answer is kept whole or refused by name."""

import shutil
from pathlib import Path

import pytest

from forms.session import Session
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import Role
from tests.services.office import FORM_ID, PASSWORD, Office, form, kept

MEGABYTE = 1024 * 1024
ODD = {
    "an emoji of five": "👩🏽‍🌾",
    "a flag": "🇮🇶",
    "bidi marks": "\u202eabc\u2069\u2066\u200f",
    "control characters": "a\x01\x1b[31m\x7fb",
    "half an emoji": "a\ud83db",
    "a zero": "a\0b",
    "a non-character": "a\ufffe\uffffb",
    "harakat upon harakat": "ز" + "\u064b" * 500,
}


def approve_all(office: Office) -> None:
    """A supervisor approves whatever waits, in one batch."""
    huda = office.enter("huda")
    waiting = [item.change_id for item in office.desk.reviewing.waiting(huda)]
    office.desk.reviewing.approve(huda, waiting, PASSWORD.format("huda"))


def test_one_answer_that_somebody_leaned_on_does_not_hold_up_the_batch(enrolled: Office) -> None:
    zainab = enrolled.enter("zainab")
    enrolled.register(zainab)
    for letters in (100_000, 200_000, 300_000):
        enrolled.register(zainab, given_name="م" * letters)
    approve_all(enrolled)
    result = enrolled.desk.sending.send(enrolled.enter("huda"), lambda *_: None, lambda: False)
    assert (result.received, result.refused, result.code) == (1, 0, "")
    found = enrolled.desk.searching.registrations(enrolled.people["huda"])
    assert [record.status for record in found] == [RecordStatus.RECEIVED] * 4


def test_an_answer_beyond_every_limit_stays_a_draft_and_is_refused_by_name(office: Office) -> None:
    zainab = office.enter("zainab")
    with pytest.raises(Exception, match="too_long") as refused:
        office.register(zainab, father_name="م" * MEGABYTE)
    assert getattr(refused.value, "code", "") == "too_long"
    assert len(office.desk.registering.drafts(zainab)) == 1
    assert office.desk.searching.registrations(zainab) == ()


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_letters_in_a_name_arrive_or_are_refused_by_name(enrolled: Office, text: str) -> None:
    zainab = enrolled.enter("zainab")
    enrolled.register(zainab, given_name=text)
    approve_all(enrolled)
    result = enrolled.desk.sending.send(enrolled.enter("huda"), lambda *_: None, lambda: False)
    assert (result.received, result.code) == (1, "")
    (record,) = enrolled.desk.searching.registrations(enrolled.people["huda"])
    assert record.status is RecordStatus.RECEIVED


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_letters_anywhere_else_are_kept_or_refused_by_name(office: Office, text: str, tmp_path: Path) -> None:
    from datetime import date

    desk = office.desk
    with refused_by_name_or_fine():
        desk.signing_in.sign_in(text, text)
    office.wall.go_on(hours=1)
    omar = office.enter("omar")
    with refused_by_name_or_fine():
        desk.managing_users.add_user(omar, f"u{text}", f"د{text}", {Role.CLERK}, f"a long password {text}")
    with refused_by_name_or_fine():
        desk.signing_in.change_password(omar, PASSWORD.format("omar"), PASSWORD.format("omar") + text)
        desk.signing_in.change_password(omar, PASSWORD.format("omar") + text, PASSWORD.format("omar"))
    with refused_by_name_or_fine():
        desk.enrolling.enrol(omar, "http://127.0.0.1:9", text)
    with refused_by_name_or_fine():
        desk.registering.add_form(omar, text.encode("utf-8", "surrogatepass"), f"{text}.xml")
    karwan = office.enter("karwan")
    with refused_by_name_or_fine():
        desk.attending.plan_class(karwan, f"ح{text}", [date(2026, 3, 1)], names=[f"ز{text}"])
    change = office.register(office.enter("zainab")).registration.change_id
    desk.searching.registrations(office.people["zainab"], text)
    huda = office.enter("huda")
    with refused_by_name_or_fine():
        desk.reviewing.return_change(huda, change, f"س{text}")
    with refused_by_name_or_fine():
        desk.receiving.import_file(huda, tmp_path / f"{text}.mihan")


class refused_by_name_or_fine:  # noqa: N801 - reads as a sentence
    """An act may do, or be refused with a code of ours; never with an error of the language's own."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        if error is None:
            return True
        code = getattr(error, "code", None)
        assert isinstance(code, str), repr(error)
        assert code != "malformed", "that sentence speaks of damage on the way"
        return True


def test_a_database_whose_keyring_was_lost_is_put_aside_and_never_deleted(office: Office) -> None:
    office.register(office.enter("zainab"))
    office.desk.signing_in.sign_out()
    (office.profile / "keyring.json").unlink()
    size = (office.profile / "mihan.db").stat().st_size
    again = Office(office.profile)
    again.desk.setting_up.create_office("omar", "عمر", PASSWORD.format("omar"), "ar")
    (kept,) = office.profile.glob("mihan.db.unfinished-*")
    assert kept.stat().st_size == size


def test_a_database_without_its_file_is_said_to_be_missing(office: Office) -> None:
    shutil.move(office.profile / "mihan.db", office.profile / "elsewhere.db")
    with pytest.raises(MihanError, match="database_missing"):
        office.enter("omar")


@pytest.mark.parametrize(("version", "form_id"), [("9" * 65, FORM_ID), ("2", "f" * 257)])
def test_a_form_whose_records_could_never_be_saved_is_not_added(office: Office, version: str, form_id: str) -> None:
    omar = office.enter("omar")
    data = form(version).replace(FORM_ID.encode(), form_id.encode())
    with pytest.raises(MihanError, match="form_name_long"):
        office.desk.registering.add_form(omar, data, "long.xml")
    assert len(office.desk.registering.forms(omar)) == 1


def test_the_longest_names_of_a_form_that_are_taken_can_be_saved(office: Office) -> None:
    omar = office.enter("omar")
    data = form("9" * 64).replace(FORM_ID.encode(), b"f" * 256)
    added = office.desk.registering.add_form(omar, data, "long.xml").form
    zainab = office.enter("zainab")
    draft = office.desk.registering.begin(zainab, added.form_id, added.version)
    definition = office.desk.registering.definition(added.form_id, added.version)
    session = Session(definition, clock=office.wall, new_id=office.ids)
    session.set("/data/given_name", "زينب")
    office.desk.registering.keep_draft(zainab, kept(draft, session))
    assert office.desk.registering.save(zainab, draft.id, session.finalise()).registration.form_id == "f" * 256
