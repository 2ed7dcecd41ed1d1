"""The queries of one run, one text for DuckDB, PostgreSQL and Spark: who fits what, and the best of each.

People come in slices. Of a slice everybody is first put beside the vacancies whose occupation is near, which is where
the best are; the twentieth of these says what another vacancy must at least reach to be one of the best. Vacancies
that are listed for skills alone stand behind doors, one for each place of work and kin of occupations: the way there
and what somebody's occupations may be worth there say how much of the demands must be held, and whether to look at
all. Nobody is left out who could be among the best: it is a bound, no guess.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mihan_desktop.domain.work.rules import WHOLE, Part, Rules
from sync.central.work.matching.tables import COUNTED, KINS, KNOWN, Shape

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
        yield "ways", self._ways()
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
        yield "doors", self._doors()
        yield "kin", self._kin()
        yield "asking", self._asking()
        yield "bounds", self._bounds("scored")
        yield "hopes", self._hopes("score = 0")
        yield "found", self._found(str(self.rules.gate_skills))
        yield from self._first_by_skills()
        yield "hopes", self._hopes()
        yield "found", self._found(self._needed())
        yield "far", self._far("found")
        yield "slice", "SELECT n, m, score FROM scored UNION ALL SELECT n, m, score FROM far"
        yield "best_vacancies", self._best_vacancies()
        yield "best_people", self._best_people()
        yield "bars", f"SELECT m, min(band) AS band FROM best_people GROUP BY m HAVING count(*) >= {self.rules.best}"

    def _q(self, one: str, other: object) -> str:
        return self.dialect.quotient(one, str(other))

    def _base(self, source: str, occupation: str, where: str, also: str = "") -> str:
        """Of pairs what they have without skills: base over known; told: whether skills are known on both sides.

        also: a column ``also`` beside them.
        """
        values, weight = self.shape.values, self._weight(Part.OCCUPATION)
        own = f"CASE WHEN occupation >= 0 THEN {weight * KNOWN} + {weight} * occupation ELSE 0 END"
        worth = " + ".join((own, *(f"worth_{at}" for at in range(len(values)))))
        facets: dict[Part, list[str]] = {}
        for at, (_, parts) in enumerate(values):
            for part in parts:
                facets.setdefault(part, []).append(f"value_{at}.facets_{part}")
        columns = "".join(f", {' + '.join(each)} AS facets_{part}" for part, each in facets.items())
        columns += "".join(f", value_{at}.worth AS worth_{at}" for at in range(len(values)))
        tables = [f"value_{at}" for at in range(self._way)] + ["ways"]
        joins = " ".join(
            f"JOIN {table} AS value_{at} ON value_{at}.k = q.s{at} + v.v{at}" for at, table in enumerate(tables)
        )
        for part in facets:
            count = self._q(f"facets_{part}", COUNTED)
            mean = self._q(f"facets_{part} - {count} * {COUNTED}", f"greatest({count}, 1)")
            weight = self._weight(part)
            worth += f" + CASE WHEN facets_{part} > 0 THEN {weight * KNOWN} + {weight} * {mean} ELSE 0 END"
        told = "CASE WHEN q.skilled = 1 AND v.whole > 0 THEN 1 ELSE 0 END AS told"
        one, more = (", also", f", {also} AS also") if also else ("", "")
        return f"""SELECT n, m, told, cast({self._q("worth", KNOWN)} AS int) AS known,
            cast(worth - {self._q("worth", KNOWN)} * {KNOWN} AS int) AS base{one} FROM (
                SELECT n, m, told{one}, {worth} AS worth FROM (
                    SELECT q.n, v.m, {told}{more}, {occupation} AS occupation{columns} FROM {source} {joins}
                    WHERE {where}
                ) AS valued
            ) AS packed WHERE worth >= 0"""

    def _met(self) -> str:
        """Pairs whose occupation alone is near enough to be listed.

        ub: the most that they may come to; mid: what they come to if skills are about as usual.
        """
        source = f"""(SELECT * FROM profile WHERE occupation >= {self.rules.gate_occupation}) AS f
            JOIN here AS q ON q.n = f.n JOIN vacancy AS v ON v.code = f.code"""
        skills = self._weight(Part.SKILLS)
        ub, mid = (self._q(f"base + {skills * of} * told", f"known + {skills} * told") for of in (WHOLE, USUAL))
        return f"""SELECT n, m, base, known, told, cast({ub} AS int) AS ub, cast({mid} AS int) AS mid
            FROM ({self._base(source, "f.occupation", "1 = 1")}) AS added WHERE known + {skills} * told > 0"""

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

    def _scored(self, pairs: str) -> str:
        """Pairs with their skills, from ``covered``."""
        skills = self._weight(Part.SKILLS)
        held = f"CASE WHEN told = 1 THEN {self._q('coalesce(c.got, 0)', 'greatest(v.whole, 1)')} ELSE 0 END"
        score = self._q(f"base + {skills} * skills", f"known + {skills} * told")
        return f"""SELECT n, m, cast({score} AS int) AS score FROM (
            SELECT p.n, p.m, base, known, told, {held} AS skills FROM {pairs} AS p JOIN vacancy AS v ON v.m = p.m
            LEFT JOIN covered AS c ON c.n = p.n AND c.m = p.m) AS held"""

    def _bounds(self, scored: str) -> str:
        """Of everybody here who named skills: the score of the last of their best, 0 of whom there are not so many."""
        return f"""SELECT here.n, coalesce(l.score, 0) AS score
            FROM here LEFT JOIN ({self._last(scored)}) AS l ON l.n = here.n WHERE here.skilled = 1"""

    def _doors(self) -> str:
        """Behind each door is the work of one place and of one kin of occupations; with the lowest bar there."""
        return f"""SELECT {self._door("v")} AS door, v.v{self._way} AS v, v.kin, min(coalesce(b.band, 0)) AS bar
            FROM vacancy AS v LEFT JOIN bars AS b ON b.m = v.m WHERE v.whole > 0 GROUP BY v.v{self._way}, v.kin"""

    def _door(self, vacancy: str) -> str:
        """Its number."""
        return f"({KINS} * {vacancy}.v{self._way} + {vacancy}.kin + 1)"

    @property
    def _way(self) -> int:
        """The number of the table of ways."""
        return len(self.shape.values) - 1

    def _ways(self) -> str:
        """Of each home of somebody here and each place of work what the way between them is worth."""
        many = self.shape.values[-1][0]
        home = f"({self._q('k', many)} * {many})"
        known = self._q("worth", KNOWN)
        return f"""SELECT t.s, t.v, k, worth, known, cast(worth - known * {KNOWN} AS int) AS base FROM (
            SELECT {home} AS s, k - {home} AS v, k, worth, cast({known} AS int) AS known FROM value_{self._way}
            WHERE worth >= 0
            ) AS t JOIN (SELECT DISTINCT s{self._way} AS s FROM here) AS h ON h.s = t.s"""

    def _kin(self) -> str:
        """What somebody's occupations are worth at most to a kin of occupations, below what it takes to be near."""
        return f"""SELECT n, kin, max(occupation) AS occupation FROM profile
            JOIN (SELECT DISTINCT code, kin FROM vacancy) AS k ON k.code = profile.code
            WHERE occupation < {self.rules.gate_occupation} GROUP BY n, kin"""

    def _hopes(self, where: str = "1 = 1") -> str:
        """The most that skills could make of a vacancy at a place that is not near by its occupation: num over den."""
        occupation, skills = self._weight(Part.OCCUPATION), self._weight(Part.SKILLS)
        others = skills + self._rest - self._weight(Part.DISTANCE)
        blind = "q.coded = 0 OR d.kin < 0"
        num = f"t.base + {others * WHOLE} + CASE WHEN {blind} THEN 0 ELSE {occupation} * coalesce(p.occupation, 0) END"
        den = f"t.known + {others} + CASE WHEN {blind} THEN 0 ELSE {occupation} END"
        hope = self._q("num", "greatest(den, 1)")
        return f"""SELECT n, door, num, den, score, {hope} AS hope FROM (
            SELECT q.n, d.door, {num} AS num, {den} AS den, b.score, d.bar FROM bounds AS b JOIN here AS q ON q.n = b.n
            JOIN ways AS t ON t.s = q.s{self._way} JOIN doors AS d ON d.v = t.v
            LEFT JOIN kin AS p ON p.n = q.n AND p.kin = d.kin WHERE {where}) AS r
            WHERE {hope} >= score OR {self._q(hope, self.rules.band)} >= bar"""

    def _asking(self) -> str:
        """Demands, by door, with the bar of the vacancy."""
        return f"""SELECT {self._door("v")} AS door, d.skill, d.m, d.weight, v.whole,
            coalesce(b.band, 0) * {self.rules.band} AS reached
            FROM demand AS d JOIN vacancy AS v ON v.m = d.m LEFT JOIN bars AS b ON b.m = d.m"""

    def _needed(self) -> str:
        """How much of its demands must be held, for either to have one of its best."""
        skills = self._weight(Part.SKILLS)
        if not skills:
            return str(self.rules.gate_skills)
        missing = f"greatest(0, least(h.score, a.reached) * h.den - h.num + {skills * WHOLE})"
        return f"greatest({self.rules.gate_skills}, {self._q(f'{missing} + {skills - 1}', skills)})"

    def _found(self, needed: str) -> str:
        """Pairs with what is held of their demands, where it is enough."""
        return f"""SELECT n, m, got FROM (
            SELECT h.n, a.m, cast(sum(a.weight * s.part) AS bigint) AS got, min(a.whole * {needed}) AS least
            FROM hopes AS h JOIN held AS s ON s.n = h.n JOIN asking AS a ON a.door = h.door AND a.skill = s.skill
            WHERE h.hope >= least(h.score, a.reached) GROUP BY h.n, a.m) AS held WHERE got >= least"""

    def _first_by_skills(self) -> Iterator[Step]:
        """Who has no floor by their occupations gets one by skills: of those pairs that are likely their best."""
        skills = self._weight(Part.SKILLS)
        held = f"h.num - {skills * WHOLE} + {skills} * {self._q('f.got', 'v.whole')}"
        step = self._q(self._q(held, "greatest(h.den, 1)"), _STEP)
        yield (
            "hoped",
            f"""SELECT f.n, f.m, f.got, {step} AS step FROM found AS f JOIN vacancy AS v ON v.m = f.m
            JOIN hopes AS h ON h.n = f.n AND h.door = {self._door("v")}""",
        )
        yield "tally", "SELECT n, step, count(*) AS many FROM hoped GROUP BY n, step"
        yield (
            "likely",
            f"""SELECT n, max(step) AS least FROM (
                SELECT n, step, sum(many) OVER (PARTITION BY n ORDER BY step DESC) AS many FROM tally
            ) AS summed WHERE many >= {max(GUESSED, self.rules.best)} GROUP BY n""",
        )
        yield "first", "SELECT h.n, h.m, h.got FROM hoped AS h JOIN likely ON likely.n = h.n WHERE step >= least"
        yield "far", self._far("first")
        yield "together", "SELECT n, m, score FROM scored UNION ALL SELECT n, m, score FROM far"
        yield "bounds", self._bounds("together")

    def _far(self, pairs: str) -> str:
        """Of these the ones that are not near by their occupation, with their scores."""
        skills = self._weight(Part.SKILLS)
        known = "q.coded = 1 AND v.code >= 0"
        occupation = f"CASE WHEN {known} THEN coalesce(f.occupation, 0) ELSE -1 END"
        source = f"""{pairs} AS o JOIN here AS q ON q.n = o.n JOIN vacancy AS v ON v.m = o.m
            LEFT JOIN profile AS f ON f.n = o.n AND f.code = v.code"""
        near = f"coalesce(f.occupation, 0) < {self.rules.gate_occupation}"
        base = self._base(source, occupation, near, self._q("o.got", "v.whole"))
        score = self._q(f"base + {skills} * also", f"known + {skills}")
        return f"""SELECT n, m, cast({score} AS int) AS score FROM ({base}) AS added WHERE known + {skills} > 0"""

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
