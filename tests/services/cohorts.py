"""A training centre in a test: a catalogue that the ministry published, and a cohort of one of its courses."""

import json
from collections.abc import Sequence
from datetime import date, time
from typing import Any

from mihan_desktop.domain.attendance import TrainingClass
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.told import PublishedPart
from mihan_desktop.domain.training.cohorts import Slot, Wanted
from resources.demo import courses
from sync.protocol.published import read_document
from sync.protocol.releases import HOLIDAYS, TRAINING_CATALOGUE
from tests.services.office import Office

WEEK = tuple(Slot(day, time(9), 180) for day in (7, 1, 2, 3, 4))


def publish(office: Office, kind: str, document: dict[str, Any], version: str = "1") -> None:
    """The ministry's release with one document is in force at the desk."""
    data = json.dumps(document).encode()
    read_document(kind, data)
    with office.desk.attending._opened.write() as work:
        part = PublishedPart(kind, kind, version, work.releases.in_force() + 1, True, office.wall(), data)
        work.releases.publish(part, version)


def catalogue(office: Office, version: str = "demo.1", **least: int) -> None:
    """The demonstration's courses. least: places that a course begins with, by its id."""
    document = courses.document()
    for one in document["courses"]:
        one["least"] = least.get(one["id"], 1)
    publish(office, TRAINING_CATALOGUE, document, version)


def holidays(office: Office, *days: dict[str, Any]) -> None:
    """The ministry's list of days off."""
    publish(office, HOLIDAYS, {"days": list(days)}, f"holidays {days}")


def wanted(capacity: int = 2, sessions: int = 5, first: date = date(2026, 3, 8), **more: Any) -> Wanted:
    """A sewing course of some mornings."""
    return Wanted("خياطة آذار", "sewing", capacity, first, WEEK, sessions, **more)


def cohort(office: Office, trainer: User, **how: Any) -> TrainingClass:
    """A cohort that people may apply to."""
    return office.desk.scheduling.plan_cohort(trainer, wanted(**how)).training_class


def people(office: Office, clerk: User, names: Sequence[str], **answers: str) -> list[str]:
    """Registered people, by their given names; ids of their records."""
    made: list[str] = []
    for number, name in enumerate(names):
        office.wall.go_on(minutes=5)
        digits = f"{number:02}{len(made):02}"
        saved = office.register(
            clerk, given_name=name, father_name=f"ابو{name}", phone=f"07701{digits}56",
            national_number=f"19901{digits}678", **answers,
        )  # fmt: skip
        made.append(saved.registration.record_id)
    return made
