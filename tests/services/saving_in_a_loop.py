"""A clerk who registers one person after another until somebody pulls the plug; says each id when it is durable."""

import sys
from pathlib import Path

from tests.services.office import FORM_ID, VERSION, ZAINAB, Office, kept


def main(profile: Path) -> None:
    """Register for ever, one line on standard output for each acknowledged registration."""
    office = Office(profile)
    zainab = office.enter("zainab")
    session = office.session()
    for name, value in ZAINAB.items():
        session.set(f"/data/{name}", value)
    finalised = session.finalise()
    while True:
        draft = kept(office.desk.registering.begin(zainab, FORM_ID, VERSION), session)
        office.desk.registering.keep_draft(zainab, draft)
        saved = office.desk.registering.save(zainab, draft.id, finalised).registration
        sys.stdout.write(f"{saved.record_id} {saved.change_id}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
