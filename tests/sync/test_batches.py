"""A batch is sealed at the desk and opened at the ministry, and nowhere else."""

import hashlib
import os
import random
import tracemalloc
from collections.abc import Callable, Collection, Iterator

import pytest
import zstandard
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol import limits
from sync.protocol.envelope import (
    Header,
    claimed_header,
    open_batch,
    open_changes,
    recipient,
    seal,
    seal_into,
    verify_manifest,
)
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import key_id, new_receiving_key, new_signing_key
from sync.protocol.messages import Change, decode_changes, encode_change, encode_changes, framed
from sync.protocol.stream import ChunkSealer, nonce, open_chunks, padded_length, unseal_items
from tests.sync.office import MORNING, Office, new_id
from tests.sync.refusal import refusal


def refused(code: Code, act: Callable[[], object]) -> None:
    assert refusal(act) == code


def test_what_a_clerk_recorded_is_what_the_ministry_reads() -> None:
    office = Office()
    changes = (office.registration("زينب كريم"), office.registration("ئاڤان"), office.registration("Sara"))
    sealed = office.seal(*changes)
    assert open_batch(office.verify(sealed), sealed.chunks, office.ministry_keys) == changes


def test_the_offline_recovery_key_opens_it_too() -> None:
    office = Office()
    change = office.registration()
    sealed = office.seal(change)
    keys = {key_id(office.recovery_key): office.recovery_key}
    assert open_batch(office.verify(sealed), sealed.chunks, keys) == (change,)


def test_changes_encoded_when_they_were_saved_are_sealed_as_they_are() -> None:
    office = Office()
    change = office.registration()
    sealed = office.seal(encode_change(change))
    assert open_batch(office.verify(sealed), sealed.chunks, office.ministry_keys) == (change,)


def test_the_header_says_office_device_and_count_and_nothing_about_people() -> None:
    office = Office()
    first = office.seal(office.registration("زينب"))
    second = office.seal(office.registration("هدى"), office.registration("نور"))
    header = office.verify(second).header
    assert (header.office, header.device, header.number, header.count) == ("erbil-1", "desk-1", 2, 2)
    assert header.previous == first.id == hashlib.sha256(first.manifest).hexdigest()
    assert header.created == MORNING
    assert header.forms == (("jobseeker_registration", "2026020301"),)
    assert claimed_header(second.manifest) == header
    everything = second.manifest + second.signature + b"".join(second.chunks)
    for word in ("هدى", "نور", "كەلار", office.clerk):
        assert word.encode() not in everything


def test_a_void_change_keeps_its_number_and_says_nothing() -> None:
    office = Office()
    withdrawn = office.registration("سارة")
    sealed = office.seal(withdrawn.voided(), office.registration())
    void = open_batch(office.verify(sealed), sealed.chunks, office.ministry_keys)[0]
    assert (void.id, void.sequence, void.kind) == (withdrawn.id, withdrawn.sequence, "void")
    assert [void.record, void.author, void.form_id, void.form_version, void.base] == [""] * 5
    assert void.body == {}


def test_a_thief_with_another_key_reads_nothing() -> None:
    office = Office()
    sealed = office.seal(office.registration())
    manifest = office.verify(sealed)
    other = new_receiving_key()
    refused(Code.NOT_FOR_US, lambda: open_batch(manifest, sealed.chunks, {key_id(other): other}))
    refused(Code.KEY_REFUSED, lambda: open_batch(manifest, sealed.chunks, {key_id(office.ministry_key): other}))


def test_another_desk_cannot_sign_for_this_one() -> None:
    office = Office()
    sealed = office.seal(office.registration())
    stranger = new_signing_key().public_key()
    refused(Code.SIGNATURE_WRONG, lambda: verify_manifest(sealed.manifest, sealed.signature, stranger))


def test_an_approvals_signature_is_not_a_manifests() -> None:
    office = Office()
    sealed = office.seal(office.registration())
    approval = office.approve(sealed, 1)
    public = office.supervisor_key.public_key()
    refused(Code.SIGNATURE_WRONG, lambda: verify_manifest(approval.statement, approval.signature, public))


def test_an_empty_batch_or_one_for_nobody_is_not_sealed() -> None:
    office = Office()
    refused(Code.BATCH_EMPTY, office.seal)
    header = Header("o", "d", 1, "", 1, office.clock.tick(), MORNING, (), os.urandom(7))
    change = office.registration()
    refused(Code.RECIPIENTS_MISSING, lambda: seal_into(print, [change], header, {}, office.device_key))
    crowd = {str(index): office.ministry_key.public_key() for index in range(limits.RECIPIENTS + 1)}
    refused(Code.WRONG_SHAPE, lambda: seal_into(lambda _: None, [change], header, crowd, office.device_key))


def test_chunks_swapped_dropped_or_doubled_are_refused() -> None:
    office = Office()
    noise = random.Random(7)  # what does not pack fills several chunks
    changes = [
        office.registration("".join(chr(noise.randrange(0x621, 0x64A)) for _ in range(40_000))) for _ in range(8)
    ]
    sealed = office.seal(*changes)
    manifest = office.verify(sealed)
    assert len(sealed.chunks) >= 3
    first, second, *rest = sealed.chunks

    def opened(*chunks: bytes) -> Callable[[], object]:
        return lambda: open_batch(manifest, chunks, office.ministry_keys)

    refused(Code.CHUNK_WRONG, opened(second, first, *rest))
    refused(Code.CHUNKS_MISSING, opened(*sealed.chunks, first))
    refused(Code.CHUNK_WRONG, opened(first, *rest))
    refused(Code.CHUNKS_MISSING, opened(*sealed.chunks[:-1]))
    assert opened(*sealed.chunks)() == tuple(changes)


def test_a_stream_cut_at_a_chunk_is_not_taken_for_its_end() -> None:
    """The last flag is in the nonce: even whoever may re-sign the manifest cannot shorten what the desk sealed."""
    key, prefix, header_hash = os.urandom(32), os.urandom(7), os.urandom(32)
    chunks: list[bytes] = []
    sealer = ChunkSealer(key, prefix, header_hash, chunks.append)
    sealer.write(os.urandom(3 * limits.CHUNK))
    sealer.finish()
    plain = list(open_chunks(chunks, len(chunks), key, prefix, header_hash))
    assert len(plain) == len(chunks) >= 4
    refused(Code.CHUNK_WRONG, lambda: list(open_chunks(chunks[:-1], len(chunks) - 1, key, prefix, header_hash)))
    refused(Code.CHUNK_WRONG, lambda: list(open_chunks(chunks, len(chunks), key, prefix, os.urandom(32))))


@pytest.mark.parametrize("size", [0, 1, 65_520, 65_527, 65_528, 65_529, 65_536, 131_064, 131_072, 200_000])
def test_content_of_any_length_comes_back_without_its_padding(size: int) -> None:
    key, prefix, header_hash = os.urandom(32), os.urandom(7), os.urandom(32)
    chunks: list[bytes] = []
    sealer = ChunkSealer(key, prefix, header_hash, chunks.append)
    frame = zstandard.ZstdCompressor(level=1).compress(b"".join(framed(os.urandom(size))))
    sealer.write(frame)
    sealer.finish()
    whole = sum(map(len, chunks)) - len(chunks) * limits.TAG
    assert whole == padded_length(len(frame) + 8)
    assert [len(item) for item in unseal_items(open_chunks(chunks, len(chunks), key, prefix, header_hash), 10**9)] == [
        size
    ]


@given(st.integers(0, 2**40))
def test_padding_costs_at_most_an_eighth_and_never_shortens(length: int) -> None:
    padded = padded_length(length)
    assert length <= padded <= length * 1.12 + 1
    assert padded_length(padded) == padded


def sealed_by_hand(plain: bytes) -> tuple[bytes, Callable[[], list[bytes]]]:
    """One chunk made of exactly ``plain`` by somebody who holds all keys and keeps no rule."""
    key, prefix, header_hash = os.urandom(32), os.urandom(7), os.urandom(32)
    chunk = AESGCM(key).encrypt(nonce(prefix, 0, last=True), plain, header_hash)
    return chunk, lambda: list(unseal_items(open_chunks([chunk], 1, key, prefix, header_hash), 100_000))


def padded(content: bytes, said: int | None = None) -> bytes:
    zeros = padded_length(len(content) + 8) - len(content) - 8
    return content + bytes(zeros) + (len(content) if said is None else said).to_bytes(8, "big")


def test_whoever_holds_all_keys_still_cannot_send_a_malformed_inside() -> None:
    packed = zstandard.ZstdCompressor().compress(b"".join(framed(b"x" * 100) + framed(os.urandom(120))))
    assert padded(packed)[-9] == 0
    _, read = sealed_by_hand(padded(packed))
    assert read()[0] == b"x" * 100
    for code, plain in (
        (Code.COMPRESSION_WRONG, b""),
        (Code.COMPRESSION_WRONG, b"not zstd at all, but long enough to look at"),
        (Code.COMPRESSION_WRONG, packed[:-3]),
        (Code.PADDING_WRONG, packed),
        (Code.PADDING_WRONG, padded(packed, said=len(packed) - 1)),
        (Code.PADDING_WRONG, padded(packed)[:-9] + b"\1" + padded(packed)[-8:]),
        (Code.PADDING_WRONG, packed + bytes(4096) + len(packed).to_bytes(8, "big")),
        (Code.MALFORMED, padded(zstandard.ZstdCompressor().compress(b"\x59\x00\x64" + b"x" * 20))),
        (Code.MALFORMED, padded(zstandard.ZstdCompressor().compress(b"\x58\x01x"))),
        (Code.MALFORMED, padded(zstandard.ZstdCompressor().compress(b"\x81\x01"))),
        (Code.TOO_LONG, padded(zstandard.ZstdCompressor().compress(b"\x5a\xff\xff\xff\xff"))),
    ):
        refused(code, sealed_by_hand(plain)[1])


def test_a_decompression_bomb_is_noticed_while_it_is_small() -> None:
    bomb = zstandard.ZstdCompressor(level=1).compress(bytes(512 * limits.MIB))
    assert len(bomb) < limits.CHUNK
    _, read = sealed_by_hand(padded(bomb))
    tracemalloc.start()
    try:
        refused(Code.TOO_MUCH_INSIDE, read)
        assert tracemalloc.get_traced_memory()[1] < 64 * limits.MIB
    finally:
        tracemalloc.stop()


def test_a_frame_that_asks_for_a_gigabyte_window_is_refused() -> None:
    parameters = zstandard.ZstdCompressionParameters(window_log=30, compression_level=1)
    packer = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    packed = packer.compress(b"".join(framed(b"x" * 100))) + packer.flush()
    refused(Code.COMPRESSION_WRONG, sealed_by_hand(padded(packed))[1])


def test_sequence_numbers_rise_and_ids_are_there_once() -> None:
    office = Office()
    one, two = office.registration(), office.registration()
    for changes in ((two, one), (one, one), (one, Change(one.id, 9, "registration", "r", "a", one.clock))):
        sealed = office.seal(*changes)
        manifest = office.verify(sealed)
        assert refusal(open_batch, manifest, sealed.chunks, office.ministry_keys) == Code.SEQUENCE_WRONG


class Miscounted(Collection[Change | bytes]):
    """Says another number than it holds."""

    def __init__(self, said: int, held: list[Change]) -> None:
        self.said, self.held = said, held

    def __len__(self) -> int:
        return self.said

    def __iter__(self) -> Iterator[Change | bytes]:
        return iter(self.held)

    def __contains__(self, item: object) -> bool:
        return item in self.held


@pytest.mark.parametrize("said", [1, 3])
def test_a_batch_that_miscounts_itself_is_refused(said: int) -> None:
    office = Office()
    sealed = seal(
        Miscounted(said, [office.registration(), office.registration()]),
        office="o",
        device="d",
        number=1,
        previous="",
        clock=office.clock.tick(),
        created=MORNING,
        forms=[],
        recipients=recipient(office.ministry_key.public_key()),
        device_key=office.device_key,
    )
    manifest = office.verify(sealed)
    refused(Code.COUNT_WRONG, lambda: open_batch(manifest, sealed.chunks, office.ministry_keys))


def test_a_batch_larger_than_memory_wants_is_sealed_and_opened_piece_by_piece() -> None:
    """40 MB of changes that pack badly; nothing but the chunks' hashes and one part of it is ever held."""
    office = Office()
    noise = random.Random(3)

    class Many(Miscounted):
        def __iter__(self) -> Iterator[Change | bytes]:
            for index in range(self.said):
                text = noise.randbytes(20_000).hex()
                yield Change(new_id(), index + 1, "registration", "r", "a", "000000000001-0000-d", body={"t": text})

    changes = Many(1000, [])
    header = Header("o", "d", 1, "", 1000, office.clock.tick(), MORNING, (), os.urandom(7))
    chunks: list[bytes] = []
    recipients = recipient(office.ministry_key.public_key())
    manifest, signature = seal_into(chunks.append, changes, header, recipients, office.device_key)
    verified = verify_manifest(manifest, signature, office.device_key.public_key())
    tracemalloc.start()
    try:
        assert sum(1 for _ in open_changes(verified, chunks, office.ministry_keys)) == 1000
        assert tracemalloc.get_traced_memory()[1] < 8 * limits.MIB
    finally:
        tracemalloc.stop()


def test_a_sequence_of_changes_survives_any_cutting() -> None:
    office = Office()
    changes = [office.registration("م" * size) for size in (1, 20, 300, 70_000)]
    data = encode_changes(changes)
    assert list(decode_changes(data)) == changes
    for at in (1, 2, len(data) // 2, len(data) - 1):
        with pytest.raises(ProtocolError):
            list(decode_changes(data[:at]))
