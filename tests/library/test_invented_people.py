"""Invented people: the same for the same seed, plausible together, and nobody's."""

import re
import time
from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from resources.codes import codes_in_force
from resources.demo.people import AS_OF, classes, people, person
from resources.demo.person import Person


@pytest.fixture(scope="module")
def crowd() -> list[Person]:
    """Three thousand people of one seed."""
    return list(people(7, 3_000))


def test_the_same_seed_gives_the_same_people() -> None:
    assert list(people(3, 40)) == list(people(3, 40))
    assert list(people(3, 40)) != list(people(4, 40))


def test_somebody_is_the_same_wherever_counting_begins() -> None:
    assert list(people(3, 5, first=20)) == list(people(3, 40))[20:25]
    assert person(3, 22) == list(people(3, 40))[22]


def test_ten_thousand_people_come_in_seconds() -> None:
    started = time.perf_counter()
    assert sum(1 for _ in people(1, 10_000)) == 10_000
    assert time.perf_counter() - started < 20  # under one second on an idle machine


def test_no_number_could_be_anybodys(crowd: list[Person]) -> None:
    shapes = {
        "national_card": r"99\d{10}",
        "civil_status_id": r"99\d{8}",
        "ration_card": r"99\d{8}",
        "passport": r"X\d{9}",
        "nationality_certificate": r"X\d{7}",
        "residence_card": r"X\d{7}",
        "refugee_card": r"X\d{7}",
    }
    for someone in crowd:
        for document in someone.documents:
            assert re.fullmatch(shapes[document.kind], document.number), document
        for phone in filter(None, (someone.phone, someone.phone_2)):
            assert re.fullmatch(r"0749\d{7}", phone)
        assert not someone.email or someone.email.endswith("@example.org")
    assert {document.kind for someone in crowd for document in someone.documents} == shapes.keys()


def test_no_two_people_share_a_number(crowd: list[Person]) -> None:
    phones = [phone for someone in crowd for phone in (someone.phone, someone.phone_2) if phone]
    papers = [(document.kind, document.number) for someone in crowd for document in someone.documents]
    assert len(set(phones)) == len(phones)
    assert len(set(papers)) == len(papers)


def test_the_first_of_july_is_the_commonest_birthday_as_in_the_registry(crowd: list[Person]) -> None:
    birthdays = Counter((someone.date_of_birth.month, someone.date_of_birth.day) for someone in crowd)
    (commonest, times), (_, next_times) = birthdays.most_common(2)
    assert commonest == (7, 1)
    assert times > 0.08 * len(crowd) > 5 * next_times


def test_kurdish_and_arabic_names_live_where_they_are_spoken(crowd: list[Person]) -> None:
    sorani = re.compile("[ەڕڵۆێ]")
    for someone in crowd:
        arabic_letters = re.search("[ةكيى]", someone.name.full)
        assert not (someone.language == "ckb" and arabic_letters), someone.name
        assert not (someone.language == "ar" and sorani.search(someone.name.full)), someone.name
    by_governorate = Counter((someone.address.governorate, someone.language) for someone in crowd)
    assert by_governorate["IQ-G11", "ckb"] > 5 * by_governorate["IQ-G11", "ar"]
    assert by_governorate["IQ-G07", "ar"] > 50 * by_governorate["IQ-G07", "ckb"]


def test_everybody_lives_in_a_district_of_their_governorate(crowd: list[Person]) -> None:
    homes = {(code.parent, code.code) for code in codes_in_force("districts", AS_OF)}
    assert {(someone.address.governorate, someone.address.district) for someone in crowd} <= homes
    assert {someone.address.governorate for someone in crowd} == {code for code, _ in homes}


def test_lives_fit_together(crowd: list[Person]) -> None:
    for someone in crowd:
        born = someone.date_of_birth
        assert date(1962, 1, 1) <= born <= date(2006, 12, 31)
        for job in someone.jobs:
            assert born.year + 16 <= job.started_on.year
            assert job.started_on <= (job.ended_on or AS_OF) <= AS_OF
        for earlier, later in pairwise(someone.jobs):
            assert earlier.ended_on is not None
            assert earlier.ended_on <= later.started_on
        household = someone.household
        assert household.dependants + household.working_members <= household.size
        name = someone.name
        assert name.given != name.father != name.grandfather != name.great_grandfather
        assert len(set(someone.occupations_sought)) == len(someone.occupations_sought)


def test_classes_meet_on_working_days_only() -> None:
    made = classes(5)
    assert made == classes(5)
    assert len(made) == 3
    for training in made:
        assert 15 <= len(training.trainees) <= 25
        assert training.titles.keys() == {"ar", "ckb", "en"}
        assert all(day.strftime("%A") not in ("Friday", "Saturday") for day in training.dates)
        assert list(training.dates) == sorted(set(training.dates))
    trainees = [someone.phone for training in made for someone in training.trainees]
    assert len(set(trainees)) == len(trainees)
