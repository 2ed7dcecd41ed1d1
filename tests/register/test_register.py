"""The invented register keeps its word: one seed, one register; people who came twice, and strangers who look alike."""

from collections import Counter
from random import Random

import pytest

from mihan_desktop.domain.names import fold
from tests.register import HARSH, corrupted, people, register
from tests.register.people import PROPERTIES


def test_a_seed_says_it_all() -> None:
    assert register(500, 4) == register(500, 4)
    assert register(500, 4) != register(500, 5)
    (one, *_) = people(20, 9)
    assert corrupted(one, Random(3)) == corrupted(one, Random(3))


def test_a_fifth_of_the_register_came_before_and_says_so_in_the_truth_alone() -> None:
    table = register(2_000, 1)
    times = Counter(table["person"].to_pylist())
    assert sum(count - 1 for count in times.values()) == 400
    assert max(times.values()) == 3
    assert len(set(table["id"].to_pylist())) == 2_000
    assert table.column_names == ["id", "person", *PROPERTIES]


@pytest.mark.parametrize("profile", [None, HARSH])
def test_whoever_comes_again_is_seldom_written_the_same_and_mostly_still_themselves(profile: object) -> None:
    rng = Random(2)
    first = people(400, 2)
    again = [corrupted(one, rng, HARSH) if profile else corrupted(one, rng) for one in first]
    changed = sum(one != other for one, other in zip(first, again, strict=True))
    same_given = sum(
        fold(one["given_name"]) == fold(other["given_name"]) for one, other in zip(first, again, strict=True)
    )
    assert changed > 350
    assert 240 < same_given < 400
    assert all(set(other) == set(one) for one, other in zip(first, again, strict=True))


def test_strangers_share_names_years_and_phones() -> None:
    crowd = people(4_000, 6)
    namesakes = Counter(
        (one["given_name"], one["father_name"], one["grandfather_name"], one["date_of_birth"][:4]) for one in crowd
    )
    phones = Counter(one["phone"] for one in crowd if one["phone"])
    twins = Counter((one["father_name"], one["grandfather_name"], one["date_of_birth"]) for one in crowd)
    assert sum(count > 1 for name, count in namesakes.items() if name[2]) > 20
    assert sum(count > 1 for count in phones.values()) > 80
    assert sum(count > 1 for twin, count in twins.items() if not twin[2].endswith("07-01")) > 20
