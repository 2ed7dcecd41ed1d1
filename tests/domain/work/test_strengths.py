"""How much each occupation of somebody counts once their skills are heard."""

from time import process_time

import pytest

from mihan_desktop.domain.work.facts import Seeker, Vacancy
from mihan_desktop.domain.work.relations import NONE, Relations
from mihan_desktop.domain.work.rules import USUAL
from mihan_desktop.domain.work.score import Nearness, occupation_profile, score, strengths
from resources.codes import code_list
from tests.benchmarks.labour_market import market
from tests.domain.work.people import GROUND

TEN = tuple(f"cut{at}" for at in range(10))
TAILORS = Relations(weight=dict.fromkeys(TEN, 5_000), essential=dict.fromkeys(TEN, ("7531",)))
"""Ten skills of tailors, each of weight 5,000: together more than enough to doubt another code."""


def test_many_skills_that_speak_for_another_occupation_halve_a_code_but_it_is_still_listed() -> None:
    wrong = Seeker("s", sought=("8322", "5120"), skills=TEN)
    found = strengths(wrong, TAILORS, GROUND)
    assert found["8322"] == found["5120"] == 500
    assert found["7531"] == 500, "implied: 50,000 of 100,000"
    for code in ("8322", "5120", "7531"):
        assert score(wrong, Vacancy("v", code), TAILORS, GROUND).listed


def test_skills_that_speak_for_a_code_leave_it_whole_also_one_in_general() -> None:
    for code in ("7531", "753", "75"):
        assert strengths(Seeker("s", sought=(code,), skills=TEN), TAILORS, GROUND)[code] == 1000


@pytest.mark.parametrize(("told", "left"), [(0, 1000), (2, 875), (4, 750), (8, 500), (10, 500)])
def test_the_more_is_told_the_more_a_code_is_doubted(told: int, left: int) -> None:
    assert strengths(Seeker("s", sought=("8322",), skills=TEN[:told]), TAILORS, GROUND)["8322"] == left


def test_what_the_ministry_has_published_nothing_about_speaks_for_nothing() -> None:
    assert strengths(Seeker("s", sought=("8322",), skills=TEN), NONE, GROUND) == {"8322": 1000}
    assert strengths(Seeker("s", skills=TEN), NONE, GROUND) == {}


def test_a_profile_is_the_score_of_each_occupation_and_is_made_in_less_than_a_millisecond() -> None:
    codes = [one.code for one in code_list("isco08") if len(one.code) in (2, 4)]
    nearness = Nearness(codes, NONE, USUAL)
    people = [one.seeker for one in market(5, 60, 1).people]
    for one in people:
        profile = occupation_profile(strengths(one, NONE, GROUND), nearness)
        assert profile is not None
        for code in codes[::37]:
            found = score(one, Vacancy("v", code), NONE, GROUND)
            assert [profile.get(code, 0)] == [value for part, value in found.parts.items() if part == "occupation"]
    started = process_time()
    for one in people:
        occupation_profile(strengths(one, NONE, GROUND), nearness)
    assert (process_time() - started) / len(people) < 0.001 * 5, "five times as long on a slow machine"
