"""The queries of a quarter, one text for DuckDB, PostgreSQL and Spark: of every unit its row, weight and classes.

A statement gives one line a unit: ``place`` (the row), ``n`` (how many it counts), and of every table of its star a
column of that name with the lowest class. What several of them read is made first (``Statements.begin``). What a
quarter is is written into the text as days, so that no engine adds months in its own way.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sync.central.indicators.classes import (
    ACTIVITIES,
    AGES,
    CAME,
    DURATIONS,
    FILLING,
    OTHER,
    UNKNOWN,
    YOUTH,
    fixed,
    governorates,
)
from sync.central.indicators.definitions import STARS
from sync.central.indicators.periods import Quarter

AFTER_COURSE: Final = 183
"""Days within which work after a course counts."""
KEPT: Final = (30, 90, 180)
"""Days for which work is looked at whether it was kept."""
STOCK: Final = "stock"
HOLDERS: Final = "holders"


@dataclass(frozen=True, slots=True)
class Dialect:
    """days: from the second day to the first; later: a day and so many more; formats with ``{0}`` and ``{1}``.

    wide: what means are worked out in.
    """

    name: str
    days: str
    later: str
    wide: str = "double precision"


DUCKDB: Final = Dialect("duckdb", "({0} - {1})", "({0} + {1})")
POSTGRESQL: Final = Dialect("postgresql", "({0} - {1})", "({0} + {1})")
SPARK: Final = Dialect("spark", "datediff({0}, {1})", "date_add({0}, {1})", "double")


@dataclass(frozen=True, slots=True)
class Measure:
    """A mean or median. where: the units it is of; of a mean ``top`` over ``below`` (sums), of a median the middle of
    ``top``, ``below`` being "".
    """

    name: str
    where: str
    top: str
    below: str = ""


MEASURES: Final[Mapping[str, tuple[Measure, ...]]] = {
    "vacancies_ended": (
        Measure("median_days", "took IS NOT NULL", "took"),
        Measure("mean_days", "took IS NOT NULL", "took", "1"),
    ),
    "trainees": (Measure("mean_came", "marked > 0", "100 * attended", "marked"),),
    "digital": (
        Measure("mean_before", "1 = 1", "score_before", "100"),
        Measure("mean_after", "1 = 1", "score_after", "100"),
        Measure("mean_gain", "1 = 1", "score_after - score_before", "100"),
        Measure("mean_gain_female", "sex = 'female'", "score_after - score_before", "100"),
        Measure("mean_gain_male", "sex = 'male'", "score_after - score_before", "100"),
    ),
}


def day(one: date) -> str:
    """A day as every engine reads it."""
    return f"DATE '{one.isoformat()}'"


def cells(star: str, statement: str) -> str:
    """Sums of what the statement of a star gives: NULL in the columns it is not told by."""
    tables = STARS[star].tables
    sets = ", ".join(f"(place, {table})" for table in tables)
    return f"""SELECT place, {", ".join(tables)}, sum(n) AS n FROM ({statement}) units
        GROUP BY GROUPING SETS ({sets})"""


def measure(one: Measure, dialect: Dialect = DUCKDB) -> str:
    """(place, what it comes to, units behind it) of a table ``units``; place is NULL of all rows."""
    worth = f"percentile_cont(0.5) WITHIN GROUP (ORDER BY {one.top})"
    if one.below:
        worth = f"cast(sum({one.top}) AS {dialect.wide}) / sum({one.below})"
    return f"SELECT place, {worth}, count(*) FROM units WHERE {one.where} GROUP BY GROUPING SETS ((place), ())"


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of one quarter."""

    quarter: Quarter
    dialect: Dialect = DUCKDB

    def of(self, star: str) -> str:
        """The units of a star; KeyError for one that is not known."""
        return _STARS[star](self)

    @property
    def end(self) -> str:
        """The last day."""
        return day(self.quarter.last)

    def within(self, column: str, before: int = 0) -> str:
        """A day that is in the quarter, or so many days before it."""
        back = timedelta(days=before)
        return f"{column} BETWEEN {day(self.quarter.first - back)} AND {day(self.quarter.last - back)}"

    def month(self, column: str) -> str:
        """Which month of the quarter."""
        _, second, third = self.quarter.months
        return f"CASE WHEN {column} < {day(second)} THEN '1' WHEN {column} < {day(third)} THEN '2' ELSE '3' END"

    def age(self, column: str) -> str:
        """The group of ages on the last day."""
        last = self.quarter.last
        cases = " ".join(
            f"WHEN {column} > {day(last.replace(year=last.year - above))} THEN '{name}'" for name, above in AGES
        )
        return f"CASE WHEN {column} IS NULL OR {column} > {self.end} THEN '{UNKNOWN}' {cases} ELSE '{UNKNOWN}' END"

    def duration(self, column: str) -> str:
        """For how long, on the last day."""
        cases = " ".join(
            f"WHEN {column} > {day(self.quarter.last - timedelta(days=days))} THEN '{name}'"
            for name, days, _ in DURATIONS[:-1]
        )
        longest = DURATIONS[-1][0]
        return f"CASE WHEN {column} IS NULL OR {column} > {self.end} THEN '{UNKNOWN}' {cases} ELSE '{longest}' END"

    def begin(self) -> Iterator[tuple[str, str]]:
        """Tables that statements read beside those of facts, by name, in the order in which they are made."""
        yield STOCK, self._stock()
        yield (
            HOLDERS,
            f"""SELECT skill, place, occupation, {_MAJOR} AS occupation_major, n FROM (
                SELECT h.skill, s.place, s.occupation, count(*) AS n FROM held_skills h
                JOIN {STOCK} s ON s.person = h.person WHERE s.seeks GROUP BY h.skill, s.place, s.occupation
            ) told""",
        )

    def _stock(self) -> str:
        """People who are registered on the last day, with what they do, and whether they seek work."""
        known = [one for one in fixed("status").above if one != UNKNOWN]
        activity = f"""CASE WHEN p.status = 'employed' THEN '{ACTIVITIES[3]}' WHEN t.person IS NOT NULL
            THEN '{ACTIVITIES[2]}' WHEN p.studies THEN '{ACTIVITIES[1]}'
            WHEN p.studies IS NULL OR NOT {_one_of("p.status", known)} THEN '{UNKNOWN}' ELSE '{ACTIVITIES[0]}' END"""
        return f"""SELECT p.person, {_place("p.governorate")} AS place, {_sex("p.sex")} AS sex,
            p.status NOT IN ('employed', 'outside') AS seeks, {self.age("p.born")} AS age, {activity} AS does,
            p.education, {_occupation("p.occupation")} AS occupation, p.without_since,
            {_known("p.status", known)} AS status
            FROM people p LEFT JOIN ({self._in_class()}) t ON t.person = p.person
            WHERE p.registered <= {self.end} AND (p.left_on IS NULL OR p.left_on > {self.end})"""

    def stock(self, among: str) -> str:
        """Some of the stock as units."""
        return f"""SELECT person, place, 1 AS n, {_education("education")} AS education, occupation,
            {self.duration("without_since")} AS duration, status,
            sex || '-' || age || CASE WHEN age = '{YOUTH}' THEN '-' || does ELSE '' END AS sex_age_activity
            FROM {STOCK} WHERE {among}"""

    def _in_class(self) -> str:
        return f"""SELECT DISTINCT e.person FROM enrolments e JOIN cohorts c ON c.cohort = e.cohort
            WHERE e.admitted_on <= {self.end} AND (e.ended_on IS NULL OR e.ended_on > {self.end})
            AND c.first <= {self.end} AND c.last >= {self.end}"""

    def posts(self) -> str:
        """Work that was offered on a day of the quarter, with how many posts."""
        return f"""SELECT vacancy, {_place("governorate")} AS place, {_posts("places")} AS n, occupation
            FROM vacancies WHERE opened <= {self.end} AND (ended_on IS NULL OR ended_on >= {day(self.quarter.first)})"""

    def sex_age(self, alias: str) -> str:
        """A person's sex and age."""
        return f"{_sex(f'{alias}.sex')} || '-' || {self.age(f'{alias}.born')}"

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Every star and its statement."""
        for star in STARS:
            yield star, self.of(star)


def _one_of(column: str, names: Iterable[str]) -> str:
    return f"{column} IN ({', '.join(repr(name) for name in names)})"


def _known(column: str, names: Iterable[str]) -> str:
    return f"CASE WHEN {_one_of(column, names)} THEN {column} ELSE '{UNKNOWN}' END"


def _place(column: str) -> str:
    return _known(column, governorates()[:-1])


def _sex(column: str) -> str:
    return _known(column, ("female", "male"))


def _education(column: str) -> str:
    return f"CASE WHEN {column} BETWEEN 0 AND 8 THEN cast({column} AS varchar(2)) ELSE '{UNKNOWN}' END"


def _posts(column: str) -> str:
    return f"CASE WHEN {column} > 0 THEN {column} ELSE 1 END"


def _major(column: str) -> str:
    return _known(f"substr({column}, 1, 1)", _majors())


_MAJOR: Final = f"CASE WHEN occupation = '{UNKNOWN}' THEN occupation ELSE substr(occupation, 1, 1) END"
"""Of what ``_occupation`` gives."""


def _majors() -> list[str]:
    return [code for code, over in fixed("occupation_major").above.items() if not over and code != UNKNOWN]


def _occupation(column: str) -> str:
    pairs = [code for code in fixed("occupation").above if len(code) == 2]
    one, two = (f"substr({column}, 1, {length})" for length in (1, 2))
    return f"""CASE WHEN {_one_of(two, pairs)} THEN {two} WHEN {_one_of(one, _majors())} THEN {one} || '-{OTHER}'
        ELSE '{UNKNOWN}' END"""


def _seekers(one: Statements) -> str:
    return one.stock("seeks")


def _others(one: Statements) -> str:
    return one.stock("NOT seeks")


def _inflow(one: Statements) -> str:
    return f"""SELECT {_place("p.governorate")} AS place, 1 AS n, {one.sex_age("p")} AS sex_age,
        {_education("p.education")} AS education, {_major("p.occupation")} AS occupation_major,
        {one.month("p.registered")} AS month FROM people p WHERE {one.within("p.registered")}"""


def _outflow(one: Statements) -> str:
    known = [name for name in fixed("left_why").above if name != OTHER]
    return f"""SELECT {_place("p.governorate")} AS place, 1 AS n, {one.month("p.left_on")} AS month,
        CASE WHEN {_one_of("p.left_why", known)} THEN p.left_why ELSE '{OTHER}' END AS left_why
        FROM people p WHERE {one.within("p.left_on")}"""


def _posts_opened(one: Statements) -> str:
    sections = [name for name in fixed("activity").above if name != UNKNOWN]
    return f"""SELECT {_place("governorate")} AS place, {_posts("places")} AS n,
        {_occupation("occupation")} AS occupation, {_known("activity", sections)} AS activity,
        {one.month("opened")} AS month FROM vacancies WHERE {one.within("opened")}"""


def _posts_open(one: Statements) -> str:
    return f"""SELECT {_place("v.governorate")} AS place, {_occupation("v.occupation")} AS occupation,
        CASE WHEN {_posts("v.places")} > coalesce(h.hired, 0) THEN {_posts("v.places")} - coalesce(h.hired, 0)
        ELSE 0 END AS n FROM vacancies v LEFT JOIN (
            SELECT vacancy, count(*) AS hired FROM referrals WHERE hired_on <= {one.end} GROUP BY vacancy
        ) h ON h.vacancy = v.vacancy
        WHERE v.opened <= {one.end} AND (v.ended_on IS NULL OR v.ended_on > {one.end})"""


def _vacancies_ended(one: Statements) -> str:
    took = one.dialect.days.format("filled_on", "opened")
    cases = " ".join(f"WHEN took < {above} THEN 'filled-{name}'" for name, above in FILLING)
    known = [name for name, over in fixed("ended").above.items() if not over and name not in ("filled", OTHER)]
    return f"""SELECT place, 1 AS n, took, CASE WHEN ended_how <> 'filled' THEN
            CASE WHEN {_one_of("ended_how", known)} THEN ended_how ELSE '{OTHER}' END
            WHEN took IS NULL THEN 'filled-{UNKNOWN}' {cases} END AS ended FROM (
                SELECT {_place("governorate")} AS place, ended_how,
                CASE WHEN ended_how = 'filled' AND filled_on >= opened THEN {took} END AS took
                FROM vacancies WHERE {one.within("ended_on")}
            ) told"""


def _referrals(one: Statements) -> str:
    end = one.end
    return f"""SELECT {_place("p.governorate")} AS place, 1 AS n, {_sex("p.sex")} AS sex,
        {_major("v.occupation")} AS occupation_major, CASE WHEN r.started_on <= {end} THEN 'started'
        WHEN r.hired_on <= {end} THEN 'not_started' WHEN r.interviewed_on <= {end} THEN 'not_hired'
        ELSE 'not_met' END AS reached FROM referrals r JOIN people p ON p.person = r.person
        LEFT JOIN vacancies v ON v.vacancy = r.vacancy WHERE {one.within("r.issued_on")}"""


def _placements(one: Statements) -> str:
    return f"""SELECT {_place("p.governorate")} AS place, 1 AS n, {one.sex_age("p")} AS sex_age,
        {_major("v.occupation")} AS occupation_major, {one.month("r.started_on")} AS month
        FROM referrals r JOIN people p ON p.person = r.person LEFT JOIN vacancies v ON v.vacancy = r.vacancy
        WHERE {one.within("r.started_on")}"""


def _kept_work(one: Statements) -> str:
    lasted = one.dialect.days.format("r.left_on", "r.started_on")
    cases = " ".join(f"WHEN {lasted} < {days} THEN 'left_{days}'" for days in KEPT)
    return f"""SELECT {_place("p.governorate")} AS place, 1 AS n, {_sex("p.sex")} AS sex,
        CASE {cases} ELSE 'over_{KEPT[-1]}' END AS kept_work FROM referrals r JOIN people p ON p.person = r.person
        WHERE {one.within("r.started_on", KEPT[-1])}"""


def _cohorts(one: Statements, n: str = "1") -> str:
    return f"""SELECT {_place("c.governorate")} AS place, {n} AS n, {one.month("c.first")} AS month
        FROM cohorts c WHERE {one.within("c.first")}"""


def _seats(one: Statements) -> str:
    return _cohorts(one, "coalesce(c.seats, 0)")


def _applications(one: Statements) -> str:
    return f"""SELECT {_place("p.governorate")} AS place, 1 AS n, {one.sex_age("p")} AS sex_age,
        {one.month("e.applied_on")} AS month, CASE WHEN e.admitted_on <= {one.end} THEN 'admitted'
        WHEN e.ended_on <= {one.end} AND e.state = 'refused' THEN 'refused' WHEN e.ended_on <= {one.end} THEN '{OTHER}'
        ELSE 'waiting' END AS decided FROM enrolments e JOIN people p ON p.person = e.person
        WHERE {one.within("e.applied_on")}"""


def _trainees(one: Statements) -> str:
    over = f"SELECT c.cohort FROM cohorts c WHERE {one.within('c.last')}"
    failed = _one_of("e.state", ("failed_attendance", "failed_assessment", "dropped"))
    cases = " ".join(f"WHEN 100 * m.attended < {above} * m.marked THEN '{name}'" for name, above in CAME)
    return f"""SELECT {_place("p.governorate")} AS place, 1 AS n, {one.sex_age("p")} AS sex_age,
        coalesce(m.attended, 0) AS attended, coalesce(m.marked, 0) AS marked,
        CASE WHEN e.certified_on IS NOT NULL OR e.state = 'certified' THEN 'certified' WHEN e.state = 'completed'
        THEN 'not_certified' WHEN {failed} THEN e.state ELSE '{OTHER}' END AS outcome,
        CASE WHEN coalesce(m.marked, 0) = 0 THEN '{UNKNOWN}' {cases} END AS came
        FROM enrolments e JOIN people p ON p.person = e.person LEFT JOIN (
            SELECT cohort, person, sum(CASE WHEN mark IN ('present', 'late') THEN 1 ELSE 0 END) AS attended,
            sum(CASE WHEN mark IN ('present', 'late', 'absent') THEN 1 ELSE 0 END) AS marked
            FROM attendance WHERE cohort IN ({over}) AND held_on <= {one.end} GROUP BY cohort, person
        ) m ON m.cohort = e.cohort AND m.person = e.person
        WHERE e.cohort IN ({over}) AND e.admitted_on IS NOT NULL"""


_COMPLETED: Final = "(e.state IN ('completed', 'certified') OR e.certified_on IS NOT NULL)"


def _graduates(one: Statements) -> str:
    until = one.dialect.later.format("e.ended_on", AFTER_COURSE)
    return f"""SELECT {_place("governorate")} AS place, 1 AS n, {_sex("sex")} AS sex,
        CASE WHEN placed = 1 THEN 'placed' WHEN said = 2 THEN 'said_working' WHEN said = 1 THEN 'said_not'
        ELSE '{UNKNOWN}' END AS worked_after FROM (
            SELECT e.person, e.cohort, p.governorate, p.sex,
            max(CASE WHEN r.referral IS NOT NULL THEN 1 ELSE 0 END) AS placed,
            max(CASE f.working WHEN 'yes' THEN 2 WHEN 'no' THEN 1 ELSE 0 END) AS said
            FROM enrolments e JOIN people p ON p.person = e.person
            LEFT JOIN referrals r ON r.person = e.person AND r.started_on BETWEEN e.ended_on AND {until}
            LEFT JOIN followed f ON f.person = e.person AND f.cohort = e.cohort AND f.asked_on <= {until}
            WHERE {one.within("e.ended_on", AFTER_COURSE)} AND {_COMPLETED}
            GROUP BY e.person, e.cohort, p.governorate, p.sex
        ) told"""


def _digital(one: Statements) -> str:
    return f"""SELECT {_place("p.governorate")} AS place, 1 AS n, {_sex("p.sex")} AS sex,
        e.before AS score_before, e.after AS score_after,
        CASE WHEN e.after > e.before THEN 'gained-' ELSE 'not-' END || {_sex("p.sex")} AS gained_sex
        FROM enrolments e JOIN cohorts c ON c.cohort = e.cohort JOIN people p ON p.person = e.person
        WHERE c.kind = 'digital' AND {one.within("c.last")} AND e.before IS NOT NULL AND e.after IS NOT NULL"""


def _skills_held(_one: Statements) -> str:
    return f"SELECT skill AS place, n, place AS governorate, occupation_major FROM {HOLDERS}"


def _skills_demanded(one: Statements) -> str:
    return f"""SELECT a.skill AS place, v.n, v.place AS governorate, {_major("v.occupation")} AS occupation_major
        FROM asked_skills a JOIN ({one.posts()}) v ON v.vacancy = a.vacancy"""


def _skills_taught(one: Statements) -> str:
    return f"""SELECT t.skill AS place, 1 AS n, {_place("p.governorate")} AS governorate,
        {_major("p.occupation")} AS occupation_major FROM enrolments e JOIN cohorts c ON c.cohort = e.cohort
        JOIN people p ON p.person = e.person JOIN taught_skills t ON t.course = c.course
        WHERE {one.within("e.ended_on")} AND {_COMPLETED}"""


def _skills_lacking(one: Statements) -> str:
    """Who lacks a skill that posts of their occupation where they live ask for: of each such skill everybody of the
    occupation there but those who hold it.
    """
    return f"""WITH wanted AS (
            SELECT DISTINCT a.skill, v.place, {_occupation("v.occupation")} AS occupation
            FROM asked_skills a JOIN ({one.posts()}) v ON v.vacancy = a.vacancy
        ),
        there AS (
            SELECT place, occupation, count(*) AS n FROM {STOCK} WHERE seeks GROUP BY place, occupation
        )
        SELECT w.skill AS place, there.n - coalesce(able.n, 0) AS n, w.place AS governorate,
        substr(w.occupation, 1, 1) AS occupation_major FROM wanted w
        JOIN there ON there.place = w.place AND there.occupation = w.occupation
        LEFT JOIN {HOLDERS} able ON able.skill = w.skill AND able.place = w.place AND able.occupation = w.occupation
        WHERE w.place <> '{UNKNOWN}' AND w.occupation <> '{UNKNOWN}'"""


def _handled(one: Statements) -> str:
    return " UNION ALL ".join(
        f"SELECT office AS place, {what} AS n, '{what}' AS handled FROM arrived WHERE {one.within('day')}"
        for what in fixed("handled").above
    )


_STARS: Final = {
    "seekers": _seekers, "others": _others, "inflow": _inflow, "outflow": _outflow, "posts_opened": _posts_opened,
    "posts_open": _posts_open, "vacancies_ended": _vacancies_ended, "referrals": _referrals,
    "placements": _placements, "kept_work": _kept_work, "cohorts": _cohorts, "seats": _seats,
    "applications": _applications, "trainees": _trainees, "graduates": _graduates, "digital": _digital,
    "skills_held": _skills_held, "skills_demanded": _skills_demanded, "skills_taught": _skills_taught,
    "skills_lacking": _skills_lacking, "handled": _handled,
}  # fmt: skip
