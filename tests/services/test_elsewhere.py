"""The whole country at a desk without a line: fetched whole or not at all, asked while somebody types, never believed
without the ministry's word."""

import errno
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import insert, select
from sqlcipher3 import dbapi2

from mihan_desktop.domain.elsewhere import KEYS, Found, Standing, keys_of
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.services import fetching_index, heeding
from mihan_desktop.services.ministry import Ministry
from mihan_desktop.services.opened import Opened
from mihan_desktop.storage import growing_files
from sync.central.database import Database
from sync.central.feeding import Scope, say
from sync.central.ministry_keys import open_keys
from sync.central.national.indexing import Indexing
from sync.central.national.preparing import Preparing
from sync.central.national.schema import IndexRow
from sync.central.schema import Registration
from sync.central.settings import load
from sync.client.transport import Transport
from sync.protocol import limits
from sync.protocol.feed import Item
from sync.protocol.feed_items import NATIONAL_INDEX
from sync.protocol.keys import new_receiving_key, new_signing_key, public_bytes
from sync.protocol.national_index import (
    Gathering,
    NationalIndex,
    Season,
    Shard,
    encode_index,
    index_id,
    proof_of,
    sign_index,
)
from sync.protocol.signing import Signed
from tests.centre import PASSPHRASE, Centre
from tests.services.conftest import add_office
from tests.services.office import ZAINAB, Office, new_id, sign_and_send

BASRA = ZAINAB | {"national_number": "990000000017"}
PLACES = ("", "IQ-BG", "IQ-G02")
AT = datetime(2026, 3, 1, tzinfo=UTC)
SEASON = Season(1, b"a season's salt!", 0)


@dataclass
class Country:
    """What the ministry would publish: an index of some people, served piece by piece. broken: pieces after which the
    line breaks; spoilt: shards that come with a byte changed, as often as they are named; made: its shards, where an
    earlier list has the very same."""

    ministry: Ed25519PrivateKey
    people: Sequence[tuple[Mapping[str, str], str]]
    number: int = 1
    whole: str = ""
    key: bytes = bytes(range(32))
    keys: int = KEYS
    shards: int = 4
    asked: int = 0
    broken: int = 10**9
    spoilt: list[int] = field(default_factory=list)
    made: Sequence[bytes] = ()

    def __post_init__(self) -> None:
        gathering = Gathering(self.key, self.shards)
        for person, place in self.people:
            gathering.add([SEASON.value(key) for key in keys_of(person)], PLACES.index(place))
        self.data = self.made or [gathering.shard(number) for number in range(self.shards)]
        listed = tuple(Shard(len(one), hashlib.sha256(one).hexdigest()) for one in self.data)
        self.index = NationalIndex(
            self.number, 1, self.whole, 1, self.keys, len(self.people), 1, proof_of(self.key, SEASON), PLACES, listed,
            AT + timedelta(days=self.number),
        )  # fmt: skip
        self.signed = sign_index(encode_index(self.index), self.ministry)

    @property
    def id(self) -> str:
        return index_id(self.signed.statement)

    def item(self, number: int, **other: object) -> Item:
        """As the feed names it."""
        body: dict[str, Any] = {
            "number": self.number, "epoch": 1, "whole": self.whole, "size": self.index.size, "key": self.key.hex(),
            "season": 1, "salt": SEASON.salt.hex(), "cost": 0,
        } | other  # fmt: skip
        return Item(number, "national_changes" if self.whole else "national_index", self.id, AT, body)

    def release(self, name: str) -> Signed:
        assert name == self.id
        return self.signed

    def piece(self, name: str, start: int) -> bytes:
        self.asked += 1
        if self.asked > self.broken:
            return b""
        number = next(at for at, shard in enumerate(self.index.shards) if shard.hash == name)
        data = self.data[number]
        if number in self.spoilt:
            self.spoilt.remove(number)
            data = bytes([data[0] ^ 1]) + data[1:]
        return data[start : start + limits.RELEASE_CHUNK]


@dataclass
class Desk:
    """An office that hears and fetches what a country says."""

    office: Office

    @property
    def opened(self) -> Opened:
        return self.office.desk._opened

    def hear(self, item: Item) -> None:
        with self.opened.write() as work:
            heeding.heed(self.opened, work, item)

    def fetch(self, country: Country, cancelled: Callable[[], bool] = lambda: False, *, metered: bool = False) -> None:
        with self.opened.read() as work:
            ministry = Ministry.of(work.device.get())
        fetching_index.fetch(self.opened, ministry, cast("Transport", country), cancelled, metered=metered)

    def take(self, country: Country, item: int = 1) -> None:
        self.hear(country.item(item))
        self.fetch(country)

    def check(self, person: Mapping[str, str] = BASRA) -> Found | None:
        zainab = self.office.people["zainab"]
        candidates = self.office.desk.matching_people.candidates(zainab, person)
        return self.office.desk.elsewhere.check(zainab, person, candidates)

    def code(self) -> str:
        return self.office.desk.elsewhere.status(self.office.people["zainab"]).code

    def states(self) -> dict[int, tuple[str, str]]:
        """number → (state, code) of every index."""
        with self.opened.read() as work:
            rows = work.national._connection.exec_driver_sql("SELECT number, state, code FROM national_indexes")
            return {row[0]: (row[1], row[2]) for row in rows}

    def files(self) -> list[str]:
        folder = self.opened.profile.national
        return sorted(path.suffix for path in folder.iterdir()) if folder.exists() else []


@pytest.fixture
def ministry() -> Ed25519PrivateKey:
    """The key that the desk believes."""
    return new_signing_key()


def enrolled_by(office: Office, ministry: Ed25519PrivateKey) -> None:
    """The desk believes that ministry; somebody is signed in."""
    safe = {"safe": public_bytes(new_receiving_key().public_key()).hex()}
    pinned = {
        "signing": public_bytes(ministry.public_key()).hex(),
        "recipients": safe,
        "recovery": "safe",
        "blocks": [],
    }
    with office.desk._opened.write() as work:
        work.device.set_enrolment(json.dumps(pinned).encode())


@pytest.fixture
def desk(office: Office, ministry: Ed25519PrivateKey) -> Desk:
    """Zainab sits at it."""
    office.enter("zainab")
    enrolled_by(office, ministry)
    return Desk(office)


def test_an_index_is_fetched_whole_asked_with_its_age_and_replaced_by_a_newer_one(
    desk: Desk, ministry: Ed25519PrivateKey
) -> None:
    assert desk.check() is None
    old = Country(ministry, [(BASRA, "IQ-G02")])
    desk.take(old)
    found = desk.check()
    assert found is not None
    assert (found.places, found.by, found.at) == (("IQ-G02",), ("document",), old.index.at)
    assert desk.check(BASRA | {"national_number": "990000000025"}) is None
    assert desk.check() is not None
    with desk.opened.read() as work:
        seen = [line.code for line in work.audit.of_record("") if line.code == "elsewhere_seen"]
    assert len(seen) == 1, "whoever saw it is written down, once for each person"
    late = BASRA | {"national_number": "990000000033"}
    newer = Country(ministry, [(late, "IQ-BG")], number=2, whole=old.id)
    desk.take(newer, 2)
    assert [one.places for one in (desk.check(), desk.check(late)) if one is not None] == [("IQ-G02",), ("IQ-BG",)]
    status = desk.office.desk.elsewhere.status(desk.office.people["zainab"])
    assert (status.at, status.people, status.size) == (newer.index.at, 2, 0)
    third = Country(ministry, [(late, "IQ-G02")], number=3, key=bytes(32))
    desk.hear(third.item(3))
    assert desk.check() is not None, "the old one is asked until the new one is whole"
    desk.fetch(third)
    assert (desk.check(), desk.states()[1][0], desk.states()[2][0]) == (None, "over", "over")
    assert desk.files() == [".index"]
    with desk.opened.read() as work:
        assert not any(old.key == bytes(row[0]) for row in work.national._connection.exec_driver_sql(
            "SELECT key FROM national_indexes"
        )), "keys of what is over are gone"  # fmt: skip


def test_a_cut_costs_a_piece_and_a_spoilt_or_half_copied_file_is_mended(
    desk: Desk, ministry: Ed25519PrivateKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "RELEASE_CHUNK", 100)
    country = Country(ministry, [(BASRA, "IQ-G02")], broken=5, spoilt=[0])
    desk.take(country)
    assert (desk.check(), desk.files()) == (None, [".part"])
    status = desk.office.desk.elsewhere.status(desk.office.people["zainab"])
    assert 0 < status.fetched < status.size == country.index.size
    path = next(desk.opened.profile.national.iterdir())
    path.write_bytes(path.read_bytes()[:-3] + b"xxx")  # a torn write
    before, country.broken = country.asked, 10**9
    desk.fetch(country)
    assert desk.check() is not None
    assert country.asked - before <= 2 * len(country.data)
    path = next(desk.opened.profile.national.iterdir())
    whole = path.read_bytes()
    path.write_bytes(bytes(len(whole)))  # the disk forgets
    assert desk.check() is None
    desk.fetch(country)
    assert desk.check() is not None
    path.unlink()
    assert desk.check() is None
    desk.fetch(country)
    assert path.read_bytes() == whole


def test_what_is_wrong_again_and_again_waits_and_what_was_there_stays(desk: Desk, ministry: Ed25519PrivateKey) -> None:
    desk.take(Country(ministry, [(BASRA, "IQ-G02")]))
    bad = Country(ministry, [], number=2, key=bytes(32), spoilt=[1] * 9)
    desk.take(bad, 2)
    assert (desk.check() is not None, desk.states()[2][0], bad.asked) == (True, "fetching", 3)
    desk.fetch(bad, lambda: True)
    assert bad.asked == 3


@pytest.mark.parametrize("code", ["disk_full", "disk_error"])
def test_a_full_disk_costs_nobody_anything(
    desk: Desk, ministry: Ed25519PrivateKey, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    country = Country(ministry, [(BASRA, "IQ-G02")])

    def full(*_: object) -> bool:
        raise OSError(errno.ENOSPC if code == "disk_full" else errno.EIO, "no")

    with monkeypatch.context() as patch:
        patch.setattr(growing_files.Growing, "append", full)
        desk.take(country)
    assert (desk.check(), desk.code(), desk.files()) == (None, code, [])
    with monkeypatch.context() as patch:
        patch.setattr(fetching_index, "SPARE", 2**60)
        desk.fetch(country)
    assert (desk.code(), desk.files()) == ("disk_full", [])
    desk.fetch(country)
    assert (desk.check() is not None, desk.code()) == (True, "")


def test_a_line_that_costs_brings_what_is_small_and_not_the_whole_country(
    desk: Desk, ministry: Ed25519PrivateKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    country = Country(ministry, [(BASRA, "IQ-G02")])
    desk.hear(country.item(1))
    monkeypatch.setattr(fetching_index, "SMALL", 10)
    desk.fetch(country, metered=True)
    assert (country.asked, desk.code()) == (0, "metered")
    desk.fetch(country)
    assert desk.check() is not None


def test_what_is_new_waits_for_the_whole_that_it_adds_to(
    desk: Desk, ministry: Ed25519PrivateKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = BASRA | {"national_number": "990000000033"}
    whole = Country(ministry, [(BASRA, "IQ-G02")], shards=8)
    new = Country(ministry, [(late, "IQ-BG")], number=2, whole=whole.id)
    desk.hear(whole.item(1))
    desk.hear(new.item(2))
    monkeypatch.setattr(fetching_index, "SMALL", whole.index.size - 1)
    assert new.index.size < whole.index.size
    desk.fetch(new, metered=True)
    assert (new.asked, desk.states()[2]) == (0, ("heard", "")), "of what is small nothing is lost"
    desk.fetch(whole, lambda: whole.asked >= 8)
    assert desk.check() is not None
    desk.fetch(new)
    assert desk.check(late) is not None
    with desk.opened.write() as work:
        work.national.fetch_again(whole.id)
        work.national.fetch_again(new.id)
        row = next(one for one in work.national.wanted() if one.whole)
    fetching_index._put_in_force(desk.opened, row, new.index)
    assert desk.states()[2] == ("heard", ""), "the whole was lost meanwhile"


def test_a_record_is_asked_about_again_when_the_file_was_damaged(desk: Desk, ministry: Ed25519PrivateKey) -> None:
    zainab, looking = desk.office.people["zainab"], desk.office.desk.elsewhere
    country = Country(ministry, [(BASRA, "IQ-G02")])
    desk.take(country)
    for number in ("990000000041", "990000000017"):
        saved = desk.office.register(zainab, national_number=number, given_name="هناء", date_of_birth="1980-01-02")
    path = next(desk.opened.profile.national.iterdir())
    path.write_bytes(bytes(path.stat().st_size))
    assert not looking.wonder(zainab).kinds
    desk.fetch(country)
    assert looking.wonder(zainab).kinds
    (asked,) = looking.of_record(zainab, saved.registration.record_id)
    assert asked.places == ("IQ-G02",)


def test_nobody_sees_a_hit_that_could_not_be_written_down(desk: Desk, ministry: Ed25519PrivateKey) -> None:
    desk.take(Country(ministry, [(BASRA, "IQ-G02")]))

    def seen() -> int:
        with desk.opened.read() as work:
            return sum(line.code == "elsewhere_seen" for line in work.audit.of_record(""))

    with desk.opened.write() as work:
        work.national._connection.exec_driver_sql(
            "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no room'); END"
        )
    for _ in range(2):
        with pytest.raises(dbapi2.IntegrityError):
            desk.check()
    with desk.opened.write() as work:
        work.national._connection.exec_driver_sql("DROP TRIGGER full")
    assert (desk.check() is not None, seen()) == (True, 1)


def test_a_forged_edited_replayed_or_foreign_index_is_refused_and_the_old_one_stays(
    desk: Desk, ministry: Ed25519PrivateKey
) -> None:
    good = Country(ministry, [(BASRA, "IQ-G02")], number=5)
    desk.take(good)
    desk.hear(Country(ministry, [], number=4).item(9))
    desk.hear(good.item(10))
    assert set(desk.states()) == {5}, "played again, and older than what is here"
    forged = Country(Ed25519PrivateKey.generate(), [], number=6)
    desk.hear(forged.item(11))
    with pytest.raises(MihanError, match="feed_invalid"):
        desk.fetch(forged)
    for number, bad, said, code in (
        (7, Country(ministry, [], number=7), {"key": bytes(32).hex()}, "index_of_another"),
        (8, Country(ministry, [], number=8), {"size": 77}, "index_of_another"),
        (9, Country(ministry, [], number=9, keys=KEYS + 1), {}, "index_newer"),
        (10, Country(ministry, [], number=10, whole="ab" * 32), {}, "index_older"),
    ):
        desk.hear(bad.item(number + 5, **said))
        desk.fetch(bad)
        assert desk.states()[number] == ("refused", code)
    swapped = Country(ministry, [], number=11)
    desk.hear(swapped.item(20))
    swapped.signed = replace(good.signed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(swapped, "release", lambda _name: good.signed)
        desk.fetch(swapped)
    assert desk.states()[11] == ("refused", "answer_of_another")
    assert desk.check() is not None
    assert desk.files() == [".index"]


def test_whom_this_office_registered_itself_is_not_said_to_be_elsewhere(
    desk: Desk, ministry: Ed25519PrivateKey
) -> None:
    zainab = desk.office.people["zainab"]
    saved = desk.office.register(zainab, national_number="990000000017")
    desk.take(Country(ministry, [(BASRA, "IQ-G02")]))
    assert desk.check() is not None, "the ministry does not have it from here"
    with desk.opened.write() as work:
        work.outbox.set_status([saved.registration.change_id], RecordStatus.RECEIVED)
    assert desk.check() is None
    told = desk.office.desk.elsewhere.check(zainab, BASRA, ())
    assert told is not None, "who is here is what the caller has found, and is not looked for again"


def test_who_is_saved_is_asked_about_once_and_a_supervisor_sees_the_question(
    desk: Desk, ministry: Ed25519PrivateKey
) -> None:
    zainab = desk.office.people["zainab"]
    early = desk.office.register(zainab, national_number="990000000041", given_name="هناء", date_of_birth="1980-01-02")
    people = [(BASRA, "IQ-G02"), (ZAINAB | {"national_number": "990000000041"}, "IQ-BG")]
    desk.take(Country(ministry, people))
    saved = desk.office.register(zainab, national_number="990000000017")
    looking = desk.office.desk.elsewhere
    assert looking.wonder(zainab).kinds
    (asked,) = looking.of_record(zainab, saved.registration.record_id)
    assert (asked.standing, asked.places) == (Standing.WAITING, ("IQ-G02",))
    (before,) = looking.of_record(zainab, early.registration.record_id)
    assert before.places == ("IQ-BG",), "also of whom was registered before the index came"
    assert not looking.wonder(zainab).kinds
    huda = desk.office.enter("huda")
    items = [item for item in desk.office.desk.reviewing.waiting(huda) if item.kind is ChangeKind.QUESTION]
    assert {item.label for item in items} == {saved.registration.label, early.registration.label}
    detail = desk.office.desk.reviewing.detail(huda, asked.change_id)
    assert [(one.ref, one.now) for one in detail.fields] == [("elsewhere", "IQ-G02")]
    desk.hear(Item(1, "erased", saved.registration.record_id, AT, {}))
    assert [one.places for one in looking.of_record(huda, saved.registration.record_id)] == [()]


def test_the_ministry_answers_and_the_office_reads_where(
    enrolled: Office, running_centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another office registered her; this one hears of the country by stick, and of the answer by wire."""
    monkeypatch.setenv("MIHAN_CENTRAL_PASSPHRASE", PASSPHRASE)
    there = add_office(running_centre)
    enrolled.enter("huda")
    device, file = enrolled.desk.enrolling.device().device_id, tmp_path / "feed.mihan"
    said_to(running_centre, there, device)
    running_centre.run("feed", "write", "--device", device, str(file))
    enrolled.desk.importing.take_over(enrolled.enter("huda"), file)
    zainab = enrolled.enter("zainab")
    saved = enrolled.register(zainab, national_number="990000000017", given_name="زينه")
    enrolled.desk.elsewhere.wonder(zainab)
    (asked,) = enrolled.desk.elsewhere.of_record(zainab, saved.registration.record_id)
    assert asked.places == ("IQ-BG",)
    sign_and_send(enrolled)
    sign_and_send(enrolled)
    huda = enrolled.enter("huda")
    (answered,) = enrolled.desk.elsewhere.of_record(huda, saved.registration.record_id)
    assert answered.standing is Standing.KNOWN
    assert [(one.governorate, one.office) for one in answered.answers] == [("IQ-BG", "مكتب تشغيل الكرخ")]
    zainab = enrolled.enter("zainab")
    assert "known_elsewhere" in {one.code for one in enrolled.desk.noticing.board(zainab).notices}


def said_to(centre: Centre, office: str, device: str) -> None:
    """BASRA is registered at an office, and one desk alone is told of the index: other stories run on this centre."""
    database = Database(load(centre.data, None).database)
    person = {
        "id": new_id(), "home": "IQ-BG", "change_id": new_id(), "office_id": office, "author_id": "x", "clock": "x",
        "form_id": "x", "form_version": "1", "label": "زينب", "entity": BASRA, "submission": "", "origins": {},
        "state": "", "recorded_at": "", "received_at": AT, "name_folded": "", "sex": "", "date_of_birth": "",
        "governorate": "", "district": "",
    }  # fmt: skip
    with database.write() as session:
        session.execute(insert(Registration), [person])
    preparing = Preparing(database, lambda: AT, cost=0)
    made = Indexing(database, lambda: AT, preparing)
    line = made.build(open_keys(centre.data / "keys", PASSPHRASE).signing)
    with database.write() as session:
        row = session.scalars(select(IndexRow).where(IndexRow.number == line.number)).one()
        row.state, season = "published", preparing.season()
        body = {
            "number": row.number, "epoch": row.epoch, "whole": "", "size": row.size, "key": bytes(row.key).hex(),
            "season": season.number, "salt": season.salt.hex(), "cost": season.cost,
        }  # fmt: skip
        say(session, Scope.device(device), NATIONAL_INDEX, row.id, body, AT)
    database.close()
