"""The form engine of ODK Web Forms in Node, installed on demand, as the peer of ours."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TypedDict

from tests.benchmarks.rows import PeerMissingError

SOURCE = Path(__file__).parent / "peers" / "xforms_engine"
HOME = Path("build/peers/xforms_engine")
TIMEOUT = 900


class Answered(TypedDict, total=False):
    """What the driver prints: seconds of CPU time (bytes for memory) of each run; last: what it read at the end."""

    first: float
    times: list[float]
    last: str


def ask(task: str, form: bytes, **more: object) -> Answered:
    """Run one task of the driver in a process of its own. PeerMissingError where it cannot be had."""
    home = _installed()
    with tempfile.TemporaryDirectory(dir="build") as folder:
        given, asked = Path(folder, "form.xml"), Path(folder, "task.json")
        given.write_bytes(form)
        asked.write_text(json.dumps({"task": task, "form": str(given.absolute()), **more}), "utf-8")
        command = ["node", "--conditions=browser", "--expose-gc", "driver.mjs", str(asked.absolute())]
        try:
            done = subprocess.run(command, cwd=home, capture_output=True, text=True, timeout=TIMEOUT, check=False)
        except subprocess.TimeoutExpired as error:
            raise PeerMissingError(f"{task}: no answer in {TIMEOUT} s") from error
    if done.returncode != 0:
        raise PeerMissingError(f"{task}: {done.stderr.strip()[-300:]}")
    answered: Answered = json.loads(done.stdout.splitlines()[-1])
    return answered


def _installed() -> Path:
    """Where the peer stands with what it needs, installed by npm from the registry that the machine is set up with."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        raise PeerMissingError("Node and npm are needed (Node 20 or newer)")
    HOME.mkdir(parents=True, exist_ok=True)
    for each in SOURCE.iterdir():
        if each.is_file():
            shutil.copyfile(each, HOME / each.name)
    wanted = json.loads((HOME / "package.json").read_text("utf-8"))["dependencies"]
    if all(_version(name) == version for name, version in wanted.items()):
        return HOME
    command = [npm, "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"]
    done = subprocess.run(
        command, cwd=HOME, capture_output=True, text=True, timeout=TIMEOUT, check=False, env=dict(os.environ)
    )
    if done.returncode != 0:
        raise PeerMissingError(f"npm install: {done.stderr.strip()[-300:]}")
    return HOME


def _version(name: str) -> str:
    try:
        installed: str = json.loads((HOME / "node_modules" / name / "package.json").read_text("utf-8"))["version"]
    except (OSError, ValueError, KeyError):
        return ""
    return installed
