"""What an expression reads, for the graph that tells what an answer makes stale."""

from __future__ import annotations

import pytest

from forms.xpath import compile_expression
from forms.xpath.tree import Node
from tests.forms.xpath.household import household, standing_at

CONTEXT = ("data", "member", "age")


def reads(source: str, context: tuple[str, ...] = CONTEXT) -> set[str]:
    """Generic paths that an expression reads, bound to a node; lists with their id before them."""
    found = set()
    for reference in compile_expression(source).references():
        path = "/".join(reference.resolve(context))
        found.add(f"{reference.instance}:{path}" if reference.origin == "instance" else path)
    return found


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("/data/governorate = 'erbil'", {"data/governorate"}),
        ("../name", {"data/member/name"}),
        (". > 3", {"data/member/age"}),
        ("../../none", {"data/none"}),
        ("current()/../name", {"data/member/name"}),
        ("/data/member[name = 'x']/age", {"data/member/age", "data/member/name"}),
        ("/data/member[position() = /data/none]/age", {"data/member/age", "data/none"}),
        ("../work[title = current()/../name]", {"data/member/work", "data/member/work/title", "data/member/name"}),
        (
            "instance('d')/root/item[gov = /data/governorate]/label",
            {"d:root/item/label", "d:root/item/gov", "data/governorate"},
        ),
        ("instance(/data/none)/root/item", {"data/none", ":root/item"}),
        ("//title", {"**/title"}),
        ("../following-sibling::member/name", {"data/member/name"}),
        ("ancestor::member/name", {"**/member/name"}),
        ("/data/@id", {"data/@id"}),
        ("string-length()", {"data/member/age"}),
        ("once(random())", {"data/member/age"}),
        ("(../name | ../age)[. = '']", {"data/member/name", "data/member/age"}),
        (
            "indexed-repeat(/data/member/name, /data/member, ../none)",
            {"data/member/name", "data/member", "data/member/none"},
        ),
        ("pulldata('d', 'label', 'name', ../name)", {"d:**", "data/member/name"}),
        ("jr:choice-name(../name, '/data/skills')", {"data/member/name", "data/skills"}),
        ("randomize(/data/member, /data/none)", {"data/member", "data/none"}),
        ("if(../name = 'a', /data/none, 1)", {"data/member/name", "data/none"}),
        ("1 + today()", set()),
        ("member/text()", {"data/member/age/member"}),
    ],
)
def test_every_path_that_is_read_is_told(source: str, expected: set[str]) -> None:
    assert reads(source) == expected


def test_places_are_told_from_values() -> None:
    counted = compile_expression("count(/data/member) + position(..)").references()
    by_path = {each.resolve(CONTEXT): each.position for each in counted}
    assert by_path == {("data", "member"): True}
    [value] = compile_expression("sum(/data/member/age)").references()
    assert value.position is False


def test_unions_inside_unions_are_told_as_anything_before_they_grow_without_end() -> None:
    source = "1"
    for _ in range(40):
        source = f"(a | b)[{source}]"
    assert "**" in reads(source)


def test_what_asks_the_clock_or_chance_is_volatile() -> None:
    assert compile_expression("today() > . or selected(., 'x')").volatile
    assert compile_expression("/data/a[random() > 0.5]").volatile
    assert not compile_expression("date('2026-01-01') > .").volatile
    assert compile_expression("jr:itext('a') = concat('a', /b[true()])").functions() == {"jr:itext", "concat", "true"}


def _generic(node: Node) -> tuple[str, ...]:
    return tuple(reversed([each.name for each in (node, *node.ancestors()) if each.name]))


@pytest.mark.parametrize(
    "source",
    [
        "/data/member/name",
        "../name",
        "//title",
        "ancestor::data/phone",
        "following::title",
        "preceding::name",
        "../*",
        "..//title",
        "/data/member[work]/work[1]/title",
        "self::age",
        "../work/title/..",
        "descendant-or-self::*",
    ],
)
def test_no_node_is_reached_that_was_not_told(source: str) -> None:
    """The graph may have an edge too many, never one too few."""
    root = household()
    scope = standing_at("/data/member[2]/age", root=root)
    told = [each.resolve(CONTEXT) for each in compile_expression(source).references()]
    for node in compile_expression(source).nodes(scope):
        assert any(_covers(path, _generic(node)) for path in told), (node, told)


def _covers(path: tuple[str, ...], names: tuple[str, ...]) -> bool:
    if not path:
        return not names
    if path[0] == "**":
        return any(_covers(path[1:], names[skipped:]) for skipped in range(len(names) + 1))
    return bool(names) and path[0] in ("*", names[0]) and _covers(path[1:], names[1:])
