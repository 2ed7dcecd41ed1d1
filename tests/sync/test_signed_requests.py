"""The centre knows which desk is asking, though the desk's clock is a year wrong."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from http_message_signatures import HTTPMessageVerifier, HTTPSignatureKeyResolver, InvalidSignature
from http_message_signatures.algorithms import ED25519
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.errors import Code, ProtocolError
from sync.protocol.requests_auth import Nonces, claimed_key_id, content_digest, sign_request, verify_request
from tests.sync.office import MORNING, Office
from tests.sync.refusal import refusal

BODY = b"\xa1\x61a\x01"


class Centre:
    """A centre with a clock of its own, which knows one desk."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.clock = MORNING
        self.nonces = Nonces(b"s" * 32, lambda: self.clock)

    def key_of(self, device: str) -> Ed25519PublicKey:
        if device != self.office.device:
            raise ProtocolError(Code.DEVICE_UNKNOWN)
        return self.office.device_key.public_key()

    def hear(
        self,
        headers: dict[str, str],
        *,
        method: str = "POST",
        path: str = "/v1/batches",
        query: str = "",
        body: bytes = BODY,
    ) -> str:
        lower = {name.lower(): value for name, value in headers.items()}
        return verify_request(method, path, query, lower, body, self.key_of, self.nonces)


def signed(office: Office, nonce: str, device: str | None = None) -> dict[str, str]:
    return sign_request(office.device_key, device or office.device, nonce, "POST", "/v1/batches", body=BODY)


def test_a_desk_is_known_by_its_key_whatever_its_own_clock_says() -> None:
    """The desk contributes no time at all: there is none in what it signs."""
    office = Office()
    centre = Centre(office)
    headers = signed(office, centre.nonces.issue())
    assert centre.hear(headers) == claimed_key_id({"signature-input": headers["Signature-Input"]}) == "desk-1"
    assert "created" not in headers["Signature-Input"]
    assert not any(str(year) in headers["Signature-Input"] for year in (MORNING.year, MORNING.year + 1))


@pytest.mark.parametrize(("later", "fresh"), [(0, True), (9, True), (11, False), (60 * 24 * 365, False), (-11, False)])
def test_a_nonce_lasts_ten_minutes_of_the_centres_clock(later: int, *, fresh: bool) -> None:
    office = Office()
    centre = Centre(office)
    headers = signed(office, centre.nonces.issue())
    centre.clock += timedelta(minutes=later)
    if fresh:
        assert centre.hear(headers) == "desk-1"
    else:
        assert refusal(centre.hear, headers) == Code.NONCE_STALE


def test_another_centres_nonce_is_stale_here() -> None:
    office = Office()
    centre = Centre(office)
    other = Nonces(b"t" * 32, lambda: MORNING)
    assert refusal(centre.hear, signed(office, other.issue())) == Code.NONCE_STALE
    assert refusal(centre.hear, signed(office, "0")) == Code.NONCE_STALE
    assert centre.nonces.issue() != centre.nonces.issue()


@given(st.text(max_size=60))
def test_an_invented_nonce_is_stale(nonce: str) -> None:
    assert refusal(Nonces(b"s" * 32, lambda: MORNING).check, nonce) == Code.NONCE_STALE


def test_nothing_of_a_signed_request_can_be_changed() -> None:
    office = Office()
    centre = Centre(office)
    good = signed(office, centre.nonces.issue())
    assert refusal(centre.hear, good, method="PUT") == Code.SIGNATURE_WRONG
    assert refusal(centre.hear, good, path="/v1/approvers") == Code.SIGNATURE_WRONG
    assert refusal(centre.hear, good, query="after=1") == Code.SIGNATURE_WRONG
    assert refusal(centre.hear, good, body=BODY + b"x") == Code.DIGEST_WRONG
    assert refusal(centre.hear, good | {"Content-Digest": content_digest(b"")}) == Code.SIGNATURE_WRONG
    assert refusal(centre.hear, good | {"Signature-Input": good["Signature-Input"] + ";created=1"}) == Code.UNSIGNED
    assert refusal(centre.hear, {}) == Code.UNSIGNED
    assert refusal(centre.hear, {**good, "Signature": "mihan=:AAAA:"}) == Code.UNSIGNED
    assert refusal(centre.hear, signed(office, centre.nonces.issue(), "desk-2")) == Code.DEVICE_UNKNOWN
    thief = Office()
    assert refusal(centre.hear, signed(thief, centre.nonces.issue())) == Code.SIGNATURE_WRONG


@given(st.sampled_from(["Signature-Input", "Signature", "Content-Digest"]), st.integers(0, 300), st.characters())
def test_headers_with_a_character_changed_are_refused(name: str, place: int, character: str) -> None:
    office = Office()
    centre = Centre(office)
    good = signed(office, centre.nonces.issue())
    at = place % len(good[name])
    if good[name][at] != character:
        refusal(centre.hear, good | {name: good[name][:at] + character + good[name][at + 1 :]})


@dataclass
class Message:
    """A request as the witness knows requests."""

    method: str
    url: str
    headers: dict[str, str] = field(default_factory=dict)


class Keys(HTTPSignatureKeyResolver):
    def __init__(self, office: Office) -> None:
        self.office = office

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey:
        return self.office.device_key.public_key()

    def resolve_private_key(self, key_id: str) -> Ed25519PrivateKey:
        return self.office.device_key


def test_an_independent_reader_of_rfc_9421_verifies_what_a_desk_signs() -> None:
    office = Office()
    message = Message("POST", "https://centre.example/v1/batches", signed(office, "abc"))
    witness = HTTPMessageVerifier(signature_algorithm=ED25519, key_resolver=Keys(office))
    witness.require_created = False
    results = witness.verify(message, max_age=None)
    assert [result.parameters["keyid"] for result in results] == ["desk-1"]
    forged = Message("POST", "https://centre.example/v1/approvers", message.headers)
    with pytest.raises(InvalidSignature):
        witness.verify(forged, max_age=None)
