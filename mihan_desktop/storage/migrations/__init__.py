"""Alembic migrations of the desk database, from the first commit."""
