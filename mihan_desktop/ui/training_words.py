"""The words of courses: kinds, states, why somebody stands where in a list, and what a cohort says under review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.review import PERSON, FieldDifference
from mihan_desktop.domain.training.catalogue import CourseKind
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.domain.training.selection import Fate, Ground, Ranked
from mihan_desktop.ui.assessment_words import grounds_text, labelled, labels_of, score_of
from mihan_desktop.ui.language import Language, isolate
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.models.rows import Sign

STATES: dict[State, tuple[str, str, str]] = {
    State.APPLIED: (QT_TRANSLATE_NOOP("Training", "Applied"), "draft", "info"),
    State.ELIGIBLE: (QT_TRANSLATE_NOOP("Training", "Applied, meets the criteria"), "check", "info"),
    State.REFUSED: (QT_TRANSLATE_NOOP("Training", "Refused"), "cross", "muted"),
    State.WAITING: (QT_TRANSLATE_NOOP("Training", "On the waiting list"), "clock", "warning"),
    State.ADMITTED: (QT_TRANSLATE_NOOP("Training", "Has a place"), "check", "success"),
    State.ACTIVE: (QT_TRANSLATE_NOOP("Training", "In training"), "attendance", "success"),
    State.AT_RISK: (QT_TRANSLATE_NOOP("Training", "Near the limit of absences"), "warning", "warning"),
    State.COMPLETED: (QT_TRANSLATE_NOOP("Training", "Completed"), "received", "success"),
    State.FAILED_ATTENDANCE: (QT_TRANSLATE_NOOP("Training", "Failed by absences"), "problem", "danger"),
    State.FAILED_ASSESSMENT: (QT_TRANSLATE_NOOP("Training", "Failed the assessment"), "problem", "danger"),
    State.DROPPED: (QT_TRANSLATE_NOOP("Training", "Left"), "cross", "muted"),
    State.TRANSFERRED: (QT_TRANSLATE_NOOP("Training", "Went on in another cohort"), "next", "muted"),
    State.CERTIFIED: (QT_TRANSLATE_NOOP("Training", "Has the certificate"), "sealed", "success"),
}
"""Words, icon and tone."""
KINDS: dict[CourseKind, str] = {
    CourseKind.VOCATIONAL: QT_TRANSLATE_NOOP("Training", "Vocational"),
    CourseKind.DIGITAL: QT_TRANSLATE_NOOP("Training", "Digital skills"),
    CourseKind.LANGUAGE: QT_TRANSLATE_NOOP("Training", "Language"),
    CourseKind.ENTREPRENEURSHIP: QT_TRANSLATE_NOOP("Training", "Entrepreneurship"),
}
FATES: dict[Fate, tuple[str, str, str]] = {
    Fate.PLACE: (QT_TRANSLATE_NOOP("Training", "place"), "check", "success"),
    Fate.WAITING: (QT_TRANSLATE_NOOP("Training", "waiting list"), "clock", "warning"),
    Fate.EXCLUDED: (QT_TRANSLATE_NOOP("Training", "not eligible"), "cross", "muted"),
}
_WHY: dict[str, str] = {
    "by_points": QT_TRANSLATE_NOOP("Training", "Points: {points} (rules {version})"),
    "by_date": QT_TRANSLATE_NOOP("Training", "no rules for points are in force: applied on {on}"),
    "tie_by_fact": QT_TRANSLATE_NOOP("Training", "equal points, then by {field}"),
    "tie_by_date": QT_TRANSLATE_NOOP("Training", "equal points, then applied on {on}"),
    "tie_by_id": QT_TRANSLATE_NOOP("Training", "the same day, then by record"),
    "unmet": QT_TRANSLATE_NOOP("Training", "does not meet: {field}"),
    "unknown": QT_TRANSLATE_NOOP("Training", "not known, so not held against them: {field}"),
    "place": QT_TRANSLATE_NOOP("Training", "within the free places: {places}"),
    "waits": QT_TRANSLATE_NOOP("Training", "beyond the free places: {places}"),
}
_LINES: dict[str, str] = {
    "title": QT_TRANSLATE_NOOP("Training", "Title"),
    "session": QT_TRANSLATE_NOOP("Training", "Session {label}"),
    "trainee": QT_TRANSLATE_NOOP("Training", "Trainee"),
    "course": QT_TRANSLATE_NOOP("Training", "Course"),
    "kind": QT_TRANSLATE_NOOP("Training", "Kind"),
    "terms": QT_TRANSLATE_NOOP("Training", "Terms"),
    "capacity": QT_TRANSLATE_NOOP("Training", "Places"),
    "first": QT_TRANSLATE_NOOP("Training", "First day"),
    "room": QT_TRANSLATE_NOOP("Training", "Room"),
    "trainers": QT_TRANSLATE_NOOP("Training", "Trainers"),
    "closed": QT_TRANSLATE_NOOP("Training", "The centre is closed"),
    "state": QT_TRANSLATE_NOOP("Training", "What is said"),
    "cohort": QT_TRANSLATE_NOOP("Training", "Cohort"),
    "grounds": QT_TRANSLATE_NOOP("Training", "On what it rests"),
    "assessment": QT_TRANSLATE_NOOP("Training", "Assessment"),
    "attempt": QT_TRANSLATE_NOOP("Training", "Attempt"),
    "score": QT_TRANSLATE_NOOP("Training", "Score"),
    "on": QT_TRANSLATE_NOOP("Training", "From the day"),
    "rank": QT_TRANSLATE_NOOP("Training", "Rank in the list"),
    "points": QT_TRANSLATE_NOOP("Training", "Points by the rules {label}"),
    "reason": QT_TRANSLATE_NOOP("Training", "Why"),
    "to": QT_TRANSLATE_NOOP("Training", "Goes on in"),
}
_COUNT = QT_TRANSLATE_NOOP("Training", "{state}: {count}")
_RANK = QT_TRANSLATE_NOOP("Training", "rank {rank}")
_TOTAL = QT_TRANSLATE_NOOP("Training", "points {points}")
_TERMS = QT_TRANSLATE_NOOP("Training", "attendance {share}, at most {row} absences in a row")
_ATTENDANCE = QT_TRANSLATE_NOOP("Training", "attendance {share}")
_MARK = QT_TRANSLATE_NOOP("Training", "{terms}, assessment {mark}")


def said(text: str) -> str:
    """One of these words in the language of the window."""
    return QCoreApplication.translate("Training", text)


def state_sign(state: State) -> Sign:
    """Where somebody stands."""
    words, icon, tone = STATES[state]
    return Sign(said(words), icon, tone)


def how_many(state: str, count: int, language: Language) -> str:
    """How many people a state is said of."""
    name = said(STATES[State(state)][0]) if state in set(State) else state
    return said(_COUNT).format(state=name, count=language.number(count))


def fate_sign(fate: Fate) -> Sign:
    """What the list says of somebody."""
    words, icon, tone = FATES[fate]
    return Sign(said(words), icon, tone)


def why(line: Ranked, language: Language) -> str:
    """Why somebody stands where they stand, to be read aloud."""
    names = {one.id: labelled(one.labels, language) for one in line.applicant.findings}
    return " · ".join(_reason(one, names, language) for one in line.why)


def _reason(one: Ground, names: Mapping[str, str], language: Language) -> str:
    shown = {
        name: language.number(value) if isinstance(value, int) else _day(str(value), language)
        for name, value in one.params.items()
    }
    return said(_WHY[one.code]).format(field=isolate(names.get(one.field, one.field)), **shown)


def _day(text: str, language: Language) -> str:
    return language.answer(text)


def terms_text(attendance: int, in_a_row: int, pass_mark: int, language: Language) -> str:
    """The terms of a course in a line."""
    share = language.percent(attendance / 100)
    words = said(_TERMS if in_a_row else _ATTENDANCE).format(share=share, row=language.number(in_a_row))
    if not pass_mark:
        return words
    return said(_MARK).format(terms=words, mark=language.percent(pass_mark / 100))


def in_words(one: FieldDifference, language: Language) -> FieldDifference:
    """A line of a class or of an enrolment under review."""
    if one.ref.startswith(PERSON):
        state, rank, points, grounds, reason = (*one.now.split("|", 4), "", "", "", "")[:5]
        parts = [
            _value("state", state, language), said(_RANK).format(rank=language.localised(rank)) if rank else "",
            said(_TOTAL).format(points=language.localised(points)) if points else "",
            grounds_text(grounds, language), isolate(reason) if reason else "",
        ]  # fmt: skip
        before = _value("state", one.before, language)
        return replace(one, label=isolate(one.label), before=before, now=" · ".join(part for part in parts if part))
    label = language.localised(one.label) if one.ref == "session" else isolate(one.label)
    name = said(_LINES[one.ref]).format(label=label) if one.ref in _LINES else one.label
    return replace(
        one, label=name, before=_value(one.ref, one.before, language), now=_value(one.ref, one.now, language)
    )


def _value(ref: str, text: str, language: Language) -> str:
    if not text:
        return ""
    match ref:
        case "state" if text in set(State):
            return said(STATES[State(text)][0])
        case "kind" if text in set(CourseKind):
            return said(KINDS[CourseKind(text)])
        case "terms":
            attendance, in_a_row, pass_mark = (int(part) for part in text.split())
            return terms_text(attendance, in_a_row, pass_mark, language)
        case "course":
            labels = dict(part.split("=", 1) for part in text.split(" | "))
            return isolate(labelled(labels, language))
        case "closed":
            return language.listed([language.full_date(date.fromisoformat(day)) for day in text.split()])
        case "capacity" | "rank" | "points" | "attempt":
            return language.localised(text)
        case "score":
            return score_of(text, language)
        case "grounds":
            return grounds_text(text, language)
        case "assessment":
            return labels_of(text, language)
        case _:
            return language.answer(text)
