"""Everything that is kept of one person, as it is handed to them: who asked, what they showed, and what was found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from mihan_desktop.domain.people.page import Person, Section
from mihan_desktop.domain.points.shown import PersonPoints
from mihan_desktop.domain.requests import AskedBy, Shown

LANGUAGES = ("ar", "ckb", "en")
"""In which a person's record is written for them."""


@dataclass(frozen=True, slots=True)
class HandedFile:
    """A file of any revision. path: its place in what is handed out; current: the newest revision names it."""

    name: str
    path: str
    sha256: str
    media_type: str
    data: bytes
    current: bool = True

    @property
    def is_picture(self) -> bool:
        """Whether it can be shown on paper."""
        return self.media_type in ("image/jpeg", "image/png")


@dataclass(frozen=True, slots=True)
class HandedResult:
    """What the person scored once. assessment: labels, or its id by ""; score: of ``out_of`` points, 0 where nobody
    knows how many there are; submission: XML of the form, "" where a score was typed.
    """

    course: str
    assessment: Mapping[str, str]
    attempt: int
    score: str
    out_of: int
    on: date
    submission: str


@dataclass(frozen=True, slots=True)
class HandOut:
    """sections: answers by language, then as ``Person.sections``; looks: (name, times) who looked at the record;
    submissions: XML as it was saved, by change id; points: as they stand on the day; results: of assessments.
    """

    person: Person
    sections: Mapping[str, Sequence[Section]]
    office: str
    made_at: datetime
    made_by: str
    asked_by: AskedBy
    shown: Shown
    looks: tuple[tuple[str, int], ...] = ()
    files: tuple[HandedFile, ...] = ()
    submissions: Mapping[str, str] = field(default_factory=dict)
    points: PersonPoints | None = None
    results: tuple[HandedResult, ...] = ()
