"""``make watch``: a saved file begins the window again, and nothing else does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from installer import watching
from tests.stand import scenes

ROOT = Path(__file__).resolve().parents[2]


def counting(tmp_path: Path) -> list[str]:
    """A program that writes a line for each time it was begun, and stays."""
    line = f"import time; open({str(tmp_path / 'begun')!r}, 'a').write('x'); time.sleep(60)"
    return [sys.executable, "-c", line]


def test_a_saved_file_begins_the_program_again(tmp_path: Path) -> None:
    page = tmp_path / "ui" / "page.py"
    page.parent.mkdir()
    page.write_text("a = 1", encoding="utf-8")
    looks = iter(range(100))

    def look() -> watching.Times:
        if next(looks) == 2:  # between the second look and the third somebody saves
            page.write_text("a = 2", encoding="utf-8")
            os.utime(page, ns=(1, 1))
        return watching.times(tmp_path, ["ui"])

    assert watching.watch(counting(tmp_path), look, pause=0.05, rounds=4) == 2


def test_a_program_that_could_not_start_waits_for_the_next_saving(tmp_path: Path) -> None:
    looks = iter(({Path("a.py"): 1}, {Path("a.py"): 1}, {Path("a.py"): 1}, {Path("a.py"): 2}))
    assert watching.watch([sys.executable, "-c", "raise SystemExit(1)"], looks.__next__, pause=0.05, rounds=3) == 2


def test_a_new_file_counts_and_what_python_compiles_does_not(tmp_path: Path) -> None:
    (tmp_path / "ui" / "__pycache__").mkdir(parents=True)
    before = watching.times(tmp_path, ["ui"])
    (tmp_path / "ui" / "__pycache__" / "page.py").write_text("", encoding="utf-8")
    (tmp_path / "ui" / "notes.tmp").write_text("", encoding="utf-8")
    assert watching.times(tmp_path, ["ui"]) == before == {}
    (tmp_path / "ui" / "page.py").write_text("", encoding="utf-8")
    assert set(watching.times(tmp_path, ["ui"])) == {Path("ui/page.py")}


def test_every_folder_that_is_watched_is_there() -> None:
    assert [one for one in watching.FOLDERS if not (ROOT / one).is_dir()] == []


def test_pages_are_scenes_by_name() -> None:
    assert {"home_clerk", "attendance", "registration_ministry", "settings"} <= set(scenes())


@pytest.mark.slow
def test_a_scene_stands_until_it_is_closed() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.stand", "attendance", "--language", "ckb"]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE) as process:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(45)
        process.kill()
