"""What each person has set, one row a setting."""

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.settings import Settings, read_settings
from mihan_desktop.storage.schema import settings


class OwnSettings:
    """Rows of ``settings``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, user_id: str) -> Settings:
        """What somebody has set."""
        rows = self._connection.execute(select(settings.c.name, settings.c.value).where(settings.c.user_id == user_id))
        return read_settings({str(name): str(value) for name, value in rows})

    def keep(self, user_id: str, chosen: Settings) -> None:
        """Set all of it."""
        for name, value in chosen.texts().items():
            put = insert(settings).values(user_id=user_id, name=name, value=value)
            self._connection.execute(
                put.on_conflict_do_update(index_elements=["user_id", "name"], set_={"value": value})
            )
