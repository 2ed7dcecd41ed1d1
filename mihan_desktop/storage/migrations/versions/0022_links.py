"""A decision ``duplicate`` was a link of people in the place of what the ministry asks: it is kept as that link."""

from alembic import op

revision = "0022"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The ministry said the link beside it; where that did not come, it is made of the decision."""
    op.execute(
        "INSERT OR IGNORE INTO person_links (record_id, other_id, relation, number, at)"
        " SELECT record_id, of_id, 'same', number, at FROM decisions WHERE decision = 'duplicate' AND of_id <> ''"
    )
    op.execute("DELETE FROM decisions WHERE decision = 'duplicate'")


def downgrade() -> None:
    """The links stay: they are as they always were."""
