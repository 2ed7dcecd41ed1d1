"""What is asked of a report, and how a question is kept."""

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.reports.periods import Between, Grain, Span, between
from mihan_desktop.domain.reports.topics import DIMENSIONS, Dimension, Topic

NAME: Final = 60
"""Letters of the name of a saved report at most."""
MOST_SAVED: Final = 50
"""Saved reports of one person."""
UNKNOWN: Final = ""
"""The group of whom nothing is known there."""


@dataclass(frozen=True, slots=True)
class ReportQuery:
    """A question. by: what stands apart, None for one number a period; where: to what it is limited, each dimension
    once, with ``UNKNOWN`` for those of whom nothing is known there. since, until: of the span ``CHOSEN``.
    """

    topic: Topic = Topic.REGISTRATIONS
    span: Span = Span.TWELVE_MONTHS
    grain: Grain = Grain.MONTH
    by: Dimension | None = None
    where: tuple[tuple[Dimension, str], ...] = ()
    since: date | None = None
    until: date | None = None

    def time(self, today: date) -> Between:
        """The days that are meant."""
        return between(self.span, today, self.since, self.until)

    def dimensions(self) -> frozenset[Dimension]:
        """What must be known of whatever is counted."""
        return frozenset({dimension for dimension, _ in self.where} | ({self.by} if self.by else set()))

    def limited(self, dimension: Dimension, value: str | None) -> "ReportQuery":
        """The same, limited to a value, or no longer."""
        rest = tuple(pair for pair in self.where if pair[0] is not dimension)
        return replace(self, where=rest if value is None else (*rest, (dimension, value)))

    def fitting(self) -> "ReportQuery":
        """The same without what its topic knows nothing of."""
        known = DIMENSIONS[self.topic]
        where = tuple(pair for pair in self.where if pair[0] in known)
        return replace(self, by=self.by if self.by in known else None, where=where)


@dataclass(frozen=True, slots=True)
class SavedReport:
    """A question under a name, of one person."""

    name: str
    query: ReportQuery


def write_query(query: ReportQuery) -> str:
    """A question as JSON."""
    said = {
        "topic": query.topic, "span": query.span, "grain": query.grain, "by": query.by or "",
        "where": [list(pair) for pair in query.where], "since": query.since.isoformat() if query.since else "",
        "until": query.until.isoformat() if query.until else "",
    }  # fmt: skip
    return json.dumps(said, ensure_ascii=False)


def read_query(text: str) -> ReportQuery:
    """What ``write_query`` wrote. Raises MihanError ``report_unreadable`` for what a later program wrote."""
    try:
        said = json.loads(text)
        where = {Dimension(dimension): str(value) for dimension, value in said["where"]}
        return ReportQuery(
            Topic(said["topic"]), Span(said["span"]), Grain(said["grain"]),
            Dimension(said["by"]) if said["by"] else None, tuple(where.items()), _day(said["since"]),
            _day(said["until"]),
        ).fitting()  # fmt: skip
    except (ValueError, KeyError, TypeError) as error:
        raise MihanError("report_unreadable") from error


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
