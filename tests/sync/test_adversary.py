"""Somebody changes what is on the stick, on the line or on the disk: every byte of it is refused with a code."""

import io
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sync.protocol import limits
from sync.protocol.approval import check_four_eyes, verify_approval
from sync.protocol.bundle import Bundle, write_bundle
from sync.protocol.canonical import encode
from sync.protocol.envelope import open_batch, verify_manifest
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import key_id
from sync.protocol.receipts import Line, LineStatus, Receipt, encode_receipt, sign_receipt, verify_receipt
from sync.protocol.signing import Purpose, Signed, sign
from tests.sync.office import MORNING, Office, new_id
from tests.sync.refusal import outcome, refusal


def flipped(data: bytes, places: Iterator[int] | range | None = None) -> Iterator[bytes]:
    """``data`` with one byte changed, in one bit and in all bits."""
    for place in places if places is not None else range(len(data)):
        for mask in (0x01, 0x80, 0xFF):
            yield data[:place] + bytes((data[place] ^ mask,)) + data[place + 1 :]


def mangled(data: bytes) -> Iterator[bytes]:
    """Every byte changed, every truncation, and something added at either end."""
    yield from flipped(data)
    yield from (data[:length] for length in range(len(data)))
    yield from (data + b"\0", data + data, b"\0" + data)


def test_every_byte_of_a_manifest_counts() -> None:
    office = Office()
    sealed = office.seal(office.registration())
    public = office.device_key.public_key()
    for manifest in mangled(sealed.manifest):
        assert refusal(verify_manifest, manifest, sealed.signature, public) == Code.SIGNATURE_WRONG
    for signature in mangled(sealed.signature):
        assert refusal(verify_manifest, sealed.manifest, signature, public) == Code.SIGNATURE_WRONG


def test_a_dishonest_desk_that_signs_a_mangled_manifest_is_refused_too() -> None:
    """Signed anew after each change: the shape itself must hold, down to the wrapped key and the chunk hashes."""
    office = Office()
    change = office.registration()
    sealed = office.seal(change)
    public = office.device_key.public_key()

    def read(manifest: bytes) -> None:
        verified = verify_manifest(manifest, sign(office.device_key, Purpose.MANIFEST, manifest), public)
        assert open_batch(verified, sealed.chunks, office.ministry_keys) == (change,)

    codes = [outcome(read, manifest) for manifest in mangled(sealed.manifest)]
    # What still opens has the copy for the recovery key spoilt, or its name: nothing that this reader can see.
    assert codes.count(None) <= 3 * (len(key_id(office.recovery_key)) + 80)
    assert {Code.MALFORMED, Code.WRONG_SHAPE, Code.CHUNK_WRONG, Code.KEY_REFUSED, Code.NOT_FOR_US} <= set(codes)


def test_every_byte_of_an_approval_counts() -> None:
    office = Office()
    sealed = office.seal(office.registration())
    manifest = office.verify(sealed)
    approval = office.approve(sealed, 1)
    public = office.supervisor_key.public_key()
    assert verify_approval(approval, manifest, public).approver == office.supervisor
    for statement in mangled(approval.statement):
        assert refusal(verify_approval, replace(approval, statement=statement), manifest, public)
        honest = Signed(statement, sign(office.supervisor_key, Purpose.APPROVAL, statement))
        try:  # the supervisor's own hand may write another time or name, never another batch, decision or count
            found = verify_approval(honest, manifest, public)
        except ProtocolError:
            continue
        assert (found.batch, found.decision, found.count) == (sealed.id, "approved", 1)
    for signature in mangled(approval.signature):
        assert refusal(verify_approval, replace(approval, signature=signature), manifest, public)


def test_every_byte_of_a_receipt_counts() -> None:
    office = Office()
    lines = (Line(new_id(), LineStatus.ACCEPTED), Line(new_id(), LineStatus.REJECTED, "form_unknown"))
    signed = sign_receipt(Receipt("ab" * 32, "desk-1", 7, lines, MORNING), office.ministry_signing)
    public = office.ministry_signing.public_key()

    def read(candidate: Signed) -> Callable[[], Receipt]:
        return lambda: verify_receipt(candidate, public, batch="ab" * 32, device="desk-1")

    assert read(signed)().lines == lines
    for statement in mangled(signed.statement):
        assert refusal(read(replace(signed, statement=statement))) == Code.SIGNATURE_WRONG
        outcome(read(Signed(statement, sign(office.ministry_signing, Purpose.RECEIPT, statement))))
    for signature in mangled(signed.signature):
        assert refusal(read(replace(signed, signature=signature))) == Code.SIGNATURE_WRONG


def test_a_byte_of_any_chunk_counts() -> None:
    office = Office()
    noise = random.Random(11)
    sealed = office.seal(
        *(office.registration("".join(chr(noise.randrange(0x621, 0x64A)) for _ in range(30_000))) for _ in range(3))
    )
    manifest = office.verify(sealed)
    for index, chunk in enumerate(sealed.chunks):
        places = [0, 1, len(chunk) - 1, len(chunk) - 17, *noise.sample(range(len(chunk)), 40)]
        for other in (*flipped(chunk, iter(places)), chunk[:-1], chunk + b"\0", b""):
            chunks = (*sealed.chunks[:index], other, *sealed.chunks[index + 1 :])
            code = refusal(open_batch, manifest, chunks, office.ministry_keys)
            assert code == Code.CHUNK_WRONG


def test_every_byte_of_a_whole_file_counts(tmp_path: Path) -> None:
    """One bit of each byte on a stick, each place where it may have been cut off, and something after its end."""
    office = Office()
    change = office.registration()
    sealed = office.seal(change)
    path = tmp_path / "batch.mihan"
    write_bundle(path, sealed, office.approve(sealed, 1))
    data = path.read_bytes()

    def read(candidate: bytes) -> None:
        bundle = Bundle(io.BytesIO(candidate))
        assert bundle.offer is not None
        offer = bundle.offer
        manifest = verify_manifest(offer.manifest, offer.signature, office.device_key.public_key())
        verify_approval(offer.approval, manifest, office.supervisor_key.public_key())
        assert open_batch(manifest, tuple(bundle.chunks(manifest)), office.ministry_keys) == (change,)

    read(data)
    for place in range(len(data)):
        assert refusal(read, data[:place] + bytes((data[place] ^ 1 << place % 8,)) + data[place + 1 :])
    for length in range(0, len(data), 7):
        assert refusal(read, data[:length])
    for more in (b"\0", data):
        assert refusal(read, data + more)


def test_signatures_of_two_batches_cannot_be_swapped() -> None:
    office = Office()
    one, two = office.seal(office.registration()), office.seal(office.registration())
    public = office.device_key.public_key()
    assert refusal(verify_manifest, one.manifest, two.signature, public) == Code.SIGNATURE_WRONG


def test_the_approval_of_another_batch_approves_nothing() -> None:
    office = Office()
    one, two = office.seal(office.registration()), office.seal(office.registration())
    manifest, public = office.verify(one), office.supervisor_key.public_key()
    assert refusal(verify_approval, office.approve(two, 1), manifest, public) == Code.APPROVAL_OF_ANOTHER
    assert refusal(verify_approval, office.approve(one, 2), manifest, public) == Code.COUNT_WRONG
    clerk = office.device_key.public_key()
    assert refusal(verify_approval, office.approve(one, 1), manifest, clerk) == Code.SIGNATURE_WRONG


def test_a_signed_no_is_not_a_yes() -> None:
    office = Office()
    sealed = office.seal(office.registration())
    statement = encode(
        {
            "protocol": 1,
            "batch": bytes.fromhex(sealed.id),
            "approver": office.supervisor,
            "decision": "returned",
            "count": 1,
            "at": "2026-02-03T07:45:00Z",
        }
    )
    refused = Signed(statement, sign(office.supervisor_key, Purpose.APPROVAL, statement))
    manifest = office.verify(sealed)
    code = refusal(verify_approval, refused, manifest, office.supervisor_key.public_key())
    assert code == Code.NOT_APPROVED


def test_a_supervisor_cannot_approve_what_they_recorded_themselves() -> None:
    office = Office()
    own = replace(office.registration(), author=office.supervisor)
    check_four_eyes([office.registration()], office.supervisor)
    check_four_eyes([own.voided()], office.supervisor)
    with pytest.raises(ProtocolError) as caught:
        check_four_eyes([office.registration(), own], office.supervisor)
    assert caught.value.code == Code.APPROVED_BY_AUTHOR
    assert caught.value.params == {"change": own.id}


def test_a_receipt_of_another_batch_or_desk_ends_nothing() -> None:
    office = Office()
    signed = sign_receipt(Receipt("ab" * 32, "desk-1", 1, (), MORNING), office.ministry_signing)
    public = office.ministry_signing.public_key()
    assert verify_receipt(signed, public, batch="", device="desk-1").number == 1
    for batch, device in (("cd" * 32, "desk-1"), ("ab" * 32, "desk-2"), ("", "desk-2")):
        code = refusal(verify_receipt, signed, public, batch=batch, device=device)
        assert code == Code.RECEIPT_OF_ANOTHER
    code = refusal(verify_receipt, signed, office.device_key.public_key(), batch="", device="desk-1")
    assert code == Code.SIGNATURE_WRONG


def test_a_million_recipients_and_an_endless_manifest_are_refused_unread() -> None:
    office = Office()
    public = office.device_key.public_key()
    crowd = encode({"header": b"x", "keys": {str(n): b"" for n in range(30_000)}, "size": 1, "chunks": bytes(32)})
    signature = sign(office.device_key, Purpose.MANIFEST, crowd)
    assert refusal(verify_manifest, crowd, signature, public) == Code.WRONG_SHAPE
    endless = bytes(limits.MANIFEST + 1)
    assert refusal(verify_manifest, endless, bytes(64), public) == Code.TOO_LONG
    lines = tuple(Line(new_id(), LineStatus.ACCEPTED) for _ in range(3))
    doubled = Receipt("ab" * 32, "desk-1", 1, lines + lines[:1], MORNING)
    with pytest.raises(ProtocolError):
        sign_receipt(doubled, office.ministry_signing)
    assert len(encode_receipt(doubled)) > 0
