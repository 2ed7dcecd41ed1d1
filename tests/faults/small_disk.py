"""A disk of two or three megabytes that can really be full: a tmpfs of the test's own."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

MEGABYTE = 1024 * 1024


class SmallDisk:
    """A mounted folder. root: where; ``fill`` leaves so many bytes, ``free`` gives the rest back."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @property
    def left(self) -> int:
        """Bytes that may still be written."""
        seen = os.statvfs(self.root)
        return seen.f_bavail * seen.f_frsize

    def fill(self, left: int = 0) -> None:
        """Take all space but ``left`` bytes."""
        with (self.root / "ballast").open("ab") as file:
            take = self.left - left
            if take > 0:
                os.posix_fallocate(file.fileno(), os.fstat(file.fileno()).st_size, take)

    def free(self) -> None:
        """Space again."""
        (self.root / "ballast").unlink()


@contextmanager
def small_disk(folder: Path, size: int = 3 * MEGABYTE) -> Iterator[SmallDisk]:
    """A disk of ``size`` bytes at ``folder``; skips the test where this user may not mount."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "mihan-test", str(folder)]
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("a disk that is full takes root to mount")
    mounted = subprocess.run(command, capture_output=True, text=True, check=False)
    if mounted.returncode:
        pytest.skip(f"no tmpfs may be mounted here: {mounted.stderr.strip()}")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
