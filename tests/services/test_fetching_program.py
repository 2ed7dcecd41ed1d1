"""A version of the program that the ministry means for an office comes to its desks: behind everything else, in pieces
that stay, and never anybody's but its makers'."""

import errno
import json
import shutil
import sys
from collections import namedtuple
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import pytest

from mihan_desktop import __version__
from mihan_desktop.domain.office_settings import OfficeSettings
from mihan_desktop.domain.programs import bundle_name
from mihan_desktop.services import fetching_program, heeding
from mihan_desktop.services.fetching_index import Carried
from mihan_desktop.services.fetching_program import Offered, Running
from mihan_desktop.services.ministry import Ministry
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.relaying import Relaying
from mihan_desktop.services.updating import Updating
from mihan_desktop.storage import growing_files
from sync.central.database import Database
from sync.central.moments import utc_now
from sync.central.programs.desks import desks
from sync.central.programs.keeping import Keeping
from sync.central.programs.staging import Staging
from sync.client.errors import ClientCode, ClientError
from sync.client.transport import Transport
from sync.office.spool import Spool
from sync.protocol import limits
from sync.protocol.feed import Item
from sync.protocol.keys import new_signing_key
from sync.protocol.program_items import ALL, GOVERNORATE, OFFERED, OFFICE, PAUSED, PROGRAM, STOPPED, ProgramOffer, Stage
from sync.protocol.program_list import ListedFile, ProgramList, encode_list, handed_on, list_id, shards_in
from sync.protocol.programs import SIGNATURES, STATEMENT, KeySet, read_release
from tests.attacks.test_programs import key_set, new_makers
from tests.central.test_programs import AT, KEYS, LINUX, released
from tests.centre import Centre
from tests.services.office import Office
from tests.services.test_elsewhere import enrolled_by

SIZE = 5_000
RUNNING = Running("1.0.0", "linux", alone=True, keys=KEYS)
Usage = namedtuple("Usage", "total used free")


@dataclass
class Served:
    """A version at the ministry. broken: pieces after which the line breaks; spoilt: shards that come damaged once."""

    folder: Path
    asked: int = 0
    broken: int = 10**9
    spoilt: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        statement, signatures = (self.folder / name for name in (STATEMENT, SIGNATURES))
        self.release = read_release(statement.read_bytes())
        files = {
            name: ListedFile(name, self.release.files[name], shards_in(self.folder / name))
            for name in handed_on(self.release)
        }
        listed = ProgramList(statement.read_bytes(), signatures.read_bytes(), files)
        self.files, self.data = files, encode_list(listed)
        self.pieces = {list_id(self.data): self.data}
        for name, file in files.items():
            whole = (self.folder / name).read_bytes()
            for number, shard in enumerate(file.shards):
                self.pieces[shard] = whole[number * limits.PROGRAM_SHARD :][: limits.PROGRAM_SHARD]

    @property
    def id(self) -> str:
        return list_id(self.data)

    def item(self, number: int = 1, *stages: Stage, state: str = OFFERED, **other: Any) -> Item:
        """As the feed names it; for everybody where no stage is given."""
        said = ProgramOffer(
            self.release.sequence, self.release.version, len(self.data), state, "أسرع", stages or (Stage(ALL),)
        )
        return Item(number, PROGRAM, self.id, AT, said.body() | other)

    def piece(self, name: str, start: int) -> bytes:
        self.asked += 1
        if self.asked > self.broken:
            raise ClientError(ClientCode.CUT)
        data = self.pieces[name]
        if name in self.spoilt:
            self.spoilt.remove(name)
            data = bytes([data[0] ^ 1]) + data[1:]
        return data[start : start + limits.RELEASE_CHUNK]


@dataclass
class Desk:
    """A desk of an office in Baghdad that runs 1.0.0."""

    office: Office
    running: Running = RUNNING

    @property
    def opened(self) -> Opened:
        return self.office.desk._opened

    def hear(self, item: Item) -> None:
        with self.opened.write() as work:
            heeding.heed(self.opened, work, item)

    def fetch(self, served: Served, cancelled: Callable[[], bool] = lambda: False, *, metered: bool = False) -> None:
        fetching_program.fetch(
            self.opened, cast("Transport", served), cancelled, metered=metered, running=self.running
        )  # fmt: skip

    @property
    def offered(self) -> Offered | None:
        return fetching_program.offered(self.opened, self.running)

    @property
    def arrived(self) -> Path | None:
        found = self.offered
        return None if found is None else found.folder

    @property
    def code(self) -> str:
        found = self.offered
        return "" if found is None else found.code

    def log(self) -> list[str]:
        with self.opened.read() as work:
            return [line.code for line in work.audit.of_record("") if line.code.startswith("program_")]

    def folders(self) -> list[str]:
        root = self.opened.profile.root / fetching_program.INCOMING
        return sorted(path.name for path in root.iterdir()) if root.exists() else []


@pytest.fixture
def desk(office: Office) -> Desk:
    """Zainab sits at it."""
    office.enter("zainab")
    enrolled_by(office, new_signing_key())
    with office.desk._opened.write() as work:
        pinned = json.loads(work.device.enrolment() or b"{}") | {"governorate": "IQ-BG"}
        work.device.set_enrolment(json.dumps(pinned).encode())
        work.device._connection.exec_driver_sql("UPDATE device SET office_id = 'karrada'")
    return Desk(office)


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Served:
    """Version 1.1.0, in small shards and smaller pieces; nobody waits before another try."""
    monkeypatch.setattr(limits, "PROGRAM_SHARD", 1_000)
    monkeypatch.setattr(limits, "RELEASE_CHUNK", 300)
    monkeypatch.setattr(fetching_program, "PAUSE", 0.0)
    return Served(released(tmp_path / "release", size=SIZE))


def test_it_is_fetched_for_this_system_alone_and_whoever_may_update_finds_it_as_on_a_stick(
    desk: Desk, served: Served
) -> None:
    desk.fetch(served)
    assert (desk.offered, served.asked) == (None, 0)
    desk.hear(served.item())
    assert desk.offered == Offered("1.1.0", 2, "أسرع", None, 0, 0, "")
    desk.fetch(served)
    folder = desk.arrived
    assert folder is not None
    bundle = f"mihan-1.1.0-{LINUX}.tar.xz"
    assert {path.name for path in folder.iterdir()} == {bundle, "mihan-1.1.0.news.json", SIGNATURES, STATEMENT}
    assert (folder / bundle).read_bytes() == (served.folder / bundle).read_bytes()
    assert folder.stat().st_mode & 0o077 == 0
    assert desk.log() == ["program_fetched"]
    omar = desk.office.enter("omar")
    updating = Updating(desk.opened, KEYS, "1.0.0", "linux", alone=True)
    found = updating.look(omar, folder, lambda _done, _all: None, lambda: False)
    assert (found.version, found.bundle) == ("1.1.0", bundle)
    before = served.asked
    desk.fetch(served)
    assert served.asked == before, "nothing is fetched twice"


def test_a_line_that_breaks_costs_a_piece_and_what_is_damaged_on_its_way_a_shard(desk: Desk, served: Served) -> None:
    desk.hear(served.item())
    bundle = served.files[f"mihan-1.1.0-{LINUX}.tar.xz"]
    served.spoilt, served.broken = [bundle.shards[1]], 15
    desk.fetch(served)
    found = desk.offered
    assert found is not None
    assert found.folder is None
    assert 0 < found.fetched < found.size == SIZE + served.files["mihan-1.1.0.news.json"].seal.size
    assert served.asked == 15 + fetching_program.TRIES, "tried again some times, and left for another run"
    before, served.broken = served.asked, 10**9
    desk.fetch(served)
    assert desk.arrived is not None
    pieces = -(-SIZE // 300) + len(bundle.shards) + 4
    assert served.asked - before < pieces, "what was here was not fetched again"


def test_it_stops_where_somebody_stops_it_and_where_records_wait_to_be_sent(desk: Desk, served: Served) -> None:
    desk.hear(served.item())
    desk.fetch(served, lambda: served.asked >= 6)
    assert (desk.arrived, served.asked) == (None, 6)


def test_a_line_that_costs_and_a_full_disk_wait(desk: Desk, served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.hear(served.item())
    with monkeypatch.context() as patch:
        patch.setattr(fetching_program, "SMALL", 100)
        desk.fetch(served, metered=True)
    assert (desk.arrived, desk.code) == (None, "metered")
    with monkeypatch.context() as patch:
        patch.setattr("shutil.disk_usage", lambda _path: Usage(0, 0, 1000))
        desk.fetch(served)
    assert (desk.arrived, desk.code) == (None, "disk_full")

    def full(*_: object) -> bool:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(growing_files.Growing, "append", full)
        desk.fetch(served)
    assert (desk.arrived, desk.code, desk.folders()) == (None, "disk_full", []), "what was here made room"
    desk.fetch(served)
    assert desk.arrived is not None


@pytest.mark.parametrize(
    ("keys", "code", "log"),
    [
        (key_set(new_makers()), "program_not_genuine", ["program_refused"]),
        (KeySet(), "program_keys_missing", []),
    ],
    ids=["others made it", "nobody's keys"],
)
def test_what_the_makers_did_not_sign_is_refused_before_its_first_byte(
    desk: Desk, served: Served, keys: KeySet, code: str, log: list[str]
) -> None:
    desk.running = Running("1.0.0", "linux", alone=True, keys=keys)
    desk.hear(served.item())
    desk.fetch(served)
    desk.fetch(served)
    assert (desk.arrived, desk.code, desk.log(), desk.folders()) == (None, code, log, [])
    assert served.asked <= 2 * -(-len(served.data) // 300), "the list, and nothing of the program"


def test_a_list_of_another_version_than_the_feed_named_is_refused(desk: Desk, served: Served) -> None:
    desk.hear(served.item(sequence=9))
    desk.fetch(served)
    assert (desk.arrived, desk.code) == (None, "program_not_genuine")


@pytest.mark.parametrize(
    ("running", "code"),
    [
        (Running("1.0.0", "darwin", alone=True, keys=KEYS), "program_not_for_here"),
        (Running("1.0.0", "linux", alone=False, keys=KEYS), ""),
        (Running("1.1.0", "linux", alone=True, keys=KEYS), ""),
        (Running("2.0.0", "linux", alone=True, keys=KEYS), ""),
    ],
    ids=["another system", "from source", "the same", "a later one"],
)
def test_what_is_of_no_use_here_is_not_fetched(desk: Desk, served: Served, running: Running, code: str) -> None:
    desk.running = running
    desk.hear(served.item())
    desk.fetch(served)
    assert (desk.arrived, desk.code, desk.folders()) == (None, code, [])


def test_stages_say_who_is_to_have_it_and_it_may_be_paused_and_stopped(desk: Desk, served: Served) -> None:
    stages: list[tuple[bool, tuple[Stage, ...]]] = [
        (False, (Stage(OFFICE, "another"), Stage(GOVERNORATE, "IQ-BA"))),
        (True, (Stage(OFFICE, "another"), Stage(GOVERNORATE, "IQ-BG"))),
        (True, (Stage(OFFICE, "karrada"),)),
        (True, (Stage(ALL),)),
    ]
    for number, (ours, some) in enumerate(stages, 1):
        desk.hear(served.item(number, *some))
        assert (desk.offered is not None) == ours
    desk.fetch(served)
    assert desk.arrived is not None
    desk.hear(served.item(5, state=PAUSED))
    desk.fetch(served)
    assert (desk.offered, desk.folders()) == (None, ["2"]), "kept, and not offered"
    desk.hear(served.item(6))
    assert desk.arrived is not None
    desk.hear(served.item(7, held=["karrada"]))
    assert desk.offered is None, "it stays behind"
    desk.hear(served.item(8, state=STOPPED))
    desk.fetch(served)
    assert (desk.offered, desk.folders()) == (None, [])


def test_the_newest_is_fetched_and_what_runs_by_then_is_cleared_away(
    desk: Desk, served: Served, tmp_path: Path
) -> None:
    desk.hear(served.item())
    desk.fetch(served)
    newer = Served(released(tmp_path / "newer", "1.2.0", 3, size=SIZE))
    desk.hear(newer.item(2))
    found = desk.offered
    assert found is not None
    assert (found.version, found.folder) == ("1.2.0", None)
    desk.fetch(newer)
    assert (desk.arrived is not None, desk.folders()) == (True, ["2", "3"])
    desk.running = Running("1.2.0", "linux", alone=True, keys=KEYS)
    desk.fetch(newer)
    assert (desk.offered, desk.folders()) == (None, [])


def test_files_that_somebody_took_away_are_fetched_again(desk: Desk, served: Served) -> None:
    desk.hear(served.item())
    desk.fetch(served)
    folder = desk.arrived
    assert folder is not None
    (folder / f"mihan-1.1.0-{LINUX}.tar.xz").unlink()
    assert desk.arrived is None
    desk.fetch(served)
    assert desk.arrived is not None


def test_a_stick_brings_it_and_a_half_copied_one_what_it_has(desk: Desk, served: Served) -> None:
    desk.hear(served.item())

    def pieces(most: int) -> Iterator[tuple[str, int, bytes]]:
        for name, data in list(served.pieces.items())[:most]:
            for start in range(0, len(data), 300):
                yield name, start, data[start : start + 300]

    for most in (3, 99):
        fetching_program.take_pieces(desk.opened, Carried(pieces(most)), running=desk.running)
        assert (desk.arrived is not None) == (most == 99)


@dataclass
class Lan:
    """The office's machine as its desks see it."""

    spool: Spool

    def piece(self, name: str, start: int) -> bytes:
        data = self.spool.asked_for(name, start)
        if data is None:
            raise ClientError(ClientCode.REFUSED, "nothing_kept")
        return data


def test_an_offices_machine_hands_it_on_and_fetches_what_desks_of_another_system_ask_for(
    desk: Desk, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The machine and a desk that lacks everything are one office here; what differs is the line."""
    monkeypatch.setattr("sync.office.spool.RELEASE_CHUNK", 300)
    spool = Spool(desk.opened.profile.office)
    relay, lan = cast("Served", Relaying(cast("Transport", served), spool)), cast("Served", Lan(spool))
    windows = Running("1.0.0", "win32", alone=True, keys=KEYS)
    desk.hear(served.item())

    def asks(running: Running) -> bool:
        """Whether a desk gets it whole over the office's own network."""
        root = desk.opened.profile.root / fetching_program.INCOMING
        shutil.rmtree(root, ignore_errors=True)
        desk.running = running
        desk.fetch(lan)
        return desk.arrived is not None

    assert not asks(RUNNING)
    desk.running = Running("1.0.0", "linux", alone=False, keys=KEYS)
    desk.fetch(relay)
    assert spool.wanted() == frozenset(), "the list was brought for whoever asked, and a machine from source has none"
    desk.running = RUNNING
    desk.fetch(relay)
    assert asks(RUNNING), "what the machine fetched for itself"
    assert not asks(windows)
    desk.fetch(relay, lambda: served.asked > 60)
    desk.fetch(relay)
    assert asks(windows)
    before = served.asked
    desk.fetch(relay)
    assert (served.asked, spool.wanted()) == (before, frozenset())
    desk.hear(served.item(2, state=STOPPED))
    desk.fetch(relay)
    assert not any(spool.have(name) for name in served.pieces)
    assert not asks(windows)


def test_a_desk_that_runs_from_source_says_so_of_itself() -> None:
    assert not fetching_program.here().alone


def test_what_an_item_twists_is_passed_over(desk: Desk, served: Served) -> None:
    desk.hear(served.item(stages="all"))
    assert desk.offered is None


def test_a_version_goes_from_the_ministry_to_a_desk_and_the_ministry_hears_what_came_of_it(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    """The real way: the page of the feed, signed requests, the log with which the desk answers."""
    huda = enrolled.enter("huda")
    desk = Desk(enrolled)
    with desk.opened.read() as work:
        ministry = Ministry.of(work.device.get())
    url = f"sqlite:///{running_centre.data}/central.db"
    with closing(Database(url)) as database:
        Keeping(database, utc_now, KEYS).add(released(tmp_path / "release", "1.1.0", 2))
        staging = Staging(database, utc_now)
        staging.offer("1.1.0", Stage(OFFICE, ministry.office_id), "أسرع")
        enrolled.desk.sending.send(huda, lambda _done, _all: None, lambda: False)
        assert desk.offered == Offered("1.1.0", 2, "أسرع", None, 0, 0, ""), "from source nothing is fetched by itself"
        with ministry.transport(OfficeSettings()) as transport:
            fetching_program.fetch(desk.opened, transport, lambda: False, running=RUNNING)
        folder = desk.arrived
        assert folder is not None
        omar = enrolled.enter("omar")
        found = Updating(desk.opened, KEYS, "1.0.0", "linux", alone=True).look(
            omar, folder, lambda _done, _all: None, lambda: False
        )
        assert found.version == "1.1.0"
        with desk.opened.write() as work:
            details: dict[str, str | int] = {"version": "1.1.0", "code": "folder_space"}
            work.audit.append("program_failed", at=desk.opened.now(), actor_id=omar.id, details=details)
        huda = enrolled.enter("huda")
        enrolled.desk.sending.send(huda, lambda _done, _all: None, lambda: False)
        with database.read() as session:
            (line,) = [one for one in desks(session) if one.device == ministry.device_id]
        assert (line.version, line.outcome, line.tried, line.code) == (__version__, "failed", "1.1.0", "folder_space")
        assert bundle_name("1", sys.platform) == f"mihan-1-{line.system}.tar.xz"
        staging.stop("1.1.0")
        enrolled.desk.sending.send(huda, lambda _done, _all: None, lambda: False)
        assert (desk.arrived, desk.folders()) == (None, [])
