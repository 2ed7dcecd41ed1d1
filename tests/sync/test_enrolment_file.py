"""The enrolment file: what the ministry writes a desk reads, and a copy that was cut off says so."""

import json
from datetime import UTC, datetime

import pytest

from sync.protocol.enrolment_file import MOST, EnrolmentFile, decode
from sync.protocol.errors import ProtocolError

LETTER = EnrolmentFile(
    "https://mihan.example.iq", "D000G-40R40-M30E2-09CHJ-PCSV8-D5N6P-V3D2J", "KRD-01",
    {"ar": "مكتب الكرادة", "en": "Karrada office"}, "IQ-G07", "علي حسن",
    datetime(2026, 11, 1, 8, tzinfo=UTC), datetime(2026, 12, 1, 8, tzinfo=UTC),
)  # fmt: skip


def test_what_the_ministry_writes_the_desk_reads() -> None:
    assert decode(LETTER.encode()) == LETTER
    assert decode(b"\xef\xbb\xbf" + LETTER.encode()) == LETTER, "saved once more by an editor"
    assert (LETTER.name("ckb"), LETTER.name("en")) == ("مكتب الكرادة", "Karrada office")


def test_a_file_of_address_and_code_alone_is_one() -> None:
    short = EnrolmentFile("", LETTER.code)
    assert decode(short.encode()) == short
    assert short.name("ar") == ""


def test_wherever_a_copy_was_cut_off_it_is_said_to_be_one() -> None:
    whole = LETTER.encode()
    for end in range(len(whole) - 2):
        for rest in (b"", bytes(512)):  # a stick leaves zeros where nothing was written
            with pytest.raises(ProtocolError) as refused:
                decode(whole[:end] + rest)
            assert refused.value.code == "enrolment_file_cut", end


@pytest.mark.parametrize(
    "data",
    [
        b"not a letter", b"[]", b'{"mihan": "other"', b"{}", b"[" * 9000, b"PK\x03\x04",
        json.dumps({"address": 1, "code": "x"}).encode(), json.dumps({"address": "a" * 300, "code": "x"}).encode(),
        json.dumps({"address": "", "code": "x", "made": "yesterday"}).encode(),
        json.dumps({"address": "", "code": "x", "office": []}).encode(), LETTER.encode() + b" " * MOST,
    ],
)  # fmt: skip
def test_anything_else_is_none(data: bytes) -> None:
    with pytest.raises(ProtocolError) as refused:
        decode(data)
    assert refused.value.code == "not_enrolment_file"
