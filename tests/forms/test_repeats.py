"""Repeats: counted, added, removed, nested, and what depends on them."""

import pytest

from forms.problems import FormError
from forms.session import Session
from tests.forms.scenario import MOMENT, Scenario, ids, xform


def household() -> Scenario:
    return Scenario(
        xform(
            """<person jr:template=""><name/><age/><place/><label/></person><total/><oldest/>""",
            """<bind nodeset="/data/person/age" type="int"/>
            <bind nodeset="/data/person/place" calculate="position(..)"/>
            <bind nodeset="/data/person/label" calculate="concat(/data/person/name, '/', ../age)"/>
            <bind nodeset="/data/total" calculate="count(/data/person)"/>
            <bind nodeset="/data/oldest" calculate="max(/data/person/age)"/>""",
            """<group ref="/data/person"><label>Person</label><repeat nodeset="/data/person">
            <input ref="/data/person/name"/><input ref="/data/person/age"/></repeat></group>""",
        )
    )


def test_a_template_alone_begins_without_instances() -> None:
    scenario = household()
    assert scenario.at("person").children == ()
    assert scenario.value("total") == "0"
    assert scenario.at("person").can_add
    assert not scenario.at("person").can_remove


def test_adding_and_removing_recounts_and_renumbers() -> None:
    scenario = household()
    for name, age in (("a", 30), ("b", 60), ("c", 7)):
        change = scenario.session.add_repeat("/data/person")
        assert change.structure
        place = len(scenario.at("person").children)
        scenario.answer(f"person[{place}]/name", name)
        scenario.answer(f"person[{place}]/age", age)
    assert (scenario.value("total"), scenario.value("oldest")) == ("3", "60")
    change = scenario.session.remove_repeat("/data/person[2]")
    assert (scenario.value("total"), scenario.value("oldest")) == ("2", "30")
    assert scenario.value("person[2]/name") == "c"
    assert scenario.value("person[2]/place") == "2"
    assert "/data/person[2]/place" in change.refs
    with pytest.raises(KeyError):
        scenario.at("person[3]")


def test_an_absolute_path_inside_a_repeat_means_the_same_instance() -> None:
    scenario = household()
    for _ in range(2):
        scenario.session.add_repeat("/data/person")
    scenario.answer("person[1]/name", "one")
    changed = scenario.answer("person[2]/name", "two")
    assert scenario.value("person[2]/label") == "two/"
    assert changed == {"person[2]/name", "person[2]/label"}


def test_an_answer_in_one_instance_leaves_the_others_alone() -> None:
    scenario = household()
    for _ in range(3):
        scenario.session.add_repeat("/data/person")
    for place in (1, 2, 3):
        scenario.answer(f"person[{place}]/age", place)
    assert scenario.answer("person[3]/age", 5) == {"person[3]/age", "person[3]/label", "oldest"}


def test_a_count_makes_and_removes_instances_and_nobody_else_may() -> None:
    scenario = Scenario(
        xform(
            "<n>1</n><p><q/></p>",
            '<bind nodeset="/data/n" type="int"/>',
            """<input ref="/data/n"/><repeat nodeset="/data/p" jr:count="/data/n"><input ref="/data/p/q"/></repeat>""",
        )
    )
    assert len(scenario.at("p").children) == 1
    assert scenario.session.set("/data/n", 3).structure
    scenario.answer("p[3]/q", "kept?")
    with pytest.raises(FormError, match="cannot_add"):
        scenario.session.add_repeat("/data/p")
    with pytest.raises(FormError, match="cannot_remove"):
        scenario.session.remove_repeat("/data/p[1]")
    scenario.answer("n", 2)
    assert len(scenario.at("p").children) == 2
    scenario.answer("n", -4)
    assert len(scenario.at("p").children) == 0


def counted_by_a_question() -> Scenario:
    return Scenario(
        xform(
            "<any>yes</any><n/><r><x/></r>",
            '<bind nodeset="/data/n" type="int" relevant="/data/any = \'yes\'"/>',
            """<input ref="/data/any"/><input ref="/data/n"/><group ref="/data/r">
            <repeat nodeset="/data/r" jr:count="/data/n"><input ref="/data/r/x"/></repeat></group>""",
        )
    )


def test_a_count_that_is_cleared_to_be_typed_anew_takes_nobody_away() -> None:
    scenario = counted_by_a_question()
    assert len(scenario.at("r").children) == 0
    scenario.answer("n", 2)
    scenario.answer("r[2]/x", "Ali")
    scenario.answer("n", None)
    assert len(scenario.at("r").children) == 2
    again = scenario.reload()
    assert len(again.at("r").children) == 2
    again.answer("n", 3)
    assert [again.value(f"r[{each}]/x") for each in (1, 2, 3)] == ["", "Ali", ""]
    again.answer("n", 0)
    assert len(again.at("r").children) == 0


def test_a_count_that_is_hidden_leaves_no_instances() -> None:
    scenario = counted_by_a_question()
    scenario.answer("n", 2)
    scenario.answer("any", "no")
    assert len(scenario.at("r").children) == 0
    scenario.answer("any", "yes")
    assert len(scenario.at("r").children) == 2


def test_a_submission_without_a_count_keeps_its_instances() -> None:
    scenario = counted_by_a_question()
    scenario.answer("n", 2)
    scenario.answer("n", None)
    sent = scenario.session.submission()
    again = Session.reopen(scenario.definition, sent, clock=lambda: MOMENT, new_id=ids())
    assert len(again.node("/data/r").children) == 2


def test_a_count_beyond_reason_is_refused() -> None:
    scenario = Scenario(
        xform(
            "<n/><p><q/></p>",
            '<bind nodeset="/data/n" type="int"/>',
            """<input ref="/data/n"/><repeat nodeset="/data/p" jr:count="/data/n"><input ref="/data/p/q"/></repeat>""",
        )
    )
    scenario.answer("n", 2)
    with pytest.raises(FormError, match="too_many_instances"):
        scenario.answer("n", 10**9)
    assert scenario.value("n") == "2"
    assert len(scenario.at("p").children) == 2


def test_a_running_total_reads_the_instance_before() -> None:
    scenario = Scenario(
        xform(
            "<row><x>1</x><sum/></row><row><x>2</x><sum/></row><row><x>3</x><sum/></row>",
            """<bind nodeset="/data/row/x" type="int"/>
            <bind nodeset="/data/row/sum" calculate="../x +
              coalesce(/data/row[position() = position(current()/..) - 1]/sum, 0)"/>""",
            '<repeat nodeset="/data/row"><input ref="/data/row/x"/></repeat>',
        )
    )
    assert [scenario.value(f"row[{n}]/sum") for n in (1, 2, 3)] == ["1", "3", "6"]
    scenario.answer("row[1]/x", 10)
    assert [scenario.value(f"row[{n}]/sum") for n in (1, 2, 3)] == ["10", "12", "15"]
    scenario.session.remove_repeat("/data/row[2]")
    assert scenario.value("row[2]/sum") == "13"


def test_nested_repeats_keep_to_their_own_instance() -> None:
    scenario = Scenario(
        xform(
            "<house><number/><person><name/><where/></person><people/></house>",
            """<bind nodeset="/data/house/person/where" calculate="concat(../name, '@', ../../number)"/>
            <bind nodeset="/data/house/people" calculate="count(../person)"/>""",
            """<repeat nodeset="/data/house"><input ref="/data/house/number"/>
            <repeat nodeset="/data/house/person"><input ref="/data/house/person/name"/></repeat></repeat>""",
        )
    )
    scenario.session.add_repeat("/data/house")
    scenario.session.add_repeat("/data/house[2]/person")
    scenario.answer("house[2]/person[2]/name", "z")
    changed = scenario.answer("house[2]/number", "9")
    assert changed == {"house[2]/number", "house[2]/person[1]/where", "house[2]/person[2]/where"}
    assert scenario.value("house[2]/person[2]/where") == "z@9"
    assert (scenario.value("house[1]/people"), scenario.value("house[2]/people")) == ("1", "2")


def test_choices_can_come_from_the_answers_of_a_repeat() -> None:
    scenario = Scenario(
        xform(
            "<p><id>1</id><name>a</name></p><p><id>2</id><name>b</name></p><head/>",
            "",
            """<repeat nodeset="/data/p"><input ref="/data/p/id"/><input ref="/data/p/name"/></repeat>
            <select1 ref="/data/head"><itemset nodeset="/data/p[./name != '']"><value ref="id"/><label ref="name"/>
            </itemset></select1>""",
        )
    )
    assert [(each.value, each.label) for each in scenario.at("head").choices] == [("1", "a"), ("2", "b")]
    scenario.answer("head", "2")
    assert "head" in scenario.answer("p[2]/name", "bb")
    assert scenario.at("head").choices[1].label == "bb"
    assert scenario.value("head") == "2"
    scenario.answer("p[2]/name", "")
    assert scenario.options("head") == ["1"]
    assert scenario.value("head") == ""


def test_new_instances_take_their_defaults_from_the_template_and_the_event() -> None:
    scenario = Scenario(
        xform(
            '<p jr:template=""><a>given</a><b/></p><p><a>first</a><b/></p>',
            "",
            """<repeat nodeset="/data/p"><setvalue event="odk-new-repeat" ref="/data/p/b" value="position(..) * 10"/>
            <input ref="/data/p/a"/><input ref="/data/p/b"/></repeat>""",
        )
    )
    scenario.session.add_repeat("/data/p")
    assert [scenario.value(f"p[{n}]/{x}") for n in (1, 2) for x in "ab"] == ["first", "", "given", "20"]


def test_an_empty_repeat_follows_its_relevance() -> None:
    scenario = Scenario(
        xform(
            '<on>0</on><p jr:template=""><a/></p>',
            '<bind nodeset="/data/p" relevant="/data/on = 1"/>',
            """<input ref="/data/on"/><repeat nodeset="/data/p"><input ref="/data/p/a"/></repeat>""",
        )
    )
    assert not scenario.at("p").relevant
    assert not scenario.at("p").can_add
    assert "p" in scenario.answer("on", 1)
    assert scenario.at("p").can_add
    scenario.session.add_repeat("/data/p")
    assert "p[1]/a" in scenario.answer("on", 0)
    assert not scenario.at("p[1]").relevant


def test_instances_made_by_a_count_are_relevant_when_the_repeat_becomes_so() -> None:
    scenario = Scenario(
        xform(
            '<n/><p jr:template=""><a/></p>',
            '<bind nodeset="/data/n" type="int"/><bind nodeset="/data/p" relevant="/data/n &gt; 0"/>',
            """<input ref="/data/n"/><repeat nodeset="/data/p" jr:count="/data/n"><input ref="/data/p/a"/></repeat>""",
        )
    )
    assert not scenario.at("p").relevant
    scenario.answer("n", 2)
    assert [each.relevant for each in scenario.at("p").children] == [True, True]


def test_a_repeat_in_a_new_instance_begins_as_in_the_first() -> None:
    scenario = Scenario(
        xform(
            """<house jr:template=""><n/><person jr:template=""><name/></person><z/></house>
            <house><n/><person><name/></person><z/></house>""",
            "",
            """<repeat nodeset="/data/house"><input ref="/data/house/n"/>
            <repeat nodeset="/data/house/person"><input ref="/data/house/person/name"/></repeat></repeat>""",
        )
    )
    scenario.session.add_repeat("/data/house")
    assert [len(scenario.at(f"house[{n}]/person").children) for n in (1, 2)] == [1, 1]
    scenario.answer("house[2]/person[1]/name", "x")
    house = scenario.at("house[2]").place
    assert [each.name for each in house.children] == ["n", "person", "z"]
