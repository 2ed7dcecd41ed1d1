"""Commands for releases: build from files, sign, publish, roll back, list; and for what is said in the feed."""

import argparse
import dataclasses
import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sync.central.settings import CentralError
from sync.central.terminal import PASSPHRASE, Answer, administer, command, say, secret, settings_of

if TYPE_CHECKING:
    from sync.central.administration import Administration
    from sync.central.feeding import Scope
    from sync.central.ministry_keys import MinistryKeys
    from sync.central.publishing import Made, Publishing, ReleaseLine
    from sync.central.settings import Settings
    from sync.central.terminal import Commands

    Act = Callable[[Publishing, argparse.Namespace], ReleaseLine | tuple[ReleaseLine, ...]]


def add_release_commands(releases: "Commands") -> None:
    """``releases build | sign | publish | roll-back | list``."""
    build = command(releases, "build", "a new release of forms and documents", _build)
    build.add_argument("--form", type=Path, action="append", default=[], help=".xlsx, XForm, or .zip with its media")
    for kind in ("points-rules", "matching-weights", "holidays", "keys", "policy"):
        build.add_argument(f"--{kind}", metavar="VERSION=FILE", help="a JSON document")
    build.add_argument("--training-catalogue", metavar="VERSION=FILE", help="the workbook of courses, or its JSON")
    build.add_argument("--code-list", metavar="NAME:VERSION=FILE", action="append", default=[], help="a JSON document")
    build.add_argument("--part", metavar="KIND:NAME:VERSION=FILE", action="append", default=[], help="of another kind")
    build.add_argument("--words", default="", help="what its readers should know")
    build.add_argument("--alone", action="store_true", help="without what the newest release has besides")
    sign = command(releases, "sign", "put the ministry's signature under it", _sign)
    publish = command(releases, "publish", "tell desks of it", _publish)
    for made in (sign, publish):
        made.add_argument("release", help="its version, or the beginning of its id")
    back = command(releases, "roll-back", "publish a new release with the contents of an older one", _roll_back)
    back.add_argument("version", type=int, help="of the older one")
    back.add_argument("--words", default="", help="why")
    for made in (publish, back):
        _scope_options(made)
    command(releases, "list", "every release, newest first", _list)


def add_feed_commands(feed: "Commands") -> None:
    """``feed write | say | duplicate`` and ``withdraw-`` or ``restore-`` before ``user`` or ``device``."""
    write = command(feed, "write", "a .mihan file of what is to be said to a desk or an office", _write)
    write.add_argument("file", type=Path)
    whom = write.add_mutually_exclusive_group(required=True)
    whom.add_argument("--device", default="", help="its id")
    whom.add_argument("--office", default="", help="its id: for every desk of it")
    write.add_argument("--after", type=int, help="from this number on (default: from where each desk last asked)")
    spoken = command(feed, "say", "say what a JSON file says: a vacancy, a referral, a link of people", _say)
    spoken.add_argument("kind", choices=("vacancy", "referral", "person_link"))
    spoken.add_argument("record", help="what it is about: the id of the vacancy, the referral or the record")
    spoken.add_argument("file", type=Path, help="its body (docs/protocol.md, the feed)")
    _scope_options(spoken)
    same = command(feed, "duplicate", "two records are of one person: both stay, their offices are told", _duplicate)
    same.add_argument("record", help="id of the one")
    same.add_argument("of", help="id of the record that goes on")
    same.add_argument("--undo", action="store_true", help="take it back: whoever heard of it hears so")
    away = "somebody may no longer sign in at an office's desks, nor approve"
    for name, words, act in (
        ("withdraw-user", away, _withdraw_user),
        ("restore-user", "whoever was withdrawn may be let in again", _restore_user),
    ):
        user = command(feed, name, words, administer, act)
        user.add_argument("user", help="the id that stands under their records")
        user.add_argument("--office", required=True, help="id of the office")
        user.add_argument("--words", default="", help="why, for the people of the office")
    for name, words, act in (
        ("withdraw-device", "take nothing more from a desk, and tell it so", _withdraw_device),
        ("restore-device", "a desk may send and hear again", _restore_device),
    ):
        device = command(feed, name, words, administer, act)
        device.add_argument("device", help="its id")
        device.add_argument("--words", default="", help="why, for the people of the office")


def _scope_options(parser: argparse.ArgumentParser) -> None:
    whom = parser.add_mutually_exclusive_group()
    whom.add_argument("--governorate", help="only to this one, by its code (default: to everybody)")
    whom.add_argument("--office", help="only to the desks of this office")
    whom.add_argument("--device", help="only to this desk")


def _scope(options: argparse.Namespace) -> "Scope":
    from sync.central.feeding import Scope

    for kind in ("governorate", "office", "device"):
        target = getattr(options, kind)
        if target is not None:  # an empty name is not everybody
            return Scope(kind, target)
    return Scope.everybody()


def _with(options: argparse.Namespace, act: "Act") -> None:
    from sync.central.moments import utc_now
    from sync.central.publishing import Publishing

    with closing(settings_of(options).open_database()) as database:
        done = act(Publishing(database, utc_now), options)
    say(options, [_said(line) for line in done] if isinstance(done, tuple) else _said(done))


def _said(line: "ReleaseLine") -> Answer:
    return dataclasses.asdict(line) | {"parts": list(line.parts)}


def _build(options: argparse.Namespace) -> None:
    made = [*_made(options)]
    _with(options, lambda office, _: office.build(made, options.words, onto=not options.alone))
    for warning in (warning for one in made for warning in one.warnings):
        if not options.json:
            say(options, {"warning": warning})


def _made(options: argparse.Namespace) -> "list[Made]":
    from sync.central.publishing import make_document, make_form

    found = [make_form(path) for path in options.form]
    for kind in ("points_rules", "matching_weights", "holidays", "keys", "policy", "training_catalogue"):
        if given := getattr(options, kind):
            version, path = _split(given, 1)
            found.append(make_document(kind, path, kind, *version))
    for given in options.code_list:
        names, path = _split(given, 2)
        found.append(make_document("code_list", path, *names))
    for given in options.part:
        (kind, *names), path = _split(given, 3)
        found.append(make_document(kind, path, *names))
    return found


def _split(given: str, count: int) -> tuple[list[str], Path]:
    """``A:B=file`` in its names and its file. CentralError ``part_malformed``."""
    names, equals, path = given.partition("=")
    said = names.split(":")
    if not equals or not path or len(said) != count or not all(said):
        raise CentralError("part_malformed", part=given)
    return said, Path(path)


def _keys(options: argparse.Namespace) -> "MinistryKeys":
    from sync.central.ministry_keys import open_keys

    return open_keys(settings_of(options).keys, secret(PASSPHRASE, "Passphrase of the ministry's keys"))


def _sign(options: argparse.Namespace) -> None:
    signing = _keys(options).signing
    _with(options, lambda office, given: office.sign(given.release, signing))


def _publish(options: argparse.Namespace) -> None:
    _with(options, lambda office, given: office.publish(given.release, _scope(given)))


def _roll_back(options: argparse.Namespace) -> None:
    signing = _keys(options).signing
    _with(options, lambda office, given: office.roll_back(given.version, given.words, signing, _scope(given)))


def _list(options: argparse.Namespace) -> None:
    _with(options, lambda office, _: office.releases())


def _write(options: argparse.Namespace) -> None:
    from sync.central.feed_files import write
    from sync.central.moments import utc_now

    keys = _keys(options)
    with closing(settings_of(options).open_database()) as database:
        about = write(
            database, options.file, keys, utc_now(), device=options.device, office=options.office,
            after=options.after,
        )  # fmt: skip
    said: Answer = {"file": str(options.file), "office": about.office, "desks": len(about.devices), "size": about.size}
    say(options, said | {"releases": ", ".join(map(str, about.releases))})


def _say(options: argparse.Namespace) -> None:
    body = json.loads(options.file.read_text(encoding="utf-8"))
    if not isinstance(body, dict):
        raise CentralError("part_refused", file=options.file.name, field="")
    from sync.central.administration import acting
    from sync.central.moments import new_id, utc_now
    from sync.central.saying import Saying

    scope = _scope(options)
    with closing(settings_of(options).open_database()) as database:
        Saying(database, utc_now, new_id).say(options.kind, options.record, body, scope, acting())
    say(options, {"said": options.kind, "to": f"{scope.kind} {scope.target}", "record": options.record})


def _duplicate(options: argparse.Namespace) -> None:
    from sync.central.linking import say_same, unsay_same
    from sync.central.moments import utc_now

    act = unsay_same if options.undo else say_same
    with closing(settings_of(options).open_database()) as database, database.write() as session:
        offices = act(session, options.record, options.of, utc_now())
        if not offices:
            raise CentralError("record_unknown", record=options.record)
    say(options, {"record": options.record, "of": options.of, "offices": offices})


def _withdraw_user(office: "Administration", options: argparse.Namespace, _settings: "Settings") -> Answer:
    revoked = office.withdraw_user(options.user, options.office, options.words)
    return {"user": options.user, "office": options.office, "approvers_revoked": revoked}


def _restore_user(office: "Administration", options: argparse.Namespace, _settings: "Settings") -> Answer:
    back = office.restore_user(options.user, options.office, options.words)
    return {"user": options.user, "office": options.office, "approvers_restored": back}


def _withdraw_device(office: "Administration", options: argparse.Namespace, _settings: "Settings") -> Answer:
    return dataclasses.asdict(office.revoke_device(options.device, options.words))


def _restore_device(office: "Administration", options: argparse.Namespace, _settings: "Settings") -> Answer:
    return dataclasses.asdict(office.restore_device(options.device, options.words))
