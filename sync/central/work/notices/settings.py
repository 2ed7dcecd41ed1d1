"""How messages go out, as whoever runs the centre wrote it into ``notices.json`` in its folder; no secret stands there.

``{"sms": {"url": …, "sender": …}, "email": {"host": …, "port": 587, "tls": "starttls", "sender": …, "user": …},
"from_hour": 9, "to_hour": 20, "tries": 8}``: both gateways may be missing. The gateway's token is ``$MIHAN_SMS_TOKEN``,
the password of the mail server ``$MIHAN_SMTP_PASSWORD``.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from sync.central.settings import CentralError

FILE: Final = "notices.json"
LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})
TLS: Final = ("starttls", "tls", "none")


@dataclass(frozen=True, slots=True)
class SmsGateway:
    """url: takes a POST of JSON ``{"to", "text", "sender"}``; over TLS but on this machine itself. answers: it hands
    over what people answer, so a text says how to end them.
    """

    url: str
    sender: str = ""
    answers: bool = False


@dataclass(frozen=True, slots=True)
class MailServer:
    """tls: of ``TLS``; ``none`` on this machine alone. sender: the mailbox that messages come from."""

    host: str
    sender: str
    port: int = 587
    tls: str = "starttls"
    user: str = ""


@dataclass(frozen=True, slots=True)
class NoticeSettings:
    """from_hour, to_hour: of Iraq's clock, between which people are written to; tries: after which one is given up."""

    sms: SmsGateway | None = None
    email: MailServer | None = None
    from_hour: int = 9
    to_hour: int = 20
    tries: int = 8

    @property
    def any(self) -> bool:
        """Whether anything can go out."""
        return self.sms is not None or self.email is not None


def load(data: Path) -> NoticeSettings:
    """What stands there; no gateway at all where there is no such file. CentralError ``notices_unreadable``."""
    path = data / FILE
    if not path.exists():
        return NoticeSettings()
    try:
        said = json.loads(path.read_text("utf-8"))
        sms = SmsGateway(**said["sms"]) if said.get("sms") else None
        email = MailServer(**said["email"]) if said.get("email") else None
        numbers = {name: said[name] for name in ("from_hour", "to_hour", "tries") if name in said}
        found = NoticeSettings(sms, email, **numbers)
        _check(found, said)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise CentralError("notices_unreadable", file=FILE) from error
    return found


def _check(one: NoticeSettings, said: dict[str, Any]) -> None:
    """Raise ValueError for what is unknown, or would let a message be read on its way."""
    if said.keys() - {"sms", "email", "from_hour", "to_hour", "tries"}:
        raise ValueError("unknown")
    numbers = (one.from_hour, one.to_hour, one.tries)
    if not all(type(each) is int for each in numbers) or not 0 <= one.from_hour < one.to_hour <= 24 or one.tries < 1:
        raise ValueError("hours")
    if one.sms is not None:
        if type(one.sms.answers) is not bool:
            raise ValueError("answers")
        parts = urlsplit(one.sms.url)
        if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
            raise ValueError("url")
    if one.email is not None and (
        one.email.tls not in TLS
        or (one.email.tls == "none" and one.email.host not in LOOPBACK)
        or "@" not in one.email.sender
        or not 0 < one.email.port < 65_536
    ):
        raise ValueError("email")
