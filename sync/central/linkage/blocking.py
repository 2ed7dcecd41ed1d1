"""Which pairs are looked at: those that meet under a key of several facts that few records share.

A key is never a date alone. A group of more than a few records is no key at all: whoever is in it meets under one
with more facts in it. So the pairs grow with the register and not with its square, however common the names are; and
what is dropped with a crowd (an office's telephone, a row of zeros, every Muhammad Ali of a year) says little.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sync.central.linkage.features import HOUSEHOLD, PAPERS

Execute = Callable[[str], object]

FEW: Final = 12
"""Records that may share names and a birth and still be paired, each with each."""
FEW_NUMBER: Final = 30
"""The same of numbers and telephones: a family, not an office."""


@dataclass(frozen=True, slots=True)
class Key:
    """places: the columns it is made of; more than one tuple where a fact may stand at another place."""

    name: str
    places: tuple[tuple[str, ...], ...]
    few: int = FEW


def _key(name: str, columns: str) -> Key:
    return Key(name, (tuple(columns.split()),))


_DAY: Final = "birth_year birth_month birth_day"
KEYS: Final = (
    Key("national number", (("national_number",),), FEW_NUMBER),
    *(Key(str(kind), ((str(kind),),), FEW_NUMBER) for kind in PAPERS),
    *(Key(f"{kind}, given", ((str(kind), "given_k"),), FEW_NUMBER) for kind in HOUSEHOLD),
    Key("telephone", (("phone",), ("phone_2",)), FEW_NUMBER),
    _key("given, father, grandfather", "given_k least(father_k,grandfather_k) greatest(father_k,grandfather_k)"),
    Key(
        "given, father or grandfather, year",
        (("given_k", "father_k", "birth_year"), ("given_k", "grandfather_k", "birth_year")),
    ),
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
    _key("given, family, year", "given_k family_k birth_year"),
    _key("given, birth", f"given_k {_DAY}"),
    _key("given, father, day", "given_k father_k birth_month birth_day"),
    _key("family, birth", f"family_k {_DAY}"),
    _key("father, grandfather, birth", f"father_k grandfather_k {_DAY}"),
    _key("father, grandfather, mother, year", "father_k grandfather_k mother_k birth_year"),
    _key("father, grandfather, family, year", "father_k grandfather_k family_k birth_year"),
)


@dataclass(frozen=True, slots=True)
class Words:
    """How an engine says what standard SQL does not: rows gathered into a list, and a list into rows."""

    gather: str
    scatter: str


DUCKDB: Final = Words("list", "unnest")
SPARK: Final = Words("collect_list", "explode")


def pairs_sql(key: Key, features: str, words: Words, fresh_from: int = 0) -> str:
    """The pairs under ``key`` as columns ``a`` < ``b``. fresh_from: one of the two at least has this number or more."""
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
        SELECT a, b FROM twos WHERE a < b AND b >= {fresh_from}
    """


_NAMED: Final = (("given", -4), ("father", -1), ("grandfather", -1), ("family", -2), ("mother", -3))
"""Names, and what it costs a pair when both are known and not even nearly alike."""
ENOUGH: Final = 5
"""Points of ``support_sql`` that a pair needs to be compared in full."""


def support_sql(apart: str) -> str:
    """What a pair has in common at a glance, as whole points over ``l`` and ``r``: none of it costs an edit distance.

    Of the pairs that meet under a key five in six have nothing else in common. On the synthetic register those below
    ENOUGH held one true pair in 15,000. apart: as ``comparing.Dialect.apart``.
    """
    points = []
    for name, cost in _NAMED:
        far = " AND ".join(f"{apart.format(f'l.{name}_{kind}', f'r.{name}_{kind}')} > 2" for kind in "mb")
        unknown = f"l.{name} IS NULL OR r.{name} IS NULL"
        points.append(
            f"CASE WHEN {unknown} THEN 0 WHEN l.{name}_k = r.{name}_k THEN 2 WHEN {far} THEN {cost} ELSE 0 END"
        )
    phone = " OR ".join(f"l.{one} = r.{other}" for one in ("phone", "phone_2") for other in ("phone", "phone_2"))
    paper = " OR ".join(f"l.{kind} = r.{kind}" for kind in ("national_number", *PAPERS))
    points += [f"CASE WHEN {phone} THEN 6 ELSE 0 END", f"CASE WHEN {paper} THEN 8 ELSE 0 END"]
    points.append(
        """CASE WHEN l.birth_year = r.birth_year THEN
            CASE WHEN l.birth_month = r.birth_month AND l.birth_day = r.birth_day THEN 5
            WHEN l.birth_month IS NULL OR r.birth_month IS NULL THEN 2
            WHEN l.birth_month = r.birth_month OR l.birth_day = r.birth_day THEN 1 ELSE 0 END
        WHEN abs(l.birth_year - r.birth_year) > 1 THEN -2 ELSE 0 END"""
    )
    points.append("CASE WHEN l.governorate = r.governorate THEN 1 ELSE 0 END")
    return " + ".join(points)


def make_candidates(
    execute: Execute, features: str, into: str, words: Words, apart: str, fresh_from: int = 0, *, glance: bool = True
) -> None:
    """A table ``into`` of the pairs to compare, each once, as Splink takes them; ``<into>_met`` of all that met.

    glance: leave out the pairs of which ``support_sql`` says too little.
    """
    execute(f"CREATE TABLE {into}_all AS {pairs_sql(KEYS[0], features, words, fresh_from)}")
    for key in KEYS[1:]:
        execute(f"INSERT INTO {into}_all {pairs_sql(key, features, words, fresh_from)}")
    execute(f"CREATE TABLE {into}_met AS SELECT DISTINCT a, b FROM {into}_all")
    execute(f"DROP TABLE {into}_all")
    execute(f"CREATE TABLE {into} AS {worth_sql(features, f'{into}_met', apart, glance=glance)}")


def worth_sql(features: str, met: str, apart: str, *, glance: bool) -> str:
    """Of the pairs in ``met`` those to compare in full, as Splink takes them."""
    enough = f"WHERE {support_sql(apart)} >= {ENOUGH}" if glance else ""
    return f"""SELECT '0' AS match_key, a AS join_key_l, b AS join_key_r FROM {met}
        JOIN {features} AS l ON l.n = a JOIN {features} AS r ON r.n = b {enough}"""
