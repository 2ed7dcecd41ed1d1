"""A desk far away: set up, enrolled over the line there is, people with photographs registered, approved and sent.

Run as ``python -m tests.line.far_desk PROFILE URL PIN DEVICE_CODE SUPERVISOR_CODE PEOPLE BYTES``; each line on standard
output is a word and what it is about.
"""

import random
import sys
from dataclasses import replace
from pathlib import Path

from mihan_desktop.domain.review import BatchState
from sync.protocol.attachments import content_id
from tests.faults.day import say
from tests.faults.hub import RealWall
from tests.services.office import PASSWORD, Office
from tests.services.test_attachments import FORM, save

PASSES = {"", "offline", "timeout", "cut"}
MOST = 60


def enrol(office: Office, url: str, pin: str, codes: tuple[str, str]) -> None:
    """The line may break while a code is shown: the same question again is answered the same."""
    desk, omar = office.desk, office.enter("omar")
    desk.registering.add_form(omar, FORM, "papers.xml")
    desk.choosing.choose_office(omar, replace(desk.choosing.office(omar), pin=pin))
    desk.enrolling.enrol(omar, url, codes[0])
    desk.enrolling.enrol_supervisor(office.enter("huda"), codes[1], PASSWORD.format("huda"))
    say("enrolled", desk.enrolling.device().device_id)


def main(arguments: list[str]) -> None:
    """The whole of it; ends when every batch has its receipt and the ministry's release is in force."""
    profile, url, pin, device, supervisor, people, size = arguments
    office = Office(Path(profile), RealWall())
    office.open()
    enrol(office, url, pin, (device, supervisor))
    chance = random.Random(int(people))
    changes = []
    for _ in range(int(people)):
        photo = b"\xff\xd8\xff\xe0" + chance.randbytes(int(size)) + b"\xff\xd9"
        saved = save(office, office.enter("zainab"), photo=photo).registration
        say("saved", saved.record_id, saved.change_id, content_id(photo))
        changes.append(saved.change_id)
    huda = office.enter("huda")
    office.desk.reviewing.approve_many(huda, changes, PASSWORD.format("huda"), lambda *_: None, lambda: False)
    for _ in range(MOST):
        result = office.desk.sending.send(huda, lambda *_: None, lambda: False)
        say("tried", result.code or "-")
        if result.code not in PASSES or result.refused:
            sys.exit(f"{result.code} refused={result.refused}")
        states = {batch.state for batch in office.desk.sending.batches(huda)}
        if states == {BatchState.RECEIVED} and not result.code:
            break
    say("status", *sorted({one.status.value for one in office.desk.searching.registrations(huda)}))
    say("release", office.desk.installing.status(huda).in_force)
    office.desk.signing_in.sign_out()


if __name__ == "__main__":
    main(sys.argv[1:])
