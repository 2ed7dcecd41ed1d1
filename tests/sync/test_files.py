"""A batch on a stick: the same bytes as on the wire, whole or not there, and believed only when signed."""

import random
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.protocol.bundle import MAGIC, Bundle, read_bundle, read_receipt, write_bundle, write_receipt
from sync.protocol.envelope import SealedBatch, open_batch, open_changes
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.messages import Change
from sync.protocol.receipts import Line, LineStatus, Receipt, sign_receipt, verify_receipt
from sync.protocol.wire import Offer, encode_offer
from tests.sync.office import MORNING, Office
from tests.sync.refusal import refusal


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "دفعة 1.mihan"


def written(office: Office, stick: Path, changes: list[Change]) -> SealedBatch:
    sealed = office.seal(*changes)
    write_bundle(stick, sealed, office.approve(sealed, len(changes)))
    return sealed


def keys_of(office: Office) -> tuple[Callable[[str], Ed25519PublicKey], Callable[[str], Ed25519PublicKey]]:
    def device(claimed: str) -> Ed25519PublicKey:
        if claimed != office.device:
            raise ProtocolError(Code.DEVICE_UNKNOWN)
        return office.device_key.public_key()

    def approver(claimed: str) -> Ed25519PublicKey:
        if claimed != office.supervisor:
            raise ProtocolError(Code.DEVICE_UNKNOWN)
        return office.supervisor_key.public_key()

    return device, approver


def big(office: Office) -> list[Change]:
    noise = random.Random(9)
    return [office.registration("".join(chr(noise.randrange(0x621, 0x64A)) for _ in range(40_000))) for _ in range(3)]


def test_a_batch_carried_on_a_stick_is_opened_at_the_ministry(office: Office, stick: Path) -> None:
    changes = big(office)
    sealed = written(office, stick, changes)
    found, manifest, approval = read_bundle(stick, *keys_of(office))
    assert found == sealed
    assert approval == office.approve(sealed, 3)
    assert open_batch(manifest, found.chunks, office.ministry_keys) == tuple(changes)
    with stick.open("rb") as file:
        bundle = Bundle(file)
        assert (bundle.header().office, bundle.header().count) == ("erbil-1", 3)
        verified = bundle.verify(office.device_key.public_key(), office.supervisor_key.public_key())
        assert list(open_changes(verified, bundle.chunks(verified), office.ministry_keys)) == changes


def test_the_bytes_on_the_stick_are_the_bytes_on_the_wire(office: Office, stick: Path) -> None:
    sealed = written(office, stick, big(office))
    head = encode_offer(Offer(sealed.manifest, sealed.signature, office.approve(sealed, 3)))
    assert stick.read_bytes() == MAGIC + b"B" + len(head).to_bytes(4, "big") + head + b"".join(sealed.chunks)


def test_every_byte_of_a_file_counts(office: Office, stick: Path) -> None:
    written(office, stick, [office.registration()])
    data = stick.read_bytes()
    for place in range(len(data)):
        stick.write_bytes(data[:place] + bytes((data[place] ^ 0x40,)) + data[place + 1 :])
        assert refusal(read_bundle, stick, *keys_of(office))
    for length in range(len(data)):
        stick.write_bytes(data[:length])
        assert refusal(read_bundle, stick, *keys_of(office))
    stick.write_bytes(data + b"\0")
    assert refusal(read_bundle, stick, *keys_of(office)) == Code.FILE_LONG


def test_a_head_that_claims_gigabytes_is_refused_before_they_are_read(stick: Path) -> None:
    class Careful(BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            assert size is not None
            assert size < 10_000
            return super().read(size)

    assert refusal(Bundle, Careful(MAGIC + b"B" + b"\xff\xff\xff\xff")) == Code.TOO_LONG
    assert refusal(Bundle, Careful(MAGIC + b"R" + b"\xff\xff\xff\xff")) == Code.TOO_LONG
    assert refusal(Bundle, Careful(MAGIC + b"B" + (2000).to_bytes(4, "big") + b"short")) == Code.FILE_SHORT


def test_a_receipt_comes_home_on_the_stick(office: Office, stick: Path) -> None:
    change = office.registration()
    sealed = office.seal(change)
    receipt = Receipt(sealed.id, "desk-1", 12, (Line(change.id, LineStatus.ACCEPTED),), MORNING)
    signed = sign_receipt(receipt, office.ministry_signing)
    write_receipt(stick, signed)
    public = office.ministry_signing.public_key()
    assert verify_receipt(read_receipt(stick), public, batch=sealed.id, device="desk-1") == receipt
    assert refusal(read_bundle, stick, *keys_of(office)) == Code.NOT_A_BUNDLE
    write_bundle(stick, sealed, office.approve(sealed, 1))
    assert refusal(read_receipt, stick) == Code.NOT_A_BUNDLE


def test_a_stick_that_is_full_keeps_the_older_file_and_no_crumbs(office: Office, stick: Path) -> None:
    written(office, stick, [office.registration()])
    before = stick.read_bytes()
    sealed = office.seal(office.registration())

    class Torn(tuple[bytes, ...]):
        __slots__ = ()

        def __iter__(self) -> "Torn":
            return self

        def __next__(self) -> bytes:
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_bundle(stick, replace(sealed, chunks=Torn()), office.approve(sealed, 1))
    assert stick.read_bytes() == before
    assert list(stick.parent.iterdir()) == [stick]


def test_a_folder_that_is_not_there_is_an_os_error(office: Office, tmp_path: Path) -> None:
    sealed = office.seal(office.registration())
    with pytest.raises(FileNotFoundError):
        write_bundle(tmp_path / "gone" / "x.mihan", sealed, office.approve(sealed, 1))
