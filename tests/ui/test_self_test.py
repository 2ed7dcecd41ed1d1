"""Checking this installation from the question mark: what is wrong in words, a file for whoever helps; and a stop."""

import sys
from pathlib import Path

from mihan_desktop.domain.self_tests import CODES, STEPS, read_self_test
from mihan_desktop.services.self_testing import Program
from mihan_desktop.ui.dialogs.self_test import SelfTestDialog
from mihan_desktop.ui.self_test_messages import SELF_TEST_SENTENCES
from tests.ui.seeing import MARKS
from tests.ui.story import Story, settle, wait_for

HALF_COPIED = """
import json, sys, time
report = sys.argv[sys.argv.index("--json") + 1]
steps = [{"step": "files", "ok": False, "code": "bundle_missing", "detail": "_internal/base.zip", "ms": 1500},
         {"step": "clock", "ok": True, "code": "", "detail": "2026-03-02", "ms": 200}]
whole = {"version": "1", "system": "here", "ok": False, "done": sys.argv[1] == "0", "trying": "", "steps": steps}
open(report, "w").write(json.dumps(whole))
time.sleep(float(sys.argv[1]))
"""


def opened(story: Story, seconds: int, target: str = "") -> SelfTestDialog:
    """The dialog, of a copy that lacks a file and takes so long to end; before anybody has signed in."""
    program = Program((sys.executable, "-c", HALF_COPIED, str(seconds)))
    dialog = SelfTestDialog(story.built.context, story.built.window, lambda *_: target, program)
    story.built.context.language.speak("en")
    dialog.open()
    return dialog


def words(dialog: SelfTestDialog) -> list[str]:
    """The lines of the outcome, as they are heard."""
    return MARKS.sub("", dialog.outcome.toPlainText()).splitlines()


def test_a_half_copied_program_is_said_to_be_one_and_the_result_is_saved(story: Story, tmp_path: Path) -> None:
    dialog = opened(story, 0, str(tmp_path / "result.json"))
    assert dialog.outcome.isHidden() or not dialog.field.isVisible()
    dialog.confirm()
    settle(story.built)
    said = words(dialog)
    assert said[0] == "✗ The program's own files"
    assert "A file of the program is missing (_internal/base.zip)" in said[1]
    assert said[2] == "✓ The clock (0.2 s)"
    assert len(said) == len(STEPS) + 1
    assert dialog.outcome.accessibleName() == "Something is not in order: see below what helps."
    story.built.context.language.speak("ar")
    dialog.retranslate()
    assert "ملف من ملفات البرنامج مفقود" in words(dialog)[1]
    dialog.confirm()
    settle(story.built)
    assert read_self_test((tmp_path / "result.json").read_text(encoding="utf-8")).steps[0].code == "bundle_missing"
    assert not dialog.isVisible()


def test_whoever_stops_it_sees_how_far_it_came(story: Story) -> None:
    dialog = opened(story, 600)
    dialog.confirm()
    wait_for(story.built, lambda: dialog.progress.value() > 0)
    dialog.reject()
    settle(story.built)
    assert dialog.isVisible()
    assert dialog.found is not None
    assert not dialog.found.done
    dialog.reject()
    assert not dialog.isVisible()


def test_every_code_has_words() -> None:
    assert set(SELF_TEST_SENTENCES) == CODES
