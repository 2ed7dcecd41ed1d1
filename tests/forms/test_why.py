"""A clerk asks why: why is this hidden, why is this wrong, where does this number come from."""

import pytest

from forms.session import Session
from forms.why import Why
from forms.xpath import Environment, Scope, compile_expression
from forms.xpath import Node as Element
from forms.xpath.explain import Part, Sieve, explain
from forms.xpath.tree import document, element
from tests.forms.scenario import MOMENT, Scenario, ids, xform


def form() -> Scenario:
    return Scenario(
        xform(
            """<employed/><hours>40</hours><age/><started/><district/><town/><work><title/><wage/><yearly/></work>
            <work2/><locked/><lucky/><number/>""",
            """<bind nodeset="/data/work" relevant="/data/employed = 'yes' and /data/hours &gt; 10"/>
            <bind nodeset="/data/work/title" required="/data/age &gt;= 18"/>
            <bind nodeset="/data/work/wage" type="int" constraint=". &gt; 0 and . &lt; 10000"/>
            <bind nodeset="/data/work/yearly" type="int" calculate="../wage * 12"/>
            <bind nodeset="/data/hours" type="int"/><bind nodeset="/data/age" type="int"/>
            <bind nodeset="/data/started" jr:preload="timestamp" jr:preloadParams="start"/>
            <bind nodeset="/data/locked" readonly="/data/employed = 'no'"/>
            <bind nodeset="/data/lucky" calculate="if(random() &gt; 2, 'never', /data/employed)"/>""",
            """<select1 ref="/data/employed"><label>In work?</label>
              <item><label>Yes, now</label><value>yes</value></item><item><label>No</label><value>no</value></item>
              <setvalue event="xforms-value-changed" ref="/data/number" value="7"/></select1>
            <input ref="/data/hours"><label>Hours</label></input><input ref="/data/age"><label>Age</label></input>
            <input ref="/data/locked"/><input ref="/data/number"/>
            <input ref="/data/district"/><select1 ref="/data/town">
              <itemset nodeset="instance('towns')/root/item[d = /data/district]"><value ref="name"/><label ref="name"/>
              </itemset></select1>
            <group ref="/data/work"><label>Work</label><input ref="/data/work/title"/><input ref="/data/work/wage"/>
            </group>""",
            """<instance id="towns"><root><item><name>Heet</name><d>A</d></item><item><name>Rawa</name><d>B</d></item>
            </root></instance>""",
        )
    )


def why(scenario: Scenario, ref: str) -> Why:
    return scenario.session.why(f"/data/{ref}")


def test_a_hidden_question_says_which_answer_hides_it() -> None:
    scenario = form()
    scenario.answer("employed", "no")
    answer = why(scenario, "work/title")
    assert not answer.relevant
    (reason,) = answer.because("relevant")
    assert (reason.ref, reason.holds) == ("/data/work", False)
    whole = reason.explanation
    assert (whole.kind, whole.name, whole.holds) == ("operator", "and", False)
    employed, hours = whole.parts
    assert (employed.source, employed.holds, employed.reached) == ("/data/employed = 'yes'", False, True)
    (seen,) = employed.parts[0].reads
    assert (seen.ref, seen.value, seen.label, seen.shown) == ("/data/employed", "no", "In work?", "No")
    assert (hours.source, hours.reached, hours.holds) == ("/data/hours > 10", False, None)


def test_a_shown_question_says_what_shows_it() -> None:
    scenario = form()
    scenario.answer("employed", "yes")
    (reason,) = why(scenario, "work").because("relevant")
    assert reason.holds
    assert [each.holds for each in reason.explanation.parts] == [True, True]
    assert reason.explanation.parts[1].parts[0].reads[0].label == "Hours"


def test_a_wrong_answer_says_which_half_of_the_rule_it_breaks() -> None:
    scenario = form()
    scenario.answer("employed", "yes")
    scenario.answer("work/wage", 20000)
    answer = why(scenario, "work/wage")
    assert answer.broken == "constraint"
    (reason,) = answer.because("constraint")
    assert not reason.holds
    assert [(each.source, each.holds) for each in reason.explanation.parts] == [(". > 0", True), (". < 10000", False)]


def test_required_and_readonly_have_their_reasons() -> None:
    scenario = form()
    scenario.answer("age", 17)
    assert [each.holds for each in why(scenario, "work/title").because("required")] == [False]
    scenario.answer("employed", "no")
    answer = why(scenario, "locked")
    assert answer.readonly
    assert [each.holds for each in answer.because("readonly")] == [True]


def test_a_calculated_value_shows_its_terms() -> None:
    scenario = form()
    scenario.answer("employed", "yes")
    scenario.answer("work/wage", 500)
    answer = why(scenario, "work/yearly")
    assert (answer.origin, answer.value) == ("calculation", "6000")
    (reason,) = answer.because("calculate")
    assert reason.explanation.value == "6000"
    wage, twelve = reason.explanation.parts
    assert (wage.reads[0].ref, wage.value, twelve.kind, twelve.value) == ("/data/work/wage", "500", "literal", "12")


def test_options_say_which_answer_filters_them() -> None:
    scenario = form()
    scenario.answer("district", "B")
    (reason,) = why(scenario, "town").because("choices")
    (outside,) = reason.explanation.parts
    assert (outside.source, outside.value) == ("/data/district", "B")
    assert reason.explanation.count == 1


def test_every_value_says_where_it_comes_from() -> None:
    scenario = form()
    assert why(scenario, "hours").origin == "default"
    assert why(scenario, "age").origin == "blank"
    assert why(scenario, "started").origin == "preload"
    scenario.answer("employed", "yes")
    assert why(scenario, "employed").origin == "person"
    assert why(scenario, "number").origin == "setvalue"
    scenario.answer("number", 8)
    assert why(scenario, "number").origin == "person"
    scenario.session.undo()
    assert why(scenario, "number").origin == "setvalue"
    scenario.answer("district", "A")
    scenario.answer("town", "Heet")
    scenario.answer("district", "B")
    assert why(scenario, "town").origin == "list"


def test_where_a_value_comes_from_survives_a_draft() -> None:
    scenario = form()
    scenario.answer("employed", "yes")
    scenario.answer("hours", 50)
    scenario.answer("hours", 40)  # as the form begins, but said by a person
    scenario.answer("work/yearly", 5)
    origins = {ref: why(scenario, ref).origin for ref in ("employed", "number", "hours", "age", "work/yearly")}
    assert origins == {
        "employed": "person",
        "number": "setvalue",
        "hours": "person",
        "age": "blank",
        "work/yearly": "person",
    }
    again = scenario.reload()
    assert {ref: why(again, ref).origin for ref in origins} == origins


def test_a_reopened_submission_says_that_values_came_with_it() -> None:
    scenario = form()
    scenario.answer("employed", "no")
    sent = scenario.session.submission()
    again = Session.reopen(scenario.definition, sent, clock=lambda: MOMENT, new_id=ids())
    assert again.why("/data/employed").origin == "sent"
    again.set("/data/employed", "yes")
    assert again.why("/data/employed").origin == "person"


def test_asking_why_changes_nothing_and_calls_no_chance_again() -> None:
    scenario = form()
    scenario.answer("employed", "no")
    before = scenario.session.save()
    (reason,) = why(scenario, "lucky").because("calculate")
    condition, never, other = reason.explanation.parts
    assert (condition.holds, condition.gives) == (None, "unknown")
    assert reason.explanation.gives == "unknown"
    assert never.reached
    assert other.value == "no"
    assert scenario.session.save() == before
    other_world = form()
    other_world.answer("employed", "no")
    for each in (scenario, other_world):
        each.answer("employed", "yes")
    assert scenario.session.save() == other_world.session.save()


def test_a_node_that_is_not_there_has_no_why() -> None:
    with pytest.raises(KeyError):
        form().session.why("/data/nothing")


def test_a_repeat_says_what_counts_it() -> None:
    scenario = Scenario(
        xform(
            "<n>2</n><p><q/></p>",
            '<bind nodeset="/data/n" type="int"/><bind nodeset="/data/p/q" relevant="position(..) = 2"/>',
            '<input ref="/data/n"/><repeat nodeset="/data/p" jr:count="/data/n"><input ref="/data/p/q"/></repeat>',
        )
    )
    (reason,) = why(scenario, "p").because("repeat_count")
    assert reason.explanation.value == "2"
    assert [each.holds for each in why(scenario, "p[1]/q").because("relevant")] == [False]
    assert [each.holds for each in why(scenario, "p[2]/q").because("relevant")] == [True]
    scenario.answer("n", 0)
    assert why(scenario, "p").because("repeat_count")[0].explanation.value == "0"


# -- explanations by themselves -------------------------------------------------------------------------------------


def household() -> Element:
    return document(
        element(
            "data",
            children=[
                element("sex", "f"),
                element("member", children=[element("age", "9")]),
                element("member", children=[element("age", "40")]),
            ],
        )
    )


def told(source: str) -> Part:
    root = household()
    return explain(compile_expression(source), Scope(root.elements()[0], Environment(root)))


@pytest.mark.parametrize(
    "source",
    [
        "sex = 'f'",
        "count(member[age >= 18]) > 0 and sex = 'f'",
        "sum(member/age) div count(member)",
        "if(sex = 'm', 'he', 'she')",
        "coalesce(/data/nothing, sex, 'x')",
        "not(selected(sex, 'm'))",
        "-(1 + 2 - 3 * 4)",
        "member[1]/age | member[2]/age",
        "(member/age)[2]",
        "date('2026-03-21') > date('2020-01-01')",
        "1 < 2 or sex",
        "1 - 2 - 3",
    ],
)
def test_an_explanation_ends_in_what_the_expression_gives(source: str) -> None:
    root = household()
    scope = Scope(root.elements()[0], Environment(root))
    expression = compile_expression(source)
    whole = explain(expression, scope)
    assert whole.value == expression.string(scope)
    assert whole.holds is expression.boolean(scope)
    assert all(each.source in source for each in whole.walk())


def test_terms_that_follow_one_another_stand_side_by_side() -> None:
    assert [each.value for each in told("1 - 2 - 3").parts] == ["1", "2", "3"]
    assert [each.source for each in told("sex = 'f' or 1 = 2 or 2 = 3").parts] == ["sex = 'f'", "1 = 2", "2 = 3"]
    assert [each.reached for each in told("sex = 'f' or 1 = 2 or 2 = 3").parts] == [True, False, False]


def test_the_branch_that_was_not_taken_is_said_to_be_so() -> None:
    condition, he, she = told("if(sex = 'm', 'he', 'she')").parts
    assert (condition.holds, he.reached, she.reached, she.value) == (False, False, True, "she")


def test_a_part_that_fails_says_its_code() -> None:
    part = told("sex = 'f' and regex(sex, concat('(', sex))")
    assert (part.gives, part.error) == ("unknown", "bad_pattern")
    assert [each.error for each in part.parts] == ["", "bad_pattern"]


def test_many_nodes_are_counted_and_the_first_of_them_shown() -> None:
    root = document(element("data", children=[element("n", str(each)) for each in range(500)]))
    part = explain(compile_expression("/data/n"), Scope(root.elements()[0], Environment(root)))
    assert (len(part.reads), part.count) == (20, 500)


def test_an_expression_of_thousands_of_terms_is_explained_in_bounds() -> None:
    part = told(" or ".join(["sex = 'm'"] * 3000))
    assert part.holds is False
    assert len(part.parts) == 3000
    assert sum(1 for _ in part.walk()) < 12_000


# -- predicates -----------------------------------------------------------------------------------------------------


def candidates(sieve: Sieve) -> list[tuple[str, bool]]:
    return [(each.seen.ref, each.holds) for each in sieve.candidates]


def test_a_predicate_says_for_each_person_whether_it_held_and_on_what() -> None:
    counted, _ = told("count(member[age >= 18]) > 0").parts
    (path,) = counted.parts
    (sieve,) = path.sieves
    assert (sieve.source, sieve.asked, sieve.held) == ("age >= 18", 2, 1)
    assert candidates(sieve) == [("/data/member[1]", False), ("/data/member[2]", True)]
    assert [each.part.parts[0].value for each in sieve.candidates] == ["9", "40"]
    assert [each.part.holds for each in sieve.candidates] == [False, True]


def test_a_second_predicate_is_asked_of_what_the_first_left() -> None:
    first, second = told("member[age > 5][2]").sieves
    assert (first.asked, first.held, second.asked, second.held) == (2, 2, 2, 1)
    assert candidates(second) == [("/data/member[1]", False), ("/data/member[2]", True)]
    (only,) = told("(member/age)[last()]").sieves
    assert candidates(only) == [("/data/member[1]/age", False), ("/data/member[2]/age", True)]
    (nearest,) = told("member[2]/preceding-sibling::*[1]").sieves[1:]
    assert candidates(nearest) == [("/data/sex", False), ("/data/member[1]", True)]


def test_of_thousands_of_candidates_some_are_shown_those_that_hold_among_them() -> None:
    root = document(element("data", children=[element("n", str(each)) for each in range(5000)]))
    part = explain(compile_expression("/data/n[. > 4990 or . = 3]"), Scope(root.elements()[0], Environment(root)))
    (sieve,) = part.sieves
    assert (sieve.asked, sieve.held, len(sieve.candidates)) == (5000, 10, 10)
    assert [each.seen.value for each in sieve.candidates if each.holds] == ["3", *map(str, range(4991, 4996))]
    deep = told("member[../member[../member[age = current()/sex]]]")
    assert sum(1 for sieve in deep.sieves for each in sieve.candidates for _ in each.part.walk()) < 400


def test_the_choice_that_a_list_offers_says_why_it_is_offered_and_others_are_not() -> None:
    scenario = form()
    scenario.answer("district", "B")
    (reason,) = why(scenario, "town").because("choices")
    (sieve,) = reason.explanation.sieves
    assert [each.holds for each in sieve.candidates] == [False, True]
    left, right = sieve.candidates[0].part.parts
    assert (left.value, right.value, right.reads[0].ref) == ("A", "B", "/data/district")


def test_a_predicate_that_rests_on_chance_is_not_asked_again() -> None:
    assert told("count(member[random() > 2])").parts[0].sieves == ()
