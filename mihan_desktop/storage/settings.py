"""What each person has set, and what the office has: one row a setting."""

from typing import Final

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.first_steps import FirstSteps, read_first_steps
from mihan_desktop.domain.office_settings import OfficeSettings, read_office_settings
from mihan_desktop.domain.settings import Settings, read_settings
from mihan_desktop.storage.schema import office_settings, settings

_FIRST_STEPS: Final = "first_steps"


class OwnSettings:
    """Rows of ``settings``, and of ``office_settings``."""

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

    def office(self) -> OfficeSettings:
        """What the office has set."""
        rows = self._connection.execute(select(office_settings.c.name, office_settings.c.value))
        return read_office_settings({str(name): str(value) for name, value in rows})

    def keep_office(self, chosen: OfficeSettings) -> None:
        """Set all of it."""
        for name, value in chosen.texts().items():
            put = insert(office_settings).values(name=name, value=value)
            self._connection.execute(put.on_conflict_do_update(index_elements=["name"], set_={"value": value}))

    def first_steps(self) -> FirstSteps | None:
        """How far the setting up of this desk is; None when it is over, or was done without being led."""
        query = select(office_settings.c.value).where(office_settings.c.name == _FIRST_STEPS)
        found = self._connection.execute(query).scalar()
        return None if found is None else read_first_steps(str(found))

    def keep_first_steps(self, steps: FirstSteps | None) -> None:
        """How far it is now; None: it is over."""
        if steps is None:
            self._connection.execute(delete(office_settings).where(office_settings.c.name == _FIRST_STEPS))
            return
        put = insert(office_settings).values(name=_FIRST_STEPS, value=steps.text())
        self._connection.execute(put.on_conflict_do_update(index_elements=["name"], set_={"value": steps.text()}))
