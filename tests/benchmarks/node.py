"""Peers that run in Node: installed by npm on demand into build/, never into the tree."""

import json
import os
import shutil
import subprocess
from pathlib import Path

from tests.benchmarks.rows import PeerMissingError

SOURCES = Path(__file__).parent / "peers"
HOMES = Path("build/peers")
TIMEOUT = 900


def installed(name: str) -> Path:
    """Where the peer stands with what it needs, installed by npm from the registry that the machine is set up with.

    Raises PeerMissingError.
    """
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        raise PeerMissingError("Node and npm are needed (Node 20 or newer)")
    home = HOMES / name
    home.mkdir(parents=True, exist_ok=True)
    for each in (SOURCES / name).iterdir():
        if each.is_file():
            shutil.copyfile(each, home / each.name)
    wanted = json.loads((home / "package.json").read_text("utf-8"))["dependencies"]
    if all(_version(home, package) == version for package, version in wanted.items()):
        return home
    command = [npm, "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"]
    done = subprocess.run(
        command, cwd=home, capture_output=True, text=True, timeout=TIMEOUT, check=False, env=dict(os.environ)
    )
    if done.returncode != 0:
        raise PeerMissingError(f"npm install: {done.stderr.strip()[-300:]}")
    return home


def _version(home: Path, package: str) -> str:
    try:
        found: str = json.loads((home / "node_modules" / package / "package.json").read_text("utf-8"))["version"]
    except (OSError, ValueError, KeyError):
        return ""
    return found
