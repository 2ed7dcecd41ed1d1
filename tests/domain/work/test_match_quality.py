"""The invented labour market, and that the score finds work that fits in it sooner than what it replaces."""

from dataclasses import fields, replace

from mihan_desktop.domain.work.facts import Seeker
from tests.benchmarks.labour_market import TruePerson, market
from tests.benchmarks.match_quality import by_filter, by_words, judged, ours


def test_what_somebody_is_offered_fits_better_than_by_an_exact_filter_or_by_words() -> None:
    made = market(21, 60, 1_500)
    truths = [made.truth(one) for one in made.people]
    score, exact, words = (judged(rank(made), truths) for rank in (ours, by_filter, by_words))
    assert score[0] >= 1.1 * max(exact[0], words[0]), (score, exact, words)
    assert score[1] >= max(exact[1], words[1])


def test_the_truth_hangs_on_nothing_that_was_written_down() -> None:
    made = market(22, 20, 300)
    for one in made.people:
        blank = replace(one, seeker=Seeker("nobody"), words="")
        assert made.truth(one) == made.truth(blank)
    assert any(made.truth(one) for one in made.people)
    assert {one.name for one in fields(TruePerson)} >= {"skills", "reach", "moves", "least"}


def test_a_market_is_the_same_for_the_same_seed_and_written_with_errors() -> None:
    made, again = market(23, 150, 10), market(23, 150, 10)
    assert [one.seeker for one in made.people] == [one.seeker for one in again.people]
    wrong = [
        one for one in made.people if one.seeker.sought[0] not in {*one.trades, *(code[:2] for code in one.trades)}
    ]
    assert len(made.people) / 10 < len(wrong) < len(made.people) / 2
    assert any(not one.seeker.skills for one in made.people)
    assert any(len(one.seeker.sought[0]) == 2 for one in made.people)
