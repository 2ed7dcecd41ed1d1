"""What a certificate is worth: the same answer at the ministry's page, at a desk without a network and on a stick."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.protocol.certificates import Certificate, Claims, certificate_key_id, read_text, verify
from sync.protocol.errors import ProtocolError


class Verdict(StrEnum):
    """What is said of a text."""

    VALID = "valid"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    DOUBTFUL = "doubtful"  # signed, but with a key that somebody else may have: only the ministry's page can tell
    FOREIGN = "foreign"  # nobody's, or somebody else's, or changed
    UNREADABLE = "unreadable"  # not whole, or no certificate


REPLACED: Final = "replaced"
"""Why one is withdrawn of which a new one is made, with what the register says by then; of no other one is."""
WITHDRAWN_FOR: Final = ("mistake", REPLACED, "false_papers", "annulled")
"""Why the ministry withdraws a certificate: the codes of sentences that the public reads."""


@dataclass(frozen=True, slots=True)
class CertificateKey:
    """A key that signs, or signed, certificates. since: its first day; revoked: the day from which it proves nothing by
    itself any more, None while it is good.
    """

    public: Ed25519PublicKey
    since: date
    revoked: date | None = None

    @property
    def id(self) -> str:
        """As certificates name it."""
        return certificate_key_id(self.public)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """That a certificate holds no longer. since: a day; why: of ``WITHDRAWN_FOR``."""

    since: date
    why: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is said of a text, and what it says itself where the ministry signed it.

    claims: None for what is foreign or unreadable: nothing that nobody vouches for is shown. why: for a foreign one
    ``changed`` or ``another_key``, for an unreadable one the code of what ails it.
    """

    verdict: Verdict
    claims: Claims | None = None
    withdrawal: Withdrawal | None = None
    why: str = ""


def judge(
    text: str,
    keys: Collection[CertificateKey],
    withdrawn: Mapping[str, Withdrawal],
    today: date,
    *,
    known: bool | None = None,
) -> Judgement:
    """What ``text`` is worth. withdrawn: by serial, as far as they are known here.

    known: what the register itself says, where it can be asked: whether it issued exactly this. None without it.
    """
    try:
        certificate = read_text(text)
    except ProtocolError as error:
        return Judgement(Verdict.UNREADABLE, why=str(error.code))
    return judge_certificate(certificate, keys, withdrawn, today, known=known)


def judge_certificate(
    certificate: Certificate,
    keys: Collection[CertificateKey],
    withdrawn: Mapping[str, Withdrawal],
    today: date,
    *,
    known: bool | None = None,
) -> Judgement:
    """As ``judge``, of one that was read."""
    key = next((one for one in keys if one.id == certificate.key), None)
    if key is None:
        return Judgement(Verdict.FOREIGN, why="another_key")
    try:
        verify(certificate, key.public)
    except ProtocolError:
        return Judgement(Verdict.FOREIGN, why="changed")
    claims = certificate.claims
    gone = withdrawn.get(claims.serial)
    if gone is not None:
        return Judgement(Verdict.WITHDRAWN, claims, gone)
    if known is False or (key.revoked is not None and known is None):
        return Judgement(Verdict.DOUBTFUL, claims, why="key_revoked" if known is None else "not_registered")
    if claims.valid_until is not None and claims.valid_until < today:
        return Judgement(Verdict.EXPIRED, claims)
    return Judgement(Verdict.VALID, claims)
