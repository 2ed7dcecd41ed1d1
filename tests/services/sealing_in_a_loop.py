"""A supervisor who approves what waits, one record a batch, until somebody pulls the plug."""

import sys
from pathlib import Path

from tests.services.office import PASSWORD, Office


def main(profile: Path) -> None:
    """Approve until nothing waits; one line on standard output for each acknowledged batch."""
    office = Office(profile)
    huda = office.enter("huda")
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for item in office.desk.reviewing.waiting(huda):
        batch = office.desk.reviewing.approve(huda, [item.change_id], PASSWORD.format("huda")).batch
        sys.stdout.write(f"{item.change_id} {batch.id}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
