"""What a desk shows of an employer: who it is, what it offers, and where what this office said of it stands."""

from dataclasses import dataclass
from datetime import datetime

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.told import VacancyRow
from mihan_desktop.domain.work.employers import Alike, Employer, Standing
from mihan_desktop.domain.work.vacancies import Offer


@dataclass(frozen=True, slots=True)
class EmployerLine:
    """An employer in a list. vacancies: that may be filled today; words: why the ministry refused it."""

    id: str
    employer: Employer
    standing: Standing
    words: str
    at: datetime
    vacancies: int = 0


@dataclass(frozen=True, slots=True)
class EmployerList:
    """Some employers of an answer. more: there are others after these; count: of all that answer."""

    lines: tuple[EmployerLine, ...] = ()
    more: bool = False
    count: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """Where something that this office said stands. status: None for another desk's; reason: why it came back."""

    change_id: str
    author_id: str
    author: str
    status: RecordStatus | None
    reason: str
    own: bool


@dataclass(frozen=True, slots=True)
class EmployerCard:
    """One employer. said: the newest that this office said of it, None where others did; begun: a new vacancy of it is
    half filled by whoever reads.
    """

    line: EmployerLine
    vacancies: tuple[VacancyRow, ...] = ()
    said: Said | None = None
    begun: bool = False


@dataclass(frozen=True, slots=True)
class OfferCard:
    """What an office wrote down of a vacancy. ours: of this office, which alone corrects and closes it."""

    row: VacancyRow
    offer: Offer
    reason: str
    ours: bool
    said: Said | None = None
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class Twin:
    """An employer, or a vacancy of one, that is here already and may be the same. why: () for a vacancy."""

    id: str
    name: str
    why: tuple[Alike, ...] = ()
