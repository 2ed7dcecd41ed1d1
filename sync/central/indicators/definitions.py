"""What is counted and what is said of it: stars (populations that are counted) and indicators made of what is shown.

Definitions are the ILO's as far as a register can follow them: ``ICLS_19`` is the resolution on statistics of work,
employment and labour underutilization (19th International Conference of Labour Statisticians, Geneva 2013); ``KILM``
the Key Indicators of the Labour Market, 9th edition (ILO, 2015). A register knows who came to an office: none of its
numbers is a rate of the labour force, which surveys of households measure.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sync.central.indicators.classes import SEXES, UNKNOWN, YOUTH
from sync.central.indicators.disclosure import ALL

EDITION: Final = 1
"""Goes up whenever a number would be counted in another way; kept beside what was released."""


class When(StrEnum):
    """How a number belongs to its quarter."""

    END = "end"
    """as things stand at the end of its last day"""
    WITHIN = "within"
    """what happened on one of its days; the year is the sum of its quarters"""


class Rows(StrEnum):
    """What stands beside every classification of a star."""

    GOVERNORATE = "governorate"
    SKILL = "skill"
    OFFICE = "office"
    PROGRAMME = "programme"


class Unit(StrEnum):
    """What is counted."""

    PERSON = "person"
    POST = "post"
    VACANCY = "vacancy"
    REFERRAL = "referral"
    PLACEMENT = "placement"
    ENROLMENT = "enrolment"
    PERSON_SKILL = "person_skill"
    POST_SKILL = "post_skill"
    SEAT = "seat"
    COHORT = "cohort"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Star:
    """One population that is counted each quarter. code names its statement too (``statements.STARS``).

    tables: names of classifications (``classes.fixed``); measures: names of means and medians by row, which are shown
    where at least three times the smallest number stand behind them. secret: whether small numbers are kept back and
    all are rounded; False of what no person stands behind (seats, the work of offices).
    """

    code: str
    unit: Unit
    when: When
    tables: tuple[str, ...]
    rows: Rows = Rows.GOVERNORATE
    measures: tuple[str, ...] = ()
    secret: bool = True


STARS: Final[Mapping[str, Star]] = {
    star.code: star
    for star in (
        Star("seekers", Unit.PERSON, When.END,
             ("sex_age_activity", "education", "occupation", "duration", "status")),
        Star("others", Unit.PERSON, When.END, ("sex_age_activity", "status")),
        Star("inflow", Unit.PERSON, When.WITHIN, ("sex_age", "education", "occupation_major", "month")),
        Star("outflow", Unit.PERSON, When.WITHIN, ("left_why", "month")),
        Star("posts_opened", Unit.POST, When.WITHIN, ("occupation", "activity", "month")),
        Star("posts_open", Unit.POST, When.END, ("occupation",)),
        Star("vacancies_ended", Unit.VACANCY, When.WITHIN, ("ended",),
             measures=("median_days", "mean_days")),
        Star("referrals", Unit.REFERRAL, When.WITHIN, ("reached", "sex", "occupation_major")),
        Star("placements", Unit.PLACEMENT, When.WITHIN, ("sex_age", "occupation_major", "month")),
        Star("kept_work", Unit.PLACEMENT, When.WITHIN, ("kept_work", "sex")),
        Star("cohorts", Unit.COHORT, When.WITHIN, ("month",), secret=False),
        Star("seats", Unit.SEAT, When.WITHIN, ("month",), secret=False),
        Star("applications", Unit.ENROLMENT, When.WITHIN, ("decided", "sex_age", "month")),
        Star("trainees", Unit.ENROLMENT, When.WITHIN, ("outcome", "came", "sex_age"), measures=("mean_came",)),
        Star("graduates", Unit.ENROLMENT, When.WITHIN, ("worked_after", "sex")),
        Star("digital", Unit.ENROLMENT, When.WITHIN, ("gained_sex",),
             measures=("mean_before", "mean_after", "mean_gain", "mean_gain_female", "mean_gain_male")),
        Star("skills_held", Unit.PERSON_SKILL, When.END, ("governorate", "occupation_major"), Rows.SKILL),
        Star("skills_demanded", Unit.POST_SKILL, When.END, ("governorate", "occupation_major"), Rows.SKILL),
        Star("skills_taught", Unit.PERSON_SKILL, When.WITHIN, ("governorate", "occupation_major"), Rows.SKILL),
        Star("skills_lacking", Unit.PERSON_SKILL, When.END, ("governorate", "occupation_major"), Rows.SKILL),
        Star("handled", Unit.CHANGE, When.WITHIN, ("handled",), Rows.OFFICE, secret=False),
    )
}  # fmt: skip
"""Populations of governorates, which share nobody at one time but by what is said beside them in decision 0068."""


@dataclass(frozen=True, slots=True)
class Term:
    """A sum of numbers that are shown: of some classes of one table. ``(ALL,)`` is everybody."""

    star: str
    table: str = ""
    classes: tuple[str, ...] = (ALL,)


class Shape(StrEnum):
    """What the formula gives."""

    COUNT = "count"
    SHARE = "share"
    """numerator over denominator, in percent"""
    RATIO = "ratio"
    """numerator over denominator"""
    MEASURE = "measure"
    """a mean or median that was counted with the star"""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure and where it comes from. by: the tables of its numerator's star by which a count is told apart.

    measure: its name, of ``Shape.MEASURE``; the numerator is what stands behind it. unknown: those of whom the answer
    is not known, beside ``among``, of whom it was asked: from these follows the coverage. source: where the definition
    comes from; of texts see ``web.indicator_words``: ``indicator_<code>`` and ``indicator_<code>_means``.
    """

    code: str
    group: str
    shape: Shape
    numerator: tuple[Term, ...]
    denominator: tuple[Term, ...] = ()
    by: tuple[str, ...] = ()
    measure: str = ""
    unknown: tuple[Term, ...] = ()
    among: tuple[Term, ...] = ()
    source: str = ""

    @property
    def when(self) -> When:
        """As its numerator's."""
        return STARS[self.numerator[0].star].when

    @property
    def unit(self) -> Unit:
        """As its numerator's."""
        return STARS[self.numerator[0].star].unit


LOW_COVERAGE: Final = 80
"""Percent of known answers below which a figure is shown with a warning."""
SMALL_BASE: Final = 30
"""People, posts or whatever is counted, below which a share is shown with a warning."""

ICLS_19: Final = "ICLS 19, resolution I (2013)"
KILM: Final = "KILM, 9th edition (2015)"
OWN: Final = "register"


def _seekers(table: str, *classes: str) -> tuple[Term, ...]:
    return (Term("seekers", table, classes),)


def _youth(activity: str = "", star: str = "") -> tuple[Term, ...]:
    end = f"-{activity}" if activity else ""
    classes = tuple(f"{sex}-{YOUTH}{end}" for sex in (*SEXES, UNKNOWN))
    return tuple(Term(one, "sex_age_activity", classes) for one in ((star,) if star else ("seekers", "others")))


_UNASKED: Final = _youth(UNKNOWN)
_AGELESS: Final = (Term("seekers", "sex_age_activity", tuple(f"{sex}-{UNKNOWN}" for sex in (*SEXES, UNKNOWN))),)

INDICATORS: Final[Mapping[str, Indicator]] = {
    one.code: one
    for one in (
        Indicator("seekers", "people", Shape.COUNT, (Term("seekers"),),
                  by=("sex_age_activity", "education", "occupation", "duration", "status"),
                  source=f"{ICLS_19} §47, §51; {KILM} 9"),
        Indicator("unemployed_share", "people", Shape.SHARE, _seekers("status", "unemployed"),
                  _seekers("status", "unemployed", "potential"), unknown=_seekers("status", UNKNOWN),
                  among=(Term("seekers"),), source=f"{ICLS_19} §47"),
        Indicator("youth_share", "people", Shape.SHARE, _youth(star="seekers"), (Term("seekers"),),
                  unknown=_AGELESS, among=(Term("seekers"),), source=f"{KILM} 10"),
        Indicator("women_share", "people", Shape.SHARE, _seekers("sex_age_activity", "female"),
                  _seekers("sex_age_activity", *SEXES), unknown=_seekers("sex_age_activity", UNKNOWN),
                  among=(Term("seekers"),), source=f"{KILM} 9"),
        Indicator("long_term_share", "people", Shape.SHARE, _seekers("duration", "long"),
                  _seekers("duration", "short", "long"), unknown=_seekers("duration", UNKNOWN),
                  among=(Term("seekers"),), source=f"{KILM} 11"),
        Indicator("neet_share", "people", Shape.SHARE, _youth("neet"),
                  (*_youth("neet"), *_youth("studies"), *_youth("trains"), *_youth("works")),
                  unknown=_UNASKED, among=_youth(), source=f"{KILM} 10c"),
        Indicator("inflow", "people", Shape.COUNT, (Term("inflow"),),
                  by=("sex_age", "education", "occupation_major", "month"), source=f"{KILM} 9; {OWN}"),
        Indicator("outflow", "people", Shape.COUNT, (Term("outflow"),), by=("left_why", "month"), source=OWN),
        Indicator("posts_opened", "work", Shape.COUNT, (Term("posts_opened"),),
                  by=("occupation", "activity", "month"), source=OWN),
        Indicator("posts_open", "work", Shape.COUNT, (Term("posts_open"),), by=("occupation",), source=OWN),
        Indicator("posts_per_seeker", "work", Shape.RATIO, (Term("posts_open"),), (Term("seekers"),), source=OWN),
        Indicator("filled_share", "work", Shape.SHARE, (Term("vacancies_ended", "ended", ("filled",)),),
                  (Term("vacancies_ended"),), source=OWN),
        Indicator("median_days", "work", Shape.MEASURE, (Term("vacancies_ended", "ended", ("filled",)),),
                  measure="median_days", source=OWN),
        Indicator("mean_days", "work", Shape.MEASURE, (Term("vacancies_ended", "ended", ("filled",)),),
                  measure="mean_days", source=OWN),
        Indicator("referrals", "work", Shape.COUNT, (Term("referrals"),),
                  by=("reached", "sex", "occupation_major"), source=OWN),
        Indicator("met_share", "work", Shape.SHARE, (Term("referrals", "reached", ("met",)),),
                  (Term("referrals"),), source=OWN),
        Indicator("hired_share", "work", Shape.SHARE, (Term("referrals", "reached", ("hired",)),),
                  (Term("referrals"),), source=OWN),
        Indicator("placements", "work", Shape.COUNT, (Term("placements"),),
                  by=("sex_age", "occupation_major", "month"), source=OWN),
        Indicator("kept_30_share", "work", Shape.SHARE, (Term("kept_work", "kept_work", ("over_30",)),),
                  (Term("kept_work"),), source=OWN),
        Indicator("kept_90_share", "work", Shape.SHARE, (Term("kept_work", "kept_work", ("over_90",)),),
                  (Term("kept_work"),), source=OWN),
        Indicator("kept_180_share", "work", Shape.SHARE, (Term("kept_work", "kept_work", ("over_180",)),),
                  (Term("kept_work"),), source=OWN),
        Indicator("cohorts", "training", Shape.COUNT, (Term("cohorts"),), by=("month",), source=OWN),
        Indicator("seats", "training", Shape.COUNT, (Term("seats"),), by=("month",), source=OWN),
        Indicator("applications", "training", Shape.COUNT, (Term("applications"),),
                  by=("decided", "sex_age", "month"), source=OWN),
        Indicator("trainees", "training", Shape.COUNT, (Term("trainees"),),
                  by=("outcome", "came", "sex_age"), source=OWN),
        Indicator("attendance", "training", Shape.MEASURE, (Term("trainees"),), measure="mean_came",
                  unknown=(Term("trainees", "came", (UNKNOWN,)),), among=(Term("trainees"),), source=OWN),
        Indicator("completed_share", "training", Shape.SHARE, (Term("trainees", "outcome", ("completed",)),),
                  (Term("trainees"),), source=OWN),
        Indicator("certified", "training", Shape.COUNT, (Term("trainees", "outcome", ("certified",)),), source=OWN),
        Indicator("worked_after_share", "training", Shape.SHARE,
                  (Term("graduates", "worked_after", ("placed", "said_working")),),
                  (Term("graduates", "worked_after", ("placed", "said_working", "said_not")),),
                  unknown=(Term("graduates", "worked_after", (UNKNOWN,)),), among=(Term("graduates"),), source=OWN),
        Indicator("digital_gained_share", "training", Shape.SHARE, (Term("digital", "gained_sex", ("gained",)),),
                  (Term("digital"),), source=OWN),
        Indicator("digital_before", "training", Shape.MEASURE, (Term("digital"),), measure="mean_before", source=OWN),
        Indicator("digital_after", "training", Shape.MEASURE, (Term("digital"),), measure="mean_after", source=OWN),
        Indicator("digital_gain", "training", Shape.MEASURE, (Term("digital"),), measure="mean_gain", source=OWN),
    )
}  # fmt: skip
"""What the pages and files show by governorate. Skills (``gaps``) and offices have rows of their own (``results``)."""
