"""Copies of everything that is kept at a desk: when one is due, and what is said of one."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class BackupState:
    """made: when the newest that counts was made (aware UTC), None for never; since: when the office began.

    days: between two of them, as the ministry's policy says; new: changes numbered since the newest; age: whole days
    since it was made, or since the office began.
    """

    made: datetime | None
    since: datetime
    days: int
    new: int
    age: int

    @classmethod
    def at(cls, now: datetime, made: datetime | None, since: datetime, days: int, new: int) -> "BackupState":
        """As it stands ``now``; a clock that was set back makes nothing young again below zero.

        A backup of a day that has not come (the clock was ahead, no more than a day's zone) stills nothing until then.
        """
        begun = since if made is None or made - now > timedelta(days=1) else made
        return cls(made, since, days, new, max(0, (now - begun) // timedelta(days=1)))

    @property
    def due(self) -> bool:
        """Whether it is time for another: something is new, and so many days are over."""
        return self.new > 0 and self.age >= self.days


@dataclass(frozen=True, slots=True)
class BackupMade:
    """A copy that was made and tried. at: the moment that it shows; changes: in it; size: bytes of the file.

    mark: eight letters by which the log knows it; same_disk: it lies where the office itself lies, and does not count.
    """

    at: datetime
    changes: int
    size: int
    mark: str
    same_disk: bool


@dataclass(frozen=True, slots=True)
class BackupClaim:
    """What a file says of itself before anybody has opened it, and nobody has vouched for."""

    made: datetime
    office: str
    device: str
    changes: int
    program: str
