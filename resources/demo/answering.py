"""How an invented person answers the ministry's registration form, question by question in the form's order."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from resources.demo.person import Document, Person

if TYPE_CHECKING:
    from forms.session import Session

Value = str | int | list[str]


@dataclass(frozen=True, slots=True)
class Answer:
    """Give ``value`` to the question at ``ref``."""

    ref: str
    value: Value


@dataclass(frozen=True, slots=True)
class AddRepeat:
    """One more instance of the repeat range at ``ref``."""

    ref: str


Step = Answer | AddRepeat

_NUMBER_OF = {
    "national_card": "national_number",
    "civil_status_id": "civil_status_number",
}
_FUNCTIONS = ("seeing", "hearing", "walking", "remembering", "self_care", "communicating")
_REPEAT = "/data/experience/work"


def answers(person: Person) -> list[Step]:
    """Every step that fills ``jobseeker_registration`` for this person; what is not named stays as the form has it."""
    sections = (
        _consent,
        _identity,
        _documents,
        _contact,
        _household,
        _functioning,
        _labour,
        _education,
        _work,
        _wanted,
    )
    return [step for section in sections for step in section(person)]


def fill(session: "Session", person: Person) -> None:
    """Answer a new filling of ``jobseeker_registration`` as this person would."""
    for step in answers(person):
        if isinstance(step, AddRepeat):
            session.add_repeat(step.ref)
        else:
            session.set(step.ref, step.value)


def _given(group: str, **values: Value | tuple[str, ...] | date | None) -> Iterator[Answer]:
    """Answers to the questions of a group that have a value; dates as ISO text, several choices as a list."""
    for name, value in values.items():
        if isinstance(value, date):
            yield Answer(f"{group}/{name}", value.isoformat())
        elif isinstance(value, tuple):
            if value:
                yield Answer(f"{group}/{name}", list(value))
        elif value is not None and value not in ("", []):
            yield Answer(f"{group}/{name}", value)


def _consent(person: Person) -> Iterator[Step]:
    yield from _given("/data/consent", consent_given="yes", consent_purposes=person.consent_purposes)


def _identity(person: Person) -> Iterator[Step]:
    name = person.name
    yield from _given(
        "/data/identity",
        given_name=name.given,
        father_name=name.father,
        grandfather_name=name.grandfather,
        great_grandfather_name=name.great_grandfather,
        family_name=name.family,
        mother_given_name=name.mother_given,
        mother_father_name=name.mother_father,
        latin_name=name.latin,
        sex=person.sex,
        date_of_birth=person.date_of_birth,
        date_of_birth_precision=person.date_of_birth_precision,
        birth_governorate=person.birth_governorate,
        nationality=person.nationality,
        marital_status=person.marital_status,
    )


def _documents(person: Person) -> Iterator[Step]:
    kinds = [document.kind for document in person.documents] or ["none"]
    yield Answer("/data/documents/document_types", kinds)
    for document in person.documents:
        yield from _document(document)
    if person.documents:
        yield Answer("/data/documents/originals_seen", "OK")


def _document(document: Document) -> Iterator[Step]:
    group = f"/data/documents/{document.kind}"
    yield Answer(f"{group}/{_NUMBER_OF.get(document.kind, f'{document.kind}_number')}", document.number)
    if document.register:
        yield from _given(group, civil_status_register=document.register, civil_status_page=document.page)
    yield from _given(
        group, **{f"{document.kind}_issuer": document.issuer, f"{document.kind}_issued_on": document.issued_on}
    )


def _contact(person: Person) -> Iterator[Step]:
    address = person.address
    yield from _given(
        "/data/contact",
        phone=person.phone,
        phone_owner=person.phone_owner,
        phone_2=person.phone_2,
        email=person.email,
        governorate=address.governorate,
        district=address.district,
        subdistrict=address.subdistrict,
        mahalla=address.mahalla,
        zuqaq=address.zuqaq,
        dar=address.dar,
        landmark=address.landmark,
        displacement=address.displacement,
        origin_governorate=address.origin_governorate,
        displaced_since=address.displaced_since,
    )


def _household(person: Person) -> Iterator[Step]:
    household = person.household
    yield from _given(
        "/data/household",
        household_size=household.size,
        dependants=household.dependants,
        working_members=household.working_members,
        breadwinner=household.breadwinner,
        social_protection=household.social_protection,
        social_protection_reference=household.social_protection_reference,
        social_protection_since=household.social_protection_since,
        circumstances=household.circumstances,
    )


def _functioning(person: Person) -> Iterator[Step]:
    if not person.functioning:
        return
    yield Answer("/data/household/functioning/functioning_agreed", "yes")
    yield from _given("/data/household/functioning", **dict(zip(_FUNCTIONS, person.functioning, strict=True)))


def _labour(person: Person) -> Iterator[Step]:
    labour = person.labour
    yield from _given(
        "/data/labour",
        worked_last_week=labour.worked_last_week,
        seeking=labour.seeking,
        available=labour.available,
        wants_more_hours=labour.wants_more_hours,
        without_work_since=labour.without_work_since,
        contract_types=labour.contract_types,
        reservation_wage=labour.reservation_wage,
        commute=labour.commute,
        governorates_willing=labour.governorates_willing,
        licences=labour.licences,
    )


def _education(person: Person) -> Iterator[Step]:
    education = person.education
    yield from _given(
        "/data/education",
        education_level=education.level,
        education_field=education.field,
        institution=education.institution,
        graduation_year=education.graduation_year,
        arabic_level=education.arabic,
        kurdish_level=education.kurdish,
        english_level=education.english,
        other_languages=education.other_languages,
        computer_level=education.computer,
        skills=education.skills,
        skills_advanced=education.skills_advanced,
        skills_basic=education.skills_basic,
    )


def _work(person: Person) -> Iterator[Step]:
    yield Answer("/data/experience/worked_before", "yes" if person.jobs else "no")
    for place, job in enumerate(person.jobs, start=1):
        if place > 1:
            yield AddRepeat(_REPEAT)
        yield from _given(
            f"{_REPEAT}[{place}]",
            work_occupation=job.occupation,
            work_title=job.title,
            work_employer=job.employer,
            work_from=job.started_on,
            work_still_there="no" if job.ended_on else "yes",
            work_to=job.ended_on,
        )


def _wanted(person: Person) -> Iterator[Step]:
    sought = {f"occupation_{rank}": code for rank, code in enumerate(person.occupations_sought, start=1)}
    yield from _given("/data/wanted", **sought, training_wanted=person.training_wanted, notes=person.notes)
