"""Digits, dates and labels as people in Iraq write them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihan_desktop.ui.form.drawing import Reading
from mihan_desktop.ui.form.markup import is_marked_up, plain, rich
from mihan_desktop.ui.widgets.choice_list import folded_for_search
from mihan_desktop.ui.widgets.date_field import Precision, read_date, read_time, say_date, show_date
from mihan_desktop.ui.widgets.digits import (
    Digits,
    ascii_digits,
    group_thousands,
    read_number,
    shown_digits,
    shown_in_text,
)
from mihan_desktop.ui.widgets.hijri import read_hijri, say_hijri


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12", "12"), ("١٢", "12"), ("۱۲", "12"), ("٣٫٥", "3.5"), ("3,5", "3.5"), ("1,250", "1250"),
        ("١٬٢٥٠٫٥", "1250.5"), ("-0", "0"), ("007", "7"), (" 12 ", "12"), ("\u200f12", "12"), ("+5", "5"),
        (".5", "0.5"),
        ("1e5", None), ("12x", None), ("", None), ("1.2.3", None), ("--1", None), ("1,25,0", None),
    ],
)  # fmt: skip
def test_a_decimal_is_read_in_any_digits(typed: str, number: str | None) -> None:
    assert read_number(typed, whole=False) == number


def test_a_whole_number_has_no_fraction() -> None:
    assert read_number("12.0", whole=True) == "12"
    assert read_number("12.5", whole=True) is None
    assert read_number("1,250", whole=True) == "1250"
    assert read_number("3,5", whole=True) is None


@given(st.integers(-(10**15), 10**15), st.sampled_from(list(Digits)))
def test_a_number_shown_in_either_digits_and_grouped_is_read_back(number: int, digits: Digits) -> None:
    assert read_number(shown_digits(group_thousands(str(number)), digits), whole=True) == str(number)


@given(st.dates(date(1, 1, 1)), st.sampled_from(list(Digits)), st.sampled_from(["ar", "ckb", "en"]))
def test_a_date_as_it_is_shown_is_read_back_in_every_language(day: date, digits: Digits, language: str) -> None:
    assert read_date(show_date(day, Precision.DAY, digits), Precision.DAY, language) == day
    assert read_date(day.isoformat(), Precision.DAY, language) == day


@pytest.mark.parametrize(
    "typed", ["29/2/2023", "32/1/2000", "0/1/2000", "1/13/2000", "12", "1/2/90", "soon", "1990", "١/٢"]
)
def test_what_is_no_date_is_not_read_as_one(typed: str) -> None:
    assert read_date(typed) is None


@pytest.mark.parametrize(
    ("typed", "read"), [("3/1990", (1990, 3, 1)), ("1990-03", (1990, 3, 1)), ("آذار 1990", (1990, 3, 1))]
)
def test_a_month_is_read_in_figures_and_by_name(typed: str, read: tuple[int, int, int]) -> None:
    assert read_date(typed, Precision.MONTH, "ar") == date(*read)


def test_months_have_their_iraqi_names() -> None:
    day = date(2026, 1, 4)
    assert say_date(day, Precision.DAY, "ar", Digits.ARABIC) == "الأحد ٤ كانون الثاني ٢٠٢٦"
    assert say_date(day, Precision.MONTH, "ckb", Digits.LATIN) == "کانوونی دووەم 2026"
    assert say_date(day, Precision.DAY, "en", Digits.LATIN) == "Sunday 4 January 2026"


@pytest.mark.parametrize(
    ("typed", "read"),
    [("9", time(9)), ("0930", time(9, 30)), ("930", time(9, 30)), ("٢١:٠٥", time(21, 5)), ("9:30 PM", time(21, 30)),
     ("12 ص", time(0)), ("12 م", time(12)), ("9:30:15", time(9, 30, 15)), ("24:00", None),
     ("9:75", None), ("noon", None)],
)  # fmt: skip
def test_a_time_is_read_as_people_write_it(typed: str, read: time | None) -> None:
    assert read_time(typed) == read


@pytest.mark.parametrize(
    ("written", "typed"),
    [("الأنبار", "الانبار"), ("البصرة", "البصره"), ("هەولێر", "ههولير"), ("كويسنجق", "کویسنجق"), ("Zürich", "zurich"),
     ("مُحَمَّد", "محمد"), ("١٢", "12"), ("سلێمانی", "سليماني")],
)  # fmt: skip
def test_letters_that_keyboards_confuse_are_the_same_for_search(written: str, typed: str) -> None:
    assert folded_for_search(written) == folded_for_search(typed)


@given(st.text())
def test_folding_keeps_line_breaks_and_does_not_break_on_anything(text: str) -> None:
    assert folded_for_search(text).count("\n") == text.count("\n")


def test_a_label_keeps_its_emphasis_and_nothing_else() -> None:
    html = rich("**bold** _soft_ <script>alert(1)</script> <img src=x> [words](http://a.b)", right_to_left=True)
    assert html.startswith('<div dir="rtl">')
    assert "<b>bold</b>" in html
    assert "<i>soft</i>" in html
    assert "<script" not in html
    assert "<img" not in html
    assert '<a href="http://a.b">words</a>' in html


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//a.b", 'http://a"b']
)
def test_links_that_lead_to_no_page_are_only_their_words(address: str) -> None:
    html = rich(f"[words]({address})", right_to_left=False)
    assert "<a " not in html
    assert "words" in html


def test_lists_hang_and_headings_are_large() -> None:
    html = rich("# Law\n- one\n- two\nend", right_to_left=False)
    assert "font-size:x-large" in html
    assert '<ul style="margin:3px 0 3px 0"><li>one</li><li>two</li></ul>end' in html


def test_colours_and_line_breaks_of_a_label_are_kept() -> None:
    html = rich('<span style="color:red">stop</span>\nnow', right_to_left=False)
    assert html == '<div dir="ltr"><span style="color:red">stop</span><br>now</div>'


def test_snake_case_and_lone_stars_are_no_emphasis() -> None:
    assert "<i>" not in rich("first_name_of and 2 * 3 * 4", right_to_left=False)
    assert plain("# Head **bold**\n[w](u)") == "Head bold w"
    assert not is_marked_up("الاسم الكامل؟")


@given(st.text(max_size=300))
def test_markup_of_anything_is_html_that_loads_nothing(text: str) -> None:
    html = rich(text, right_to_left=False).casefold()
    assert all(tag not in html for tag in ("<img", "<script", "<style", "<table", "<iframe"))


@given(st.text(max_size=50))
def test_digits_become_ascii_and_nothing_else_changes(text: str) -> None:
    changed = ascii_digits(text)
    assert len(changed) == len(text)
    assert all(new == old or new in "0123456789" for new, old in zip(changed, text, strict=True))


def test_hijri_dates_are_said_with_their_months() -> None:
    day = date(1990, 3, 12)
    assert say_hijri(day, "ar", Digits.ARABIC) == "١٥ شعبان ١٤١٠ هـ"
    assert say_hijri(day, "ckb", Digits.LATIN) == "15 شەعبان 1410 کۆچی"
    assert say_hijri(day, "en", Digits.LATIN) == "15 Shaaban 1410 AH"
    assert say_hijri(date(1850, 1, 1), "ar", Digits.LATIN) == ""
    assert say_hijri(date(2090, 1, 1), "ar", Digits.LATIN) == ""


@given(
    st.dates(date(1924, 8, 1), date(2077, 11, 16)), st.sampled_from(list(Digits)), st.sampled_from(["ar", "ckb", "en"])
)
def test_a_hijri_date_as_it_is_said_is_read_back_in_every_language(day: date, digits: Digits, language: str) -> None:
    assert read_hijri(say_hijri(day, language, digits)) == day


@pytest.mark.parametrize(
    "typed", ["15/13/1410", "31/8/1410", "15/8/1990", "15 آذار 1410", "شعبان", "", "15 ذي الحجة 1600"]
)
def test_what_is_no_hijri_date_is_not_read_as_one(typed: str) -> None:
    assert read_hijri(typed) is None


def test_a_latin_sentence_keeps_its_digits_and_its_direction_on_a_form_that_does_not_say_its_language() -> None:
    unsaid, arabic = Reading("", right_to_left=True, digits=Digits.ARABIC), Reading("ar", True, Digits.ARABIC)
    assert unsaid.directed("Rank, 4 choices.") == "\u200f\u2066Rank, 4 choices.\u2069"
    assert unsaid.directed("رتّب 4 خيارات") == "\u200fرتّب 4 خيارات"
    assert arabic.directed("PDF") == "\u200fPDF"
    assert shown_in_text("Rank, 4 choices.", Digits.ARABIC) == "Rank, 4 choices."
    assert shown_in_text("رتّب 4 خيارات PDF", Digits.ARABIC) == "رتّب ٤ خيارات PDF"
