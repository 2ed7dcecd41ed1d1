"""A hand-over is made and unmade: what waits is sealed to the ministry and to the office's machine, for a decision."""

import platform
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchContent, BatchState
from mihan_desktop.domain.roles import User
from mihan_desktop.services import attaching, giving_feedback
from mihan_desktop.services.approving import FILES_AT_ONCE, FILES_TOGETHER, MARK, messages_of
from mihan_desktop.services.disks import file_written
from mihan_desktop.services.enveloping import seal_next
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.taking_in import DECIDED

if TYPE_CHECKING:
    from mihan_desktop.storage.batches import SealedRow
    from mihan_desktop.storage.device import DeviceRow
    from mihan_desktop.storage.office import HubRow
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work
    from sync.protocol.envelope import SealedBatch
    from sync.protocol.handover import Handover, Slip
    from sync.protocol.office import Card, Credential
    from sync.protocol.signing import Signed
    from sync.protocol.wire import Offer

TOGETHER = 100
"""Records of one hand-over: a supervisor decides on all of them before any goes on to the ministry."""
NOBODY = User("", "", "", frozenset())
_MOST_NAME = 60


def name_of() -> str:
    """What people call this machine: its name on the office's network."""
    return platform.node()[:_MOST_NAME]


def credential(device: "DeviceRow") -> "Credential":
    """By what this desk shows who it is. Raises MihanError ``credential_missing`` for one enrolled long ago."""
    from sync.protocol.office import Credential

    if device.credential is None:
        raise MihanError("credential_missing")
    return Credential.decode(device.credential)


def hub_row(signed: "Signed", card: "Card", address: str, at: datetime) -> "HubRow":
    """What a desk keeps of a card that was found good."""
    from mihan_desktop.storage.office import HubRow
    from sync.protocol.keys import public_bytes
    from sync.protocol.wire import encode_signed

    return HubRow(
        encode_signed(signed), card.member.device, card.name, public_bytes(card.key),
        public_bytes(card.member.signing), card.certificate, address, at.isoformat(),
    )  # fmt: skip


def body_of(path: Path, kind: bytes) -> bytes:
    """The head of a ``.mihan`` file of one kind. Raises MihanError ``file_unreadable``, ``not_office_file``."""
    from sync.protocol.bundle import Bundle
    from sync.protocol.errors import ProtocolError

    try:
        with path.open("rb") as file:
            bundle = Bundle(file)
            if bundle.kind != kind:
                raise MihanError("not_office_file", {"reason": bundle.kind.decode("latin-1")})
            return bundle.body
    except (OSError, ValueError) as error:
        raise MihanError("file_unreadable", {"reason": type(error).__name__}) from error
    except ProtocolError as error:
        raise MihanError("not_office_file", {"reason": str(error.code)}) from error


def seal_some(opened: Opened, work: "Work", user: User, hub: "HubRow") -> tuple[int, int]:
    """Seal the oldest records that wait, and files in batches after them, in the caller's transaction.

    (records, batches), 0 and 0 when nothing waits. Files whose batch was refused go without records.
    """
    rows, act, batches = _waiting(work), "", 0
    if rows:
        ids = [row.id for row in rows]
        attaching.check_whole(work, ids, NOBODY)
        work.outbox.set_status(ids, RecordStatus.HANDED)  # so that their files are owed
        leaving, voids = [*rows, *giving_feedback.carry(opened, work)], work.outbox.unsent_voids()
        sealing = _Sealing(rows, messages_of(leaving, voids), len(rows), BatchContent.PEOPLE)
        act = _seal(opened, work, user, hub, sealing)
        work.outbox.seal([one.id for one in leaving], act, RecordStatus.HANDED)
        work.outbox.name_voids([one.id for one in voids], act)
        batches = 1
    while True:
        files, hashes = attaching.carry(opened, work, NOBODY, FILES_TOGETHER)
        if not files:
            return len(rows), batches
        sealing = _Sealing((), messages_of(files, ()), len(hashes), BatchContent.FILES, act)
        batch_id = _seal(opened, work, user, hub, sealing)
        work.outbox.seal([one.id for one in files], batch_id, RecordStatus.HANDED)
        work.attachments.carry(hashes, batch_id)
        batches += 1


@dataclass(frozen=True, slots=True)
class _Sealing:
    """What goes into one batch. rows: on which a supervisor decides; act: id of the batch with whose people it goes."""

    rows: "Sequence[OutboxRow]"
    messages: list[bytes]
    count: int
    content: BatchContent
    act: str = ""


def _waiting(work: "Work") -> "tuple[OutboxRow, ...]":
    """The oldest that wait, as many as go together: no sheet is cut in two."""
    briefly = work.outbox.waiting_briefly()
    chosen: list[str] = []
    size = 0
    for row in briefly[:TOGETHER]:
        size += sum(one.size for one in work.attachments.of_change(row[0]))
        if chosen and size > FILES_AT_ONCE:
            break
        chosen.append(row[0])
    marks = work.classes.marks_by_change([row[0] for row in briefly if row[2] == MARK])
    sessions = {marks[one][1].session_id for one in chosen if one in marks}
    chosen += [row[0] for row in briefly[len(chosen) :] if row[0] in marks and marks[row[0]][1].session_id in sessions]
    return work.outbox.among(chosen)


def _seal(opened: Opened, work: "Work", user: User, hub: "HubRow", sealing: _Sealing) -> str:
    """Seal and keep one batch; its id."""
    from sync.protocol.envelope import recipient
    from sync.protocol.keys import receiving_public

    shown = credential(work.device.get())
    number, moment, rows = work.batches.last()[0] + 1, opened.now(), sealing.rows
    sealed = seal_next(opened, work, sealing.messages, rows, moment, recipient(receiving_public(hub.key)))
    _keep(work, user, hub, sealed, number, _said(work, hub, shown, sealed.id, rows, moment), sealing)
    details: dict[str, str | int] = {"batch": sealed.id, "count": sealing.count}
    work.audit.append("handed_over", at=opened.now(), actor_id=user.id, details=details)
    return sealed.id


def _said(
    work: "Work",
    hub: "HubRow",
    shown: "Credential",
    batch_id: str,
    rows: "Sequence[OutboxRow]",
    at: datetime,
) -> "Handover":
    """With what the batch goes to the other machine."""
    from sync.protocol.handover import Handover, seal_slip
    from sync.protocol.keys import receiving_public

    slip = seal_slip(_slip(work, rows), receiving_public(hub.key), batch_id)
    heard = work.hub.heard(), work.feedback.heard()
    return Handover(batch_id, hub.device_id, name_of(), *heard, shown, slip, at)


def once_more(opened: Opened, work: "Work", hub: "HubRow", batch_id: str) -> "Handover":
    """With what a batch goes to the other machine that went there before. Raises MihanError ``credential_missing``."""
    inside = work.outbox.among(list(work.outbox.states_in_batch(batch_id)), light=True)
    rows = [one for one in inside if one.kind in DECIDED]
    return _said(work, hub, credential(work.device.get()), batch_id, rows, opened.now())


def write(folder: Path, hub: "HubRow", row: "SealedRow", offer: "Offer") -> Path:
    """A batch as a file for the other machine. Raises MihanError ``file_not_written`` (params ``reason``)."""
    from sync.protocol.bundle import write_handed

    path = folder / f"mihan-{hub.name or 'office'}-{row.id[:12]}.mihan"
    with file_written():
        write_handed(path, offer, row.chunks)
    return path


def _keep(
    work: "Work", user: User, hub: "HubRow", sealed: "SealedBatch", number: int, said: "Handover", sealing: _Sealing
) -> None:
    """Keep the batch, with the desk's own word in the place of an approval until there is one."""
    from mihan_desktop.services.ministry import Ministry
    from mihan_desktop.storage.batches import SealedRow
    from sync.protocol.handover import hand_over

    signed = hand_over(said, Ministry.of(work.device.get()).device_key)
    work.batches.add(
        SealedRow(
            id=sealed.id,
            number=number,
            manifest=sealed.manifest,
            signature=sealed.signature,
            approval=signed.statement,
            approval_signature=signed.signature,
            approver_id=user.id,
            count=sealing.count,
            size=sealed.size + len(sealed.manifest) + len(signed.statement),
            sealed_at=said.at,
            chunks=sealed.chunks,
            hub=hub.device_id,
            content=sealing.content,
            act=sealing.act,
        )
    )


def _slip(work: "Work", rows: "Sequence[OutboxRow]") -> "Slip":
    """What the supervisor reads beside the changes."""
    from sync.protocol.handover import Slip, SlipLine

    marks = work.classes.marks_by_change([row.id for row in rows if row.kind == MARK])
    classes = {class_id: work.classes.get(class_id) for class_id, _ in marks.values()}
    before = work.outbox.reasons_before([row.id for row in rows if row.id != row.record_id])
    lines = []
    for row in rows:
        line = SlipLine(row.id, row.label, row.recorded_at.isoformat(), _flags(row, before.get(row.id)))
        if row.id in marks:
            class_id, mark = marks[row.id]
            found = classes[class_id]
            meeting = next((one for one in (found.sessions if found else ()) if one.id == mark.session_id), None)
            line = replace(line, label=found.title if found else row.label)
            if meeting is not None:
                line = replace(line, sheet=(meeting.number, meeting.date.isoformat()))
        lines.append(line)
    return Slip({row.author_id: row.author_name for row in rows}, tuple(lines))


def _flags(row: "OutboxRow", returned_for: str | None) -> str:
    """What this desk's own review list would say of a change."""
    from mihan_desktop.domain.problems import Problem
    from mihan_desktop.services.recording import read_flags, write_flags

    if returned_for is None:
        return row.flags
    return write_flags((*read_flags(row.flags), Problem("correction", params={"reason": returned_for})))


def give_back(work: "Work", batch_id: str, code: str) -> None:
    """What was handed over waits at this desk again, files and empty places too."""
    work.batches.set_state(batch_id, BatchState.REFUSED, refusal_code=code or "taken_back")
    work.outbox.take_back(batch_id, code)
    work.attachments.take_back(batch_id)


def let_go(work: "Work", batch_id: str, excepted: Collection[str]) -> None:
    """Files that only returned records name are in no batch any more: they travel with the correction."""
    rows = [row for row in work.outbox.among(list(excepted), light=True) if row.kind == "attachment"]
    work.outbox.set_status([row.id for row in rows], RecordStatus.SUPERSEDED)
    work.attachments.let_go({row.record_id for row in rows if row.batch_id == batch_id})
