"""The house itself: what every room promises about the code, checked on the source as it stands."""

import ast
import re
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("mihan_desktop", "forms", "sync", "resources", "installer", "tests")


def sources() -> list[Path]:
    """Every Python file of the project."""
    return [ROOT / "main.py", *(path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")))]


@dataclass(frozen=True)
class Read:
    """What a file says. purpose: its first line; functions: how many lines each has, by its place and name."""

    purpose: bool
    functions: dict[str, int]


@cache
def read() -> dict[Path, Read]:
    """Every Python file of the project that says anything."""
    found = {}
    for path in sources():
        tree = ast.parse(path.read_bytes())
        functions = {
            f"{path.relative_to(ROOT)}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef)
        }
        if tree.body:
            found[path] = Read(ast.get_docstring(tree) is not None, functions)
    return found


def tracked() -> list[Path]:
    """Every file that git tracks; the files on disk where there is no git."""
    outcome = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if outcome.returncode:
        return [path for path in ROOT.rglob("*") if path.is_file() and ".venv" not in path.parts]
    return [ROOT / name for name in outcome.stdout.split("\0") if name]


def test_modules_stay_below_five_hundred_lines() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in sources()
        if (lines := len(path.read_text("utf-8").splitlines())) > 500
    }
    assert long == {}


def test_every_module_says_in_its_first_line_what_it_is_for() -> None:
    assert [str(path.relative_to(ROOT)) for path, said in read().items() if not said.purpose] == []


def test_functions_stay_below_fifty_lines() -> None:
    """Tables of a migration and tables of test data are declarations, however long."""
    long = [
        name
        for path, said in read().items()
        if "migrations" not in path.parts and "tests" not in path.parts
        for name, lines in said.functions.items()
        if lines > 50
    ]
    assert long == []


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    drawers = {"utils.py", "helpers.py", "common.py", "manager.py", "misc.py"}
    assert [str(path.relative_to(ROOT)) for path in sources() if path.name in drawers] == []


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?<![\w)])/(?:home|root|Users)/\w+",
        r"/work/(?:main|shared)",
        r"pypi\.org|npmjs|(?:deb|ftp|security|packages)\.debian\.org",
    ],
)
def test_no_committed_text_names_a_machine_or_a_registry(pattern: str) -> None:
    here = Path(__file__).resolve()
    found = []
    for path in tracked():
        if path == here or not path.exists() or path.suffix in {".xlsx", ".ttf", ".png", ".ico", ".qm", ".gz"}:
            continue
        if re.search(pattern, path.read_text("utf-8", errors="ignore")):
            found.append(str(path.relative_to(ROOT)))
    assert found == []
