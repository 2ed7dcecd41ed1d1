"""Old registers on the pages: brought and repaired by who may, named to who may, and figures for the others."""

import json
from pathlib import Path

import pytest
import requests

from sync.central.importing.importing import Importing
from sync.central.moments import new_id, utc_now
from sync.central.web.drawing import Drawing
from sync.central.web.guard import Guard
from sync.central.web.import_pages import ImportPages
from sync.central.web.roles import Role
from sync.central.web.sessions import Sessions
from sync.central.web.viewing import Viewing
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.registers import ROWS, TITLE, lines


def register(again: str) -> bytes:
    """A register that no other test has brought."""
    return "\r\n".join([*lines(), again]).encode("cp1256")


def bring(browser: Browser, data: bytes, name: str = "2019.csv") -> requests.Response:
    fields = {"csrf": browser.csrf("/account"), "profile": ""}
    return browser.post(browser.url + "/imports", data=fields, files={"file": (name, data)}, timeout=60)


def test_a_publisher_repairs_a_register_without_seeing_anybody(ministry: Ministry) -> None:
    publisher, chief = ministry.add_staff(Role.PUBLISHER), ministry.add_staff()
    with Browser(ministry.centre.url) as browser:
        browser.sign_in(publisher)
        answer = bring(browser, register(";" * 9 + publisher))
        assert answer.status_code == 200
        one = answer.url.removeprefix(ministry.centre.url)
        assert "Rows put aside" in answer.text
        shown = browser.hand_in(one + "/preview", action="iso_date", properties="date_of_birth")
        assert "administrators alone see them" in shown.text
        pages = [answer.text, shown.text, browser.open("/imports").text]
        rule = [{"action": "phone_e164", "properties": ["phone"]}]
        pages.append(browser.hand_in(one + "/apply", rule=json.dumps(rule)).text)
        assert "Take back" in pages[-1]
        refused = browser.hand_in(one + "/map", c1="full_name")
        assert refused.status_code == 422
        pages.append(browser.hand_in(one + "/undo", step="1").text)
        assert "Nothing was repaired yet" in pages[-1]
        mapped = browser.hand_in(one + "/map", c1="given_name", c5="date_of_birth", profile=f"p-{publisher[-12:]}")
        assert f"p-{publisher[-12:]}" in browser.open("/imports").text
        pages.append(mapped.text)
        assert browser.open(one + "/aside.csv").status_code == 403
        for page in pages:
            assert not any(cell in page for row in ROWS for cell in (row[1], row[5], row[7], row[8]) if len(cell) > 5)
    with Browser(ministry.centre.url) as browser:
        browser.sign_in(chief)
        shown = browser.hand_in(one + "/preview", action="iso_date", properties="date_of_birth")
        assert ("5/3/1988" in shown.text, "1988-03-05" in shown.text) == (True, True)
        aside = browser.open(one + "/aside.csv").content.decode("utf-8-sig")
        assert "More cells than columns" in aside
    acts = [(act.verb, act.actor) for act in ministry.office.acts() if act.subject == one.rpartition("/")[2]]
    assert acts.count(("import_viewed", chief)) == 2
    assert ("import_viewed", publisher) not in acts
    assert {"import_begun", "import_read", "import_rule_applied", "import_rule_undone", "import_mapped"} <= {
        verb for verb, _ in acts
    }


def test_an_analyst_sees_figures_but_not_few(sqlite_ministry: Ministry) -> None:
    ministry = sqlite_ministry
    with Browser(ministry.centre.url) as browser:
        browser.sign_in(ministry.add_staff())
        one = bring(browser, register("")).url.removeprefix(ministry.centre.url)
        assert "مكتب 2" in browser.open(one).text
    with Browser(ministry.centre.url, "ar") as browser:
        browser.sign_in(ministry.add_staff(Role.ANALYST))
        page = browser.open(one)
        assert page.status_code == 200
        assert "مكتب 2" not in page.text  # fewer than five people
        assert "&lt; 5" in page.text
        for ending in ("csv", "xlsx"):
            assert "attachment" in browser.open(f"{one}/report.{ending}").headers["content-disposition"]
        assert "مكتب 2" not in browser.open(one + "/report.csv").content.decode("utf-8-sig")
        assert bring(browser, register("x")).status_code == 403
        assert browser.hand_in(one + "/apply").status_code == 403


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "x.csv", "Choose a file"),
        (b"\xd0\xcf\x11\xe0" + bytes(40), "x.xls", "Save it as .xlsx first"),
        (b"PK\x03\x04" + bytes(40), "x.xlsx", "neither CSV nor XLSX"),
        (b"a,b\n1,2\n", "x.csv", "No column is known"),
    ],
)
def test_what_is_no_register_is_turned_away_in_words(
    sqlite_ministry: Ministry, data: bytes, name: str, says: str
) -> None:
    with Browser(sqlite_ministry.centre.url) as browser:
        browser.sign_in(sqlite_ministry.add_staff())
        answer = bring(browser, data, name)
        assert (answer.status_code, says in answer.text) == (422, True)
        assert TITLE[0] not in answer.text
    assert not list((sqlite_ministry.centre.data / "imports").glob("*.upload"))


def test_files_that_a_killed_service_left_are_gone_when_the_next_begins(
    sqlite_ministry: Ministry, tmp_path: Path
) -> None:
    for name in ("a.upload", "b.upload", "c.duckdb"):
        (tmp_path / name).write_bytes(b"x")
    database, drawing = sqlite_ministry.database, Drawing()
    office = Importing(database, tmp_path, utc_now, new_id)
    guard, viewing = Guard(Sessions(database, utc_now), drawing), Viewing(database, utc_now, new_id)
    ImportPages(lambda: office, tmp_path, guard, drawing, viewing).close()
    assert [one.name for one in tmp_path.iterdir()] == ["c.duckdb"]
