"""Why a record is not received yet, what a receipt said, and the way out after an old backup was put back."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.tracing import NotSent, OpenedReceipt, ReceiptLine, Unsent
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.receiving import FATES
from mihan_desktop.services.renumbering import cloned, number_again
from mihan_desktop.services.searching import why

if TYPE_CHECKING:
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work
    from sync.protocol.receipts import Receipt

MOST = 300
"""records that the list of what is not received shows, newest first"""
_KINDS = {kind.value: kind for kind in ChangeKind}


@dataclass(frozen=True, slots=True)
class Renumbered:
    """How many records were saved again."""

    count: int
    changes: Changes


class Tracing:
    """For everybody with right ``send``."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def not_sent(self, actor: User) -> NotSent:
        """The newest records that the ministry does not have, each with the reason in a code."""
        self._opened.allow(actor, Right.SEND)
        with self._opened.read() as work:
            ids, count = work.outbox.not_received(MOST)
            records = [found for one in ids if (found := work.registrations.get(one)) is not None]
            shown = tuple(Unsent(record, why(work, record)) for record in records)
            return NotSent(shown, count, len(cloned(work)))

    def receipt(self, actor: User, batch_id: str) -> OpenedReceipt:
        """What the ministry said of every record of a batch. Raises MihanError ``batch_unknown``, ``no_receipt``."""
        self._opened.allow(actor, Right.SEND)
        with self._opened.read() as work:
            batch = work.batches.summary(batch_id)
            if batch is None:
                raise MihanError("batch_unknown")
            receipt = _receipt(work, batch_id)
            lines = receipt_lines(work, batch_id)
        return OpenedReceipt(batch.number, receipt.number, receipt.at, lines)

    def number_again(self, actor: User) -> Renumbered:
        """Say everything again that came back because its number had been used, each with a new number.

        It happens after an old backup was put back: the ministry has other records under the numbers that the desk
        gives anew. The answers stay as they are, their authors too, and a supervisor approves them once more.
        """
        user = self._opened.allow(actor, Right.SEND)
        with self._opened.write() as work:
            count = number_again(self._opened, work, user)
        kinds = Changes.of(Kind.REGISTRATIONS, Kind.CLASSES, Kind.ATTENDANCE, Kind.OUTBOX, Kind.NOTICES)
        return Renumbered(count, kinds)


def _receipt(work: "Work", batch_id: str) -> "Receipt":
    """A batch's receipt, which was verified when it was applied. Raises MihanError ``no_receipt``."""
    from sync.protocol import limits
    from sync.protocol.receipts import decode_receipt
    from sync.protocol.wire import decode_signed

    data = work.batches.receipt(batch_id)
    if data is None:
        raise MihanError("no_receipt")
    return decode_receipt(decode_signed(data, limits.RECEIPT).statement)


def receipt_lines(work: "Work", batch_id: str) -> tuple[ReceiptLine, ...]:
    """What a batch's receipt said of each record that people know; files left out."""
    receipt = _receipt(work, batch_id)
    rows = {row.id: row for row in work.outbox.among([line.change for line in receipt.lines], light=True)}
    return tuple(
        ReceiptLine(row.id, row.record_id, _KINDS[row.kind], row.label, FATES[line.status.value], line.code)
        for line in receipt.lines
        if (row := rows.get(line.change)) is not None and _is_shown(row)
    )


def _is_shown(row: "OutboxRow") -> bool:
    never = (RecordStatus.SUPERSEDED, RecordStatus.WITHDRAWN)
    return row.kind != ChangeKind.ATTACHMENT.value and row.status not in never
