"""What every command of the centre needs: its options, its secrets, and how it answers people and machines."""

import argparse
import getpass
import json
import os
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sync.central.settings import CentralError, Settings, load

PASSPHRASE = "MIHAN_CENTRAL_PASSPHRASE"  # noqa: S105 - the name of a variable
RECOVERY_PASSPHRASE = "MIHAN_CENTRAL_RECOVERY_PASSPHRASE"  # noqa: S105
STAFF_PASSWORD = "MIHAN_CENTRAL_STAFF_PASSWORD"  # noqa: S105
DATA = "MIHAN_CENTRAL_DATA"

Answer = dict[str, object]

if TYPE_CHECKING:
    from sync.central.administration import Administration

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse has no public name
    Run = Callable[[Administration, argparse.Namespace, Settings], Answer | list[Answer]]


def say(options: argparse.Namespace, answer: Answer | list[Answer]) -> None:
    """Print an answer, or one line for each."""
    if options.json:
        print(json.dumps(answer, ensure_ascii=False, default=_plain), flush=True)
        return
    for item in answer if isinstance(answer, list) else [answer]:
        print("  ".join(f"{name}: {_plain(value)}" for name, value in item.items() if value not in ("", None)))
    sys.stdout.flush()


def _plain(value: object) -> str:
    return value.isoformat(timespec="seconds") if isinstance(value, datetime) else str(value)


def settings_of(options: argparse.Namespace) -> Settings:
    return load(options.data, options.database)


def _given(variable: str) -> str:
    """A secret from the environment, from the file that ``…_FILE`` names, or from systemd's credentials; or ""."""
    if said := os.environ.get(variable):
        return said
    files = [Path(named)] if (named := os.environ.get(f"{variable}_FILE")) else []
    if credentials := os.environ.get("CREDENTIALS_DIRECTORY"):
        files.append(Path(credentials) / variable.lower().replace("_", "-"))
    return next((path.read_text(encoding="utf-8").rstrip("\r\n") for path in files if path.is_file()), "")


def secret_again(variable: str, prompt: str) -> Callable[[], str]:
    """What tells a secret each time it is needed: a file is read again, what was typed is remembered."""
    first = secret(variable, prompt)
    return lambda: _given(variable) or first


def secret(variable: str, prompt: str, *, twice: bool = False) -> str:
    """A passphrase from the environment, a file, a credential of systemd's, or typed without being shown."""
    if given := _given(variable):
        return given
    if not sys.stdin.isatty():
        raise CentralError("passphrase_required", variable=variable)
    typed = getpass.getpass(f"{prompt}: ")
    if twice and getpass.getpass(f"{prompt}, again: ") != typed:
        raise CentralError("passphrases_differ")
    return typed


def administer(options: argparse.Namespace) -> None:
    """Everything that needs the database and no passphrase."""
    from sync.central.administration import Administration
    from sync.central.moments import new_id, utc_now

    settings = settings_of(options)
    with closing(settings.open_database()) as database:
        say(options, options.run(Administration(database, utc_now, new_id), options, settings))


def group(commands: "Commands", name: str, words: str) -> "Commands":
    return commands.add_parser(name, help=words, description=words).add_subparsers(metavar="command", required=True)


def command(
    commands: "Commands",
    name: str,
    words: str,
    act: Callable[[argparse.Namespace], None],
    run: "Run | None" = None,
) -> argparse.ArgumentParser:
    """One command with the options that all have."""
    parser = commands.add_parser(name, help=words, description=words)
    kept = os.environ.get(DATA)
    parser.add_argument(
        "--data", type=Path, required=kept is None, default=kept and Path(kept), help=f"the centre's folder (${DATA})"
    )
    parser.add_argument("--database", help="URL, when not the one given at init: sqlite:///… or postgresql://…")
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    parser.set_defaults(act=act, run=run)
    return parser
