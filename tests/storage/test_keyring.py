"""The file of keys: who gets the key, who waits, and what a thief of the file learns."""

import json
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.storage import keyring_file
from mihan_desktop.storage.keyring import Founded, Holders, Keyring, Settled, _nobody, _slot_name
from mihan_desktop.storage.slots import FLOOR, Slot, WrongPassword, close_slot, open_sealed, open_slot, tuned_cost
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
    made, _ = founded(tmp_path / "keyring.json", wall)
    return made


def founded(path: Path, wall: Wall, cost: Cost = CHEAP) -> tuple[Keyring, Founded]:
    """A keyring with one person, and what its making gave."""
    made = Keyring(path, now=wall, floor=cost)
    first = made.make(KEY, "zainab", "the password of zainab", cost)
    made.found(first)
    return made, first


def refusal(keyring: Keyring, username: str, password: str) -> tuple[str, dict[str, object]]:
    """Code and params with which a try is refused."""
    with pytest.raises(MihanError) as refused:
        keyring.unlock(username, password)
    return refused.value.code, dict(refused.value.params)


def test_each_person_opens_with_their_own_password(keyring: Keyring) -> None:
    keyring.add_person(KEY, "ali", "the password of ali")
    assert keyring.unlock("zainab", "the password of zainab") == KEY
    assert keyring.unlock("ali", "the password of ali") == KEY
    assert refusal(keyring, "ali", "the password of zainab") == ("wrong_credentials", {})


def test_the_same_name_and_password_typed_on_another_keyboard_open(keyring: Keyring) -> None:
    keyring.add_person(KEY, "أحمد", "café ١٢٣٤٥")
    assert keyring.unlock("احمد ", "cafe\u0301 ١٢٣٤٥") == KEY


def test_an_unknown_name_gets_the_same_answer_and_leaves_the_same_trace(keyring: Keyring, tmp_path: Path) -> None:
    assert refusal(keyring, "zainab", "wrong") == refusal(keyring, "nobody", "wrong") == ("wrong_credentials", {})
    failures = json.loads((tmp_path / "keyring.tries").read_text())
    assert [one["count"] for one in failures.values()] == [1, 1]


def test_an_unknown_name_costs_the_same_time(tmp_path: Path, wall: Wall) -> None:
    keyring, _ = founded(tmp_path / "slow.json", wall, Cost(memory=16 * 1024, iterations=2, lanes=1))
    spent: dict[str, list[float]] = {"zainab": [], "nobody": []}
    for _ in range(7):
        for name, times in spent.items():
            wall.time += timedelta(hours=1)
            started = time.thread_time()
            refusal(keyring, name, "wrong")
            times.append(time.thread_time() - started)
    known, unknown = (min(times) for times in spent.values())  # a busy core only ever adds
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
    failures = json.loads((tmp_path / "keyring.tries").read_text())
    assert len(failures) == 64
    assert max(one["count"] for one in failures.values()) == 5


def test_the_printed_code_opens_however_it_is_typed(tmp_path: Path, wall: Wall) -> None:
    keyring, first = founded(tmp_path / "keyring.json", wall)
    code = first.code
    assert len(code.replace("-", "")) == 35
    arabic = code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    for typed in (code, code.lower().replace("-", " ").replace("0", "o").replace("1", "l"), arabic):
        assert keyring.unlock_with_recovery(typed).key == KEY


def test_a_slip_in_the_printed_code_is_no_try_and_another_paper_is_told_apart(tmp_path: Path, wall: Wall) -> None:
    keyring, first = founded(tmp_path / "keyring.json", wall)
    code, other = first.code, founded(tmp_path / "other.json", wall)[1].code
    for at, letter in enumerate(code):
        if letter != "-":
            slip = code[:at] + ("7" if letter != "7" else "8") + code[at + 1 :]
            with pytest.raises(MihanError, match="recovery_mistyped"):
                keyring.unlock_with_recovery(slip)
    with pytest.raises(MihanError, match="recovery_of_another") as refused:
        keyring.unlock_with_recovery(other)
    assert refused.value.params["wanted"] == keyring.paper()[0] != refused.value.params["paper"]
    assert not (tmp_path / "keyring.tries").exists()
    assert keyring.unlock_with_recovery(code).key == KEY


def test_a_new_paper_is_good_once_the_database_says_so_and_the_old_one_never_again(tmp_path: Path, wall: Wall) -> None:
    keyring, first = founded(tmp_path / "keyring.json", wall)
    code, public = keyring.new_recovery()
    with pytest.raises(MihanError, match="recovery_of_another"):
        keyring.unlock_with_recovery(code)
    assert keyring.settle(KEY, Holders({"zainab": first.public}, public)).changed
    assert keyring.unlock_with_recovery(code).key == KEY
    with pytest.raises(MihanError, match="recovery_of_another"):
        keyring.unlock_with_recovery(first.code)


def test_a_person_whom_the_database_does_not_name_opens_nothing(tmp_path: Path, wall: Wall) -> None:
    keyring, first = founded(tmp_path / "keyring.json", wall)
    keyring.add_person(KEY, "ali", "the password of ali")
    keyring.settle(KEY, Holders({"zainab": first.public}))
    assert refusal(keyring, "ali", "the password of ali") == ("wrong_credentials", {})


def test_of_an_old_and_a_new_password_the_database_chooses(tmp_path: Path, wall: Wall) -> None:
    for chosen in (0, 1):
        keyring, first = founded(tmp_path / f"{chosen}.json", wall)
        publics = first.public, keyring.add_person(KEY, "zainab", "another password")
        passwords = "the password of zainab", "another password"
        assert [keyring.enter("zainab", one).public for one in passwords] == list(publics)
        keyring.settle(KEY, Holders({"zainab": publics[chosen]}))
        assert keyring.unlock("zainab", passwords[chosen]) == KEY
        assert refusal(keyring, "zainab", passwords[1 - chosen]) == ("wrong_credentials", {})


def test_an_old_copy_of_the_file_and_an_old_password_do_not_open_after_another_key(tmp_path: Path, wall: Wall) -> None:
    path = tmp_path / "keyring.json"
    keyring, first = founded(path, wall)
    ali = keyring.add_person(KEY, "ali", "the password of ali")
    holders = Holders({"zainab": first.public, "ali": ali}, first.recovery)
    old, other = path.read_bytes(), bytes(reversed(KEY))
    keyring.begin_rekey(other, replace(holders, people={"zainab": first.public}))
    unlocked = keyring.enter("zainab", "the password of zainab")
    assert (unlocked.key, unlocked.following) == (KEY, other)
    assert keyring.unlock_with_recovery(first.code).following == other
    assert keyring.enter("ali", "the password of ali").following is None
    keyring.finish_rekey()
    assert keyring.unlock("zainab", "the password of zainab") == other
    assert keyring.unlock_with_recovery(first.code).key == other
    assert refusal(keyring, "ali", "the password of ali") == ("wrong_credentials", {})
    assert keyring.settle(other, replace(holders, people={"zainab": first.public})).changed is False
    path.write_bytes(old)
    assert keyring.unlock("ali", "the password of ali") == KEY != other


def test_another_key_that_never_came_leaves_no_trace(tmp_path: Path, wall: Wall) -> None:
    keyring, first = founded(tmp_path / "keyring.json", wall)
    before = (tmp_path / "keyring.json").read_bytes()
    keyring.begin_rekey(bytes(32), Holders({"zainab": first.public}, first.recovery))
    keyring.abandon_rekey()
    assert (tmp_path / "keyring.json").read_bytes() == before
    keyring.finish_rekey()
    assert keyring.unlock("zainab", "the password of zainab") == KEY


def test_the_ministrys_safe_gets_the_key_and_a_changed_one_anew(tmp_path: Path, wall: Wall) -> None:
    keyring, first = founded(tmp_path / "keyring.json", wall)
    safes = [X25519PrivateKey.generate() for _ in range(2)]
    for safe in safes:
        keyring.settle(KEY, Holders({"zainab": first.public}, first.recovery, safe.public_key().public_bytes_raw()))
        body = keyring_file.read(tmp_path / "keyring.json").body
        assert body.ministry is not None
        assert open_sealed(safe, body.ministry.key, body.purpose("ministry")) == KEY


CHANGES: list[tuple[str, object]] = [
    ("cost", {"memory": 8, "iterations": 1, "lanes": 1}), ("salt", "00" * 16), ("recovery.public", "11" * 32),
    ("recovery.key", "22" * 80), ("ministry.public", "33" * 32), ("mac", "44" * 32), ("people.0.key", "55" * 80),
    ("people.0.public", "66" * 32), ("people.0.slot.salt", "77" * 16),
]  # fmt: skip


@pytest.mark.parametrize(("where", "value"), CHANGES)
def test_a_change_by_somebody_without_the_key_is_seen_and_put_right(
    tmp_path: Path, wall: Wall, where: str, value: object
) -> None:
    path = tmp_path / "keyring.json"
    keyring, first = founded(path, wall)
    safe = X25519PrivateKey.generate().public_key().public_bytes_raw()
    holders = Holders({"zainab": first.public}, first.recovery, safe)
    assert keyring.settle(KEY, holders).intact
    changed = json.loads(path.read_text())
    *road, last = where.split(".")
    place = changed
    for name in road:
        place = next(iter(place.values()))[0] if name == "0" else place[name]
    place[last] = value
    path.write_text(json.dumps(changed))
    settled = keyring.settle(KEY, holders)
    assert (settled.changed, settled.intact) == (True, False)
    assert keyring.settle(KEY, holders) == Settled(changed=False, intact=True)
    body = keyring_file.read(path).body
    assert (body.recovery.public, body.ministry and body.ministry.public) == (first.recovery, safe)
    assert (body.cost.memory, body.cost.iterations) >= (CHEAP.memory, CHEAP.iterations)
    if where not in ("salt", "people.0.public", "people.0.slot.salt"):  # by then nobody's slot is found or opens
        assert keyring.unlock("zainab", "the password of zainab") == KEY
    if where != "salt":
        assert keyring.unlock_with_recovery(first.code).key == KEY


def test_nothing_is_written_cheaper_than_the_floor(tmp_path: Path, wall: Wall) -> None:
    path = tmp_path / "keyring.json"
    keyring, _ = founded(path, wall, Cost(memory=256, iterations=2, lanes=1))
    value = json.loads(path.read_text())
    value["cost"] = {"memory": 8, "iterations": 1, "lanes": 1}
    path.write_text(json.dumps(value))
    keyring.add_person(KEY, "ali", "the password of ali", Ed25519PrivateKey.generate())
    for entries in keyring_file.read(path).body.people.values():
        for entry in entries:
            assert (entry.slot.cost.memory, entry.slot.cost.iterations) == (256, 2)
            assert entry.signing is None or (entry.signing.cost.memory, entry.signing.cost.iterations) == (256, 2)
    assert (FLOOR.memory, FLOOR.iterations) == (32 * 1024, 2)


def test_a_slot_is_strengthened_under_the_same_password(tmp_path: Path, wall: Wall) -> None:
    path, dear = tmp_path / "keyring.json", Cost(memory=256, iterations=3, lanes=1)
    keyring, first = founded(path, wall)
    signing = Ed25519PrivateKey.generate()
    huda = keyring.add_person(KEY, "huda", "the password of huda", signing)
    keyring.strengthen("huda", "the password of huda", dear)
    unlocked = keyring.enter("huda", "the password of huda")
    assert (unlocked.key, unlocked.public, unlocked.cost) == (KEY, huda, dear)
    assert keyring.unlock_signing("huda", "the password of huda").private_bytes_raw() == signing.private_bytes_raw()
    assert keyring.enter("zainab", "the password of zainab").cost == CHEAP
    assert keyring.cost == dear
    assert keyring.settle(KEY, Holders({"zainab": first.public, "huda": huda}, first.recovery)).changed is False
    with pytest.raises(MihanError, match="wrong_credentials"):
        keyring.strengthen("huda", "a wrong one", dear)


def test_names_that_are_not_here_cost_what_the_names_here_cost(tmp_path: Path, wall: Wall) -> None:
    path, dear = tmp_path / "keyring.json", Cost(memory=256, iterations=3, lanes=1)
    keyring, _ = founded(path, wall)
    keyring.add_person(KEY, "huda", "the password of huda")
    keyring.strengthen("huda", "the password of huda", dear)
    body = keyring_file.read(path).body
    names = [_slot_name(body.salt, f"nobody {number}") for number in range(20)]
    assert {_nobody(body, name).cost for name in names} == {CHEAP, dear}
    assert [_nobody(body, name) for name in names] == [_nobody(body, name) for name in names]


def test_a_try_counts_before_it_is_looked_at(
    keyring: Keyring, tmp_path: Path, wall: Wall, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        refusal(keyring, "zainab", "wrong")
    with monkeypatch.context() as killed:
        killed.setattr("mihan_desktop.storage.keyring.open_slot", _killed)
        with pytest.raises(KeyboardInterrupt):
            keyring.unlock("zainab", "wrong")
    assert refusal(Keyring(tmp_path / "keyring.json", now=wall), "zainab", "x") == ("try_later", {"seconds": 2})


def _killed(*_: object) -> None:
    raise KeyboardInterrupt


def test_windows_at_once_have_no_more_tries_than_one(tmp_path: Path, wall: Wall) -> None:
    founded(tmp_path / "keyring.json", wall, Cost(memory=4096, iterations=2, lanes=1))
    windows = [Keyring(tmp_path / "keyring.json", now=wall) for _ in range(8)]
    with ThreadPoolExecutor(8) as threads:
        codes = [code for code, _ in threads.map(lambda one: refusal(one, "zainab", "wrong"), windows)]
    assert sorted(codes) == ["try_later"] * 4 + ["wrong_credentials"] * 4


def test_who_signs_in_is_told_of_the_tries_before(keyring: Keyring, wall: Wall) -> None:
    refusal(keyring, "zainab", "wrong")
    refusal(keyring, "zainab", "wrong")
    unlocked = keyring.enter("zainab", "the password of zainab")
    assert (unlocked.failures.count, unlocked.failures.last) == (2, wall.time)
    assert keyring.enter("zainab", "the password of zainab").failures.count == 0


def test_a_desk_closed_to_the_paper_opens_by_the_paper_alone(tmp_path: Path, wall: Wall) -> None:
    keyring, first = founded(tmp_path / "keyring.json", wall)
    keyring.close_to_paper(KEY)
    assert refusal(keyring, "zainab", "the password of zainab") == ("wrong_credentials", {})
    assert keyring.unlock_with_recovery(first.code).key == KEY


def test_a_signing_key_opens_with_its_owners_password_alone(keyring: Keyring) -> None:
    signing = Ed25519PrivateKey.generate()
    keyring.add_person(KEY, "huda", "the password of huda", signing)
    assert keyring.signing_public("huda") == signing.public_key().public_bytes_raw()
    assert keyring.signing_public("zainab") is None
    assert keyring.unlock_signing("huda", "the password of huda").private_bytes_raw() == signing.private_bytes_raw()
    for username, password in (("huda", "the password of zainab"), ("zainab", "the password of zainab")):
        with pytest.raises(MihanError, match="wrong_credentials"):
            keyring.unlock_signing(username, password)


def test_a_thief_of_the_file_learns_neither_key_nor_names(keyring: Keyring, tmp_path: Path) -> None:
    signing = Ed25519PrivateKey.generate()
    keyring.add_person(KEY, "huda", "the password of huda", signing)
    text = (tmp_path / "keyring.json").read_text()
    for secret in ("zainab", "huda", KEY.hex(), signing.private_bytes_raw().hex()):
        assert secret not in text


@pytest.mark.parametrize("broken", [b"", b"{}", b"[]", b"null", b'{"version": 2}', b"\xff\xfe", b'{"version": "1"}'])
def test_a_broken_file_is_said_to_be_broken(keyring: Keyring, tmp_path: Path, broken: bytes) -> None:
    (tmp_path / "keyring.json").write_bytes(broken)
    assert refusal(keyring, "zainab", "the password of zainab") == ("keyring_damaged", {})


def test_a_file_of_the_first_version_is_told_apart(keyring: Keyring, tmp_path: Path) -> None:
    (tmp_path / "keyring.json").write_bytes(b'{"version": 1, "slots": {}}')
    assert refusal(keyring, "zainab", "the password of zainab") == ("keyring_old", {})


def test_a_slot_that_asks_for_absurd_work_is_not_tried(keyring: Keyring, tmp_path: Path) -> None:
    path = tmp_path / "keyring.json"
    value = json.loads(path.read_text())
    for entries in value["people"].values():
        entries[0]["slot"]["memory"] = 2**30
    path.write_text(json.dumps(value))
    assert refusal(keyring, "zainab", "the password of zainab") == ("keyring_damaged", {})


def test_no_keyring_means_no_office(tmp_path: Path, wall: Wall) -> None:
    assert refusal(Keyring(tmp_path / "none.json", now=wall), "zainab", "x") == ("not_created", {})


def test_a_half_written_new_file_does_not_hurt_the_old_one(keyring: Keyring, tmp_path: Path) -> None:
    (tmp_path / "keyring.json.new").write_bytes(b"half of a")
    keyring.add_person(KEY, "ali", "the password of ali")
    assert keyring.unlock("ali", "the password of ali") == KEY


def test_a_slot_of_one_purpose_does_not_stand_in_for_another() -> None:
    slot = close_slot(b"secret", "password", CHEAP, "one")
    assert open_slot(slot, "password", "one")[0] == b"secret"
    assert Slot.from_json(slot.to_json()) == slot
    with pytest.raises(WrongPassword):
        open_slot(slot, "password", "other")


def test_the_cost_is_tuned_to_this_machine() -> None:
    cost = tuned_cost(0.2)
    assert cost.memory == 64 * 1024
    assert 2 <= cost.iterations <= 16
