"""Who may come, and what they bring: desks of this office, by what the ministry signed, and batches sealed to it."""

import hashlib
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.office.spool import MOST, Spool
from sync.protocol.approval import APPROVED
from sync.protocol.audit_file import Stand
from sync.protocol.audit_report import verify_report
from sync.protocol.enrolment import CodedRequest
from sync.protocol.envelope import Manifest, batch_id, claimed_manifest, verify_manifest
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.handover import verify_handover
from sync.protocol.office import claimed_pairing, verify_pairing
from sync.protocol.signing import Signed
from sync.protocol.wire import Answer, BatchState, Offer, encode_answer
from sync.serving.answering import TurnedAwayError

_ID: Final = 64


@dataclass(frozen=True, slots=True)
class Known:
    """What this machine needs to know to let desks in. card: signed, as it travels.

    desks: signing keys by device id, None of one that was withdrawn. codes: (proof key, device that used it or "",
    until when) by id.
    """

    device: str
    office: str
    ministry: Ed25519PublicKey
    card: bytes
    desks: Mapping[str, Ed25519PublicKey | None] = field(default_factory=dict)
    codes: Mapping[str, tuple[bytes, str, datetime]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Visit:
    """When a desk was here last, and up to which numbers it says it has its letters and the ministry's feed.

    None where it did not say: an old backup goes back, so what it says last counts.
    """

    at: datetime
    heard: int | None = None
    heard_feed: int | None = None


class Door:
    """Lets desks in. Safe to call from several threads; knows nothing that is secret but the codes on paper."""

    def __init__(self, spool: Spool, known: Known) -> None:
        self.spool = spool
        self._known = known
        self._visits: dict[str, Visit] = {}
        self._lock = threading.Lock()

    def learn(self, known: Known) -> None:
        """Desks or codes are others now."""
        with self._lock:
            self._known = known

    def visits(self) -> dict[str, Visit]:
        """Who was here since the machine was switched on."""
        with self._lock:
            return dict(self._visits)

    def key_of(self, device: str) -> Ed25519PublicKey:
        """With what a desk signs. Raises ``TurnedAwayError`` ``desk_unknown``, ``desk_withdrawn``."""
        with self._lock:
            if device not in self._known.desks:
                raise TurnedAwayError("desk_unknown", 403)
            key = self._known.desks[device]
        if key is None:
            raise TurnedAwayError("desk_withdrawn", 403)
        return key

    def note(self, device: str, at: datetime, heard: int | None = None, heard_feed: int | None = None) -> None:
        """A desk was here."""
        with self._lock:
            before = self._visits.get(device, Visit(at))
            heard = before.heard if heard is None else heard
            heard_feed = before.heard_feed if heard_feed is None else heard_feed
            self._visits[device] = Visit(at, heard, heard_feed)

    def pair(self, body: bytes, now: datetime) -> bytes:
        """Let a desk in that came with a code on paper; the card. The same question again is answered the same.

        Raises ProtocolError, ``TurnedAwayError`` ``code_unknown``, ``code_used``, ``code_over``.
        """
        asked = CodedRequest.decode(body)
        name = claimed_pairing(asked).code
        with self._lock:
            known = self._known
            if name not in known.codes:
                raise TurnedAwayError("code_unknown")
            proof_key, used_by, until = known.codes[name]
            member = verify_pairing(asked, proof_key, known.ministry, known.office)
            if used_by not in ("", member.device):
                raise TurnedAwayError("code_used")
            if until < now:
                raise TurnedAwayError("code_over")
            if member.device == known.device:
                raise TurnedAwayError("desk_is_here")
            self.spool.keep_pairing(name, body)
            codes = {**known.codes, name: (proof_key, member.device, until)}
            desks = {**known.desks, member.device: member.signing}
            self._known = replace(known, codes=codes, desks=desks)
            return known.card

    def offer(self, offer: Offer, device: str, now: datetime) -> Answer | bytes:
        """Take a batch that a desk hands over, or say what of it is missing."""
        manifest = verify_manifest(offer.manifest, offer.signature, self.key_of(device))
        if manifest.header.device != device:
            raise TurnedAwayError("device_of_another", 403)
        if manifest.header.office != self._known.office:
            raise ProtocolError(Code.OFFICE_UNKNOWN)
        said = verify_handover(offer.approval, manifest, self.key_of(device), self._known.device)
        self.note(device, now)
        name = manifest.id
        told = self.spool.answer(device, name)
        if told == WORKING and said.approval is not None:  # signed, in a life of this machine that an old backup ended
            self.spool.keep_decision(name, offer)
            return Answer(BatchState.WORKING)
        if told is not None:
            return told
        if self.spool.offer(name) is None:
            if self.spool.size() + manifest.size > MOST:
                raise TurnedAwayError("no_room", 503)
            self.spool.keep_offer(name, offer)
        return self._state(name, manifest)

    def keep_log(self, signed: Signed, device: str, now: datetime) -> Stand:
        """Keep a part of a desk's log for the ministry, unread; how far this machine has it.

        Raises ProtocolError, ``TurnedAwayError`` ``device_of_another``, ``no_room``; OSError.
        """
        claimed = verify_report(signed, self.key_of(device))
        if claimed.device != device:
            raise TurnedAwayError("device_of_another", 403)
        if claimed.office != self._known.office:
            raise ProtocolError(Code.OFFICE_UNKNOWN)
        self.note(device, now)
        if not self.spool.logs.has_room(len(signed.statement)):
            raise TurnedAwayError("no_room", 503)
        return self.spool.logs.keep(claimed, signed)

    def put_chunk(self, name: str, sha256: str, data: bytes, device: str) -> Answer | bytes:
        """Keep one chunk, in any order and any number of times."""
        told = self._told(name, device)
        if told is not None:
            return told
        manifest = self._offered(name, device)
        if hashlib.sha256(data).hexdigest() != sha256:
            raise ProtocolError(Code.CHUNK_WRONG)
        places = [index for index in range(manifest.count) if manifest.chunk_hash(index).hex() == sha256]
        if not places:
            raise ProtocolError(Code.CHUNK_WRONG)
        try:
            for index in places:
                self.spool.keep_chunk(name, index, data)
        except FileNotFoundError:  # it was all here, and is being opened
            return self.answer(name, device)
        state = self._state(name, manifest)
        return replace(state, missing=()) if state.state is BatchState.RECEIVING else state

    def answer(self, name: str, device: str) -> Answer | bytes:
        """Where this machine is with a batch."""
        told = self._told(name, device)
        return told if told is not None else self._state(name, self._offered(name, device))

    def _told(self, name: str, device: str) -> bytes | None:
        return self.spool.answer(device, name) if len(name) == _ID and name.isalnum() else None

    def _offered(self, name: str, device: str) -> Manifest:
        offer = self.spool.offer(name) if len(name) == _ID and name.isalnum() else None
        if offer is None or batch_id(offer.manifest) != name:
            raise TurnedAwayError("batch_unknown", 404)
        manifest = claimed_manifest(offer.manifest)  # verified when it was offered
        if manifest.header.device != device:
            raise TurnedAwayError("batch_unknown", 404)
        return manifest

    def _state(self, name: str, manifest: Manifest) -> Answer:
        missing = self.spool.missing(name, manifest)
        if not missing:
            return Answer(BatchState.WORKING)
        return Answer(BatchState.RECEIVING, tuple(dict.fromkeys(manifest.chunk_hash(index) for index in missing)))


WORKING: Final = encode_answer(Answer(BatchState.WORKING))
"""What is said of a batch that was opened and is being decided on."""
DECIDED: Final = encode_answer(Answer(BatchState.WORKING, code=APPROVED))
"""What is said of one that a supervisor signed: the desk need not show what she signed."""
