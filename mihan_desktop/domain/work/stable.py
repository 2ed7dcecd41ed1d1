"""Seats given stably: whoever wants one proposes, each seat keeps its best, nobody and no seat would rather swap.

Seeker-proposing deferred acceptance with capacities (Gale and Shapley, 1962): of all stable outcomes it is the best for
every seeker at once, and the order in which people are gone through does not change it.
"""

from bisect import insort
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

Key = Callable[[str, str], Any]
"""(seat, seeker) → how the seat ranks the seeker, the lowest first: comparable, and never the same for two."""


def match(wishes: Mapping[str, Sequence[str]], room: Mapping[str, int], key: Key) -> dict[str, str]:
    """Who gets which seat: seeker → seat; whoever gets none is left out.

    wishes: each seeker's seats, the best first, a seat not named is one that they do not want; room: how many each seat
    takes. A seat that has no room, or of which nothing is said, takes nobody. Time: proposals × log of a seat's room.
    """
    held: dict[str, list[tuple[Any, str]]] = {seat: [] for seat, most in room.items() if most > 0}
    next_wish = dict.fromkeys(wishes, 0)
    free = deque(sorted(wishes))
    while free:
        seeker = free.popleft()
        ranked, at = wishes[seeker], next_wish[seeker]
        while at < len(ranked):
            seat = ranked[at]
            at += 1
            kept = held.get(seat)
            if kept is None:
                continue
            mine = (key(seat, seeker), seeker)
            if len(kept) >= room[seat] and kept[-1] < mine:
                continue
            insort(kept, mine)
            if len(kept) > room[seat]:
                free.append(kept.pop()[1])
            break
        next_wish[seeker] = at
    return {seeker: seat for seat, kept in held.items() for _, seeker in kept}


def blocking(
    given: Mapping[str, str], wishes: Mapping[str, Sequence[str]], room: Mapping[str, int], key: Key
) -> Iterator[tuple[str, str]]:
    """Every (seeker, seat) that would rather have each other than what they got: none of a stable outcome."""
    kept: dict[str, list[Any]] = {}
    for seeker, seat in given.items():
        kept.setdefault(seat, []).append(key(seat, seeker))
    worst = {seat: max(keys) for seat, keys in kept.items()}
    for seeker, ranked in wishes.items():
        for seat in ranked:
            if seat == given.get(seeker):
                break
            most = room.get(seat, 0)
            if most > 0 and (len(kept.get(seat, ())) < most or key(seat, seeker) < worst[seat]):
                yield seeker, seat
