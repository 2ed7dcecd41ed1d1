"""The tree of occupations: whole, in three languages, and kept to the source where that is at hand."""

import csv
import io
import re
import zipfile
from pathlib import Path

import pytest

from mihan_desktop.domain.work.occupations import LANGUAGES, OFFERED, Level, Occupations, above, is_code, occupations
from resources.codes import code_list
from resources.codes.words import occupation_words

SOURCE = Path(__file__).parents[3] / "shared" / "reference" / "esco" / "esco-v1.1.1-en-classification-csv.zip"
SORANI_ONLY = set("ەڕڵۆێڤچپگژ")
ARABIC_ONLY = set("ةكىيضظثذطصإأؤ")


@pytest.fixture(scope="module")
def tree() -> Occupations:
    return occupations((row.code, row.names) for row in code_list("isco08"))


def test_the_tree_has_every_group_of_isco_08(tree: Occupations) -> None:
    counted = [len(tree.of_level(level)) for level in Level]
    assert counted == [10, 43, 130, 436]
    assert len(tree.of_level(*OFFERED)) == 43 + 436


def test_every_group_is_named_in_three_languages_each_in_its_own_letters(tree: Occupations) -> None:
    for one in tree.by_code.values():
        assert all(one.titles[language].strip() == one.titles[language] != "" for language in LANGUAGES), one.code
        assert not set(one.titles["ar"]) & SORANI_ONLY, one.titles["ar"]
        assert not set(one.titles["ckb"]) & ARABIC_ONLY, one.titles["ckb"]
        assert one.titles["en"].isascii(), one.titles["en"]
    for language in LANGUAGES:
        titles = [one.title(language) for one in tree.of_level(Level.UNIT)]
        assert len(set(titles)) == len(titles), language


def test_what_lies_above_and_below(tree: Occupations) -> None:
    assert above("7231") == ("723", "72", "7")
    assert [one.code for one in tree.under("723")] == ["7231", "7232", "7233", "7234"]
    assert [one.code for one in tree.under("7231")] == ["7231"]
    assert [is_code(text) for text in ("0", "7231", "", "72312", "72a", "٧٢")] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]


def test_a_title_is_in_the_language_or_english_and_of_the_group_above_where_there_is_none(tree: Occupations) -> None:
    assert tree.title("7231", "en") == "Motor vehicle mechanics and repairers"
    assert tree.title("7239", "en") == "Machinery mechanics and repairers"
    assert tree.title("x", "ar") == "x"
    half = occupations([("1", {"en": "Managers"})])
    assert half.title("1", "ckb") == "Managers"


def test_a_group_without_a_group_above_it_or_twice_is_refused() -> None:
    for rows in (["12"], ["1", "1"], ["a"]):
        with pytest.raises(ValueError, match=r"^(12|1|a)$"):
            occupations((code, {}) for code in rows)


@pytest.mark.skipif(not SOURCE.exists(), reason="ESCO's list of the groups is not at hand")
def test_codes_and_english_titles_are_those_of_the_source(tree: Occupations) -> None:
    with zipfile.ZipFile(SOURCE) as packed:
        name = next(one for one in packed.namelist() if one.endswith("ISCOGroups_en.csv"))
        rows = list(csv.DictReader(io.StringIO(packed.read(name).decode("utf-8-sig"))))
    assert {row["code"] for row in rows} == tree.by_code.keys()
    other = {
        row["code"]
        for row in rows
        if re.sub(r"(organ|special)is(?!t)", r"\1iz", row["preferredLabel"].replace("’", "'"))
        != tree.title(row["code"], "en")
    }
    assert other == set(), "the ILO's own titles are written with z"


def test_every_unit_group_is_said_in_everyday_words_of_three_languages(tree: Occupations) -> None:
    words = occupation_words()
    units = {one.code for one in tree.of_level(Level.UNIT)}
    assert {one.code for one in words} == units
    assert {(one.code, one.language) for one in words} == {(code, language) for code in units for language in LANGUAGES}
    assert len({(one.code, one.language, one.words) for one in words}) == len(words) >= 2_500
    for one in words:
        if one.language != "ar":
            assert not set(one.words) & ARABIC_ONLY, one.words
        assert not set(one.words) & (SORANI_ONLY - set("گپڤچ") if one.language == "ar" else set()), one.words
        assert one.words.isascii() or one.language != "en", one.words
