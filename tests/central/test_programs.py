"""Versions of the program at the ministry: only its makers' are taken over, offices get them in stages, desks say how
it went."""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, delete, func, select

from sync.central.acts import ActHead
from sync.central.audit_schema import AuditBreak, AuditHead, AuditLine, AuditName
from sync.central.auditing import take
from sync.central.database import Database
from sync.central.feed_files import write
from sync.central.ministry_keys import open_keys
from sync.central.moments import utc_now
from sync.central.programs.desks import FAILED, FELL_BACK, INSTALLED, RUNS, UNDONE, desks
from sync.central.programs.keeping import Keeping
from sync.central.programs.schema import DeskProgram, ProgramPiece, ProgramRow
from sync.central.programs.staging import ProgramLine, Staging
from sync.central.publishing_schema import Base, FeedItem
from sync.central.schema import Act, Device, Office
from sync.central.settings import CentralError
from sync.client.errors import ClientError
from sync.client.transport import Transport
from sync.protocol import limits
from sync.protocol.audit import START, Line
from sync.protocol.audit_report import Report
from sync.protocol.feed_file import PIECE, frames_in, read_piece
from sync.protocol.program_files import measure
from sync.protocol.program_items import ALL, GOVERNORATE, OFFERED, OFFICE, PAUSED, PROGRAM, STOPPED, Stage, read_offer
from sync.protocol.program_list import check_shard, read_list
from sync.protocol.programs import (
    SIGNATURES,
    STATEMENT,
    KeySet,
    ProgramRelease,
    Signatures,
    encode_release,
    encode_signatures,
    sign_release,
)
from tests.attacks.test_programs import Makers, key_set, new_makers
from tests.central.conftest import Ministry
from tests.centre import PASSPHRASE

MAKERS: Makers = new_makers()
KEYS: KeySet = key_set(MAKERS)
AT = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)
ROWS = (
    Act, ActHead, AuditBreak, AuditHead, AuditLine, AuditName, Device, DeskProgram, FeedItem, Office, ProgramPiece,
    ProgramRow,
)  # fmt: skip
"""What is written here: all tables of a ministry take seconds."""
LINUX, WINDOWS = "linux-x86_64", "windows-x86_64"


def released(folder: Path, version: str = "1.1.0", sequence: int = 2, *, size: int = limits.MIB + 99) -> Path:
    """A signed release as its makers leave it: a bundle for each of two systems, what is new, and the source."""
    folder.mkdir()
    for system in (LINUX, WINDOWS):
        (folder / f"mihan-{version}-{system}.tar.xz").write_bytes(os.urandom(size))
    (folder / f"mihan-{version}.news.json").write_text('{"en": "Faster"}', encoding="utf-8")
    (folder / f"mihan-{version}.tar.gz").write_bytes(b"source")
    files = {path.name: measure(path) for path in folder.iterdir()}
    statement = encode_release(ProgramRelease(version, sequence, AT, AT.date().replace(year=2028), 1, files))
    (folder / STATEMENT).write_bytes(statement)
    signed = dict(sign_release(statement, key) for key in MAKERS[:2])
    (folder / SIGNATURES).write_bytes(encode_signatures(Signatures(signed)))
    return folder


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A ministry with six offices in two governorates, a desk in each; nothing is running."""
    url = f"sqlite:///{tmp_path / 'central.db'}"
    engine = create_engine(url)
    Base.metadata.create_all(engine, tables=[Base.metadata.tables[row.__tablename__] for row in ROWS])
    engine.dispose()
    made = Database(url)
    with made.write() as session:
        for number in range(6):
            place = "IQ-BG" if number < 3 else "IQ-BA"
            session.add(Office(id=f"office-{number}", name=f"مكتب {number}", governorate=place, created_at=AT))
        session.flush()
        for number in range(6):
            key = bytes([number])
            session.add(
                Device(
                    id=f"desk-{number}", office_id=f"office-{number}", program="", signing_key=key, receiving_key=key,
                    enrolled_at=AT,
                )
            )  # fmt: skip
    yield made
    made.close()


@pytest.fixture
def staging(database: Database, tmp_path: Path) -> Staging:
    """Version 1.1.0 is here, and nobody was told."""
    Keeping(database, lambda: AT, KEYS).add(released(tmp_path / "release"), "سعاد")
    return Staging(database, lambda: AT)


def only(staging: Staging) -> ProgramLine:
    """The one version."""
    (line,) = staging.programs()
    return line


def said(database: Database) -> list[tuple[str, str]]:
    """(version, state) of what the feed says of versions now."""
    with database.read() as session:
        query = select(FeedItem.body).where(FeedItem.kind == PROGRAM, FeedItem.replaced.is_(False))
        return [(offer.version, offer.state) for offer in map(read_offer, session.scalars(query.order_by(FeedItem.id)))]


def tells(database: Database, number: int, *lines: tuple[str, dict[str, str]], after: int = 0) -> None:
    """A desk reports lines of its log."""
    with database.write() as session:
        office, before = f"office-{number}", START
        if after:
            before = take(session, report(number, office, 1, START, ("signed_in", {}), count=after), AT)[1]
        take(session, report(number, office, after + 1, before, *lines), AT)


def report(
    number: int, office: str, first: int, before: bytes, *lines: tuple[str, dict[str, str]], count: int = 1
) -> Report:
    """Of desk ``number``."""
    made = tuple(
        Line(first + at, f"2026-05-01T08:00:{at:02d}+00:00", "", code, "", json.dumps(details))
        for at, (code, details) in enumerate(lines * count)
    )
    unsealed = Report(office, f"desk-{number}", before, b"", 0, made)
    return replace(unsealed, head=unsealed.hashes()[-1])


def test_a_release_of_its_makers_is_taken_over_once_and_cut_into_pieces(database: Database, tmp_path: Path) -> None:
    keeping, folder = Keeping(database, lambda: AT, KEYS), released(tmp_path / "release")
    name = keeping.add(folder, "سعاد")
    assert keeping.add(folder) == name
    line = only(Staging(database, utc_now))
    assert (line.id, line.version, line.sequence, line.state, line.desks) == (name, "1.1.0", 2, "added", 0)
    assert [file for file, _ in line.files] == [
        f"mihan-1.1.0-{LINUX}.tar.xz", f"mihan-1.1.0-{WINDOWS}.tar.xz", "mihan-1.1.0.news.json",
    ]  # fmt: skip
    with database.read() as session:
        pieces = {shard: data for shard, data in session.execute(select(ProgramPiece.hash, ProgramPiece.data))}  # noqa: C416
        acts = session.scalars(select(Act.verb)).all()
    assert all(hashlib.sha256(data).hexdigest() == shard for shard, data in pieces.items())
    listed = read_list(pieces[name])
    bundle = listed.files[f"mihan-1.1.0-{LINUX}.tar.xz"]
    assert b"".join(pieces[shard] for shard in bundle.shards) == (folder / bundle.name).read_bytes()
    assert (len(pieces), acts) == (6, ["program_add"])
    assert said(database) == [], "nobody was told"


def test_what_others_made_or_what_lacks_something_is_not_taken_over(database: Database, tmp_path: Path) -> None:
    folder = released(tmp_path / "release")
    for keys, code in ((KeySet(), "program_keys_missing"), (key_set(new_makers()), "program_not_genuine")):
        with pytest.raises(CentralError) as refused:
            Keeping(database, utc_now, keys).add(folder)
        assert refused.value.code == code
    bundle = folder / f"mihan-1.1.0-{WINDOWS}.tar.xz"
    content = bundle.read_bytes()
    for spoil in (lambda: bundle.write_bytes(content[:-1] + b"x"), bundle.unlink):
        spoil()
        with pytest.raises(CentralError, match="program_incomplete"):
            Keeping(database, utc_now, KEYS).add(folder)
    assert Staging(database, utc_now).programs() == ()
    Keeping(database, utc_now, KEYS).add(released(tmp_path / "another"))
    bundle.write_bytes(content)
    with pytest.raises(CentralError, match="program_other"):
        Keeping(database, utc_now, KEYS).add(folder)


def test_offices_get_it_in_stages_and_some_stay_behind(staging: Staging, database: Database) -> None:
    with pytest.raises(CentralError, match="program_not_offered"):
        staging.resume("1.1.0")
    staging.offer("1.1.0", Stage(OFFICE, "office-4"), "أسرع", "سعاد")
    assert (only(staging).desks, only(staging).state, only(staging).words) == (1, OFFERED, "أسرع")
    staging.offer("1.1.0", Stage(GOVERNORATE, "IQ-BG"))
    assert (only(staging).desks, only(staging).words) == (4, "أسرع")
    staging.hold("1.1.0", "office-0")
    assert only(staging).desks == 3
    staging.offer("1.1.0", Stage(GOVERNORATE, "IQ-BG", 1))
    assert only(staging).stages == (Stage(OFFICE, "office-4"), Stage(GOVERNORATE, "IQ-BG", 1))
    staging.withdraw("1.1.0", Stage(GOVERNORATE, "IQ-BG"))
    assert (only(staging).desks, said(database)) == (1, [("1.1.0", OFFERED)])
    for stage, code in ((Stage(OFFICE, "nowhere"), "office_unknown"), (Stage(GOVERNORATE, "?"), "governorate_unknown")):
        with pytest.raises(CentralError, match=code):
            staging.offer("1.1.0", stage)
    with pytest.raises(CentralError, match="program_unknown"):
        staging.pause("9.9.9")


def test_it_is_paused_and_goes_on_and_once_stopped_nothing_is_left_of_it(
    staging: Staging, database: Database, tmp_path: Path
) -> None:
    staging.offer("1.1.0", Stage(ALL, "", 50))
    staging.pause("1.1.0", "سعاد")
    assert said(database) == [("1.1.0", PAUSED)]
    staging.offer("1.1.0", Stage(ALL, "", 60))
    assert said(database) == [("1.1.0", PAUSED)], "to widen it does not let it go on"
    staging.resume("1.1.0")
    assert said(database) == [("1.1.0", OFFERED)]
    staging.stop("1.1.0", "سعاد")
    assert only(staging).state == STOPPED
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(ProgramPiece)) == 0
        assert [act.verb for act in session.scalars(select(Act).order_by(Act.number))] == [
            "program_add", "program_pause", "program_stop",
        ]  # fmt: skip
    with pytest.raises(CentralError, match="program_over"):
        staging.resume("1.1.0")
    Keeping(database, utc_now, KEYS).add(tmp_path / "release")
    assert only(staging).state == "added"
    staging.offer("1.1.0", Stage(ALL))
    assert said(database) == [("1.1.0", OFFERED)]


def test_what_is_for_the_whole_country_ends_what_was_before_it(
    staging: Staging, database: Database, tmp_path: Path
) -> None:
    staging.offer("1.1.0", Stage(ALL))
    Keeping(database, utc_now, KEYS).add(released(tmp_path / "next", "1.2.0", 3))
    staging.offer("1.2.0", Stage(ALL, "", 10))
    assert said(database) == [("1.1.0", OFFERED), ("1.2.0", OFFERED)]
    staging.offer("1.2.0", Stage(ALL))
    assert [(line.version, line.state) for line in staging.programs()] == [("1.2.0", OFFERED), ("1.1.0", STOPPED)]


def test_desks_say_what_runs_and_how_the_update_went(staging: Staging, database: Database) -> None:
    staging.offer("1.1.0", Stage(ALL))
    runs: tuple[str, dict[str, str]] = (RUNS, {"version": "1.0.0", "system": LINUX})
    tells(database, 0, runs, ("program_installed", {"version": "1.1.0", "before": "1.0.0"}))
    tells(database, 1, runs, ("program_failed", {"version": "1.1.0", "code": "disk_full"}))
    tells(database, 2, ("program_fell_back", {"version": "1.0.0", "before": "1.1.0"}), after=3)
    tells(database, 3, (RUNS, {"version": "1.1.0", "system": WINDOWS}), ("program_undone", {"version": "x" * 99}))
    tells(database, 4, ("saved", {}), (RUNS, {"version": "1.10.0"}))
    with database.read() as session:
        found = {one.device: (one.version, one.system, one.outcome, one.tried, one.code) for one in desks(session)}
    assert found == {
        "desk-0": ("1.1.0", LINUX, INSTALLED, "1.1.0", ""),
        "desk-1": ("1.0.0", LINUX, FAILED, "1.1.0", "disk_full"),
        "desk-2": ("1.0.0", "", FELL_BACK, "1.1.0", ""),
        "desk-3": ("x" * 32, WINDOWS, UNDONE, "", ""),
        "desk-4": ("1.10.0", "", "", "", ""),
        "desk-5": ("", "", "", "", ""),
    }
    assert list(found)[:2] == ["desk-1", "desk-2"], "whoever needs a call first"
    line = only(staging)
    assert (line.desks, line.running, line.failing, line.state) == (6, 2, 2, OFFERED)


def test_a_version_that_fails_in_many_offices_pauses_by_itself(staging: Staging, database: Database) -> None:
    staging.offer("1.1.0", Stage(ALL))
    for number in range(3):
        assert only(staging).state == OFFERED
        tells(database, number, ("program_failed", {"version": "1.1.0", "code": "self_test"}))
    assert (only(staging).state, said(database)) == (PAUSED, [("1.1.0", PAUSED)])
    staging.resume("1.1.0")
    tells(database, 3, ("program_failed", {"version": "1.0.5", "code": "self_test"}))
    assert only(staging).state == OFFERED, "another version failed there"


def test_a_desk_fetches_every_byte_and_a_stick_carries_it_to_those_who_are_to_have_it(
    ministry: Ministry, tmp_path: Path
) -> None:
    database, desk = ministry.database, ministry.desk()
    keeping, staging = Keeping(database, utc_now, KEYS), Staging(database, utc_now)
    folder = released(tmp_path / "release", "2.0.0", 20)
    name = keeping.add(folder)
    with desk.transport() as transport:
        listed = read_list(fetched(transport, name))
        bundle = listed.files[f"mihan-2.0.0-{LINUX}.tar.xz"]
        for number, shard in enumerate(bundle.shards):
            check_shard(bundle, number, fetched(transport, shard, bundle.sizes[number]))
        with pytest.raises(ClientError) as refused:
            transport.piece("0" * 64, 0)
        assert refused.value.reason == "release_unknown"

    def carried() -> set[str]:
        keys = open_keys(ministry.centre.data / "keys", PASSPHRASE)
        write(database, tmp_path / "stick.mihan", keys, utc_now(), office=desk.office, after=0)
        frames = frames_in(tmp_path / "stick.mihan")
        return {read_piece(body)[0] for kind, body in frames if kind == PIECE}

    every = {name, *(shard for file in listed.files.values() for shard in file.shards)}
    staging.offer("2.0.0", Stage(OFFICE, ministry.add_office()))
    assert not carried() & every
    staging.offer("2.0.0", Stage(OFFICE, desk.office))
    assert carried() >= every
    with database.write() as session:
        session.add(
            DeskProgram(
                device_id=desk.id, version="1.0.0", system=LINUX, runs_since="", outcome="", tried="", code="",
                tried_at="",
            )
        )  # fmt: skip
    assert carried() & every == every - set(listed.files[f"mihan-2.0.0-{WINDOWS}.tar.xz"].shards)
    staging.stop("2.0.0")
    assert not carried() & every
    with database.write() as session:
        session.execute(delete(ProgramRow))


def fetched(transport: Transport, name: str, size: int = 0) -> bytes:
    """All pieces of a shard; of a list, the first."""
    data = transport.piece(name, 0)
    while len(data) < size:
        data += transport.piece(name, len(data))
    return data
