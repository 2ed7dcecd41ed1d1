"""Answers that need not be given again: what a form says is carried over, and nothing else."""

from pathlib import Path

import pytest

from forms.carrying import CLERK, HOUSEHOLD, carried, carries, carry_over
from forms.session import Session
from forms.xlsform import compile_xlsform
from mihan_desktop.services.submissions import answers
from resources.demo.answering import fill
from resources.demo.people import person
from tests.forms.scenario import MOMENT, Scenario, ids, xform

SHEET = """
| survey | | | | | | |
| | type | name | label | bind::mihan:carry | relevant | constraint |
| | text | office | Office | clerk | | |
| | text | given_name | Name | | | |
| | begin_group | home | Home | household | | |
| | text | street | Street | | | |
| | text | camp | Camp | | ${street} = 'camp' | |
| | integer | rooms | Rooms | clerk | | . < 20 |
| | begin_repeat | member | Member | | | |
| | text | member_name | Name | | | |
| | end_repeat | | | | | |
| | end_group | | | | | |
| settings | | | | | | |
| | form_id | version | | | | |
| | carry | 1 | | | | |
"""


def filled() -> tuple[Session, Session]:
    """A filling and a new one of the same form."""
    definition = compile_xlsform(SHEET.encode(), "carry.md").definition
    first = Session(definition, clock=lambda: MOMENT, new_id=ids())
    given: dict[str, str | int] = {
        "office": "Basra", "given_name": "Zainab", "home/street": "camp", "home/camp": "Two", "home/rooms": 3,
        "home/member[1]/member_name": "Ali",
    }  # fmt: skip
    for ref, value in given.items():
        first.set(f"/data/{ref}", value)
    return first, Session(definition, clock=lambda: MOMENT, new_id=ids())


def test_the_next_of_a_household_has_its_address_and_not_its_people() -> None:
    first, second = filled()
    assert carries(first.definition, HOUSEHOLD)
    answered = carried(first, {HOUSEHOLD, CLERK})
    taken = carry_over(second, answered)
    assert set(taken) == {"/data/office", "/data/home/street", "/data/home/camp", "/data/home/rooms"}
    assert [second.node(ref).value for ref in taken] == ["Basra", "camp", "Two", "3"]
    assert second.node("/data/given_name").value == ""
    assert second.node("/data/home/member[1]/member_name").value == ""


def test_the_next_of_the_same_clerk_has_the_office_only() -> None:
    first, second = filled()
    assert set(carry_over(second, carried(first, {CLERK}))) == {"/data/office", "/data/home/rooms"}


def test_what_does_not_fit_any_more_is_left_out() -> None:
    _, second = filled()
    assert carry_over(second, {"/data/home/rooms": "many", "/data/gone": "1", "/data/home/camp": "Two"}) == ()
    assert carry_over(second, {"/data/home/rooms": "21"}) == ()
    assert second.node("/data/home/rooms").value == ""


def test_a_word_that_is_no_occasion_is_a_warning() -> None:
    scenario = Scenario(xform("<q/>", '<bind nodeset="/data/q" mihan:carry="always"/>', '<input ref="/data/q"/>'))
    assert [(each.code, each.where.ref) for each in scenario.definition.warnings] == [("bad_carry", "/data/q")]
    assert not carries(scenario.definition, CLERK)


@pytest.mark.parametrize("number", [3, 11])
def test_a_finished_filling_hands_over_the_leaves_that_its_submission_has(number: int) -> None:
    path = Path("forms/library/jobseeker_registration.xlsx")
    definition = compile_xlsform(path.read_bytes(), path.name).definition
    session = Session(definition, clock=lambda: MOMENT, new_id=ids())
    fill(session, person(5, number))
    finalised = session.finalise()
    assert [leaf for leaf in finalised.leaves if leaf[1]] == [leaf for leaf in answers(finalised.xml) if leaf[1]]
