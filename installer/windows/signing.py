"""Signs a file for Windows (Authenticode), when whoever builds has what it takes.

``MIHAN_SIGN`` names a program or script that is called with the file as its only argument and signs it in place;
without it nothing is signed. ``python -m installer.windows.signing FILE…`` is what makensis calls for the setup and the
uninstaller. Keys and passwords are that program's matter: none come here.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from installer.windows import StoppedError

SIGN: Final = "MIHAN_SIGN"


class SigningError(StoppedError):
    """The file is not signed; the text says what the program said."""


def wanted() -> bool:
    """Whether files are signed in this build."""
    return bool(os.environ.get(SIGN))


def sign(file: Path) -> None:
    """Have ``file`` signed in place; nothing without ``MIHAN_SIGN``. Raises SigningError."""
    if not wanted():
        return
    before = file.read_bytes()
    try:
        done = subprocess.run([os.environ[SIGN], str(file)], capture_output=True, check=False, stdin=subprocess.DEVNULL)
    except OSError as error:
        raise SigningError(f"{os.environ[SIGN]}: {error.strerror}") from error
    if done.returncode:
        raise SigningError((done.stdout + done.stderr).decode(errors="replace").strip()[-1000:])
    if file.read_bytes() == before:
        raise SigningError(f"{file.name} is what it was before: {os.environ[SIGN]} signed nothing")


def main(arguments: Sequence[str]) -> int:
    """Sign each file; the exit status."""
    try:
        for name in arguments:
            sign(Path(name))
    except (SigningError, OSError) as error:
        print(f"not signed: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
