"""What a report of an office counts, and by what each may be told apart."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Topic(StrEnum):
    """What is counted. The names are kept with saved reports."""

    REGISTRATIONS = "registrations"  # people registered, by the day of their first registration
    WAITING = "waiting"  # records whose newest revision waits for a supervisor now, by the day it was saved
    RETURNED = "returned"  # times that a supervisor sent something back
    DUPLICATES = "duplicates"  # what was said of two records that may be one person's
    ATTENDANCE = "attendance"  # marks of sessions: who came, of those who were marked and not excused
    CERTIFICATES = "certificates"  # the ministry's, that hold, by the day of the signature
    PLACEMENTS = "placements"  # referrals of this office's people to work that began, by the day it did
    WORKLOAD = "workload"  # acts of the staff, by the log


class Dimension(StrEnum):
    """By what numbers are told apart, and to what they are limited. The names are kept with saved reports."""

    FORM = "form"
    CLERK = "clerk"  # whose work it is: ``OWN``
    DISTRICT = "district"
    SEX = "sex"
    AGE = "age"
    EDUCATION = "education"
    OCCUPATION = "occupation"  # the major group of ISCO-08 of what is sought first
    JOB = "job"  # what is sought first, as it was chosen
    STATE = "state"
    WAITED = "waited"
    KIND = "kind"
    VERDICT = "verdict"
    MARK = "mark"
    CLASS = "class"
    COURSE = "course"
    ACT = "act"
    DESK = "desk"


PERSONAL: Final = (
    Dimension.DISTRICT, Dimension.SEX, Dimension.AGE, Dimension.EDUCATION, Dimension.OCCUPATION, Dimension.JOB,
)  # fmt: skip
"""What is known of whoever a number counts, out of their registration."""

_PEOPLE: Final = (Dimension.FORM, Dimension.CLERK, *PERSONAL)
DIMENSIONS: Final[Mapping[Topic, tuple[Dimension, ...]]] = {
    Topic.REGISTRATIONS: (*_PEOPLE, Dimension.STATE, Dimension.DESK),
    Topic.WAITING: (*_PEOPLE, Dimension.WAITED, Dimension.DESK),
    Topic.RETURNED: (Dimension.KIND, *_PEOPLE),
    Topic.DUPLICATES: (Dimension.VERDICT, *_PEOPLE),
    Topic.ATTENDANCE: (Dimension.CLASS, Dimension.MARK, *_PEOPLE),
    Topic.CERTIFICATES: (Dimension.COURSE, Dimension.CLASS, *_PEOPLE),
    Topic.PLACEMENTS: _PEOPLE,
    Topic.WORKLOAD: (Dimension.CLERK, Dimension.ACT),
}
"""What each topic may be told apart by, in the order in which it is offered."""

AGES: Final = ("0", "15", "20", "25", "30", "35", "45", "55", "65")
"""Groups of ages by their first year; the last has no end. 15 to 24 is the youth of the ILO's indicators."""
WAITS: Final = ("0", "1", "3", "7", "14", "30")
"""Groups of whole days that something waits, by their first."""
SEXES: Final = ("female", "male")
ACTS: Final = (
    "saved", "corrected", "withdrawn", "taken_up", "duplicate_decided", "request_made", "question_asked",
    "points_asked", "approved", "returned", "sample_matched", "sample_differs", "class_planned", "class_amended",
    "course_called", "enrolled_as", "selected", "marked", "assessed", "cohort_ended", "certificate_printed",
    "followed_up", "employer_said", "vacancy_said", "referred", "letter_printed", "fair_said", "survey_said",
)  # fmt: skip
"""Lines of the log that are work of the staff; an approval counts as many times as changes were approved."""
MARKS: Final = ("present", "late", "excused", "absent")
VERDICTS: Final = ("same", "different", "unsure")
ORDERED: Final[Mapping[Dimension, tuple[str, ...]]] = {
    Dimension.AGE: AGES, Dimension.WAITED: WAITS, Dimension.SEX: SEXES, Dimension.MARK: MARKS,
    Dimension.VERDICT: VERDICTS, Dimension.OCCUPATION: tuple("1234567890"),
}  # fmt: skip
"""Groups that have an order of their own and stand in it."""
BY_CODE: Final = frozenset({Dimension.EDUCATION})
"""Groups that stand in the order of their codes; all others by how many there are."""


def group_of(value: int, firsts: tuple[str, ...]) -> str:
    """The group of a whole number: the last of ``firsts`` that is not above it."""
    return next((first for first in reversed(firsts) if value >= int(first)), firsts[0])


def age_group(born: int, day: int) -> str:
    """The group of ages on a day, both as YYYYMMDD; "" where the birth (0) is not known or lies after the day."""
    return group_of((day - born) // 10_000, AGES) if 0 < born <= day else ""
