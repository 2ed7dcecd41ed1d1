"""At which stage the talk with the ministry is, since when, and when it is next tried: it outlives the window."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.storage.schema import stages

LINE, FEED = "line", "feed"


@dataclass(frozen=True, slots=True)
class StageRow:
    """tries: in a row that did not do, for ``trouble``; since: when it came to this stage; reached_at: last success."""

    name: str
    stage: str
    since: datetime
    tries: int = 0
    trouble: str = ""
    next_at: datetime | None = None
    reached_at: datetime | None = None


class Stages:
    """Rows of ``stages``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> StageRow | None:
        """Where it is; None before the first talk."""
        row = self._connection.execute(select(stages).where(stages.c.name == name)).mappings().first()
        if row is None:
            return None
        return StageRow(
            name,
            row["stage"],
            datetime.fromisoformat(row["since"]),
            row["tries"],
            row["trouble"],
            _moment(row["next_at"]),
            _moment(row["reached_at"]),
        )

    def put(self, row: StageRow) -> None:
        """Remember where it is now."""
        values = {
            "stage": row.stage,
            "since": row.since.isoformat(),
            "tries": row.tries,
            "trouble": row.trouble,
            "next_at": row.next_at.isoformat() if row.next_at else None,
            "reached_at": row.reached_at.isoformat() if row.reached_at else None,
        }
        added = insert(stages).values(name=row.name, **values)
        self._connection.execute(added.on_conflict_do_update(index_elements=["name"], set_=values))


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
