"""The number of a letter of referral is found by an index: an employer asks whether it holds."""

from uuid import UUID

import sqlalchemy as sa
from alembic import op

from mihan_desktop.domain.numbers import check_digit

revision = "0033"
down_revision = "0032"

_STANDS = sa.table("referral_stands", sa.column("id", sa.String), sa.column("letter", sa.String))
_TOGETHER = 5_000


def upgrade() -> None:
    """Every letter that is out has its number."""
    op.add_column("referral_stands", sa.Column("letter", sa.String(length=11), nullable=False, server_default=""))
    connection, after = op.get_bind(), ""
    here = _STANDS.c.id == sa.bindparam("record")
    change = sa.update(_STANDS).where(here).values(letter=sa.bindparam("number"))
    while True:
        some = sa.select(_STANDS.c.id).where(_STANDS.c.id > after).order_by(_STANDS.c.id).limit(_TOGETHER)
        records = [str(record) for record in connection.scalars(some)]
        if not records:
            break
        after = records[-1]
        connection.execute(change, [{"record": one, "number": _number(one)} for one in records])
    op.create_index(op.f("ix_referral_stands_letter"), "referral_stands", ["letter"])


def _number(record: str) -> str:
    digits = f"{UUID(record).int % 10**10:010d}"
    return digits + check_digit(digits)


def downgrade() -> None:
    """Undo it."""
    op.drop_index(op.f("ix_referral_stands_letter"), table_name="referral_stands")
    op.drop_column("referral_stands", "letter")
