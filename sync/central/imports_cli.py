"""Commands for old registers: ``import FILE``; ``imports`` to map, look at, repair, undo and let go what was read."""

import argparse
import dataclasses
import json
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sync.central.administration import acting
from sync.central.settings import CentralError
from sync.central.terminal import Answer, command, say, settings_of

if TYPE_CHECKING:
    from sync.central.importing.importing import Importing, ImportLine
    from sync.central.importing.reading import Progress
    from sync.central.importing.repairing import Step
    from sync.central.importing.rules import Rule
    from sync.central.terminal import Commands


def add_import_commands(commands: "Commands", imports: "Commands") -> None:
    """``import FILE`` and the group ``imports``."""
    bring = command(commands, "import", "read an old register (CSV, XLSX), or go on where that was cut off", _import)
    bring.add_argument("file", type=Path)
    bring.add_argument("--profile", default="", help="a saved profile of its columns; guessed from their names if none")
    look = command(imports, "look", "what a file is and which column would be what; nothing is read in", _look)
    look.add_argument("file", type=Path)
    look.add_argument("--profile", default="")
    look.add_argument("--save", metavar="NAME", default="", help="keep that as a profile")
    command(imports, "list", "every import", _list)
    command(imports, "profiles", "every saved profile", _profiles)
    profile = command(imports, "profile", "save a profile out of a JSON file", _profile)
    profile.add_argument("name")
    profile.add_argument("file", type=Path)
    for name, words, act in (
        ("show", "the report of one, and its steps", _show),
        ("map", "say its columns anew, by a profile", _map),
        ("preview", "what rules would change, with samples; nothing is written", _preview),
        ("apply", "apply rules", _apply),
        ("undo", "take the last step back", _undo),
        ("report", "write its report as .xlsx or .csv", _report),
        ("aside", "write the rows that could not be read as .csv", _aside),
        ("check", "make its report anew", _check),
        ("drop", "let it go with all its rows", _drop),
    ):
        made = command(imports, name, words, act)
        made.add_argument("id", help="its id, or the beginning of it")
        if name == "map":
            made.add_argument("--profile", required=True)
        if name in ("preview", "apply"):
            made.add_argument("--rules", type=Path, help="a JSON file; what is proposed for every register if none")
        if name == "undo":
            made.add_argument("step", type=int)
        if name in ("report", "aside"):
            made.add_argument("file", type=Path)
            made.add_argument("--language", default="ar", choices=("ar", "ckb", "en"))


@contextmanager
def _importing(options: argparse.Namespace) -> "Iterator[Importing]":
    from sync.central.importing.importing import Importing
    from sync.central.importing.schema import FOLDER
    from sync.central.moments import new_id, utc_now

    settings = settings_of(options)
    with closing(settings.open_database()) as database:
        yield Importing(database, settings.data / FOLDER, utc_now, new_id)


def _import(options: argparse.Namespace) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job would not hear it
    with _importing(options) as office:
        line = office.begin(options.file, acting(), profile=options.profile)
        try:
            line = office.run(line, options.file, acting(), _telling(options, line))
        except KeyboardInterrupt:
            raise CentralError("interrupted", id=line.id) from None
    say(options, _of(line))


def _telling(options: argparse.Namespace, line: "ImportLine") -> "Callable[[Progress], None]":
    if options.json or not sys.stderr.isatty():
        return lambda _progress: None

    def tell(progress: "Progress") -> None:
        share = f"{min(100, 100 * progress.offset // max(1, line.size))} %  " if progress.offset else ""
        sys.stderr.write(f"\r{share}{progress.rows:,} rows, {progress.aside:,} aside ")
        sys.stderr.flush()

    return tell


def _of(line: "ImportLine") -> Answer:
    kinds = line.report.get("kinds", {})
    said = {name: getattr(line, name) for name in ("id", "name", "state", "rows", "aside", "blank", "steps")}
    return {**said, **{f"people_with_{kind}": number for kind, number in kinds.items()}}


def _look(options: argparse.Namespace) -> None:
    from sync.central.importing.profiles import as_json, of_mapping

    with _importing(options) as office:
        looked = office.look(options.file, options.profile)
        profile = of_mapping(looked.shape, looked.mapping)
        if options.save:
            office.save_profile(options.save, profile, acting())
    shape = looked.shape
    facts: Answer = {"encoding": shape.encoding or "xlsx", "delimiter": shape.delimiter, "header_row": shape.header}
    if options.json:
        say(options, {**facts, "profile": as_json(profile)})
        return
    say(options, facts)
    columns: list[Answer] = [
        {"column": number + 1, "heading": heading if shape.sure else "", "property": looked.mapping.get(number, "-")}
        for number, heading in enumerate(shape.headings)
    ]
    say(options, columns)


def _list(options: argparse.Namespace) -> None:
    with _importing(options) as office:
        say(options, [_of(line) for line in office.lines()])


def _profiles(options: argparse.Namespace) -> None:
    from sync.central.importing.profiles import as_json

    with _importing(options) as office:
        say(options, [{"name": name, **as_json(profile)} for name, profile in office.profiles().items()])


def _profile(options: argparse.Namespace) -> None:
    from sync.central.importing.profiles import as_json, read_profile

    with _importing(options) as office:
        profile = read_profile(_json_of(options.file))
        office.save_profile(options.name, profile, acting())
    say(options, {"name": options.name, **as_json(profile)})


def _json_of(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise CentralError("json_malformed", file=str(path)) from error


def _show(options: argparse.Namespace) -> None:
    with _importing(options) as office:
        line = office.one(options.id)
        steps = [dataclasses.asdict(step) for step in office.steps(line.id)] if line.report else []
    say(options, {**_of(line), "report": dict(line.report), "standing": steps})


def _map(options: argparse.Namespace) -> None:
    from sync.central.importing.importing import shape_of
    from sync.central.importing.profiles import mapping_for

    with _importing(options) as office:
        line = office.one(options.id)
        mapping = mapping_for(office.profile(options.profile), shape_of(line.shape))
        say(options, _of(office.map(line.id, mapping, acting())))


def _rules(options: argparse.Namespace, line: "ImportLine") -> "tuple[Rule, ...]":
    from sync.central.importing.rules import read_rules, standard

    if options.rules is not None:
        return read_rules(_json_of(options.rules))
    return standard(tuple(line.mapping.values()))


def _preview(options: argparse.Namespace) -> None:
    with _importing(options) as office:
        line = office.one(options.id)
        found = [
            {"action": rule.action, **dataclasses.asdict(one)}
            for rule in _rules(options, line)
            for one in office.preview(line.id, rule)
            if one.rows
        ]
        office.looked_at_samples(line.id, acting())
    say(options, found)


def _apply(options: argparse.Namespace) -> None:
    with _importing(options) as office:
        line = office.one(options.id)
        say(options, [_step(step) for step in office.apply(line.id, _rules(options, line), acting())])


def _step(step: "Step") -> Answer:
    return {"step": step.number, "action": step.rule["action"], "changed": step.changed}


def _undo(options: argparse.Namespace) -> None:
    with _importing(options) as office:
        say(options, _step(office.undo(options.id, options.step, acting())))


def _report(options: argparse.Namespace) -> None:
    from sync.central.importing.reports import MAKERS, tables

    maker = MAKERS.get(options.file.suffix.lower())
    if maker is None:
        raise CentralError("report_kind", known=" ".join(MAKERS))
    with _importing(options) as office:
        line = office.one(options.id)
    options.file.write_bytes(maker(tables(line, options.language), options.language))
    say(options, {"file": str(options.file)})


def _aside(options: argparse.Namespace) -> None:
    from sync.central.importing.reports import aside_csv

    with _importing(options) as office:
        line = office.one(options.id)
        office.looked_at_samples(line.id, acting())
        with office.opened(line.id) as store:
            options.file.write_bytes(aside_csv(store, options.language))
    say(options, {"file": str(options.file), "rows": line.aside})


def _check(options: argparse.Namespace) -> None:
    with _importing(options) as office:
        say(options, _of(office.check(options.id, acting())))


def _drop(options: argparse.Namespace) -> None:
    with _importing(options) as office:
        line = office.one(options.id)
        office.drop(line.id, acting())
    say(options, {"id": line.id, "state": "dropped"})
