"""By which rule numbers are kept back: the ministry's policy, and the centre's own key."""

import json
import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite
from sqlalchemy.orm import Session

from sync.central.indicators.disclosure import Rule
from sync.central.indicators.released_schema import DisclosureKey
from sync.central.publishing import told_part
from sync.central.schema import Base
from sync.protocol.releases import POLICY

SMALLEST, BASE = 10, 5
"""Where the policy says nothing."""
_ONE: Final = "rounding"
_BYTES: Final = 32


def rule_of(session: Session, now: datetime) -> Rule:
    """What holds now. session: one that writes, for the first who asks makes the key; now: when that was."""
    smallest, base = limits_of(session)
    return Rule(smallest, base, key_of(session, now))


def limits_of(session: Session) -> tuple[int, int]:
    """(smallest, base) of the policy that the whole country was told; as usual where it says nothing of them."""
    data, _ = told_part(session, POLICY)
    said = json.loads(data).get("disclosure", {}) if data else {}
    return int(said.get("smallest", SMALLEST)), int(said.get("base", BASE))


def key_of(session: Session, now: datetime) -> bytes:
    """The key: whoever comes first makes it, and who comes at the same time has theirs. session: one that writes."""
    wanted = select(DisclosureKey.key).where(DisclosureKey.name == _ONE)
    found = session.scalar(wanted)
    if found is None:
        keep_first(session, DisclosureKey, {"name": _ONE, "key": secrets.token_bytes(_BYTES), "made_at": now})
        found = session.execute(wanted).scalar_one()
    return bytes(found)


def keep_first(session: Session, model: type[Base], values: Mapping[str, object]) -> None:
    """Add a row, unless somebody was first: then theirs stays, and whoever comes at the same time waits for it."""
    insert = insert_postgresql if session.get_bind().dialect.name == "postgresql" else insert_sqlite
    session.execute(insert(model).values(**values).on_conflict_do_nothing())
