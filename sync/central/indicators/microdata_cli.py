"""Commands for records without names: asked for, approved by another of the staff, refused, saved.

Whoever does one of these is one of the staff and gives their own password: nobody approves what they asked for.
"""

import argparse
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sync.central.requests_cli import deciding
from sync.central.settings import CentralError
from sync.central.terminal import STAFF_PASSWORD, Answer, command, say, settings_of
from sync.central.web.roles import Permission

if TYPE_CHECKING:
    from sync.central.database import Database
    from sync.central.indicators.exporting import ExportLine, Exports
    from sync.central.terminal import Commands


def add_microdata_commands(microdata: "Commands") -> None:
    """``microdata list | ask | approve | refuse | save``."""
    command(microdata, "list", "who asked for records of which quarter, and what was said to it", _list)
    ask = command(microdata, "ask", "ask for the records of a quarter", _ask)
    ask.add_argument("period", help="a quarter that is over, as 2026-Q3")
    ask.add_argument("--recipient", required=True, help="who is to have them")
    ask.add_argument("--reason", required=True, help="what they are for")
    approve = command(microdata, "approve", "let who asked have them: another of the staff", _approve)
    refuse = command(microdata, "refuse", "let nobody have them, and say why", _refuse)
    save = command(microdata, "save", "the records as .xlsx, or as CSV in .zip; for who asked or approved", _save)
    for made in (approve, refuse, save):
        made.add_argument("export", help="its id")
    refuse.add_argument("--words", required=True, help="why")
    save.add_argument("file", type=Path)
    save.add_argument("--language", default="ar", choices=("ar", "ckb", "en"))
    for made in (ask, approve, refuse, save):
        made.add_argument("--staff", required=True, help=f"your user name; password from ${STAFF_PASSWORD} or typed")


def _list(options: argparse.Namespace) -> None:
    with closing(settings_of(options).open_database()) as database:
        exports = _exports(database, settings_of(options).data)
        lines = exports.listed()
        names = exports.names(lines)
    say(options, [_plain(line, names) for line in lines])


def _ask(options: argparse.Namespace) -> None:
    _do(
        options, Permission.ASK_MICRODATA,
        lambda exports, by: exports.ask(options.period, options.reason, options.recipient, by),
    )  # fmt: skip


def _approve(options: argparse.Namespace) -> None:
    _do(options, Permission.APPROVE_MICRODATA, lambda exports, by: exports.approve(options.export, by))


def _refuse(options: argparse.Namespace) -> None:
    _do(
        options, Permission.APPROVE_MICRODATA, lambda exports, by: exports.refuse(options.export, options.words, by)
    )  # fmt: skip


def _save(options: argparse.Namespace) -> None:
    from sync.central.indicators.microdata_files import FILES

    make = FILES.get(options.file.suffix.lower())
    if make is None:
        raise CentralError("file_kind", file=options.file.name)
    with closing(settings_of(options).open_database()) as database:
        by = deciding(database, options.staff, Permission.ASK_MICRODATA)
        exports = _exports(database, settings_of(options).data)
        line, rows = exports.take(options.export, by)
        names = exports.names((line,))
    who = (names.get(line.asked_by, line.asked_by), names.get(line.decided_by, line.decided_by))
    options.file.touch(mode=0o600)
    options.file.write_bytes(make(line, rows, who, options.language))
    say(options, {"file": str(options.file), "rows": len(rows), "mark": line.mark})


def _do(
    options: argparse.Namespace, needs: Permission, act: "Callable[[Exports, str], ExportLine]"
) -> None:  # fmt: skip
    with closing(settings_of(options).open_database()) as database:
        exports = _exports(database, settings_of(options).data)
        line = act(exports, deciding(database, options.staff, needs))
        names = exports.names((line,))
    say(options, _plain(line, names))


def _plain(line: "ExportLine", names: dict[str, str]) -> Answer:
    made = line.made
    records: Answer = {} if made is None else {"k": made.k, "rows": made.rows, "left_out": made.left_out}
    return {
        "export": line.id, "period": line.period, "state": line.state, "recipient": line.recipient,
        "reason": line.reason, "asked_by": names.get(line.asked_by, line.asked_by), "asked_at": line.asked_at,
        "decided_by": names.get(line.decided_by, line.decided_by), "decided_at": line.decided_at,
        "answer": line.answer, **records,
    }  # fmt: skip


def _exports(database: "Database", data: Path) -> "Exports":
    from sync.central.indicators.exporting import Exports, snapshot_people
    from sync.central.moments import new_id, utc_now

    return Exports(database, data, utc_now, new_id, snapshot_people(data))
