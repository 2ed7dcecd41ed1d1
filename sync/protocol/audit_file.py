"""A desk's log that others carry: reports on a stick, the ministry's words on them, how far an office's machine is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sync.protocol import limits
from sync.protocol.audit import START
from sync.protocol.canonical import Fields, encode
from sync.protocol.envelope import HASH
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.signing import Signed
from sync.protocol.versions import PROTOCOL

_LOG: Final = "log"
_ANSWER: Final = "log receipt"
_NAMES: Final = frozenset({"protocol", "signed"})
_LOG_NAMES: Final = _NAMES | {"credential", "name"}
_STAND: Final = "log stand"
_STAND_NAMES: Final = frozenset({"upto", "head"})
_SIGNATURE: Final = 64


@dataclass(frozen=True, slots=True)
class Stand:
    """The last line of a desk's log that an office's machine has in its keeping or passed on; 0 for none."""

    upto: int = 0
    head: bytes = START

    def encode(self) -> bytes:
        """As the machine answers its desk."""
        return encode({"upto": self.upto, "head": self.head}, _STAND)

    @classmethod
    def decode(cls, data: bytes) -> "Stand":
        """What it answered. Raises ProtocolError."""
        fields = Fields.read(data, limits.AUDIT_ANSWER, _STAND, _STAND_NAMES)
        return cls(fields.number("upto"), fields.blob("head", HASH))


@dataclass(frozen=True, slots=True)
class LogFile:
    """The head of a file of kind ``bundle.LOG``: reports in order, as they would go by wire.

    credential, name: as in a hand-over, so that an office's machine can let the desk in; empty where there is none.
    """

    reports: tuple[Signed, ...]
    credential: bytes = b""
    name: str = ""

    def encode(self) -> bytes:
        """The head. Raises ProtocolError ``too_long`` for more reports than may be in one."""
        said = {"credential": self.credential, "name": self.name}
        return encode({"protocol": PROTOCOL, "signed": _plain(self.reports, _LOG)} | said, _LOG)

    @classmethod
    def decode(cls, data: bytes) -> "LogFile":
        """What is in it; neither reports nor credential are verified yet. Raises ProtocolError."""
        fields = Fields.read(data, limits.AUDIT_FILE, _LOG, _LOG_NAMES)
        credential = fields.blob("credential", limits.CARD, 0)
        return cls(_signed(fields), credential, fields.text("name", limits.NAME, 0))


def encode_receipts(receipts: Sequence[Signed]) -> bytes:
    """The head of a file of kind ``bundle.LOG_RECEIPT``: a word on each report, in the order of the reports."""
    return encode({"protocol": PROTOCOL, "signed": _plain(receipts, _ANSWER)}, _ANSWER)


def decode_receipts(data: bytes) -> tuple[Signed, ...]:
    """The words in it, one at least, not verified yet. Raises ProtocolError."""
    return _signed(Fields.read(data, limits.AUDIT_FILE_ANSWER, _ANSWER, _NAMES))


def _plain(some: Sequence[Signed], what: str) -> list[list[bytes]]:
    if not 1 <= len(some) <= limits.AUDIT_REPORTS:
        raise ProtocolError(Code.TOO_LONG, {"what": what, "most": limits.AUDIT_REPORTS})
    return [[one.statement, one.signature] for one in some]


def _signed(fields: Fields) -> tuple[Signed, ...]:
    fields.version("protocol", PROTOCOL)
    found: list[Signed] = []
    for value in fields.items("signed", limits.AUDIT_REPORTS):
        match value:
            case [bytes(statement), bytes(signature)] if len(signature) == _SIGNATURE:
                found.append(Signed(statement, signature))
            case _:
                raise fields.wrong("signed")
    if not found:
        raise fields.wrong("signed")
    return tuple(found)
