"""Commands for ESCO: bring the official distribution in, build the release that carries it, say what is here."""

import argparse
import dataclasses
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sync.central.settings import CentralError
from sync.central.terminal import Answer, command, say, settings_of

if TYPE_CHECKING:
    from sync.central.database import Database
    from sync.central.terminal import Commands


def add_esco_commands(esco: "Commands") -> None:
    """``esco import | publish | choices | status``."""
    bring = command(esco, "import", "read the official CSV files, in place of what was here", _import)
    bring.add_argument("paths", type=Path, nargs="+", metavar="FOLDER-or-ZIP", help="as they are downloaded")
    bring.add_argument("--version", default="", help="of ESCO (default: from the names of the files)")
    bring.add_argument("--by", default="", help="who brings it: goes into the log of acts")
    publish = command(esco, "publish", "a release that carries it, built and not yet signed", _publish)
    publish.add_argument("--words", default="", help="what its readers should know")
    offer = command(esco, "choices", "skills for the list of a form: those that say most of some occupations", _choices)
    offer.add_argument("file", type=Path, help="to write: .xlsx or .csv, for the sheet of choices")
    offer.add_argument("--groups", required=True, metavar="CODE,…", help="of ISCO-08, one to four digits each")
    offer.add_argument("--each", type=int, default=8, help="skills of a unit group (default: 8)")
    command(esco, "status", "what was imported, newest first", _status)


@contextmanager
def _opened(options: argparse.Namespace) -> "Iterator[Database]":
    with closing(settings_of(options).open_database()) as database:
        yield database


def _import(options: argparse.Namespace) -> None:
    from sync.central.moments import utc_now
    from sync.central.work.esco import store
    from sync.central.work.esco_files import read_distribution

    brought = read_distribution(options.paths, options.version)
    with _opened(options) as database:
        say(options, _plain(dataclasses.asdict(store(database, brought, utc_now, options.by))))


def _publish(options: argparse.Namespace) -> None:
    from sync.central.moments import utc_now
    from sync.central.publishing import Publishing
    from sync.central.work.esco import make_part

    with _opened(options) as database:
        with database.read() as session:
            made = make_part(session)
        line = Publishing(database, utc_now).build([made], options.words)
    say(options, dataclasses.asdict(line) | {"parts": list(line.parts)})


def _choices(options: argparse.Namespace) -> None:
    from sync.central.importing.reports import MAKERS, Table
    from sync.central.work.esco_choices import choices

    make = MAKERS.get(options.file.suffix.lower())
    if make is None:
        raise CentralError("file_kind", file=options.file.name)
    with _opened(options) as database, database.read() as session:
        lines = choices(session, [code.strip() for code in options.groups.split(",")], options.each)
    options.file.write_bytes(make((Table("choices", lines),), "en"))
    say(options, {"file": str(options.file), "choices": len(lines) - 1})


def _status(options: argparse.Namespace) -> None:
    from sync.central.work.esco import imports

    with _opened(options) as database, database.read() as session:
        say(options, [_plain(dataclasses.asdict(line)) for line in imports(session)])


def _plain(line: Answer) -> Answer:
    languages = line["languages"]
    return line | {"languages": list(languages) if isinstance(languages, tuple) else languages}
