"""What is known of the chain of the audit beside the chain: heads that it must contain, and breaks already told.

One head stands outside the database, in a file that only the key can make: an older copy of the database is seen by it.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.storage.files import replace_file
from mihan_desktop.storage.schema import audit_known

HERE = "here"
"""The head as this desk last saw it."""
MINISTRY = "ministry"
"""The head up to which the ministry has signed that it has the lines."""
SENT = "sent"
"""The line after which the next report begins."""
HANDED = "handed"
"""The line up to which the office's machine has the log for the ministry. said: that machine's device id."""
WHOLE = "whole"
"""The head when the whole chain was last gone through."""
BROKEN = "broken "
_LABEL = b"mihan/1 audit head\0"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A line's number and hash, known at ``at`` (aware UTC). said: a signed receipt, or the kind of a break."""

    name: str
    number: int
    hash: bytes
    at: datetime
    said: bytes = b""


class Anchors:
    """Rows of ``audit_known``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> Anchor | None:
        """What is known under ``name``."""
        row = self._connection.execute(select(audit_known).where(audit_known.c.name == name)).first()
        return None if row is None else _anchor(tuple(row))

    def put(self, anchor: Anchor) -> None:
        """Know it from now on, in place of what was known under its name."""
        values = {"number": anchor.number, "hash": anchor.hash, "at": anchor.at.isoformat(), "said": anchor.said}
        added = insert(audit_known).values(name=anchor.name, **values)
        self._connection.execute(added.on_conflict_do_update(index_elements=["name"], set_=values))

    def broken(self) -> tuple[Anchor, ...]:
        """Every break that was found, by the number of its line."""
        rows = self._connection.execute(
            select(audit_known).where(audit_known.c.name.startswith(BROKEN)).order_by(audit_known.c.number)
        )
        return tuple(_anchor(tuple(row)) for row in rows)


def read_head(path: Path, key: bytes) -> tuple[int, bytes] | None:
    """The head outside the database; None where there is none that this database's key has made.

    A file that is gone or of another key accuses nobody: it does not come along to a new machine or a new key.
    """
    try:
        value = json.loads(path.read_bytes())
        number, head, mac = int(value["number"]), bytes.fromhex(value["hash"]), bytes.fromhex(value["mac"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return (number, head) if hmac.compare_digest(mac, _mac(key, number, head)) else None


def write_head(path: Path, key: bytes, number: int, head: bytes) -> None:
    """Keep the head outside the database, whole or not at all. Raises OSError."""
    value = {"number": number, "hash": head.hex(), "mac": _mac(key, number, head).hex()}
    replace_file(path, json.dumps(value).encode())


def _mac(key: bytes, number: int, head: bytes) -> bytes:
    own = hmac.digest(key, _LABEL, hashlib.sha256)
    return hmac.digest(own, number.to_bytes(8, "big") + head, hashlib.sha256)


def _anchor(row: tuple[str, int, bytes, str, bytes]) -> Anchor:
    name, number, head, at, said = row
    return Anchor(name, number, head, datetime.fromisoformat(at), said)
