"""Handing over: at a desk without a supervisor, what waits is sealed for the office's own machine and taken there."""

import threading
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.office import HubState, read_words
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.review import BatchContent, BatchState, BatchSummary
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import reminding, sealing_over
from mihan_desktop.services.hearing import Hearing
from mihan_desktop.services.mail import NOTHING_KEPT, Letters
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.receiving import Receiving
from mihan_desktop.services.reporting import Reporting
from sync.protocol.progress import Cancelled, Progress, nobody_stops, unseen

if TYPE_CHECKING:
    from mihan_desktop.services.ministry import Ministry
    from mihan_desktop.storage.batches import SealedRow
    from mihan_desktop.storage.office import HubRow
    from sync.client.sender import Outcome, Sender
    from sync.client.transport import Transport

_OVER = (BatchState.RECEIVED, BatchState.REFUSED)
MOVED = Changes.of(Kind.BATCHES, Kind.OUTBOX, Kind.REGISTRATIONS, Kind.CLASSES, Kind.ATTENDANCE, Kind.NOTICES)


@dataclass(frozen=True, slots=True)
class HandResult:
    """What one run did. handed: records sealed for the supervisor now; arrived: batches that are there since now.

    code: why it stopped early, as ``SendResult.code``; nothing is lost, the next run goes on from there.
    """

    handed: int
    arrived: int
    code: str
    changes: Changes


@dataclass(frozen=True, slots=True)
class Written:
    """Files for the supervisor's machine."""

    paths: tuple[Path, ...]
    changes: Changes


@dataclass(slots=True)
class _Run:
    handed: int = 0
    arrived: int = 0
    code: str = ""
    changes: Changes = field(default_factory=Changes)


HUB_CHANGED: Final = "hub_changed"
"""The other machine is not the one with which this desk was connected; or it was put back to before it was one."""
NEAR: Final = (3.0, 60.0)
"""Seconds to connect to a machine in the same building, and for which it may stay silent: when it is switched off the
ministry is not kept waiting for it."""


class Handing:
    """For everybody with right ``send``; who hands over to whom is for right ``pair``. Network work."""

    def __init__(self, opened: Opened, receiving: Receiving) -> None:
        self._opened = opened
        self._letters = Letters(opened, receiving)
        self._hearing = Hearing(opened)
        self._reporting = Reporting(opened)
        self._running = threading.Lock()

    def hub(self, actor: User) -> HubState | None:
        """The machine to which this desk hands over; None when its own supervisors approve here."""
        self._opened.allow(actor)
        with self._opened.read() as work:
            state, handed = work.hub.state(), work.batches.handed()
        records = sum(batch.count for batch in handed if batch.content is BatchContent.PEOPLE)
        return None if state is None else replace(state, handed=records)

    def pair(self, actor: User, address: str, code: str) -> Changes:
        """Hand over to the machine at ``address`` that printed ``code``; a scanner may type both in one go as the code.

        Raises MihanError: ``not_allowed``; ``not_enrolled``; ``credential_missing``; ``code_malformed``;
        ``code_refused``; ``hub_untrusted`` (params ``reason``); and as ``Enrolling.enrol`` for a bad network.
        """
        from mihan_desktop.services.ministry import PROGRAM, Ministry, said_of_code
        from sync.client.certificates import seen_certificate
        from sync.client.errors import ClientError
        from sync.client.transport import Road, Transport
        from sync.protocol.errors import ProtocolError
        from sync.protocol.office import ask_to_pair, verify_paired
        from sync.protocol.printed_code import PrintedCode

        user = self._opened.allow_out(actor, Right.PAIR)
        scanned, code = read_words(code)
        address = scanned or address.strip()
        with self._opened.read() as work:
            device = work.device.get()
        ministry = Ministry.of(device)
        try:
            printed = PrintedCode.parse(code)
            asked = ask_to_pair(printed, sealing_over.credential(device), sealing_over.name_of(), ministry.device_key)
            certificate = seen_certificate(address)
            with Transport(address, program=PROGRAM, road=Road(pins=(certificate.hex(),), near=True)) as transport:
                signed = transport.pair(asked)
        except (ClientError, ProtocolError) as error:
            raise said_of_code(error) from error
        try:
            card = verify_paired(signed, printed, ministry.signing, ministry.office_id)
        except ProtocolError as error:
            raise MihanError("hub_untrusted", {"reason": str(error.code)}) from error
        if card.certificate != certificate:
            raise MihanError("hub_untrusted", {"reason": "certificate"})
        return self._pin(user, sealing_over.hub_row(signed, card, address, self._opened.now()))

    def read_card(self, actor: User, path: Path) -> Changes:
        """Hand over, by file, to the machine whose card is in ``path``.

        Raises MihanError ``file_unreadable``, ``not_office_file``, ``hub_untrusted``, ``not_enrolled``.
        """
        from mihan_desktop.services.ministry import Ministry
        from sync.protocol import limits
        from sync.protocol.bundle import CARD
        from sync.protocol.errors import ProtocolError
        from sync.protocol.office import verify_card
        from sync.protocol.wire import decode_signed

        user = self._opened.allow_out(actor, Right.PAIR)
        body = sealing_over.body_of(path, CARD)
        with self._opened.read() as work:
            ministry, before = Ministry.of(work.device.get()), work.hub.get()
        try:
            signed = decode_signed(body, limits.CARD)
            card = verify_card(signed, ministry.signing, ministry.office_id)
        except ProtocolError as error:
            raise MihanError("hub_untrusted", {"reason": str(error.code)}) from error
        if card.member.device == ministry.device_id:
            raise MihanError("hub_is_here")
        same = before is not None and before.device_id == card.member.device
        address = before.address if before is not None and same else ""
        return self._pin(user, sealing_over.hub_row(signed, card, address, self._opened.now()))

    def forget(self, actor: User) -> Changes:
        """This desk's records are approved here again. MihanError ``handed_over`` while some are on their way."""
        user = self._opened.allow(actor, Right.PAIR)
        with self._opened.write() as work:
            if work.batches.handed():
                raise MihanError("handed_over")
            work.hub.forget()
            work.audit.append("hub_forgotten", at=self._opened.now(), actor_id=user.id)
        return Changes.of(Kind.DEVICE)

    def take_back(self, actor: User, batch_id: str = "") -> Changes:
        """A batch that was handed over waits here again, or every one: it never left, or the other machine was lost.

        Of a desk that hands over to another machine than before, those that are at the one before.
        Should it land all the same, the ministry knows every change by its id. Raises MihanError ``batch_unknown``.
        """
        user = self._opened.allow(actor, Right.PAIR)
        with self._opened.write() as work:
            hub, handed = work.hub.get(), work.batches.handed()
            strayed = [batch for batch in handed if hub is not None and batch.hub != hub.device_id]
            found = [batch.id for batch in (handed if batch_id else strayed or handed) if batch_id in ("", batch.id)]
            if not found:
                raise MihanError("batch_unknown")
            for one in reversed(found):
                sealing_over.give_back(work, one, "")
                work.audit.append("hand_over_undone", at=self._opened.now(), actor_id=user.id, details={"batch": one})
        return MOVED

    def hand_over(self, actor: User, progress: Progress, cancelled: Cancelled) -> HandResult:
        """Seal what waits for the supervisor's machine, take it there over the network, bring back what is new.

        Never raises for a bad network. Raises MihanError ``training``, ``hub_missing``, ``not_enrolled``.
        """
        user = self._opened.allow_out(actor, Right.SEND)
        hub = self._hub()
        run = _Run()
        if not self._running.acquire(blocking=False):
            return HandResult(0, 0, "already_sending", Changes())
        try:
            run.handed, run.changes = self._seal(user, hub, cancelled)
            if hub.address:
                self._talk(user, hub, run, progress, cancelled)
            else:
                run.code = "hub_by_file"
        finally:
            self._running.release()
        return HandResult(run.handed, run.arrived, run.code, run.changes)

    def visit(self, actor: User, cancelled: Cancelled = nobody_stops) -> HandResult:
        """As ``hand_over``, and nothing new is sealed: bring what was sealed before, fetch what is new.

        Nothing is asked when nothing of this desk is on its way, and its log went there today or never.
        Never raises for a bad network.
        """
        user = self._opened.allow_out(actor, Right.SEND)
        run = _Run()
        with self._opened.read() as work:
            hub = work.hub.get()
            open_ones = any(batch.hub and batch.state not in _OVER for batch in work.batches.all())
        if hub is None or not hub.address or not (open_ones or self._reporting.visit_due(hub.device_id)):
            return HandResult(0, 0, "", Changes())
        if not self._running.acquire(blocking=False):
            return HandResult(0, 0, "", Changes())
        try:
            self._talk(user, hub, run, unseen, cancelled)
        finally:
            self._running.release()
        return HandResult(0, run.arrived, run.code, run.changes)

    def export(self, actor: User, folder: Path) -> Written:
        """Write what waits, and what was handed over and has no receipt yet, as files for the supervisor's machine.

        What the ministry does not have of this desk's log goes along in one more, which that machine cannot read.
        Raises MihanError as ``hand_over``; ``nothing_to_hand_over``; ``file_not_written`` (params ``reason``).
        """
        from mihan_desktop.services.ministry import Ministry
        from sync.protocol.signing import Signed
        from sync.protocol.wire import Offer

        user = self._opened.allow_out(actor, Right.SEND)
        hub = self._hub()
        _, changes = self._seal(user, hub, lambda: False)
        paths: list[Path] = []
        for batch in self._on_the_way():
            row = self._row(batch)
            offer = Offer(row.manifest, row.signature, Signed(row.approval, row.approval_signature))
            paths.append(sealing_over.write(folder, hub, row, offer))
            with self._opened.write() as work:
                work.batches.set_exported(batch.id, self._opened.now())
        paths += reminding.write_again(self._opened, hub, folder)
        if not paths:
            raise MihanError("nothing_to_hand_over")
        with self._opened.write() as work:
            details: dict[str, str | int] = {"count": len(paths)}
            work.audit.append("handed_over_by_file", at=self._opened.now(), actor_id=user.id, details=details)
            ministry = Ministry.of(work.device.get())
        log = self._reporting.write(ministry, folder / f"mihan-{hub.name or 'office'}-log.mihan")
        paths += [log] if log is not None else []
        return Written(tuple(paths), changes | Changes.of(Kind.BATCHES))

    def read_mail(self, actor: User, path: Path) -> Changes:
        """Apply what the supervisor's machine wrote for this desk.

        Raises MihanError ``file_unreadable``, ``not_office_file``, ``mail_of_another``, ``letter_invalid``.
        """
        from mihan_desktop.services.ministry import Ministry
        from sync.protocol.bundle import MAIL
        from sync.protocol.errors import ProtocolError
        from sync.protocol.handover import Mail

        user = self._opened.allow(actor, Right.SEND)
        hub = self._hub()
        try:
            mail = Mail.decode(sealing_over.body_of(path, MAIL))
        except ProtocolError as error:
            raise MihanError("not_office_file", {"reason": str(error.code)}) from error
        with self._opened.read() as work:
            ministry = Ministry.of(work.device.get())
        if mail.device != ministry.device_id:
            raise MihanError("mail_of_another")
        changes = Changes()
        trouble: MihanError | None = None
        try:  # first, as over the network
            for page in mail.feed:
                changes |= self._hearing.apply_signed(page)
        except MihanError as error:
            trouble = error
        for page in mail.letters:
            changes |= self._letters.apply(user, hub, page)
        if trouble is not None:
            raise trouble
        return changes

    def _hub(self) -> "HubRow":
        with self._opened.read() as work:
            hub = work.hub.get()
        if hub is None:
            raise MihanError("hub_missing")
        return hub

    def _pin(self, user: User, row: "HubRow") -> Changes:
        with self._opened.write() as work:
            work.hub.pin(row)
            details: dict[str, str | int] = {"device": row.device_id, "address": row.address}
            work.audit.append("hub_paired", at=self._opened.now(), actor_id=user.id, details=details)
        return Changes.of(Kind.DEVICE)

    def _seal(self, user: User, hub: "HubRow", cancelled: Cancelled) -> tuple[int, Changes]:
        """Seal what waits, some at a time, each in a transaction of its own; how many records."""
        handed, changes = 0, Changes()
        while not cancelled():
            with self._opened.write() as work:
                count, batches = sealing_over.seal_some(self._opened, work, user, hub)
            if not batches:
                break
            handed += count
            changes |= MOVED
        return handed, changes

    def _on_the_way(self) -> tuple[BatchSummary, ...]:
        with self._opened.read() as work:
            return work.batches.handed()

    def _row(self, batch: BatchSummary) -> "SealedRow":
        with self._opened.read() as work:
            row = work.batches.sealed(batch.id)
        if row is None:
            raise MihanError("batch_unknown")
        return row

    def _talk(self, user: User, hub: "HubRow", run: _Run, progress: Progress, cancelled: Cancelled) -> None:
        """One connection: first what this desk hands over, then what the other machine has for it."""
        from mihan_desktop.services.ministry import PROGRAM, Ministry
        from sync.client.errors import ClientCode, ClientError
        from sync.client.leaving import Talk
        from sync.client.sender import Sender
        from sync.client.transport import Road, Transport

        with self._opened.read() as work:
            ministry = Ministry.of(work.device.get())
        try:
            key = ministry.device_key
        except MihanError as error:  # device_keys_away
            run.code = error.code
            return
        identity = {"device_id": ministry.device_id, "device_key": key, "program": PROGRAM}
        try:
            road = Road(pins=(hub.certificate.hex(),), near=True)
            with Transport(hub.address, road=road, timeouts=NEAR, **identity) as transport:  # type: ignore[arg-type]
                sender = Sender(transport, ministry.signing, patience=0)
                before = self._push_all(user, hub, sender, run, progress, cancelled)
                hear = partial(self._hear, user, hub, run, ministry, transport)
                Talk(hear).wait(cancelled, transport.leave)
                reminding.remind(self._opened, hub, transport, sender, cancelled)
                if before:
                    run.code = "at_another_machine"
        except ClientError as error:
            run.code = HUB_CHANGED if error.code is ClientCode.TLS_OTHER else error.said
        except MihanError as error:
            if error.code not in ("letter_invalid", "feed_invalid", "receipt_invalid"):
                raise
            run.code = "bad_answer"

    def _hear(self, user: User, hub: "HubRow", run: _Run, ministry: "Ministry", transport: "Transport") -> None:
        """First the ministry, for receipts among the letters may be signed with keys of which only it tells."""
        trouble: MihanError | None = None
        try:
            run.changes |= self._relayed(ministry, transport)
        except MihanError as error:  # what the supervisor decided is heard all the same
            trouble = error
        run.changes |= self._letters.fetch(user, hub, transport)
        asked = bool(run.handed or run.arrived)
        self._reporting.hand(ministry, hub.device_id, transport, nobody_stops, asked=asked)
        if trouble is not None:
            raise trouble

    def _relayed(self, ministry: "Ministry", transport: "Transport") -> Changes:
        """What the ministry has to say to this desk, as the other machine brought it."""
        from sync.client.errors import ClientCode, ClientError

        try:
            return self._hearing.listen(ministry, transport)
        except ClientError as error:
            if error.code is ClientCode.REFUSED and error.reason == NOTHING_KEPT:
                return Changes()
            raise

    def _push_all(
        self, user: User, hub: "HubRow", sender: "Sender", run: _Run, progress: Progress, cancelled: Cancelled
    ) -> int:
        """Bring what was sealed for this machine; how many batches were for another one, to which nobody goes now."""
        from sync.client.errors import ClientCode, ClientError

        everything = self._on_the_way()
        waiting = [batch for batch in everything if batch.hub == hub.device_id]
        whole = sum(batch.chunks for batch in waiting)
        before = 0
        for batch in waiting:

            def moved(done: int, size: int, batch: BatchSummary = batch, before: int = before) -> None:
                progress(before + done * batch.chunks // max(size, 1), whole)

            try:
                outcome = self._push(sender, batch, moved, cancelled)
            except ClientError as error:
                if error.code is not ClientCode.REFUSED or error.reason in reminding.ABOUT_THE_DESK:
                    raise
                self._refused(user, batch, error.reason, run)
                continue
            self._arrived(batch, outcome, run)
            before += batch.chunks
        return len(everything) - len(waiting)

    def _push(self, sender: "Sender", batch: BatchSummary, moved: Progress, cancelled: Cancelled) -> "Outcome":
        from sync.client.sender import Parcel
        from sync.protocol.signing import Signed

        row = self._row(batch)
        said = Signed(row.approval, row.approval_signature)
        parcel = Parcel(row.manifest, row.signature, said, row.chunks.__getitem__)
        return sender.push(parcel, moved, cancelled)

    def _arrived(self, batch: BatchSummary, outcome: "Outcome", run: _Run) -> None:
        if batch.state is BatchState.HANDED:
            with self._opened.write() as work:
                summary = work.batches.summary(batch.id)
                if summary is not None and summary.state is BatchState.HANDED:
                    work.batches.set_all_sent(batch.id)
                    work.batches.set_state(batch.id, BatchState.AT_OFFICE, at=self._opened.now())
            run.arrived += 1
            run.changes |= MOVED
        if outcome.signed is not None:  # decided, sent and received: the letters say the rest
            run.changes |= MOVED

    def _refused(self, user: User, batch: BatchSummary, code: str, run: _Run) -> None:
        """The other machine can do nothing with it: its records wait here again, and say why."""
        with self._opened.write() as work:
            if batch.id in {one.id for one in work.batches.handed()}:
                sealing_over.give_back(work, batch.id, code)
                details: dict[str, str | int] = {"batch": batch.id, "reason": code}
                work.audit.append("hand_over_refused", at=self._opened.now(), actor_id=user.id, details=details)
                said: dict[str, str | int] = {"batch": batch.number, "code": code}
                work.notices.add("batch_refused", at=self._opened.now(), details=said)
        run.changes |= MOVED
