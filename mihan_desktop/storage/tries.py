"""How often somebody failed to sign in, written down before each try: windows at once and a kill cost a try as well.

It stands in a file of its own, so that a wrong password never rewrites the file of keys. Whoever may write in the
folder can take it away; so could they copy the keys and guess elsewhere, where nobody makes them wait.
"""

import json
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.signing_in import seconds_to_wait

_NAMES_REMEMBERED = 64


@dataclass(frozen=True, slots=True)
class Failures:
    """Wrong tries in a row. last: aware UTC, None when there was none."""

    count: int = 0
    last: datetime | None = None


class Tries:
    """The wrong tries by slot name. alone: keeps other windows out of the file."""

    def __init__(
        self, path: Path, *, now: Callable[[], datetime], alone: Callable[[], AbstractContextManager[None]]
    ) -> None:
        self._path = path
        self._now = now
        self._alone = alone

    def begin(self, name: str) -> Failures:
        """Count a try as failed until ``succeeded`` says otherwise; the failures before it.

        Raises MihanError ``try_later`` (params ``seconds``) while ``name`` must wait. Where nothing can be written (a
        full disk) the try is not counted: people must still be able to look somebody up.
        """
        now = self._now()
        try:
            with self._alone():
                tries = self._read()
                before = tries.get(name, Failures())
                if before.last is not None and before.last > now:  # the clock was set back: the delay starts anew
                    before = Failures(before.count, now)
                    self._write({**tries, name: before})
                wait = seconds_to_wait(before.count, now - (before.last or now))
                if wait:
                    raise MihanError("try_later", {"seconds": wait})
                self._write({**tries, name: Failures(before.count + 1, now)})
        except OSError:
            return Failures()
        return before

    def succeeded(self, name: str) -> None:
        """The try was right: what was counted for ``name`` is forgotten."""
        try:
            with self._alone():
                tries = self._read()
                if tries.pop(name, None) is not None:
                    self._write(tries)
        except OSError:
            return

    def _read(self) -> dict[str, Failures]:
        try:
            value = json.loads(self._path.read_bytes())
            return {
                name: Failures(int(item["count"]), datetime.fromtimestamp(float(item["last"]), UTC))
                for name, item in value.items()
            }
        except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError):
            return {}  # not there, or torn by a power cut: it is worth no more than some waiting

    def _write(self, tries: dict[str, Failures]) -> None:
        """Without the names tried least, so that guessing names can't make the file grow."""
        named = [(name, item, item.last) for name, item in tries.items()]
        kept = sorted(named, key=lambda one: (one[1].count, one[2] or datetime.min.replace(tzinfo=UTC)))
        value = {
            name: {"count": item.count, "last": last.timestamp()}
            for name, item, last in kept[-_NAMES_REMEMBERED:]
            if last is not None
        }
        new = self._path.with_name(f"{self._path.name}.new")
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:  # not waited for: a power cut may cost a count, not a person a second
            file.write(json.dumps(value).encode())
        new.replace(self._path)
