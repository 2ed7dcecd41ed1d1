"""The next batch of this desk: the messages sealed, numbered after the last one, its clock kept."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work
    from sync.protocol.envelope import SealedBatch


def seal_next(
    opened: Opened,
    work: "Work",
    messages: list[bytes],
    rows: "Iterable[OutboxRow]",
    moment: datetime,
    others: "Mapping[str, X25519PublicKey] | None" = None,
) -> "SealedBatch":
    """``messages`` as the batch after the last one, in the caller's transaction, which keeps its clock's reading.

    rows: whose forms are named outside; others: who can open it beside the ministry.
    """
    from mihan_desktop.services.ministry import Ministry
    from sync.protocol.envelope import seal
    from sync.protocol.hlc import Clock

    device = work.device.get()
    ministry = Ministry.of(device)
    last, previous = work.batches.last()
    clock = Clock(device.device_id, opened.now, max(work.outbox.newest()[1], device.clock)).tick()
    work.device.set_clock(clock)
    return seal(
        messages,
        office=ministry.office_id,
        device=ministry.device_id,
        number=last + 1,
        previous=previous,
        clock=clock,
        created=moment,
        forms={(row.form_id, row.form_version) for row in rows if row.form_id},
        recipients={**ministry.recipients, **(others or {})},
        device_key=ministry.device_key,
        audit=work.audit.head() if work.audit.head()[0] else None,
    )
