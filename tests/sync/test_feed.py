"""The ministry's feed: readable by the desk it is for, believed only when the ministry signed it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sync.protocol.errors import ProtocolError
from sync.protocol.feed import FeedPage, Item, open_page, seal_page
from sync.protocol.feedback import FeedbackBody, read_feedback
from sync.protocol.keys import new_receiving_key, new_signing_key
from sync.protocol.signing import Signed

AT = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
MINISTRY, DESK = new_signing_key(), new_receiving_key()
PAGE = FeedPage(
    "desk-1", 3, 9, False, AT, (Item(5, "feedback_answer", "a", AT, {"words": "شكراً"}), Item(9, "later", "b", AT))
)


def test_a_page_reads_back_as_it_was_and_shows_nothing_on_the_way() -> None:
    signed = seal_page(PAGE, DESK.public_key(), MINISTRY)
    assert open_page(signed, MINISTRY.public_key(), DESK, device="desk-1", after=3) == PAGE
    assert "شكراً".encode() not in signed.statement


def test_nobody_else_reads_it_and_no_other_answer_passes_for_it() -> None:
    signed = seal_page(PAGE, DESK.public_key(), MINISTRY)
    for key, ministry, device, after, code in (
        (new_receiving_key(), MINISTRY, "desk-1", 3, "key_refused"),
        (DESK, new_signing_key(), "desk-1", 3, "signature_wrong"),
        (DESK, MINISTRY, "desk-2", 3, "answer_of_another"),
        (DESK, MINISTRY, "desk-1", 4, "answer_of_another"),
    ):
        with pytest.raises(ProtocolError, match=code):
            open_page(signed, ministry.public_key(), key, device=device, after=after)
    for at in range(0, len(signed.statement), 7):
        broken = bytearray(signed.statement)
        broken[at] ^= 1
        with pytest.raises(ProtocolError):
            open_page(Signed(bytes(broken), signed.signature), MINISTRY.public_key(), DESK, device="desk-1", after=3)


@pytest.mark.parametrize(
    "page",
    [
        replace(PAGE, next=8),
        replace(PAGE, items=PAGE.items[::-1]),
        replace(PAGE, items=(PAGE.items[0], PAGE.items[0])),
        replace(PAGE, items=(replace(PAGE.items[0], number=3),)),
        replace(PAGE, next=2, items=()),
        replace(PAGE, next=3, more=True, items=()),
    ],
)
def test_numbers_that_do_not_rise_are_refused_even_when_the_ministry_signed_them(page: FeedPage) -> None:
    with pytest.raises(ProtocolError, match="wrong_shape"):
        open_page(seal_page(page, DESK.public_key(), MINISTRY), MINISTRY.public_key(), DESK, device="desk-1", after=3)


def test_feedback_is_read_strictly() -> None:
    good = FeedbackBody("review", "too slow", b"\x89PNG\r\n\x1a\n...", "0.1.0", "en", "2026-03-02T07:30:00Z")
    assert read_feedback(good.body()) == good
    for changed in (
        {"words": ""}, {"words": "x" * 2001}, {"picture": b"<svg/>"}, {"picture": "text"}, {"page": 7}, {"more": 1},
    ):  # fmt: skip
        assert read_feedback({**good.body(), **changed}) is None
