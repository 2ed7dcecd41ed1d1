"""What an institution needs, as the forms of a survey ask for it: lifted for counting, the same at both ends."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

MOST_NEEDS: Final = 200
MOST_SKILLS: Final = 100
MOST_WANTED: Final = 100_000
_LONGEST: Final = 64


@dataclass(frozen=True, slots=True)
class NeedKnown:
    """One occupation that is needed. occupation: as the form codes it; wanted: people; hard: they are hard to find."""

    occupation: str
    wanted: int
    hard: bool = False
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Needs:
    """What is lifted of one filled form. short: skills that are lacking; training: those in which it is wanted."""

    needs: tuple[NeedKnown, ...] = ()
    short: tuple[str, ...] = ()
    training: tuple[str, ...] = ()


def needs_of(leaves: Iterable[tuple[str, str]]) -> Needs:
    """Out of (question's name, answer) in document order: what follows an ``occupation`` belongs to it.

    A need without an occupation, or without how many are wanted, is none; nor is what was said after ``needs`` is no.
    """
    told: list[dict[str, str]] = []
    whole: dict[str, str] = {}
    for name, value in leaves:
        if name == "occupation":
            told.append({name: value})
        elif name in ("wanted", "hard", "skills") and told and name not in told[-1]:
            told[-1][name] = value
        else:
            whole.setdefault(name, value)
    needs = [
        NeedKnown(one["occupation"][:_LONGEST], int(wanted), hard=one.get("hard") == "yes",
                  skills=_many(one.get("skills", "")))
        for one in told
        if one["occupation"] and _is_count(wanted := one.get("wanted", ""))
    ]  # fmt: skip
    wants = needs if whole.get("needs", "yes") == "yes" else []
    return Needs(
        tuple(wants[:MOST_NEEDS]), _many(whole.get("skills_short", "")), _many(whole.get("training_skills", ""))
    )


def write_needs(found: Needs) -> dict[str, Any]:
    """As it travels."""
    return {
        "needs": [
            {"occupation": one.occupation, "wanted": one.wanted, "hard": one.hard, "skills": list(one.skills)}
            for one in found.needs
        ],
        "short": list(found.short), "training": list(found.training),
    }  # fmt: skip


def read_needs(said: Mapping[str, Any]) -> Needs:
    """As ``write_needs`` says it. Raises KeyError, TypeError, ValueError."""
    needs = said["needs"]
    if not isinstance(needs, list | tuple) or len(needs) > MOST_NEEDS:
        raise ValueError(needs)
    return Needs(tuple(_need(one) for one in needs), _codes(said["short"]), _codes(said["training"]))


def _need(said: Mapping[str, Any]) -> NeedKnown:
    occupation, wanted, hard = said["occupation"], said["wanted"], said["hard"]
    if not isinstance(occupation, str) or not 0 < len(occupation) <= _LONGEST:
        raise ValueError(occupation)
    if type(wanted) is not int or not 0 < wanted <= MOST_WANTED or not isinstance(hard, bool):
        raise ValueError(wanted)
    return NeedKnown(occupation, wanted, hard=hard, skills=_codes(said["skills"]))


def _codes(said: object) -> tuple[str, ...]:
    if not isinstance(said, list | tuple) or len(said) > MOST_SKILLS:
        raise ValueError(said)
    if not all(isinstance(one, str) and 0 < len(one) <= _LONGEST for one in said):
        raise ValueError(said)
    return tuple(said)


def _many(value: str) -> tuple[str, ...]:
    return tuple(sorted({one[:_LONGEST] for one in value.split()}))[:MOST_SKILLS]


def _is_count(value: str) -> bool:
    return (
        value.isascii() and value.isdecimal() and len(value) <= len(str(MOST_WANTED)) and 0 < int(value) <= MOST_WANTED
    )
