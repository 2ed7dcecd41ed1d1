"""Occupations found by what people say: whole titles, words that are still being typed, slips and dialect."""

from time import process_time

import pytest

from mihan_desktop.domain.work.coding import Coder, Kind, Phrase
from resources.codes.coder import coder, phrases
from tests.domain.spoken_titles import SPOKEN


@pytest.fixture(scope="module")
def known() -> Coder:
    return coder()


def codes(known: Coder, title: str, most: int = 5) -> list[str]:
    return [found.code for found in known.code(title, most)]


def test_titles_of_the_counter_are_coded(known: Coder) -> None:
    assert len(SPOKEN) >= 200
    first = sum(codes(known, title, 1) == [code] for title, code in SPOKEN)
    among_five = [title for title, code in SPOKEN if code in codes(known, title)]
    assert first >= 0.93 * len(SPOKEN)
    assert len(among_five) >= 0.98 * len(SPOKEN), [title for title, _ in SPOKEN if title not in among_five]


def test_what_is_still_being_typed_finds_what_it_begins(known: Coder) -> None:
    for typed, code in (("فيت", "7231"), ("سايق تك", "8322"), ("مامۆس", "2330"), ("barb", "5141"), ("کارەبا", "7411")):
        assert code in [found.code for found in known.suggest(typed)[:5]], typed
    found = known.suggest("كابتن مطعم")[0]
    assert (found.code, found.words, found.likeness) == ("5131", "كابتن مطعم", 1000)
    assert known.suggest("welder ")[0] == known.code("welder")[0]


def test_every_title_finds_its_own_group(known: Coder) -> None:
    titles = [phrase for phrase in phrases() if phrase.kind is Kind.TITLE]
    assert [one.words for one in titles[::4] if codes(known, one.words, 1) != [one.code]] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("اللحامون", "لحام"),
        ("معلمات", "معلمة"),
        ("كهربائي", "كهربایی"),
        ("شوفێر", "شۆفێر"),
        ("کارەباچی", "كارەباچي"),
        ("أبو التكسي", "ابو تكسي"),
        ("Welders", "welder"),
        ("hair dresser", "hairdresser"),
        ("٢ سائق", "2 سائق"),
    ],
)
def test_spellings_of_one_title_are_coded_alike(known: Coder, one: str, other: str) -> None:
    assert codes(known, one, 1) == codes(known, other, 1) != []


def test_a_slip_of_the_finger_is_forgiven(known: Coder) -> None:
    for title, code in (("ميكانكي سيارات", "7231"), ("electrican", "7411"), ("waitres", "5131"), ("خباااز", "7512")):
        assert code in codes(known, title), title


def test_nothing_and_what_nobody_says_find_nothing(known: Coder) -> None:
    assert known.suggest("") == known.suggest("  ،") == known.code("؟") == ()
    assert known.code("qqqqzzzz") == ()


def test_words_in_just_these_letters_come_before_longer_ones() -> None:
    made = Coder(
        [Phrase("2", "en", "driver of cars", Kind.TITLE), Phrase("1", "en", "driver"), Phrase("3", "en", "car")]
    )
    assert [found.code for found in made.code("driver")] == ["1", "2"]
    assert [found.code for found in made.suggest("driv")][:2] == ["1", "2"]
    assert [found.code for found in made.suggest("car")][:2] == ["3", "2"]


def test_phrases_are_read_bit_by_bit_and_give_the_same() -> None:
    made = Coder(phrases())
    assert made.read(500)
    while made.read(500):
        pass
    assert not made.read(500)
    assert made.code("فيتر سيارات") == coder().code("فيتر سيارات")
    assert Coder().suggest("a") == ()


def test_a_key_costs_a_few_milliseconds(known: Coder) -> None:
    spent = []
    for title, _ in SPOKEN[::4]:
        for end in range(1, len(title) + 1):
            begun = process_time()
            known.suggest(title[:end])
            spent.append(process_time() - begun)
    spent.sort()
    assert spent[len(spent) * 95 // 100] < 0.020
