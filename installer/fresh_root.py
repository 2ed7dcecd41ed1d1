"""A system in which nothing of ours is: a root of Debian made by debootstrap, in which packages are tried.

Only root on Debian can make one, and it needs the system's package archive: a maker's check, outside CI.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final

RELEASE: Final = "bookworm"
_MOUNTS: Final = ("proc", "sys", "dev", "dev/pts")
_NO_SERVICES: Final = "#!/bin/sh\nexit 101\n"


class FreshRootError(Exception):
    """It cannot be made here; the text says what is missing."""


class FreshRoot:
    """A root below ``folder``, made when it is entered where it is not there yet; left, its mounts are gone again.

    Services that packages bring are not started: there is no init in it. Its network is that of the machine.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> "FreshRoot":
        if os.geteuid() != 0 or shutil.which("debootstrap") is None:
            raise FreshRootError("a fresh root is made by root, with debootstrap installed")
        if not (self.folder / "made").exists():
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder.mkdir(parents=True)
            subprocess.run(["debootstrap", "--variant=minbase", RELEASE, str(self.folder)], check=True, stdout=-3)
            (self.folder / "made").touch()
        for name in _MOUNTS:
            where = self.folder / name
            where.mkdir(parents=True, exist_ok=True)
            if not os.path.ismount(where):
                subprocess.run(["mount", "--bind", f"/{name}", str(where)], check=True)
        self._speak_like_the_machine()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for name in reversed(_MOUNTS):
            subprocess.run(["umount", "--lazy", str(self.folder / name)], check=False)

    def install(self, *packages: str) -> None:
        """Packages of the archive by name, or of the root's own files by path. Raises CalledProcessError."""
        self.run("apt-get", "update", "-qq")
        self.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages)

    def bring(self, source: Path, name: str = "") -> str:
        """Copy a file or folder into the root's /root; its path there."""
        target = self.folder / "root" / (name or source.name)
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            shutil.copy2(source, target)
        return f"/root/{target.name}"

    def run(self, *words: str, user: str = "", environment: Sequence[str] = (), check: bool = True) -> str:
        """What a command prints, as ``user`` (root where ""). environment: ``NAME=value``.

        Raises CalledProcessError.
        """
        done = subprocess.run(
            self.command(*words, user=user, environment=environment),
            check=check, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, encoding="utf-8",
        )  # fmt: skip
        return done.stdout

    def command(self, *words: str, user: str = "", environment: Sequence[str] = ()) -> list[str]:
        """The line that runs ``words`` in the root, in an environment that says nothing about this machine."""
        home = f"/srv/{user}" if user else "/root"
        clean = ["env", "-i", f"HOME={home}", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8",
                 "DEBIAN_FRONTEND=noninteractive", *environment]  # fmt: skip
        step = ["setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups"] if user else []
        return ["chroot", str(self.folder), *clean, *step, *words]

    def begin(self, *words: str, log: Path, user: str = "", environment: Sequence[str] = ()) -> "subprocess.Popen[str]":
        """A command that goes on by itself; what it says is written to ``log``."""
        with log.open("w", encoding="utf-8") as file:
            return subprocess.Popen(
                self.command(*words, user=user, environment=environment),
                stdout=file, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, text=True,
            )  # fmt: skip

    def _speak_like_the_machine(self) -> None:
        """Names and certificates of the machine, what apt was told here, and no services that start by themselves."""
        for name in ("etc/resolv.conf", "etc/hosts", "etc/ssl/certs/ca-certificates.crt"):
            target = self.folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.unlink(missing_ok=True)  # a link in there would lead to a file of the machine's
            shutil.copyfile(Path("/") / name, target)
        for settings in sorted(Path("/etc/apt/apt.conf.d").glob("99*")):
            shutil.copyfile(settings, self.folder / "etc/apt/apt.conf.d" / settings.name)
        policy = self.folder / "usr/sbin/policy-rc.d"
        policy.write_text(_NO_SERVICES, encoding="ascii")
        policy.chmod(0o755)


def wait_for(what: str, come: Callable[[], bool], seconds: float = 60) -> None:
    """Return when ``come`` says yes. Raises FreshRootError with ``what`` when it does not in time."""
    end = time.monotonic() + seconds
    while not come():
        if time.monotonic() > end:
            raise FreshRootError(f"{what} did not come within {seconds:.0f} s")
        time.sleep(0.2)
