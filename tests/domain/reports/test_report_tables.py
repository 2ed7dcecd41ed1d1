"""The time of a report, its periods and groups, and how a question is kept."""

import random
from datetime import date, timedelta

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.reports.people import Told, told_of
from mihan_desktop.domain.reports.periods import MOST_PERIODS, Between, Grain, Span, between, period_of, periods
from mihan_desktop.domain.reports.queries import ReportQuery, read_query, write_query
from mihan_desktop.domain.reports.tables import MOST_COLUMNS, OTHERS, Cell, made
from mihan_desktop.domain.reports.topics import AGES, DIMENSIONS, Dimension, Topic, age_group

TODAY = date(2026, 3, 11)  # a Wednesday
MARCH = Between(date(2026, 3, 1), date(2026, 3, 31))


def test_a_week_begins_on_saturday_and_a_month_on_its_first() -> None:
    assert period_of(TODAY, Grain.WEEK) == date(2026, 3, 7)
    assert period_of(date(2026, 3, 7), Grain.WEEK) == date(2026, 3, 7)
    assert period_of(date(2026, 3, 6), Grain.WEEK) == date(2026, 2, 28)
    assert period_of(TODAY, Grain.MONTH) == date(2026, 3, 1)
    assert period_of(date.min, Grain.WEEK) == date.min


@pytest.mark.parametrize("grain", [Grain.DAY, Grain.WEEK, Grain.MONTH])
def test_periods_follow_each_other_without_a_gap(grain: Grain) -> None:
    random_ones = random.Random(10)
    for _ in range(50):
        since = date(2020, 1, 1) + timedelta(days=random_ones.randrange(2000))
        time = Between(since, since + timedelta(days=random_ones.randrange(700)))
        found = periods(time, grain)
        every = [time.since + timedelta(days=at) for at in range((time.until - time.since).days + 1)]
        assert list(found) == sorted({period_of(day, grain) for day in every})


def test_of_too_many_periods_the_last_are_shown_and_the_time_says_so() -> None:
    time = Between(date.min, TODAY)
    found = periods(time, Grain.DAY)
    assert (len(found), found[-1]) == (MOST_PERIODS, TODAY)
    long_ago = TODAY - timedelta(days=3000)
    report = made(ReportQuery(grain=Grain.DAY), time, {(long_ago, ""): Cell(1), (TODAY, ""): Cell(2)}, {})
    assert report.total == Cell(2)
    assert report.time == Between(found[0], TODAY)


def test_spans_move_with_the_calendar() -> None:
    assert between(Span.WEEK, TODAY) == Between(date(2026, 3, 5), TODAY)
    assert between(Span.LAST_MONTH, date(2026, 1, 31)) == Between(date(2025, 12, 1), date(2025, 12, 31))
    assert between(Span.TWELVE_MONTHS, TODAY) == Between(date(2025, 4, 1), TODAY)
    assert between(Span.CHOSEN, TODAY, date(2026, 2, 9), date(2026, 2, 1)).since == date(2026, 2, 1)
    assert between(Span.EVER, TODAY).since == date.min


def test_a_table_of_periods_and_groups_adds_up_whatever_is_hidden() -> None:
    query = ReportQuery(grain=Grain.WEEK, by=Dimension.CLERK)
    tally = {
        (date(2026, 3, 1 + at % 28), f"clerk{at % (MOST_COLUMNS + 3)}"): Cell(at + 1) for at in range(60)
    }  # fmt: skip
    tally[date(2026, 3, 9), ""] = Cell(5)
    report = made(query, MARCH, tally, {})
    assert report.columns[-2:] == ("", OTHERS)
    assert len(report.columns) == MOST_COLUMNS + 2
    assert [line.key for line in report.lines] == ["2026-02-28", "2026-03-07", "2026-03-14", "2026-03-21", "2026-03-28"]
    whole = sum(cell.number for cell in tally.values())
    assert report.total.number == whole == sum(line.total.number for line in report.lines)
    assert whole == sum(cell.number for cell in report.sums)
    for line in report.lines:
        assert sum(cell.number for cell in line.cells) == line.total.number


def test_groups_with_an_order_stand_in_it_and_the_rest_by_how_many_there_are() -> None:
    tally = {(TODAY, age): Cell(1 + at) for at, age in enumerate(("25", "", "0", "65", "15"))}
    ages = made(ReportQuery(grain=Grain.NONE, by=Dimension.AGE), MARCH, tally, {})
    assert [line.key for line in ages.lines] == ["0", "15", "25", "65", ""]
    tally = {(TODAY, "b"): Cell(3), (TODAY, "a"): Cell(3), (TODAY, "c"): Cell(7), (TODAY, ""): Cell(9)}
    places = made(ReportQuery(grain=Grain.NONE, by=Dimension.DISTRICT), MARCH, tally, {})
    assert [line.key for line in places.lines] == ["c", "a", "b", ""]


def test_what_waits_has_no_empty_periods_and_what_happened_has() -> None:
    tally = {(date(2026, 3, 2), ""): Cell(1), (date(2026, 3, 20), ""): Cell(1)}
    happened = made(ReportQuery(grain=Grain.WEEK), MARCH, tally, {})
    waits = made(ReportQuery(Topic.WAITING, grain=Grain.WEEK), MARCH, tally, {})
    assert [line.total.number for line in happened.lines] == [1, 0, 1, 0, 0]
    assert [line.total.number for line in waits.lines] == [1, 1]


def test_shares_are_of_marks_unless_marks_are_told_apart() -> None:
    tally = {(TODAY, ""): Cell(3, 4)}
    assert made(ReportQuery(Topic.ATTENDANCE), MARCH, tally, {}).shares
    assert not made(ReportQuery(Topic.ATTENDANCE, by=Dimension.MARK), MARCH, tally, {}).shares
    assert (Cell(3, 4).share, Cell().share) == (0.75, None)


def test_a_question_is_kept_and_read_again() -> None:
    asked = ReportQuery(
        Topic.ATTENDANCE, Span.CHOSEN, Grain.WEEK, Dimension.AGE, ((Dimension.SEX, "female"), (Dimension.CLASS, "")),
        date(2026, 1, 1), date(2026, 2, 1),
    )  # fmt: skip
    assert read_query(write_query(asked)) == asked
    assert read_query(write_query(ReportQuery())) == ReportQuery()
    for broken in (
        "",
        "[]",
        "{}",
        '{"topic": "weather"}',
        write_query(asked).replace("female", "f").replace("sex", "?"),
    ):
        with pytest.raises(MihanError, match="report_unreadable"):
            read_query(broken)


def test_a_topic_is_asked_nothing_that_it_does_not_know() -> None:
    asked = ReportQuery(Topic.WORKLOAD, by=Dimension.SEX, where=((Dimension.CLERK, "z"), (Dimension.AGE, "15")))
    assert asked.fitting() == ReportQuery(Topic.WORKLOAD, where=((Dimension.CLERK, "z"),))
    assert asked.limited(Dimension.CLERK, None).where == ((Dimension.AGE, "15"),)
    assert {Dimension.FORM, Dimension.CLERK, Dimension.DISTRICT, Dimension.SEX, Dimension.AGE} <= set(
        DIMENSIONS[Topic.REGISTRATIONS]
    )


def test_ages_are_whole_years_on_the_day() -> None:
    assert age_group(19900321, 20260320) == "35"
    assert [age_group(20260311 - years * 10_000, 20260311) for years in (0, 14, 15, 24, 65, 99)] == [
        "0", "0", "15", "20", "65", "65",
    ]  # fmt: skip
    assert age_group(0, 20260311) == age_group(20270101, 20260311) == ""
    assert AGES[0] == "0"


def test_somebody_is_told_apart_by_what_they_chose_else_by_what_their_words_are_coded_to() -> None:
    answers = [
        ("district", "IQ-D038"), ("sex", "female"), ("date_of_birth", "1990-07-01"),
        ("date_of_birth_precision", "year"), ("education_level", "10"), ("occupation_1", ""), ("occupation_2", "7212"),
        ("occupation_words", "لحام"),
    ]  # fmt: skip
    assert told_of(answers, lambda _: "2221") == Told("IQ-D038", "female", 19900101, "10", "7212")
    assert told_of(answers[-1:], lambda _: "2221").occupation == "2221"
    assert told_of(answers[-1:], lambda _: "?").occupation == told_of([]).occupation == ""
    assert told_of([]) == Told()
