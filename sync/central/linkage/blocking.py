"""Which pairs are looked at: those that meet under a key of several facts that few records share.

A key is never a date alone. A group of more than a few records is no key at all: whoever is in it meets under one
with more facts in it. So the pairs grow with the register and not with its square, however common the names are; and
what is dropped with a crowd (an office's telephone, a row of zeros, every Muhammad Ali of a year) says little.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from sync.central.linkage.features import HOUSEHOLD, PAPERS

Execute = Callable[[str], object]

FEW: Final = 12
"""Records that may share names and a birth and still be paired, each with each."""
FEW_NUMBER: Final = 30
"""The same of numbers and telephones: a family, not an office."""


@dataclass(frozen=True, slots=True)
class Key:
    """places: the columns it is made of; more than one tuple where a fact may stand at another place.

    worth: points of ``support_sql`` that meeting under it is worth by itself.
    """

    name: str
    places: tuple[tuple[str, ...], ...]
    few: int = FEW
    worth: int = 0


def _key(name: str, columns: str) -> Key:
    return Key(name, (tuple(columns.split()),))


PAPER: Final = 8
PHONE: Final = 6
"""Points of a paper, and of a telephone, that two have in common."""

_DAY: Final = "birth_year birth_month birth_day"
KEYS: Final = (
    Key("national number", (("national_number",),), FEW_NUMBER, PAPER),
    *(Key(str(kind), ((str(kind),),), FEW_NUMBER, PAPER) for kind in PAPERS),
    *(Key(f"{kind}, given", ((str(kind), "given_k"),), FEW_NUMBER) for kind in HOUSEHOLD),
    Key("telephone", (("phone",), ("phone_2",)), FEW_NUMBER, PHONE),
    _key(
        "given, father, grandfather, year",
        "given_k least(father_k,grandfather_k) greatest(father_k,grandfather_k) birth_year",
    ),
    _key("given, father, grandfather, place", "given_k father_k grandfather_k governorate"),
    _key("given, father, grandfather, mother", "given_k father_k grandfather_k mother_k"),
    _key("given, father, place, year", "given_k father_k governorate birth_year"),
    _key("given, father, mother, year", "given_k father_k mother_k birth_year"),
    _key("given, father, family, year", "given_k father_k family_k birth_year"),
    _key("given, mother, place, year", "given_k mother_k governorate birth_year"),
    _key("given, family, place, year", "given_k family_k governorate birth_year"),
    _key("given, birth", f"given_k {_DAY}"),
    _key("given, father, place, day", "given_k father_k governorate birth_month birth_day"),
    _key("family, place, birth", f"family_k governorate {_DAY}"),
    _key("father, grandfather, birth", f"father_k grandfather_k {_DAY}"),
    _key("father, grandfather, mother, year", "father_k grandfather_k mother_k birth_year"),
    _key("father, grandfather, family, year", "father_k grandfather_k family_k birth_year"),
)
WIDE: Final = (
    _key("given, family", "given_k family_k"),
    _key("given, father", "given_k father_k"),
    _key("given, year", "given_k birth_year"),
    _key("family, year", "family_k birth_year"),
    _key("given, place", "given_k governorate"),
    _key("family, place", "family_k governorate"),
    _key("place, birth", f"governorate {_DAY}"),
    _key("beginnings, year", "given_b2 family_b2 birth_year"),
    _key("beginnings, place", "given_b2 family_b2 governorate"),
)
"""Keys of fewer facts, for a list so small that few share them."""
WIDE_UP_TO: Final = 100_000
"""Records up to which WIDE is asked too."""
_SPARE: Final = 2_000_000
"""Records, times how many may share a key, that a small list may have."""


def keys_for(records: int) -> tuple[Key, ...]:
    """The keys for so many records: in a small list more may share one, for its square is small."""
    spare = _SPARE // max(records, 1)
    chosen = (*KEYS, *WIDE) if records <= WIDE_UP_TO else KEYS
    return tuple(replace(key, few=max(key.few, spare)) for key in chosen)


@dataclass(frozen=True, slots=True)
class Words:
    """How an engine says what standard SQL does not: rows gathered into a list, and a list into rows.

    code: a text as a number that stands for it among pairs (a hash of 32 bits: of equal numbers a few in a country are
    of other texts, and bring some pairs more before the model, which sees the texts).
    """

    gather: str
    scatter: str
    code: str


DUCKDB: Final = Words("list", "unnest", "CASE WHEN {0} IS NOT NULL THEN cast(hash({0}) & 4294967295 AS UINTEGER) END")
SPARK: Final = Words("collect_list", "explode", "CASE WHEN {0} IS NOT NULL THEN hash({0}) END")

_NAMED: Final = (("given", -4), ("father", -1), ("grandfather", -2), ("family", -2), ("mother", -3))
"""Names, and what it costs a pair when both are known and not even nearly alike."""
GLANCE: Final = 100_000
"""Records from which on a glance sorts out the pairs worth comparing in full (``support_sql``)."""
ENOUGH: Final = 6
"""Points of ``support_sql`` that a pair needs to be compared in full."""


def glance_sql(features: str, words: Words) -> str:
    """Of ``features`` what pairs are found and glanced at by, as numbers: narrow rows, that fit for a whole country."""
    texts = [f"{name}_k" for name, _ in _NAMED]
    texts += ["national_number", *map(str, (*PAPERS, *HOUSEHOLD)), "governorate"]
    told = [f"{words.code.format(text)} AS {text}" for text in texts]
    told += [f"{words.code.format(f'substr({name}_k, 1, 2)')} AS {name}_b2" for name in ("given", "family")]
    sets = [f"{name}_{kind}" for name, _ in _NAMED for kind in "mb"]
    plain = ("n", *sets, "phone", "phone_2", "birth_year", "birth_month", "birth_day")
    return f"SELECT {', '.join((*plain, *told))} FROM {features}"


def pairs_sql(key: Key, features: str, words: Words, fresh_from: int = 0) -> str:
    """The pairs under ``key``: ``a`` < ``b``, ``worth``. fresh_from: one of the two has this number or more."""
    names = [f"k{place}" for place in range(len(key.places[0]))]
    rows = [
        f"SELECT n, {', '.join(f'{column} AS {name}' for column, name in zip(place, names, strict=True))}"
        f" FROM {features} WHERE {' AND '.join(f'{column} IS NOT NULL' for column in place)}"
        for place in key.places
    ]
    together = ", ".join(names)
    told, fresh = f"told AS ({' UNION '.join(rows)})", ""
    if fresh_from:
        told += f", asked AS (SELECT DISTINCT {together} FROM told WHERE n >= {fresh_from})"
        fresh = f" LEFT SEMI JOIN asked ON {' AND '.join(f'told.{name} = asked.{name}' for name in names)}"
        if words is DUCKDB:
            fresh = fresh.replace("LEFT SEMI", "SEMI")
    return f"""
        WITH {told},
        met AS (SELECT {words.gather}(n) AS ns FROM told{fresh} GROUP BY {", ".join(f"told.{name}" for name in names)}
                HAVING count(*) BETWEEN 2 AND {key.few}),
        ones AS (SELECT ns, {words.scatter}(ns) AS a FROM met),
        twos AS (SELECT a, {words.scatter}(ns) AS b FROM ones)
        SELECT a, b, {key.worth} AS worth FROM twos WHERE a < b AND b >= {fresh_from}
    """


def support_sql(apart: str) -> str:
    """What a pair has in common at a glance, as whole points over ``l``, ``r`` and ``worth``: no edit distance in it.

    Of the pairs that meet under a key five in six have nothing else in common. On the synthetic register those below
    ENOUGH held one true pair in 15,000. apart: as ``comparing.Dialect.apart``.
    """
    points = ["worth"]
    for name, cost in _NAMED:
        far = " AND ".join(f"{apart.format(f'l.{name}_{kind}', f'r.{name}_{kind}')} > 2" for kind in "mb")
        points.append(f"CASE WHEN l.{name}_k = r.{name}_k THEN 2 WHEN {far} THEN {cost} ELSE 0 END")
    points.append(
        """CASE WHEN l.birth_year = r.birth_year THEN
            CASE WHEN l.birth_month = r.birth_month AND l.birth_day = r.birth_day THEN 5
            WHEN l.birth_month IS NULL OR r.birth_month IS NULL THEN 2
            WHEN l.birth_month = r.birth_month OR l.birth_day = r.birth_day THEN 1 ELSE 0 END
        WHEN abs(l.birth_year - r.birth_year) > 1 THEN -3 ELSE 0 END"""
    )
    points.append("CASE WHEN l.governorate = r.governorate THEN 1 ELSE 0 END")
    points.append("CASE WHEN l.national_number <> r.national_number THEN -2 ELSE 0 END")
    return " + ".join(points)


def make_candidates(
    execute: Execute, features: str, records: int, into: str, words: Words, apart: str, fresh_from: int = 0
) -> None:
    """A table ``into`` of the pairs to compare, each once, as Splink takes them.

    ``<into>_met``: all that met, as often as they did. records: how many ``features`` has; from GLANCE on the pairs of
    which ``support_sql`` says too little are left out.
    """
    seen, met = f"{into}_seen", f"{into}_met"
    execute(f"CREATE TABLE {seen} AS {glance_sql(features, words)}")
    execute(f"CREATE TABLE {met} (a BIGINT, b BIGINT, worth TINYINT)")
    for key in keys_for(records):
        execute(f"INSERT INTO {met} {pairs_sql(key, seen, words, fresh_from)}")
    execute(f"CREATE TABLE {into} AS {worth_sql(seen, met, apart, glance=records > GLANCE)}")
    execute(f"DROP TABLE {seen}")


def worth_sql(seen: str, met: str, apart: str, *, glance: bool) -> str:
    """Of the pairs in ``met`` those to compare in full, each once, as Splink takes them. seen: of ``glance_sql``.

    Pairs are glanced at as they met, again and again: those of one group stand together, and so do their rows.
    """
    chosen = f"SELECT DISTINCT '0' AS match_key, a AS join_key_l, b AS join_key_r FROM {met}"
    if not glance:
        return chosen
    return f"{chosen} JOIN {seen} AS l ON l.n = a JOIN {seen} AS r ON r.n = b WHERE {support_sql(apart)} >= {ENOUGH}"
