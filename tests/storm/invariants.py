"""What must be true at every moment of a history, and what when the storm is over and everybody has worked on."""

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import select

from mihan_desktop.domain.registrations import FINAL, RecordStatus
from sync.central.audit_schema import AuditBreak, AuditLine
from sync.protocol.canonical import decode
from sync.protocol.limits import CHANGE
from sync.protocol.wire import BatchState
from tests.storm.desk import LISTED, Row, StormDesk, phone_in
from tests.storm.ministry import Held, Register
from tests.storm.world import World

NEVER_SHOWN = {RecordStatus.SUPERSEDED.value, RecordStatus.WITHDRAWN.value}
ARRIVED = {RecordStatus.RECEIVED.value, RecordStatus.MERGED.value, RecordStatus.CONFLICT.value}
REJECTED = RecordStatus.REJECTED.value
ANSWERED = ARRIVED | {REJECTED}
MOST_NOTICES = 50
WHOLE = {BatchState.WORKING.value, BatchState.DONE.value, BatchState.REFUSED.value}


class ViolationError(AssertionError):
    """A promise was broken."""


def must(true: object, words: str, *about: object) -> None:
    """Raise ViolationError unless ``true``."""
    if not true:
        raise ViolationError(" ".join([words, *map(str, about)]))


def erased(rows: Iterable[Row]) -> set[str]:
    """The exception to "what was saved stands": records that the ministry erased, of which numbers and hashes stay."""
    return {row.record for row in rows if row.kind == "erased"}


def check_desk(world: World, desk: StormDesk, register: Register) -> None:
    """What a desk shows is all that it was told, and nothing kinder than the truth."""
    rows = desk.rows()
    numbers = [row.sequence for row in rows]
    must(numbers == sorted(set(numbers)), "a number was given twice:", desk.name, numbers)
    left_out = set(range(1, max(numbers, default=0) + 1)) - set(numbers)
    must(left_out <= desk.used_before, "numbers have a gap:", desk.name, numbers)
    newest = {row.record: row for row in rows if row.status not in NEVER_SHOWN}
    gone = erased(rows)
    unsaid = gone - world.erased - desk.asked  # a question about a person goes with them
    must(not unsaid, "erased, and the ministry never said so:", desk.name, unsaid)
    for record, change in desk.told.newest.items():
        if record not in desk.told.withdrawn and record not in gone:
            must(record in newest, "a saved record is gone:", desk.name, record)
            must(newest[record].id == change, "another revision stands than was saved last:", desk.name, record)
    held = {one.id: one for one in register.changes}
    for row in rows:
        _check_status(desk, row, held, register)


def _check_status(desk: StormDesk, row: Row, held: dict[str, Held], register: Register) -> None:
    if row.status == RecordStatus.SENT.value:
        state, _ = register.batches.get(row.batch or "", ("", ""))
        must(state in WHOLE, "shown as sent, and not there:", desk.name, row.id, state)
    if row.status in ANSWERED:
        there = row.id in held and held[row.id].batch in register.receipts
        must(there or row.batch in register.receipts, "shown as answered, and no receipt says so:", desk.name, row)
    if row.status in ARRIVED:
        must(row.id in held, "shown as received, and not in the register:", desk.name, row.id)
        must(held[row.id].status != REJECTED, "shown as received, and rejected:", desk.name, row.id)


def check_lists(desk: StormDesk) -> None:
    """The list and the counts say what the outbox says."""
    rows = {row.id: row for row in desk.rows()}
    records = desk.records()
    must(len({one.record_id for one in records}) == len(records), "a record is shown twice:", desk.name)
    for record in records:
        must(rows[record.change_id].status == record.status.value, "the list is wrong:", desk.name, record)
    shown = {record.record_id for record in records}
    there = desk.told.newest.keys() - desk.told.withdrawn - erased(desk.rows())
    must(there <= shown, "a saved record is not shown:", desk.name)
    tally = Counter(row.status for row in rows.values() if row.kind in LISTED)
    huda = desk.enter("huda")
    counts = desk.office.desk.searching.counts(huda)
    received = tally[RecordStatus.RECEIVED.value] + tally[RecordStatus.MERGED.value]
    must(counts.received == received, "the count of received is not what is there:", desk.name, counts, tally)
    must(counts.sealed == tally[RecordStatus.SEALED.value], "the count of sealed is wrong:", desk.name, counts, tally)


def check_notices(desk: StormDesk) -> None:
    """Each receipt is told of once. (Of more than the area shows, only so much is known.)"""
    huda = desk.enter("huda")
    board = desk.office.desk.noticing.board(huda).notices
    told = sum(one.code == "receipt" for one in board)
    arrived = sum(one.receipt_number is not None for one in desk.office.desk.sending.batches(huda))
    must(told == arrived or len(board) >= MOST_NOTICES, "receipts told of:", told, "receipts here:", arrived, desk.name)


def check_register(world: World, register: Register) -> None:
    """Nothing is in the register twice, by one pair of eyes, or that nobody saved."""
    held, batches, receipts = register.changes, register.batches, register.receipts
    must(len({one.id for one in held}) == len(held), "a change is in the register twice")
    places = Counter((one.device, one.sequence) for one in held)
    must(max(places.values(), default=1) == 1, "a number is in the register twice:", places.most_common(1))
    for desk in world.desks:
        world.seen |= desk.told.changes
    for one in held:
        must(one.batch in receipts, "in the register without a receipt:", one.id)
        if one.kind not in ("void", "feedback", "attachment"):
            must(batches[one.batch][1] != one.author, "one pair of eyes:", one.id)
        if one.kind == "registration":
            _check_content(one, world.seen)
    done = {name for name, (state, _) in batches.items() if state == BatchState.DONE.value}
    must(done == receipts, "done and receipted are not the same:", done ^ receipts)


def _check_content(one: Held, known: dict[str, tuple[str, str]]) -> None:
    body = decode(one.body, CHANGE)
    phone = phone_in(body) if isinstance(body, dict) else ""
    if one.id in known:  # else of an act that a crash cut off before anybody was told
        erased = isinstance(body, dict) and body.keys() == {"erased"}
        said = (one.record, known[one.id][1]) if erased else (one.record, phone)
        must(known[one.id] == said, "the register says something else than was saved:", one.id)


def check_end(world: World) -> None:
    """The storm is over: nothing is owed to anybody."""
    register = world.ministry.look()
    people = world.ministry.people()
    held = {one.id for one in register.changes}
    for desk in world.desks:
        if not desk.used:
            continue
        check_desk(world, desk, register)
        check_lists(desk)
        check_notices(desk)
        _check_log(world, desk)
        if desk.revoked or desk.stranded:
            continue
        for record in desk.records():
            must(record.record_id not in world.erased, "erased, and still shown:", desk.name, record.record_id)
            if record.status is RecordStatus.WITHDRAWN:
                continue
            must(record.status in FINAL | {RecordStatus.CONFLICT}, "it never arrived:", desk.name, record.record_id,
                 record.status.value, record.status_code)  # fmt: skip
            must(record.change_id in held, "said to be received, and not there:", desk.name, record.change_id)
            phone = desk.told.changes[record.change_id][1]
            must(desk.restored or people[record.record_id]["phone"] == phone,
                 "the register does not say what was saved last:", desk.name, record)  # fmt: skip
        _check_numbers(desk, register)
    _check_answers(world)
    _check_published(world)
    _check_erased(world)
    check_register(world, register)


def _check_log(world: World, desk: StormDesk) -> None:
    """The ministry has the beginning of the desk's log, line for line, and nobody who did nothing wrong is accused."""
    own, there = own_and_there(world, desk)
    with world.ministry.database.read() as session:
        breaks = session.execute(
            select(AuditBreak.kind, AuditBreak.said).where(AuditBreak.device_id == desk.device)
        ).all()
    if not desk.restored:
        must(all(own.get(number) == head for number, head in there.items()), "the ministry has another log:", desk.name)
        must(not breaks, "a desk is accused:", desk.name, breaks)
    must({said for _, said in breaks} <= {"", "older"}, "a desk accuses itself:", desk.name, breaks)


def own_and_there(world: World, desk: StormDesk) -> tuple[dict[int, bytes], dict[int, bytes]]:
    """The hash of every line of a desk's log by its number: at the desk, and at the ministry."""
    with world.ministry.database.read() as session:
        live = (AuditLine.device_id == desk.device, AuditLine.left_at.is_(None))
        there = session.execute(select(AuditLine.number, AuditLine.hash).where(*live)).all()
    return dict(desk.log()), {row.number: row.hash for row in there}


def _check_numbers(desk: StormDesk, register: Register) -> None:
    """Every number up to the last is in the register, but those that come with the next batch."""
    if desk.restored:
        return
    there = {one.sequence for one in register.changes if one.device == desk.device}
    with_the_next = set(desk.empty_places())
    owed = set(range(1, max(there, default=0) + 1)) - there - with_the_next
    must(not owed, "the register has a gap in numbers of", desk.name, sorted(owed))


def _check_erased(world: World) -> None:
    """Of whom the ministry erased nothing is left with it, nor at any desk that hears it."""
    for record in world.erased:
        must(not world.ministry.left_of(record), "erased, and still there:", record, world.ministry.left_of(record))
        for desk in world.desks:
            if desk.used and not desk.revoked and not desk.stranded:
                must(not desk.knows(record), "erased, and a desk still knows it:", desk.name, record)


def _check_published(world: World) -> None:
    """Every desk has the newest release, and no two people were ever given one number."""
    given: Counter[str] = Counter()
    for desk in world.desks:
        if desk.revoked or desk.stranded or not desk.used:
            continue
        huda = desk.enter("huda")
        force = desk.office.desk.installing.status(huda).in_force
        must(
            force == max(world.published, default=0), "another release is in force:", desk.name, force, world.published
        )
        if not desk.restored:
            records = [record.record_id for record in desk.records()]
            given.update(str(one) for one in desk.office.desk.issuing.numbers(huda, records).values())
    must(max(given.values(), default=1) == 1, "a registration number was given twice:", given.most_common(1))


def _check_answers(world: World) -> None:
    for desk in world.desks:
        if desk.revoked or desk.stranded or not world.answers or not desk.used:
            continue
        found = desk.answers()
        for name, words, answer in world.answers.values():
            if name == desk.name and words in desk.told.feedback:
                must(found[words, answer] == 1, "the ministry's answer was not heard once:", desk.name, words)
