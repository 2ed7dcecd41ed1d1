"""Commands about certificates: the keys that sign them, those that wait, those that shall hold no longer, the page."""

import argparse
import dataclasses
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sync.central.settings import CentralError
from sync.central.terminal import PASSPHRASE, STAFF_PASSWORD, Answer, command, group, say, secret, settings_of
from sync.protocol.certificate_judging import WITHDRAWN_FOR

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.central.certificates.issuing import Issuing
    from sync.central.certificates.withdrawing import CertificateLine, Certificates
    from sync.central.database import Database
    from sync.central.terminal import Commands


def add_certificate_commands(certificates: "Commands") -> None:
    """The group ``certificates``."""
    keys = group(certificates, "key", "the keys that sign certificates")
    command(keys, "new", "make a new key, which signs from now on; those before stay believed", _new_key)
    revoke = command(keys, "revoke", "a former key may be somebody else's: what it signed is signed anew", _revoke)
    revoke.add_argument("key", help="its id, as `keys show` says it")
    address = command(certificates, "address", "say where the ministry's pages are; new codes name it", _address)
    address.add_argument("address", help="https://host[:port]")
    command(certificates, "issue", "issue what is due now, not at the next round", _issue)
    command(certificates, "waiting", "who was said to be certified and has no certificate yet, and why", _waiting)
    look = command(certificates, "show", "one certificate, by its number", _show)
    look.add_argument("serial")
    check = command(certificates, "check", "what a certificate is worth, by the text of its code", _check)
    check.add_argument("text")
    page = command(certificates, "page", "write the page with which anybody checks certificates offline", _page)
    page.add_argument("file", type=Path)
    propose = command(certificates, "withdraw", "want one withdrawn; another of the staff confirms it", _propose)
    propose.add_argument("--why", required=True, choices=WITHDRAWN_FOR, help="what the public reads")
    propose.add_argument("--words", required=True, help="for the ministry alone")
    confirm = command(certificates, "confirm", "withdraw what another proposed: every desk hears of it", _confirm)
    leave = command(certificates, "leave", "a proposal comes to nothing", _leave)
    for made in (propose, confirm, leave):
        made.add_argument("serial")
        made.add_argument("--staff", required=True, help=f"your user name; password from ${STAFF_PASSWORD} or typed")


def _new_key(options: argparse.Namespace) -> None:
    from sync.central.certificates.keys import add_key
    from sync.central.ministry_keys import open_keys
    from sync.central.moments import utc_now

    settings, passphrase = settings_of(options), secret(PASSPHRASE, "Passphrase of the ministry's keys")
    open_keys(settings.keys, passphrase)  # the same passphrase for all of them
    key = add_key(settings.keys, passphrase, utc_now().date())
    _after_keys(options, "certificates_key_new", key, lambda issuing: issuing.tell_keys())


def _revoke(options: argparse.Namespace) -> None:
    from sync.central.certificates.keys import revoke_key
    from sync.central.moments import utc_now

    revoke_key(settings_of(options).keys, options.key, utc_now().date())
    _after_keys(options, "certificates_key_revoke", options.key, lambda issuing: issuing.sign_anew())


def _after_keys(options: argparse.Namespace, verb: str, key: str, act: "Callable[[Issuing], int | None]") -> None:
    """Write the change into the centre's log, and let every desk hear of it."""
    from sync.central.administration import Administration
    from sync.central.moments import new_id, utc_now

    settings = settings_of(options)
    with closing(settings.open_database()) as database:
        Administration(database, utc_now, new_id).note_act(verb, key, {})
        done = act(_issuing(options, database))
    say(options, {"key": key} | ({} if done is None else {"signed_anew": done}))


def _issuing(options: argparse.Namespace, database: "Database") -> "Issuing":
    from sync.central.certificates.issuing import Issuing
    from sync.central.ministry_keys import open_keys
    from sync.central.moments import utc_now

    keys = open_keys(settings_of(options).keys, secret(PASSPHRASE, "Passphrase of the ministry's keys"))
    return Issuing(database, keys, utc_now)


def _address(options: argparse.Namespace) -> None:
    from sync.central.certificates.keys import read_list, set_address

    keys = settings_of(options).keys
    set_address(keys, options.address)
    say(options, {"address": read_list(keys)[1]})


def _issue(options: argparse.Namespace) -> None:
    with closing(settings_of(options).open_database()) as database:
        say(options, {"issued": _issuing(options, database).issue_due(everything=True)})


def _waiting(options: argparse.Namespace) -> None:
    with closing(settings_of(options).open_database()) as database:
        say(options, [dataclasses.asdict(one) for one in _certificates(database).waiting()])


def _show(options: argparse.Namespace) -> None:
    with closing(settings_of(options).open_database()) as database:
        found = _certificates(database).one(options.serial)
    if found is None:
        raise CentralError("certificate_unknown", certificate=options.serial)
    say(options, _said(found))


def _check(options: argparse.Namespace) -> None:
    from sync.central.certificates.checking import check
    from sync.central.certificates.issuing import IRAQ
    from sync.central.certificates.keys import read_list
    from sync.central.moments import utc_now

    settings = settings_of(options)
    with closing(settings.open_database()) as database, database.read() as session:
        judged = check(session, options.text, read_list(settings.keys)[0], utc_now().astimezone(IRAQ).date())
    answer: Answer = {"verdict": str(judged.verdict), "why": judged.withdrawal.why if judged.withdrawal else judged.why}
    if judged.withdrawal is not None:
        answer["since"] = judged.withdrawal.since.isoformat()
    say(options, answer | ({} if judged.claims is None else dataclasses.asdict(judged.claims)))


def _page(options: argparse.Namespace) -> None:
    from sync.central.certificates.keys import read_list
    from sync.central.certificates.page_file import write_page
    from sync.central.moments import utc_now

    settings = settings_of(options)
    with closing(settings.open_database()) as database, database.read() as session:
        page = write_page(session, read_list(settings.keys)[0], utc_now())
    options.file.write_bytes(page)
    say(options, {"file": str(options.file), "bytes": len(page)})


def _propose(options: argparse.Namespace) -> None:
    _do(options, lambda certificates, by: certificates.propose(options.serial, options.why, options.words, by))


def _confirm(options: argparse.Namespace) -> None:
    _do(options, lambda certificates, by: certificates.confirm(options.serial, by))


def _leave(options: argparse.Namespace) -> None:
    _do(options, lambda certificates, by: certificates.leave(options.serial, by))


def _do(options: argparse.Namespace, act: "Callable[[Certificates, str], CertificateLine]") -> None:
    from sync.central.requests_cli import deciding

    with closing(settings_of(options).open_database()) as database:
        by = deciding(database, options.staff)
        say(options, _said(act(_certificates(database), by)))


def _said(line: "CertificateLine") -> Answer:
    name = "" if line.claims is None else line.claims.name
    return {
        "serial": line.serial, "state": line.state, "name": name, "issued": line.issued.isoformat(), "why": line.why,
        "words": line.words, "replaces": line.replaces, "withdrawn": str(line.withdrawn or ""), "text": line.text,
    }  # fmt: skip


def _certificates(database: "Database") -> "Certificates":
    from sync.central.certificates.withdrawing import Certificates
    from sync.central.moments import new_id, utc_now

    return Certificates(database, utc_now, new_id)
