"""Which skills of ESCO a skill of the local list means: by hand, so that what people told earlier counts there too."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def same_skills() -> Mapping[str, tuple[str, ...]]:
    """Ids of ESCO's skills by the code of the local one; local skills that ESCO has nothing like are left out."""
    text = files("resources.codes").joinpath("skills_esco.csv").read_text(encoding="utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for row in csv.DictReader(text.splitlines()):
        found[row["code"]] = (*found.get(row["code"], ()), row["esco"])
    return found
