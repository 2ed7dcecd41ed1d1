"""Telephones: one number, written in one way (E.164), by Google's numbering plans; Iraq where no country is told."""

from functools import lru_cache
from typing import TYPE_CHECKING

from mihan_desktop.domain.names import fold

if TYPE_CHECKING:
    import phonenumbers

REGION = "IQ"


@lru_cache(maxsize=50_000)
def e164(text: str) -> str:
    """``text`` as ``+9647701234567``; ``""`` where it can be no number. Digits of any script, any separators."""
    number = _parsed(text)
    if number is None:
        return ""
    import phonenumbers

    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


@lru_cache(maxsize=50_000)
def valid(text: str) -> bool:
    """True when the number's country has given out numbers like it."""
    number = _parsed(text)
    if number is None:
        return False
    import phonenumbers

    return bool(phonenumbers.is_valid_number(number))


def _parsed(text: str) -> "phonenumbers.PhoneNumber | None":
    import phonenumbers

    try:
        number = phonenumbers.parse(fold(text), REGION)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_possible_number(number) else None
