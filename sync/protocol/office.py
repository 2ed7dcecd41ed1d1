"""Machines of one office know each other: by what the ministry signed when each was enrolled, and a code on paper."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

from sync.protocol import limits
from sync.protocol.canonical import Fields, encode
from sync.protocol.enrolment import CodedRequest, claimed_device_answer, claimed_device_request
from sync.protocol.envelope import HASH
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import RAW, public_bytes, receiving_public
from sync.protocol.moments import read_moment, write_moment
from sync.protocol.printed_code import CodeKind, PrintedCode, check_proof, proof
from sync.protocol.signing import Purpose, Signed, sign, verify
from sync.protocol.versions import PROTOCOL

_CREDENTIAL_FIELDS: Final = frozenset({"request", "statement", "signature"})
_CARD_FIELDS: Final = frozenset({"protocol", "name", "key", "certificate", "credential", "at"})
_PAIRING_FIELDS: Final = frozenset({"protocol", "code", "name", "credential"})
_SIGNATURE: Final = 64


@dataclass(frozen=True, slots=True)
class Member:
    """A machine of an office, as the ministry enrolled it."""

    device: str
    office: str
    signing: Ed25519PublicKey
    receiving: X25519PublicKey


@dataclass(frozen=True, slots=True)
class Credential:
    """By which a machine shows who it is: the request with which it asked to be enrolled, and the ministry's answer."""

    request: bytes
    answer: Signed

    def encode(self) -> bytes:
        """As it is kept and travels."""
        value = {"request": self.request, "statement": self.answer.statement, "signature": self.answer.signature}
        return encode(value, "credential")

    @classmethod
    def decode(cls, data: bytes) -> "Credential":
        """What is in ``data``, nothing of it verified. Raises ProtocolError."""
        fields = Fields.read(data, limits.CARD, "credential", _CREDENTIAL_FIELDS)
        answer = Signed(fields.blob("statement", limits.ENROLMENT, 1), fields.blob("signature", _SIGNATURE))
        return cls(fields.blob("request", limits.ENROLMENT, 1), answer)

    def verify(self, ministry: Ed25519PublicKey, office: str) -> Member:
        """Whose it is, once ``ministry`` was found to have enrolled these very keys for ``office``.

        Raises ProtocolError ``centre_unknown``, ``answer_of_another``, ``office_unknown``, …
        """
        answer = claimed_device_answer(self.answer.statement)
        try:  # whichever of the ministry's keys is trusted now: machines are enrolled years apart
            verify(ministry, Purpose.ENROLMENT_ANSWER, self.answer.statement, self.answer.signature)
        except ProtocolError as error:
            raise ProtocolError(Code.CENTRE_UNKNOWN) from error
        if answer.request != hashlib.sha256(self.request).hexdigest():
            raise ProtocolError(Code.ANSWER_OF_ANOTHER)
        if answer.office != office:
            raise ProtocolError(Code.OFFICE_UNKNOWN)
        asked = claimed_device_request(CodedRequest(self.request, b"", b""))
        return Member(answer.device, answer.office, asked.signing, asked.receiving)


@dataclass(frozen=True, slots=True)
class Card:
    """An office's own machine: to whom the desks hand over. name: for people; key: to which they seal.

    certificate: SHA-256 (32 bytes) of the only one that the machine shows on the office's network.
    """

    member: Member
    name: str
    key: X25519PublicKey
    certificate: bytes
    at: datetime


def sign_card(
    credential: Credential,
    key: Ed25519PrivateKey,
    *,
    name: str,
    office_key: X25519PublicKey,
    certificate: bytes,
    at: datetime,
) -> Signed:
    """What an office's machine says of itself, signed with its own device key (``key``)."""
    value = {
        "protocol": PROTOCOL,
        "name": name,
        "key": public_bytes(office_key),
        "certificate": certificate,
        "credential": credential.encode(),
        "at": write_moment(at),
    }
    statement = encode(value, "card")
    return Signed(statement, sign(key, Purpose.OFFICE_CARD, statement))


def verify_card(signed: Signed, ministry: Ed25519PublicKey, office: str) -> Card:
    """The card of a machine that ``ministry`` enrolled for ``office``. Raises ProtocolError."""
    fields = Fields.read(signed.statement, limits.CARD, "card", _CARD_FIELDS)
    fields.version("protocol", PROTOCOL)
    member = Credential.decode(fields.blob("credential", limits.CARD, 1)).verify(ministry, office)
    verify(member.signing, Purpose.OFFICE_CARD, signed.statement, signed.signature)
    return Card(
        member,
        fields.text("name", limits.NAME, 0),
        receiving_public(fields.blob("key", RAW)),
        fields.blob("certificate", HASH),
        read_moment(fields.text("at"), "card"),
    )


@dataclass(frozen=True, slots=True)
class Pairing:
    """A desk asks an office's machine to take what it hands over. name: of the desk, for people."""

    code: str
    name: str
    credential: Credential


def ask_to_pair(code: PrintedCode, credential: Credential, name: str, key: Ed25519PrivateKey) -> CodedRequest:
    """The request for ``POST /v1/desks``, signed with the desk's device key. ProtocolError ``code_of_another_kind``."""
    code.expect(CodeKind.PAIRING)
    value = {"protocol": PROTOCOL, "code": code.id, "name": name, "credential": credential.encode()}
    request = encode(value, "pairing")
    asked = CodedRequest(request, sign(key, Purpose.PAIRING, request), proof(code.proof_key, request))
    claimed_pairing(asked)  # never send what a reader refuses
    return asked


def claimed_pairing(asked: CodedRequest) -> Pairing:
    """What is asked, unverified: to find the code it means. Raises ProtocolError."""
    fields = Fields.read(asked.request, 2 * limits.CARD, "pairing", _PAIRING_FIELDS)
    fields.version("protocol", PROTOCOL)
    credential = Credential.decode(fields.blob("credential", limits.CARD, 1))
    return Pairing(fields.text("code"), fields.text("name", limits.NAME, 0), credential)


def verify_pairing(asked: CodedRequest, proof_key: bytes, ministry: Ed25519PublicKey, office: str) -> Member:
    """Which desk asks, once it knew the secret on the paper and was found to be one of this office.

    Raises ProtocolError ``proof_wrong``, ``centre_unknown``, ``office_unknown``, ``signature_wrong``, …
    """
    check_proof(proof_key, asked.request, asked.proof)
    member = claimed_pairing(asked).credential.verify(ministry, office)
    verify(member.signing, Purpose.PAIRING, asked.request, asked.signature)
    return member


def verify_paired(signed: Signed, code: PrintedCode, ministry: Ed25519PublicKey, office: str) -> Card:
    """The card that came back, once its machine was found to be the one that printed ``code``. Raises ProtocolError."""
    card = verify_card(signed, ministry, office)
    if not code.belongs_to(card.member.signing):
        raise ProtocolError(Code.CENTRE_UNKNOWN)
    return card
