"""Bundles of versions of the program as small as can be: the program in them is a script that runs our own code.

What it does when it is asked is the desk's own code of today under another number; ``later`` gives it a migration more.
"""

import io
import shutil
import sys
import tarfile
from pathlib import Path
from typing import Final

import mihan_desktop.storage
from mihan_desktop.domain.programs import bundle_name

ROOT: Final = Path(__file__).resolve().parents[2]
MIGRATIONS: Final = Path(mihan_desktop.storage.__file__).parent / "migrations"
_PROGRAM: Final = """#!{python}
import json, os, sys
sys.path.insert(0, {root!r})
sys.frozen, sys.executable = True, os.path.abspath(__file__)  # as in a program that PyInstaller made
import mihan_desktop
mihan_desktop.__version__ = {version!r}
NEXT = {later!r}
if NEXT:
    from tests.services.bundles import add_migration
    add_migration(NEXT)
argv = sys.argv[1:]
if "--self-test" in argv:
    {self_test}
if argv[:1] == ["prove-update"]:
    {prove}
from mihan_desktop.launching import hand_over, seen
status = hand_over(argv, {version!r})
if status is None:
    {window}
sys.exit(status)
"""
ALL_WELL: Final = "sys.exit(0)"
PROVE: Final = "from mihan_desktop.prove_command import main; sys.exit(main(argv[1:]))"
_WINDOW: Final = "print({version!r}, *argv); seen({version!r}); sys.exit(0)"
PART: Final = 80_000
"""Bytes of the other file in it; packed they are next to nothing."""
CRASH: Final = "sys.exit(70)"
"""In place of anything that a version does."""
SILENT: Final = "import time; time.sleep(600)"


def script(version: str, *, self_test: str = ALL_WELL, prove: str = PROVE, window: str = "", later: str = "") -> str:
    """The program of a version. later: a migration that comes after today's newest; the others: code, one line each."""
    window = window or _WINDOW.format(version=version)
    return _PROGRAM.format(
        python=sys.executable, root=str(ROOT), version=version, later=later, self_test=self_test, prove=prove,
        window=window,
    )  # fmt: skip


def failing(code: str) -> str:
    """A self-test that ends with a step that failed."""
    return (
        'open(argv[argv.index("--json") + 1], "w").write(json.dumps({"steps": ['
        '{"step": "files", "ok": True, "code": ""}, {"step": "window", "ok": False, "code": "' + code + '"}]})); '
        "sys.exit(1)"
    )


def bundle(folder: Path, version: str, program: str, beside: tuple[tarfile.TarInfo, ...] = ()) -> Path:
    """The bundle of a version for this system, in ``folder``. beside: other parts of it, without contents."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / bundle_name(version, sys.platform)
    files = {"install.sh": b"#!/bin/sh\n", "mihan/mihan": program.encode(), "mihan/_internal/a/part.txt": bytes(PART)}
    with tarfile.open(path, "w:xz") as parts:
        for name, data in files.items():
            part = tarfile.TarInfo(f"mihan-{version}/{name}")
            part.size, part.mode = len(data), 0o755 if name.endswith("mihan") else 0o644
            parts.addfile(part, io.BytesIO(data))
        for part in beside:
            parts.addfile(part)
    return path


def install(folder: Path, version: str, program: str = "") -> Path:
    """An installed program: what an administrator put there."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "mihan"
    path.write_text(program or script(version), encoding="utf-8")
    path.chmod(0o755)
    return path


def add_migration(name: str) -> None:
    """This process is a program with one migration more, which makes a table."""
    import atexit
    import tempfile

    from mihan_desktop.storage import former, migrating, schema, store

    folder = Path(tempfile.mkdtemp()) / "migrations"
    atexit.register(shutil.rmtree, folder.parent, True)
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / f"{name}_more.py").write_text(
        f'from alembic import op\nrevision = "{name}"\ndown_revision = "{schema.HEAD}"\n'
        'def upgrade():\n    op.execute("CREATE TABLE more (id TEXT PRIMARY KEY)")\n',
        encoding="utf-8",
    )
    migrating._FOLDER = folder
    for module in (schema, store, former):
        vars(module)["HEAD"] = name
