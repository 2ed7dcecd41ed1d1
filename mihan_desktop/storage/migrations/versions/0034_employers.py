"""Employers, and everything that is offered in a vacancy."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0037"
branch_labels = None
depends_on = None

_EMPLOYER = (
    "name", "known_as", "governorate", "district", "standing", "words", "same", "facts", "clock", "told", "findable",
    "at",
)  # fmt: skip
_VACANCY = (
    "employer_id", "governorate", "place", "office", "offer", "said", "reason", "described", "stated", "told",
)  # fmt: skip
_COUNTS = ("filled", "referred")
_TOLD = (
    "UPDATE vacancies SET told = json_object('state', state, 'title', title, 'employer', employer, 'occupation', "
    "occupation, 'places', places, 'district', district, 'closes', closes, 'words', words, 'at', at)"
)


def upgrade() -> None:
    """No desk wrote any down before; what the ministry told of vacancies stays told."""
    op.create_table(
        "employers",
        sa.Column("id", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in _EMPLOYER),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_employers")),
    )
    op.create_table(
        "employer_keys",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("employer_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", "employer_id", name=op.f("pk_employer_keys")),
    )
    op.create_index(op.f("ix_employer_keys_employer_id"), "employer_keys", ["employer_id"])
    op.create_table(
        "work_words",
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["outbox.id"], name=op.f("fk_work_words_change_id_outbox")),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_work_words")),
    )
    op.create_index(op.f("ix_work_words_record_id"), "work_words", ["record_id"])
    for name in _VACANCY:
        op.add_column("vacancies", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    for name in _COUNTS:
        op.add_column("vacancies", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    op.create_index(op.f("ix_vacancies_employer_id"), "vacancies", ["employer_id"])
    op.execute(_TOLD)


def downgrade() -> None:
    """Undo it."""
    op.drop_index(op.f("ix_vacancies_employer_id"), "vacancies")
    for name in (*_COUNTS, *reversed(_VACANCY)):
        op.drop_column("vacancies", name)
    op.drop_index(op.f("ix_work_words_record_id"), "work_words")
    op.drop_table("work_words")
    op.drop_index(op.f("ix_employer_keys_employer_id"), "employer_keys")
    op.drop_table("employer_keys")
    op.drop_table("employers")
