"""A ministry of the tests' own: the real central service in a real process on loopback."""

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from typing import IO, Final, cast

import pytest

from mihan_desktop.embedded_centre import ROOT, EmbeddedCentre
from sync.central import cli
from sync.central.ministry_keys import RECOVERY_PRIVATE, create_keys
from sync.central.settings import begin, finish
from sync.protocol.durable import written_whole
from sync.protocol.keys import Cost, PrivateKeyFile
from tests import nursery

PASSPHRASE: Final = "a passphrase of the tests' own"
STAFF_PASSWORD: Final = "a password of the tests' own"
CHEAP: Final = Cost(memory=128, iterations=1, lanes=1)
_commands = cache(cli._parser)  # all of them cost more to describe than most cost to run


def cheapen(folder: Path) -> None:
    """Wrap the ministry's keys in ``folder`` anew, so that a passphrase costs little: each start opens them all."""
    for path in folder.glob("*.key"):
        file = PrivateKeyFile.decode(path.read_bytes())
        if file.cost != CHEAP:
            with written_whole(path) as cheap:
                cheap.write(PrivateKeyFile.lock(file.unlock(PASSPHRASE), PASSPHRASE, CHEAP).encode())
            path.chmod(0o600)  # as it was


def make(data: Path, database: str | None) -> None:
    """A new centre, as ``init`` makes one, but in this process, and with keys that cost little to open."""
    settings = begin(data, database)
    if not settings.keys.exists():
        create_keys(settings.keys, data / "recovery" / RECOVERY_PRIVATE, PASSPHRASE, PASSPHRASE, CHEAP)
    settings.open_database().close()
    finish(settings, database)


class Centre(EmbeddedCentre):
    """A centre whose passphrase and staff password are known, and whose every Python warning is an error."""

    root = ROOT

    def __init__(self, data: Path, database: str | None = None, environment: Mapping[str, str] | None = None) -> None:
        strict = {"PYTHONWARNINGS": "error"} | dict(environment or {})
        if not (data / "centre.json").exists():
            make(data, database)
        super().__init__(data, database, passphrase=PASSPHRASE, staff_password=STAFF_PASSWORD, environment=strict)

    def _begin(self, arguments: list[str], log: IO[str]) -> "subprocess.Popen[str]":
        if not sys.platform.startswith("linux"):
            return super()._begin(arguments, log)
        forked = nursery.begin(nursery.CENTRE, arguments, self.environment, ROOT, log)
        return cast("subprocess.Popen[str]", forked)  # as much of one as is asked for

    def _run(self, arguments: tuple[str, ...]) -> str:
        """A command, in this process: a hundred stories would wait for a new one each time."""
        said, failed = io.StringIO(), io.StringIO()
        with pytest.MonkeyPatch.context() as patch, redirect_stdout(said), redirect_stderr(failed):
            for name in [*os.environ, *self.environment]:
                if name.startswith(("MIHAN_", "CREDENTIALS_")):
                    patch.delenv(name, raising=False)
            for name, value in self.environment.items():
                if name.startswith(("MIHAN_", "CREDENTIALS_")):
                    patch.setenv(name, value)
            patch.setattr(cli, "_parser", _commands)
            if cli.main(self._with_options(arguments)):
                raise RuntimeError(failed.getvalue().strip())
        return said.getvalue()
