"""A name is known again however it is written: another keyboard or script, joined or apart, with its article or not."""

import csv
import random
import string
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mihan_desktop.domain.people.keys import name_parts, plain, skeleton
from mihan_desktop.domain.people.levels import CLOSE, DIFFERENT, EXACT, INITIAL, MISSING, SAME_SOUND, of_names, one_slip
from mihan_desktop.domain.people.spellings import Spellings
from resources.demo import names as demo

REFERENCE = Path(__file__).resolve().parents[2].parent / "shared" / "reference" / "names" / "name_units.csv"
PARTS = [
    part
    for table in vars(demo).values()
    if isinstance(table, tuple)
    for part in table
    if isinstance(part, demo.NamePart)
]
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءآأإؤئپچژگڤڕڵێۆەھی ـ‌ً" + string.ascii_letters + " -'"


@settings(max_examples=60, deadline=None)
@given(st.text(LETTERS, max_size=24))
def test_a_plain_name_is_plain_already_and_keeps_its_skeleton(text: str) -> None:
    once = plain(text)
    assert plain(once) == once
    assert skeleton(once) == skeleton(text)
    assert skeleton(text).isascii()
    assert " " not in once


@settings(max_examples=60, deadline=None)
@given(st.text(LETTERS, max_size=24))
def test_parts_of_a_name_are_parts_again(text: str) -> None:
    assert all(" " not in part and part for part in name_parts(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("عبد الرحمن", "عبدالرحمن"),
        ("عبد الرحمٰن", "عبد الرحمان"),
        ("إبراهيم", "ابراهيم"),
        ("فاطمة", "فاطمه"),
        ("مصطفى", "مصطفي"),
        ("ئەحمەد", "أحمد"),
        ("محەمەد", "محمد"),
        ("عەبدوڵڵا", "عبد الله"),
        ("عوسمان", "عثمان"),
        ("الجبوري", "جبوري"),
        ("آل ياسين", "ياسين"),
        ("Abd al-Rahman", "Abdul Rahman"),
        ("Abdurrahman", "Abdel-Rahman"),
        ("Al-Juburi", "AlJuburi"),
        ("Nur al-Din", "Nuruddin"),
        ("Sa'id", "Said"),
    ],
)
def test_two_ways_to_write_a_name_are_one_plain_name(one: str, other: str) -> None:
    assert plain(one) == plain(other)
    assert of_names(plain(one), plain(other)) == EXACT


@pytest.mark.parametrize(
    ("full", "parts"),
    [
        ("محمد عبد الله ابو بكر الجبوري", ("محمد", "عبدالله", "ابوبكر", "الجبوري")),
        ("نور الدين علي", ("نورالدين", "علي")),
        ("فتح الله ام كلثوم", ("فتحالله", "امكلثوم")),
        (
            "Ali Abd al-Rahman Abu Bakr Nur al-Din Al-Jubouri",
            ("ali", "abdalrahman", "abubakr", "nuraldin", "al-jubouri"),
        ),
    ],
)
def test_compounds_are_one_part_of_a_full_name(full: str, parts: tuple[str, ...]) -> None:
    assert name_parts(full) == parts


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("حسين", "Hussein", SAME_SOUND),
        ("خديجة", "Khadija", SAME_SOUND),
        ("عبد الرزاق", "Abdul Razzaq", SAME_SOUND),
        ("القيسي", "Al-Qaisi", SAME_SOUND),
        ("شوان", "Shwan", SAME_SOUND),
        ("حسن", "حسين", CLOSE),
        ("ڕزگار", "رزكار", CLOSE),
        ("جاسم", "جسام", CLOSE),
        ("م", "محمد", INITIAL),
        ("A.", "أحمد", INITIAL),
        ("زينب", "", MISSING),
        ("زينب", "سعاد", DIFFERENT),
        ("Karim", "سعاد", DIFFERENT),
    ],
)
def test_two_names_are_as_alike_as_a_clerk_would_say(one: str, other: str, level: str) -> None:
    assert of_names(plain(one), plain(other)) == level
    assert of_names(plain(other), plain(one)) == level


def test_a_name_and_its_latin_spelling_have_one_skeleton() -> None:
    """Each of the 378 parts of names that invented people are made of, with a spelling as passports have it."""
    apart = [part for part in PARTS if skeleton(part.text) != skeleton(part.latin)]
    assert len(apart) <= len(PARTS) * 0.02


def test_a_latin_spelling_finds_its_name_among_all_others() -> None:
    register = Spellings((part.text, 1) for part in PARTS)
    rng = random.Random(7)
    asked = rng.sample(PARTS, 120)
    found = [(plain(part.text), register.nearest(part.latin, 5)) for part in asked]
    assert sum(name == near[0] for name, near in found if near) >= 0.94 * len(asked)
    assert sum(name in near for name, near in found) >= 0.98 * len(asked)


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference names are not on this machine")
def test_spellings_from_all_over_iraq_find_their_names() -> None:
    """A sample of what the row ``name_keys`` of the benchmark measures whole."""
    truth: defaultdict[str, set[str]] = defaultdict(set)
    seen: defaultdict[str, int] = defaultdict(int)
    weights: defaultdict[str, int] = defaultdict(int)
    with REFERENCE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["country"] == "IQ":
                truth[row["latin"]].add(plain(row["arabic_key"]))
                seen[row["arabic_key"]] += int(row["count"])
                weights[row["latin"]] += int(row["count"])
    register = Spellings(seen.items())
    asked = random.Random(11).choices(list(weights), list(weights.values()), k=60)
    found = [(truth[latin], register.nearest(latin, 5)) for latin in asked]
    assert sum(near[0] in names for names, near in found if near) >= 0.9 * len(asked)
    assert sum(bool(names & set(near)) for names, near in found) >= 0.95 * len(asked)


@settings(max_examples=60, deadline=None)
@given(st.text("abcd", min_size=3, max_size=9), st.data())
def test_one_slip_of_the_finger_is_seen_from_both_sides(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    kind = data.draw(st.sampled_from(["drop", "add", "change", "exchange"]))
    slipped = {
        "drop": word[:place] + word[place + 1 :],
        "add": word[:place] + "x" + word[place:],
        "change": word[:place] + "x" + word[place + 1 :],
        "exchange": word[:place] + word[place : place + 2][::-1] + word[place + 2 :],
    }[kind]
    assert one_slip(word, slipped, 2)
    assert one_slip(slipped, word, 2)
    assert not one_slip(word, "yy" + slipped[2:] + "zz", 2)
