"""How far something long is, and whether somebody wants it to stop: what whoever does it and whoever waits agree on."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""(done, in all), in whatever the work is counted in; called on the thread that works."""
Cancelled = Callable[[], bool]
"""Asked again and again; True stops the work at the next place where that costs nothing."""


def unseen(_done: int, _whole: int) -> None:
    """Nobody looks."""


def nobody_stops() -> bool:
    """Nobody is there who could."""
    return False


def unwatched(_step: str) -> None:
    """Nobody waits for a step by its name."""
