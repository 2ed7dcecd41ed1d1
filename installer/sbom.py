"""What the program is made of, as CycloneDX: every package of requirements.lock, its licence, and what needs it.

``python3 main.py sbom [FILE]`` (build/sbom.json). The same tree and environment give the same bytes; no path of the
machine, no address and no date is in it. Scope: ``required`` is what is shipped or run, ``excluded`` what only tests
and builds; a package that this system does not install (Windows' own) is there by name and version.
"""

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from installer import supply

ROOT: Final = Path(__file__).resolve().parents[1]
LOCK: Final = ROOT / "requirements.lock"
TARGET: Final = ROOT / "build" / "sbom.json"
_PINNED: Final = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])?==([^\s;\\]+)")
_VIA: Final = re.compile(r"    #(?: via)?\s+([A-Za-z0-9][A-Za-z0-9._-]*)")
_REQUIRED: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_ELSEWHERE: Final = ("file:", str(ROOT), str(Path.home()), tempfile.gettempdir())
Bom = dict[str, Any]


class SbomError(ValueError):
    """The list is not what it claims to be; the text says why, a line each."""


@dataclass(frozen=True, slots=True)
class Pinned:
    """A package of the lock. needed_by: those of the lock that need it, by name."""

    version: str
    needed_by: frozenset[str]


def normal(name: str) -> str:
    """A package's name as all its spellings have it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def read_lock(text: str) -> Mapping[str, Pinned]:
    """The packages of a lock by name."""
    found: dict[str, tuple[str, set[str]]] = {}
    needed_by: set[str] = set()
    for line in text.splitlines():
        if match := _PINNED.match(line):
            needed_by = set()
            found[normal(match[1])] = match[2], needed_by
        elif match := _VIA.match(line):
            needed_by.add(normal(match[1]))
    return {name: Pinned(version, frozenset(parents)) for name, (version, parents) in found.items()}


def closure(lock: Mapping[str, Pinned], asked: Iterable[str]) -> frozenset[str]:
    """Of ``lock``, what is asked for (``duckdb>=1.4``), and whatever that needs, directly or not."""
    found = {normal(match[0]) for match in map(_REQUIRED.match, asked) if match}
    while more := {name for name, one in lock.items() if name not in found and one.needed_by & found}:
        found |= more
    return frozenset(found & set(lock))


def shipped(lock: Mapping[str, Pinned], project: Mapping[str, Any]) -> frozenset[str]:
    """Of ``lock``, what the desk and the centre need, directly or not. project: the table of pyproject.toml."""
    return closure(lock, [*project["dependencies"], *project["optional-dependencies"]["central"]])


def cleaned(bom: Bom, lock: Mapping[str, Pinned], needed: frozenset[str]) -> Bom:
    """``bom`` with the packages of the lock and no others, without addresses, each with its scope."""
    there = {normal(one["name"]): one for one in bom.get("components", ()) if normal(one["name"]) in lock}
    references = {one["bom-ref"] for one in there.values()} | {"root-component"}
    components = []
    for name, pinned in sorted(lock.items()):
        known = there.get(name) or {"type": "library", "bom-ref": f"{name}=={pinned.version}", "name": name,
                                    "version": pinned.version, "purl": f"pkg:pypi/{name}@{pinned.version}"}  # fmt: skip
        bare = {key: value for key, value in known.items() if key not in ("externalReferences", "properties")}
        components.append({**bare, "scope": "required" if name in needed else "excluded"})
    dependencies = [
        {"ref": one["ref"], "dependsOn": sorted(references & set(one.get("dependsOn", ())))}
        for one in bom.get("dependencies", ())
        if one["ref"] in references
    ]
    metadata = {key: value for key, value in bom["metadata"].items() if key not in ("tools", "timestamp")}
    return {**bom, "metadata": metadata, "components": components, "dependencies": dependencies}


def problems(bom: Bom, lock: Mapping[str, Pinned]) -> Iterator[str]:
    """What is wrong with a list, a line each."""
    told = {normal(one["name"]): one["version"] for one in bom["components"]}
    for name, pinned in lock.items():
        if told.get(name) != pinned.version:
            yield f"{name}: {pinned.version} in the lock, {told.get(name, 'nothing')} here: run python3 main.py setup"
    yield from (f"{name}: not in the lock" for name in told.keys() - lock.keys())
    text = json.dumps({key: value for key, value in bom.items() if key != "$schema"})
    yield from (f"a path of this machine: {mark}" for mark in _ELSEWHERE if mark in text)
    if "://" in text:
        yield f"an address: {text[text.index('://') - 10 : text.index('://') + 40]}"


def make(python: str = sys.executable) -> bytes:
    """The list of the environment of ``python``. Raises SbomError; supply.SupplyError without the tools."""
    command = [str(supply.tools()), "-m", "cyclonedx_py", "environment", "--pyproject", str(ROOT / "pyproject.toml")]
    done = subprocess.run(
        [*command, "--output-reproducible", "-o", "-", python], capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise SbomError(done.stderr.strip()[-500:])
    lock = read_lock(LOCK.read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    bom = cleaned(json.loads(done.stdout), lock, shipped(lock, project))
    if wrong := list(problems(bom, lock)):
        raise SbomError("\n".join(wrong))
    return (json.dumps(bom, indent=2, sort_keys=True, ensure_ascii=False) + "\n").encode()


def write(target: Path) -> None:
    """Put the list at ``target``. Raises as ``make``; OSError."""
    made = make()
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(made)


def main(arguments: Sequence[str]) -> int:
    """Make the list and say how much is in it; the exit status."""
    target = Path(arguments[0]) if arguments else TARGET
    try:
        write(target)
    except (SbomError, supply.SupplyError, OSError) as error:
        print(f"sbom: {error}")
        return 1
    components = json.loads(target.read_bytes())["components"]
    count = sum(one["scope"] == "required" for one in components)
    print(f"sbom: {len(components)} packages, {count} of them shipped, to {target.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
