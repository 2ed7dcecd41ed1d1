"""How an office sends: chosen once for everybody who works at this desk."""

import re
from dataclasses import dataclass, fields
from typing import Final

from mihan_desktop.domain.problems import Problem

METERED: Final = ("auto", "yes", "no")
"""Whether the line costs by what goes over it: as the system says, always, never."""
CAPS: Final = (0, 8, 16, 32, 64, 128, 256, 512)
"""kB/s offered; 0 is as much as the line takes."""
_PROXY: Final = re.compile(r"(?:https?://)?[A-Za-z0-9.-]+:[0-9]{1,5}", re.ASCII)
_PIN: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_LOOSE: Final = re.compile(r"[\s:]+")


@dataclass(frozen=True, slots=True)
class OfficeSettings:
    """What an office has set.

    automatic: the desk sends by itself. metered: one of ``METERED``. cap: kB/s that sending may take, 0 for all.
    proxy: ``host:port`` on the way to the ministry, "" for what the system says. pin: SHA-256 of the certificate that
    the ministry's service shows, hex, several with a blank between them; "" for whatever the system's store trusts.
    """

    automatic: bool = True
    metered: str = "auto"
    cap: int = 0
    proxy: str = ""
    pin: str = ""

    def texts(self) -> dict[str, str]:
        """Every field as text."""
        return {one.name: str(getattr(self, one.name)) for one in fields(self)}

    @property
    def pins(self) -> tuple[str, ...]:
        """Each pinned certificate."""
        return tuple(self.pin.split())


def read_office_settings(texts: dict[str, str]) -> OfficeSettings:
    """Settings from ``texts``; what is missing, unknown or no longer offered is as nobody had chosen."""
    usual = OfficeSettings()
    cap, metered = texts.get("cap", ""), texts.get("metered", usual.metered)
    number = int(cap) if cap.isascii() and cap.isdecimal() and len(cap) < 6 else 0
    proxy, pin = texts.get("proxy", ""), texts.get("pin", "")
    return OfficeSettings(
        automatic=texts.get("automatic", str(True)) == str(True),
        metered=metered if metered in METERED else usual.metered,
        cap=number if number in CAPS else 0,
        proxy="" if check_proxy(proxy) else proxy,
        pin="" if check_pin(pin) else pin,
    )


def check_proxy(proxy: str) -> tuple[Problem, ...]:
    """``proxy_malformed`` unless it is empty or an address with a port."""
    return () if not proxy or _PROXY.fullmatch(proxy) else (Problem("proxy_malformed", "proxy"),)


def written_pin(text: str) -> str:
    """Fingerprints as they are kept: small letters without colons, one blank between two.

    People copy them with colons or blanks between the bytes: what is left are 64 characters each.
    """
    digits = _LOOSE.sub("", text).casefold()
    return " ".join(digits[at : at + 64] for at in range(0, len(digits), 64))


def check_pin(pin: str) -> tuple[Problem, ...]:
    """``pin_malformed`` unless it is empty or fingerprints as ``written_pin`` writes them."""
    return () if all(_PIN.fullmatch(one) for one in pin.split()) else (Problem("pin_malformed", "pin"),)
