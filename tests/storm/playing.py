"""Many histories, one after another or spread over cores; a broken one is cut down to the steps that break it."""

import concurrent.futures
import logging
import multiprocessing
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from tests.storm.history import STEPS, Outcome, Step, play, steps_of
from tests.storm.world import Template

SHARE: Final = 20
"""Histories of one piece of work; each process makes the template once."""


@dataclass
class Tally:
    """What many histories came to."""

    histories: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    broken: list[Outcome] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        """One more."""
        self.histories += 1
        self.faults.update(outcome.faults)
        if outcome.violation:
            self.broken.append(outcome)

    def line(self, first: int) -> str:
        """The last line of a run."""
        kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(self.faults.items()))
        return (
            f"histories {self.histories}, seeds {first}..{first + self.histories - 1}, "
            f"faults {sum(self.faults.values())} ({kinds}), violations {len(self.broken)}"
        )


def smaller(template: Template, broken: Outcome) -> Outcome:
    """The same violation with as few steps as leaving some out gives; the steps keep their own seeds."""
    best, size = broken, max(1, len(broken.steps) // 2)
    while True:
        shorter = _without_some(template, best, size)
        if shorter is not None:
            best = shorter
        elif size == 1:
            return best
        else:
            size //= 2


def _without_some(template: Template, broken: Outcome, size: int) -> Outcome | None:
    for start in range(0, len(broken.steps), size):
        steps = (*broken.steps[:start], *broken.steps[start + size :])
        tried = play(template, broken.seed, steps)
        if _kind(tried) == _kind(broken):
            return tried
    return None


def _kind(outcome: Outcome) -> str:
    """What was violated, without when and about whom."""
    return outcome.violation.partition(": ")[2].partition(":")[0]


def said(steps: tuple[Step, ...]) -> str:
    """Steps as somebody may type them: act:seed."""
    return " ".join(f"{step.act.replace(' ', '_')}:{step.seed}" for step in steps)


def heard(words: str) -> tuple[Step, ...]:
    """``said`` read back."""
    parts = [word.split(":") for word in words.split()]
    return tuple(Step(act.replace("_", " "), int(seed)) for act, seed in parts)


_TEMPLATE: Template | None = None


def _some(first: int, count: int, steps: int) -> list[Outcome]:
    global _TEMPLATE
    logging.disable(logging.CRITICAL)
    if _TEMPLATE is None:
        _TEMPLATE = Template()
    return [play(_TEMPLATE, seed, steps_of(seed, steps)) for seed in range(first, first + count)]


def spread(first: int, count: int, jobs: int, steps: int = STEPS) -> Iterator[list[Outcome]]:
    """The outcomes of ``count`` seeds from ``first`` on, in pieces, in order."""
    shares = [(at, min(SHARE, first + count - at)) for at in range(first, first + count, SHARE)]
    if jobs == 1:
        yield from (_some(at, share, steps) for at, share in shares)
        return
    fresh = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(jobs, mp_context=fresh) as pool:
        waiting = [pool.submit(_some, at, share, steps) for at, share in shares]
        for piece in waiting:
            yield piece.result()
