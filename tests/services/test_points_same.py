"""The same people have the same points at the desk and at the ministry, by the rules that one release brought there."""

import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.points import Account
from mihan_desktop.domain.points.writing import read_entry
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import User
from mihan_desktop.services import recording
from resources.points import example
from sync.central.database import Database
from sync.central.moments import new_id, utc_now
from sync.central.points.ledgers import Ledgers
from sync.central.points.schema import PointsLedger
from sync.central.settings import load
from tests.centre import Centre
from tests.services.office import FORM_ID, PASSWORD, VERSION, Office

TODAY = date(2026, 3, 2)


def days(chance: random.Random, first: int, last: int) -> str:
    """A day between so many days ago."""
    return (TODAY - timedelta(days=chance.randint(first, last))).isoformat()


def invented(chance: random.Random) -> dict[str, str]:
    """Somebody's answers, of which each may be missing."""
    size = chance.randint(1, 12)
    told = {
        "sex": chance.choice(["female", "male"]), "date_of_birth": days(chance, 16 * 365, 64 * 365),
        "date_of_birth_precision": chance.choice(["day", "year"]), "governorate": f"IQ-{chance.choice(['BG', 'NI'])}",
        "marital_status": chance.choice(["single", "married", "widowed", "divorced"]),
        "displacement": chance.choice(["resident", "displaced", "returnee", "refugee"]),
        "displaced_since": days(chance, 30, 3_000), "household_size": str(size),
        "dependants": str(chance.randint(0, size)), "working_members": str(chance.randint(0, 2)),
        "breadwinner": chance.choice(["yes", "no"]), "social_protection": chance.choice(["yes", "no"]),
        "social_protection_since": days(chance, 30, 2_000),
        "circumstances": " ".join(chance.sample(["martyr_family", "disability", "orphan", "prisoner"], 2)),
        "functional_difficulty": chance.choice(["yes", "no"]),
        "labour_status": chance.choice(["unemployed", "employed", "potential", "outside"]),
        "without_work_since": days(chance, 10, 4_000), "registration_date": days(chance, 0, 400),
        "education_level": chance.choice(["10", "24", "35", "64"]), "graduation_year": str(chance.randint(1990, 2025)),
        "experience_months": str(chance.randint(0, 200)), "worked_before": chance.choice(["yes", "no"]),
        "skills": "sewing driving", "computer_level": chance.choice(["none", "basic", "good"]), "notes": "٣ < 4 & “x”",
    }  # fmt: skip
    return {name: value for name, value in told.items() if chance.random() < 0.8}


def registered(office: Office, clerk: User, count: int) -> list[str]:
    """So many people, saved as the window saves them; their records."""
    from xml.sax.saxutils import escape

    chance = random.Random(8)
    acts = []
    for number in range(count):
        answers = invented(chance)
        leaves = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in answers.items())
        record, label = office.ids(), f"مواطن {number}"
        body = {
            "submission": f"<data><group>{leaves}</group><meta><instanceID>uuid:{record}</instanceID></meta></data>",
            "entity": {name: answers[name] for name in ("sex", "governorate") if name in answers},
            "label": label, "recorded_at": office.wall().isoformat(),
        }  # fmt: skip
        acts.append(
            recording.Act(ChangeKind.REGISTRATION, record, body, label, FORM_ID, VERSION, change_id=record)
        )  # fmt: skip
    opened = office.desk.searching._opened
    for start in range(0, count, 1_000):
        with opened.write() as work:
            recording.record(opened, work, clerk, *acts[start : start + 1_000])
    return [act.record_id for act in acts]


@pytest.mark.parametrize("count", [120, pytest.param(10_000, marks=pytest.mark.slow)])
def test_the_same_people_have_the_same_points_at_both_ends(
    enrolled: Office, running_centre: Centre, tmp_path: Path, count: int
) -> None:
    office = enrolled
    clerk = office.enter("zainab")
    records = registered(office, clerk, count)
    trainer = office.enter("karwan")
    planned = office.desk.attending.plan_class(
        trainer, "خياطة", [TODAY - timedelta(days=at) for at in range(4)], person_ids=records[:30]
    ).training_class
    chance = random.Random(9)
    for why in ("", "كُتبت خطأ"):  # the second time some marks are others, and those hold
        marks = [
            (meeting.id, person, chance.choice([Mark.PRESENT, Mark.ABSENT, Mark.EXCUSED]), 0, why)
            for meeting in planned.sessions
            for person in records[:30]
        ]
        office.desk.attending.mark(trainer, planned.id, marks)
    (tmp_path / "rules.xlsx").write_bytes(example())
    made = running_centre.run("releases", "build", "--alone", "--points-rules", f"1={tmp_path / 'rules.xlsx'}")
    running_centre.run("releases", "sign", made["id"])
    office.enter("huda")
    own = office.desk.enrolling.device().office_id
    running_centre.run("releases", "publish", made["id"], "--office", own)  # other stories run on the same centre
    huda = office.enter("huda")
    ids = [entry.change_id for entry in office.desk.reviewing.queue(huda).entries]
    office.desk.reviewing.approve_many(huda, ids, PASSWORD.format("huda"), lambda *_: None, lambda: False)
    for _ in range(3):
        office.desk.sending.send(huda, lambda *_: None, lambda: False)
    while office.desk.points.catch_up(huda, 500):
        pass
    here = ledgers_here(office, records)
    assert here == ledgers_there(running_centre, records, office.wall().astimezone(IRAQ).date())
    assert len(here) > 0.9 * count
    assert sum(any(line[0] is Account.ENGAGEMENT for line in lines) for lines in here.values()) >= 1


def ledgers_here(office: Office, records: list[str]) -> dict[str, list[tuple[object, ...]]]:
    """What stands at the desk, by record."""
    with office.desk.searching._opened.read() as work:
        names = {one.number: one.record_id for one in work.points.subjects(records)}
        rows = work.points.ledgers(names)
    return {names[number]: told([*row.entries]) for number, row in rows.items()}


def ledgers_there(centre: Centre, records: list[str], day: date) -> dict[str, list[tuple[object, ...]]]:
    """What stands at the ministry."""
    database = Database(load(centre.data, None).database)
    try:
        done = Ledgers(database, utc_now, new_id).run(day, lambda *_: None, lambda: False)
        assert done.done
        with database.read() as session:
            rows = [session.get(PointsLedger, record) for record in records]
    finally:
        database.close()
    return {row.record_id: told(row.entries) for row in rows if row is not None}


def told(entries: list[list[object]]) -> list[tuple[object, ...]]:
    """Entries without what may differ: nothing but the order in which equal ones stand."""
    read = [read_entry(entry) for entry in entries]
    return [(one.account, one.rule_id, one.points, one.version, one.on, one.facts, one.kind) for one in read]
