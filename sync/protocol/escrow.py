"""The way back by the ministry's safe: a desk that nobody can open asks, and whoever has the recovery key answers.

In a desk's file of keys the database's key is sealed to the ministry's recovery key. What is asked carries that, and a
fresh public half to which the answer is sealed: what travels is of no use to anybody else. Sizes: a kilobyte.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from sync.protocol import lettering, limits
from sync.protocol.canonical import Fields, encode
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import RAW, key_id, public_bytes, receiving_public
from sync.protocol.moments import read_moment, write_moment
from sync.protocol.seals import SEAL
from sync.protocol.versions import PROTOCOL

SEALED: Final = RAW + RAW + 16
"""Bytes of a key under HPKE: encapsulated key, key, tag."""
_PURPOSE: Final = b"mihan/2 slot\0"
_ANSWER: Final = b"mihan/2 escrow answer\0"
_QUESTION_FIELDS: Final = frozenset({"protocol", "name", "safe", "salt", "sealed", "public", "at"})
_ANSWER_FIELDS: Final = frozenset({"protocol", "question", "sealed"})
_LETTERS: Final = 6


def purpose_of(salt: bytes, name: str) -> bytes:
    """What a key is sealed for in the file of keys with ``salt``: to one holder (``"ministry"``, a slot's name)."""
    return _PURPOSE + salt + name.encode()


@dataclass(frozen=True, slots=True)
class Question:
    """Who asks, and what is to be opened.

    name: as typed by whoever asks, believed by nobody. safe: public half to which ``sealed`` is sealed; salt: of the
    file of keys. public: the answer is for its private half. at: aware UTC, as the desk's clock says.
    """

    name: str
    safe: X25519PublicKey
    salt: bytes
    sealed: bytes
    public: X25519PublicKey
    at: datetime

    def encode(self) -> bytes:
        """Canonical CBOR."""
        return encode(
            {
                "protocol": PROTOCOL,
                "name": self.name,
                "safe": public_bytes(self.safe),
                "salt": self.salt,
                "sealed": self.sealed,
                "public": public_bytes(self.public),
                "at": write_moment(self.at),
            },
            "escrow",
        )

    @classmethod
    def decode(cls, data: bytes) -> "Question":
        """The question in ``data``. Raises ProtocolError."""
        fields = Fields.read(data, limits.ESCROW, "escrow", _QUESTION_FIELDS)
        fields.version("protocol", PROTOCOL)
        return cls(
            fields.text("name", limits.NAME, least=0),
            receiving_public(fields.blob("safe", RAW)),
            fields.blob("salt", 16),
            fields.blob("sealed", SEALED),
            receiving_public(fields.blob("public", RAW)),
            read_moment(fields.text("at"), "escrow"),
        )


def letters(question: bytes) -> str:
    """Six letters that both sides read to each other by telephone: that this question is that desk's."""
    bits = int.from_bytes(hashlib.sha256(_ANSWER + question).digest()[:4], "big") >> 2
    return lettering.written(bits, _LETTERS)


def answer(question: bytes, safe: X25519PrivateKey) -> bytes:
    """What opens the desk that asked, for that desk alone.

    Raises ProtocolError ``not_for_us`` when it was sealed to another safe, ``key_refused`` when it does not open.
    """
    asked = Question.decode(question)
    if key_id(asked.safe) != key_id(safe):
        raise ProtocolError(Code.NOT_FOR_US)
    key = _open(safe, asked.sealed, purpose_of(asked.salt, "ministry"))
    sealed = SEAL.encrypt(key, asked.public, _ANSWER + hashlib.sha256(question).digest())
    return encode({"protocol": PROTOCOL, "question": hashlib.sha256(question).digest(), "sealed": sealed}, "escrow")


def open_answer(data: bytes, question: bytes, private: X25519PrivateKey) -> bytes:
    """The database's key (32 bytes). Raises ProtocolError ``answer_of_another``, ``key_refused``, …"""
    fields = Fields.read(data, limits.ESCROW, "escrow", _ANSWER_FIELDS)
    fields.version("protocol", PROTOCOL)
    asked = hashlib.sha256(question).digest()
    if fields.blob("question", len(asked)) != asked:
        raise ProtocolError(Code.ANSWER_OF_ANOTHER)
    return _open(private, fields.blob("sealed", SEALED), _ANSWER + asked)


def _open(private: X25519PrivateKey, sealed: bytes, purpose: bytes) -> bytes:
    try:
        key = SEAL.decrypt(sealed, private, purpose)
    except (InvalidTag, ValueError) as error:
        raise ProtocolError(Code.KEY_REFUSED) from error
    if len(key) != RAW:
        raise ProtocolError(Code.KEY_REFUSED)
    return key
