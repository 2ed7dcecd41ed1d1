"""The words of courses that are called in other offices: the call, who may apply, and how somebody stands to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.notices import Notice
from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.domain.training.calling import OPEN, WITHDRAWN, Called
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.domain.training.selection import Outcome
from mihan_desktop.services.calling import CallSaid, Fitting, Outsider
from mihan_desktop.ui.assessment_words import labelled
from mihan_desktop.ui.elsewhere_words import places
from mihan_desktop.ui.language import Language, isolate, left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.training_words import state_sign

_LINES: dict[str, str] = {
    "call_state": QT_TRANSLATE_NOOP("Calling", "What is said"),
    "cohort": QT_TRANSLATE_NOOP("Calling", "Cohort"),
    "opens": QT_TRANSLATE_NOOP("Calling", "First day to apply"),
    "closes": QT_TRANSLATE_NOOP("Calling", "Last day to apply"),
    "governorates": QT_TRANSLATE_NOOP("Calling", "Called in"),
    "districts": QT_TRANSLATE_NOOP("Calling", "For people who live in"),
    "call_words": QT_TRANSLATE_NOOP("Calling", "Words for the offices"),
}
_STATES: dict[str, str] = {
    OPEN: QT_TRANSLATE_NOOP("Calling", "People of other offices may apply"),
    WITHDRAWN: QT_TRANSLATE_NOOP("Calling", "The call is withdrawn"),
}
_FINDINGS: dict[Outcome, str] = {
    Outcome.MET: QT_TRANSLATE_NOOP("Calling", "meets: {criteria}"),
    Outcome.UNMET: QT_TRANSLATE_NOOP("Calling", "does not meet: {criteria}"),
    Outcome.UNKNOWN: QT_TRANSLATE_NOOP("Calling", "not known, so not held against them: {criteria}"),
}
_UNTIL = QT_TRANSLATE_NOOP("Calling", "Called in other offices until {day}.")
_OVER = QT_TRANSLATE_NOOP("Calling", "The call in other offices was withdrawn: {words}")
_WHERE = QT_TRANSLATE_NOOP("Calling", "{office} · begins {first} · apply until {closes}")
_PLACES = QT_TRANSLATE_NOOP("Calling", "{course} · places {places}, sessions {sessions}")
_POINTS = QT_TRANSLATE_NOOP("Calling", "Points: {points}")
_OUTSIDER = QT_TRANSLATE_NOOP(
    "Calling", "{name} is registered at another office: {office}. Born {born}, telephone {phone}, {place}."
)  # fmt: skip
_GONE = QT_TRANSLATE_NOOP("Calling", "{name} applied at another office; nothing but the name is kept here any more.")
_TOLD = QT_TRANSLATE_NOOP(
    "Calling",
    "The ministry tells the centre of the course the person's name, birth, sex, telephone, place, points, and the "
    "answers that the course asks for; nothing else, and nobody else.",
)


def _say(text: str) -> str:
    return QCoreApplication.translate("Calling", text)


def told() -> str:
    """What the centre of a course is told of who applies."""
    return _say(_TOLD)


def where(one: Called, language: Language) -> str:
    """Whose course it is, and until when people apply, in a line."""
    return _say(_WHERE).format(
        office=isolate(one.office), first=language.short_date(one.first), closes=language.short_date(one.call.closes)
    )


def about(one: Called, language: Language) -> str:
    """What is taught, to how many, and what the centre says to the offices."""
    said = _say(_PLACES).format(
        course=isolate(labelled(one.labels, language)), places=language.number(one.capacity),
        sessions=language.number(one.sessions),
    )  # fmt: skip
    lives = named_districts(one.call.districts, language)
    lines = [said, f"{_say(_LINES['districts'])}: {lives}" if lives else "", isolate(one.call.words)]
    return "\n".join(line for line in lines if line)


def fitting(one: Fitting, language: Language) -> str:
    """How somebody stands to a course, to be read aloud: where they stand in it, criteria, points."""
    parts = [] if one.standing is None else [state_sign(one.standing.state).text]
    for outcome in (Outcome.UNMET, Outcome.UNKNOWN, Outcome.MET):
        names = [isolate(labelled(each.labels, language)) for each in one.findings if each.outcome is outcome]
        if names:
            parts.append(_say(_FINDINGS[outcome]).format(criteria=language.listed(names)))
    if one.points is not None:
        parts.append(_say(_POINTS).format(points=language.number(one.points)))
    return " · ".join(parts)


def note(said: CallSaid | None, language: Language) -> str:
    """That a cohort is called, or was; nothing for one that never was."""
    if said is None:
        return ""
    if said.call.state == WITHDRAWN:
        return _say(_OVER).format(words=isolate(said.call.words))
    return _say(_UNTIL).format(day=language.full_date(said.call.closes))


def outsider(one: Outsider, language: Language) -> str:
    """Who applied from another office, as far as it is known here."""
    known = one.known
    if known is None:
        return _say(_GONE).format(name=isolate(one.name))
    return _say(_OUTSIDER).format(
        name=isolate(one.name), office=isolate(known.office) or "–", born=language.answer(known.born) or "–",
        phone=left_to_right(language.localised(known.phone)) or "–",
        place=places([known.governorate], language) or "–",
    )  # fmt: skip


@cache
def _districts(spoken: str) -> dict[str, str]:
    from resources.codes import code_list

    return {code.code: code.names[spoken] for code in code_list("districts")}


def named_districts(codes: Sequence[str], language: Language) -> str:
    """Names of districts; a code that this program does not know as it is."""
    spoken = language.code if language.code in ("ar", "ckb", "en") else "en"
    named = _districts(spoken)
    return language.listed([isolate(named.get(code, code)) for code in codes])


def in_words(one: FieldDifference, language: Language) -> FieldDifference:
    """A line of a call under review."""
    name = _say(_LINES[one.ref]) if one.ref in _LINES else one.label
    match one.ref:
        case "call_state":
            now = _say(_STATES.get(one.now, one.now))
        case "governorates":
            now = places(one.now.split(), language)
        case "districts":
            now = named_districts(one.now.split(", "), language)
        case _:
            now = language.answer(one.now)
    return replace(one, label=name, now=now)


_NOTICES: dict[str, str] = {
    "applied_elsewhere": QT_TRANSLATE_NOOP("Calling", "{name} applied in another office for “{title}”."),
    "place_told": QT_TRANSLATE_NOOP("Calling", "The centre of “{title}” said of {name}: {state}."),
}


def notice(one: Notice, name: str) -> str:
    """Who applied elsewhere, and what the centre of a course said. name: of the record that it is about."""
    details = one.details
    state = str(details.get("state", ""))
    return _say(_NOTICES[one.code]).format(
        name=isolate(str(details.get("name", ""))) or name, title=isolate(str(details.get("title", ""))),
        state=state_sign(State(state)).text if state in set(State) else "–",
    )  # fmt: skip
