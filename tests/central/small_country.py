"""A small country of facts, drawn by a seed, in a DuckDB connection; rows as dictionaries for whoever counts slowly."""

import random
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import duckdb
import pyarrow as pa

from resources.codes import code_list
from sync.central.indicators.facts import TABLES

Row = dict[str, Any]
Facts = Mapping[str, list[Row]]
SKILLS = ("typing", "sewing", "welding", "driving")
COURSES = ("office", "tailor", "metal")
OCCUPATIONS = ("7531", "4131", "7212", "83", "4", "99x", "")


def drawn(seed: int = 7, people: int = 500) -> Facts:
    """Facts of a year and a half about 2026-Q3."""
    chance = random.Random(seed)
    places = [*[one.code for one in code_list("governorates")][:5], "", "IQ-G99"]

    def between(first: date, last: date, none: float = 0.0) -> date | None:
        if chance.random() < none:
            return None
        return first + timedelta(days=chance.randrange((last - first).days + 1))

    def later(since: date | None, days: int, none: float = 0.3) -> date | None:
        return None if since is None or chance.random() < none else since + timedelta(days=chance.randrange(days))

    early, late = date(2025, 7, 1), date(2026, 12, 31)
    facts: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    for number in range(people):
        registered = between(early, late) or early
        facts["people"].append(
            {
                "person": number, "governorate": chance.choice(places), "district": "", "sex": chance.choice(
                    ("female", "male", "male", "")), "born": between(date(1950, 1, 1), date(2016, 1, 1), 0.03),
                "education": chance.choice((None, *range(9))), "field": "", "occupation": chance.choice(OCCUPATIONS),
                "worked": "", "status": chance.choice(("unemployed", "unemployed", "potential", "employed", "outside",
                                                       "")),
                "without_since": between(date(2023, 1, 1), date(2026, 11, 1), 0.2),
                "studies": chance.choice((True, False, None)), "registered": registered,
                "left_on": later(registered, 300, 0.6), "left_why": chance.choice(("placed", "withdrawn", "")),
                "office": "O1", "author": "1", "form": "jobseeker",
            }
        )  # fmt: skip
        facts["held_skills"] += [
            {"person": number, "skill": skill} for skill in SKILLS if chance.random() < 0.4
        ]  # fmt: skip
    for number in range(150):
        opened = between(early, late) or early
        how = chance.choice(("", "filled", "filled", "closed", "expired", "withdrawn"))
        ended = opened + timedelta(days=chance.randrange(200)) if how else None
        facts["vacancies"].append(
            {
                "vacancy": number, "employer": number // 3, "governorate": chance.choice(places), "district": "",
                "occupation": chance.choice(OCCUPATIONS), "activity": chance.choice(("C", "F", "", "99")),
                "source": "", "education": None, "office": "O1", "opened": opened, "closes": None,
                "ended_on": ended, "ended_how": how,
                "filled_on": ended if how == "filled" and chance.random() < 0.9 else None,
                "places": chance.choice((None, 1, 2, 5)), "filled": 0,
            }
        )  # fmt: skip
        facts["asked_skills"] += [
            {"vacancy": number, "skill": skill, "essential": chance.random() < 0.5}
            for skill in SKILLS
            if chance.random() < 0.4
        ]
    for number in range(400):
        issued = between(early, late, 0.1)
        met = later(issued, 60)
        hired = later(met, 30)
        began = later(hired, 30)
        facts["referrals"].append(
            {
                "referral": number, "person": chance.randrange(people), "vacancy": chance.randrange(150),
                "office": "O1", "issued_on": issued, "state": "issued", "since": issued, "interviewed_on": met,
                "hired_on": hired, "started_on": began, "left_on": later(began, 260, 0.5),
            }
        )  # fmt: skip
    for number in range(20):
        first = between(early, date(2026, 9, 15)) or early
        facts["cohorts"].append(
            {
                "cohort": number, "course": chance.choice(COURSES), "programme": "", "kind": chance.choice(
                    ("digital", "vocational")), "office": "O1", "governorate": chance.choice(places),
                "first": first, "last": first + timedelta(days=chance.randrange(10, 90)),
                "seats": chance.choice((None, 20, 25)),
            }
        )  # fmt: skip
        facts["cohorts"][-1]["kind"] = "digital" if number % 2 else "vocational"
        for person in chance.sample(range(people), 40):
            _enrol(chance, facts, facts["cohorts"][-1], person)
    facts["taught_skills"] += [
        {"course": course, "skill": skill, "hours": 10}
        for course, skills in zip(COURSES, (("typing",), ("sewing", "driving"), ("welding", "typing")), strict=True)
        for skill in skills
    ]
    facts["arrived"] += [
        {"office": office, "governorate": places[0], "day": date(2026, 6, 15) + timedelta(days=at), "batches": 1}
        | {name: chance.randrange(9) for name in ("changes", "accepted", "merged", "conflicts", "rejected", "refused")}
        for office in ("O1", "O2")
        for at in range(40)
    ]
    return facts


def _enrol(chance: random.Random, facts: dict[str, list[Row]], cohort: Row, person: int) -> None:
    first, last = cohort["first"], cohort["last"]
    state = chance.choice(("completed", "certified", "dropped", "failed_attendance", "refused", "applied", "admitted"))
    admitted = None if state in ("refused", "applied") else first - timedelta(days=chance.randrange(1, 20))
    over = None if state in ("applied", "admitted") else last - timedelta(days=chance.randrange(5))
    scores = (chance.randrange(10_000), chance.randrange(10_000)) if chance.random() < 0.7 else (None, 4)
    facts["enrolments"].append(
        {
            "person": person, "cohort": cohort["cohort"],
            "applied_on": first - timedelta(days=chance.randrange(20, 60)), "admitted_on": admitted,
            "ended_on": over, "state": state, "certified_on": last if state == "certified" else None,
            "before": scores[0], "after": scores[1],
        }
    )  # fmt: skip
    if admitted:
        marks = ("present", "present", "late", "absent", "excused")
        facts["attendance"] += [
            {"cohort": cohort["cohort"], "session": at, "held_on": first + timedelta(days=at), "person": person,
             "mark": chance.choice(marks)}
            for at in range(chance.choice((0, 3, 8)))
        ]  # fmt: skip
    if state in ("completed", "certified") and chance.random() < 0.6:
        facts["followed"] += [
            {"person": person, "subject": "course", "cohort": cohort["cohort"], "referral": None, "round": name,
             "due_on": last, "asked_on": last + timedelta(days=chance.randrange(1, 260)), "stand": "done",
             "working": chance.choice(("yes", "no", "unknown")), "in_field": ""}
            for name in ("3", "6")[: chance.choice((1, 2))]
        ]  # fmt: skip


def connection(facts: Facts) -> duckdb.DuckDBPyConnection:
    """DuckDB with the tables of facts."""
    made = duckdb.connect()
    for table in TABLES:
        columns = ", ".join(f'"{name}" {kind}' for name, kind in table.columns.items())
        made.execute(f"CREATE TABLE {table.name} ({columns})")
        rows = facts[table.name]
        if rows:
            drawn_rows = pa.table({name: [row[name] for row in rows] for name in table.columns})
            made.register("drawn_rows", drawn_rows)
            made.execute(f"INSERT INTO {table.name} SELECT * FROM drawn_rows")
            made.unregister("drawn_rows")
    return made
