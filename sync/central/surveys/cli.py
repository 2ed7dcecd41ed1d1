"""Commands for surveys: made, filled with institutions, drawn, given to offices, published; how far they are."""

import argparse
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sync.central.administration import acting
from sync.central.settings import CentralError
from sync.central.terminal import Answer, command, say, settings_of

if TYPE_CHECKING:
    from sync.central.database import Database
    from sync.central.surveys.planning import Surveys
    from sync.central.terminal import Commands

_LANGUAGES = ("ar", "ckb", "en")


def add_survey_commands(surveys: "Commands") -> None:
    """``surveys make | list | bring | employers | draw | give | publish | remind | end | release | status | report``"""
    make = command(surveys, "make", "a draft of a survey", _make)
    for language in _LANGUAGES:
        make.add_argument(f"--name-{language}", default="", metavar="NAME")
    make.add_argument("--first", required=True, type=date.fromisoformat, metavar="YYYY-MM-DD")
    make.add_argument("--last", required=True, type=date.fromisoformat, metavar="YYYY-MM-DD")
    make.add_argument("--words", default="", help="for whoever asks")
    make.add_argument(
        "--forget-days",
        type=int,
        default=365,
        help="after the last day, for which it is kept who answered (default 365)",
    )
    make.add_argument(
        "--form", action="append", default=[], metavar="KIND=FORM",
        help="ask this kind by this form; those that come with the program if none is named",
    )  # fmt: skip
    command(surveys, "list", "every survey", _list)
    for name, words, act in (
        ("bring", "institutions of a list join (CSV, XLSX: kind, name, governorate, …)", _bring),
        ("employers", "verified employers of the register join", _employers),
        ("draw", "the sample: so many of each kind in each governorate", _draw),
        ("give", "institutions go to offices of their governorate", _give),
        ("publish", "tell the offices that ask", _publish),
        ("remind", "ask the offices again for whoever is still to be asked", _remind),
        ("end", "nobody is asked any more", _end),
        ("release", "what was answered is counted, and stays as it is", _release),
        ("status", "how far it is", _status),
        ("report", "how far it is and what was answered, as .xlsx or .csv", _report),
    ):
        made = command(surveys, name, words, act)
        made.add_argument("id")
        if name in ("bring", "report"):
            made.add_argument("file", type=Path)
        if name == "employers":
            made.add_argument("--governorate", action="append", default=[], metavar="CODE")
        if name == "draw":
            made.add_argument("--each", type=int, default=0, help="0 for all of them (default)")
        if name == "give":
            made.add_argument("--institution", default="", metavar="ID", help="this one alone, to --office")
            made.add_argument("--office", default="", metavar="ID")
            made.add_argument("--interviewer", default="", metavar="NAME")
        if name == "remind":
            made.add_argument("--office", default="", metavar="ID", help="this one alone")
        if name == "release":
            made.add_argument("--reason", default="", help="why there is another edition")
        if name == "report":
            made.add_argument("--language", default="ar", choices=_LANGUAGES)


@contextmanager
def _opened(options: argparse.Namespace) -> "Iterator[tuple[Surveys, Database]]":
    from sync.central.moments import new_id, utc_now
    from sync.central.surveys.planning import Surveys

    with closing(settings_of(options).open_database()) as database:
        yield Surveys(database, utc_now, new_id), database


def _make(options: argparse.Namespace) -> None:
    from mihan_desktop.domain.surveys.surveys import FORMS, Institution

    forms = dict(FORMS)
    if options.form:
        named = [one.partition("=") for one in options.form]
        if any(kind not in set(Institution) or not form for kind, _, form in named):
            raise CentralError("survey_terms")
        forms = {Institution(kind): form for kind, _, form in named}
    names = {language: getattr(options, f"name_{language}") for language in _LANGUAGES}
    with _opened(options) as (surveys, _):
        made = surveys.make(names, options.first, options.last, acting(), words=options.words, forms=forms,
                            forget_days=options.forget_days)  # fmt: skip
    say(options, {"survey": made})


def _list(options: argparse.Namespace) -> None:
    from sync.central.surveys.following import every

    with _opened(options) as (_, database), database.read() as session:
        lines: list[Answer] = [
            {"survey": one.id, "name": one.name("en"), "state": state, "first": str(one.first), "last": str(one.last)}
            for one, state, _ in every(session)
        ]
    say(options, lines)


def _bring(options: argparse.Namespace) -> None:
    from sync.central.surveys.reading import read_list

    found, wrong = read_list(options.file)
    with _opened(options) as (surveys, _):
        fresh = surveys.bring(options.id, found, acting())
    say(options, {"read": len(found), "new": fresh, "wrong": len(wrong), "lines": "; ".join(wrong[:20])})


def _employers(options: argparse.Namespace) -> None:
    with _opened(options) as (surveys, _):
        say(options, {"new": surveys.from_register(options.id, acting(), options.governorate)})


def _draw(options: argparse.Namespace) -> None:
    with _opened(options) as (surveys, _):
        say(options, {"drawn": surveys.draw(options.id, options.each, acting())})


def _give(options: argparse.Namespace) -> None:
    with _opened(options) as (surveys, _):
        if options.institution:
            surveys.give_to(options.institution, options.office, acting(), options.interviewer)
            say(options, {"given": 1})
            return
        given, without = surveys.give(options.id, acting())
        say(options, {"given": given, "without_office": without})


def _publish(options: argparse.Namespace) -> None:
    with _opened(options) as (surveys, _):
        say(options, {"asked": surveys.publish(options.id, acting())})


def _remind(options: argparse.Namespace) -> None:
    with _opened(options) as (surveys, _):
        say(options, {"reminded": surveys.remind(options.id, acting(), options.office)})


def _release(options: argparse.Namespace) -> None:
    with _opened(options) as (surveys, _):
        say(options, {"edition": surveys.release_results(options.id, acting(), options.reason)})


def _end(options: argparse.Namespace) -> None:
    with _opened(options) as (surveys, _):
        surveys.end(options.id, acting())
        say(options, {"survey": options.id})


def _status(options: argparse.Namespace) -> None:
    from mihan_desktop.domain.oddities import IRAQ
    from sync.central.moments import utc_now
    from sync.central.surveys.following import progress

    with _opened(options) as (_, database), database.read() as session:
        found = progress(session, options.id, utc_now().astimezone(IRAQ).date())
    lines: list[Answer] = [
        {"by": by, "of": of, "asked": one.asked, "answered": one.answered, "refused": one.refused, "gone": one.gone,
         "left": one.left, "rate": "" if one.rate is None else f"{one.rate}%"}
        for by, of, one in (
            ("survey", found.survey.name("en"), found.whole), *(("kind", kind, one) for kind, one in found.kinds),
            *(("governorate", place, one) for place, one in found.governorates),
            *(("office", one.name, one.responses) for one in found.offices),
        )
    ]  # fmt: skip
    say(options, lines)


def _report(options: argparse.Namespace) -> None:
    from mihan_desktop.domain.oddities import IRAQ
    from sync.central.moments import utc_now
    from sync.central.surveys.following import progress
    from sync.central.surveys.releasing import edition_of
    from sync.central.surveys.sheets import save

    with _opened(options) as (_, database), database.read() as session:
        about = progress(session, options.id, utc_now().astimezone(IRAQ).date())
        found = edition_of(session, options.id)
    save(about, None if found is None else found.answers, options.file, options.language)
    say(options, {"file": str(options.file), "edition": 0 if found is None else found.edition})
