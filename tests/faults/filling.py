"""A clerk fills a form at a desk of her own, until the program is killed.

Run as ``python -m tests.faults.filling PROFILE USERNAME NAME``; says ``kept`` when the draft is durable, and waits.
"""

import sys
import time
from dataclasses import replace
from pathlib import Path

from tests.services.office import FORM_ID, VERSION, Office, kept


def main(arguments: list[str]) -> None:
    """Keep one draft, hold it, and wait for the end."""
    profile, username, name = arguments
    office = Office(Path(profile))
    clerk = office.enter(username)
    draft = office.desk.registering.begin(clerk, FORM_ID, VERSION)
    session = office.session()
    session.set("/data/given_name", name)
    far = replace(kept(draft, session), label=name, answered=1, asked=8, place="/data/father_name")
    office.desk.registering.keep_draft(clerk, far)
    sys.stdout.write("kept\n")
    sys.stdout.flush()
    time.sleep(60)


if __name__ == "__main__":
    main(sys.argv[1:])
