"""The country's index as bytes: who is in it is found and where, strangers are not, and nothing but the ministry's own
bytes is ever opened."""

import hashlib
import hmac
import random
import struct
from array import array
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.protocol.errors import Code, ProtocolError
from sync.protocol.feed_items import NATIONAL_INDEX, QUESTION_ANSWERED, read_item
from sync.protocol.fuse import Filter, make
from sync.protocol.national_index import (
    Gathering,
    NationalIndex,
    OpenShard,
    Season,
    Shard,
    check_shard,
    encode_index,
    index_id,
    marked,
    proof_of,
    read_index,
    shard_of,
    shards_for,
    sign_index,
    verify_index,
)
from sync.protocol.signing import Purpose, Signed, sign

KEY = bytes(range(32))
SEASON = Season(1, bytes(16), 0)
PLACES = ("", *(f"IQ-{number:02d}" for number in range(19)))
AT = datetime(2026, 11, 1, tzinfo=UTC)


def _made(people: dict[int, int], shards: int = 4) -> tuple[NationalIndex, list[bytes]]:
    gathering = Gathering(KEY, shards)
    for value, place in people.items():
        gathering.add((value,), place)
    data = [gathering.shard(number) for number in range(shards)]
    listed = tuple(Shard(len(one), hashlib.sha256(one).hexdigest()) for one in data)
    index = NationalIndex(1, 1, "", 1, 1, len(people), len(people), proof_of(KEY, SEASON), PLACES, listed, AT)
    return index, data


def _asked(index: NationalIndex, shards: list[OpenShard], value: int) -> tuple[int, ...]:
    there, where, mark = marked(KEY, value)
    return shards[shard_of(index, mark)].places(there, where, len(PLACES))


def test_everybody_in_it_is_found_in_their_governorate_and_strangers_are_not() -> None:
    drawn = random.Random(7)
    people = {drawn.getrandbits(64): number % len(PLACES) for number in range(20_000)}
    index, made = _made(people)
    data = [OpenShard(one) for one in made]
    assert all(place in _asked(index, data, value) for value, place in people.items())
    assert index.size < 4.2 * len(people)
    strangers = sum(bool(_asked(index, data, drawn.getrandbits(64))) for _ in range(20_000))
    assert strangers <= 2  # once in 800,000
    assert not any(data[0].places(*marked(bytes(32), value)[:2], len(PLACES)) for value in list(people)[:500])


def test_an_index_of_nobody_and_of_one_person_can_be_asked() -> None:
    for people in ({}, {5: 3}):
        index, data = _made(people, 1)
        assert _asked(index, [OpenShard(data[0])], 5) == tuple(people.values())


def test_two_governorates_of_one_person_are_both_told() -> None:
    gathering = Gathering(KEY, 1)
    gathering.add((9,), 2)
    gathering.add((9,), 17)
    assert OpenShard(gathering.shard(0)).places(*marked(KEY, 9)[:2], len(PLACES)) == (2, 17)


def test_a_season_stretches_a_key_in_its_own_way() -> None:
    seasons = [SEASON, Season(1, bytes(15) + b"x", 0), Season(1, bytes(16), 4), Season(1, bytes(15) + b"x", 4)]
    values = {season.value("n:990000000001") for season in seasons}
    assert len(values) == 4
    assert Season(2, bytes(16), 4).value("n:990000000001") in values  # the number names a season and changes nothing
    assert max(values) < 2**64


def test_marks_are_those_of_the_specification() -> None:
    digest = hmac.digest(KEY, (2**63 + 5).to_bytes(8, "little"), "sha256")
    assert marked(KEY, 2**63 + 5) == struct.unpack_from("<QQH", digest)


def test_shards_stay_small() -> None:
    assert [shards_for(entries) for entries in (0, 1, 250_000, 250_001, 12_000_000)] == [1, 1, 1, 2, 64]


def test_what_is_written_is_read() -> None:
    index, _ = _made({1: 1})
    assert read_index(encode_index(index)) == index
    delta = replace(index, whole=index_id(encode_index(index)), number=2)
    assert read_index(encode_index(delta)) == delta
    for wrong in (
        replace(index, shards=index.shards[:3]), replace(index, shards=()), replace(index, places=()),
        replace(index, whole="ab"), replace(index, number=0), replace(index, proof=b""),
        replace(index, shards=(Shard(2**30, index.shards[0].hash),) * 4),
    ):  # fmt: skip
        with pytest.raises(ProtocolError):
            encode_index(wrong)


def test_only_the_ministrys_own_list_is_believed() -> None:
    ministry, thief = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    index, _ = _made({1: 1})
    statement = encode_index(index)
    signed = sign_index(statement, ministry)
    assert verify_index(signed, ministry.public_key(), index_id(statement)) == index
    for bad in (
        sign_index(statement, thief),
        Signed(statement, sign(ministry, Purpose.RELEASE, statement)),
        Signed(encode_index(replace(index, people=9)), signed.signature),
        Signed(statement[:-1], signed.signature),
        Signed(statement + b"\0", signed.signature),
    ):
        with pytest.raises(ProtocolError):
            verify_index(bad, ministry.public_key())
    with pytest.raises(ProtocolError) as refused:
        verify_index(signed, ministry.public_key(), "0" * 64)
    assert refused.value.code is Code.ANSWER_OF_ANOTHER


def test_a_shard_with_a_byte_changed_cut_or_added_is_refused() -> None:
    index, data = _made(dict.fromkeys(range(100), 1), 1)
    whole, shard = data[0], index.shards[0]
    check_shard(shard, whole)
    for at in range(0, len(whole), 7):
        with pytest.raises(ProtocolError):
            check_shard(shard, whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
    for bad in (whole[:-1], whole + b"\0", b""):
        with pytest.raises(ProtocolError):
            check_shard(shard, bad)


def test_lengths_that_no_filter_has_are_refused_before_anything_is_read() -> None:
    """Somebody who could sign would still read nothing of this machine's memory with a filter."""
    good = make(array("Q", range(100)), 8)
    assert Filter(memoryview(good), 8).size == len(good)
    seed, size, length, count = struct.unpack_from("<QIII", good)
    for bad_length, bad_count in ((0, count), (3, count), (2**31, count), (length, 0), (length, 2**31), (2**18, 2**15)):
        head = struct.pack("<QIII", seed, size, bad_length, bad_count)
        with pytest.raises(ProtocolError):
            Filter(memoryview(head + good[20:]), 8)
    for cut in (good[:19], good[:-1], b""):
        with pytest.raises(ProtocolError):
            Filter(memoryview(cut), 8)
    drawn = random.Random(3)
    for _ in range(300):
        with pytest.raises(ProtocolError):
            OpenShard(drawn.randbytes(drawn.randrange(200)))


def test_the_feed_says_an_index_strictly() -> None:
    body: dict[str, object] = {
        "number": 3, "epoch": 2, "whole": "", "size": 400, "key": KEY.hex(), "season": 1, "salt": bytes(16).hex(),
        "cost": 9,
    }  # fmt: skip
    assert read_item(NATIONAL_INDEX, body) is not None
    for field, wrong in (
        ("key", "00"), ("key", "x" * 64), ("salt", ""), ("cost", 99), ("size", 2**40), ("whole", "zz"), ("number", 0),
    ):  # fmt: skip
        with pytest.raises(ProtocolError):
            read_item(NATIONAL_INDEX, {**body, field: wrong})
    known = {"governorate": "IQ-BA", "office": "Basra", "number": "1-000001-2"}
    assert read_item(QUESTION_ANSWERED, {"person": "p", "known": [known]}) is not None
    for wrong_known in ([known] * 4, ["x"], "x", [{**known, "office": 3}]):
        with pytest.raises(ProtocolError):
            read_item(QUESTION_ANSWERED, {"person": "p", "known": wrong_known})
