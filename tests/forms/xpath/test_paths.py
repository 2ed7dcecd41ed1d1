"""Walking a household: paths, axes, predicates, order."""

from __future__ import annotations

import pytest

from forms.xpath import ExpressionError, Scope, compile_expression
from tests.forms.xpath.household import household, names, number, standing_at, text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("/data/member/name", ["Zainab", "Karwan", "Sara"]),
        ("member[2]/name", ["Karwan"]),
        ("member[last()]/name", ["Sara"]),
        ("member[position() > 1]/name", ["Karwan", "Sara"]),
        ("member[age > 35]/name", ["Karwan"]),
        ("member[work]/name", ["Zainab", "Karwan"]),
        ("member[work[2]]/name", ["Zainab"]),
        ("member/work[1]/title", ["nurse", "welder"]),
        ("(member/work)[1]/title", ["nurse"]),
        ("//title", ["nurse", "teacher", "welder"]),
        ("//work[1]/title", ["nurse", "welder"]),
        ("member[name = 'Sara']/preceding-sibling::member[1]/name", ["Karwan"]),
        ("member[1]/following-sibling::member/name", ["Karwan", "Sara"]),
        ("//title[. = 'welder']/ancestor::member/name", ["Karwan"]),
        ("//title[. = 'welder']/preceding::title", ["nurse", "teacher"]),
        ("//title[. = 'nurse']/following::title", ["teacher", "welder"]),
        ("(//title)[. = 'welder'] | //title[. = 'nurse']", ["nurse", "welder"]),
        ("member/name/text()", ["Zainab", "Karwan", "Sara"]),
        ("member/*[1]", ["Zainab", "Karwan", "Sara"]),
        ("orx:meta/orx:instanceID", ["uuid:1"]),
        ("*[starts-with(local-name(), 'gov')]", ["erbil"]),
        ("./member[1]/name/../name", ["Zainab"]),
        ("member[name = current()/member[3]/name]/name", ["Sara"]),
        ("/data/@id", ["household"]),
        ("@*", ["household"]),
        ("nothing/below", []),
    ],
)
def test_a_path_finds_what_it_names_in_document_order(source: str, expected: list[str]) -> None:
    assert names(source) == expected


def test_nearest_comes_first_where_an_axis_looks_back() -> None:
    assert names("//title[. = 'teacher']/ancestor::*[1]/title") == ["teacher"]
    assert names("//title[. = 'welder']/preceding::title[1]") == ["teacher"]


def test_a_predicate_counts_within_the_step_and_brackets_over_the_whole() -> None:
    assert names("//member/work[1]/title") == ["nurse", "welder"]
    assert names("(//member/work)[2]/title") == ["teacher"]


def test_the_root_inside_a_list_is_still_the_form() -> None:
    assert names("instance('districts')/root/item[governorate = /data/governorate]/label") == ["Soran", "Koya"]


def test_current_inside_a_list_is_the_question_that_asks() -> None:
    assert names("instance('districts')/root/item[governorate = current()/../governorate]/name", "/data/skills") == [
        "soran",
        "koya",
    ]


def test_names_written_without_spaces_around_operators_are_still_told_apart() -> None:
    assert number("1and1") == 1
    assert number("6 div2") == 3
    assert number("3-2") == 1
    assert text("member[1]/name='Zainab'and 2 mod2=0") == "true"


def test_a_dash_inside_a_name_is_no_minus() -> None:
    root = household()
    root.elements()[0].append(type(root)(root.elements()[0].kind, "last-visit", "3"))
    assert compile_expression("last-visit - 1").number(standing_at(root=root)) == 2


def test_arabic_and_kurdish_names_of_questions_are_names() -> None:
    root = household()
    root.elements()[0].append(type(root)(root.elements()[0].kind, "ناوی_باوک", "Ahmed"))
    assert compile_expression("/data/ناوی_باوک").string(standing_at(root=root)) == "Ahmed"


def test_what_gives_no_nodes_says_so() -> None:
    scope = standing_at()
    with pytest.raises(ExpressionError, match="wrong_argument"):
        compile_expression("1 + 1").nodes(scope)
    with pytest.raises(ExpressionError, match="wrong_type"):
        compile_expression("if(true(), 1, member)").nodes(scope)


def test_a_variable_is_what_the_caller_says() -> None:
    scope = standing_at()
    given = Scope(scope.node, scope.environment, variables={"threshold": 35})
    assert compile_expression("member[age > $threshold]/name").string(given) == "Karwan"
    with pytest.raises(ExpressionError, match="unknown_variable"):
        compile_expression("$threshold").number(scope)
