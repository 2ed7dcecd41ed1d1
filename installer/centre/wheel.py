"""The centre as a wheel of its own, ``mihan_central``: what it imports of this tree, without the desk and its window.

``python3 main.py centre wheel`` puts it, and beside it the hash-pinned list of the packages that it needs, into
build/centre. Both are made of what pyproject.toml and requirements.lock say; nothing is named twice.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any, Final

from installer import sbom

ROOT: Final = Path(__file__).resolve().parents[2]
TARGET: Final = ROOT / "build" / "centre"
PINNED: Final = "mihan_central-requirements.txt"
"""Lies beside the wheel: ``pip install --require-hashes -r`` of it comes before the wheel."""
NAME: Final = "mihan-central"
ROOMS: Final = (
    "sync/central", "sync/protocol", "sync/serving", "forms", "mihan_desktop/domain", "resources/codes",
    "resources/fonts", "resources/linkage", "resources/passwords", "resources/programs",
)  # fmt: skip
"""What the centre may import of this tree (the import contracts of pyproject.toml hold it), with all below it."""
UNSEEN: Final = ("tzdata",)
"""What is needed though no line imports it: the standard library reads it where the system has no time zones."""
_IMPORT: Final = re.compile(r"^[ \t]*(?:import[ \t]+(\w+)|from[ \t]+(\w+)[\w.]*[ \t]+import)\b", re.MULTILINE)
_NAMED: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def project() -> Mapping[str, Any]:
    """The table ``project`` of pyproject.toml."""
    table: Mapping[str, Any] = _pyproject()["project"]
    return table


def needed() -> tuple[str, ...]:
    """What the centre needs besides Python, as pyproject.toml asks for it."""
    said = project()
    distributions = _distributions()
    imported = {sbom.normal(name) for module in _imported() for name in distributions.get(module, ())}
    imported |= {*UNSEEN}
    asked = [one for one in said["dependencies"] if _name(one) in imported]
    return tuple(sorted({*asked, *said["optional-dependencies"]["central"]}))


def pinned() -> str:
    """The part of requirements.lock that the centre needs, hashes and all."""
    text = sbom.LOCK.read_text(encoding="utf-8")
    wanted = sbom.closure(sbom.read_lock(text), needed())
    return "".join(block for name, block in _blocks(text) if name in wanted)


def build(target: Path = TARGET) -> Path:
    """The wheel, written into ``target`` with the list of packages. Raises CalledProcessError, OSError."""
    target.mkdir(parents=True, exist_ok=True)
    for old in target.glob("mihan_central-*.whl"):
        old.unlink()
    with tempfile.TemporaryDirectory(prefix="mihan-centre-") as scratch:
        tree = Path(scratch)
        _gather(tree)
        made = subprocess.run(
            [sys.executable, "-c", _BUILD, str(target.resolve())],
            cwd=tree, check=True, capture_output=True, encoding="utf-8",
        )  # fmt: skip
    (target / PINNED).write_text(pinned(), encoding="utf-8", newline="\n")
    return target / made.stdout.splitlines()[-1]


_BUILD: Final = "import sys; from setuptools import build_meta; print(build_meta.build_wheel(sys.argv[1]))"


def _gather(tree: Path) -> None:
    """Put what belongs to the centre into ``tree``, with a pyproject.toml of its own."""
    for room in ROOMS:
        shutil.copytree(ROOT / room, tree / room, ignore=shutil.ignore_patterns("__pycache__"))
        for parent in Path(room).parents:
            if (beginning := ROOT / parent / "__init__.py").is_file() and parent != Path():
                shutil.copy2(beginning, tree / parent)
    shutil.copy2(ROOT / "LICENSE", tree)
    (tree / "pyproject.toml").write_text(_table(), encoding="utf-8")


def _table() -> str:
    """What setuptools is told; JSON's texts and lists are TOML's."""
    said, tool = project(), _pyproject()["tool"]["setuptools"]
    entries = {
        "name": NAME,
        "version": said["version"],
        "description": "The ministry's centre of Mihan: what desks in employment offices report to",
        "requires-python": said["requires-python"],
        "license": said["license"],
        "license-files": said["license-files"],
        "dependencies": list(needed()),
    }
    lines = [f"{name} = {json.dumps(value)}" for name, value in entries.items()]
    patterns = json.dumps(tool["package-data"]["*"])
    return (
        '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n\n[project]\n'
        + "\n".join(lines)
        + f'\n\n[project.scripts]\n{NAME} = "sync.central.cli:main"\n'
        + f'\n[tool.setuptools.packages.find]\n\n[tool.setuptools.package-data]\n"*" = {patterns}\n'
    )


@cache
def _distributions() -> Mapping[str, list[str]]:
    """Which package brings a module, by what is installed here."""
    return packages_distributions()


def _pyproject() -> Mapping[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@cache
def _imported() -> frozenset[str]:
    """The first word of every module that a line of the centre's rooms imports."""
    texts = (path.read_text(encoding="utf-8") for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    return frozenset(match[1] or match[2] for text in texts for match in _IMPORT.finditer(text))


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """The lines of a lock, gathered by package."""
    block: list[str] = []
    for line in text.splitlines(keepends=True):
        if line[:1].isalnum() and block:
            yield _name(block[0]), "".join(block)
            block = []
        if line[:1].isalnum() or block:
            block.append(line)
    if block:
        yield _name(block[0]), "".join(block)


def _name(asked: str) -> str:
    """The package that ``duckdb>=1.4`` is about."""
    match = _NAMED.match(asked)
    return sbom.normal(match[0]) if match else ""
