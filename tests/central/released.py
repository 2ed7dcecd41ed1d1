"""A quarter as it would be released: invented people in every governorate, told apart, and small numbers kept back."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from itertools import product
from random import Random

from resources.codes import code_list
from sync.central.database import Database
from sync.central.indicators import classes, results
from sync.central.indicators.definitions import EDITION, STARS, Rows, Star
from sync.central.indicators.disclosure import ALL, Rule, protect
from sync.central.indicators.results import Counted, Released
from sync.central.moments import utc_now

RULE = Rule(10, 5, b"the tests' own")
PLACES = ("IQ-G02", "IQ-G05", "IQ-G07", "IQ-G11", "IQ-G19")
GROUPS = ("2", "4", "5", "7")
SKILLS = tuple(one.code for one in code_list("skills") if one.code in ("typing", "bookkeeping", "programming"))
SKILLS += tuple(one.code for one in code_list("skills"))[20:34]
LITTLE = ("IQ-G19",)
"""Where there are few of everything."""


def release(database: Database, period: str = "2026-Q2", seed: int = 1) -> dict[str, Counted]:
    """Write one down; what was."""
    stars = quarter(seed)
    one = Released(period, utc_now(), "a snapshot", date(2026, 6, 30), EDITION, RULE.smallest, RULE.base)
    with database.write() as session:
        results.release(session, one, stars)
    return stars


@cache
def quarter(seed: int) -> dict[str, Counted]:
    """Every star whose rows are governorates or skills."""
    draw = Random(seed)
    found = {code: _star(star, draw) for code, star in STARS.items() if star.rows is Rows.GOVERNORATE}
    return found | {code: _skills(star, draw) for code, star in STARS.items() if star.rows is Rows.SKILL}


def _skills(star: Star, draw: Random) -> Counted:
    """Posts and people of a few skills, hardly anybody of the last one; each has a place and an occupational group."""
    most = {"skills_demanded": 300, "skills_taught": 60}.get(star.code, 4_000)
    tables = []
    many = {skill: 7 if skill == SKILLS[-1] else draw.randint(most // 4, most) for skill in SKILLS}
    for name in star.tables:
        counts = dict.fromkeys(product(SKILLS, classes.fixed(name).leaves), 0)
        for skill, whole in many.items():
            places = [leaf for leaf in classes.fixed(name).leaves if leaf in PLACES or leaf in GROUPS]
            parts = draw.choices(places, [len(places) - at for at in range(len(places))], k=whole)
            counts |= {(skill, place): parts.count(place) for place in places}
        tables.append((classes.fixed(name), counts))
    shown = protect(star.code, SKILLS, tables, RULE)
    return Counted(shown.tables, {}, shown.together)


def _star(star: Star, draw: Random) -> Counted:
    many = {place: draw.randint(3, 8) if place in LITTLE else draw.randint(20_000, 40_000) for place in PLACES}
    tables = [(classes.fixed(name), _told_apart(name, many, draw)) for name in star.tables]
    rule = RULE if star.secret else Rule(2, 1)
    shown = protect(star.code, PLACES, tables, rule)
    rows = {row for row, _ in shown.tables[star.tables[0]]}
    measures = {name: {row: draw.randint(5, 90) for row in rows} for name in star.measures}
    return Counted(shown.tables, measures, shown.together)


def _told_apart(table: str, many: Mapping[str, int], draw: Random) -> dict[tuple[str, str], int]:
    leaves = classes.fixed(table).leaves
    found = {}
    for place, whole in many.items():
        left = whole
        for leaf in leaves[:-1]:
            found[place, leaf] = part = min(left, round(whole / len(leaves) * draw.uniform(0.5, 1)))
            left -= part
        found[place, leaves[-1]] = left
    return found


def everybody(star: Counted) -> int | None:
    """Of the whole country."""
    return next(iter(star.tables.values()))[ALL, ALL]
