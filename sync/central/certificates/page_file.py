"""The page with which anybody checks certificates: one file, with the ministry's public keys and withdrawals inside.

It asks nobody and sends nothing, so that it may be kept on a stick and opened where there is no network.
"""

import base64
import hashlib
import json
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from sync.central.certificates.checking import withdrawals
from sync.central.certificates.issuing import IRAQ
from sync.central.web.certificate_words import CHECKING
from sync.central.words import LANGUAGES
from sync.protocol.certificate_judging import CertificateKey
from sync.protocol.certificates import LANGUAGES as ORDER

HERE: Final = Path(__file__).parent
NAME: Final = "verify.html"


def write_page(session: Session, keys: Sequence[CertificateKey], now: datetime) -> bytes:
    """The page as of ``now``, in UTF-8."""
    said = {
        "at": now.astimezone(IRAQ).strftime("%Y-%m-%d %H:%M"),
        "languages": {code: LANGUAGES[code] for code in ORDER},
        "words": {code: {word: texts[at] for word, texts in CHECKING.items()} for at, code in enumerate(ORDER)},
        "keys": [
            {"id": one.id, "key": one.public.public_bytes_raw().hex(), "revoked": str(one.revoked or "")}
            for one in keys
        ],
        "withdrawn": {serial: [gone.since.isoformat(), gone.why] for serial, gone in withdrawals(session).items()},
    }
    data = json.dumps(said, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    template = (HERE / "verify_page.html").read_text(encoding="utf-8")
    return template.replace("/*SCRIPT*/", script()).replace("/*DATA*/", data).encode()


@cache
def script() -> str:
    """What runs in it: the same in every page, so that its hash may stand in a header."""
    return "\n" + (HERE / "verify_page.js").read_text(encoding="utf-8")


@cache
def policy() -> str:
    """What a browser lets the page do: its own script and style, the camera's picture, no word to anybody."""
    named = base64.b64encode(hashlib.sha256(script().encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{named}'; style-src 'unsafe-inline'; media-src blob: mediastream:; "
        "img-src blob: data:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
