"""What came on a stick, a batch or a desk's log: the same doors as by wire, and the answer written beside it."""

from dataclasses import dataclass
from pathlib import Path

from sync.central.auditing import Auditing
from sync.central.door import Door
from sync.central.intake import Intake
from sync.protocol.audit_file import LogFile, encode_receipts
from sync.protocol.audit_report import claimed_received
from sync.protocol.bundle import LOG, LOG_RECEIPT, SUFFIX, Bundle, write_receipt, write_sheet
from sync.protocol.envelope import batch_id
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.wire import Answer, BatchState


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of the file. receipt: the file written, None when there is no receipt; code: why it was refused."""

    batch: str
    state: BatchState
    code: str
    receipt: Path | None


@dataclass(frozen=True, slots=True)
class CarriedLog:
    """What became of a file with a desk's log: up to which line the centre has it. receipt: the file written."""

    device: str
    reports: int
    upto: int
    receipt: Path


def is_log(path: Path) -> bool:
    """Whether a file holds a desk's log. Raises ProtocolError and OSError."""
    with path.open("rb") as file:
        return Bundle(file).kind == LOG


def import_log(path: Path, auditing: Auditing) -> CarriedLog:
    """Take in the reports in ``path``, in order; the same again changes nothing.

    Raises ProtocolError, ``RefusedError`` and OSError: of a file that is cut or longer than it says nothing is taken,
    and at a report that is not the desk's it ends with what came before.
    """
    with path.open("rb") as file:
        reports = LogFile.decode(Bundle(file).body).reports
    words = [auditing.take_in(report, None) for report in reports]
    device, upto, _ = claimed_received(words[-1])
    beside = _beside(path)
    write_sheet(beside, LOG_RECEIPT, encode_receipts(words))
    return CarriedLog(device, len(reports), upto, beside)


def import_bundle(path: Path, door: Door, intake: Intake) -> Carried:
    """Take in the batch in ``path``, as far as it is not here already. Raises ProtocolError and OSError.

    A file that breaks off keeps what came before the break: the rest may come by wire or from another copy.
    """
    with path.open("rb") as file:
        bundle = Bundle(file)
        if bundle.offer is None:
            raise ProtocolError(Code.NOT_A_BUNDLE)
        name = batch_id(bundle.offer.manifest)
        answer = door.offer(bundle.offer, None)
        if answer.state == BatchState.RECEIVING:
            manifest = door.manifest(name)
            missing = set(answer.missing)
            for position, chunk in enumerate(bundle.chunks(manifest)):
                if manifest.chunk_hash(position) in missing:
                    answer = door.put_chunk(name, manifest.chunk_hash(position).hex(), chunk, None)
    if answer.state == BatchState.WORKING:
        intake.take_in(name)
        answer = door.answer(name, None)
    return Carried(name, answer.state, answer.code, _write_receipt(path, answer))


def _write_receipt(path: Path, answer: Answer) -> Path | None:
    if answer.receipt is None:
        return None
    beside = _beside(path)
    write_receipt(beside, answer.receipt)
    return beside


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.stem}-receipt{SUFFIX}")
