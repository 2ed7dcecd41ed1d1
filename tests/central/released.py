"""A quarter as it would be released: invented people in every governorate, told apart, and small numbers kept back."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from random import Random

from sync.central.database import Database
from sync.central.indicators import classes, results
from sync.central.indicators.definitions import EDITION, STARS, Rows, Star
from sync.central.indicators.disclosure import ALL, Rule, protect
from sync.central.indicators.results import Counted, Released
from sync.central.service import utc_now

RULE = Rule(10, 5, b"the tests' own")
PLACES = ("IQ-G02", "IQ-G05", "IQ-G07", "IQ-G11", "IQ-G19")
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
    """Every star whose rows are governorates."""
    draw = Random(seed)
    return {code: _star(star, draw) for code, star in STARS.items() if star.rows is Rows.GOVERNORATE}


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
