"""Records without names as a workbook, or as CSV in a ZIP: the lines, what stands in them, and who has them and why.

Every line carries the number of its export, and the lines stand in an order that is that of this export alone: a file
that turns up elsewhere says whose it was, also where somebody took the sheet off that says so.
"""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from resources.codes import code_list
from sync.central.importing.reports import MAKERS, Table
from sync.central.indicators.exporting import ExportLine
from sync.central.indicators.microdata import ALL, COLUMNS, PARTS, TOLD, Quarter
from sync.central.words import LANGUAGES, say

MARK: Final = "export"
NAMES: Final = (*(column.name for column in COLUMNS), *TOLD, MARK)
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
_CODES: Final = (
    "kurdistan", "federal", "female", "male", "employed", "unemployed", "potential", "outside", "registered",
    "placed", "withdrawn", "yes", "no",
)  # fmt: skip

Rows = Sequence[tuple[str, ...]]


def workbook(line: ExportLine, rows: Rows, who: tuple[str, str], language: str) -> bytes:
    """Three sheets. who: asked, approved."""
    return MAKERS[".xlsx"](_tables(line, rows, who, language), language)


def archive(line: ExportLine, rows: Rows, who: tuple[str, str], language: str) -> bytes:
    """Three files of CSV."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as into:
        for name, table in zip(("records", "dictionary", "about"), _tables(line, rows, who, language), strict=True):
            into.writestr(zipfile.ZipInfo(f"{name}.csv", _EARLIEST), MAKERS[".csv"]([table], language))
    return held.getvalue()


FILES: Final[Mapping[str, Callable[[ExportLine, Rows, tuple[str, str], str], bytes]]] = {
    ".xlsx": workbook,
    ".zip": archive,
}
"""By the ending of the file."""


def _tables(line: ExportLine, rows: Rows, who: tuple[str, str], language: str) -> tuple[Table, ...]:
    return (
        Table(say(language, "microdata_records"), [NAMES, *((*row, line.mark) for row in rows)]),
        Table(say(language, "microdata_dictionary"), [("column", "code", *LANGUAGES), *_dictionary(rows)]),
        Table(say(language, "microdata_about"), _about(line, who, language)),
    )


def _dictionary(rows: Rows) -> Iterator[tuple[str, ...]]:
    """Every column, and every code that is in it, in three languages."""
    for place, name in enumerate(NAMES):
        yield name, "", *(say(language, f"microdata_of_{name}") for language in LANGUAGES)
        if name != MARK:
            for code in sorted({row[place] for row in rows}):
                yield name, code, *(label_of(name, code, language) for language in LANGUAGES)


def label_of(column: str, code: str, language: str) -> str:
    """What a code says; bands of numbers and unknown codes say themselves."""
    if code == ALL:
        return say(language, "microdata_any" if column not in TOLD else "microdata_taken")
    if not code:
        return say(language, "microdata_unknown")
    if code in _CODES:
        return say(language, code if code in ("female", "male") else f"microdata_{code}")
    lists = {"governorate": "governorates", "occupation": "isco08"}
    found = {one.code: one.names[language] for one in code_list(lists[column])} if column in lists else {}
    if column == "occupation" and "-" in code:
        first, last = code.split("-")
        among = map(str, range(int(first), int(last) + 1))
        return ("; " if language == "en" else "؛ ").join(found[one] for one in among)
    return found.get(code, code)


def _about(line: ExportLine, who: tuple[str, str], language: str) -> list[tuple[str, str | int]]:
    """Who has the file, when and why, and what protects people in it."""
    made, quarter = line.made, Quarter.read(line.period)
    if made is None:
        raise ValueError(line.state)
    decided: date | str = line.decided_at.date() if line.decided_at else ""

    def told(word: str, **params: str | int) -> str:
        return say(language, word, **params)

    return [
        (told("microdata"), line.period),
        (told("microdata_number"), line.id),
        (told("microdata_asked_by"), who[0]),
        (told("microdata_asked_on"), str(line.asked_at.date())),
        (told("microdata_approved_by"), who[1]),
        (told("microdata_approved_on"), str(decided)),
        (told("reason"), line.reason),
        (told("microdata_recipient"), line.recipient),
        (told("microdata_until"), str(quarter.end)),
        (told("microdata_day"), str(made.day)),
        (told("microdata_k"), made.k),
        (told("microdata_rows"), made.rows),
        (told("microdata_left_out"), made.left_out),
        (told("microdata_groups"), made.groups),
        *(
            (told("microdata_diverse", column=told(f"microdata_of_{name}")), int(one["least"]))
            for name, one in made.told.items()
        ),
        (told("microdata_sample"), told("microdata_sample_hint", parts=PARTS)),
        (told("microdata_terms"), told("microdata_terms_hint")),
    ]
