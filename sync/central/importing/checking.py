"""How good a register is: what is missing, invalid, impossible, inconsistent or only written otherwise, and where.

Each different value is judged once, by the rules of the domain; the database joins the judgements to the rows.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Final

import duckdb
import pyarrow as pa

from mihan_desktop.domain.people.documents import DocumentKind, check
from sync.central.importing import days, places
from sync.central.importing.actions import DATES, DOCUMENTS, NAMES, PHONES, PRECISION, WORDS_ONLY, best, phone
from sync.central.importing.headings import NUMBER, OFFICE
from sync.central.importing.kinds import ACROSS, CODES, KINDS, MISSING
from sync.central.importing.store import Store

EXPECTED: Final = ("sex", "date_of_birth", "governorate", "phone")
"""Missing when empty, beside a name and a paper's number."""
MOST_AGE, LEAST_AGE = 110, 15
"""Nobody younger may work: Labour Law 37/2015, article 7."""
ON_MANY: Final = 5
"""A number that more people than these have is an office's or a shop's."""
MOST_PLACES: Final = 1000
_BATCH: Final = 50_000

Report = dict[str, Any]


def judged(name: str, text: str, today: date) -> str:
    """What is wrong with ``text`` as the property ``name``: one of ``CODES``, "" for nothing."""
    wrong = _wrong(name, text, today)
    if not wrong:
        return "" if best(name, text) == text else "written_otherwise"
    better = best(name, text)
    if better == text:
        return wrong
    still = _wrong(name, better, today) if better else ""
    return still or "written_otherwise"  # of what repair does not mend, what is wrong with it then


def _wrong(name: str, text: str, today: date) -> str:
    if name in DATES:
        return _wrong_day(name, text, today)
    if name in PHONES:
        return "" if phone(text) == text else "not_a_phone"
    if name in DOCUMENTS:
        if name == DocumentKind.NATIONAL and "e+" in text.casefold():
            return "digits_lost"  # a spreadsheet wrote it as 1.98E+11
        problem = check(name, text)
        return problem.code if problem else ""
    if name in places.CODED:
        return "" if text in places.codes(name) else "not_in_list"
    if name in NAMES:
        return "" if sum(one.isalpha() for one in text) > 1 else "no_name"
    return ""


def _wrong_day(name: str, text: str, today: date) -> str:
    if not days.is_day(text):
        return "not_a_date"
    day = date.fromisoformat(text)
    if day > today:
        return "in_future"
    if name == "date_of_birth":
        age = today.year - day.year - ((today.month, today.day) < (day.month, day.day))
        if age > MOST_AGE:
            return "too_old"
        return "too_young" if age < LEAST_AGE else ""
    return "too_old" if day.year < 1950 else ""


def look(store: Store, today: date) -> Report:
    """The whole report: rows, properties, across rows, by governorate and office. Nothing in it is about one person."""
    names = store.properties()
    source = store.people
    with store.cursor() as cursor:
        kept = [name for name in (*names, PRECISION) if name in names or source == "now"]
        known = ", ".join(dict.fromkeys(kept))
        cursor.execute(f"CREATE TEMP VIEW people AS SELECT row, {known} FROM {source}")
        try:
            properties = [_property(cursor, name, today) for name in names]
            _make_flags(cursor, names)
            return {
                "made": today.isoformat(),
                "rows": _one(cursor, "SELECT count(*) FROM people"),
                "properties": properties,
                "across": {code: _one(cursor, f"SELECT count(*) FROM across_{code}") for code in _asked(names)},
                "first_of_july": _july(cursor, names),
                "kinds": dict(zip(KINDS, _kinds(cursor), strict=True)),
                "aside": dict(
                    cursor.execute("SELECT code, count(*) FROM aside GROUP BY code ORDER BY code").fetchall()
                ),
                "places": _places(cursor, names),
            }
        finally:
            _clean(cursor)


def _one(cursor: duckdb.DuckDBPyConnection, question: str) -> int:
    found = cursor.execute(question).fetchone()
    return int(found[0]) if found else 0


def _clean(cursor: duckdb.DuckDBPyConnection) -> None:
    found = "SELECT table_name, table_type FROM information_schema.tables WHERE table_catalog = 'temp'"
    for name, kind in sorted(cursor.execute(found).fetchall(), key=lambda pair: pair[0] == "people"):
        cursor.execute(f"DROP {'VIEW' if kind == 'VIEW' else 'TABLE'} IF EXISTS temp.{name}")


def values(
    cursor: duckdb.DuckDBPyConnection,
    question: str,
    answer: Callable[[str], Mapping[str, str | None] | None],
    asked: Sequence[str] = (),
) -> Iterator[pa.Table]:
    """The first column's texts through ``answer``, None to leave one out; as tables of ``before`` and more."""
    found = cursor.execute(question, list(asked))
    while rows := found.fetchmany(_BATCH):
        made = [{"before": text, **said} for (text,) in rows if (said := answer(str(text))) is not None]
        if made:
            yield pa.Table.from_pylist(made)


def alike(name: str) -> str:
    """SQL for a text that is judged as the value of ``name`` is: of millions of numbers few differ in what counts.

    What is wrong with a paper's number is told by where its digits and zeros stand, with a mobile's by its beginning.
    """
    if name in PHONES:
        mobile = r"^((?:\+964|00964|964|0)?7[3-9][0-9])[0-9]{7}$"
        return f"regexp_replace({name}, '{mobile}', '\\1' || '0000000')"
    if name in DOCUMENTS or name in WORDS_ONLY:
        return f"regexp_replace({name}, '[1-9]', '1', 'g')"
    return name


def _property(cursor: duckdb.DuckDBPyConnection, name: str, today: date) -> dict[str, Any]:
    """How one property is filled; leaves ``wrong_<name>``: value, code."""
    cursor.execute(f"CREATE TEMP TABLE wrong_{name} (value VARCHAR, code VARCHAR)")

    def answer(text: str) -> dict[str, str | None] | None:
        code = judged(name, text, today)
        return {"code": code} if code else None

    for table in list(values(cursor, f"SELECT DISTINCT {alike(name)} FROM people WHERE {name} <> ''", answer)):
        cursor.register("judged", table)
        cursor.execute(f"INSERT INTO wrong_{name} SELECT before, code FROM judged")
        cursor.unregister("judged")
    filled = _one(cursor, f"SELECT count(*) FROM people WHERE {name} <> ''")
    different = _one(cursor, f"SELECT count(DISTINCT {name}) FROM people WHERE {name} <> ''")
    joined = f"people JOIN wrong_{name} ON value = {alike(name)}"
    counted = f"SELECT code, count(*) FROM {joined} GROUP BY code ORDER BY code"
    return {
        "property": name, "filled": filled, "different": different, "wrong": dict(cursor.execute(counted).fetchall())
    }  # fmt: skip


def _asked(names: tuple[str, ...]) -> list[str]:
    """Which of ``ACROSS`` can be asked of a register that has ``names``."""
    needs = {
        "nobody": True,
        "number_shared": "national_number" in names,
        "phone_on_many": "phone" in names,
        "district_elsewhere": "district" in names and "governorate" in names,
        "registered_before_birth": "date_of_birth" in names and "registration_date" in names,
        "row_again": True,
    }
    return [code for code in ACROSS if needs[code]]


def _make_flags(cursor: duckdb.DuckDBPyConnection, names: tuple[str, ...]) -> None:
    """``across_<code>`` (row) for each question across rows, and ``flagged``: row → which kinds of problem it has."""
    asked = _asked(names)
    for code in asked:
        cursor.execute(f"CREATE TEMP TABLE across_{code} AS {_across(code, names)}")
    by_value = [
        f"SELECT row, {_kind_sql()} AS kind FROM people JOIN wrong_{name} ON value = {alike(name)}" for name in names
    ]  # fmt: skip
    by_row = [f"SELECT row, '{ACROSS[code]}' AS kind FROM across_{code}" for code in asked]
    empty = " OR ".join(f"{name} = ''" for name in EXPECTED if name in names)
    gone = [f"SELECT row, '{MISSING}' AS kind FROM people WHERE {empty}"] if empty else []
    union = " UNION ALL ".join([*by_value, *by_row, *gone])
    flags = ", ".join(f"bool_or(kind = '{kind}') AS {kind}" for kind in KINDS)
    cursor.execute(f"CREATE TEMP TABLE flagged AS SELECT row, {flags} FROM ({union}) GROUP BY row")


def _kind_sql() -> str:
    cases = " ".join(f"WHEN '{code}' THEN '{kind}'" for code, kind in CODES.items())
    return f"CASE code {cases} END"


def _across(code: str, names: tuple[str, ...]) -> str:
    said = [name for name in names if name in NAMES]
    papers = [name for name in names if name in DOCUMENTS]
    empty = " AND ".join(f"{name} = ''" for name in (*said, *papers)) or "true"
    same = ", ".join(name for name in names if name != NUMBER) or "row"
    number = "regexp_replace(national_number, '[^0-9]', '', 'g')"
    people = "SELECT row FROM people WHERE"
    questions = {
        "nobody": f"{people} {empty}",
        "number_shared": (
            f"SELECT row FROM (SELECT row, count(*) OVER (PARTITION BY {number}) AS many FROM people"
            f" WHERE length({number}) >= 6) WHERE many > 1"
        ),
        "phone_on_many": (
            "SELECT row FROM (SELECT row, count(*) OVER (PARTITION BY phone) AS many FROM people WHERE phone <> '')"
            f" WHERE many > {ON_MANY}"
        ),
        "district_elsewhere": f"{people} " + _elsewhere(),
        "registered_before_birth": (
            f"{people} try_cast(registration_date AS DATE) < try_cast(date_of_birth AS DATE)"
        ),
        "row_again": (
            f"SELECT row FROM (SELECT row, row_number() OVER (PARTITION BY {same} ORDER BY row) AS nth FROM people)"
            " WHERE nth > 1"
        ),
    }  # fmt: skip
    return questions[code]


def _elsewhere() -> str:
    """A district and a governorate, both as codes, that do not belong together."""
    pairs = ", ".join(
        f"('{code}', '{places.governorate_of(code)}')" for code in sorted(places.codes("district"))
    )  # fmt: skip
    belongs = f"(district, governorate) NOT IN (SELECT * FROM (VALUES {pairs}))"
    return f"district LIKE 'IQ-D%' AND governorate LIKE 'IQ-G%' AND {belongs}"


def _july(cursor: duckdb.DuckDBPyConnection, names: tuple[str, ...]) -> int:
    if "date_of_birth" not in names:
        return 0
    return _one(cursor, "SELECT count(*) FROM people WHERE date_of_birth LIKE '%-07-01'")


def _kinds(cursor: duckdb.DuckDBPyConnection) -> tuple[int, ...]:
    sums = ", ".join(f"count(*) FILTER ({kind})" for kind in KINDS)
    found = cursor.execute(f"SELECT {sums} FROM flagged").fetchone()
    return tuple(found or (0,) * len(KINDS))


def _places(cursor: duckdb.DuckDBPyConnection, names: tuple[str, ...]) -> list[dict[str, Any]]:
    """People and how many of them have a problem of each kind, by governorate and office, most people first."""
    where = [name if name in names else "''" for name in ("governorate", OFFICE)]
    sums = ", ".join(f"count(*) FILTER ({kind})" for kind in KINDS)
    question = (
        f"SELECT trim({where[0]}), trim({where[1]}), count(*), {sums} FROM people LEFT JOIN flagged USING (row) "
        f"GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT {MOST_PLACES}"
    )
    spelt = partial(places.code_of, "governorate")
    found: dict[tuple[str, str], list[int]] = {}
    for governorate, office, *numbers in cursor.execute(question).fetchall():
        key = (spelt(governorate) or governorate, office)
        found[key] = [a + b for a, b in zip(found.get(key, [0] * len(numbers)), numbers, strict=True)]
    return [
        {"governorate": governorate, "office": office, "people": people, **dict(zip(KINDS, kinds, strict=True))}
        for (governorate, office), (people, *kinds) in found.items()
    ]
