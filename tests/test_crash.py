"""A crash is noted without a word of what people typed."""

import logging
from pathlib import Path

from mihan_desktop import crash


def stumble(words: str) -> None:
    """Fail over what somebody typed."""
    raise ValueError(words)


def test_the_note_holds_places_and_no_words() -> None:
    try:
        stumble("زينب عبد الحسين 199012345678")
    except ValueError as error:
        note = crash.places(error)
    assert "ValueError" in note
    assert "test_crash.py" in note
    assert "زينب" not in note
    assert "1990" not in note


def test_the_log_holds_no_words_of_an_error(tmp_path: Path) -> None:
    handler = logging.FileHandler(tmp_path / "log", encoding="utf-8")
    handler.setFormatter(crash.NoMessages("%(message)s"))
    log = logging.getLogger("tests.crash")
    log.propagate = False
    log.addHandler(handler)
    try:
        stumble("زينب")
    except ValueError:
        log.exception("a lane failed")
    log.removeHandler(handler)
    handler.close()
    written = (tmp_path / "log").read_text(encoding="utf-8")
    assert "a lane failed" in written
    assert "ValueError" in written
    assert "زينب" not in written
