"""Processes of centre and desk that begin at once, forked from one that has read their modules for all.

What is forked is a process like any other: killed, told to stop and waited for as such, with the arguments, variables,
folder and outputs that it is given. Run as ``python -m tests.nursery HANDLE ROOM`` this is the one they come from.
"""

import atexit
import gc
import importlib
import json
import os
import runpy
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from signal import SIGKILL
from typing import IO, Any, Final, NoReturn

ROOT: Final = Path(__file__).resolve().parents[1]
AT_HOME: Final = ("PYTHON", "LD_", "OPENSSL", "MALLOC_")
"""How the variables begin that a process reads once, when it begins."""
_MOST: Final = 128 * 1024
CENTRE: Final = "sync.central"
_READ: Final = {
    CENTRE: (
        "alembic.runtime.migration", "psycopg", "sqlalchemy.dialects.postgresql.psycopg", "sync.central.cli",
        "sync.central.server", "sync.central.service", "uvicorn.lifespan.off", "uvicorn.lifespan.on",
        "uvicorn.loops.auto", "uvicorn.protocols.http.auto",
    ),
    "tests": (
        "alembic.runtime.migration", "mihan_desktop.services.backing_up", "mihan_desktop.services.rekeying",
        "mihan_desktop.storage.store", "tests.services.office",
    ),
}  # fmt: skip
"""What those have read who run the centre, and who run the desk's services for a test."""


class Forked:
    """One of them, with as much of ``subprocess.Popen`` as whoever starts a centre asks for."""

    def __init__(self, nursery: "Nursery", pid: int, stdout: IO[str]) -> None:
        self._nursery = nursery
        self.pid = pid
        self.stdout: IO[str] | None = stdout
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """Its status when it is over: that of ``exit``, or minus the signal that ended it."""
        if self.returncode is None:
            self.returncode = self._nursery.ask({"over": self.pid})
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """The same once it is over. Raises subprocess.TimeoutExpired."""
        end = None if timeout is None else time.monotonic() + timeout
        while (status := self.poll()) is None:
            if end is not None and time.monotonic() > end:
                raise subprocess.TimeoutExpired("forked", timeout or 0)
            time.sleep(0.005)
        return status

    def send_signal(self, sig: int) -> None:
        """Unless it is over."""
        if self.poll() is None:
            os.kill(self.pid, sig)

    def kill(self) -> None:
        """At once."""
        self.send_signal(SIGKILL)


class Nursery:
    """The process from which others are forked. environment: what it begins with; room: what it has read, a key of
    _READ. It ends with this process.
    """

    def __init__(self, environment: Mapping[str, str], room: str) -> None:
        self._turn = threading.Lock()
        self._line, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with far:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.nursery", str(far.fileno()), room],
                cwd=ROOT, env=dict(environment), pass_fds=(far.fileno(),),
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            )  # fmt: skip

    def begin(
        self, module: str, arguments: Sequence[str], environment: Mapping[str, str], folder: Path, log: IO[str]
    ) -> Forked:
        """``python -m module`` with these arguments. log: where its complaints go."""
        here, there = os.pipe()
        asked = {
            "module": module, "arguments": list(arguments), "environment": dict(environment), "folder": str(folder),
        }  # fmt: skip
        try:
            pid = self.ask(asked, (there, log.fileno()))
        except BaseException:
            os.close(here)
            raise
        finally:
            os.close(there)
        assert pid is not None
        return Forked(self, pid, os.fdopen(here, encoding="utf-8"))

    def ask(self, asked: dict[str, Any], handles: Sequence[int] = ()) -> int | None:
        """What it answers to one question."""
        with self._turn:
            socket.send_fds(self._line, [json.dumps(asked).encode()], handles)
            told: int | None = json.loads(self._line.recv(_MOST))
            return told

    def close(self) -> None:
        """It is over; what was forked lives on."""
        self._line.close()
        self._process.wait(60)


@cache
def nursery(environment: frozenset[tuple[str, str]], room: str) -> Nursery:
    """That of this process for those who begin with such an environment and have read so much."""
    made = Nursery(dict(environment), room)
    atexit.register(made.close)
    return made


def begin(module: str, arguments: Sequence[str], environment: Mapping[str, str], folder: Path, log: IO[str]) -> Forked:
    """As ``Nursery.begin``, from a nursery that began with what only a beginning process reads."""
    kept = {name: value for name, value in environment.items() if name.startswith(AT_HOME) or name in ("PATH", "HOME")}
    room = CENTRE if module == CENTRE else "tests"
    return nursery(frozenset(kept.items()), room).begin(module, arguments, environment, folder, log)


def main(handle: int, room: str) -> int:
    """Be the nursery; in each process that is forked, what ``python -m`` with the module's name is."""
    for name in _READ[room]:
        importlib.import_module(name)
    gc.freeze()  # what all have in common is never looked at again, and so never copied
    over: dict[int, int] = {}
    with socket.socket(fileno=handle) as line:
        while True:
            said, handles, _, _ = socket.recv_fds(line, _MOST, 2)
            if not said:
                return 0
            asked = json.loads(said)
            if "over" in asked:
                answer: int | None = _status(asked["over"], over)
            else:
                answer = os.fork()
                if not answer:
                    break
                for each in handles:
                    os.close(each)
            line.send(json.dumps(answer).encode())
    return _become(asked, handles)


def _status(pid: int, over: dict[int, int]) -> int | None:
    if pid not in over:
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            over[pid] = os.waitstatus_to_exitcode(status)
    return over.get(pid)


def _become(asked: dict[str, Any], handles: Sequence[int]) -> int:
    out, err = handles
    os.dup2(out, 1)
    os.dup2(err, 2)
    for each in handles:
        os.close(each)
    os.environ.clear()
    os.environ.update(asked["environment"])
    os.chdir(asked["folder"])
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - as long as the process
    sys.stderr = open(2, "w", 1, encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115 - likewise
    sys.argv = [asked["module"], *asked["arguments"]]
    try:
        runpy.run_module(asked["module"], run_name="__main__", alter_sys=True)
    except SystemExit as over:
        return int(over.code or 0)
    return 0


def _leave(status: int) -> NoReturn:
    """End as a process does, but for taking its modules apart one by one, which takes longer than most that it did."""
    for each in threading.enumerate():
        if each is not threading.current_thread() and not each.daemon:
            each.join()
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    _leave(main(int(sys.argv[1]), sys.argv[2]))
