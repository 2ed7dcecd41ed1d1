"""Where records are that the ministry does not have yet, and what each receipt said of its batch."""

from dataclasses import dataclass
from datetime import datetime

from mihan_desktop.domain.problems import Problem
from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.domain.review import ChangeKind


@dataclass(frozen=True, slots=True)
class Unsent:
    """A record that is not received. why: as ``Searching.why_not_sent`` says it."""

    record: RegistrationSummary
    why: Problem


@dataclass(frozen=True, slots=True)
class NotSent:
    """The newest of the records that are not received. count: of all; cloned: came back for a number already used."""

    records: tuple[Unsent, ...] = ()
    count: int = 0
    cloned: int = 0


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """What became of one change. label: how people recognise it; record_id: "" of what no page shows."""

    change_id: str
    record_id: str
    kind: ChangeKind
    label: str
    status: RecordStatus
    code: str


@dataclass(frozen=True, slots=True)
class OpenedReceipt:
    """The ministry's signed word on a batch, read again. at: when the ministry signed it; lines: files left out."""

    batch: int
    number: int
    at: datetime
    lines: tuple[ReceiptLine, ...]
