"""An invented office with its keys: what every test of the protocol starts from."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

import uuid_utils.compat
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync.protocol.approval import approve
from sync.protocol.envelope import Manifest, SealedBatch, recipient, seal, verify_manifest
from sync.protocol.hlc import Clock
from sync.protocol.keys import Cost, key_id, new_receiving_key, new_signing_key
from sync.protocol.messages import Change
from sync.protocol.signing import Signed

MORNING = datetime(2026, 2, 3, 7, 45, tzinfo=UTC)
CHEAP = Cost(memory=128, iterations=1, lanes=1)


def new_id() -> str:
    return str(uuid_utils.compat.uuid7())


@dataclass
class Office:
    """A desk, a supervisor and the ministry that knows both."""

    device: str = "desk-1"
    clerk: str = field(default_factory=new_id)
    supervisor: str = field(default_factory=new_id)
    device_key: Ed25519PrivateKey = field(default_factory=new_signing_key)
    supervisor_key: Ed25519PrivateKey = field(default_factory=new_signing_key)
    ministry_signing: Ed25519PrivateKey = field(default_factory=new_signing_key)
    ministry_key: X25519PrivateKey = field(default_factory=new_receiving_key)
    recovery_key: X25519PrivateKey = field(default_factory=new_receiving_key)
    last: str = ""
    number: int = 0

    def __post_init__(self) -> None:
        self.clock = Clock(self.device, lambda: MORNING)
        self.sequence = 0

    def registration(self, name: str = "زينب", size: int = 1) -> Change:
        self.sequence += 1
        return Change(
            id=new_id(),
            sequence=self.sequence,
            kind="registration",
            record=new_id(),
            author=self.clerk,
            clock=self.clock.tick(),
            form_id="jobseeker_registration",
            form_version="2026020301",
            body={
                "submission": f"<data><given>{name}</given><note>{name * size}</note></data>",
                "entity": {"given": name, "district": "كەلار"},
                "label": name,
                "recorded_at": "2026-02-03T07:45:00Z",
            },
        )

    def seal(self, *changes: Change | bytes) -> SealedBatch:
        self.number += 1
        sealed = seal(
            changes,
            office="erbil-1",
            device=self.device,
            number=self.number,
            previous=self.last,
            clock=self.clock.tick(),
            created=MORNING,
            forms=[("jobseeker_registration", "2026020301")],
            recipients=recipient(self.ministry_key.public_key()) | recipient(self.recovery_key.public_key()),
            device_key=self.device_key,
        )
        self.last = sealed.id
        return sealed

    def approve(self, sealed: SealedBatch, count: int) -> Signed:
        return approve(sealed.manifest, approver=self.supervisor, count=count, at=MORNING, key=self.supervisor_key)

    def verify(self, sealed: SealedBatch) -> Manifest:
        return verify_manifest(sealed.manifest, sealed.signature, self.device_key.public_key())

    @property
    def ministry_keys(self) -> dict[str, X25519PrivateKey]:
        return {key_id(self.ministry_key): self.ministry_key}
