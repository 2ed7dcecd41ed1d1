"""Makes the genuine old databases again: the program of each day plays the week of ``playing.py``; its files are kept.

usage: python -m tests.upgrades.make [DESK_REVISION ...]; all of them without. Needs the history of the repository.
The same environment runs them all, so what a library has changed since then is not in them; its version is told.
"""

import argparse
import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from tests.upgrades.pages import close, lay_open

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parents[1]
MOST: Final = 200_000
"""Bytes of one file here."""
DAYS: Final = {
    "0003": "ffc63e7",
    "0004": "fc6d8d4",
    "0007": "36b2d35",
    "0011": "339c8e8",
    "0014": "c6c1b30",
    "0016": "cae5592",
    "0017": "c5a831a",
}
"""By the desk's revision, a commit whose program wrote it (most: that which introduced it)."""
RELEASES: Final[dict[str, str]] = {}
"""By version, the desk's revision of every release of the program."""
LEFT_OUT: Final = (".lock", "-wal", "-shm", ".log", ".changing", ".turn")


def make(revision: str) -> Path:
    """The pair of one day as one file here. Raises CalledProcessError with what the old program said."""
    with tempfile.TemporaryDirectory(prefix="mihan-upgrade-") as name:
        work, tree = Path(name) / "work", Path(name) / "tree"
        work.mkdir()
        archive = subprocess.run(["git", "archive", DAYS[revision]], cwd=ROOT, check=True, capture_output=True).stdout
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            tar.extractall(tree, filter="data")
        _play(tree, work)
        told = _tell(work, revision)
        _lay_open(work / "profile" / "mihan.db", bytes.fromhex(told["key"]))
        target = HERE / f"desk-{revision}.zip"
        _pack(work, target)
    if target.stat().st_size > MOST:
        raise ValueError(f"{target.name} has {target.stat().st_size} bytes, more than {MOST}")
    return target


def _play(tree: Path, work: Path) -> None:
    own = {**os.environ, "PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
    shutil.copy(HERE / "playing.py", work.parent / "playing.py")
    subprocess.run([sys.executable, str(work.parent / "playing.py"), str(work)], cwd=tree, env=own, check=True)


def _tell(work: Path, revision: str) -> dict[str, Any]:
    path = work / "told.json"
    told = json.loads(path.read_text("utf-8"))
    with sqlite3.connect(_database(work)) as connection:
        (centre,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    connection.close()
    libraries = {name: version(name) for name in ("sqlcipher3", "sqlalchemy", "cryptography")}
    told |= {"desk": revision, "centre": centre, "commit": DAYS[revision], "libraries": libraries}
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1), "utf-8")
    made: dict[str, Any] = told
    return made


def _lay_open(database: Path, key: bytes) -> None:
    data = database.read_bytes()
    parts = lay_open(data, key)
    if close(parts, key) != data:
        raise ValueError("the pages can't be put back as they were")
    database.with_suffix(".pages").write_bytes(parts)
    database.unlink()


def _database(work: Path) -> Path:
    (found,) = (work / "centre").glob("*.db")
    return found


def _pack(work: Path, target: Path) -> None:
    """Databases, keys and settings; no log and nothing that a program makes again."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(work.rglob("*")):
            name = path.relative_to(work).as_posix()
            if path.is_file() and not name.endswith(LEFT_OUT):
                packed.write(path, name)


def main() -> None:
    """As the first lines say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("revision", nargs="*")
    for revision in parser.parse_args().revision or list(DAYS):
        made = make(revision)
        print(f"{made.name}: {made.stat().st_size} bytes")


if __name__ == "__main__":
    main()
