"""A trainer who marks a class until somebody pulls the plug; says each mark when it is durable.

``python -m tests.services.marking_in_a_loop PROFILE CLASS MOMENT``; MOMENT: the day, as ISO 8601.
"""

import sys
from datetime import datetime
from pathlib import Path

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.oddities import IRAQ
from tests.services.office import Office, Wall


def main(profile: Path, class_id: str, moment: datetime) -> None:
    """Mark who is not marked yet, one after another; then say "over"."""
    office = Office(profile, Wall(moment))
    karwan = office.enter("karwan")
    sheet = office.desk.attending.sheet(karwan, class_id)
    today = moment.astimezone(IRAQ).date()
    for session in sheet.training_class.sessions:
        for trainee in sheet.training_class.trainees:
            if session.date > today or (trainee.person_id, session.id) in sheet.marks:
                continue
            office.desk.attending.mark(karwan, class_id, [(session.id, trainee.person_id, Mark.PRESENT, 0, "")])
            sys.stdout.write(f"marked {trainee.person_id} {session.id}\n")
            sys.stdout.flush()
    sys.stdout.write("over\n")
    sys.stdout.flush()
    office.desk.signing_in.sign_out()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], datetime.fromisoformat(sys.argv[3]))
