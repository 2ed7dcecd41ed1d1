"""How long to wait before the next try: longer each time, and never in step with other desks."""

from typing import Final

from tenacity import RetryCallState, Retrying, wait_exponential, wait_random_exponential

BETWEEN_RUNS: Final = (30.0, 30 * 60.0)
"""Seconds after the first run that did not do, and at most."""
_NOBODY: Final = Retrying()


def pause_after(tries: int, first: float, longest: float) -> float:
    """Seconds to wait after ``tries`` tries in a row that did not do: half of it for certain, half by chance."""
    half, most = first / 2, longest / 2
    state = RetryCallState(_NOBODY, None, (), {})
    state.attempt_number = max(tries, 1)
    certain, chance = wait_exponential(multiplier=half, max=most), wait_random_exponential(multiplier=half, max=most)
    return certain(state) + chance(state)
