"""The office that is attacked, and the ministry that it reports to."""

from tests.central.conftest import shared_ministry, sqlite_ministry
from tests.services.conftest import enrolled, kept_offices, office, running_centre

__all__ = ["enrolled", "kept_offices", "office", "running_centre", "shared_ministry", "sqlite_ministry"]
