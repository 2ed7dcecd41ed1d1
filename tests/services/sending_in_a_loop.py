"""A clerk who sends people to work and lets them in at a fair until somebody pulls the plug; says what is durable."""

import sys
from datetime import timedelta
from pathlib import Path

from mihan_desktop.domain.work.referrals import State
from tests.services.office import Office

LETTER = b"%PDF-letter" * 20_000


def main(profile: Path, folder: Path, vacancy: str, fair: str, people: list[str]) -> None:
    """Two after the other: on the shortlist together, a letter each, the letter as a file, in at the fair's door."""
    office = Office(profile)
    office.wall.time += timedelta(hours=6)
    clerk, desk = office.enter("zainab"), office.desk.sending_to_work
    known = {one.referral.person: one.referral.state for one in desk.lines(clerk, vacancy=vacancy)}
    for pair in (people[at : at + 2] for at in range(0, len(people), 2)):
        desk.propose(clerk, vacancy, pair)
        say("proposed", *pair)
        for person in pair:
            if known.get(person) is not State.ISSUED:
                desk.issue(clerk, vacancy, person, "الأحد 9")
            say("issued", person)
            desk.write(clerk, vacancy, person, folder / f"{person}.pdf", LETTER)
            say("letter", person)
            office.desk.fairs.let_in(clerk, fair, person)
            say("came", person)
    say("done")


def say(*words: str) -> None:
    """One line on standard output."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4], sys.argv[5:])
