"""Makes the environment of a checkout and hands the command line over to it; standard library alone.

The environment is ``.venv/`` beside ``main.py``. It is made from ``requirements.lock`` (hash-pinned, no addresses) and
stamped with the lock itself and the Python version, so that a second start costs one small read; for the same reason
what only a set-up needs is imported when there is one.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / ".mihan-environment"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

USAGE = """\
usage: python3 main.py [COMMAND] [OPTIONS]

  (none)            open the app          --profile DIR, --with-centre, --language ar|ckb|en
  demo              play the main job end to end   --form FILE, --central-db URL, --out DIR
  check             environment, lint, types, import contracts, translations, tests (what CI runs)
  setup             only make the environment
  test [ARGS]       pytest with ARGS
  bench [ROW ...]   benchmarks to build/bench.json
  storm             seeded histories of desks and centre in trouble   --histories N --seed N
  shots             every page in every language and theme to build/shots/
  cards             the two-page cards as PDF to resources/cards   --same-pictures
  watch [SCENE]     the window again whenever a file of it is saved   --list, --language ar|ckb|en, --look dark
  audit             known faults of the packages in requirements.lock   --allow-offline
  bundle            the desk as one folder that needs no Python, to build/bundle/mihan   --out DIR | --check
  windows [STEP]    the desk for Windows: bundle, setup, check (elsewhere under Wine, called unreleased)
  sbom              what the program is made of, to build/sbom.json
  verify-certificate TEXT   what a certificate is worth, offline   --profile DIR | --page verify.html
  linux deb|tarball   the desk of `bundle` for others to install on Linux, to build/bundles/
  centre wheel|deb  the ministry's centre for others to install, to build/centre/
  release STEP      a signed release: new-key, new-keys, draft, sign, finish, verify
"""


class SetupError(Exception):
    """Set-up cannot go on; the text says what to do about it."""


def say(text: str) -> None:
    """One line of progress, at once even through a pipe, whatever letters the name of a folder has."""
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "backslashreplace").decode(encoding), flush=True)


def run(arguments: Sequence[str]) -> int:
    """Set up what ``arguments`` needs, run it in the environment and return its exit status."""
    if arguments and arguments[0] in {"-h", "--help", "help"}:
        say(USAGE)
        return 0
    try:
        set_up()
    except SetupError as error:
        say(f"set-up stopped: {error}")
        return 3
    if list(arguments) == ["setup"]:
        say(f"ready: {PYTHON.relative_to(ROOT)}")
        return 0
    if Path(sys.prefix).resolve() == VENV.resolve():
        from installer.commands import dispatch

        return dispatch(list(arguments))
    return hand_over(arguments)


def hand_over(arguments: Sequence[str]) -> int:
    """Run main.py again with the environment's own Python."""
    import subprocess

    command = [str(PYTHON), str(ROOT / "main.py"), *arguments]
    if os.name != "nt":  # on Windows execv would return to the shell before the program ends
        os.execv(command[0], command)  # noqa: S606 - our own interpreter, our own file
    return subprocess.call(command)


def set_up() -> None:
    """Make or mend the environment; does nothing when it is current. Raises SetupError with the way out."""
    if is_current():
        return
    if sys.maxsize < 2**32:
        raise SetupError("this Python has 32 bits; Qt needs the one with 64. Install it beside this and start again.")
    import time

    from installer import system_libraries

    system_libraries.ensure(say, SetupError, window=has_display())
    started = time.monotonic()
    with only_one_set_up():
        if is_current():
            return
        make_environment()
        install_packages()
        finish_resources()
        STAMP.write_bytes(expected_stamp(window=has_display()))
    say(f"environment ready in {time.monotonic() - started:.0f} s")


def expected_stamp(*, window: bool) -> bytes:
    """What the stamp of a current environment says: the Python, whether a window's libraries are there, the lock."""
    screen = "window" if window else "offscreen"
    return f"{sys.version_info.major}.{sys.version_info.minor} {screen}\n".encode() + LOCK.read_bytes()


def has_display() -> bool:
    """True when a window could be shown."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def is_current() -> bool:
    """True when the environment was finished from today's lock by this version of Python, for such a screen or more."""
    try:
        stamp = STAMP.read_bytes() if PYTHON.exists() else b""
        return stamp == expected_stamp(window=True) or (not has_display() and stamp == expected_stamp(window=False))
    except OSError:
        return False


@contextmanager
def only_one_set_up(patience: float = 600.0) -> Iterator[None]:
    """Hold a lock file beside the environment: two starts at once must not install into each other."""
    import time

    lock = ROOT / ".venv.lock"
    deadline = time.monotonic() + patience
    while True:
        try:
            handle = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
            break
        except FileExistsError:
            if time.monotonic() > deadline or _stale(lock):
                lock.unlink(missing_ok=True)
                continue
            time.sleep(0.5)
        except OSError as error:
            if os.name == "nt" and lock.exists() and time.monotonic() < deadline:  # it is just going
                time.sleep(0.5)
                continue
            raise SetupError(
                f"cannot write to {ROOT}: {error.strerror}. Copy the folder to a place you own."
            ) from error
    try:
        os.write(handle, str(os.getpid()).encode())
        yield
    finally:
        os.close(handle)
        lock.unlink(missing_ok=True)


def _stale(lock: Path) -> bool:
    """True when the set-up that made ``lock`` is gone (killed, or the power failed)."""
    import time

    try:
        age, owner = time.time() - lock.stat().st_mtime, lock.read_text(encoding="ascii")
    except (OSError, ValueError):
        return False
    if os.name == "nt":  # there signal 0 would end the process instead of asking for it; but its open file can't go
        try:
            lock.unlink()
        except OSError:
            return False
        return True
    if not owner.isdigit():  # made this instant, or its writer was killed before it signed
        return age > 5
    try:
        os.kill(int(owner), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def make_environment() -> None:
    """Create ``.venv`` from nothing, or anew when its Python is broken or another version."""
    import importlib.util
    import subprocess

    from installer import system_libraries

    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        system_libraries.install([f"python{version}-venv"], "Python's venv module", say, SetupError)
    config = VENV / "pyvenv.cfg"
    same_version = (
        config.exists()
        and f"version = {sys.version_info.major}.{sys.version_info.minor}." in config.read_text(encoding="utf-8")
    )
    clear = [] if same_version and PYTHON.exists() else ["--clear"]
    say("making .venv ...")
    outcome = subprocess.run(
        [sys.executable, "-m", "venv", *clear, str(VENV)], capture_output=True, text=True, errors="replace", check=False
    )
    if outcome.returncode:
        raise SetupError(f"python -m venv failed:\n{outcome.stdout}{outcome.stderr}".rstrip())


def install_packages() -> None:
    """Install exactly the lock, hash by hash, and count the packages aloud.

    MIHAN_WHEELS names a folder of wheels for a machine with no network.
    """
    import subprocess

    from installer.pinned import pip_arguments

    total = sum(1 for line in LOCK.read_text(encoding="utf-8").splitlines() if line[:1].isalnum())
    command = [str(PYTHON), *pip_arguments(LOCK)]
    say(f"installing {total} packages from requirements.lock ...")
    seen = 0
    tail: list[str] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as process:
        for line in process.stdout or ():
            tail = [*tail[-30:], line.rstrip()]
            if line.startswith(("Collecting ", "Requirement already satisfied: ")):
                seen += 1
                if seen % 10 == 0:
                    say(f"  {seen} of {total}")
            elif line.startswith("Installing collected"):
                say("  unpacking ...")
    if process.returncode:
        explanation = "\n  ".join(tail)
        raise SetupError(
            f"pip could not install the packages:\n  {explanation}\n"
            "Is there a network? Without one, put the wheels in a folder, set MIHAN_WHEELS to it, and run this again."
        )


def finish_resources() -> None:
    """Build the files that are made from sources in the tree: compiled translations."""
    import subprocess

    outcome = subprocess.run(
        [str(PYTHON), "-m", "installer.translations", "compile"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if outcome.returncode:
        raise SetupError(f"translations could not be compiled:\n{outcome.stdout}{outcome.stderr}".rstrip())
