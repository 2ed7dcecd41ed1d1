"""A supervisor's machine at work: takes in what desks hand over, decides, signs, forwards; says each step once durable.

Run as ``python -m tests.faults.hub PROFILE SEED ROUNDS``, on a profile that listens to its desks already. Each line on
standard output is one acknowledged act: a word and the changes that it is about.
"""

import random
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mihan_desktop.domain.roles import User
from tests.faults.day import say
from tests.services.office import PASSWORD, Office, Wall

REASON = "رقم الهاتف ناقص"


@dataclass
class RealWall(Wall):
    """The machine's own clock: several processes live by it."""

    def __call__(self) -> datetime:
        return datetime.now(UTC)


def go_round(office: Office, huda: User, chance: random.Random, returning: float = 0.25) -> None:
    """Open what came, return a share of it that is no correction, approve the rest, send."""
    desk = office.desk
    desk.hosting.take_in(huda)
    waiting = desk.reviewing.waiting(huda)
    if waiting:
        say("taken", *(item.change_id for item in waiting))
    chosen = []
    for item in waiting:
        if chance.random() < returning and "correction" not in [flag.code for flag in item.flags]:
            desk.reviewing.return_change(huda, item.change_id, REASON)
            say("returned", item.change_id)
        else:
            chosen.append(item.change_id)
    if chosen:
        say("approving")
        desk.reviewing.approve_many(huda, chosen, PASSWORD.format("huda"), lambda *_: None, lambda: False)
        say("approved", *chosen)
    elif desk.reviewing.queue(huda).to_sign:
        desk.reviewing.sign_decided(huda, PASSWORD.format("huda"))
    say("sending" if chosen else "asking")
    result = desk.sending.send(huda, lambda *_: None, lambda: False)
    say("sent", result.code or "-")


def main(arguments: list[str]) -> None:
    """Listen, and go round so many times."""
    profile, seed, rounds = arguments
    say("up")
    office = Office(Path(profile), RealWall())
    huda = office.enter("huda")
    say("listening" if office.desk.hosting.resume(huda) else "deaf")
    chance = random.Random(int(seed))
    for _ in range(int(rounds)):
        go_round(office, huda, chance)
        time.sleep(0.02)
    office.desk.hosting.close()
    office.desk.signing_in.sign_out()
    say("closed")


if __name__ == "__main__":
    main(sys.argv[1:])
