"""Clerks fill the registration form: with every invented person, and with what people get wrong."""

from collections.abc import Callable

import pytest
from lxml import etree

from forms.problems import FormError
from forms.session import Session
from mihan_desktop.domain.work.seekers import seeker_of
from mihan_desktop.services.submissions import answers
from resources.demo.people import fill, people, person
from resources.demo.person import Person
from tests.library.conftest import A_THURSDAY

SEED = 20261121
Opener = Callable[[], Session]


def violated(session: Session) -> dict[str, str]:
    """What stands against finishing: condition by ref."""
    return {violation.ref: violation.condition for violation in session.violations()}


def somebody(seed: int, wanted: Callable[[Person], bool]) -> Person:
    """The first person of a seed of whom something is true."""
    return next(someone for someone in people(seed, 5_000) if wanted(someone))


@pytest.mark.parametrize("part", range(8))
def test_every_invented_person_can_be_registered(open_form: Opener, part: int) -> None:
    for someone in people(SEED, 25, first=25 * part):
        session = open_form()
        fill(session, someone)
        assert violated(session) == {}, someone
        finalised = session.finalise()
        assert finalised.instance_name == someone.name.full
        assert finalised.entity is not None
        assert finalised.entity["full_name"] == someone.name.full
        assert finalised.entity["phone"] == someone.phone
        assert finalised.entity["registration_date"] == A_THURSDAY.date().isoformat()
        root = etree.fromstring(finalised.xml)
        told = [entry.findtext("{*}work_occupation") for entry in root.iterfind("{*}experience/{*}work")]
        assert told == [job.occupation for job in someone.jobs]


def test_an_empty_form_says_what_is_missing(open_form: Opener) -> None:
    session = open_form()
    missing = violated(session)
    assert set(missing.values()) == {"required"}
    for ref in ("consent/consent_given", "identity/given_name", "contact/phone", "wanted/occupation_1"):
        assert f"/data/{ref}" in missing
    assert not any(ref.startswith("/data/experience/work[") for ref in missing), "nobody asked about past jobs yet"
    with pytest.raises(FormError, match="has_violations"):
        session.finalise()


def test_what_was_read_before_consent_comes_out_with_its_language(open_form: Opener) -> None:
    session = open_form()
    fill(session, person(SEED, 1))
    said = {}
    for name in session.languages:
        session.set_language(name)
        done = session.finalise()
        said[done.language] = done.notes["consent_text"]
    assert said.keys() == {"ar", "ckb", "en"}
    assert said["en"].startswith("Read to the visitor")
    assert len(set(said.values())) == 3


def test_without_consent_nothing_is_registered(open_form: Opener) -> None:
    session = open_form()
    fill(session, person(SEED, 1))
    session.set("/data/consent/consent_given", "no")
    assert violated(session) == {"/data/consent/consent_given": "constraint"}


@pytest.mark.parametrize(
    ("ref", "wrong"),
    [
        ("/data/identity/given_name", "زينب 2"),
        ("/data/identity/given_name", "ز"),
        ("/data/identity/date_of_birth", "2015-01-01"),
        ("/data/identity/date_of_birth", "1901-01-01"),
        ("/data/identity/date_of_birth", "2026-12-01"),
        ("/data/identity/latin_name", "زينب"),
        ("/data/documents/national_card/national_number", "99123456789"),
        ("/data/documents/national_card/national_number", "9912345678901"),
        ("/data/documents/national_card/national_number", "A91234567890"),
        ("/data/documents/national_card/national_card_issued_on", "2027-01-01"),
        ("/data/documents/national_card/national_card_issued_on", "1849-12-31"),
        ("/data/consent/registration_date", "1850-01-01"),
        ("/data/consent/registration_date", "2026-11-20"),
        ("/data/labour/available_from", "9999-01-01"),
        ("/data/labour/available_from", "2031-11-21"),
        ("/data/labour/available_from", "2026-11-18"),
        ("/data/contact/phone", "0749123456"),
        ("/data/contact/phone", "07291234567"),
        ("/data/contact/phone", "+9647491234567"),
        ("/data/contact/email", "zainab@example"),
        ("/data/household/household_size", 0),
        ("/data/labour/reservation_wage", 1000),
        ("/data/wanted/occupation_2", "same as the first"),
    ],
)
def test_a_wrong_answer_is_named_in_words(open_form: Opener, ref: str, wrong: str | int) -> None:
    someone = somebody(SEED, lambda one: bool(one.documents) and one.documents[0].kind == "national_card")
    session = open_form()
    fill(session, someone)
    if wrong == "same as the first":
        wrong = someone.occupations_sought[0]
    session.set(ref, wrong)
    violation = session.node(ref).violation
    assert violation is not None
    assert violation.condition == "constraint"
    assert violation.message


def test_the_last_day_of_a_job_does_not_come_before_its_first(open_form: Opener) -> None:
    someone = somebody(SEED, lambda one: len(one.jobs) == 2 and one.jobs[1].ended_on is not None)
    session = open_form()
    fill(session, someone)
    session.set("/data/experience/work[2]/work_to", someone.jobs[0].started_on.isoformat())
    assert violated(session) == {"/data/experience/work[2]/work_to": "constraint"}


def test_only_districts_of_the_chosen_governorate_are_offered(open_form: Opener) -> None:
    session = open_form()
    session.set("/data/contact/governorate", "IQ-G19")
    offered = [choice.value for choice in session.node("/data/contact/district").choices]
    assert offered == ["IQ-D027", "IQ-X01", "other"]
    assert "abroad" not in [choice.value for choice in session.node("/data/contact/governorate").choices]
    assert "abroad" in [choice.value for choice in session.node("/data/identity/birth_governorate").choices]


def test_a_young_person_is_asked_for_a_guardian(open_form: Opener) -> None:
    session = open_form()
    guardian = "/data/identity/guardian_name"
    assert not session.node(guardian).relevant
    session.set("/data/identity/date_of_birth", "2009-11-19")
    assert session.node("/data/identity/age").value == "17"
    assert session.node(guardian).relevant
    session.set("/data/identity/date_of_birth", "2008-11-19")
    assert session.node("/data/identity/age").value == "18"
    assert not session.node(guardian).relevant


def test_the_work_situation_follows_the_international_definition(open_form: Opener) -> None:
    session = open_form()
    group = "/data/labour"
    for worked, seeking, available, status in (
        ("yes", None, None, "employed"),
        ("no", "yes", "yes", "unemployed"),
        ("no", "yes", "no", "potential"),
        ("no", "no", "yes", "potential"),
        ("no", "no", "no", "outside"),
    ):
        session.set(f"{group}/worked_last_week", worked)
        if worked == "no":
            session.set(f"{group}/seeking", seeking)
            session.set(f"{group}/available", available)
        assert session.node(f"{group}/labour_status").value == status


def test_months_are_counted_from_the_answers(open_form: Opener) -> None:
    session = open_form()
    session.set("/data/labour/worked_last_week", "no")
    session.set("/data/labour/without_work_since", "2025-03-01")
    assert session.node("/data/labour/months_without_work").value == "20"
    session.set("/data/experience/worked_before", "yes")
    session.set("/data/experience/work[1]/work_from", "2019-01-01")
    session.set("/data/experience/work[1]/work_to", "2020-03-01")
    session.add_repeat("/data/experience/work")
    session.set("/data/experience/work[2]/work_from", "2026-09-01")
    session.set("/data/experience/work[2]/work_still_there", "yes")
    assert [session.node(f"/data/experience/work[{place}]/work_months").value for place in (1, 2)] == ["14", "2"]
    assert session.node("/data/experience/experience_months").value == "16"
    session.set("/data/experience/worked_before", "no")
    assert session.node("/data/experience/experience_months").value == "0"


def test_a_voluntary_answer_left_out_costs_nothing(open_form: Opener) -> None:
    someone = somebody(SEED, lambda one: not one.functioning)
    session = open_form()
    fill(session, someone)
    assert session.node("/data/household/functioning/functional_difficulty").value == ""
    session.set("/data/household/functioning/functioning_agreed", "yes")
    assert violated(session) == {}
    assert session.node("/data/household/functioning/functional_difficulty").value == "no"
    session.set("/data/household/functioning/hearing", "a_lot")
    assert session.node("/data/household/functioning/functional_difficulty").value == "yes"


def test_no_documents_stands_alone(open_form: Opener) -> None:
    session = open_form()
    session.set("/data/documents/document_types", ["none", "passport"])
    assert session.node("/data/documents/document_types").violation is not None
    session.set("/data/documents/document_types", ["none"])
    assert session.node("/data/documents/document_types").violation is None
    assert not session.node("/data/documents/passport").relevant


def test_of_the_skills_somebody_named_the_better_and_the_lesser_ones_are_ticked_and_nothing_else_stays_ticked(
    open_form: Opener,
) -> None:
    session = open_form()

    def offered(question: str) -> list[str]:
        return [choice.value for choice in session.node(f"/data/education/{question}").choices]

    def told() -> dict[str, int]:
        return dict(seeker_of("r", answers(session.submission())).levels)

    fill(session, person(SEED, 1))
    session.set("/data/education/skills", "")
    assert not session.node("/data/education/skills_advanced").relevant, "nothing is asked of no skills"
    assert told() == {}
    session.set("/data/education/skills", "welding sewing driving")
    assert set(offered("skills_advanced")) == {"welding", "sewing", "driving"}
    assert told() == dict.fromkeys(("welding", "sewing", "driving"), 2), "only exceptions are ticked"
    session.set("/data/education/skills_basic", "sewing driving")
    session.set("/data/education/skills_advanced", "welding sewing")
    assert offered("skills_basic") == ["driving"]
    assert told() == {"welding": 3, "sewing": 3, "driving": 1}
    session.set("/data/education/skills", "sewing")
    assert session.node("/data/education/skills_advanced").value == "sewing", "what was taken out is not ticked"
    assert not session.node("/data/education/skills_basic").relevant, "nothing is left to be known a little"
    session.set("/data/education/skills", "")
    session.set("/data/education/skills", "welding driving")
    assert told() == {"welding": 2, "driving": 2}, "nor does it come back by itself"


def test_a_photograph_and_a_scan_are_asked_for_only_where_there_is_something_to_take(open_form: Opener) -> None:
    session = open_form()
    photo, scan = session.node("/data/identity/photo"), session.node("/data/documents/document_scan")
    asked = [(photo.relevant, scan.relevant)]
    for ref, value in (
        ("consent/consent_given", "yes"),
        ("documents/document_types", ["none"]),
        ("documents/document_types", ["passport"]),
    ):
        session.set(f"/data/{ref}", value)
        asked.append((photo.relevant, scan.relevant))
    assert asked == [(False, True), (True, True), (True, False), (True, True)]
    assert (photo.control, photo.parameters["mediatype"]) == ("upload", "image/*")
    assert not any(ref in violated(session) for ref in (photo.ref, scan.ref)), "both are voluntary"


def test_somebody_may_start_five_years_after_registering(open_form: Opener) -> None:
    session = open_form()
    session.set("/data/labour/available_from", "2031-11-19")
    assert session.node("/data/labour/available_from").violation is None


def test_the_form_speaks_three_languages(open_form: Opener) -> None:
    session = open_form()
    assert session.language == "Arabic (ar)"
    asked = {}
    for language in session.languages:
        session.set_language(language)
        asked[language] = session.node("/data/identity/given_name").label
    assert asked == {"Arabic (ar)": "الاسم", "Kurdish (ckb)": "ناو", "English (en)": "Given name"}
