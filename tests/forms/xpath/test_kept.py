"""What is kept on the tree between evaluations is never older than the tree."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from forms.xpath import Environment, Node, Scope, compile_expression
from forms.xpath.tree import document, element

EXPRESSIONS = [
    compile_expression(source)
    for source in (
        "sum(/data/member/age)",
        "count(/data/member)",
        "count(/data/member[age >= 18])",
        "count(/data/member[18 > age][name = 'Zainab'])",
        "join(' ', /data/member/name)",
        "join(' ', /data/member[name != /data/wanted]/child/name)",
        "join(' ', /data/member[age = /data/wanted]/name)",
        "sum(/data/member/child/age)",
        "/data/member[last()]/name",
        "join(' ', /data/member[child/age = 3]/name | /data/wanted)",
        "string(/data)",
    )
]
NAMES = st.sampled_from(["Zainab", "Karwan", "", "17", "18", "3", "2026-03-21", "٤٢"])
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "between", "child", "remove", "name", "age", "hide", "show", "wanted", "clear"]),
        st.integers(0, 5),
        NAMES,
    ),
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@given(STEPS)
def test_any_changes_leave_every_expression_as_on_a_fresh_copy(steps: list[tuple[str, int, str]]) -> None:
    data = element("data", children=[_person("member"), _person("member"), element("wanted")])
    root = document(data)
    for what, number, text in steps:
        _change(data, what, number, text)
        assert _all(root) == _all(root.copy())


def _all(root: Node) -> list[str]:
    environment = Environment(root, timezone="Asia/Baghdad")
    return [each.string(Scope(root.elements()[0], environment)) for each in EXPRESSIONS]


def _person(name: str, text: str = "Sara", age: str = "20") -> Node:
    return element(name, children=[element("name", text), element("age", age)])


def _change(data: Node, what: str, number: int, text: str) -> None:
    members = data.named("member")
    if what == "wanted":
        data.named("wanted")[0].set_value(text)
    elif what == "add" or not members:
        place = data.index_of(members[-1]) + 1 if members else 0
        data.insert(place, _person("member", text))
    else:
        _change_member(data, members[number % len(members)], what, text)


def _change_member(data: Node, member: Node, what: str, text: str) -> None:
    match what:
        case "between":
            data.insert_after(member, _person("member", text))
        case "child":
            member.append(_person("child", text, "3"))
        case "remove":
            data.remove(member)
        case "hide" | "show":
            member.blank = what == "hide"
        case "clear" if member.named("child"):
            member.named("child")[0].set_value(text)
        case "name" | "age" as column:
            member.named(column)[0].set_value(text)
        case _:
            pass


def test_comparisons_inside_comparisons_are_compiled_once_each() -> None:
    source = "/a"
    for _ in range(55):
        source = f"/data/member[name = {source}]"
    started = time.process_time()
    compile_expression(f"count({source})")
    compile_expression(source.replace("/data/member[", "instance('people')/root/item["))
    assert time.process_time() - started < 30  # each one again for the one around it would be 2 to the 55th
