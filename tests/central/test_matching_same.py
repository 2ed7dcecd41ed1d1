"""A desk and the ministry give the same lists for the same people and vacancies, and both those of the definition."""

from dataclasses import replace

from tests.benchmarks.match_desk import at_the_centre, at_the_desk, by_hand
from tests.domain.offered_work import Market, ground


def test_desk_centre_and_definition_give_the_same_lists() -> None:
    market, where = Market(31), ground()
    relations = market.relations()
    seekers = [replace(one, points=at % 5) for at, one in enumerate(market.seekers(60))]
    vacancies = list(market.vacancies(80))
    by_definition = {key: lines for key, lines in by_hand(seekers, vacancies, relations, where).items() if lines}
    assert len(by_definition) > 40
    assert at_the_desk(seekers, vacancies, relations, where) == by_definition
    assert at_the_centre(seekers, vacancies, relations, where) == by_definition
