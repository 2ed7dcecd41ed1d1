"""Wrong guesses: whoever made too many waits, by name and by address, in every process and after every restart."""

import hashlib
import hmac
import ipaddress
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, delete, select, text
from sqlalchemy.orm import Session

from sync.central.database import Database
from sync.central.schema import Moment
from sync.central.settings import CentralError
from sync.central.staff_schema import Failure

FREE_TRIES: Final = 3
"""Wrong tries for one name before it waits at all; then each doubles the wait."""
LONGEST_WAIT: Final = timedelta(minutes=15)
OF_ADDRESS: Final = 20
"""Wrong tries from one address at once, whatever the names."""
FORGIVEN: Final = timedelta(minutes=1)
"""After which one of them counts no more."""
FORGOTTEN: Final = timedelta(days=1)

_BEGIN: Final = text(
    "INSERT INTO staff_failures (key, count, last) VALUES (:key, 0, :last) ON CONFLICT (key) DO NOTHING"
).bindparams(bindparam("last", type_=Moment()))


class Failures:
    """Counts before each try and takes back after a right one: parallel tries gain nothing, a killed process neither.

    secret: 32 bytes that all processes share. Names are kept as a keyed hash, as people type passwords into that field.
    """

    def __init__(self, database: Database, now: Callable[[], datetime], secret: Callable[[], bytes]) -> None:
        self._database = database
        self._now = now
        self._secret = secret

    def begin(self, name: str, address: str) -> None:
        """A try for ``name`` from ``address`` begins.

        ``CentralError`` ``wait`` (seconds): it does not, and is not counted.
        """
        at = self._now()
        with self._database.write() as session:
            named, near = self._row(session, self._of_name(name), at), self._row(session, self._of_address(address), at)
            near.count = max(0.0, near.count - (at - near.last) / FORGIVEN)
            wait = max(_pause(named, at), FORGIVEN * (near.count - OF_ADDRESS + 1), timedelta())
            if wait > timedelta():
                raise CentralError("wait", seconds=max(1, round(wait.total_seconds())))
            for row in (named, near):
                row.count, row.last = row.count + 1, at

    def right(self, name: str, address: str) -> None:
        """The try was right: nothing is held against the name, nor this one against the address."""
        with self._database.write() as session:
            session.execute(delete(Failure).where(Failure.key == self._of_name(name)))
            near = self._row(session, self._of_address(address), self._now())
            near.count = max(0.0, near.count - 1)
            session.execute(delete(Failure).where(Failure.last < self._now() - FORGOTTEN))

    def _of_name(self, name: str) -> str:
        return self._key("name", name)

    def _of_address(self, address: str) -> str:
        """One household of the newer internet (64 bits) counts as one address: it has them all."""
        try:
            known = ipaddress.ip_address(address)
        except ValueError:
            return self._key("address", address)
        if isinstance(known, ipaddress.IPv6Address):
            known = ipaddress.ip_network((known, 64), strict=False).network_address
        return self._key("address", str(known))

    def _key(self, kind: str, value: str) -> str:
        return hmac.digest(self._secret(), f"{kind}\0{value}".encode(errors="replace"), hashlib.sha256).hex()

    def _row(self, session: Session, key: str, at: datetime) -> Failure:
        session.execute(_BEGIN, {"key": key, "last": at})
        return session.scalars(select(Failure).where(Failure.key == key).with_for_update()).one()


def _pause(named: Failure, at: datetime) -> timedelta:
    if named.count < FREE_TRIES:
        return timedelta()
    pause = min(timedelta(seconds=2 ** min(int(named.count) - FREE_TRIES + 1, 20)), LONGEST_WAIT)
    return named.last + pause - at
