"""Row `startup`: from starting Python to the first paint, ours against an empty PySide6 window."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.rows import Measured

RUNS = 11
EMPTY_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
        QTimer.singleShot(0, app.quit)

app = QApplication(sys.argv)
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""


def measure() -> Measured:
    """Seconds until "painted" is printed, the two programs started in turn after one warm-up each."""
    with tempfile.TemporaryDirectory() as folder:
        ours = [sys.executable, "main.py", "--profile", str(Path(folder) / "profile"), "--quit-after-first-paint"]
        peer = [sys.executable, "-c", EMPTY_WINDOW]
        _until_painted(ours), _until_painted(peer)
        pairs = [(_until_painted(ours), _until_painted(peer)) for _ in range(RUNS)]
    return Measured([pair[0] for pair in pairs], [pair[1] for pair in pairs], "warm, offscreen, run from source")


def _until_painted(command: list[str]) -> float:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        for line in process.stdout or ():
            if line.strip() == "painted":
                seconds = time.perf_counter() - started
                break
        else:
            raise RuntimeError(f"{command[:3]} ended without a first paint")
        process.communicate(timeout=60)
    return seconds
