"""The desk's own keys under a secret of the system's store: what a thief lacks, and who brings it back."""

import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import PasswordDeleteError

from mihan_desktop.domain.offices import KeysAt, KeysState
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services.desk import Desk
from mihan_desktop.storage.keystore import Keystore
from tests.centre import Centre
from tests.services.conftest import enrol
from tests.services.office import PASSWORD, Office
from tests.services.test_audit_lines import lines

Template = tuple[Office, dict[tuple[str, str], str]]


class InMemory(KeyringBackend):
    """A store of this test's own, which can hang. Attributes: held, hangs (seconds), locked."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.held: dict[tuple[str, str], str] = {}
        self.hangs = 0.0
        self.locked = False

    def _wait(self) -> None:
        time.sleep(self.hangs)
        if self.locked:
            raise RuntimeError("locked")

    def get_password(self, service: str, username: str) -> str | None:
        """As keyring asks."""
        self._wait()
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """As keyring asks."""
        self._wait()
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """As keyring asks."""
        self._wait()
        if self.held.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture
def store() -> Iterator[InMemory]:
    """The store of this machine."""
    before, made = keyring.get_keyring(), InMemory()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture(scope="module")
def template(running_centre: Centre, tmp_path_factory: pytest.TempPathFactory) -> Template:
    """An enrolled desk whose keys are under a secret of the store, and what that store holds; to be copied."""
    before, store = keyring.get_keyring(), InMemory()
    keyring.set_keyring(store)
    made = Office(tmp_path_factory.mktemp("kept") / "profile")
    made.open()
    enrol(made, running_centre)
    come(made, "huda")
    made.desk.signing_in.sign_out()
    keyring.set_keyring(before)
    assert len(store.held) == 1
    return made, store.held


@pytest.fixture
def kept(template: Template, store: InMemory, tmp_path: Path) -> Iterator[Office]:
    """That desk and that store, for this test alone. To the centre it is one desk: one test sends."""
    shutil.copytree(template[0].profile, tmp_path / "profile")
    store.held.update(template[1])
    made = Office(tmp_path / "profile")
    made.people.update(template[0].people)
    yield made
    made.desk.signing_in.sign_out()


def come(office: Office, username: str, desk: Desk | None = None) -> KeysState:
    """Somebody signs in, and the window sees to the keys."""
    office.enter(username, desk)
    (desk or office.desk).keeping.settle()
    return (desk or office.desk).keeping.state()


def seal_and_send(office: Office) -> str:
    """One person, registered, approved, sent; how the sending ended."""
    office.register(office.enter("zainab"))
    huda = office.enter("huda")
    waiting = [one.change_id for one in office.desk.reviewing.waiting(huda)]
    office.desk.reviewing.approve(huda, waiting, PASSWORD.format("huda"))
    return office.desk.sending.send(huda, lambda *_: None, lambda: False).code


def elsewhere() -> InMemory:
    """Another machine."""
    made = InMemory()
    keyring.set_keyring(made)
    return made


def nowhere() -> None:
    """A machine without a store."""
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]


def nothing_shown(_done: int, _of: int) -> None:
    """Nobody watches."""


def private_keys(office: Office) -> tuple[bytes, bytes]:
    """What stands in the database."""
    with office.desk._opened.read() as work:
        row = work.device.get()
        return row.signing, row.receiving


def test_keys_go_under_a_secret_of_the_store_and_the_desk_works_as_before(
    office: Office, running_centre: Centre, store: InMemory
) -> None:
    assert come(office, "zainab") == KeysState(KeysAt.DATABASE), "nobody knows the desk yet"
    enrol(office, running_centre)
    office.enter("zainab")
    plain = private_keys(office)
    assert come(office, "zainab") == KeysState(KeysAt.STORE, "InMemory")
    assert not set(plain) & set(private_keys(office))
    ((_, secret),) = store.held.items()
    assert len(bytes.fromhex(secret)) == 32
    assert seal_and_send(office) == ""
    assert lines(office, "device_keys_kept")[0][2] == {"in": "InMemory"}
    found = json.loads(office.desk.diagnosing.gather({}).files["desk.json"])
    assert found["device_keys"] == "keystore: InMemory"
    assert secret not in json.dumps(found)


def test_a_copied_folder_with_a_clerks_password_does_not_act_as_the_desk(kept: Office, tmp_path: Path) -> None:
    kept.register(kept.enter("ali"))
    kept.desk.signing_in.sign_out()
    shutil.copytree(kept.profile, tmp_path / "stolen")
    store = elsewhere()
    thief = Office(tmp_path / "stolen")
    assert come(thief, "zainab").at is KeysAt.AWAY
    zainab = thief.people["zainab"]
    assert thief.register(zainab).registration.label, "work goes on"
    assert thief.desk.sending.send(zainab, lambda *_: None, lambda: False).code == "device_keys_away"
    with thief.desk._opened.read() as work, pytest.raises(MihanError, match="device_keys_away"):
        assert work.device.get().signing_private
    assert store.held == {}
    told = [notice.code for notice in thief.desk.noticing.board(zainab).notices]
    assert told.count("device_keys_away") == 1
    found = json.loads(thief.desk.diagnosing.gather({}).files["desk.json"])
    assert found["device_keys"] == "away"
    thief.desk.signing_in.sign_out()


def test_the_first_supervisor_or_administrator_who_comes_in_brings_the_keys_back(kept: Office) -> None:
    machine = elsewhere()
    assert come(kept, "zainab").at is KeysAt.AWAY
    kept.register(kept.people["zainab"])
    huda = kept.enter("huda")
    waiting = [one.change_id for one in kept.desk.reviewing.waiting(huda)]
    with pytest.raises(MihanError, match="device_keys_away"):
        kept.desk.reviewing.approve(huda, waiting, PASSWORD.format("huda"))
    kept.desk.keeping.settle()
    assert len(machine.held) == 1
    kept.desk.reviewing.approve(huda, waiting, PASSWORD.format("huda"))
    assert come(kept, "zainab").at is KeysAt.STORE
    assert seal_and_send(kept) == ""
    ((_, who, details),) = lines(kept, "device_keys_brought")
    assert (who, details) == ("huda", {"in": "InMemory"})


def test_the_paper_brings_them_back_on_a_machine_without_a_store(kept: Office) -> None:
    paper, _ = kept.desk.recovering.renew(kept.enter("omar"), PASSWORD.format("omar"))
    assert come(kept, "zainab").at is KeysAt.STORE, "and the secret is sealed to the new paper"
    nowhere()
    assert come(kept, "zainab").at is KeysAt.AWAY
    kept.desk.signing_in.sign_out()
    kept.desk.signing_in.recover("ali", paper.code, "another password of ali's own")
    assert kept.desk.keeping.state() == KeysState(KeysAt.DATABASE)
    assert come(kept, "huda") == KeysState(KeysAt.DATABASE), "and there they stay"
    with kept.desk._opened.read() as work:
        assert len(work.device.get().signing_private) == 32
    found = json.loads(kept.desk.diagnosing.gather({}).files["desk.json"])
    assert found["device_keys"] == "database"


def test_a_backup_brings_them_to_another_machine_by_the_paper_or_a_supervisors_password(
    kept: Office, tmp_path: Path
) -> None:
    paper, _ = kept.desk.recovering.renew(kept.enter("omar"), PASSWORD.format("omar"))
    assert come(kept, "omar").at is KeysAt.STORE
    copy = tmp_path / "copy.mihan-backup"
    kept.desk.backing_up.make(kept.people["omar"], copy, nothing_shown, lambda: False)
    kept.desk.signing_in.sign_out()
    machine = elsewhere()
    by_paper = Office(tmp_path / "by paper" / "profile", wall=kept.wall)
    by_paper.desk.restoring.by_paper(copy, "ali", paper.code, "another password of ali's own", nothing_shown, bool)
    assert len(machine.held) == 1
    assert come(by_paper, "zainab").at is KeysAt.STORE
    by_paper.desk.signing_in.sign_out()
    machine = elsewhere()
    by_password = Office(tmp_path / "by password" / "profile", wall=kept.wall)
    by_password.desk.restoring.by_password(copy, "huda", PASSWORD.format("huda"), nothing_shown, bool)
    assert come(by_password, "zainab").at is KeysAt.AWAY, "until the window sees to it for whoever may"
    assert come(by_password, "huda").at is KeysAt.STORE
    by_password.desk.signing_in.sign_out()


def test_a_new_password_brings_them_back_as_the_old_one_did(kept: Office) -> None:
    omar = kept.enter("omar")
    kept.desk.signing_in.change_password(omar, PASSWORD.format("omar"), "the administrator's other password")
    omar = kept.desk.signing_in.sign_in("omar", "the administrator's other password")
    kept.desk.keeping.settle()  # the store still has it: from here on it is sealed to the new half
    kept.desk.signing_in.sign_out()
    elsewhere()
    kept.desk.signing_in.sign_in("omar", "the administrator's other password")
    kept.desk.keeping.settle()
    assert kept.desk.keeping.state().at is KeysAt.STORE


def test_whoever_was_removed_brings_nothing_back(kept: Office) -> None:
    omar = kept.enter("omar")
    kept.desk.managing_users.remove_user(omar, kept.people["sara"].id)
    assert come(kept, "omar").at is KeysAt.STORE
    with kept.desk._opened.read() as work:
        assert len(work.device.sealed_secret()) == 3  # omar, huda and the paper


def test_a_store_that_hangs_or_is_locked_keeps_nobody_waiting(kept: Office, store: InMemory) -> None:
    kept.desk._opened.keystore = Keystore(limit=0.05)
    store.hangs = 1.0
    assert come(kept, "zainab").at is KeysAt.AWAY
    store.hangs = 0.0
    assert kept.desk.keeping.state().at is KeysAt.AWAY, "it is left alone for a while"
    kept.desk._opened.keystore = Keystore()
    assert kept.desk.keeping.state().at is KeysAt.STORE
    store.locked = True
    assert come(kept, "zainab").at is KeysAt.AWAY
    store.locked = False
    assert come(kept, "zainab").at is KeysAt.STORE


@pytest.mark.parametrize("followed", ["", "zainab"])
def test_what_somebody_brings_stays_in_nobodys_memory_after_they_left(kept: Office, followed: str) -> None:
    machine = elsewhere()
    kept.enter("huda")

    def slow(_service: str, _entry: str) -> None:
        """While the store looks for it she leaves, and perhaps another comes."""
        machine.get_password = lambda *_: None  # type: ignore[method-assign]
        kept.desk.signing_in.sign_out()
        if followed:
            kept.enter(followed)

    machine.get_password = slow  # type: ignore[method-assign,assignment]
    with pytest.raises(MihanError, match="locked"):
        kept.desk.keeping.settle()
    assert machine.held == {}
    assert kept.desk._opened._secret is None
    if followed:
        assert kept.desk.keeping.state().at is KeysAt.AWAY


def test_two_profiles_of_one_person_have_secrets_of_their_own(kept: Office, store: InMemory, tmp_path: Path) -> None:
    kept.enter("huda")
    with kept.desk._opened.read() as work:
        row = work.device.get()
    other = Office(tmp_path / "other")
    other.open()
    with other.desk._opened.write() as work:
        work.device.enrol(
            device_id="another", office_id=row.office_id, office_name="", centre_url="", enrolment=row.enrolment or b""
        )
    assert come(other, "huda").at is KeysAt.STORE
    assert len(store.held) == 2
    other.desk.signing_in.sign_out()
    assert come(kept, "zainab").at is KeysAt.STORE


def test_a_withdrawn_desk_is_forgotten_by_the_store(kept: Office, store: InMemory) -> None:
    kept.enter("omar")
    with kept.desk._opened.write() as work:
        work.told.withdraw_device(kept.wall(), 0)
    assert come(kept, "huda").at is KeysAt.STORE, "who answers for it may hear that it is let in again"
    assert store.held == {}
    kept.desk.signing_in.sign_out()
    assert come(kept, "huda").at is KeysAt.STORE
    assert store.held == {}
