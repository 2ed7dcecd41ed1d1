"""Vacancies are searched by anything that is written of them."""

import sqlalchemy as sa
from alembic import op

from mihan_desktop.domain.told import findable

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_WRITTEN = "SELECT id, title, employer, occupation, district, words FROM vacancies"


def upgrade() -> None:
    """Those that are here can be found at once."""
    op.add_column("vacancies", sa.Column("findable", sa.Text(), nullable=False, server_default=""))
    connection = op.get_bind()
    for name, *texts in connection.execute(sa.text(_WRITTEN)).all():
        found = {"id": name, "findable": findable(texts)}
        connection.execute(sa.text("UPDATE vacancies SET findable = :findable WHERE id = :id"), found)


def downgrade() -> None:
    """Undo it."""
    op.drop_column("vacancies", "findable")
