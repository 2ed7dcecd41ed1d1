"""Taking a whole batch in: opened, looked at, written and receipted in one transaction, once."""

from collections import Counter as Tally
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import func, select
from sqlalchemy.exc import InterfaceError, InternalError, OperationalError, StatementError
from sqlalchemy.orm import Session

from sync.central.auditing import vouched
from sync.central.certificates.issuing import Issuing
from sync.central.database import Database
from sync.central.deciding import consequences
from sync.central.door import refuse, verified_manifest
from sync.central.feeding import newest_keys
from sync.central.keyring import Held, knowing
from sync.central.log import note
from sync.central.receipts import issue
from sync.central.records import Arrival, Slice
from sync.central.refusing import RefusedError
from sync.central.schema import Batch, ChangeRow, Chunk, Device, Refusal
from sync.central.withdrawing import by_the_withdrawn
from sync.protocol.approval import RETURNED, approved, check_four_eyes, claimed_approval
from sync.protocol.envelope import Manifest, open_changes
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.limits import MIB
from sync.protocol.messages import Change
from sync.protocol.receipts import Line, LineStatus
from sync.protocol.wire import BatchState

TOGETHER = 500
"""Changes written in one savepoint; when the database refuses any of them, each is tried in one of its own."""
CHUNKS_TOGETHER = 16
"""Sealed chunks, 64 KiB each, that one question brings."""
WEIGHT_TOGETHER = 8 * MIB
"""Bytes of changes after which a savepoint ends sooner: photographs and endless answers must not fill the memory."""


ATTEMPTS = 5
"""Tries when the database had to choose between two batches that waited for each other."""


class KeysBehindError(Exception):
    """A batch is sealed to keys that this process has not taken up yet, or its desk believes those alone."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a batch. state: ``done`` or ``refused``; counts: status of the receipt's lines → how many."""

    state: str
    counts: Mapping[str, int]


class Intake:
    """Opens batches whose chunks are all here. Safe to call from several threads and processes at once."""

    def __init__(self, database: Database, keys: Held, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database = database
        self._keys = keys
        self._now = now
        self._new_id = new_id
        self._issuing = Issuing(database, keys, now)

    def waiting(self) -> tuple[str, ...]:
        """Ids of batches that are whole and not yet taken in, oldest first."""
        with self._database.read() as session:
            query = select(Batch.id).where(Batch.state == BatchState.WORKING).order_by(Batch.offered_at)
            return tuple(session.scalars(query))

    def take_in(self, name: str) -> Taken | None:
        """Write a whole batch and its receipt, or its refusal; None, and nothing, when that has been done already.

        Certificates that are due by then are issued.
        """
        taken = self._tried(name)
        self._issuing.issue_quietly()
        return taken

    def _tried(self, name: str) -> Taken | None:
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return self._take_in(name)
            except OperationalError as error:
                # SQLSTATE class 40: two batches that edit the same people in another order waited for each other.
                if attempt == ATTEMPTS or not str(getattr(error.orig, "sqlstate", "")).startswith("40"):
                    raise
                note("intake_again", batch=name, attempt=attempt)
            except KeysBehindError:  # another process told of keys that this one has not got: the batch waits for them
                note("keys_behind", 40, batch=name, serial=self._keys.held.serial)
                return None
        return None

    def _take_in(self, name: str) -> Taken | None:
        with self._database.write_much() as session:
            batch = session.get(Batch, name, with_for_update=True)
            if batch is None or batch.state != BatchState.WORKING:
                return None
            # One batch of a desk at a time: its numbers are looked at together. More may be offered meanwhile.
            device = session.get_one(Device, batch.device_id, with_for_update={"key_share": True})
            keys = knowing(self._keys, device.keys_serial)
            if keys.serial < device.keys_serial:  # a receipt of ours would be none to that desk
                raise KeysBehindError
            at = self._now()
            try:
                manifest = verified_manifest(batch, device)
                with session.begin_nested():
                    lines, first = _write(session, manifest, batch, at, keys.receiving)
            except (ProtocolError, RefusedError) as error:
                if error.code == Code.NOT_FOR_US and newest_keys(session) > keys.serial:
                    raise KeysBehindError from error
                self._refuse(session, batch, str(error.code), at)
                return Taken("refused", {})
            batch.state, batch.decided_at = BatchState.DONE, at
            vouched(session, manifest.header, at)
            batch.counts = dict(Tally(str(line.status) for line in lines))
            batch.notes, followed = _notes(session, batch, first)
            if followed:
                _mend_notes(session, batch)
            consequences(session, batch.device_id, lines, at)
            number = issue(session, batch, lines, at, keys.signer_for(device.keys_serial))
        note("batch_received", batch=name, device=batch.device_id, receipt=number, changes=len(lines))
        return Taken("done", batch.counts)

    def _refuse(self, session: Session, batch: Batch, code: str, at: datetime) -> None:
        batch.state, batch.code, batch.decided_at = BatchState.REFUSED, code, at
        named = {"batch_id": batch.id, "office_id": batch.office_id, "device_id": batch.device_id}
        refuse(session, Refusal(id=self._new_id(), code=code, at=at, **named))


def _write(
    session: Session, manifest: Manifest, batch: Batch, at: datetime, receiving: Mapping[str, X25519PrivateKey]
) -> tuple[list[Line], int]:
    """Every line of the receipt, and the batch's first sequence number. Raises what refuses the batch whole."""
    arrival = Arrival(batch.id, batch.device_id, batch.office_id, batch.home, at)
    lines: list[Line] = []
    first = 0
    changes = open_changes(manifest, _chunks(session, batch, manifest.count), receiving)
    excepted = claimed_approval(batch.approval).excepted
    for together in _in_slices(approved(changes, excepted)):
        check_four_eyes(together, batch.approver_id)
        first = first or together[0].sequence
        lines += [_said(line, excepted) for line in _write_slice(session, arrival, len(lines), together)]
    return lines, first


def _said(line: Line, excepted: Collection[str]) -> Line:
    """The line of a change that the supervisor returned: its empty place is here, and nothing of it is registered."""
    empty = line.change in excepted and not line.code and line.status in (LineStatus.ACCEPTED, LineStatus.DUPLICATE)
    return Line(line.change, LineStatus.REJECTED, RETURNED) if empty else line


def _write_slice(session: Session, arrival: Arrival, start: int, changes: Sequence[Change]) -> list[Line]:
    """Write ``changes`` together; when the database refuses, one by one, so that only the bad one is turned back."""
    lines = _try_to_write(session, arrival, start, changes)
    if lines is not None:
        return lines
    lines = []
    for at, change in enumerate(changes, start):
        # Also for a slice of one: another batch may have written the same id meanwhile, and now it is seen.
        alone = _try_to_write(session, arrival, at, [change])
        if alone is None:
            note("change_not_stored", change=change.id, batch=arrival.batch)
            alone = [Line(change.id, LineStatus.REJECTED, "not_stored")]
        lines += alone
    return lines


def _try_to_write(session: Session, arrival: Arrival, start: int, changes: Sequence[Change]) -> list[Line] | None:
    """The lines of ``changes``, written in a savepoint of their own; None when the database refused what they say."""
    try:
        with session.begin_nested():
            return Slice(session, arrival, start, changes).write()
    except StatementError as error:
        if not _is_the_records_fault(error):
            raise  # the database itself is in trouble: the whole batch waits for a better moment
    return None


def _is_the_records_fault(error: StatementError) -> bool:
    """True when the database refused what was said, and would again; False for a lost line, a full disk, a deadlock."""
    state = getattr(getattr(error, "orig", None), "sqlstate", None)
    if isinstance(state, str):
        # SQLSTATE classes (PostgreSQL, appendix A): 22 data, 23 constraint, 54 a limit of the program.
        return state[:2] in ("22", "23", "54")
    return not isinstance(error, OperationalError | InternalError | InterfaceError)


def _in_slices(changes: Iterable[Change]) -> Iterator[list[Change]]:
    together: list[Change] = []
    weight = 0
    for change in changes:
        together.append(change)
        weight += sum(len(value) for value in change.body.values() if isinstance(value, bytes | str))
        if len(together) == TOGETHER or weight >= WEIGHT_TOGETHER:
            yield together
            together, weight = [], 0
    if together:
        yield together


def _chunks(session: Session, batch: Batch, count: int) -> Iterator[bytes]:
    """The sealed chunks in order, some in memory."""
    query = select(Chunk.data).where(Chunk.batch_id == batch.id, Chunk.home == batch.home).order_by(Chunk.position)
    for first in range(0, count, CHUNKS_TOGETHER):
        some = Chunk.position.between(first, first + CHUNKS_TOGETHER - 1)
        yield from (data or b"" for data in session.scalars(query.where(some)).all())


def _mend_notes(session: Session, batch: Batch) -> None:
    """What was odd about later batches of the desk alone because this one had not come."""
    later = select(Batch).where(
        Batch.device_id == batch.device_id, Batch.number > batch.number, Batch.state == BatchState.DONE
    )
    for other in session.scalars(later):
        if other.notes:
            inside = select(func.min(ChangeRow.sequence)).where(ChangeRow.batch_id == other.id)
            other.notes = _notes(session, other, session.scalar(inside) or 1)[0]


def _notes(session: Session, batch: Batch, first: int) -> tuple[list[str], bool]:
    """What looks odd about the batch's place in its desk's chain, and whether later ones are in; records are kept."""
    near = (Batch.id == batch.previous) | (Batch.previous == batch.previous) | (Batch.number >= batch.number)
    others = session.execute(
        select(Batch.id, Batch.previous, Batch.number).where(
            Batch.device_id == batch.device_id, Batch.id != batch.id, Batch.state == BatchState.DONE, near
        )
    ).all()
    found: list[str] = []
    if batch.previous and not any(name == batch.previous for name, _, _ in others):
        found.append("previous_missing")
    if any(previous == batch.previous or number == batch.number for _, previous, number in others):
        found.append("chain_forked")
    before = select(ChangeRow.id).where(
        ChangeRow.device_id == batch.device_id, ChangeRow.sequence == first - 1, ChangeRow.home == batch.home
    )
    if first > 1 and session.scalars(before).first() is None:
        found.append("sequence_gap")
    if by_the_withdrawn(session, batch):
        found.append("author_withdrawn")
    return found, any(number > batch.number for _, _, number in others)
