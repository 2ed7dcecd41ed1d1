"""Runs migrations on the connection that the store hands over, in the store's own transaction."""

from alembic import context

from mihan_desktop.storage.told_schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
context.run_migrations()
