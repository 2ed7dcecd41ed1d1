"""Papers that say who somebody is: their kinds, a number written in one way, and what is wrong with one.

The number of the national card has 12 decimal digits (Wikipedia, "Iraq National Card": so it stands on the front, and
in positions 16 to 27 of the machine-readable line). That its first four are the year of birth is what its holders see
and nobody has published, and no check digit is published either: so a year that does not fit is a doubt (``doubt``), to
look at the card again, and never a refusal.
"""

import re
from enum import StrEnum

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.people.births import Birth
from mihan_desktop.domain.problems import Problem


class DocumentKind(StrEnum):
    """The properties under which a form keeps a number."""

    NATIONAL = "national_number"
    CIVIL_STATUS = "civil_status_number"
    NATIONALITY_CERTIFICATE = "nationality_certificate_number"
    RESIDENCE_CARD = "residence_card_number"
    RATION_CARD = "ration_card_number"
    PASSPORT = "passport_number"
    REFUGEE_CARD = "refugee_card_number"


_UNWRITTEN = re.compile(r"[\W_]+")
_SHAPES = {
    DocumentKind.NATIONAL: re.compile(r"\d{12}"),
    DocumentKind.CIVIL_STATUS: re.compile(r"\d{4,10}"),
    DocumentKind.RATION_CARD: re.compile(r"\d{5,10}"),
    DocumentKind.PASSPORT: re.compile(r"[A-Z]\d{7,9}"),
}
_PADDED = frozenset({DocumentKind.CIVIL_STATUS, DocumentKind.RATION_CARD})
"""printed with zeros before the number, typed with or without them"""
_YEARS = range(1900, 2100)
_ANY_SHAPE = re.compile(r"\w{3,20}")


def normalised(kind: str, text: str) -> str:
    """``text`` without blanks and marks, capital letters, ASCII digits."""
    if not text:
        return ""
    number = _UNWRITTEN.sub("", fold(text)).upper()
    return number.lstrip("0") if kind in _PADDED else number


def check(kind: str, text: str) -> Problem | None:
    """``document_shape`` when no paper of the kind has such a number, else None. An empty text is no problem."""
    number = normalised(kind, text)
    if not number or _SHAPES.get(DocumentKind(kind), _ANY_SHAPE).fullmatch(number):
        return None
    return Problem("document_shape", kind)


def doubt(kind: str, text: str, birth: Birth) -> Problem | None:
    """``document_year`` when a national number begins with another year than that of ``birth``: look, do not refuse."""
    number = normalised(kind, text)
    if kind != DocumentKind.NATIONAL or check(kind, text) or not number or not birth:
        return None
    year = int(number[:4])
    return Problem("document_year", kind) if year in _YEARS and year != birth.year else None
