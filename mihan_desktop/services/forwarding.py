"""What desks handed over and a supervisor approved goes on to the ministry; its word goes back to the desks."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.office import HandedState
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchContent
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.rounds import SLOW, files_wait
from mihan_desktop.services import post, telling_office
from mihan_desktop.services.disks import file_written
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.passing_logs import PassingLogs

if TYPE_CHECKING:
    from mihan_desktop.services.run_books import Run
    from mihan_desktop.storage.handed import Kept
    from mihan_desktop.storage.work import Work
    from sync.client.sender import Outcome, Sender
    from sync.client.transport import Transport
    from sync.protocol.signing import Signed

FORWARDED = Changes.of(Kind.OFFICE)
MOST_PAGES: Final = 50
_ABOUT_THIS_MACHINE = frozenset({"unsigned", "nonce_stale", "digest_wrong"})
_ABOUT_A_DEVICE = frozenset({"device_revoked", "device_unknown"})
"""Said of the desk that sealed a batch, or of this machine, which hears it again as soon as it asks for itself."""


class Forwarding:
    """Used while sending, on the network lane; for files by everybody with right ``send``."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._logs = PassingLogs(opened)

    def forward(self, transport: "Transport", run: "Run") -> Changes:
        """Push what was approved for the desks, fetch their receipts, and what the ministry has to say to each.

        Their photographs wait on a line that costs, and leave after all people on one that is slow, as this machine's
        own do. The logs that they handed over go along, unread.

        Raises ClientError when the line is in trouble; nothing is lost then.
        """
        with self._opened.read() as work:
            if work.office.key() is None:
                return Changes()
        changes, cancelled, sender = Changes(), run.cancelled, run.sender
        waiting = self._in_turn(run)
        try:
            for batch in waiting:
                if cancelled():
                    return changes
                changes |= self._push(sender, batch, cancelled)
            if not cancelled():
                changes |= self._logs.pass_on(transport, cancelled)
            changes |= self._fetch_feeds(transport, cancelled)
        finally:
            if changes.kinds:
                post.make_ready(self._opened)
        return changes

    def _in_turn(self, run: "Run") -> "list[Kept]":
        """What goes in this round, in its order; what is held is counted."""
        with self._opened.read() as work:
            there = work.handed.on_the_way()
        held = [one for one in there if one.state is HandedState.APPROVED and files_wait(one.content, run.terms)]
        run.held += len(held)
        going = [one for one in there if one not in held]
        if run.terms.metered or run.speed() < SLOW:
            going.sort(key=lambda one: one.content is BatchContent.FILES)  # as they were otherwise: sorting is stable
        return going

    def _push(self, sender: "Sender", batch: "Kept", cancelled: Callable[[], bool]) -> Changes:
        from sync.client.errors import ClientCode, ClientError
        from sync.client.sender import Parcel
        from sync.protocol.signing import Signed

        def chunk(position: int) -> bytes:
            with self._opened.read() as work:
                return work.handed.chunk(batch.id, position)

        approval = Signed(batch.approval or b"", batch.approval_signature or b"")
        try:
            outcome: Outcome = sender.push(
                Parcel(batch.manifest, batch.signature, approval, chunk), cancelled=cancelled
            )
        except ClientError as error:
            if error.code is not ClientCode.REFUSED or error.reason in _ABOUT_THIS_MACHINE:
                raise
            if error.reason in _ABOUT_A_DEVICE:
                return Changes()  # the batch stays as it is, and holds up no other
            return self._refused(batch, error.reason)
        if outcome.signed is not None:
            return self._received(batch.id, batch.device_id, outcome.signed)
        with self._opened.write() as work:
            if work.handed.move_on(batch.id, HandedState.SENT):
                work.handed.finish(batch.id, RecordStatus.SENT)
        return FORWARDED

    def _received(self, batch_id: str, device_id: str, signed: "Signed") -> Changes:
        """The ministry's receipt is kept, and written to the desk."""
        from sync.protocol.handover import RECEIPT
        from sync.protocol.wire import encode_signed

        data = encode_signed(signed)
        with self._opened.write() as work:
            if work.handed.receipt(batch_id) is not None:
                return Changes()
            work.handed.set_receipt(batch_id, data)
            work.handed.finish(batch_id, RecordStatus.RECEIVED)
            telling_office.turned_back(work, signed, self._opened.now(), but=device_id)
            _forget_erased(work, signed)
            post.write(work, device_id, RECEIPT, "", self._opened.now(), {"receipt": data})
        return FORWARDED

    def _refused(self, batch: "Kept", code: str) -> Changes:
        from sync.protocol.handover import REFUSED

        with self._opened.write() as work:
            if not work.handed.move_on(batch.id, HandedState.REFUSED, code=code):
                return Changes()
            work.handed.finish(batch.id, RecordStatus.REJECTED)
            telling_office.refused(work, batch.id, self._opened.now(), but=batch.device_id)
            post.write(work, batch.device_id, REFUSED, batch.id, self._opened.now(), {"code": code})
        return FORWARDED

    def _fetch_feeds(self, transport: "Transport", cancelled: Callable[[], bool]) -> Changes:
        """Pages of every desk's feed, sealed to it: kept as they come, from where the desk said that it stands."""
        from sync.client.errors import ClientCode, ClientError

        with self._opened.read() as work:
            desks = [desk for desk in work.office.desks() if not desk.withdrawn]
        changes = Changes()
        for desk in desks:
            try:
                changes |= self._fetch_feed(transport, desk.device_id, cancelled)
            except ClientError as error:
                # An older centre has no feed for others; a desk that was revoked has none at all.
                if error.code not in (ClientCode.REFUSED, ClientCode.BAD_ANSWER):
                    raise
        return changes

    def _fetch_feed(self, transport: "Transport", device: str, cancelled: Callable[[], bool]) -> Changes:
        from sync.protocol.wire import encode_signed

        with self._opened.read() as work:
            kept = work.office.relayed(device)
            desk = work.office.desk(device)
        after = desk.heard_feed if desk else 0  # by a road of its own it may have come into the middle of a page
        following_on = {begins: ends for begins, ends, _ in kept}
        while following_on.get(after, after) > after:
            after = following_on[after]
        changes = Changes()
        for _ in range(MOST_PAGES):
            if cancelled():
                break
            signed = transport.feed(after, device=device)
            following = _next(signed)
            with self._opened.write() as work:
                work.office.relay(device, after, following, encode_signed(signed))
            if following == after:
                break
            changes |= FORWARDED
            after = following
        return changes if kept else FORWARDED

    def export(self, actor: User, folder: Path) -> tuple[Path, ...]:
        """Write what was approved for the desks to a stick for the ministry, and their logs.

        Raises MihanError ``not_allowed``, ``training``, ``nothing_to_forward``, ``file_not_written``.
        """
        from sync.protocol.bundle import write_bundle
        from sync.protocol.envelope import SealedBatch, claimed_manifest
        from sync.protocol.signing import Signed

        user = self._opened.allow_out(actor, Right.SEND)
        paths = []
        with self._opened.read() as work:
            waiting = work.handed.on_the_way()
        for batch in waiting:
            with self._opened.read() as work:
                count = claimed_manifest(batch.manifest).count
                chunks = tuple(work.handed.chunk(batch.id, position) for position in range(count))
            path = folder / f"mihan-{batch.id[:12]}.mihan"
            sealed = SealedBatch(batch.manifest, batch.signature, chunks)
            with file_written():
                write_bundle(path, sealed, Signed(batch.approval or b"", batch.approval_signature or b""))
            paths.append(path)
            with self._opened.write() as work:
                work.handed.set_exported(batch.id, self._opened.now())
                details: dict[str, str | int] = {"batch": batch.id}
                work.audit.append("exported", at=self._opened.now(), actor_id=user.id, details=details)
        paths += self._logs.write(folder)
        if not paths:
            raise MihanError("nothing_to_forward")
        return tuple(paths)

    def take_receipt(self, actor: User, signed: "Signed") -> bool:
        """Keep a receipt that came on a stick for one of the desks; False when it is of no batch of theirs.

        Raises MihanError ``not_enrolled``, ``receipt_invalid``.
        """
        from mihan_desktop.services.ministry import Ministry
        from sync.protocol.errors import ProtocolError
        from sync.protocol.receipts import decode_receipt, verify_receipt

        self._opened.allow(actor, Right.SEND)
        try:
            claimed = decode_receipt(signed.statement)
            with self._opened.read() as work:
                ministry, kept = Ministry.of(work.device.get()), work.handed.kept(claimed.batch)
            if kept is None:
                return False
            verify_receipt(signed, ministry.signing, batch=kept.id, device=kept.device_id)
        except ProtocolError as error:
            raise MihanError("receipt_invalid", {"reason": str(error.code)}) from error
        self._received(kept.id, kept.device_id, signed)
        post.make_ready(self._opened)
        return True


def _forget_erased(work: "Work", signed: "Signed") -> None:
    """What came for a record that the ministry had erased is kept here no more than there."""
    from mihan_desktop.storage.outbox import ERASED
    from sync.protocol.receipts import decode_receipt

    gone = [line.change for line in decode_receipt(signed.statement).lines if line.code == ERASED]
    for record in {row.record_id for row in work.handed.among(gone, light=True)}:
        work.erasing.erase(record)


def _next(signed: "Signed") -> int:
    from sync.protocol import limits
    from sync.protocol.canonical import decode

    said = decode(signed.statement, limits.FEED, "feed")
    following = said.get("next") if isinstance(said, dict) else None
    return following if isinstance(following, int) else 0
