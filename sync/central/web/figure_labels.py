"""What places and classes of figures are called in a language."""

from collections.abc import Mapping
from functools import cache

from resources.codes import code_list
from sync.central.indicators import classes
from sync.central.indicators.disclosure import ALL, TOGETHER
from sync.central.words import name_of, say


def place_name(language: str, place: str) -> str:
    """A governorate, the whole country, or those that are shown together."""
    if place in (ALL, TOGETHER, classes.UNKNOWN):
        return say(language, {ALL: "figures_country", TOGETHER: "figures_together"}.get(place, "figures_unknown"))
    return name_of(language, place)


def label(language: str, table: str, name: str) -> str:
    """A class of a classification; by the code lists where they know it."""
    if name == ALL:
        return say(language, "figures_everybody")
    if table.startswith("occupation"):
        names = _occupations().get(name)
        if names is not None:
            return names[language]
    word = f"class_{table}_{name}"
    said = say(language, word)
    return name_of(language, name) if said == word else said


def depth(table: str, name: str) -> int:
    """How many classes a class is inside of; 0 for everybody."""
    above, found = classes.fixed(table).above, 0
    while name != ALL:
        name, found = above[name], found + 1
    return found


@cache
def in_order(table: str) -> Mapping[str, int]:
    """Where each class stands in a list: below the one that it is inside of, as they are listed there."""
    above, found = classes.fixed(table).above, [ALL]
    for name in above:
        at = found.index(above[name])
        deep = depth(table, above[name])
        after = next(
            (number for number in range(at + 1, len(found)) if depth(table, found[number]) <= deep), len(found)
        )  # fmt: skip
        found.insert(after, name)
    return {name: number for number, name in enumerate(found)}


@cache
def _occupations() -> Mapping[str, Mapping[str, str]]:
    return {one.code: one.names for one in code_list("isco08") if len(one.code) < 3}
