"""A desk's batch that was handed over is verified, opened with the office's key, and laid before the supervisors."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.finding import findable
from mihan_desktop.domain.office import HandedState
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.training.acts import act_of
from mihan_desktop.services import handed_files, judging, telling_office

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    from mihan_desktop.services.ministry import Ministry
    from mihan_desktop.storage.handed import HandedRow
    from mihan_desktop.storage.office import DeskRow
    from mihan_desktop.storage.work import Work
    from sync.protocol.approval import Approval
    from sync.protocol.envelope import Manifest
    from sync.protocol.handover import Slip
    from sync.protocol.messages import Change
    from sync.protocol.office import Credential
    from sync.protocol.signing import Signed
    from sync.protocol.wire import Offer

DECIDED = frozenset(ChangeKind) - {ChangeKind.ATTACHMENT, ChangeKind.FEEDBACK}
"""Kinds on which a supervisor decides; what somebody says of the program travels with whatever is approved."""
_LONGEST = 200


def desk_of(work: "Work", ministry: "Ministry", offer: "Offer", at: datetime) -> "DeskRow":
    """The desk that hands over; by file, one that the ministry enrolled for this office is let in when it first comes.

    Raises MihanError ``desk_withdrawn``, and ProtocolError for a stranger.
    """
    from sync.protocol.envelope import claimed_header
    from sync.protocol.handover import claimed_handover

    device = claimed_header(offer.manifest).device
    known = work.office.desk(device)
    if known is not None:
        if known.withdrawn:
            raise MihanError("desk_withdrawn")
        return known
    said = claimed_handover(offer.approval.statement)
    return let_in(work, ministry, said.credential, said.name, at)


def let_in(work: "Work", ministry: "Ministry", credential: "Credential", name: str, at: datetime) -> "DeskRow":
    """Know a desk that the ministry enrolled for this office. Raises ProtocolError; MihanError ``desk_is_here``."""
    from mihan_desktop.storage.office import DeskRow
    from sync.protocol.keys import public_bytes

    member = credential.verify(ministry.signing, ministry.office_id)
    if member.device == ministry.device_id:
        raise MihanError("desk_is_here")
    keys = public_bytes(member.signing), public_bytes(member.receiving)
    row = DeskRow(member.device, name, credential.encode(), *keys, False, 0, 0)
    work.office.add_desk(row, at)
    telling_office.tell_newcomer(work, row.device_id, at)
    return row


def store(
    work: "Work", ministry: "Ministry", offer: "Offer", chunks: Callable[["Manifest"], Iterable[bytes]], at: datetime
) -> str:
    """Keep a whole batch for review, once, in the caller's transaction; its id.

    What the desk took back and hands over anew is decided in this batch and not in the one before. What a supervisor of
    this machine had signed before an old backup took the place of its disk stands, whether or not she decided since.
    Raises ProtocolError for what is not exactly what a desk of this office sealed for this machine; MihanError
    ``desk_withdrawn``, ``kind_unknown`` for what only a newer program can show, ``handed_anew`` for what comes late.
    """
    from mihan_desktop.storage.handed import Kept
    from sync.protocol.envelope import verify_manifest
    from sync.protocol.errors import Code, ProtocolError
    from sync.protocol.handover import open_slip, verify_handover
    from sync.protocol.keys import receiving_private, signing_public

    own = work.office.key()
    if own is None:
        raise MihanError("office_key_missing")
    desk = desk_of(work, ministry, offer, at)
    manifest = verify_manifest(offer.manifest, offer.signature, signing_public(desk.signing))
    if manifest.header.device != desk.device_id or manifest.header.office != ministry.office_id:
        raise ProtocolError(Code.OFFICE_UNKNOWN)
    said = verify_handover(offer.approval, manifest, signing_public(desk.signing), ministry.device_id)
    approval = signed_before(work, manifest, said.approval)
    if work.handed.knows(manifest.id):
        judging.stand_by(work, manifest.id, approval, at)
        return manifest.id
    work.office.seen(desk.device_id, at, said.heard, said.heard_feed)
    key = receiving_private(own.receiving_private)
    slip = open_slip(said.slip, key, manifest.id)
    kept, ids, rows = _read(manifest, chunks(manifest), key, slip, signed=bool(approval))
    batch = Kept(
        manifest.id, desk.device_id, offer.manifest, offer.signature, None, None, manifest.header.count,
        HandedState.REVIEW,
    )  # fmt: skip
    if approval is None and _is_late(work, manifest, ids):
        raise MihanError("handed_anew")
    erased = work.erasing.handed_before({row.record_id for row in rows})  # its desk has not heard of it
    gone = work.handed.overtake(ids, at)
    work.handed.add(batch, number=manifest.header.number, size=manifest.size, at=at, chunks=kept)
    work.handed.add_changes(replace(row, batch_id=manifest.id) for row in rows)
    handed_files.keep(work, rows)
    registered = [row for row in rows if row.kind == ChangeKind.REGISTRATION.value]
    work.shared_phones.keep({row.record_id: _phones(row) for row in registered})
    work.handed_people.note(gone | {row.record_id for row in registered})
    for record in erased:
        work.erasing.erase(record)
    judging.stand_by(work, manifest.id, approval, at)
    return manifest.id


def _is_late(work: "Work", manifest: "Manifest", change_ids: list[str]) -> bool:
    """Whether its desk took a batch back and brought it anew before this one came, as an old stick does.

    A desk with an old backup gives its numbers again, so its clock must say the same. Where it says otherwise too, the
    desk hears that the batch is over, and brings it under a higher number.
    """
    from sync.protocol.envelope import claimed_header

    header = manifest.header
    later = work.handed.later(header.device, header.number, change_ids)
    return any(claimed_header(one).created >= header.created for one in later)


def _read(
    manifest: "Manifest", chunks: Iterable[bytes], key: "X25519PrivateKey", slip: "Slip", *, signed: bool
) -> "tuple[list[bytes], list[str], list[HandedRow]]":
    """A batch's chunks, the ids of its changes, and what is laid before a supervisor.

    signed: that may go on unopened, where it was sealed to an office key of before. Raises ProtocolError.
    """
    from sync.protocol.envelope import open_changes
    from sync.protocol.errors import Code, ProtocolError
    from sync.protocol.keys import key_id

    kept: list[bytes] = []

    def keeping() -> Iterable[bytes]:
        for chunk in chunks:
            kept.append(chunk)
            yield chunk

    rows: list[HandedRow] = []
    ids: list[str] = []
    try:
        for change in open_changes(manifest, keeping(), {key_id(key): key}):
            ids.append(change.id)
            rows += _rows(change, slip)
    except ProtocolError as error:
        if error.code is not Code.NOT_FOR_US or not signed:
            raise
        for index, chunk in enumerate(keeping()):
            manifest.check_chunk(index, chunk)
    return kept, ids, rows


def decided(work: "Work", ministry: "Ministry", name: str, offer: "Offer", at: datetime) -> None:
    """A desk shows what was signed for its batch that is here, as ``store``; of one that is not here nothing is kept.

    Raises as ``store``.
    """
    if work.handed.knows(name):
        store(work, ministry, offer, lambda _: (), at)


def signed_before(work: "Work", manifest: "Manifest", approval: "Signed | None") -> "tuple[Approval, Signed] | None":
    """The approval that a desk shows, when a supervisor of this machine did sign it; else nobody has decided."""
    from sync.protocol.approval import claimed_approval, verify_approval
    from sync.protocol.errors import ProtocolError
    from sync.protocol.keys import signing_public

    if approval is None:
        return None
    try:
        public = work.users.approver_public(claimed_approval(approval.statement).approver)
        return None if public is None else (verify_approval(approval, manifest, signing_public(public)), approval)
    except ProtocolError:
        return None


def _phones(row: "HandedRow") -> tuple[str, ...]:
    """The telephones that a handed-over registration names; none where its answers cannot be read."""
    from mihan_desktop.services.submissions import answers_of

    try:
        return findable(row.label, answers_of(row.message)).phones
    except (ValueError, SyntaxError):  # lxml calls what is no XML an error of syntax
        return ()


_OF_CLASS: Final = {
    ChangeKind.ATTENDANCE.value: "class", ChangeKind.ENROLMENT.value: "cohort", ChangeKind.CALL.value: "cohort",
    ChangeKind.ASSESSMENT.value: "cohort",
}  # fmt: skip
"""Where a change that is said of a class says of which."""


def _rows(change: "Change", slip: "Slip") -> "list[HandedRow]":
    """What is laid before a supervisor of one change: nothing of an empty place."""
    from mihan_desktop.storage.handed import HandedRow
    from sync.protocol.handover import SlipLine
    from sync.protocol.messages import VOID, encode_change

    if change.kind in (VOID, ChangeKind.FEEDBACK.value):
        return []
    if change.kind not in set(ChangeKind):
        raise MihanError("kind_unknown")
    decided = ChangeKind(change.kind) in DECIDED
    light = change if decided else replace(change, body={**change.body, "data": b""})
    lines: dict[str, SlipLine] = {line.change: line for line in slip.lines}
    line = lines.get(change.id, SlipLine(change.id, _label(change.body), "", "[]"))
    mark = change.body if change.kind == ChangeKind.ATTENDANCE.value else {}
    of_class = _OF_CLASS.get(change.kind, "")
    number, day = line.sheet or (0, "")
    session = str(mark.get("session", ""))
    if change.kind == ChangeKind.ENROLMENT.value:  # what was said of many in one act is decided on in one line
        said = (str(change.body.get(name, "")) for name in ("state", "cohort", "recorded_at"))
        session = act_of(*said)
    return [
        HandedRow(
            id=change.id,
            batch_id="",
            sequence=change.sequence,
            kind=change.kind,
            record_id=change.record,
            author_id=change.author,
            author_name=slip.people.get(change.author, ""),
            form_id=change.form_id,
            form_version=change.form_version,
            base=change.base,
            recorded_at=line.recorded_at or str(change.body.get("recorded_at", "")),
            label=line.label,
            flags=_flags(line.flags),
            status=RecordStatus.WAITING if decided else RecordStatus.HANDED,
            reason="",
            fields="[]",
            class_id=str(change.body.get(of_class, "")),
            session_id=session,
            session_number=number,
            session_date=day,
            message=encode_change(light),
        )
    ]


def _label(body: Mapping[str, object]) -> str:
    return str(body.get("label") or body.get("title") or "")[:_LONGEST]


def _flags(text: str) -> str:
    """The flags as the desk has them; none when they are not what flags are."""
    from mihan_desktop.services.recording import read_flags

    try:
        read_flags(text)
    except (ValueError, TypeError):
        return "[]"
    return text
