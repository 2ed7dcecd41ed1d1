"""Everything that is counted has a name in three languages, and every indicator says what it means."""

import pytest

from resources.codes import code_list
from sync.central.indicators import classes
from sync.central.indicators.definitions import INDICATORS, STARS, Rows, Unit
from sync.central.web import class_words, indicator_words
from sync.central.words import LANGUAGES, name_of, say

OCCUPATIONS = {one.code for one in code_list("isco08")}
TABLES = sorted({table for star in STARS.values() for table in star.tables})


def test_indicators_stars_and_units_have_names() -> None:
    wanted = [f"indicator_{code}{end}" for code in INDICATORS for end in ("", "_means")]
    wanted += [f"star_{code}" for code in STARS] + [f"unit_{unit}" for unit in Unit]
    wanted += [f"table_{name}" for star in STARS.values() for name in (*star.tables, *star.measures)]
    for language in LANGUAGES:
        for word in wanted:
            assert say(language, word) != word
    for code in INDICATORS:
        means = [say(language, f"indicator_{code}_means") for language in LANGUAGES]
        assert all(text.endswith(".") and len(text) > 30 for text in means), code


@pytest.mark.parametrize("table", TABLES)
def test_no_two_classes_of_a_table_have_one_name(table: str) -> None:
    for language in LANGUAGES:
        names = {}
        for name in classes.fixed(table).above:
            if table.startswith("occupation") and name in OCCUPATIONS:
                continue
            word = f"class_{table}_{name}"
            names[name] = say(language, word) if say(language, word) != word else name_of(language, name)
            assert names[name] not in (name, word), word
        assert len(set(names.values())) == len(names), (table, language)


def test_words_are_of_what_is_counted_and_of_nothing_else() -> None:
    known = {f"class_{table}_{name}" for table in TABLES for name in classes.fixed(table).above}
    known |= {f"table_{name}" for star in STARS.values() for name in (*star.tables, *star.measures)}
    known |= {f"star_{code}" for code in STARS} | {f"unit_{unit}" for unit in Unit}
    assert class_words.WORDS.keys() <= known
    meant = {f"indicator_{code}{end}" for code in INDICATORS for end in ("", "_means")}
    assert indicator_words.WORDS.keys() == meant
    for texts in (*class_words.WORDS.values(), *indicator_words.WORDS.values()):
        assert all(texts)
        assert not any("A" <= letter <= "z" for letter in texts[0] + texts[1]), texts
    assert all(star.tables for star in STARS.values() if star.rows is Rows.GOVERNORATE)
