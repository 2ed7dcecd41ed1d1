"""The model's form, for Splink: which levels each field has, in SQL, and under which keys pairs are looked for.

The levels are those of ``mihan_desktop.domain.people.levels``, one for one: what a desk says of two people and what
the centre says is the same. The SQL is written once for both engines (``Dialect``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from mihan_desktop.domain.people import levels
from sync.central.linkage.features import PAPERS

LINE: Final = ("father", "grandfather", "great_grandfather")
PLAIN_NAMES: Final = ("given", "family", "mother", "mother_father")


@dataclass(frozen=True, slots=True)
class Dialect:
    """Of one engine: its name at Splink, and how it says two things that standard SQL does not.

    slip: edit distance with exchanges of neighbours; apart: letters that one of two sets has and the other not.
    """

    name: str
    slip: str
    apart: str


DUCKDB: Final = Dialect("duckdb", "damerau_levenshtein({0}, {1})", "bit_count(xor({0}, {1}))")
SPARK: Final = Dialect("spark", "damerau_levenshtein({0}, {1})", "bit_count({0} ^ {1})")

Level = tuple[str, str]
"""code of ``levels``, condition in SQL over ``<column>_l`` and ``<column>_r``"""


def _when(guard: str, test: str) -> str:
    """``test`` where ``guard`` holds, and not even computed elsewhere: engines compute both sides of AND."""
    return f"CASE WHEN {guard} THEN {test} ELSE false END"


def _one_slip(left: str, right: str, sets: tuple[str, str], at_least: int, dialect: Dialect) -> str:
    guard = (
        f"{dialect.apart.format(*sets)} <= 2 AND abs(length({left}) - length({right})) <= 1"
        f" AND least(length({left}), length({right})) >= {at_least}"
    )
    return _when(guard, f"{dialect.slip.format(left, right)} <= 1")


def _close(left: str, right: str, dialect: Dialect) -> str:
    """Same consonants, or one slip in the name or in its longer skeleton (columns without their side)."""
    bones = (f"{left}_k_l", f"{right}_k_r")
    slip = _one_slip(f"{left}_l", f"{right}_r", (f"{left}_m_l", f"{right}_m_r"), 3, dialect)
    bare = _one_slip(*bones, (f"{left}_b_l", f"{right}_b_r"), 4, dialect)
    return f"({bones[0]} = {bones[1]} OR {slip} OR {bare})"


def _same_sound(left: str, right: str) -> str:
    return f"({left}_k_l = {right}_k_r AND ({left}_l >= 'a') <> ({right}_r >= 'a'))"


def _initial(field: str) -> str:
    first = f"substr({field}_k_l, 1, 1) = substr({field}_k_r, 1, 1)"
    return f"((length({field}_l) = 1 OR length({field}_r) = 1) AND {first})"


def _weak(field: str, dialect: Dialect) -> str:
    """Known on both sides and alike, no; or not known on one."""
    alike = f"{field}_l = {field}_r OR {_close(field, field, dialect)} OR {_initial(field)}"
    return f"NOT coalesce({alike}, false)"


def _elsewhere(field: str, dialect: Dialect) -> str:
    """The name of one side stands at another place of the other's line, where nothing else agrees."""
    found = []
    for other in LINE:
        if other == field:
            continue
        mine = f"({field}_l = {other}_r OR {_same_sound(field, other)})"
        theirs = f"({other}_l = {field}_r OR {_same_sound(other, field)})"
        found.append(f"(coalesce({mine} OR {theirs}, false) AND {_weak(other, dialect)})")
    others = [other for other in LINE if other != field]
    met = " OR ".join(f"{field}_k_l = {other}_k_r OR {other}_k_l = {field}_k_r" for other in others)
    return _when(met, f"({' OR '.join(found)})")


def _names(field: str, dialect: Dialect) -> list[Level]:
    missing = f"({field}_l IS NULL OR {field}_r IS NULL)"
    known = [
        (levels.EXACT, f"{field}_l = {field}_r"),
        (levels.SAME_SOUND, _same_sound(field, field)),
        (levels.CLOSE, _close(field, field, dialect)),
    ]
    initial, rest = (levels.INITIAL, _initial(field)), (levels.DIFFERENT, "ELSE")
    if field not in LINE:
        return [(levels.MISSING, missing), *known, initial, rest]
    elsewhere = _elsewhere(field, dialect)
    return [
        (levels.MISSING, f"{missing} AND NOT {elsewhere}"),
        *known,
        initial,
        (levels.SWAPPED, elsewhere),
        rest,
    ]


def _births(dialect: Dialect) -> list[Level]:
    same_year = "birth_year_l = birth_year_r"
    same_day = "birth_month_l = birth_month_r AND birth_day_l = birth_day_r"
    slip = dialect.slip.format("cast(birth_year_l AS varchar(4))", "cast(birth_year_r AS varchar(4))")
    slip_in_year = _when(same_day, f"{slip} <= 1")
    return [
        (levels.MISSING, "birth_year_l IS NULL OR birth_year_r IS NULL"),
        (levels.EXACT, f"{same_year} AND {same_day}"),
        (levels.SWAPPED, f"{same_year} AND birth_month_l = birth_day_r AND birth_day_l = birth_month_r"),
        (levels.YEAR_ONLY, f"{same_year} AND (birth_month_l IS NULL OR birth_month_r IS NULL)"),
        (
            levels.CLOSE,
            f"({same_year} AND (birth_month_l = birth_month_r OR birth_day_l = birth_day_r)) OR {slip_in_year}",
        ),
        (levels.SAME_YEAR, same_year),
        (levels.NEAR_YEAR, "abs(birth_year_l - birth_year_r) = 1"),
        (levels.DIFFERENT, "ELSE"),
    ]


def _numbers(kinds: tuple[str, ...], dialect: Dialect) -> list[Level]:
    def both(test: str) -> str:
        return " OR ".join(test.format(f"{kind}_l", f"{kind}_r") for kind in kinds)

    # one slip leaves the first half of a number as it was, or the last: most pairs need no edit distance
    half = "cast(floor((least(length({0}), length({1})) - 2) / 2) AS integer)"
    near = (
        "abs(length({0}) - length({1})) <= 1 AND least(length({0}), length({1})) >= 3"
        f" AND (left({{0}}, {half}) = left({{1}}, {half}) OR right({{0}}, {half}) = right({{1}}, {half}))"
    )
    slip = _when(near, f"{dialect.slip.format('{0}', '{1}')} <= 1")
    missing = " AND ".join(f"({kind}_l IS NULL OR {kind}_r IS NULL)" for kind in kinds)
    return [
        (levels.MISSING, missing),
        (levels.EXACT, both("{0} = {1}")),
        (levels.CLOSE, both(slip)),
        (levels.DIFFERENT, "ELSE"),
    ]


def _codes(kinds: tuple[str, ...]) -> list[Level]:
    missing = " AND ".join(f"({kind}_l IS NULL OR {kind}_r IS NULL)" for kind in kinds)
    same = " OR ".join(f"{kind}_l = {kind}_r" for kind in kinds)
    return [(levels.MISSING, missing), (levels.EXACT, same), (levels.DIFFERENT, "ELSE")]


def _phones() -> list[Level]:
    pairs = [f"{left}_l = {right}_r" for left in ("phone", "phone_2") for right in ("phone", "phone_2")]
    missing = "coalesce(phone_l, phone_2_l) IS NULL OR coalesce(phone_r, phone_2_r) IS NULL"
    return [(levels.MISSING, missing), (levels.EXACT, " OR ".join(pairs)), (levels.DIFFERENT, "ELSE")]


def field_levels(dialect: Dialect) -> dict[str, list[Level]]:
    """Field → its levels as SQL, ``missing`` first, then from the strongest to ``ELSE``."""
    found = {name: _names(name, dialect) for name in (*PLAIN_NAMES[:1], *LINE, *PLAIN_NAMES[1:])}
    found["sex"] = _codes(("sex",))
    found["birth"] = _births(dialect)
    found["birth_governorate"] = _codes(("birth_governorate",))
    found["governorate"] = _codes(("governorate",))
    found["national_number"] = _numbers(("national_number",), dialect)
    found["document"] = _numbers(tuple(map(str, PAPERS)), dialect)
    found["household"] = _codes(("residence_card_number", "ration_card_number"))
    found["phone"] = _phones()
    return found


BY_FREQUENCY: Final = ("given", "father", "grandfather", "family", "mother", "governorate", "birth_governorate")
"""Fields in which agreeing on something rare says more than on something common (exact agreement, as Splink has it)."""

Parameters = Mapping[str, Mapping[str, tuple[float, float]]]
"""field → level code → (m, u)"""


def comparisons(
    dialect: Dialect, parameters: Parameters | None = None, *, by_frequency: bool = True
) -> list[dict[str, Any]]:
    """Splink's comparisons, with m and u where ``parameters`` has them. by_frequency: what is rare says more."""
    told = parameters or {}
    return [
        _comparison(name, found, told.get(name, {}), by_frequency=by_frequency and name in BY_FREQUENCY)
        for name, found in field_levels(dialect).items()
    ]


def _comparison(
    name: str, found: list[Level], told: Mapping[str, tuple[float, float]], *, by_frequency: bool
) -> dict[str, Any]:
    made: list[dict[str, Any]] = []
    for code, condition in found:
        level: dict[str, Any] = {"sql_condition": condition, "label_for_charts": code}
        if code == levels.MISSING:
            level["is_null_level"] = True
        elif code in told:
            level["m_probability"], level["u_probability"] = told[code]
        if code == levels.EXACT and by_frequency:
            level |= {"tf_adjustment_column": name, "tf_adjustment_weight": 1.0}
            level["disable_tf_exact_match_detection"] = True  # it is this level; Splink takes seconds to find out
        made.append(level)
    return {"output_column_name": name, "comparison_levels": made}


@cache
def codes(field: str) -> tuple[str, ...]:
    """Its levels but ``missing``, in the order of ``field_levels``."""
    return tuple(code for code, _ in field_levels(DUCKDB)[field] if code != levels.MISSING)


def code_of(field: str, gamma: int) -> str:
    """The level that Splink's ``gamma_<field>`` names: -1 is missing, 0 the last."""
    return levels.MISSING if gamma < 0 else codes(field)[-1 - gamma]
