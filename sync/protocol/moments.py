"""Wall-clock times on the wire: UTC, whole seconds, ``2026-02-03T07:45:00Z``; a hint, never an order."""

import re
from datetime import UTC, datetime
from typing import Final

from sync.protocol.errors import Code, ProtocolError

_FORM: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", re.ASCII)


def write_moment(moment: datetime) -> str:
    """``moment`` (aware) as text."""
    return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def read_moment(text: str, what: str = "moment") -> datetime:
    """The aware UTC time in ``text``. Raises ProtocolError ``wrong_shape``."""
    if _FORM.fullmatch(text):
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            pass
    raise ProtocolError(Code.WRONG_SHAPE, {"what": what, "field": "at"})
