"""How long a person must wait after wrong passwords: nothing for slips, more and more for guessing."""

import math
from datetime import timedelta

FREE_TRIES = 3
FIRST_WAIT = 2
LONGEST_WAIT = 300
"""seconds; a colleague's joke must not lock a supervisor out for a day"""


def seconds_to_wait(failures: int, since_last: timedelta) -> int:
    """Seconds left after ``failures`` wrong tries in a row, the last one ``since_last`` ago; 0 when one may try."""
    if failures <= FREE_TRIES:
        return 0
    delay: int = min(LONGEST_WAIT, FIRST_WAIT << min(failures - FREE_TRIES - 1, 16))
    return max(0, math.ceil(delay - since_last.total_seconds()))
