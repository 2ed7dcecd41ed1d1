"""Open data: what leaves is what was released, in every format; programs read it with a token, as a library would."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from openpyxl import load_workbook

from sync.central.database import Database, default_url
from sync.central.indicators import results
from sync.central.indicators.definitions import INDICATORS, STARS, Rows
from sync.central.indicators.disclosure import ALL
from sync.central.indicators.gaps import SKILL_STARS, Standing, gaps
from sync.central.indicators.opening import files, odata
from sync.central.indicators.opening.asking import AskedWrongError, read
from sync.central.indicators.opening.datasets import COUNTRY, SETS, TOTAL, Opening, Row, Scope, labels, place, row_
from sync.central.indicators.opening.tokens import Tokens
from sync.central.settings import CentralError
from sync.central.words import LANGUAGES
from tests.central.desks import new_id
from tests.central.released import release

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
QUARTERS = ("2026-Q1", "2026-Q2")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Two quarters are out."""
    made = Database(default_url(tmp_path_factory.mktemp("open")))
    made.migrate()
    for number, period in enumerate(QUARTERS):
        release(made, period, seed=number + 1)
    yield made
    made.close()


@pytest.fixture(scope="module")
def opening(database: Database) -> Opening:
    return Opening(database)


def told(name: str, row: Row) -> dict[str, Any]:
    """A row by the names of its columns."""
    return dict(zip(SETS[name].names, row, strict=True))


def slowly(database: Database) -> list[tuple[Any, ...]]:
    """Every value there is: indicator, period, place, table, class, value, numerator, base, coverage, kept back."""
    found = []
    with database.read() as session:
        for code, one in INDICATORS.items():
            for period in QUARTERS:
                for table in ("", *one.by):
                    found += [
                        (code, period, place(value.place)[0], table or TOTAL, value.class_ or TOTAL, value.value,
                         value.numerator, value.base, value.coverage, value.kept_back)
                        for value in results.values(session, code, [period], table)
                        if not (table and value.class_ == ALL)
                    ]  # fmt: skip
    return found


NAMES = ("indicator", "period", "place", "table", "class", "value", "numerator", "base", "coverage", "kept_back")


def test_every_value_and_number_that_was_released_is_in_its_data_set_and_nothing_else(
    database: Database, opening: Opening
) -> None:
    rows = [told("values", row) for row in opening.rows("values", opening.released())]
    expected = slowly(database)
    assert sorted(map(repr, expected)) == sorted(repr(tuple(row[name] for name in NAMES)) for row in rows)
    assert any(row["kept_back"] for row in rows)
    assert any(row["value"] for row in rows)
    numbers: dict[tuple[Any, ...], Any] = {}
    for row in (told("figures", row) for row in opening.rows("figures", opening.released())):
        numbers[tuple(row[name] for name in ("star", "period", "row", "table", "class"))] = row["number"]
        assert row["kept_back"] is (row["number"] is None)
    with database.read() as session:
        for period in QUARTERS:
            for star, counted in results.counted(session, period).items():
                kind = STARS[star].rows if star in STARS else Rows.GOVERNORATE
                for table, cells in counted.tables.items():
                    for (at, class_), number in cells.items():
                        assert numbers.pop((star, period, row_(kind, at, {})[0], table, class_ or TOTAL)) == number
                for measure, worths in counted.measures.items():
                    for at, worth in worths.items():
                        assert numbers.pop((star, period, row_(kind, at, {})[0], measure, TOTAL)) == worth
    assert not numbers


def test_gaps_of_skills_are_what_the_pages_say(database: Database, opening: Opening) -> None:
    found = {
        (row["period"], row["table"], row["class"], row["skill"]): row
        for row in (told("gaps", row) for row in opening.rows("gaps", opening.released()))
    }
    with database.read() as session:
        for one in opening.released():
            stars = results.counted(session, one.period, SKILL_STARS)
            for table, of in (("", ALL), ("governorate", "IQ-G02"), ("occupation_major", "7")):
                for gap in gaps(stars, one.base, table, of).lines:
                    row = found[one.period, table or TOTAL, of or TOTAL, gap.skill]
                    numbers = (gap.demanded, gap.held, gap.taught, gap.lacking, gap.gap, gap.for_hundred)
                    names = ("demanded", "held", "taught", "lacking", "gap", "for_hundred")
                    assert tuple(row[name] for name in names) == numbers
                    assert (row["standing"], row["small_base"]) == (gap.standing, gap.warned)
                    assert row["kept_back"] is gap.kept_back
    assert any(row["standing"] == Standing.SHORT for row in found.values()), "a test of nothing"


def test_keys_name_one_row_and_every_code_has_a_name_in_three_languages(opening: Opening) -> None:
    known = {(row[0], row[1]) for row in labels()}
    assert all(
        text and not str(text).startswith(("class_", "table_", "star_", "opening_")) for row in labels() for text in row
    )
    for name, made in SETS.items():
        rows = list(opening.rows(name, opening.released()))
        keys = [at for at, column in enumerate(made.columns) if column.key]
        assert len({tuple(row[at] for at in keys) for row in rows}) == len(rows) > 0
        for at, column in enumerate(made.columns):
            if column.codes:
                assert {(column.codes, row[at]) for row in rows} <= known
        for row in rows:
            assert len(row) == len(made.columns)
            if "class" in made.names and told(name, row)["class"] != TOTAL:
                assert (told(name, row)["table"], told(name, row)["class"]) in known


def test_csv_and_workbook_have_the_rows_and_the_workbook_its_dictionary(opening: Opening) -> None:
    released = opening.released()
    text = files.csv_of(opening, "values", released).decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text)))
    rows = [told("values", row) for row in opening.rows("values", released)]
    for line, row in zip(lines, rows, strict=True):
        assert line == {name: str(files.written(cell)) for name, cell in row.items()}
    data = files.workbook(opening, "values", released[-1:], frozenset({"seekers"}), "ar")
    book = load_workbook(io.BytesIO(data), read_only=True)
    assert book.sheetnames == ["values", "survey", "choices", "about"]
    sheets = {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}
    wanted = [row for row in rows if row["indicator"] == "seekers" and row["period"] == QUARTERS[-1]]
    assert len(sheets["values"]) == len(wanted) + 1
    at = {name: number for number, name in enumerate(sheets["values"][0])}
    for found, row in zip(sheets["values"][1:], wanted, strict=True):
        assert (found[at["place"]], found[at["class"]], found[at["value"]]) == (
            row["place"],
            row["class"],
            row["value"],
        )
    assert sheets["survey"][0] == ("type", "name", "label::Arabic (ar)", "label::Kurdish (ckb)", "label::English (en)")
    assert [line[1] for line in sheets["survey"][1:]] == list(SETS["values"].names)
    choices = {(line[0], line[1]) for line in sheets["choices"][1:]}
    assert {("place", row["place"]) for row in wanted} <= choices
    assert any("10" in str(line[1]) and "5" in str(line[1]) for line in sheets["about"])


Held = Mapping[str, Any]
FILTERS: Mapping[str, Callable[[Held], bool]] = {
    "place eq 'IQ' and table eq '_T'": lambda one: one["place"] == COUNTRY and one["table"] == TOTAL,
    "value gt 1000.5": lambda one: one["value"] is not None and one["value"] > 1000.5,
    "value le 0": lambda one: one["value"] is not None and one["value"] <= 0,
    "value eq null": lambda one: one["value"] is None,
    "not (period eq '2026-Q1' or kept_back eq true)": lambda one: one["period"] != "2026-Q1" and not one["kept_back"],
    "indicator in ('seekers','inflow') and kept_back": lambda one: (
        one["indicator"] in ("seekers", "inflow") and one["kept_back"]
    ),
    "startswith(class,'female') and not endswith(class,'unknown')": lambda one: (
        one["class"].startswith("female") and not one["class"].endswith("unknown")
    ),
    "contains(indicator_en,'Job')": lambda one: "Job" in one["indicator_en"],
    "coverage ge 80 and base lt 100000": lambda one: (
        (one["coverage"] or 0) >= 80 and one["base"] is not None and one["base"] < 100_000
    ),
    "indicator_ar eq 'o''clock'": lambda _one: False,
}


@pytest.mark.parametrize("query", FILTERS)
def test_a_filter_gives_the_rows_that_a_loop_gives(opening: Opening, query: str) -> None:
    rows = [told("values", row) for row in opening.rows("values", opening.released())]
    expected = [row for row in rows if FILTERS[query](row)]
    assert odata.count(opening, SETS["values"], [("$filter", query)]) == len(expected)
    page = json.loads(odata.page(opening, SETS["values"], "http://x/odata/", [("$filter", query), ("$top", "1500")]))
    assert page["value"] == expected[:1500]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ([("$filter", "place eq")], "odata_filter"),
        ([("$filter", "place eq 'IQ' and")], "odata_filter"),
        ([("$filter", "plaice eq 'IQ'")], "odata_column"),
        ([("$filter", "place eq 5")], "odata_kind"),
        ([("$filter", "value eq '5'")], "odata_kind"),
        ([("$filter", "place eq 'IQ' -- x")], "odata_filter"),
        ([("$filter", "(" * 60 + "value gt 1" + ")" * 60)], "odata_long"),
        ([("$filter", "x" * 5000)], "odata_long"),
        ([("$orderby", "value sideways")], "odata_order"),
        ([("$orderby", "value desc,")], "odata_order"),
        ([("$select", "value,secret")], "odata_column"),
        ([("$top", "-1")], "odata_number"),
        ([("$skip", "٣")], "odata_number"),
        ([("$count", "yes")], "odata_count"),
        ([("$expand", "place")], "odata_unsupported"),
        ([("filter", "value gt 1")], "odata_option"),
        ([("$top", "1"), ("$top", "2")], "odata_option"),
        ([("$format", "atom")], "odata_format"),
        ([("$skiptoken", "5-nonsense")], "odata_skiptoken"),
    ],
)
def test_what_is_asked_wrongly_is_said_so(opening: Opening, query: list[tuple[str, str]], code: str) -> None:
    with pytest.raises(AskedWrongError) as caught:
        odata.page(opening, SETS["values"], "http://x/odata/", query)
    assert caught.value.code == code
    assert 400 <= caught.value.status <= 501


def test_pages_go_on_where_the_one_before_ended_and_begin_anew_after_a_release(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(odata, "PAGE", 700)
    made = Database(default_url(tmp_path))
    made.migrate()
    release(made, QUARTERS[0])
    opening, found = Opening(made), []
    said = [
        ("$filter", "kept_back eq false"),
        ("$orderby", "value desc,place"),
        ("$count", "true"),
        ("$select", "value,place"),
    ]
    query = said
    while True:
        page = json.loads(odata.page(opening, SETS["values"], "http://x/odata/", query))
        found += page["value"]
        if "@odata.nextLink" not in page:
            break
        query = parse_qsl(urlsplit(page["@odata.nextLink"]).query)
        last = query
    rows = [
        told("values", row)
        for row in opening.rows("values", opening.released())
        if not told("values", row)["kept_back"]
    ]
    expected = sorted(rows, key=lambda row: row["place"])
    expected.sort(key=lambda row: (row["value"] is not None, row["value"]), reverse=True)
    assert len(found) == page["@odata.count"] == len(rows) > 1400
    assert [row["value"] for row in found] == [row["value"] for row in expected]
    assert page["@odata.context"].endswith("#values(place,value)")
    release(made, QUARTERS[1])
    with pytest.raises(AskedWrongError, match="odata_skiptoken"):
        odata.page(opening, SETS["values"], "http://x/odata/", last)
    made.close()


def test_a_whole_year_stands_after_its_last_quarter(tmp_path: Path) -> None:
    made = Database(default_url(tmp_path))
    made.migrate()
    for number in (1, 2, 3, 4):
        release(made, f"2025-Q{number}", seed=number % 2 + 1)
    opening = Opening(made)
    rows = [told("values", row) for row in opening.rows("values", opening.released(), frozenset({"inflow", "seekers"}))]
    with made.read() as session:
        for code in ("inflow", "seekers"):
            expected = {place(one.place)[0]: one.value for one in results.values(session, code, ["2025"])}
            year = {
                row["place"]: row["value"] for row in rows
                if row["indicator"] == code and row["period"] == "2025" and row["table"] == TOTAL
            }  # fmt: skip
            assert year == expected
            assert year[COUNTRY] is not None
    assert [row["period"] for row in rows][-1] == "2025"
    made.close()


def test_a_token_opens_what_it_is_for_until_its_day_and_is_kept_nowhere(database: Database) -> None:
    at = [NOW]
    tokens = Tokens(database, lambda: at[0], new_id)
    line, text = tokens.make("وزارة التخطيط", ["indicators"], 30, "leyla")
    assert tokens.opened(text) == frozenset({Scope.INDICATORS})
    assert tokens.opened(text[:-1]) is None
    assert tokens.opened("") is None
    assert {made.name for made in odata.open_to(frozenset({Scope.INDICATORS}))} == set(SETS) - {"figures"}
    with database.read() as session:
        kept = repr([tuple(row) for row in session.connection().exec_driver_sql("SELECT * FROM open_tokens")])
        acts = repr([tuple(row) for row in session.connection().exec_driver_sql("SELECT * FROM acts")])
    assert text not in kept
    assert text not in acts
    assert "token_make" in acts
    (listed,) = [one for one in tokens.listed() if one.id == line.id]
    assert listed.used_at == NOW
    at[0] += timedelta(days=30)
    assert tokens.opened(text) is None
    at[0] = NOW
    tokens.end(line.id, "leyla")
    assert tokens.opened(text) is None
    for name, scopes, days, code in (
        (" ", ["indicators"], 30, "token_name"), ("x", [], 30, "token_scopes"), ("x", ["people"], 30, "token_scopes"),
        ("x", ["figures"], 0, "token_days"), ("x", ["figures"], 401, "token_days"),
    ):  # fmt: skip
        with pytest.raises(CentralError, match=code):
            tokens.make(name, scopes, days, "leyla")
    with pytest.raises(CentralError, match="token_unknown"):
        tokens.end("nothing", "leyla")


def test_days_and_moments_are_asked_for_as_such(opening: Opening) -> None:
    rows = list(opening.rows("periods", opening.released()))
    asked = read(SETS["periods"], [("$filter", "first_day ge 2026-04-01 and released_at gt 2020-01-01T00:00:00Z")])
    assert asked.wanted is not None
    assert [row[0] for row in rows if asked.wanted(row)] == ["2026-Q2"]
    assert told("periods", rows[0])["last_day"] == date(2026, 3, 31)
    assert set(LANGUAGES) == {name.rpartition("_")[2] for name in SETS["labels"].names if name.startswith("label_")}
