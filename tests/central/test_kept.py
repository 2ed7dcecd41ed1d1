"""Pieces of pages that are kept: drawn once however many want them, and again when they are not wanted any more."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from sync.central.web.kept import Kept


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
