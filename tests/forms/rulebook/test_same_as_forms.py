"""A rule means what the same words mean in a form: both engines are asked on seeded expressions and people."""

import math
from datetime import UTC, date, datetime

import pytest

from forms.rulebook import Fact, FactType, Scorer
from forms.rulebook.checking import understood
from forms.rulebook.compiling import compile_test
from forms.rulebook.meaning import read_condition, read_number
from forms.rules import Facts, compile_rule, facts_of
from tests.forms.rulebook.books import DAY, FACTS, book, facts, rule
from tests.forms.rulebook.expressions import Author

MIDNIGHT = datetime(DAY.year, DAY.month, DAY.day, tzinfo=UTC)
KNOWN = {each.name: each for each in facts()}


def as_in_a_form(person: dict[str, Fact]) -> Facts:
    """A question without an answer is blank; a condition that nobody stated is none."""
    return facts_of(
        {name: person.get(name) for name, kind in FACTS.items() if kind is not FactType.BOOLEAN or name in person}
    )


def scorer_of(source: str) -> Scorer:
    """A scorer of one rule, also of one that a ministry would be told to write otherwise."""
    made = book(rule("r", source))
    return Scorer(made, understood(made)[0])


def conditions(seed: int, count: int, *, known: bool = False) -> list[tuple[str, Author]]:
    """Expressions that are not too deep, with the author that goes on to people."""
    made: list[tuple[str, Author]] = []
    while len(made) < count:
        author = Author(f"{seed}:{len(made)}:{known}", known=known)
        source = author.condition()
        while len(source) > 1_500:
            source = author.condition(2)
        made.append((source, author))
    return made


def test_conditions_hold_as_in_a_form() -> None:
    held = 0
    for source, author in conditions(1, 120):
        condition = read_condition(source, KNOWN)
        ours = compile_test(KNOWN, lambda writer, condition=condition: writer.plain(condition))  # type: ignore[misc]
        theirs = compile_rule(source)
        for _ in range(6):
            person = author.person()
            expected = theirs.judge(as_in_a_form(person), now=MIDNIGHT, timezone="UTC").holds
            assert bool(ours(person, DAY)) is expected, (source, person)
            held += expected
    assert 150 < held < 600, "both happened often"


def test_numbers_are_as_in_a_form() -> None:
    finite = 0
    for seed in range(80):
        author = Author(f"number {seed}")
        source = author.number(3)
        number = read_number(source, KNOWN)
        ours = compile_test(KNOWN, lambda writer, number=number: writer.number(number))  # type: ignore[misc]
        theirs = compile_rule(source)
        for _ in range(5):
            person = author.person(0.15)
            expected = theirs.judge(as_in_a_form(person), now=MIDNIGHT, timezone="UTC").number
            got = float(ours(person, DAY))
            assert got == expected or (math.isnan(got) and math.isnan(expected)), (source, person)
            finite += math.isfinite(expected)
    assert finite > 100


def test_silence_alone_never_grants_a_point() -> None:
    """What is granted while facts are missing is granted by a form whatever those facts turn out to be."""
    granted = 0
    for source, author in conditions(2, 100):
        scorer = scorer_of(source)
        theirs = compile_rule(source)
        for _ in range(5):
            person = author.person(0.5)
            if not scorer.score(person, DAY):
                continue
            granted += 1
            for _ in range(3):
                filled = {name: person[name] if name in person else author.fact(name) for name in FACTS}
                assert theirs.judge(facts_of(filled), now=MIDNIGHT, timezone="UTC").holds, (source, person, filled)
    assert granted > 60


def test_everything_said_a_rule_gives_its_points_where_a_form_would_hold() -> None:
    for source, author in conditions(3, 60):
        scorer = scorer_of(source)
        theirs = compile_rule(source)
        for _ in range(4):
            person = author.person(0)
            expected = theirs.judge(facts_of(person), now=MIDNIGHT, timezone="UTC").holds
            assert bool(scorer.score(person, DAY)) is expected, (source, person)


def test_an_author_who_asks_whether_it_is_known_is_taken_at_his_word() -> None:
    for source, author in conditions(4, 100, known=True):
        if "known(" not in source:
            continue
        condition = read_condition(source, KNOWN)
        ours = compile_test(KNOWN, lambda writer, condition=condition: writer.plain(condition))  # type: ignore[misc]
        theirs = compile_rule(source.replace("known(", "0 < string-length("))
        for _ in range(4):
            person = author.person()
            expected = theirs.judge(as_in_a_form(person), now=MIDNIGHT, timezone="UTC").holds
            assert bool(ours(person, DAY)) is expected, (source, person)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 130))
def test_thousands_more_hold_as_in_a_form(seed: int) -> None:
    for source, author in conditions(seed, 400):
        condition = read_condition(source, KNOWN)
        ours = compile_test(KNOWN, lambda writer, condition=condition: writer.plain(condition))  # type: ignore[misc]
        theirs = compile_rule(source)
        for _ in range(6):
            person = author.person()
            expected = theirs.judge(as_in_a_form(person), now=MIDNIGHT, timezone="UTC").holds
            assert bool(ours(person, DAY)) is expected, (source, person)


@pytest.mark.parametrize("day", [date.min, date(1970, 1, 1), date(2026, 1, 1), date.max])
def test_today_is_the_day_that_is_asked_about(day: date) -> None:
    number = read_number("today() - date('2026-01-01')", KNOWN)
    ours = compile_test(KNOWN, lambda writer: writer.number(number))
    theirs = compile_rule("today() - date('2026-01-01')")
    at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    assert ours({}, day) == theirs.judge(facts_of({}), now=at, timezone="UTC").number == (day - date(2026, 1, 1)).days
