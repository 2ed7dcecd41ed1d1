"""A new version is asked to show, at this computer and on a copy of this desk's records, that it works."""

import json
import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mihan_desktop import launching
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.self_tests import STEPS
from mihan_desktop.prove_command import COMMAND
from mihan_desktop.services.unbundling import code_of

if TYPE_CHECKING:
    from mihan_desktop.storage.copying import Facts

PATIENCE: Final = 900.0
"""Seconds after which a new version that says nothing is one that does not work: a slow disk has a large database."""
_GLANCE: Final = 0.1
_MOST: Final = 1024 * 1024
_LETTERS: Final = 60


@dataclass(frozen=True, slots=True)
class Proof:
    """revision: of the schema, as the new version has it."""

    revision: str


def self_test(executable: Path, folder: Path, going: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
    """Let the new version look at itself and at this computer; ``folder`` is its to write in.

    going: steps that were tried, of. Raises MihanError ``program_failed_test`` (params ``step``: what did not go well),
    ``program_not_started`` (params ``reason``), ``program_locked``, ``program_silent``, ``program_stopped``.
    """
    said = folder / "self-test.json"

    def stopped() -> bool:
        steps = _read(said).get("steps")
        going(min(len(steps), len(STEPS)) if isinstance(steps, list) else 0, len(STEPS))
        return cancelled()

    status = _run(executable, ["--self-test", "--json", str(said), "--data", str(folder)], b"", stopped)
    if status:
        raise MihanError("program_failed_test", {"step": _first_failed(_read(said)) or f"exit {status}"})


def prove(
    executable: Path, folder: Path, key: bytes, version: str, wanted: "Facts", cancelled: Callable[[], bool]
) -> Proof:
    """Let the new version bring the copy in ``folder`` up to date, and see that nothing of it is gone.

    wanted: how the copy stands. Raises MihanError ``program_failed_update`` (params ``reason``), and as ``self_test``.
    """
    out = folder / "proof.json"
    status = _run(executable, [COMMAND, str(folder), "--json", str(out)], key.hex().encode("ascii"), cancelled)
    said = _read(out)
    if status or "error" in said:
        raise MihanError("program_failed_update", {"reason": _short(said.get("error")) or f"exit {status}"})
    number, hashed = wanted.audit
    same = (said.get("last"), said.get("changes"), said.get("audit")) == (
        wanted.last, wanted.changes, [number, hashed.hex()]
    )  # fmt: skip
    if not same or said.get("version") != version:
        raise MihanError("program_failed_update", {"reason": "contents" if not same else "version"})
    return Proof(_short(said.get("revision")))


def _run(executable: Path, words: Sequence[str], told: bytes, cancelled: Callable[[], bool]) -> int:
    """The exit status; nobody sees a window of it. What it says is thrown away: it may quote anything."""
    environment = launching.clean(os.environ) | {"QT_QPA_PLATFORM": "offscreen"}
    try:
        process = subprocess.Popen(  # noqa: S603 - what two of its makers signed, unpacked where nobody else writes
            [str(executable), *words], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=environment, cwd=executable.parent, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
    except OSError as error:  # no right to run it, or something holds it
        if code_of(error) == "program_locked":
            raise MihanError("program_locked", {"name": executable.name}) from error
        raise MihanError("program_not_started", {"reason": type(error).__name__}) from error
    try:
        return _waited(process, told, cancelled)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def _waited(process: "subprocess.Popen[bytes]", told: bytes, cancelled: Callable[[], bool]) -> int:
    stdin = process.stdin
    if stdin is not None:
        try:
            stdin.write(told)
            stdin.close()
        except OSError:  # it ended before it had read anything: its status says so
            pass
    end = time.monotonic() + PATIENCE
    while (status := process.poll()) is None:
        if cancelled():
            raise MihanError("program_stopped")
        if time.monotonic() > end:
            raise MihanError("program_silent")
        time.sleep(_GLANCE)
    return status


def _read(path: Path) -> dict[str, Any]:
    """What a program wrote that may be of any kind; nothing when it is no JSON object."""
    try:
        with path.open("rb") as file:
            said = json.loads(file.read(_MOST))
    except (OSError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _first_failed(said: dict[str, Any]) -> str:
    steps = said.get("steps")
    for step in steps if isinstance(steps, list) else ():
        if isinstance(step, dict) and not step.get("ok", True):
            return _short(step.get("code")) or _short(step.get("step"))
    return ""


def _short(value: object) -> str:
    """A code of another version, as far as it may be shown and kept."""
    text = value if isinstance(value, str) else ""
    return "".join(letter for letter in text if letter.isascii() and (letter.isalnum() or letter in " ._-"))[:_LETTERS]
