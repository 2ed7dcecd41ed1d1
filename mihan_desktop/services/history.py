"""The history of sending as a table: every batch of this desk, and what the ministry's receipt said line by line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchContent, BatchState, BatchSummary
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.tracing import ReceiptLine
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.tables import Table, harmless, save_table
from mihan_desktop.services.tracing import receipt_lines

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

HEADINGS = 11
_WIDTHS = (8, 14, 18, 26, 24, 10, 18, 34, 22, 44, 66)


@dataclass(frozen=True, slots=True)
class HistoryWording:
    """The words of the file. headings: batch, what is in it, sealed, approved by, where it is, receipt, its moment,
    record, what became of it, why, the batch's name. codes: sentences by the code of a receipt or a refusal.
    """

    headings: tuple[str, ...]
    contents: Mapping[BatchContent, str]
    states: Mapping[BatchState, str]
    status: Mapping[RecordStatus, str]
    codes: Mapping[str, str]
    sheet: str
    right_to_left: bool


class History:
    """Right ``export``."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def save(self, actor: User, path: Path, words: HistoryWording) -> int:
        """Write all batches to ``path`` (``.xlsx`` or ``.csv``), whole or not at all; the number of lines.

        One line for each record of a receipt; one for a batch that has none yet, or of which no record is shown.
        Raises MihanError ``export_kind`` for another ending; OSError.
        """
        user = self._opened.allow(actor, Right.EXPORT)

        def read() -> Table:
            with self._opened.read() as work:
                lines = list(_lines(work, words))
            return Table(words.headings, _WIDTHS, lines, words.sheet, words.right_to_left)

        return save_table(self._opened, user, path, read, details={"of": "batches"})


def _lines(work: "Work", words: HistoryWording) -> Iterator[tuple[str, ...]]:
    for batch in work.batches.all():
        found = receipt_lines(work, batch.id) if batch.state is BatchState.RECEIVED else ()
        for line in found or (None,):
            yield _line(batch, line, words)


def _line(batch: BatchSummary, line: ReceiptLine | None, words: HistoryWording) -> tuple[str, ...]:
    code = line.code if line is not None else batch.refusal_code or batch.trouble
    cells = (
        str(batch.number),
        words.contents[batch.content],
        _moment(batch.sealed_at),
        batch.approver_name,
        words.states[batch.state],
        str(batch.receipt_number or ""),
        _moment(batch.received_at),
        line.label if line is not None else "",
        words.status[line.status] if line is not None else "",
        words.codes.get(code, code),
        batch.id,
    )
    return tuple(harmless(cell) for cell in cells)


def _moment(at: datetime | None) -> str:
    return at.astimezone(IRAQ).strftime("%Y-%m-%d %H:%M") if at is not None else ""
