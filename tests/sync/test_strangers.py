"""Fuzzed bytes for every reader: a code, never another exception, and never a large allocation."""

import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cbor2
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sync.protocol import limits, wire
from sync.protocol.approval import claimed_approval
from sync.protocol.canonical import decode, encode
from sync.protocol.enrolment import CodedRequest
from sync.protocol.envelope import Header, claimed_manifest
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.hlc import Reading
from sync.protocol.keys import PrivateKeyFile
from sync.protocol.messages import Change, Frames, decode_change, decode_changes, encode_change
from sync.protocol.moments import read_moment
from sync.protocol.printed_code import PrintedCode
from sync.protocol.receipts import Line, LineStatus, Receipt, decode_receipt, encode_receipt
from sync.protocol.requests_auth import claimed_key_id
from tests.sync.office import CHEAP, MORNING, Office, new_id
from tests.sync.refusal import outcome, refusal


def office_messages() -> dict[str, tuple[Callable[[bytes], object], bytes]]:
    """Every reader of bytes, with a message that it accepts."""
    office = Office()
    change = office.registration()
    sealed = office.seal(change)
    approval = office.approve(sealed, 1)
    receipt = encode_receipt(Receipt(sealed.id, "desk-1", 1, (Line(change.id, LineStatus.ACCEPTED),), MORNING))
    answer = wire.Answer(wire.BatchState.RECEIVING, (bytes(32),))
    return {
        "change": (decode_change, encode_change(change)),
        "header": (Header.decode, claimed_manifest(sealed.manifest).header.encode()),
        "manifest": (claimed_manifest, sealed.manifest),
        "approval": (claimed_approval, approval.statement),
        "receipt": (decode_receipt, receipt),
        "offer": (wire.decode_offer, wire.encode_offer(wire.Offer(sealed.manifest, sealed.signature, approval))),
        "answer": (wire.decode_answer, wire.encode_answer(answer)),
        "refusal": (wire.decode_refusal, wire.encode_refusal(ProtocolError(Code.TOO_LONG, {"most": 3}))),
        "signed": (lambda data: wire.decode_signed(data, 4096), wire.encode_signed(approval)),
        "request": (CodedRequest.decode, CodedRequest(b"x", bytes(64), bytes(32)).encode()),
        "key file": (PrivateKeyFile.decode, PrivateKeyFile.lock(office.device_key, "گەنم", CHEAP).encode()),
    }


READERS = office_messages()


@pytest.mark.parametrize("name", READERS)
def test_every_reader_reads_what_its_writer_writes(name: str) -> None:
    read, data = READERS[name]
    assert read(data) == read(bytes(data))


@pytest.mark.parametrize("name", READERS)
@given(noise=st.binary(max_size=300))
def test_noise_is_refused_with_a_code(name: str, noise: bytes) -> None:
    assert refusal(READERS[name][0], noise)


scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | st.text(max_size=8)
    | st.binary(max_size=40)
)
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
)


@pytest.mark.parametrize("name", READERS)
@given(value=values, data=st.data())
def test_a_message_with_any_one_field_replaced_never_breaks_its_reader(
    name: str, value: object, data: st.DataObject
) -> None:
    read, good = READERS[name]
    message = cbor2.loads(good)
    places = list(message) if isinstance(message, dict) else list(range(len(message)))
    message[data.draw(st.sampled_from(places))] = value
    outcome(read, cbor2.dumps(message, canonical=True))


@given(name=st.sampled_from(sorted(READERS)), place=st.integers(0, 10**6), byte=st.binary(min_size=1, max_size=9))
def test_a_message_with_bytes_pushed_in_never_breaks_its_reader(name: str, place: int, byte: bytes) -> None:
    read, good = READERS[name]
    at = place % len(good)
    outcome(read, good[:at] + byte + good[at:])
    outcome(read, good[:at] + byte + good[at + len(byte) :])


@given(values)
def test_what_is_written_is_read_back_and_in_one_form_only(value: object) -> None:
    try:
        data = encode(value)
    except ProtocolError:
        return  # numbers beyond 64 bits, NaN, NUL: refused on both sides
    again = decode(data, 10**6)
    assert again == value
    assert encode(again) == data


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\x18\x01", "a longer form of 1"),
        (b"\x9f\xff", "an array without length"),
        (b"\xa2\x61b\x01\x61a\x01", "keys out of order"),
        (b"\xa2\x61a\x01\x61a\x02", "a key twice"),
        (b"\xa1\x01\x02", "a number as key"),
        (b"\x01\x01", "something after the end"),
        (b"\xf7", "undefined"),
        (b"\xe0", "a simple value"),
        (b"\xf9\x7e\x00", "not a number"),
        (b"\xf9\x7c\x00", "infinity"),
        (b"\x61\x00", "NUL"),
        (b"\x62\xff\xfe", "not UTF-8"),
        (b"\xc2\x49" + b"\xff" * 9, "a big number"),
        (b"\x1b" + b"\xff" * 8, "a number beyond 64 bits"),
        (b"\xc5\x82\x1b\x00\x00\x00\x00\x7f\xff\xff\xff\x03", "a big float that asks for gigabytes"),
        (b"\xd8\x23\x64(a+)", "a regular expression"),
        (b"\xd8\x1c\x81\xd8\x1d\x00", "an array that holds itself"),
        (b"\xd9\xd9\xf7\x01", "the self-described tag"),
        (b"\xda\x00\x98\x96\x80\x01", "an unknown tag"),
        (b"\x81" * 5000 + b"\x01", "5,000 arrays in each other"),
        (b"\x81" * (limits.DEPTH + 1) + b"\x01", "one array too deep"),
        (b"\x5b" + b"\x00\x00\xff\xff" * 2 + b"x", "a string of 280 TB"),
        (b"\x9b" + b"\x00\x00\xff\xff" * 2 + b"\x01", "an array of as many"),
        (b"\xbb" + b"\x00\x00\xff\xff" * 2, "a map of as many"),
        (b"", "nothing"),
    ],
)
def test_cbor_that_is_clever_is_refused(data: bytes, why: str) -> None:
    assert refusal(decode, data, 10**6) == Code.MALFORMED, why


def test_a_message_over_its_limit_is_refused_before_it_is_read() -> None:
    assert refusal(decode, encode("x" * 100), 50) == Code.TOO_LONG


@given(st.lists(st.binary(max_size=30)))
def test_a_stream_of_noise_never_breaks_the_cutter(parts: list[bytes]) -> None:
    frames = Frames()
    for part in parts:
        if outcome(lambda part=part: list(frames.feed(part))) is not None:
            return
    outcome(frames.end)


@given(st.binary(max_size=200))
def test_noise_as_a_sequence_of_changes_is_refused_or_empty(noise: bytes) -> None:
    code = outcome(lambda: list(decode_changes(noise)))
    assert code is not None or not noise


@given(st.text(max_size=80))
@example("٠١٢٣٤")
@example("O" * 35)
@example("²" * 35)
def test_text_of_any_kind_never_breaks_the_readers_of_text(text: str) -> None:
    assert outcome(PrintedCode.parse, text) in (Code.CODE_MISTYPED, None)
    assert outcome(Reading.parse, text) in (Code.CLOCK_MALFORMED, None)
    assert outcome(read_moment, text) in (Code.WRONG_SHAPE, None)
    assert outcome(claimed_key_id, {"signature-input": text}) in (Code.UNSIGNED, None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "not-a-uuid"},
        {"id": new_id().upper()},
        {"sequence": 0},
        {"sequence": 2**63},
        {"sequence": True},
        {"kind": "Registration"},
        {"kind": ""},
        {"record": ""},
        {"author": ""},
        {"record": "x" * 65},
        {"form_id": "x" * 257},
        {"supersedes": ("x",)},
        {"body": []},
        {"body": {"a": object()}},
        {"body": {"a": "\0"}},
        {"body": {"a": "\ud800"}},
        {"body": {1: "a"}},
        {"body": {"a": {1, 2}}},
        {"body": {"a": MORNING}},
        {"body": {"a": float("nan")}},
        {"kind": "void"},
    ],
)
def test_a_desk_cannot_even_write_a_change_that_the_ministry_would_refuse(wrong: dict[str, object]) -> None:
    change = Office().registration()
    fields = {name: getattr(change, name) for name in Change.__slots__}
    assert refusal(encode_change, Change(**fields | wrong)) in (Code.WRONG_SHAPE, Code.MALFORMED)


def test_a_change_of_a_kind_from_a_later_version_is_read_all_the_same() -> None:
    change = replace(Office().registration(), kind="placement")
    assert decode_change(encode_change(change)) == change


def test_a_change_too_large_is_refused_by_both() -> None:
    change = Office().registration(size=limits.CHANGE)
    assert refusal(encode_change, change) == Code.TOO_LONG


def test_another_protocol_or_suite_is_named() -> None:
    for name in ("protocol", "suite"):
        header = cbor2.loads(READERS["header"][1])
        header[name] = 2
        with pytest.raises(ProtocolError) as caught:
            Header.decode(cbor2.dumps(header, canonical=True))
        assert (caught.value.code, caught.value.params) == (Code.VERSION_UNKNOWN, {"version": 2})


def test_a_key_file_cannot_ask_for_an_hour_of_work() -> None:
    for name, value in (("memory", 2**31), ("iterations", 10**6), ("lanes", 10**4)):
        fields = cbor2.loads(READERS["key file"][1])
        fields[name] = value
        assert refusal(PrivateKeyFile.decode, cbor2.dumps(fields, canonical=True)) == Code.WRONG_SHAPE


def test_readers_of_files_survive_a_file_of_noise(tmp_path: Path) -> None:
    from sync.protocol.bundle import MAGIC, read_receipt

    path = tmp_path / "noise.mihan"
    for data in (
        b"",
        b"MIHAN",
        bytes(100),
        MAGIC,
        MAGIC + b"X" + bytes(4),
        MAGIC + b"R" + struct.pack(">I", 2**32 - 1),
    ):
        path.write_bytes(data)
        assert refusal(read_receipt, path) in (Code.NOT_A_BUNDLE, Code.TOO_LONG)
