"""Row `points_rate`: the example's forty rules over 100,000 people, against the same rules written by hand in Python.

Both read the same facts of the same people, on one core, and give what each rule gave with its cap; ours gives the
facts that it used beside. By hand the rules are one function, as a programmer would write it who knows the facts to be
there or not, and of their type. Where both do not give everybody the same points the row does not hold.
"""

import random
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from forms.rulebook import Fact, Line, compile_rulebook, read_workbook
from mihan_desktop.domain.points.facts import Training, facts_of
from resources.demo.people import Answer, answers, people
from resources.points import example
from tests.benchmarks.points_by_hand import by_hand
from tests.benchmarks.rows import Measured

PEOPLE = 100_000
INVENTED = 4_000
RUNS = 5
LEAST = 20_000
"""People a second on one core."""
DAY = date(2026, 11, 22)


def measure() -> Measured:
    """Seconds of CPU for everybody, ours and by hand in turns."""
    book = read_workbook(example()).book
    assert book is not None
    scorer = compile_rulebook(book)
    told = [told_of(number) for number in range(INVENTED)]
    started = time.process_time()
    made = [facts_of(answered, training, DAY) for answered, training in told]
    reading = INVENTED / (time.process_time() - started)
    everybody = [made[number % INVENTED] for number in range(PEOPLE)]
    broken = _differences(scorer.score, made)
    ours, peer = [], []
    for _ in range(RUNS):
        ours.append(_seconds(scorer.score, everybody))
        peer.append(_seconds(by_hand, everybody))
    rate = PEOPLE / statistics.median(ours)
    if rate < LEAST:
        broken = "; ".join(part for part in (broken, f"fewer than {LEAST:,} people a second") if part)
    lines = sum(len(scorer.score(facts, DAY)) for facts in made) / INVENTED
    note = (
        f"{rate:,.0f} people a second on one core, {lines:.1f} lines each of {len(book.rules)} rules; "
        f"by hand {PEOPLE / statistics.median(peer):,.0f}; {INVENTED:,} invented people over and over; "
        f"facts of {reading:,.0f} people a second from their answers"
    )
    return Measured(ours, peer, note, broken)


def _seconds(score: Callable[[Mapping[str, Fact], date], object], everybody: list[dict[str, Fact]]) -> float:
    started = time.process_time()
    for facts in everybody:
        score(facts, DAY)
    return time.process_time() - started


def _differences(score: Callable[[Mapping[str, Fact], date], tuple[Line, ...]], made: list[dict[str, Fact]]) -> str:
    different = sum(given(score(facts, DAY)) != sorted(by_hand(facts, DAY)) for facts in made)
    return f"{different} people have other points by hand" if different else ""


def given(lines: Sequence[Line]) -> list[tuple[str, str, int]]:
    """What lines give, as the rules by hand say it, sorted."""
    return sorted((line.rule_id, line.account.value, line.points) for line in lines)


def told_of(number: int) -> tuple[list[tuple[str, str]], Training]:
    """Answers of an invented person, and an invented training: a third of them never had any."""
    person = next(people(8, 1, number))
    told = [
        (step.ref.rpartition("/")[2], " ".join(step.value) if isinstance(step.value, list) else str(step.value))
        for step in answers(person)
        if isinstance(step, Answer)
    ]
    given = dict(told)
    chance = random.Random(f"points {number}")
    told.append(("registration_date", date(2026 - chance.randint(0, 6), chance.randint(1, 10), 3).isoformat()))
    if given.get("worked_last_week") == "no" and given.get("seeking") == given.get("available") == "yes":
        told.append(("labour_status", "unemployed"))
    if number % 3 == 0:
        return told, Training(no_shows=chance.choice((None, 0, 1)))
    few = (0, 0, 0, 1, 2)
    return told, Training(
        present=chance.randint(0, 90), late=chance.randint(0, 7), absent=chance.randint(0, 9),
        excused=chance.randint(0, 3), completed=chance.choice(few), certificates=chance.choice(few),
        no_shows=chance.choice(few), dropped=chance.choice(few),
    )  # fmt: skip
