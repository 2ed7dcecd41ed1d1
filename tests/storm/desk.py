"""A desk of the storm: its real services, and beside them what its people were told, to be held against the truth."""

import hashlib
import random
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from forms.session import Session
from mihan_desktop.domain.duplicates import Candidate, Decision, Verdict
from mihan_desktop.domain.elsewhere import Found
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.domain.roles import User
from mihan_desktop.services.desk import Desk
from mihan_desktop.services.elsewhere import ask
from mihan_desktop.storage.store import Store
from tests.services.office import FORM_ID, PASSWORD, VERSION, ZAINAB, Office, Wall, form, kept
from tests.storm.ministry import Doom

ALL = 10**6
OPEN = {status.value for status in (
    RecordStatus.WAITING, RecordStatus.RETURNED, RecordStatus.SEALED, RecordStatus.SENT, RecordStatus.REJECTED,
    RecordStatus.HANDED, RecordStatus.CONFLICT,
)}  # fmt: skip
PHOTO_FORM = "with_photo"
LISTED = ("registration", "duplicate", "question")
"""Kinds of changes on which a supervisor decides in a storm."""
GIVEN = ("زينب", "علي", "هدى", "کاروان", "شيلان", "محمد")


@dataclass
class Told:
    """What the people of a desk were told is saved. changes: change → (record, phone); newest: record → change.

    feedback: words said → whether an answer was shown; withdrawn: records taken back. photos: change → SHA-256 of the
    photograph that it names; pairs: what was said last of two records, as (verdict, words).
    """

    changes: dict[str, tuple[str, str]] = field(default_factory=dict)
    newest: dict[str, str] = field(default_factory=dict)
    withdrawn: set[str] = field(default_factory=set)
    feedback: set[str] = field(default_factory=set)
    photos: dict[str, str] = field(default_factory=dict)
    pairs: dict[frozenset[str], tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """A change as the desk keeps it."""

    id: str
    record: str
    sequence: int
    kind: str
    status: str
    batch: str | None
    author: str


@dataclass
class Backup:
    """A copy of the profile, and what had been told by then."""

    folder: Path
    told: Told


class StormDesk:
    """One profile. names: user names by id.

    Attributes: told; unsure, unsure_pairs (of an act that a crash cut off); used_before, said_before (numbers and
    feedback of lives that an old backup ended); restored; revoked; stranded (its hub was revoked); undone (batches that
    it took back from its hub); asked (questions that it ever asked).
    """

    def __init__(self, name: str, profile: Path, wall: Wall, names: dict[str, str] | None = None) -> None:
        self.name = name
        self.profile = profile
        self.wall = wall
        self.names = names or {}
        self.doom = Doom()
        self.told = Told()
        self.backups: list[Backup] = []
        self.restored = False
        self.revoked = False
        self.stranded = False
        self.unsure: set[str] = set()
        self.unsure_pairs: set[frozenset[str]] = set()
        self.undone: set[str] = set()
        self.asked: set[str] = set()
        self.used_before: set[int] = set()
        self.said_before: set[str] = set()
        self.office = Office(profile, wall)
        self.device = ""
        self._windows: dict[str, Desk] = {}
        self._resting: dict[str, Desk] = {}

    @property
    def used(self) -> bool:
        """Whether anybody ever signed in here."""
        return bool(self.device)

    def enter(self, username: str) -> User:
        """Whoever acts now is signed in: everybody in a window of their own, which stays open."""
        window = self._windows.get(username)
        if window is not None and window.signing_in._opened._barred:  # put out, as the window does it
            window.signing_in.sign_out()
            self._resting[username] = self._windows.pop(username)
        if username in self._windows:
            self.office.desk = self._windows[username]
            return self.office.people[username]
        self.office.desk = self._window(username)
        user = self._seated(username)
        self._windows[username] = self.office.desk
        self.device = self.device or self.office.desk.enrolling.device().device_id
        return user

    def _seated(self, username: str) -> User:
        """Signed in; where the desk's clock has leapt over the end of its trust, the ministry was heard meanwhile."""
        try:
            user = self.office.enter(username)
            if not user.narrow:
                return user
        except MihanError as error:
            if error.code != "trust_over":
                raise
            self.office.enter("huda")
        with self.office.desk.signing_in._opened.write() as work:
            work.moments.hear(self.wall())
        return self.office.enter(username)

    def present(self, username: str) -> bool:
        """Whether somebody is signed in."""
        return username in self._windows

    def withdrawn(self) -> bool:
        """Whether it has heard that the ministry withdrew it."""
        self.enter("huda")
        with self.office.desk.signing_in._opened.read() as work:
            return work.told.device_withdrawn()

    def _window(self, username: str) -> Desk:
        return self._resting.pop(username) if username in self._resting else self.office.window()

    def leave(self) -> None:
        """Nobody is signed in."""
        for window in self._windows.values():
            window.signing_in.sign_out()
        self._windows.clear()

    def crash(self) -> None:
        """The machine stops: what was in memory is gone, and somebody starts the program again."""
        self.doom.disarm()
        for window in self._windows.values():
            window.signing_in._opened.leave()
        self._windows.clear()

    @contextmanager
    def mortal(self) -> Iterator[None]:
        """Acts in here may be cut off by this desk's doom."""
        with doomed(self.doom, self.profile):
            yield

    def records(self) -> list[RegistrationSummary]:
        """The list as anybody sees it."""
        user = self.enter("huda")
        return list(self.office.desk.searching.registrations(user, limit=ALL))

    def of(self, *statuses: RecordStatus) -> list[Row]:
        """Registrations that stand so, oldest first."""
        return [row for row in self.rows() if row.kind == "registration" and row.status in statuses]

    def shown(self, record: str) -> RegistrationSummary:
        """A record as the list has it."""
        return next(one for one in self.records() if one.record_id == record)

    def busy(self) -> bool:
        """Whether a batch is on its way, or a person has something to do."""
        returned = RecordStatus.RETURNED.value
        return any(
            row.status in OPEN and (row.kind, row.status) != ("question", returned)  # nobody can ask it otherwise
            for row in self.rows()
            if row.kind != "erased"
        )

    def undecided(self) -> list[str]:
        """Changes on which a supervisor of this desk has still to decide."""
        status = RecordStatus.WAITING.value
        return [row.id for row in self.rows() if row.kind in LISTED and row.status == status]

    def register(self, chance: random.Random) -> None:
        """Somebody new."""
        self._fill(chance, FORM_ID, {}, {})

    def photograph(self, chance: random.Random, photo: bytes) -> None:
        """Somebody new, with a photograph."""
        self._fill(chance, PHOTO_FORM, {"photo": "photo.jpg"}, {"photo.jpg": photo})

    def _fill(self, chance: random.Random, form_id: str, more: dict[str, str], files: dict[str, bytes]) -> None:
        clerk = self.enter("ali" if chance.random() < 0.1 else "zainab")
        phone = f"0770{chance.randrange(10**7):07d}"
        registering = self.office.desk.registering
        draft = registering.begin(clerk, form_id, VERSION)
        session = Session(registering.definition(form_id, VERSION), clock=self.wall, new_id=self.office.ids)
        for name, value in (ZAINAB | {"given_name": chance.choice(GIVEN), "phone": phone} | more).items():
            session.set(f"/data/{name}", value)
        draft = kept(draft, session)
        registering.keep_draft(clerk, draft, files)
        saved = registering.save(clerk, draft.id, session.finalise()).registration
        self.heard(saved.record_id, saved.change_id, phone, *map(_sha256, files.values()))

    def edit(self, record: Row, chance: random.Random, photo: bytes = b"") -> None:
        """Another phone number, and another photograph where one is given. Raises MihanError."""
        clerk = self.enter(self.author_of(record))
        registering = self.office.desk.registering
        self.unsure.add(record.record)
        draft = registering.reopen(clerk, record.record)
        session = self.office.restored(draft)
        phone = f"0771{chance.randrange(10**7):07d}"
        session.set("/data/phone", phone)
        files = {"again.jpg": photo} if photo else {}
        for name in files:
            session.set("/data/photo", name)
        draft = kept(draft, session)
        registering.keep_draft(clerk, draft, files)
        saved = registering.save(clerk, draft.id, session.finalise()).registration
        self.unsure.discard(record.record)
        self.heard(saved.record_id, saved.change_id, phone, *map(_sha256, files.values()))

    def decide_pair(self, one: str, other: str, verdict: str, words: str) -> None:
        """Somebody says of two records whether they are one person's."""
        candidate = Candidate(self.shown(other), 0.97, likely=True, sure=False, reasons=(), model="hand-1")
        zainab, pair = self.enter("zainab"), frozenset((one, other))
        self.unsure_pairs.add(pair)
        self.office.desk.duplicating.decide_pair(zainab, one, candidate, Verdict(verdict), words)
        self.unsure_pairs.discard(pair)
        self.told.pairs[pair] = (verdict, words)

    def said_of(self, pair: frozenset[str]) -> Decision | None:
        """What holds here of two records."""
        self.enter("huda")
        one, other = sorted(pair)
        with self.office.desk.registering._opened.read() as work:
            return work.duplicates.of_pair(one, other)

    def ask_elsewhere(self, record: Row, values: tuple[int, ...]) -> None:
        """The country's index knew somebody: the ministry is asked."""
        zainab = self.enter("zainab")
        opened = self.office.desk.registering._opened
        with opened.write() as work:
            ask(opened, work, zainab, record.record, "زينب", Found((), ("document",), self.wall(), values, 1))
        self.asked |= {row.id for row in self.rows() if row.kind == "question"}

    def questions(self) -> dict[str, str]:
        """The answer to each question that this desk asked, "" for none; by its change."""
        self.enter("huda")
        with self.office.desk.registering._opened.read() as work:
            rows = work.questions._connection.exec_driver_sql("SELECT change_id, answer FROM questions")
            return {row[0]: row[1] for row in rows}

    def insist(self) -> None:
        """Where the ministry asks which of two values holds, it is always what was said here."""
        zainab = self.enter("zainab")
        settling = self.office.desk.settling
        for record in settling.waiting(zainab):
            mine = [one.field for one in settling.conflict(zainab, record).fields]
            settling.decide(zainab, record, mine)
            shown = self.shown(record)
            self.heard(record, shown.change_id, self.phone_of(shown.change_id))

    def author_of(self, row: Row) -> str:
        """The user name of whoever wrote a change."""
        return self.names[row.author]

    def heard(self, record: str, change: str, phone: str, photo: str = "") -> None:
        """The screen said "saved". photo: "" for that of before, if any."""
        photo = photo or self.told.photos.get(self.told.newest.get(record, ""), "")
        if photo:
            self.told.photos[change] = photo
        self.told.changes[change] = (record, phone)
        self.told.newest[record] = change
        self.told.withdrawn.discard(record)

    def approve(self, changes: list[str]) -> str:
        """A supervisor approves; the batch's id. Raises MihanError."""
        huda = self.enter("huda")
        return self.office.desk.reviewing.approve(huda, changes, PASSWORD.format("huda")).batch.id

    def send(self) -> str:
        """One press of Send; its code."""
        huda = self.enter("huda")
        code = self.office.desk.sending.send(huda, lambda *_: None, lambda: False).code
        if self.restored or self.undone:
            self.hear_of_numbers()
        return code

    def hear_of_numbers(self) -> None:
        """What a desk numbered again by itself waits under new changes, and the screen says so."""
        for row in self.of(RecordStatus.REJECTED, RecordStatus.WAITING):
            if row.id not in self.told.changes:
                self.heard(row.record, row.id, self.phone_of(row.id), self.photo_of(row.id))

    def back_up(self, folder: Path) -> None:
        """Somebody copies the folder while nobody is signed in."""
        self.leave()
        shutil.copytree(self.profile, folder)
        self.backups.append(Backup(folder, deepcopy(self.told)))

    def restore(self, backup: Backup) -> None:
        """The disk died; an old copy takes its place."""
        self.used_before |= {row.sequence for row in self.rows()}
        self.said_before |= self.told.feedback
        self.crash()
        shutil.rmtree(self.profile)
        shutil.copytree(backup.folder, self.profile)
        self.told = deepcopy(backup.told)
        self.unsure.clear()
        self.unsure_pairs.clear()
        self.restored = True

    def look_again(self) -> None:
        """After a crash: an act that nobody was told of stands whole or not at all; what stands is now known."""
        if self.restored:
            self.hear_of_numbers()
        for record in self.records():
            if record.change_id not in self.told.changes:
                self.told.changes[record.change_id] = (record.record_id, self.phone_of(record.change_id))
                self.told.photos[record.change_id] = self.photo_of(record.change_id)
            if record.record_id in self.unsure or record.record_id not in self.told.newest:
                self.told.newest[record.record_id] = record.change_id
                gone = record.status is RecordStatus.WITHDRAWN
                (self.told.withdrawn.add if gone else self.told.withdrawn.discard)(record.record_id)
        self.unsure.clear()
        for pair in self.unsure_pairs:
            said = self.said_of(pair)
            if said is not None:
                self.told.pairs[pair] = (said.verdict.value, said.words)
        self.unsure_pairs.clear()

    def phone_of(self, change: str) -> str:
        """The phone number that a change says."""
        return phone_in(self._said(change))

    def photo_of(self, change: str) -> str:
        """SHA-256 of the photograph that a change names; "" for none."""
        named = self._said(change).get("attachments")
        return next((str(one["sha256"]) for one in named.values()), "") if isinstance(named, dict) else ""

    def _said(self, change: str) -> dict[str, Any]:
        with self.office.desk.registering._opened.read() as work:
            row = work.outbox.get(change)
        return {} if row is None else _body(row.message)

    def rows(self) -> list[Row]:
        """Every change here, whoever shows it; straight from the table, for it is asked after each step."""
        self.enter("huda")
        with self.office.desk.registering._opened.read() as work:
            asked = "SELECT id, record_id, sequence, kind, status, batch_id, author_id FROM outbox ORDER BY sequence"
            return [Row(*found) for found in work.outbox._connection.exec_driver_sql(asked)]

    def empty_places(self) -> list[int]:
        """Numbers of what will never leave as itself, which no batch has carried yet."""
        never = (RecordStatus.SUPERSEDED.value, RecordStatus.WITHDRAWN.value)
        return [row.sequence for row in self.rows() if row.status in never and row.batch is None]

    def knows(self, record: str) -> bool:
        """Whether anything that was said of a record is here, by whomever."""
        self.enter("huda")
        with self.office.desk.registering._opened.read() as work:
            return work.erasing.knows(record)

    def log(self) -> list[tuple[int, bytes]]:
        """Number and hash of every line of what people did here."""
        self.enter("huda")
        with self.office.desk.registering._opened.read() as work:
            rows = work.audit._connection.exec_driver_sql("SELECT number, hash FROM audit")
            return [(row[0], row[1]) for row in rows]

    def answers(self) -> Counter[tuple[str, str]]:
        """(words, answer) of the feedback that was answered."""
        found: Counter[tuple[str, str]] = Counter()
        self.enter("huda")
        with self.office.desk.signing_in._opened.read() as work:
            asked = "SELECT words, answer FROM feedback WHERE answer != ''"
            for words, answer in work.feedback._connection.exec_driver_sql(asked):
                found[words, answer] += 1
        return found


def _body(message: bytes) -> dict[str, Any]:
    from sync.protocol.messages import decode_change

    return dict(decode_change(message).body)


def photo_form() -> bytes:
    """The small form with a place for a photograph."""
    name = PHOTO_FORM.encode()
    bind = b'<bind nodeset="/data/photo" type="binary"/>'
    upload = b'<upload ref="/data/photo" mediatype="image/*"><label>Photo</label></upload>'
    small = form().replace(f'<data id="{FORM_ID}"'.encode(), b'<data id="' + name + b'"', 1)
    small = small.replace(b"<meta><instanceID/>", b"<photo/><meta><instanceID/>", 1)
    return small.replace(b"</instance>", b"</instance>" + bind, 1).replace(b"</h:body>", upload + b"</h:body>", 1)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def phone_in(body: dict[str, Any]) -> str:
    """The phone number in a registration's body; "" where there is none."""
    entity = body.get("entity")
    return str(entity.get("phone", "")) if isinstance(entity, dict) else ""


@contextmanager
def doomed(doom: Doom, profile: Path) -> Iterator[None]:
    """Every transaction of the desk with this profile may be its last in here."""
    real = Store.write

    @contextmanager
    def write(store: Store) -> Iterator[Any]:
        dying = store.path.is_relative_to(profile)
        with real(store) as work:
            yield work
            if dying:
                doom.strike(after=False)
        if dying:
            doom.strike(after=True)

    Store.write = write  # type: ignore[method-assign,assignment]
    try:
        yield
    finally:
        Store.write = real  # type: ignore[method-assign]
