"""A PostgreSQL server of the tests' own: a throw-away cluster on loopback, gone when the tests are."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from sqlalchemy import create_engine, text

START_SECONDS = 60


def binaries() -> Path | None:
    """The folder that holds ``initdb`` and ``postgres``: on the path, or where Debian puts them; None without one."""
    found = shutil.which("initdb")
    candidates = [Path(found).resolve().parent] if found else []
    candidates += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((place for place in candidates if (place / "initdb").exists() and (place / "postgres").exists()), None)


def _unprivileged() -> pwd.struct_passwd | None:
    """The user to run as: PostgreSQL refuses root. None when we are somebody else already."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise RuntimeError("no_unprivileged_user")


class PostgreSQL:
    """One running cluster. Use as a context manager; ``database()`` makes a fresh empty one and returns its URL.

    data: a folder that ``initialise`` has filled, on a disk that may lose its power: what is committed is on it.
    """

    def __init__(self, data: Path | None = None) -> None:
        place = binaries()
        if place is None:
            raise RuntimeError("postgresql_not_installed")
        self._bin = place
        self._folder = Path(tempfile.mkdtemp(prefix="mihan-postgresql-"))
        self._data = data or self._folder / "data"
        self._durable = data is not None
        self._user = _unprivileged()
        self._server: subprocess.Popen[bytes] | None = None
        self._made = 0
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])

    def __enter__(self) -> "PostgreSQL":
        self.own(self._folder)
        if not self._durable:
            self.initialise(self._data)
        self.start()
        return self

    def own(self, path: Path) -> None:
        """Give a file or folder to the user that it runs as."""
        if self._user is not None:
            os.chown(path, self._user.pw_uid, self._user.pw_gid)

    def initialise(self, data: Path, *options: str) -> None:
        """Make an empty cluster in ``data``."""
        self._run(
            "initdb", "-D", str(data), "-U", "mihan", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N", *options
        )

    def start(self) -> None:
        """Serve; returns when it answers."""
        self._server = self._start(
            "postgres", "-D", str(self._data), "-h", "127.0.0.1", "-p", str(self.port), "-k", str(self._folder),
            "-c", f"fsync={'on' if self._durable else 'off'}", "-c", "max_connections=60",
        )  # fmt: skip
        self._wait()

    def kill(self) -> None:
        """All its processes are gone at once, and nothing is written any more."""
        server, self._server = self._server, None
        if server is not None:
            server.send_signal(signal.SIGQUIT)  # "immediate": as a crash, but no child lives on
            server.wait(30)

    def __exit__(self, *_: object) -> None:
        if self._server is not None:
            self._server.send_signal(signal.SIGINT)  # the fast shutdown: the smart one waits for idle connections
            self._server.wait(30)
        shutil.rmtree(self._folder, ignore_errors=True)

    def url(self, database: str) -> str:
        """The address of ``database`` in this cluster."""
        return f"postgresql://mihan@127.0.0.1:{self.port}/{database}"

    def database(self) -> str:
        """Make an empty database; its URL."""
        self._made += 1
        name = f"mihan_{self._made}"
        engine = create_engine(self.url("postgres").replace("://", "+psycopg://"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        engine.dispose()
        return self.url(name)

    def restore(self, dump: Path, url: str) -> None:
        """Read a dump (custom format) into an empty database."""
        restored = ["pg_restore", "--exit-on-error", "--no-owner", f"--dbname={url}", str(dump)]
        subprocess.run(restored, check=True, capture_output=True)

    @property
    def owner(self) -> int:
        """The user id that it runs as."""
        return os.geteuid() if self._user is None else self._user.pw_uid

    def _arguments(self) -> dict[str, int | list[int]]:
        user = self._user
        return {} if user is None else {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [str(self._bin / program), *arguments],
            check=True, capture_output=True, cwd=self._folder, **self._arguments(),  # type: ignore[call-overload]
        )  # fmt: skip

    def _start(self, program: str, *arguments: str) -> "subprocess.Popen[bytes]":
        with (self._folder / "server.log").open("wb") as log:
            return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
                [str(self._bin / program), *arguments],
                stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd=self._folder, **self._arguments(),
            )  # fmt: skip

    def _wait(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        ready = [str(self._bin / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        while subprocess.run(ready, check=False).returncode != 0:  # it also refuses while it is starting
            if time.monotonic() > deadline:
                raise RuntimeError("postgresql_did_not_start")
            time.sleep(0.05)
