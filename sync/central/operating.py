"""Commands for whoever keeps the centre running: offices, desks, approvers, codes, keys, backup, partitions, log."""

import argparse
import dataclasses
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sync.central.provisioning.cli import add_provisioning_commands
from sync.central.settings import CentralError, Settings
from sync.central.terminal import PASSPHRASE, Answer, administer, command, group, say, secret, settings_of
from sync.central.tidying import MOST, Tidying

SIGNING = "signing"

if TYPE_CHECKING:
    from sync.central.administration import Administration
    from sync.central.ministry_keys import MinistryKeys
    from sync.central.succeeding import Succession
    from sync.central.terminal import Commands


def add_office_commands(offices: "Commands") -> None:
    """Renaming and closing; many at once by a list."""
    rename = command(offices, "rename", "give an office another name", administer, _rename)
    rename.add_argument("office", help="its id")
    rename.add_argument("--name", required=True)
    close = command(offices, "close", "let nothing more in from an office; what it sent stays", administer, _close)
    close.add_argument("office", help="its id")
    again = command(offices, "reopen", "let a closed office send again", administer, _reopen)
    again.add_argument("office", help="its id")
    add_provisioning_commands(offices)


def add_device_commands(devices: "Commands") -> None:
    """A desk that was found again."""
    restore = command(devices, "restore", "let a revoked desk send again: it was found", administer, _restore)
    restore.add_argument("device", help="its id")


def add_code_commands(codes: "Commands") -> None:
    """Looking after printed codes."""
    command(codes, "list", "codes that may still be used", administer, _codes)
    cancel = command(codes, "cancel", "take a code back that nobody has used", administer, _cancel)
    cancel.add_argument("id", help="as `codes list` shows it")


def add_key_commands(keys: "Commands") -> None:
    """Rotation and what ends it."""
    rotate = command(keys, "rotate", "make a new key beside the old one; services take it up by themselves", _rotate)
    rotate.add_argument("kind", choices=(SIGNING, "receiving"))
    retire = command(keys, "retire", "put an old key away when every desk has heard of the new one", _retire)
    retire.add_argument("key", help="its id")
    revoke = command(keys, "revoke", "put an old key away that somebody else may have", _revoke)
    revoke.add_argument("key", help="its id")
    command(keys, "waiting", "desks that have not heard of the newest keys yet", administer, _waiting)


def add_commands(commands: "Commands") -> None:
    """The groups that nobody else has."""
    approvers = group(commands, "approvers", "supervisors whose countersignature counts")
    command(approvers, "list", "every supervisor", administer, _approvers)
    look = command(approvers, "patterns", "approvals that look as if one person had recorded and approved", _patterns)
    look.add_argument("--days", type=float, default=90, help="of the last days (default: 90)")
    revoke = command(approvers, "revoke", "accept a supervisor's signature no more", administer, _approver_revoke)
    revoke.add_argument("approver", help="their id")
    revoke.add_argument("--office", required=True, help="id of the office")
    command(commands, "log", "what was done to this centre from the command line, newest first", administer, _log)
    backup = command(commands, "backup", "copy database, keys and settings while the service runs, and try it", _backup)
    backup.add_argument("folder", type=Path, help="a new folder, best on another disk")
    tidy = command(commands, "tidy", "let go of sealed chunks and uploads that are over (the service does, too)", _tidy)
    tidy.add_argument("--most", type=int, default=MOST, help=f"transactions, then stop (default: {MOST})")
    database = group(commands, "database", "the ministry's database")
    divide = command(database, "partition", "divide the big tables by governorate (PostgreSQL)", _partition)
    divide.add_argument("--governorate", action="append", default=[], help="also one that has no office yet")


def _rename(office: "Administration", options: argparse.Namespace, _settings: Settings) -> Answer:
    return dataclasses.asdict(office.rename_office(options.office, options.name))


def _close(office: "Administration", options: argparse.Namespace, _settings: Settings) -> Answer:
    return dataclasses.asdict(office.close_office(options.office))


def _reopen(office: "Administration", options: argparse.Namespace, _settings: Settings) -> Answer:
    return dataclasses.asdict(office.reopen_office(options.office))


def _restore(office: "Administration", options: argparse.Namespace, _settings: Settings) -> Answer:
    return dataclasses.asdict(office.restore_device(options.device))


def _codes(office: "Administration", _options: argparse.Namespace, _settings: Settings) -> list[Answer]:
    return [dataclasses.asdict(line) for line in office.open_codes()]


def _cancel(office: "Administration", options: argparse.Namespace, _settings: Settings) -> Answer:
    return dataclasses.asdict(office.cancel_code(options.id))


def _approvers(office: "Administration", _options: argparse.Namespace, _settings: Settings) -> list[Answer]:
    return [dataclasses.asdict(line) for line in office.approvers()]


def _patterns(options: argparse.Namespace) -> None:
    from datetime import timedelta

    from sync.central.four_eyes import patterns
    from sync.central.moments import utc_now

    with closing(settings_of(options).open_database()) as database, database.read() as session:
        found = patterns(session, utc_now() - timedelta(days=options.days))
    say(options, [dataclasses.asdict(one) | {"authors": len(one.authors), "look": one.look} for one in found])


def _approver_revoke(office: "Administration", options: argparse.Namespace, _settings: Settings) -> Answer:
    return dataclasses.asdict(office.revoke_approver(options.approver, options.office))


def _log(office: "Administration", _options: argparse.Namespace, _settings: Settings) -> list[Answer]:
    return [dataclasses.asdict(line) for line in office.acts()]


def _waiting(office: "Administration", _options: argparse.Namespace, settings: Settings) -> list[Answer]:
    from sync.central.ministry_keys import letters_in

    return [dataclasses.asdict(line) for line in office.behind_keys(len(letters_in(settings.keys)))]


def _rotate(options: argparse.Namespace) -> None:
    from sync.central.moments import utc_now
    from sync.central.succeeding import rotate

    settings, passphrase = settings_of(options), secret(PASSPHRASE, "Passphrase of the ministry's keys")
    done = rotate(settings.keys, passphrase, options.kind, utc_now())
    _told(options, settings, "keys_rotate", done)


def _retire(options: argparse.Namespace) -> None:
    from sync.central.ministry_keys import open_keys
    from sync.central.succeeding import retire

    settings, passphrase = settings_of(options), secret(PASSPHRASE, "Passphrase of the ministry's keys")
    done = retire(settings.keys, passphrase, options.key)
    _told(options, settings, "keys_retire", done, open_keys(settings.keys, passphrase))


def _revoke(options: argparse.Namespace) -> None:
    from sync.central.ministry_keys import open_keys
    from sync.central.moments import utc_now
    from sync.central.succeeding import revoke

    settings, passphrase = settings_of(options), secret(PASSPHRASE, "Passphrase of the ministry's keys")
    done = revoke(settings.keys, passphrase, options.key, utc_now())
    _told(options, settings, "keys_revoke", done, open_keys(settings.keys, passphrase))


def _told(
    options: argparse.Namespace, settings: Settings, verb: str, done: "Succession", left: "MinistryKeys | None" = None
) -> None:
    """Write the change into the centre's log, and its letters into every desk's feed.

    left: the keys that are left of those that vouched for printed codes.
    """
    from sync.central.administration import Administration
    from sync.central.ministry_keys import letters_in
    from sync.central.moments import new_id, utc_now

    with closing(settings.open_database()) as database:
        office = Administration(database, utc_now, new_id)
        office.tell_keys(verb, done.key, done.serial, letters_in(settings.keys) if done.serial else ())
        codes = [] if left is None else [one.serial for one in office.open_codes() if one.kind == "device"]
    void = sum(left is not None and left.vouching(serial) is None for serial in codes)
    say(options, {"key": done.key, "serial": done.serial} | ({"codes_to_print_anew": void} if void else {}))


def _backup(options: argparse.Namespace) -> None:
    from sync.central.administration import Administration
    from sync.central.backup import back_up
    from sync.central.moments import new_id, utc_now

    settings = settings_of(options)
    done = back_up(settings, options.folder)
    with closing(settings.open_database()) as database:
        details: dict[str, object] = {"changes": done.changes, "receipts": done.receipts}
        Administration(database, utc_now, new_id).note_act("backup", "", details)
    say(options, dataclasses.asdict(done) | {"folder": str(done.folder)})


def _tidy(options: argparse.Namespace) -> None:
    from sync.central.moments import utc_now

    settings = settings_of(options)
    with closing(settings.open_database()) as database:
        say(options, dataclasses.asdict(Tidying(database, settings.retention, utc_now).round(options.most)))


def _partition(options: argparse.Namespace) -> None:
    from sync.central.administration import Administration
    from sync.central.moments import new_id, utc_now
    from sync.central.partitions import divide

    settings = settings_of(options)
    with closing(settings.open_database()) as database:
        made = divide(database, options.governorate)
        if not made:
            raise CentralError("postgresql_required")
        Administration(database, utc_now, new_id).note_act("database_partition", "", dict(made))
    say(options, dict(made))
