"""The paper in an office's safe that opens what is kept at the desk when every password is lost."""

from dataclasses import dataclass
from datetime import datetime

GROUP = 5
"""letters between two hyphens of the code"""


@dataclass(frozen=True, slots=True, repr=False)
class RecoveryPaper:
    """What is printed. code: shown once; which: six letters that tell papers apart; made: aware UTC.

    device: its id; office: as the ministry calls it, empty before the desk is enrolled.
    """

    code: str
    which: str
    made: datetime
    device: str = ""
    office: str = ""

    @property
    def last_group(self) -> str:
        """What is typed back by whoever has written the code down."""
        return self.code.rpartition("-")[2]
