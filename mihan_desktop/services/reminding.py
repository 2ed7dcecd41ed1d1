"""What the office's machine had signed for this desk and does not know any more is brought there once more."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services import sealing_over
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.domain.review import BatchSummary
    from mihan_desktop.storage.batches import SealedRow
    from mihan_desktop.storage.office import HubRow
    from sync.client.sender import Sender
    from sync.client.transport import Transport
    from sync.protocol.wire import Offer

ABOUT_THE_DESK = frozenset(
    {"desk_unknown", "desk_withdrawn", "unsigned", "nonce_stale", "device_unknown", "handed_to_another"}
)
"""Refusals that sealing anew would not mend."""
UNKNOWN = "batch_unknown"


def remind(
    opened: Opened, hub: "HubRow", transport: "Transport", sender: "Sender", cancelled: Callable[[], bool]
) -> None:
    """Ask after each batch that ``hub`` approved and that has no receipt; what an old backup lost goes there again.

    It goes with the signature that this desk got, so nobody decides twice. Raises ClientError.
    """
    from sync.client.errors import ClientCode, ClientError
    from sync.client.sender import Parcel

    for batch in approved_by(opened, hub):
        if cancelled():
            return
        try:
            if not _knows(transport, batch.id):
                row, offer = again(opened, hub, batch.id)
                parcel = Parcel(offer.manifest, offer.signature, offer.approval, row.chunks.__getitem__)
                sender.push(parcel, cancelled=cancelled)
        except ClientError as error:  # refused there, it is still approved, and may leave by another road
            if error.code is not ClientCode.REFUSED or error.reason in ABOUT_THE_DESK:
                raise


def _knows(transport: "Transport", batch_id: str) -> bool:
    """Whether that machine has a batch, and its supervisor's signature. Raises ClientError."""
    from sync.client.errors import ClientCode, ClientError
    from sync.protocol.approval import APPROVED

    try:
        return transport.state(batch_id).code == APPROVED
    except ClientError as error:
        if error.code is not ClientCode.REFUSED or error.reason != UNKNOWN:
            raise
        return False


def write_again(opened: Opened, hub: "HubRow", folder: Path) -> list[Path]:
    """The same as files: what that machine knows changes nothing there. Raises MihanError as ``sealing_over.write``."""
    return [sealing_over.write(folder, hub, *again(opened, hub, batch.id)) for batch in approved_by(opened, hub)]


def approved_by(opened: Opened, hub: "HubRow") -> "tuple[BatchSummary, ...]":
    """Batches that ``hub`` approved and that have not left by another road."""
    with opened.read() as work:
        return work.batches.decided_by(hub.device_id)


def again(opened: Opened, hub: "HubRow", batch_id: str) -> "tuple[SealedRow, Offer]":
    """A batch, and with what it goes to ``hub`` once more: manifest and chunks are as they were signed.

    Raises MihanError ``batch_unknown``, ``credential_missing``.
    """
    from mihan_desktop.services.ministry import Ministry
    from sync.protocol.handover import hand_over
    from sync.protocol.signing import Signed
    from sync.protocol.wire import Offer

    with opened.read() as work:
        row = work.batches.sealed(batch_id)
        if row is None:
            raise MihanError("batch_unknown")
        said = sealing_over.once_more(opened, work, hub, batch_id)
        key = Ministry.of(work.device.get()).device_key
    signed = hand_over(replace(said, approval=Signed(row.approval, row.approval_signature)), key)
    return row, Offer(row.manifest, row.signature, signed)
