"""A certificate of training that proves itself: claims signed by the ministry, in the text that a paper's code shows.

The text is an address, so that a telephone opens the ministry's page, and holds everything that the paper says and the
signature over it, so that nobody has to ask. Inside is a COSE_Sign1 (RFC 9052) with Ed25519, in base32 (RFC 4648)::

    HTTPS://MINISTRY.EXAMPLE/V/2KCEPISDAEEA...

All letters are among those for which a QR code has a short form (its alphanumeric mode).
"""

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.protocol import limits
from sync.protocol.canonical import decode, encode
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import certificate_fingerprint

CLAIMS_VERSION: Final = 1
KEY_ID: Final = 8
"""bytes of the fingerprint by which a certificate names the key that signed it"""
PATH: Final = "/V/"
LANGUAGES: Final = ("ar", "ckb", "en")
"""In which a certificate says its labels, in this order."""
LEAST: Final = 100
"""letters below which a text is no whole certificate"""

_WHAT: Final = "certificate"
_EPOCH: Final = date(1970, 1, 1)
_SERIAL: Final = re.compile(r"[0-9]{4}-[0-9]{6,9}-[0-9]")
_TAG: Final = b"\xd2"
"""COSE_Sign1 is tag 18; tags are refused everywhere else, so it is taken off before anything is read."""
_PROTECTED: Final = b"\xa2\x01\x27\x04\x48"
"""{alg (1): EdDSA (-8), kid (4): 8 bytes}, up to those bytes"""
_PLACES: Final = 12
_PLAIN: Final = re.compile(r"[A-Z2-7]+")
_IGNORED: Final = re.compile(r"[\s\-\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")


@dataclass(frozen=True, slots=True)
class Claims:
    """What a certificate says.

    serial: as the ministry gave it, ``2026-000127-4``; name: of the person, as registered; course, qualification: in
    ar, ckb and en, "" where there is none; centre: who taught; begins, ends: first and last day; hours: of training;
    result: 0..100, None where nothing was assessed; issued: the day of the signature; valid_until: the last day on
    which it is good, None for one that lasts.
    """

    serial: str
    name: str
    course: tuple[str, str, str]
    qualification: tuple[str, str, str]
    centre: str
    begins: date
    ends: date
    hours: int
    result: int | None
    issued: date
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class Certificate:
    """A text as it was read, before anybody's signature was looked at. key: id of who is said to have signed, hex;
    payload: the claims' own bytes.
    """

    key: str
    claims: Claims
    payload: bytes
    signature: bytes


def in_order(labels: Mapping[str, str]) -> tuple[str, str, str]:
    """Labels by language as a certificate says them, ``""`` for a language that lacks one."""
    ar, ckb, en = (labels.get(code, "") for code in LANGUAGES)
    return ar, ckb, en


def label_in(labels: tuple[str, str, str], language: str) -> str:
    """A label in ``language``, else in the first that it has, ``""`` where it has none."""
    return labels[LANGUAGES.index(language)] or next(filter(None, labels), "")


def certificate_key_id(key: Ed25519PublicKey | Ed25519PrivateKey) -> str:
    """The name by which certificates mean their key: the first 8 bytes of its fingerprint, in hex."""
    return certificate_fingerprint(key)[:KEY_ID].hex()


def write_claims(claims: Claims) -> bytes:
    """The claims as they are signed: a canonical CBOR array (protocol.md, 27). ProtocolError for what nobody reads."""
    value = [
        CLAIMS_VERSION, claims.serial, claims.name, list(claims.course), list(claims.qualification), claims.centre,
        _day(claims.begins), _day(claims.ends), claims.hours, claims.result, _day(claims.issued),
        None if claims.valid_until is None else _day(claims.valid_until),
    ]  # fmt: skip
    payload = encode(value, _WHAT)
    read_claims(payload)  # nothing is signed that a reader would refuse
    return payload


def read_claims(payload: bytes) -> Claims:
    """As ``write_claims`` wrote them. Raises ProtocolError."""
    value = decode(payload, limits.CERTIFICATE, _WHAT)
    if not isinstance(value, list) or not value:
        raise _wrong("")
    if value[0] != CLAIMS_VERSION:
        raise ProtocolError(Code.VERSION_UNKNOWN, {"version": value[0] if isinstance(value[0], int) else 0})
    if len(value) != _PLACES:
        raise _wrong("")
    _, serial, name, course, qualification, centre, begins, ends, hours, result, issued, valid = value
    if not isinstance(serial, str) or not _SERIAL.fullmatch(serial):
        raise _wrong("serial")
    return Claims(
        serial,
        _text(name, "name", 1),
        _labels(course, "course"),
        _labels(qualification, "qualification"),
        _text(centre, "centre"),
        _date(begins, "begins"),
        _date(ends, "ends"),
        _number(hours, "hours", 100_000),
        None if result is None else _number(result, "result", 100),
        _date(issued, "issued"),
        None if valid is None else _date(valid, "valid_until"),
    )


def issue(claims: Claims, key: Ed25519PrivateKey, address: str) -> str:
    """The text of a new certificate. address: of the ministry's pages, ``https://host[:port]``, without a path.

    Raises ProtocolError: ``wrong_shape`` for claims that no reader would take, ``too_long``.
    """
    return text_of(sign_claims(write_claims(claims), key), address)


def sign_claims(payload: bytes, key: Ed25519PrivateKey) -> bytes:
    """The tagged COSE_Sign1 over ``payload``, which holds it; nothing outside it is signed (empty external_aad)."""
    protected = _PROTECTED + bytes.fromhex(certificate_key_id(key))
    signature = key.sign(_to_be_signed(protected, payload))
    return _TAG + encode([protected, {}, payload, signature], _WHAT)


def text_of(signed: bytes, address: str) -> str:
    """The text that the code shows, in capitals."""
    return f"{address.rstrip('/').upper()}{PATH}{base64.b32encode(signed).decode().rstrip('=')}"


def read_text(typed: str) -> Certificate:
    """The certificate in a text: scanned, pasted or typed, whole or without its address, in any case.

    Nobody's signature is looked at yet. Raises ProtocolError: ``malformed`` for what is no certificate at all,
    ``too_long``, ``wrong_shape``, ``version_unknown``.
    """
    if len(typed) > limits.CERTIFICATE_TEXT:
        raise ProtocolError(Code.TOO_LONG, {"what": _WHAT, "most": limits.CERTIFICATE_TEXT})
    plain = _IGNORED.sub("", typed).upper()
    plain = plain.rpartition(PATH)[2].partition("?")[0].partition("#")[0].rstrip("/=")
    if len(plain) < LEAST or not _PLAIN.fullmatch(plain):
        raise ProtocolError(Code.MALFORMED, {"what": _WHAT})
    try:
        signed = base64.b32decode(plain + "=" * (-len(plain) % 8))
    except binascii.Error as error:
        raise ProtocolError(Code.MALFORMED, {"what": _WHAT}) from error
    return read_signed(signed)


def read_signed(signed: bytes) -> Certificate:
    """As ``read_text``, of the bytes. Raises ProtocolError."""
    if signed[:1] != _TAG:
        raise ProtocolError(Code.MALFORMED, {"what": _WHAT})
    value = decode(signed[1:], limits.CERTIFICATE + 256, _WHAT)
    if not isinstance(value, list) or len(value) != 4:
        raise _wrong("")
    protected, unprotected, payload, signature = value
    if not isinstance(protected, bytes) or not isinstance(payload, bytes) or not isinstance(signature, bytes):
        raise _wrong("")
    if len(protected) != len(_PROTECTED) + KEY_ID or not protected.startswith(_PROTECTED) or unprotected != {}:
        raise _wrong("protected")
    if len(signature) != 64:
        raise _wrong("signature")
    return Certificate(protected[len(_PROTECTED) :].hex(), read_claims(payload), payload, signature)


def verify(certificate: Certificate, public: Ed25519PublicKey) -> None:
    """Raise ProtocolError ``signature_wrong`` unless ``public`` signed exactly these claims."""
    protected = _PROTECTED + bytes.fromhex(certificate.key)
    try:
        public.verify(certificate.signature, _to_be_signed(protected, certificate.payload))
    except InvalidSignature as error:
        raise ProtocolError(Code.SIGNATURE_WRONG, {"what": _WHAT}) from error


def _to_be_signed(protected: bytes, payload: bytes) -> bytes:
    """Sig_structure of RFC 9052, 4.4."""
    return encode(["Signature1", protected, b"", payload], _WHAT)


def _day(day: date) -> int:
    return (day - _EPOCH).days


def _date(value: object, field: str) -> date:
    return _EPOCH + timedelta(days=_number(value, field, 100_000))


def _number(value: object, field: str, most: int) -> int:
    if type(value) is not int or not 0 <= value <= most:
        raise _wrong(field)
    return value


def _text(value: object, field: str, least: int = 0) -> str:
    if not isinstance(value, str) or not least <= len(value) <= limits.CERTIFICATE_NAME:
        raise _wrong(field)
    return value


def _labels(value: object, field: str) -> tuple[str, str, str]:
    if not isinstance(value, list) or len(value) != len(LANGUAGES):
        raise _wrong(field)
    ar, ckb, en = (_text(one, field) for one in value)
    return ar, ckb, en


def _wrong(field: str) -> ProtocolError:
    return ProtocolError(Code.WRONG_SHAPE, {"what": _WHAT, "field": field})
