"""The ministry writes who may join a course, and what each need is worth, in the language of its forms."""

import math
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from forms.problems import FormError
from forms.rules import Fact, compile_rule, facts_of, facts_of_submission
from tests.forms.scenario import MOMENT, Scenario, xform

SUBMISSION = b"""<?xml version='1.0'?><data id="registration" xmlns:orx="http://openrosa.org/xforms">
<age>34</age><district>Heet</district><skills>welding tiling</skills>
<member><name>Ali</name><born>2015-05-01</born></member><member><name>Sara</name><born>2001-01-31</born></member>
<home><wage>250000</wage></home><work><wage>300000</wage></work>
<orx:meta><orx:instanceID>uuid:1</orx:instanceID></orx:meta></data>"""


def judged(source: str, **facts: Fact) -> float | bool:
    judgement = compile_rule(source).judge(facts_of(facts), now=MOMENT)
    return judgement.holds


def test_a_person_is_eligible_by_the_answers_of_the_submission() -> None:
    facts = facts_of_submission(SUBMISSION)
    rule = compile_rule("${age} >= 18 and selected(${skills}, 'welding') and ${district} = 'Heet'")
    assert rule.names == {"age", "skills", "district"}
    assert rule.judge(facts, now=MOMENT).holds
    assert not compile_rule("${age} < 18").judge(facts, now=MOMENT).holds


def test_points_are_a_number_and_count_over_the_whole_household() -> None:
    facts = facts_of_submission(SUBMISSION)
    rule = compile_rule("2 * count(${member}[born > '2008-03-21']) + if(${age} > 30, 5, 0)")
    assert rule.judge(facts, now=MOMENT).number == 7
    path = compile_rule("count(/data/member) + string-length(/data/member[2]/name)")
    assert path.judge(facts, now=MOMENT).number == 6


def test_a_judgement_tells_which_part_held_and_on_what() -> None:
    rule = compile_rule("${age} >= 18 and ${district} = 'Rawa'")
    whole = rule.judge(facts_of_submission(SUBMISSION), now=MOMENT).explanation
    age, district = whole.parts
    assert (age.source, age.holds) == ("${age} >= 18", True)
    assert (district.source, district.holds) == ("${district} = 'Rawa'", False)
    name = district.parts[0]
    assert (name.source, name.kind, name.name, name.value) == ("${district}", "name", "district", "Heet")
    assert [(each.ref, each.value) for each in name.reads] == [("/data/district", "Heet")]


def test_points_for_children_say_which_members_of_the_household_are_counted() -> None:
    rule = compile_rule("2 * count(${member}[born > '2008-03-21'])")
    counted = rule.judge(facts_of_submission(SUBMISSION), now=MOMENT).explanation.parts[1]
    (sieve,) = counted.parts[0].sieves
    assert (sieve.source, sieve.asked, sieve.held) == ("born > '2008-03-21'", 2, 1)
    assert [(each.seen.ref, each.holds, each.part.parts[0].value) for each in sieve.candidates] == [
        ("/data/member[1]", True, "2015-05-01"),
        ("/data/member[2]", False, "2001-01-31"),
    ]


@pytest.mark.parametrize(
    ("source", "facts", "holds"),
    [
        ("${registered}", {"registered": False}, False),
        ("${registered} and not(${employed})", {"registered": True, "employed": False}, True),
        ("${wage} < 250000.5", {"wage": Decimal("250000.25")}, True),
        ("${wage} = 1000000", {"wage": 1e6}, True),
        ("${born} < '2008-03-22'", {"born": date(2008, 3, 21)}, True),
        ("today() - ${since} >= 180", {"since": date(2025, 9, 1)}, True),
        ("${nothing} = ''", {}, False),
        ("not(${nothing})", {}, True),
        ("string-length(${phone}) = 0", {"phone": None}, True),
        ("starts-with(${phone}, '+964')", {"phone": "+9647701234567"}, True),
        ("age > 17", {"age": 18}, True),
        ("${age} > 17", {"age": "١٨"}, True),
        ("contains('${age}', '{')", {"age": 3}, True),
    ],
)
def test_facts_of_a_person_are_what_they_are(source: str, facts: dict[str, Fact], *, holds: bool) -> None:
    assert judged(source, **facts) is holds


def test_a_rule_asks_the_given_moment_in_the_given_zone_and_no_other() -> None:
    rule = compile_rule("today()")
    late = datetime(2026, 3, 21, 22, 30, tzinfo=UTC)
    assert rule.judge(facts_of({}), now=late).text == "2026-03-22"
    assert rule.judge(facts_of({}), now=late, timezone="UTC").text == "2026-03-21"
    again = [rule.judge(facts_of({}), now=late) for _ in range(2)]
    assert again[0] == again[1]


def test_what_is_no_number_is_said_to_be_none() -> None:
    assert math.isnan(compile_rule("${name}").judge(facts_of({"name": "Zainab"}), now=MOMENT).number)


@pytest.mark.parametrize(
    ("source", "code", "offset"),
    [
        ("${age} >= 18 and ${distict} = 'Heet'", "unknown_reference", 17),
        ("${age} > random()", "function_not_in_rules", 9),
        ("instance('people')/root/item[name = ${age}]", "function_not_in_rules", 0),
        ("${age} >> 3", "unexpected_token", 8),
        ("${age} > slected(1)", "unknown_function", 9),
    ],
)
def test_a_rule_that_cannot_be_used_says_where(source: str, code: str, offset: int) -> None:
    with pytest.raises(FormError) as refused:
        compile_rule(source, known={"age", "district"})
    problem = refused.value.problems[0]
    assert (problem.code, problem.params["offset"]) == (code, offset)
    assert problem.params["expression"] == source


def test_a_name_that_stands_in_two_places_is_not_guessed() -> None:
    with pytest.raises(FormError, match="ambiguous_reference"):
        compile_rule("${wage} > 1").judge(facts_of_submission(SUBMISSION), now=MOMENT)
    assert compile_rule("/data/work/wage > 1").judge(facts_of_submission(SUBMISSION), now=MOMENT).holds


def test_a_rule_reads_what_the_engine_itself_wrote() -> None:
    scenario = Scenario(
        xform(
            "<age/><hidden>9</hidden>",
            """<bind nodeset="/data/age" type="int"/><bind nodeset="/data/hidden" relevant="/data/age &gt; 60"/>""",
            '<input ref="/data/age"/><input ref="/data/hidden"/>',
        )
    )
    scenario.answer("age", 40)
    facts = facts_of_submission(scenario.session.finalise().xml)
    assert compile_rule("${age} = 40 and not(${hidden}) and ${instanceID} != ''").judge(facts, now=MOMENT).holds


def test_a_submission_that_is_none_is_refused() -> None:
    with pytest.raises(FormError, match="broken_xml"):
        facts_of_submission(b"<data")
