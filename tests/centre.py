"""A ministry of the tests' own: the real central service in a real process on loopback."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from mihan_desktop.embedded_centre import ROOT, EmbeddedCentre

PASSPHRASE: Final = "a passphrase of the tests' own"
STAFF_PASSWORD: Final = "a password of the tests' own"


class Centre(EmbeddedCentre):
    """A centre whose passphrase and staff password are known, and whose every Python warning is an error."""

    root = ROOT

    def __init__(self, data: Path, database: str | None = None, environment: Mapping[str, str] | None = None) -> None:
        strict = {"PYTHONWARNINGS": "error"} | dict(environment or {})
        super().__init__(data, database, passphrase=PASSPHRASE, staff_password=STAFF_PASSWORD, environment=strict)
