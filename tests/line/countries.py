"""Two network namespaces of the test's own, joined by nothing but the air between: TCP itself is put to the test."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.line.between import ADDRESSES, Air, described

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 600.0


@dataclass
class Countries:
    """here: the desk's namespace; there: the centre's, at ``address``. counts: of packets, once the air is gone."""

    here: str
    there: str
    address: str = ADDRESSES[1]
    counts: dict[str, int] = field(default_factory=dict)

    def start(self, namespace: str, module: str, arguments: Sequence[str], **how: object) -> "subprocess.Popen[str]":
        """One of our programs in a namespace; its output can be read."""
        command = ["ip", "netns", "exec", namespace, sys.executable, "-m", module, *arguments]
        return subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, **how)  # type: ignore[call-overload,no-any-return]

    def run(self, module: str, arguments: Sequence[str]) -> list[list[str]]:
        """Run a program where the desk is, to its end; the lines that it said, in words."""
        with self.start(self.here, module, arguments, stderr=subprocess.PIPE) as process:
            said, complaint = process.communicate(timeout=PATIENCE)
        assert (process.returncode, complaint) == (0, ""), complaint
        return [line.split() for line in said.splitlines()]

    def sent_again(self) -> int:
        """Segments that TCP had to send once more, on both sides."""
        return sum(self._sent_again(namespace) for namespace in (self.here, self.there))

    def _sent_again(self, namespace: str) -> int:
        command = ["ip", "netns", "exec", namespace, "cat", "/proc/net/snmp"]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        names, values = (line.split()[1:] for line in said.splitlines() if line.startswith("Tcp:"))
        return int(dict(zip(names, values, strict=True))["RetransSegs"])


@contextmanager
def countries(air: Air) -> Iterator[Countries]:
    """Two namespaces and the air between them; skips the test where this user or this kernel has none."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0 or shutil.which("ip") is None:
        pytest.skip("two networks of the test's own take Linux, root and the command ip")
    if not Path("/dev/net/tun").exists():
        pytest.skip("this machine has no /dev/net/tun")
    made = Countries(f"mihan-desk-{os.getpid()}", f"mihan-centre-{os.getpid()}")
    try:
        for name in (made.here, made.there):
            added = subprocess.run(["ip", "netns", "add", name], capture_output=True, text=True, check=False)
            if added.returncode:
                pytest.skip(f"no network namespace may be made here: {added.stderr.strip()}")
        yield from _joined(made, air)
    finally:
        for name in (made.here, made.there):
            subprocess.run(["ip", "netns", "delete", name], capture_output=True, check=False)


def _joined(made: Countries, air: Air) -> Iterator[Countries]:
    command = [sys.executable, "-m", "tests.line.between", made.here, made.there, described(air)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, text=True, **pipes) as between:  # type: ignore[call-overload]
        if between.stdout.readline() != "ready\n":
            _, complaint = between.communicate(timeout=20)
            assert complaint.startswith("no TUN device"), complaint
            pytest.skip(complaint.strip())
        try:
            yield made
        finally:
            said, _ = between.communicate(timeout=20)
            made.counts = json.loads(said)
