"""Exporting a list of records to a spreadsheet: who took it, what it was limited to and how long it is, is audited."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mihan_desktop.domain.listing import RegisterQuery
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.issuing import blocks_of
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.searching import moments
from mihan_desktop.services.tables import MAKERS, Table, harmless

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
        from mihan_desktop.storage.files import replace_file

        user = self._opened.allow(actor, Right.EXPORT)
        make = MAKERS.get(path.suffix.casefold())
        if make is None:
            raise MihanError("export_kind", {"ending": path.suffix})
        with self._opened.read() as work:
            found = work.registrations.listed(query, moments(query), MOST, blocks=blocks_of(work))
        lines = [_line(one, words) for one in found]
        data = make(Table(words.headings, _WIDTHS, lines, words.sheet, words.right_to_left))
        details: dict[str, str | int] = {"count": len(found), "kind": path.suffix.casefold().lstrip(".")}
        details |= {
            name: str(value)
            for name, value in (
                ("status", query.status),
                ("author", query.author_id),
                ("form", query.form_id),
                ("since", query.since),
                ("until", query.until),
            )
            if value
        }
        if query.text:
            details["searched"] = "yes"  # what was typed may name a person
        with self._opened.write() as work:
            work.audit.append("exported", at=self._opened.now(), actor_id=user.id, details=details)
        replace_file(path, data)
        return len(found)


def _line(record: RegistrationSummary, words: Wording) -> tuple[str, ...]:
    saved = record.recorded_at.astimezone(IRAQ).strftime("%Y-%m-%d %H:%M")
    phones = " ".join(f"0{phone}" if phone.startswith("7") else phone for phone in record.phones)
    cells = (record.number, record.label, phones, words.status[record.status], record.author_name, saved)
    return tuple(harmless(cell) for cell in cells)
