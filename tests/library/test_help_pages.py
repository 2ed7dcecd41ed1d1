"""The offline help: the same pages in three languages, that lead to each other and to no dead end."""

import re
from pathlib import Path

import pytest

from mihan_desktop.ui.help_pages import PLACES, TOPICS, page_title, pages_with, topic_of
from mihan_desktop.ui.places import PLACES as PLACES_OF_THE_WINDOW

HELP = Path(__file__).parents[2] / "docs" / "help"
LANGUAGES = ("ar", "ckb", "en")
PAGES = set(TOPICS)
ARABIC_ONLY = re.compile("[ةكىي]")
SORANI_ONLY = re.compile("[ەڕڵۆێ]")


def text(language: str, page: str) -> str:
    """One page."""
    return (HELP / language / f"{page}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_exists_and_every_link_leads_somewhere(language: str) -> None:
    assert {path.stem for path in (HELP / language).glob("*.md")} == PAGES
    for page in PAGES:
        for link in re.findall(r"\]\(([^)]+)\)", text(language, page)):
            assert (HELP / language / link).is_file(), (page, link)
    linked = set(re.findall(r"\]\(([^)]+)\.md\)", text(language, "index")))
    assert linked == PAGES - {"index"}


@pytest.mark.parametrize("page", sorted(PAGES))
def test_the_three_languages_say_the_same_things(page: str) -> None:
    shapes = {
        language: [
            len(re.findall(pattern, text(language, page), flags=re.MULTILINE))
            for pattern in (r"^# ", r"^## ", r"^- ", r"^\d\. ", r"^\|", r"\*\*[^*]+\*\*")
        ]
        for language in LANGUAGES
    }
    keys = {
        language: sorted(set(re.findall(r"(?<![A-Za-z])F\d+|Ctrl\+\w+", text(language, page))))
        for language in LANGUAGES
    }
    assert shapes["ar"] == shapes["en"] == shapes["ckb"]
    assert keys["ar"] == keys["en"] == keys["ckb"]


@pytest.mark.parametrize("page", sorted(PAGES))
def test_each_page_is_in_its_own_language(page: str) -> None:
    assert ARABIC_ONLY.search(text("ar", page))
    assert not SORANI_ONLY.search(text("ar", page))
    assert SORANI_ONLY.search(text("ckb", page))
    assert not ARABIC_ONLY.search(text("ckb", page))
    assert not re.search("[\u0621-\u064a]", text("en", page))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_of_the_window_has_its_help(language: str) -> None:
    for place in (*(one.name for one in PLACES_OF_THE_WINDOW), "sign_in", "first_run"):
        assert place in PLACES, place
        assert page_title(language, topic_of(place))
    assert set(PLACES.values()) <= PAGES


@pytest.mark.parametrize(
    ("language", "words", "page"),
    [
        ("en", "password forgotten", "problems"),
        ("ar", "كلمه المرور", "signing-in"),
        ("ar", "الاعدادات", "settings"),
        ("ckb", "ڕێکخستنه‌کان", "settings"),
    ],
)
def test_a_word_is_found_however_it_is_spelt(language: str, words: str, page: str) -> None:
    assert page in pages_with(language, words)
    assert pages_with(language, "xyzzy") == ()
