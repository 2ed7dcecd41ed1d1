"""Alembic, called only when the schema is not the newest."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

_FOLDER = Path(__file__).parent / "migrations"


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's configuration for the desk's database; no file of its own is read."""
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


@cache
def revisions() -> tuple[str, ...]:
    """All revisions, oldest first."""
    script = ScriptDirectory.from_config(configuration())
    return tuple(reversed([revision.revision for revision in script.walk_revisions()]))


def knows(revision: str) -> bool:
    """True when this program has a migration of that name."""
    return revision in revisions()


def upgrade(connection: Connection, to: str = "head") -> None:
    """Bring the schema to ``to`` within the caller's transaction."""
    command.upgrade(configuration(connection), to)


def downgrade(connection: Connection, to: str = "base") -> None:
    """Take the schema back to ``to`` within the caller's transaction (used by tests)."""
    command.downgrade(configuration(connection), to)
