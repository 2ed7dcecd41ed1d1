"""The container for developers has what the program needs here; it is not built in the tests."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from installer import system_libraries

HERE = Path(__file__).resolve().parents[2] / ".devcontainer"
INSTALLED = set(re.findall(r"[\w.+-]+", (HERE / "Containerfile").read_text(encoding="utf-8")))


def test_it_is_built_from_the_files_beside_it_and_sets_the_checkout_up() -> None:
    said = json.loads((HERE / "devcontainer.json").read_text(encoding="utf-8"))
    assert (HERE / said["build"]["dockerfile"]).is_file()
    assert said["postCreateCommand"] == "python3 main.py setup"
    assert "/usr/local/bin/mihan-screen" in (HERE / "Containerfile").read_text(encoding="utf-8")


@pytest.mark.parametrize("wanted", [system_libraries.OFFSCREEN, system_libraries.WINDOW])
def test_every_library_that_qt_wants_is_in_it(wanted: dict[str, str]) -> None:
    assert set(wanted.values()) <= INSTALLED


def test_what_ci_installs_is_in_it() -> None:
    script = (HERE.parent / ".ci" / "run").read_text(encoding="utf-8")
    listed = re.search(r"wanted=\((.*?)\)", script, re.DOTALL)
    assert listed is not None
    assert set(listed[1].split()) <= INSTALLED


def test_its_script_is_a_script() -> None:
    subprocess.run(["sh", "-n", HERE / "screen.sh"], check=True)
