"""Rule sets at the ministry: checked by row, tried on the register, and everybody's ledger after a kill."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from forms.rulebook import Rulebook, to_document
from mihan_desktop.domain.points import Account
from resources.points import example
from sync.central.database import Database
from sync.central.moments import new_id, utc_now
from sync.central.points import scores
from sync.central.points.ledgers import Ledgers
from sync.central.points.schema import PointsLedger, PointsRun
from sync.central.points.trying import Trying
from sync.central.schema import Act
from sync.central.settings import CentralError, load
from tests.central.conftest import Ministry
from tests.centre import Centre
from tests.services.rulebooks import BOOK, CAME, GROWN, WOMEN, other

DAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def own(module_ministry: Ministry) -> Ministry:
    """A centre of the module's own with forty people: thirty women and ten men."""
    desk = module_ministry.desk()
    changes = []
    for number in range(40):
        sex = "female" if number < 30 else "male"
        born = "1960-01-01" if number % 2 else "2000-01-01"
        change = desk.registration(f"مواطن {number}", sex=sex)
        told = f"<data><sex>{sex}</sex><date_of_birth>{born}</date_of_birth></data>"
        change.body["submission"] = told  # type: ignore[index]
        changes.append(change)
    desk.send(*changes)
    release(module_ministry.centre, BOOK)
    return module_ministry


def release(centre: Centre, book: Rulebook) -> None:
    """A rule set in force."""
    centre.run("releases", "publish", built(centre, book))


def built(centre: Centre, book: Rulebook, *, sign: bool = True) -> str:
    """A release with a rule set; its id."""
    path = centre.data / "rules.json"
    path.write_text(json.dumps(to_document(book)))
    made = centre.run("releases", "build", "--points-rules", f"{book.version}={path}")
    if sign:
        centre.run("releases", "sign", made["id"])
    return str(made["id"])


@pytest.fixture
def database(own: Ministry) -> Iterator[Database]:
    found = Database(load(own.centre.data, own.centre.database).database)
    yield found
    found.close()


def test_a_rule_set_is_tried_before_anybody_publishes_it_and_few_people_are_kept_back(
    own: Ministry, database: Database, tmp_path: Path
) -> None:
    trying = Trying(database, utc_now, new_id)
    line = trying.bring(other("2", GROWN, CAME), "somebody")
    assert trying.bring(other("2", GROWN, CAME), "another").brought_by == "somebody"
    found = trying.simulate(line.id, "somebody", lambda *_: None, lambda: False).simulation
    assert found is not None
    whole = found["priority"]["whole"]
    assert (whole["people"], whole["change"]) == (40, None), "of forty no mean is told"
    assert found["against"] == "1"
    again = trying.simulate(line.id, "somebody", lambda *_: None, lambda: False)
    assert again.simulation == json.loads(json.dumps(found)), "the same day, the same numbers"
    few = trying.tried(other("3", WOMEN), lambda *_: None, lambda: False)
    assert few is not None
    assert {one["people"] for one in few["engagement"]["groups"]} == {30, 10}
    assert trying.tried(other("3", WOMEN), lambda *_: None, lambda: True) is None
    with pytest.raises(CentralError, match="rules_unknown"):
        trying.one("0" * 64)


def test_a_killed_passage_goes_on_and_a_second_one_adds_nothing(
    own: Ministry, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scores, "TOGETHER", 15)
    ledgers, stops = Ledgers(database, utc_now, new_id), iter([False, True, True, True])
    half = ledgers.run(DAY, lambda *_: None, lambda: next(stops))
    assert (half.people, half.done) == (15, False)
    whole = ledgers.run(DAY, lambda *_: None, lambda: False)
    assert (whole.people, whole.done) == (40, True)
    with database.read() as session:
        assert session.query(PointsRun).filter_by(day=DAY.isoformat()).count() == 1
        before = {row.record_id: row.entries for row in session.query(PointsLedger)}
    assert len(before) == 35, "women, and men of an age"
    again = ledgers.run(DAY, lambda *_: None, lambda: False)
    assert (again.people, again.moved) == (40, 0)


def _tried(database: Database) -> int:
    """How often somebody tried a rule set here, by the log."""
    with database.read() as session:
        return session.query(Act).filter(Act.verb == "points_simulated").count()


def test_the_commands_check_try_run_and_show(own: Ministry, database: Database, tmp_path: Path) -> None:
    centre: Any = own.centre  # of several lines it answers a list
    (tmp_path / "rules.xlsx").write_bytes(example())
    (tmp_path / "wrong.json").write_text('{"rules": []}')
    assert centre.run("points", "check", str(tmp_path / "rules.xlsx"))[-1]["rules"] == 40
    with pytest.raises(Exception, match="rules_refused"):
        centre.run("points", "check", str(tmp_path / "wrong.json"))
    before = _tried(database)
    tried = centre.run("points", "simulate", str(tmp_path / "rules.xlsx"))
    assert tried["priority"]["whole"]["people"] == 40
    assert _tried(database) == before + 1, "whoever tries is written down"
    assert centre.run("points", "run")["people"] == 40
    with database.read() as session:
        record = session.query(PointsLedger.record_id).first()
    assert record is not None
    shown = centre.run("points", "show", record[0], "--language", "en")
    assert {one["account"] for one in shown if "total" in one} == {str(account) for account in Account}
    assert any(one.get("sentence") for one in shown)
    with pytest.raises(Exception, match="record_unknown"):
        centre.run("points", "show", "nobody")
