"""A newer program opens the database of an older one: the schema is brought up to date on the way in.

Run as ``python -m tests.faults.opening PROFILE USERNAME``; says ``opening`` and, once it is open, ``open``.
"""

import sys
from pathlib import Path

from mihan_desktop.storage.migrating import revisions
from tests.services.office import Office


def main(arguments: list[str]) -> None:
    """Open once."""
    profile, username = arguments
    office = Office(Path(profile))
    revisions()  # read the scripts before, so that the kill falls into the work on the database
    sys.stdout.write("opening\n")
    sys.stdout.flush()
    office.enter(username)
    sys.stdout.write("open\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
