"""Papers that say who somebody is: their kinds, a number written in one way, and what is wrong with one."""

import re
from enum import StrEnum

from mihan_desktop.domain.names import fold
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
_ANY_SHAPE = re.compile(r"\w{3,20}")


def normalised(kind: str, text: str) -> str:
    """``text`` without blanks and marks, capital letters, ASCII digits."""
    number = _UNWRITTEN.sub("", fold(text)).upper()
    return number.lstrip("0") if kind in _PADDED else number


def check(kind: str, text: str) -> Problem | None:
    """``document_shape`` when no paper of the kind has such a number, else None. An empty text is no problem."""
    number = normalised(kind, text)
    if not number or _SHAPES.get(DocumentKind(kind), _ANY_SHAPE).fullmatch(number):
        return None
    return Problem("document_shape", kind)
