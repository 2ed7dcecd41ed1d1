"""An administrator gives the office another key, and the plug is pulled at a step.

Run as ``python -m tests.faults.another_key PROFILE STEP``; says ``done`` when nothing stopped it.
"""

import os
import signal
import sys
from pathlib import Path

from mihan_desktop.services.rekeying import Rekeying
from tests.services.office import PASSWORD, Office

STEPS = ("copying", "copied", "told", "switched", "in_force", "noted")
"""Of ``Rekeying``: the database has the other key from ``switched`` on."""


def main(arguments: list[str]) -> None:
    """Once."""
    profile, step = arguments
    office = Office(Path(profile))
    omar = office.enter("omar")

    def at(now: str) -> None:
        if now == step:
            os.kill(os.getpid(), signal.SIGKILL)

    rekeying = Rekeying(office.desk.signing_in._opened, at=at)
    rekeying.renew(omar, PASSWORD.format("omar"), lambda _done, _of: None, lambda: False)
    sys.stdout.write("done\n")


if __name__ == "__main__":
    main(sys.argv[1:])
