"""Order at a desk whose clock is wrong, jumps back, or stands still."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.errors import Code
from sync.protocol.hlc import Clock, Reading
from sync.protocol.moments import read_moment, write_moment
from tests.sync.office import MORNING
from tests.sync.refusal import refusal

moments = st.datetimes(datetime(1960, 1, 1), datetime(9999, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
readings = st.builds(
    lambda ms, count, device: str(Reading(ms, count, device)),
    st.integers(0, 2**47),
    st.integers(0, 0xFFFF),
    st.text("abcdefXYZ019-", min_size=1, max_size=46),
)


@given(st.lists(moments, min_size=1, max_size=30))
def test_readings_always_rise_as_text_whatever_the_wall_clock_does(wall: list[datetime]) -> None:
    times = iter(wall)
    clock = Clock("desk-1", lambda: next(times))
    given_out = [clock.tick() for _ in wall]
    assert given_out == sorted(set(given_out))


@given(readings, moments)
def test_what_was_seen_is_before_what_comes_after(seen: str, wall: datetime) -> None:
    clock = Clock("desk-1", lambda: wall)
    clock.observe(seen)
    assert clock.tick() > seen


@given(readings, moments)
def test_a_desk_that_starts_again_goes_on_where_it_was(last: str, wall: datetime) -> None:
    clock = Clock("desk-1", lambda: wall, last)
    first = clock.tick()
    assert first > last
    assert Clock("desk-1", lambda: MORNING - timedelta(days=3650), clock.last).tick() > first


def test_a_clock_set_back_a_year_keeps_counting_from_where_it_stood() -> None:
    wall = [MORNING]
    clock = Clock("desk-1", lambda: wall[0])
    before = clock.tick()
    wall[0] = MORNING - timedelta(days=365)
    after = [clock.tick() for _ in range(70_000)]  # more than one millisecond's counter holds
    assert before < after[0]
    assert after == sorted(after)
    assert Reading.parse(after[-1]).moment() - MORNING < timedelta(seconds=1)


def test_the_order_of_text_is_the_order_of_readings() -> None:
    some = [Reading(0, 0, "a"), Reading(0, 1, "a"), Reading(0, 1, "b"), Reading(15, 0, "a"), Reading(2**44, 9, "-")]
    assert sorted(map(str, some)) == [str(reading) for reading in sorted(some)]
    assert [Reading.parse(str(reading)) for reading in some] == some


def test_the_centre_does_not_believe_a_desk_that_lives_next_year() -> None:
    clock = Clock("centre", lambda: MORNING, ceiling=timedelta(days=1))
    own = clock.tick()
    ahead = Clock("desk-1", lambda: MORNING + timedelta(days=365)).tick()
    assert refusal(clock.observe, ahead) == Code.CLOCK_AHEAD
    assert Reading.parse(clock.tick()).milliseconds == Reading.parse(own).milliseconds
    desk = Clock("desk-2", lambda: MORNING - timedelta(days=365))
    desk.observe(own)
    assert desk.tick() > own


@pytest.mark.parametrize("text", ["", "0-0-a", "000000000000-0000-", "00000000000g-0000-a", "000000000000-0000-a b"])
def test_what_is_no_reading_is_refused(text: str) -> None:
    assert refusal(Reading.parse, text) == Code.CLOCK_MALFORMED


@given(moments.filter(lambda moment: moment.year >= 1970))
def test_a_moment_is_written_to_the_second_and_read_back(moment: datetime) -> None:
    text = write_moment(moment.astimezone(UTC) if moment.year < 9999 else moment)
    assert read_moment(text) == moment.replace(microsecond=0)
    assert len(text) == 20


@pytest.mark.parametrize(
    "text", ["2026-13-01T00:00:00Z", "2026-01-01", "2026-01-01T00:00:00+03:00", "٢٠٢٦-01-01T00:00:00Z"]
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    assert refusal(read_moment, text) == Code.WRONG_SHAPE
