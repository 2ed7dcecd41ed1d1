"""Employers and vacancies written down by the ministry's forms, as a clerk fills them."""

from functools import cache
from pathlib import Path
from typing import Final

from forms.outcome import Finalised
from forms.session import Session
from forms.xlsform import compile_xlsform
from mihan_desktop.domain.roles import User
from mihan_desktop.services.about_forms import Subject
from mihan_desktop.services.desk import Desk
from tests.services.office import Office

LIBRARY: Final = Path(__file__).parents[2] / "forms" / "library"
NOOR: Final = {
    "who/legal_name": "شركة النور للحديد", "who/employer_kind": "company", "who/activity": "C",
    "papers/registration_number": "1204", "place/governorate": "IQ-G07", "place/district": "IQ-D038",
    "contact/contact_name": "سالم جاسم", "contact/phone": "07701234567",
}  # fmt: skip
"""An invented employer."""
WELDER: Final = {
    "work/title": "لحّام", "work/occupation": "72", "work/places": "2", "needs/skills_essential": "welding",
    "needs/education_least": "10", "needs/experience_years": "1", "needs/arabic_level": "good",
    "terms/wage_from": "600000", "terms/wage_to": "750000", "place/governorate": "IQ-G07",
    "place/district": "IQ-D038",
}  # fmt: skip
"""What it offers."""


def add_forms(office: Office, admin: User) -> None:
    """The two forms come to a desk."""
    for name in ("employer", "vacancy"):
        office.desk.registering.add_form(admin, _compiled(name), f"{name}.xml")


@cache
def _compiled(name: str) -> bytes:
    """A form as the ministry publishes it: read once a process."""
    return compile_xlsform((LIBRARY / f"{name}.xlsx").read_bytes(), f"{name}.xlsx").xml


def filled(
    office: Office, user: User, subject: Subject, form: str, answers: dict[str, object]
) -> tuple[str, Finalised]:
    """The form of ``subject`` as it is filled: its draft, finished."""
    desk: Desk = office.desk
    draft = desk.about_forms.open(user, subject, form)
    desk.about_forms.keep(user, draft)
    definition = desk.registering.definition(draft.form_id, draft.form_version)
    session = Session(definition, clock=office.wall, new_id=office.ids, language=definition.languages[0])
    for name, value in answers.items():
        session.set(f"/data/{name}", value)  # type: ignore[arg-type]
    return draft.id, session.finalise()


def employer(office: Office, user: User, record: str = "", known: tuple[str, ...] = (), **changed: str) -> str:
    """An employer is written down, or corrected; its record. changed: answers by their last name."""
    offering = office.desk.offering
    subject = offering.old_employer(user, record) if record else offering.new_employer(user)
    draft, finished = filled(office, user, subject, "employer", _changed(NOOR, changed))
    return offering.save_employer(user, draft, finished, record, known)[0]


def vacancy(
    office: Office, user: User, boss: str, record: str = "", known: tuple[str, ...] = (), **changed: object
) -> str:  # fmt: skip
    """A vacancy of it is written down, or corrected; its record. It closes in thirty days."""
    offering = office.desk.offering
    subject = offering.old_vacancy(user, record) if record else offering.new_vacancy(user, boss)
    today = office.wall().date()
    days = {"place/told": today.isoformat(), "place/closes": today.replace(day=28).isoformat()}
    draft, finished = filled(office, user, subject, "vacancy", _changed({**WELDER, **days}, changed))
    return offering.save_vacancy(user, boss, draft, finished, record, known)[0]


def _changed(
    answers: "dict[str, object] | dict[str, str]", changed: "dict[str, object] | dict[str, str]"
) -> dict[str, object]:
    by_name = {name.rpartition("/")[2]: name for name in answers}
    return {**answers, **{by_name.get(name, name.replace("__", "/")): value for name, value in changed.items()}}
