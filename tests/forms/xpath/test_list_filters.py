"""Filters on long lists: looked up by value, and the same as when every item is asked."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.xpath import Environment, Node, Scope, compile_expression
from forms.xpath.filters import lookup_in
from forms.xpath.parser import parse
from forms.xpath.syntax import Path
from forms.xpath.tree import document, element
from tests.forms.xpath.household import household

CODES = ["a", "b", "", "1", "1.0", "01", "x y", "2026-01-01"]


def long_list(size: int, *, seed: int = 3) -> Node:
    """A list whose items have a code (some twice, some none) and a number of their own."""
    chance = random.Random(seed)
    items = []
    for number in range(size):
        codes = [element("code", chance.choice(CODES)) for _ in range(chance.choice([0, 1, 1, 1, 2]))]
        items.append(element("item", children=[*codes, element("name", f"n{number}")], kind=chance.choice("pq")))
    return document(element("root", children=items))


def scope_with(items: Node) -> Scope:
    """Standing at the first age of the household."""
    root = household()
    here = root.elements()[0].named("age")[0]
    return Scope(here, Environment(root, instances={"long": items}))


FILTERS = [
    "[code = 'a']",
    "['b' = code]",
    "[code = '']",
    "[code = 1]",
    "[code = 0.5 + 0.5]",
    "[code = /data/none]",
    "[code = current()/../none]",
    "[code = /data/member/name]",
    "[@kind = 'p']",
    "[code = 'a' and name != 'n3']",
    "[name != 'n3' and code = 'a' and @kind = 'q']",
    "[code = date('2026-01-01')]",
    "[code = true()]",
    "[code = 'a'][2]",
    "[code = 'a'][last()]/name",
    "[./code = concat('', 'a')]",
    "[code = instance('long')/root/item[2]/code]",
]


@pytest.mark.parametrize("predicate", FILTERS)
def test_an_index_finds_what_a_scan_finds(predicate: str) -> None:
    scope = scope_with(long_list(60))
    looked_up = compile_expression(f"instance('long')/root/item{predicate}")
    # A step with another axis is scanned, and means the same.
    scanned = compile_expression(f"instance('long')/root/descendant::item{predicate}")
    assert looked_up.nodes(scope) == scanned.nodes(scope)
    assert looked_up.nodes(scope) == scanned.nodes(scope)


@pytest.mark.parametrize(
    ("predicate", "indexed"),
    [
        ("code = 'a'", True),
        ("code = /data/a and name = 'x'", True),
        ("code = ../other", False),
        ("code = position()", False),
        ("code = 'a' and position() = 1", False),
        ("code = random()", False),
        ("code != 'a'", False),
        ("code = 'a' or name = 'x'", False),
        ("code = string()", False),
        ("code/part = 'a'", False),
    ],
)
def test_only_what_is_the_same_for_all_items_is_looked_up(predicate: str, *, indexed: bool) -> None:
    tree = parse(f"a[{predicate}]")
    assert isinstance(tree, Path)
    assert (lookup_in(tree.steps[0].predicates[0]) is not None) is indexed


def test_a_changed_list_is_looked_up_afresh() -> None:
    items = long_list(40)
    scope = scope_with(items)
    filtered = compile_expression("count(instance('long')/root/item[code = 'new'])")
    assert filtered.number(scope) == 0
    top = items.elements()[0]
    top.elements()[5].append(element("code", "new"))
    assert filtered.number(scope) == 1
    top.elements()[5].named("code")[-1].set_value("old")
    assert filtered.number(scope) == 0
    top.append(element("item", children=[element("code", "new")]))
    assert filtered.number(scope) == 1


def test_answers_themselves_are_always_scanned() -> None:
    """Relevance changes under the hand, and nobody tells a list that one of its answers went blank."""
    root = document(
        element("data", children=[element("member", children=[element("code", str(n % 3))]) for n in range(50)])
    )
    scope = Scope(root, Environment(root, instances={"data": root}))
    counted = compile_expression("count(instance('data')/data/member[code = '1'])")
    assert counted.number(scope) == 17
    root.elements()[0].elements()[1].blank = True
    assert counted.number(scope) == 16


@settings(deadline=None)
@given(
    codes=st.lists(st.sampled_from(CODES), min_size=16, max_size=40), wanted=st.sampled_from([*CODES, "1e0", "absent"])
)
def test_any_list_is_filtered_alike(codes: list[str], wanted: str) -> None:
    items = document(element("root", children=[element("item", children=[element("code", code)]) for code in codes]))
    scope = scope_with(items)
    for literal in (f"'{wanted}'", f"number('{wanted}')"):
        found = compile_expression(f"instance('long')/root/item[code = {literal}]").nodes(scope)
        scanned = compile_expression(f"instance('long')/root/item[{literal} = code or false()]").nodes(scope)
        assert found == scanned


def test_a_filter_over_fifty_thousand_items_reads_only_what_it_finds() -> None:
    def cost(size: int) -> float:
        rows = [
            element("item", children=[element("group", f"g{n // 50}"), element("name", f"n{n}")]) for n in range(size)
        ]
        scope = scope_with(document(element("root", children=rows)))
        filtered = compile_expression(
            "instance('long')/root/item[group = concat('g', string-length(/data/governorate))]"
        )
        assert len(filtered.nodes(scope)) == 50
        times = []
        for _ in range(9):
            begun = time.process_time()
            for _ in range(20):
                filtered.nodes(scope)
            times.append(time.process_time() - begun)
        return min(times)

    # A scan would cost a hundred times as much; ten leaves room for a busy machine.
    assert cost(50_000) < 10 * cost(500)
