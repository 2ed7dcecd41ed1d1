"""The newcomer's first command: the main job from an empty profile to the ministry's receipt, on the real window."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.postgresql import PostgreSQL

ROOT = Path(__file__).resolve().parents[2]
STRANGER = ROOT.parent / "shared" / "reference" / "forms" / "socio-economic-survey.xlsx"


def play(folder: Path, *options: str) -> list[str]:
    """Run the demo as a newcomer does; its lines. Fails with everything it said when it did not hold."""
    played = subprocess.run(
        [sys.executable, "main.py", "demo", "--out", str(folder), *options],
        cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, encoding="utf-8",
        timeout=300, check=False,
    )  # fmt: skip
    assert played.returncode == 0, played.stdout + played.stderr
    return played.stdout.splitlines()


@pytest.mark.long
@pytest.mark.timeout(320)
def test_a_newcomer_sees_every_step_hold_and_finds_pictures_in_three_languages(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    lines = play(folder)
    steps = [line for line in lines if re.match(r" +\d+ +[\d.]+ s  ", line)]
    assert len(steps) >= 23
    assert any("read “received by the ministry”" in line for line in lines)
    assert any(line.endswith("interviewed → hired → started") for line in lines)
    pictures = {path.stem for path in folder.glob("*.png")}
    pages = {name.rsplit("-", 1)[0] for name in pictures if name.rsplit("-", 1)[-1] in {"ar", "ckb", "en"}}
    assert len(pages) >= 15
    for page in pages - {"08-registration-form"}:
        assert {f"{page}-{language}" for language in ("ar", "ckb", "en")} <= pictures, page
    for paper in (
        "batch.mihan", "receipt.mihan", "receipt.txt", "letter.pdf", "ministry-people.html", "ministry-employer.html",
        "index.html",
    ):  # fmt: skip
        assert (folder / paper).stat().st_size > 100, paper


@pytest.mark.slow  # the story above again; the centre's own tests are on PostgreSQL too
@pytest.mark.postgresql
@pytest.mark.timeout(320)
def test_the_same_story_holds_with_a_postgresql_and_a_form_that_nobody_here_wrote(tmp_path: Path) -> None:
    another = ["--form", str(STRANGER)] if STRANGER.exists() else []  # it lies beside the project, not in it
    with PostgreSQL() as server:
        lines = play(tmp_path / "demo", "--central-db", server.database(), *another)
    assert any("The centre starts on loopback (PostgreSQL)" in line for line in lines)
    assert any(f"The clerk fills {STRANGER.name}" in line for line in lines) is bool(another)


def test_a_form_that_is_not_there_is_said_at_once(tmp_path: Path) -> None:
    played = subprocess.run(
        [sys.executable, "main.py", "demo", "--out", str(tmp_path / "demo"), "--form", str(tmp_path / "nothing.xlsx")],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert played.returncode == 2
    assert "nothing.xlsx" in played.stderr
    assert not (tmp_path / "demo").exists()


def test_a_demo_that_cannot_hold_says_why_and_ends_with_an_error(tmp_path: Path) -> None:
    nobody = "postgresql://nobody@127.0.0.1:1/nothing"
    played = subprocess.run(
        [sys.executable, "main.py", "demo", "--out", str(tmp_path / "demo"), "--central-db", nobody],
        cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, encoding="utf-8",
        timeout=120, check=False,
    )  # fmt: skip
    assert played.returncode == 1, played.stdout + played.stderr
    assert "The demo stopped" in played.stdout
    assert "Traceback" not in played.stdout + played.stderr
