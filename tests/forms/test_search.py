"""Choices that Collect's search() finds in a CSV beside the form."""

import pytest

from forms.problems import FormError
from forms.session import Session
from forms.xlsform import compile_xlsform
from tests.forms.scenario import MOMENT, Scenario, ids, xform

PEOPLE = (
    "key,name,name_ar,town,sex\n1,Zainab,زينب,Heet,f\n2,Ali,علي,Rawa,m\n3,Sara,سارة,Heet,f\n3,Sara,سارة,Heet,f\n"
    "4,ALIYA,علياء,Heet,f\n"
).encode()
ITEM = "<item><label>%s</label><value>key</value></item>"


def asked(appearance: str, *, label: str = "name", more: str = "", files: dict[str, bytes] | None = None) -> Scenario:
    return Scenario(
        xform(
            "<town/><part/><who/>",
            "",
            f"""<input ref="/data/town"/><input ref="/data/part"/>
            <select1 ref="/data/who" appearance="minimal {appearance}">{more}{ITEM % label}</select1>""",
        ),
        files={"people.csv": PEOPLE} if files is None else files,
    )


def test_every_row_is_offered_once_and_numbered_choices_stand_before_them() -> None:
    scenario = asked("search('people')", more="<item><label>Nobody</label><value>99</value></item>")
    assert scenario.options("who") == ["99", "1", "2", "3", "4"]
    assert [each.label for each in scenario.at("who").choices] == ["Nobody", "Zainab", "Ali", "Sara", "ALIYA"]
    assert scenario.at("who").appearance == {"minimal", "search('people')"}
    assert scenario.definition.warnings == ()
    assert scenario.definition.model.external == {"people": "jr://file-csv/people.csv"}


@pytest.mark.parametrize(
    ("appearance", "answers", "found"),
    [
        ("search('people', 'matches', 'town', /data/town)", {"town": "Heet"}, ["1", "3", "4"]),
        ("search('people', 'matches', 'town', ../town )", {"town": "Rawa"}, ["2"]),
        ("search('people', 'matches', 'town', /data/town)", {"town": "heet"}, []),
        ("search('people', 'contains', 'name', /data/part)", {"part": "LI"}, ["2", "4"]),
        ("search('people', 'contains', 'name, town', /data/part)", {"part": "raw"}, ["2"]),
        ("search('people', 'contains', 'name', /data/part)", {}, ["1", "2", "3", "4"]),
        ("search('people', 'startswith', 'name', /data/part)", {"part": "al"}, ["2", "4"]),
        ("search('people', 'endswith', 'name', concat(/data/part, 'a'))", {"part": "r"}, ["3"]),
        ("search('people', 'contains', 'name', /data/part, 'sex', 'f')", {"part": "ali"}, ["4"]),
    ],
)
def test_rows_are_found_by_their_columns(appearance: str, answers: dict[str, str], found: list[str]) -> None:
    scenario = asked(appearance)
    for ref, answer in answers.items():
        scenario.answer(ref, answer)
    assert scenario.options("who") == found
    assert scenario.definition.warnings == ()


def test_an_answer_that_is_not_found_any_more_is_taken_away() -> None:
    scenario = asked("search('people', 'matches', 'town', /data/town)")
    scenario.answer("town", "Heet")
    scenario.answer("who", "1")
    with pytest.raises(FormError, match="unknown_choice"):
        scenario.answer("who", "2")
    assert scenario.answer("town", "Rawa") == {"town", "who"}
    assert scenario.value("who") == ""


def test_a_label_may_be_several_columns() -> None:
    scenario = asked("search('people', 'matches', 'town', 'Rawa')", label="name, town")
    assert [each.label for each in scenario.at("who").choices] == ["Ali, Rawa"]


def test_without_the_file_any_answer_is_taken() -> None:
    scenario = asked("search('people')", files={})
    assert scenario.options("who") == []
    scenario.answer("who", "77")
    assert scenario.value("who") == "77"


@pytest.mark.parametrize(
    "appearance",
    [
        "search('people', 'resembles', 'name', 'x')",
        "search('people', 'contains')",
        "search('no/such path')",
        "search(/data/town)",
        "search('people', 'contains', 'na me', 'x')",
        "search('people'",
    ],
)
def test_a_search_that_cannot_be_understood_is_a_warning_and_leaves_the_choices_as_written(appearance: str) -> None:
    scenario = asked(appearance)
    assert [(each.code, each.where.ref) for each in scenario.definition.warnings] == [("bad_search", "/data/who")]
    assert scenario.options("who") == ["key"]
    scenario.answer("who", "key")


def test_in_a_repeat_each_instance_searches_by_its_own_answer() -> None:
    scenario = Scenario(
        xform(
            "<p><town/><who/></p>",
            "",
            f"""<repeat nodeset="/data/p"><input ref="/data/p/town"/>
            <select1 ref="/data/p/who" appearance="search('people', 'matches', 'town', /data/p/town)">
            {ITEM % "name"}</select1></repeat>""",
        ),
        files={"people.csv": PEOPLE},
    )
    scenario.session.add_repeat("/data/p")
    scenario.answer("p[1]/town", "Heet")
    scenario.answer("p[2]/town", "Rawa")
    assert (scenario.options("p[1]/who"), scenario.options("p[2]/who")) == (["1", "3", "4"], ["2"])


def test_a_spreadsheet_of_two_languages_names_a_column_for_each() -> None:
    sheet = """
| survey | | | | | |
| | type | name | label::Arabic (ar) | label::English (en) | appearance |
| | text | town | المدينة | Town | |
| | select_one people | who | من | Who | search('people', 'matches', 'town', ${town}) |
| choices | | | | | |
| | list_name | name | label::Arabic (ar) | label::English (en) | |
| | people | key | name_ar | name | |
| settings | | | | | |
| | form_id | default_language | | | |
| | people | English (en) | | | |
"""
    compiled = compile_xlsform(sheet.encode(), "people.md")
    session = Session(compiled.definition, clock=lambda: MOMENT, new_id=ids(), files={"people.csv": PEOPLE})
    session.set("/data/town", "Rawa")
    assert [(each.value, each.label) for each in session.node("/data/who").choices] == [("2", "Ali")]
    session.set_language("Arabic (ar)")
    assert [(each.value, each.label) for each in session.node("/data/who").choices] == [("2", "علي")]
