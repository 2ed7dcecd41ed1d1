"""Marks as they come out of a spreadsheet, in the hands of three languages."""

from datetime import date, time

import pytest

from mihan_desktop.domain.attendance import ClassSession, Mark, Trainee
from mihan_desktop.domain.door import card_number
from mihan_desktop.domain.pasting import PastedScores, bears, read_pasted, read_scores, rows_of

CLASS = tuple(
    Trainee(str(number), name)
    for number, name in enumerate(("شيلان عمر", "رزگار حسين", "مريم صباح", "مريم كاظم", "آلان بختيار"))
)


def test_names_are_found_as_people_write_them_and_strangers_are_named() -> None:
    pasted = read_pasted("الاسم\t1/3\t2/3\nشیلان عمر\tح\tغ\nالان بختيار\tحاضر\tمتأخر\nزينب\tح\tح\n", CLASS)
    assert [(line.trainee.name, line.marks) for line in pasted.lines] == [
        ("شيلان عمر", (Mark.PRESENT, Mark.ABSENT)),
        ("آلان بختيار", (Mark.PRESENT, Mark.LATE)),
    ]
    assert (pasted.strangers, pasted.unknown, pasted.columns) == (("زينب",), (), 2)


def test_a_short_name_counts_only_when_one_trainee_can_be_meant() -> None:
    pasted = read_pasted("رزگار;P\nمريم;P", CLASS)
    assert [line.trainee.name for line in pasted.lines] == ["رزگار حسين"]
    assert (pasted.twice, pasted.strangers) == (("مريم",), ())


@pytest.mark.parametrize(
    ("cell", "mark"),
    [("p", Mark.PRESENT), ("Late", Mark.LATE), ("٤", Mark.EXCUSED), ("ئامادە", Mark.PRESENT), ("مجاز", Mark.EXCUSED)],
)
def test_marks_are_read_in_any_language_and_digits(cell: str, mark: Mark) -> None:
    assert read_pasted(f"شيلان عمر\t{cell}", CLASS).lines[0].marks == (mark,)


def test_what_is_no_mark_is_said_and_an_empty_cell_changes_nothing() -> None:
    pasted = read_pasted("شيلان عمر\t\tربما\tP", CLASS)
    assert pasted.lines[0].marks == (None, None, Mark.PRESENT)
    assert pasted.unknown == ("ربما",)
    assert read_pasted("", CLASS).lines == ()


def test_a_number_decides_before_a_name_and_a_name_that_stands_twice_is_not_guessed() -> None:
    card = card_number(CLASS[2].person_id)
    pasted = read_pasted(
        f"{card}\tمريم\tح\nرزگار حسين\tح\nرزگار حسين\tغ\n10001-000127-9\tغ\n", CLASS, {"3": "100010001279"}
    )
    assert [(line.trainee.person_id, line.marks) for line in pasted.lines] == [
        ("2", (Mark.PRESENT,)), ("3", (Mark.ABSENT,)),
    ]  # fmt: skip
    assert pasted.twice == ("رزگار حسين",)


def test_days_in_the_heading_say_which_session_a_column_is_of() -> None:
    sessions = [ClassSession(f"s{day}", day, date(2026, 3, day)) for day in (1, 2, 3)]
    heading = "الرقم\tالاسم\t2026-03-03\t٢/٣/٢٠٢٦\t2026-03-09\tحاضر\tالنسبة"
    pasted = read_pasted(f"{heading}\n\tشيلان عمر\tA\tP\tP\t1\t50%\n", CLASS)
    assert [(one.session_id, one.mark) for one in pasted.entries(sessions)] == [
        ("s3", Mark.ABSENT), ("s2", Mark.PRESENT),
    ]  # fmt: skip
    assert pasted.without_session(sessions) == (date(2026, 3, 9),)
    assert pasted.unknown == (), "totals are no marks and are not asked to be"


def test_a_sheet_of_another_class_is_recognised() -> None:
    other = [Trainee("a", "سرى علي"), Trainee("b", "ريژين كمال")]
    pasted = read_pasted("سرى علي\tح\nريژين كمال\tح\n", CLASS)
    assert (pasted.lines, bears(other, pasted.strangers), bears(CLASS, pasted.strangers)) == ((), 2, 0)


def test_two_columns_of_one_day_go_to_its_two_sessions_by_their_hours() -> None:
    day = date(2026, 3, 2)
    sessions = [
        ClassSession("evening", 1, day, time(16)), ClassSession("morning", 2, day, time(9)),
        ClassSession("next", 3, date(2026, 3, 3)),
    ]  # fmt: skip
    pasted = read_pasted("الاسم\t2026-03-02\t2026-03-02\t2026-03-02\t2026-03-03\nشيلان عمر\tح\tغ\tت\tم\n", CLASS)
    assert [(one.session_id, one.mark) for one in pasted.entries(sessions)] == [
        ("morning", Mark.PRESENT), ("evening", Mark.ABSENT), ("next", Mark.EXCUSED),
    ]  # fmt: skip


def test_a_printed_sheet_typed_back_is_read_with_its_stars_numbers_totals_and_foot() -> None:
    rows = (
        "الاسم\t\t١\t٣\t٤\tحضر\tغاب\tمجاز\tالنسبة\tالتوقيع",
        "١\tشيلان عمر\tح*\tغ\tم+\t١\t١\t١\t٥٠٪\t",
        "٢\tرزگار حسين\tح\tح\tت\t٢\t٠\t٠\t١٠٠٪\t",
        "حضر\t\t٢\t١\t١",
    )
    pasted = read_pasted("\n".join(rows), CLASS)
    assert [line.marks for line in pasted.lines] == [
        (Mark.PRESENT, Mark.ABSENT, Mark.EXCUSED), (Mark.PRESENT, Mark.PRESENT, Mark.LATE),
    ]  # fmt: skip
    assert (pasted.strangers, pasted.unknown, pasted.columns) == ((), (), 3)
    assert [one.name for one in pasted.miscounted] == ["رزگار حسين"], "two are written, three were there"
    far = read_pasted("\n".join(rows).replace("٢\t٠\t٠", f"{'٩' * 5000}\t٠\t٠"), CLASS)
    assert [one.name for one in far.miscounted] == ["رزگار حسين"], "a number may have any length"


def test_lines_without_names_go_by_the_number_on_the_paper_and_a_mixture_is_not_guessed() -> None:
    pasted = read_pasted("1\tح\tغ\n2\tغ\tح\n4\tم\t", CLASS)
    assert pasted.by_place
    assert [(line.trainee.name, line.marks[0]) for line in pasted.lines] == [
        ("شيلان عمر", Mark.PRESENT), ("رزگار حسين", Mark.ABSENT), ("مريم كاظم", Mark.EXCUSED),
    ]  # fmt: skip
    for text in ("1\tح\n1\tغ", "1\tح\n9\tغ", "1\tح\nشيلان عمر\tغ", "0\tح", "1"):
        mixed = read_pasted(text, CLASS)
        assert not mixed.by_place, text
        assert all(line.trainee.name == "شيلان عمر" for line in mixed.lines)


def scores(text: str, column: int = 0, numbers: dict[str, str] | None = None) -> tuple[PastedScores, list[int]]:
    """What a table of scores says, and the scores of one of its columns."""
    found = read_scores(rows_of(text), CLASS, numbers)
    return found, [score for _, score in found.column(found.columns[column], 100).scores] if found.columns else []


def test_scores_go_by_number_by_name_and_in_any_digits() -> None:
    found, read = scores(
        f"{card_number('2')}\t٧٢٫٥\n10001-000127-9\tمريم كاظم\t0\nشیلان عمر\t۹۰\nرزگار\t80,25\nزينب\t70",
        0, {"3": "100010001279"},
    )  # fmt: skip
    assert [one.person_id for one in found.matched.people] == ["2", "3", "0", "1"]
    assert (read, found.columns, found.matched.strangers) == ([7250, 9000, 8025], (1, 2), ("زينب",))
    assert found.column(2, 100).scores == ((CLASS[3], 0),)


def test_a_heading_says_which_column_of_scores_is_meant_and_the_rest_is_named() -> None:
    found, _ = scores(
        "ت\tالاسم\tالقبلي\tالاختبار\n1\tشيلان عمر\t40\t85\n2\tرزگار حسين\tغائب\t120\n3\tآلان بختيار\t\t7x"
    )
    assert found.columns == (2, 3)
    assert (found.likely(["Test", "الإختبار"]), found.likely(["?"])) == (1, 0)
    read = found.column(3, 100)
    assert (read.scores, read.beyond, read.unknown) == (
        ((CLASS[0], 8500),), ((CLASS[1], "120"),), ((CLASS[4], "7x"),),
    )  # fmt: skip
    assert found.column(2, 100).unknown == ((CLASS[1], "غائب"),)


def test_whoever_stands_twice_gets_no_score_and_zero_is_one() -> None:
    found, read = scores("شيلان عمر\t80\nرزگار حسين\t0\nشيلان عمر\t90\nمريم\t70")
    assert (found.matched.twice, read) == (("شيلان عمر", "مريم"), [0])


def test_scores_without_names_go_by_the_printed_sheet_where_nothing_is_guessed() -> None:
    found, _ = scores("1\t80\n2\t75\n4\t60")
    assert found.matched.by_place
    assert [(one.name, score) for one, score in found.column(1, 100).scores] == [
        ("شيلان عمر", 8000), ("رزگار حسين", 7500), ("مريم كاظم", 6000),
    ]  # fmt: skip
    alone, read = scores("الاختبار\n80\n٧٥\n\n60\n55\n\n")
    assert alone.matched.by_place, "as many lines as trainees, one of them empty"
    assert [one.person_id for one in alone.matched.people] == ["0", "1", "2", "3", "4"]
    assert [one.person_id for one, _ in alone.column(2, 100).scores] == ["0", "1", "3", "4"]
    assert read == [8000, 7500, 6000, 5500]
    assert alone.likely(["الاختبار"]) == 0
    assert not scores("80\n75\n60")[0].matched.people, "of three lines for five people nobody knows whose they are"
