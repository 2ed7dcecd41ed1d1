"""Where the districts lie, roughly: a place to begin with where nobody has measured one."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class DistrictPlace:
    """latitude, longitude: degrees of the district's main town, rounded to hundredths; accuracy: metres, at least."""

    latitude: str
    longitude: str
    accuracy: int


@cache
def district_places() -> dict[str, DistrictPlace]:
    """The place of each district by its code; approximate, see ``README.md``."""
    text = files("resources.codes").joinpath("district_places.csv").read_text(encoding="utf-8")
    return {
        row["code"]: DistrictPlace(row["latitude"], row["longitude"], int(row["accuracy_m"]))
        for row in csv.DictReader(text.splitlines())
    }
