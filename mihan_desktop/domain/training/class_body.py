"""A class as its change says it, read back: title, sessions, who takes part, and of what course it is."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from mihan_desktop.domain.attendance import ClassSession, Trainee, TrainingClass
from mihan_desktop.domain.training.cohorts import read_cohort


def read_class_body(class_id: str, said: Mapping[str, Any]) -> TrainingClass:
    """The class of a body (protocol.md, 25). Raises KeyError, TypeError or ValueError for what is none."""
    cohort = said.get("cohort")
    return TrainingClass(
        class_id, str(said["title"]), str(said.get("trainer", "")),
        tuple(_session(one) for one in said["sessions"]),
        tuple(Trainee(str(one["person"]), str(one["name"])) for one in said["trainees"]),
        cohort=read_cohort(cohort) if cohort else None,
    )  # fmt: skip


def read_sessions(said: Iterable[object]) -> list[ClassSession]:
    """Those of a class that can be read, by day and number: a centre takes the class whole, and keeps what of it some
    other program wrote in its own way.
    """
    read = []
    for one in said:
        try:
            read.append(_session(one))  # type: ignore[arg-type]  # whatever it is
        except (KeyError, TypeError, ValueError):
            continue
    return sorted(read, key=lambda one: (one.date, one.number))


def _session(said: Mapping[str, Any]) -> ClassSession:
    begins = str(said.get("begins", ""))
    return ClassSession(
        str(said["id"]), int(said["number"]), date.fromisoformat(said["date"]),
        time.fromisoformat(begins) if begins else None, int(said.get("minutes", 0)),
    )  # fmt: skip
