"""Results of assessments, and drafts of forms that are filled about somebody's place in a course."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Drafts of before are registrations."""
    for name in ("about", "about_person"):
        op.add_column("drafts", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "assessments",
        *(
            sa.Column(name, sa.Integer() if name in ("attempt", "score") else sa.Text(), nullable=False)
            for name in (
                "change_id", "record_id", "cohort_id", "person_id", "assessment", "attempt", "score", "held_on",
            )
        ),
        sa.ForeignKeyConstraint(["change_id"], ["outbox.id"], name=op.f("fk_assessments_change_id_outbox")),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_assessments")),
    )  # fmt: skip
    op.create_index(op.f("ix_assessments_cohort_id_person_id"), "assessments", ["cohort_id", "person_id"])
    op.create_index(op.f("ix_assessments_person_id"), "assessments", ["person_id"])


def downgrade() -> None:
    """Undo it."""
    op.drop_index(op.f("ix_assessments_person_id"), "assessments")
    op.drop_index(op.f("ix_assessments_cohort_id_person_id"), "assessments")
    op.drop_table("assessments")
    for name in ("about_person", "about"):
        op.drop_column("drafts", name)
