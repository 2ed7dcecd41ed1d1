"""Thresholds of attendance, as a trainer is told of them while something can still be done."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihan_desktop.domain.attendance import ClassSession, Mark, MarkEntry, Trainee
from mihan_desktop.domain.standing import Standing, Warned, attendance_of, in_order, marks_that_count
from mihan_desktop.domain.thresholds import AttendanceRules

P, A, L, E = Mark.PRESENT, Mark.ABSENT, Mark.LATE, Mark.EXCUSED
RULES = AttendanceRules(percent=80, in_a_row=3, warn=2)


def marks(text: str) -> list[Mark | None]:
    """``"PPA."``: a letter a session, a dot where nobody marked."""
    return [{"P": P, "A": A, "L": L, "E": E, ".": None}[letter] for letter in text]


@pytest.mark.parametrize(
    ("said", "may_miss", "standing"),
    [
        ("....................", 4, Standing.WELL),
        ("AA..................", 2, Standing.NEAR),  # by the row: one more is the third, the fourth too many
        ("APAP................", 2, Standing.WELL),
        ("APAPAP..............", 1, Standing.NEAR),  # two absences more, and she falls below 80 %
        ("APAPAPAP............", 0, Standing.NEAR),
        ("APAPAPAPAP..........", -1, Standing.BELOW),
        ("APAPAPAPPPPPPPPPPPPP", 0, Standing.WELL),  # over: nothing can be missed any more
        ("PPPPPPPPAAAA........", 0, Standing.BELOW),  # four in a row
        ("PAAEAL..............", 0, Standing.NEAR),
        ("EEEEEEEEEEEEEEEEEEEE", 0, Standing.WELL),
        ("", 0, Standing.WELL),
    ],
)
def test_it_is_said_before_a_threshold_is_missed(said: str, may_miss: int, standing: Standing) -> None:
    found = attendance_of(RULES, marks(said))
    assert (found.may_miss, found.standing) == (may_miss, standing)


def test_what_is_excused_counts_on_neither_side_and_does_not_end_a_row() -> None:
    found = attendance_of(RULES, marks("PAEA......"))
    assert (found.attended, found.absent, found.excused, found.unmarked) == (1, 2, 1, 6)
    assert found.rate == pytest.approx(1 / 3)
    assert (found.row, found.longest, found.row_left) == (2, 2, 1)


def test_the_sentence_names_the_threshold_that_comes_first() -> None:
    by_share = attendance_of(RULES, marks("APAPAP.............."))
    assert (by_share.left, by_share.by_row) == (2, False)
    by_row = attendance_of(RULES, marks("PPPPPPPPPPPPPPAAA" + "." * 30))
    assert (by_row.left, by_row.by_row) == (1, True)
    assert attendance_of(RULES, marks("AAAA" + "." * 60)).by_row
    assert not attendance_of(RULES, marks("AAPAAPAAP.")).by_row


def test_a_course_may_ask_more_than_the_policy() -> None:
    strict = AttendanceRules(percent=95, in_a_row=1, warn=1)
    assert attendance_of(strict, marks("PA" + "." * 18)).standing is Standing.NEAR
    assert attendance_of(strict, marks("PAA" + "." * 17)).standing is Standing.BELOW


def test_a_course_may_let_absences_follow_each_other() -> None:
    free = AttendanceRules(percent=50, in_a_row=0, warn=2)
    assert attendance_of(free, marks("AAAAA" + "." * 20)).standing is Standing.WELL
    assert attendance_of(free, marks("A" * 13 + "." * 12)).standing is Standing.BELOW


def test_whom_one_can_still_help_comes_first() -> None:
    many = [
        Warned("c", "خياطة", Trainee(name, name), attendance_of(RULES, marks(said)), RULES)
        for name, said in (("شيلان", "AAAA..."), ("مريم", "APAPAP.............."), ("نور", "APAPAPAP............"))
    ]
    assert [one.trainee.name for one in in_order(many)] == ["نور", "مريم", "شيلان"]


@given(st.lists(st.sampled_from([P, A, L, E, None]), max_size=60), st.integers(1, 100))
def test_exactly_so_many_absences_more_are_borne(said: list[Mark | None], percent: int) -> None:
    """Held against counting: all that is left attended but ``may_miss`` reaches the share, one less does not."""
    rules = AttendanceRules(percent=percent, in_a_row=1000, warn=1)
    found = attendance_of(rules, said)
    left = said.count(None)

    def reaches(missing: int) -> bool:
        came, counted = found.attended + left - missing, found.attended + found.absent + left
        return came * 100 >= percent * counted

    if found.may_miss < 0:
        assert not reaches(0)
    else:
        assert reaches(min(found.may_miss, left))
        assert found.may_miss >= left or not reaches(found.may_miss + 1)


FIRST = date(2026, 3, 1)
SESSIONS = tuple(ClassSession(f"s{number}", number, FIRST + timedelta(days=number - 1)) for number in range(1, 7))


def test_who_joins_late_is_not_asked_for_what_was_before() -> None:
    said = {"s1": A, "s2": P, "s4": A}
    entries = {("p", one): MarkEntry(one, "p", mark) for one, mark in said.items()}
    always, late = Trainee("p", "نور"), Trainee("p", "نور", None, ((date(2026, 3, 4), None),))
    assert marks_that_count(always, SESSIONS, entries) == marks("AP.A..")
    assert marks_that_count(late, SESSIONS, entries) == marks("PA.."), "what they came to counts all the same"
    back = Trainee("p", "نور", None, ((FIRST, date(2026, 3, 2)), (date(2026, 3, 6), None)))
    assert marks_that_count(back, SESSIONS, entries) == marks("AP.")
    assert not back.expected(date(2026, 3, 3))
