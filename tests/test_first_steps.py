"""The guides of first steps, done: files are written, commands run and code executed as it stands on the page."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from forms import __main__ as forms
from tests.services.kept_offices import kept_offices, office
from tests.services.office import Office
from tests.ui.conftest import story
from tests.ui.story import Story, settle

__all__ = ["kept_offices", "office", "story"]

ROOT = Path(__file__).resolve().parents[1]
GUIDES = ROOT / "docs" / "first-steps"
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def follow(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch, **given: Any) -> int:
    """Do a guide in ``folder``, with the names that it takes as given; how many steps it had."""
    monkeypatch.chdir(folder)
    steps = BLOCK.findall((GUIDES / f"{name}.md").read_text(encoding="utf-8"))
    known: dict[str, Any] = {"__name__": "first_steps", **given}
    for kind, file, text in steps:
        if file:
            (folder / file).write_text(text, encoding="utf-8")
        elif kind == "python":
            exec(compile(text, f"{name}.md", "exec"), known)  # what a reader would type
        else:
            assert kind == "sh", kind
            for line in text.splitlines():
                assert run(line) == 0
    return len(steps)


def run(line: str) -> int:
    """A command of a guide, in this process; its exit status."""
    words = shlex.split(line)
    assert words[:3] == ["python", "-m", "forms"]
    return forms.main(words[3:])


def test_a_first_form_is_written_checked_and_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert follow("form", tmp_path, monkeypatch) == 5
    assert "employer" not in capsys.readouterr().out.partition("<")[2]
    form = tmp_path / "visitor.md"
    form.write_text(form.read_text(encoding="utf-8").replace("${works}", "${work}"), encoding="utf-8")
    assert run("python -m forms check visitor.md") == 1
    assert "work" in capsys.readouterr().err


def test_a_first_rule_is_written_and_scored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert follow("rule", tmp_path, monkeypatch) == 2


def test_a_first_report_is_asked_of_a_desk(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert follow("report", tmp_path, monkeypatch, office=office) == 2


def test_a_first_page_shows_who_came_last(story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert follow("page", tmp_path, monkeypatch, story=story, settle=settle) == 2


def test_whatever_the_guides_name_is_there() -> None:
    for guide in GUIDES.glob("*.md"):
        text = guide.read_text(encoding="utf-8")
        for link in re.findall(r"\]\(([^)#]+)\)", text):
            assert (guide.parent / link).exists(), f"{guide.name}: {link}"
        for path in re.findall(r"`((?:mihan_desktop|tests|resources)/[\w/]+(?:\.py|/))`", text):
            assert (ROOT / path).exists(), f"{guide.name}: {path}"
