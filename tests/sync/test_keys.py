"""Keys rest behind a passphrase and answer to a name."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from sync.protocol.errors import Code
from sync.protocol.keys import (
    Cost,
    PrivateKeyFile,
    fingerprint,
    key_id,
    new_receiving_key,
    new_signing_key,
    private_bytes,
    public_bytes,
    receiving_private,
    receiving_public,
    signing_private,
    signing_public,
)
from tests.sync.office import CHEAP
from tests.sync.refusal import refusal
from tests.sync.test_adversary import mangled


def test_a_key_comes_back_from_its_file_with_the_passphrase_alone() -> None:
    signing, receiving = new_signing_key(), new_receiving_key()
    for key in (signing, receiving):
        file = PrivateKeyFile.decode(PrivateKeyFile.lock(key, "گوڵە گەنم ٣", CHEAP).encode())
        assert private_bytes(file.unlock("گوڵە گەنم ٣")) == private_bytes(key)
        assert file.public == public_bytes(key)
        assert private_bytes(key) not in file.encode()
        assert refusal(file.unlock, "گوڵە گەنم 3") == Code.PASSPHRASE_WRONG
        assert refusal(file.unlock, "") == Code.PASSPHRASE_WRONG


def test_a_key_of_the_other_kind_is_not_taken() -> None:
    signing = PrivateKeyFile.lock(new_signing_key(), "x", CHEAP)
    receiving = PrivateKeyFile.lock(new_receiving_key(), "x", CHEAP)
    assert public_bytes(signing.unlock_signing("x")) == signing.public
    assert public_bytes(receiving.unlock_receiving("x")) == receiving.public
    assert refusal(signing.unlock_receiving, "x") == Code.KEY_MALFORMED
    assert refusal(receiving.unlock_signing, "x") == Code.KEY_MALFORMED
    assert refusal(replace(signing, purpose="receiving").unlock, "x") == Code.PASSPHRASE_WRONG


def test_every_byte_of_a_key_file_counts() -> None:
    file = PrivateKeyFile.lock(new_signing_key(), "x", CHEAP).encode()
    for data in mangled(file):
        assert refusal(lambda data=data: PrivateKeyFile.decode(data).unlock("x"))


def test_the_same_passphrase_wraps_differently_each_time() -> None:
    key = new_signing_key()
    assert PrivateKeyFile.lock(key, "x", CHEAP).sealed != PrivateKeyFile.lock(key, "x", CHEAP).sealed


def test_a_keys_name_says_what_it_is_for() -> None:
    raw = bytes(range(32))
    assert key_id(signing_private(raw)) == key_id(signing_private(raw).public_key())
    assert len(key_id(receiving_private(raw))) == 32
    public = public_bytes(new_receiving_key())
    assert fingerprint(receiving_public(public)) != fingerprint(signing_public(public))


@pytest.mark.parametrize("read", [signing_public, receiving_public, signing_private, receiving_private])
def test_bytes_of_another_length_are_no_key(read: object) -> None:
    assert callable(read)
    assert refusal(read, bytes(31)) == Code.KEY_MALFORMED


def test_passphrases_asked_in_many_threads_at_once_are_all_answered() -> None:
    cost = Cost(memory=8 * 1024, iterations=2, lanes=4)
    with ThreadPoolExecutor(6) as threads:
        keys = set(threads.map(lambda at: cost.derive("the same", bytes(16)), range(18)))
    assert len(keys) == 1
