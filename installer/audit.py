"""Known faults of the packages in requirements.lock: asked of a public database, and said aloud when it can't be asked.

``python3 main.py audit [--allow-offline]``. Exit status: 0 none known (or all are excepted), 1 there are some, or an
exception has run out; 2 nobody could be asked (0 with ``--allow-offline``, for whoever builds without a network).
"""

import argparse
import json
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from installer import supply

ROOT: Final = Path(__file__).resolve().parents[1]
LOCK: Final = ROOT / "requirements.lock"
EXCEPTIONS: Final = ROOT / "installer" / "known_faults.toml"
LONGEST: Final = timedelta(days=90)
"""For so long an exception may stand; then somebody looks again."""
NONE, SOME, NOT_ASKED = 0, 1, 2
SERVICE: Final = "osv"
"""The database that is asked (osv.dev), all packages by name and version; a registry of packages is not."""
SECONDS: Final = 20
"""for which one answer is waited"""


@dataclass(frozen=True, slots=True)
class Fault:
    """A known fault of a package as it is pinned. names: all by which it is known; mended: versions without it."""

    package: str
    version: str
    names: tuple[str, ...]
    mended: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Excepted:
    """A known fault that is lived with. id: one of its names; reason: why; until: the last day."""

    id: str
    package: str
    reason: str
    until: date


class ExceptionsError(ValueError):
    """The file of exceptions cannot be what it is meant to be."""


class NotAskedError(Exception):
    """No database answered; the text says why."""


def read_exceptions(text: str, today: date) -> tuple[Excepted, ...]:
    """The exceptions of a TOML file. Raises ExceptionsError: no reason, no date, or one more than 90 days ahead."""
    found = []
    for entry in tomllib.loads(text).get("fault", []):
        name, package, reason, until = (entry.get(key) for key in ("id", "package", "reason", "until"))
        if not (isinstance(name, str) and name and isinstance(package, str) and package):
            raise ExceptionsError("an exception needs id and package")
        if not isinstance(reason, str) or len(reason.strip()) < 20:
            raise ExceptionsError(f"{name}: say in a sentence why it does no harm here (reason)")
        if type(until) is not date:
            raise ExceptionsError(f"{name}: until when (until = 2026-12-31)?")
        if until > today + LONGEST:
            raise ExceptionsError(f"{name}: {until} is more than {LONGEST.days} days ahead")
        found.append(Excepted(name, package, reason.strip(), until))
    return tuple(found)


def faults_in(report: str) -> tuple[tuple[Fault, ...], tuple[str, ...]]:
    """(faults, packages that were not looked at and why) of pip-audit's JSON. NotAskedError: none was looked at."""
    packages: list[dict[str, Any]] = json.loads(report)["dependencies"]
    if packages and all("skip_reason" in package for package in packages):
        raise NotAskedError(packages[0]["skip_reason"])
    faults, skipped = [], []
    for package in packages:
        if "skip_reason" in package:
            skipped.append(f"{package['name']}: {package['skip_reason']}")
            continue
        faults += [
            Fault(
                package["name"],
                package["version"],
                (one["id"], *one.get("aliases", ())),
                tuple(one.get("fix_versions", ())),
            )
            for one in package["vulns"]
        ]
    return tuple(faults), tuple(skipped)


def judge(faults: Iterable[Fault], exceptions: Sequence[Excepted], today: date) -> tuple[list[str], list[str]]:
    """(what is wrong, what is lived with), a line each. Exceptions that ran out, or that nothing needs, are wrong."""
    wrong, lived_with, needed = [], [], set()
    for fault in faults:
        excepted = next((one for one in exceptions if one.package == fault.package and one.id in fault.names), None)
        line = f"{fault.package} {fault.version}: {', '.join(fault.names)}"
        mended = f" (mended in {', '.join(fault.mended)})" if fault.mended else " (not mended yet)"
        if excepted is None:
            wrong.append(line + mended)
            continue
        needed.add(excepted.id)
        if excepted.until < today:
            wrong.append(f"{line}{mended}: its exception ran out on {excepted.until}")
        else:
            lived_with.append(f"{line}: until {excepted.until}, {excepted.reason}")
    unneeded = [one for one in exceptions if one.id not in needed]
    wrong += [f"{one.package}: {one.id} is not known any more: take its exception out" for one in unneeded]
    return wrong, lived_with


def ask(lock: Path = LOCK) -> str:
    """pip-audit's JSON about every package of ``lock``. Raises NotAskedError when the database does not answer."""
    try:
        python = supply.tools()
    except (supply.SupplyError, OSError) as error:
        raise NotAskedError(f"the tools could not be installed: {error}") from error
    command = [str(python), "-m", "pip_audit", "--requirement", str(lock), "--require-hashes", "--disable-pip"]
    command += ["--format", "json", "--progress-spinner", "off", "--vulnerability-service", SERVICE]
    done = subprocess.run(
        [*command, "--timeout", str(SECONDS)], capture_output=True, text=True, encoding="utf-8", check=False
    )
    if not done.stdout.startswith("{"):
        last = [line for line in done.stderr.splitlines() if line.strip()][-1:]
        raise NotAskedError(last[0].strip() if last else f"status {done.returncode}")
    return done.stdout


def main(arguments: Sequence[str], asking: Callable[[], str] = ask) -> int:
    """Ask, say what came of it, and return the exit status."""
    parser = argparse.ArgumentParser(prog="main.py audit", description=__doc__.partition("\n")[0])
    parser.add_argument("--allow-offline", action="store_true", help="no fault of the build when nobody can be asked")
    wanted = parser.parse_args(arguments)
    today = datetime.now(UTC).date()
    try:
        exceptions = read_exceptions(EXCEPTIONS.read_text(encoding="utf-8"), today)
    except ValueError as error:
        print(f"audit: installer/known_faults.toml: {error}")
        return SOME
    try:
        faults, skipped = faults_in(asking())
    except NotAskedError as error:
        print(f"audit: not asked: the database of known faults can't be reached from here ({error})")
        print("audit: nothing is known of any package; ask again from a machine with a network")
        return NONE if wanted.allow_offline else NOT_ASKED
    wrong, lived_with = judge(faults, exceptions, today)
    wrong += [f"not looked at: {line}" for line in skipped]
    for line in lived_with:
        print(f"lived with: {line}")
    for line in wrong:
        print(f"WRONG: {line}")
    print(f"audit: {len(wrong)} to be mended, {len(lived_with)} lived with")
    return SOME if wrong else NONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
