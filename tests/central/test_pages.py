"""The ministry's people look at what came in; nobody else sees a name, and a name is never a program."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests

from sync.central.words import LANGUAGES
from sync.protocol.receipts import LineStatus
from sync.protocol.wire import BatchState
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.desks import new_id
from tests.centre import STAFF_PASSWORD

XSS = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>"


@pytest.fixture
def person(sqlite_ministry: Ministry) -> str:
    """An administrator of the pages."""
    return sqlite_ministry.add_staff()


@pytest.fixture
def browser(sqlite_ministry: Ministry, person: str) -> Iterator[Browser]:
    """Signed in."""
    with Browser(sqlite_ministry.centre.url) as browser:
        assert browser.sign_in(person).url.endswith("/batches")
        yield browser


def test_nobody_sees_a_person_before_signing_in(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    someone = desk.registration("زينب الخفية")
    batch = desk.send(someone).batch
    with Browser(sqlite_ministry.centre.url) as stranger:
        for path in (
            "/",
            "/batches",
            f"/batches/{batch}",
            f"/batches/{batch}/receipt",
            "/people",
            f"/records/{someone.record}",
        ):
            answer = stranger.open(path)
            assert answer.url.endswith("/sign-in"), path
            assert "زينب" not in answer.text


def test_signed_in_one_sees_batch_lines_people_and_answers(sqlite_ministry: Ministry, browser: Browser) -> None:
    desk = sqlite_ministry.desk(sqlite_ministry.add_office("مكتب حلبجة"))
    someone = desk.registration("شيرين كريم")
    receipt = desk.send(someone, desk.mark(new_id(), someone.record))
    batches = browser.open("/batches").text
    assert "مكتب حلبجة" in batches
    assert receipt.batch in batches
    lines = browser.open(f"/batches/{receipt.batch}").text
    assert "شيرين كريم" in lines
    assert ">Accepted <b>2</b>" in lines
    assert "Attendance" in lines
    people = browser.open("/people?name=شيرين").text
    assert "شيرين كريم" in people
    assert "Sulaymaniyah" in people or "IQ-G07" not in people
    record = browser.open(f"/records/{someone.record}").text
    assert "full_name" in record
    assert "1998-07-01" in record


def test_the_receipt_can_be_saved_and_is_the_desks_own(sqlite_ministry: Ministry, browser: Browser) -> None:
    from sync.protocol import limits
    from sync.protocol.wire import decode_signed

    desk = sqlite_ministry.desk()
    receipt = desk.send(desk.registration())
    answer = browser.open(f"/batches/{receipt.batch}/receipt")
    assert answer.headers["content-disposition"].startswith("attachment")
    assert desk.verify(decode_signed(answer.content, limits.RECEIPT)) == receipt


def test_a_name_is_never_a_program(sqlite_ministry: Ministry, browser: Browser) -> None:
    desk = sqlite_ministry.desk(sqlite_ministry.add_office(XSS))
    body = {
        "submission": f"<data><given><![CDATA[{XSS}]]></given></data>",
        "entity": {"given": XSS, "governorate": XSS, XSS[:100]: "1"},
        "label": XSS, "recorded_at": XSS,
    }  # fmt: skip
    someone = desk.change("registration", new_id(), body)
    batch = desk.send(someone).batch
    for path in (
        "/batches",
        f"/batches/{batch}",
        "/people",
        f"/records/{someone.record}",
        "/people?name=%22%3E%3Cscript%3E",
    ):
        answer = browser.open(path)
        assert answer.status_code == 200, path
        assert "<script" not in answer.text
        assert "<img" not in answer.text
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


def test_every_page_forbids_what_pages_here_never_need(sqlite_ministry: Ministry, browser: Browser) -> None:
    for path in ("/sign-in", "/batches", "/people", "/nothing-here", "/static/central.css", "/healthz"):
        headers = browser.open(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "no-referrer"
        assert "server" not in headers
    assert browser.open("/people").headers["cache-control"] == "no-store"


def test_a_wrong_name_and_a_wrong_password_get_the_same_answer(sqlite_ministry: Ministry, person: str) -> None:
    with Browser(sqlite_ministry.centre.url) as browser:
        answers = [browser.sign_in(person, "wrong password"), browser.sign_in(new_id(), "wrong password")]
    assert [answer.status_code for answer in answers] == [401, 401]
    shown = [re.sub(r'value="[^"]*"', "", answer.text) for answer in answers]
    assert shown[0] == shown[1]
    assert "not right" in shown[0]


def test_guessing_passwords_is_made_to_wait(sqlite_ministry: Ministry, person: str) -> None:
    with Browser(sqlite_ministry.centre.url) as browser:
        for _ in range(3):
            assert browser.first_step(person, "guess").status_code == 401
        answer = browser.sign_in(person)
    assert answer.status_code == 429
    assert "Too many tries" in answer.text


def test_a_crowd_that_guesses_takes_turns_and_the_desks_are_served_meanwhile(own_centre: Ministry) -> None:
    url = own_centre.centre.url
    with Browser(url) as page, ThreadPoolExecutor(40) as crowd:
        form = {"csrf": page.csrf("/sign-in"), "password": "guess"}
        cookies = page.cookies.get_dict()

        def guess(at: int) -> int:
            name = f"nobody-{at}"
            return requests.post(url + "/sign-in", {**form, "username": name}, cookies=cookies, timeout=60).status_code

        guesses = [crowd.submit(guess, at) for at in range(40)]
        assert page.open("/healthz").status_code == 200
        codes = {guess.result() for guess in guesses}
    assert {401, 503} <= codes <= {401, 429, 503}


def test_a_form_from_another_site_does_nothing(sqlite_ministry: Ministry, browser: Browser, person: str) -> None:
    forged = browser.fill("/sign-out", {"csrf": "guessed"})
    assert forged.status_code == 403
    assert browser.open("/people").url.endswith("/people")
    with Browser(sqlite_ministry.centre.url) as other:
        csrf = other.csrf("/sign-in")
        values = {"csrf": csrf, "username": person, "password": STAFF_PASSWORD}
        crossed = other.post(other.url + "/sign-in", data=values, headers={"Sec-Fetch-Site": "cross-site"}, timeout=20)
        assert crossed.status_code == 403
        assert other.fill("/sign-in", values | {"csrf": ""}).status_code == 403


def test_signing_out_ends_the_session_for_that_cookie_too(sqlite_ministry: Ministry, browser: Browser) -> None:
    cookie = browser.cookies["mihan_session"]
    browser.fill("/sign-out", {"csrf": browser.csrf("/people")})
    with Browser(sqlite_ministry.centre.url) as thief:
        thief.cookies.set("mihan_session", cookie)
        assert thief.open("/people").url.endswith("/sign-in")


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(sqlite_ministry: Ministry, person: str) -> None:
    with Browser(sqlite_ministry.centre.url) as browser:
        csrf = browser.csrf("/sign-in")
        answer = browser.post(
            browser.url + "/sign-in",
            data={"csrf": csrf, "username": person, "password": STAFF_PASSWORD},
            allow_redirects=False, timeout=20,
        )  # fmt: skip
    cookie = next(part for part in answer.raw.headers.getlist("set-cookie") if part.startswith("mihan_session="))
    assert "httponly" in cookie.lower()
    assert "samesite=strict" in cookie.lower()


@pytest.mark.parametrize(("language", "way"), [("ar", "rtl"), ("ckb", "rtl"), ("en", "ltr")])
def test_the_pages_speak_the_language_that_is_chosen(browser: Browser, language: str, way: str) -> None:
    answer = browser.open(f"/language/{language}?back=/people")
    assert answer.url.endswith("/people")
    assert f'<html lang="{language}" dir="{way}">' in answer.text
    words = {"ar": "الأشخاص", "ckb": "کەسەکان", "en": "People"}
    assert f"<h1>{words[language]}" in answer.text


def test_a_language_link_leads_nowhere_else(browser: Browser) -> None:
    for back in ("https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)"):
        answer = browser.get(browser.url + "/language/en", params={"back": back}, allow_redirects=False, timeout=20)
        assert answer.headers["location"] == "/"


def test_every_word_is_there_in_every_language() -> None:
    from sync.central import words
    from sync.central.web.calling_words import WORDS as CALLING_WORDS
    from sync.central.web.employer_words import WORDS as EMPLOYER_WORDS
    from sync.central.web.fair_words import WORDS as FAIR_WORDS
    from sync.central.web.referral_words import WORDS as REFERRAL_WORDS
    from sync.central.web.survey_words import WORDS as SURVEY_WORDS

    for table in words._BOOKS:
        for word, texts in table.items():
            assert len(texts) == len(LANGUAGES), word
            assert all(text.strip() for text in texts), word
    for state in (*BatchState, *LineStatus):
        assert words.say("en", str(state)) != str(state)
    sources = "".join(path.read_text(encoding="utf-8") for path in Path(words.__file__).parent.rglob("*.py"))
    own = re.findall(r'(?:RefusedError|BadBodyError|LineStatus\.\w+,|found\.append)\(? ?"(\w+)"', sources)
    told_to_desks_alone = {
        "code_used",
        "code_expired",
        "code_cancelled",
        "key_known",
        "device_of_another",
        "code_void",
        "keys_behind",
    }
    told_to_desks_alone |= {"batch_unknown", "release_unknown", "office_closed", "code_void", "keys_behind"}
    told_to_desks_alone |= {"busy", "rate_limited", "too_much_unfinished", "stopping", "centre_full"}
    books = (CALLING_WORDS, EMPLOYER_WORDS, FAIR_WORDS, REFERRAL_WORDS, SURVEY_WORDS)
    said = words._CODES.keys() | {word for book in books for word in book}
    assert {code for code in own if code not in said} == told_to_desks_alone


def test_people_are_found_by_any_spelling_and_listed_by_pages(sqlite_ministry: Ministry, browser: Browser) -> None:
    desk = sqlite_ministry.desk()
    mark = new_id()[-6:]
    desk.send(*(desk.registration(f"أحمد {mark} {number:03}") for number in range(120)))
    seen: list[str] = []
    path = f"/people?name=احمد {mark}"
    for _ in range(3):
        text = browser.open(path).text
        assert "Total <bdi>120</bdi>" in text
        seen += re.findall(rf"أحمد {mark} (\d+)", text)
        following = re.search(r'href="(/people\?name=[^"]+after=[^"]+)"', text)
        path = following[1].replace("&amp;", "&") if following else ""
    assert path == ""
    assert seen == [f"{number:03}" for number in range(120)]
    assert "Nobody is in this list" in browser.open(f"/people?name=احمد {mark}%25").text, "a % is a letter like others"


def test_a_refused_batch_is_shown_with_its_reason(sqlite_ministry: Ministry, browser: Browser) -> None:
    from sync.client.errors import ClientError
    from tests.central.desks import Supervisor

    desk = sqlite_ministry.desk()
    sealed = desk.seal(desk.registration())
    with pytest.raises(ClientError):
        desk.push(sealed, 1, Supervisor().approve(sealed, 1))
    page = browser.open("/batches").text
    assert "The approver is not known." in page
    assert sealed.id[:16] in page


def test_a_conflict_shows_both_values(sqlite_ministry: Ministry, browser: Browser) -> None:
    here, there = sqlite_ministry.desk(), sqlite_ministry.desk()
    person = here.registration("هيرو", phone="0770-1")
    here.send(person)
    here.send(here.registration("هيرو", record=person.record, base=person.id, phone="0771-2"))
    there.send(there.registration("هيرو", record=person.record, base=person.id, phone="0790-3"))
    page = browser.open(f"/records/{person.record}").text
    assert "Two values that wait for a decision" in page
    assert "0771-2" in page
    assert "0790-3" in page


def test_what_is_not_there_is_said_politely(browser: Browser) -> None:
    for path in ("/batches/none", "/records/none", "/batches/none/receipt", "/nowhere", "/static/../schema.py"):
        answer = browser.open(path)
        assert answer.status_code == 404, path
