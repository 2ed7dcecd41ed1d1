"""Rows `bundle_size` and `bundle_startup`: the bundle of `make bundle` against an empty window, trimmed alike.

Both were made by PyInstaller from the same environment; the empty one is made once and kept in build/.
"""

import hashlib
import lzma
import os
import statistics
import tarfile
import tempfile
from pathlib import Path
from typing import Final

from installer.bundling import BUNDLE, ROOT, build
from tests.benchmarks.rows import Measured, PeerMissingError
from tests.benchmarks.startup import moments

RUNS: Final = 11
PRESET: Final = 6
"""Of xz: what the tar.xz of a release is packed with."""
_HERE: Final = Path(__file__).parent
_MADE_OF: Final = (
    _HERE / "empty_bundle.spec",
    _HERE / "empty_window.py",
    ROOT / "installer/trimming.py",
    ROOT / "installer/bundling.py",
    ROOT / "requirements.lock",
)


def measure_size() -> Measured:
    """Bytes of each folder as tar.xz. Raises PeerMissingError where there is no bundle to measure."""
    ours, peer = _bundle(), _empty()
    packed = [_packed(folder) for folder in (ours, peer)]
    note = f"unpacked {_size(ours) / 1e6:.0f} MB against {_size(peer) / 1e6:.0f} MB"
    return Measured([packed[0]], [packed[1]], note)


def measure_startup() -> Measured:
    """Seconds until "painted" is printed, the two started in turn after one warm-up each."""
    ours, peer = [str(_bundle() / "mihan")], [str(_empty() / "empty_bundle")]
    with tempfile.TemporaryDirectory() as folder:
        ours += ["--profile", str(Path(folder) / "profile"), "--quit-when-ready"]
        moments(ours), moments(peer)
        pairs = [(moments(ours), moments(peer)) for _ in range(RUNS)]
    ready = statistics.median(ours["ready"] for ours, _ in pairs)
    note = f"warm, offscreen, frozen; the first page can be used after {ready:.2f} s"
    return Measured([ours["painted"] for ours, _ in pairs], [peer["painted"] for _, peer in pairs], note)


def _bundle() -> Path:
    folder = Path(os.environ.get("MIHAN_BUNDLE", BUNDLE))
    if not (folder / "mihan").exists():
        raise PeerMissingError(f"there is no bundle at {folder}: make bundle")
    return folder


def _empty() -> Path:
    """The empty window's bundle, made anew when what it is made of has changed."""
    out = ROOT / "build" / "empty-bundle"
    stamp, wanted = out / "made-of", hashlib.sha256(b"".join(path.read_bytes() for path in _MADE_OF)).hexdigest()
    if not stamp.exists() or stamp.read_text("ascii") != wanted:
        build(out, _HERE / "empty_bundle.spec", ROOT / "build" / "pyinstaller-empty")
        stamp.write_text(wanted, "ascii")
    return out / "empty_bundle"


def _packed(folder: Path) -> float:
    """Bytes of the folder as tar.xz; nothing is kept."""
    with tempfile.TemporaryFile() as file:
        with lzma.open(file, "wb", preset=PRESET) as packing, tarfile.open(fileobj=packing, mode="w|") as tar:
            tar.add(folder, arcname=folder.name)
        return float(file.tell())


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
