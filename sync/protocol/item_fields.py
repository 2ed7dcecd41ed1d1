"""Reading one field of an item of the feed: of its type and within its bounds, or the item is refused."""

from collections.abc import Mapping

from sync.protocol import limits
from sync.protocol.errors import Code, ProtocolError

Body = Mapping[str, object]


def text(body: Body, name: str, most: int = limits.IDENTIFIER, *, least: int = 0) -> str:
    """A text of ``least`` to ``most`` characters, "" where it is left out. ProtocolError ``wrong_shape``."""
    value = body.get(name, "")
    if not isinstance(value, str) or not least <= len(value) <= most or "\0" in value:
        raise wrong(name)
    return value


def number(body: Body, name: str, least: int, most: int) -> int:
    """A whole number within its bounds. ProtocolError ``wrong_shape``."""
    value = body.get(name)
    if type(value) is not int or not least <= value <= most:
        raise wrong(name)
    return value


def one_of(body: Body, name: str, known: frozenset[str]) -> str:
    """One of the words that are known. ProtocolError ``wrong_shape``."""
    value = text(body, name)
    if value not in known:
        raise wrong(name)
    return value


def wrong(name: str) -> ProtocolError:
    """What a field that is not as it should be is refused with."""
    return ProtocolError(Code.WRONG_SHAPE, {"what": "item", "field": name})
