"""``verify-certificate``: what a certificate is worth, on the command line, with no network and nobody signed in.

What is known comes from a desk's profile or from the ministry's own page, ``verify.html``, kept as a file.
"""

import argparse
import json
import re
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from io import TextIOWrapper
from pathlib import Path
from zoneinfo import ZoneInfo

from mihan_desktop.config import Profile, default_profile_path
from mihan_desktop.services.known_certificates import KnownCertificates, read_known
from sync.protocol.certificate_judging import CertificateKey, Judgement, Verdict, Withdrawal
from sync.protocol.errors import ProtocolError
from sync.protocol.keys import signing_public

COMMAND = "verify-certificate"
GOOD, NOT_GOOD, NOTHING_KNOWN = 0, 1, 2
"""Exit statuses."""
_DATA = re.compile(r'<script id="data" type="application/json">(.*?)</script>', re.DOTALL)


def main(argv: Sequence[str]) -> int:
    """Say what the text is worth; 0 when it is valid, 1 when not, 2 when no key of the ministry is known here."""
    parser = argparse.ArgumentParser(prog=f"mihan {COMMAND}", description="What a certificate of training is worth")
    parser.add_argument("text", help="the text in its code, or - for standard input")
    parser.add_argument("--profile", type=Path, default=None, help="folder of a desk (default: the user's own)")
    parser.add_argument("--page", type=Path, help="the ministry's verify.html, in place of a desk")
    wanted = parser.parse_args(argv)
    if isinstance(sys.stdout, TextIOWrapper):  # Windows writes into a file in letters of its own, which lack these
        sys.stdout.reconfigure(encoding="utf-8")
    known = read_page(wanted.page) if wanted.page else _of_profile(wanted.profile)
    if not known.keys:
        sys.stderr.write("no key of the ministry is known here: name its page with --page, or a desk with --profile\n")
        return NOTHING_KNOWN
    text = sys.stdin.read() if wanted.text == "-" else wanted.text
    judged = known.judge(text, datetime.now(UTC).astimezone(ZoneInfo("Asia/Baghdad")).date())
    for name, value in said(judged, known):
        sys.stdout.write(f"{name}: {value}\n")
    return GOOD if judged.verdict is Verdict.VALID else NOT_GOOD


def said(judged: Judgement, known: KnownCertificates) -> list[tuple[str, str]]:
    """The answer, line by line."""
    lines = [("verdict", str(judged.verdict))]
    if judged.withdrawal is not None:
        lines += [("withdrawn since", str(judged.withdrawal.since)), ("why", judged.withdrawal.why)]
    elif judged.why:
        lines.append(("why", judged.why))
    if judged.claims is not None:
        one = judged.claims
        lines += [
            ("number", one.serial), ("name", one.name), ("course", " / ".join(filter(None, one.course))),
            ("qualification", " / ".join(filter(None, one.qualification))), ("centre", one.centre),
            ("from", str(one.begins)), ("to", str(one.ends)), ("hours", str(one.hours)),
            ("result", "" if one.result is None else f"{one.result} / 100"), ("issued", str(one.issued)),
            ("valid until", str(one.valid_until or "lasting")),
        ]  # fmt: skip
    if known.as_of is not None:
        lines.append(("withdrawals known as of", known.as_of.isoformat(timespec="minutes")))
    return [(name, value) for name, value in lines if value]


def read_page(path: Path) -> KnownCertificates:
    """Keys and withdrawals in the ministry's page; nothing known where it is none."""
    try:
        found = _DATA.search(path.read_text(encoding="utf-8"))
        held = json.loads(found[1]) if found else {}
        keys = tuple(
            CertificateKey(
                signing_public(bytes.fromhex(one["key"])), date.min,
                date.fromisoformat(one["revoked"]) if one["revoked"] else None,
            )
            for one in held["keys"]
        )  # fmt: skip
        gone = {
            str(serial): Withdrawal(date.fromisoformat(since), str(why))
            for serial, (since, why) in held["withdrawn"].items()
        }
        at = datetime.fromisoformat(held["at"]).replace(tzinfo=ZoneInfo("Asia/Baghdad"))
        return KnownCertificates(keys, gone, at)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, ProtocolError):
        return KnownCertificates()


def _of_profile(root: Path | None) -> KnownCertificates:
    return read_known(Profile(root if root is not None else default_profile_path()).certificates)
