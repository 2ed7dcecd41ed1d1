"""An invented country as a snapshot of facts: as many people and marks as asked for, the same for a seed.

Nobody in it is anybody. Its dims are as uneven as those of registers are: the capital has a fifth of the people, few
occupations are sought by many, most are young, seasons and years are told apart, and some answers nobody gave.
Everything is drawn from hashes of row numbers, so that it is made by a database alone, some hundred thousand rows a
second, and any row can be made again without those before it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

import duckdb

from resources.codes import code_list
from sync.central.indicators import facts, keeping
from sync.central.indicators.facts import Table
from sync.central.indicators.keeping import Manifest, quoted
from sync.central.indicators.rows import copy_sorted

DAY: Final = date(2026, 11, 22)
YEARS: Final = 5
PEOPLE, MARKS = 4_000_000, 40_000_000
SESSIONS, SEATS, APPLY = 40, 25, 40
"""Of a cohort: how often it meets, how many have a place, how many wanted one."""
COURSES: Final = 60
OFFICES: Final = 6
"""In each governorate."""
_SLOTS: Final = 1_000


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is of what."""

    people: int = PEOPLE
    marks: int = MARKS

    @property
    def vacancies(self) -> int:
        """Work that was offered."""
        return max(self.people // 20, 1)

    @property
    def referrals(self) -> int:
        """Letters and proposals."""
        return self.people // 4

    @property
    def cohorts(self) -> int:
        """Classes."""
        return -(-self.marks // (SESSIONS * SEATS))


def make(data: Path, size: Size = Size(), seed: int = 1, memory: str = "2GB") -> Path:
    """Make it the snapshot in force of the centre whose folder ``data`` is; its folder."""
    folder = keeping.begin(data, f"corpus-{size.people}-{size.marks}-{seed}")
    (folder / facts.ATTENDANCE.name).mkdir(mode=0o700)
    connection = duckdb.connect()
    try:
        connection.execute(f"SET memory_limit = '{memory}'")
        connection.execute("SET enable_progress_bar = false")
        connection.execute(f"SET temp_directory = {quoted(folder / 'spill')}")
        _draw(connection, seed)
        for table, query in _queries(size):
            copy_sorted(connection, query, table.columns, table.key, folder / f"{table.name}.parquet")
        for month, query in _months(size):
            path = folder / facts.ATTENDANCE.name / f"{month}.parquet"
            copy_sorted(connection, query, facts.ATTENDANCE.columns, facts.ATTENDANCE.key, path)
    finally:
        connection.close()
    tables = {}
    for table in facts.TABLES:
        paths = sorted((folder / table.name).glob("*.parquet")) or [folder / f"{table.name}.parquet"]
        parts = tuple(keeping.part_of(folder, path) for path in paths)
        tables[table.name] = tuple(part for part in parts if part.rows)
    at = datetime(DAY.year, DAY.month, DAY.day, tzinfo=UTC)
    keeping.write_manifest(folder, Manifest(folder.name, DAY, at, keeping.SCHEMA, "", size.people, tables))
    return keeping.put_in_force(data, folder)


# -- what is drawn from


def _draw(connection: duckdb.DuckDBPyConnection, seed: int) -> None:
    """h(n, k): 63 bits; u(n, k): 0 to less than 1; who(n): the person of a number; pick(name, n, k): of a list."""
    connection.execute(f"CREATE MACRO h(n, k) AS (hash(n, k, {seed}) >> 1)::BIGINT")
    connection.execute("CREATE MACRO u(n, k) AS (h(n, k) % 1000003) / 1000003.0")
    connection.execute("CREATE MACRO who(n) AS h(n, 1)")
    connection.execute("CREATE MACRO work(n) AS h(n, 2)")
    connection.execute("CREATE MACRO class(n) AS h(n, 3)")
    places = [one.code for one in code_list("governorates")]
    capital = "IQ-G07"
    ordered = [capital, *(place for place in places if place != capital)]
    weights = [20.0, *(11 / (at + 2) ** 0.45 for at in range(len(ordered) - 1))]
    _list(connection, "places", _slots(ordered, weights))
    for place in places:
        districts = [one.code for one in code_list("districts") if one.parent == place] or [""]
        _list(
            connection,
            f"districts_{place[-2:]}",
            _slots(districts, [1 / (at + 1) ** 0.6 for at in range(len(districts))]),
        )
    groups = [one.code for one in code_list("isco08") if len(one.code) == 4]
    groups.sort(key=hash_of)
    _list(connection, "groups", _slots(groups, [1 / (at + 1) ** 0.8 for at in range(len(groups))]))
    skills = [one.code for one in code_list("skills")]
    _list(connection, "skills", _slots(skills, [1 / (at + 1) ** 0.7 for at in range(len(skills))]))
    _list(connection, "fields", [one.code for one in code_list("education_fields")])
    district = " ".join(
        f"WHEN '{place}' THEN list_extract(getvariable('districts_{place[-2:]}'), 1 + nth)" for place in places
    )
    connection.execute(f"CREATE MACRO district(place, nth) AS CASE place {district} END")
    connection.execute(
        "CREATE MACRO pick(name, n, k) AS list_extract(getvariable(name), 1 + h(n, k) % len(getvariable(name)))"
    )


def hash_of(text: str) -> int:
    """An order that has nothing to do with that of codes."""
    return keeping.number_of(b"an order of the benchmarks", text)


def _slots(values: Sequence[str], weights: Sequence[float]) -> list[str]:
    """Each value as often as it weighs, once at least."""
    whole = sum(weights)
    return [
        one for one, weight in zip(values, weights, strict=True) for _ in range(max(1, round(_SLOTS * weight / whole)))
    ]


def _list(connection: duckdb.DuckDBPyConnection, name: str, values: Iterable[str]) -> None:
    said = ", ".join(f"'{one}'" for one in values)
    connection.execute(f'SET VARIABLE "{name}" = [{said}]')


def _day(day: date) -> str:
    return f"DATE '{day.isoformat()}'"


_TODAY: Final = _day(DAY)
_SINCE: Final = _day(DAY - timedelta(days=365 * YEARS))


# -- the tables


def _queries(size: Size) -> Iterable[tuple[Table, str]]:
    yield facts.PEOPLE, _people(size)
    yield facts.HELD, f"""SELECT DISTINCT who(n) AS person, pick('skills', n, 100 + k) AS skill
        FROM range({size.people}) t(n), range(6) s(k) WHERE k < h(n, 30) % 7"""  # fmt: skip
    yield facts.VACANCIES, _vacancies(size)
    yield facts.ASKED, f"""SELECT vacancy, skill, bool_or(essential) AS essential FROM (
        SELECT work(n) AS vacancy, pick('skills', n, 200 + k) AS skill, u(n, 220 + k) < 0.7 AS essential
        FROM range({size.vacancies}) t(n), range(6) s(k) WHERE k < h(n, 40) % 7) GROUP BY ALL"""  # fmt: skip
    yield facts.REFERRALS, _referrals(size)
    yield facts.COHORTS, _cohorts(size)
    yield facts.ENROLMENTS, _enrolments(size)
    yield facts.FOLLOWED, _followed(size)
    yield facts.TAUGHT, f"""SELECT DISTINCT ON (course, skill) 'course-' || n AS course,
        pick('skills', n, 300 + k) AS skill, (4 + h(n, 320 + k) % 40)::SMALLINT AS hours
        FROM range({COURSES}) t(n), range(7) s(k) ORDER BY course, skill, k"""  # fmt: skip
    yield facts.ARRIVED, f"""SELECT office, governorate, day, batches, changes, changes - merged - conflicts - rejected
        AS accepted, merged, conflicts, rejected, (u(m, 64) < 0.02)::BIGINT AS refused FROM (
        SELECT *, batches * (5 + h(m, 61) % 60) AS changes, h(m, 62) % 4 AS merged, h(m, 63) % 2 AS conflicts,
            h(m, 65) % 2 AS rejected FROM (
        SELECT place || '-' || k AS office, place AS governorate, {_SINCE} + n::INTEGER AS day,
            1 + h(n * 1000 + h(place, k) % 1000, 60) % 5 AS batches, n * 1000 + h(place, k) % 1000 AS m
        FROM range({365 * YEARS}) t(n), range({OFFICES}) s(k), (SELECT DISTINCT unnest(getvariable('places')) AS place)
        WHERE dayofweek({_SINCE} + n::INTEGER) NOT IN (5, 6)))"""  # fmt: skip
    yield facts.DOUBLES, f"""SELECT place || '-' || h(n, 71) % {OFFICES} AS office, day, count(*) AS pairs FROM (
        SELECT n, pick('places', n, 70) AS place, {_SINCE} + (u(n, 72) * {365 * YEARS})::INTEGER AS day
        FROM range({size.people // 50}) t(n)) GROUP BY ALL"""  # fmt: skip


def _people(size: Size) -> str:
    """Ages as of registers of those who seek work: most below thirty. Who seeks no more left after it."""
    return f"""SELECT * REPLACE (CASE WHEN left_on <= {_TODAY} THEN left_on END AS left_on,
            CASE WHEN left_on <= {_TODAY} THEN left_why ELSE '' END AS left_why)
        FROM (SELECT *, CASE WHEN status = 'employed' OR u(n, 16) < 0.1 THEN NULL
                ELSE registered - (u(n, 17) ** 3 * 2500)::INTEGER END AS without_since,
            CASE WHEN left_why <> '' THEN registered + (20 + u(n, 18) ** 2 * 900)::INTEGER END AS left_on,
            CASE WHEN education >= 5 AND u(n, 19) < 0.95 THEN pick('fields', n, 20) ELSE '' END AS field,
            CASE WHEN u(n, 21) < 0.45 THEN '' WHEN u(n, 22) < 0.6 THEN occupation
                ELSE pick('groups', n, 23) END AS worked,
            governorate || '-' || h(n, 24) % {OFFICES} AS office,
            governorate || '-' || h(n, 24) % {OFFICES} || '-' || h(n, 25) % 4 AS author,
            'jobseeker_registration' AS form, CASE WHEN u(n, 26) < 0.03 THEN ''
                ELSE district(governorate, h(n, 27) % 900) END AS district
        FROM (SELECT n, who(n) AS person, pick('places', n, 4) AS governorate,
            CASE WHEN u(n, 5) < 0.01 THEN '' WHEN u(n, 5) < 0.62 THEN 'male' ELSE 'female' END AS sex,
            CASE WHEN u(n, 6) >= 0.02 THEN {_TODAY} - (365.25 * (15 + 49 * u(n, 7) ** 1.8))::INTEGER END AS born,
            CASE WHEN u(n, 8) >= 0.01 THEN [0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5, 6, 6, 6, 6, 7, 8][1 + h(n, 9) % 17]
                END::SMALLINT AS education,
            CASE WHEN u(n, 10) < 0.12 THEN '' ELSE pick('groups', n, 11) END AS occupation,
            CASE WHEN u(n, 12) < 0.04 THEN '' WHEN u(n, 12) < 0.58 THEN 'unemployed' WHEN u(n, 12) < 0.75
                THEN 'employed' WHEN u(n, 12) < 0.91 THEN 'potential' ELSE 'outside' END AS status,
            CASE WHEN u(n, 13) >= 0.3 THEN u(n, 14) < 0.12 END AS studies,
            {_SINCE} + (u(n, 15) ** 0.7 * {365 * YEARS})::INTEGER AS registered,
            CASE WHEN u(n, 28) < 0.18 THEN 'placed' WHEN u(n, 28) < 0.22 THEN 'withdrawn' ELSE '' END AS left_why
            FROM range({size.people}) t(n)))"""


def _vacancies(size: Size) -> str:
    return f"""SELECT work(n) AS vacancy, h(n % {max(size.vacancies // 3, 1)}, 50) AS employer, governorate,
        district(governorate, h(n, 42) % 900) AS district, CASE WHEN u(n, 43) < 0.05 THEN '' ELSE pick('groups', n, 44)
        END AS occupation, substr('ABCDEFGHIJKLMNOPQRSTU', 1 + (u(n, 45) ** 1.5 * 21)::INTEGER % 21, 1) AS activity,
        ['visit', 'phone', 'letter', 'fair'][1 + h(n, 46) % 4] AS source, (h(n, 47) % 7)::SMALLINT AS education,
        governorate || '-' || h(n, 48) % {OFFICES} AS office, opened, opened + 30 + (h(n, 49) % 60)::INTEGER AS closes,
        CASE WHEN how <> '' THEN ended END AS ended_on, how AS ended_how, CASE WHEN how = 'filled' THEN ended END
        AS filled_on, places, CASE WHEN how = 'filled' THEN places ELSE (h(n, 51) % places)::SMALLINT END AS filled
        FROM (SELECT *, CASE WHEN ended > {_TODAY} THEN '' WHEN u(n, 52) < 0.45 THEN 'filled' WHEN u(n, 52) < 0.85
            THEN 'expired' ELSE 'withdrawn' END AS how FROM (
        SELECT n, pick('places', n, 41) AS governorate, (1 + u(n, 53) ** 4 * 20)::SMALLINT AS places, opened,
            opened + 3 + (u(n, 54) ** 2 * 120)::INTEGER AS ended FROM (
        SELECT n, {_SINCE} + (u(n, 55) ** 0.8 * {365 * YEARS})::INTEGER AS opened
            FROM range({size.vacancies}) t(n))))"""


def _referrals(size: Size) -> str:
    """Letters up to today, and what is known of each by then: ``goes`` is how far it goes in the end."""
    goes = ["proposed", "issued", "declined", "no_show", "not_hired", "hired", "started", "started", "left"]
    said = ", ".join(f"'{one}'" for one in goes)
    return f"""SELECT referral, person, vacancy, office,
        CASE WHEN state <> 'proposed' THEN issued END AS issued_on, state,
        CASE WHEN state IN ('proposed', 'issued') THEN issued WHEN state = 'started' THEN began
            WHEN state = 'left' THEN ended ELSE issued + 9 END AS since,
        CASE WHEN goes IN ('not_hired', 'hired', 'started', 'left') AND issued + 5 <= {_TODAY} THEN issued + 5
            END AS interviewed_on,
        CASE WHEN state IN ('hired', 'started', 'left') THEN issued + 9 END AS hired_on,
        CASE WHEN state IN ('started', 'left') THEN began END AS started_on,
        CASE WHEN state = 'left' THEN ended END AS left_on
        FROM (SELECT *, CASE WHEN goes IN ('proposed', 'issued') THEN goes WHEN issued + 9 > {_TODAY} THEN 'issued'
                WHEN goes IN ('started', 'left') AND began > {_TODAY} THEN 'hired'
                WHEN goes = 'left' AND ended > {_TODAY} THEN 'started' ELSE goes END AS state
            FROM (SELECT *, issued + 15 AS began, issued + 20 + (u(n, 95) * 200)::INTEGER AS ended
                FROM (SELECT n, h(n, 90) AS referral, who(h(n, 91) % {size.people}) AS person,
                    work(h(n, 92) % {size.vacancies}) AS vacancy,
                    pick('places', n, 93) || '-' || h(n, 94) % {OFFICES} AS office,
                    [{said}][1 + h(n, 96) % {len(goes)}] AS goes,
                    {_SINCE} + (u(n, 97) ** 0.8 * {365 * YEARS})::INTEGER AS issued
                    FROM range({size.referrals}) t(n))))"""


def _begins(size: Size) -> str:
    """Cohorts: n, the day of the first session, and from which person on they apply."""
    return f"""SELECT n, {_SINCE} + (u(n, 80) * {365 * YEARS - 30})::INTEGER AS first,
        h(n, 81) % {size.people} AS whose,
        h(n, 82) % {COURSES} AS course FROM range({size.cohorts}) t(n)"""


_LASTS: Final = (SESSIONS - 1) * 7 // 4


def _cohorts(size: Size) -> str:
    return f"""SELECT class(n) AS cohort, 'course-' || course AS course, 'programme-' || course % 6 AS programme,
        ['vocational', 'digital', 'language', 'entrepreneurship', 'vocational', 'vocational'][1 + course % 6] AS kind,
        place || '-' || h(n, 83) % {OFFICES} AS office, place AS governorate, first, first + {_LASTS} AS last,
        {SEATS}::SMALLINT AS seats FROM (SELECT *, pick('places', n, 84) AS place FROM ({_begins(size)}))"""


def _everybody(size: Size) -> str:
    """Whoever applied: m tells them apart. People of a cohort are neighbours by number: nobody is there twice."""
    return f"""SELECT *, n * {APPLY} + k AS m, who((whose + k) % {size.people}) AS person, k < {SEATS} AS seated
        FROM ({_begins(size)}), range(least({APPLY}, {size.people})) s(k)"""


def _enrolments(size: Size) -> str:
    return f"""SELECT person, class(n) AS cohort, first - 30 + (h(m, 85) % 20)::INTEGER AS applied_on,
        CASE WHEN seated THEN first - 7 END AS admitted_on,
        CASE WHEN state = 'dropped' THEN first + {_LASTS // 2} WHEN state = 'refused' THEN first - 7
            WHEN seated AND state <> 'admitted' THEN last END AS ended_on, state,
        CASE WHEN state = 'certified' THEN last + 10 END AS certified_on,
        CASE WHEN seated AND u(m, 86) < 0.9 THEN before END AS before,
        CASE WHEN state IN ('certified', 'completed', 'failed_assessment') THEN least(10000, before + 500 + h(m, 87)
            % 4000) END AS after FROM (SELECT *, first + {_LASTS} AS last, 1000 + h(m, 88) % 5000 AS before,
        CASE WHEN NOT seated THEN CASE WHEN h(m, 89) % 3 = 0 THEN 'waiting' ELSE 'refused' END
            WHEN first + {_LASTS} >= {_TODAY} THEN 'admitted' ELSE {_STATE} END AS state FROM ({_everybody(size)}))"""


_STATE: Final = """['certified', 'certified', 'certified', 'certified', 'certified', 'completed', 'failed_attendance',
    'failed_assessment', 'dropped', 'dropped'][1 + h(m, 101) % 10]"""


def _followed(size: Size) -> str:
    """After courses; three, six and twelve months after the last session, where that has come."""
    return f"""SELECT person, 'course' AS subject, class(n) AS cohort, NULL::BIGINT AS referral, round, due_on,
        CASE WHEN stand = 'done' THEN due_on + (h(m, 102 + months) % 40)::INTEGER END AS asked_on, stand,
        CASE WHEN stand <> 'done' THEN '' WHEN u(m, 120 + months) < 0.35 THEN 'yes' ELSE 'no' END AS working,
        CASE WHEN stand <> 'done' OR u(m, 120 + months) >= 0.35 THEN '' WHEN u(m, 140) < 0.6 THEN 'yes' ELSE 'no' END
        AS in_field FROM (SELECT *, CASE WHEN u(m, 150 + months) < 0.6 THEN 'done' WHEN due_on + 60 >= {_TODAY}
            THEN 'overdue' WHEN u(m, 170) < 0.1 THEN 'closed' ELSE 'missed' END AS stand FROM (
        SELECT *, months || 'm' AS round, (first + {_LASTS} + to_months(months))::DATE AS due_on
        FROM (SELECT *, {_STATE} AS state FROM ({_everybody(size)})), unnest([3, 6, 12]) r(months)
        WHERE seated AND first + {_LASTS} < {_TODAY} AND state IN ('certified', 'completed'))
        WHERE due_on <= {_TODAY})"""


def _months(size: Size) -> Iterable[tuple[str, str]]:
    """Marks, month by month: four mornings a week, a fifth of whom is absent."""
    first = date(DAY.year - YEARS, DAY.month, 1)
    for at in range(YEARS * 12 + 1):
        month = date(first.year + (first.month - 1 + at) // 12, (first.month - 1 + at) % 12 + 1, 1)
        begun = f"first < {_day(month)} + INTERVAL 1 MONTH AND first + {_LASTS} >= {_day(month)}"
        yield (
            f"{month:%Y-%m}",
            f"""SELECT class(n) AS cohort, (s + 1)::SMALLINT AS session, held_on,
            who((whose + k) % {size.people}) AS person, ['present', 'present', 'present', 'present', 'present',
            'present', 'late', 'excused', 'absent', 'absent'][1 + h(n * {SEATS} + k, 180 + s) % 10] AS mark
            FROM (SELECT *, first + (s * 7 // 4)::INTEGER AS held_on FROM ({_begins(size)}), range({SESSIONS}) t(s)
                WHERE {begun}), range(least({SEATS}, {size.people})) p(k)
            WHERE date_trunc('month', held_on) = {_day(month)}
                AND held_on <= {_TODAY}""",
        )
