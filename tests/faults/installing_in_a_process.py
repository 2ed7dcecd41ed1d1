"""A desk changes over to a new version, or back to its records, and the plug is pulled at a step.

Run as ``python -m tests.faults.installing_in_a_process PROFILE FOLDER STEP``; FOLDER has the stick and the versions.
Says ``done`` when nothing stopped it.
"""

import os
import signal
import sys
from pathlib import Path

from mihan_desktop.services.updating import Updating
from mihan_desktop.services.upgrading import Upgrading
from sync.protocol.programs import read_keys
from sync.protocol.progress import nobody_stops, unseen
from tests.services.office import Office

STEPS = ("unpacked", "copied", "tested", "proven", "named", "noted", "pointed")
"""The new version runs from ``pointed`` on."""


def main(arguments: list[str]) -> None:
    """Once."""
    profile, folder, step = Path(arguments[0]), Path(arguments[1]), arguments[2]
    office = Office(profile)
    omar, opened = office.enter("omar"), office.desk._opened

    def at(now: str) -> None:
        if now == step:
            os.kill(os.getpid(), signal.SIGKILL)

    updating = Updating(opened, read_keys((folder / "keys").read_bytes()), "0.9.0", alone=True)
    offered = updating.look(omar, folder / "stick", unseen, nobody_stops)
    verbs = Upgrading(opened, updating, programs=folder / "programs", own="0.9.0", at=at)
    verbs.install(omar, offered, unseen, nobody_stops)
    sys.stdout.write("done\n")


if __name__ == "__main__":
    main(sys.argv[1:])
