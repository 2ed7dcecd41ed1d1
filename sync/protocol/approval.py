"""The second pair of eyes: a supervisor's signature over exactly these bytes."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.protocol import limits
from sync.protocol.canonical import Fields, encode
from sync.protocol.envelope import HASH, Manifest
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.messages import FEEDBACK, VOID, Change
from sync.protocol.moments import read_moment, write_moment
from sync.protocol.signing import Purpose, Signed, sign, verify
from sync.protocol.versions import PROTOCOL

APPROVED: Final = "approved"
_WHAT: Final = "approval"
_FIELDS: Final = frozenset({"protocol", "batch", "approver", "decision", "count", "at"})


@dataclass(frozen=True, slots=True)
class Approval:
    """What a supervisor signed. batch: id (hex). approver: the user's id. count: changes seen. at: aware UTC."""

    batch: str
    approver: str
    decision: str
    count: int
    at: datetime


def approve(manifest: bytes, *, approver: str, count: int, at: datetime, key: Ed25519PrivateKey) -> Signed:
    """The approval of ``manifest`` by ``approver``, who saw ``count`` changes, signed with the approver's ``key``."""
    statement = encode(
        {
            "protocol": PROTOCOL,
            "batch": hashlib.sha256(manifest).digest(),
            "approver": approver,
            "decision": APPROVED,
            "count": count,
            "at": write_moment(at),
        },
        _WHAT,
    )
    claimed_approval(statement)  # never sign what a reader refuses
    return Signed(statement, sign(key, Purpose.APPROVAL, statement))


def claimed_approval(statement: bytes) -> Approval:
    """The approval as it stands, unverified: only to find out whose key must have signed. Raises ProtocolError."""
    fields = Fields.read(statement, limits.APPROVAL, _WHAT, _FIELDS)
    fields.version("protocol", PROTOCOL)
    return Approval(
        batch=fields.blob("batch", HASH).hex(),
        approver=fields.text("approver"),
        decision=fields.text("decision"),
        count=fields.number("count", limits.CHANGES, 1),
        at=read_moment(fields.text("at"), _WHAT),
    )


def verify_approval(approval: Signed, manifest: Manifest, approver_public: Ed25519PublicKey) -> Approval:
    """The approval, once its signature, its batch, its decision and its count were found good.

    Raises ProtocolError ``signature_wrong``, ``approval_of_another``, ``not_approved``, ``count_wrong``, …
    """
    if len(approval.statement) > limits.APPROVAL:
        raise ProtocolError(Code.TOO_LONG, {"what": _WHAT, "most": limits.APPROVAL})
    verify(approver_public, Purpose.APPROVAL, approval.statement, approval.signature)
    found = claimed_approval(approval.statement)
    if found.batch != manifest.id:
        raise ProtocolError(Code.APPROVAL_OF_ANOTHER)
    if found.decision != APPROVED:
        raise ProtocolError(Code.NOT_APPROVED)
    if found.count != manifest.header.count:
        raise ProtocolError(Code.COUNT_WRONG)
    return found


def check_four_eyes(changes: Iterable[Change], approver: str) -> None:
    """Raise ProtocolError ``approved_by_author`` (change) when ``approver`` recorded any of ``changes``.

    An empty place has no author, and feedback is about the program, not about people: it needs no second pair of eyes.
    """
    for change in changes:
        if change.kind not in (VOID, FEEDBACK) and change.author == approver:
            raise ProtocolError(Code.APPROVED_BY_AUTHOR, {"change": change.id})
