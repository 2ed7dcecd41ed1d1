"""How the ministry's keys follow one another: each statement is signed by the key that desks trust until then."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

from sync.protocol import limits
from sync.protocol.canonical import Fields, decode, encode
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import key_id, public_bytes, receiving_public, signing_public
from sync.protocol.moments import read_moment, write_moment
from sync.protocol.signing import Purpose, Signed, sign, verify
from sync.protocol.versions import PROTOCOL
from sync.protocol.wire import decode_signed, encode_signed

_WHAT: Final = "keys"
_KEY: Final = 32
_FIELDS: Final = frozenset({"protocol", "serial", "signing", "recipients", "recovery", "revoked", "at"})


Buffer = bytes | bytearray | memoryview


@dataclass(frozen=True, slots=True)
class KeyStatement:
    """The ministry's keys from now on.

    serial: 1.., rising by one. signing: who signs from now on. recipients: to whom batches are sealed, by key id;
    recovery: the one of them whose private half lies elsewhere, or "". revoked: ids of keys that nobody may believe or
    seal to any more.
    """

    serial: int
    signing: Ed25519PublicKey
    recipients: Mapping[str, X25519PublicKey]
    recovery: str
    revoked: tuple[str, ...]
    at: datetime


class TrustedKeys(Ed25519PublicKey):
    """Several signing keys of one ministry as one: what any of them signed is the ministry's. The first is the present.

    A receipt stays good when the key that signed it has given way to another.
    """

    def __init__(self, present: Ed25519PublicKey, *former: Ed25519PublicKey) -> None:
        self._keys = (present, *former)

    def verify(self, signature: Buffer, data: Buffer) -> None:
        """Raise InvalidSignature unless one of them signed ``data``."""
        for key in self._keys:
            try:
                return key.verify(signature, data)
            except InvalidSignature:
                continue
        raise InvalidSignature

    def public_bytes(
        self, encoding: serialization.Encoding = serialization.Encoding.Raw,
        format: serialization.PublicFormat = serialization.PublicFormat.Raw,  # noqa: A002 - the library's own name
    ) -> bytes:  # fmt: skip
        """Of the present one."""
        return self._keys[0].public_bytes(encoding, format)

    def public_bytes_raw(self) -> bytes:
        """Of the present one."""
        return self._keys[0].public_bytes_raw()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TrustedKeys) and self._keys == other._keys

    def __hash__(self) -> int:
        return hash(self.public_bytes_raw())

    def __copy__(self) -> "TrustedKeys":
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> "TrustedKeys":
        return self


def state_keys(statement: KeyStatement, key: Ed25519PrivateKey) -> bytes:
    """``statement`` signed with ``key``, the one that desks trust until then."""
    value = {
        "protocol": PROTOCOL,
        "serial": statement.serial,
        "signing": public_bytes(statement.signing),
        "recipients": {name: public_bytes(public) for name, public in statement.recipients.items()},
        "recovery": statement.recovery,
        "revoked": list(statement.revoked),
        "at": write_moment(statement.at),
    }
    encoded = encode(value, _WHAT)
    claimed_keys(signed := encode_signed(Signed(encoded, sign(key, Purpose.KEYS, encoded))))  # a reader takes it
    return signed


def claimed_keys(signed: bytes) -> KeyStatement:
    """The statement as it stands, unverified. Raises ProtocolError."""
    return _read(decode_signed(signed, limits.KEYS).statement)


def verify_keys(signed: bytes, trusted: Ed25519PublicKey) -> KeyStatement:
    """The statement, once it was found to be ``trusted``'s. Raises ProtocolError ``signature_wrong``, …"""
    found = decode_signed(signed, limits.KEYS)
    verify(trusted, Purpose.KEYS, found.statement, found.signature)
    return _read(found.statement)


def follow(letters: Iterable[bytes], trusted: Ed25519PublicKey, serial: int) -> tuple[KeyStatement, ...]:
    """Those of ``letters`` (signed statements in rising order) that lead on from ``trusted`` and ``serial``.

    A desk that was enrolled later does not know who vouched for the key it trusts: it reads on from where it is named.
    Raises ProtocolError ``keys_not_followed`` when a statement is signed by a key that nothing here leads to.
    """
    new = [(claimed.serial, letter, claimed) for letter in letters if (claimed := claimed_keys(letter)).serial > serial]
    own = public_bytes(trusted)
    if new and not _is_by(new[0][1], trusted):
        named = [at for at, (_, _, claimed) in enumerate(new, 1) if public_bytes(claimed.signing) == own]
        if not named:
            raise ProtocolError(Code.KEYS_NOT_FOLLOWED, {"serial": new[0][0]})
        new = new[named[0] :]
    followed: list[KeyStatement] = []
    for number, letter, _ in new:
        if not _is_by(letter, trusted):
            raise ProtocolError(Code.KEYS_NOT_FOLLOWED, {"serial": number})
        followed.append(verify_keys(letter, trusted))
        trusted = followed[-1].signing
    return tuple(followed)


def _is_by(letter: bytes, trusted: Ed25519PublicKey) -> bool:
    try:
        verify_keys(letter, trusted)
    except ProtocolError as error:
        if error.code is not Code.SIGNATURE_WRONG:
            raise
        return False
    return True


def encode_letters(letters: Sequence[bytes]) -> bytes:
    """The body of the answer to ``GET /v1/keys``."""
    return encode(list(letters), _WHAT)


def decode_letters(data: bytes) -> tuple[bytes, ...]:
    """The signed statements in ``data``; nothing in them is verified yet. Raises ProtocolError."""
    value = decode(data, limits.KEY_LETTERS * (limits.KEYS + limits.KIB), _WHAT)
    if not isinstance(value, list) or len(value) > limits.KEY_LETTERS:
        raise ProtocolError(Code.WRONG_SHAPE, {"what": _WHAT, "field": ""})
    letters = tuple(one for one in value if isinstance(one, bytes))
    if len(letters) != len(value):
        raise ProtocolError(Code.WRONG_SHAPE, {"what": _WHAT, "field": ""})
    return letters


def _read(data: bytes) -> KeyStatement:
    fields = Fields.read(data, limits.KEYS, _WHAT, _FIELDS)
    fields.version("protocol", PROTOCOL)
    recipients: dict[str, X25519PublicKey] = {}
    for name, raw in fields.mapping("recipients", limits.RECIPIENTS).items():
        if not isinstance(raw, bytes) or len(raw) != _KEY or key_id(public := receiving_public(raw)) != name:
            raise fields.wrong("recipients")
        recipients[name] = public
    revoked = tuple(name for name in fields.items("revoked", limits.KEY_LETTERS) if isinstance(name, str))
    recovery = fields.text("recovery", least=0)
    if not recipients or (recovery and recovery not in recipients):
        raise fields.wrong("recovery")
    return KeyStatement(
        serial=fields.number("serial", least=1),
        signing=signing_public(fields.blob("signing", _KEY)),
        recipients=recipients,
        recovery=recovery,
        revoked=revoked,
        at=read_moment(fields.text("at"), _WHAT),
    )
