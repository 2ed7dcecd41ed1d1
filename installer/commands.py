"""The commands that run inside the environment: each is a thin hand-over to the room that has it."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def dispatch(arguments: list[str]) -> int:
    """Run the named command, or the app when the first word is none of them."""
    if arguments and arguments[0] in COMMANDS:
        os.chdir(ROOT)
        return COMMANDS[arguments[0]](arguments[1:])
    if "--self-test" in arguments:
        from mihan_desktop.self_test.command import main as self_test

        return self_test(arguments)
    from mihan_desktop.app import main

    return main(arguments)


def _demo(arguments: Sequence[str]) -> int:
    from mihan_desktop.demo.story import main

    return main(list(arguments))


def _bundle(arguments: Sequence[str]) -> int:
    from installer.bundling import main

    return main(arguments)


def _check(arguments: Sequence[str]) -> int:
    from installer.check import main

    return main(list(arguments))


def _test(arguments: Sequence[str]) -> int:
    return subprocess.call([sys.executable, "-m", "pytest", *arguments])


def _bench(arguments: Sequence[str]) -> int:
    return subprocess.call([sys.executable, "-m", "tests.benchmarks", *arguments])


def _storm(arguments: Sequence[str]) -> int:
    return subprocess.call([sys.executable, "-m", "tests.storm", *arguments])


def _shots(arguments: Sequence[str]) -> int:
    return subprocess.call([sys.executable, "-m", "tests.shots", *arguments])


def _windows(arguments: Sequence[str]) -> int:
    from installer.windows.building import main

    return main(arguments)


def _cards(arguments: Sequence[str]) -> int:
    from installer.cards import main

    return main(arguments)


def _watch(arguments: Sequence[str]) -> int:
    from installer.watching import main

    return main(arguments)


def _audit(arguments: Sequence[str]) -> int:
    from installer.audit import main

    return main(arguments)


def _sbom(arguments: Sequence[str]) -> int:
    from installer.sbom import main

    return main(arguments)


def _release(arguments: Sequence[str]) -> int:
    from installer.releasing import main

    return main(arguments)


def _linux(arguments: Sequence[str]) -> int:
    from installer.linux.building import main

    return main(arguments)


def _centre(arguments: Sequence[str]) -> int:
    from installer.centre.__main__ import main

    return main(arguments)


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "bundle": _bundle,
    "windows": _windows,
    "demo": _demo,
    "check": _check,
    "test": _test,
    "bench": _bench,
    "storm": _storm,
    "shots": _shots,
    "cards": _cards,
    "watch": _watch,
    "audit": _audit,
    "sbom": _sbom,
    "release": _release,
    "linux": _linux,
    "centre": _centre,
}
