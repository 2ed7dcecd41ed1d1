"""A file for whoever helps: versions, settings, counts, states, the end of the log; nothing about anybody.

Every value is a number, a code or a word of the program's own. Of the log, what is quoted, written in other letters
than ASCII, or a long number, is masked.
"""

import json
import platform
import re
import shutil
import sys
import zipfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop import __version__
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services.keeping import keys_at
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

LIBRARIES: Final = (
    "alembic", "cbor2", "cryptography", "lxml", "pyside6-essentials", "pyxform", "requests", "sqlalchemy",
    "sqlcipher3", "zstandard",
)  # fmt: skip
LOG_LINES: Final = 400
LOGS: Final = ("mihan.log", "faults.log")
MASK: Final = "#"
_QUOTED: Final = re.compile(r"'[^']*'|\"[^\"]*\"|«[^»]*»")
_NOT_ASCII: Final = re.compile(r"[^\x20-\x7e]+")
_LONG_NUMBER: Final = re.compile(r"\d(?:[\s-]?\d){4,}")
_STAMP: Final = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} ")
_IDENTIFIER: Final = re.compile(r"\b[0-9a-f]{8}-[0-9a-f-]{20,}\b|\b[0-9a-f]{32,}\b")


@dataclass(frozen=True, slots=True)
class Diagnostics:
    """Texts by the name of their file, as they would be saved."""

    files: Mapping[str, str]

    def whole(self) -> str:
        """All of it, to be read before it is saved."""
        return "\n".join(f"===== {name} =====\n{text.rstrip()}\n" for name, text in self.files.items())


class Diagnosing:
    """For everybody, signed in or not: what needs the open database is left out while it is closed."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def gather(self, window: Mapping[str, str | int]) -> Diagnostics:
        """All that is known. window: what the window says of itself (language, look, versions of Qt)."""
        files = {
            "program.json": _json(_program()),
            "window.json": _json(dict(window)),
            "desk.json": _json(self._desk()),
        }
        for name in LOGS:
            files[name] = self._log_tail(name)
        return Diagnostics(files)

    def save(self, gathered: Diagnostics, path: Path) -> Path:
        """Write it as a ZIP, whole or not at all. Raises MihanError ``file_not_written``."""
        beside = path.with_name(f".{path.name}.part")
        try:
            with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, text in gathered.files.items():
                    archive.writestr(name, text)
            beside.replace(path)
        except OSError as error:
            beside.unlink(missing_ok=True)
            raise MihanError("file_not_written", {"reason": type(error).__name__}) from error
        return path

    def _desk(self) -> dict[str, object]:
        profile = self._opened.profile
        free = shutil.disk_usage(profile.root).free if profile.root.exists() else 0
        found: dict[str, object] = {
            "at": self._opened.now().isoformat(),
            "training": self._opened.training,
            "disk_free_bytes": free,
            "sizes": {path.name: path.stat().st_size for path in _own_files(profile.root)},
            "open": self._opened.user is not None,
        }
        if self._opened.user is not None:
            with self._opened.read() as work:
                found |= _counts(work)
            found["device_keys"] = keys_at(self._opened)
            found["integrity"] = self._opened.integrity()
        return found

    def _log_tail(self, name: str) -> str:
        path = self._opened.profile.logs / name
        try:
            lines = path.read_text(encoding="utf-8", errors="replace").splitlines()[-LOG_LINES:]
        except OSError:
            return ""
        return "\n".join(masked(line, self._opened.profile.root) for line in lines) + "\n"


def masked(line: str, profile: Path) -> str:
    """A line of the log in which nothing stands that somebody may have typed."""
    stamp = _STAMP.match(line)
    head, rest = (stamp.group(), line[stamp.end() :]) if stamp else ("", line)
    for folder, name in ((str(profile), "<profile>"), (str(Path.home()), "~")):
        rest = rest.replace(folder, name)
    for pattern in (_QUOTED, _IDENTIFIER, _NOT_ASCII, _LONG_NUMBER):
        rest = pattern.sub(MASK, rest)
    return head + rest


def _program() -> dict[str, object]:
    versions: dict[str, str] = {}
    for name in LIBRARIES:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:  # an installed program has no lists of its packages
            continue
    return {
        "program": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "machine": platform.machine(),
        "frozen": bool(getattr(sys, "frozen", False)),
        "libraries": versions,
    }


def _counts(work: "Work") -> dict[str, object]:
    device, batches = work.device.get(), work.batches.all()
    return {
        "enrolled": device.enrolment is not None,
        "device": device.device_id,
        "office": device.office_id,
        "changes": {status.value: count for status, count in sorted(work.outbox.counts().items())},
        "last_sequence": work.outbox.newest()[0],
        "batches": dict(Counter(batch.state.value for batch in batches)),
        "refusals": dict(Counter(batch.refusal_code for batch in batches if batch.refusal_code)),
        "forms": [f"{form.form_id} {form.version}" for form in work.forms.newest()],
        "users": dict(Counter(role.value for user in work.users.active() for role in user.roles)),
        "feedback": work.feedback.count(),
        "feed": work.feedback.heard(),
    }


def _own_files(root: Path) -> list[Path]:
    """The program's own files: others in the folder may be named after somebody."""
    names = (
        "mihan.db",
        "mihan.db-wal",
        "mihan.db-shm",
        "keyring.json",
        "looks.json",
        "logs/mihan.log",
        "logs/faults.log",
    )
    return [root / name for name in names if (root / name).is_file()]


def _json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=True, sort_keys=True) + "\n"
