"""Writes a Debian package from a folder that looks like a system's root: control file, checksums, log of changes."""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
MAKER: Final = ("The makers of Mihan", "makers@mihan.invalid")
"""Who answers for a package where neither DEBFULLNAME nor DEBEMAIL says it."""
MACHINES: Final = {"x86_64": "amd64", "aarch64": "arm64"}
"""What Debian calls a machine, by what Python calls it."""
_HEADING: Final = re.compile(r"^## (?:\[?)(\d+\.\d+\.\d+|Unreleased)", re.MULTILINE)

_LIBRARY: Final = re.compile(r"\.so(\.[0-9.]+)?$")
"""Libraries are loaded, not run."""
_CONTINUED: Final = re.compile(r"\n  (?=\S)")


@dataclass(frozen=True, slots=True)
class Package:
    """What a control file says. depends: alternatives and versions as Debian writes them; words: several lines, in
    paragraphs that an empty line parts; scripts: by name (``postinst``), their text.
    """

    name: str
    version: str
    architecture: str
    section: str
    summary: str
    words: str
    depends: tuple[str, ...] = ()
    recommends: tuple[str, ...] = ()
    suggests: tuple[str, ...] = ()
    scripts: Mapping[str, str] = field(default_factory=dict)


def moment() -> int:
    """Seconds of the epoch that stand for the time of the build: the newest commit's, so that two builds are alike."""
    if said := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(said)
    done = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
    return int(done.stdout.strip() or 0) if done.returncode == 0 else 0


def maker() -> str:
    """Name and address of whoever answers for the package."""
    return f"{os.environ.get('DEBFULLNAME', MAKER[0])} <{os.environ.get('DEBEMAIL', MAKER[1])}>"


def write(package: Package, tree: Path, target: Path) -> Path:
    """Make ``NAME_VERSION_ARCHITECTURE.deb`` in the folder ``target`` of what lies in ``tree``, which is changed.

    DPKG_DEB_COMPRESSOR_LEVEL says how hard it is pressed together (6): 1 is enough to try a package.
    Raises CalledProcessError where dpkg-deb refuses, FileNotFoundError where there is none, OSError.
    """
    _documents(package, tree)
    control = tree / "DEBIAN"
    control.mkdir()
    files = sorted(path for path in _files(tree) if not path.is_relative_to(control))
    for path in files:
        if not path.is_symlink():
            runs = path.stat().st_mode & 0o100 and not _LIBRARY.search(path.name)
            path.chmod(0o755 if runs else 0o644)
    for folder in (tree, *(path for path in tree.rglob("*") if path.is_dir() and not path.is_symlink())):
        folder.chmod(0o755)
    (control / "control").write_text(_control(package, files), encoding="utf-8")
    sums = [f"{_md5(path)}  {path.relative_to(tree)}" for path in files if not path.is_symlink()]
    (control / "md5sums").write_text("\n".join(sums) + "\n", encoding="utf-8")
    kept = [f"/{path.relative_to(tree)}" for path in files if path.is_relative_to(tree / "etc")]
    if kept:
        (control / "conffiles").write_text("\n".join(kept) + "\n", encoding="utf-8")
    for name, text in package.scripts.items():
        (control / name).write_text(text, encoding="utf-8")
        (control / name).chmod(0o755)
    target.mkdir(parents=True, exist_ok=True)
    made = target / f"{package.name}_{package.version}_{package.architecture}.deb"
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(moment())}
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(made)],
        check=True, capture_output=True, text=True, env=environment,
    )  # fmt: skip
    return made


def squeeze(source: Path, target: Path) -> None:
    """Put ``source`` at ``target`` as Debian wants manuals and logs: gzip, without a name or a moment in it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(source.read_bytes(), 9, mtime=0))


def put(source: Path, target: Path, mode: int = 0o644) -> None:
    """Copy a file to where it belongs."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)


def changes(package: str, version: str, when: int, words: str) -> str:
    """Debian's log of one version; ``words`` is a file like CHANGELOG.md, whose first part is told."""
    parts = _HEADING.split(words)
    told = [
        line[2:] for line in _CONTINUED.sub(" ", parts[2] if len(parts) > 2 else "").splitlines() if line[:2] == "- "
    ]
    lines = [f"* {_plain(one)}" for one in told] or ["* See CHANGELOG.md."]
    day = datetime.fromtimestamp(when, UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    wrapped = "\n".join(part for line in lines for part in _wrapped(line))
    return f"{package} ({version}) stable; urgency=medium\n\n{wrapped}\n\n -- {maker()}  {day}\n"


def _documents(package: Package, tree: Path) -> None:
    """The log of changes and the licence, where Debian looks for them."""
    folder = tree / "usr" / "share" / "doc" / package.name
    folder.mkdir(parents=True, exist_ok=True)
    said = changes(package.name, package.version, moment(), (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    (folder / "changelog.gz").write_bytes(gzip.compress(said.encode(), 9, mtime=0))


def _control(package: Package, files: list[Path]) -> str:
    size = sum(-(-path.lstat().st_size // 1024) for path in files)
    fields = {
        "Package": package.name,
        "Version": package.version,
        "Architecture": package.architecture,
        "Maintainer": maker(),
        "Installed-Size": str(size),
        "Depends": ", ".join(package.depends),
        "Recommends": ", ".join(package.recommends),
        "Suggests": ", ".join(package.suggests),
        "Section": package.section,
        "Priority": "optional",
        "Description": package.summary,
    }
    lines = [f"{name}: {value}" for name, value in fields.items() if value]
    lines += [f" {line}" if line else " ." for line in package.words.strip().splitlines()]
    return "\n".join(lines) + "\n"


def _files(tree: Path) -> Iterator[Path]:
    return (path for path in tree.rglob("*") if path.is_symlink() or not path.is_dir())


def _md5(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def _plain(markdown: str) -> str:
    """A line without the marks of Markdown."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown).replace("`", "").replace("*", "")


def _wrapped(line: str) -> list[str]:
    return textwrap.wrap(line, 78, initial_indent="  ", subsequent_indent="    ", break_long_words=False)
