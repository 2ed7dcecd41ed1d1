"""What anybody may know of certificates, beside the database: the ministry's public keys, and which numbers are void.

So a certificate is checked before somebody has signed in. Nothing of it is about people. Who may write in the folder
may change it: whoever signed in is answered from the database.
"""

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sync.protocol.certificate_items import read_keys, write_keys
from sync.protocol.certificate_judging import WITHDRAWN_FOR, CertificateKey, Judgement, Withdrawal, judge
from sync.protocol.errors import ProtocolError
from sync.protocol.keys import signing_public

if TYPE_CHECKING:
    from mihan_desktop.services.opened import Opened
    from mihan_desktop.storage.work import Work

log = logging.getLogger(__name__)
FORMAT = "mihan certificates 1"


@dataclass(frozen=True, slots=True)
class KnownCertificates:
    """keys: of the ministry; withdrawn: by serial; as_of: when the ministry was last heard, None where it never was."""

    keys: Sequence[CertificateKey] = ()
    withdrawn: Mapping[str, Withdrawal] = field(default_factory=dict)
    as_of: datetime | None = None

    def judge(self, text: str, today: date) -> Judgement:
        """What ``text`` is worth, as far as it is known here."""
        return judge(text, self.keys, self.withdrawn, today)


def write_known(known: KnownCertificates) -> bytes:
    """As a file."""
    said = {
        "format": FORMAT,
        "as_of": known.as_of.isoformat() if known.as_of else "",
        **write_keys(tuple(known.keys)),
        "withdrawn": {serial: [one.since.isoformat(), one.why] for serial, one in known.withdrawn.items()},
    }
    return json.dumps(said, separators=(",", ":")).encode()


def read_known(path: Path) -> KnownCertificates:
    """From a file; one that is not there or not whole says nothing, as before the ministry was ever heard."""
    try:
        said = json.loads(path.read_bytes())
        if said["format"] != FORMAT:
            return KnownCertificates()
        withdrawn = {
            str(serial): Withdrawal(date.fromisoformat(since), WITHDRAWN_FOR[WITHDRAWN_FOR.index(why)])
            for serial, (since, why) in said["withdrawn"].items()
        }
        keys = read_keys(said).keys
        return KnownCertificates(keys, withdrawn, datetime.fromisoformat(said["as_of"]) if said["as_of"] else None)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, ProtocolError):
        return KnownCertificates()


def keys_of(work: "Work") -> tuple[CertificateKey, ...]:
    """The ministry's keys as this desk has heard of them."""
    return tuple(
        CertificateKey(signing_public(bytes.fromhex(key)), since, revoked)
        for key, since, revoked in work.certificates.every_key()
    )


def known_here(work: "Work") -> KnownCertificates:
    """What the database knows."""
    gone = {serial: Withdrawal(since, why) for serial, (since, why) in work.certificates.withdrawals().items()}
    return KnownCertificates(keys_of(work), gone, work.moments.heard())


def keep_known(opened: "Opened") -> None:
    """Put beside the database what may be known before sign-in; a full disk is no reason to hear less."""
    from mihan_desktop.storage.files import replace_file

    with opened.read() as work:
        known = known_here(work)
    path, data = opened.profile.certificates, write_known(known)
    if not known.keys:
        return
    try:
        if not path.exists() or path.read_bytes() != data:
            replace_file(path, data)
    except OSError as error:
        log.warning("what is known of certificates is not kept beside the database: %s", error.errno)
