"""`python3 main.py bundle --check`: the bundle where nothing of ours is, by a user without Python, well and badly.

The place is a fresh root of Debian (fresh_root.py), so only root on Debian can do it: a maker's check, outside CI.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from installer.fresh_root import FreshRoot, wait_for

SYSTEM: Final = ("libgl1", "libegl1")
"""What a desktop has and a bundle must not bring: the drivers of its own graphics card are behind them."""
USER: Final = "clerk"
PROGRAM: Final = "/opt/mihan/mihan"
_SPARED: Final = "_internal/docs/help/en/index.md"
"""A file without which the program starts all the same."""


class BundleFailedError(Exception):
    """The bundle did not do what it should; the text says what it did."""


def check(bundle: Path, root_folder: Path) -> Iterator[str]:
    """Try the bundle; one line for each thing that held.

    Raises BundleFailedError, FreshRootError, CalledProcessError.
    """
    with FreshRoot(root_folder) as root:
        root.install(*SYSTEM)
        if shutil.which("python3", path=str(root_folder / "usr/bin")):
            raise BundleFailedError("there is a Python in the fresh root: it proves nothing")
        if f"{USER}:" not in (root_folder / "etc/passwd").read_text("utf-8"):
            root.run("useradd", "--create-home", "--home-dir", f"/srv/{USER}", USER)
        place = root_folder / "opt/mihan"
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(bundle, place, symlinks=True)
        shutil.rmtree(root_folder / "usr/share/zoneinfo", ignore_errors=True)  # Windows has none either
        yield f"offscreen: {_well(root, 'QT_QPA_PLATFORM=offscreen')}"
        with _screen() as display:
            yield f"on a screen: {_well(root, f'DISPLAY={display}', platform='xcb')}"
            words = root.run(PROGRAM, "--quit-when-ready", user=USER, environment=[f"DISPLAY={display}"]).splitlines()
            if not {"painted", "ready"} <= set(words):  # fontconfig complains that nobody set it up
                raise BundleFailedError(f"the window said {words}")
            yield "the window was painted and its first page shown"
        yield from _failing_well(root, place)


def _failing_well(root: FreshRoot, place: Path) -> Iterator[str]:
    """What people meet: half a copy, a file that cannot be opened, no rights, no room."""
    spared = place / _SPARED
    text = spared.read_bytes()
    spared.chmod(0)
    yield _badly(root, "bundle_unreadable")
    spared.unlink()
    yield _badly(root, "bundle_missing")
    spared.write_bytes(text[:-1])
    yield _badly(root, "bundle_changed")
    spared.write_bytes(text)
    yield _badly(root, "folder_rights", "--data", "/opt/records")
    small = root.folder / "mnt"
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m,mode=0777", "tmpfs", str(small)], check=True)
    try:
        yield _badly(root, "folder_space", "--data", "/mnt/records")
    finally:
        subprocess.run(["umount", str(small)], check=False)


def _well(root: FreshRoot, setting: str, platform: str = "offscreen") -> str:
    """All steps of the self-test are well; how many, and how long they took."""
    status, steps = _self_test(root, setting)
    bad = {one["step"]: (one["code"], one["detail"]) for one in steps if not one["ok"]}
    if status or bad:
        raise BundleFailedError(f"the self-test ended with {status}: {bad}")
    if (shown := next(one["detail"] for one in steps if one["step"] == "window")) != platform:
        raise BundleFailedError(f"the window was drawn by {shown} instead of {platform}")
    return f"{len(steps)} steps are well, {sum(one['ms'] for one in steps) / 1000:.1f} s"


def _badly(root: FreshRoot, code: str, *options: str) -> str:
    """The self-test finds just that, and says so by its status."""
    status, steps = _self_test(root, "QT_QPA_PLATFORM=offscreen", *options)
    found = [one["code"] for one in steps if not one["ok"] and one["code"] != "not_tried"]
    if status != 1 or found != [code]:
        raise BundleFailedError(f"{code} was expected; the self-test ended with {status}: {found}")
    return f"{code} is found"


def _self_test(root: FreshRoot, setting: str, *options: str) -> tuple[int, list[dict[str, Any]]]:
    command = root.command(PROGRAM, "--self-test", "--json", "-", *options, user=USER, environment=[setting])
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL)
    try:
        return done.returncode, json.loads(done.stdout)["steps"]
    except ValueError as error:
        raise BundleFailedError(f"the self-test ended with {done.returncode}: {done.stdout}{done.stderr}") from error


@contextmanager
def _screen() -> Iterator[str]:
    """A screen without a monitor, on this machine: nothing of X need be installed in the root."""
    display = 97
    with subprocess.Popen(
        ["Xvfb", f":{display}", "-screen", "0", "1366x768x24", "-listen", "tcp", "-ac"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as server:  # fmt: skip
        try:
            wait_for("the screen", Path(f"/tmp/.X11-unix/X{display}").exists)  # noqa: S108 - where X puts it
            yield f"127.0.0.1:{display}"
        finally:
            with suppress(ProcessLookupError):
                server.terminate()


def main(bundle: Path, root_folder: Path) -> int:
    """Print what held; 0 when all did."""
    try:
        for line in check(bundle, root_folder):
            print(line, flush=True)
    except BundleFailedError as error:
        print(f"FAILED: {error}", file=sys.stderr)
        return 1
    return 0
