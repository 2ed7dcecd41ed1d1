"""A clerk thinks better of it: answers and repeats are taken back, done again, and moved."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.history import MOST_CHANGES
from forms.nodes import Node
from forms.problems import FormError
from tests.forms.scenario import Scenario, xform


def household() -> Scenario:
    return Scenario(
        xform(
            """<works>no</works><job>none</job><people>0</people>
            <person jr:template=""><name/><age/><place/><town/></person><adults/><district/><town/><stamp/><note/>""",
            """<bind nodeset="/data/job" relevant="/data/works = 'yes'"/>
            <bind nodeset="/data/people" type="int"/>
            <bind nodeset="/data/person/age" type="int" constraint=". &lt; 120"/>
            <bind nodeset="/data/person/place" calculate="position(..)"/>
            <bind nodeset="/data/adults" type="int" calculate="count(/data/person[age &gt;= 18])"/>
            <bind nodeset="/data/stamp" calculate="concat(/data/job, '@', now(), random())"/>""",
            """<input ref="/data/works"/><input ref="/data/job"/><input ref="/data/people"/>
            <group ref="/data/person"><label>Person</label><repeat nodeset="/data/person">
            <input ref="/data/person/name"/><input ref="/data/person/age"/></repeat></group>
            <input ref="/data/note"><setvalue event="xforms-value-changed" ref="/data/district" value="'set'"/></input>
            <input ref="/data/district"/>
            <select1 ref="/data/town"><itemset nodeset="instance('towns')/root/item[d = /data/district]">
            <value ref="name"/><label ref="name"/></itemset></select1>""",
            """<instance id="towns"><root><item><name>Heet</name><d>A</d></item><item><name>Rawa</name><d>B</d></item>
            </root></instance>""",
        )
    )


def picture(scenario: Scenario) -> list[tuple[object, ...]]:
    """Everything that a person can see of a filling."""
    return [look(each) for each in scenario.session.root.walk()]


def look(node: Node) -> tuple[object, ...]:
    options = [each.value for each in node.choices]
    return (node.ref, node.relevant, node.readonly, node.required, node.value, str(node.violation), node.label, options)


def test_an_answer_and_all_that_followed_from_it_is_taken_back_and_given_again() -> None:
    scenario = household()
    scenario.answer("district", "A")
    scenario.answer("town", "Heet")
    before = picture(scenario)
    scenario.answer("district", "B")  # takes the town away
    after = picture(scenario)
    assert scenario.value("town") == ""
    change = scenario.session.undo()
    assert picture(scenario) == before
    assert {"/data/district", "/data/town"} <= change.refs
    assert scenario.session.can_redo
    scenario.session.redo()
    assert picture(scenario) == after
    assert not scenario.session.can_redo


def test_calculations_that_ask_the_clock_or_chance_are_put_back_and_not_worked_out_again() -> None:
    scenario = household()
    scenario.answer("works", "yes")
    before = scenario.value("stamp")
    scenario.answer("job", "baker")
    after = scenario.value("stamp")
    scenario.session.undo()
    assert scenario.value("stamp") == before
    scenario.session.redo()
    assert scenario.value("stamp") == after


def test_what_a_setvalue_did_goes_back_with_the_answer_that_triggered_it() -> None:
    scenario = household()
    scenario.answer("note", "hello")
    assert scenario.value("district") == "set"
    scenario.session.undo()
    assert (scenario.value("note"), scenario.value("district")) == ("", "")


def test_a_removed_person_comes_back_with_every_answer_at_the_same_place() -> None:
    scenario = household()
    for place, name in enumerate(("Zainab", "Ali", "Sara"), 1):
        scenario.session.add_repeat("/data/person")
        scenario.answer(f"person[{place}]/name", name)
        scenario.answer(f"person[{place}]/age", 10 * place)
    before = picture(scenario)
    scenario.session.remove_repeat("/data/person[2]")
    assert scenario.value("adults") == "1"
    change = scenario.session.undo()
    assert change.structure
    assert picture(scenario) == before
    assert scenario.value("person[2]/name") == "Ali"
    scenario.answer("person[2]/age", 3)
    assert scenario.value("adults") == "1"
    for _ in range(2):
        scenario.session.undo()
    assert scenario.value("person[3]/age") == ""


def test_an_added_person_goes_and_comes_back() -> None:
    scenario = household()
    scenario.session.add_repeat("/data/person")
    scenario.session.undo()
    assert scenario.at("person").children == ()
    change = scenario.session.redo()
    assert change.structure
    scenario.answer("person[1]/age", 40)
    assert scenario.value("adults") == "1"


def test_instances_that_a_count_took_away_come_back_with_their_answers() -> None:
    scenario = Scenario(
        xform(
            "<n>3</n><p><q/></p>",
            '<bind nodeset="/data/n" type="int"/>',
            '<input ref="/data/n"/><repeat nodeset="/data/p" jr:count="/data/n"><input ref="/data/p/q"/></repeat>',
        )
    )
    scenario.answer("p[3]/q", "kept")
    scenario.answer("n", 1)
    scenario.session.undo()
    assert scenario.value("p[3]/q") == "kept"
    with pytest.raises(FormError, match="cannot_move"):
        scenario.session.move_repeat("/data/p[1]", 2)


def test_a_new_answer_ends_what_could_be_done_again() -> None:
    scenario = household()
    scenario.answer("works", "yes")
    scenario.session.undo()
    scenario.answer("works", "no")  # the same as before: nothing happened
    scenario.session.redo()
    scenario.session.undo()
    scenario.answer("works", "maybe")
    with pytest.raises(FormError, match="nothing_to_redo"):
        scenario.session.redo()


def test_a_new_session_and_a_draft_have_nothing_to_take_back() -> None:
    scenario = household()
    assert not scenario.session.can_undo
    with pytest.raises(FormError, match="nothing_to_undo"):
        scenario.session.undo()
    scenario.answer("works", "yes")
    assert not scenario.reload().session.can_undo


def test_a_refused_answer_leaves_no_trace_in_the_history() -> None:
    scenario = household()
    scenario.answer("people", 2)
    with pytest.raises(FormError, match="wrong_type"):
        scenario.answer("people", "two")
    scenario.session.undo()
    assert scenario.value("people") == "0"
    assert not scenario.session.can_undo


def test_the_history_has_an_end() -> None:
    scenario = household()
    for number in range(MOST_CHANGES + 5):
        scenario.answer("people", number + 1)
    for _ in range(MOST_CHANGES):
        scenario.session.undo()
    assert not scenario.session.can_undo
    assert scenario.value("people") == "5"


def test_a_moved_person_keeps_the_answers_and_places_are_counted_anew() -> None:
    scenario = household()
    for place, name in enumerate(("a", "b", "c", "d"), 1):
        scenario.session.add_repeat("/data/person")
        scenario.answer(f"person[{place}]/name", name)
    node = scenario.at("person[4]/name")
    change = scenario.session.move_repeat("/data/person[4]", 2)
    assert change.structure
    assert [scenario.value(f"person[{each}]/name") for each in (1, 2, 3, 4)] == ["a", "d", "b", "c"]
    assert [scenario.value(f"person[{each}]/place") for each in (1, 2, 3, 4)] == ["1", "2", "3", "4"]
    assert node.ref == "/data/person[2]/name"
    assert scenario.at("person[2]/name") is node
    names = [each.split("<")[0] for each in scenario.session.submission().decode().split("<name>")[1:]]
    assert names == ["a", "d", "b", "c"]
    scenario.session.undo()
    assert [scenario.value(f"person[{each}]/name") for each in (1, 2, 3, 4)] == ["a", "b", "c", "d"]
    scenario.session.move_repeat("/data/person[1]", 4)
    assert [scenario.value(f"person[{each}]/name") for each in (1, 2, 3, 4)] == ["b", "c", "d", "a"]
    scenario.answer("person[4]/age", 50)
    assert scenario.value("adults") == "1"


@pytest.mark.parametrize("to", [0, 3, -1])
def test_a_person_cannot_be_moved_out_of_the_list(to: int) -> None:
    scenario = household()
    scenario.session.add_repeat("/data/person")
    scenario.session.add_repeat("/data/person")
    with pytest.raises(FormError, match="cannot_move"):
        scenario.session.move_repeat("/data/person[1]", to)


DEEDS: dict[str, Callable[[Scenario, int], object]] = {
    "works": lambda each, n: each.answer("works", "yes" if n % 2 else "no"),
    "job": lambda each, n: each.answer("job", f"job {n}") if each.at("job").relevant else None,
    "district": lambda each, n: each.answer("district", "AB"[n % 2]),
    "town": lambda each, n: each.answer("town", each.options("town")[0]) if each.options("town") else None,
    "note": lambda each, n: each.answer("note", str(n)),
    "add": lambda each, _: each.session.add_repeat("/data/person"),
    "remove": lambda each, n: on_person(each, n, each.session.remove_repeat),
    "age": lambda each, n: on_person(each, n, lambda ref: each.session.set(f"{ref}/age", n * 7 % 150)),
    "move": lambda each, n: on_person(each, n, lambda ref: move(each, ref, n)),
}


def on_person(scenario: Scenario, number: int, do: Callable[[str], object]) -> None:
    people = scenario.at("person").children
    if people:
        do(people[number % len(people)].ref)


def move(scenario: Scenario, ref: str, number: int) -> None:
    people = scenario.at("person").children
    if len(people) > 1:
        scenario.session.move_repeat(ref, number % len(people) + 1)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(sorted(DEEDS)), st.integers(0, 20)), max_size=15))
def test_any_sequence_of_changes_goes_back_to_the_beginning_and_forth_to_the_end(deeds: list[tuple[str, int]]) -> None:
    scenario = household()
    pictures = [picture(scenario)]
    for deed, number in deeds:
        DEEDS[deed](scenario, number)
        if (now := picture(scenario)) != pictures[-1]:
            pictures.append(now)
    taken = len(pictures) - 1
    for step in range(taken):
        scenario.session.undo()
        assert picture(scenario) == pictures[taken - step - 1]
    assert not scenario.session.can_undo
    for step in range(taken):
        scenario.session.redo()
        assert picture(scenario) == pictures[step + 1]
