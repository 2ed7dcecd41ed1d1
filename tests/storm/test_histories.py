"""A hundred short invented histories: nothing acknowledged is lost or lands twice, nothing that is shown is false."""

import random

import pytest

from tests.storm.history import Step, play, steps_of
from tests.storm.mutants import MUTANTS, Mutant
from tests.storm.playing import heard, said, smaller
from tests.storm.world import Template

HISTORIES = 104
TOGETHER = 13
SHORT = 4
FIRST = 20261122
GROUPS = range(FIRST, FIRST + HISTORIES, TOGETHER)
MOST = 300
"""Histories within which a planted fault must have shown."""


@pytest.mark.parametrize("part", range(2))
def test_every_promise_holds_through_storms_that_are_drawn(template: Template, part: int) -> None:
    """Two of the eight groups below: the seed at the head of the run says which."""
    expect_promises(template, random.sample(GROUPS, 2)[part])


@pytest.mark.slow
@pytest.mark.parametrize("first", GROUPS)
def test_every_promise_holds_through_seeded_storms(template: Template, first: int) -> None:
    expect_promises(template, first)


def expect_promises(template: Template, first: int) -> None:
    """Play a group of histories."""
    for seed in range(first, first + TOGETHER):
        outcome = play(template, seed, steps_of(seed, SHORT))
        assert not outcome.violation, f"seed {seed}: {outcome.violation}\n--replay '{said(outcome.steps)}'"


def test_a_history_is_played_again_from_what_a_violation_names() -> None:
    steps = steps_of(FIRST)
    assert heard(said(steps)) == steps == steps_of(FIRST)
    assert steps != steps_of(FIRST + 1)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_planted_fault_is_found_and_cut_down(
    template: Template, mutant: Mutant, monkeypatch: pytest.MonkeyPatch
) -> None:
    mutant.plant(monkeypatch)
    seeds = range(FIRST, FIRST + MOST)
    broken = next((found for seed in seeds if (found := play(template, seed)).violation), None)
    assert broken is not None, "the storm did not notice"
    least = smaller(template, broken)
    assert least.violation
    assert len(least.steps) < len(broken.steps)
    monkeypatch.undo()
    assert not play(template, broken.seed, tuple(Step(step.act, step.seed) for step in least.steps)).violation
