"""A publisher brings a rule set, reads what is wrong with it by row, tries it on the register, builds a release."""

import io
import json
import time
from collections.abc import Iterator

import openpyxl
import pytest
import requests

from forms.rulebook import to_document
from resources.points import example
from sync.central.web.roles import Role
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.services.rulebooks import GROWN, WOMEN, other


@pytest.fixture
def browser(sqlite_ministry: Ministry) -> Iterator[Browser]:
    made = Browser(sqlite_ministry.centre.url)
    made.sign_in(sqlite_ministry.add_staff(Role.PUBLISHER))
    yield made
    made.close()


def bring(browser: Browser, name: str, data: bytes) -> requests.Response:
    """Bring a file."""
    said = {"csrf": browser.csrf("/points")}
    return browser.post(f"{browser.url}/points", data=said, files={"file": (name, data)}, timeout=60)


def test_a_rule_set_goes_from_a_file_into_a_release(sqlite_ministry: Ministry, browser: Browser) -> None:
    desk = sqlite_ministry.desk()
    desk.send(*(desk.registration(f"مواطنة {number}") for number in range(12)))
    page = bring(browser, "rules.json", json.dumps(to_document(other("2026-7", WOMEN, GROWN))).encode())
    assert "2026-7" in page.text
    at = page.url.removeprefix(browser.url)
    assert at in browser.open("/points").text
    assert browser.hand_in(f"{at}/simulate").status_code == 200
    end = time.monotonic() + 60
    while "Mean change" not in (shown := browser.open(at).text):
        assert time.monotonic() < end
        time.sleep(0.2)
    assert "Engagement" in shown
    assert "${sex} = &#39;female&#39;" in shown
    released = browser.hand_in(f"{at}/release", words="قواعد جديدة")
    assert "/releases/" in released.url
    assert "Rules of points" in released.text
    again = browser.hand_in(f"{at}/release", words="قواعد جديدة")
    assert again.url == released.url, "pressed twice, it is built once"
    assert browser.hand_in("/points/nothing/simulate").status_code == 404


def test_what_is_wrong_with_a_workbook_is_told_by_sheet_row_and_column(browser: Browser) -> None:
    assert "Mihan" in bring(browser, "rules.xlsx", example()).text
    broken = openpyxl.load_workbook(io.BytesIO(example()))
    sheet = broken["rules"]
    column = next(cell.column for cell in sheet[1] if cell.value == "condition")
    sheet.cell(5, column, "${nobody} = 'x'")
    out = io.BytesIO()
    broken.save(out)
    answer = bring(browser, "rules.xlsx", out.getvalue())
    assert answer.status_code == 422
    assert "rules:5" in answer.text
    for language in ("ar", "ckb"):
        browser.headers["Accept-Language"] = language
        assert "rules:5" in bring(browser, "rules.xlsx", out.getvalue()).text
    assert bring(browser, "x.json", b"").status_code == 422
    assert bring(browser, "x.json", b"[]").status_code == 422
