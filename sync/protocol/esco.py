"""The part of a release that carries ESCO: who needs which skill, what is like what, and what all of it is called.

Written column by column, and places in a list as the steps between them, so that it travels small
(``domain.work.relations`` reads what a score needs of it; docs/protocol.md, 31).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

FORMAT: Final = 1
ATTRIBUTION: Final = "This service uses the ESCO classification of the European Commission."
"""Shown wherever anything of ESCO is: the licence asks for it."""
LANGUAGES: Final = ("ar", "ckb", "en")
MOST: Final = 200_000
"""of skills, of occupations, of broader groups"""
_TEXT: Final = 400
_SHORT: Final = 120
_WORDS: Final = 8_000
_NEAREST: Final = 1_000
_UNIT: Final = 4


@dataclass(frozen=True, slots=True)
class Concept:
    """A skill or an occupation of ESCO. id: the last part of its address; labels: by language, of those that have one;
    words: what else an occupation is called, by language; isco: the unit group of an occupation, "" of a skill.
    """

    id: str
    labels: Mapping[str, str]
    words: Mapping[str, tuple[str, ...]]
    isco: str = ""


class ShapeError(ValueError):
    """A document that is none of ESCO. The text: which field."""


def check(value: Mapping[str, Any]) -> None:
    """Whether everything is as it should be, and names only what is there. Raises ShapeError."""
    if value.get("format") != FORMAT or isinstance(value.get("format"), bool):
        raise ShapeError("format")
    for name in ("version", "attribution"):
        if not _is_text(value.get(name), _TEXT) or not value[name]:
            raise ShapeError(name)
    groups, skills, occupations = (_ids(value, name) for name in ("groups", "skills", "occupations"))
    broader = _ids(value, "broader")
    if not set(skills).isdisjoint(occupations):
        raise ShapeError("occupations")
    if not all(len(group) == _UNIT and group.isascii() and group.isdecimal() for group in groups):
        raise ShapeError("groups")
    for name, count, most in (
        ("skill_labels", len(skills), _TEXT), ("occupation_labels", len(occupations), _TEXT),
        ("occupation_words", len(occupations), _WORDS),
    ):  # fmt: skip
        _texts(value, name, count, most)
    isco = _rows(value, "isco", len(occupations))
    if not all(_is_place(one, len(groups)) for one in isco):
        raise ShapeError("isco")
    for one in _rows(value, "above", len(skills)):
        if not isinstance(one, list) or not all(_is_place(at, len(broader)) for at in one):
            raise ShapeError("above")
    for name in ("essential", "optional"):
        for steps in _rows(value, name, len(occupations)):
            if not isinstance(steps, list) or not all(type(step) is int and 0 < step <= MOST for step in steps):
                raise ShapeError(name)
            if sum(steps) > len(skills):
                raise ShapeError(name)
    _check_near(value.get("near"), len(groups))


def _check_near(rows: object, groups: int) -> None:
    for row in rows if isinstance(rows, list) else (None,):
        match row:
            case [int(at), list(others)] if _is_place(at, groups):
                good = all(
                    isinstance(one, list) and len(one) == 2 and _is_place(one[0], groups)
                    and type(one[1]) is int and 0 <= one[1] <= _NEAREST
                    for one in others
                )  # fmt: skip
                if good:
                    continue
        raise ShapeError("near")


def skills_of(document: Mapping[str, Any]) -> Iterator[Concept]:
    """Every skill of a checked document."""
    said = [(language, texts) for language, texts in document["skill_labels"].items()]
    for at, name in enumerate(document["skills"]):
        yield Concept(name, {language: texts[at] for language, texts in said if texts[at]}, {})


def occupations_of(document: Mapping[str, Any]) -> Iterator[Concept]:
    """Every occupation of a checked document."""
    labels, words = document["occupation_labels"].items(), document["occupation_words"].items()
    for at, name in enumerate(document["occupations"]):
        yield Concept(
            name,
            {language: texts[at] for language, texts in labels if texts[at]},
            {language: tuple(texts[at].split("\n")) for language, texts in words if texts[at]},
            document["groups"][document["isco"][at]],
        )


def _is_text(value: object, most: int) -> bool:
    return isinstance(value, str) and len(value) <= most


def _is_place(value: object, count: int) -> bool:
    return type(value) is int and 0 <= value < count


def _ids(value: Mapping[str, Any], name: str) -> Sequence[str]:
    found = value.get(name)
    if not isinstance(found, list) or len(found) > MOST or not all(_is_text(one, _SHORT) and one for one in found):
        raise ShapeError(name)
    if len(set(found)) != len(found):
        raise ShapeError(name)
    return found


def _rows(value: Mapping[str, Any], name: str, count: int) -> list[Any]:
    found = value.get(name)
    if not isinstance(found, list) or len(found) != count:
        raise ShapeError(name)
    return found


def _texts(value: Mapping[str, Any], name: str, count: int, most: int) -> None:
    found = value.get(name)
    if not isinstance(found, dict) or not found.keys() <= set(LANGUAGES):
        raise ShapeError(name)
    for texts in found.values():
        if not isinstance(texts, list) or len(texts) != count or not all(_is_text(one, most) for one in texts):
            raise ShapeError(name)
