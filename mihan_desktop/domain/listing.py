"""Which records a list shows, and in which order: what is asked of the register, page by page."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary

TYPING, PAGE = 40, 100
"""records fetched while somebody types, and at a time when they scroll on"""


class Order(StrEnum):
    """By what a list of records is sorted."""

    NEAREST = "nearest"  # to what was typed; newest first when nothing was
    NAME = "name"
    STATUS = "status"
    AUTHOR = "author"
    SAVED = "saved"


@dataclass(frozen=True, slots=True)
class RegisterQuery:
    """A question to the register.

    text: as typed into the search box; status, author_id, form_id: of the newest revision, None or "" for any;
    since, until: days at the office on which it was saved, both included; descending: the other way round (of NEAREST
    it changes nothing).
    """

    text: str = ""
    status: RecordStatus | None = None
    author_id: str = ""
    form_id: str = ""
    since: date | None = None
    until: date | None = None
    order: Order = Order.NEAREST
    descending: bool = False

    @property
    def filtered(self) -> bool:
        """True when anything but the text limits what is shown."""
        return bool(self.status or self.author_id or self.form_id or self.since or self.until)


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """Some records of an answer. more: there are others after these."""

    records: tuple[RegistrationSummary, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class RegisterChoices:
    """What a list may be limited to: (id, name) of the clerks and of the forms that have records here."""

    authors: tuple[tuple[str, str], ...] = ()
    forms: tuple[tuple[str, str], ...] = ()
