"""The queries of one run, one text for DuckDB, PostgreSQL and Spark: who fits what, and the best of each.

People come in slices. Of a slice everybody is first put beside the vacancies whose occupation is near, which is where
the best are; the twentieth of these says what another vacancy must at least reach to be one of the best, and so which
skills would be needed for that. Nobody is left out who could be among the best: it is a bound, no guess.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mihan_desktop.domain.work.rules import WHOLE, Part, Rules
from sync.central.work.matching.tables import COUNTED, KNOWN, Shape

GUESSED: Final = 100
"""Of how many vacancies that are likely among somebody's best the skills are looked at first."""
USUAL: Final = 450
"""‰ of its demands that somebody has who is near by occupation, about."""
_STEP: Final = 10
"""‰ within which what may be reached counts alike."""

Step = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Dialect:
    """divide: of two whole numbers that are not negative, rounded down, as a format with ``{0}`` and ``{1}``."""

    name: str
    divide: str

    def quotient(self, one: str, other: str) -> str:
        """One divided by the other."""
        return self.divide.format(one, other)


DUCKDB: Final = Dialect("duckdb", "(({0}) // ({1}))")
POSTGRESQL: Final = Dialect("postgresql", "(({0}) / ({1}))")
SPARK: Final = Dialect("spark", "(({0}) div ({1}))")


@dataclass(frozen=True, slots=True)
class Statements:
    """Queries for one set of rules and tables of one shape."""

    rules: Rules
    shape: Shape
    dialect: Dialect

    def _weight(self, part: Part) -> int:
        return self.rules.weights.get(part, 0)

    @property
    def _rest(self) -> int:
        """What all parts weigh but occupation and skills."""
        return sum(self._weight(part) for part in Part if part not in (Part.OCCUPATION, Part.SKILLS))

    def begin(self) -> Iterator[Step]:
        """Tables that are empty before the first slice."""
        nothing = "SELECT 0 AS m, 0 AS n, 0 AS score, 0 AS band, 0 AS points, 0 AS registered WHERE 1 = 0"
        yield "best_people", nothing
        yield "best_vacancies", "SELECT 0 AS n, 0 AS m, 0 AS score, 0 AS place WHERE 1 = 0"
        yield "bars", "SELECT 0 AS m, 0 AS band WHERE 1 = 0"

    def slice(self, first: int, last: int) -> Iterator[Step]:
        """Of the people whose numbers are ``first`` to ``last``: tables to be made one after the other, by name.

        ``best_people`` and ``bars`` take the place of those before them, ``best_vacancies`` is added to.
        """
        within = f"n BETWEEN {first} AND {last}"
        yield "here", f"SELECT * FROM person WHERE {within}"
        yield (
            "held",
            f"""SELECT n, asked AS skill, max(part) AS part FROM owned JOIN alike USING (skill)
            WHERE {within} GROUP BY n, asked""",
        )
        yield (
            "profile",
            f"""SELECT n, code, max({self._q("weight * part", WHOLE)}) AS occupation
            FROM strength JOIN near USING (own) WHERE {within} GROUP BY n, code""",
        )
        yield "met", self._met()
        yield from self._floors()
        yield (
            "kept",
            f"""SELECT met.* FROM met LEFT JOIN floors ON floors.n = met.n LEFT JOIN bars ON bars.m = met.m
            WHERE ub >= coalesce(floors.score, 0) OR {self._q("ub", self.rules.band)} >= coalesce(bars.band, 0)""",
        )
        yield "covered", self._covered("kept")
        yield "scored", self._scored("kept")
        yield "bounds", self._bounds()
        yield "asking", self._asking()
        yield "found", self._found()
        yield "beyond", self._beyond()
        yield (
            "worthy",
            f"""SELECT o.* FROM beyond AS o JOIN bounds ON bounds.n = o.n LEFT JOIN bars ON bars.m = o.m
            WHERE ub >= bounds.score OR {self._q("ub", self.rules.band)} >= coalesce(bars.band, 0)""",
        )
        yield "covered", self._covered("worthy")
        yield "far", self._scored("worthy", only_by_skills=True)
        yield "slice", "SELECT n, m, score FROM scored UNION ALL SELECT n, m, score FROM far"
        yield "best_vacancies", self._best_vacancies()
        yield "best_people", self._best_people()
        yield "bars", f"SELECT m, min(band) AS band FROM best_people GROUP BY m HAVING count(*) >= {self.rules.best}"

    def _q(self, one: str, other: object) -> str:
        return self.dialect.quotient(one, str(other))

    def _base(self, source: str, occupation: str, where: str = "1 = 1") -> str:
        """Of pairs what they have without skills: base over known; told: whether skills are known on both sides.

        ub: the most that they may come to; mid: what they come to if skills are about as usual.
        """
        skills, values = self._weight(Part.SKILLS), self.shape.values
        weight = self._weight(Part.OCCUPATION)
        own = f"CASE WHEN occupation >= 0 THEN {weight * KNOWN} + {weight} * occupation ELSE 0 END"
        worth = " + ".join((own, *(f"worth_{at}" for at in range(len(values)))))
        facets: dict[Part, list[str]] = {}
        for at, (_, parts) in enumerate(values):
            for part in parts:
                facets.setdefault(part, []).append(f"value_{at}.facets_{part}")
        columns = "".join(f", {' + '.join(each)} AS facets_{part}" for part, each in facets.items())
        columns += "".join(f", value_{at}.worth AS worth_{at}" for at in range(len(values)))
        joins = " ".join(f"JOIN value_{at} ON value_{at}.k = q.s{at} + v.v{at}" for at in range(len(values)))
        for part in facets:
            count = self._q(f"facets_{part}", COUNTED)
            mean = self._q(f"facets_{part} - {count} * {COUNTED}", f"greatest({count}, 1)")
            weight = self._weight(part)
            worth += f" + CASE WHEN facets_{part} > 0 THEN {weight * KNOWN} + {weight} * {mean} ELSE 0 END"
        told = "CASE WHEN q.skilled = 1 AND v.whole > 0 THEN 1 ELSE 0 END AS told"
        ub, mid = (self._q(f"base + {skills * of} * told", f"known + {skills} * told") for of in (WHOLE, USUAL))
        return f"""SELECT n, m, base, known, told, cast({ub} AS int) AS ub, cast({mid} AS int) AS mid FROM (
            SELECT n, m, told, cast({self._q("worth", KNOWN)} AS int) AS known,
                cast(worth - {self._q("worth", KNOWN)} * {KNOWN} AS int) AS base FROM (
                SELECT n, m, told, {worth} AS worth FROM (
                    SELECT q.n, v.m, {told}, {occupation} AS occupation{columns} FROM {source} {joins} WHERE {where}
                ) AS valued
            ) AS packed WHERE worth >= 0
        ) AS added WHERE known + {skills} * told > 0"""

    def _met(self) -> str:
        """Pairs whose occupation alone is near enough to be listed."""
        source = f"""(SELECT * FROM profile WHERE occupation >= {self.rules.gate_occupation}) AS f
            JOIN here AS q ON q.n = f.n JOIN vacancy AS v ON v.code = f.code"""
        return self._base(source, "f.occupation")

    def _floors(self) -> Iterator[Step]:
        """What somebody's twentieth vacancy has at least: of those that are likely its best, by what these have."""
        yield (
            "tally",
            f"""SELECT n, {self._q("mid", _STEP)} AS step, count(*) AS many FROM met
            GROUP BY n, {self._q("mid", _STEP)}""",
        )
        yield (
            "likely",
            f"""SELECT n, max(step) * {_STEP} AS least FROM (
                SELECT n, step, sum(many) OVER (PARTITION BY n ORDER BY step DESC) AS many FROM tally
            ) AS summed WHERE many >= {max(GUESSED, self.rules.best)} GROUP BY n""",
        )
        yield "first", "SELECT met.* FROM met JOIN likely ON likely.n = met.n WHERE mid >= least"
        yield "covered", self._covered("first")
        yield "scored", self._scored("first")
        yield "floors", self._last("scored")

    def _last(self, scored: str) -> str:
        """The score of the last of the best of everybody who has so many."""
        return f"""SELECT n, score FROM (
            SELECT n, score, row_number() OVER (PARTITION BY n ORDER BY score DESC, m) AS place FROM {scored}
        ) AS placed WHERE place = {self.rules.best}"""

    def _covered(self, pairs: str) -> str:
        return f"""SELECT p.n, p.m, cast(sum(d.weight * h.part) AS bigint) AS got
            FROM {pairs} AS p JOIN demand AS d ON d.m = p.m
            JOIN held AS h ON h.n = p.n AND h.skill = d.skill WHERE p.told = 1 GROUP BY p.n, p.m"""

    def _scored(self, pairs: str, *, only_by_skills: bool = False) -> str:
        """Pairs with their skills, from ``covered``: ``only_by_skills``, those that these make listed."""
        skills = self._weight(Part.SKILLS)
        held = f"CASE WHEN told = 1 THEN {self._q('coalesce(c.got, 0)', 'greatest(v.whole, 1)')} ELSE 0 END"
        score = self._q(f"base + {skills} * skills", f"known + {skills} * told")
        least = f" WHERE skills >= {self.rules.gate_skills}" if only_by_skills else ""
        return f"""SELECT n, m, cast({score} AS int) AS score FROM (
            SELECT p.n, p.m, base, known, told, {held} AS skills FROM {pairs} AS p JOIN vacancy AS v ON v.m = p.m
            LEFT JOIN covered AS c ON c.n = p.n AND c.m = p.m) AS held{least}"""

    def _needed(self, score: str, *, known: bool) -> str:
        """How much of its demands a vacancy that is not near must find, for such a score to be reached."""
        skills, rest = self._weight(Part.SKILLS), self._rest
        if not skills:
            return str(self.rules.gate_skills)
        occupation = self._weight(Part.OCCUPATION) if known else 0
        has = rest * WHOLE + occupation * (self.rules.gate_occupation - 1)
        missing = f"greatest(0, {score} * {skills + rest + occupation} - {has})"
        return f"greatest({self.rules.gate_skills}, {self._q(f'{missing} + {skills - 1}', skills)})"

    def _bounds(self) -> str:
        """Of everybody here: ``near``, ``blind`` where one of both sides named no occupation."""
        near, blind = (self._needed("coalesce(l.score, 0)", known=known) for known in (True, False))
        return f"""SELECT here.n, coalesce(l.score, 0) AS score, {near} AS near, {blind} AS blind
            FROM here LEFT JOIN ({self._last("scored")}) AS l ON l.n = here.n"""

    def _asking(self) -> str:
        """Demands, with what the vacancy itself must find: of people who are beyond those that it has."""
        reached = f"coalesce(b.band, 0) * {self.rules.band}"
        near, blind = (self._needed(reached, known=known) for known in (True, False))
        return f"""SELECT d.m, d.skill, d.share, v.code, {near} AS near, {blind} AS blind
            FROM demand AS d JOIN vacancy AS v ON v.m = d.m LEFT JOIN bars AS b ON b.m = d.m"""

    def _found(self) -> str:
        """Pairs that share a demand without which neither would have one of its best."""
        blind = "q.coded = 0 OR a.code < 0"
        return f"""SELECT DISTINCT h.n, a.m FROM held AS h JOIN here AS q ON q.n = h.n JOIN bounds AS b ON b.n = h.n
            JOIN asking AS a ON a.skill = h.skill
            WHERE a.share >= CASE WHEN {blind} THEN least(a.blind, b.blind) ELSE least(a.near, b.near) END"""

    def _beyond(self) -> str:
        """Of these the ones that are not near by their occupation."""
        known = "q.coded = 1 AND v.code >= 0"
        occupation = f"CASE WHEN {known} THEN coalesce(f.occupation, 0) ELSE -1 END"
        source = """found AS o JOIN here AS q ON q.n = o.n JOIN vacancy AS v ON v.m = o.m
            LEFT JOIN profile AS f ON f.n = o.n AND f.code = v.code"""
        return self._base(source, occupation, f"coalesce(f.occupation, 0) < {self.rules.gate_occupation}")

    def _best_vacancies(self) -> str:
        return f"""SELECT n, m, score, cast(place AS int) AS place FROM (
            SELECT n, m, score, row_number() OVER (PARTITION BY n ORDER BY score DESC, m) AS place FROM slice
        ) AS placed WHERE place <= {self.rules.best}"""

    def _best_people(self) -> str:
        """Those who were best, and who of this slice may be better."""
        band = self._q("score", self.rules.band)
        return f"""SELECT m, n, score, band, points, registered FROM (
            SELECT *, row_number() OVER (
                PARTITION BY m ORDER BY band DESC, points DESC, score DESC, registered, n) AS place FROM (
                SELECT m, n, score, band, points, registered FROM best_people UNION ALL
                SELECT s.m, s.n, s.score, cast({band} AS int) AS band, q.points, q.registered
                FROM slice AS s JOIN here AS q ON q.n = s.n LEFT JOIN bars AS b ON b.m = s.m
                WHERE {band} >= coalesce(b.band, 0)
            ) AS either
        ) AS placed WHERE place <= {self.rules.best}"""


def slices(people: int, most: int) -> Iterator[tuple[int, int]]:
    """First and last number of each slice: small ones first, so that bars are high when the large ones come."""
    first, size = 0, min(most, max(200, most // 10))
    while first < people:
        yield first, min(people, first + size) - 1
        first, size = first + size, min(most, size * 2)
