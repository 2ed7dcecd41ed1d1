"""Fixtures: those of the services, with a centre for all stories here."""

from tests.services.conftest import office, running_centre

__all__ = ["office", "running_centre"]
