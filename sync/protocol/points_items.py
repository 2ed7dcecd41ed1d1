"""What the feed says of points that other desks were granted."""

from dataclasses import dataclass

from sync.protocol import limits
from sync.protocol.item_fields import Body, one_of, text, wrong
from sync.protocol.messages import ACCOUNTS, POINTS_ASKED


@dataclass(frozen=True, slots=True)
class PointsGranted:
    """What another desk was granted about somebody's points; the item's record is its change. at: as that desk says.

    what, account, points, words, rule, of: as in the change (protocol.md, 24); office: the name of the other one.
    """

    person: str
    what: str
    account: str
    points: int
    words: str
    rule: str
    of: str
    office: str
    at: str


def read_points(body: Body) -> PointsGranted:
    """As it is said. Raises ProtocolError ``wrong_shape``."""
    points = body.get("points")
    if type(points) is not int or not points or abs(points) > limits.POINTS:
        raise wrong("points")
    return PointsGranted(
        text(body, "person", least=1),
        one_of(body, "what", POINTS_ASKED),
        one_of(body, "account", ACCOUNTS),
        points,
        text(body, "words", limits.POINTS_WORDS),
        text(body, "rule"),
        text(body, "of"),
        text(body, "office", limits.NAME),
        text(body, "at"),
    )
