"""An office makes a backup, or a machine is restored from one, and the plug is pulled at a step.

Run as ``python -m tests.faults.copying_in_a_process make|restore PROFILE PATH STEP``; says ``done`` when nothing
stopped it.
"""

import os
import signal
import sys
from pathlib import Path

from mihan_desktop.services.backing_up import BackingUp
from mihan_desktop.services.restoring import Restoring
from tests.services.office import PASSWORD, Office

MAKING = ("copying", "copied", "writing", "written", "trying", "tried", "noted", "named")
"""Of ``BackingUp``: the file has its name from ``named`` on."""
RESTORING = ("unpacking", "unpacked", "opened", "moved", "restored")
"""Of ``Restoring``: there is an office from ``restored`` on."""


def main(arguments: list[str]) -> None:
    """Once."""
    verb, profile, path, step = arguments
    office = Office(Path(profile))
    opened = office.desk.signing_in._opened

    def at(now: str) -> None:
        if now == step:
            os.kill(os.getpid(), signal.SIGKILL)

    if verb == "make":
        BackingUp(opened, at=at, pages=50).make(office.enter("omar"), Path(path), lambda *_: None, lambda: False)
    else:
        password = PASSWORD.format("omar")
        Restoring(opened, at=at).by_password(Path(path), "omar", password, lambda *_: None, lambda: False)
    sys.stdout.write("done\n")


if __name__ == "__main__":
    main(sys.argv[1:])
