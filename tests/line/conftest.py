"""Fixtures: those of the services, with a centre for all stories here."""

from tests.services.conftest import kept_offices, office, running_centre

__all__ = ["kept_offices", "office", "running_centre"]
