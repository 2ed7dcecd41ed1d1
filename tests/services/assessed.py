"""A course that is assessed in a test: a form of the ministry with a calculated total, and a cohort of the course."""

import json
from typing import Any

from forms.definition import FormDefinition
from forms.outcome import Finalised
from forms.session import Session
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.training.enrolments import State
from resources.demo import courses
from sync.protocol.releases import TRAINING_CATALOGUE
from tests.services.cohorts import people, publish, wanted
from tests.services.office import Office

FORM = """
| survey |
|  | type | name | label::English | label::Arabic (ar) | label::Sorani (ckb) | constraint | required | calculation |
|   | integer | seam | Straight seam | الدرزة المستقيمة (من 20) | درزی ڕاست (لە 20) | . >= 0 and . <= 20 | yes | |
|   | integer | button | Buttonhole | عروة الزر (من 20) | کونی دوگمە (لە 20) | . >= 0 and . <= 20 | yes | |
|   | calculate | total | | | | | | ${seam} + ${button} |
| settings |
|   | form_title | form_id | version |
|   | اختبار الخياطة | sewing_test | 1 |
"""
SAMPLE = {
    "assessments": [
        {"id": "before", "labels": {"en": "Before", "ar": "القبلي", "ckb": "پێش"}, "when": "pre", "form": "",
         "result": "", "out_of": 100, "pass_mark": 50, "counts": False, "attempts": 1},
        {"id": "test", "labels": {"en": "Test", "ar": "الاختبار", "ckb": "تاقیکردنەوە"}, "when": "post",
         "form": "sewing_test", "result": "total", "out_of": 40, "pass_mark": 50, "counts": True, "attempts": 2},
    ],
}  # fmt: skip


def offer(office: Office, version: str = "demo.1", **more: Any) -> None:
    """The demonstration's courses; sewing is assessed, by the ministry's form and by a typed score."""
    document = courses.document()
    for one in document["courses"]:
        one["least"] = 1
        if one["id"] == "sewing":
            one.update(json.loads(json.dumps(SAMPLE)) | more)
    publish(office, TRAINING_CATALOGUE, document, version)


def add_form(office: Office, who: User, sheet: str = FORM) -> None:
    """A release has brought the form."""
    office.desk.registering.add_form(who, sheet.encode(), "sewing_test.md")


def trainees(office: Office, trainer: User, clerk: User, *names: str, sessions: int = 3) -> tuple[str, list[str]]:
    """A cohort of sewing in which these people have places; its id, and theirs."""
    made = people(office, clerk, names)
    office.enter(trainer.username)
    cohort = office.desk.scheduling.plan_cohort(trainer, wanted(len(names), sessions)).training_class.id
    office.desk.admitting.apply(trainer, cohort, made)
    for person in made:
        office.desk.admitting.say(trainer, cohort, person, State.ADMITTED)
    return cohort, made


def filled(definition: FormDefinition, office: Office, **answers: str) -> tuple[Session, Finalised]:
    """The form with these answers, finished."""
    session = Session(definition, clock=office.wall, new_id=office.ids, language=definition.languages[0])
    for name, value in answers.items():
        session.set(f"/{session.root.name}/{name}", value)
    return session, session.finalise()
