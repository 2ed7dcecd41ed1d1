"""Whoever stands before the ministry's pages: SQL and noise in every field, more than anybody types, and patience."""

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from sqlalchemy import inspect, text

from mihan_desktop.domain.problems import MihanError
from sync.central import passwords
from sync.central.database import Database, default_url
from sync.central.moments import new_id, utc_now
from sync.central.settings import CentralError
from sync.central.staff import StaffDesk
from sync.central.web.addresses import ADDRESSES, FORM, Address
from sync.central.web.failures import Failures
from sync.central.web.roles import Role
from sync.central.web.sessions import Sessions
from sync.central.web.signing_in import SigningIn
from sync.central.web.totp import Safe
from sync.protocol.deriving import verify_phc
from tests.attacks.counting import tried
from tests.attacks.test_sql_in_texts import TEXTS
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.centre import CHEAP, STAFF_PASSWORD
from tests.services.office import Office

SOME = (TEXTS[18], "x" * 60_000)
MANY = (*TEXTS, "\ufffe", "\ud7ff" * 300, "x" * 60_000)
PAGES = tuple(
    one for one in ADDRESSES if one.method == "GET" and (one.query or "{" in one.path) and "/v1/" not in one.path
)
FORMS = tuple(one for one in ADDRESSES if one.takes == FORM)


def at(address: Address, typed: str) -> str:
    """The path with a text where it has a name."""
    parts = [quote(typed[:500], safe="") if part.startswith("{") else part for part in address.path.split("/")]
    query = "&".join(f"{name}={quote(typed[:2000])}" for name in address.query)
    return "/".join(parts) + (f"?{query}" if query else "")


@pytest.fixture
def inside(sqlite_ministry: Ministry) -> Iterator[Browser]:
    """An administrator of the ministry, who may ask everything."""
    with Browser(sqlite_ministry.centre.url) as browser:
        browser.sign_in(sqlite_ministry.add_staff(Role.ADMINISTRATOR))
        yield browser


def count(ministry: Ministry) -> dict[str, int]:
    """Rows of every table."""
    names = inspect(ministry.database.engine).get_table_names()
    with ministry.database.read() as session:
        return {name: int(session.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one()) for name in names}


@pytest.mark.parametrize("texts", [SOME, pytest.param(MANY, marks=pytest.mark.slow)], ids=["some", "all"])
def test_no_text_in_any_address_or_form_of_the_pages_is_sql(
    sqlite_ministry: Ministry, inside: Browser, texts: tuple[str, ...]
) -> None:
    assert len(PAGES) > 10
    assert len(FORMS) > 15
    before = count(sqlite_ministry)
    csrf = inside.csrf("/account")
    for typed in texts:
        for page in PAGES:
            status = inside.open(at(page, typed)).status_code
            assert status < 500, (page.path, typed[:40], sqlite_ministry.centre.log()[-3000:])
            tried()
        for form in FORMS:
            if form.path in ("/sign-out", "/account/sessions", "/account/password"):
                continue  # they end the session: others' tests
            fields = dict.fromkeys(
                ("name", "words", "username", "role", "code", "answer", "id", "governorate"), typed[:5000]
            )
            answer = inside.fill(at(form, typed), {"csrf": csrf, **fields})
            assert answer.status_code < 500, (form.path, typed[:40], sqlite_ministry.centre.log()[-3000:])
            tried()
    after = count(sqlite_ministry)
    assert {name: rows for name, rows in before.items() if after[name] < rows} == {}
    assert inside.open("/people").status_code == 200


def test_more_than_anybody_types_is_not_read(sqlite_ministry: Ministry, inside: Browser) -> None:
    with Browser(sqlite_ministry.centre.url) as stranger:
        for form in FORMS:
            answer = inside.fill(at(form, "x"), {"csrf": "x" * 65_537})
            assert answer.status_code == 413, form.path
            assert stranger.fill(at(form, "x"), {"csrf": "x" * 65_537}).status_code in (303, 403, 413), form.path
            tried(2)
        first = sqlite_ministry.add_staff(Role.ANALYST)
        stranger.first_step(first)
        for code in ("1" * 60_000, "٠" * 6, "-00000", "1e5", " ", "\0" * 6, "000000\n", "0" * 7, "O" * 16):
            assert stranger.second_step(code).status_code in (401, 422, 429), code[:10]
            tried()
        assert "/second-step" in stranger.open("/counts").url


def test_a_desk_that_was_never_known_gets_nothing_for_a_long_report(sqlite_ministry: Ministry) -> None:
    with Browser(sqlite_ministry.centre.url) as stranger:
        for path in ("/v1/audit", "/v1/batches", "/v1/enrolments", "/v1/approvers"):
            for body in (b"", b"\xff" * 1000, b"\x9f" * 100_000, os.urandom(8_000_000)):
                answer = stranger.post(stranger.url + path, data=body, timeout=20)
                assert 400 <= answer.status_code < 500, path
                tried()


@pytest.fixture
def door(tmp_path: Path) -> Iterator[SigningIn]:
    """The verb behind the page of name and password. Of three people, whose passwords cost different work,

    ``old`` and ``new`` may come in, ``gone`` may not any more.
    """
    database = Database(default_url(tmp_path))
    database.migrate()
    staff = StaffDesk(database, utc_now, new_id)
    with pytest.MonkeyPatch.context() as patch:
        for name, passes in (("old", 1), ("gone", 1), ("new", 2)):
            patch.setattr(passwords, "MEMORY_KIB", CHEAP.memory)
            patch.setattr(passwords, "PASSES", passes)
            staff.add(name, "", STAFF_PASSWORD, Role.ADMINISTRATOR)
    staff.change("gone", None)
    sessions, failures = Sessions(database, utc_now), Failures(database, utc_now, lambda: b"f" * 32)
    yield SigningIn(database, sessions, failures, Safe(lambda: (b"s" * 32,)), utc_now, new_id)
    database.close()


def test_the_door_does_the_same_work_for_a_name_that_is_not_there(
    door: SigningIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    work: list[str] = []

    def counted(secret: bytes, phc: str) -> bool:
        work.append(phc.rpartition("$")[0].rpartition("$")[0])
        return verify_phc(secret, phc)

    monkeypatch.setattr("sync.central.passwords.verify_phc", counted)

    def done(name: str, at: int) -> str:
        work.clear()
        with pytest.raises(CentralError, match="wrong_credentials"):
            door.password(name, "a wrong password", f"192.0.{at // 9}.{at}")
        tried()
        (one,) = work
        return one

    there = {done(name, at) for at, name in enumerate(("old", "new"))}
    assert len(there) == 2
    nobody = [f"nobody {at}" for at in range(20)] + ["gone", "", "' OR 1=1 --", "x" * 10_000]
    first = {name: done(name, 10 + at) for at, name in enumerate(nobody)}
    assert set(first.values()) == there, "strangers cost what those who are there cost, the one or the other"
    assert {name: done(name, 100 + at) for at, name in enumerate(nobody[:3])} == {
        name: first[name] for name in nobody[:3]
    }, "and always the same"


def test_the_recovery_paper_says_the_same_for_every_name(office: Office) -> None:
    other = Office(office.profile.with_name("other"), office.wall)
    code = other.open()
    other.desk.signing_in.sign_out()
    for desk, said in ((office.desk, "recovery_of_another"), (other.desk, "wrong_credentials")):
        answers = set()
        for name in ("nobody", "", "'", "x" * 10_000):
            office.wall.go_on(days=1)
            with pytest.raises(MihanError) as caught:
                desk.signing_in.recover(name, code, "a fine new password of mine")
            answers.add(caught.value.code)
            tried()
        assert answers == {said}
    with pytest.raises(MihanError, match="recovery_of_another"):
        office.desk.signing_in.recover("omar", code, "a fine new password of mine")
