"""The ministry of the storm: the real application over a real database file, in this process, to be crashed at will."""

import shutil
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from sync.central.administration import Administration
from sync.central.attachments import of_record
from sync.central.carrying import Carried, import_bundle
from sync.central.database import Database, default_url
from sync.central.door import Door
from sync.central.duplicates import standing
from sync.central.duplicates_schema import DuplicateDecision
from sync.central.erasing import GONE, erase
from sync.central.feedback import Answering
from sync.central.feeding import Scope
from sync.central.intake import Intake
from sync.central.ministry_keys import MinistryKeys, create_keys, letters_in, open_keys
from sync.central.moments import new_id
from sync.central.publishing import Publishing, make_form
from sync.central.schema import Attachment, AttachmentPart, ChangeRow, Disagreement, Registration
from sync.central.service import build_service
from sync.central.succeeding import rotate
from sync.protocol.canonical import decode
from sync.protocol.limits import CHANGE
from sync.protocol.printed_code import CodeKind
from tests.services.office import CHEAP, Wall
from tests.storm.wire import CrashError, Loop, Wire

PASSPHRASE = "a passphrase of the storm's own"


@dataclass(frozen=True, slots=True)
class Held:
    """A change as the register holds it."""

    id: str
    device: str
    sequence: int
    kind: str
    record: str
    author: str
    batch: str
    status: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Decided:
    """What somebody at a desk said of two records, as the ministry keeps it."""

    id: str
    device: str
    pair: frozenset[str]
    verdict: str
    words: str


@dataclass(frozen=True, slots=True)
class Register:
    """What the ministry has. receipts: of which batches; batches: state and approver of each that was let in."""

    changes: tuple[Held, ...]
    receipts: frozenset[str]
    batches: dict[str, tuple[str, str]]


class Doom:
    """How many more transactions end well; then one is the last, before or after it is written. None: no end."""

    def __init__(self) -> None:
        self.left: int | None = None
        self.after = False
        self.befell = 0

    def arm(self, left: int, *, after: bool) -> None:
        """The transaction after ``left`` more is the last."""
        self.left, self.after = left, after

    def disarm(self) -> None:
        """No end in sight."""
        self.left = None

    def strike(self, *, after: bool) -> None:
        """Called before and after each commit. Raises CrashError."""
        if self.left is None:
            return
        if self.left <= 0 and self.after is after:
            self.left, self.befell = None, self.befell + 1
            raise CrashError
        if after:
            self.left -= 1


class DoomedDatabase(Database):
    """The centre's database, in a process that may end at any commit."""

    def __init__(self, url: str, doom: Doom) -> None:
        super().__init__(url)
        self._doom = doom
        self.busy = False  # what is whole lies there, and is not opened

    @contextmanager
    def write_much(self) -> Iterator[Session]:
        """As the centre takes a batch in, unless another writer is at it for too long."""
        if self.busy:
            raise OperationalError("BEGIN IMMEDIATE", {}, Exception("database is locked"))
        with super().write_much() as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """As the centre writes, until the end."""
        with super().write() as session:
            yield session
            session.flush()
            self._doom.strike(after=False)
        self._doom.strike(after=True)


class Ministry:
    """One centre in ``data``. keys: opened once for all histories. Attributes: wall (its clock), doom, database."""

    def __init__(self, data: Path, keys: MinistryKeys, loop: Loop, wire: Wire, wall: Wall | None = None) -> None:
        self.data = data
        self.keys = keys
        self.wall = wall or Wall()
        self.doom = Doom()
        self.wire = wire
        self._loop = loop
        self._living: AbstractAsyncContextManager[Any] | None = None
        self.start()

    def start(self) -> None:
        """A process over the files that are there."""
        self.database = DoomedDatabase(default_url(self.data), self.doom)
        app = build_service(self.database, self.keys, self.wall, new_id)
        living: AbstractAsyncContextManager[Any] = app.router.lifespan_context(app)
        self._loop.run(living.__aenter__())
        self._living, self.wire.app = living, app

    def stop(self) -> None:
        """The process is gone."""
        self.wire.app = None
        if self._living is not None:
            self._loop.run(self._living.__aexit__(None, None, None))
            self._living = None
            self.database.close()

    def restart(self) -> None:
        """Gone and back."""
        self.stop()
        self.doom.disarm()
        self.start()

    def administration(self) -> Administration:
        """What its administrator does."""
        return Administration(self.database, self.wall, new_id)

    def code(self, kind: CodeKind, office: str) -> str:
        """A printed code."""
        printed = (self.keys.public, self.keys.serial)
        return self.administration().issue_code(kind, office, printed, timedelta(hours=72), "مشرفة").code

    def carry(self, path: Path) -> Carried:
        """Take in what is on a stick. Raises ProtocolError and OSError."""
        door = Door(self.database, self.wall, new_id)
        return import_bundle(path, door, Intake(self.database, self.keys, self.wall, new_id))

    def answer_feedback(self, feedback: str, words: str) -> None:
        """The ministry's staff answer."""
        Answering(self.database, self.wall).answer(feedback, words, None)

    def rotate(self, kind: str) -> None:
        """A new signing or receiving key takes the place of the present one, which stays in use for a while."""
        done = rotate(self.data / "keys", PASSPHRASE, kind, self.wall())
        self.administration().tell_keys("keys_rotate", done.key, done.serial, letters_in(self.data / "keys"))
        self.keys = open_keys(self.data / "keys", PASSPHRASE)
        self.restart()

    def publish(self, path: Path) -> int:
        """A release with the form in ``path``, for all desks; its version."""
        publishing = Publishing(self.database, self.wall)
        release = publishing.build([make_form(path)])
        publishing.sign(release.id, self.keys.signing)
        return publishing.publish(release.id, Scope("all", "")).version

    def erase(self, record: str) -> None:
        """What the second of the staff confirms."""
        with self.database.write() as session:
            erase(session, record, self.wall())

    def left_of(self, record: str) -> list[str]:
        """Where something is that the register still says of an erased record."""
        with self.database.read() as session:
            bodies = session.scalars(select(ChangeRow.body).where(ChangeRow.record_id == record))
            said = [decode(bytes(body), CHANGE) for body in bodies if bytes(body)]
            left = ["a change" for one in said if not isinstance(one, dict) or one.keys() != {GONE}]
            for table, column in ((Registration, Registration.id), (Disagreement, Disagreement.record_id)):
                left += [table.__tablename__] * bool(session.scalars(select(column).where(column == record)).first())
        return left

    def look(self) -> Register:
        """All that the register holds, straight from the tables, for it is asked after each step."""
        with self.database.engine.connect() as connection:
            asked = "SELECT id, device_id, sequence, kind, record_id, author_id, batch_id, status, body FROM changes"
            changes = tuple(Held(*row) for row in connection.exec_driver_sql(asked))
            receipts = frozenset(row[0] for row in connection.exec_driver_sql("SELECT batch_id FROM receipts"))
            batches = connection.exec_driver_sql("SELECT id, state, approver_id FROM batches")
            return Register(changes, receipts, {row[0]: (row[1], row[2]) for row in batches})

    def photographs(self, record: str) -> dict[str, bool]:
        """SHA-256 of the files of a record that are in force now, and whether each is here."""
        with self.database.read() as session:
            return {one.sha256: one.arrived for one in of_record(session, record) if one.current}

    def decisions(self) -> list[Decided]:
        """What desks said of two records, what was said last at the end."""
        with self.database.read() as session:
            rows = session.scalars(select(DuplicateDecision).order_by(DuplicateDecision.clock, DuplicateDecision.id))
            return [
                Decided(one.id, one.device_id, frozenset((one.person, one.other)), one.verdict, one.words)
                for one in rows
            ]

    def standing(self, pair: frozenset[str]) -> str:
        """The verdict that holds of two records; "" for none."""
        with self.database.read() as session:
            said = standing(session, pair).get(pair)
            return "" if said is None else said.verdict

    def half_files(self) -> list[str]:
        """Files of which parts lie here though the whole is here too."""
        with self.database.read() as session:
            whole = select(Attachment.sha256)
            return list(session.scalars(select(AttachmentPart.sha256).where(AttachmentPart.sha256.in_(whole))))

    def people(self) -> dict[str, dict[str, str]]:
        """What the register says now of each record."""
        with self.database.read() as session:
            rows = session.execute(select(Registration.id, Registration.entity))
            return {row[0]: dict(row[1]) for row in rows}


def new_ministry(data: Path) -> MinistryKeys:
    """The files of a new centre, and its keys, behind a passphrase that costs nothing to try."""
    data.mkdir(parents=True)
    create_keys(data / "keys", data / "recovery" / "ministry-recovery.key", PASSPHRASE, PASSPHRASE, CHEAP)
    database = Database(default_url(data))
    database.migrate()
    database.close()
    return open_keys(data / "keys", PASSPHRASE)


def copy_of(template: Path, data: Path) -> None:
    """The files of a centre that is stopped, elsewhere."""
    shutil.copytree(template / "keys", data / "keys")
    for path in template.glob("central.db*"):
        shutil.copyfile(path, data / path.name)
