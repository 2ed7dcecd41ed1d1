"""The ministry reads what offices say of the program and answers it; the desk hears the answer by its feed."""

from dataclasses import replace

import pytest

from sync.client.errors import ClientError
from sync.protocol.feed import open_page
from sync.protocol.feedback import FeedbackBody
from sync.protocol.keys import new_receiving_key, new_signing_key
from sync.protocol.printed_code import CodeKind
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.desks import Desk, enrol_with, new_id
from tests.central.test_pages import XSS, browser, person

__all__ = ["browser", "person"]
PNG = b"\x89PNG\r\n\x1a\n" + bytes(200)


def say(desk: Desk, words: str, picture: bytes = b"", record: str = "") -> str:
    """A desk says something; its id."""
    body = FeedbackBody("review", words, picture, "0.1.0", "ar", "2026-02-03T07:45:00Z").body()
    change = desk.change("feedback", record or new_id(), body)
    assert desk.outcomes(change) == [("duplicate" if record else "accepted", "")]
    return change.record


def test_staff_read_and_answer_and_the_desk_hears_it(sqlite_ministry: Ministry, browser: Browser) -> None:
    key, receiving = new_signing_key(), new_receiving_key()
    office = sqlite_ministry.add_office()
    code = sqlite_ministry.code(CodeKind.DEVICE, office)
    desk = enrol_with(sqlite_ministry.centre, office, code, key, receiving)
    desk.introduce(desk.supervisor, sqlite_ministry.code(CodeKind.SUPERVISOR, office))
    own = say(desk, XSS, PNG)
    assert say(desk, "said twice", record=own) == own  # the first words stay
    listed = browser.open("/feedback").text
    assert "&lt;script&gt;" in listed
    assert "<script>" not in listed
    assert browser.open(f"/feedback/{own}/picture").content == PNG
    page = browser.open(f"/feedback/{own}")
    assert page.status_code == 200
    assert "<script>" not in page.text

    path = f"/feedback/{own}"
    assert browser.fill(path, {"csrf": "guessed", "answer": "x"}).status_code == 403
    assert browser.fill(path, {"csrf": browser.csrf(path), "answer": "  "}).status_code == 422
    assert browser.fill(path, {"csrf": browser.csrf(path), "answer": "س" * 2001}).status_code == 422
    assert browser.fill(path, {"csrf": browser.csrf(path), "answer": "شكراً"}).status_code == 200
    assert own not in browser.open("/feedback?state=open").text
    assert own in browser.open("/feedback?state=answered").text

    with desk.transport() as transport:
        heard = open_page(transport.feed(0), desk.ministry, receiving, device=desk.id, after=0)
        answers = [one for one in heard.items if one.kind == "feedback_answer"]  # others say things to every desk
        assert [(one.record, one.body) for one in answers] == [(own, {"words": "شكراً"})]
        nothing = open_page(transport.feed(heard.next), desk.ministry, receiving, device=desk.id, after=heard.next)
        assert (nothing.items, nothing.next, nothing.more) == ((), heard.next, False)
        with pytest.raises(ClientError, match="refused"):
            transport.feed(-1)


def test_a_desk_hears_nothing_of_what_is_said_to_another(sqlite_ministry: Ministry, browser: Browser) -> None:
    own = say(sqlite_ministry.desk(), "one desk")
    other = sqlite_ministry.desk()
    path = f"/feedback/{own}"
    browser.fill(path, {"csrf": browser.csrf(path), "answer": "for one desk"})
    with other.transport() as transport:
        signed = transport.feed(0)
    assert b"for one desk" not in signed.statement


def test_feedback_that_is_none_is_turned_back_by_itself(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    someone = desk.registration("سعاد")
    broken = desk.change("feedback", new_id(), {"words": "no page"})
    own = desk.change(
        "feedback", new_id(), FeedbackBody("home", "a supervisor's own", b"", "0.1.0", "en", "2026").body()
    )  # fmt: skip
    own = replace(own, author=desk.supervisor.id)
    assert desk.outcomes(someone, broken, own) == [("accepted", ""), ("rejected", "bad_body"), ("accepted", "")]


def test_nobody_reads_feedback_without_signing_in(sqlite_ministry: Ministry) -> None:
    own = say(sqlite_ministry.desk(), "secret wish", PNG)
    with Browser(sqlite_ministry.centre.url) as stranger:
        for path in ("/feedback", f"/feedback/{own}", f"/feedback/{own}/picture"):
            assert stranger.open(path).url.endswith("/sign-in"), path
        assert stranger.fill(f"/feedback/{own}", {"csrf": "x", "answer": "x"}).url.endswith("/sign-in")
