"""Who fits which stand of a fair: the matching's own score, gate and criteria; what is unknown is no refusal."""

from dataclasses import replace
from datetime import date

from mihan_desktop.domain.work.facts import Seeker, Vacancy
from mihan_desktop.domain.work.relations import NONE
from mihan_desktop.domain.work.score import Nearness, score
from sync.central.work.fair_matching import stands
from tests.central.seekers import DAY, Market, ground

WELDER, CLERK = Vacancy("w", occupation="7212"), Vacancy("c", occupation="4110")


def fitting(seeker: Seeker, **work: list[Vacancy]) -> dict[str, int] | None:
    codes = tuple(one.occupation for offers in work.values() for one in offers)
    return stands(seeker, work, Nearness(codes, NONE, ground().rules), NONE, ground())


def test_a_welder_fits_the_stand_that_wants_welders_and_one_that_says_nothing() -> None:
    found = fitting(Seeker("x", sought=("7212",)), smith=[WELDER], office=[CLERK], silent=[])
    assert found is not None
    assert set(found) == {"smith", "silent"}, "whoever does not pass the gate is not listed there"
    assert found["smith"] > found["silent"] == 0, "where nothing is known of the work, one may still go"
    assert fitting(Seeker("x", sought=("7212",)), both=[CLERK, WELDER]) == {"both": found["smith"]}, "the best of it"


def test_of_whom_nothing_is_known_no_match_is_known() -> None:
    assert fitting(Seeker("x"), smith=[WELDER]) is None


def test_a_legal_criterion_is_not_passed_by_a_good_score() -> None:
    young = Seeker("x", sought=("7212",), born=date(DAY.year - 16, 1, 1))
    assert fitting(young, smith=[replace(WELDER, least_age=18)]) == {}
    assert fitting(replace(young, born=None), smith=[replace(WELDER, least_age=18)]) != {}, "unknown never excludes"


def test_it_is_the_score_of_the_matching_for_everybody() -> None:
    market = Market(7, groups=12)
    people, work = list(market.seekers(60)), list(market.vacancies(12))
    for one in people:
        found = fitting(one, **{vacancy.id: [vacancy] for vacancy in work})
        if found is None:
            continue
        whole = {each.id: score(one, each, NONE, ground()) for each in work}
        assert found == {record: said.total for record, said in whole.items() if said.listed and said.total is not None}
