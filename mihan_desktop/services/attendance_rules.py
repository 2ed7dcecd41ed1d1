"""What is asked of the trainees of a class: by its course, else by the ministry's policy."""

from typing import TYPE_CHECKING

from mihan_desktop.domain.thresholds import AttendanceRules
from mihan_desktop.services import trusted

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work


def rules_of(work: "Work", class_id: str) -> AttendanceRules:
    """The thresholds that hold for a class."""
    usual = trusted.policy(work).attendance
    planned = work.classes.get(class_id)
    if planned is None or planned.cohort is None:
        return usual
    terms = planned.cohort.terms
    return AttendanceRules(terms.attendance, terms.in_a_row, usual.warn)
