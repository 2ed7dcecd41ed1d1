"""Somebody has the file of the database and tries keys."""

from pathlib import Path

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.storage.store import Store
from tests.attacks.counting import tried

KEY = bytes(range(32))


def neighbours(key: bytes) -> list[bytes]:
    """Every key with one bit changed, and those that a careless programmer leaves."""
    changed = [
        key[:place] + bytes((key[place] ^ (1 << bit),)) + key[place + 1 :]
        for place in range(len(key))
        for bit in range(8)
    ]
    return [*changed, bytes(32), b"\xff" * 32, key[::-1], key.hex().encode()[:32], b"", key[:31], key + b"\0"]


def test_a_key_with_one_bit_changed_opens_nothing_and_changes_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "office.db")
    store.create(KEY)
    store.close()
    before = store.path.read_bytes()
    for key in neighbours(KEY):
        with pytest.raises(MihanError, match="wrong_key"):
            store.open(key)
        assert not store.is_open
        tried()
    assert store.path.read_bytes() == before
    store.open(KEY)
    store.close()
