"""Seats given stably: no seeker and no seat would rather have each other, whoever the seekers are."""

from collections.abc import Mapping, Sequence
from itertools import product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mihan_desktop.domain.work.stable import blocking, match

SLOW = [HealthCheck.too_slow]
"""A machine with much to do draws examples slowly, and is no failure."""
PEOPLE, SEATS = "abcdef", "WXYZ"


@st.composite
def markets(draw: st.DrawFn, people: str = PEOPLE, seats: str = SEATS, most: int = 3) -> tuple[
    dict[str, list[str]], dict[str, int], dict[str, list[str]]
]:  # fmt: skip
    """(wishes, room, how each seat ranks everybody)."""
    some = draw(st.lists(st.sampled_from(people), unique=True))
    wishes = {one: draw(st.lists(st.sampled_from(seats), unique=True)) for one in some}
    room = {seat: draw(st.integers(0, most)) for seat in seats if draw(st.booleans())}
    ranks = {seat: draw(st.permutations(people)) for seat in seats}
    return wishes, room, {seat: list(order) for seat, order in ranks.items()}


def place(wishes: Mapping[str, Sequence[str]], given_: Mapping[str, str], one: str) -> int:
    """How good what somebody got is to them; the lower the better, no seat the worst."""
    return wishes[one].index(given_[one]) if one in given_ else len(SEATS)


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(markets())
def test_nobody_and_no_seat_would_rather_swap(
    market: tuple[dict[str, list[str]], dict[str, int], dict[str, list[str]]],
) -> None:
    wishes, room, ranks = market
    key = lambda seat, one: ranks[seat].index(one)  # noqa: E731
    found = match(wishes, room, key)
    assert list(blocking(found, wishes, room, key)) == []
    assert all(found[one] in wishes[one] for one in found), "nobody gets what they did not want"
    assert all(list(found.values()).count(seat) <= room.get(seat, 0) for seat in SEATS), (
        "and no seat more than it takes"
    )


@settings(max_examples=30, deadline=None, suppress_health_check=SLOW)
@given(markets(), st.randoms())
def test_the_order_in_which_people_are_gone_through_changes_nothing(
    market: tuple[dict[str, list[str]], dict[str, int], dict[str, list[str]]], chance: object
) -> None:
    wishes, room, ranks = market
    key = lambda seat, one: ranks[seat].index(one)  # noqa: E731
    names = list(wishes)
    chance.shuffle(names)  # type: ignore[attr-defined]
    assert match({one: wishes[one] for one in names}, dict(reversed(room.items())), key) == match(wishes, room, key)


@settings(max_examples=30, deadline=None, suppress_health_check=SLOW)
@given(markets(people="abcd", seats="XYZ", most=2))
def test_no_other_stable_outcome_is_better_for_anybody(
    market: tuple[dict[str, list[str]], dict[str, int], dict[str, list[str]]],
) -> None:
    wishes, room, ranks = market
    key = lambda seat, one: ranks[seat].index(one)  # noqa: E731
    ours = match(wishes, room, key)
    for choice in product(*([None, *wishes[one]] for one in wishes)):
        other = {one: seat for one, seat in zip(wishes, choice, strict=True) if seat is not None}
        if any(list(other.values()).count(seat) > room.get(seat, 0) for seat in set(other.values())):
            continue
        if not list(blocking(other, wishes, room, key)):
            assert all(place(wishes, ours, one) <= place(wishes, other, one) for one in wishes)


@settings(max_examples=30, deadline=None, suppress_health_check=SLOW)
@given(markets(people="abcd", seats="XYZ", most=2))
def test_an_unstable_outcome_has_a_pair_that_says_so(
    market: tuple[dict[str, list[str]], dict[str, int], dict[str, list[str]]],
) -> None:
    wishes, room, ranks = market
    key = lambda seat, one: ranks[seat].index(one)  # noqa: E731
    wanted = [one for one in wishes if any(room.get(seat, 0) > 0 for seat in wishes[one])]
    assert bool(list(blocking({}, wishes, room, key))) == bool(wanted), "empty seats that somebody wants"


def test_a_seat_that_fills_up_sends_its_worst_to_their_next_wish() -> None:
    points = {"ali": 9, "noor": 7, "zainab": 8}
    key = lambda _seat, one: (-points[one], one)  # noqa: E731
    wishes = {"ali": ["A", "B"], "noor": ["A", "B"], "zainab": ["A"]}
    assert match(wishes, {"A": 2, "B": 1}, key) == {"ali": "A", "zainab": "A", "noor": "B"}
    assert match(wishes, {"A": 2}, key) == {"ali": "A", "zainab": "A"}, "who gets none is left out"
    assert match(wishes, {}, key) == {}
