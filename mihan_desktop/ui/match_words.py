"""Why somebody and a vacancy fit, in words: reasons by how they stand, and the course that would close the gap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from string import Formatter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.work.facts import ADVANCED, BASIC, INDEPENDENT
from mihan_desktop.domain.work.reasons import Closing, Explained, Reason, Stand
from mihan_desktop.ui.assessment_words import labelled
from mihan_desktop.ui.language import Language, isolate
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.models.rows import Sign
from mihan_desktop.ui.work_words import place_name

if TYPE_CHECKING:
    from mihan_desktop.services.classifying import Named

Labels = Mapping[str, str]
"""Names of skills of ESCO by their ids, as a service read them."""
REASONS: Final[dict[str, str]] = {
    "occupation_same": QT_TRANSLATE_NOOP("Matching", "the same occupation: {offered}"),
    "occupation_general": QT_TRANSLATE_NOOP("Matching", "an occupation of that group: {offered}"),
    "occupation_group": QT_TRANSLATE_NOOP("Matching", "an occupation beside it: {own}"),
    "occupation_kindred": QT_TRANSLATE_NOOP("Matching", "a kindred occupation: {own}"),
    "occupation_through_skills": QT_TRANSLATE_NOOP("Matching", "near by the skills it takes: {own}"),
    "occupation_guessed": QT_TRANSLATE_NOOP("Matching", "taken from their own words, not chosen: {own}"),
    "occupation_far": QT_TRANSLATE_NOOP("Matching", "another occupation: {own}"),
    "occupation_unknown": QT_TRANSLATE_NOOP("Matching", "occupation"),
    "skill_held": QT_TRANSLATE_NOOP("Matching", "skill: {skill}"),
    "skill_lower": QT_TRANSLATE_NOOP("Matching", "{skill}: {had}, asked for is {asked}"),
    "skill_level_unknown": QT_TRANSLATE_NOOP("Matching", "{skill}: how well ({asked} is asked for)"),
    "skill_beside": QT_TRANSLATE_NOOP("Matching", "instead of {skill} something like it: {own}"),
    "skill_missing": QT_TRANSLATE_NOOP("Matching", "skill that is needed: {skill}"),
    "skill_welcome": QT_TRANSLATE_NOOP("Matching", "skill that is welcome: {skill}"),
    "skill_not_told": QT_TRANSLATE_NOOP("Matching", "skill: {skill}"),
    "distance_remote": QT_TRANSLATE_NOOP("Matching", "work from anywhere"),
    "distance_here": QT_TRANSLATE_NOOP("Matching", "in the same district"),
    "distance_near": QT_TRANSLATE_NOOP("Matching", "near: {kilometres} km"),
    "distance_some": QT_TRANSLATE_NOOP("Matching", "a long way: {kilometres} km"),
    "distance_far": QT_TRANSLATE_NOOP("Matching", "too far: {kilometres} km"),
    "distance_governorate": QT_TRANSLATE_NOOP("Matching", "the same governorate"),
    "distance_elsewhere": QT_TRANSLATE_NOOP("Matching", "another governorate: {governorate}"),
    "distance_willing": QT_TRANSLATE_NOOP("Matching", "would work in {governorate}"),
    "distance_unknown": QT_TRANSLATE_NOOP("Matching", "the way there"),
    "experience_enough": QT_TRANSLATE_NOOP("Matching", "experience: {had} of {asked} months"),
    "experience_short": QT_TRANSLATE_NOOP("Matching", "experience: {had} of {asked} months"),
    "experience_unknown": QT_TRANSLATE_NOOP("Matching", "experience ({asked} months are asked for)"),
    "education_enough": QT_TRANSLATE_NOOP("Matching", "education: {had}"),
    "education_short": QT_TRANSLATE_NOOP("Matching", "education: {had}, asked for is {asked}"),
    "education_field": QT_TRANSLATE_NOOP("Matching", "studied {own}, asked for is {asked}"),
    "education_same_field": QT_TRANSLATE_NOOP("Matching", "studied {own}"),
    "education_unknown": QT_TRANSLATE_NOOP("Matching", "education ({asked} is asked for)"),
    "language_enough": QT_TRANSLATE_NOOP("Matching", "{language}: {had}"),
    "language_short": QT_TRANSLATE_NOOP("Matching", "{language}: {had}, asked for is {asked}"),
    "language_unknown": QT_TRANSLATE_NOOP("Matching", "{language} ({asked} is asked for)"),
    "pay_enough": QT_TRANSLATE_NOOP("Matching", "pay: {paid} dinars"),
    "pay_below": QT_TRANSLATE_NOOP("Matching", "pay: {paid} dinars, expected are {asked}"),
    "contract_accepted": QT_TRANSLATE_NOOP("Matching", "contract: {contract}"),
    "contract_other": QT_TRANSLATE_NOOP("Matching", "a contract that was not accepted: {contract}"),
    "start_in_time": QT_TRANSLATE_NOOP("Matching", "can begin in time"),
    "start_late": QT_TRANSLATE_NOOP("Matching", "can begin on {from} only"),
    "age_met": QT_TRANSLATE_NOOP("Matching", "of the age that the law asks for"),
    "age_below": QT_TRANSLATE_NOOP("Matching", "younger than {asked}, the age of the law"),
    "age_unknown": QT_TRANSLATE_NOOP("Matching", "age"),
    "licence_held": QT_TRANSLATE_NOOP("Matching", "licence: {licence}"),
    "licence_missing": QT_TRANSLATE_NOOP("Matching", "licence: {licence}"),
    "licence_unknown": QT_TRANSLATE_NOOP("Matching", "licence: {licence}"),
    "reach_beyond": QT_TRANSLATE_NOOP("Matching", "out of reach: {governorate}"),
    "reach_unknown": QT_TRANSLATE_NOOP("Matching", "whether {governorate} can be reached"),
    "dates_over": QT_TRANSLATE_NOOP("Matching", "its last day has passed"),
}
"""By the code of a reason; a test holds that none is missing."""
UNNAMED: Final[dict[str, str]] = {
    "reach_unknown": QT_TRANSLATE_NOOP("Matching", "whether the place can be reached"),
    "reach_beyond": QT_TRANSLATE_NOOP("Matching", "out of reach"),
    "distance_elsewhere": QT_TRANSLATE_NOOP("Matching", "another governorate"),
}
"""What is said where nobody said what the sentence would name."""
STANDS: Final[dict[Stand, str]] = {
    Stand.FITS: QT_TRANSLATE_NOOP("Matching", "Fits: {reasons}"),
    Stand.PARTLY: QT_TRANSLATE_NOOP("Matching", "Fits partly: {reasons}"),
    Stand.MISSING: QT_TRANSLATE_NOOP("Matching", "Missing: {reasons}"),
    Stand.UNKNOWN: QT_TRANSLATE_NOOP("Matching", "Nobody said (it takes nothing away): {reasons}"),
}
_LEVELS: Final = (
    QT_TRANSLATE_NOOP("Matching", "not at all"), QT_TRANSLATE_NOOP("Matching", "basic"),
    QT_TRANSLATE_NOOP("Matching", "good"), QT_TRANSLATE_NOOP("Matching", "fluent"),
    QT_TRANSLATE_NOOP("Matching", "mother tongue"),
)  # fmt: skip
SKILL_LEVELS: Final = {
    BASIC: QT_TRANSLATE_NOOP("Matching", "basic level"),
    INDEPENDENT: QT_TRANSLATE_NOOP("Matching", "independent level"),
    ADVANCED: QT_TRANSLATE_NOOP("Matching", "advanced level"),
}
"""How well somebody has a skill."""
_CHOICES: Final[dict[str, str]] = {
    "full_time": QT_TRANSLATE_NOOP("Matching", "full time"),
    "part_time": QT_TRANSLATE_NOOP("Matching", "part time"),
    "temporary": QT_TRANSLATE_NOOP("Matching", "temporary or seasonal"),
    "daily": QT_TRANSLATE_NOOP("Matching", "by the day"),
    "apprenticeship": QT_TRANSLATE_NOOP("Matching", "apprenticeship"),
    "remote": QT_TRANSLATE_NOOP("Matching", "from anywhere"),
    "driving_private": QT_TRANSLATE_NOOP("Matching", "driving, private"),
    "driving_public": QT_TRANSLATE_NOOP("Matching", "driving, public"),
    "driving_heavy": QT_TRANSLATE_NOOP("Matching", "driving, heavy vehicles"),
    "motorcycle": QT_TRANSLATE_NOOP("Matching", "motorcycle"),
    "construction_machine": QT_TRANSLATE_NOOP("Matching", "construction machines"),
    "profession": QT_TRANSLATE_NOOP("Matching", "to practise a profession"),
}
"""Contracts and licences of the forms."""


def say(text: str) -> str:
    """One of these words in the language of the window."""
    return QCoreApplication.translate("Matching", text)


def why(explained: Explained, language: Language, labels: Labels) -> list[str]:
    """Lines: what fits, what fits partly, what is missing, what nobody said, and each course that would help."""
    lines = []
    for stand, heading in STANDS.items():
        said = list(dict.fromkeys(reason(one, language, labels) for one in explained.of(stand)))
        if said:
            lines.append(say(heading).format(reasons="، ".join(said) if language.right_to_left else ", ".join(said)))
    return [*lines, *(course(one, language, labels) for one in explained.courses)]


def course(one: Closing, language: Language, labels: Labels) -> str:
    """A course that closes some of the gap, and what the score would be."""
    words = say(
        QT_TRANSLATE_NOOP("Matching", "The course {course} teaches {skills}: with its certificate it would be {score}.")
    )
    skills = language.listed([skill_name(skill, language, labels) for skill in one.skills])
    name = isolate(labelled(one.course.labels, language))
    return words.format(course=name, skills=skills, score=score_text(one.total, language))


def reason(one: Reason, language: Language, labels: Labels) -> str:
    """One reason."""
    params = {name: _said(one, name, value, language, labels) for name, value in one.params.items()}
    words = REASONS.get(one.code, one.code)
    if one.code in UNNAMED and any(name not in params for _, name, _, _ in Formatter().parse(words) if name):
        words = UNNAMED[one.code]
    return say(words).format_map(_Said(params))


def score_text(total: int, language: Language) -> str:
    """A score in hundredths, rounded down."""
    return language.percent(total // 10 / 100)


def score_sign(total: int, language: Language) -> Sign:
    """A score as a chip: good from three quarters on."""
    tone, icon = ("success", "check") if total >= 750 else ("info", "check") if total >= 500 else ("muted", "info")
    return Sign(score_text(total, language), icon, tone)


def band_text(band: int, width: int, language: Language) -> str:
    """The scores of a band, from and to."""
    least = band * width // 10
    most = min(100, ((band + 1) * width - 1) // 10)
    words = say(QT_TRANSLATE_NOOP("Matching", "{from} to {to}"))
    return words.format_map({"from": language.number(least), "to": language.percent(most / 100)})


def skill_name(code: str, language: Language, labels: Labels) -> str:
    """What a skill is called."""
    return isolate(labels.get(code) or _listed("skills", code, language) or code)


def labels_of(named: Mapping[str, Named], language: str) -> Labels:
    """Names of skills of ESCO as they are told; one that has none in the reader's language says that it is English."""
    words = say(QT_TRANSLATE_NOOP("Matching", "{skill} (in English)"))
    return {
        code: words.format(skill=one.label) if one.language == "en" != language else one.label
        for code, one in named.items()
    }


def attribution(labels: Labels) -> list[str]:
    """Whose names these are, as the licence asks; nothing where there are none."""
    words = QT_TRANSLATE_NOOP("Matching", "This service uses the ESCO classification of the European Commission.")
    return [say(words)] if labels else []


def skills_of(every: Iterable[Explained]) -> frozenset[str]:
    """Ids of skills that are told, to ask what they are called."""
    found = {str(one.params[name]) for each in every for one in each.reasons for name in ("skill", "own")
             if one.code.startswith("skill") and name in one.params}  # fmt: skip
    return frozenset(found | {skill for each in every for one in each.courses for skill in one.skills})


class _Said(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "?"


def _said(one: Reason, name: str, value: str | int, language: Language, labels: Labels) -> str:
    kind = one.code.partition("_")[0]
    if kind == "skill" and isinstance(value, int):
        return isolate(say(SKILL_LEVELS[value]))
    if kind == "skill":
        return skill_name(str(value), language, labels)
    if kind == "occupation":
        return isolate(_listed("isco08", str(value), language) or str(value))
    if kind == "education":
        field = isinstance(value, str)
        return isolate(_listed("education_fields", str(value), language) if field else _level(int(value), language))
    if kind == "language":
        spoken = name == "language"
        return isolate(_listed("languages", str(value), language) if spoken else say(_LEVELS[min(int(value), 4)]))
    if name == "governorate":
        return isolate(place_name(str(value), language))
    if name in ("contract", "licence"):
        return isolate(say(_CHOICES[str(value)]) if value in _CHOICES else str(value))
    if name in ("from", "begins", "closes"):
        return language.full_date(date.fromisoformat(str(value)))
    return language.number(value) if isinstance(value, int) else isolate(value)


def _level(isced: int, language: Language) -> str:
    from resources.codes import code_list

    found = (one for one in code_list("education_levels") if one.extra.get("isced_level") == str(isced))
    one = next(found, None)
    return one.names[language.code] if one is not None else language.number(isced)


def _listed(name: str, code: str, language: Language) -> str:
    from resources.codes import code_list

    found = next((one for one in code_list(name) if one.code == code), None)
    return "" if found is None else found.names[language.code]
