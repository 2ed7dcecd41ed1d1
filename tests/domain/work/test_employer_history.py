"""What came of sending people to an employer is counted by people, however often one was sent."""

from datetime import date, timedelta

from mihan_desktop.domain.work.employer_history import Came, came, last_day
from mihan_desktop.domain.work.referrals import Referral, State, Word, standing

FIRST = date(2026, 3, 1)
ZAINAB, HADI, DALNIA = (f"018f0000-0000-7000-8000-00000000000{at}" for at in range(3))


def went(person: str, vacancy: str, *states: State) -> Referral:
    """One word a day."""
    words = [Word(state, FIRST + timedelta(days=at), f"{at:02}", f"c{at}") for at, state in enumerate(states)]
    made = standing(vacancy, person, words)
    assert made is not None
    return made


def test_people_are_counted_once_however_often_they_went() -> None:
    twice = (State.ISSUED, State.NO_SHOW, State.ISSUED, State.INTERVIEWED, State.NOT_HIRED)
    found = came(
        [
            went(ZAINAB, "welder", *twice),
            went(ZAINAB, "driver", State.ISSUED, State.HIRED, State.STARTED, State.LEFT),
            went(HADI, "welder", State.ISSUED, State.INTERVIEWED, State.HIRED, State.STARTED),
            went(DALNIA, "welder", State.PROPOSED, State.CONTACTED),
        ]
    )
    assert found == Came(sent=2, seen=2, taken=2, began=2, there=1)
    assert came([]) == Came()


def test_the_day_told_is_that_of_the_last_time() -> None:
    again = went(ZAINAB, "welder", State.ISSUED, State.NO_SHOW, State.ISSUED)
    assert (last_day(again, State.ISSUED), last_day(again, State.STARTED)) == (FIRST + timedelta(days=2), None)
