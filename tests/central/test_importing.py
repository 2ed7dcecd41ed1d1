"""An old register, badly kept, comes in and is mapped, looked at, repaired, taken back and reported on."""

import json
import os
import random
import signal
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mihan_desktop.domain.people.phones import e164, valid
from sync.central.administration import Administration
from sync.central.backup import back_up
from sync.central.database import Database, default_url
from sync.central.importing import legacy, reading, splitting, workbooks
from sync.central.importing.actions import ACTIONS, phone
from sync.central.importing.checking import alike, judged
from sync.central.importing.importing import Importing
from sync.central.importing.profiles import of_mapping, read_profile
from sync.central.importing.reading import Progress
from sync.central.importing.reports import MAKERS, aside_csv, tables
from sync.central.importing.rules import read_rules, standard
from sync.central.importing.schema import FOLDER
from sync.central.importing.store import open_store
from sync.central.moments import new_id, utc_now
from sync.central.settings import CentralError, load
from tests.central.conftest import Ministry
from tests.central.registers import BAD, ROWS, workbook, written

TODAY = date(2026, 3, 1)
PEOPLE = "SELECT * EXCLUDE (id) FROM legacy_people ORDER BY row"
CAME = "SELECT * FROM came ORDER BY row"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database(default_url(tmp_path))
    made.migrate()
    yield made
    made.close()


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Importing:
    return Importing(database, tmp_path / "imports", utc_now, new_id)


def bring(office: Importing, path: Path, profile: str = "") -> str:
    """Read a file; the id of its import."""
    line = office.begin(path, "somebody", profile=profile)
    return office.run(line, path, "somebody").id


def people(office: Importing, import_id: str) -> list[tuple[object, ...]]:
    with office.opened(import_id) as store:
        return store.ask(PEOPLE)


def came(office: Importing, import_id: str) -> list[tuple[object, ...]]:
    with office.opened(import_id) as store:
        return store.ask(CAME)


def test_a_badly_kept_register_is_read_repaired_and_taken_back(
    office: Importing, database: Database, tmp_path: Path
) -> None:
    # It comes in: Windows-1256, a title, names of columns in the third row, rows that are none.
    path = written(tmp_path / "2019.csv")
    looked = office.look(path)
    assert (looked.shape.encoding, looked.shape.delimiter, looked.shape.header) == ("cp1256", ";", 3)
    one = bring(office, path)
    line = office.one(one)
    assert (line.rows, line.aside, line.blank) == (len(ROWS), len(BAD), 1)
    as_they_came = came(office, one)
    assert [row[2:] for row in as_they_came] == [tuple(row) for row in ROWS]
    with office.opened(one) as store:
        aside = dict(store.ask("SELECT code, line FROM aside"))
        assert aside == {"cells_missing": 7, "cells_too_many": 8, "quote_open": 9, "heading_again": 10}
        held = aside_csv(store, "en").decode("utf-8-sig")
    assert "A quote that is not closed" in held
    # It is looked at.
    first = line.first_report
    wrong = {one["property"]: one["wrong"] for one in first["properties"]}
    assert wrong["date_of_birth"] == {"not_a_date": 1, "too_old": 1, "written_otherwise": 2}
    assert wrong["national_number"] == {"digits_lost": 1, "document_shape": 1}
    assert wrong["phone"] == {"not_a_phone": 1, "written_otherwise": 3}
    assert first["across"]["number_shared"] == 2
    assert {place["office"]: place["people"] for place in first["places"]}["مكتب 2"] == 1
    # It is repaired, each rule previewed first.
    before = people(office, one)
    (fixed,) = office.preview(one, read_rules([{"action": "phone_e164", "properties": ["phone"]}])[0])
    assert (fixed.values, fixed.rows) == (2, 2)
    assert ("7701234568", "+9647701234568") in {(sample.before, sample.after) for sample in fixed.samples}
    assert people(office, one) == before
    steps = office.apply(one, standard(tuple(line.mapping.values())), "somebody")
    now = {row["given_name"]: row for row in shown(office, one)}
    assert now["زينب الخفية"]["date_of_birth"] == "1988-03-05"
    assert now["زينب الخفية"]["phone"] == "+9647701234567"
    assert now["محمد ابو علي"]["date_of_birth_precision"] == "year"
    assert now["سعد"]["date_of_birth_precision"] == "registry"
    assert (now["سعد"]["phone"], now["سعد"]["governorate"], now["هدى"]["sex"]) == ("", "IQ-G15", "female")
    assert office.one(one).report["kinds"]["repairable"] == 0 < first["kinds"]["repairable"]
    assert came(office, one) == as_they_came
    # It is taken back, byte for byte, and repaired again.
    after = people(office, one)
    for step in reversed(steps):
        office.undo(one, step.number, "somebody")
    assert people(office, one) == before
    assert office.one(one).report["properties"] == first["properties"]
    office.apply(one, standard(tuple(line.mapping.values())), "somebody")
    assert people(office, one) == after
    # Every act is a line of the log, and none of them tells of anybody.
    acts = Administration(database, utc_now, new_id).acts()
    verbs = Counter(act.verb for act in acts)
    assert verbs == Counter(
        {"import_begun": 1, "import_read": 1, "import_rule_applied": 2 * len(steps), "import_rule_undone": len(steps)}
    )
    told = json.dumps([act.details for act in acts], ensure_ascii=False)
    assert not any(cell in told for row in ROWS for cell in row if len(cell) > 5)


def shown(office: Importing, import_id: str) -> list[dict[str, str]]:
    with office.opened(import_id) as store, store.cursor() as cursor:
        found = cursor.execute("SELECT * FROM legacy_people ORDER BY row")
        names = [column[0] for column in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def test_the_report_is_harmless_to_open(office: Importing, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    one = office.one(bring(office, written(tmp_path / "2019.csv")))
    for language in ("ar", "ckb", "en"):
        found = tables(one, language)
        book = load_workbook(BytesIO(MAKERS[".xlsx"](found, language)))
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
        assert "'=2+5" in {cell.value for cell in cells}
        assert not any(cell.value.startswith("=") or cell.data_type == "f" for cell in cells)
        text = MAKERS[".csv"](found, language).decode("utf-8-sig")
        assert ",'=2+5," in text
        assert book.worksheets[0].sheet_view.rightToLeft is (language != "en")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1256", "utf-16", "utf-16-le", "utf-16-be"])
def test_one_register_in_every_encoding_and_with_every_delimiter_reads_the_same(
    tmp_path: Path, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "BLOCK", 600)
    whole = []
    for number, (delimiter, newline) in enumerate(((";", "\r\n"), ("\t", "\n"), ("|", "\r"), ("،", "\n"))):
        path = written(tmp_path / f"{number}.csv", encoding, delimiter, newline)
        whole.append(rows_of(path, tmp_path / f"{number}.duckdb"))
    assert all(one == whole[0] for one in whole)
    assert [row[2:] for row in whole[0]] == [tuple(row) for row in ROWS]


def rows_of(path: Path, store: Path) -> list[tuple[object, ...]]:
    shape = reading.look(path)
    with open_store(store, write=True) as opened:
        opened.begin(len(shape.headings))
        progress = reading.read(path, shape, opened, lambda _progress: None)
        assert progress.aside == len(BAD)
        return opened.ask(CAME)


def test_blocks_of_any_size_give_the_same_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dice, text = random.Random(5), ["الاسم,اسم الأب,الجنس,العنوان"]
    for number in range(900):
        good = f'محمد{number},"علي ""ابو حسن""",ذكر,"حي\nم {number}, د 5"' if number % 3 else f"سعد{number},علي,ذكر,حي"
        odd = dice.choice(
            (f'{number},"علي,ذكر,حي', f"{number},علي", "", ",,,", f'{number},ابو "س" علي,م,حي', "a,b,c,d,e")
        )
        text.append(odd if dice.random() < 0.05 else good)
    path = tmp_path / "x.csv"
    path.write_text("\n".join(text), "utf-8")
    found = []
    for number, (block, piece) in enumerate(((1 << 24, 1 << 19), (4096, 1 << 19), (1 << 24, 2048), (9000, 700))):
        monkeypatch.setattr(reading, "BLOCK", block)
        monkeypatch.setattr(splitting, "_PIECE", piece)
        shape = reading.look(path)
        with open_store(tmp_path / f"{number}.duckdb", write=True) as store:
            store.begin(4)
            progress = reading.read(path, shape, store, lambda _progress: None)
            found.append((progress, store.ask(CAME), store.ask("SELECT * FROM aside ORDER BY row")))
    progress, rows, aside = found[0]
    assert progress.rows + progress.aside + progress.blank == len(text) - 1
    assert (len(rows), len(aside)) == (progress.rows, progress.aside)
    assert all(one == found[0] for one in found)
    assert any("\n" in str(row[5]) for row in rows)


def test_letters_that_cannot_be_read_put_their_own_line_aside(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    good = [f"محمد{number},علي,ذكر".encode() for number in range(500)]
    path.write_bytes(b"\n".join(["الاسم,اسم الأب,الجنس".encode(), *good, "سعد,علي,ذكر".encode("cp1256"), b"a\0b,c,d"]))
    shape = reading.look(path)
    assert shape.encoding == "utf-8"
    with open_store(tmp_path / "x.duckdb", write=True) as store:
        store.begin(3)
        progress = reading.read(path, shape, store, lambda _progress: None)
        assert (progress.rows, progress.aside) == (500, 2)
        assert store.ask("SELECT line, code FROM aside ORDER BY line") == [
            (502, "bytes_unreadable"),
            (503, "bytes_unreadable"),
        ]


def test_a_reading_that_is_cut_off_goes_on_and_doubles_nothing(
    office: Importing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "BLOCK", 200)
    path = written(tmp_path / "2019.csv")
    seen: list[Progress] = []

    def power_fails(progress: Progress) -> None:
        seen.append(progress)
        raise KeyboardInterrupt

    while True:
        line = office.begin(path, "somebody")
        try:
            line = office.run(line, path, "somebody", power_fails)
        except KeyboardInterrupt:
            assert office.one(line.id).state == "reading"
        else:
            break
    assert len(seen) > 2
    assert (line.rows, line.aside, line.blank) == (len(ROWS), len(BAD), 1)
    assert [row[2:] for row in came(office, line.id)] == [tuple(row) for row in ROWS]
    # The same file again is the same import.
    again = office.begin(path, "another")
    assert (again.id, again.state) == (line.id, "read")
    assert len(office.lines()) == 1


READ_SLOWLY = """
import sys, time
from pathlib import Path
from sync.central.importing import reading
from sync.central.importing.schema import FOLDER
from sync.central.importing.store import open_store
reading.BLOCK = 20_000
path = Path(sys.argv[1])
shape = reading.look(path)
def told(progress):
    print(progress.rows, flush=True)
    time.sleep(0.02)
with open_store(path.with_suffix(".duckdb"), write=True) as store:
    if store.value("SELECT count(*) FROM duckdb_tables()") == 0:
        store.begin(len(shape.headings))
    reading.read(path, shape, store, told)
"""


def test_a_process_that_is_killed_while_reading_loses_no_row(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("\n".join(["الاسم,اسم الأب,الجنس", *(f"محمد{one},علي,ذكر" for one in range(20_000))]), "utf-8")
    command = [sys.executable, "-c", READ_SLOWLY, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(Path.cwd())}) as child:
        assert child.stdout is not None
        for _ in range(3):
            assert child.stdout.readline()
        child.send_signal(signal.SIGKILL)
    with open_store(path.with_suffix(".duckdb"), write=True) as store:
        assert 0 < reading.progress_of(store).rows < 20_000
        reading.read(path, reading.look(path), store, lambda _progress: None)
        assert store.ask("SELECT count(*), count(DISTINCT row), min(row), max(row) FROM came") == [
            (20_000, 20_000, 2, 20_001)
        ]
        assert store.value("SELECT count(*) FROM came WHERE c0 = 'محمد' || (row - 2)") == 20_000


def test_columns_are_mapped_by_a_profile_and_anew(office: Importing, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("A,B,C\nزينب,1988,0770\nسعد,1990,0771\n", "utf-8")
    with pytest.raises(CentralError, match="nothing_mapped"):
        office.begin(path, "somebody")
    profile = read_profile({"columns": {"A": "given_name", "B": "date_of_birth", "C": "phone"}, "header": 1})
    office.save_profile("three", profile, "somebody")
    one = bring(office, path, "three")
    assert [row["given_name"] for row in shown(office, one)] == ["زينب", "سعد"]
    office.map(one, {0: "full_name", 2: "phone"}, "somebody")
    assert [(row["full_name"], row["given_name"]) for row in shown(office, one)] == [("زينب", ""), ("سعد", "")]
    office.apply(one, read_rules([{"action": "clear", "properties": ["phone"]}]), "somebody")
    with pytest.raises(CentralError, match="steps_stand"):
        office.map(one, {0: "given_name"}, "somebody")
    looked = office.look(path, "three")
    assert dict(of_mapping(looked.shape, looked.mapping).columns) == {
        "a": "given_name",
        "b": "date_of_birth",
        "c": "phone",
    }
    malformed: tuple[object, ...] = (
        {"columns": {"A": "no_such"}},
        {"header": -1},
        {"encoding": "latin-1"},
        [],
        {"x": 1},
    )
    for wrong in malformed:
        with pytest.raises(CentralError, match="profile_malformed"):
            read_profile(wrong)
    with pytest.raises(CentralError, match="mapped_twice"):
        office.map(one, {0: "phone", 1: "phone"}, "somebody")


def test_a_workbook_is_read_as_it_shows_itself(office: Importing, tmp_path: Path) -> None:
    one = bring(office, workbook(tmp_path / "x.xlsx"))
    line = office.one(one)
    assert (line.rows, line.aside, line.blank) == (3, 1, 1)
    assert [row[1:] for row in came(office, one)] == [
        (3, "زينب", "1988-03-05", "990123456789", "07701234567"),
        (5, "سعد", "٥/٣/١٩٩٠", "990123456780", "7701234567"),
        (4, "نور", "31234", "", "1"),
    ]
    office.apply(one, standard(tuple(line.mapping.values())), "somebody")
    assert [row["date_of_birth"] for row in shown(office, one)] == ["1988-03-05", "1990-03-05", "1985-07-06"]


def test_a_workbook_that_is_made_to_do_harm_is_not_opened(office: Importing, tmp_path: Path) -> None:
    good = workbook(tmp_path / "good.xlsx")

    def changed(name: str, part: str, data: bytes) -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(good) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
            for one in source.namelist():
                made.writestr(one, data if one == part else source.read(one))
        return path

    sheet = "xl/worksheets/sheet1.xml"
    entities = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
    hidden = b"<!--" + b" " * (1 << 17) + b"--><!DOCTYPE x><worksheet/>"
    for path, code in (
        (changed("bomb.xlsx", sheet, b"<worksheet>" + b" " * (40 << 20) + b"</worksheet>"), "too_much_inside"),
        (changed("entities.xlsx", sheet, entities), "entities"),
        (changed("hidden.xlsx", sheet, hidden), "entities"),
        (changed("wide.xlsx", sheet, entities.decode().encode("utf-16")), "entities"),
        (
            changed("broken.xlsx", sheet, b"<worksheet><sheetData><row><c t='s'><v>9999</v></c></row>"),
            "file_kind",
        ),
    ):
        with pytest.raises(CentralError, match=code):
            office.begin(path, "somebody")
    for name, data, code in (
        ("x.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "old_workbook"),
        ("x.zip", b"PK\x03\x04" + bytes(100), "file_kind"),
        ("x.bin", bytes(range(256)) * 20, "file_kind"),
        ("x.csv", b" \r\n", "file_empty"),
    ):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(CentralError, match=code):
            office.begin(tmp_path / name, "somebody")
    assert office.lines() == ()


def test_a_workbook_damaged_anywhere_is_read_or_refused(tmp_path: Path) -> None:
    whole, path = workbook(tmp_path / "good.xlsx").read_bytes(), tmp_path / "damaged.xlsx"
    said = set()
    for at in range(0, len(whole), max(1, len(whole) // 25)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        try:
            workbooks.guard(path)
            said.add(str(len(list(workbooks.rows_of(path)))))
        except CentralError as error:
            said.add(str(error.args[0]))
    assert "file_kind" in said


def test_a_rule_changes_only_the_rows_it_is_about(office: Importing, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    text = "الاسم,تاريخ الولادة,المكتب\nزينب,1988-03-05,أ\nسعد,1988-03-05,ب\nهدى,1988-13-01,ب\n"
    path.write_text(text, "utf-8")
    one = bring(office, path)
    swap = {"action": "swap_day_month", "properties": ["date_of_birth"]}
    where = [{"property": "legacy_office", "test": "is", "value": "ب"}]
    (step,) = office.apply(one, read_rules([{**swap, "when": where}]), "somebody")
    assert step.changed == 1
    assert [row["date_of_birth"] for row in shown(office, one)] == ["1988-03-05", "1988-05-03", "1988-13-01"]
    with pytest.raises(CentralError, match="nothing_to_change"):
        office.apply(one, read_rules([{"action": "replace", "properties": ["phone", "legacy_office"],
                                       "options": {"from": "x", "to": "y"}}]), "somebody")  # fmt: skip
    office.apply(one, read_rules([{**swap, "when": where}]), "somebody")
    with pytest.raises(CentralError, match="not_the_last_step"):
        office.undo(one, step.number, "somebody")
    malformed: tuple[object, ...] = (
        [], [{}], [{"action": "phone_e164", "properties": ["sex"]}], [{**swap, "options": {"order": "dmy"}}],
        [{**swap, "when": [{"property": "phone", "test": "or 1=1", "value": ""}]}],
        [{**swap, "when": [{"property": "phone'; --", "test": "is", "value": ""}]}],
        [{"action": "iso_date", "properties": ["date_of_birth"], "options": {"order": "ymd"}}],
        [{"action": "tidy", "properties": ["phone", "sex", "phone"]}],
    )  # fmt: skip
    for wrong in malformed:
        with pytest.raises(CentralError, match="rule_malformed"):
            read_rules(wrong)
    for value in ("(", "(?=x)", "\ud800"):
        when = [{"property": "legacy_office", "test": "matches", "value": value}]
        with pytest.raises(CentralError, match="rule_malformed"):
            office.preview(one, read_rules([{**swap, "when": when}])[0])


def test_linkage_reads_what_stands_and_shows_what_came(office: Importing, database: Database, tmp_path: Path) -> None:
    one = bring(office, written(tmp_path / "2019.csv"))
    (source,) = legacy.sources(database, tmp_path)
    assert (source.import_id, source.rows) == (one, len(ROWS))
    with open_store(source.path) as store:
        ids = [row[0] for row in store.ask("SELECT id FROM legacy_people ORDER BY row")]
    assert ids[0] == f"{one}.4"
    office.apply(one, read_rules([{"action": "tidy", "properties": ["given_name"]}]), "somebody")
    (later,) = legacy.sources(database, tmp_path)
    assert later.touched > source.touched
    found = legacy.person(database, tmp_path, ids[0])
    assert found is not None
    assert (found.now["given_name"], found.came["الاسم"], found.line) == ("زينب الخفية", "زينب  الخفية", 4)
    assert legacy.person(database, tmp_path, f"{one}.999") is None
    assert legacy.person(database, tmp_path, "x.1") is None
    # Somebody who writes keeps others out, and lets them in again.
    with office.opened(one, write=True), pytest.raises(CentralError, match="import_busy"), office.opened(one):
        pass
    office.drop(one, "somebody")
    assert legacy.sources(database, tmp_path) == ()
    assert not source.path.exists()


@given(st.sampled_from([(name, action.leaves) for name, action in ACTIONS.items() if action.leaves]), st.data())
@settings(max_examples=150, deadline=None)
def test_what_an_action_leaves_it_would_not_change(pair: tuple[str, str], data: st.DataObject) -> None:
    name, leaves = pair
    text = data.draw(st.from_regex(leaves, fullmatch=True, alphabet=st.characters(codec="ascii")))
    for fitting in sorted(ACTIONS[name].fits):
        assert ACTIONS[name].act(text, fitting, {}).text == text


def test_values_that_are_judged_together_are_judged_the_same() -> None:
    dice, values = random.Random(7), set[str]()
    for _ in range(800):
        digits = "".join(dice.choice("0123456789") for _ in range(dice.choice((3, 6, 8, 10, 11, 12, 13))))
        values |= {digits, f"07{digits[:9]}", f"+9647{digits[:9]}", f"A{digits}", f"{digits[:4]}-{digits[4:]}"}
    with duckdb.connect() as connection:
        for name in ("phone", "national_number", "civil_status_number", "passport_number", "legacy_address"):
            connection.execute(f"CREATE OR REPLACE TABLE v AS SELECT unnest(?) AS {name}", [sorted(values)])
            for value, stands in connection.execute(f"SELECT {name}, {alike(name)} FROM v").fetchall():
                assert judged(name, value, TODAY) == judged(name, stands, TODAY), (name, value, stands)


def test_a_mobile_is_written_as_the_domain_writes_it() -> None:
    dice = random.Random(3)
    for _ in range(300):
        number = f"7{dice.randint(3, 9)}{dice.randint(0, 99_999_999):08d}"
        for text in (number, f"0{number}", f"+964{number}", f"00964{number}", f"964{number}"):
            if valid(text):
                assert phone(text) == e164(text) == f"+964{number}"


def test_nothing_that_is_written_into_a_file_is_taken_for_a_statement(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("\n".join(["الاسم,ملاحظات'); DROP TABLE came; --", "زينب,'); DROP TABLE came; --"]), "utf-8")
    shape = reading.look(path, delimiter=",")
    with open_store(tmp_path / "x.duckdb", write=True) as store:
        store.begin(2)
        reading.read(path, shape, store, lambda _progress: None)
        store.map({0: "full_name", 1: "legacy_address"}, "x'; DROP TABLE came; --")
        assert store.value("SELECT legacy_address FROM legacy_people WHERE row = 2") == "'); DROP TABLE came; --"


def test_a_backup_holds_the_registers_too(sqlite_ministry: Ministry, tmp_path: Path) -> None:
    centre = load(sqlite_ministry.centre.data, sqlite_ministry.centre.database)
    office = Importing(sqlite_ministry.database, centre.data / FOLDER, utc_now, new_id)
    one = bring(office, written(tmp_path / "kept.csv", "utf-8", "|"))
    left = centre.data / FOLDER / "0.upload"
    left.write_bytes(b"x")
    made = back_up(centre, tmp_path / "backup")
    left.unlink()
    assert left.name not in [kept.name for kept in (made.folder / FOLDER).iterdir()]
    with open_store(made.folder / FOLDER / f"{one}.duckdb") as store:
        assert store.ask(PEOPLE) == people(office, one)
    with office.opened(one, write=True), pytest.raises(CentralError, match="import_busy"):
        back_up(centre, tmp_path / "another")
    office.drop(one, "somebody")
