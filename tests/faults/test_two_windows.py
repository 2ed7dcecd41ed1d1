"""Two programs on one profile at once: each keeps what the other wrote."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import Role
from mihan_desktop.services.desk import Desk
from tests.services.office import FORM_ID, PASSWORD, VERSION, Office, kept

ROOT = Path(__file__).resolve().parents[2]
ADDED = 40


@contextmanager
def guessers(profile: Path, *names: str) -> Iterator[None]:
    """People at other windows who get their password wrong again and again."""
    command = [sys.executable, "-m", "tests.faults.guessing", str(profile)]
    running = [
        subprocess.Popen([*command, name], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for name in names
    ]
    try:
        for process in running:
            assert process.stdout is not None
            assert process.stdout.readline() == "guessing\n"
        yield
    finally:
        for process in running:
            process.communicate(timeout=60)
    assert [process.returncode for process in running] == [0] * len(running)


def test_a_wrong_password_at_another_window_undoes_nobodys_password(office: Office) -> None:
    omar = office.enter("omar")
    with guessers(office.profile, "ali", "nobody"):
        for number in range(ADDED):
            office.desk.managing_users.add_user(omar, f"clerk{number}", "م", {Role.CLERK}, f"the password {number}")
        office.desk.signing_in.change_password(omar, PASSWORD.format("omar"), "another password of omar")
    for number in range(ADDED):
        office.desk.signing_in.sign_in(f"clerk{number}", f"the password {number}")
    office.desk.signing_in.sign_in("omar", "another password of omar")


def test_two_windows_at_their_first_run_make_one_office(tmp_path: Path) -> None:
    windows = [Office(tmp_path / "profile") for _ in range(4)]
    said: list[str] = []
    ready = threading.Barrier(len(windows))

    def create(number: int) -> None:
        ready.wait(60)
        try:
            windows[number].desk.setting_up.create_office(f"user{number}", "م", PASSWORD.format(number), "ar")
            said.append(f"user{number}")
        except MihanError as error:
            said.append(error.code)

    together = [threading.Thread(target=create, args=(number,)) for number in range(len(windows))]
    for one in together:
        one.start()
    for one in together:
        one.join(60)
    (made,) = (word for word in said if word != "already_created")
    assert len(said) == len(windows)
    desk = windows[0].desk
    assert desk.signing_in.sign_in(made, PASSWORD.format(made.removeprefix("user"))).username == made
    assert not list((tmp_path / "profile").glob("*.unfinished-*"))
    desk.signing_in.sign_out()


def in_two_windows(office: Office) -> tuple[Desk, Desk]:
    """Two windows, nobody signed in yet."""
    return office.desk, office.window()


def test_two_supervisors_who_approve_the_same_records_seal_them_once(enrolled: Office) -> None:
    zainab = enrolled.enter("zainab")
    changes = [enrolled.register(zainab).registration.change_id for _ in range(6)]
    windows = dict(zip(("huda", "sara"), in_two_windows(enrolled), strict=True))
    people = {name: enrolled.enter(name, desk) for name, desk in windows.items()}
    said: dict[str, str] = {}
    ready = threading.Barrier(2)

    def approve(name: str) -> None:
        ready.wait(60)
        try:
            batch = windows[name].reviewing.approve(people[name], changes, PASSWORD.format(name)).batch
            said[name] = batch.id
        except MihanError as error:
            said[name] = error.code

    together = [threading.Thread(target=approve, args=(name,)) for name in windows]
    for one in together:
        one.start()
    for one in together:
        one.join(60)
    (batch,) = windows["huda"].sending.batches(people["huda"])
    assert sorted(said.values()) == sorted([batch.id, "not_waiting"])
    windows["sara"].signing_in.sign_out()


def test_two_windows_that_send_at_once_bring_each_batch_once(enrolled: Office) -> None:
    for _ in range(3):
        change = enrolled.register(enrolled.enter("zainab")).registration.change_id
        huda = enrolled.enter("huda")
        enrolled.desk.reviewing.approve(huda, [change], PASSWORD.format("huda"))
    first, second = in_two_windows(enrolled)
    sara = enrolled.enter("sara", second)
    results = []

    def send(desk: Desk, name: str) -> None:
        user = huda if name == "huda" else sara
        results.append(desk.sending.send(user, lambda *_: None, lambda: False))

    together = [threading.Thread(target=send, args=pair) for pair in ((first, "huda"), (second, "sara"))]
    for one in together:
        one.start()
    for one in together:
        one.join(60)
    assert "" in {result.code for result in results} <= {"", "already_sending"}  # one goes, the other need not
    assert {result.refused for result in results} == {0}
    found = first.searching.registrations(huda)
    assert [record.status for record in found] == [RecordStatus.RECEIVED] * 3
    numbers = {batch.receipt_number for batch in first.sending.batches(huda)}
    assert len(numbers) == 3
    second.signing_in.sign_out()


def test_the_same_person_at_two_windows_makes_one_registration_of_one_draft(office: Office) -> None:
    zainab = office.enter("zainab")
    office.register(zainab)
    other = office.window()
    again = office.enter("zainab", other)
    draft = office.desk.registering.begin(zainab, FORM_ID, VERSION)
    session = office.session()
    session.set("/data/given_name", "هيوا")
    draft = kept(draft, session)
    office.desk.registering.keep_draft(zainab, draft)
    finalised = session.finalise()
    with pytest.raises(MihanError, match="draft_open_elsewhere"):
        other.registering.save(again, draft.id, finalised)
    office.desk.signing_in.sign_out()  # the first window closes
    once = other.registering.save(again, draft.id, finalised).registration
    twice = other.registering.save(again, draft.id, finalised).registration
    assert once.change_id == twice.change_id
    other.signing_in.sign_out()
