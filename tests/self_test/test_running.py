"""The whole self-test on this machine, from its command line and in trouble."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.self_tests import CODES, STEPS, SelfTest, Step, read_self_test
from mihan_desktop.self_test.command import NOT_WELL, WELL, main
from mihan_desktop.self_test.running import PREFIX, Trial
from tests.services.office import new_id


@pytest.mark.long
@pytest.mark.timeout(300)
@pytest.mark.usefixtures("qapp")
def test_all_is_well_on_this_machine_and_nothing_is_left_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / f"{PREFIX}killed").mkdir()
    report = tmp_path / "report.json"
    assert main(["--self-test", "--data", str(tmp_path / "profile"), "--json", str(report)]) == WELL
    found = read_self_test(report.read_text(encoding="utf-8"))
    assert [step.step for step in found.steps] == list(STEPS)
    assert found.ok
    assert found.steps[-1].detail == "1", "the number of the ministry's receipt"
    assert capsys.readouterr().out.count("ok  ") == len(STEPS)
    assert not list((tmp_path / "profile").iterdir())


def test_one_step_that_fails_does_not_hide_the_others(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    heard: list[SelfTest] = []
    trial = Trial(tmp_path / "file", None, lambda: datetime(1970, 1, 1, tzinfo=UTC), new_id)
    found = trial.run(heard.append)
    codes = {step.step: step.code for step in found.steps}
    assert codes == {
        "files": "", "clock": "clock_before", "folder": "folder_rights", "crypto": "not_tried",
        "database": "not_tried", "migration": "not_tried", "form": "not_tried", "print": "", "window": "not_tried",
        "sync": "not_tried",
    }  # fmt: skip
    assert [one.trying for one in heard] == [*STEPS, ""]
    assert found.done
    assert not found.ok


def test_the_command_says_in_words_and_by_its_status_that_something_is_wrong(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert main(["--data", str(tmp_path / "file"), "--language", "ar"]) == NOT_WELL
    said = capsys.readouterr().out
    assert "folder_rights" in said
    assert "لا يمكن الكتابة في مجلد سجلات المكتب" in said
    assert main(["--data", str(tmp_path / "file"), "--json", "-"]) == NOT_WELL
    assert json.loads(capsys.readouterr().out)["ok"] is False


def test_what_was_written_is_read_again_and_anything_else_refused() -> None:
    whole = SelfTest("1.0", "linux-x86_64", (Step("files", "bundle_missing", "mihan", 3),), "clock")
    assert read_self_test(whole.written()) == whole
    for text in ("", "[]", "{}", '{"steps": [1]}', "3"):
        with pytest.raises(ValueError):  # noqa: PT011 - the words of JSON are not ours
            read_self_test(text)
    assert {f"{step}_failed" for step in STEPS} <= CODES
