"""Records without names in a browser: an analyst asks, an administrator approves by a fresh code, the analyst saves."""

import html
import io
import json
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from sync.central.cli import main
from sync.central.indicators.exporting import Exports
from sync.central.indicators.microdata import K
from sync.central.moments import new_id, utc_now
from sync.central.web.roles import Role
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.test_microdata import people
from tests.centre import STAFF_PASSWORD


def given(ministry: Ministry, folder: Path, quarter: str, day: date) -> None:
    """Records of a quarter were made at the ministry."""
    snapshot = people(folder)
    exports = Exports(ministry.database, ministry.centre.data, utc_now, new_id, lambda: (snapshot, day))
    exports.approve(exports.ask(quarter, "x", "y", "somebody").id, "another")


def test_an_analyst_asks_and_an_administrator_approves(ministry: Ministry, tmp_path: Path) -> None:
    given(ministry, tmp_path, "2025-Q4", date(2026, 2, 1))
    url = ministry.centre.url
    with Browser(url) as analyst, Browser(url) as chief, Browser(url, "ar") as other:
        analyst.sign_in(ministry.add_staff(Role.ANALYST))
        chief.sign_in(ministry.add_staff(Role.ADMINISTRATOR))
        other.sign_in(ministry.add_staff(Role.PUBLISHER))
        assert "2025-Q4" in analyst.open("/microdata").text
        refused = analyst.hand_in("/microdata", period="2025-Q3", reason="<b>why</b>", recipient="x")
        assert (refused.status_code, "<b>why" in refused.text) == (422, False)
        page = analyst.hand_in("/microdata", period="2025-Q4", reason="دراسة بطالة الشباب", recipient="جامعة بغداد")
        assert page.status_code == 200
        here = page.url.removeprefix(url)
        assert analyst.open(f"{here}/file.xlsx").status_code == 409
        assert analyst.hand_in(f"{here}/approve", code="1").status_code == 403
        assert chief.hand_in(f"{here}/approve", code="000000").status_code == 401
        assert chief.hand_in(f"{here}/refuse", words="").status_code == 422
        done = chief.hand_in(f"{here}/approve", code=chief.codes.pop())
        assert (done.status_code, "Approved" in done.text) == (200, True)
        assert chief.hand_in(f"{here}/approve", code=chief.codes.pop()).status_code == 422
        assert other.open(f"{here}/file.zip").status_code == 409
        assert "file.xlsx" not in other.open(here).text
        book = load_workbook(io.BytesIO(analyst.open(f"{here}/file.xlsx").content), read_only=True)
        assert len(book.sheetnames) == 3
        assert chief.open(f"{here}/file.zip").content.startswith(b"PK")
        assert "سجلات بلا أسماء" in html.unescape(other.open("/microdata").text)
        assert analyst.open(f"/microdata/{new_id()}").status_code == 404


def test_the_same_is_done_by_commands_each_with_a_password_of_its_own(
    ministry: Ministry, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given(ministry, tmp_path, "2025-Q4", date(2026, 2, 1))
    rania, salam = ministry.add_staff(Role.ANALYST), ministry.add_staff(Role.ADMINISTRATOR)

    def told(*words: str, password: str = STAFF_PASSWORD) -> Any:
        monkeypatch.setenv("MIHAN_CENTRAL_STAFF_PASSWORD", password)
        status = main(["microdata", *words, "--data", str(ministry.centre.data), "--json"])
        said = capsys.readouterr()
        return json.loads(said.out or said.err)["error"] if status else json.loads(said.out)

    wish = ("ask", "2025-Q4", "--recipient", "جامعة بغداد", "--reason", "دراسة", "--staff", rania)
    assert told(*wish, password="wrong") == "not_allowed"
    asked = told(*wish)
    assert (asked["state"], asked["asked_by"]) == ("asked", rania)
    here = asked["export"]
    assert told("approve", here, "--staff", rania) == "not_allowed", "an analyst approves nothing"
    assert told("save", here, str(tmp_path / "x.zip"), "--staff", rania) == "export_not_approved"
    assert told("approve", here, "--staff", salam)["k"] >= K
    assert told("refuse", here, "--words", "x", "--staff", salam) == "export_decided"
    other = told("ask", *wish[1:-1], salam)["export"]
    assert told("approve", other, "--staff", salam) == "own_proposal"
    saved = told("save", here, str(tmp_path / "x.zip"), "--staff", rania, "--language", "en")
    assert (tmp_path / "x.zip").stat().st_mode & 0o077 == 0
    with ZipFile(tmp_path / "x.zip") as file:
        assert len(file.read("records.csv").splitlines()) == saved["rows"] + 1
    assert told("save", here, str(tmp_path / "x.doc"), "--staff", rania) == "file_kind"
    assert {one["export"] for one in told("list")} >= {here, other}
