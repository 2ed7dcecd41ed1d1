"""Commands for points: check a rule set, try it on the register, look at everybody, show one person."""

import argparse
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sync.central.settings import CentralError
from sync.central.terminal import Answer, command, say, settings_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.problems import FormProblem
    from forms.rulebook import Rulebook
    from sync.central.database import Database
    from sync.central.terminal import Commands


def add_points_commands(points: "Commands") -> None:
    """``points check | simulate | run | show``."""
    for name, words, act in (
        ("check", "what is wrong with a rule set, by sheet, row and column", _check),
        ("simulate", "who would gain and who would lose by it; only that it was tried is kept", _simulate),
    ):
        made = command(points, name, words, act)
        made.add_argument("file", type=Path, help="a workbook (.xlsx), or the JSON document of a release")
    command(points, "run", "look at everybody by the rules of today, or go on where that was broken off", _run)
    show = command(points, "show", "one person's points, line by line", _show)
    show.add_argument("record", help="its id")
    show.add_argument("--language", default="ar", choices=("ar", "ckb", "en"))


@contextmanager
def _database(options: argparse.Namespace) -> "Iterator[Database]":
    with closing(settings_of(options).open_database()) as database:
        yield database


def _read(options: argparse.Namespace) -> "tuple[Rulebook, tuple[FormProblem, ...]]":
    from sync.central.points.rulebooks import read

    book, problems = read(options.file.read_bytes(), options.file.name)
    if book is None:
        say(options, _told(problems))
        raise CentralError("rules_refused", file=options.file.name, count=len(problems), why="")
    return book, problems


def _told(problems: "Sequence[FormProblem]") -> list[Answer]:
    return [
        {"severity": one.severity, "code": one.code, "where": str(one.where), **dict(one.params)} for one in problems
    ]  # fmt: skip


def _check(options: argparse.Namespace) -> None:
    book, problems = _read(options)
    say(options, [*_told(problems), {"rules": len(book.rules), "version": book.version}])


def _simulate(options: argparse.Namespace) -> None:
    from sync.central.administration import acting
    from sync.central.moments import new_id, utc_now
    from sync.central.points.trying import Trying

    book, _ = _read(options)
    with _database(options) as database:
        tried = Trying(database, utc_now, new_id).shown_once(book, acting())
    if options.json:
        say(options, dict(tried))
        return
    for account in ("priority", "engagement"):
        whole = {**tried[account]["whole"], "governorate": "-", "sex": "-"}
        for group in (whole, *tried[account]["groups"]):
            say(options, {"account": account, **{name: _shown(value) for name, value in group.items()}})


def _shown(value: object) -> object:
    return "kept back" if value is None else value if value != "" else "-"


def _run(options: argparse.Namespace) -> None:
    import dataclasses

    from sync.central.moments import new_id, utc_now
    from sync.central.points.ledgers import Ledgers
    from sync.central.points.trying import days

    with _database(options) as database:
        done = Ledgers(database, utc_now, new_id).run(days(utc_now()), lambda *_: None, lambda: False)
    say(options, dataclasses.asdict(done))


def _show(options: argparse.Namespace) -> None:
    from sync.central.administration import acting
    from sync.central.moments import new_id, utc_now
    from sync.central.points.ledgers import Ledgers
    from sync.central.points.trying import days

    with _database(options) as database:
        found = Ledgers(database, utc_now, new_id).show(options.record, days(utc_now()), options.language)
        with database.write() as session:
            from sync.central import acts

            acts.write(session, new_id(), utc_now(), acting(), "points_viewed", options.record, {})
    lines: list[Answer] = [
        {"account": str(line.account), "rule": line.rule_id, "points": line.points, "sentence": sentence}
        for line, sentence in zip(found.lines, found.sentences, strict=True)
    ]
    lines += [
        {"account": one.account, "asked": one.what, "points": one.points, "why": one.words} for one in found.asked
    ]
    lines += [{"account": str(account), "total": total} for account, total in found.totals.items()]
    say(options, lines)
