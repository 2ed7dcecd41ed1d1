"""Briefings: three PDFs a quarter that say what was released, made once, told to whoever is listed."""

import json
import re
import socketserver
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from sync.central.cli import main
from sync.central.database import Database, default_url
from sync.central.indicators import results
from sync.central.indicators.opening import briefing
from sync.central.indicators.opening.briefings import FILE, FOLDER, Briefings, Done, Shelf, file_name, load
from sync.central.settings import CentralError, begin, finish
from sync.central.timing import BRIEFINGS, last
from sync.central.words import LANGUAGES, say
from tests.central.desks import new_id
from tests.central.released import everybody, release
from tests.central.test_notices import _Mail, serving

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
ADDRESS = "https://mihan.example"


def text_of(data: bytes) -> str:
    """The words of a PDF, letters as they are written."""
    book = pypdfium2.PdfDocument(data)
    pages = [book[number].get_textpage().get_text_range() for number in range(len(book))]
    book.close()
    return unicodedata.normalize("NFKC", "\n".join(pages))


def database_of(data: Path) -> Database:
    made = Database(default_url(data))
    made.migrate()
    return made


def test_a_quarter_gets_its_briefing_once_in_each_language_and_mailboxes_hear_of_it(tmp_path: Path) -> None:
    database = database_of(tmp_path)
    work = Briefings(database, tmp_path, lambda: NOW, new_id)
    assert work.work() == Done()
    stars = release(database, "2026-Q1")
    server: Any = socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Mail)
    server.taken, server.refuses = [], "450 later"
    with serving(server) as port:
        mail = {"host": "127.0.0.1", "port": port, "tls": "none", "sender": "jobs@molsa.example"}
        (tmp_path / "notices.json").write_text(json.dumps({"email": mail}))
        boxes = {"minister@molsa.example": "ar", "donor@example.org": "en"}
        (tmp_path / FILE).write_text(json.dumps({"to": boxes, "address": ADDRESS + "/"}))
        assert work.work() == Done(("2026-Q1",), 0, 2)
        server.refuses = ""
        assert work.work() == Done((), 2, 0)
        assert work.work() == Done()
    assert {re.findall(r"^To: (.*)$", letter, re.MULTILINE)[0].strip() for letter in server.taken} == set(boxes)
    assert all("Auto-Submitted" in letter for letter in server.taken)
    shelf = Shelf(database, tmp_path)
    (line,) = shelf.listed()
    assert (line.period, set(line.languages)) == ("2026-Q1", set(LANGUAGES))
    whole = everybody(stars["seekers"])
    for language in LANGUAGES:
        data = shelf.read("2026-Q1", language)
        assert data is not None
        text = text_of(data)
        assert f"{whole:,}" in text
        with database.read() as session:
            for code in ("women_share", "neet_share"):
                (value,) = [one.value for one in results.values(session, code, ["2026-Q1"]) if one.place == ""]
                assert f"{value:.1f}" in text
    assert "Jobseekers by governorate" in text
    path = tmp_path / FOLDER / file_name("2026-Q1", "ar")
    assert path.stat().st_mode & 0o777 == 0o600
    path.write_bytes(b"%PDF-1.7 another")
    assert shelf.read("2026-Q1", "ar") is None, "what somebody put there is not given out"
    database.close()


def test_what_changed_since_the_quarter_before_is_said_of_what_is_shown(tmp_path: Path) -> None:
    database = database_of(tmp_path)
    for number, period in enumerate(("2026-Q1", "2026-Q2")):
        release(database, period, seed=number + 1)
    with database.read() as session:
        quarters = [(one, results.counted(session, one.period)) for one in results.released(session)]
        was, now = ((results.values(session, "inflow", [period])[0]).value for period in ("2026-Q1", "2026-Q2"))
    assert was is not None
    assert now is not None
    page = briefing.document(quarters, "en")
    rows = {row[0]: row for row in re.findall(r'<th scope="row">(.*?)</th>(.*?)</tr>', page)}
    told = [re.sub("<[^>]+>", "", cell).strip() for cell in rows[say("en", "indicator_inflow")][1].split("</td>")]
    assert told[:3] == [f"{now:,}", f"{was:,}", f"{100 * (now - was) / was:+.1f} %"]
    assert "2026-Q1" in page
    for language in LANGUAGES:
        page = briefing.document(quarters, language)
        assert f'dir="{"ltr" if language == "en" else "rtl"}"' in page
        assert not re.findall(r">\s*(?:briefing|indicator|figures|class|table)_\w+", page)
    database.close()


def test_nobody_is_told_by_a_list_that_is_none(tmp_path: Path) -> None:
    assert not load(tmp_path).to
    for said in (
        "[]", "{", '{"to": {}}', '{"to": {"a@b": "fr"}, "address": "https://x"}',
        '{"to": {"ab": "ar"}, "address": "x"}',
        '{"to": {"a@b": "ar"}, "address": "ftp://x"}', '{"to": {}, "address": "https://x", "cc": 1}',
    ):  # fmt: skip
        (tmp_path / FILE).write_text(said)
        with pytest.raises(CentralError, match="briefings_unreadable"):
            load(tmp_path)


def test_commands_write_files_and_make_tokens(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = begin(tmp_path / "centre", None)
    finish(settings, None)
    database = settings.open_database()
    data = [f"--data={settings.data}", "--json"]

    def told(*words: str) -> Any:
        assert main(["opendata", *words, *data]) == 0
        return json.loads(capsys.readouterr().out)

    assert told("briefings") == {"made": "", "sent": 0, "left": 0}
    release(database, "2026-Q1")
    file = tmp_path / "values.csv"
    assert told("save", "values", str(file), "--period", "2026-Q1")["quarters"] == 1
    assert file.read_text("utf-8-sig").startswith("indicator,")
    assert told("save", "structure", str(tmp_path / "s.xml"))["bytes"] > 1000
    assert main(["opendata", "save", "values", str(file), "--period", "1999-Q1", *data]) == 1
    capsys.readouterr()
    made = told("make-token", "--name", "x", "--scope", "figures", "--days", "5")
    assert made["token"].startswith("mihan_")
    (line,) = told("tokens")
    assert (line["state"], line["scopes"]) == ("open", "figures")
    assert "token" not in line
    assert told("end-token", made["id"])["state"] == "ended"
    assert told("briefings", "--when-due") == {"state": "not_due"}
    with database.read() as session:
        assert last(session, BRIEFINGS, datetime.now(UTC)).code == ""
    database.close()
