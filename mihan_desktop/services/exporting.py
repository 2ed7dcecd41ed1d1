"""Exporting a list of records to a spreadsheet: who took it, what it was limited to and how long it is, is audited."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mihan_desktop.domain.listing import RegisterQuery
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.issuing import blocks_of
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.searching import moments
from mihan_desktop.services.tables import Table, harmless, save_table

MOST = 200_000
"""lines in one file"""
_WIDTHS = (18, 34, 16, 30, 22, 18)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of the file. headings: number, name, telephone, where it is, entered by, saved; sheet: its name."""

    headings: tuple[str, str, str, str, str, str]
    status: Mapping[RecordStatus, str]
    sheet: str
    right_to_left: bool


class Exporting:
    """Right ``export``."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def registrations(self, actor: User, query: RegisterQuery, path: Path, words: Wording) -> int:
        """Write the list of ``query`` to ``path`` (``.xlsx`` or ``.csv``), whole or not at all; the number of records.

        Raises MihanError ``export_kind`` for another ending; OSError.
        """
        user = self._opened.allow(actor, Right.EXPORT)

        def read() -> Table:
            with self._opened.read() as work:
                found = work.registrations.listed(query, moments(query), MOST, blocks=blocks_of(work))
            lines = [_line(one, words) for one in found]
            return Table(words.headings, _WIDTHS, lines, words.sheet, words.right_to_left)

        return save_table(self._opened, user, path, read, details=_limits(query))


def _limits(query: RegisterQuery) -> dict[str, str | int]:
    """To what the list was limited; what was typed may name a person, so only that something was."""
    named = {
        "status": query.status, "author": query.author_id, "form": query.form_id, "since": query.since,
        "until": query.until,
    }  # fmt: skip
    said: dict[str, str | int] = {name: str(value) for name, value in named.items() if value}
    return said | {"searched": "yes"} if query.text else said


def _line(record: RegistrationSummary, words: Wording) -> tuple[str, ...]:
    saved = record.recorded_at.astimezone(IRAQ).strftime("%Y-%m-%d %H:%M")
    phones = " ".join(f"0{phone}" if phone.startswith("7") else phone for phone in record.phones)
    cells = (record.number, record.label, phones, words.status[record.status], record.author_name, saved)
    return tuple(harmless(cell) for cell in cells)
