"""A batch that came on a stick: the same door, the same intake, and its receipt written beside it."""

from dataclasses import dataclass
from pathlib import Path

from sync.central.door import Door
from sync.central.intake import Intake
from sync.protocol.bundle import SUFFIX, Bundle, write_receipt
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
    beside = path.with_name(f"{path.stem}-receipt{SUFFIX}")
    write_receipt(beside, answer.receipt)
    return beside
