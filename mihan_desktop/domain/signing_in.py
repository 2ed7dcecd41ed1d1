"""How long a person must wait after wrong passwords: nothing for slips, more and more for guessing."""

import math
from datetime import timedelta

FREE_TRIES = 3
FIRST_WAIT = 2
LONGEST_WAIT = 300
"""seconds; a colleague's joke must not lock a supervisor out for a day"""


QUICK = 0.25
"""seconds; a derivation that takes less is made dearer: the machine is faster than the one it was tuned on"""
WANTED = 0.5
MOST_PASSES = 16


def more_passes(passes: int, took: float) -> int | None:
    """Passes of Argon2id for a try that took ``took`` seconds with ``passes``; None while it is dear enough.

    Never fewer (a machine that is busy today is no slow machine), and at most twice as many at once.
    """
    if took >= QUICK or passes >= MOST_PASSES:
        return None
    return min(MOST_PASSES, passes * 2, max(passes + 1, round(passes * WANTED / max(took, 0.001))))


def seconds_to_wait(failures: int, since_last: timedelta) -> int:
    """Seconds left after ``failures`` wrong tries in a row, the last one ``since_last`` ago; 0 when one may try."""
    if failures <= FREE_TRIES:
        return 0
    delay: int = min(LONGEST_WAIT, FIRST_WAIT << min(failures - FREE_TRIES - 1, 16))
    return max(0, math.ceil(delay - since_last.total_seconds()))
