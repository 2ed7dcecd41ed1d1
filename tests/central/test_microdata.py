"""Records without names are given out: whoever knows people, or has another file, finds nobody among them."""

import csv
import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import duckdb
import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from sync.central import acts
from sync.central.database import Database, default_url
from sync.central.indicators import microdata
from sync.central.indicators.exporting import Exports
from sync.central.indicators.facts import PEOPLE
from sync.central.indicators.microdata import ALL, COLUMNS, PARTS, TOLD, Quarter
from sync.central.indicators.microdata_files import NAMES, archive, workbook
from sync.central.indicators.released_schema import FOLDER, MicrodataRelease
from sync.central.moments import new_id
from sync.central.schema import Act
from sync.central.settings import CentralError

KEY = b"k" * 32
AUTUMN = Quarter(2026, 3)
TOP = {column.name: len(column.ladder) - 1 for column in COLUMNS}
ALIKE = """SELECT range AS person, 'IQ-G0' || (1 + range % 3) AS governorate,
    CASE WHEN range % 5 < 2 THEN 'female' ELSE 'male' END AS sex,
    DATE '1960-01-01' + (range * 7919 % 17000)::INT AS born, range * 31 % 9 AS education,
    CASE WHEN range % 11 = 0 THEN '' ELSE (range * 17 % 10) || '110' END AS occupation,
    CASE range % 4 WHEN 0 THEN 'employed' WHEN 1 THEN '' ELSE 'unemployed' END AS status,
    CASE WHEN range % 3 > 0 THEN DATE '2024-01-15' + (range % 900)::INT END AS without_since,
    CASE WHEN range % 7 > 0 THEN range % 2 = 0 END AS studies,
    DATE '2022-05-01' + (range * 13 % 1700)::INT AS registered,
    CASE WHEN range % 6 = 0 THEN DATE '2026-05-01' + (range % 200)::INT END AS left_on,
    CASE WHEN range % 12 = 0 THEN 'placed' ELSE 'withdrawn' END AS left_why
    FROM range(16000)"""


def people(folder: Path, query: str = ALIKE) -> Path:
    """A table of people as a snapshot has it; what the query does not say is not known."""
    path = folder / "people.parquet"
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE made AS {query}")
        there = {name for name, *_ in connection.execute("DESCRIBE made").fetchall()}
        usual = {name: "NULL" if kind != "VARCHAR" else "'x'" for name, kind in PEOPLE.columns.items()}
        columns = [
            f"{name if name in there else usual[name]}::{kind} AS {name}" for name, kind in PEOPLE.columns.items()
        ]
        connection.execute(f"COPY (SELECT {', '.join(columns)} FROM made) TO '{path}'")
    return path


def records(path: Path) -> list[dict[str, str]]:
    """What a file of records says."""
    return [dict(zip(NAMES, row, strict=False)) for row in microdata.rows_of(path, "x")]


def may_be(cell: str, known: str | int | None) -> bool:
    """Whether a cell may be that of somebody of whom a reader knows this much."""
    if cell == ALL or known in (None, ""):
        return True
    if cell.endswith("+"):
        return isinstance(known, int) and known >= int(cell[:-1])
    if isinstance(known, int):
        least, _, most = cell.partition("-")
        return cell != "" and int(least) <= known <= int(most or least)
    if "-" in cell and cell[0].isdigit():
        return known.isdigit() and int(cell[0]) <= int(known) <= int(cell[2])
    return cell == known or (cell in ("federal", "kurdistan") and known.startswith("IQ"))


def test_whoever_knows_everybody_finds_none_with_fewer_than_k_alike(tmp_path: Path) -> None:
    """The register itself is put beside the file, by all that others may know of people, to the day."""
    path = people(tmp_path)
    made = microdata.make(path, tmp_path / "out", AUTUMN, KEY, microdata.K)
    assert made is not None
    assert made.k >= microdata.K
    found = records(tmp_path / "out")
    assert len(found) == made.rows
    assert made.left_out <= microdata.LEFT_OUT * (made.rows + made.left_out)
    assert set(found[0]) == {column.name for column in COLUMNS} | set(TOLD)
    cells_of = (cell for row in found for cell in row.values())
    assert all(len(cell) <= 10 and cell.count("-") <= 1 for cell in cells_of), "no number or day of anybody"
    groups = Counter(tuple(row[column.name] for column in COLUMNS) for row in found)
    assert len(groups) == made.groups > 1
    assert min(groups.values()) == made.k
    with duckdb.connect() as connection:
        everybody = connection.execute(
            f"""SELECT DISTINCT governorate, sex, 2026 - year(born), education, left(occupation, 1),
            2026 - year(registered) FROM '{path}'"""
        ).fetchall()
    assert len(everybody) > 5_000
    cells = {group: [*zip(group, range(len(group)), strict=True)] for group in groups}
    for person in everybody[::7]:
        alike = sum(
            number for group, number in groups.items() if all(may_be(cell, person[at]) for cell, at in cells[group])
        )
        assert alike == 0 or alike >= microdata.K


def test_nobody_is_in_the_records_of_two_quarters_and_then_in_others(tmp_path: Path) -> None:
    """Each of these people says something nobody else does: it tells who is there, were there only those names."""
    path = people(tmp_path, ALIKE.replace("CASE range % 4 WHEN 0 THEN 'employed' WHEN 1 THEN '' ELSE 'unemployed' END",
                                          "'p' || range"))  # fmt: skip
    there: list[set[str]] = []
    for text in ("2028-Q1", "2028-Q2", "2029-Q3", "2031-Q4", "2032-Q1"):
        microdata.make(path, tmp_path / text, Quarter.read(text), KEY, microdata.K, TOP)
        there.append({row["status"] for row in records(tmp_path / text)})
    assert [Quarter.read(text).place for text in ("2028-Q1", "2031-Q4", "2032-Q1")] == [(507, 0), (507, 15), (508, 0)]
    assert sum(map(len, there[:4])) == len(set().union(*there[:4])), "nobody twice in four years"
    assert all(16_000 / PARTS * 0.8 < len(one) < 16_000 / PARTS * 1.2 for one in there)
    assert 0 < len(there[0] & there[4]) < len(there[0]) / 5, "the next four years draw anew"


def test_of_few_who_are_alike_in_what_only_they_know_it_is_not_told(tmp_path: Path) -> None:
    same = """SELECT range AS person, 'IQ-G01' AS governorate, DATE '1990-01-01' AS born, 3 AS education,
        CASE WHEN range < 320 THEN 'female' ELSE 'male' END AS sex, '5110' AS occupation,
        DATE '2026-01-01' AS registered,
        CASE WHEN range < 320 OR range % 2 = 0 THEN 'unemployed' ELSE 'employed' END AS status FROM range(8000)"""
    made = microdata.make(people(tmp_path, same), tmp_path / "out", AUTUMN, KEY, microdata.K)
    assert made is not None
    assert set(made.levels.values()) == {0}, "where all are alike nothing is made coarser"
    women = [row["status"] for row in records(tmp_path / "out") if row["sex"] == "female"]
    assert microdata.K <= len(women) < 3 * microdata.K
    assert set(women) == {ALL}
    assert made.alike["status"] == {"least": 2, "taken": len(women)}


def test_a_handful_of_people_is_not_given_out(tmp_path: Path) -> None:
    few = people(tmp_path, ALIKE.replace("range(16000)", "range(60)"))
    assert microdata.make(few, tmp_path / "out", AUTUMN, KEY, microdata.K) is None
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("text", ["2026-Q5", "2026", "26-Q1", "2026-Q", "２０２６-Q1", "2026-Q1x", "-Q1"])
def test_what_is_no_quarter_is_none(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Quarter.read(text)


def test_a_quarter_is_over_the_day_after_its_last() -> None:
    assert str(Quarter.over_on(date(2026, 9, 30))) == "2026-Q2"
    assert str(Quarter.over_on(date(2026, 10, 1))) == "2026-Q3"
    assert str(Quarter.over_on(date(2027, 1, 1))) == "2026-Q4"
    assert Quarter.read("2026-Q4").end == date(2026, 12, 31)


class House:
    """A ministry's database, and a snapshot that grows."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.at = folder, datetime(2026, 11, 20, 9, tzinfo=UTC)
        self.database = Database(default_url(folder))
        self.database.migrate()
        self.exports = Exports(self.database, folder, self.now, new_id, lambda: (people(folder), self.at.date()))

    def now(self) -> datetime:
        """An hour after the last time."""
        self.at += timedelta(hours=1)
        return self.at

    def verbs(self, export: str) -> list[str]:
        """The acts about one that were written down, in their chain."""
        with self.database.read() as session:
            assert acts.look(session).broken is None
            mine = select(Act).where(Act.subject == export).order_by(Act.number)
            return [f"{row.actor} {row.verb}" for row in session.scalars(mine)]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    made = House(tmp_path_factory.mktemp("centre"))
    yield made
    made.database.close()


def test_one_asks_another_approves_and_every_step_is_written_down(house: House) -> None:
    exports = house.exports
    assert "2026-Q3" in exports.periods()
    wanted = exports.ask("2026-Q3", "دراسة بطالة الشباب", "جامعة بغداد", "rania")
    refusals = (
        (lambda: exports.ask("2026-Q2", "x", "y", "rania"), "microdata_period"),
        (lambda: exports.ask("2026-Q3", " ", "y", "rania"), "words_required"),
        (lambda: exports.approve(wanted.id, "rania"), "own_proposal"),
        (lambda: exports.approve(new_id(), "salam"), "export_unknown"),
        (lambda: exports.take(wanted.id, "rania"), "export_not_approved"),
        (lambda: exports.refuse(wanted.id, " ", "salam"), "words_required"),
    )
    for act, code in refusals:
        with pytest.raises(CentralError) as refused:
            act()
        assert refused.value.code == code
    approved = exports.approve(wanted.id, "salam")
    assert (approved.state, approved.decided_by) == ("approved", "salam")
    line, rows = exports.take(wanted.id, "rania")
    assert line.made is not None
    assert len(rows) == line.made.rows > 500
    with pytest.raises(CentralError, match="export_not_yours"):
        exports.take(wanted.id, "huda")
    with pytest.raises(CentralError, match="export_decided"):
        exports.approve(wanted.id, "huda")
    other = exports.ask("2026-Q3", "x", "y", "huda")
    assert exports.refuse(other.id, "بلا غرض", "salam").state == "refused"
    assert house.verbs(wanted.id) == ["rania microdata_ask", "salam microdata_approve", "rania microdata_take"]
    assert house.verbs(other.id) == ["huda microdata_ask", "salam microdata_refuse"]
    (file,) = (house.folder / FOLDER).glob("2026-Q3-*")
    whole = file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    with pytest.raises(CentralError, match="file_damaged"):
        exports.take(wanted.id, "rania")
    file.write_bytes(whole)


def test_what_is_given_out_today_and_tomorrow_is_the_same(house: House) -> None:
    """People come and go meanwhile; nobody learns of whom by comparing two files of one quarter, or of two."""
    first = house.exports.ask("2026-Q3", "x", "y", "rania")
    house.exports.approve(first.id, "salam")
    more = Exports(
        house.database, house.folder, house.now, new_id,
        lambda: (people(house.folder, ALIKE.replace("16000", "16500")), date(2026, 12, 30)),
    )  # fmt: skip
    second = more.ask("2026-Q3", "x", "z", "huda")
    more.approve(second.id, "salam")
    (one, some), (two, others) = house.exports.take(first.id, "rania"), more.take(second.id, "huda")
    assert Counter(some) == Counter(others)
    assert some != others, "the order is that of each export: it tells whose file it was"
    assert some == house.exports.take(first.id, "salam")[1]
    assert one.made == two.made
    later = Exports(house.database, house.folder, house.now, new_id, lambda: (people(house.folder), date(2027, 1, 9)))
    assert later.periods() == ("2026-Q4", "2026-Q3")
    third = later.ask("2026-Q4", "x", "y", "rania")
    with house.database.write() as session:  # as coarse as before, though finer would do
        before = session.get_one(MicrodataRelease, "2026-Q3")
        levels, before.levels = before.levels, TOP
    made = later.approve(third.id, "salam").made
    assert made is not None
    assert made.levels == TOP
    with house.database.write() as session:
        session.get_one(MicrodataRelease, "2026-Q3").levels = levels


def test_a_file_says_who_has_it_when_and_why(house: House) -> None:
    wanted = house.exports.ask("2026-Q3", "=HYPERLINK(1)", "جامعة بغداد", "rania")
    house.exports.approve(wanted.id, "salam")
    line, rows = house.exports.take(wanted.id, "rania")
    book = load_workbook(io.BytesIO(workbook(line, rows, ("رانيا", "سلام"), "ar")), read_only=True)
    data, words, about = (list(sheet.iter_rows(values_only=True)) for sheet in book)
    assert data[0] == NAMES
    assert len(data) == len(rows) + 1
    assert {row[-1] for row in data[1:]} == {line.mark}, "every line says whose file it is"
    said = {str(key): value for key, value in about}
    assert said["السبب"] == "'=HYPERLINK(1)"
    assert {"رانيا", "سلام", "جامعة بغداد", line.id, str(line.asked_at.date())} <= set(map(str, said.values()))
    assert line.made is not None
    assert said["أقل عدد من المتشابهين (k)"] == line.made.k >= 10
    told = {(column, code or "") for column, code, *_ in words[1:]}
    assert {
        (name, "" if cell is None else cell) for row in data[1:] for name, cell in zip(NAMES[:-1], row, strict=False)
    } <= told
    assert all(all(meaning) for _, _, *meaning in words)
    with zipfile.ZipFile(io.BytesIO(archive(line, rows, ("رانيا", "سلام"), "en"))) as packed:
        assert packed.namelist() == ["records.csv", "dictionary.csv", "about.csv"]
        lines = list(csv.reader(io.StringIO(packed.read("records.csv").decode("utf-8-sig"))))
    assert tuple(lines[0]) == NAMES
    assert len(lines) == len(rows) + 1
    with pytest.raises(ValueError, match="asked"):
        workbook(replace(line, made=None, state="asked"), rows, ("", ""), "en")
