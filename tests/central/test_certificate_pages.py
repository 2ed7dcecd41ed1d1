"""A certificate in a browser: what its code opens, what anybody types, the page to be kept, and who withdraws one."""

import asyncio
import html
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import requests
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sync.central.ministry_keys import open_keys
from sync.central.moments import utc_now
from sync.central.web.drawing import Drawing
from sync.central.web.guard import Guard
from sync.central.web.roles import Role
from sync.central.web.sessions import Sessions
from sync.central.web.verify_pages import BURST, VerifyPages
from sync.protocol.certificates import PATH, issue
from sync.protocol.keys import new_signing_key
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.test_certificates import certified
from tests.centre import PASSPHRASE
from tests.sync.test_certificates import CLAIMS


def verdict(answer: requests.Response) -> str:
    """What a page says of a certificate."""
    found = re.search(r'data-verdict="([a-z]+)"', answer.text)
    return found[1] if found else ""


def code_of(text: str) -> str:
    """The address of a text at the test's own centre."""
    return PATH + text.rpartition(PATH)[2]


def test_a_telephone_opens_the_code_and_reads_what_the_paper_says(sqlite_ministry: Ministry) -> None:
    row = certified(sqlite_ministry, sqlite_ministry.desk(), "شمس ناظم الحمداني")
    for language, said in (("en", "The certificate is valid"), ("ar", "الشهادة صحيحة"), ("ckb", "بڕوانامەکە دروستە")):
        with Browser(sqlite_ministry.centre.url, language) as anybody:
            answer = anybody.open(code_of(row.text))
        page = html.unescape(answer.text)
        assert (answer.status_code, verdict(answer)) == (200, "valid")
        assert said in page
        assert "شمس ناظم الحمداني" in page
        assert row.serial in page
        assert row.person not in page
        for day in ("2026-03-01", "2026-06-28"):
            assert f"<bdi>{day}</bdi>" in page, "alone: words in Arabic would turn its parts"
    log = sqlite_ministry.centre.log()
    assert "certificate_checked" in log
    assert row.text.rpartition(PATH)[2][:80] not in log, "the address is the certificate: no log keeps it"


def test_what_is_typed_is_answered_and_what_is_foreign_shows_nobody(sqlite_ministry: Ministry) -> None:
    row = certified(sqlite_ministry, sqlite_ministry.desk())
    foreign = issue(CLAIMS, new_signing_key(), "https://mihan.example.iq")
    with Browser(sqlite_ministry.centre.url) as anybody:
        assert verdict(anybody.open("/verify")) == ""
        assert verdict(anybody.fill("/verify", {"text": row.text.lower()})) == "valid"
        answer = anybody.fill("/verify", {"text": foreign})
        assert verdict(answer) == "foreign"
        assert CLAIMS.name not in html.unescape(answer.text)
        assert verdict(anybody.fill("/verify", {"text": row.text[:200]})) == "unreadable"
        assert verdict(anybody.open("/V/<script>alert(1)")) == "unreadable"
        assert anybody.fill("/verify", {"text": "A" * 100_000}).status_code == 413
        assert verdict(anybody.fill("/verify", {"text": "  "})) == ""


def test_the_page_to_be_kept_names_keys_and_withdrawals_and_asks_nobody(sqlite_ministry: Ministry) -> None:
    certified(sqlite_ministry, sqlite_ministry.desk())
    with Browser(sqlite_ministry.centre.url) as anybody:
        answer = anybody.open("/verify.html")
    assert "connect-src 'none'" in answer.headers["content-security-policy"]
    found = re.search(r'<script id="data" type="application/json">(.*?)</script>', answer.text, re.DOTALL)
    assert found is not None
    said = json.loads(found[1])
    assert len(said["keys"]) >= 1
    assert set(said["words"]) == {"ar", "ckb", "en"}
    assert all(set(words) == set(said["words"]["en"]) for words in said["words"].values())
    assert not re.search(r'(src|href)="', answer.text), "one file, nothing beside it"


def test_a_withdrawal_takes_two_administrators_and_a_fresh_code(sqlite_ministry: Ministry) -> None:
    row = certified(sqlite_ministry, sqlite_ministry.desk(), "زينب علي")
    url, page = sqlite_ministry.centre.url, f"/certificates/{row.serial}"
    with Browser(url) as rania, Browser(url) as salam, Browser(url) as reader:
        for one, role in ((rania, Role.ADMINISTRATOR), (salam, Role.ADMINISTRATOR), (reader, Role.PUBLISHER)):
            one.sign_in(sqlite_ministry.add_staff(role))
        assert reader.open("/certificates").status_code == 403
        assert rania.open("/certificates").status_code == 200
        assert rania.open(f"/certificates?serial={row.serial.replace('-', '')}").url.endswith(row.serial)
        assert rania.hand_in(f"{page}/propose", why="annulled", words="").status_code == 422
        proposed = rania.hand_in(f"{page}/propose", why="annulled", words="الامتحان كان مكشوفاً")
        assert proposed.status_code == 200
        assert row.serial in rania.open("/certificates").text
        assert rania.hand_in(f"{page}/confirm", code=rania.codes[-1]).status_code == 422
        assert salam.hand_in(f"{page}/confirm", code="000000").status_code == 401
        assert verdict(salam.open(code_of(row.text))) == "valid"
        done = salam.hand_in(f"{page}/confirm", code=salam.codes.pop())
        assert done.status_code == 200
        answer = salam.open(code_of(row.text))
    assert verdict(answer) == "withdrawn"
    assert "The result of the course was annulled" in answer.text
    assert "مكشوفاً" not in html.unescape(answer.text), "what the staff wrote stays with them"


def test_a_crowd_at_the_door_waits_its_turn(sqlite_ministry: Ministry) -> None:
    drawing, keys = Drawing(), open_keys(sqlite_ministry.centre.data / "keys", PASSPHRASE)
    guard = Guard(Sessions(sqlite_ministry.database, utc_now), drawing)
    seconds = [0.0]
    pages = VerifyPages(sqlite_ministry.database, keys, guard, drawing, utc_now, lambda: seconds[0])
    (scanned,) = [one for one in pages.routes() if isinstance(one, Route) and one.path == "/V/{text}"]

    def ask(client: str) -> int:
        scope = {
            "type": "http", "method": "GET", "path": "/V/x", "query_string": b"", "headers": [], "scheme": "http",
            "server": ("localhost", 80), "client": (client, 1), "path_params": {"text": "A" * 150},
        }  # fmt: skip
        answer: Response = asyncio.run(scanned.endpoint(Request(scope)))
        return answer.status_code

    assert [ask("10.0.0.1") for _ in range(int(BURST) + 2)].count(429) == 2
    assert ask("10.0.0.2") == 200, "others are served meanwhile"
    seconds[0] = 2.0
    assert ask("10.0.0.1") == 200


@pytest.mark.slow
def test_the_page_that_was_kept_decides_in_a_real_browser_without_a_network(
    own_centre: Ministry, tmp_path: Path
) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        pytest.skip("no Chromium is installed here")
    row = certified(own_centre, own_centre.desk())
    page = tmp_path / "verify.html"
    with Browser(own_centre.centre.url) as anybody:
        page.write_bytes(anybody.open("/verify.html").content)
    own_centre.centre.stop()
    other = issue(CLAIMS, new_signing_key(), "https://mihan.example.iq")
    changed = row.text[:-60] + ("B" if row.text[-60] == "A" else "A") + row.text[-59:]
    for text, expected in ((row.text, "valid"), (other, "foreign"), (changed, "foreign"), ("A" * 150, "unreadable")):
        seen = subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000", "--dump-dom",
             f"--user-data-dir={tmp_path / 'browser'}", f"{page.as_uri()}#{text}"],
            capture_output=True, text=True, timeout=110, check=True,
        )  # fmt: skip
        assert f'data-verdict="{expected}"' in seen.stdout, expected
