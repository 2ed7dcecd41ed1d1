"""Why a talk with the centre did not succeed, so that the desk can say it and knows whether to try again."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class ClientCode(StrEnum):
    """What went wrong. The sentence for a person is made in the user interface."""

    OFFLINE = "offline"  # nobody answers at that address
    TIMEOUT = "timeout"  # the line is there and nothing comes
    CUT = "cut"  # the line broke in the middle
    SERVER_ERROR = "server_error"  # the centre is there and in trouble (status)
    REFUSED = "refused"  # the centre says no, and will say no again (reason: its code)
    BAD_ANSWER = "bad_answer"  # not an answer of a centre: a portal page, a proxy, another version
    TLS_REQUIRED = "tls_required"  # plain http to another machine
    TLS_UNTRUSTED = "tls_untrusted"  # the certificate is not one we trust
    TLS_OTHER = "tls_other"  # a certificate, but not the one that was pinned
    PROXY_REFUSED = "proxy_refused"  # the office's proxy says no: it wants a password, or forbids the address
    ADDRESS_MALFORMED = "address_malformed"
    CANCELLED = "cancelled"


PASSING: Final = frozenset({ClientCode.OFFLINE, ClientCode.TIMEOUT, ClientCode.CUT, ClientCode.SERVER_ERROR})
"""Troubles that pass by themselves: trying again later is right, and nothing is lost meanwhile."""


TOLD: Final = frozenset(
    {"busy", "stopping", "rate_limited", "too_much_unfinished", "centre_full", "hub_full", "no_room", "keys_behind"}
)
"""Troubles that pass by themselves and have a name: those who answer say so with a 429 or a 5xx."""


class ClientError(Exception):
    """A talk that failed. code: one of ``ClientCode``. reason: the centre's own code when it refused or is in trouble.

    params: what a sentence about it needs; ``wait``: seconds that the centre asked us to stay away.
    """

    def __init__(self, code: ClientCode, reason: str = "", params: Mapping[str, str | int] | None = None) -> None:
        self.code = code
        self.reason = reason
        self.params: dict[str, str | int] = dict(params or {})
        super().__init__(f"{code} {reason} {self.params}".replace("{}", "").strip())

    @property
    def said(self) -> str:
        """The code by which people are told: the centre's own where it gave one, else what became of the line."""
        named = self.code in (ClientCode.REFUSED, ClientCode.SERVER_ERROR)
        return self.reason if named and self.reason else str(self.code)
