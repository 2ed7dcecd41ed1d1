"""``offices import``: a list of offices is looked at, then taken; enrolment files and letters for those without."""

import argparse
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sync.central.administration import acting
from sync.central.provisioning.planning import CHANGED, NEW, SAME, Plan, Provisioning, plan
from sync.central.provisioning.reading import MOST_PROBLEMS, read_offices
from sync.central.settings import CentralError
from sync.central.terminal import Answer, command, say, settings_of

if TYPE_CHECKING:
    from sync.central.terminal import Commands

DAYS: Final = 30.0
"""For how long a letter is good: it goes to an office by hand or by post."""


def add_provisioning_commands(offices: "Commands") -> None:
    """``offices import FILE [--apply] [--out DIR --address URL]``"""
    words = "make the offices of a list (CSV, XLSX): first looked at, made with --apply"
    bring = command(offices, "import", words, _import)
    bring.add_argument("file", type=Path, help="columns code, name_ar, governorate; name_ckb, name_en, district, kind, "
                       "parent, administrator, desks")  # fmt: skip
    bring.add_argument("--apply", action="store_true", help="do it; without, only say what would be done")
    bring.add_argument("--out", type=Path, help="with --apply: write an enrolment file and a letter for each desk here")
    bring.add_argument("--address", default="", help="of this service, as desks reach it: goes into the files")
    bring.add_argument("--days", type=float, default=DAYS, help=f"for which a letter is good (default: {DAYS:g})")
    bring.add_argument(
        "--again", action="append", default=[], metavar="CODE",
        help="its letters are lost: codes that nobody used are taken back, new ones made",
    )  # fmt: skip


def _import(options: argparse.Namespace) -> None:
    from sync.central.ministry_keys import printing_key
    from sync.central.moments import new_id, utc_now
    from sync.central.provisioning.letters import Issuing, missing_codes

    settings = settings_of(options)
    listed, wrong = read_offices(options.file)
    with closing(settings.open_database()) as database:
        issuing = None
        if options.out is not None:
            printed, valid = printing_key(settings.keys), timedelta(days=options.days)
            issuing = Issuing(database, printed, options.address, options.out, utc_now, new_id, acting(), valid)
        if options.apply:
            with database.write() as session:
                found = plan(session, listed, wrong)
                if not found.wrong:
                    Provisioning(utc_now, new_id, acting()).apply(session, found)
        else:
            with database.read() as session:
                found = plan(session, listed, wrong)
                missing = {one.code: missing_codes(session, one.code, one.desks, utc_now()) for one in listed}
        if not options.apply or found.wrong:
            _say_plan(options, found, {} if options.apply else missing)
        if options.apply and found.wrong:
            raise CentralError("offices_wrong", lines=len({one.line for one in found.wrong}))
        if not options.apply:
            return
        letters = (
            [] if issuing is None else list(issuing.issue([(one.code, one.desks) for one in listed], options.again))
        )
    made: Answer = {state: found.count(state) for state in (NEW, CHANGED, SAME)}
    files: object = [str(one.file) for one in letters] if options.json else ""
    say(options, made | {"letters": len(letters), "files": files})


def _say_plan(options: argparse.Namespace, found: Plan, missing: dict[str, int]) -> None:
    """What would be done; then what is wrong, line by line."""
    offices: list[Answer] = [
        {
            "line": one.listed.line, "state": one.state, "code": one.listed.code, "name": one.listed.name_ar,
            "changes": {name: list(pair) for name, pair in one.changes.items()} if options.json else "; ".join(
                f"{name}: {before or '–'} → {after}" for name, (before, after) in one.changes.items()
            ),
            "letters": missing.get(one.listed.code, 0),
        }
        for one in found.differences if options.json or one.state != SAME or missing.get(one.listed.code)
    ]  # fmt: skip
    problems: list[Answer] = [
        {"line": one.line, "field": one.field, "wrong": one.code, "value": one.value}
        for one in found.wrong[:MOST_PROBLEMS]
    ]
    counts: Answer = {state: found.count(state) for state in (NEW, CHANGED, SAME)}
    counts["wrong"] = len(found.wrong)
    if options.json:
        say(options, counts | {"offices": offices, "problems": problems})
        return
    for lines in (offices, problems, [counts]):
        say(options, lines)
