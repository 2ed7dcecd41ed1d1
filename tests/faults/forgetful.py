"""A disk that forgets what was not synced when the power goes: a file system of the tests' own, in a process apart.

Run as ``python -m tests.faults.forgetful PLATTER MOUNT OWNER``, OWNER a user id. What was synced is kept in the folder
PLATTER; all else is in memory. Asking for the file ``.power-cut-SEED`` in the mounted folder is the power cut: of what
was written since a file was synced any part may have reached the platter, in any order, and of names any whose folder
was not synced.
"""

import errno
import os
import random
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest

try:
    import mfusepy
except (ImportError, OSError):  # no library, or no libfuse beside it
    mfusepy = None

CUT: Final = ".power-cut-"
PAGE: Final = 4_096
READY: Final = 20.0


@dataclass
class Content:
    """What a file holds: now, on the platter, and what was done to it since (a place and bytes, or a length)."""

    now: bytearray = field(default_factory=bytearray)
    kept: bytes = b""
    since: list[tuple[int, bytes | None]] = field(default_factory=list)

    def write(self, place: int, data: bytes) -> None:
        """Bytes at a place."""
        if len(self.now) < place:
            self.now += bytes(place - len(self.now))
        self.now[place : place + len(data)] = data
        self.since.append((place, data))

    def cut(self, length: int) -> None:
        """Another length."""
        self.now = self.now[:length] + bytes(max(0, length - len(self.now)))
        self.since.append((length, None))

    def sync(self) -> None:
        """The platter has it."""
        self.kept = bytes(self.now)
        self.since.clear()

    def after_a_cut(self, chance: random.Random) -> bytes:
        """The platter's content, with whatever part of the rest had got there."""
        left = bytearray(self.kept)
        for place, data in self.since:
            if data is None:
                if chance.random() < 0.5:
                    left = left[:place] + bytes(max(0, place - len(left)))
                continue
            for at in range(0, len(data), PAGE):
                if chance.random() < 0.5:
                    page = data[at : at + PAGE]
                    left += bytes(max(0, place + at - len(left)))
                    left[place + at : place + at + len(page)] = page
        return bytes(left)


class Forgetful:
    """The operations. Folders are kept at once, as journals do; names of files when they or their folder are synced."""

    use_ns = True

    def __init__(self, platter: Path, owner: int) -> None:
        self._platter = platter
        self._owner = {"st_uid": owner, "st_gid": owner}
        self._folders = {"/"}
        self._names: dict[str, Content] = {}
        self._kept_names: dict[str, Content] = {}
        self._open: dict[int, Content] = {}
        self._handles = 0
        for path in sorted(platter.rglob("*")):
            name = "/" + path.relative_to(platter).as_posix()
            if path.is_dir():
                self._folders.add(name)
            else:
                data = path.read_bytes()
                self._names[name] = self._kept_names[name] = Content(bytearray(data), data)

    def init(self, _path: str, *_: object) -> None:
        """It is mounted."""

    def destroy(self, _path: str) -> None:
        """It is no longer."""

    def getattr(self, path: str, _handle: int | None = None) -> dict[str, int]:
        """Kind and size; or the power cut."""
        name = path.rsplit("/", 1)[1]
        if name.startswith(CUT):
            self._power_cut(random.Random(int(name.removeprefix(CUT))))
        if path in self._folders:
            return {"st_mode": stat.S_IFDIR | 0o700, "st_nlink": 2} | self._owner
        if path not in self._names:
            raise OSError(errno.ENOENT, path)
        size = len(self._names[path].now)
        return {"st_mode": stat.S_IFREG | 0o600, "st_nlink": 1, "st_size": size} | self._owner

    def readdir(self, path: str, _handle: int) -> list[str]:
        """Names in a folder."""
        base = path.rstrip("/") + "/"
        there = [name for name in (*self._names, *self._folders) if name.startswith(base) and name != "/"]
        return [".", "..", *(name[len(base) :] for name in there if "/" not in name[len(base) :])]

    def create(self, path: str, _mode: int, _info: object = None) -> int:
        """A new empty file, which only memory knows."""
        self._names[path] = Content()
        return self.open(path, 0)

    def open(self, path: str, flags: int) -> int:
        """A handle."""
        if path not in self._names:
            raise OSError(errno.ENOENT, path)
        self._handles += 1
        self._open[self._handles] = self._names[path]
        if flags & os.O_TRUNC:
            self._names[path].cut(0)
        return self._handles

    def read(self, _path: str, size: int, place: int, handle: int) -> bytes:
        """What is there now."""
        return bytes(self._open[handle].now[place : place + size])

    def write(self, _path: str, data: bytes, place: int, handle: int) -> int:
        """Into memory."""
        self._open[handle].write(place, data)
        return len(data)

    def truncate(self, path: str, length: int, _handle: int | None = None) -> None:
        """In memory."""
        self._names[path].cut(length)

    def flush(self, _path: str, _handle: int) -> int:
        """Closing a file keeps nothing."""
        return 0

    def release(self, _path: str, handle: int) -> int:
        """The handle is gone."""
        self._open.pop(handle, None)
        return 0

    def fsync(self, path: str, _data_only: int, handle: int) -> int:
        """The platter has the file, and its name if it had none there."""
        content = self._open[handle]
        content.sync()
        if self._names.get(path) is content and path not in self._kept_names:
            self._kept_names[path] = content
        return 0

    def fsyncdir(self, path: str, _data_only: int, _handle: int) -> int:
        """The platter has the folder's names as they are."""
        base = path.rstrip("/") + "/"
        for name in [name for name in self._kept_names if _in(name, base) and name not in self._names]:
            del self._kept_names[name]
        self._kept_names |= {name: content for name, content in self._names.items() if _in(name, base)}
        return 0

    def unlink(self, path: str) -> int:
        """Gone, as far as memory knows."""
        del self._names[path]
        return 0

    def rename(self, old: str, new: str, *_flags: int) -> int:
        """Another name, as far as memory knows; of a folder: for good."""
        if old not in self._folders:
            self._names[new] = self._names.pop(old)
            return 0
        moved = {name: new + name[len(old) :] for name in self._folders if f"{name}/".startswith(f"{old}/")}
        self._folders = {moved.get(name, name) for name in self._folders}
        for names in (self._names, self._kept_names):
            for name in [name for name in names if name.startswith(f"{old}/")]:
                names[new + name[len(old) :]] = names.pop(name)
        return 0

    def mkdir(self, path: str, _mode: int) -> int:
        """A folder, kept at once."""
        self._folders.add(path)
        return 0

    def rmdir(self, path: str) -> int:
        """No folder any more."""
        self._folders.discard(path)
        return 0

    def chmod(self, _path: str, _mode: int) -> int:
        """Modes are not looked at."""
        return 0

    def chown(self, _path: str, _user: int, _group: int) -> int:
        """All belongs to one."""
        return 0

    def utimens(self, _path: str, *_: object) -> int:
        """Times are not kept."""
        return 0

    def statfs(self, _path: str) -> dict[str, int]:
        """Room enough."""
        return {"f_bsize": PAGE, "f_frsize": PAGE, "f_blocks": 1 << 18, "f_bfree": 1 << 17, "f_bavail": 1 << 17}

    def _power_cut(self, chance: random.Random) -> None:
        """What the platter has, and nothing else, stands in its folder now."""
        names = dict(self._kept_names)
        for name in self._names.keys() | self._kept_names.keys():
            if self._names.get(name) is not self._kept_names.get(name) and chance.random() < 0.5:
                names.pop(name, None)
                if name in self._names:
                    names[name] = self._names[name]
        for path in sorted(self._platter.rglob("*")):
            if path.is_file():
                path.unlink()
        for folder in sorted(self._folders):
            (self._platter / folder.lstrip("/")).mkdir(exist_ok=True)
        for name, content in names.items():
            (self._platter / name.lstrip("/")).write_bytes(content.after_a_cut(chance))


def _in(name: str, base: str) -> bool:
    return name.startswith(base) and "/" not in name[len(base) :]


class ForgetfulDisk:
    """A mounted one. root: where; cuts: so far."""

    def __init__(self, folder: Path, owner: int = 0, fill: Callable[[Path], None] | None = None) -> None:
        self.root, self._platter, self._owner = folder / "disk", folder / "platter", owner
        for each in (self.root, self._platter):
            each.mkdir(parents=True)
        if fill is not None:
            fill(self._platter)
        self.cuts = 0
        self._process: subprocess.Popen[bytes] | None = None
        self.mount()

    def mount(self) -> None:
        """The machine is switched on."""
        command = [sys.executable, "-m", "tests.faults.forgetful", str(self._platter), str(self.root), str(self._owner)]
        self._process = subprocess.Popen(command, cwd=Path(__file__).resolve().parents[2])
        deadline = time.monotonic() + READY
        while not os.path.ismount(self.root):
            if self._process.poll() is not None or time.monotonic() > deadline:
                pytest.skip("no file system may be mounted here")
            time.sleep(0.02)

    def power_cut(self, seed: int) -> None:
        """The power goes and comes back. Whoever used the disk is dead already."""
        (self.root / f"{CUT}{seed}").exists()
        self.unmount()
        self.cuts += 1
        self.mount()

    def unmount(self) -> None:
        """Nothing is mounted any more."""
        subprocess.run(["umount", "--lazy", str(self.root)], check=True)
        if self._process is not None:
            self._process.wait(READY)


@contextmanager
def forgetful_disk(folder: Path, owner: int = 0, fill: Callable[[Path], None] | None = None) -> Iterator[ForgetfulDisk]:
    """A disk at ``folder``, all of it ``owner``'s; skips the test where there is no FUSE or no right to mount.

    fill: writes what is on it from the beginning.
    """
    if mfusepy is None or not Path("/dev/fuse").exists() or os.geteuid() != 0:
        pytest.skip("a disk that forgets takes FUSE (libfuse and mfusepy) and root to mount")
    disk = ForgetfulDisk(folder, owner, fill)
    try:
        yield disk
    finally:
        disk.unmount()


if __name__ == "__main__":
    mfusepy.FUSE(
        Forgetful(Path(sys.argv[1]), int(sys.argv[3])), sys.argv[2], foreground=True, nothreads=True,
        fsname="mihan-forgetful", attr_timeout=0, entry_timeout=0, use_ino=False, allow_other=True,
    )  # fmt: skip
