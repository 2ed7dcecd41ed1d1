"""Nobody is known by numbers: whoever adds, subtracts and solves what is shown is left with all that was open."""

import time
from collections.abc import Collection, Mapping
from itertools import product
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from scipy.optimize import linprog
from scipy.sparse import csr_array

from sync.central.indicators.disclosure import ALL, TOGETHER, Cell, Classification, Rule, Shown, protect, rounded

SMALLEST = 10
PLAIN = Rule(SMALLEST, 1)
SEX_AGE = Classification(
    "sex_age",
    dict.fromkeys(("female", "male"), ALL) | {f"{sex}-{age}": sex for sex in ("female", "male") for age in "123"},
)
EDUCATION = Classification("education", dict.fromkeys(("0", "1", "2", "3"), ALL))
GOVERNORATES = ("A", "B", "C", "D", "E")


def attack(
    made: Classification, shown: Mapping[Cell, int | None], among: Collection[Cell] = (), least_of_each: int = 0
) -> dict[Cell, tuple[float, float]]:
    """Between what a reader knows each number that is kept back to lie: sums hold, and nothing is below nought.

    among: those looked at, all where there are none; least_of_each: what the reader takes every number kept back for.
    """
    rows = [row for row in dict.fromkeys(row for row, _ in shown) if row != ALL]
    leaves = [*product(rows, made.leaves)]
    at = {cell: number for number, cell in enumerate(leaves)}

    def leaves_of(name: str) -> list[str]:
        below = made.below(name) if name in made.sums else ()
        return [leaf for one in below for leaf in leaves_of(one)] if below else [name]

    def line(cell: Cell) -> np.ndarray:
        row, name = cell
        found = np.zeros(len(leaves))
        for each in rows if row == ALL else [row]:
            for leaf in leaves_of(name):
                found[at[each, leaf]] = 1
        return found

    known = [(line(cell), number) for cell, number in shown.items() if number is not None]
    sums, values = csr_array(np.array([one for one, _ in known])), np.array([number for _, number in known])
    bounds = [(0 if shown[cell] is not None else least_of_each, None) for cell in leaves]
    found = {}
    for cell, number in shown.items():
        if number is None and (not among or cell in among):
            least = linprog(line(cell), A_eq=sums, b_eq=values, bounds=bounds, method="highs")
            most = linprog(-line(cell), A_eq=sums, b_eq=values, bounds=bounds, method="highs")
            assert least.status == most.status == 0
            found[cell] = (least.fun, -most.fun)
    return found


def true(made: Classification, counts: Mapping[Cell, int], together: tuple[str, ...], cell: Cell) -> int:
    row, name = cell
    rows = GOVERNORATES if row == ALL else together if row == TOGETHER else (row,)
    below = made.below(name) if name in made.sums else ()
    if below:
        return sum(true(made, counts, together, (row, one)) for one in below)
    return sum(counts.get((one, name), 0) for one in rows)


def nothing_follows(made: Classification, counts: Mapping[Cell, int], shown: Shown) -> int:
    """How many small numbers were attacked in vain; what is shown is true and never small."""
    table = shown.tables[made.name]
    for cell, number in table.items():
        if number is not None:
            assert number == true(made, counts, shown.together, cell)
            assert number == 0 or number >= SMALLEST
    attacked = 0
    for cell, (least, most) in attack(made, table).items():
        number = true(made, counts, shown.together, cell)
        assert least - 1e-6 <= number <= most + 1e-6
        if number < SMALLEST:
            assert least < 1e-6, cell
            assert most > SMALLEST - 1e-6, cell
            attacked += number > 0
    return attacked


def spread(made: Classification, numbers: list[int]) -> dict[Cell, int]:
    return dict(zip(product(GOVERNORATES, made.leaves), numbers, strict=True))


def test_one_small_number_takes_others_with_it() -> None:
    counts = spread(EDUCATION, [50, 60, 70, 80] * 4 + [50, 60, 70, 3])
    shown = protect("seekers", GOVERNORATES, [(EDUCATION, counts)], PLAIN)
    assert shown.together == ()
    kept = {cell for cell, number in shown.tables["education"].items() if number is None}
    assert ("E", "3") in kept
    assert len(kept) == 4  # a rectangle of sums that stay as they are
    assert nothing_follows(EDUCATION, counts, shown) == 1


def test_a_sum_below_the_smallest_is_kept_back_as_its_parts_are() -> None:
    few = [40, 30, 50, 4, 0, 3]  # men of whom there are seven, of two ages
    counts = spread(SEX_AGE, few + [40, 30, 50, 60, 70, 80] * 4)
    shown = protect("seekers", GOVERNORATES, [(SEX_AGE, counts)], PLAIN)
    table = shown.tables["sex_age"]
    assert table["A", "male"] is None
    assert table["A", ALL] == sum(few)
    assert nothing_follows(SEX_AGE, counts, shown) >= 3


def test_governorates_with_few_people_are_shown_together_and_alone_in_no_table() -> None:
    rows = {"A": [1, 0, 2, 0], "B": [9, 8, 9, 8], "C": [0, 0, 0, 0], "D": [100, 90, 80, 70], "E": [99, 98, 97, 96]}
    counts = spread(EDUCATION, [number for row in rows.values() for number in row])
    shown = protect("seekers", GOVERNORATES, [(EDUCATION, counts)], PLAIN)
    assert shown.together == ("A", "B", "C")
    assert not {row for row, _ in shown.tables["education"]} & {"A", "B", "C"}
    assert shown.tables["education"][TOGETHER, ALL] == 37
    nothing_follows(EDUCATION, counts, shown)


def test_ten_people_in_ten_governorates_are_not_one_in_each() -> None:
    """Those with nobody are in the row of few people too: of none of them it follows that somebody is there."""
    rows = [str(at) for at in range(12)]
    counts = {(row, "1"): int(row not in ("3", "7")) for row in rows}
    shown = protect("seekers", rows, [(EDUCATION, counts)], PLAIN)
    assert set(shown.together) == set(rows)
    assert shown.tables["education"][TOGETHER, ALL] == 10
    assert {row for row, _ in shown.tables["education"]} == {TOGETHER, ALL}


def test_of_few_people_who_are_all_the_same_nobody_learns_what_they_are() -> None:
    counts = spread(EDUCATION, [0, 0, 0, 20] + [50, 60, 70, 80] * 4)
    table = protect("seekers", GOVERNORATES, [(EDUCATION, counts)], PLAIN).tables["education"]
    assert table["A", "3"] is None
    least, most = attack(EDUCATION, table)["A", "3"]
    assert least <= 10
    assert most == pytest.approx(20)


def test_a_country_of_few_people_has_no_table() -> None:
    counts = spread(EDUCATION, [1, 0, 0, 0] * 5)
    shown = protect("seekers", GOVERNORATES, [(EDUCATION, counts)], PLAIN)
    assert set(shown.tables["education"].values()) == {None}
    nobody = protect("seekers", GOVERNORATES, [(EDUCATION, spread(EDUCATION, [0] * 20))], PLAIN)
    assert set(nobody.tables["education"].values()) == {0}


small = some.integers(0, 14)
large = some.integers(0, 400)


@settings(max_examples=8, deadline=None)
@given(some.lists(small | large, min_size=30, max_size=30))
def test_whatever_the_numbers_are_no_small_one_follows(numbers: list[int]) -> None:
    counts = spread(SEX_AGE, numbers)
    shown = protect("seekers", GOVERNORATES, [(SEX_AGE, counts)], PLAIN)
    if ("A", ALL) in shown.tables["sex_age"] or (TOGETHER, ALL) in shown.tables["sex_age"]:
        nothing_follows(SEX_AGE, counts, shown)


def wide(skills: int, places: int, seed: int) -> tuple[Classification, dict[Cell, int]]:
    """Skills beside governorates: six in ten numbers are small."""
    draw = Random(seed)
    made = Classification("governorate", dict.fromkeys((f"G{at}" for at in range(places)), ALL))
    cells = product((f"skill {at}" for at in range(skills)), made.leaves)
    return made, {
        cell: draw.randint(0, SMALLEST - 1) if draw.random() < 0.6 else draw.randint(SMALLEST, 400) for cell in cells
    }


@pytest.mark.parametrize(("skills", "places", "looked_at"), [(16, 7, 0), (206, 20, 3)])
def test_a_wide_table_of_small_numbers_is_done_in_seconds_and_gives_nobody_away(
    skills: int, places: int, looked_at: int
) -> None:
    made, counts = wide(skills, places, 2)
    begun = time.process_time()
    shown = protect("held", dict.fromkeys(row for row, _ in counts), [(made, counts)], PLAIN).tables["governorate"]
    assert time.process_time() - begun < 15
    small_ones = [cell for cell, number in counts.items() if 0 < number < SMALLEST]
    assert all(shown[cell] is None for cell in small_ones)
    kept = sum(number is None for number in shown.values())
    assert kept < 1.15 * len(small_ones), "little else is kept back"
    bounds = attack(made, shown, Random(3).sample(small_ones, looked_at or len(small_ones)))
    for cell, (least, most) in bounds.items():
        assert least < 1e-6, cell
        assert most > SMALLEST - 1e-6, cell


@pytest.mark.parametrize("ones", [[1] * 10 + [0, 40], [1] * 9 + [2, 0, 40], [1] * 10 + [30, 40]])
def test_whoever_thinks_that_what_is_kept_back_is_somebody_does_not_know_them(ones: list[int]) -> None:
    """Of ten numbers that come to ten each would be one: nought is kept back beside them, or a large number."""
    made = Classification("education", dict.fromkeys("abcdefghijkl", ALL))
    counts = dict(zip(product(GOVERNORATES, made.leaves), ones + [50, 60, 70, 80] * 12, strict=True))
    shown = protect("seekers", GOVERNORATES, [(made, counts)], PLAIN).tables["education"]
    hidden = [name for name in made.leaves if shown["A", name] is None]
    left = sum(counts["A", name] for name in hidden)
    assert any(not counts["A", name] for name in hidden) or left - len(hidden) + 1 >= SMALLEST
    if left - len(hidden) + 1 >= SMALLEST:
        bounds = attack(made, shown, least_of_each=1)
        assert all(bounds["A", name][1] > SMALLEST - 1e-6 for name in hidden)


@pytest.mark.parametrize("smallest", [2, 3, 5, 12])
def test_there_is_a_way_where_governorates_have_nobody_whatever_the_smallest_number_is(smallest: int) -> None:
    draw = Random(smallest)
    for _ in range(6):
        some_of_them = draw.choice((0.1, 0.5))
        numbers = [
            draw.randint(0, 3) * (draw.random() < some_of_them) for _ in product(GOVERNORATES[1:], SEX_AGE.leaves)
        ]
        counts = spread(SEX_AGE, [0] * len(SEX_AGE.leaves) + numbers)
        table = protect("seekers", GOVERNORATES, [(SEX_AGE, counts)], Rule(smallest, 1)).tables["sex_age"]
        assert all(number is None or number == 0 or number >= smallest for number in table.values())


def test_two_tables_of_a_star_share_nothing_but_sums_that_are_shown() -> None:
    """Of each governorate any fill of one table goes with any of the other: the bounds of both are those of each."""
    numbers = [
        40,
        3,
        50,
        60,
        70,
        80,
        12,
        9,
        50,
        60,
        2,
        80,
        41,
        30,
        50,
        61,
        70,
        80,
        40,
        30,
        50,
        60,
        70,
        8,
        5,
        5,
        5,
        5,
        5,
        5,
    ]
    by_age = spread(SEX_AGE, numbers)
    sums = {row: sum(by_age[row, leaf] for leaf in SEX_AGE.leaves) for row in GOVERNORATES}
    by_education = {(row, leaf): 7 for row in GOVERNORATES for leaf in "012"}
    by_education |= {(row, "3"): sums[row] - 21 for row in GOVERNORATES}
    shown = protect("seekers", GOVERNORATES, [(SEX_AGE, by_age), (EDUCATION, by_education)], PLAIN)
    for made in (SEX_AGE, EDUCATION):
        margin = {cell: number for cell, number in shown.tables[made.name].items() if cell[1] == ALL}
        assert None not in margin.values()
        assert margin == {cell: number for cell, number in shown.tables["sex_age"].items() if cell[1] == ALL}
    assert nothing_follows(SEX_AGE, by_age, shown)
    assert nothing_follows(EDUCATION, by_education, shown)


def test_tables_of_other_people_make_no_star() -> None:
    with pytest.raises(ValueError, match="one star"):
        protect("x", GOVERNORATES, [(SEX_AGE, {("A", "male-1"): 5}), (EDUCATION, {("A", "1"): 6})], PLAIN)
    with pytest.raises(ValueError, match="Z"):
        protect("x", GOVERNORATES, [(EDUCATION, {("Z", "1"): 6})], PLAIN)
    with pytest.raises(ValueError, match="a"):
        Classification("x", {"a": "b", "b": "a"})
    with pytest.raises(ValueError, match="rule"):
        Rule(10, 5, b"")


def test_rounding_is_the_same_every_time_keeps_the_mean_and_moves_nothing_by_the_base() -> None:
    rule = Rule(SMALLEST, 5, b"secret of the centre")
    counts = spread(EDUCATION, [51, 62, 73, 84] * 5)
    shown = protect("seekers", GOVERNORATES, [(EDUCATION, counts)], rule).tables["education"]
    assert shown == protect("seekers", GOVERNORATES, [(EDUCATION, counts)], rule).tables["education"]
    for cell, number in shown.items():
        assert number is not None
        assert number % 5 == 0
        assert abs(number - true(EDUCATION, counts, (), cell)) < 5
    assert protect("seekers", GOVERNORATES, [(EDUCATION, counts)], Rule(10, 5, b"other")).tables["education"] != shown
    many = [rounded("s", "c", (str(at), "1"), 52, rule) for at in range(4_000)]
    assert set(many) == {50, 55}
    assert abs(sum(many) / len(many) - 52) < 0.2


def test_a_difference_of_two_periods_tells_of_nobody_where_numbers_are_rounded() -> None:
    """One came, or two, or three: what is shown moves by nought or by the base in either direction."""
    rule = Rule(SMALLEST, 5, b"secret of the centre")
    moved: dict[int, set[int]] = {}
    for came in range(3):
        for at in range(400):
            cell = (str(at), "1")
            moved.setdefault(came, set()).add(
                rounded("s", "c", cell, 53 + came, rule) - rounded("s", "c", cell, 52, rule)
            )
    assert moved[0] == moved[1] == {-5, 0, 5}
