"""What is compared of a person, drawn from what was typed: a table in DuckDB, made by the domain's own functions.

Names, dates and odd numbers are read once for each distinct value, in Python, and joined back; plain numbers, which
are the most, are read in SQL. A name becomes four columns: ``given`` (its plain form in one byte a letter, so that a
slip is one byte), ``given_k`` (its skeleton), and of both the set of letters, ``given_m`` and ``given_b``: two texts
one slip apart differ in two of 31 bits at most, which spares nearly every edit distance.
"""

from collections.abc import Iterable
from typing import Any, Final

import duckdb
import pyarrow as pa

from mihan_desktop.domain.people.births import read
from mihan_desktop.domain.people.documents import DocumentKind, normalised
from mihan_desktop.domain.people.identity import identity
from mihan_desktop.domain.people.keys import plain, skeleton
from mihan_desktop.domain.people.phones import e164

FORMAT: Final = 1
"""Raised when the columns change: a store of another format is made anew."""

NAMES: Final = {
    "given_name": "given",
    "father_name": "father",
    "grandfather_name": "grandfather",
    "great_grandfather_name": "great_grandfather",
    "family_name": "family",
    "mother_given_name": "mother",
    "mother_father_name": "mother_father",
}
"""property of the form → field of ``levels.LEVELS``"""
HOUSEHOLD: Final = (DocumentKind.RESIDENCE_CARD, DocumentKind.RATION_CARD)
"""Papers of a house, which brothers share."""
PAPERS: Final = (
    DocumentKind.CIVIL_STATUS,
    DocumentKind.NATIONALITY_CERTIFICATE,
    DocumentKind.PASSPORT,
    DocumentKind.REFUGEE_CARD,
)
"""A person's own papers beside the national card."""
CODES: Final = ("sex", "birth_governorate", "governorate")
READ: Final = (
    *NAMES, "full_name", "latin_name", "date_of_birth", "date_of_birth_precision", *DocumentKind, "phone", "phone_2",
    *CODES,
)  # fmt: skip
"""The properties that features are made of; a source without one of them counts as blank there."""

_LETTERS: Final = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچژگڤڕڵ"
_ONE_BYTE: Final = str.maketrans(_LETTERS, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")

Connection = duckdb.DuckDBPyConnection


def one_byte(name: str) -> str:
    """A plain name in one byte a letter: Arabic and Sorani in capitals and digits, Latin as it is."""
    told = name.translate(_ONE_BYTE)
    return told if told.isascii() else f"~{told}"


def letters(name: str) -> int:
    """The set of letters of ``one_byte``'s text: bits of 31."""
    found = 0
    for letter in name:
        found |= 1 << ord(letter) % 31
    return found


def make_features(connection: Connection, source: str, into: str, first: int = 0) -> None:
    """A table ``into`` of what is compared of each row of ``source`` (``id`` and any of READ, all text).

    Its column ``n`` numbers the rows from ``first`` on, in no order that can be relied on.
    """
    present = {str(row[0]) for row in connection.execute(f"DESCRIBE {source}").fetchall()}
    columns = ", ".join(name if name in present else f"'' AS {name}" for name in READ)
    connection.execute(f"CREATE OR REPLACE TEMP VIEW said AS SELECT id, {columns} FROM {source}")
    _split_whole_names(connection)
    _read_names(connection)
    _read_births(connection)
    pieces = _pieces(_read_numbers(connection))
    connection.execute(f"CREATE OR REPLACE TABLE {into} AS {_FEATURES.format(**pieces)}")
    connection.execute(f"UPDATE {into} SET n = rowid + {first}")  # to number them in the query would take one core
    for name in ("whole_names", "names", "births", "numbers"):
        connection.execute(f"DROP TABLE IF EXISTS {name}")
    connection.execute("DROP VIEW said")


def _taken(connection: Connection, name: str, columns: dict[str, Any]) -> None:
    """A temporary table of whole columns; pyarrow's types, or Python values that tell them."""
    table = pa.table(columns)
    connection.register("handed", table)
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT * FROM handed")
    connection.unregister("handed")


def _distinct(connection: Connection, query: str) -> list[tuple[str, ...]]:
    return connection.execute(query).fetchall()


_LINE: Final = ("given_name", "father_name", "grandfather_name", "great_grandfather_name", "family_name")


def _split_whole_names(connection: Connection) -> None:
    """Those of whom a whole name alone is known, in one column: its parts take their places."""
    blank = " AND ".join(f"coalesce({name}, '') = ''" for name in _LINE)
    rows = _distinct(
        connection,
        f"""SELECT DISTINCT coalesce(full_name, ''), coalesce(latin_name, '') FROM said
        WHERE {blank} AND (full_name <> '' OR latin_name <> '')""",
    )
    parts = [identity({"full_name": full, "latin_name": latin}) for full, latin in rows]
    fields = {name: [getattr(one, NAMES[name]) for one in parts] for name in _LINE}
    text = {name: pa.array(values, pa.string()) for name, values in fields.items()}
    whole = {"full_name": pa.array([row[0] for row in rows], pa.string())}
    _taken(connection, "whole_names", whole | {"latin_name": pa.array([row[1] for row in rows], pa.string())} | text)


def _read_names(connection: Connection) -> None:
    asked = " UNION ".join(
        [f"SELECT {name} AS name FROM said WHERE {name} <> ''" for name in NAMES]
        + [f"SELECT {name} FROM whole_names WHERE {name} <> ''" for name in _LINE]
    )
    typed = [row[0] for row in _distinct(connection, asked)]
    named = [plain(name) for name in typed]
    coded = [one_byte(name) or None for name in named]
    bones = [skeleton(name) or None for name in named]
    _taken(
        connection,
        "names",
        {
            "typed": pa.array(typed, pa.string()),
            "code": pa.array(coded, pa.string()),
            "bones": pa.array(bones, pa.string()),
            "mask": pa.array([letters(code) if code else None for code in coded], pa.int32()),
            "bones_mask": pa.array([letters(bone) if bone else None for bone in bones], pa.int32()),
        },
    )


def _read_births(connection: Connection) -> None:
    rows = _distinct(
        connection,
        """SELECT DISTINCT coalesce(date_of_birth, ''), coalesce(date_of_birth_precision, '') FROM said
        WHERE date_of_birth <> ''""",
    )
    births = [read(*row) for row in rows]
    _taken(
        connection,
        "births",
        {
            "date": pa.array([row[0] for row in rows], pa.string()),
            "precision": pa.array([row[1] for row in rows], pa.string()),
            "year": pa.array([birth.year or None for birth in births], pa.int16()),
            "month": pa.array([None if birth.year_only else birth.month for birth in births], pa.int16()),
            "day": pa.array([None if birth.year_only else birth.day for birth in births], pa.int16()),
        },
    )


_PLAIN_PHONE: Final = "regexp_full_match({0}, '(0|\\+964|00964)?7[3-9][0-9]{{8}}')"
_PLAIN_PAPER: Final = "regexp_full_match({0}, '[0-9A-Z]*')"
_PADDED: Final = {str(kind) for kind in DocumentKind if normalised(kind, "0012") == "12"}
"""Papers on which zeros in front mean nothing, as the domain has it."""
_DIALLED: Final = "replace(replace(translate({0}, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'), ' ', ''), '-', '')"
"""A telephone with digits of one kind, and without what nobody dials: what most that are not plain lack."""


def _read_numbers(connection: Connection) -> set[str]:
    """The numbers that are not written plainly, by the domain; the columns that have any."""
    papers = [
        (str(kind), row[0], normalised(kind, row[0]))
        for kind in DocumentKind
        for row in _distinct(connection, f"SELECT DISTINCT {kind} FROM said WHERE NOT {_PLAIN_PAPER.format(kind)}")
    ]
    phones = [
        (name, row[0], e164(row[0]))
        for name in ("phone", "phone_2")
        for row in _distinct(
            connection,
            f"""SELECT DISTINCT {name} FROM said WHERE {name} <> '' AND NOT {_PLAIN_PHONE.format(name)}
            AND NOT {_PLAIN_PHONE.format(_DIALLED.format(name))}""",
        )
    ]
    _told(connection, "numbers", papers + phones)
    return {row[0] for row in papers + phones}


def _told(connection: Connection, name: str, rows: Iterable[tuple[str, str, str]]) -> None:
    kinds, typed, values = zip(*rows, strict=True) if (rows := list(rows)) else ((), (), ())
    columns = {"kind": pa.array(kinds, pa.string()), "typed": pa.array(typed, pa.string())}
    _taken(connection, name, columns | {"value": pa.array(values, pa.string())})


def _pieces(odd: set[str]) -> dict[str, str]:
    """The parts of _FEATURES that follow from the tables of fields. odd: columns with numbers that Python read."""
    made, joins = [], []
    for typed, field in NAMES.items():
        asked = f"coalesce(nullif(said.{typed}, ''), w.{typed})" if typed in _LINE else f"said.{typed}"
        joins.append(f"LEFT JOIN names AS of_{field} ON of_{field}.typed = {asked}")
        made += [f"of_{field}.code AS {field}", f"of_{field}.bones AS {field}_k", f"of_{field}.mask AS {field}_m"]
        made.append(f"of_{field}.bones_mask AS {field}_b")
    joins += [
        f"LEFT JOIN numbers AS of_{name} ON of_{name}.kind = '{name}' AND of_{name}.typed = said.{name}"
        for name in sorted(odd)
    ]
    for kind in map(str, DocumentKind):
        plain_one = _PLAIN_PAPER.format(f"said.{kind}")
        bare = f"ltrim(said.{kind}, '0')" if kind in _PADDED else f"said.{kind}"
        value = f"CASE WHEN {plain_one} THEN {bare} ELSE of_{kind}.value END" if kind in odd else bare
        made.append(f"nullif({value}, '') AS {kind}")
    made += [f"{_phone(name, name in odd)} AS {name}" for name in ("phone", "phone_2")]
    made += [f"nullif(trim(said.{name}), '') AS {name}" for name in CODES]
    return {"columns": ",\n".join(made), "joins": "\n".join(joins)}


def _phone(name: str, odd: bool) -> str:  # noqa: FBT001 - a column has odd ones or not
    said, dialled = f"said.{name}", _DIALLED.format(f"said.{name}")
    other = f"ltrim(of_{name}.value, '+')" if odd else "NULL"
    return f"""try_cast(CASE WHEN {said} = '' THEN NULL
        WHEN {_PLAIN_PHONE.format(said)} THEN '964' || right({said}, 10)
        WHEN {_PLAIN_PHONE.format(dialled)} THEN '964' || right({dialled}, 10) ELSE {other} END AS BIGINT)"""


_FEATURES: Final = """
SELECT CAST(NULL AS BIGINT) AS n, said.id AS id, {columns},
    births.year AS birth_year, births.month AS birth_month, births.day AS birth_day
FROM said
LEFT JOIN whole_names AS w ON coalesce(said.given_name, '') = '' AND coalesce(said.father_name, '') = ''
    AND coalesce(said.grandfather_name, '') = '' AND coalesce(said.great_grandfather_name, '') = ''
    AND coalesce(said.family_name, '') = ''
    AND w.full_name = coalesce(said.full_name, '') AND w.latin_name = coalesce(said.latin_name, '')
LEFT JOIN births ON births.date = said.date_of_birth
    AND births.precision = coalesce(said.date_of_birth_precision, '')
{joins}
"""
