"""The model learnt from the register itself: nobody labels anything.

u, how often strangers agree, comes from pairs at random (Splink's estimate). m, how often one person's two records
agree, comes from pairs with the same national number, which name the truth for every other field; and for the
national number from pairs whose names, mother and birth agree whole. Where there are too few such pairs, m comes from
expectation maximisation. How near kin agree comes from pairs of one father, grandfather and mother whose national
numbers differ.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import fmean
from typing import Any, Final

import duckdb
from splink.internals.exceptions import EMTrainingException

from mihan_desktop.domain.people import levels
from sync.central.linkage import blocking, engine
from sync.central.linkage.comparing import code_of, codes
from sync.central.linkage.counting import number
from sync.central.linkage.model import KIN, Linkage

Connection = duckdb.DuckDBPyConnection

RANDOM_PAIRS: Final = 1e6
LABELS: Final = 30_000
"""Labelled pairs at most."""
TOO_FEW: Final = 400
"""Labelled pairs below which expectation maximisation says more."""
_LEAST: Final = 1e-4
"""No level is rarer than this among one person's records, nor (names, births, codes) a tenth of it among strangers."""

_SAME_NUMBER: Final = """
    SELECT l.n AS a, r.n AS b FROM {0} AS l JOIN {0} AS r ON l.national_number = r.national_number AND l.n < r.n
    WHERE (l.given_k = r.given_k OR l.father_k = r.father_k) AND abs(l.birth_year - r.birth_year) <= 12
"""
_SAME_NAMES: Final = """
    SELECT l.n AS a, r.n AS b FROM {0} AS l JOIN {0} AS r
    ON l.given_k = r.given_k AND l.father_k = r.father_k AND l.mother_k = r.mother_k
    AND l.birth_year = r.birth_year AND l.birth_month = r.birth_month AND l.birth_day = r.birth_day AND l.n < r.n
    WHERE l.national_number IS NOT NULL AND r.national_number IS NOT NULL
"""
_SAME_HOUSE: Final = """
    SELECT l.n AS a, r.n AS b FROM {0} AS l JOIN {0} AS r
    ON l.father_k = r.father_k AND l.grandfather_k = r.grandfather_k AND l.mother_k = r.mother_k
    AND (l.family_k = r.family_k OR l.phone = r.phone OR l.residence_card_number = r.residence_card_number
        OR l.ration_card_number = r.ration_card_number) AND l.n < r.n
    WHERE l.national_number IS NOT NULL AND r.national_number IS NOT NULL
    AND hash(l.father_k, l.grandfather_k, l.mother_k) % {1} = 0
    AND hash(r.father_k, r.grandfather_k, r.mother_k) % {1} = 0
"""
"""Of houses one in {1}: in a whole country hundreds of millions of pairs share three names."""
_HOUSES: Final = 200_000
"""Records whose houses are looked at."""


def train(connection: Connection, features: str, version: str, known: Linkage | None = None) -> Linkage:
    """The model that the table ``features`` teaches. known: what is taken where it teaches too little."""
    records = number(connection, f"SELECT count(*) FROM {features}")
    linker = engine.linker(connection, features, engine.settings(None, records))
    linker.linker.training.estimate_u_using_random_sampling(
        max_pairs=RANDOM_PAIRS, seed=1, min_count_per_level=None, num_chunks=1
    )
    strangers = _told(linker, "u")
    people = _counted(connection, features, linker, _SAME_NUMBER)
    if _size(people) < TOO_FEW:
        people = _maximised(connection, features, records, strangers)
    else:
        named = _counted(connection, features, linker, _SAME_NAMES)
        people["national_number"] = named["national_number"]
    chance = _by_chance(connection, features, records)
    parameters = {
        name: _pairs_of(name, people[name], {**strangers[name], **chance.get(name, {})}) for name in engine.FIELDS
    }
    kin, kin_prior = _kin(connection, features, linker, parameters, known)
    rate = _rate(connection, features) / max(records, 1)
    usual = (known.slope, known.offset) if known else (1.0, 0.0)
    model = Linkage(version, parameters, rate, kin, kin_prior, *usual, likely=0.5, sure=0.99)
    slope, offset = calibrated(_told_by_numbers(connection, features, model), parameters, usual)
    return replace(model, slope=slope, offset=offset)


def _told(linker: Any, which: str) -> dict[str, dict[str, float]]:
    """Field → level → m or u as Splink has it now; a level that it has not seen is absent."""
    found: dict[str, dict[str, float]] = {}
    for comparison in linker.linker.misc.save_model_to_json()["comparisons"]:
        shares = found.setdefault(comparison["output_column_name"], {})
        for level in comparison["comparison_levels"]:
            share = level.get(f"{which}_probability")
            if isinstance(share, float) and not level.get("is_null_level"):
                shares[level["label_for_charts"]] = share
    return found


def _counted(connection: Connection, features: str, linker: Any, pairs: str) -> dict[str, dict[str, float]]:
    """Field → level → how many of ``pairs`` are at it."""
    connection.execute(
        f"""CREATE OR REPLACE TABLE labelled AS SELECT '0' AS match_key, a AS join_key_l, b AS join_key_r
        FROM ({pairs.format(features)}) ORDER BY hash(a, b) LIMIT {LABELS}"""
    )
    engine.compare(linker, "labelled", "labelled_levels")
    found: dict[str, dict[str, float]] = {}
    for name in engine.FIELDS:
        counts = connection.execute(f"SELECT gamma_{name}, count(*) FROM labelled_levels GROUP BY ALL").fetchall()
        found[name] = {code_of(name, gamma): float(count) for gamma, count in counts if gamma >= 0}
    for table in ("labelled", "labelled_levels"):
        connection.execute(f"DROP TABLE {table}")
    return found


def _size(counted: Mapping[str, Mapping[str, float]]) -> float:
    return max((sum(counts.values()) for counts in counted.values()), default=0)


_SESSIONS: Final = (
    ("l.given_k = r.given_k AND l.father_k = r.father_k"),
    ("l.given_k = r.given_k AND l.family_k = r.family_k"),
    ("l.birth_year = r.birth_year AND l.birth_month = r.birth_month AND l.birth_day = r.birth_day"),
    ("l.phone = r.phone"),
)


def _maximised(
    connection: Connection, features: str, records: int, strangers: Mapping[str, Mapping[str, float]]
) -> dict[str, dict[str, float]]:
    """m by expectation maximisation, under several rules: the mean of what each says of the fields that it leaves free.

    Each rule has a model of its own, for Splink 5.0 forgets the comparisons that a session's rule takes up.
    """
    found: dict[str, dict[str, list[float]]] = {name: {} for name in engine.FIELDS}
    for rule in _SESSIONS:
        told = engine.settings(None, records)
        for comparison in told["comparisons"]:
            for level in comparison["comparison_levels"]:
                share = strangers[comparison["output_column_name"]].get(level["label_for_charts"])
                if share is not None:
                    level["u_probability"] = share
        one = engine.linker(connection, features, told)
        try:
            one.linker.training.estimate_parameters_using_expectation_maximisation(rule, max_pairs=1e6)
        except EMTrainingException:  # no pair, or no field, is left to learn from
            continue
        for name, shares in _told(one, "m").items():
            for code, share in shares.items():
                found[name].setdefault(code, []).append(share)
    return {name: {code: fmean(shares) for code, shares in told.items()} for name, told in found.items()}


def _by_chance(connection: Connection, features: str, records: int) -> dict[str, dict[str, float]]:
    """How often strangers share a number: pairs that do and whose names and births differ all."""
    found = {}
    columns = {
        "national_number": ("national_number",),
        "document": ("civil_status_number", "nationality_certificate_number", "passport_number"),
        "household": ("residence_card_number", "ration_card_number"),
        "phone": ("phone",),
    }
    for name, kinds in columns.items():
        strangers = 1.0
        for kind in kinds:
            count = number(
                connection,
                f"""SELECT count(*) FROM {features} AS l JOIN {features} AS r ON l.{kind} = r.{kind} AND l.n < r.n
                WHERE l.given_k <> r.given_k AND l.father_k <> r.father_k AND l.birth_year <> r.birth_year""",
            )
            strangers += float(count)
        found[name] = {levels.EXACT: min(1e-4, max(1e-9, strangers * 2 / max(records, 2) ** 2))}
    return found


def _pairs_of(name: str, people: Mapping[str, float], strangers: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    """Level → (m, u), each summing to about 1 and none of them 0."""
    known, whole = codes(name), sum(people.values())
    numbers = name in ("national_number", "document", "household", "phone")
    made = {}
    for code in known:
        m = people.get(code, 0.0) / whole if whole else 1 / len(known)
        least = 1e-9 if numbers else _LEAST / 10
        made[code] = (min(max(m, _LEAST), 0.9999), min(max(strangers.get(code, 0.0), least), 0.9999))
    if levels.CLOSE in made and numbers:  # a slip leads to a number of somebody else's about a hundred times as often
        made[levels.CLOSE] = (made[levels.CLOSE][0], max(made[levels.CLOSE][1], 100 * made[levels.EXACT][1]))
    return made


def _kin(
    connection: Connection, features: str, linker: Any, parameters: Mapping[str, Any], known: Linkage | None
) -> tuple[dict[str, dict[str, float]], float]:
    one_in = max(1, number(connection, f"SELECT count(*) FROM {features}") // _HOUSES)
    house = _SAME_HOUSE.format(features, one_in)
    counted = _counted(connection, features, linker, house)
    same = counted["national_number"].get(levels.EXACT, 0.0)
    other = _counted(
        connection,
        features,
        linker,
        f"SELECT a, b FROM ({house}) JOIN {{0}} AS l ON l.n = a JOIN {{0}} AS r ON r.n = b"
        " WHERE damerau_levenshtein(l.national_number, r.national_number) > 2",
    )
    if _size(other) < TOO_FEW:
        if known is not None:
            return {name: dict(known.kin[name]) for name in KIN}, known.kin_prior
        return {name: _usual(name, parameters[name]) for name in KIN}, 0.3
    made = {}
    for name in KIN:
        whole = sum(other[name].values()) or 1
        made[name] = {code: min(max(other[name].get(code, 0.0) / whole, _LEAST), 0.9999) for code in codes(name)}
        if name in ("national_number", "document"):
            made[name] = {code: parameters[name][code][1] for code in codes(name)}
    return made, min(max(same / (same + _size(other)), 0.01), 0.95)


_TELLING: Final = "given, father, grandfather, year"
"""The key under which namesakes meet, and most of whoever came twice."""


def _told_by_numbers(connection: Connection, features: str, model: Linkage) -> list[tuple[float, int, int]]:
    """(bits against strangers but for the national number, pairs, those of one number): what no kinship explains."""
    (key,) = (key for key in blocking.KEYS if key.name == _TELLING)
    connection.execute(
        f"""CREATE OR REPLACE TABLE telling AS SELECT '0' AS match_key, a AS join_key_l, b AS join_key_r
        FROM ({blocking.pairs_sql(key, features, blocking.DUCKDB)})
        JOIN {features} AS l ON l.n = a JOIN {features} AS r ON r.n = b
        WHERE l.national_number IS NOT NULL AND r.national_number IS NOT NULL ORDER BY hash(a, b) LIMIT {8 * LABELS}"""
    )
    records = number(connection, f"SELECT count(*) FROM {features}")
    engine.compare(engine.linker(connection, features, engine.settings(model, records)), "telling", "told")
    nation = "CASE gamma_national_number " + " ".join(
        f"WHEN {place} THEN {model.kin_weight('national_number', code_of('national_number', place))}"
        for place in range(3)
    )
    rows = connection.execute(
        f"""SELECT round(match_weight - w_national_number), count(*), count(*) FILTER (gamma_national_number > 0)
        FROM (SELECT *, {engine.kin_sql(model)} AS kin_weight FROM told)
        WHERE kin_weight - {nation} END >= 6 GROUP BY 1"""
    ).fetchall()
    for table in ("telling", "told"):
        connection.execute(f"DROP TABLE {table}")
    return [(float(bits), int(pairs), int(same)) for bits, pairs, same in rows if -10 <= bits <= 40]


def calibrated(
    rows: Sequence[tuple[float, int, int]], parameters: Mapping[str, Any], usual: tuple[float, float]
) -> tuple[float, float]:
    """(slope, offset) by which bits say most truly how often a number is the same; ``usual`` when little is told.

    A share of one person's pairs has two numbers, one of them wrong: that much is granted.
    """
    if sum(same for _, _, same in rows) < TOO_FEW or sum(pairs - same for _, pairs, same in rows) < TOO_FEW // 8:
        return usual
    wrong = parameters["national_number"][levels.DIFFERENT][0]

    def fit(slope: float, offset: float) -> float:
        found = 0.0
        for bits, pairs, same in rows:
            share = (1 - wrong) / (1 + 2 ** -(slope * bits + offset))
            share = min(max(share, 1e-6), 1 - 1e-6)
            found += same * math.log(share) + (pairs - same) * math.log(1 - share)
        return found

    choices = ((slope / 20, offset / 4) for slope in range(4, 21) for offset in range(-40, 5))
    return max(choices, key=lambda one: fit(*one))


def _usual(name: str, levels_of: Mapping[str, tuple[float, float]]) -> dict[str, float]:
    """Near kin as strangers in these fields: names are not given twice, births and papers are one's own."""
    if name == "given":
        shares = {levels.EXACT: 0.006, levels.SAME_SOUND: 0.001, levels.CLOSE: 0.03, levels.INITIAL: 0.001}
        return {code: shares.get(code, 0.96) for code in levels_of}
    if name == "phone":
        return {code: pair[0] for code, pair in levels_of.items()}
    return {code: pair[1] for code, pair in levels_of.items()}


def _rate(connection: Connection, features: str) -> float:
    """Pairs of one person in the register: those that plain rules find, and the one in six that they miss."""
    birth = "l.birth_year = r.birth_year AND l.birth_month = r.birth_month AND l.birth_day = r.birth_day"
    rules = (
        "l.national_number = r.national_number AND (l.given_k = r.given_k OR l.father_k = r.father_k)",
        f"l.given_k = r.given_k AND l.father_k = r.father_k AND {birth}",
        "l.phone = r.phone AND l.given_k = r.given_k AND l.birth_year = r.birth_year",
        f"l.given_k = r.given_k AND l.family_k = r.family_k AND {birth}",
    )
    asked = " UNION ".join(
        f"SELECT l.n, r.n AS m FROM {features} AS l JOIN {features} AS r ON {rule} AND l.n < r.n" for rule in rules
    )
    count = number(connection, f"SELECT count(*) FROM ({asked})")
    return max(float(count) / 0.85, 1.0)
