"""What a killed desk had acknowledged, held against what is there: at the desk and at the ministry."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from mihan_desktop.domain.registrations import RecordStatus
from sync.central.database import Database
from sync.central.schema import ChangeRow
from sync.central.settings import load
from tests.centre import Centre
from tests.faults.day import Day
from tests.faults.plug import run
from tests.services.conftest import add_office, printed
from tests.services.office import ZAINAB


@dataclass
class Ledger:
    """A desk's profile, its codes on paper, and every line that it said before it was killed."""

    profile: Path
    centre: Centre
    url: str = ""
    lines: list[list[str]] = field(default_factory=list)
    kills: int = 0

    def __post_init__(self) -> None:
        self.office = add_office(self.centre)
        self.codes = printed(self.centre, "device", self.office), printed(self.centre, "supervisor", self.office)
        self.url = self.url or self.centre.url

    def live(self, seconds: float | None = None, rounds: int = 50, *, after: str = "") -> list[list[str]]:
        """Let the desk work; pull the plug ``seconds`` after it has said ``after``, or let it finish (None).

        What it said. after: a word of ``day``'s, any when empty.
        """
        arguments = [str(self.profile), self.url, *self.codes, str(rounds)]
        done = run("tests.faults.day", arguments, seconds, after=after)
        assert not done.complaint, done.complaint
        assert done.status == (0 if seconds is None else -9), done.status
        assert done.lines, "it did not come up"
        self.kills += seconds is not None
        self.lines += done.lines
        return done.lines

    def of(self, word: str) -> list[list[str]]:
        """The acknowledgements of one kind."""
        return [line[1:] for line in self.lines if line[0] == word]

    def check_desk(self) -> None:
        """The desk opens, everything acknowledged is there, every number once and none left out."""
        day = Day(self.profile, self.url, self.codes)
        assert in_clear(self.profile) == []
        if not self.of("office"):
            return
        omar = day.enter("omar")
        users = {user.username for user in day.desk.managing_users.list_users(omar)}
        assert {line[0] for line in self.of("user")} <= users
        if self.of("form"):
            assert day.desk.registering.forms(omar)
        assert day.desk.enrolling.device().enrolled or not self.of("enrolled")
        self._check_work(day)
        day.desk.signing_in.sign_out()

    def _check_work(self, day: Day) -> None:
        with day.desk.registering._opened.read() as work:
            sequences = work.outbox.sequences()
            assert work.audit.broken_at() is None
            rows = {row.id: row for status in RecordStatus for row in work.outbox.with_status(status)}
            records = work.registrations.names([record_id for record_id, _ in self.of("saved")])
            drafts = {draft_id for draft_id, _ in self.of("draft") if work.drafts.get(draft_id) is not None}
            batches = {batch.id: batch for batch in work.batches.all()}
        assert sequences == tuple(range(1, len(sequences) + 1))
        assert len(rows) == len(sequences)
        assert sorted(batch.number for batch in batches.values()) == list(range(1, len(batches) + 1))
        for record_id, change_id in self.of("saved"):
            assert rows[change_id].record_id == record_id
            assert record_id in records
        for draft_id, _ in self.of("draft"):
            assert draft_id in drafts or draft_id in rows, "a draft is gone"
        for (change_id,) in self.of("returned"):
            assert rows[change_id].status in (RecordStatus.RETURNED, RecordStatus.SUPERSEDED)
        for batch_id, *changes in self.of("sealed"):
            assert batch_id in batches
            assert {rows[change].batch_id for change in changes} == {batch_id}

    def check_ministry(self) -> None:
        """After the desk closed: every change is in the register once, in one batch, and nothing is owed."""
        day = Day(self.profile, self.url, self.codes)
        huda = day.enter("huda")
        with day.desk.registering._opened.read() as work:
            rows = [row for status in RecordStatus for row in work.outbox.with_status(status)]
        here = {row.id: row.status for row in rows}
        last = {row.id for row in rows if row.batch_id is None}
        device = day.desk.enrolling.device().device_id
        counts = day.desk.searching.counts(huda)
        day.desk.signing_in.sign_out()
        assert set(here.values()) <= {RecordStatus.RECEIVED, RecordStatus.SUPERSEDED}
        assert (counts.waiting, counts.returned, counts.sealed, counts.sent, counts.need_person) == (0, 0, 0, 0, 0)
        there = at_the_ministry(self.centre, device)
        assert not [change for change, count in Counter(row[0] for row in there).items() if count > 1]
        assert {row[0] for row in there} == here.keys() - last
        assert {row[2] for row in there} == {"accepted"}
        assert sorted(row[1] for row in there) == list(range(1, len(here) - len(last) + 1))
        assert {row[0] for row in there if row[3] != "void"} == {
            change for change, status in here.items() if status == RecordStatus.RECEIVED
        }


def in_clear(folder: Path, *more: str) -> list[tuple[str, str]]:
    """(file, what) of everything about the invented person that stands readable in a file under ``folder``."""
    words = (*ZAINAB.values(), *more)
    secrets = [word for word in words if len(word) > 3 and word not in ("female", "yes")]
    return [
        (path.name, secret)
        for path in folder.rglob("*")
        if path.is_file()
        for data in (path.read_bytes(),)
        for secret in secrets
        if any(secret.encode(code) in data for code in ("utf-8", "utf-16-le", "unicode-escape"))
    ]


def at_the_ministry(centre: Centre, device: str) -> list[tuple[str, int, str, str]]:
    """(change id, sequence, status, kind) of everything that the register holds of a desk."""
    database = Database(load(centre.data, centre.database).database)
    try:
        with database.read() as session:
            wanted = (ChangeRow.id, ChangeRow.sequence, ChangeRow.status, ChangeRow.kind)
            return [(row[0], row[1], row[2], row[3]) for row in session.execute(
                select(*wanted).where(ChangeRow.device_id == device)
            )]  # fmt: skip
    finally:
        database.close()
