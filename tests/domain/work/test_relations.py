"""What skills say of occupations: rare ones more than common ones, essential ones more than welcome ones."""

import json
from math import log
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihan_desktop.domain.work.relations import (
    NONE,
    SILENT,
    Relations,
    near_groups,
    relations_of,
    steps_of,
    walked,
)
from sync.central.work.esco import document
from sync.central.work.esco_files import read_distribution
from tests.esco_files import CUT, MEND, METAL, OLD, SAFE, SEW, WELD, files, write_folder


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Relations:
    """Of the small classification; "welding" is a local word for one of its skills."""
    folder = write_folder(tmp_path_factory.mktemp("esco") / "esco-v1.1", files())
    return relations_of(json.loads(document(read_distribution([folder]))), {"welding": (WELD,), "singing": ("x",)})


def test_what_few_occupations_need_weighs_more_than_what_most_need(known: Relations) -> None:
    assert known.weigh(WELD) == round(1000 * log(5 / 1))
    assert known.weigh(SAFE) == round(1000 * log(5 / 3))
    assert known.weigh("nobody's") == known.usual == known.weigh(SEW)
    assert NONE.weigh(WELD) == 1000
    assert OLD not in known.weight, "it is in force no more"


def test_skills_speak_for_the_groups_that_need_them(known: Relations) -> None:
    said = known.support((CUT, SAFE))
    assert said.told == known.weigh(CUT) + known.weigh(SAFE)
    assert said.groups == {"7212": said.told, "7533": known.weigh(SAFE) // 2}
    assert said.of("7212") == said.of("72") == said.told
    assert said.of("75") == known.weigh(SAFE) // 2
    assert said.of("2411") == 0
    assert known.support(("singing",)) is SILENT
    assert known.support((CUT, CUT)) == known.support((CUT,)), "said twice, known once"


def test_a_local_word_and_escos_own_are_one_skill_on_both_sides(known: Relations) -> None:
    assert known.meant(("welding",)) == ("welding", WELD)
    assert known.meant((WELD, MEND)) == (WELD, MEND, "welding")
    assert known.support(("welding",)) == known.support((WELD,)) != SILENT
    assert known.meant(("singing",)) == ("singing",), "ESCO has no such skill"
    assert known.parents[WELD] == known.parents[CUT] != known.parents[SEW]
    assert METAL.lower() in known.parents[WELD][0]


def test_groups_that_share_skills_are_near_and_those_that_share_none_are_not(known: Relations) -> None:
    assert known.closeness["7531"]["7533"] == known.closeness["7533"]["7531"] > 500
    assert "7212" not in known.closeness, "gear that everybody wears makes nobody near"
    weight = {"a": 1000, "b": 3000}
    near = near_groups({"1": {"a": 1000, "b": 1000}, "2": {"b": 1000}, "3": {"a": 500}}, weight, 1, 5)
    assert near == {"1": {"2": 857, "3": 222}, "2": {"1": 857}, "3": {"1": 222}}
    assert near_groups({"1": {"a": 1000}, "2": {"a": 1000}}, weight, 1, 0) == {"1": {}, "2": {}}


@given(st.sets(st.integers(0, 5000)))
def test_places_are_written_as_steps_and_walked_again(places: set[int]) -> None:
    assert walked(steps_of(places)) == sorted(places)
    assert all(step > 0 for step in steps_of(places))


def test_the_numbers_are_whole_everywhere(known: Relations) -> None:
    assert all(type(one) is int for one in known.weight.values())
    assert all(type(one) is int for row in known.closeness.values() for one in row.values())


def test_a_part_that_says_a_skill_twice_of_an_occupation_makes_no_weight_below_nothing(tmp_path: Path) -> None:
    said = json.loads(document(read_distribution([write_folder(tmp_path / "esco-v1.1", files())])))
    every = [[1] * len(said["skills"])] * len(said["occupations"])
    assert all(one >= 0 for one in relations_of(said | {"essential": every, "optional": every}).weight.values())
