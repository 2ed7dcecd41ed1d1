"""The office that is attacked, and the ministry that it reports to."""

from tests.central.conftest import shared_ministry, sqlite_ministry
from tests.services.conftest import enrolled, office, running_centre

__all__ = ["enrolled", "office", "running_centre", "shared_ministry", "sqlite_ministry"]
