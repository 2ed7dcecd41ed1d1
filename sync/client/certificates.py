"""The certificate that a machine shows before anybody knows whether to believe it: to be compared with its card."""

import hashlib
import ssl
from typing import Final
from urllib.parse import urlsplit

from sync.client.errors import ClientCode, ClientError

_PATIENCE: Final = 10.0
_PORT: Final = 443


def seen_certificate(address: str) -> bytes:
    """SHA-256 (32 bytes) of what ``https://host:port`` shows now. Raises ClientError."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port or _PORT
    except ValueError as error:
        raise ClientError(ClientCode.ADDRESS_MALFORMED) from error
    if parts.scheme != "https" or not host:
        raise ClientError(ClientCode.ADDRESS_MALFORMED)
    try:
        shown = ssl.get_server_certificate((host, port), timeout=_PATIENCE)
    except ssl.SSLError as error:
        raise ClientError(ClientCode.BAD_ANSWER) from error
    except TimeoutError as error:
        raise ClientError(ClientCode.TIMEOUT) from error
    except (OSError, ValueError) as error:
        raise ClientError(ClientCode.OFFLINE) from error
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(shown)).digest()
