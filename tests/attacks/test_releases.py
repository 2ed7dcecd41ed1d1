"""Somebody changes what the ministry published: the signed statement, its signature, a part."""

from dataclasses import replace
from datetime import UTC, datetime

from sync.protocol.errors import Code
from sync.protocol.keys import new_signing_key
from sync.protocol.releases import (
    Release,
    encode_release,
    open_part,
    pack,
    part_of,
    release_id,
    sign_release,
    verify_release,
)
from tests.sync.refusal import refusal
from tests.sync.test_adversary import flipped, mangled

RULES = b'{"points": [{"code": "course", "value": 10}]}'


def test_every_byte_of_a_release_counts() -> None:
    ministry = new_signing_key()
    packed = pack(RULES)
    part = part_of("points_rules", "points", "3", packed)
    statement = encode_release(Release(7, datetime(2026, 3, 2, tzinfo=UTC), "قواعد", older=False, parts=(part,)))
    signed = sign_release(statement, ministry)
    public = ministry.public_key()
    assert verify_release(signed, public, release_id(statement)).parts == (part,)
    for changed in mangled(statement):
        assert refusal(verify_release, replace(signed, statement=changed), public) == Code.SIGNATURE_WRONG
    for changed in mangled(signed.signature):
        assert refusal(verify_release, replace(signed, signature=changed), public) == Code.SIGNATURE_WRONG
    for changed in flipped(packed):
        assert refusal(open_part, part, changed) == Code.CHUNK_WRONG


def test_another_signed_release_is_not_taken_for_the_one_that_was_named() -> None:
    ministry = new_signing_key()
    part = part_of("points_rules", "points", "3", pack(RULES))
    wanted, other = (
        encode_release(Release(version, datetime(2026, 3, 2, tzinfo=UTC), "", older=False, parts=(part,)))
        for version in (7, 8)
    )
    code = refusal(verify_release, sign_release(other, ministry), ministry.public_key(), release_id(wanted))
    assert code == Code.ANSWER_OF_ANOTHER
