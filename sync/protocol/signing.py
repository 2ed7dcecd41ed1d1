"""A signature says what it is a signature of: Ed25519 over a label and the exact bytes."""

from dataclasses import dataclass
from enum import Enum

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.protocol.errors import Code, ProtocolError


class Purpose(Enum):
    """What a signature may be used for; one made for one purpose never verifies for another."""

    MANIFEST = b"mihan/1 manifest\0"
    APPROVAL = b"mihan/1 approval\0"
    RECEIPT = b"mihan/1 receipt\0"
    ENROLMENT_REQUEST = b"mihan/1 enrolment request\0"
    ENROLMENT_ANSWER = b"mihan/1 enrolment answer\0"
    APPROVER_REQUEST = b"mihan/1 approver request\0"
    APPROVER_ANSWER = b"mihan/1 approver answer\0"
    FEED = b"mihan/1 feed\0"
    KEYS = b"mihan/1 keys\0"
    FEED_FILE = b"mihan/1 feed file\0"
    RELEASE = b"mihan/1 release\0"
    OFFICE_CARD = b"mihan/1 office card\0"
    PAIRING = b"mihan/1 pairing\0"
    HANDOVER = b"mihan/1 handover\0"
    LETTER = b"mihan/1 letter\0"
    AUDIT = b"mihan/1 audit\0"
    AUDIT_RECEIPT = b"mihan/1 audit receipt\0"
    PROGRAM = b"mihan/1 program\0"
    PROGRAM_KEYS = b"mihan/1 program keys\0"
    NATIONAL_INDEX = b"mihan/1 national index\0"


@dataclass(frozen=True, slots=True)
class Signed:
    """A statement (canonical CBOR) and the 64 bytes of its Ed25519 signature."""

    statement: bytes
    signature: bytes


def sign(key: Ed25519PrivateKey, purpose: Purpose, message: bytes) -> bytes:
    """64 bytes: the signature of ``message`` for ``purpose``."""
    return key.sign(purpose.value + message)


def verify(public: Ed25519PublicKey, purpose: Purpose, message: bytes, signature: bytes) -> None:
    """Raise ProtocolError ``signature_wrong`` unless ``signature`` is ``public``'s over ``message``."""
    try:
        public.verify(signature, purpose.value + message)
    except InvalidSignature as error:
        raise ProtocolError(Code.SIGNATURE_WRONG, {"what": purpose.name.lower()}) from error
