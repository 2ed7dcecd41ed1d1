"""What the feed says of a referral beyond where it stands: the words of it that desks said (protocol.md, 32)."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from sync.protocol.item_fields import Body, one_of, text, wrong

SIDES: Final = frozenset({"", "person", "vacancy"})
MOST_SAID: Final = 64
"""Words that an item says: the newest that count, and those without effect."""
NOTE: Final = 2_000
_NAME: Final = re.compile("[a-z][a-z_]{0,23}")
_TEXTS: Final = ("id", "clock", "author", "state", "side", "on", "reason", "note", "then", "corrects")


def read_side(body: Body) -> str:
    """For whom the office that is told speaks: of the person, of the vacancy; "" of an older centre."""
    return one_of(body, "side", SIDES)


def read_said(body: Body) -> tuple[Mapping[str, Any], ...]:
    """Every word, its values texts. Raises ProtocolError ``wrong_shape``."""
    said = body.get("said", ())
    if not isinstance(said, list | tuple) or len(said) > MOST_SAID:
        raise wrong("said")
    return tuple(_word(one) for one in said)


def _word(said: object) -> Mapping[str, Any]:
    if not isinstance(said, Mapping):
        raise wrong("said")
    found = {name: text(said, name, NOTE if name == "note" else 128) for name in _TEXTS}
    for name in ("state", "side"):
        if not _NAME.fullmatch(found[name]):
            raise wrong(name)
    for name in ("id", "clock"):
        if not found[name]:
            raise wrong(name)
    for name in ("on", "then"):
        try:
            if found[name] or name == "on":
                date.fromisoformat(found[name])
        except ValueError as error:
            raise wrong(name) from error
    return found
