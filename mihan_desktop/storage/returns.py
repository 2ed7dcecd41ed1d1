"""Which questions a supervisor's reason is about, for every change that was returned with some."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, select

from mihan_desktop.storage.schema import returned_fields


class Returns:
    """Rows of ``returned_fields``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def name(self, change_id: str, refs: Sequence[str]) -> None:
        """Say which questions of a change the reason is about, in place of what was said before."""
        self._connection.execute(delete(returned_fields).where(returned_fields.c.change_id == change_id))
        rows = [{"change_id": change_id, "position": at, "ref": ref} for at, ref in enumerate(dict.fromkeys(refs))]
        if rows:
            self._connection.execute(returned_fields.insert(), rows)

    def fields(self, change_id: str) -> tuple[str, ...]:
        """The refs in the order in which they were named; empty when the reason is about the whole record."""
        query = select(returned_fields.c.ref).where(returned_fields.c.change_id == change_id)
        return tuple(self._connection.execute(query.order_by(returned_fields.c.position)).scalars())
