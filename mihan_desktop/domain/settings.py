"""How one person likes the program; what nobody has chosen stands as it does here."""

from dataclasses import dataclass, fields
from typing import Final

PAPERS: Final = ("a6", "80mm")
LOCK_MINUTES: Final = (0, 2, 5, 10, 15, 30, 60)
"""Offered; 0 is never."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person has set.

    digits: ``"language" | "arabic" | "latin"``; look and scale (percent): as the window offers them, "" and 0 as at the
    entrance. lock_minutes: without a key pressed until the desk locks, 0 for never. scanner_folder: where a scanner
    puts its files, "" for none. paper: of receipts, one of ``PAPERS``. one_page: forms as one page, not a page for each
    section. records: the last filter of the list of records, as JSON.
    """

    digits: str = ""
    look: str = ""
    scale: int = 0
    lock_minutes: int = 15
    scanner_folder: str = ""
    paper: str = "a6"
    one_page: bool = False
    records: str = ""

    def texts(self) -> dict[str, str]:
        """Every field as text."""
        return {one.name: str(getattr(self, one.name)) for one in fields(self)}


def read_settings(texts: dict[str, str]) -> Settings:
    """Settings from ``texts``; what is missing, unknown or no longer offered is as nobody had chosen."""
    usual = Settings()
    numbers = {
        name: int(value)
        for name in ("scale", "lock_minutes")
        if (value := texts.get(name, "")).isascii() and value.isdecimal() and len(value) < 4
    }
    minutes, paper = numbers.get("lock_minutes", usual.lock_minutes), texts.get("paper", usual.paper)
    return Settings(
        digits=texts.get("digits", ""),
        look=texts.get("look", ""),
        scale=numbers.get("scale", 0),
        lock_minutes=minutes if minutes in LOCK_MINUTES else usual.lock_minutes,
        scanner_folder=texts.get("scanner_folder", ""),
        paper=paper if paper in PAPERS else usual.paper,
        one_page=texts.get("one_page", "") == str(True),
        records=texts.get("records", "")[:1000],
    )
