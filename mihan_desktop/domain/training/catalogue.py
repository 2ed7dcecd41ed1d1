"""What is taught: programmes and courses as the ministry publishes them, with the terms on which each is taken."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from mihan_desktop.domain.training.ending import USUAL, Ending, Labels, read_ending


class CourseKind(StrEnum):
    """What sort of course it is."""

    VOCATIONAL = "vocational"
    DIGITAL = "digital"
    LANGUAGE = "language"
    ENTREPRENEURSHIP = "entrepreneurship"


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms a course is taken. They stay with a cohort as they were on the day it was planned.

    attendance: percent of the counted sessions that somebody must come to; in_a_row: most absences one after the other,
    0 for no such rule; pass_mark: percent of the last assessment, 0 where none is held.
    The values here are (default): the ministry's catalogue says others.
    """

    attendance: int = 80
    in_a_row: int = 3
    pass_mark: int = 0


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a curriculum. sessions: how many it takes; skills: codes of ESCO, or of the ministry's own list."""

    id: str
    labels: Labels
    sessions: int
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Criterion:
    """What an applicant must meet. when: in the form language, over ``${facts}``; labels: as a clerk reads it aloud."""

    id: str
    labels: Labels
    when: str


@dataclass(frozen=True, slots=True)
class Course:
    """Something that is taught, of which there are cohorts.

    sessions: how often a cohort meets, minutes: for how long each time; least, most: people in a cohort; account: of
    the points by which applicants are ordered; ending: its assessments, what completing takes, certificate, follow-ups.
    occupations: ISCO-08 codes that its certificate stands for.
    """

    id: str
    programme: str
    labels: Labels
    kind: CourseKind
    sessions: int
    minutes: int
    least: int
    most: int
    terms: Terms = Terms()
    units: tuple[Unit, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    account: str = "priority"
    ending: Ending = USUAL
    occupations: tuple[str, ...] = ()

    @property
    def skills(self) -> tuple[str, ...]:
        """Every skill that it teaches, once, in the order of the curriculum."""
        return tuple(dict.fromkeys(skill for unit in self.units for skill in unit.skills))


@dataclass(frozen=True, slots=True)
class Programme:
    """A named batch of courses under one legal act."""

    id: str
    labels: Labels
    legal_act: str = ""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """version: as its author calls it, "" where nothing was published."""

    version: str = ""
    programmes: tuple[Programme, ...] = ()
    courses: tuple[Course, ...] = ()

    def course(self, course_id: str) -> Course | None:
        """A course that is offered; None for one that is not, or no longer."""
        return next((one for one in self.courses if one.id == course_id), None)


NOTHING: Final = Catalogue()


def read_catalogue(data: bytes, version: str = "") -> Catalogue:
    """The catalogue in a document that was checked when it was taken over; ``NOTHING`` of an empty one."""
    if not data:
        return NOTHING
    said = json.loads(data)
    return Catalogue(
        version or str(said["version"]),
        tuple(Programme(one["id"], dict(one["labels"]), str(one.get("legal_act", ""))) for one in said["programmes"]),
        tuple(_course(one) for one in said["courses"]),
    )


def _course(said: Mapping[str, Any]) -> Course:
    terms = read_terms(said.get("terms", {}))
    return Course(
        id=said["id"],
        programme=said["programme"],
        labels=dict(said["labels"]),
        kind=CourseKind(said["kind"]),
        sessions=said["sessions"],
        minutes=said["minutes"],
        least=said["least"],
        most=said["most"],
        terms=terms,
        units=tuple(
            Unit(one["id"], dict(one["labels"]), one["sessions"], tuple(one.get("skills", ())))
            for one in said.get("units", ())
        ),
        criteria=tuple(Criterion(one["id"], dict(one["labels"]), one["when"]) for one in said.get("criteria", ())),
        account=said.get("account", "priority"),
        ending=read_ending(said, terms.pass_mark),
        occupations=tuple(said.get("occupations", ())),
    )


def read_terms(said: Mapping[str, Any]) -> Terms:
    """Terms as they travel; what is not said is as usual."""
    usual = Terms()
    return Terms(
        int(said.get("attendance", usual.attendance)),
        int(said.get("in_a_row", usual.in_a_row)),
        int(said.get("pass_mark", usual.pass_mark)),
    )


def write_terms(terms: Terms) -> dict[str, int]:
    """As ``read_terms`` reads them."""
    return {"attendance": terms.attendance, "in_a_row": terms.in_a_row, "pass_mark": terms.pass_mark}


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What a newer catalogue no longer offers. courses: ids; changed: those whose terms are others now."""

    courses: tuple[str, ...] = ()
    changed: tuple[str, ...] = field(default=())


def withdrawn(old: Catalogue, new: Catalogue) -> Withdrawn:
    """What goes with a newer catalogue. Cohorts that are planned go on under the terms they were planned with."""
    there = {one.id: one for one in new.courses}
    return Withdrawn(
        tuple(one.id for one in old.courses if one.id not in there),
        tuple(one.id for one in old.courses if one.id in there and _promised(there[one.id]) != _promised(one)),
    )


def _promised(course: Course) -> tuple[Terms, Ending]:
    return course.terms, course.ending
