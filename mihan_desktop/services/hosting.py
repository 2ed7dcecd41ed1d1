"""The supervisor's machine as the office's own: it listens to the desks, takes in what they bring, and answers them."""

import threading
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.office import OfficeState, PairingSheet
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import post, taking_in
from mihan_desktop.services.disks import file_written, reason
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.passing_logs import PassingLogs
from mihan_desktop.services.sealing_over import credential, name_of

if TYPE_CHECKING:
    from mihan_desktop.services.ministry import Ministry
    from mihan_desktop.storage.office import OfficeKeyRow
    from mihan_desktop.storage.work import Work
    from sync.office.door import Door, Known
    from sync.office.listening import Listening
    from sync.office.spool import Spool
    from sync.protocol.wire import Offer

CODES_LAST: Final = timedelta(days=1)
TROUBLES: Final = frozenset({"disk_full", "disk_error", "database_busy", "locked"})
TAKEN = Changes.of(Kind.OUTBOX, Kind.OFFICE)


class Hosting:
    """For supervisors (right ``host``). What desks bring while nobody is signed in lies sealed in the spool."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._lock = threading.RLock()
        self._listening: Listening | None = None
        self._door: Door | None = None
        self._news = threading.Event()

    @property
    def listening(self) -> bool:
        """Whether desks are answered now, signed in or not."""
        return self._listening is not None

    @property
    def news(self) -> bool:
        """Whether something came since ``take_in``."""
        return self._news.is_set()

    def state(self, actor: User) -> OfficeState:
        """This machine, the desks it knows and what they handed over."""
        self._opened.allow(actor, Right.HOST, Right.REVIEW)
        with self._opened.read() as work:
            key = work.office.key()
            if key is None:
                return OfficeState(forgotten=self._spool().used())
            waiting = {batch.id: batch.waiting for batch in work.handed.all()}
            to_sign = sum(not waiting[one] for one in work.handed.open_batches())
            return OfficeState(
                True, key.name, key.address, key.port, self.listening, work.office.paired(), work.handed.all(), to_sign
            )

    def addresses(self) -> tuple[str, ...]:
        """By which the desks may reach this machine, the likeliest first."""
        from sync.office.listening import own_addresses

        return own_addresses()

    def switch_on(self, actor: User, address: str = "", port: int | None = None) -> Changes:
        """Listen to the desks of this office. address: host by which they reach this machine; "" finds it out.

        port: None for the one before, or the usual one; another when that is taken. Raises MihanError ``not_allowed``;
        ``not_enrolled``; ``credential_missing``; ``training``; ``port_taken``.
        """
        user = self._opened.allow_out(actor, Right.HOST)
        with self._lock:
            key = self._made()
            host = address or self.addresses()[0]
            self._listen(key, key.port if port is None else port)
            listening = self._listening
            at_port = listening.port if listening is not None else 0
            with self._opened.write() as work:
                work.office.set_place(host, at_port, listening=True)
                details: dict[str, str | int] = {"address": host, "port": at_port}
                work.audit.append("office_opened", at=self._opened.now(), actor_id=user.id, details=details)
        post.make_ready(self._opened)
        return Changes.of(Kind.OFFICE)

    def resume(self, actor: User) -> bool:
        """Listen again after the program was started anew, where a supervisor had switched it on; whether it does."""
        self._opened.allow(actor)
        with self._lock, self._opened.read() as work:
            key = work.office.key()
        if key is None or not key.listening or self.listening or self._opened.training:
            return self.listening
        try:
            self._listen(key, key.port, elsewhere=False)
        except MihanError:
            return False  # another window of this profile answers
        with self._opened.write() as work:
            self._placed(work)
        post.make_ready(self._opened)
        return True

    def switch_off(self, actor: User) -> Changes:
        """Answer nobody any more. Raises MihanError ``not_allowed``."""
        user = self._opened.allow(actor, Right.HOST)
        self.close()
        with self._opened.write() as work:
            key = work.office.key()
            if key is not None:
                work.office.set_place(key.address, key.port, listening=False)
                work.audit.append("office_closed", at=self._opened.now(), actor_id=user.id)
        return Changes.of(Kind.OFFICE)

    def close(self) -> None:
        """The program ends."""
        with self._lock:
            listening, self._listening = self._listening, None
        if listening is not None:
            listening.stop()

    def sheet(self, actor: User) -> PairingSheet:
        """A fresh code for one desk, with this machine's address, to be printed or shown.

        Raises MihanError ``not_allowed``, ``not_listening``.
        """
        from sync.protocol.printed_code import CodeKind, PrintedCode

        user = self._opened.allow_out(actor, Right.HOST)
        now = self._opened.now()
        with self._opened.write() as work:
            key = self._placed(work)
            if key is None or not self.listening:
                raise MihanError("not_listening")
            ministry = self._ministry(work)
            code = PrintedCode.new(CodeKind.PAIRING, ministry.device_key.public_key())
            work.office.add_code(code.id, code.proof_key, now + CODES_LAST)
            work.audit.append("pairing_printed", at=now, actor_id=user.id)
        self._tell_door()
        return PairingSheet(f"https://{key.address}:{key.port}", str(code), now + CODES_LAST)

    def write_file(self, actor: User, path: Path, data: bytes) -> None:
        """Keep a printed sheet with a desk's code where ``actor`` wants it, whole or not at all.

        Raises MihanError ``not_allowed``, ``file_not_written``.
        """
        from mihan_desktop.storage.files import replace_file

        self._opened.allow_out(actor, Right.HOST)
        with file_written():
            replace_file(path, data)

    def _placed(self, work: "Work") -> "OfficeKeyRow | None":
        """This machine with the address that it has today: networks give others after a restart."""
        key = work.office.key()
        if key is None or key.address.startswith("127."):
            return key
        addresses = self.addresses()
        if key.address in addresses:
            return key
        work.office.set_place(addresses[0], key.port, listening=key.listening)
        return work.office.key()

    def write_card(self, actor: User, path: Path) -> Path:
        """For desks that the network does not reach: the file by which they know this machine.

        Raises MihanError ``not_allowed``, ``not_enrolled``, ``credential_missing``, ``file_not_written``.
        """
        from sync.protocol.bundle import CARD, write_sheet

        self._opened.allow_out(actor, Right.HOST)
        card = self._made().card
        with file_written():
            write_sheet(path, CARD, card)
        return path

    def withdraw(self, actor: User, device_id: str) -> Changes:
        """Take nothing more from a desk until it comes with a new code. Raises MihanError ``desk_unknown``."""
        user = self._opened.allow(actor, Right.HOST)
        with self._opened.write() as work:
            if work.office.desk(device_id) is None:
                raise MihanError("desk_unknown")
            work.office.withdraw(device_id, self._opened.now())
            details: dict[str, str | int] = {"device": device_id}
            work.audit.append("desk_withdrawn", at=self._opened.now(), actor_id=user.id, details=details)
        self._tell_door()
        return Changes.of(Kind.OFFICE)

    def take_in(self, actor: User) -> Changes:
        """Open what came and lay it before the supervisors: safe to call at any time, and again after a crash.

        What is not a hand-over of a desk of this office is refused, with a code for the desk.
        """
        user = self._opened.allow(actor)
        self._news.clear()
        with self._opened.read() as work:
            if work.office.key() is None:
                return Changes()
        changes = self._let_in(user)
        spool = self._spool()
        for name in spool.whole():
            changes |= self._open(user, spool, name)
        for name, offer in spool.decisions():
            changes |= self._heed(spool, name, offer)
        behind = False
        with self._opened.write() as work:
            for device, visit in (self._door.visits() if self._door else {}).items():
                desk = work.office.desk(device)
                if desk is None:
                    continue
                heard = desk.heard if visit.heard is None else visit.heard
                heard_feed = desk.heard_feed if visit.heard_feed is None else visit.heard_feed
                # An old backup was put back here; or the letter that the desk had last made room for a newer one.
                lost = not work.office.may_ask_after(device, heard)
                behind |= lost or heard < desk.heard or heard_feed < desk.heard_feed
                work.office.seen(device, visit.at, heard, heard_feed)
        if changes.kinds or behind:
            post.make_ready(self._opened)
        return changes

    def read_file(self, actor: User, path: Path) -> Changes:
        """Take in what a desk wrote for this machine, once; its log, for the ministry, is kept as it is.

        Raises MihanError ``not_allowed``; ``file_unreadable``; ``not_office_file``; ``handed_over_invalid`` (params
        ``reason``); ``handed_anew``; ``desk_withdrawn``; ``desk_unknown`` for the log of one enrolled long ago,
        which has not handed anything over yet.
        """
        from sync.protocol.audit_file import LogFile
        from sync.protocol.bundle import HANDED, LOG, Bundle
        from sync.protocol.errors import ProtocolError

        user = self._opened.allow_out(actor, Right.HOST)
        self._made()
        try:
            with path.open("rb") as file:
                bundle = Bundle(file)
                if bundle.kind == LOG:
                    PassingLogs(self._opened).keep(LogFile.decode(bundle.body))
                    self._tell_door()
                    return Changes.of(Kind.OFFICE)
                if bundle.kind != HANDED or bundle.offer is None:
                    raise MihanError("not_office_file", {"reason": bundle.kind.decode("latin-1")})
                with self._opened.write() as work:
                    name = taking_in.store(work, self._ministry(work), bundle.offer, bundle.chunks, self._opened.now())
                    self._noted(work, user, name)
        except (OSError, ValueError) as error:
            raise MihanError("file_unreadable", {"reason": type(error).__name__}) from error
        except ProtocolError as error:
            raise MihanError("handed_over_invalid", {"reason": str(error.code)}) from error
        self._tell_door()
        post.make_ready(self._opened)
        return TAKEN

    def write_mail(self, actor: User, device_id: str, path: Path) -> Path:
        """Write what this machine has for a desk. Raises MihanError ``desk_unknown``, ``file_not_written``."""
        from sync.protocol.bundle import MAIL, write_sheet

        self._opened.allow_out(actor, Right.HOST)
        with self._opened.read() as work:
            desk = work.office.desk(device_id)
            if desk is None:
                raise MihanError("desk_unknown")
            mail = post.mail_for(work, desk, self._ministry(work).device_key, self._opened.now()).encode()
        with file_written():
            write_sheet(path, MAIL, mail)
        return path

    def _made(self) -> "OfficeKeyRow":
        """This machine's office key, made when it is first needed."""
        from mihan_desktop.services.ministry import Ministry

        with self._opened.write() as work:
            known = work.office.key()
            if known is not None:
                return known
            ministry = Ministry.of(work.device.get())
            row = _new_key(work, ministry, self._opened)
            work.office.make(row)
            return row

    def _ministry(self, work: "Work") -> "Ministry":
        from mihan_desktop.services.ministry import Ministry

        return Ministry.of(work.device.get())

    def _spool(self) -> "Spool":
        from sync.office.spool import Spool

        return self._door.spool if self._door is not None else Spool(self._opened.profile.office)

    def _listen(self, key: "OfficeKeyRow", port: int, *, elsewhere: bool = True) -> None:
        """Answer at ``port``, or at any other when that is taken and the desks can be told."""
        from sync.office.api import Api
        from sync.office.door import Door
        from sync.office.listening import Certificate, Listening
        from sync.protocol.requests_auth import Nonces

        if self._listening is not None:
            return
        with self._opened.write() as work:
            post.correct(work, self._spool())
        door = Door(self._spool(), self._known())
        api = Api(door, Nonces(key.nonces, self._opened.now), self._opened.now, self._news.set)
        certificate = Certificate(key.certificate, key.certificate_key)
        try:
            self._listening = Listening(api.application(), certificate, port)
        except OSError as error:
            if not (port and elsewhere):
                raise MihanError("port_taken", {"reason": reason(error)}) from error
            self._listening = Listening(api.application(), certificate, 0)
        self._door = door

    def _known(self) -> "Known":
        from sync.office.door import Known
        from sync.protocol.keys import signing_public

        now = self._opened.now()
        with self._opened.read() as work:
            ministry, key = self._ministry(work), work.office.key()
            desks = {
                row.device_id: None if row.withdrawn else signing_public(row.signing) for row in work.office.desks()
            }
            codes = work.office.codes(now)
        card = key.card if key is not None else b""
        return Known(ministry.device_id, ministry.office_id, ministry.signing, card, desks, codes)

    def _tell_door(self) -> None:
        if self._door is not None:
            self._door.learn(self._known())

    def _let_in(self, user: User) -> Changes:
        """Desks that came with a code are known from now on."""
        from sync.protocol.enrolment import CodedRequest
        from sync.protocol.errors import ProtocolError
        from sync.protocol.office import claimed_pairing

        spool = self._spool()
        found = spool.pairings()
        for name, body in found:
            now = self._opened.now()
            with self._opened.write() as work:
                try:
                    asked = claimed_pairing(CodedRequest.decode(body))
                    desk = taking_in.let_in(work, self._ministry(work), asked.credential, asked.name, now)
                except (ProtocolError, MihanError):
                    spool.drop_pairing(name)  # verified when it came; a file that somebody changed since
                    continue
                work.office.use_code(name, desk.device_id)
                details: dict[str, str | int] = {"device": desk.device_id, "name": desk.name}
                work.audit.append("desk_paired", at=now, actor_id=user.id, details=details)
            spool.drop_pairing(name)
        if found:
            self._tell_door()
        return Changes.of(Kind.OFFICE) if found else Changes()

    def _open(self, user: User, spool: "Spool", name: str) -> Changes:
        from sync.office.door import WORKING
        from sync.protocol.envelope import claimed_header
        from sync.protocol.errors import ProtocolError
        from sync.protocol.wire import Answer, BatchState, encode_answer

        offer = spool.offer(name)
        if offer is None:
            return Changes()
        device = claimed_header(offer.manifest).device
        try:
            with self._opened.write() as work:
                taking_in.store(
                    work, self._ministry(work), offer, lambda manifest: spool.chunks(name, manifest.count),
                    self._opened.now(),
                )  # fmt: skip
                self._noted(work, user, name)
        except (ProtocolError, MihanError) as error:
            if error.code in TROUBLES:  # this machine's own, not the batch's: it lies there for a better moment
                self._news.set()
                return Changes()
            if error.code == "desk_withdrawn":  # let in again, it brings the batch again
                spool.drop(name)
                return Changes()
            spool.say(device, name, encode_answer(Answer(BatchState.REFUSED, code=str(error.code))))
        else:
            spool.say(device, name, WORKING)
        spool.drop(name)  # after the transaction: a crash before opens it again, which changes nothing
        return TAKEN

    def _heed(self, spool: "Spool", name: str, offer: "Offer") -> Changes:
        """A desk showed a signature of which this machine knows no more. What is none is passed over."""
        from sync.protocol.errors import ProtocolError

        try:
            with self._opened.write() as work:
                taking_in.decided(work, self._ministry(work), name, offer, self._opened.now())
        except (ProtocolError, MihanError) as error:
            if error.code in TROUBLES:
                self._news.set()
                return Changes()
        spool.drop_decision(name)
        return TAKEN

    def _noted(self, work: "Work", user: User, name: str) -> None:
        details: dict[str, str | int] = {"batch": name}
        work.audit.append("handed_over_taken", at=self._opened.now(), actor_id=user.id, details=details)


def _new_key(work: "Work", ministry: "Ministry", opened: Opened) -> "OfficeKeyRow":
    """An office key, a certificate, and the card that names both."""
    import hashlib
    import os

    from mihan_desktop.storage.office import OfficeKeyRow
    from sync.office.listening import PORT, new_certificate
    from sync.protocol.keys import new_receiving_key, private_bytes
    from sync.protocol.office import sign_card
    from sync.protocol.wire import encode_signed

    key, certificate = new_receiving_key(), new_certificate()
    card = sign_card(
        credential(work.device.get()),
        ministry.device_key,
        name=name_of(),
        office_key=key.public_key(),
        certificate=hashlib.sha256(certificate.certificate).digest(),
        at=opened.now(),
    )
    return OfficeKeyRow(
        private_bytes(key), certificate.certificate, certificate.key, encode_signed(card), name_of(), "", PORT, False,
        os.urandom(32),
    )  # fmt: skip
