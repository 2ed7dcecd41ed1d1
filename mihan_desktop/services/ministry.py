"""The ministry as this desk pinned it when it was enrolled: who signs receipts, to whom batches are sealed."""

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mihan_desktop.domain.numbers import Blocks
from mihan_desktop.domain.office_settings import OfficeSettings
from mihan_desktop.domain.problems import MihanError
from sync.client.errors import ClientError
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import key_id, public_bytes, receiving_public, signing_private, signing_public

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

    from mihan_desktop.storage.device import DeviceRow
    from sync.client.transport import Road, Transport
    from sync.protocol.enrolment import DeviceAnswer
    from sync.protocol.printed_code import PrintedCode
    from sync.protocol.succession import KeyStatement

PROGRAM = "mihan-desktop"
"""What a request says it comes from; constant, so that the same question asked again is the same bytes."""


@dataclass(frozen=True, slots=True)
class Ministry:
    """signing: verifies receipts; recipients: by key id, a batch is sealed to each; row: with the key of this desk.

    blocks: under which the desk numbers its registrations, none when the ministry gave it none. serial: of the newest
    statement about the ministry's keys.
    """

    device_id: str
    office_id: str
    centre_url: str
    signing: "Ed25519PublicKey"
    recipients: "dict[str, X25519PublicKey]"
    row: "DeviceRow"
    blocks: Blocks = field(default_factory=Blocks)
    serial: int = 0

    @classmethod
    def of(cls, row: "DeviceRow") -> "Ministry":
        """The ministry of an enrolled desk. Raises MihanError ``not_enrolled``."""
        if row.enrolment is None:
            raise MihanError("not_enrolled")
        pinned = json.loads(row.enrolment)
        return cls(
            row.device_id,
            row.office_id,
            row.centre_url,
            _trusted(pinned),
            {name: receiving_public(bytes.fromhex(raw)) for name, raw in pinned["recipients"].items()},
            row,
            blocks_of(pinned),
            int(pinned.get("serial", 0)),
        )

    @property
    def device_key(self) -> "Ed25519PrivateKey":
        """Signs for this desk. Raises MihanError ``device_keys_away``."""
        return signing_private(self.row.signing_private)

    def transport(self, office: OfficeSettings) -> "Transport":
        """A connection that signs for this desk, by the way that the office has set; to be closed."""
        from sync.client.transport import Transport

        return Transport(
            self.centre_url, device_id=self.device_id, device_key=self.device_key, program=PROGRAM, road=road(office)
        )


def road(office: OfficeSettings) -> "Road":
    """How this office's network is left."""
    from sync.client.transport import Road

    return Road(office.proxy, office.pins, office.cap * 1000)


def pin(answer: "DeviceAnswer") -> bytes:
    """What is kept of the ministry's answer."""
    recipients = {name: public_bytes(key).hex() for name, key in answer.recipients.items()}
    pinned = {
        "signing": public_bytes(answer.signing).hex(),
        "recipients": recipients,
        "recovery": answer.recovery,
        "governorate": answer.governorate,
        "blocks": [[answer.block, 1]] if answer.block else [],
    }
    return json.dumps(pinned).encode()


def _trusted(pinned: "Mapping[str, Any]") -> "Ed25519PublicKey":
    """The ministry's signing key; with those before it, whose signatures stay good."""
    from sync.protocol.succession import TrustedKeys

    present = signing_public(bytes.fromhex(pinned["signing"]))
    former = [signing_public(bytes.fromhex(raw)) for raw in pinned.get("former", ())]
    return TrustedKeys(present, *former) if former else present


def serial_of(enrolment: bytes) -> int:
    """The newest statement about the ministry's keys that the desk has followed; 0 for none."""
    return int(json.loads(enrolment).get("serial", 0))


def succeeded(enrolment: bytes, letters: "Sequence[bytes]") -> bytes:
    """What is kept of the ministry, after ``letters``: signed statements about its keys, in order; again is as good.

    Raises ProtocolError ``keys_not_followed`` when the present keys are not vouched for by those that the desk trusts.
    """
    from sync.protocol.succession import follow

    pinned = json.loads(enrolment)
    for said in follow(letters, signing_public(bytes.fromhex(pinned["signing"])), int(pinned.get("serial", 0))):
        _take_over(pinned, said)
    return json.dumps(pinned).encode()


def safe_of(enrolment: bytes) -> bytes:
    """Raw X25519: the ministry's key that is kept offline, or, where it has none, one to which batches are sealed."""
    pinned = json.loads(enrolment)
    recipients = pinned["recipients"]
    return bytes.fromhex(recipients[pinned.get("recovery") or min(recipients)])


def trusted_anew(enrolment: bytes, letters: "Sequence[bytes]", code: "PrintedCode") -> bytes:
    """What is kept of the ministry when a person has its new printed ``code``: the paper vouches for the key.

    Raises ProtocolError ``keys_not_followed`` when no statement is by the ministry that printed it.
    """
    from sync.protocol.succession import claimed_keys, verify_keys

    pinned = json.loads(enrolment)
    for letter in reversed(letters):
        said = claimed_keys(letter)
        if code.belongs_to(said.signing):
            _take_over(pinned, verify_keys(letter, said.signing))
            pinned["former"] = []
            return json.dumps(pinned).encode()
    raise ProtocolError(Code.KEYS_NOT_FOLLOWED)


def _take_over(pinned: dict[str, Any], said: "KeyStatement") -> None:
    signing = public_bytes(said.signing).hex()
    former = [*pinned.get("former", ()), *([pinned["signing"]] if signing != pinned["signing"] else ())]
    pinned["former"] = [raw for raw in former if key_id(signing_public(bytes.fromhex(raw))) not in said.revoked]
    pinned["signing"] = signing
    pinned["recipients"] = {name: public_bytes(key).hex() for name, key in said.recipients.items()}
    pinned["recovery"] = said.recovery
    pinned["serial"] = said.serial


def blocks_of(pinned: "Mapping[str, Any]") -> Blocks:
    """The blocks of numbers in what is kept of the ministry's answer; one that was kept alone holds from the start."""
    first = int(pinned.get("block", 0))
    held = [(int(block), int(start)) for block, start in pinned.get("blocks", ())]
    return Blocks(tuple([(first, 1)] if first and not held else held))


def with_block(enrolment: bytes, block: int, first: int) -> bytes:
    """What is kept of the ministry's answer, with another block of numbers."""
    pinned = json.loads(enrolment)
    pinned["blocks"] = blocks_of(pinned).with_block(block, first).held
    pinned.pop("block", None)
    return json.dumps(pinned).encode()


def said_of_code(error: ClientError | ProtocolError) -> MihanError:
    """What to tell a person when a printed code did not do: the code, the centre, or the way there."""
    if isinstance(error, ProtocolError):
        if error.code in (Code.CENTRE_UNKNOWN, Code.SIGNATURE_WRONG, Code.ANSWER_OF_ANOTHER, Code.KEYS_NOT_FOLLOWED):
            return MihanError("centre_untrusted", {"reason": str(error.code)})
        if error.code in (Code.CODE_MISTYPED, Code.CODE_OF_ANOTHER_KIND):
            return MihanError("code_malformed", {"reason": str(error.code)})
        return MihanError("bad_answer", {"reason": str(error.code)})
    if error.code == "refused":
        return MihanError("code_refused", {"reason": error.reason})
    return MihanError(error.said, {"reason": error.reason, **error.params})
