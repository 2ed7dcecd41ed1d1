"""The two roads out: a text to a phone by a gateway's HTTP, a letter by SMTP."""

import http.client
import json
import os
import re
import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Final
from urllib.parse import urlsplit

from sync.central.work.notices.settings import MailServer, SmsGateway

SECONDS: Final = 20.0
TOKEN: Final = "MIHAN_SMS_TOKEN"  # noqa: S105 - the name of a variable
PASSWORD: Final = "MIHAN_SMTP_PASSWORD"  # noqa: S105 - likewise
_MAILBOX: Final = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,255}")
_AGAIN: Final = frozenset({408, 425, 429})
_MOST_READ: Final = 64 * 1024
_LONGEST_WAIT: Final = 12 * 3600


class NotSentError(Exception):
    """It did not go out. code: why; for_good: no use in trying again; wait: seconds that were asked for, or 0."""

    def __init__(self, code: str, *, for_good: bool = False, wait: int = 0) -> None:
        super().__init__(code)
        self.code, self.for_good, self.wait = code, for_good, wait


@dataclass(frozen=True, slots=True)
class Message:
    """What goes out. id: by which the other end knows a message that it was handed twice."""

    id: str
    to: str
    subject: str
    words: str


def send_sms(gateway: SmsGateway, message: Message) -> str:
    """Hand a text over; what the gateway calls it. Raises NotSentError."""
    parts = urlsplit(gateway.url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=SECONDS)
    body = json.dumps({"to": message.to, "text": message.words, "sender": gateway.sender, "reference": message.id})
    headers = {"content-type": "application/json; charset=utf-8", "idempotency-key": message.id}
    if os.environ.get(TOKEN):
        headers["authorization"] = f"Bearer {os.environ[TOKEN]}"
    try:
        path = f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
        connection.request("POST", path, body.encode(), headers)
        answer = connection.getresponse()
        said = answer.read(_MOST_READ)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise NotSentError("gateway_unreachable") from error
    finally:
        connection.close()
    if 200 <= answer.status < 300:
        return _reference(said)
    wait = answer.headers.get("retry-after", "")
    raise NotSentError(
        f"gateway_{answer.status}", for_good=400 <= answer.status < 500 and answer.status not in _AGAIN,
        wait=min(int(wait), _LONGEST_WAIT) if wait.isascii() and wait.isdecimal() and len(wait) < 9 else 0,
    )  # fmt: skip


def _reference(said: bytes) -> str:
    try:
        told = json.loads(said)
    except ValueError:
        return ""
    return str(told.get("id", ""))[:128] if isinstance(told, dict) else ""


def send_mail(server: MailServer, message: Message) -> str:
    """Hand a letter over; its Message-ID. Raises NotSentError."""
    letter = EmailMessage()
    if not _MAILBOX.fullmatch(message.to):  # one mailbox, and nothing that a header could be made of
        raise NotSentError("mail_address", for_good=True)
    letter["From"], letter["To"], letter["Subject"] = server.sender, message.to, message.subject
    letter["Message-ID"] = f"<{message.id}@{server.sender.rpartition('@')[2]}>"
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(message.words)
    try:
        with _connected(server) as line:
            if server.user:
                line.login(server.user, os.environ.get(PASSWORD, ""))
            line.send_message(letter)
    except smtplib.SMTPRecipientsRefused as error:
        code = next((said[0] for said in error.recipients.values()), 450)
        raise NotSentError(f"mail_{code}", for_good=code >= 500) from error
    except smtplib.SMTPAuthenticationError as error:
        raise NotSentError("mail_sign_in") from error
    except smtplib.SMTPResponseException as error:
        raise NotSentError(f"mail_{error.smtp_code}", for_good=500 <= error.smtp_code < 600) from error
    except (OSError, smtplib.SMTPException, ValueError) as error:
        raise NotSentError("mail_unreachable") from error
    return str(letter["Message-ID"])


def _connected(server: MailServer) -> smtplib.SMTP:
    if server.tls == "tls":
        return smtplib.SMTP_SSL(server.host, server.port, timeout=SECONDS, context=ssl.create_default_context())
    line = smtplib.SMTP(server.host, server.port, timeout=SECONDS)
    if server.tls == "starttls":
        try:
            line.starttls(context=ssl.create_default_context())
        except BaseException:
            line.close()
            raise
    return line
