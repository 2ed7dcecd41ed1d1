"""``make watch``: the window opens again whenever a file of it is saved, at the scene that is named.

Files are asked for their time twice a second: two thousand of them take some milliseconds, and nothing is installed
for it. What is wrong in a file is said by the program that could not start; the next saving starts it again.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDERS: Final = ("mihan_desktop", "forms", "sync/protocol", "sync/client", "resources", "docs/help", "tests/ui")
ENDINGS: Final = frozenset({".py", ".qss", ".svg", ".qm", ".json", ".csv", ".xlsx", ".md"})
PAUSE: Final = 0.5

Times = Mapping[Path, int]


def main(arguments: Sequence[str]) -> int:
    """Watch until Ctrl+C. arguments: a scene (``--list`` names them), ``--language``, ``--look``; none: the app."""
    if "--list" in arguments:
        return subprocess.call([sys.executable, "-m", "tests.stand", "--list"], cwd=ROOT)
    command = [sys.executable, "-m", "tests.stand", *arguments]
    if not arguments:
        command = [sys.executable, str(ROOT / "main.py"), "--profile", str(ROOT / "build" / "watch")]
    try:
        watch(command, lambda: times(ROOT, FOLDERS))
    except KeyboardInterrupt:
        print("watch: over", flush=True)
    return 0


def watch(command: Sequence[str], look: Callable[[], Times], *, pause: float = PAUSE, rounds: int | None = None) -> int:
    """Keep ``command`` running, begun anew when what ``look`` sees has changed. Returns how often it was begun.

    rounds: looks after which it is over, None for ever. A command that ended by itself waits for the next change.
    """
    begun, seen = 1, look()
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ)
    try:
        while rounds is None or rounds > 0:
            time.sleep(pause)
            now = look()
            changed = sorted(str(path) for path in seen.keys() | now.keys() if seen.get(path) != now.get(path))
            if changed:
                print(f"watch: {changed[0]}{f' and {len(changed) - 1} more' if changed[1:] else ''}", flush=True)
                end(process)
                process = subprocess.Popen(command, cwd=ROOT, env=os.environ)
                begun, seen = begun + 1, now
            rounds = None if rounds is None else rounds - 1
    finally:
        end(process)
    return begun


def end(process: "subprocess.Popen[bytes]") -> None:
    """Ask it to go, and make it go after three seconds."""
    process.terminate()
    try:
        process.wait(3)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def times(root: Path, folders: Sequence[str]) -> dict[Path, int]:
    """When each file of these folders was written, in nanoseconds; paths as seen from ``root``."""
    return {path.relative_to(root): written for path, written in _written(root, folders)}


def _written(root: Path, folders: Sequence[str]) -> Iterator[tuple[Path, int]]:
    for folder in folders:
        for place, inside, names in os.walk(root / folder):
            inside[:] = [one for one in inside if one != "__pycache__"]
            for name in names:
                path = Path(place, name)
                if path.suffix in ENDINGS:
                    try:
                        yield path, path.stat().st_mtime_ns
                    except FileNotFoundError:  # an editor is just putting a new one there
                        continue
