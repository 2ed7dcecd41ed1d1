"""Cohorts, and who is in one, as a workbook in the reader's language; harmless to open."""

from collections.abc import Mapping, Sequence

from mihan_desktop.domain.training.assessments import HUNDREDTHS, Sitting
from mihan_desktop.domain.training.ending import Assessment
from sync.central.counts import KEPT_BACK
from sync.central.importing.reports import MAKERS, Cell, Table
from sync.central.training.overview import CohortLine, OneCohort, Person, by_course, whole
from sync.central.training.scores import ScoreLine, score_lines
from sync.central.words import name_of, say

_COURSES = (
    "training_programme", "training_course", "training_cohorts", "training_places", "training_seated",
    "training_waiting", "training_share", "training_near", "training_completed", "training_failed", "training_left",
    "training_certificates",
)  # fmt: skip
_COHORTS = (
    "training_cohort", "training_course", "governorate", "office", "training_phase", "log_since", "log_until",
    "training_sessions", "training_places", "training_seated", "training_waiting", "training_share",
    "training_near_short", "training_below_short", "training_completed", "training_failed", "training_left",
    "training_certificates",
)  # fmt: skip
_NAMED = ("name", "training_rank", "training_points", "training_since", "training_why", "training_serial")
_SCORES = ("training_assessment", "training_when", "training_sat", "training_passed", "training_mean")


def of_cohorts(lines: Sequence[CohortLine], language: str) -> bytes:
    """Two sheets: by course, with their sum, and every cohort."""
    courses: list[Sequence[Cell]] = [[say(language, word) for word in _COURSES]]
    every = whole(lines)
    for one in (*by_course(lines), *((every,) if every is not None else ())):
        name = _label(one.labels, language) or (one.course if one is not every else say(language, "training_whole"))
        courses.append(
            [
                _label(one.programme_labels, language), name, one.cohorts, one.places, one.seated, one.waiting,
                _share(one.share), one.warned, one.completed, one.failed, one.left, one.certificates,
            ]
        )  # fmt: skip
    cohorts: list[Sequence[Cell]] = [[say(language, word) for word in _COHORTS]]
    cohorts += [_cohort(one, language) for one in lines]
    titles = say(language, "training_courses"), say(language, "training_cohorts")
    return MAKERS[".xlsx"]((Table(titles[0], courses), Table(titles[1], cohorts)), language)


def _cohort(one: CohortLine, language: str) -> Sequence[Cell]:
    from mihan_desktop.domain.training.enrolments import State

    return [
        one.title, _label(one.labels, language) or one.course, name_of(language, one.governorate), one.office_name,
        say(language, f"training_{one.phase}"), one.first.isoformat(), one.last.isoformat(), one.sessions, one.places,
        one.seated, one.of(State.WAITING), _share(one.share), one.near, one.below, one.completed, one.failed, one.left,
        one.certificates,
    ]  # fmt: skip


def of_people(found: OneCohort, people: Sequence[Person], names: Mapping[str, str] | None, language: str) -> bytes:
    """Who is in a cohort, and a sheet of its assessments; names: by record, None for a reader who may see none."""
    heads = ["number", "training_state", "training_came", "training_missed", "training_excused", "training_share"]
    heads += _NAMED if names is not None else ()
    assessed = found.cohort.ending.assessments if names is not None else ()
    told: list[Sequence[Cell]] = [
        [*(say(language, word) for word in heads), *(_score_head(one, language) for one in assessed)]
    ]
    for number, one in enumerate(people, 1):
        came = one.attendance
        cells: list[Cell] = [number, say(language, f"enrolled_{one.state}")]
        cells += [came.attended, came.absent, came.excused] if came else ["", "", ""]
        cells.append(_share(None if came is None or came.rate is None else int(100 * came.rate)))
        if names is not None:
            basis = one.enrolment.basis
            cells += [
                names.get(one.enrolment.person, say(language, "training_erased")), basis.rank or "",
                "" if basis.points is None else basis.points, one.enrolment.since.isoformat(), one.enrolment.reason,
                one.certificate, *map(_best, found.results.get(one.enrolment.person, ())),
            ]  # fmt: skip
        told.append(cells)
    sheets = [Table(found.line.title or say(language, "training_cohort"), told)]
    if scored := score_lines(found.cohort.ending, found.results, named=names is not None):
        lines: list[Sequence[Cell]] = [[say(language, word) for word in _SCORES]]
        lines += [_score_line(one, language) for one in scored]
        sheets.append(Table(say(language, "training_results"), lines))
    return MAKERS[".xlsx"](sheets, language)


def _score_line(one: ScoreLine, language: str) -> Sequence[Cell]:
    if one.assessment is None:
        name = say(language, "training_gain")
        when = f"{say(language, 'training_pre')} – {say(language, 'training_post')}"
    else:
        name = _label(one.assessment.labels, language) or one.assessment.id
        when = say(language, f"training_{one.assessment.when}")
    numbers = {"sat": one.sat, "passed": one.passed, "mean": one.mean}
    return [
        name, when,
        *(KEPT_BACK if of in one.few else "" if number is None else number for of, number in numbers.items()),
    ]  # fmt: skip


def _score_head(one: Assessment, language: str) -> str:
    return f"{_label(one.labels, language) or one.id} ({say(language, 'training_of', most=one.out_of)})"


def _best(one: Sitting) -> Cell:
    return "" if one.best is None else one.best.score / HUNDREDTHS


def _label(labels: Mapping[str, str], language: str) -> str:
    return labels.get(language) or next(iter(labels.values()), "")


def _share(share: int | None) -> Cell:
    return "" if share is None else share
