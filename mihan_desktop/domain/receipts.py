"""What a person takes home: their number, and honestly what it is worth so far."""

from dataclasses import dataclass
from datetime import datetime

from mihan_desktop.domain.numbers import RegistrationNumber
from mihan_desktop.domain.registrations import FINAL, RecordStatus


@dataclass(frozen=True, slots=True)
class Slip:
    """The receipt of a registration, with no more about the person than their name.

    number: None while the ministry has not given this desk a block. recorded_at: when the record was begun here.
    """

    record_id: str
    number: RegistrationNumber | None
    name: str
    office: str
    recorded_at: datetime
    status: RecordStatus

    @property
    def received(self) -> bool:
        """True once the ministry's signed receipt names the record; until then the number is provisional."""
        return self.status in FINAL or self.status is RecordStatus.CONFLICT
