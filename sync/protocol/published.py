"""What stands in the parts of a release that are not forms: small JSON documents, each kind with its own shape.

A document that does not have the shape of its kind is refused at the ministry before it is signed, and at the desk
before anything of its release is taken over.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from sync.protocol import esco, matching_weights
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.feed_items import KEYS as KEYS_ITEM
from sync.protocol.feed_items import read_item
from sync.protocol.messages import ACCOUNTS
from sync.protocol.releases import (
    CODE_LIST,
    ESCO,
    HOLIDAYS,
    KEYS,
    LINKAGE_MODEL,
    MATCHING_WEIGHTS,
    POINTS_RULES,
    POLICY,
    TRAINING_CATALOGUE,
)

LANGUAGES: Final = frozenset({"ar", "ckb", "en"})
FACT_TYPES: Final = frozenset({"integer", "decimal", "date", "select", "select_multiple", "boolean", "text"})
REGIONS: Final = frozenset({"", "federal", "kurdistan"})
COURSES: Final = frozenset({"vocational", "digital", "language", "entrepreneurship"})
POLICY_BOUNDS: Final[Mapping[str, tuple[int, int]]] = {
    "trust_days": (14, 730), "backup_days": (1, 365), "draft_days": (7, 730), "idle_minutes": (1, 120),
    "password_letters": (8, 64), "attendance_percent": (1, 100), "absences_in_a_row": (1, 60), "warn_absences": (1, 30),
    "attendance_lock_days": (0, 60), "late_minutes": (0, 240), "stipend_day": (0, 1_000_000),
    "transport_day": (0, 1_000_000), "excuse_document": (0, 1),
    "referrals_per_place": (1, 50), "letters_per_person": (1, 50), "letter_days": (1, 90), "answer_days": (1, 60),
}  # fmt: skip
"""Least and most of each number in a policy; names that are not here are for newer desks."""
DISCLOSURE_BOUNDS: Final[Mapping[str, tuple[int, int]]] = {"smallest": (5, 100), "base": (5, 100)}
"""Of ``disclosure`` in a policy: numbers of people below ``smallest`` are kept back, those that are shown are multiples
of ``base``, which is no more than that.
"""
LENGTHS: Final = {"sessions": (1, 400), "minutes": (1, 1440), "least": (1, 500), "most": (1, 500)}
TERMS: Final = {"attendance": (1, 100), "in_a_row": (0, 60), "pass_mark": (0, 100)}
ASSESSED: Final = {"out_of": (1, 1_000), "pass_mark": (0, 100), "attempts": (1, 9)}
CERTIFIED: Final = {"hours": (0, 10_000), "valid_months": (1, 600)}
ASKED_AFTER: Final = (1, 600)
"""Least and most of the numbers of a course, of an assessment, of a certificate; months of a follow-up."""
WHEN: Final = frozenset({"pre", "mid", "post"})
NEEDS: Final = frozenset({"attendance", "in_a_row", "assessments"})
_ISCO: Final = re.compile(r"[0-9]{1,4}")
_TEXT: Final = 2_000
_MOST: Final = 200_000
_POINTS: Final = 10_000

Document = Mapping[str, Any]


def read_document(kind: str, data: bytes) -> Document:
    """The document of a part of a known kind (``DOCUMENTS``).

    Raises ProtocolError ``wrong_shape`` (params ``what``: the kind, ``field``: where).
    """
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise _wrong(kind, "") from error
    if not isinstance(value, dict):
        raise _wrong(kind, "")
    _CHECKS[kind](kind, value)
    return value


def _wrong(kind: str, field: str) -> ProtocolError:
    return ProtocolError(Code.WRONG_SHAPE, {"what": kind, "field": field[:64]})


def _text(kind: str, value: object, field: str, least: int = 1) -> None:
    if not isinstance(value, str) or not least <= len(value) <= _TEXT:
        raise _wrong(kind, field)


def _date(kind: str, value: object, field: str, *, optional: bool = False) -> None:
    if optional and value in (None, ""):
        return
    try:
        date.fromisoformat(str(value))
    except ValueError as error:
        raise _wrong(kind, field) from error


def _labels(kind: str, value: object, field: str) -> None:
    if not isinstance(value, dict) or not value or not value.keys() <= LANGUAGES:
        raise _wrong(kind, field)
    for name, text in value.items():
        _text(kind, text, f"{field}.{name}")


def _list(kind: str, value: object, field: str) -> list[dict[str, Any]]:
    if not isinstance(value, list) or not 1 <= len(value) <= _MOST or not all(isinstance(one, dict) for one in value):
        raise _wrong(kind, field)
    return value


def _once(kind: str, values: list[object], field: str) -> None:
    if len({str(one) for one in values}) != len(values):
        raise _wrong(kind, field)


def _points(kind: str, value: dict[str, Any]) -> None:
    """Rules of priority and engagement, each with its legal act, its words, and the expression that grants it.

    Format 1, which says no format, has fixed points alone; format 2 is a rulebook (``forms.rulebook``), whose
    expressions the ministry reads before it signs, and a desk before it scores.
    """
    if value.get("format", 1) not in (1, 2) or isinstance(value.get("format"), bool):
        raise _wrong(kind, "format")
    if value.get("format") == 2:
        _rulebook(kind, value)
    _text(kind, value.get("legal_act"), "legal_act")
    _date(kind, value.get("effective_from"), "effective_from")
    _date(kind, value.get("effective_to"), "effective_to", optional=True)
    rules = _list(kind, value.get("rules"), "rules")
    _once(kind, [rule.get("id") for rule in rules], "rules.id")
    for rule in rules:
        _text(kind, rule.get("id"), "rules.id")
        _text(kind, rule.get("when"), "rules.when")
        _labels(kind, rule.get("labels"), "rules.labels")
        if rule.get("account") not in ACCOUNTS:
            raise _wrong(kind, "rules.account")
        points = rule.get("points")
        if value.get("format") == 2 and isinstance(points, str):
            _text(kind, points, "rules.points")
        elif type(points) is not int or not -_POINTS <= points <= _POINTS:
            raise _wrong(kind, "rules.points")


def _rulebook(kind: str, value: dict[str, Any]) -> None:
    """What format 2 has beside format 1: who it is, the facts that it asks for, ties, caps, and words to read aloud."""
    for name in ("rulebook_id", "version"):
        _text(kind, value.get(name), name)
    facts = _list(kind, value.get("facts"), "facts")
    _once(kind, [fact.get("name") for fact in facts], "facts.name")
    for fact in facts:
        _fact(kind, fact)
    ties = value.get("ties", [])
    if not isinstance(ties, list) or not all(isinstance(one, dict) for one in ties):
        raise _wrong(kind, "ties")
    for tie in ties:
        if tie.get("fact") not in {fact["name"] for fact in facts} or not isinstance(
            tie.get("larger_first", False), bool
        ):
            raise _wrong(kind, "ties.fact")
    for rule in _list(kind, value.get("rules"), "rules"):
        _labels(kind, rule.get("explain"), "rules.explain")
        cap = rule.get("cap")
        if cap is not None and (type(cap) is not int or not 0 < cap <= _POINTS):
            raise _wrong(kind, "rules.cap")
        for name in ("cap_group", "legal_basis"):
            _text(kind, rule.get(name, ""), f"rules.{name}", 0)
        for name in ("valid_from", "valid_to"):
            _date(kind, rule.get(name), f"rules.{name}", optional=True)


def _fact(kind: str, fact: dict[str, Any]) -> None:
    _text(kind, fact.get("name"), "facts.name")
    _labels(kind, fact.get("labels"), "facts.labels")
    if fact.get("type") not in FACT_TYPES:
        raise _wrong(kind, "facts.type")
    if fact.get("account", "") not in ACCOUNTS | {""}:
        raise _wrong(kind, "facts.account")
    if not isinstance(fact.get("voluntary", False), bool):
        raise _wrong(kind, "facts.voluntary")
    if "choices" in fact:
        codes = _list(kind, fact["choices"], "facts.choices")
        _once(kind, [one.get("code") for one in codes], "facts.choices.code")
        for one in codes:
            _text(kind, one.get("code"), "facts.choices.code")
            _labels(kind, one.get("labels"), "facts.choices.labels")


def _weights(kind: str, value: dict[str, Any]) -> None:
    """How much each ground of a match counts, and by which numbers the parts are made."""
    field = matching_weights.wrong(value)
    if field is not None:
        raise _wrong(kind, field)


def _codes(kind: str, value: dict[str, Any]) -> None:
    """Codes with labels; from and to say when each is in force; parents are in the same list."""
    codes = _list(kind, value.get("codes"), "codes")
    _once(kind, [one.get("code") for one in codes], "codes.code")
    known = {one.get("code") for one in codes}
    for one in codes:
        _text(kind, one.get("code"), "codes.code")
        _labels(kind, one.get("labels"), "codes.labels")
        _date(kind, one.get("from"), "codes.from", optional=True)
        _date(kind, one.get("to"), "codes.to", optional=True)
        if one.get("parent", "") not in known | {""} or one.get("parent") == one["code"]:
            raise _wrong(kind, "codes.parent")


def _holidays(kind: str, value: dict[str, Any]) -> None:
    """Days off. region: of the Kurdistan Region, of the rest, or "" for all; estimated: the moon has the last word.

    off: false takes a day back that calendars have.
    """
    days = _list(kind, value.get("days"), "days")
    _once(kind, [f"{one.get('date')} {one.get('region', '')}" for one in days], "days.date")
    for one in days:
        _date(kind, one.get("date"), "days.date")
        _labels(kind, one.get("labels"), "days.labels")
        if one.get("region", "") not in REGIONS:
            raise _wrong(kind, "days.region")
        for name, usual in (("estimated", False), ("off", True)):
            if not isinstance(one.get(name, usual), bool):
                raise _wrong(kind, f"days.{name}")


def _keys(kind: str, value: dict[str, Any]) -> None:
    try:
        read_item(KEYS_ITEM, value)
    except ProtocolError as error:
        raise _wrong(kind, str(error.params.get("field", ""))) from error


def _policy(kind: str, value: dict[str, Any]) -> None:
    """What every desk keeps to: whole numbers within their bounds; what it does not say stays as it is usual."""
    if not value:
        raise _wrong(kind, "")
    for name, number in value.items():
        bounds = POLICY_BOUNDS.get(name)
        if bounds is not None and not (type(number) is int and bounds[0] <= number <= bounds[1]):
            raise _wrong(kind, name)
    if "disclosure" in value:
        _disclosure(kind, value["disclosure"])


def _disclosure(kind: str, said: object) -> None:
    """What of the ministry's figures is shown: a desk does nothing with it."""
    if not isinstance(said, dict) or not said or not said.keys() <= DISCLOSURE_BOUNDS.keys():
        raise _wrong(kind, "disclosure")
    for name, number in said.items():
        _number(kind, number, f"disclosure.{name}", *DISCLOSURE_BOUNDS[name])
    if said.get("base", 5) > said.get("smallest", 10):
        raise _wrong(kind, "disclosure.base")


def _linkage(kind: str, value: dict[str, Any]) -> None:
    """By which two records are compared: field, level, and how often one person, strangers and near kin are at it."""
    if value.get("format") != 1:
        raise _wrong(kind, "format")
    _text(kind, value.get("version"), "version")
    for name in ("prior", "kin", "likely", "sure"):
        _part(kind, value.get(name), name)
    fields = value.get("fields")
    if not isinstance(fields, dict) or not fields:
        raise _wrong(kind, "fields")
    for field, told in fields.items():
        levels = told.get("levels") if isinstance(told, dict) else None
        if not isinstance(levels, dict) or not levels:
            raise _wrong(kind, f"fields.{field}")
        for level, shares in levels.items():
            if not isinstance(shares, dict) or shares.keys() != {"m", "u", "k"}:
                raise _wrong(kind, f"fields.{field}.{level}")
            for share in shares.values():
                _part(kind, share, f"fields.{field}.{level}")


def _training(kind: str, value: dict[str, Any]) -> None:
    """Programmes, and courses of them: how long, for how many, on what terms, what is taught, who may apply."""
    _text(kind, value.get("version"), "version")
    programmes = _list(kind, value.get("programmes"), "programmes")
    courses = _list(kind, value.get("courses"), "courses")
    for name, entries in (("programmes", programmes), ("courses", courses)):
        _named(kind, entries, name)
    known = {one["id"] for one in programmes}
    for one in courses:
        if one.get("programme") not in known or one.get("kind") not in COURSES:
            raise _wrong(kind, "courses.programme" if one.get("kind") in COURSES else "courses.kind")
        if one.get("account", "priority") not in ACCOUNTS:
            raise _wrong(kind, "courses.account")
        terms = one.get("terms", {})
        if not isinstance(terms, dict):
            raise _wrong(kind, "courses.terms")
        for name, (least, most) in LENGTHS.items():
            _number(kind, one.get(name), f"courses.{name}", least, most)
        for name, (least, most) in TERMS.items():
            _number(kind, terms.get(name, most), f"courses.terms.{name}", least, most)
        if one["least"] > one["most"]:
            raise _wrong(kind, "courses.least")
        _taught(kind, one)
        _stands_for(kind, one)
        _ending(kind, one)


def _stands_for(kind: str, course: dict[str, Any]) -> None:
    """Occupations by their codes of ISCO-08: one to four digits."""
    codes = course.get("occupations", [])
    if not isinstance(codes, list) or not all(isinstance(one, str) and _ISCO.fullmatch(one) for one in codes):
        raise _wrong(kind, "courses.occupations")


def _ending(kind: str, course: dict[str, Any]) -> None:
    """What is assessed, what completing takes, what is certified, when people are asked after: each may be missing."""
    if course.get("assessments"):
        entries = _list(kind, course["assessments"], "courses.assessments")
        _named(kind, entries, "courses.assessments")
        for one in entries:
            _assessed(kind, one)
    needs = course.get("completion", [])
    if not isinstance(needs, list) or not all(isinstance(need, str) and need in NEEDS for need in needs):
        raise _wrong(kind, "courses.completion")
    certificate = course.get("certificate")
    if certificate is not None:
        if not isinstance(certificate, dict):
            raise _wrong(kind, "courses.certificate")
        _labels(kind, certificate.get("labels"), "courses.certificate.labels")
        _number(kind, certificate.get("hours"), "courses.certificate.hours", *CERTIFIED["hours"])
        if certificate.get("valid_months") is not None:
            _number(kind, certificate["valid_months"], "courses.certificate.months", *CERTIFIED["valid_months"])
    follow_ups = course.get("follow_ups", [])
    if not isinstance(follow_ups, list) or not all(isinstance(one, dict) for one in follow_ups):
        raise _wrong(kind, "courses.follow_ups")
    for one in follow_ups:
        _number(kind, one.get("months"), "courses.follow_ups.months", *ASKED_AFTER)
        _text(kind, one.get("form", ""), "courses.follow_ups.form", 0)
    _once(kind, [one["months"] for one in follow_ups], "courses.follow_ups.months")


def _assessed(kind: str, one: dict[str, Any]) -> None:
    if one.get("when", "post") not in WHEN or not isinstance(one.get("counts", True), bool):
        raise _wrong(kind, "courses.assessments.when")
    for name, (least, most) in ASSESSED.items():
        _number(kind, one.get(name, least), f"courses.assessments.{name}", least, most)
    form, result = one.get("form", ""), one.get("result", "")
    for text in (form, result):
        _text(kind, text, "courses.assessments.form", 0)
    if bool(form) != bool(result):  # a score without its form, or a form that gives none
        raise _wrong(kind, "courses.assessments.result")


def _taught(kind: str, course: dict[str, Any]) -> None:
    """What a course is made of, and who may apply."""
    for name, must in (("units", "sessions"), ("criteria", "when")):
        if not course.get(name):
            continue
        entries = _list(kind, course[name], f"courses.{name}")
        _named(kind, entries, f"courses.{name}")
        for one in entries:
            if must == "when":
                _text(kind, one.get("when"), "courses.criteria.when")
                continue
            _number(kind, one.get("sessions"), "courses.units.sessions", 1, LENGTHS["sessions"][1])
            skills = one.get("skills", [])
            if not isinstance(skills, list) or not all(isinstance(skill, str) for skill in skills):
                raise _wrong(kind, "courses.units.skills")


def _named(kind: str, entries: list[dict[str, Any]], field: str) -> None:
    """Entries with an id of their own and labels."""
    for one in entries:
        _text(kind, one.get("id"), f"{field}.id")
        _labels(kind, one.get("labels"), f"{field}.labels")
    _once(kind, [one["id"] for one in entries], f"{field}.id")


def _number(kind: str, value: object, field: str, least: int, most: int) -> None:
    if type(value) is not int or not least <= value <= most:
        raise _wrong(kind, field)


def _part(kind: str, value: object, field: str) -> None:
    """A number above 0 and below 1."""
    if type(value) not in (int, float) or not 0 < value < 1:  # type: ignore[operator]
        raise _wrong(kind, field)


def _esco(kind: str, value: dict[str, Any]) -> None:
    """Skills and occupations of ESCO, and what they have to do with each other."""
    try:
        esco.check(value)
    except esco.ShapeError as error:
        raise _wrong(kind, str(error)) from error


_CHECKS: Final[Mapping[str, Callable[[str, dict[str, Any]], None]]] = {
    POINTS_RULES: _points,
    MATCHING_WEIGHTS: _weights,
    CODE_LIST: _codes,
    HOLIDAYS: _holidays,
    KEYS: _keys,
    POLICY: _policy,
    LINKAGE_MODEL: _linkage,
    TRAINING_CATALOGUE: _training,
    ESCO: _esco,
}
DOCUMENTS: Final = frozenset(_CHECKS)
"""Kinds of parts that are documents."""
