"""Selects, lists, labels, checklists and shuffling."""

from __future__ import annotations

import pytest

from forms.xpath import ExpressionError, Scope, compile_expression
from forms.xpath.tree import document, element
from tests.forms.xpath.household import ClockedEnvironment, holds, names, number, standing_at, text


@pytest.mark.parametrize(
    "source",
    [
        "selected(skills, 'driving')",
        "not(selected(skills, 'drive'))",
        "selected(none, '')",
        "not(selected(skills, ''))",
        "selected(' a  b ', 'b')",
        "count-selected(skills) = 3",
        "count-selected(none) = 0",
        "selected-at(skills, 0) = 'welding'",
        "selected-at(skills, 3) = ''",
        "selected-at(skills, -1) = ''",
        "checklist(2, 3, true(), false(), age > 30)",
        "not(checklist(3, -1, true(), false(), age > 30))",
        "checklist(-1, 1, true(), false())",
        "checklist(2, 2, member/age)",
        "weighted-checklist(5, 8, true(), 5, false(), 9)",
        "not(weighted-checklist(6, 8, true(), 5, false(), 9))",
    ],
)
def test_what_was_chosen_is_known(source: str) -> None:
    assert holds(source)


def test_texts_and_labels_come_from_the_form() -> None:
    class Labelled(ClockedEnvironment):
        def choice_name(self, value: str, question: str, scope: Scope) -> str | None:
            return {("welding", "/data/skills"): "لحام"}.get((value, question))

        def property(self, name: str) -> str:
            return {"username": "clerk"}.get(name, "")

    scope = standing_at()
    known = Scope(scope.node, Labelled(scope.environment.root))
    assert text("jr:itext('hello')") == "مرحبا"
    assert text("jr:itext('absent')") == ""
    assert compile_expression("jr:choice-name('welding', '/data/skills')").string(known) == "لحام"
    assert compile_expression("jr:choice-name('sewing', '/data/skills')").string(known) == ""
    assert compile_expression("property('username')").string(known) == "clerk"


def test_pulldata_reads_one_column_by_another() -> None:
    assert text("pulldata('districts', 'label', 'name', 'koya')") == "Koya"
    assert text("pulldata('districts.csv', 'label', 'name', 'koya')") == "Koya"
    assert text("pulldata('districts', 'label', 'name', 'nowhere')") == ""
    places = document(element("root", children=[element("item", children=[element("label", "Texas")], side="south")]))
    scope = standing_at()
    there = Scope(scope.node, ClockedEnvironment(scope.environment.root, instances={"places": places}))
    assert compile_expression("pulldata('places', 'label', '@side', 'south')").string(there) == "Texas"
    assert compile_expression("pulldata('places', '@side', 'label', 'Texas')").string(there) == "south"
    with pytest.raises(ExpressionError, match="unknown_instance"):
        text("pulldata('absent', 'a', 'b', 'c')")


def test_an_instance_that_is_not_there_has_no_items() -> None:
    assert number("count(instance('absent')/root/item)") == 0


def _letters(source: str) -> str:
    letters = document(element("root", children=[element("item", letter) for letter in "ABCDEF"]))
    scope = standing_at()
    environment = ClockedEnvironment(scope.environment.root, instances={"letters": letters}, seed=1)
    nodes = compile_expression(source).nodes(Scope(scope.node, environment))
    return "".join(node.string() for node in nodes)


@pytest.mark.parametrize(
    ("seed", "expected"),
    [("42", "AFCBDE"), ("1", "BFEACD"), ("11111111", "ACDBFE"), ("'x'", None), ("-5", None), ("1 div 0", None)],
)
def test_a_seed_shuffles_the_same_way_each_time(seed: str, expected: str | None) -> None:
    source = f"randomize(instance('letters')/root/item, {seed})"
    once = _letters(source)
    assert sorted(once) == list("ABCDEF")
    assert once == _letters(source)
    if expected is not None:
        assert once == expected


def test_without_a_seed_chance_shuffles() -> None:
    shuffles = {_letters("randomize(instance('letters')/root/item)")}
    assert all(sorted(each) == list("ABCDEF") for each in shuffles)


def test_choices_can_be_filtered_by_what_was_chosen() -> None:
    assert names("instance('districts')/root/item[selected('koya zubair', name)]/label") == ["Koya", "Zubair"]
