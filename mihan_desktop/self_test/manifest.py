"""The list of a bundle's own files, made when it is built, by which a half-copied or changed one is found out."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

NAME: Final = "MANIFEST.json"
INSIDE: Final = "_internal"
"""The folder of a bundle that holds everything but the program itself."""
_PIECE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Listed:
    """One file: its size in bytes and its SHA-256 in hexadecimal."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Files by their path from the bundle's folder, with slashes. made: the day of the build."""

    files: Mapping[str, Listed]
    made: datetime

    @property
    def own(self) -> str:
        """The path of the list itself, which is not on it."""
        return f"{INSIDE}/{NAME}"


@dataclass(frozen=True, slots=True)
class Fault:
    """A file that is not as it was made. code: ``missing``, ``changed`` or ``unreadable``."""

    path: str
    code: str


def write_manifest(folder: Path, made: datetime) -> Manifest:
    """List every file of the bundle in ``folder`` beside its libraries. made: UTC-aware. Raises OSError."""
    target = folder / INSIDE / NAME
    target.unlink(missing_ok=True)
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    manifest = Manifest({path.relative_to(folder).as_posix(): _listed(path) for path in found}, made)
    rows = {name: [one.size, one.sha256] for name, one in manifest.files.items()}
    whole = {"made": made.date().isoformat(), "files": rows}
    target.write_text(json.dumps(whole, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    return manifest


def read_manifest(folder: Path) -> Manifest:
    """The list inside the bundle in ``folder``. Raises OSError, and ValueError when it is not whole."""
    read = json.loads((folder / INSIDE / NAME).read_text(encoding="utf-8"))
    try:
        files = {str(name): Listed(int(size), str(sha256)) for name, (size, sha256) in read["files"].items()}
        return Manifest(files, datetime.fromisoformat(read["made"]).replace(tzinfo=UTC))
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError("manifest") from error


def faults(folder: Path, manifest: Manifest) -> Iterator[Fault | None]:
    """Hold every file against the list: for each, what is wrong with it, or ``None``."""
    for name, listed in manifest.files.items():
        yield _fault(folder / name, name, listed)


def _fault(path: Path, name: str, listed: Listed) -> Fault | None:
    try:
        if path.stat().st_size != listed.size:
            return Fault(name, "changed")
        return None if _listed(path) == listed else Fault(name, "changed")
    except FileNotFoundError:
        return Fault(name, "missing")
    except OSError:
        return Fault(name, "unreadable")


def _listed(path: Path) -> Listed:
    digest = hashlib.sha256()
    size = 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
            size += len(piece)
    return Listed(size, digest.hexdigest())
