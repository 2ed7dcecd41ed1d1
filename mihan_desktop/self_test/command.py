"""``mihan --self-test``: tries everything that work at this machine will need, and says how it went."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.self_tests import SelfTest, Step

if TYPE_CHECKING:
    from mihan_desktop.self_test.running import Trial

WORD: Final = "--self-test"
WELL, NOT_WELL = 0, 1
"""Exit statuses; argparse's own 2 stands for a line that could not be read."""


def main(argv: Sequence[str]) -> int:
    """Try every step and print each; 0 when all went well."""
    parser = argparse.ArgumentParser(prog=f"mihan {WORD}", description=__doc__, allow_abbrev=False)
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="where it stands, written anew after every step; - to print it"
    )
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="the folder to work in (default: the user's own profile)"
    )
    parser.add_argument("--language", choices=("ar", "ckb", "en"), default=_spoken(), help="of the sentences")
    wanted = parser.parse_args([word for word in argv if word != WORD])
    if isinstance(sys.stdout, TextIOWrapper):  # Windows writes into a file in letters of its own, which lack these
        sys.stdout.reconfigure(encoding="utf-8")
    whole = trial(wanted.data).run(_teller(wanted.json, wanted.language))
    return WELL if whole.ok else NOT_WELL


def trial(root: Path | None) -> "Trial":
    """What is tried at this machine by this copy. root: ``None`` for the user's own profile."""
    from uuid_utils.compat import uuid7

    from mihan_desktop.config import default_profile_path
    from mihan_desktop.self_test.ground import bundle_folder
    from mihan_desktop.self_test.running import Trial

    return Trial(root or default_profile_path(), bundle_folder(), lambda: datetime.now(UTC), lambda: str(uuid7()))


def _teller(target: Path | None, language: str) -> Callable[[SelfTest], None]:
    """Who hears how far it is: the file, replaced whole each time, or the terminal."""
    said = 0

    def tell(so_far: SelfTest) -> None:
        nonlocal said
        if target is not None and str(target) != "-":
            beside = target.with_name(f"{target.name}.part")
            beside.write_text(so_far.written(), encoding="utf-8")
            beside.replace(target)
        if sys.stdout is None:  # a window's program on Windows has none
            return
        if str(target) == "-":
            if so_far.done:
                sys.stdout.write(so_far.written())
            return
        for step in so_far.steps[said:]:
            sys.stdout.write(_line(step, language) + "\n")
        said = len(so_far.steps)
        sys.stdout.flush()

    return tell


def _line(step: Step, language: str) -> str:
    """One line of the terminal: what was tried, how it went, and what to do."""
    mark = "ok  " if step.ok else "FAIL"
    facts = " ".join(part for part in (step.code, step.detail) if part)
    line = f"{mark} {step.step:<10} {step.ms:>6} ms  {facts}"
    return line if step.ok else f"{line}\n     {_sentence(step, language)}"


def _sentence(step: Step, language: str) -> str:
    """Words for a person; the code alone where Qt, which has them, is what failed."""
    try:
        from mihan_desktop.self_test.drawing import application
        from mihan_desktop.ui.language import Language
        from mihan_desktop.ui.paths import RESOURCES
        from mihan_desktop.ui.self_test_words import what_helps

        spoken = Language(application(), RESOURCES / "translations")
        spoken.speak(language)
        words = what_helps(step, spoken)
        spoken.hush()
    except Exception:  # noqa: BLE001 - Qt may be what failed
        return step.code
    return words


def _spoken() -> str:
    """The language of whoever asks, as their system has it."""
    told = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return {"ar": "ar", "ku": "ckb", "ck": "ckb"}.get(told[:2], "en")
