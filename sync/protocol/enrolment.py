"""How a desk and a supervisor become known: a code on paper, keys made at the desk, an answer the ministry signs."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from sync.protocol import limits
from sync.protocol.canonical import Fields, decode, encode
from sync.protocol.envelope import HASH
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import RAW, key_id, public_bytes, receiving_public, signing_public
from sync.protocol.moments import read_moment, write_moment
from sync.protocol.printed_code import CodeKind, PrintedCode, check_proof, proof
from sync.protocol.signing import Purpose, Signed, sign, verify
from sync.protocol.versions import PROTOCOL

_REQUEST_FIELDS: Final = frozenset({"request", "signature", "proof"})
_DEVICE_FIELDS: Final = frozenset({"protocol", "code", "signing", "receiving", "program"})
_DEVICE_ANSWER_FIELDS: Final = frozenset(
    {"protocol", "request", "device", "office", "office_name", "governorate", "signing", "keys", "recovery", "at"}
)
_BLOCK: Final = "block"
"""A centre that allots no blocks of registration numbers leaves the field out."""
MOST_BLOCK: Final = 99_999
_APPROVER_FIELDS: Final = frozenset({"protocol", "code", "approver", "name", "signing", "device"})
_APPROVER_ANSWER_FIELDS: Final = frozenset({"protocol", "request", "approver", "office", "at"})


@dataclass(frozen=True, slots=True)
class DeviceRequest:
    """A desk asks to be known. code: id of the printed code. program: name and version of what asks."""

    code: str
    signing: Ed25519PublicKey
    receiving: X25519PublicKey
    program: str


@dataclass(frozen=True, slots=True)
class DeviceAnswer:
    """Who the desk is now, and the ministry's keys.

    request: SHA-256 (hex) of the request answered. signing: the ministry's. recipients: by key id; a batch is sealed to
    each of them. recovery: key id of the one that is kept offline, "" when there is none. at: aware UTC. block: under
    which the desk numbers its registrations, 0 when it has none. signed: the answer as the ministry signed it, once it
    was verified: with the request it shows others of the office who this desk is (``office.Credential``).
    """

    request: str
    device: str
    office: str
    office_name: str
    governorate: str
    signing: Ed25519PublicKey
    recipients: dict[str, X25519PublicKey]
    recovery: str
    at: datetime
    block: int = 0
    signed: Signed | None = None


@dataclass(frozen=True, slots=True)
class ApproverRequest:
    """A supervisor's key asks to be known. approver: the user's id. name: as the user typed it. device: where."""

    code: str
    approver: str
    name: str
    signing: Ed25519PublicKey
    device: str


@dataclass(frozen=True, slots=True)
class ApproverAnswer:
    """The ministry knows this supervisor's key for this office."""

    request: str
    approver: str
    office: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CodedRequest:
    """A request that rests on a printed code, as it travels. proof: that the secret on the paper is known."""

    request: bytes
    signature: bytes
    proof: bytes

    def encode(self) -> bytes:
        """The body of the POST."""
        return encode({"request": self.request, "signature": self.signature, "proof": self.proof}, "request")

    @classmethod
    def decode(cls, data: bytes) -> "CodedRequest":
        """The request in ``data``, nothing in it verified. Raises ProtocolError."""
        fields = Fields.read(data, limits.ENROLMENT, "request", _REQUEST_FIELDS)
        return cls(
            fields.blob("request", limits.ENROLMENT, 1), fields.blob("signature", 64), fields.blob("proof", HASH)
        )

    @property
    def id(self) -> str:
        """SHA-256 (hex) of the request: the same request sent again is the same request."""
        return hashlib.sha256(self.request).hexdigest()


def ask_for_device(
    code: PrintedCode, signing: Ed25519PrivateKey, receiving: X25519PrivateKey, program: str
) -> CodedRequest:
    """The request for ``POST /v1/enrolments``. Keep it and send the very same again when the answer was lost.

    Raises ProtocolError ``code_of_another_kind``.
    """
    code.expect(CodeKind.DEVICE)
    request = encode(
        {
            "protocol": PROTOCOL,
            "code": code.id,
            "signing": public_bytes(signing),
            "receiving": public_bytes(receiving),
            "program": program,
        },
        "request",
    )
    asked = CodedRequest(request, sign(signing, Purpose.ENROLMENT_REQUEST, request), proof(code.proof_key, request))
    claimed_device_request(asked)  # never send what a reader refuses
    return asked


def claimed_device_request(coded: CodedRequest) -> DeviceRequest:
    """What is asked, unverified: to find the code it means. Raises ProtocolError."""
    fields = Fields.read(coded.request, limits.ENROLMENT, "request", _DEVICE_FIELDS)
    fields.version("protocol", PROTOCOL)
    return DeviceRequest(
        fields.text("code"),
        signing_public(fields.blob("signing", RAW)),
        receiving_public(fields.blob("receiving", RAW)),
        fields.text("program", limits.NAME),
    )


def verify_device_request(coded: CodedRequest, proof_key: bytes) -> DeviceRequest:
    """What is asked, once the secret was found to be known and the signing key to be the asker's own.

    Raises ProtocolError ``proof_wrong``, ``signature_wrong``, …
    """
    check_proof(proof_key, coded.request, coded.proof)
    asked = claimed_device_request(coded)
    verify(asked.signing, Purpose.ENROLMENT_REQUEST, coded.request, coded.signature)
    return asked


def answer_device(answer: DeviceAnswer, key: Ed25519PrivateKey) -> Signed:
    """``answer`` signed with the ministry's signing key."""
    statement = encode(
        {
            "protocol": PROTOCOL,
            "request": bytes.fromhex(answer.request),
            "device": answer.device,
            "office": answer.office,
            "office_name": answer.office_name,
            "governorate": answer.governorate,
            "signing": public_bytes(answer.signing),
            "keys": {name: public_bytes(public) for name, public in answer.recipients.items()},
            "recovery": answer.recovery,
            "at": write_moment(answer.at),
            **({_BLOCK: answer.block} if answer.block else {}),
        },
        "answer",
    )
    claimed_device_answer(statement)  # never sign what a reader refuses
    return Signed(statement, sign(key, Purpose.ENROLMENT_ANSWER, statement))


def verify_device_answer(signed: Signed, asked: CodedRequest, code: PrintedCode) -> DeviceAnswer:
    """Who we are, once the ministry that printed ``code`` was found to have answered exactly what was ``asked``.

    Raises ProtocolError ``centre_unknown``, ``signature_wrong``, ``answer_of_another``, …
    """
    answer = claimed_device_answer(signed.statement)
    if not code.belongs_to(answer.signing):
        raise ProtocolError(Code.CENTRE_UNKNOWN)
    verify(answer.signing, Purpose.ENROLMENT_ANSWER, signed.statement, signed.signature)
    if answer.request != asked.id:
        raise ProtocolError(Code.ANSWER_OF_ANOTHER)
    return replace(answer, signed=signed)


def claimed_device_answer(statement: bytes) -> DeviceAnswer:
    """The answer as it stands, unverified. Raises ProtocolError."""
    said = decode(statement, limits.ENROLMENT, "answer")
    numbered = isinstance(said, dict) and _BLOCK in said
    fields = Fields(said, "answer", _DEVICE_ANSWER_FIELDS | {_BLOCK} if numbered else _DEVICE_ANSWER_FIELDS)
    fields.version("protocol", PROTOCOL)
    recipients: dict[str, X25519PublicKey] = {}
    for name, raw in fields.mapping("keys", limits.RECIPIENTS).items():
        if not isinstance(raw, bytes) or len(raw) != RAW:
            raise fields.wrong("keys")
        recipients[name] = receiving_public(raw)
        if key_id(recipients[name]) != name:
            raise fields.wrong("keys")
    recovery = fields.text("recovery", least=0)
    if not recipients or (recovery and recovery not in recipients):
        raise fields.wrong("recovery")
    return DeviceAnswer(
        request=fields.blob("request", HASH).hex(),
        device=fields.text("device", most=46),
        office=fields.text("office"),
        office_name=fields.text("office_name", limits.NAME),
        governorate=fields.text("governorate"),
        signing=signing_public(fields.blob("signing", RAW)),
        recipients=recipients,
        recovery=recovery,
        at=read_moment(fields.text("at"), "answer"),
        block=fields.number(_BLOCK, MOST_BLOCK, 1) if numbered else 0,
    )


def ask_for_approver(
    code: PrintedCode, *, approver: str, name: str, device: str, signing: Ed25519PrivateKey
) -> CodedRequest:
    """The request for ``POST /v1/approvers``; the device signs the HTTP request around it.

    Raises ProtocolError ``code_of_another_kind``.
    """
    code.expect(CodeKind.SUPERVISOR)
    request = encode(
        {
            "protocol": PROTOCOL,
            "code": code.id,
            "approver": approver,
            "name": name,
            "signing": public_bytes(signing),
            "device": device,
        },
        "request",
    )
    asked = CodedRequest(request, sign(signing, Purpose.APPROVER_REQUEST, request), proof(code.proof_key, request))
    claimed_approver_request(asked)  # never send what a reader refuses
    return asked


def claimed_approver_request(coded: CodedRequest) -> ApproverRequest:
    """What is asked, unverified: to find the code it means. Raises ProtocolError."""
    fields = Fields.read(coded.request, limits.ENROLMENT, "request", _APPROVER_FIELDS)
    fields.version("protocol", PROTOCOL)
    return ApproverRequest(
        code=fields.text("code"),
        approver=fields.text("approver"),
        name=fields.text("name", limits.NAME),
        signing=signing_public(fields.blob("signing", RAW)),
        device=fields.text("device"),
    )


def verify_approver_request(coded: CodedRequest, proof_key: bytes) -> ApproverRequest:
    """What is asked, once secret and key were found to be the asker's. Raises as ``verify_device_request``.

    The caller still compares ``device`` with the device that signed the HTTP request.
    """
    check_proof(proof_key, coded.request, coded.proof)
    asked = claimed_approver_request(coded)
    verify(asked.signing, Purpose.APPROVER_REQUEST, coded.request, coded.signature)
    return asked


def answer_approver(answer: ApproverAnswer, key: Ed25519PrivateKey) -> Signed:
    """``answer`` signed with the ministry's signing key."""
    statement = encode(
        {
            "protocol": PROTOCOL,
            "request": bytes.fromhex(answer.request),
            "approver": answer.approver,
            "office": answer.office,
            "at": write_moment(answer.at),
        },
        "answer",
    )
    _read_approver_answer(statement)  # never sign what a reader refuses
    return Signed(statement, sign(key, Purpose.APPROVER_ANSWER, statement))


def verify_approver_answer(signed: Signed, asked: CodedRequest, ministry_public: Ed25519PublicKey) -> ApproverAnswer:
    """The answer, once the pinned ministry key was found to have signed it for this request. Raises ProtocolError."""
    verify(ministry_public, Purpose.APPROVER_ANSWER, signed.statement, signed.signature)
    answer = _read_approver_answer(signed.statement)
    if answer.request != asked.id:
        raise ProtocolError(Code.ANSWER_OF_ANOTHER)
    return answer


def _read_approver_answer(statement: bytes) -> ApproverAnswer:
    fields = Fields.read(statement, limits.ENROLMENT, "answer", _APPROVER_ANSWER_FIELDS)
    fields.version("protocol", PROTOCOL)
    return ApproverAnswer(
        request=fields.blob("request", HASH).hex(),
        approver=fields.text("approver"),
        office=fields.text("office"),
        at=read_moment(fields.text("at"), "answer"),
    )
