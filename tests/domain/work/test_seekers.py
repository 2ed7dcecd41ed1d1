"""Somebody who seeks work, read out of what their registration answers: the same at the desk and at the ministry."""

import json
from datetime import date

from mihan_desktop.domain.training.catalogue import Course, CourseKind, Unit, read_catalogue
from mihan_desktop.domain.work.facts import Seeker, Worked
from mihan_desktop.domain.work.seekers import seeker_of
from mihan_desktop.services.submissions import answers
from resources.codes.coder import coded
from resources.demo.courses import document
from sync.central.answers import leaves

SUBMISSION = """<data xmlns="http://mihan" id="jobseeker_registration">
<consent><registration_date>2026-03-01</registration_date>
</consent><identity><sex>female</sex><date_of_birth>1996-07-01</date_of_birth>
<date_of_birth_precision>registry</date_of_birth_precision></identity>
<contact><governorate>IQ-G07</governorate><district>IQ-D041</district></contact>
<labour><worked_last_week>no</worked_last_week><available>yes</available>
<contract_types>full_time remote</contract_types>
<available_from/><reservation_wage>650000</reservation_wage><commute>60</commute>
<governorates_willing>IQ-G06 IQ-G12</governorates_willing><licences/></labour>
<education><education_level>55</education_level><education_field>06</education_field><arabic_level>native</arabic_level>
<kurdish_level/><english_level>none</english_level><other_languages>tr fa</other_languages>
<skills>typing office_software</skills></education>
<experience><worked_before>yes</worked_before>
<work><work_occupation>4110</work_occupation><work_title>كاتبة</work_title><work_from>2019-01-01</work_from>
<work_still_there>no</work_still_there><work_to>2021-02-28</work_to><work_until>2021-02-28</work_until><work_months>25</work_months></work>
<work><work_occupation>52</work_occupation><work_title/><work_from>2024-01-01</work_from>
<work_still_there>yes</work_still_there><work_to/><work_until>2026-03-01</work_until><work_months>26</work_months></work>
<experience_months>51</experience_months></experience>
<wanted><occupation_1>4311</occupation_1><occupation_2>41</occupation_2><occupation_3/></wanted>
<meta><instanceID>uuid:1</instanceID></meta></data>"""

SEWING = Course("sew", "p", {"en": "Sewing"}, CourseKind.VOCATIONAL, 10, 60, 1, 9,
                units=(Unit("u", {"en": "u"}, 10, ("sewing", "typing")),), occupations=("7533",))  # fmt: skip


def test_what_a_registration_says_is_read_the_same_at_the_desk_and_at_the_ministry() -> None:
    desk = seeker_of("r", answers(SUBMISSION.encode()))
    ministry = seeker_of("r", leaves(SUBMISSION))
    assert desk == ministry
    assert desk == Seeker(
        "r", sought=("4311", "41"), worked=(Worked("4110", 25, date(2021, 2, 28)), Worked("52", 26)),
        skills=("typing", "office_software"), education=5, studied="06",
        languages={"ar": 4, "en": 0, "tr": 1, "fa": 1}, experience=51, governorate="IQ-G07", district="IQ-D041",
        willing=("IQ-G06", "IQ-G12"), commute=60, wage=650_000, contracts=("full_time", "remote"),
        available=date(2026, 3, 1), licences=None, born=date(1996, 1, 1), registered=date(2026, 3, 1),
    )  # fmt: skip


def test_what_somebody_was_taught_counts_among_their_skills_and_its_certificate_for_an_occupation() -> None:
    taught = seeker_of("r", answers(SUBMISSION.encode()), courses=[SEWING], points=7)
    assert taught.skills == ("typing", "office_software", "sewing")
    assert taught.certified == ("7533",)
    assert taught.points == 7


def test_of_skills_whose_level_was_asked_those_are_told_that_are_another_than_usual() -> None:
    ticked = "</skills><skills_advanced>typing</skills_advanced><skills_basic/>"
    asked = SUBMISSION.replace("</skills>", ticked)
    assert seeker_of("r", leaves(asked)).levels == {"typing": 3, "office_software": 2}
    assert seeker_of("r", answers(asked.encode())).levels == {"typing": 3, "office_software": 2}
    little = ticked.replace(">typing<", "><").replace("<skills_basic/>", "<skills_basic>typing</skills_basic>")
    beginner = SUBMISSION.replace("</skills>", little)
    assert seeker_of("r", leaves(beginner)).levels == {"typing": 1, "office_software": 2}
    assert seeker_of("r", leaves(beginner), courses=[SEWING]).levels == {"typing": 2, "office_software": 2}, (
        "whoever has its certificate does it alone; of what was only taught nobody asked"
    )


def test_nothing_answered_is_nothing_known() -> None:
    assert seeker_of("r", []) == Seeker("r")
    assert seeker_of("r", [("licences", ""), ("worked_before", "no")]) == Seeker("r", experience=0)


def test_answers_that_nobody_can_read_are_unknown_and_stop_nothing() -> None:
    odd = [
        ("date_of_birth", "1990-02-30"), ("date_of_birth_precision", "day"), ("registration_date", "yesterday"),
        ("experience_months", "NaN"), ("reservation_wage", "-5"), ("commute", "١٥x"), ("education_level", "9"),
        ("english_level", "superb"), ("occupation_1", "plumber"), ("occupation_2", "71126"), ("occupation_3", "7112"),
        ("work_occupation", "4110"), ("work_months", "inf"), ("work_occupation", "x"), ("work_months", "5"),
    ]  # fmt: skip
    assert seeker_of("r", odd) == Seeker(
        "r", sought=("7112",), worked=(Worked("4110", None),), born=date(1990, 1, 1)
    )  # fmt: skip


def test_a_catalogue_that_names_occupations_gives_them_to_its_courses() -> None:
    told = document()
    told["courses"][0]["occupations"] = ["7533"]
    read = read_catalogue(json.dumps(told).encode())
    assert [one.occupations for one in read.courses][:2] == [("7533",), ()]


def test_whoever_somebody_is_the_matching_reads_the_same() -> None:
    """Sex, family, nationality, displacement, difficulties and the like may say anything: the seeker is the same."""
    told = list(answers(SUBMISSION.encode()))
    others = (
        "sex", "marital_status", "nationality", "birth_governorate", "displacement", "origin_governorate",
        "circumstances", "functional_difficulty", "seeing", "walking", "household_size", "dependants", "breadwinner",
        "social_protection", "given_name", "family_name", "mother_given_name", "photo", "religion", "ethnicity",
    )  # fmt: skip
    for value in ("female", "yes", "cannot", "9"):
        changed = [one for one in told if one[0] not in others] + [(name, value) for name in others]
        assert seeker_of("r", changed) == seeker_of("r", told)


WORDS = """<data><wanted><occupation_1/><occupation_words>فيتر سيارات</occupation_words></wanted><experience>
<work><work_occupation/><work_title>كاتب طابعة</work_title><work_still_there/><work_to>2020-01-01</work_to>
<work_months>80</work_months></work>
<work><work_occupation>9111</work_occupation><work_title/><work_still_there/><work_to/><work_months>3</work_months></work>
<work><work_occupation/><work_title>طالب</work_title><work_still_there/><work_to/><work_months>9</work_months></work>
</experience></data>"""


def test_own_words_stand_for_an_occupation_where_none_was_chosen_and_say_that_they_do() -> None:
    found = [seeker_of("r", told, coded=coded) for told in (leaves(WORDS), answers(WORDS.encode()))]
    assert found[0] == found[1], "at both ends"
    assert (found[0].sought, found[0].guessed[0]) == (("7231",), "7231")
    worked = {one.occupation: one.months for one in found[0].worked}
    assert worked == {found[0].guessed[1]: 80, "9111": 3}, "a pupil's words are not taken for the work of an attendant"
    assert seeker_of("r", leaves(WORDS)).sought == ()
    chosen = WORDS.replace("<occupation_1/>", "<occupation_1>7112</occupation_1>")
    assert seeker_of("r", leaves(chosen), coded=coded).sought == ("7112",), "what was chosen stands"
    same = WORDS.replace("9111", "7231")
    assert "7231" not in seeker_of("r", leaves(same), coded=coded).guessed, "chosen elsewhere: nothing to doubt"


def test_an_entry_without_an_occupation_lends_the_next_one_nothing() -> None:
    told = [("work_occupation", ""), ("work_months", "80"), ("work_occupation", "9111"), ("work_still_there", "yes")]
    assert seeker_of("r", told).worked == (Worked("9111", None),)


def test_of_thousands_of_titles_few_are_coded_and_long_ones_are_cut() -> None:
    asked: list[str] = []

    def code(words: str) -> str:
        asked.append(words)
        return ""

    many = [("work_title", "حدّاد " * 5_000)] * 1_000
    seeker_of("r", many, coded=code)
    assert len(asked) == 10
    assert coded(many[0][1]) == ""
