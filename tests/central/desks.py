"""Desks as the centre sees them: real keys, real sealed batches, the real client over loopback."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import uuid_utils.compat
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from sync.client.sender import Outcome, Parcel, Sender
from sync.client.transport import Transport
from sync.protocol.approval import approve
from sync.protocol.enrolment import ask_for_approver, ask_for_device
from sync.protocol.envelope import SealedBatch, seal
from sync.protocol.hlc import Clock
from sync.protocol.keys import new_receiving_key, new_signing_key
from sync.protocol.messages import Change
from sync.protocol.printed_code import PrintedCode
from sync.protocol.receipts import Receipt, verify_receipt
from sync.protocol.signing import Signed
from tests.centre import Centre

MORNING = datetime(2026, 2, 3, 7, 45, tzinfo=UTC)
FORM = ("jobseeker_registration", "2026020301")


def new_id() -> str:
    """A fresh id, as at a desk."""
    return str(uuid_utils.compat.uuid7())


@dataclass
class Supervisor:
    """A person with a signing key of their own."""

    id: str = field(default_factory=new_id)
    key: Ed25519PrivateKey = field(default_factory=new_signing_key)

    def approve(self, sealed: SealedBatch, count: int) -> Signed:
        """Their signature over exactly this batch."""
        return approve(sealed.manifest, approver=self.id, count=count, at=MORNING, key=self.key)


@dataclass
class Desk:
    """An enrolled desk with its clerk; ``sequence`` and ``number`` go on as its log and its batches do."""

    centre: Centre
    office: str
    id: str
    key: Ed25519PrivateKey
    ministry: Ed25519PublicKey
    recipients: Mapping[str, X25519PublicKey]
    supervisor: Supervisor = field(default_factory=Supervisor)
    clerk: str = field(default_factory=new_id)
    sequence: int = 0
    number: int = 0
    previous: str = ""

    def __post_init__(self) -> None:
        self.clock = Clock(self.id, lambda: MORNING)

    def transport(self) -> Transport:
        """A connection that signs as this desk."""
        return Transport(self.centre.url, device_id=self.id, device_key=self.key)

    def change(self, kind: str, record: str, body: Mapping[str, object], **rest: object) -> Change:
        """The next change of this desk's log."""
        self.sequence += 1
        made = Change(
            new_id(), self.sequence, kind, record, self.clerk, self.clock.tick(), *FORM, body=body
        )  # fmt: skip
        return replace(made, **rest)  # type: ignore[arg-type]

    def registration(
        self, name: str = "زينب علي", record: str = "", base: str = "", size: int = 0, **entity: str
    ) -> Change:
        """A clerk registers somebody, or edits (base) what was registered. size: letters of a long answer."""
        whole = {"full_name": name, "sex": "female", "governorate": "IQ-G07", "date_of_birth": "1998-07-01"} | entity
        body = {
            "submission": f"<data><person><full_name>{name}</full_name></person><note>{'م' * size}</note></data>",
            "entity": whole,
            "label": name,
            "recorded_at": "2026-02-03T07:45:00Z",
        }
        return self.change("registration", record or new_id(), body, base=base)

    def mark(self, training_class: str, person: str, mark: str = "present") -> Change:
        """A trainer marks one person."""
        body = {
            "class": training_class, "session": new_id(), "person": person, "mark": mark, "minutes": 0, "note": "",
            "recorded_at": "2026-02-03T07:45:00Z",
        }  # fmt: skip
        return self.change("attendance", training_class, body)

    def seal(self, *changes: Change, **instead: object) -> SealedBatch:
        """The next batch. instead: other header values than the true ones, or ``recipients``."""
        self.number += 1
        values: dict[str, object] = {
            "office": self.office, "device": self.id, "number": self.number, "previous": self.previous,
            "clock": self.clock.tick(), "created": MORNING, "forms": [FORM], "recipients": self.recipients,
            "device_key": self.key,
        }  # fmt: skip
        sealed = seal(changes, **(values | instead))  # type: ignore[arg-type]
        self.previous = sealed.id
        return sealed

    def push(self, sealed: SealedBatch, count: int, approval: Signed | None = None) -> Outcome:
        """Send a batch as the desk does, until the receipt is here. Raises ClientError."""
        with self.transport() as transport:
            parcel = Parcel.of(sealed, approval or self.supervisor.approve(sealed, count))
            return Sender(transport, self.ministry).push(parcel)

    def send(self, *changes: Change) -> Receipt:
        """Seal, approve and push; the verified receipt."""
        outcome = self.push(self.seal(*changes), len(changes))
        assert outcome.receipt is not None
        return outcome.receipt

    def outcomes(self, *changes: Change) -> list[tuple[str, str]]:
        """Send as ``send`` does; (status, code) of each change, in the order given."""
        lines = self.send(*changes).by_change()
        return [(str(lines[change.id].status), lines[change.id].code) for change in changes]

    def verify(self, signed: Signed, batch: str = "") -> Receipt:
        """A receipt as the desk checks it."""
        return verify_receipt(signed, self.ministry, batch=batch, device=self.id)

    def introduce(self, supervisor: Supervisor, code: str, name: str = "سعاد") -> None:
        """Make a supervisor's key known by their printed code. Raises ClientError."""
        asked = ask_for_approver(
            PrintedCode.parse(code), approver=supervisor.id, name=name, device=self.id, signing=supervisor.key
        )
        with self.transport() as transport:
            transport.register_approver(asked, self.ministry)


def enrol(centre: Centre, office: str, code: str) -> Desk:
    """A fresh desk enrolled by ``code``; its supervisor is not known yet. Raises ClientError."""
    key, receiving = new_signing_key(), new_receiving_key()
    return enrol_with(centre, office, code, key, receiving)


def enrol_with(
    centre: Centre, office: str, code: str, key: Ed25519PrivateKey, receiving: X25519PrivateKey
) -> Desk:  # fmt: skip
    """As ``enrol``, with keys made before."""
    printed = PrintedCode.parse(code)
    with Transport(centre.url) as transport:
        answer = transport.enrol(ask_for_device(printed, key, receiving, "mihan test"), printed)
    assert answer.office == office
    return Desk(centre, office, answer.device, key, answer.signing, answer.recipients)


def statuses(receipt: Receipt) -> list[tuple[str, str]]:
    """(status, code) of each line, in the receipt's order."""
    return [(str(line.status), line.code) for line in receipt.lines]
