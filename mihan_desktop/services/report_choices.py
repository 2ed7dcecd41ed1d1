"""To what a report may be limited at this desk, and what those things are called."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.reports.topics import ACTS, ORDERED, Dimension
from mihan_desktop.domain.review import ChangeKind

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

MOST_JOBS: Final = 200
"""Occupations that are offered, the most frequent first."""
_KINDS: Final = (
    ChangeKind.REGISTRATION, ChangeKind.ATTENDANCE, ChangeKind.CLASS, ChangeKind.ENROLMENT, ChangeKind.ASSESSMENT,
    ChangeKind.FOLLOW_UP, ChangeKind.REFERRAL, ChangeKind.EMPLOYER, ChangeKind.VACANCY, ChangeKind.DUPLICATE,
    ChangeKind.REQUEST, ChangeKind.POINTS, ChangeKind.FAIR, ChangeKind.CALL,
    ChangeKind.SURVEY,
)  # fmt: skip
"""What a supervisor sends back."""
LANGUAGES: Final = "\n"
"""Between the names of a course in Arabic, Sorani and English."""


@dataclass(frozen=True, slots=True)
class ReportChoices:
    """(value, name) by dimension, the name "" where the window has the words; desks: whether others hand over here."""

    values: Mapping[Dimension, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    desks: bool = False


def choices(work: "Work") -> ReportChoices:
    """What there is here to limit a report to."""
    from mihan_desktop.storage.report_people import STATES

    clerks = dict(work.audit.actors()) | work.report_acts.handed_names()
    desks = work.report_acts.desk_names()
    values: dict[Dimension, Iterable[tuple[str, str]]] = {one: _bare(order) for one, order in ORDERED.items()}
    values |= {
        Dimension.FORM: sorted(work.report_acts.form_titles().items(), key=lambda pair: fold(pair[1])),
        Dimension.CLERK: sorted(clerks.items(), key=lambda pair: fold(pair[1])),
        Dimension.DISTRICT: _bare(_there(work, Dimension.DISTRICT)),
        Dimension.EDUCATION: _bare(sorted(_there(work, Dimension.EDUCATION))),
        Dimension.JOB: _bare(_there(work, Dimension.JOB)[:MOST_JOBS]),
        Dimension.STATE: _bare(STATES),
        Dimension.KIND: _bare(one.value for one in _KINDS),
        Dimension.CLASS: sorted(_classes(work).items(), key=lambda pair: fold(pair[1])),
        Dimension.COURSE: sorted(_courses(work).items(), key=lambda pair: fold(pair[1])),
        Dimension.ACT: _bare(ACTS),
        Dimension.DESK: (("", ""), *desks.items()) if desks else (),
    }
    return ReportChoices({one: tuple(found) for one, found in values.items()}, bool(desks))


def names(work: "Work", dimensions: Collection[Dimension]) -> dict[str, str]:
    """What the values of these dimensions are called that only the database knows, by value."""
    found: dict[str, str] = {}
    for dimension in dimensions:
        if dimension is Dimension.CLERK:
            found |= dict(work.audit.actors()) | work.report_acts.handed_names()
        elif dimension is Dimension.FORM:
            found |= work.report_acts.form_titles()
        elif dimension is Dimension.CLASS:
            found |= _classes(work)
        elif dimension is Dimension.COURSE:
            found |= _courses(work)
        elif dimension is Dimension.DESK:
            found |= work.report_acts.desk_names()
    return found


def _bare(values: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((value, "") for value in values)


def _there(work: "Work", dimension: Dimension) -> list[str]:
    return [value for value in work.report_people.values_of(dimension) if value]


def _classes(work: "Work") -> dict[str, str]:
    return {one.id: one.title for one in work.classes.all()}


def _courses(work: "Work") -> dict[str, str]:
    """Those that are offered, and those of cohorts that were once planned."""
    from mihan_desktop.services.scheduling import catalogue_of

    labels = {one.course: one.labels for one in work.classes.cohorts()}
    labels |= {one.id: one.labels for one in catalogue_of(work).courses}
    codes = ("ar", "ckb", "en")
    return {course: LANGUAGES.join(said.get(code, "") for code in codes) for course, said in labels.items()}
