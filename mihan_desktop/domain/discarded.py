"""Drafts that were thrown away or given to somebody else, as they were: in memory until whoever did it signs out."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.duplicates import Decision
from mihan_desktop.domain.registrations import Draft


@dataclass(frozen=True, slots=True)
class Discarded:
    """A draft that somebody threw away, with what went with it.

    by: the id of who did, its author or a supervisor; window: that had it open, or ``""``; revision: the newest change
    of the record that it corrects, or ``""``; files: with their bytes; decisions: what its author said of others who
    may be its person.
    """

    draft: Draft
    by: str
    window: str
    revision: str
    files: tuple[tuple[Attachment, bytes], ...] = field(default=(), repr=False)
    decisions: tuple[Decision, ...] = ()

    @property
    def heading(self) -> Draft:
        """The draft without its ``state``."""
        return replace(self.draft, state=b"")

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.draft.state) + sum(len(data) for _, data in self.files)


@dataclass(frozen=True, slots=True)
class HandedOn:
    """A draft, without ``state``, as it was before a supervisor (id ``by``) gave it to somebody else at a moment."""

    heading: Draft
    by: str
    heir_id: str
    at: datetime
    size: int = 0
