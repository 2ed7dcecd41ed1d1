"""The commands of the centre: for people in lines, for machines with ``--json``."""

import argparse
import dataclasses
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.exc import OperationalError

from sync.central.certificates.cli import add_certificate_commands
from sync.central.escrow_cli import add_escrow_commands
from sync.central.imports_cli import add_import_commands
from sync.central.indicators.cli import add_indicator_commands
from sync.central.indicators.microdata_cli import add_microdata_commands
from sync.central.indicators.opening.cli import add_opening_commands
from sync.central.linkage.cli import add_linkage_commands
from sync.central.log import start_logging
from sync.central.national.cli import add_index_commands
from sync.central.operating import (
    add_code_commands,
    add_commands,
    add_device_commands,
    add_key_commands,
    add_office_commands,
)
from sync.central.points.cli import add_points_commands
from sync.central.programs.cli import add_program_commands
from sync.central.releases_cli import add_feed_commands, add_release_commands
from sync.central.requests_cli import add_request_commands
from sync.central.settings import CentralError, Settings, begin, finish
from sync.central.staff_cli import add_staff_commands
from sync.central.surveys.cli import add_survey_commands
from sync.central.terminal import (
    PASSPHRASE,
    RECOVERY_PASSPHRASE,
    Answer,
    administer,
    command,
    group,
    say,
    secret,
    secret_again,
    settings_of,
)
from sync.central.work.esco_cli import add_esco_commands
from sync.central.work.matching.cli import add_matching_commands
from sync.central.work.notices.cli import add_notice_commands
from sync.protocol.errors import ProtocolError

METRICS_TOKEN = "MIHAN_CENTRAL_METRICS_TOKEN"  # noqa: S105 - the name of a variable

if TYPE_CHECKING:
    from sync.central.administration import Administration, IssuedCode
    from sync.central.terminal import Commands
    from sync.protocol.enrolment_file import EnrolmentFile


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


def _init(options: argparse.Namespace) -> None:
    from sync.central.ministry_keys import RECOVERY_PRIVATE, create_keys, describe

    passphrase = secret(PASSPHRASE, "Passphrase for the ministry's keys", twice=True)
    recovery_passphrase = os.environ.get(RECOVERY_PASSPHRASE) or passphrase
    recovery: Path = options.recovery or options.data / "recovery" / RECOVERY_PRIVATE
    settings = begin(options.data, options.database)
    if not settings.keys.exists():
        create_keys(settings.keys, recovery, passphrase, recovery_passphrase)
    settings.open_database().close()
    finish(settings, options.database)
    say(options, {"data": str(settings.data), **describe(settings.keys), "recovery_key": str(recovery)})
    if not options.json:
        print("Move the recovery key to a safe place off this machine; running the centre does not need it.")


def _serve(options: argparse.Namespace) -> None:
    from sync.central.server import serve

    start_logging()
    serve(
        settings_of(options),
        secret_again(PASSPHRASE, "Passphrase of the ministry's keys"),
        options.host,
        options.port,
        certificate=options.certificate,
        certificate_key=options.certificate_key,
        behind_proxy=options.behind_proxy,
        metrics_token=os.environ.get(METRICS_TOKEN, ""),
        announce=lambda address: say(options, {"address": address}),
    )


def _office_add(office: "Administration", options: argparse.Namespace, _settings: Settings) -> Answer:
    return dataclasses.asdict(office.add_office(options.name, options.governorate, options.parent, options.id))


def _office_list(office: "Administration", _options: argparse.Namespace, _settings: Settings) -> list[Answer]:
    return [dataclasses.asdict(line) for line in office.offices()]


def _code(office: "Administration", options: argparse.Namespace, settings: Settings) -> Answer:
    from sync.central.ministry_keys import printing_key
    from sync.protocol.printed_code import CodeKind

    printed = printing_key(settings.keys)
    valid = timedelta(hours=options.hours)
    issued = office.issue_code(CodeKind[options.kind], options.office, printed, valid, getattr(options, "name", ""))
    paper: Path | None = getattr(options, "file", None)
    if paper is not None:
        paper.write_bytes(_letter(office, options, issued).encode())
    return dataclasses.asdict(issued)


def _letter(office: "Administration", options: argparse.Namespace, issued: "IssuedCode") -> "EnrolmentFile":
    from sync.central.moments import utc_now
    from sync.protocol.enrolment_file import EnrolmentFile

    line = next(one for one in office.offices() if one.id == issued.office)
    return EnrolmentFile(
        options.address, issued.code, line.id, {"ar": line.name}, line.governorate, made=utc_now(),
        expires=issued.expires_at,
    )  # fmt: skip


def _device_list(office: "Administration", _options: argparse.Namespace, _settings: Settings) -> list[Answer]:
    return [dataclasses.asdict(line) for line in office.devices()]


def _device_revoke(office: "Administration", options: argparse.Namespace, _settings: Settings) -> Answer:
    return dataclasses.asdict(office.revoke_device(options.device))


def _keys_show(options: argparse.Namespace) -> None:
    from sync.central.ministry_keys import describe

    say(options, dict(describe(settings_of(options).keys)))


def _bundle_import(options: argparse.Namespace) -> None:
    from sync.central.auditing import Auditing
    from sync.central.carrying import import_bundle, import_log, is_log
    from sync.central.door import Door
    from sync.central.intake import Intake
    from sync.central.ministry_keys import open_keys
    from sync.central.moments import new_id, utc_now
    from sync.central.refusing import RefusedError

    settings = settings_of(options)
    keys = open_keys(settings.keys, secret(PASSPHRASE, "Passphrase of the ministry's keys"))
    with closing(settings.open_database()) as database:
        if is_log(options.file):
            try:
                log = import_log(options.file, Auditing(database, keys, utc_now))
            except RefusedError as error:
                raise CentralError(error.code) from error
            say(options, dataclasses.asdict(log))
            return
        carried = import_bundle(
            options.file, Door(database, utc_now, new_id, keys=keys), Intake(database, keys, utc_now, new_id)
        )  # fmt: skip
    answer: Answer = {"batch": carried.batch, "state": str(carried.state), "code": carried.code}
    say(options, answer | {"receipt": str(carried.receipt) if carried.receipt else ""})
    if carried.receipt is None:
        raise CentralError(carried.code or "not_received", batch=carried.batch)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sync.central", description="The ministry's central service.")
    commands = parser.add_subparsers(metavar="command", required=True)
    init = command(commands, "init", "make a new centre: folder, keys, database", _init)
    init.add_argument("--recovery", type=Path, help="file for the recovery key's private half, best on another disk")
    serve = command(commands, "serve", "answer desks and show the ministry's pages", _serve)
    serve.add_argument("--host", default="127.0.0.1", help="address to listen at (default: this machine alone)")
    serve.add_argument("--port", type=int, default=8443, help="port; 0 takes a free one and prints it")
    serve.add_argument("--certificate", type=Path, help="TLS certificate chain (PEM)")
    serve.add_argument("--certificate-key", type=Path, help="its private key (PEM)")
    serve.add_argument("--behind-proxy", action="store_true", help="a proxy in front of us speaks TLS")
    offices, codes = (
        group(commands, "offices", "the tree of offices"),
        group(commands, "codes", "printed one-time codes"),
    )
    _office_commands(offices)
    add_office_commands(offices)
    _code_commands(codes)
    add_code_commands(codes)
    add_staff_commands(group(commands, "staff", "who may look at the pages"))
    devices = group(commands, "devices", "enrolled desks")
    command(devices, "list", "every desk", administer, _device_list)
    revoke = command(devices, "revoke", "let nothing more in from a desk", administer, _device_revoke)
    revoke.add_argument("device", help="its id")
    add_device_commands(devices)
    keys = group(commands, "keys", "the ministry's keys")
    command(keys, "show", "fingerprints, to compare by eye", _keys_show)
    add_key_commands(keys)
    bundle = command(
        group(commands, "bundle", "batches and logs on a stick"), "import", "take in a .mihan file", _bundle_import
    )
    bundle.add_argument("file", type=Path)
    _rooms(commands)
    add_commands(commands)
    words = (
        "commands from the standard input, a JSON list to a line, until one fails: what they all load is loaded once"
    )
    commands.add_parser("several", help=words, description=words).set_defaults(act=_several)
    return parser


def _several(_options: argparse.Namespace) -> None:
    for line in sys.stdin:
        try:
            said = json.loads(line)
        except ValueError as error:
            raise CentralError("not_a_command", line=line.strip()) from error
        if not isinstance(said, list) or not all(isinstance(word, str) for word in said):
            raise CentralError("not_a_command", line=line.strip())
        if status := main(said):
            sys.exit(status)


def _rooms(commands: "Commands") -> None:
    """The commands that rooms of the centre have for themselves."""
    add_request_commands(group(commands, "requests", "what people ask about their own records"))
    add_certificate_commands(group(commands, "certificates", "certificates of training"))
    add_escrow_commands(group(commands, "escrow", "desks that nobody can open any more"))
    add_release_commands(group(commands, "releases", "forms, rules and lists that desks take over"))
    add_program_commands(group(commands, "programs", "versions of the program that offices are offered, in stages"))
    add_feed_commands(group(commands, "feed", "what is said to desks"))
    add_linkage_commands(group(commands, "linkage", "records of one person"))
    add_points_commands(group(commands, "points", "rules of points, tried on the register; everybody's ledger"))
    add_index_commands(group(commands, "index", "whom the whole country knows, for desks without a line"))
    add_import_commands(commands, group(commands, "imports", "old registers that were read: map, look at, repair"))
    add_esco_commands(group(commands, "esco", "skills and occupations of ESCO"))
    add_survey_commands(group(commands, "surveys", "what institutions need: whom to ask, and what they answered"))
    add_matching_commands(group(commands, "matching", "who fits which work, every night"))
    add_opening_commands(group(commands, "opendata", "files, tokens and briefings of what was released"))
    add_indicator_commands(group(commands, "indicators", "what is counted of the whole register, without names"))
    add_microdata_commands(group(commands, "microdata", "records without names, for two pairs of eyes"))
    add_notice_commands(group(commands, "notices", "messages to people who agreed to them"))


def _office_commands(offices: "Commands") -> None:
    add = command(offices, "add", "add an office", administer, _office_add)
    add.add_argument("--name", required=True)
    add.add_argument("--governorate", default="", help="its code; the parent's when left out")
    add.add_argument("--parent", default="", help="id of the office above")
    add.add_argument("--id", default="", help="keep an id that the office has elsewhere")
    command(offices, "list", "every office", administer, _office_list)


def _code_commands(codes: "Commands") -> None:
    device = command(codes, "device", "a code that enrols one desk", administer, _code)
    supervisor = command(codes, "supervisor", "a code for one supervisor's signing key", administer, _code)
    device.add_argument("--file", type=Path, help="also write an enrolment file, which the first run of a desk opens")
    device.add_argument("--address", default="", help="of this service, as desks reach it: goes into the file")
    supervisor.add_argument("--name", required=True, help="whose it is")
    for made, kind in ((device, "DEVICE"), (supervisor, "SUPERVISOR")):
        made.add_argument("--office", required=True, help="id of the office")
        made.add_argument("--hours", type=float, default=72, help="for how long it may be used (default: 72)")
        made.set_defaults(kind=kind)
