"""Reading the log: lines by person, group and day; how the chain stands; the same lines as a file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from mihan_desktop.domain.auditing import AuditQuery, AuditState, Break, FoundBreak, LoggedLine
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import chain
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.reporting import Reporting
from mihan_desktop.services.tables import Table, harmless, save_table

PAGE: Final = 200
"""Lines of one page."""
MOST_SAVED: Final = 100_000
"""Lines of one file."""
_WIDTHS: Final = (10, 18, 26, 60, 34)


@dataclass(frozen=True, slots=True)
class AuditWording:
    """The words of the file. headings: number, when, who, what, about whom; sentence: of a line; moment: its time."""

    headings: tuple[str, ...]
    sentence: Callable[[LoggedLine], str]
    moment: Callable[[LoggedLine], str]
    sheet: str
    right_to_left: bool


class Auditing:
    """Right ``read_audit``."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._reporting = Reporting(opened)

    def page(self, actor: User, query: AuditQuery) -> tuple[LoggedLine, ...]:
        """The newest ``PAGE`` lines that ``query`` asks for, newest first."""
        self._opened.allow(actor, Right.READ_AUDIT)
        with self._opened.read() as work:
            return work.audit.page(query, PAGE)

    def people(self, actor: User) -> tuple[tuple[str, str], ...]:
        """(id, name) of everybody who is in the log and was ever here, by name."""
        self._opened.allow(actor, Right.READ_AUDIT)
        with self._opened.read() as work:
            return tuple(sorted(work.audit.actors(), key=lambda one: one[1]))

    def state(self, actor: User) -> AuditState:
        """How the chain stands, and how far the ministry has it."""
        from mihan_desktop.storage.anchors import MINISTRY, WHOLE

        self._opened.allow(actor, Right.READ_AUDIT)
        with self._opened.read() as work:
            ministry, whole = work.anchors.get(MINISTRY), work.anchors.get(WHOLE)
            return AuditState(
                lines=work.audit.head()[0],
                since=work.audit.beginning(),
                checked=whole.at if whole is not None else None,
                ministry=ministry.number if ministry is not None else 0,
                ministry_at=ministry.at if ministry is not None else None,
                breaks=tuple(FoundBreak(Break(one.said.decode()), one.number, one.at) for one in work.anchors.broken()),
            )

    def check(self, actor: User) -> AuditState:
        """Go through the whole chain now, however long it is; how it stands then."""
        self._opened.allow(actor, Right.READ_AUDIT)
        with self._opened.write() as work:
            chain.look_whole(work, self._opened.now())
        return self.state(actor)

    def for_ministry(self, actor: User, path: Path) -> Path:
        """Write what the ministry has not said that it has of the log, sealed to it, as a file for a stick.

        Whole or not at all. Raises MihanError ``training``, ``not_enrolled``, ``device_keys_away``,
        ``nothing_to_report``, ``file_not_written`` (params ``reason``).
        """
        from mihan_desktop.services.ministry import Ministry

        user = self._opened.allow_out(actor, Right.READ_AUDIT)
        with self._opened.read() as work:
            ministry = Ministry.of(work.device.get())
        if self._reporting.write(ministry, path) is None:
            raise MihanError("nothing_to_report")
        with self._opened.write() as work:
            work.audit.append("exported", at=self._opened.now(), actor_id=user.id, details={"of": "report"})
        return path

    def save(self, actor: User, query: AuditQuery, path: Path, words: AuditWording) -> int:
        """Write the lines to ``path`` (``.xlsx`` or ``.csv``), newest first, whole or not at all; how many.

        Raises MihanError ``export_kind`` for another ending; OSError.
        """
        user = self._opened.allow(actor, Right.READ_AUDIT)

        def read() -> Table:
            with self._opened.read() as work:
                found = work.audit.page(replace(query, before=0), MOST_SAVED)
            lines = [
                (str(one.number), words.moment(one), harmless(one.actor), harmless(words.sentence(one)),
                 harmless(one.record))
                for one in found
            ]  # fmt: skip
            return Table(words.headings, _WIDTHS, lines, words.sheet, words.right_to_left)

        return save_table(self._opened, user, path, read, details={"of": "log"})
