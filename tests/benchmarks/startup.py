"""Row `startup`: from starting Python to the first paint, ours against an empty PySide6 window."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.rows import Measured

RUNS = 11
EMPTY_WINDOW = Path(__file__).with_name("empty_window.py")


def measure() -> Measured:
    """Seconds until "painted" is printed, the two programs started in turn after one warm-up each."""
    with tempfile.TemporaryDirectory() as folder:
        ours = [sys.executable, "main.py", "--profile", str(Path(folder) / "profile"), "--quit-when-ready"]
        peer = [sys.executable, str(EMPTY_WINDOW)]
        moments(ours), moments(peer)
        pairs = [(moments(ours), moments(peer)) for _ in range(RUNS)]
    ready = statistics.median(ours["ready"] for ours, _ in pairs)
    note = f"warm, offscreen, run from source; the first page can be used after {ready:.2f} s"
    return Measured([ours["painted"] for ours, _ in pairs], [peer["painted"] for _, peer in pairs], note)


def moments(command: list[str]) -> dict[str, float]:
    """When each word was printed, in seconds since the start. Raises RuntimeError when it never painted."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    started = time.perf_counter()
    moments: dict[str, float] = {}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        for line in process.stdout or ():
            moments[line.strip()] = time.perf_counter() - started
    if "painted" not in moments:
        raise RuntimeError(f"{command[:3]} ended without a first paint")
    return moments
