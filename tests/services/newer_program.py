"""A program with one migration more works at a desk, and says whether its records can be as before again.

Run as ``python -m tests.services.newer_program PROFILE ACT``; ACT: ``look``, ``register`` or ``heed``.
"""

import sys
from pathlib import Path

from mihan_desktop.services.stepping_back import hindrance
from tests.services.bundles import add_migration
from tests.services.office import Office


def main(profile: str, act: str) -> None:
    """Once."""
    add_migration("9999")
    office = Office(Path(profile))
    omar = office.enter("omar")
    if act == "register":
        office.register(office.enter("zainab"))
    if act == "heed":
        office.desk.upgrading.heed(omar)
    sys.stdout.write(f"{hindrance(office.desk._opened) or 'none'}\n")
    office.desk.signing_in.sign_out()


if __name__ == "__main__":
    main(*sys.argv[1:])
