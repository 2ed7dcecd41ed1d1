"""Steps of repair do what was previewed, whatever becomes of those after them; what was let go is gone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.central.database import Database, default_url
from sync.central.importing.importing import Importing
from sync.central.importing.rules import read_rules
from sync.central.moments import new_id, utc_now
from sync.central.settings import CentralError
from tests.central.registers import written


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Importing]:
    database = Database(default_url(tmp_path))
    database.migrate()
    yield Importing(database, tmp_path / "imports", utc_now, new_id)
    database.close()


def bring(office: Importing, path: Path) -> str:
    """Read a file; the id of its import."""
    return office.run(office.begin(path, "somebody"), path, "somebody").id


def test_a_step_does_what_was_previewed(office: Importing, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("الاسم,المحافظة,المكتب\nزينب,أ,أ\nسعد,أ,ب\nهدى,ب,أ\n", "utf-8")
    one = bring(office, path)
    said = {
        "action": "replace", "properties": ["governorate", "legacy_office"], "options": {"from": "أ", "to": "ج"},
        "when": [{"property": "governorate", "test": "is", "value": "أ"}],
    }  # fmt: skip
    rules = read_rules([said])  # what it asks for is what it changes first
    previewed = {found.property: found.rows for found in office.preview(one, rules[0])}
    (step,) = office.apply(one, rules, "somebody")
    assert (previewed, step.changed) == ({"governorate": 2, "legacy_office": 1}, 3)
    with office.opened(one) as store:
        stands = store.ask("SELECT governorate, legacy_office FROM legacy_people ORDER BY row")
    assert stands == [("ج", "ج"), ("ج", "ب"), ("ب", "أ")]


def test_a_day_that_is_said_already_to_be_of_the_registry_is_not_previewed_again(
    office: Importing, tmp_path: Path
) -> None:
    path = tmp_path / "x.csv"
    path.write_text("الاسم,تاريخ الولادة\nزينب,1988-07-01\nسعد,1988-03-05\n", "utf-8")
    one = bring(office, path)
    (rule,) = read_rules([{"action": "first_of_july", "properties": ["date_of_birth"]}])
    assert [found.rows for found in office.preview(one, rule)] == [1]
    office.apply(one, [rule], "somebody")
    assert [found.rows for found in office.preview(one, rule)] == [0]


def test_steps_before_one_that_is_refused_are_reported(office: Importing, tmp_path: Path) -> None:
    one = bring(office, written(tmp_path / "2019.csv"))
    before = office.one(one)
    wrong = [{"property": "phone", "test": "matches", "value": "("}]
    rules = read_rules([{"action": "phone_e164", "properties": ["phone"]},
                        {"action": "clear", "properties": ["sex"], "when": wrong}])  # fmt: skip
    with pytest.raises(CentralError, match="rule_malformed"):
        office.apply(one, rules, "somebody")
    line = office.one(one)
    assert (len(office.steps(one)), line.steps) == (1, 1)
    assert line.report != before.report
    assert line.touched_at > before.touched_at


def test_an_import_that_was_let_go_leaves_no_file_and_does_not_come_back(office: Importing, tmp_path: Path) -> None:
    path = written(tmp_path / "2019.csv")
    line = office.begin(path, "somebody")
    folder = office.path(line.id).parent
    (folder / f"{line.id}.tmp").mkdir(parents=True)
    (folder / f"{line.id}.tmp" / "spilled").write_bytes(b"x")
    (folder / f"{line.sha256}.upload").write_bytes(path.read_bytes())
    office.drop(line.id, "somebody")
    with pytest.raises(CentralError, match="import_unknown"):  # it waited for its turn meanwhile
        office.run(line, path, "somebody")
    assert list(folder.iterdir()) == []
