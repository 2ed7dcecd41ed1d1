"""The office that is attacked."""

from tests.services.conftest import office

__all__ = ["office"]
