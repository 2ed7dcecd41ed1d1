"""Lines of the notice area: what came back, what arrived, for one person or for everybody at the desk."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, null, or_, select
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.notices import Notice
from mihan_desktop.storage.schema import notices, notices_read, outbox


class Notices:
    """Rows of ``notices`` and ``notices_read``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        code: str,
        *,
        at: datetime,
        for_id: str = "",
        record_id: str = "",
        details: Mapping[str, str | int] | None = None,
    ) -> None:
        """Append a line. for_id: who is meant, "" for everybody; details: codes, counts and words given."""
        self._connection.execute(
            notices.insert().values(
                at=at.isoformat(),
                code=code,
                for_id=for_id,
                record_id=record_id,
                details=json.dumps(dict(details or {}), ensure_ascii=False, sort_keys=True),
            )
        )

    def take_back(self, code: str, *, at: datetime, for_id: str) -> None:
        """One line of that moment is gone: what it said has been undone."""
        meant = (notices.c.code == code, notices.c.at == at.isoformat(), notices.c.for_id == for_id)
        last = select(func.max(notices.c.number)).where(*meant).scalar_subquery()
        self._connection.execute(delete(notices).where(notices.c.number == last))

    def take_unread(self, code: str, record_id: str, details: Mapping[str, str | int]) -> bool | None:
        """The newest such line about a record goes unless somebody has seen it; whether it went, None without one."""
        said = json.dumps(dict(details), ensure_ascii=False, sort_keys=True)
        meant = (notices.c.code == code, notices.c.record_id == record_id, notices.c.details == said)
        number = self._connection.execute(select(func.max(notices.c.number)).where(*meant)).scalar_one()
        seen = self._connection.execute(select(func.coalesce(func.max(notices_read.c.up_to), 0))).scalar_one()
        if number is None or number <= seen:
            return None if number is None else False
        self._connection.execute(delete(notices).where(notices.c.number == number))
        return True

    def of(self, user_id: str, limit: int) -> tuple[Notice, ...]:
        """The newest lines for somebody, newest first; ``label`` names the record that a line is about."""
        label = select(outbox.c.label).where(outbox.c.id == notices.c.record_id).scalar_subquery()
        query = select(notices, label).where(_meant(user_id)).order_by(notices.c.number.desc()).limit(limit)
        return tuple(_notice(row) for row in self._connection.execute(query))

    def by_code(self, *codes: str) -> Iterator[tuple[str, Notice]]:
        """Every line with one of ``codes``, oldest first, each with who is meant."""
        query = select(notices, null()).where(notices.c.code.in_(codes)).order_by(notices.c.number)
        for row in self._connection.execute(query):
            yield str(row.for_id), _notice(row)

    def unread(self, user_id: str) -> int:
        """How many lines somebody has not seen."""
        seen = select(notices_read.c.up_to).where(notices_read.c.user_id == user_id).scalar_subquery()
        query = (
            select(func.count()).select_from(notices).where(_meant(user_id), notices.c.number > func.coalesce(seen, 0))
        )
        return int(self._connection.execute(query).scalar_one())

    def read(self, user_id: str) -> None:
        """Somebody has seen every line that is there now."""
        last = int(self._connection.execute(select(func.coalesce(func.max(notices.c.number), 0))).scalar_one())
        put = insert(notices_read).values(user_id=user_id, up_to=last)
        self._connection.execute(put.on_conflict_do_update(index_elements=["user_id"], set_={"up_to": last}))


def _meant(user_id: str) -> ColumnElement[bool]:
    return or_(notices.c.for_id == user_id, notices.c.for_id == "")


def _notice(row: Sequence[Any]) -> Notice:
    number, at, code, _for_id, record_id, details, label = row
    return Notice(
        number=int(number),
        at=datetime.fromisoformat(str(at)),
        code=str(code),
        record_id=str(record_id),
        details=json.loads(str(details)),
        label="" if label is None else str(label),
    )
