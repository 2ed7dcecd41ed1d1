"""What the feed says of job fairs and of who is invited to them (protocol.md, 33)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sync.protocol import limits
from sync.protocol.item_fields import Body, number, one_of, text, wrong

FAIR: Final = "fair"
FAIR_INVITATION: Final = "fair_invitation"
STATES: Final = frozenset({"published", "over", "cancelled"})
MOST_STANDS: Final = 200
MOST_SLOTS: Final = 100
_PLACES: Final = 10


@dataclass(frozen=True, slots=True)
class FairTold:
    """A fair (the item's record) as it is held, or no longer. said: the whole of it."""

    said: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class InvitationTold:
    """Somebody is expected at a fair, or no longer; the item's record is their visit's. said: the whole of it."""

    fair: str
    person: str
    said: Mapping[str, Any]


def read_fair(body: Body) -> FairTold:
    """As it is said. Raises ProtocolError ``wrong_shape``."""
    one_of(body, "state", STATES)
    for name in ("office", "district"):
        text(body, name)
    for name in ("office_name", "place"):
        text(body, name, limits.NAME)
    text(body, "words", 2_000)
    if not isinstance(body.get("names"), Mapping):
        raise wrong("names")
    for name, most in (("slots", MOST_SLOTS), ("stands", MOST_STANDS)):
        held = body.get(name)
        if not isinstance(held, list | tuple) or len(held) > most:
            raise wrong(name)
    number(body, "seats", 0, 100_000)
    number(body, "rounds", 1, _PLACES)
    number(body, "revision", 1, 2**31)
    return FairTold(dict(body))


def read_invitation(body: Body) -> InvitationTold:
    """As it is said. Raises ProtocolError ``wrong_shape``."""
    places, over = body.get("places"), body.get("over")
    if not isinstance(places, list | tuple) or len(places) > _PLACES or not isinstance(over, bool):
        raise wrong("places")
    text(body, "name", limits.NAME)
    text(body, "office")
    text(body, "ground")
    return InvitationTold(text(body, "fair", least=1), text(body, "person", least=1), dict(body))


FairSaid = FairTold | InvitationTold
READERS: Final[Mapping[str, Callable[[Body], FairSaid]]] = {FAIR: read_fair, FAIR_INVITATION: read_invitation}
