"""What is asked of trainees: how much of a course they attend, and until when a mark may be changed without a word."""

from dataclasses import dataclass

LOCKED_AFTER = 2
"""days after a session until which a mark may be changed without saying why (48 hours: the project's default,
where the ministry's policy says no other)"""


@dataclass(frozen=True, slots=True)
class AttendanceRules:
    """What a course, or else the ministry's policy, asks.

    percent: of the sessions that count, 1..100, must be attended; in_a_row: most absences one after the other, 0 for no
    such rule; warn: absences before either is missed at which people are told.
    """

    percent: int = 80
    in_a_row: int = 3
    warn: int = 2


USUAL = AttendanceRules()
"""Where neither a course nor the ministry says anything."""
