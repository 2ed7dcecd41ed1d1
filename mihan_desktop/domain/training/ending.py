"""How a course ends: what is assessed, what completing takes, its certificate, and when people are asked after it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from mihan_desktop.domain.following_up import FORM, PLACEMENT_FORM
from mihan_desktop.domain.surveys.surveys import FORMS

Labels = Mapping[str, str]
"""a text by language: ``"ar" | "ckb" | "en"``"""
MOST_POINTS: Final = 1_000
MOST_ATTEMPTS: Final = 9
MOST_HOURS: Final = 10_000
MOST_MONTHS: Final = 600
LONGEST_ID: Final = 64


class When(StrEnum):
    """When in a course people are assessed: before it, on the way, at its end."""

    PRE = "pre"
    MID = "mid"
    POST = "post"


class Need(StrEnum):
    """What may have to hold for somebody to complete a course."""

    ATTENDANCE = "attendance"
    IN_A_ROW = "in_a_row"
    ASSESSMENTS = "assessments"


@dataclass(frozen=True, slots=True)
class Assessment:
    """One assessment of a course.

    form: id of the ministry's form by which it is held, "" where a score is typed and nothing else; result: the
    question of that form that holds the score. out_of: points at most; pass_mark: percent of them. counts: whether it
    must be passed to complete the course; attempts: how often somebody may sit it, 1 for no resit.
    """

    id: str
    labels: Labels
    when: When = When.POST
    form: str = ""
    result: str = ""
    out_of: int = 100
    pass_mark: int = 50
    counts: bool = True
    attempts: int = 1


@dataclass(frozen=True, slots=True)
class Certificate:
    """What the ministry certifies. labels: the qualification; hours: taught; valid_months: None for as long as somebody
    lives.
    """

    labels: Labels
    hours: int
    valid_months: int | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """When somebody is asked what became of them. months: after the day they completed; form: id, "" for the usual."""

    months: int
    form: str = ""


EVERYTHING: Final = (Need.ATTENDANCE, Need.IN_A_ROW, Need.ASSESSMENTS)
FOLLOW_UPS: Final = (FollowUp(3), FollowUp(6), FollowUp(12))
"""(default): where the catalogue says none of its own"""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a course ends. It stays with a cohort as it was on the day it was planned, as its terms do.

    assessments: in the order in which they are held; needs: what completing takes; certificate: None where the
    ministry certifies nothing; follow_ups: by months, empty where nobody is asked.
    """

    assessments: tuple[Assessment, ...] = ()
    needs: tuple[Need, ...] = EVERYTHING
    certificate: Certificate | None = None
    follow_ups: tuple[FollowUp, ...] = FOLLOW_UPS

    def assessment(self, assessment_id: str) -> Assessment | None:
        """One of them by its id."""
        return next((one for one in self.assessments if one.id == assessment_id), None)

    @property
    def forms(self) -> frozenset[str]:
        """Ids of the forms that it names."""
        named = {one.form for one in self.assessments} | {one.form for one in self.follow_ups}
        return frozenset(named - {""})

    @property
    def required(self) -> tuple[Assessment, ...]:
        """Those that must be passed."""
        return tuple(one for one in self.assessments if one.counts) if Need.ASSESSMENTS in self.needs else ()


USUAL: Final = Ending()
ABOUT_PEOPLE: Final[frozenset[str]] = frozenset({FORM, PLACEMENT_FORM, "employer", "vacancy", *FORMS.values()})
"""Ids of forms that come with the program and are filled about a place in a course, or about work that is offered:
nobody is registered by them."""


def read_ending(said: Mapping[str, Any], pass_mark: int = 0) -> Ending:
    """What a course of the catalogue, or a cohort, says of its end; what is not said is as usual.

    pass_mark: of the terms, for an assessment that has none of its own. Raises KeyError, TypeError, ValueError or
    AttributeError for anything else than ``write_ending`` wrote.
    """
    follow_ups = said.get("follow_ups")
    needs = said.get("completion")
    certificate = said.get("certificate")
    return Ending(
        tuple(_assessment(one, pass_mark) for one in said.get("assessments", ())),
        EVERYTHING if needs is None else in_order(Need(one) for one in needs),
        None if certificate is None else _certificate(certificate),
        FOLLOW_UPS if follow_ups is None else tuple(_follow_up(one) for one in follow_ups),
    )


def in_order(needs: Iterable[Need]) -> tuple[Need, ...]:
    """Each once, as ``EVERYTHING`` orders them: written alike at every desk."""
    named = set(needs)
    return tuple(one for one in EVERYTHING if one in named)


def _assessment(said: Mapping[str, Any], pass_mark: int) -> Assessment:
    usual = Assessment("", {}, pass_mark=pass_mark or 50)
    return Assessment(
        _name(said["id"]),
        {str(name): str(text) for name, text in said["labels"].items()},
        When(said.get("when", usual.when)),
        str(said.get("form", "")),
        str(said.get("result", "")),
        _within(said.get("out_of", usual.out_of), 1, MOST_POINTS),
        _within(said.get("pass_mark", usual.pass_mark), 0, 100),
        bool(said.get("counts", usual.counts)),
        _within(said.get("attempts", usual.attempts), 1, MOST_ATTEMPTS),
    )


def _certificate(said: Mapping[str, Any]) -> Certificate:
    months = said.get("valid_months")
    return Certificate(
        {str(name): str(text) for name, text in said["labels"].items()},
        _within(said["hours"], 0, MOST_HOURS),
        None if months is None else _within(months, 1, MOST_MONTHS),
    )


def _follow_up(said: Mapping[str, Any]) -> FollowUp:
    return FollowUp(_within(said["months"], 1, MOST_MONTHS), str(said.get("form", "")))


def _within(number: object, least: int, most: int) -> int:
    if type(number) is not int or not least <= number <= most:
        raise ValueError(str(number)[:32])
    return number


def _name(said: object) -> str:
    if not isinstance(said, str) or not 1 <= len(said) <= LONGEST_ID:
        raise ValueError(str(said)[:LONGEST_ID])
    return said


def write_ending(ending: Ending) -> dict[str, Any]:
    """As ``read_ending`` reads it. What is as usual is not said: older cohorts are written byte for byte as before."""
    said: dict[str, Any] = {}
    if ending.assessments:
        said["assessments"] = [
            {
                "id": one.id, "labels": dict(one.labels), "when": one.when.value, "form": one.form,
                "result": one.result, "out_of": one.out_of, "pass_mark": one.pass_mark, "counts": one.counts,
                "attempts": one.attempts,
            }
            for one in ending.assessments
        ]  # fmt: skip
    if ending.needs != EVERYTHING:
        said["completion"] = [one.value for one in ending.needs]
    if ending.certificate is not None:
        one = ending.certificate
        said["certificate"] = {"labels": dict(one.labels), "hours": one.hours, "valid_months": one.valid_months}
    if ending.follow_ups != FOLLOW_UPS:
        said["follow_ups"] = [{"months": each.months, "form": each.form} for each in ending.follow_ups]
    return said
