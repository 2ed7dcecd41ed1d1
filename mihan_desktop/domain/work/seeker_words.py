"""Somebody who seeks work as text that is kept: without points, which are others every day."""

import json
from dataclasses import asdict, replace
from datetime import date
from typing import Any, Final

from mihan_desktop.domain.work.facts import Seeker, Worked

_DAYS: Final = ("available", "born", "registered")
_MANY: Final = ("sought", "certified", "guessed", "skills", "willing", "contracts")
_NOT_KEPT: Final = ("record", "points")


def write_seeker(seeker: Seeker) -> str:
    """As ``read_seeker`` reads it; what nobody said is left out."""
    said = {name: value for name, value in asdict(seeker).items() if name not in _NOT_KEPT and value not in (None, "")}
    for name in _DAYS:
        if name in said:
            said[name] = said[name].isoformat()
    said["worked"] = [_write_worked(one) for one in seeker.worked]
    said["levels"] = "".join(str(seeker.levels.get(skill, 0)) for skill in seeker.skills) if seeker.levels else ""
    kept = {name: value for name, value in said.items() if value or name == "licences"}
    return json.dumps(kept | _zeros(seeker), ensure_ascii=False, separators=(",", ":"))


def read_seeker(record: str, text: str) -> Seeker:
    """Somebody again. KeyError, TypeError or ValueError for anything else than ``write_seeker`` wrote."""
    said: dict[str, Any] = json.loads(text)
    for name in _DAYS:
        if name in said:
            said[name] = date.fromisoformat(said[name])
    for name in _MANY:
        if name in said:
            said[name] = tuple(said[name])
    if "licences" in said:
        said["licences"] = tuple(said["licences"])
    worked = tuple(_read_worked(one) for one in said.pop("worked", ()))
    levels = map(int, said.pop("levels", ""))  # of each skill in order, 0 where nobody said
    said["levels"] = {skill: level for skill, level in zip(said.get("skills", ()), levels, strict=False) if level}
    return replace(Seeker(record), worked=worked, **said)


def _zeros(seeker: Seeker) -> dict[str, int]:
    """What is said to be none is known."""
    numbers = ("education", "experience", "commute", "wage")
    return {name: value for name in numbers if (value := getattr(seeker, name)) is not None}


def _write_worked(one: Worked) -> list[Any]:
    return [one.occupation, one.months, None if one.until is None else one.until.isoformat()]


def _read_worked(one: list[Any]) -> Worked:
    occupation, months, until = one
    return Worked(occupation, months, None if until is None else date.fromisoformat(until))
