"""Commands for linkage: run, status, train, publish; and what reviewers do where they have no browser."""

import argparse
import dataclasses
import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from sync.central.settings import CentralError
from sync.central.terminal import Answer, command, say, settings_of

if TYPE_CHECKING:
    from sync.central.database import Database
    from sync.central.linkage.cases import Cases
    from sync.central.linkage.model import Linkage
    from sync.central.linkage.running import Legacy
    from sync.central.settings import Settings
    from sync.central.terminal import Commands

DESK_MODEL = "linkage/desk_model.json"


def add_linkage_commands(linkage: "Commands") -> None:
    """``linkage run | status | train | publish | cases | decide | confirm | undo``."""
    run = command(linkage, "run", "find records of one person: the new against all, every night", _run)
    how = run.add_mutually_exclusive_group()
    how.add_argument("--full", action="store_true", help="everybody against everybody, features made anew")
    how.add_argument("--new", action="store_true", help="what came since the last run (the default)")
    run.add_argument("--engine", choices=("duckdb", "spark"), default="duckdb", help="spark: for more than one machine")
    run.add_argument("--memory", default="6GB", help="for DuckDB (default: 6GB)")
    command(linkage, "status", "the last runs and what waits", _status)
    train = command(linkage, "train", "learn the model from the register", _train)
    train.add_argument("--version", required=True, help="its name, as 2026-1")
    publish = command(linkage, "publish", "a release with the model for desks, built and not yet signed", _publish)
    publish.add_argument("--words", default="", help="what its readers should know")
    cases = command(linkage, "cases", "the likeliest cases that wait", _cases)
    cases.add_argument("--count", type=int, default=50)
    decide = command(linkage, "decide", "what a person says of a case", _decide)
    decide.add_argument("case")
    decide.add_argument("verdict", choices=("same", "different", "unsure"))
    decide.add_argument("--words", default="", help="why")
    confirm = command(linkage, "confirm", "say same of the surest cases that nothing speaks against", _confirm)
    confirm.add_argument("--at-least", type=float, help="probability (default: the model's own threshold)")
    undo = command(linkage, "undo", "take a link back", _undo)
    undo.add_argument("link")
    undo.add_argument("--words", default="", help="why")
    for made in (decide, confirm, undo):
        made.add_argument("--by", required=True, help="who decides: goes into the log of acts")


def model_of(settings: "Settings") -> "Linkage":
    """The centre's own model; the one the program brings until ``train`` was run."""
    from sync.central.linkage.model import current

    return current(settings.data)


def _legacy(settings: "Settings", database: "Database") -> "Legacy":
    from sync.central.importing.legacy import sources

    return {one.import_id: (one.path, one.touched) for one in sources(database, settings.data)}


@contextmanager
def _opened(options: argparse.Namespace) -> "Iterator[tuple[Settings, Database]]":
    settings = settings_of(options)
    with closing(settings.open_database()) as database:
        yield settings, database


def _run(options: argparse.Namespace) -> None:
    from sync.central.linkage.running import Running
    from sync.central.linkage.store import open_store
    from sync.central.moments import new_id, utc_now

    with _opened(options) as (settings, database), open_store(settings.data, options.memory) as store:
        running = Running(database, store, utc_now, new_id)
        line = running.run(model_of(settings), _legacy(settings, database), full=options.full, by=options.engine)
    say(options, dataclasses.asdict(line))


def _status(options: argparse.Namespace) -> None:
    from sqlalchemy import select

    from sync.central.linkage.cases import Cases
    from sync.central.linkage.running import line_of
    from sync.central.linkage.schema import LinkageRun
    from sync.central.moments import new_id, utc_now

    with _opened(options) as (settings, database):
        with database.read() as session:
            rows = session.scalars(select(LinkageRun).order_by(LinkageRun.begun_at.desc()).limit(10)).all()
            runs: list[Answer] = [dataclasses.asdict(line_of(row)) for row in rows]
        model = model_of(settings)
        counts = {f"cases_{state}": count for state, count in Cases(database, utc_now, new_id).counts().items()}
    say(options, [{"model": model.version, "likely": model.likely, "sure": model.sure, **counts}, *runs])


def _train(options: argparse.Namespace) -> None:
    from sync.central.linkage import training
    from sync.central.linkage.model import OWN
    from sync.central.linkage.store import open_store

    with _opened(options) as (settings, database), open_store(settings.data) as store:
        try:
            store.refresh(database, _legacy(settings, database), None)
            records = store.records()
            model = training.train(store.connection, "features", options.version, model_of(settings))
        finally:
            store.forget()  # its numbers were given for no run: the next run begins anew
        model.save(settings.data / OWN)
        (settings.data / DESK_MODEL).write_text(json.dumps(model.desk(), indent=1), encoding="utf-8")
    say(options, {"version": model.version, "records": records, "rate": round(model.rate, 4), "slope": model.slope})


def _publish(options: argparse.Namespace) -> None:
    from mihan_desktop.domain.people.likeness import ModelError, read_model
    from sync.central.moments import utc_now
    from sync.central.publishing import Publishing, document_of
    from sync.protocol.releases import LINKAGE_MODEL

    with _opened(options) as (settings, database):
        model = model_of(settings)
        data = json.dumps(model.desk()).encode()
        try:
            read_model(data)
        except ModelError as error:
            raise CentralError("part_refused", file=DESK_MODEL, field=str(error)[:64]) from error
        made = document_of(LINKAGE_MODEL, DESK_MODEL, data, LINKAGE_MODEL, model.version)
        line = Publishing(database, utc_now).build([made], options.words)
    say(options, dataclasses.asdict(line) | {"parts": list(line.parts)})


@contextmanager
def _reviewing(options: argparse.Namespace) -> "Iterator[tuple[Settings, Cases]]":
    from sync.central.linkage.cases import Cases
    from sync.central.moments import new_id, utc_now

    with _opened(options) as (settings, database):
        yield settings, Cases(database, utc_now, new_id)


def _cases(options: argparse.Namespace) -> None:
    with _reviewing(options) as (_, cases):
        say(options, [dataclasses.asdict(line) for line in cases.waiting(options.count)])


def _decide(options: argparse.Namespace) -> None:
    with _reviewing(options) as (_, cases):
        say(options, dataclasses.asdict(cases.decide(options.case, options.verdict, options.by, options.words)))


def _confirm(options: argparse.Namespace) -> None:
    with _reviewing(options) as (settings, cases):
        model = model_of(settings)
        sure = model.sure
        least = sure if options.at_least is None else options.at_least
        if not sure <= least <= 1:
            raise CentralError("threshold_low", sure=str(sure))
        say(options, {"confirmed": cases.confirm(least, options.by, model.version)})


def _undo(options: argparse.Namespace) -> None:
    with _reviewing(options) as (_, cases):
        say(options, dataclasses.asdict(cases.undo(options.link, options.by, options.words)))
