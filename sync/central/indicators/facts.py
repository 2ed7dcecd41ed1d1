"""What indicators are counted from: tables of facts without names, one row a fact, as a snapshot keeps them.

A person is a number that means nothing outside the snapshots (``keeping.number_of``); of two records that people hold
to be one person's only the first is there, and nothing is kept of anybody who is not. Codes are those of the code
lists; a text of which nothing is known is "", a number or a day of which nothing is known is NULL. Days are the
offices' (``domain.oddities.IRAQ``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

TEXT: Final = "VARCHAR"
DAY: Final = "DATE"
WHOLE: Final = "BIGINT"
SMALL: Final = "SMALLINT"
YES: Final = "BOOLEAN"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one kind. columns: DuckDB's type by name, in the order in which they are kept; key: what names a row."""

    name: str
    columns: Mapping[str, str]
    key: tuple[str, ...]


PEOPLE: Final = Table(
    "people",
    {
        "person": WHOLE, "governorate": TEXT, "district": TEXT, "sex": TEXT, "born": DAY, "education": SMALL,
        "field": TEXT, "occupation": TEXT, "worked": TEXT, "status": TEXT, "without_since": DAY, "studies": YES,
        "registered": DAY, "left_on": DAY, "left_why": TEXT, "office": TEXT, "author": TEXT, "form": TEXT,
    },
    ("person",),
)  # fmt: skip
"""Everybody in the register. occupation: ISCO-08 that is sought first; worked: of the last work; status: labour_status
of the form (employed, unemployed, potential, outside); studies: whether they attend school, NULL of nobody asked;
left_on: since when they seek no more by the register, left_why: placed, withdrawn. author: a number of the staff member
who registered them, as text; form: id of the form."""

HELD: Final = Table("held_skills", {"person": WHOLE, "skill": TEXT}, ("person", "skill"))
"""What people say that they can do, and what a course taught them."""

VACANCIES: Final = Table(
    "vacancies",
    {
        "vacancy": WHOLE, "employer": WHOLE, "governorate": TEXT, "district": TEXT, "occupation": TEXT,
        "activity": TEXT, "source": TEXT, "education": SMALL, "office": TEXT, "opened": DAY, "closes": DAY,
        "ended_on": DAY, "ended_how": TEXT, "filled_on": DAY, "places": SMALL, "filled": SMALL,
    },
    ("vacancy",),
)  # fmt: skip
"""Work that was offered. activity: of the employer (ISIC section); opened: the day on which the office was told;
ended_how: filled, closed, expired, withdrawn; filled_on: the day on which the last of its places was; filled: places
that were."""

ASKED: Final = Table("asked_skills", {"vacancy": WHOLE, "skill": TEXT, "essential": YES}, ("vacancy", "skill"))
"""What work asks for."""

REFERRALS: Final = Table(
    "referrals",
    {
        "referral": WHOLE, "person": WHOLE, "vacancy": WHOLE, "office": TEXT, "issued_on": DAY, "state": TEXT,
        "since": DAY, "interviewed_on": DAY, "hired_on": DAY, "started_on": DAY, "left_on": DAY,
    },
    ("referral",),
)  # fmt: skip
"""Who was sent where, or thought of. state: as ``domain.work.referrals.State``; since: the day of the word that holds;
issued_on: of the first letter, NULL of whoever never had one; started_on: the day on which the work began, a placement.
"""

COHORTS: Final = Table(
    "cohorts",
    {
        "cohort": WHOLE, "course": TEXT, "programme": TEXT, "kind": TEXT, "office": TEXT, "governorate": TEXT,
        "first": DAY, "last": DAY, "seats": SMALL,
    },
    ("cohort",),
)  # fmt: skip
"""Courses that were or will be held, and the plain classes. kind: as ``domain.training.catalogue.CourseKind``; first,
last: days of its sessions; seats: NULL of a plain class."""

ENROLMENTS: Final = Table(
    "enrolments",
    {
        "person": WHOLE, "cohort": WHOLE, "applied_on": DAY, "admitted_on": DAY, "ended_on": DAY, "state": TEXT,
        "certified_on": DAY, "before": WHOLE, "after": WHOLE,
    },
    ("person", "cohort"),
)  # fmt: skip
"""Who wanted a place and what became of it. state: as ``domain.training.enrolments.State``; ended_on: the day on which
they completed, failed, left or were refused; certified_on: of the certificate that holds; before, after: hundredths of
a point of a hundred, in the first assessment before the course and the last after it."""

ATTENDANCE: Final = Table(
    "attendance",
    {"cohort": WHOLE, "session": SMALL, "held_on": DAY, "person": WHOLE, "mark": TEXT},
    ("cohort", "session", "person"),
)
"""The last word on who came (present, late, excused, absent). session: its number in the cohort."""

FOLLOWED: Final = Table(
    "followed",
    {
        "person": WHOLE, "subject": TEXT, "cohort": WHOLE, "referral": WHOLE, "round": TEXT, "due_on": DAY,
        "asked_on": DAY, "stand": TEXT, "working": TEXT, "in_field": TEXT,
    },
    ("person", "subject", "cohort", "referral", "round"),
)  # fmt: skip
"""Rounds of calls after a course (its cohort) or a placement (its referral) that may be held or could have been.
subject: course, placement; stand: ``domain.following_up.Stand``; working, in_field: yes, no, "" of whoever was not
reached or said neither."""

TAUGHT: Final = Table("taught_skills", {"course": TEXT, "skill": TEXT, "hours": SMALL}, ("course", "skill"))
"""What the courses of the catalogue in force teach, and in how many hours, NULL where it says none."""

ARRIVED: Final = Table(
    "arrived",
    {
        "office": TEXT, "governorate": TEXT, "day": DAY, "batches": WHOLE, "changes": WHOLE, "accepted": WHOLE,
        "merged": WHOLE, "conflicts": WHOLE, "rejected": WHOLE, "refused": WHOLE,
    },
    ("office", "day"),
)  # fmt: skip
"""What offices sent, by the day on which the ministry decided. batches: that were taken in, changes: in them; refused:
batches that were not."""

DOUBLES: Final = Table("doubles", {"office": TEXT, "day": DAY, "pairs": WHOLE}, ("office", "day"))
"""Records of one person that people linked, by the office of the later one."""

TABLES: Final = (
    PEOPLE, HELD, VACANCIES, ASKED, REFERRALS, COHORTS, ENROLMENTS, ATTENDANCE, FOLLOWED, TAUGHT, ARRIVED, DOUBLES,
)  # fmt: skip
