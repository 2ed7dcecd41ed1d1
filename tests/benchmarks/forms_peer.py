"""The form engine of ODK Web Forms in Node, installed on demand, as the peer of ours."""

import json
import subprocess
import tempfile
from pathlib import Path
from typing import TypedDict

from tests.benchmarks.node import TIMEOUT, installed
from tests.benchmarks.rows import PeerMissingError


class Answered(TypedDict, total=False):
    """What the driver prints: seconds of CPU time (bytes for memory) of each run; last: what it read at the end."""

    first: float
    times: list[float]
    last: str


def ask(task: str, form: bytes, **more: object) -> Answered:
    """Run one task of the driver in a process of its own. PeerMissingError where it cannot be had."""
    home = installed("xforms_engine")
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
