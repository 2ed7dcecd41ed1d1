"""Somebody who tries wrong passwords in a window of their own, as fast as they may; each try is written down.

Run as ``python -m tests.faults.guessing PROFILE NAME``; ends when standard input does.
"""

import itertools
import sys
import threading
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.storage.keyring import Keyring


def later(days: int) -> datetime:
    """A clock that runs so fast that nobody waits between two tries."""
    return datetime.now(UTC) + timedelta(days=days)


def main(arguments: list[str]) -> None:
    """Guess until nobody listens any more."""
    profile, name = arguments
    over = threading.Event()

    def listen() -> None:
        sys.stdin.read()
        over.set()

    threading.Thread(target=listen, daemon=True).start()
    sys.stdout.write("guessing\n")
    sys.stdout.flush()
    for number in itertools.count():
        keyring = Keyring(Path(profile) / "keyring.json", now=partial(later, number))
        try:
            keyring.unlock(name, f"guess {number}")
        except MihanError as error:
            if error.code not in ("wrong_credentials", "try_later"):
                raise
        if over.is_set():
            return


if __name__ == "__main__":
    main(sys.argv[1:])
