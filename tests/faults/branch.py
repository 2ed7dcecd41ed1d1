"""An office with several desks whose hub is killed: what its desks saw and it said, held against what is there."""

import random
import threading
from dataclasses import dataclass, field
from pathlib import Path

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import User
from tests.centre import Centre
from tests.faults.hub import RealWall, go_round
from tests.faults.ledger import at_the_ministry
from tests.faults.plug import run
from tests.services.conftest import add_office, printed
from tests.services.office import PASSWORD, Office
from tests.services.several_desks import Several, another_desk

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
GOES_ON = {"", "offline", "cut", "timeout", "already_sending", "server_error"}
"""What a desk may hear while the hub dies: all of it passes."""
MOST_WAITING = 6
"""Records of one desk that are not received yet, beyond which its clerk rests."""
ACTS = ("taken", "returned", "approved")


@dataclass
class Branch:
    """A hub at ``folder`` and its desks beside it. saved: (change, record) that clerks were told are saved, by desk."""

    centre: Centre
    folder: Path
    beside: Path
    desks: list[Office] = field(default_factory=list)
    saved: list[dict[str, str]] = field(default_factory=list)
    lines: list[list[str]] = field(default_factory=list)
    heard: set[str] = field(default_factory=set)
    kills: int = 0
    moved: int = 0

    def open(self, desks: int = 2) -> None:
        """The hub is enrolled and listens; the desks are paired with it by the network."""
        office_id = add_office(self.centre)
        hub = another_desk(self.centre, office_id, self.folder / "hub", RealWall())
        code = printed(self.centre, "supervisor", office_id)
        hub.desk.enrolling.enrol_supervisor(hub.enter("huda"), code, PASSWORD.format("huda"))
        several = Several(self.centre, office_id, hub)
        several.listen()
        for number in range(desks):
            desk = another_desk(self.centre, office_id, self.beside / f"desk{number}", RealWall())
            several.pair(desk)
            self.desks.append(desk)
            self.saved.append({})
        hub.desk.hosting.close()
        hub.desk.signing_in.sign_out()

    def live(self, seconds: float, after: str, seed: int) -> None:
        """The hub works and is killed ``seconds`` after it has said ``after``, while the desks hand over."""
        over = threading.Event()
        failed: list[BaseException] = []

        def work(number: int) -> None:
            chance = random.Random(seed * 10 + number)
            try:
                while not over.is_set():
                    self.clerk(number, chance)
                    over.wait(0.05)
            except BaseException as error:
                failed.append(error)
                raise

        threads = [threading.Thread(target=work, args=(number,)) for number in range(len(self.desks))]
        for thread in threads:
            thread.start()
        try:
            said = run("tests.faults.hub", [str(self.folder / "hub"), str(seed), "1000"], seconds, after=after)
        finally:
            over.set()
            for thread in threads:
                thread.join(60)
        assert not failed, failed
        assert not said.complaint, said.complaint
        assert said.status == -9
        assert ["deaf"] not in said.lines
        self.kills += 1
        self.moved += any(line[0] == "taken" for line in said.lines)
        self.lines += said.lines

    def clerk(self, number: int, chance: random.Random) -> None:
        """Correct what came back, register somebody now and then, hand over."""
        desk = self.desks[number]
        zainab = desk.enter("zainab")
        self._correct(number, zainab)
        found = desk.desk.searching.registrations(zainab, limit=10**6)
        if sum(record.status is not RecordStatus.RECEIVED for record in found) < MOST_WAITING:
            name = "".join(chance.choices(LETTERS, k=chance.choice((20, 9_000, 60_000))))
            saved = desk.register(zainab, family_name=name).registration
            self.saved[number][saved.change_id] = saved.record_id
        result = desk.desk.handing.hand_over(zainab, lambda *_: None, lambda: False)
        self.heard.add(result.code)
        assert result.code in GOES_ON, result.code

    def _correct(self, number: int, zainab: User) -> None:
        """Whatever the supervisor sent back is saved again."""
        desk = self.desks[number]
        for record in desk.desk.searching.registrations(zainab, limit=10**6):
            if record.status is RecordStatus.RETURNED:
                draft = desk.desk.registering.reopen(zainab, record.record_id)
                saved = desk.desk.registering.save(zainab, draft.id, desk.restored(draft).finalise()).registration
                self.saved[number][saved.change_id] = saved.record_id

    def check(self) -> None:
        """Nobody has lost anything that was acknowledged, and what a desk calls received is in the register."""
        corrected: set[str] = set()
        for number, desk in enumerate(self.desks):
            desk.enter("zainab")
            with desk.desk.registering._opened.read() as work:
                sequences = work.outbox.sequences()
                assert work.audit.broken_at() is None
                rows = {row.id: row for status in RecordStatus for row in work.outbox.with_status(status)}
            assert sequences == tuple(range(1, len(sequences) + 1))
            for change_id, record_id in self.saved[number].items():
                assert rows[change_id].record_id == record_id
            there = [row[0] for row in at_the_ministry(self.centre, desk.desk.enrolling.device().device_id)]
            assert len(there) == len(set(there))
            received = {row.id for row in rows.values() if row.status is RecordStatus.RECEIVED}
            assert received <= set(there), "shown as received and not in the register"
            corrected |= {row.id for row in rows.values() if row.status is RecordStatus.SUPERSEDED}
        self._check_hub(corrected)

    def _check_hub(self, corrected: set[str]) -> None:
        """corrected: what came back and was saved anew, in whose place the hub gets an empty one."""
        hub = Office(self.folder / "hub", RealWall())
        hub.enter("huda")
        said = {word: [one for line in self.lines if line[0] == word for one in line[1:]] for word in ACTS}
        with hub.desk.registering._opened.read() as work:
            assert work.audit.broken_at() is None
            known = {row.id: row.status for row in work.handed.among(sorted({*said["taken"], *said["returned"]}))}
        hub.desk.signing_in.sign_out()
        assert set(said["taken"]) <= known.keys() | corrected, "taken in and gone"
        assert {known[one] for one in said["returned"] if one in known} <= {RecordStatus.RETURNED}
        assert {known[one] for one in said["approved"]} <= {
            RecordStatus.SEALED, RecordStatus.SENT, RecordStatus.RECEIVED
        }  # fmt: skip

    def settle(self) -> None:
        """Nobody is killed any more: after a few rounds nothing waits anywhere, and all is in the register once."""
        hub = Office(self.folder / "hub", RealWall())
        assert hub.desk.hosting.resume(hub.enter("huda"))
        try:
            for _ in range(12):
                for number, desk in enumerate(self.desks):
                    self._last(number, desk)
                go_round(hub, hub.enter("huda"), random.Random(0), returning=0.0)
                if all(self._done(desk) for desk in self.desks):
                    break
        finally:
            hub.desk.hosting.close()
            hub.desk.signing_in.sign_out()
        for number, desk in enumerate(self.desks):
            assert self._done(desk), desk.desk.searching.counts(desk.enter("zainab"))
            with desk.desk.registering._opened.read() as work:
                rows = {row.id: row.status for status in RecordStatus for row in work.outbox.with_status(status)}
            assert self.saved[number].keys() <= rows.keys()
            there = at_the_ministry(self.centre, desk.desk.enrolling.device().device_id)
            accepted = {row[0] for row in there if row[3] != "void"}
            assert {row[2] for row in there} <= {"accepted"}
            assert {one for one, status in rows.items() if status is RecordStatus.RECEIVED} == accepted
            numbers = sorted(row[1] for row in there)
            assert numbers == list(range(1, len(numbers) + 1))
            desk.desk.signing_in.sign_out()

    def _last(self, number: int, desk: Office) -> None:
        zainab = desk.enter("zainab")
        self._correct(number, zainab)
        result = desk.desk.handing.hand_over(zainab, lambda *_: None, lambda: False)
        assert result.code == "", result.code

    def _done(self, desk: Office) -> bool:
        found = desk.desk.searching.registrations(desk.enter("zainab"), limit=10**6)
        return {record.status for record in found} <= {RecordStatus.RECEIVED}


class _Never(random.Random):
    """Returns nothing to anybody."""

    def random(self) -> float:
        return 1.0


MOST_WAITING = 6
"""Records of one desk that are not received yet, beyond which its clerk rests."""
ACTS = ("taken", "returned", "approved")
