"""The house itself: what every room promises about the code, checked on the source as it stands."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("mihan_desktop", "forms", "sync", "resources", "installer", "tests")


def sources() -> list[Path]:
    """Every Python file of the project."""
    return [ROOT / "main.py", *(path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")))]


@pytest.fixture(scope="module")
def trees() -> dict[Path, ast.Module]:
    """What every Python file of the project says."""
    return {path: ast.parse(path.read_bytes()) for path in sources()}


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


def test_every_module_says_in_its_first_line_what_it_is_for(trees: dict[Path, ast.Module]) -> None:
    silent = [str(path.relative_to(ROOT)) for path, tree in trees.items() if tree.body and not ast.get_docstring(tree)]
    assert silent == []


def test_functions_stay_below_fifty_lines(trees: dict[Path, ast.Module]) -> None:
    """Tables of a migration and tables of test data are declarations, however long."""
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path, tree in trees.items()
        if "migrations" not in path.parts and "tests" not in path.parts
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > 50
    ]
    assert long == []


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    drawers = {"utils.py", "helpers.py", "common.py", "manager.py", "misc.py"}
    assert [str(path.relative_to(ROOT)) for path in sources() if path.name in drawers] == []


@pytest.mark.parametrize(
    "pattern", [r"(?<![\w)])/(?:home|root|Users)/\w+", r"/work/(?:main|shared)", r"pypi\.org|npmjs|debian\.org"]
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
