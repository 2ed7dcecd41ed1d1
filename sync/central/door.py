"""What is let in: a batch is offered, its signatures are looked at, its chunks are gathered in any order."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sync.central.bulk import put
from sync.central.database import Database
from sync.central.keyring import Held
from sync.central.log import note
from sync.central.pacing import Limits
from sync.central.receipts import believable, receipt_of
from sync.central.refusing import RefusedError
from sync.central.schema import Approver, Batch, Chunk, Device, Office, Refusal
from sync.central.withdrawing import is_withdrawn
from sync.protocol.approval import Approval, claimed_approval, verify_approval
from sync.protocol.envelope import Manifest, batch_id, claimed_header, verify_manifest
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import signing_public
from sync.protocol.signing import Signed
from sync.protocol.wire import Answer, BatchState, Offer

_WHOLE = (BatchState.WORKING, BatchState.DONE)
UNFINISHED_SECONDS = 300
"""After which a desk that has begun too much may ask again; what it began already goes on meanwhile."""


@dataclass(frozen=True, slots=True)
class Sender:
    """The desk that signs a request; key: 32 raw bytes of its public signing key; revoked: it may only ask why."""

    device: str
    office: str
    key: bytes
    revoked: bool = False


class Door:
    """Takes offers and chunks.

    ``sender`` is None for a file that somebody brought: then only the batch's own signatures speak.
    """

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        limits: Limits | None = None,
        keys: Held | None = None,
    ) -> None:
        self._keys = keys
        self._limits = limits or Limits()
        self._database = database
        self._now = now
        self._new_id = new_id

    def sender(self, device_id: str, *, revoked_too: bool = False) -> Sender:
        """The desk behind a signed request; revoked_too: also one from which nothing is taken any more.

        ``RefusedError``: ``device_revoked``, ``office_closed``; ProtocolError ``device_unknown``.
        """
        with self._database.read() as session:
            wanted = (Device.office_id, Device.signing_key, Device.revoked_at, Office.closed_at)
            query = select(*wanted).join(Office, Office.id == Device.office_id).where(Device.id == device_id)
            found = session.execute(query).one_or_none()
        if found is None:
            raise ProtocolError(Code.DEVICE_UNKNOWN)
        office, key, revoked_at, closed_at = found
        if revoked_at is not None and revoked_too:
            return Sender(device_id, office, key, revoked=True)
        if revoked_at is not None:
            raise RefusedError("device_revoked", 403)
        if closed_at is not None:
            raise RefusedError("office_closed", 403)
        return Sender(device_id, office, key)

    def offer(self, offer: Offer, sender: Sender | None) -> Answer:
        """Let a batch in, or say why not; a refusal is kept so that desk and ministry can both see it."""
        try:
            return self._offer(offer, sender)
        except IntegrityError:  # the same batch came by two roads at once; now it is known
            return self._offer(offer, sender)

    def _offer(self, offer: Offer, sender: Sender | None) -> Answer:
        name = batch_id(offer.manifest)
        if (answer := self._is_whole(name, sender)) is not None:
            return answer
        with self._database.write() as session:
            batch = session.get(Batch, name, with_for_update=True)
            if batch is not None and batch.state in _WHOLE:
                return self._answer(session, batch, sender)
            try:
                manifest, approval, device = self._verify(session, offer, sender)
            except (ProtocolError, RefusedError) as error:
                return self._turn_away(session, name, offer, sender, str(error.code))
            if batch is None:
                if sender is not None:
                    self._room(session, device, manifest.size)
                self._let_in(session, manifest, approval, offer, device)
                return Answer(BatchState.RECEIVING, tuple(map(manifest.chunk_hash, range(manifest.count))), None, "")
            if batch.state == BatchState.REFUSED and batch.approval != offer.approval.statement:
                # What was wrong may have been the approval; the sealed content is here already.
                batch.approval, batch.approval_signature = offer.approval.statement, offer.approval.signature
                batch.approver_id, batch.code, batch.decided_at = approval.approver, "", None
                batch.state = BatchState.RECEIVING if batch.missing else BatchState.WORKING
                batch.swept_at = None
            batch.touched_at = self._now()
            return self._answer(session, batch, sender)

    def put_chunk(self, name: str, sha256: str, data: bytes, sender: Sender | None) -> Answer:
        """Keep one chunk; again, or in any order, is as good. While chunks are missing the answer does not list them.

        ProtocolError ``chunk_wrong`` when the bytes are not what the address says or the batch names no such chunk;
        ``RefusedError`` ``batch_unknown``.
        """
        if hashlib.sha256(data).hexdigest() != sha256:
            raise ProtocolError(Code.CHUNK_WRONG)
        if (answer := self._is_whole(name, sender)) is not None:
            return answer
        with self._database.write() as session:
            batch = self._known(session, name, sender)
            if batch.state in _WHOLE:  # its chunks may be gone already; the receipt is not
                return self._answer(session, batch, sender)
            place = (Chunk.batch_id == name, Chunk.sha256 == sha256, Chunk.home == batch.home)
            arrived = session.scalars(
                update(Chunk).where(*place, Chunk.data.is_(None)).values(data=data).returning(Chunk.position)
            ).all()
            if arrived:
                batch.missing -= len(arrived)
                batch.touched_at, batch.swept_at = self._now(), None
                if batch.missing == 0 and batch.state == BatchState.RECEIVING:
                    batch.state = BatchState.WORKING
            elif session.scalars(select(Chunk.position).where(*place)).first() is None:
                raise ProtocolError(Code.CHUNK_WRONG)
            if batch.state == BatchState.RECEIVING:
                return Answer(BatchState.RECEIVING, (), None, "")
            return self._answer(session, batch, sender)

    def _is_whole(self, name: str, sender: Sender | None) -> Answer | None:
        """The answer about a batch that lacks nothing, without waiting for whoever is taking it in just now."""
        with self._database.read() as session:
            whole = session.scalar(select(Batch.state).where(Batch.id == name)) in _WHOLE
            return self._answer(session, session.get_one(Batch, name), sender) if whole else None

    def knows(self, name: str) -> bool:
        """True for a batch that was let in before."""
        with self._database.read() as session:
            return session.scalars(select(Batch.id).where(Batch.id == name)).first() is not None

    def answer(self, name: str, sender: Sender | None) -> Answer:
        """Where the centre is with a batch. ``RefusedError``: ``batch_unknown``."""
        with self._database.read() as session:
            batch = session.get(Batch, name)
            if batch is not None:
                return self._answer(session, batch, sender)
            query = select(Refusal.code).where(Refusal.batch_id == name).order_by(Refusal.at.desc())
            if sender is not None:
                query = query.where(Refusal.office_id == sender.office)
            code = session.scalars(query).first()
        if code is None:
            raise RefusedError("batch_unknown", 404)
        return Answer(BatchState.REFUSED, (), None, code)

    def manifest(self, name: str) -> Manifest:
        """The verified manifest of a batch that was let in. ``RefusedError``: ``batch_unknown``."""
        with self._database.read() as session:
            batch = self._known(session, name, None, lock=False)
            return verified_manifest(batch, session.get_one(Device, batch.device_id))

    def _known(self, session: Session, name: str, sender: Sender | None, *, lock: bool = True) -> Batch:
        batch = session.get(Batch, name, with_for_update=lock or None)
        if batch is None or (sender is not None and sender.office != batch.office_id):
            raise RefusedError("batch_unknown", 404)
        return batch

    def _verify(self, session: Session, offer: Offer, sender: Sender | None) -> tuple[Manifest, Approval, Device]:
        """Who sealed it, who approved it, and that both may. Raises ``ProtocolError`` or ``RefusedError``."""
        header = claimed_header(offer.manifest)
        device = session.get(Device, header.device)
        if device is None:
            raise ProtocolError(Code.DEVICE_UNKNOWN)
        manifest = verify_manifest(offer.manifest, offer.signature, signing_public(device.signing_key))
        if device.revoked_at is not None:
            raise RefusedError("device_revoked")
        if header.office != device.office_id or (sender is not None and sender.office != device.office_id):
            raise RefusedError("office_of_another")
        approver_id = claimed_approval(offer.approval.statement).approver
        approver = session.get(Approver, (approver_id, device.office_id))
        if approver is None:
            elsewhere = session.scalars(select(Approver.id).where(Approver.id == approver_id)).first()
            raise RefusedError("approver_unknown" if elsewhere is None else "approver_of_another_office")
        if approver.revoked_at is not None or is_withdrawn(session, approver.id):
            raise RefusedError("approver_revoked")
        try:
            approval = verify_approval(offer.approval, manifest, signing_public(approver.public_key))
        except ProtocolError as error:
            if error.code == Code.SIGNATURE_WRONG:
                raise RefusedError("approval_signature_wrong") from error
            raise
        return manifest, approval, device

    def _room(self, session: Session, device: Device, size: int) -> None:
        """Raise ``RefusedError`` ``too_much_unfinished`` when a desk begins more and more batches and ends none.

        What a desk offers in one moment, to several threads and processes, is counted one after the other.
        """
        if not self._database.is_sqlite:
            session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(device.id, 0))))
        begun = select(func.count(), func.coalesce(func.sum(Batch.size), 0)).where(
            Batch.device_id == device.id, Batch.state == BatchState.RECEIVING
        )
        count, already = session.execute(begun).one()
        if count >= self._limits.unfinished_batches or already + size > self._limits.unfinished_bytes:
            raise RefusedError("too_much_unfinished", 429, retry_after=UNFINISHED_SECONDS)

    def _let_in(self, session: Session, manifest: Manifest, approval: Approval, offer: Offer, device: Device) -> None:
        header, now = manifest.header, self._now()
        office = session.get_one(Office, device.office_id)
        batch = Batch(
            id=manifest.id,
            device_id=device.id,
            office_id=device.office_id,
            number=header.number,
            previous=header.previous,
            count=header.count,
            missing=manifest.count,
            size=manifest.size,
            home=office.governorate,
            created_at=header.created,
            manifest=offer.manifest,
            signature=offer.signature,
            approval=offer.approval.statement,
            approval_signature=offer.approval.signature,
            approver_id=approval.approver,
            state=BatchState.RECEIVING,
            code="",
            notes=[],
            counts={},
            offered_at=now,
            touched_at=now,
        )
        session.add(batch)
        session.flush()
        rows = [
            {
                "batch_id": batch.id, "position": position, "sha256": manifest.chunk_hash(position).hex(),
                "home": batch.home,
            }
            for position in range(manifest.count)
        ]  # fmt: skip
        put(session, Chunk, rows)
        note("batch_offered", batch=batch.id, device=device.id, office=device.office_id, chunks=manifest.count)

    def _turn_away(self, session: Session, name: str, offer: Offer, sender: Sender | None, code: str) -> Answer:
        try:
            header = claimed_header(offer.manifest)
            office, device = header.office, header.device
        except ProtocolError:
            office, device = "", ""
        office = sender.office if sender else office
        device = sender.device if sender else device
        refuse(session, Refusal(
            id=self._new_id(), batch_id=name, office_id=office, device_id=device, code=code, at=self._now(),
        ))  # fmt: skip
        return Answer(BatchState.REFUSED, (), None, code)

    def _answer(self, session: Session, batch: Batch, sender: Sender | None) -> Answer:
        if sender is not None and sender.office != batch.office_id:
            raise RefusedError("batch_unknown", 404)
        missing: tuple[bytes, ...] = ()
        if batch.state == BatchState.RECEIVING:
            here = (Chunk.batch_id == batch.id, Chunk.home == batch.home)
            query = select(Chunk.sha256).where(*here, Chunk.data.is_(None))
            named = session.scalars(query.order_by(Chunk.position)).all()
            missing = tuple(bytes.fromhex(sha256) for sha256 in named)
        receipt: Signed | None = receipt_of(session, batch.id) if batch.state == BatchState.DONE else None
        if receipt is not None and self._keys is not None and (keys := self._keys.held).revoked:
            receipt = believable(receipt, session.get_one(Device, batch.device_id).keys_serial, keys)
        return Answer(BatchState(batch.state), missing, receipt, batch.code)


def refuse(session: Session, refusal: Refusal) -> None:
    """Keep a refusal once, however often the same thing is tried."""
    known = select(Refusal.id).where(
        Refusal.batch_id == refusal.batch_id, Refusal.device_id == refusal.device_id, Refusal.code == refusal.code
    )
    if session.scalars(known).first() is None:
        session.add(refusal)
        note("batch_refused", batch=refusal.batch_id, device=refusal.device_id, code=refusal.code)


def verified_manifest(batch: Batch, device: Device) -> Manifest:
    """The manifest of a batch that was let in, its signature checked once more.

    Raises ProtocolError; ``RefusedError`` ``device_revoked`` when the desk was revoked meanwhile.
    """
    if device.revoked_at is not None:
        raise RefusedError("device_revoked")
    return verify_manifest(batch.manifest, batch.signature, signing_public(device.signing_key))
