"""Pieces of pages that are kept: drawn once however many want them, and again when they are not wanted any more."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import count
from threading import Barrier, Event

import pytest

from sync.central.web.kept import Kept, Lately, Same


def test_many_readers_of_one_piece_draw_it_once_and_whoever_wants_another_does_not_wait() -> None:
    kept, drawn, may = Kept[str](4), [], Event()
    together = Barrier(8)

    def slowly() -> str:
        assert may.wait(30)
        drawn.append("slow")
        return "slow"

    def reader(_number: int) -> str:
        together.wait(30)
        return kept.get("slow", slowly)

    with ThreadPoolExecutor(8) as readers:
        found = readers.map(reader, range(8))
        assert kept.get("quick", lambda: "quick") == "quick", "while the other is still drawn"
        may.set()
        assert list(found) == ["slow"] * 8
    assert drawn == ["slow"]


def test_what_was_wanted_last_stays_and_what_failed_is_tried_again() -> None:
    kept = Kept[str](2)
    for name in ("a", "b", "a", "c"):
        kept.get(name, lambda name=name: name)  # type: ignore[misc]
    assert [kept.get(name, lambda: "anew") for name in ("a", "c", "b")] == ["a", "c", "anew"]

    def fails() -> str:
        raise LookupError

    with pytest.raises(LookupError):
        kept.get("d", fails)
    assert kept.get("d", lambda: "whole") == "whole"


def test_a_piece_is_drawn_anew_when_what_it_shows_is_another_and_only_then() -> None:
    same, numbers = Same[int](2), count(1)

    def wanted(key: str, *shown: object) -> int:
        return same.get(key, shown, lambda: next(numbers))

    assert [wanted("a", "x", [1, 2]), wanted("a", "x", [1, 2]), wanted("a", "x", [1, 3])] == [1, 1, 2]
    assert [wanted("a", "x", [1, 2]), wanted("b", "x"), wanted("c"), wanted("a", "x", [1, 2])] == [3, 4, 5, 6]


def test_while_one_reader_makes_it_anew_the_others_have_the_old_one_until_that_is_too_old() -> None:
    noon, after, may, began = datetime(2026, 6, 1, 12, tzinfo=UTC), [0.0], Event(), Event()
    lately = Lately[str](4, timedelta(seconds=15), lambda: noon + timedelta(seconds=after[0]))
    assert lately.get("a", lambda: "old") == "old"
    after[0] = 20.0

    def slowly() -> str:
        began.set()
        assert may.wait(30)
        return "new"

    with ThreadPoolExecutor(2) as readers:
        first = readers.submit(lately.get, "a", slowly)
        assert began.wait(30)
        assert lately.get("a", lambda: "mine") == "old"
        after[0] = 31.0
        waiting = readers.submit(lately.get, "a", lambda: "mine")
        may.set()
        assert (first.result(), waiting.result()) == ("new", "new")
    assert lately.get("a", lambda: "mine") == "new"


def test_what_was_made_a_moment_ago_is_not_made_again_until_it_is_old_or_something_became_of_it() -> None:
    noon, after = datetime(2026, 6, 1, 12, tzinfo=UTC), [0.0]
    lately = Lately[int](2, timedelta(seconds=15), lambda: noon + timedelta(seconds=after[0]))
    numbers = count(1)
    found = []
    for seconds in (0, 14, 15, 16, -60):  # a clock that is set back makes nothing young for ever
        after[0] = seconds
        found.append(lately.get("", lambda: next(numbers)))
    assert found == [1, 1, 2, 2, 3]
    assert lately.get("", lambda: next(numbers), anew=True) == 4
    assert [lately.get(key, lambda: next(numbers)) for key in ("b", "c", "b", "")] == [5, 6, 5, 7], "two are kept"
