"""Two people edit one record: what one of them alone touched stands, what both touched waits for a person."""

from hypothesis import given
from hypothesis import strategies as st

from sync.central.merging import Clash, merge

ENTITIES = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(["", "1", "2", "3"]))


def test_an_edit_of_what_nobody_else_touched_is_simply_taken() -> None:
    merged = merge({"a": "1", "b": "1"}, {"a": "1", "b": "1"}, {"a": "2", "b": "1"})
    assert (merged.entity, merged.clashes, merged.others_moved) == ({"a": "2", "b": "1"}, (), False)


def test_both_sides_stand_when_they_touched_different_fields() -> None:
    merged = merge({"a": "1", "b": "1"}, {"a": "1", "b": "2"}, {"a": "3", "b": "1"})
    assert (merged.entity, merged.clashes, merged.others_moved) == ({"a": "3", "b": "2"}, (), True)


def test_one_field_touched_by_both_keeps_what_stands_and_remembers_the_other() -> None:
    merged = merge({"a": "1"}, {"a": "2"}, {"a": "3"})
    assert merged.entity == {"a": "2"}
    assert merged.clashes == (Clash("a", "2", "3", "1"),)


def test_both_writing_the_same_is_no_conflict() -> None:
    assert merge({"a": "1"}, {"a": "2"}, {"a": "2"}).clashes == ()


def test_an_emptied_field_is_an_edit_too() -> None:
    assert merge({"a": "1"}, {"a": "1"}, {}).entity == {"a": ""}
    assert merge({"a": "1"}, {"a": "2"}, {}).clashes == (Clash("a", "2", "", "1"),)


@given(ENTITIES, ENTITIES, ENTITIES)
def test_nothing_that_anybody_wrote_is_lost(
    base: dict[str, str], current: dict[str, str], incoming: dict[str, str]
) -> None:
    merged = merge(base, current, incoming)
    clashing = {clash.property: clash for clash in merged.clashes}
    for name in {*base, *current, *incoming}:
        was, stands, wanted = base.get(name, ""), current.get(name, ""), incoming.get(name, "")
        result = merged.entity.get(name, "")
        if name in clashing:
            assert (clashing[name].kept, clashing[name].other, result) == (stands, wanted, stands)
        if wanted != was:
            assert result == wanted or name in clashing
        if stands != was:
            assert result in (stands, wanted) if wanted == was else result == stands
