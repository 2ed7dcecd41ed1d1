"""A link of people is no decision on a record; a case remembers who was unsure of it; a question, when it was asked.

Decisions ``duplicate``, which took the place of what an office was asked, are said no more: the link beside each says
the same. What they had taken the place of is said again.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from uuid_utils.compat import uuid7

revision = "0020"
down_revision = "0015"

DOCUMENT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
_FEED = sa.table(
    "feed_items", *(sa.column(name) for name in ("number", "scope", "target", "kind", "topic", "record_id", "since")),
    sa.column("id", sa.String(64)), sa.column("body", DOCUMENT), sa.column("at", sa.DateTime(timezone=True)),
    sa.column("replaced", sa.Boolean()), sa.column("ends", sa.Boolean()),
)  # fmt: skip


def upgrade() -> None:
    """No case remembers anything yet."""
    op.add_column("linkage_cases", sa.Column("before", DOCUMENT, nullable=False, server_default="{}"))
    _rename("received_at", "asked_at")
    bind = op.get_bind()
    decisions = sa.select(_FEED).where(_FEED.c.kind == "decision")
    live = bind.execute(decisions.where(sa.not_(_FEED.c.replaced)).order_by(_FEED.c.id)).mappings()
    for row in [one for one in live if one["body"].get("decision") == "duplicate"]:
        bind.execute(sa.update(_FEED).where(_FEED.c.id == row["id"]).values(replaced=True))
        to = (_FEED.c.scope == row["scope"], _FEED.c.target == row["target"], _FEED.c.topic == row["topic"])
        earlier = bind.execute(decisions.where(*to, _FEED.c.id < row["id"]).order_by(_FEED.c.id.desc())).mappings()
        said = next((one for one in earlier if one["body"].get("decision", "duplicate") != "duplicate"), None)
        if said is not None:
            again = {**said, "id": str(uuid7()), "number": None, "replaced": False, "since": row["since"]}
            bind.execute(sa.insert(_FEED).values(again))


def downgrade() -> None:
    """What was said again stays said."""
    _rename("asked_at", "received_at")
    op.drop_column("linkage_cases", "before")


def _rename(old: str, new: str) -> None:
    op.drop_index(op.f(f"ix_questions_device_id_{old}"), table_name="questions")
    op.execute(f"ALTER TABLE questions RENAME COLUMN {old} TO {new}")
    op.create_index(op.f(f"ix_questions_device_id_{new}"), "questions", ["device_id", new])
