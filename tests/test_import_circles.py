"""No module imports, through whatever others, itself: imports for types and imports inside functions count too."""

import ast
from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def modules(room: str) -> dict[str, Path]:
    """Every module of a room by its dotted name."""
    found = {}
    for path in sorted((ROOT / room).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(source: str, known: Iterable[str]) -> set[str]:
    """The modules, among those known, that a source imports anywhere: ``from a import b`` is ``a.b`` where b is one."""
    names = set(known)
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names} & names
        elif isinstance(node, ast.ImportFrom) and node.module:
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= inside & names
            if not inside <= names:
                found |= {node.module} & names
    return found


def circle(graph: Mapping[str, set[str]]) -> tuple[str, ...]:
    """The modules of one circle, in the order in which each is imported by the next; () when there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return tuple(error.args[1])
    return ()


@pytest.mark.parametrize("room", ["mihan_desktop", "forms", "sync"])
def test_no_module_reaches_itself_by_imports(room: str) -> None:
    known = modules(room)
    graph = {name: imported(path.read_text("utf-8"), known) for name, path in known.items()}
    assert len(graph) > 20, "the room was read"
    assert circle(graph) == ()


def test_imports_for_types_and_in_functions_are_seen_and_make_circles() -> None:
    known = ("room.a", "room.b", "room.c")
    first = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from room.b import B\n"
    second = "def late():\n    from room import c\n"
    graph = {
        "room.a": imported(first, known),
        "room.b": imported(second, known),
        "room.c": imported("import room.a", known),
    }
    assert set(circle(graph)) == {"room.a", "room.b", "room.c"}
    graph["room.c"] = set()
    assert circle(graph) == ()
