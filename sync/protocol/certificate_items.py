"""What the feed says of certificates: the keys that sign them, those that were issued here, those that hold no more."""

from dataclasses import dataclass
from datetime import date

from sync.protocol import limits
from sync.protocol.certificate_judging import WITHDRAWN_FOR, CertificateKey, Withdrawal
from sync.protocol.certificates import read_text
from sync.protocol.errors import ProtocolError
from sync.protocol.item_fields import Body, one_of, text, wrong
from sync.protocol.keys import RAW, signing_public


@dataclass(frozen=True, slots=True)
class CertificateIssued:
    """A certificate of somebody at this office; the item's record is its serial. person, cohort: ids; text: as its code
    shows it; replaces: the serial of the withdrawn one whose place it takes, or "".
    """

    person: str
    cohort: str
    text: str
    replaces: str


@dataclass(frozen=True, slots=True)
class CertificateKeys:
    """Every key that signs or ever signed certificates."""

    keys: tuple[CertificateKey, ...]


def read_issued(body: Body) -> CertificateIssued:
    """As it is said. Raises ProtocolError: ``wrong_shape``, and those of ``read_text``."""
    said = text(body, "text", limits.CERTIFICATE_TEXT, least=1)
    read_text(said)
    return CertificateIssued(text(body, "person", least=1), text(body, "cohort", least=1), said, text(body, "replaces"))


def read_keys(body: Body) -> CertificateKeys:
    """As it is said. Raises ProtocolError ``wrong_shape``."""
    said = body.get("keys")
    if not isinstance(said, list | tuple) or not 1 <= len(said) <= limits.CERTIFICATE_KEYS:
        raise wrong("keys")
    return CertificateKeys(tuple(_key(one) for one in said))


def write_keys(keys: tuple[CertificateKey, ...]) -> dict[str, object]:
    """The body that ``read_keys`` reads."""
    return {
        "keys": [
            [one.public.public_bytes_raw().hex(), one.since.isoformat(), one.revoked.isoformat() if one.revoked else ""]
            for one in keys
        ]
    }


def read_withdrawn(body: Body) -> Withdrawal:
    """That a certificate, whose serial is the item's record, holds no longer. Raises ProtocolError ``wrong_shape``."""
    return Withdrawal(_day(body.get("since"), "since"), one_of(body, "why", frozenset(WITHDRAWN_FOR)))


def _key(said: object) -> CertificateKey:
    if not isinstance(said, list | tuple) or len(said) != 3:
        raise wrong("keys")
    public, since, revoked = said
    if not isinstance(public, str) or len(public) != 2 * RAW:
        raise wrong("keys")
    try:
        key = signing_public(bytes.fromhex(public))
    except (ValueError, ProtocolError) as error:
        raise wrong("keys") from error
    return CertificateKey(key, _day(since, "keys"), _day(revoked, "keys") if revoked else None)


def _day(said: object, name: str) -> date:
    try:
        return date.fromisoformat(said) if isinstance(said, str) else date.fromisoformat("")
    except ValueError as error:
        raise wrong(name) from error
