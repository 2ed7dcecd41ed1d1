"""What reports are called: topics, times, groups and their numbers, in the language of the window."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.reports.periods import Between, Grain, Span
from mihan_desktop.domain.reports.tables import OTHERS
from mihan_desktop.domain.reports.topics import AGES, WAITS, Dimension, Topic
from mihan_desktop.services.report_choices import LANGUAGES
from mihan_desktop.ui.language import Language, isolate, left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.occupation_words import occupation_name
from mihan_desktop.ui.words import mark_text, status_text

_CONTEXT: Final = "Reports"
TOPICS: Final[dict[Topic, str]] = {
    Topic.REGISTRATIONS: QT_TRANSLATE_NOOP("Reports", "Registrations"),
    Topic.WAITING: QT_TRANSLATE_NOOP("Reports", "Waiting for review"),
    Topic.RETURNED: QT_TRANSLATE_NOOP("Reports", "Sent back"),
    Topic.DUPLICATES: QT_TRANSLATE_NOOP("Reports", "Decisions on duplicates"),
    Topic.ATTENDANCE: QT_TRANSLATE_NOOP("Reports", "Attendance"),
    Topic.CERTIFICATES: QT_TRANSLATE_NOOP("Reports", "Certificates"),
    Topic.PLACEMENTS: QT_TRANSLATE_NOOP("Reports", "Placements"),
    Topic.WORKLOAD: QT_TRANSLATE_NOOP("Reports", "Work of the staff"),
}
_COUNTED: Final[dict[Topic, str]] = {
    Topic.REGISTRATIONS: QT_TRANSLATE_NOOP("Reports", "People"),
    Topic.WAITING: QT_TRANSLATE_NOOP("Reports", "Records"),
    Topic.RETURNED: QT_TRANSLATE_NOOP("Reports", "Times"),
    Topic.DUPLICATES: QT_TRANSLATE_NOOP("Reports", "Pairs"),
    Topic.ATTENDANCE: QT_TRANSLATE_NOOP("Reports", "Marks"),
    Topic.CERTIFICATES: QT_TRANSLATE_NOOP("Reports", "Certificates"),
    Topic.PLACEMENTS: QT_TRANSLATE_NOOP("Reports", "Placements"),
    Topic.WORKLOAD: QT_TRANSLATE_NOOP("Reports", "Acts"),
}
_MEANT: Final[dict[Topic, str]] = {
    Topic.REGISTRATIONS: QT_TRANSLATE_NOOP(
        "Reports", "People, on the day on which they were first written down. Who was withdrawn is not among them."),
    Topic.WAITING: QT_TRANSLATE_NOOP(
        "Reports", "Records that wait for a supervisor now, on the day on which they were saved."),
    Topic.RETURNED: QT_TRANSLATE_NOOP(
        "Reports", "Each time that a supervisor sent something back, under whoever had written it."),
    Topic.DUPLICATES: QT_TRANSLATE_NOOP(
        "Reports", "What was said last of each two records that may be one person’s."),
    Topic.ATTENDANCE: QT_TRANSLATE_NOOP(
        "Reports", "Share of marks that say present or late; who was excused counts on neither side."),
    Topic.CERTIFICATES: QT_TRANSLATE_NOOP(
        "Reports", "The ministry’s certificates that hold, on the day of the signature."),
    Topic.PLACEMENTS: QT_TRANSLATE_NOOP(
        "Reports", "People of this office who began the work to which they were sent, on the day it began."),
    Topic.WORKLOAD: QT_TRANSLATE_NOOP(
        "Reports", "What was done, by the log; an approval counts each change that it lets go."),
}  # fmt: skip
DIMENSIONS: Final[dict[Dimension, str]] = {
    Dimension.FORM: QT_TRANSLATE_NOOP("Reports", "Form"),
    Dimension.CLERK: QT_TRANSLATE_NOOP("Reports", "Whose work"),
    Dimension.DISTRICT: QT_TRANSLATE_NOOP("Reports", "District"),
    Dimension.SEX: QT_TRANSLATE_NOOP("Reports", "Sex"),
    Dimension.AGE: QT_TRANSLATE_NOOP("Reports", "Age"),
    Dimension.EDUCATION: QT_TRANSLATE_NOOP("Reports", "Education"),
    Dimension.OCCUPATION: QT_TRANSLATE_NOOP("Reports", "Occupation, major group"),
    Dimension.JOB: QT_TRANSLATE_NOOP("Reports", "Occupation"),
    Dimension.STATE: QT_TRANSLATE_NOOP("Reports", "Where it is"),
    Dimension.WAITED: QT_TRANSLATE_NOOP("Reports", "Days it waits"),
    Dimension.KIND: QT_TRANSLATE_NOOP("Reports", "What was sent back"),
    Dimension.VERDICT: QT_TRANSLATE_NOOP("Reports", "What was said"),
    Dimension.MARK: QT_TRANSLATE_NOOP("Reports", "Mark"),
    Dimension.CLASS: QT_TRANSLATE_NOOP("Reports", "Class"),
    Dimension.COURSE: QT_TRANSLATE_NOOP("Reports", "Course"),
    Dimension.ACT: QT_TRANSLATE_NOOP("Reports", "What was done"),
    Dimension.DESK: QT_TRANSLATE_NOOP("Reports", "Desk"),
}
GRAINS: Final[dict[Grain, str]] = {
    Grain.NONE: QT_TRANSLATE_NOOP("Reports", "all in one"),
    Grain.DAY: QT_TRANSLATE_NOOP("Reports", "by day"),
    Grain.WEEK: QT_TRANSLATE_NOOP("Reports", "by week"),
    Grain.MONTH: QT_TRANSLATE_NOOP("Reports", "by month"),
}
_PERIODS: Final[dict[Grain, str]] = {
    Grain.DAY: QT_TRANSLATE_NOOP("Reports", "Day"),
    Grain.WEEK: QT_TRANSLATE_NOOP("Reports", "Week from"),
    Grain.MONTH: QT_TRANSLATE_NOOP("Reports", "Month"),
}
SPANS: Final[dict[Span, str]] = {
    Span.WEEK: QT_TRANSLATE_NOOP("Reports", "the last 7 days"),
    Span.MONTH: QT_TRANSLATE_NOOP("Reports", "the last 30 days"),
    Span.THIS_MONTH: QT_TRANSLATE_NOOP("Reports", "this month"),
    Span.LAST_MONTH: QT_TRANSLATE_NOOP("Reports", "last month"),
    Span.THIS_YEAR: QT_TRANSLATE_NOOP("Reports", "this year"),
    Span.TWELVE_MONTHS: QT_TRANSLATE_NOOP("Reports", "twelve months"),
    Span.EVER: QT_TRANSLATE_NOOP("Reports", "since the beginning"),
    Span.CHOSEN: QT_TRANSLATE_NOOP("Reports", "from … to …"),
}
_WORDS: Final[dict[tuple[Dimension, str], str]] = {
    (Dimension.SEX, "female"): QT_TRANSLATE_NOOP("Reports", "women"),
    (Dimension.SEX, "male"): QT_TRANSLATE_NOOP("Reports", "men"),
    (Dimension.VERDICT, "same"): QT_TRANSLATE_NOOP("Reports", "the same person"),
    (Dimension.VERDICT, "different"): QT_TRANSLATE_NOOP("Reports", "two people"),
    (Dimension.VERDICT, "unsure"): QT_TRANSLATE_NOOP("Reports", "not sure"),
    (Dimension.KIND, "registration"): QT_TRANSLATE_NOOP("Reports", "registrations"),
    (Dimension.KIND, "class"): QT_TRANSLATE_NOOP("Reports", "classes"),
    (Dimension.KIND, "attendance"): QT_TRANSLATE_NOOP("Reports", "sheets of attendance"),
    (Dimension.KIND, "enrolment"): QT_TRANSLATE_NOOP("Reports", "places in courses"),
    (Dimension.KIND, "assessment"): QT_TRANSLATE_NOOP("Reports", "results"),
    (Dimension.KIND, "follow_up"): QT_TRANSLATE_NOOP("Reports", "follow-ups"),
    (Dimension.KIND, "referral"): QT_TRANSLATE_NOOP("Reports", "referrals"),
    (Dimension.KIND, "employer"): QT_TRANSLATE_NOOP("Reports", "employers"),
    (Dimension.KIND, "vacancy"): QT_TRANSLATE_NOOP("Reports", "vacancies"),
    (Dimension.KIND, "duplicate"): QT_TRANSLATE_NOOP("Reports", "decisions on duplicates"),
    (Dimension.KIND, "request"): QT_TRANSLATE_NOOP("Reports", "requests"),
    (Dimension.KIND, "points"): QT_TRANSLATE_NOOP("Reports", "points"),
    (Dimension.KIND, "fair"): QT_TRANSLATE_NOOP("Reports", "job fairs"),
    (Dimension.KIND, "survey"): QT_TRANSLATE_NOOP("Reports", "surveys"),
    (Dimension.KIND, "call"): QT_TRANSLATE_NOOP("Reports", "calls of courses"),
    (Dimension.ACT, "saved"): QT_TRANSLATE_NOOP("Reports", "people registered"),
    (Dimension.ACT, "corrected"): QT_TRANSLATE_NOOP("Reports", "records corrected"),
    (Dimension.ACT, "withdrawn"): QT_TRANSLATE_NOOP("Reports", "records withdrawn"),
    (Dimension.ACT, "taken_up"): QT_TRANSLATE_NOOP("Reports", "records taken up again"),
    (Dimension.ACT, "duplicate_decided"): QT_TRANSLATE_NOOP("Reports", "duplicates decided"),
    (Dimension.ACT, "request_made"): QT_TRANSLATE_NOOP("Reports", "requests written down"),
    (Dimension.ACT, "question_asked"): QT_TRANSLATE_NOOP("Reports", "asked whether registered elsewhere"),
    (Dimension.ACT, "points_asked"): QT_TRANSLATE_NOOP("Reports", "points asked for"),
    (Dimension.ACT, "approved"): QT_TRANSLATE_NOOP("Reports", "changes approved"),
    (Dimension.ACT, "returned"): QT_TRANSLATE_NOOP("Reports", "sent back"),
    (Dimension.ACT, "sample_matched"): QT_TRANSLATE_NOOP("Reports", "samples that matched their paper"),
    (Dimension.ACT, "sample_differs"): QT_TRANSLATE_NOOP("Reports", "samples that differed from it"),
    (Dimension.ACT, "class_planned"): QT_TRANSLATE_NOOP("Reports", "classes planned"),
    (Dimension.ACT, "class_amended"): QT_TRANSLATE_NOOP("Reports", "classes changed"),
    (Dimension.ACT, "course_called"): QT_TRANSLATE_NOOP("Reports", "courses called elsewhere"),
    (Dimension.ACT, "enrolled_as"): QT_TRANSLATE_NOOP("Reports", "places spoken of"),
    (Dimension.ACT, "selected"): QT_TRANSLATE_NOOP("Reports", "lists by which places were given"),
    (Dimension.ACT, "marked"): QT_TRANSLATE_NOOP("Reports", "sheets marked"),
    (Dimension.ACT, "assessed"): QT_TRANSLATE_NOOP("Reports", "results written down"),
    (Dimension.ACT, "cohort_ended"): QT_TRANSLATE_NOOP("Reports", "ends of courses said"),
    (Dimension.ACT, "certificate_printed"): QT_TRANSLATE_NOOP("Reports", "certificates printed"),
    (Dimension.ACT, "followed_up"): QT_TRANSLATE_NOOP("Reports", "people followed up"),
    (Dimension.ACT, "employer_said"): QT_TRANSLATE_NOOP("Reports", "employers written down"),
    (Dimension.ACT, "vacancy_said"): QT_TRANSLATE_NOOP("Reports", "vacancies written down"),
    (Dimension.ACT, "referred"): QT_TRANSLATE_NOOP("Reports", "steps of referrals"),
    (Dimension.ACT, "letter_printed"): QT_TRANSLATE_NOOP("Reports", "letters printed"),
    (Dimension.ACT, "fair_said"): QT_TRANSLATE_NOOP("Reports", "words at job fairs"),
    (Dimension.ACT, "survey_said"): QT_TRANSLATE_NOOP("Reports", "institutions asked in surveys"),
}
_NOT_KNOWN = QT_TRANSLATE_NOOP("Reports", "not known")
_OTHERS = QT_TRANSLATE_NOOP("Reports", "all others")
_THIS_DESK = QT_TRANSLATE_NOOP("Reports", "this desk")
_BETWEEN = QT_TRANSLATE_NOOP("Reports", "{first} to {last}")
_UNTIL = QT_TRANSLATE_NOOP("Reports", "until {last}")
_YEARS = QT_TRANSLATE_NOOP("Reports", "{first} to {last} years")
_OLDER = QT_TRANSLATE_NOOP("Reports", "{first} years and more")
_YOUNGER = QT_TRANSLATE_NOOP("Reports", "under {next} years")
_DAYS = QT_TRANSLATE_NOOP("Reports", "{first} to {last} days")
_LONGER = QT_TRANSLATE_NOOP("Reports", "{first} days and more")
_TODAY = QT_TRANSLATE_NOOP("Reports", "since today")


def say(text: str) -> str:
    """A text of the sources."""
    return QCoreApplication.translate(_CONTEXT, text)


def topic_text(topic: Topic) -> str:
    """What is counted."""
    return say(TOPICS[topic])


def counted_text(topic: Topic) -> str:
    """The heading of its numbers."""
    return say(_COUNTED[topic])


def meant_text(topic: Topic) -> str:
    """What exactly its numbers are."""
    return say(_MEANT[topic])


def dimension_text(dimension: Dimension) -> str:
    """By what numbers are told apart."""
    return say(DIMENSIONS[dimension])


def grain_heading(grain: Grain) -> str:
    """The heading of periods."""
    return say(_PERIODS[grain])


def period_text(day: date, grain: Grain, language: Language) -> str:
    """A period by its first day."""
    if grain is Grain.MONTH:
        return f"{language.month(day.month)} {language.localised(str(day.year))}"
    return language.full_date(day)


def period_label(day: date, grain: Grain, language: Language) -> str:
    """The same, short enough to stand under a bar."""
    if grain is Grain.MONTH:
        return left_to_right(language.localised(f"{day.month}/{day.year % 100:02}"))
    return language.short_date(day)


def time_text(time: Between, language: Language) -> str:
    """From when to when."""
    last = language.full_date(time.until)
    if time.since == date.min:
        return say(_UNTIL).format(last=last)
    if time.since == time.until:
        return last
    return say(_BETWEEN).format(first=language.full_date(time.since), last=last)


def group_text(dimension: Dimension, key: str, names: Mapping[str, str], language: Language) -> str:
    """One group. names: as of the report or of the choices."""
    if key == OTHERS:
        return say(_OTHERS)
    if dimension is Dimension.DESK and not key:
        return say(_THIS_DESK)
    if not key:
        return say(_NOT_KNOWN)
    words = _WORDS.get((dimension, key))
    if words is not None:
        return say(words)
    if dimension is Dimension.AGE:
        return _age(key, language)
    if dimension is Dimension.WAITED:
        return _waited(key, language)
    if dimension is Dimension.STATE and key in set(RecordStatus):
        return status_text(RecordStatus(key))
    if dimension is Dimension.MARK and key in set(Mark):
        return mark_text(Mark(key))
    if dimension is Dimension.COURSE:
        return _course(names.get(key, ""), language) or isolate(key)
    return isolate(_named(dimension, key, language) or names.get(key, "") or key)


def _named(dimension: Dimension, key: str, language: Language) -> str:
    """What the code lists call it."""
    spoken = language.code if language.code in ("ar", "ckb", "en") else "en"
    if dimension in (Dimension.OCCUPATION, Dimension.JOB):
        return occupation_name(key, language)
    if dimension is Dimension.DISTRICT:
        return _codes("districts", spoken).get(key, "")
    return _codes("education_levels", spoken).get(key, "") if dimension is Dimension.EDUCATION else ""


@cache
def _codes(name: str, spoken: str) -> dict[str, str]:
    from resources.codes import code_list

    return {one.code: one.names[spoken] for one in code_list(name)}


def _course(labels: str, language: Language) -> str:
    said = dict(zip(("ar", "ckb", "en"), labels.split(LANGUAGES), strict=False))
    return isolate(said.get(language.code) or said.get("ar") or next((one for one in said.values() if one), ""))


def _age(key: str, language: Language) -> str:
    at = AGES.index(key) if key in AGES else 0
    first = language.localised(key)
    if at == len(AGES) - 1:
        return say(_OLDER).format(first=first)
    after = int(AGES[at + 1])
    if not at:
        return say(_YOUNGER).format(next=language.localised(str(after)))
    return say(_YEARS).format(first=first, last=language.localised(str(after - 1)))


def _waited(key: str, language: Language) -> str:
    at = WAITS.index(key) if key in WAITS else 0
    if not at:
        return say(_TODAY)
    first = language.localised(key)
    if at == len(WAITS) - 1:
        return say(_LONGER).format(first=first)
    return say(_DAYS).format(first=first, last=language.localised(str(int(WAITS[at + 1]) - 1)))


def last_day(day: date, grain: Grain) -> date:
    """The last day of the period that begins on ``day``."""
    if grain is Grain.WEEK:
        return day + timedelta(days=6)
    if grain is Grain.MONTH:
        return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return day
