"""The words of assessments and of the end of a course: scores, verdicts and what each rests on."""

from __future__ import annotations

import json
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.training.assessments import Sitting, score_text
from mihan_desktop.domain.training.completion import Ground, Verdict
from mihan_desktop.domain.training.ending import Assessment, Labels
from mihan_desktop.ui.language import Language, isolate
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.models.rows import Sign

VERDICTS: dict[Verdict, tuple[str, str, str]] = {
    Verdict.COMPLETED: (QT_TRANSLATE_NOOP("Assessments", "Completes the course"), "check", "success"),
    Verdict.FAILED_ATTENDANCE: (QT_TRANSLATE_NOOP("Assessments", "Fails by absences"), "problem", "danger"),
    Verdict.FAILED_ASSESSMENT: (QT_TRANSLATE_NOOP("Assessments", "Fails the assessment"), "problem", "danger"),
    Verdict.NOT_YET: (QT_TRANSLATE_NOOP("Assessments", "Can't be told yet"), "clock", "muted"),
}
"""Words, icon and tone."""
_GROUNDS: dict[str, str] = {
    "attendance": QT_TRANSLATE_NOOP("Assessments", "attended {percent} (at least {least})"),
    "attendance_below": QT_TRANSLATE_NOOP("Assessments", "attended {percent}, {least} can't be reached"),
    "in_a_row_above": QT_TRANSLATE_NOOP("Assessments", "absences in a row: {count} (at most {most})"),
    "unmarked": QT_TRANSLATE_NOOP("Assessments", "sessions not marked yet: {count}"),
    "never_came": QT_TRANSLATE_NOOP("Assessments", "excused from every session"),
    "passed": QT_TRANSLATE_NOOP("Assessments", "{field}: {score} of {out_of}, passed"),
    "assessment_failed": QT_TRANSLATE_NOOP("Assessments", "{field}: {score} of {out_of}, {least} would pass"),
    "resit": QT_TRANSLATE_NOOP("Assessments", "{field}: {score} of {out_of}, may be sat again ({left})"),
    "not_assessed": QT_TRANSLATE_NOOP("Assessments", "{field}: not assessed yet"),
}
_SHARES = frozenset({"percent", "least"})
_SCORE = QT_TRANSLATE_NOOP("Assessments", "{score} of {out_of}")


def said(text: str) -> str:
    """One of these words in the language of the window."""
    return QCoreApplication.translate("Assessments", text)


def labelled(labels: Labels, language: Language) -> str:
    """A text of the ministry in the window's language, else in one that there is."""
    return labels.get(language.code) or labels.get("ar") or next(iter(labels.values()), "")


def verdict_sign(verdict: Verdict) -> Sign:
    """What follows for somebody."""
    words, icon, tone = VERDICTS[verdict]
    return Sign(said(words), icon, tone)


def sitting_text(one: Sitting, language: Language) -> str:
    """The score that counts."""
    return "–" if one.best is None else language.localised(score_text(one.best.score))


def sitting_sign(one: Sitting, language: Language) -> Sign | None:
    """A score as a chip that says whether it passes; None where it decides nothing."""
    if one.best is None or not one.assessment.counts:
        return None
    text = sitting_text(one, language)
    return Sign(text, "check", "success") if one.passed else Sign(text, "problem", "danger")


def ground_text(code: str, labels: Labels, params: Mapping[str, object], language: Language) -> str:
    """One ground of an end."""
    words = _GROUNDS.get(code)
    if words is None:  # of a newer program
        return code
    shown = {name: _shown(name, value, language) for name, value in params.items()}
    try:
        return said(words).format(field=isolate(labelled(labels, language)), **shown)
    except KeyError:
        return code


def why(grounds: tuple[Ground, ...], assessments: tuple[Assessment, ...], language: Language) -> str:
    """All grounds of a verdict, to be read aloud."""
    names = {one.id: one.labels for one in assessments}
    return " · ".join(ground_text(one.code, names.get(one.field, {}), one.params, language) for one in grounds)


def grounds_text(text: str, language: Language) -> str:
    """As ``services.describing_results.grounds`` wrote them."""
    if not text:
        return ""
    listed = json.loads(text)
    return " · ".join(ground_text(str(code), labels, params, language) for code, labels, params in listed)


def labels_of(text: str, language: Language) -> str:
    """The name of an assessment as JSON of its labels, or its id."""
    try:
        labels = json.loads(text)
    except ValueError:
        return isolate(text)
    return isolate(labelled(labels, language)) if isinstance(labels, dict) else isolate(text)


def score_of(text: str, language: Language) -> str:
    """``"41 100"`` as people read it."""
    score, _, out_of = text.partition(" ")
    return language.localised(said(_SCORE).format(score=score, out_of=out_of) if out_of else score)


def _shown(name: str, value: object, language: Language) -> str:
    if name in _SHARES and isinstance(value, int):
        return language.percent(value / 100)
    return language.localised(str(value))
