"""What a copy of the program tried on a machine, and how it went: as codes, and as the JSON that others read."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

STEPS: Final = (
    "files", "clock", "folder", "crypto", "database", "migration", "form", "print", "window", "sync",
)  # fmt: skip
"""In the order in which they are tried."""
CODES: Final = frozenset(
    {
        "bundle_unlisted", "bundle_missing", "bundle_changed", "bundle_unreadable", "bundle_left_over",
        "clock_before", "clock_after",
        "folder_rights", "folder_space", "folder_locked", "folder_foreign", "folder_failed",
        "crypto_failed", "database_failed", "migration_failed", "form_failed", "print_failed", "window_failed",
        "sync_failed", "files_failed", "clock_failed", "not_tried",
    }
)  # fmt: skip
"""Why a step may fail. ``<step>_failed``: anything nobody foresaw; ``not_tried``: it needs one that failed."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step that was tried. code: "" when all is well; detail: a file's name, a kind of error or a count, never a
    person; ms: how long it took.
    """

    step: str
    code: str = ""
    detail: str = ""
    ms: int = 0

    @property
    def ok(self) -> bool:
        """Whether all is well."""
        return not self.code


@dataclass(frozen=True, slots=True)
class SelfTest:
    """All of it. trying: the step under way, "" when none is; done: whether the last has been tried."""

    version: str
    system: str
    steps: tuple[Step, ...] = ()
    trying: str = ""
    done: bool = False

    @property
    def ok(self) -> bool:
        """Whether the copy can be relied upon: everything was tried, and went well."""
        return self.done and all(step.ok for step in self.steps)

    def with_step(self, step: Step) -> "SelfTest":
        """The same after one more."""
        return replace(self, steps=(*self.steps, step), trying="")

    def written(self) -> str:
        """As JSON, with a line's end."""
        steps = [
            {"step": one.step, "ok": one.ok, "code": one.code, "detail": one.detail, "ms": one.ms} for one in self.steps
        ]
        whole = {
            "version": self.version, "system": self.system, "ok": self.ok, "done": self.done, "trying": self.trying,
            "steps": steps,
        }  # fmt: skip
        return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def read_self_test(text: str) -> SelfTest:
    """What ``written`` wrote. Raises ValueError for anything else."""
    whole: Any = json.loads(text)
    if not isinstance(whole, Mapping):
        raise ValueError("self-test")  # noqa: TRY004 - to whoever reads it, a file that is no good
    try:
        steps = tuple(
            Step(str(one["step"]), str(one["code"]), str(one["detail"]), int(one["ms"])) for one in whole["steps"]
        )
        return SelfTest(str(whole["version"]), str(whole["system"]), steps, str(whole["trying"]), bool(whole["done"]))
    except (KeyError, TypeError) as error:
        raise ValueError("self-test") from error
