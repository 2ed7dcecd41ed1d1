"""A newcomer starts from a bare checkout: what set-up does, and what it says when it cannot."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from installer import bootstrap, system_libraries

ROOT = Path(__file__).resolve().parents[2]


SECOND_SET_UP = """
import sys
from pathlib import Path
from installer import bootstrap
bootstrap.ROOT = Path(sys.argv[1])
with bootstrap.only_one_set_up():
    print("in", flush=True)
"""


class StoppedError(Exception):
    """Stands for SetupError where the module takes the class as an argument."""


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that set-up takes for the checkout, with a lock of nothing."""
    interpreter = bootstrap.PYTHON.relative_to(bootstrap.VENV)
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(bootstrap, "LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(bootstrap, "STAMP", tmp_path / ".venv" / ".mihan-environment")
    monkeypatch.setattr(bootstrap, "PYTHON", tmp_path / ".venv" / interpreter)
    (tmp_path / "requirements.lock").write_text("", encoding="utf-8")
    return tmp_path


def test_the_lock_names_no_address_and_pins_every_package_by_hash() -> None:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if "://" in line]
    packages = [number for number, line in enumerate(lines) if line[:1].isalnum()]
    assert len(packages) > 40
    assert all("==" in lines[number] and "--hash=sha256:" in lines[number + 1] for number in packages)


def test_the_lock_has_every_package_that_the_project_asks_for() -> None:
    """But Spark, which is for whoever has more than one machine and brings their own."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [
        *project["dependencies"],
        *(each for name, extra in project["optional-dependencies"].items() if name != "spark" for each in extra),
    ]
    locked = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    for requirement in asked:
        name = requirement.split(">=")[0].split("[")[0]
        assert f"\n{name}==" in f"\n{locked}" or f"\n{name}[" in f"\n{locked}", name


def test_an_environment_is_made_once_and_found_current_afterwards(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "install_packages", lambda: None)
    monkeypatch.setattr(bootstrap, "finish_resources", lambda: None)
    assert not bootstrap.is_current()
    bootstrap.set_up()
    assert bootstrap.is_current()
    assert subprocess.check_output([bootstrap.PYTHON, "-c", "print(6 * 7)"], text=True).strip() == "42"
    (checkout / "requirements.lock").write_text("# another package\n", encoding="utf-8")
    assert not bootstrap.is_current(), "a new lock makes the environment stale"
    assert not (checkout / ".venv.lock").exists()


def test_a_set_up_that_was_killed_does_not_block_the_next_one(checkout: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    (checkout / ".venv.lock").write_text(str(gone.pid), encoding="ascii")
    with bootstrap.only_one_set_up(patience=3600):  # nobody waits: pytest would end it
        assert (checkout / ".venv.lock").read_text(encoding="ascii") == str(os.getpid())


def test_two_set_ups_at_once_take_turns(checkout: Path) -> None:
    with bootstrap.only_one_set_up():
        waiter = subprocess.Popen(
            [sys.executable, "-c", SECOND_SET_UP, str(checkout)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        time.sleep(1.0)
        assert waiter.poll() is None, "the second waits while the first installs"
    assert waiter.communicate(timeout=100)[0] == "in\n"


def test_without_a_network_set_up_says_how_to_do_without_one(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (checkout / "requirements.lock").write_text(f"six==1.16.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    (checkout / "empty").mkdir()
    monkeypatch.setenv("MIHAN_WHEELS", str(checkout / "empty"))
    bootstrap.make_environment()
    with pytest.raises(bootstrap.SetupError, match="MIHAN_WHEELS"):
        bootstrap.install_packages()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the names of shared objects are Linux's")
def test_a_person_without_root_is_told_the_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    assert system_libraries.missing({"libc.so.6": "libc6", "libnot-there.so.9": "libnot-there9"}) == ["libnot-there9"]
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(StoppedError, match=r"sudo apt-get install .*libnot-there9"):
        system_libraries.install(["libnot-there9"], "system libraries", print, StoppedError)


def test_help_needs_no_environment() -> None:
    shown = subprocess.check_output([sys.executable, "-S", "main.py", "--help"], cwd=ROOT, text=True)
    assert "demo" in shown
    assert "check" in shown


def test_progress_is_said_even_where_the_console_lacks_the_letters_of_a_folder(checkout: Path) -> None:
    code = "from installer import bootstrap; bootstrap.say('D:/مهن')"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "cp1252"},
        check=True,
    )
    assert done.stdout.startswith(b"D:/\\u0645")
