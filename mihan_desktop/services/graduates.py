"""The graduates of a cohort as a table: for a job fair, for employers; with what they learnt and their certificates."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.standing import attendance_of, marks_that_count
from mihan_desktop.services.attendance_rules import rules_of
from mihan_desktop.services.certifying import ENDED, held
from mihan_desktop.services.office_marks import joined
from mihan_desktop.services.scheduling import catalogue_of
from mihan_desktop.services.tables import Cell, Table, harmless
from resources.codes import code_list
from sync.protocol.certificates import read_text

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

_WIDTHS: Final = (34, 16, 34, 10, 12, 12, 18, 44)


@dataclass(frozen=True, slots=True)
class GraduateWords:
    """headings: name, telephone, course, hours, result, attendance, certificate, skills; waiting: in place of a number
    that the ministry has not given yet; language: in which courses and skills are named.
    """

    headings: tuple[str, str, str, str, str, str, str, str]
    waiting: str
    language: str
    right_to_left: bool


def graduates_table(work: "Work", cohort_id: str, words: GraduateWords) -> Table:
    """Everybody who completed, by name, but for those whose certificate the ministry withdrew for good.

    Raises MihanError ``class_unknown``.
    """
    planned = work.classes.get(cohort_id)
    if planned is None or planned.cohort is None:
        raise MihanError("class_unknown")
    cohort, rules, marks = planned.cohort, rules_of(work, cohort_id), joined(work, cohort_id).current
    trainees = {one.person_id: one for one in planned.trainees}
    issued, void = held(work, cohort_id)
    ended = [one for one in work.enrolments.of_cohort(cohort_id) if one.state in ENDED and one.person not in void]
    skills = ", ".join(_skills(work, cohort.course, words.language))
    course = cohort.labels.get(words.language) or next(iter(cohort.labels.values()), "")
    hours = cohort.ending.certificate.hours if cohort.ending.certificate else 0
    lines: list[list[Cell]] = []
    for one in sorted(ended, key=lambda each: each.name):
        record, trainee, paper = work.registrations.get(one.person), trainees.get(one.person), issued.get(one.person)
        rate = attendance_of(rules, marks_that_count(trainee, planned.sessions, marks)).rate if trainee else None
        result = read_text(paper.text).claims.result if paper else None
        phone = f"0{record.phones[0]}" if record is not None and record.phones else ""
        lines.append(
            [
                harmless(one.name), phone, harmless(course), hours or "", "" if result is None else result,
                "" if rate is None else f"{rate:.0%}", paper.serial if paper else words.waiting, harmless(skills),
            ]
        )  # fmt: skip
    return Table(words.headings, _WIDTHS, lines, planned.title, words.right_to_left)


def _skills(work: "Work", course_id: str, language: str) -> tuple[str, ...]:
    """What the units of a course teach, as people read it; nothing of a course that is offered no more."""
    course = next((one for one in catalogue_of(work).courses if one.id == course_id), None)
    named = {one.code: one.names.get(language, one.code) for one in code_list("skills")} if course else {}
    return tuple(named.get(code, code) for code in course.skills) if course else ()
