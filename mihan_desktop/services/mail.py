"""Letters of the office's machine to this desk: what its supervisors decided, and the ministry's receipts."""

import logging
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import ON_THE_WAY, RecordStatus
from mihan_desktop.domain.review import BatchState
from mihan_desktop.domain.roles import User
from mihan_desktop.services import renumbering, sealing_over, telling_office
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.receiving import Receiving
from mihan_desktop.services.reporting import Reporting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from mihan_desktop.storage.office import HubRow
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work
    from sync.client.transport import Transport
    from sync.protocol.feed import FeedPage, Item
    from sync.protocol.handover import Decision, Returned
    from sync.protocol.signing import Signed

log = logging.getLogger(__name__)
MOST_PAGES = 200
NOTHING_KEPT = "nothing_kept"
_MOVED = Changes.of(Kind.BATCHES, Kind.OUTBOX, Kind.REGISTRATIONS, Kind.CLASSES, Kind.ATTENDANCE, Kind.NOTICES)


class Letters:
    """Used while handing over, on the network lane, and for files."""

    def __init__(self, opened: Opened, receiving: Receiving) -> None:
        self._opened = opened
        self._receiving = receiving
        self._reporting = Reporting(opened)

    def fetch(self, user: User, hub: "HubRow", transport: "Transport") -> Changes:
        """Ask for what is new and apply it. Raises ClientError, and MihanError ``letter_invalid``."""
        from sync.client.errors import ClientCode, ClientError

        changes = Changes()
        for _ in range(MOST_PAGES):
            with self._opened.read() as work:
                after = work.hub.heard()
            try:
                signed = transport.letters(after)
            except ClientError as error:
                if error.code is ClientCode.REFUSED and error.reason == NOTHING_KEPT:
                    return changes  # somebody has to sign in there first
                raise
            page = self._open(hub, signed, after)
            changes |= self._apply(user, page)
            if not page.more and page.next == after:
                break
        return changes

    def apply(self, user: User, hub: "HubRow", signed: "Signed") -> Changes:
        """Apply a page that came in a file: one that was applied before changes nothing, nor one that comes too early.

        Raises MihanError ``letter_invalid``.
        """
        page = self._open(hub, signed, None)
        with self._opened.read() as work:
            heard = work.hub.heard()
        return Changes() if page.after > heard else self._apply(user, page)

    def _open(self, hub: "HubRow", signed: "Signed", after: int | None) -> "FeedPage":
        from sync.protocol.errors import ProtocolError
        from sync.protocol.feed import open_page
        from sync.protocol.keys import receiving_private, signing_public
        from sync.protocol.signing import Purpose

        with self._opened.read() as work:
            device = work.device.get()
        key = receiving_private(device.receiving_private)
        try:
            return open_page(
                signed, signing_public(hub.signing), key, device=device.device_id, after=after, purpose=Purpose.LETTER
            )  # fmt: skip
        except ProtocolError as error:
            raise MihanError("letter_invalid", {"reason": str(error.code)}) from error

    def _apply(self, user: User, page: "FeedPage") -> Changes:
        """Each letter in a transaction of its own: one that is applied again changes nothing."""
        changes = Changes()
        for item in page.items:
            with self._opened.read() as work:
                known = work.hub.heard() >= item.number
            if not known:
                changes |= self._take(user, item)
                with self._opened.write() as work:
                    work.hub.hear(max(item.number, work.hub.heard()))
        return changes

    def _take(self, user: User, item: "Item") -> Changes:
        from sync.protocol import limits
        from sync.protocol.errors import ProtocolError
        from sync.protocol.handover import DECISION, LOG, OFFICE_MARKS, RECEIPT, REFUSED, Decision
        from sync.protocol.wire import decode_signed

        try:
            if item.kind == DECISION:
                return self._decided(user, Decision.of(item.body))
            if item.kind == RECEIPT:
                receipt = item.body.get("receipt")
                signed = decode_signed(receipt if isinstance(receipt, bytes) else b"", limits.RECEIPT)
                return self._received(user, signed)
            if item.kind == LOG:
                word = item.body.get("receipt")
                return self._of_the_log(decode_signed(word if isinstance(word, bytes) else b"", limits.AUDIT_ANSWER))
        except ProtocolError as error:
            raise MihanError("letter_invalid", {"reason": str(error.code)}) from error
        if item.kind == REFUSED:
            return self._refused(user, item.record, str(item.body.get("code", "")))
        if item.kind == OFFICE_MARKS:
            with self._opened.write() as work:
                new = telling_office.keep(work, item.body, item.at)
            return Changes.of(Kind.CLASSES, Kind.ATTENDANCE, Kind.POINTS) if new else Changes()
        return Changes()  # something for a newer program

    def _of_the_log(self, signed: "Signed") -> Changes:
        """The ministry's word on this desk's log; nothing else hangs on it."""
        from mihan_desktop.services.ministry import Ministry

        with self._opened.read() as work:
            ministry = Ministry.of(work.device.get())
        try:
            new = self._reporting.take(ministry, signed, carried=True)
        except MihanError as error:
            log.warning("the ministry's word on the log is not believed: %s", error.params.get("reason", ""))
            return Changes()
        return Changes.of(Kind.DEVICE) if new else Changes()

    def _received(self, user: User, signed: "Signed") -> Changes:
        """The ministry's receipt. Of a batch that an old backup of this desk does not know there is nothing to say."""
        try:
            return self._receiving.apply(user, signed).changes
        except MihanError as error:
            if error.code != "batch_unknown":
                raise
            return Changes()

    def _decided(self, user: User, decision: "Decision") -> Changes:
        """What was returned comes back with its reason; the rest is approved, and its batch the desk's own again.

        What the approval leaves out and nobody returned was laid aside: it waits to be handed over again. A machine
        that an old backup was put back on may have decided anew: as long as the batch went no other way, that counts.
        """
        with self._opened.write() as work:
            if not _open_to(work, decision):
                return Changes()
            inside = work.outbox.states_in_batch(decision.batch)
            returned = {one.change: one for one in decision.returned if one.change in inside}
            at = self._opened.now()
            if decision.approval is None:
                sealing_over.give_back(work, decision.batch, "")
            else:
                excepted = _excepted(decision.batch, decision.approval)
                moving = [one for one, status in inside.items() if status in ON_THE_WAY and one not in excepted]
                work.outbox.set_status(moving, RecordStatus.SEALED)
                sealing_over.let_go(work, decision.batch, excepted & inside.keys())
                renumbering.say_again(self._opened, work, user, (excepted & inside.keys()) - returned.keys())
                said = decision.approval
                work.batches.decided(decision.batch, said.statement, said.signature, decision.approver, at)
            back = work.outbox.among(list(returned), light=True)
            placed = {row.id: one for row in back if (one := work.enrolments.get(row.id)) is not None}
            for row in back:
                _return(work, row, returned[row.id].reason, returned[row.id].fields)
                details: dict[str, str | int] = {"reason": returned[row.id].reason, "name": decision.approver}
                work.audit.append(
                    "returned", at=at, actor_id=user.id, record_id=row.record_id,
                    details={"change": row.id, **details},
                )  # fmt: skip
                if row.id not in placed:
                    work.notices.add("returned", at=at, for_id=row.author_id, record_id=row.record_id, details=details)
            _tell_of_places(work, [(row, placed[row.id].person) for row in back if row.id in placed], returned, at)
        return _MOVED

    def _refused(self, user: User, batch_id: str, code: str) -> Changes:
        """The ministry refused the batch as a whole: its records wait at this desk again."""
        with self._opened.write() as work:
            batch = work.batches.summary(batch_id)
            if batch is None or not batch.hub or batch.state in (BatchState.RECEIVED, BatchState.REFUSED):
                return Changes()
            sealing_over.give_back(work, batch_id, code)
            details: dict[str, str | int] = {"batch": batch_id, "reason": code}
            work.audit.append("batch_refused", at=self._opened.now(), actor_id=user.id, details=details)
            said: dict[str, str | int] = {"batch": batch.number, "code": code}
            work.notices.add("batch_refused", at=self._opened.now(), details=said)
        return _MOVED


def _tell_of_places(
    work: "Work", back: "Sequence[tuple[OutboxRow, str]]", returned: "Mapping[str, Returned]", at: "datetime"
) -> None:
    """One notice for what came back of one act. back: changes of enrolments, each with its person."""
    together: dict[tuple[str, str, str], list[str]] = {}
    for row, person in back:
        key = (row.author_id, returned[row.id].reason, row.recorded_at.isoformat())
        together.setdefault(key, []).append(person)
    for (author, reason, _), people in together.items():
        details: dict[str, str | int] = {"reason": reason, "others": len(people) - 1}
        work.notices.add("enrolment_returned", at=at, for_id=author, record_id=people[0], details=details)


def _open_to(work: "Work", decision: "Decision") -> bool:
    """Whether a decision is to be applied: nobody had decided, or something else, and nothing has left since."""
    row = work.batches.summary(decision.batch)
    if row is None or not row.hub:
        return False
    if row.state is BatchState.SEALED:
        offer = work.batches.offer(decision.batch)
        return decision.approval is None or offer is None or offer.approval != decision.approval.statement
    return row.state in (BatchState.HANDED, BatchState.AT_OFFICE)


def _excepted(batch_id: str, approval: "Signed") -> frozenset[str]:
    """The changes that the approval leaves out. MihanError ``letter_invalid`` when it is not of this batch."""
    from sync.protocol.approval import claimed_approval

    said = claimed_approval(approval.statement)
    if said.batch != batch_id:
        raise MihanError("letter_invalid", {"reason": "approval_of_another"})
    return said.excepted


def _return(work: "Work", row: "OutboxRow", reason: str, fields: tuple[str, ...]) -> None:
    if row.status in (RecordStatus.SUPERSEDED, RecordStatus.WITHDRAWN):
        return
    work.outbox.set_status([row.id], RecordStatus.RETURNED, reason=reason)
    work.returns.name(row.id, fields)
