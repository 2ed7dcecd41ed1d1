"""What must be true of an office of several desks at every moment, and of each desk once the hub has answered it."""

from collections import Counter

from mihan_desktop.domain.office import HandedState
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState
from sync.protocol import limits
from sync.protocol.canonical import decode
from sync.protocol.handover import DECISION, LOG, OFFICE_MARKS, RECEIPT
from tests.storm.invariants import WHOLE, must
from tests.storm.machines import Behind, HandedBatch, Machines
from tests.storm.ministry import Register
from tests.storm.world import World

OVER = {HandedState.RECEIVED.value, HandedState.RETURNED.value, HandedState.REFUSED.value}
BACK = {RecordStatus.RETURNED.value, RecordStatus.SUPERSEDED.value, RecordStatus.WITHDRAWN.value}
_SIGNED = {HandedState.APPROVED.value, HandedState.SENT.value, HandedState.RECEIVED.value}
_NOT_CONTENT = ("void", "feedback", "attachment")


def check_hub(world: World, machines: Machines, register: Register) -> None:
    """What huda's machine shows is no kinder than the truth, and says everything once."""
    batches = machines.hub.handed()
    for batch in batches:
        _check_batch(batch, register)
        if batch.state in _SIGNED:
            machines.hub.approved |= {(batch.id, one) for one, status in batch.rows.items() if status != "returned"}
    _check_letters(machines)
    _check_known(machines, batches)
    handed = {batch.id for batch in batches}
    for one in register.changes:
        if one.batch in handed and one.kind not in _NOT_CONTENT:
            must((one.batch, one.id) in machines.hub.approved, "registered, and nobody approved it:", one.id)


def _check_batch(batch: HandedBatch, register: Register) -> None:
    state, _ = register.batches.get(batch.id, ("", ""))
    there = batch.id in register.receipts
    if batch.state == HandedState.SENT.value:
        must(state in WHOLE, "the hub shows it as sent, and it is not there:", batch.id, state)
    if batch.state == HandedState.RECEIVED.value:
        must(there and batch.receipt, "the hub shows it as received, and there is no receipt:", batch.id)
    if RecordStatus.RECEIVED.value in batch.rows.values():
        must(there and batch.receipt, "the hub shows a record as received, and there is no receipt:", batch.id)
    if batch.state == HandedState.RETURNED.value:
        must(set(batch.rows.values()) <= BACK, "closed as returned, and not all of it was:", batch.id, batch.rows)


def _check_letters(machines: Machines) -> None:
    said: Counter[tuple[str, str, object]] = Counter()
    for device, kind, record, data in machines.hub.letters():
        if kind == OFFICE_MARKS:  # of a class as much as there is to tell, again where it is approved again
            continue
        body = decode(data, limits.FEED, "letter")
        about = body.get("batch") if isinstance(body, dict) and kind == DECISION else record
        said[device, kind, data if kind in (RECEIPT, LOG) else about] += 1
    must(
        max(said.values(), default=1) == 1,
        "a desk is told twice:",
        [one[:2] for one, count in said.items() if count > 1],
    )


def _check_known(machines: Machines, batches: list[HandedBatch]) -> None:
    """What a desk was told is at the office is at the office."""
    if machines.hub.restored:
        return
    here = {batch.id for batch in batches}
    inbox = {path.name for path in (machines.hub.profile / "office" / "in").iterdir()}
    for desk in machines.desks:
        handed = {} if desk.was_out else desk.handed()  # of a desk that was sent away nothing unopened is kept
        for batch, state in handed.items():
            if state == BatchState.AT_OFFICE.value:
                must(batch in here | inbox, "shown as at the office, and not there:", desk.name, batch)


def check_heard(world: World, machines: Machines, desk: Behind) -> None:
    """A desk that has heard all letters knows of every record that went back, and why."""
    hub = machines.hub
    if hub.restored or desk.restored:
        return
    batches = {batch.id: batch for batch in hub.handed() if batch.device == desk.device}
    with desk.office.desk.registering._opened.read() as work:
        asked = work.outbox._connection.exec_driver_sql("SELECT id, status, reason, record_id FROM outbox")
        rows = {row[0]: (row[1], row[2], row[3]) for row in asked}
    for batch in batches.values():
        if batch.state not in OVER | _SIGNED or batch.id in desk.undone:
            continue
        for change, status in batch.rows.items():
            if status != RecordStatus.RETURNED.value:
                continue
            now, reason, _ = rows[change]
            must(now in BACK, "it went back, and its desk does not know:", desk.name, change, now)
            told = hub.reasons.get(change, set())
            gone = rows[change][2] in world.erased
            must(gone or now != RecordStatus.RETURNED.value or reason in told,
                 "it went back, and nobody knows why:", change)  # fmt: skip


def check_hub_end(machines: Machines) -> None:
    """Nothing lies at the hub that is owed to anybody."""
    must(machines.hub.revoked or not lying(machines), "it lies at the hub for ever:", lying(machines))


def lying(machines: Machines) -> list[tuple[str, str]]:
    """(id, state) of batches on which somebody has still to decide or that are on their way."""
    gone = {desk.device for desk in machines.desks if desk.revoked}
    return [(one.id, one.state) for one in machines.hub.handed() if one.state not in OVER and one.device not in gone]
