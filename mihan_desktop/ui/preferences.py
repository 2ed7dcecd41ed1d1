"""What this PC remembers about looks: language of the sign-in page, digits, colours, size. Nothing about people."""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from mihan_desktop.ui.theme import SCALES, Look

LANGUAGES = ("ar", "ckb", "en")
DIGITS = ("language", "arabic", "latin")


@dataclass(frozen=True, slots=True)
class Looks:
    """language: of the window; digits: ``"language"`` (as the language writes), ``"arabic"`` ٠١٢ or ``"latin"`` 012."""

    language: str = "ar"
    digits: str = "language"
    look: Look = Look.LIGHT
    scale: int = 100


class Preferences:
    """Keeps ``Looks`` in one small file; a broken or missing file means the defaults."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.looks = self._read()

    def keep(self, **changes: object) -> Looks:
        """Change some fields; write the file whole or not at all: a full disk keeps no language from changing."""
        self.looks = replace(self.looks, **changes)  # type: ignore[arg-type]
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside = self._path.with_suffix(".new")
            beside.write_text(json.dumps(asdict(self.looks)), encoding="utf-8")
            os.replace(beside, self._path)  # noqa: PTH105 - atomic by contract
        return self.looks

    def _read(self) -> Looks:
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
            looks = Looks(str(stored["language"]), str(stored["digits"]), Look(stored["look"]), int(stored["scale"]))
        except (OSError, ValueError, KeyError, TypeError, OverflowError):
            return Looks()
        known = looks.language in LANGUAGES and looks.digits in DIGITS and SCALES[0] <= looks.scale <= SCALES[-1]
        return looks if known else Looks()
