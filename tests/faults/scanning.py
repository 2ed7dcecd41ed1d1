"""A clerk lets people in at a fair, code after code, until the program is killed.

Run as ``python -m tests.faults.scanning PROFILE USERNAME MOMENT FAIR NUMBER…``; says each number once it is durable.
"""

import sys
from datetime import datetime
from pathlib import Path

from tests.services.office import Office, Wall


def main(arguments: list[str]) -> None:
    """Hold every code to the reader, again and again."""
    profile, username, moment, fair, *numbers = arguments
    office = Office(Path(profile), Wall(datetime.fromisoformat(moment)))
    clerk = office.enter(username)
    while True:
        for number in numbers:
            found = office.desk.fairs.scan(clerk, fair, number)
            sys.stdout.write(f"{number} {found.let_in.value}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
