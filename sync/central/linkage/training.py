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
from sync.central.settings import CentralError

Connection = duckdb.DuckDBPyConnection

RANDOM_PAIRS: Final = 1e6
LABELS: Final = 20_000
"""Labelled pairs at most."""
TELLING: Final = 120_000
"""Pairs with two national numbers by which the bits are calibrated, at most."""
TOO_FEW: Final = 400
"""Labelled pairs below which expectation maximisation says more."""
FEWEST: Final = 2
"""Records below which there is no pair."""
_LEAST: Final = 1e-4
"""No level is rarer than this among one person's records, nor (names, births, codes) a tenth of it among strangers."""

_LOT: Final = "xor(hash(l.id), hash(r.id)) AS lot"
"""What pairs are drawn by: the same ones in whichever order the records came."""
_SAME_NUMBER: Final = f"""
    SELECT l.n AS a, r.n AS b, {_LOT} FROM drawn AS l JOIN drawn AS r ON l.national_number = r.national_number
    WHERE l.n < r.n AND (l.given_k = r.given_k OR l.father_k = r.father_k) AND abs(l.birth_year - r.birth_year) <= 12
"""
_SAME_NAMES: Final = f"""
    SELECT l.n AS a, r.n AS b, {_LOT} FROM drawn AS l JOIN drawn AS r
    ON l.given_k = r.given_k AND l.father_k = r.father_k AND l.mother_k = r.mother_k
    AND l.birth_year = r.birth_year AND l.birth_month = r.birth_month AND l.birth_day = r.birth_day
    WHERE l.n < r.n AND l.national_number IS NOT NULL AND r.national_number IS NOT NULL
"""
_SAME_HOUSE: Final = " UNION ".join(
    f"""SELECT l.n AS a, r.n AS b, {_LOT}, l.national_number AS one, r.national_number AS other
    FROM drawn AS l JOIN drawn AS r ON l.father_k = r.father_k AND l.grandfather_k = r.grandfather_k
    AND l.mother_k = r.mother_k AND l.{shared} = r.{shared} AND l.n < r.n
    WHERE l.national_number IS NOT NULL AND r.national_number IS NOT NULL"""
    for shared in ("family_k", "phone", "residence_card_number", "ration_card_number")
)
_HOUSES: Final = 200_000
"""Records whose houses are looked at: in a whole country hundreds of millions of pairs share three names."""
_LABELLED: Final = 250_000
"""Records among which labelled pairs, and strangers with one number, are looked for."""
_STRANGERS: Final = 900
"""Records of a large register whose pairs, each with each, are the pairs at random."""


def _draw(connection: Connection, features: str, records: int, of: int, facts: str, *columns: str) -> None:
    """A table ``drawn`` of ``n``, ``id`` and ``columns`` of about ``of`` of the records.

    All, or none, of those that agree in ``facts`` are in it, so that their pairs stay whole.
    """
    connection.execute(
        f"""CREATE OR REPLACE TEMP TABLE drawn AS SELECT {", ".join(("n", "id", *columns))} FROM {features}
        WHERE hash({facts}) % {max(1, records // of)} = 0"""
    )


def _whole(connection: Connection, features: str, into: str) -> None:
    """A table ``into`` of whole rows of those in ``drawn``: read for them alone, for the rows are wide."""
    connection.execute(f"CREATE OR REPLACE TABLE {into} AS SELECT * FROM {features} WHERE n IN (SELECT n FROM drawn)")


def train(connection: Connection, features: str, version: str, known: Linkage | None = None) -> Linkage:
    """The model that the table ``features`` teaches. known: what is taken where it teaches too little.

    CentralError ``linkage_untaught`` where no two records look like one person's.
    """
    records = number(connection, f"SELECT count(*) FROM {features}")
    if records < FEWEST:
        raise CentralError("linkage_untaught", records=str(records))
    strangers = _strangers(connection, features, records)
    counted = _labelled(connection, features, records)
    people = counted["number"]
    nobody_told = _size(people) < TOO_FEW
    if nobody_told:
        people = _maximised(connection, features, records, strangers)
        if not any(people.values()):
            raise CentralError("linkage_untaught", records=str(records))
    else:
        people["national_number"] = counted["names"]["national_number"]
    chance = _by_chance(connection, features, records)
    parameters = {
        name: _pairs_of(name, people[name], {**strangers[name], **chance.get(name, {})}) for name in engine.FIELDS
    }
    kin, kin_prior = _kin(counted["house"], counted["kin"], parameters, known)
    rate = _rate(connection, features, records) / max(records, 1)
    usual = (known.slope, known.offset) if known else (1.0, 0.0)
    model = Linkage(version, parameters, rate, kin, kin_prior, *usual, likely=0.5, sure=0.99)
    if nobody_told and records <= blocking.WIDE_UP_TO:
        return _expecting(connection, features, model, records)
    slope, offset = calibrated(_told_by_numbers(connection, features, model, records), parameters, usual)
    return replace(model, slope=slope, offset=offset)


def _strangers(connection: Connection, features: str, records: int) -> dict[str, dict[str, float]]:
    """Field → level → u, of pairs at random."""
    _draw(connection, features, records, _STRANGERS, "id")
    _whole(connection, features, "strangers")
    linker = engine.linker(connection, "strangers", engine.settings(None, records, by_frequency=False))
    linker.linker.training.estimate_u_using_random_sampling(
        max_pairs=RANDOM_PAIRS, seed=1, min_count_per_level=None, num_chunks=1
    )
    found = _told(linker, "u")
    connection.execute("DROP TABLE strangers")
    return found


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


def _labelled(connection: Connection, features: str, records: int) -> dict[str, dict[str, dict[str, float]]]:
    """What pairs are known by → field → level → how many.

    ``number``: pairs of one national number; ``names``: of the same names, mother and birth; ``house``: of one father,
    grandfather and mother; ``kin``: those of them whose national numbers differ.
    """
    connection.execute("CREATE OR REPLACE TABLE labelled (match_key VARCHAR, join_key_l BIGINT, join_key_r BIGINT)")

    def label(name: str, pairs: str) -> None:
        connection.execute(f"INSERT INTO labelled SELECT '{name}', a, b FROM ({pairs}) ORDER BY lot LIMIT {LABELS}")

    names = "given_k, father_k, mother_k"
    born = "birth_year, birth_month, birth_day"
    _draw(connection, features, records, _LABELLED, "national_number", "given_k, father_k, birth_year, national_number")
    label("number", _SAME_NUMBER)
    _draw(connection, features, records, _LABELLED, names, f"{names}, {born}, national_number")
    label("names", _SAME_NAMES)
    house = "father_k, grandfather_k, mother_k"
    shared = "family_k, phone, residence_card_number, ration_card_number"
    _draw(connection, features, records, _HOUSES, house, f"{house}, {shared}, national_number")
    connection.execute(f"CREATE OR REPLACE TEMP TABLE houses AS {_SAME_HOUSE}")
    label("house", "FROM houses")
    label("kin", "FROM houses WHERE damerau_levenshtein(one, other) > 2")
    connection.execute(
        f"""CREATE OR REPLACE TABLE labelled_people AS SELECT * FROM {features}
        WHERE n IN (SELECT join_key_l FROM labelled UNION SELECT join_key_r FROM labelled)"""
    )
    linker = engine.linker(connection, "labelled_people", engine.settings(None, records, by_frequency=False))
    engine.compare(linker, "labelled", "labelled_levels")
    found: dict[str, dict[str, dict[str, float]]] = {
        one: {name: {} for name in engine.FIELDS} for one in ("number", "names", "house", "kin")
    }
    for name in engine.FIELDS:
        gamma = f"gamma_{name}"
        counts = connection.execute(
            f"SELECT match_key, {gamma}, count(*) FROM labelled_levels WHERE {gamma} >= 0 GROUP BY ALL"
        ).fetchall()
        for one, level, count in counts:
            found[one][name][code_of(name, level)] = float(count)
    for table in ("drawn", "houses", "labelled", "labelled_people", "labelled_levels"):
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
        except (EMTrainingException, ValueError):  # no pair or no field is left to learn from, or no pair of one person
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
    one_in = max(1, records // _LABELLED)
    for name, kinds in columns.items():
        strangers = 1.0
        for kind in kinds:
            _draw(connection, features, records, _LABELLED, kind, f"{kind}, given_k, father_k, birth_year")
            count = number(
                connection,
                f"""SELECT count(*) FROM drawn AS l JOIN drawn AS r ON l.{kind} = r.{kind} AND l.n < r.n
                WHERE l.given_k <> r.given_k AND coalesce(l.father_k <> r.father_k, true)
                AND l.birth_year <> r.birth_year""",
            )
            strangers += float(count) * one_in
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
    house: Mapping[str, Mapping[str, float]],
    other: Mapping[str, Mapping[str, float]],
    parameters: Mapping[str, Any],
    known: Linkage | None,
) -> tuple[dict[str, dict[str, float]], float]:
    """How often near kin agree; how often two of one house are one person. house, other: as ``_labelled`` counted."""
    same = house["national_number"].get(levels.EXACT, 0.0)
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


def _expecting(connection: Connection, features: str, model: Linkage, records: int) -> Linkage:
    """A small list without numbers: ``rate`` is what the model itself expects, for plain rules find too few there."""
    for _ in range(2):
        engine.score(connection, features, model, -10, "expected")
        pairs = number(connection, "SELECT sum(1 / (1 + pow(2, -weight))) FROM expected")
        model = replace(model, rate=max(model.rate, pairs / max(records, 1)))
    connection.execute("DROP TABLE expected")
    return model


def _told_by_numbers(
    connection: Connection, features: str, model: Linkage, records: int
) -> list[tuple[float, int, int]]:
    """(bits against strangers but for the national number, pairs, those of one number): what no kinship explains."""
    (key,) = (key for key in blocking.KEYS if key.name == _TELLING)
    _draw(connection, features, records, 2 * _LABELLED, "given_k, birth_year")
    _whole(connection, features, "some_people")
    connection.execute(
        f"""CREATE OR REPLACE TABLE telling AS SELECT '0' AS match_key, a AS join_key_l, b AS join_key_r
        FROM ({blocking.pairs_sql(key, "some_people", blocking.DUCKDB)})
        JOIN some_people AS l ON l.n = a JOIN some_people AS r ON r.n = b
        WHERE l.national_number IS NOT NULL AND r.national_number IS NOT NULL
        ORDER BY xor(hash(l.id), hash(r.id)) LIMIT {TELLING}"""
    )
    engine.compare(engine.linker(connection, "some_people", engine.settings(model, records)), "telling", "told")
    nation = "CASE gamma_national_number " + " ".join(
        f"WHEN {place} THEN {model.kin_weight('national_number', code_of('national_number', place))}"
        for place in range(3)
    )
    rows = connection.execute(
        f"""SELECT round(match_weight - w_national_number), count(*), count(*) FILTER (gamma_national_number > 0)
        FROM (SELECT *, {engine.kin_sql(model)} AS kin_weight FROM told)
        WHERE kin_weight - {nation} END >= 6 GROUP BY 1"""
    ).fetchall()
    for table in ("drawn", "some_people", "telling", "told"):
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


def _rate(connection: Connection, features: str, records: int) -> float:
    """Pairs of one person in the register: those that plain rules find, and the one in six that they miss."""
    birth = "l.birth_year = r.birth_year AND l.birth_month = r.birth_month AND l.birth_day = r.birth_day"
    rules = (
        "l.national_number = r.national_number AND (l.given_k = r.given_k OR l.father_k = r.father_k)",
        f"l.given_k = r.given_k AND l.father_k = r.father_k AND {birth}",
        "l.phone = r.phone AND l.given_k = r.given_k AND l.birth_year = r.birth_year",
        f"l.given_k = r.given_k AND l.family_k = r.family_k AND {birth}",
    )
    _draw(
        connection, features, records, _LABELLED, "id",
        "given_k, father_k, family_k, birth_year, birth_month, birth_day, national_number, phone",
    )  # fmt: skip
    asked = " UNION ".join(
        f"SELECT l.n, r.n AS m FROM drawn AS l JOIN {features} AS r ON {rule} AND l.n < r.n" for rule in rules
    )
    count = number(connection, f"SELECT count(*) FROM ({asked})") * max(1, records // _LABELLED)
    connection.execute("DROP TABLE drawn")
    return max(float(count) / 0.85, 1.0)
