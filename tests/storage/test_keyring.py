"""The file of slots: who gets the key, who waits, and what a thief of the file learns."""

import json
import statistics
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.storage.keyring import Keyring
from mihan_desktop.storage.slots import Slot, WrongPassword, close_slot, open_slot, tuned_cost
from sync.protocol.keys import Cost

CHEAP = Cost(memory=128, iterations=1, lanes=1)
KEY = bytes(range(32))


class Wall:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def wall() -> Wall:
    """The wall clock."""
    return Wall()


@pytest.fixture
def keyring(tmp_path: Path, wall: Wall) -> Keyring:
    """A keyring with one person."""
    made = Keyring(tmp_path / "keyring.json", now=wall)
    made.create(KEY, "zainab", "the password of zainab", CHEAP)
    return made


def refusal(keyring: Keyring, username: str, password: str) -> tuple[str, dict[str, object]]:
    """Code and params with which a try is refused."""
    with pytest.raises(MihanError) as refused:
        keyring.unlock(username, password)
    return refused.value.code, dict(refused.value.params)


def test_each_person_opens_with_their_own_password(keyring: Keyring) -> None:
    keyring.set_password(KEY, "ali", "the password of ali")
    assert keyring.unlock("zainab", "the password of zainab") == KEY
    assert keyring.unlock("ali", "the password of ali") == KEY
    assert refusal(keyring, "ali", "the password of zainab") == ("wrong_credentials", {})


def test_the_same_name_and_password_typed_on_another_keyboard_open(keyring: Keyring) -> None:
    keyring.set_password(KEY, "أحمد", "café ١٢٣٤٥")
    assert keyring.unlock("احمد ", "cafe\u0301 ١٢٣٤٥") == KEY


def test_an_unknown_name_gets_the_same_answer_and_leaves_the_same_trace(keyring: Keyring, tmp_path: Path) -> None:
    assert refusal(keyring, "zainab", "wrong") == refusal(keyring, "nobody", "wrong") == ("wrong_credentials", {})
    failures = json.loads((tmp_path / "keyring.json").read_text())["failures"]
    assert [one["count"] for one in failures.values()] == [1, 1]


def test_an_unknown_name_costs_the_same_time(tmp_path: Path, wall: Wall) -> None:
    keyring = Keyring(tmp_path / "slow.json", now=wall)
    keyring.create(KEY, "zainab", "the password of zainab", Cost(memory=16 * 1024, iterations=2, lanes=1))
    spent: dict[str, list[float]] = {"zainab": [], "nobody": []}
    for _ in range(7):
        for name, times in spent.items():
            wall.time += timedelta(hours=1)
            started = time.thread_time()
            refusal(keyring, name, "wrong")
            times.append(time.thread_time() - started)
    known, unknown = (statistics.median(times) for times in spent.values())
    assert unknown > 0.005
    assert 0.6 < known / unknown < 1.6


def test_failures_make_the_next_try_wait_and_the_wait_survives_a_restart(
    keyring: Keyring, tmp_path: Path, wall: Wall
) -> None:
    for _ in range(4):
        assert refusal(keyring, "zainab", "wrong") == ("wrong_credentials", {})
    again = Keyring(tmp_path / "keyring.json", now=wall)
    assert refusal(again, "zainab", "the password of zainab") == ("try_later", {"seconds": 2})
    wall.time += timedelta(seconds=2)
    assert refusal(again, "zainab", "wrong") == ("wrong_credentials", {})
    assert refusal(again, "zainab", "wrong") == ("try_later", {"seconds": 4})
    assert refusal(again, "nobody", "wrong") == ("wrong_credentials", {})
    wall.time += timedelta(seconds=4)
    assert again.unlock("zainab", "the password of zainab") == KEY
    assert refusal(again, "zainab", "wrong") == ("wrong_credentials", {})


def test_a_clock_set_back_a_year_does_not_lock_for_a_year(keyring: Keyring, wall: Wall) -> None:
    for _ in range(4):
        refusal(keyring, "zainab", "wrong")
    wall.time -= timedelta(days=365)
    assert refusal(keyring, "zainab", "x") == ("try_later", {"seconds": 2})
    wall.time += timedelta(seconds=3)
    assert keyring.unlock("zainab", "the password of zainab") == KEY


def test_guessing_names_does_not_make_the_file_grow_or_forget_the_guessed(
    keyring: Keyring, tmp_path: Path, wall: Wall
) -> None:
    for _ in range(5):
        refusal(keyring, "zainab", "wrong")
        wall.time += timedelta(minutes=10)
    for number in range(80):
        refusal(keyring, f"nobody {number}", "wrong")
    failures = json.loads((tmp_path / "keyring.json").read_text())["failures"]
    assert len(failures) == 64
    assert max(one["count"] for one in failures.values()) == 5


def test_the_printed_code_opens_however_it_is_typed(tmp_path: Path, wall: Wall) -> None:
    keyring = Keyring(tmp_path / "keyring.json", now=wall)
    code = keyring.create(KEY, "zainab", "the password of zainab", CHEAP)
    assert len(code.replace("-", "")) == 26
    assert keyring.unlock_with_recovery(code) == KEY
    assert keyring.unlock_with_recovery(code.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == KEY
    wrong = ("0" if code[0] != "0" else "2") + code[1:]
    with pytest.raises(MihanError, match="wrong_credentials"):
        keyring.unlock_with_recovery(wrong)


def test_a_person_who_was_removed_opens_nothing(keyring: Keyring) -> None:
    keyring.set_password(KEY, "ali", "the password of ali")
    keyring.remove("ali")
    assert refusal(keyring, "ali", "the password of ali") == ("wrong_credentials", {})


def test_a_signing_key_opens_with_its_owners_password_alone(keyring: Keyring) -> None:
    signing = Ed25519PrivateKey.generate()
    keyring.set_password(KEY, "huda", "the password of huda", signing)
    assert keyring.signing_public("huda") == signing.public_key().public_bytes_raw()
    assert keyring.signing_public("zainab") is None
    assert keyring.unlock_signing("huda", "the password of huda").private_bytes_raw() == signing.private_bytes_raw()
    for username, password in (("huda", "the password of zainab"), ("zainab", "the password of zainab")):
        with pytest.raises(MihanError, match="wrong_credentials"):
            keyring.unlock_signing(username, password)


def test_a_thief_of_the_file_learns_neither_key_nor_names(keyring: Keyring, tmp_path: Path) -> None:
    signing = Ed25519PrivateKey.generate()
    keyring.set_password(KEY, "huda", "the password of huda", signing)
    text = (tmp_path / "keyring.json").read_text()
    for secret in ("zainab", "huda", KEY.hex(), signing.private_bytes_raw().hex()):
        assert secret not in text


@pytest.mark.parametrize("broken", [b"", b"{}", b"[]", b"null", b'{"version": 1}', b"\xff\xfe", b'{"version": "1"}'])
def test_a_broken_file_is_said_to_be_broken(keyring: Keyring, tmp_path: Path, broken: bytes) -> None:
    (tmp_path / "keyring.json").write_bytes(broken)
    assert refusal(keyring, "zainab", "the password of zainab") == ("keyring_damaged", {})


def test_a_slot_that_asks_for_absurd_work_is_not_tried(keyring: Keyring, tmp_path: Path) -> None:
    path = tmp_path / "keyring.json"
    value = json.loads(path.read_text())
    for slot in value["slots"].values():
        slot["memory"] = 2**30
    path.write_text(json.dumps(value))
    assert refusal(keyring, "zainab", "the password of zainab") == ("keyring_damaged", {})


def test_no_keyring_means_no_office(tmp_path: Path, wall: Wall) -> None:
    assert refusal(Keyring(tmp_path / "none.json", now=wall), "zainab", "x") == ("not_created", {})


def test_a_half_written_new_file_does_not_hurt_the_old_one(keyring: Keyring, tmp_path: Path) -> None:
    (tmp_path / "keyring.json.new").write_bytes(b"half of a")
    keyring.set_password(KEY, "ali", "the password of ali")
    assert keyring.unlock("ali", "the password of ali") == KEY


def test_a_slot_of_one_purpose_does_not_stand_in_for_another() -> None:
    slot = close_slot(b"secret", "password", CHEAP, "one")
    assert open_slot(slot, "password", "one") == b"secret"
    assert Slot.from_json(slot.to_json()) == slot
    with pytest.raises(WrongPassword):
        open_slot(slot, "password", "other")


def test_the_cost_is_tuned_to_this_machine() -> None:
    cost = tuned_cost(0.2)
    assert cost.memory == 64 * 1024
    assert 2 <= cost.iterations <= 16
