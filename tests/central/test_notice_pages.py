"""The ministry's page of messages, telephones that want none, and a gateway that hands answers over."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from sqlalchemy import select

from sync.central.schema import Act
from sync.central.web.notice_pages import ANSWERS
from sync.central.work.notices import stops
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.centre import Centre

SECRET = "a secret of the gateway's"


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Centre]:
    """A ministry whose gateway hands answers over."""
    data: Path = tmp_path_factory.mktemp("answers") / "centre"
    with Centre(data, environment={ANSWERS: SECRET}) as running:
        (data / "notices.json").write_text(json.dumps({"sms": {"url": "https://gateway.example/send"}}))
        yield running


def answer(centre: Centre, said: object, secret: str = SECRET) -> tuple[int, str]:
    """What the gateway is answered."""
    headers = {"authorization": f"Bearer {secret}"} if secret else {}
    told = requests.post(f"{centre.url}/notices/answers", json=said, headers=headers, timeout=20)
    return told.status_code, told.json()["error"] if told.content else ""


def test_whoever_answers_with_a_word_that_ends_texts_is_counted_and_others_are_not(centre: Centre) -> None:
    assert answer(centre, {"from": "+9647701234567", "text": "شكراً"}) == (204, "")
    assert answer(centre, {"from": "+9647701234567", "text": " قف "}) == (204, "")
    assert answer(centre, {"from": "07701234568", "text": "ڕاگرە"}) == (204, "")
    assert answer(centre, {"from": "bank", "text": "stop"}) == (400, "number_unreadable")
    nonsenses: tuple[object, ...] = (None, [], {"from": 7, "text": "stop"}, {"text": "stop"})
    for nonsense in nonsenses:
        assert answer(centre, nonsense) == (400, "wrong_shape")
    assert answer(centre, {"from": "0" * 20_000, "text": "stop"}) == (413, "too_long")
    for secret in ("", "wrong", SECRET + "x"):
        assert answer(centre, {"from": "+9647701234569", "text": "stop"}, secret) == (403, "not_allowed")
    with Browser(centre.url) as browser:
        browser.sign_in(centre.add_staff() and "ministry")
        page = browser.open("/notices").text
        assert '<dt>Telephones that want none</dt><dd><bdi dir="ltr">2</bdi>' in page
        assert "every 5 minutes" in page
        assert "Neither a text gateway" not in page


def test_a_command_ends_messages_to_a_number_too(centre: Centre) -> None:
    def told(verb: str, number: str) -> tuple[object, int]:
        answered = centre.run("notices", verb, number)
        return answered["changed"], int(answered["stopped"])

    _, before = told("stop", "0770 123 4560")
    assert told("stop", "+9647701234560") == (False, before)
    assert told("resume", "07701234560") == (True, before - 1)
    with pytest.raises(RuntimeError, match="number_unreadable"):
        centre.run("notices", "stop", "bank")


def test_the_staff_end_messages_to_a_number_and_let_them_begin_again(shared_ministry: Ministry) -> None:
    number = "+9647709999999"
    with Browser(shared_ministry.centre.url) as browser:
        browser.sign_in(shared_ministry.add_staff())
        assert browser.hand_in("/notices/stops", number="زينب", do="stop").status_code == 422
        browser.hand_in("/notices/stops", number="0770 999 9999", do="stop")
        with shared_ministry.database.read() as session:
            assert stops.stopped(session, number)
            assert not any("999" in str(act.details) for act in session.scalars(select(Act)))
        browser.hand_in("/notices/stops", number=number, do="resume")
        with shared_ministry.database.read() as session:
            assert not stops.stopped(session, number)
    refused = requests.post(
        f"{shared_ministry.centre.url}/notices/answers", json={"from": number, "text": "stop"}, timeout=20,
        headers={"authorization": "Bearer "},
    )  # fmt: skip
    assert refused.status_code == 403, "no secret, no answers"
