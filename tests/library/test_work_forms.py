"""The forms of an employer and of a vacancy: three languages throughout, and the facts that are lifted out of them."""

from datetime import date
from pathlib import Path

import pytest

from forms.session import Session
from forms.xlsform import compile_xlsform
from mihan_desktop.domain.training.ending import ABOUT_PEOPLE
from mihan_desktop.domain.work import employers, vacancies
from mihan_desktop.domain.work.vacancies import offer_of
from mihan_desktop.services.submissions import answers as read
from tests.library.conftest import LIBRARY, clock, new_id

FORMS = ("employer", "vacancy")
EMPLOYER = "0198c0de-0000-7000-8000-000000000001"


def a_form(name: str) -> Session:
    """The form as somebody opens it on a Thursday."""
    path: Path = LIBRARY / f"{name}.xlsx"
    return Session(compile_xlsform(path.read_bytes(), path.name).definition, clock=clock, new_id=new_id)


@pytest.mark.parametrize("name", FORMS)
def test_every_word_of_it_is_said_in_three_languages(name: str) -> None:
    path = LIBRARY / f"{name}.xlsx"
    compiled = compile_xlsform(path.read_bytes(), path.name)
    assert compiled.warnings == ()
    assert compiled.definition.form_id == name
    assert name in ABOUT_PEOPLE, "nobody is registered by it"
    session = Session(compiled.definition, clock=clock, new_id=new_id)
    labels = {}
    for language in compiled.definition.languages:
        session.set_language(language)
        labels[language] = [
            [node.ref, node.label, *(choice.label for choice in node.choices)] for node in session.root.walk()
            if node.control
        ]  # fmt: skip
    assert len(labels) == 3
    for told in zip(*labels.values(), strict=True):
        assert all(all(one) for one in told)
        assert len({words[1] for words in told}) == 3, told[0]


@pytest.mark.parametrize("name", FORMS)
def test_nobody_is_asked_by_what_no_employer_may_choose(name: str) -> None:
    """No question of sex, age, religion, origin or disability [Labour Law 37 of 2015, article 8]."""
    named = {node.ref.rpartition("/")[2] for node in a_form(name).root.walk()}
    assert not named & {"sex", "gender", "age", "religion", "ethnicity", "nationality", "disability", "marital_status"}


def test_the_facts_of_an_employer_are_what_was_answered() -> None:
    form = a_form("employer")
    for ref, value in {
        "who/legal_name": "شركة النور للتجارة العامة", "who/employer_kind": "company", "who/activity": "G",
        "papers/registration_number": "م.ش/1204", "place/governorate": "IQ-G07", "place/district": "IQ-D038",
        "contact/contact_name": "سالم", "contact/phone": "07701234567",
    }.items():  # fmt: skip
        form.set(f"/data/{ref}", value)
    found = employers.employer_of(form.finalise().leaves)
    assert (found.name, found.kind, found.activity) == ("شركة النور للتجارة العامة", "company", "G")
    assert (found.registration, found.phone, found.tax) == ("م.ش/1204", "07701234567", "")
    assert employers.read_facts(employers.write_facts(found)) == found


def test_the_facts_of_a_vacancy_are_what_was_answered() -> None:
    form = a_form("vacancy")
    for ref, value in {
        "work/title": "لحّام", "work/occupation": "72", "work/places": "3", "needs/skills_essential": "welding building",
        "needs/education_least": "35", "needs/education_field": "07", "needs/experience_years": "2",
        "needs/arabic_level": "good", "needs/kurdish_level": "none", "needs/other_languages": "tr",
        "needs/licences": "driving_private", "needs/hazardous": "yes", "terms/wage_period": "day",
        "terms/wage_from": "25000", "place/governorate": "IQ-G07", "place/district": "IQ-D038",
        "place/arose": "2026-11-01", "place/told": "2026-11-18", "place/closes": "2026-12-31",
    }.items():  # fmt: skip
        form.set(f"/data/{ref}", value)
    offer = offer_of(EMPLOYER, form.finalise().leaves)
    assert (offer.occupation, offer.places, set(offer.essential)) == ("72", 3, {"welding", "building"})
    assert (offer.education, offer.studied, offer.experience) == (3, "07", 24)
    assert offer.languages == {"ar": 2, "tr": 1}, "that none is needed demands nothing"
    assert (offer.wage_from, offer.wage_to) == (650_000, 650_000), "26 days of a day's wage"
    assert (offer.least_age, offer.told_late) == (18, 7)
    assert offer.closes == date(2026, 12, 31)
    assert vacancies.read_offer(vacancies.write_offer(offer)) == offer


def test_of_the_skills_that_are_asked_for_some_must_be_mastered_and_a_beginner_will_do_for_others() -> None:
    form = a_form("vacancy")
    assert not form.node("/data/needs/skills_mastered").relevant
    for name, value in {
        "skills_essential": "welding building", "skills_optional": "driving", "skills_beginner": "driving welding",
        "skills_mastered": "welding",
    }.items():  # fmt: skip
        form.set(f"/data/needs/{name}", value)
    assert [one.value for one in form.node("/data/needs/skills_beginner").choices] == ["building", "driving"]
    form.set("/data/work/title", "لحّام")
    offer = offer_of(EMPLOYER, read(form.submission()))
    assert offer.levels == {"welding": 3, "building": 2, "driving": 1}
    form.set("/data/needs/skills_essential", "building")
    form.set("/data/needs/skills_optional", "")
    assert offer_of(EMPLOYER, read(form.submission())).levels == {"building": 2}, "nothing stays ticked"
    form.set("/data/needs/skills_essential", "")
    assert offer_of(EMPLOYER, read(form.submission())).levels == {}


def test_a_vacancy_cannot_close_before_anybody_heard_of_it() -> None:
    form = a_form("vacancy")
    form.set("/data/place/told", "2026-11-18")
    form.set("/data/place/closes", "2026-11-01")
    assert "/data/place/closes" in {one.ref for one in form.violations()}
    form.set("/data/place/closes", "2027-12-31")
    assert "/data/place/closes" in {one.ref for one in form.violations()}, "more than a year is a mistake"
