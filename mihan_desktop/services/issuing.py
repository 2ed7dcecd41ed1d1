"""Issuing registration numbers and receipts: unique without a network, because each desk counts in its own block."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from mihan_desktop.domain.numbers import Blocks, RegistrationNumber, read_number
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.receipts import Slip
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work


class Issuing:
    """Rights ``register`` or ``search``.

    A number is the desk's block and the place in it of the change that began the record, which no other record of
    this desk ever has: it is given in the transaction that saves the record, and needs no row of its own. Before the
    desk is enrolled it has no block and its records no number; they get theirs with the enrolment.
    """

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def slip(self, actor: User, record_id: str) -> Slip:
        """What goes on the receipt of a record. Raises MihanError ``record_unknown``, ``record_withdrawn``."""
        self._opened.allow(actor, Right.REGISTER, Right.SEARCH)
        with self._opened.read() as work:
            record = work.registrations.get(record_id)
            first = None if record is None else work.outbox.get(record_id)
            if record is None or first is None:
                raise MihanError("record_unknown")
            if record.status is RecordStatus.WITHDRAWN:
                raise MihanError("record_withdrawn")
            return Slip(
                record_id=record_id,
                number=blocks_of(work).at(work.begun.place(record_id) or first.sequence),
                name=record.label,
                office=work.device.get().office_name,
                recorded_at=first.recorded_at,
                status=record.status,
            )

    def numbers(self, actor: User, record_ids: Iterable[str]) -> dict[str, RegistrationNumber]:
        """The numbers of those of ``record_ids`` that are registrations of this desk; none before it is enrolled."""
        self._opened.allow(actor, Right.REGISTER, Right.SEARCH)
        with self._opened.read() as work:
            blocks = blocks_of(work)
            places = work.begun.places(list(record_ids)) if blocks else {}
        return {one: number for one, place in places.items() if (number := blocks.at(place)) is not None}

    def find(self, actor: User, text: str) -> str | None:
        """The record of this desk whose whole number ``text`` is; None when it is none, or of another desk."""
        self._opened.allow(actor, Right.REGISTER, Right.SEARCH)
        number = read_number(text)
        if number is None:
            return None
        with self._opened.read() as work:
            return record_of(work, number, blocks_of(work))

    def printed(self, actor: User, record_id: str) -> None:
        """A receipt was sent to a printer: it is in the log."""
        self._note("slip_printed", actor, record_id)

    def write_file(self, actor: User, record_id: str, path: Path, data: bytes) -> None:
        """Keep a printed receipt where ``actor`` wants it, whole or not at all. Raises OSError."""
        from mihan_desktop.storage.files import replace_file

        self._note("slip_saved", actor, record_id)
        replace_file(path, data)

    def _note(self, code: str, actor: User, record_id: str) -> None:
        user = self._opened.allow(actor, Right.REGISTER, Right.SEARCH)
        with self._opened.write() as work:
            work.audit.append(code, at=self._opened.now(), actor_id=user.id, record_id=record_id)


def blocks_of(work: "Work") -> Blocks:
    """The desk's blocks of numbers."""
    from mihan_desktop.services.ministry import Ministry

    row = work.device.get()
    return Blocks() if row.enrolment is None else Ministry.of(row).blocks


class KnownBlocks:
    """The desk's blocks for whoever asks at every key: read anew only when the enrolment is another."""

    def __init__(self) -> None:
        self._pinned: tuple[bytes | None, Blocks] = (None, Blocks())

    def of(self, work: "Work") -> Blocks:
        """As ``blocks_of``."""
        enrolment = work.device.enrolment()
        if enrolment != self._pinned[0]:
            self._pinned = enrolment, blocks_of(work)
        return self._pinned[1]


def record_of(work: "Work", number: RegistrationNumber, blocks: Blocks) -> str | None:
    """The record of this desk that has ``number``, or had it on its slip before a newer block was known."""
    sequence = blocks.sequence(number)
    return None if sequence is None else work.begun.record_at(sequence)
