"""One value has one encoding: canonical CBOR (RFC 8949, 4.2), read with limits and without surprises."""

import math
from collections.abc import Mapping
from typing import Any, Final, NoReturn

import cbor2

from sync.protocol import limits
from sync.protocol.errors import Code, ProtocolError

# Tags are never used here, and some that the library understands cost time out of all proportion to their length
# (a big float of two bytes can ask for gigabytes), so each is refused before its content is looked at.
_KNOWN_TAGS: Final = (*range(6), 24, 25, 28, 29, 30, 35, 36, 37, 52, 54, 100, 256, 258, 260, 261, 1004, 43000, 55799)


def _refuse_tag(*_: object) -> NoReturn:
    raise ValueError("a CBOR tag")


_TAGS: Final[dict[int, Any]] = dict.fromkeys(_KNOWN_TAGS, _refuse_tag)


def encode(value: object, what: str = "message") -> bytes:
    """The canonical CBOR of ``value`` (None, bool, int, float, str, bytes, list/tuple, mapping with str keys).

    Raises ProtocolError ``malformed`` for anything that ``decode`` would refuse.
    """
    check(value, what)
    try:
        return cbor2.dumps(value, canonical=True)
    except (cbor2.CBOREncodeError, ValueError) as error:  # a lone surrogate in a text
        raise ProtocolError(Code.MALFORMED, {"what": what}) from error


def encode_known(value: object) -> bytes:
    """As ``encode``, of what ``decode`` gave or ``encode`` took already: it is not looked through once more."""
    return cbor2.dumps(value, canonical=True)


def decode(data: bytes, most: int, what: str = "message") -> object:
    """The value in ``data``, which must be the canonical encoding of one value and at most ``most`` bytes.

    Refuses tags, indefinite lengths, twice-named keys, NaN, undefined, integers beyond 64 bits, NUL in texts and
    nesting deeper than ``limits.DEPTH``. Raises ProtocolError ``too_long`` or ``malformed``.
    """
    if len(data) > most:
        raise ProtocolError(Code.TOO_LONG, {"what": what, "most": most})
    try:
        value = cbor2.loads(
            data,
            tag_hook=_refuse_tag,
            semantic_decoders=_TAGS,
            max_depth=limits.DEPTH,
            allow_indefinite=False,
            allow_duplicate_keys=False,
            strict_hashable_types=True,
        )
        check(value, what)
        same = cbor2.dumps(value, canonical=True) == data
    except (cbor2.CBORError, ValueError, OverflowError, RecursionError, MemoryError) as error:
        raise ProtocolError(Code.MALFORMED, {"what": what}) from error
    if not same:  # a longer form of the same value, other key order, or bytes after the end
        raise ProtocolError(Code.MALFORMED, {"what": what})
    return value


def check(value: object, what: str, depth: int = limits.DEPTH) -> None:
    """Raise ProtocolError ``malformed`` unless ``value`` is made of the allowed types alone."""
    kind = type(value)
    if kind is str:
        if "\0" in value:  # type: ignore[operator]  # PostgreSQL has no text with NUL
            raise ProtocolError(Code.MALFORMED, {"what": what})
    elif kind is int:
        if not -(2**63) <= value < 2**63:  # type: ignore[operator]
            raise ProtocolError(Code.MALFORMED, {"what": what})
    elif value is None or kind is bytes or kind is bool:
        pass
    elif isinstance(value, Mapping):
        _check_mapping(value, what, depth)
    elif kind in (list, tuple):
        _check_depth(depth, what)
        for item in value:  # type: ignore[attr-defined]
            check(item, what, depth - 1)
    elif kind is not float or not math.isfinite(value):  # type: ignore[arg-type]
        raise ProtocolError(Code.MALFORMED, {"what": what})


def _check_depth(depth: int, what: str) -> None:
    if depth <= 0:
        raise ProtocolError(Code.MALFORMED, {"what": what})


def _check_mapping(value: Mapping[object, object], what: str, depth: int) -> None:
    _check_depth(depth, what)
    for key, item in value.items():
        if type(key) is not str or "\0" in key:
            raise ProtocolError(Code.MALFORMED, {"what": what})
        if type(item) is not str or "\0" in item:  # most values are texts: spare them the call
            check(item, what, depth - 1)


class Fields:
    """A map read field by field; every getter refuses what the message does not have.

    Raises ProtocolError ``wrong_shape`` (what, field) from every method.
    """

    def __init__(self, value: object, what: str, names: frozenset[str]) -> None:
        if not isinstance(value, dict) or value.keys() != names:
            raise ProtocolError(Code.WRONG_SHAPE, {"what": what, "field": ""})
        self._value: dict[str, object] = value
        self._what = what

    @classmethod
    def read(cls, data: bytes, most: int, what: str, names: frozenset[str]) -> "Fields":
        """Fields of the map encoded in ``data``: exactly ``names``."""
        return cls(decode(data, most, what), what, names)

    def wrong(self, field: str) -> ProtocolError:
        """The error that names ``field``."""
        return ProtocolError(Code.WRONG_SHAPE, {"what": self._what, "field": field})

    def any(self, field: str) -> object:
        """The value as it stands."""
        return self._value[field]

    def text(self, field: str, most: int = limits.IDENTIFIER, least: int = 1) -> str:
        """A text of ``least``..``most`` characters."""
        value = self._value[field]
        if not isinstance(value, str) or not least <= len(value) <= most:
            raise self.wrong(field)
        return value

    def number(self, field: str, most: int = 2**63 - 1, least: int = 0) -> int:
        """A whole number in ``least``..``most``."""
        value = self._value[field]
        if type(value) is not int or not least <= value <= most:
            raise self.wrong(field)
        return value

    def blob(self, field: str, most: int, least: int | None = None) -> bytes:
        """A byte string of ``least``..``most`` bytes; exactly ``most`` when ``least`` is not given."""
        value = self._value[field]
        if not isinstance(value, bytes) or not (most if least is None else least) <= len(value) <= most:
            raise self.wrong(field)
        return value

    def items(self, field: str, most: int) -> list[object]:
        """An array of at most ``most`` elements."""
        value = self._value[field]
        if not isinstance(value, list) or len(value) > most:
            raise self.wrong(field)
        return value

    def mapping(self, field: str, most: int) -> dict[str, object]:
        """A map of at most ``most`` keys, all texts."""
        value = self._value[field]
        if not isinstance(value, dict) or len(value) > most:
            raise self.wrong(field)
        return value

    def version(self, field: str, known: int) -> None:
        """Refuse, as ``version_unknown``, any number but ``known``."""
        value = self.number(field)
        if value != known:
            raise ProtocolError(Code.VERSION_UNKNOWN, {"version": value})
