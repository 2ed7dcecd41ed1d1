"""The second pair of eyes: a supervisor's signature over exactly these bytes."""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.protocol import limits
from sync.protocol.canonical import Fields, decode, encode
from sync.protocol.envelope import HASH, Manifest
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.messages import FEEDBACK, VOID, Change
from sync.protocol.moments import read_moment, write_moment
from sync.protocol.signing import Purpose, Signed, sign, verify
from sync.protocol.versions import PROTOCOL

APPROVED: Final = "approved"
RETURNED: Final = "returned_at_office"
"""The receipt's code for a change that its approval leaves out."""
_WHAT: Final = "approval"
_FIELDS: Final = frozenset({"protocol", "batch", "approver", "decision", "count", "at"})
_EXCEPT: Final = "except"
"""Left out of an approval of everything, so that those read as they always did."""
_ID: Final = 16
NOBODY: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Approval:
    """What a supervisor signed. batch: id (hex). approver: the user's id. count: changes seen. at: aware UTC.

    excepted: ids of changes of the batch that were returned: of these nothing but id and number is approved.
    """

    batch: str
    approver: str
    decision: str
    count: int
    at: datetime
    excepted: frozenset[str] = NOBODY


def approve(
    manifest: bytes,
    *,
    approver: str,
    count: int,
    at: datetime,
    key: Ed25519PrivateKey,
    excepted: Collection[str] = (),
) -> Signed:
    """The approval of ``manifest`` by ``approver``, who saw ``count`` changes, signed with the approver's ``key``.

    excepted: ids of changes that the approver returned.
    """
    left_out = b"".join(sorted(UUID(one).bytes for one in set(excepted)))
    statement = encode(
        {
            "protocol": PROTOCOL,
            "batch": hashlib.sha256(manifest).digest(),
            "approver": approver,
            "decision": APPROVED,
            "count": count,
            "at": write_moment(at),
            **({_EXCEPT: left_out} if left_out else {}),
        },
        _WHAT,
    )
    claimed_approval(statement)  # never sign what a reader refuses
    return Signed(statement, sign(key, Purpose.APPROVAL, statement))


def claimed_approval(statement: bytes) -> Approval:
    """The approval as it stands, unverified: only to find out whose key must have signed. Raises ProtocolError."""
    said = decode(statement, limits.APPROVAL, _WHAT)
    partial = isinstance(said, dict) and _EXCEPT in said
    fields = Fields(said, _WHAT, _FIELDS | {_EXCEPT} if partial else _FIELDS)
    fields.version("protocol", PROTOCOL)
    return Approval(
        batch=fields.blob("batch", HASH).hex(),
        approver=fields.text("approver"),
        decision=fields.text("decision"),
        count=fields.number("count", limits.CHANGES, 1),
        at=read_moment(fields.text("at"), _WHAT),
        excepted=_read_excepted(fields) if partial else NOBODY,
    )


def _read_excepted(fields: Fields) -> frozenset[str]:
    raw = fields.blob(_EXCEPT, limits.EXCEPTED * _ID, _ID)
    parts = [raw[at : at + _ID] for at in range(0, len(raw), _ID)]
    if len(parts[-1]) != _ID or sorted(set(parts)) != parts:
        raise fields.wrong(_EXCEPT)
    return frozenset(str(UUID(bytes=part)) for part in parts)


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


def approved(changes: Iterable[Change], excepted: Collection[str]) -> Iterator[Change]:
    """``changes`` as they were approved: of those that are excepted, the empty place alone."""
    return (change.voided() if change.id in excepted else change for change in changes)


def check_four_eyes(changes: Iterable[Change], approver: str) -> None:
    """Raise ProtocolError ``approved_by_author`` (change) when ``approver`` recorded any of ``changes``.

    An empty place has no author, and feedback is about the program, not about people: it needs no second pair of eyes.
    """
    for change in changes:
        if change.kind not in (VOID, FEEDBACK) and change.author == approver:
            raise ProtocolError(Code.APPROVED_BY_AUTHOR, {"change": change.id})
