"""Sentences about courses, cohorts and places."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

TRAINING_SENTENCES: Final[dict[str, str]] = {
    "invalid_cohort": QT_TRANSLATE_NOOP("Messages", "The cohort can't be saved like this. Look at the marked fields."),
    "class_is_cohort": QT_TRANSLATE_NOOP(
        "Messages", "This class is a cohort of a course: correct it on the page of courses."),
    "course_unknown": QT_TRANSLATE_NOOP("Messages", "Choose a course that the ministry offers now."),
    "capacity_outside": QT_TRANSLATE_NOOP("Messages", "Places of this course: {least} to {most}."),
    "capacity_below": QT_TRANSLATE_NOOP("Messages", "People who have a place already: {seated}."),
    "pattern_overlaps": QT_TRANSLATE_NOOP("Messages", "Two sessions of one day are at the same time."),
    "sessions_outside": QT_TRANSLATE_NOOP("Messages", "Sessions of a cohort: 1 to {most}."),
    "sessions_marked": QT_TRANSLATE_NOOP(
        "Messages", "Sessions that were marked already: {marked}. A cohort can't have fewer."),
    "nothing_to_move": QT_TRANSLATE_NOOP("Messages", "No session ahead falls on a day off."),
    "enrolment_step": QT_TRANSLATE_NOOP(
        "Messages", "That can't follow what stands now. The list has been read again."),
    "enrolment_unknown": QT_TRANSLATE_NOOP("Messages", "This person is not in this cohort."),
    "transfer_nowhere": QT_TRANSLATE_NOOP("Messages", "Choose the cohort in which the person goes on."),
    "applied_already": QT_TRANSLATE_NOOP("Messages", "{name} is in this cohort already."),
    "day_ahead": QT_TRANSLATE_NOOP("Messages", "The day of the application can't be in the future."),
    "no_place": QT_TRANSLATE_NOOP("Messages", "No place is free in this cohort."),
    "not_next": QT_TRANSLATE_NOOP(
        "Messages", "{name} is next on the waiting list. Write why the place goes to somebody else."),
    "selection_changed": QT_TRANSLATE_NOOP(
        "Messages", "The list has changed since it was shown. Look at it again, then give the places."),
    "nothing_to_select": QT_TRANSLATE_NOOP("Messages", "Nobody on the list waits for a decision."),
    "enrolment_dropped": QT_TRANSLATE_NOOP("Messages", "Somebody leaves a course"),
    "enrolment_transferred": QT_TRANSLATE_NOOP("Messages", "Somebody goes on in another cohort"),
    "enrolment_refused": QT_TRANSLATE_NOOP("Messages", "An application is refused"),
    "form_missing": QT_TRANSLATE_NOOP(
        "Messages", "The ministry's form for it is not at this desk. It comes with a release (F5)."),
    "form_files": QT_TRANSLATE_NOOP(
        "Messages", "This form asks for files, which can't be given here. Tell it with F11."),
    "assessment_unknown": QT_TRANSLATE_NOOP("Messages", "The course of this cohort has no such assessment."),
    "assessment_by_form": QT_TRANSLATE_NOOP("Messages", "This assessment is held by the ministry's form: open it."),
    "typed_score": QT_TRANSLATE_NOOP("Messages", "This assessment has no form: type the score."),
    "score_outside": QT_TRANSLATE_NOOP("Messages", "A score of this assessment: 0 to {most}."),
    "score_missing": QT_TRANSLATE_NOOP(
        "Messages", "The form gave no score, so nothing was saved; its draft is kept. Tell the ministry with F11."),
    "score_corrected": QT_TRANSLATE_NOOP("Messages", "A score is corrected: {before} before, {now} now"),
    "attempts_over": QT_TRANSLATE_NOOP("Messages", "The course allows no further attempt for {name}."),
    "passed_already": QT_TRANSLATE_NOOP("Messages", "{name} has passed; there is no further attempt."),
    "course_over": QT_TRANSLATE_NOOP("Messages", "{name} has the certificate; their results stay as they are."),
    "completion_changed": QT_TRANSLATE_NOOP(
        "Messages", "Something has changed since this was shown. Look at it again, then say the end of the course."),
    "nothing_to_complete": QT_TRANSLATE_NOOP("Messages", "Of nobody can the end be told yet."),
    "end_differs": QT_TRANSLATE_NOOP(
        "Messages", "Attendance and results say otherwise. Write why, and it is said all the same."),
    "assessment_record": QT_TRANSLATE_NOOP(
        "Messages", "What was said of a result names another person or attempt than its record."),
    "assessment_form": QT_TRANSLATE_NOOP("Messages", "Another form was filled than this assessment's, or none."),
    "score_differs": QT_TRANSLATE_NOOP("Messages", "The score is not what the form calculated from its answers."),
    "completion_early": QT_TRANSLATE_NOOP(
        "Messages", "The ministry has not heard of all that this end rests on. Say it again once the rest is sent."),
    "completion_contradicts": QT_TRANSLATE_NOOP(
        "Messages", "Attendance and results at the ministry say otherwise. Say it again with a reason, or mend them."),
    "cohort_full": QT_TRANSLATE_NOOP(
        "Messages", "No place was left: another desk had given it. The person stands where they stood before."),
    "invalid_call": QT_TRANSLATE_NOOP("Messages", "The call can't be saved like this. Look at the marked fields."),
    "call_days": QT_TRANSLATE_NOOP("Messages", "The last day comes after the first, and within a year of it."),
    "call_over": QT_TRANSLATE_NOOP("Messages", "The last day to apply is over already."),
    "call_after_course": QT_TRANSLATE_NOOP("Messages", "The course is over before that day."),
    "call_places": QT_TRANSLATE_NOOP("Messages", "Governorates or districts that a call names: at most {most}."),
    "call_withdrawn": QT_TRANSLATE_NOOP("Messages", "A call is withdrawn"),
    "call_closed": QT_TRANSLATE_NOOP(
        "Messages", "This course takes no applications: its call was withdrawn, or has not begun."),
    "call_late": QT_TRANSLATE_NOOP("Messages", "The last day to apply for this course is over."),
    "call_elsewhere": QT_TRANSLATE_NOOP("Messages", "This course is not called in the governorate of this office."),
    "application_twice": QT_TRANSLATE_NOOP(
        "Messages", "The person is in the list of this course already, or another record of theirs is."),
    "person_not_theirs": QT_TRANSLATE_NOOP("Messages", "The ministry does not know the person at this office."),
    "enrolment_office": QT_TRANSLATE_NOOP("Messages", "Another office holds this course: it alone says that."),
    "call_record": QT_TRANSLATE_NOOP("Messages", "What was called names another cohort than its record."),
    "call_office": QT_TRANSLATE_NOOP("Messages", "Another office holds this course: it alone calls it."),
    "class_office": QT_TRANSLATE_NOOP("Messages", "Another office holds this cohort: it alone changes it."),
    "cohort_wrong": QT_TRANSLATE_NOOP("Messages", "The ministry's program can't read this cohort. Tell it with F11."),
    "enrolment_state": QT_TRANSLATE_NOOP("Messages", "The ministry's program does not know this step of a course."),
    "not_completed": QT_TRANSLATE_NOOP(
        "Messages", "Only who completed the course can be certified. The list has been read again."),
    "enrolment_record": QT_TRANSLATE_NOOP("Messages", "What was said names another person than its record."),
}  # fmt: skip
