"""The commands of the centre: for people in lines, for machines with ``--json``."""

import argparse
import dataclasses
import getpass
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.exc import OperationalError

from sync.central.log import start_logging
from sync.central.settings import CentralError, Settings, begin, finish, load
from sync.protocol.errors import ProtocolError

PASSPHRASE = "MIHAN_CENTRAL_PASSPHRASE"  # noqa: S105 - the name of a variable
RECOVERY_PASSPHRASE = "MIHAN_CENTRAL_RECOVERY_PASSPHRASE"  # noqa: S105
STAFF_PASSWORD = "MIHAN_CENTRAL_STAFF_PASSWORD"  # noqa: S105
METRICS_TOKEN = "MIHAN_CENTRAL_METRICS_TOKEN"  # noqa: S105
DATA = "MIHAN_CENTRAL_DATA"

Answer = dict[str, object]

if TYPE_CHECKING:
    from sync.central.administration import Administration

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse has no public name
    Run = Callable[[Administration, argparse.Namespace, Settings], Answer | list[Answer]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it did what was asked, 1 with a code on standard error when not."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    options = _parser().parse_args(arguments)
    act: Callable[[argparse.Namespace], None] = options.act
    try:
        act(options)
    except (CentralError, ProtocolError) as error:
        return _fail(options, str(error.code), {name: str(value) for name, value in error.params.items()})
    except OSError as error:
        return _fail(options, "file_unreadable", {"file": str(error.filename), "reason": error.strerror or ""})
    except OperationalError as error:
        # The driver's text may hold the address with its password: only the kind is said.
        return _fail(options, "database_unavailable", {"reason": type(error.orig).__name__})
    return 0


def _fail(options: argparse.Namespace, code: str, params: dict[str, str]) -> int:
    if options.json:
        print(json.dumps({"error": code, **params}, ensure_ascii=False), file=sys.stderr)
    else:
        print(" ".join([code, *(f"{name}={value}" for name, value in params.items())]), file=sys.stderr)
    return 1


def _say(options: argparse.Namespace, answer: Answer | list[Answer]) -> None:
    """Print an answer, or one line for each."""
    if options.json:
        print(json.dumps(answer, ensure_ascii=False, default=_plain), flush=True)
        return
    for item in answer if isinstance(answer, list) else [answer]:
        print("  ".join(f"{name}: {_plain(value)}" for name, value in item.items() if value not in ("", None)))
    sys.stdout.flush()


def _plain(value: object) -> str:
    return value.isoformat(timespec="seconds") if isinstance(value, datetime) else str(value)


def _settings(options: argparse.Namespace) -> Settings:
    return load(options.data, options.database)


def _secret(variable: str, prompt: str, *, twice: bool = False) -> str:
    """A passphrase from the environment, or typed without being shown."""
    if given := os.environ.get(variable):
        return given
    if not sys.stdin.isatty():
        raise CentralError("passphrase_required", variable=variable)
    typed = getpass.getpass(f"{prompt}: ")
    if twice and getpass.getpass(f"{prompt}, again: ") != typed:
        raise CentralError("passphrases_differ")
    return typed


def _init(options: argparse.Namespace) -> None:
    from sync.central.ministry_keys import RECOVERY_PRIVATE, create_keys, describe

    passphrase = _secret(PASSPHRASE, "Passphrase for the ministry's keys", twice=True)
    recovery_passphrase = os.environ.get(RECOVERY_PASSPHRASE) or passphrase
    recovery: Path = options.recovery or options.data / "recovery" / RECOVERY_PRIVATE
    settings = begin(options.data, options.database)
    if not settings.keys.exists():
        create_keys(settings.keys, recovery, passphrase, recovery_passphrase)
    settings.open_database().close()
    finish(settings, options.database)
    _say(options, {"data": str(settings.data), **describe(settings.keys), "recovery_key": str(recovery)})
    if not options.json:
        print("Move the recovery key to a safe place off this machine; running the centre does not need it.")


def _serve(options: argparse.Namespace) -> None:
    from sync.central.server import serve

    start_logging()
    serve(
        _settings(options),
        _secret(PASSPHRASE, "Passphrase of the ministry's keys"),
        options.host,
        options.port,
        certificate=options.certificate,
        certificate_key=options.certificate_key,
        behind_proxy=options.behind_proxy,
        metrics_token=os.environ.get(METRICS_TOKEN, ""),
        announce=lambda address: _say(options, {"address": address}),
    )


def _administer(options: argparse.Namespace) -> None:
    """Everything that needs the database and no passphrase."""
    from sync.central.administration import Administration
    from sync.central.service import new_id, utc_now

    settings = _settings(options)
    with closing(settings.open_database()) as database:
        _say(options, options.run(Administration(database, utc_now, new_id), options, settings))


def _office_add(office: "Administration", options: argparse.Namespace, _settings: Settings) -> Answer:
    return dataclasses.asdict(office.add_office(options.name, options.governorate, options.parent, options.id))


def _office_list(office: "Administration", _options: argparse.Namespace, _settings: Settings) -> list[Answer]:
    return [dataclasses.asdict(line) for line in office.offices()]


def _code(office: "Administration", options: argparse.Namespace, settings: Settings) -> Answer:
    from sync.central.ministry_keys import signing_key_of
    from sync.protocol.printed_code import CodeKind

    ministry = signing_key_of(settings.keys)
    valid = timedelta(hours=options.hours)
    issued = office.issue_code(CodeKind[options.kind], options.office, ministry, valid, getattr(options, "name", ""))
    paper: Path | None = getattr(options, "file", None)
    if paper is not None:
        said = {"mihan": "enrolment", "address": options.address, "code": issued.code}
        paper.write_text(json.dumps(said, indent=2) + "\n", encoding="utf-8")
    return dataclasses.asdict(issued)


def _device_list(office: "Administration", _options: argparse.Namespace, _settings: Settings) -> list[Answer]:
    return [dataclasses.asdict(line) for line in office.devices()]


def _device_revoke(office: "Administration", options: argparse.Namespace, _settings: Settings) -> Answer:
    return dataclasses.asdict(office.revoke_device(options.device))


def _staff_add(options: argparse.Namespace) -> None:
    from sync.central.service import new_id, utc_now
    from sync.central.staff import StaffDesk

    password = _secret(STAFF_PASSWORD, "Password", twice=True)
    with closing(_settings(options).open_database()) as database:
        staff = StaffDesk(database, utc_now, new_id).add(options.username, options.name, password)
    _say(options, {"id": staff, "username": options.username})


def _keys_show(options: argparse.Namespace) -> None:
    from sync.central.ministry_keys import describe

    _say(options, dict(describe(_settings(options).keys)))


def _bundle_import(options: argparse.Namespace) -> None:
    from sync.central.carrying import import_bundle
    from sync.central.door import Door
    from sync.central.intake import Intake
    from sync.central.ministry_keys import open_keys
    from sync.central.service import new_id, utc_now

    settings = _settings(options)
    keys = open_keys(settings.keys, _secret(PASSPHRASE, "Passphrase of the ministry's keys"))
    with closing(settings.open_database()) as database:
        carried = import_bundle(
            options.file, Door(database, utc_now, new_id), Intake(database, keys, utc_now, new_id)
        )  # fmt: skip
    answer: Answer = {"batch": carried.batch, "state": str(carried.state), "code": carried.code}
    _say(options, answer | {"receipt": str(carried.receipt) if carried.receipt else ""})
    if carried.receipt is None:
        raise CentralError(carried.code or "not_received", batch=carried.batch)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sync.central", description="The ministry's central service.")
    commands = parser.add_subparsers(metavar="command", required=True)
    init = _command(commands, "init", "make a new centre: folder, keys, database", _init)
    init.add_argument("--recovery", type=Path, help="file for the recovery key's private half, best on another disk")
    serve = _command(commands, "serve", "answer desks and show the ministry's pages", _serve)
    serve.add_argument("--host", default="127.0.0.1", help="address to listen at (default: this machine alone)")
    serve.add_argument("--port", type=int, default=8443, help="port; 0 takes a free one and prints it")
    serve.add_argument("--certificate", type=Path, help="TLS certificate chain (PEM)")
    serve.add_argument("--certificate-key", type=Path, help="its private key (PEM)")
    serve.add_argument("--behind-proxy", action="store_true", help="a proxy in front of us speaks TLS")
    _office_commands(_group(commands, "offices", "the tree of offices"))
    _code_commands(_group(commands, "codes", "printed one-time codes"))
    staff = _group(commands, "staff", "who may look at the pages")
    add = _command(staff, "add", f"add a person; password from ${STAFF_PASSWORD} or typed", _staff_add)
    add.add_argument("--username", required=True)
    add.add_argument("--name", default="", help="as shown on the pages")
    devices = _group(commands, "devices", "enrolled desks")
    _command(devices, "list", "every desk", _administer, _device_list)
    revoke = _command(devices, "revoke", "let nothing more in from a desk", _administer, _device_revoke)
    revoke.add_argument("device", help="its id")
    _command(_group(commands, "keys", "the ministry's keys"), "show", "fingerprints, to compare by eye", _keys_show)
    bundle = _command(
        _group(commands, "bundle", "batches on a stick"), "import", "take in a .mihan file", _bundle_import
    )
    bundle.add_argument("file", type=Path)
    return parser


def _office_commands(offices: "Commands") -> None:
    add = _command(offices, "add", "add an office", _administer, _office_add)
    add.add_argument("--name", required=True)
    add.add_argument("--governorate", default="", help="its code; the parent's when left out")
    add.add_argument("--parent", default="", help="id of the office above")
    add.add_argument("--id", default="", help="keep an id that the office has elsewhere")
    _command(offices, "list", "every office", _administer, _office_list)


def _code_commands(codes: "Commands") -> None:
    device = _command(codes, "device", "a code that enrols one desk", _administer, _code)
    supervisor = _command(codes, "supervisor", "a code for one supervisor's signing key", _administer, _code)
    device.add_argument("--file", type=Path, help="also write an enrolment file, which the first run of a desk opens")
    device.add_argument("--address", default="", help="of this service, as desks reach it: goes into the file")
    supervisor.add_argument("--name", required=True, help="whose it is")
    for command, kind in ((device, "DEVICE"), (supervisor, "SUPERVISOR")):
        command.add_argument("--office", required=True, help="id of the office")
        command.add_argument("--hours", type=float, default=72, help="for how long it may be used (default: 72)")
        command.set_defaults(kind=kind)


def _group(commands: "Commands", name: str, words: str) -> "Commands":
    return commands.add_parser(name, help=words, description=words).add_subparsers(metavar="command", required=True)


def _command(
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
