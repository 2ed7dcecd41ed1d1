"""Alembic's entry: migrates the connection that the caller already has."""

from alembic import context

from sync.central.publishing_schema import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
with context.begin_transaction():
    # Two processes may start at once on one PostgreSQL; the second waits and finds nothing left to do.
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(4762139005)")
    context.run_migrations()
