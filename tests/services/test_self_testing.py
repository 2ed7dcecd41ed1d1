"""The window has this copy tried by a process of its own: its progress is heard, it can be stopped, and it may die."""

import sys
from pathlib import Path

import pytest

from mihan_desktop.domain.self_tests import SelfTest
from mihan_desktop.services.self_testing import Program
from tests.services.office import Office

SAYS_ONE = """
import json, sys, time
report = sys.argv[sys.argv.index("--json") + 1]
whole = {"version": "1", "system": "here", "ok": False, "done": False, "trying": "clock",
         "steps": [{"step": "files", "ok": True, "code": "", "detail": "3", "ms": 5}]}
open(report, "w").write(json.dumps(whole))
time.sleep(float(sys.argv[1]))
sys.exit(7)
"""


def program(seconds: float) -> Program:
    """One that tries its own files well, and then waits and dies."""
    return Program((sys.executable, "-c", SAYS_ONE, str(seconds)))


def test_a_process_that_dies_failed_at_what_it_tried(office: Office) -> None:
    heard: list[tuple[int, int]] = []
    found = office.desk.self_testing.run(lambda done, of: heard.append((done, of)), lambda: False, program=program(0))
    assert [(step.step, step.code) for step in found.steps] == [("files", ""), ("clock", "clock_failed")]
    assert found.steps[-1].detail == "exit 7"
    assert not found.ok
    assert heard == [(1, 10)]
    found = office.desk.self_testing.run(
        lambda *_: None, lambda: False, program=Program((sys.executable, "-c", "raise SystemExit(3)"))
    )
    assert [(step.step, step.code, step.detail) for step in found.steps] == [("files", "files_failed", "exit 3")]


def test_it_stops_when_somebody_says_so_and_leaves_nothing(office: Office) -> None:
    seen: list[SelfTest] = []
    left = office.profile / ".self-test-x"
    left.mkdir(parents=True, exist_ok=True)
    found = office.desk.self_testing.run(lambda *_: None, lambda: bool(seen), hear=seen.append, program=program(600))
    assert not found.done
    assert [step.code for step in found.steps] == [""]
    assert not left.exists()


def test_a_program_that_is_not_there_cannot_be_begun(office: Office, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nothing"):
        office.desk.self_testing.run(lambda *_: None, lambda: False, program=Program((str(tmp_path / "nothing"),)))


def test_the_result_is_saved_for_whoever_helps(office: Office, tmp_path: Path) -> None:
    found = SelfTest("1", "here", done=True)
    assert office.desk.self_testing.save(found, tmp_path / "a.json").read_text(encoding="utf-8") == found.written()
