"""A centre of one's own beside the desk, in a process of its own on loopback: to show, to try out, to test against."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Final, Self
from urllib.error import URLError
from urllib.request import urlopen

ROOT: Final = Path(__file__).resolve().parents[1]
START_SECONDS: Final = 60.0


class EmbeddedCentre:
    """One centre in ``data`` (made by ``init`` when it is empty). Not running until ``start``.

    Use as a context manager to have it started and stopped. database: URL, None for SQLite in ``data``. passphrase:
    of the ministry's private keys; staff_password: of everybody ``add_staff`` makes; environment: further variables;
    port: to listen on, 0 for any free one.
    """

    def __init__(
        self,
        data: Path,
        database: str | None = None,
        *,
        passphrase: str,
        staff_password: str,
        environment: Mapping[str, str] | None = None,
        port: int = 0,
    ) -> None:
        self.data = data
        self.database = database
        self.url = ""
        self.port = port
        self._process: subprocess.Popen[str] | None = None
        self.environment = os.environ | {
            "MIHAN_CENTRAL_PASSPHRASE": passphrase,
            "MIHAN_CENTRAL_STAFF_PASSWORD": staff_password,
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
        }
        self.environment |= environment or {}
        if not (data / "centre.json").exists():
            data.mkdir(parents=True, exist_ok=True)
            self.run("init")

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def run(self, *arguments: str) -> dict[str, str]:
        """Run a command of ``python -m sync.central``; its JSON answer. RuntimeError with its code when it fails."""
        answer: dict[str, str] = json.loads(self._run(arguments))
        return answer

    def run_all(self, *commands: Sequence[str]) -> list[dict[str, str]]:
        """Run several, one after the other, in one process; their answers. RuntimeError with the code of what fails."""
        said = "".join(json.dumps(self._with_options(tuple(words))) + "\n" for words in commands)
        return [json.loads(line) for line in self._said(("several",), said).splitlines()]

    def listed(self, *arguments: str) -> list[dict[str, str]]:
        """Run a command that answers with a list."""
        answer: list[dict[str, str]] = json.loads(self._run(arguments))
        return answer

    def _run(self, arguments: tuple[str, ...]) -> str:
        return self._said(self._with_options(arguments))

    def _said(self, words: Sequence[str], to_read: str = "") -> str:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", "sync.central", *words], cwd=ROOT, env=self.environment, check=False, input=to_read,
            capture_output=True, text=True, encoding="utf-8", timeout=120,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(done.stderr.strip())
        return done.stdout

    def start(self, *options: str) -> None:
        """Serve; returns when it answers. After a stop or a kill it listens at the same address as before."""
        arguments = ("serve", "--port", str(self.port), *options)
        with (self.data / "serve.log").open("a", encoding="utf-8") as log:
            self._process = self._begin(self._with_options(arguments), log)
        if self._process.stdout is None:
            raise RuntimeError("the centre has no standard output")
        line = self._process.stdout.readline()
        if not line:
            self._end(signal.SIGTERM)
            raise RuntimeError(self.log())
        self.url = json.loads(line)["address"]
        self.port = int(self.url.rsplit(":", 1)[1])
        self._wait()

    def _begin(self, arguments: list[str], log: IO[str]) -> "subprocess.Popen[str]":
        return subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", "sync.central", *arguments],
            cwd=ROOT, env=self.environment, stdout=subprocess.PIPE, stderr=log, text=True, encoding="utf-8",
        )  # fmt: skip

    def stop(self) -> int:
        """Ask it to stop and wait until it has; its exit status."""
        return self._end(signal.SIGTERM)

    def kill(self) -> None:
        """kill -9: it gets no chance to tidy up."""
        self._end(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)

    def restart(self) -> None:
        """Stop, then start at the same address."""
        self.stop()
        self.start()

    @property
    def running(self) -> bool:
        """True while the process lives."""
        return self._process is not None and self._process.poll() is None

    def log(self) -> str:
        """All that it logged so far."""
        return (self.data / "serve.log").read_text(encoding="utf-8")

    def add_office(self, name: str, governorate: str = "IQ-BG") -> str:
        """A new office; its id."""
        return self.run("offices", "add", "--name", name, "--governorate", governorate)["id"]

    def device_code(self, office: str, hours: float = 72) -> str:
        """A printed code that enrols one desk of ``office``."""
        return self.run("codes", "device", "--office", office, "--hours", str(hours))["code"]

    def supervisor_code(self, office: str, name: str = "", hours: float = 72) -> str:
        """A printed code that makes one supervisor of ``office`` known."""
        return self.run("codes", "supervisor", "--office", office, "--name", name, "--hours", str(hours))["code"]

    def codes(self, office: str, supervisor: str = "") -> tuple[str, str]:
        """(a printed code that enrols one desk of ``office``, one that makes its supervisor of this name known)."""
        desk, signer = self.run_all(
            ("codes", "device", "--office", office), ("codes", "supervisor", "--office", office, "--name", supervisor)
        )
        return desk["code"], signer["code"]

    def add_staff(self, username: str = "ministry", role: str = "administrator") -> str:
        """A person who may look at the pages, with the staff password; their id."""
        return self.run("staff", "add", "--username", username, "--role", role)["id"]

    def _with_options(self, arguments: tuple[str, ...]) -> list[str]:
        database = ["--database", self.database] if self.database else []
        return [*arguments, "--data", str(self.data), *database, "--json"]

    def _wait(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                with urlopen(self.url + "/healthz", timeout=5) as answer:  # noqa: S310 - our own address
                    if answer.status == 200:
                        return
            except (URLError, ConnectionError, TimeoutError):
                pass
            if not self.running or time.monotonic() > deadline:
                raise RuntimeError(self.log())
            time.sleep(0.02)

    def _end(self, how: signal.Signals) -> int:
        process, self._process = self._process, None
        if process is None:
            return 0
        process.send_signal(how)
        status = process.wait(60)
        if process.stdout is not None:
            process.stdout.close()
        return status
