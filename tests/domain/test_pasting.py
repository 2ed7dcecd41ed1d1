"""Marks as they come out of a spreadsheet, in the hands of three languages."""

import pytest

from mihan_desktop.domain.attendance import Mark, Trainee
from mihan_desktop.domain.pasting import read_pasted

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
    assert pasted.strangers == ("مريم",)


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
