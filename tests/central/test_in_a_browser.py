"""Every page of the centre in a real browser: by keyboard alone, in three languages, on a telephone and on a screen."""

from collections.abc import Iterator
from datetime import UTC, datetime
from random import Random

import pytest
from playwright.sync_api import Browser as Chromium

from sync.central.web.drawing import MENU
from sync.central.web.totp import code_at
from sync.central.words import LANGUAGES
from tests.central.browser import Browser, secret_on
from tests.central.chromium import CHROMIUM, WIDTHS, by_keyboard, chromium, findings, in_large_letters, tab, wrong
from tests.central.conftest import Ministry
from tests.central.inhabited import a_few, every_page
from tests.centre import STAFF_PASSWORD

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason="no Chromium is installed here")
SEED = 12
FEW = 5


@pytest.fixture(scope="module")
def window() -> Iterator[Chromium]:
    """The browser of this module."""
    with chromium() as opened:
        yield opened


def test_somebody_signs_in_and_goes_to_a_page_by_keyboard_alone(sqlite_ministry: Ministry, window: Chromium) -> None:
    username, url = sqlite_ministry.add_staff(), sqlite_ministry.centre.url
    with window.new_context(locale="ckb", viewport={"width": 360, "height": 800}) as context:
        page = context.new_page()
        page.goto(url)
        assert wrong(page) == []
        for said in (username, STAFF_PASSWORD):  # the first field has the caret
            page.keyboard.type(said)
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/second-step")
        assert wrong(page) == []
        page.keyboard.type(code_at(secret_on(page.content()), datetime.now(UTC)))
        page.keyboard.press("Enter")
        page.wait_for_selector("ol.codes")
        assert wrong(page) == []
        page.goto(url)
        page.wait_for_url("**/batches")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "content", "past the list of pages"
        page.goto(url)
        for _ in MENU:
            page.keyboard.press("Tab")
            if (page.evaluate("document.activeElement.getAttribute('href')")) == "/people":
                break
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid", (
            "one sees where one is"
        )
        page.keyboard.press("Enter")
        page.wait_for_url("**/people")


def seen(
    ministry: Ministry, window: Chromium, looks: list[tuple[str, str, int]], *, whole: bool = False
) -> dict[str, list[str]]:
    """What is wrong with pages in a language and a width, by these; whole: in large letters and by keyboard too."""
    found = {}
    with Browser(ministry.centre.url) as plain:
        plain.sign_in(ministry.add_staff())
        for language in LANGUAGES:
            for width in WIDTHS:
                page = tab(window, plain, language, width)
                for path in [one[0] for one in looks if one[1:] == (language, width)]:
                    told = findings(page, plain.url + path)
                    if whole and language == "ar":
                        told += by_keyboard(page) + in_large_letters(page)
                    if told:
                        found[f"{language} {width} {path}"] = told
                page.context.close()
    return found


def test_a_few_pages_of_many_are_whole(sqlite_ministry: Ministry, window: Chromium) -> None:
    known, draw = a_few(sqlite_ministry), Random(SEED)
    pages = ["/" + word for word, _, _ in MENU] + [one.split("{")[0] + number for one, number in known.items()]
    looks = [
        (path, draw.choice(list(LANGUAGES)), draw.choice(WIDTHS)) for path in draw.sample(pages, FEW)
    ]  # fmt: skip
    assert seen(sqlite_ministry, window, looks) == {}


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_every_page_is_whole_in_every_language_on_a_telephone_and_a_screen(
    module_ministry: Ministry, window: Chromium
) -> None:
    looks = [
        (path, language, width) for path in every_page(module_ministry) for language in LANGUAGES for width in WIDTHS
    ]
    assert seen(module_ministry, window, looks, whole=True) == {}
