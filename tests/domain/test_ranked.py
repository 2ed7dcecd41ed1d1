"""An index of people or of vacancies gives the very order that scoring everybody by hand gives."""

from dataclasses import replace

import pytest

from mihan_desktop.domain.work.facts import Demand, Seeker, Vacancy
from mihan_desktop.domain.work.people_ranked import People
from mihan_desktop.domain.work.relations import Relations
from mihan_desktop.domain.work.rules import USUAL, Part, Rules
from mihan_desktop.domain.work.score import order_of_seeker, order_of_vacancy, score
from mihan_desktop.domain.work.seeker_words import read_seeker, write_seeker
from mihan_desktop.domain.work.vacancies_ranked import Vacancies
from tests.domain.offered_work import Market, codes, ground

ODD = Rules(
    weights={Part.OCCUPATION: 7, Part.SKILLS: 0, Part.DISTANCE: 40, Part.TERMS: 13}, band=7, gate_occupation=700,
    gate_skills=100, sibling=0,
)  # fmt: skip
NO_GATE = replace(USUAL, gate_occupation=0)


def people_by_hand(
    vacancy: Vacancy, seekers: list[Seeker], relations: Relations, rules: Rules
) -> list[tuple[str, int]]:
    """(record, total) of everybody who is listed, in order."""
    found = []
    for one in seekers:
        what = score(one, vacancy, relations, ground(rules))
        if what.listed and what.total is not None:
            place = order_of_seeker(what.total, one.points, one.registered, one.record, rules)
            found.append((place, (one.record, what.total)))
    return [one for _, one in sorted(found)]


def vacancies_by_hand(
    seeker: Seeker, vacancies: list[Vacancy], relations: Relations, rules: Rules
) -> list[tuple[str, int]]:
    """(id, total) of every vacancy that is listed, in order."""
    found = []
    for one in vacancies:
        what = score(seeker, one, relations, ground(rules))
        if what.listed and what.total is not None:
            found.append((order_of_vacancy(what.total, one.closes, one.id), (one.id, what.total)))
    return [one for _, one in sorted(found)]


@pytest.mark.parametrize(("seed", "rules"), [(1, USUAL), (2, USUAL), (3, ODD), (4, NO_GATE)])
def test_people_for_a_vacancy_stand_as_by_hand(seed: int, rules: Rules) -> None:
    market = Market(seed)
    relations, seekers, vacancies = market.relations(), list(market.seekers(200)), list(market.vacancies(12))
    people = People(codes(), relations, ground(rules))
    for one in seekers:
        people.put(one)
    listed = 0
    for vacancy in vacancies:
        by_hand = people_by_hand(vacancy, seekers, relations, rules)
        everybody = people.best(vacancy)
        assert [(one.record, one.total) for one in everybody.found] == by_hand
        assert everybody.count == len(by_hand)
        few = people.best(vacancy, 5)
        assert few.found == everybody.found[:5]
        assert few.count in (None, len(by_hand))
        listed += len(by_hand)
    assert listed > 30


def test_among_many_only_the_hopeful_are_scored_and_the_first_are_the_same() -> None:
    """So many that most are left unscored: the first are nevertheless those of everybody."""
    market = Market(5)
    relations, few = market.relations(), list(market.seekers(300))
    seekers = [replace(one, record=f"{one.record} {at}", points=at % 7 * 5) for at in range(12) for one in few]
    people = People(codes(), relations, ground())
    for one in seekers:
        people.put(one)
    left = 0
    for vacancy in market.vacancies(8):
        everybody, first = people.best(vacancy), people.best(vacancy, 20)
        assert first.found == everybody.found[:20]
        left += first.count is None
    assert left


@pytest.mark.parametrize(("seed", "rules"), [(6, USUAL), (7, ODD), (8, NO_GATE)])
def test_vacancies_for_somebody_stand_as_by_hand(seed: int, rules: Rules) -> None:
    market = Market(seed)
    relations, seekers, vacancies = market.relations(), list(market.seekers(12)), list(market.vacancies(200))
    index = Vacancies(relations, ground(rules))
    for one in vacancies:
        index.put(one)
    listed = 0
    for seeker in seekers:
        by_hand = vacancies_by_hand(seeker, vacancies, relations, rules)
        found = index.best(seeker)
        assert [(one.id, one.total) for one in found.found] == by_hand
        assert found.count == len(by_hand)
        assert index.best(seeker, 4).found == found.found[:4]
        listed += len(by_hand)
    assert listed > 50


def test_an_index_that_people_came_to_left_and_changed_in_is_as_one_made_anew() -> None:
    market = Market(9)
    relations, first, then = market.relations(), list(market.seekers(200)), list(market.seekers(150))
    vacancies = list(market.vacancies(10))
    moved, anew = People(codes(), relations, ground()), People(codes(), relations, ground())
    for one in (*first, *then):  # the same records with other answers
        moved.put(one)
    kept = then + first[150:180]
    for one in first[180:]:
        moved.remove(one.record)
    moved.remove("nobody")
    for one in kept:
        anew.put(replace(one, points=3))
        moved.give_points(one.record, 3)
    assert len(moved) == len(anew) == len(kept)
    for vacancy in vacancies:
        assert moved.best(vacancy) == anew.best(vacancy)


def test_a_vacancy_that_demands_very_much_is_ranked_for_as_any_other() -> None:
    """More demands than a byte has room for, and more than a bound can tell from each other."""
    market = Market(12)
    relations, seekers, vacancies = market.relations(), list(market.seekers(300)), list(market.vacancies(60))
    people = People(codes(), relations, ground())
    for one in seekers:
        people.put(one)
    every = tuple({demand.skill: demand for one in vacancies for demand in one.demands}.values())
    every += tuple(Demand(f"skill {at}", essential=False) for at in range(300 - len(every)))
    for count, vacancy in zip((6, 11, 40, 300), vacancies, strict=False):
        asked = replace(vacancy, demands=every[:count])
        found = people.best(asked).found
        assert [(one.record, one.total) for one in found] == people_by_hand(asked, seekers, relations, USUAL)
        assert people.best(asked, 10).found == found[:10]


def test_vacancies_that_ended_are_offered_to_nobody() -> None:
    market = Market(10)
    relations, seekers, vacancies = market.relations(), list(market.seekers(10)), list(market.vacancies(200))
    index = Vacancies(relations, ground())
    for one in vacancies:
        index.put(one)
    for one in vacancies[:120]:
        index.remove(one.id)
    again = [replace(one, id=f"new {one.id}") for one in vacancies[:40]]
    for one in again:
        index.put(one)
    for seeker in seekers:
        by_hand = vacancies_by_hand(seeker, vacancies[120:] + again, relations, USUAL)
        assert [(one.id, one.total) for one in index.best(seeker).found] == by_hand


def test_whoever_is_kept_is_read_again_as_they_were() -> None:
    for one in Market(11).seekers(200):
        assert replace(read_seeker(one.record, write_seeker(one)), points=one.points) == one
    assert read_seeker("a", write_seeker(Seeker("a"))) == Seeker("a")
