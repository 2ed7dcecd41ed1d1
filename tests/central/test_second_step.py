"""The second step and what is around it, on a clock of the test's own: codes, one-time codes, sessions, guesses."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from sync.central import passwords
from sync.central.counts import suppressed
from sync.central.database import Database
from sync.central.moments import new_id
from sync.central.schema import Act
from sync.central.settings import CentralError
from sync.central.staff import StaffDesk
from sync.central.staff_schema import Failure, Staff, StaffSession
from sync.central.web import totp
from sync.central.web.failures import FORGIVEN, FREE_TRIES, OF_ADDRESS, Failures
from sync.central.web.roles import Role
from sync.central.web.sessions import HALF, IDLE, LONGEST, Sessions, SignedIn
from sync.central.web.signing_in import SigningIn
from tests.centre import CHEAP, STAFF_PASSWORD

MORNING = datetime(2026, 2, 3, 7, 45, tzinfo=UTC)
HERE, ELSEWHERE = "192.0.2.1", "2001:db8::1"
KEY = b"\1" * 32


class House:
    """A centre's pages without a network: one database, a clock that the test moves, one process or several."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.now = MORNING
        self.keys = [KEY]
        self.staff = StaffDesk(database, self.clock, new_id)
        self.sessions = Sessions(database, self.clock)
        self.failures = self.process()
        safe = totp.Safe(lambda: self.keys)
        self.signing_in = SigningIn(database, self.sessions, self.failures, safe, self.clock, new_id)

    def clock(self) -> datetime:
        return self.now

    def process(self) -> Failures:
        """Guesses as another process of the same centre counts them."""
        return Failures(self.database, self.clock, lambda: KEY)

    def later(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def add(self, role: str = Role.ANALYST) -> str:
        return self.staff.add(f"staff-{new_id()}", "", STAFF_PASSWORD, role).username

    def half(self, username: str) -> SignedIn:
        """The first step."""
        person = self.sessions.who(self.signing_in.password(username, STAFF_PASSWORD, HERE))
        assert person is not None
        assert not person.whole
        return person

    def set_up(self, username: str) -> tuple[str, str, tuple[str, ...]]:
        """Both steps for the first time: secret, token, one-time codes."""
        person = self.half(username)
        secret = self.signing_in.offered(person)
        assert secret is not None
        entered = self.signing_in.code(person, totp.code_at(secret, self.now), HERE)
        return secret, entered.token, entered.codes


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('staff') / 'central.db'}")
    database.migrate()
    yield database
    database.close()


@pytest.fixture
def house(database: Database, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setattr(passwords, "MEMORY_KIB", CHEAP.memory)
    monkeypatch.setattr(passwords, "PASSES", CHEAP.iterations)
    with database.write() as session:
        for table in (StaffSession, Staff, Failure):
            for row in session.scalars(select(table)):
                session.delete(row)
    return House(database)


def test_the_codes_are_those_of_the_standard() -> None:
    """RFC 6238, appendix B (SHA-1; the last six of its eight digits)."""
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    vectors = {59: "287082", 1111111109: "081804", 1234567890: "005924", 2000000000: "279037"}
    assert {at: totp.code_at(secret, datetime.fromtimestamp(at, UTC)) for at in vectors} == vectors


def test_a_code_counts_once_and_only_near_its_time(house: House) -> None:
    username = house.add()
    secret, _, _ = house.set_up(username)
    with pytest.raises(CentralError, match="wrong_code"):
        house.signing_in.code(house.half(username), totp.code_at(secret, house.now), HERE)
    house.later(30)
    for off in (-90, -60, 60, 90):
        with pytest.raises(CentralError, match=r"wrong_code|wait"):
            house.signing_in.code(house.half(username), totp.code_at(secret, house.now + timedelta(seconds=off)), HERE)
        house.later(60)
    late = totp.code_at(secret, house.now - timedelta(seconds=30))
    assert house.signing_in.code(house.half(username), f" {late[:3]} {late[3:]}", HERE).token
    arabic = totp.code_at(secret, house.now).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert house.signing_in.code(house.half(username), arabic, HERE).token
    with pytest.raises(CentralError, match="wrong_code"):
        house.signing_in.code(house.half(username), late, HERE)  # older than one that counted


def test_a_one_time_code_opens_once_and_new_ones_replace_all(house: House) -> None:
    username = house.add()
    secret, token, codes = house.set_up(username)
    assert len(set(codes)) == 10
    assert house.signing_in.code(house.half(username), totp.grouped(codes[0]).lower(), HERE).token
    with pytest.raises(CentralError, match="wrong_code"):
        house.signing_in.code(house.half(username), codes[0], HERE)
    person = house.sessions.who(token)
    assert person is not None
    assert house.signing_in.codes_left(person) == 9
    house.later(60)
    new = house.signing_in.renew_codes(person, totp.code_at(secret, house.now), HERE)
    with pytest.raises(CentralError, match="wrong_code"):
        house.signing_in.code(house.half(username), codes[1], HERE)
    assert house.signing_in.code(house.half(username), new[0], HERE).token


def test_a_secret_that_another_browser_was_shown_is_worth_nothing(house: House) -> None:
    username = house.add()
    thief, owner = house.half(username), house.half(username)
    stolen, own = house.signing_in.offered(thief), house.signing_in.offered(owner)
    assert stolen is not None
    assert own is not None
    assert stolen != own
    house.signing_in.code(owner, totp.code_at(own, house.now), HERE)
    with pytest.raises(CentralError, match="totp_set_up"):
        house.signing_in.code(thief, totp.code_at(stolen, house.now), HERE)
    assert house.signing_in.offered(house.half(username)) is None


def test_secrets_and_codes_are_nowhere_in_the_database(house: House, database: Database) -> None:
    username = house.add()
    secret, token, codes = house.set_up(username)
    with pytest.raises(CentralError):
        house.signing_in.password("my Password in the wrong field", "x", HERE)
    path = Path(str(database.engine.url.database))
    for file in path.parent.iterdir():
        data = file.read_bytes()
        for word in (secret, token, codes[0], STAFF_PASSWORD, "my password in the wrong field"):
            assert word.encode() not in data, (file.name, word)


def test_a_second_factor_outlives_a_change_of_the_ministrys_key_and_a_reset_forgets_it(house: House) -> None:
    username = house.add()
    secret, _, codes = house.set_up(username)
    house.keys[:] = [b"\2" * 32, KEY]
    house.later(60)
    assert house.signing_in.code(house.half(username), totp.code_at(secret, house.now), HERE).token
    house.keys[:] = [b"\2" * 32]  # sealed anew meanwhile: the old key may go
    house.later(60)
    assert house.signing_in.code(house.half(username), totp.code_at(secret, house.now), HERE).token
    house.keys[:] = [b"\3" * 32]
    with pytest.raises(CentralError, match="totp_unreadable"):
        house.signing_in.code(house.half(username), totp.code_at(secret, house.now), HERE)
    assert house.signing_in.code(house.half(username), codes[0], HERE).token  # the paper still opens
    assert not house.staff.reset_totp(username).totp
    assert house.signing_in.offered(house.half(username)) is not None
    with house.database.read() as session:
        assert "totp_set_up" in session.scalars(select(Act.verb)).all()


def test_a_session_ends_by_idling_by_age_and_before_its_second_step(house: House) -> None:
    username = house.add()
    half = house.signing_in.password(username, STAFF_PASSWORD, HERE)
    _, token, codes = house.set_up(username)
    house.later(HALF.total_seconds() + 1)
    assert house.sessions.who(half) is None
    assert house.sessions.who(token) is not None
    for _ in range(20):
        house.later(IDLE.total_seconds() - 61)
        if house.sessions.who(token) is None:
            break
    assert MORNING + LONGEST <= house.now < MORNING + LONGEST + IDLE
    again = house.signing_in.code(house.half(username), codes[0], HERE).token
    house.later(IDLE.total_seconds() + 61)
    assert house.sessions.who(again) is None


@pytest.mark.parametrize("act", ["close", "role", "password", "totp", "own password"])
def test_whatever_changes_a_persons_rights_ends_all_sessions(house: House, act: str) -> None:
    username = house.add()
    _, token, codes = house.set_up(username)
    other = house.signing_in.code(house.half(username), codes[0], HERE).token
    person = house.sessions.who(token)
    assert person is not None
    assert len(house.sessions.of(person.id)) == 2
    new = ""
    if act == "close":
        house.staff.change(username, None)
    elif act == "role":
        house.staff.set_role(username, Role.PUBLISHER)
    elif act == "password":
        house.staff.change(username, "another of the tests' own")
    elif act == "totp":
        house.staff.reset_totp(username)
    else:
        with pytest.raises(CentralError, match="wrong_credentials"):
            house.signing_in.change_password(person, "guess", "another of the tests' own", HERE)
        new = house.signing_in.change_password(person, STAFF_PASSWORD, "another of the tests' own", HERE)
    assert (house.sessions.who(token), house.sessions.who(other)) == (None, None)
    assert (house.sessions.who(new) is not None) == bool(new)


def test_the_last_administrator_stays_one(house: House) -> None:
    chief = house.add(Role.ADMINISTRATOR)
    with pytest.raises(CentralError, match="last_administrator"):
        house.staff.change(chief, None)
    with pytest.raises(CentralError, match="last_administrator"):
        house.staff.set_role(chief, Role.ANALYST)
    house.add(Role.ADMINISTRATOR)
    assert house.staff.set_role(chief, Role.ANALYST).role == Role.ANALYST


def test_easy_passwords_are_refused(house: House) -> None:
    for easy in ("password1", "12345678", "zainab-ministry1", "بغداد٢٠٢٤"):
        with pytest.raises(CentralError, match="password_common"):
            house.staff.add("zainab-ministry", "", easy)


def test_guesses_for_a_name_wait_longer_and_longer_in_every_process(house: House) -> None:
    waits = []
    for at in range(FREE_TRIES + 4):
        while True:
            try:
                house.process().begin("somebody", f"198.51.100.{at}")
                break
            except CentralError as error:
                waits.append(int(error.params["seconds"]))
                house.later(waits[-1])
    assert waits == [2, 4, 8, 16]
    house.process().begin("somebody else", HERE)  # nobody else waits for it
    house.process().right("somebody", HERE)
    house.process().begin("somebody", HERE)


def test_guesses_from_one_address_are_counted_whatever_the_names(house: House) -> None:
    for at in range(OF_ADDRESS):
        house.process().begin(f"name {at}", f"2001:db8::{at}")  # one household of the newer internet
    with pytest.raises(CentralError, match="wait"):
        house.process().begin("one more", ELSEWHERE)
    house.process().begin("one more", HERE)
    house.later(FORGIVEN.total_seconds())
    house.process().begin("one more", ELSEWHERE)
    with pytest.raises(CentralError, match="wait"):
        house.process().begin("yet one", ELSEWHERE)


def test_a_right_password_does_not_forgive_wrong_codes(house: House) -> None:
    username = house.add()
    house.set_up(username)
    for _ in range(FREE_TRIES):
        with pytest.raises(CentralError, match="wrong_code"):
            house.signing_in.code(house.half(username), "000000", HERE)
    with pytest.raises(CentralError, match="wait"):
        house.signing_in.code(house.half(username), "000000", HERE)


def test_small_counts_are_kept_back_and_cannot_be_told_from_sums() -> None:
    told = suppressed(
        [("2026-02", "IQ-BG", "female", 40), ("2026-02", "IQ-BG", "male", 4), ("2026-02", "IQ-BG", "intersex", 5),
         ("2026-03", "IQ-G07", "female", 1), ("2026-03", "IQ-G07", "", 2), ("2026-03", "IQ-G07", "unknown", 2)]
    )  # fmt: skip
    assert [(line.month, line.governorate, dict(line.counts)) for line in told.lines] == [
        ("2026-03", "IQ-G07", {"female": None, "male": 0, "": None}),
        ("2026-02", "IQ-BG", {"female": 40, "male": None, "": 5}),
    ]
    assert told.totals == {"female": 40, "male": 0, "": 5}
