"""What people call their work, in everyday words, with the ISCO-08 unit group that each stands for."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class OccupationWords:
    """code: a unit group; language: ``"ar" | "ckb" | "en"``; words: as somebody says them."""

    code: str
    language: str
    words: str


@cache
def occupation_words() -> tuple[OccupationWords, ...]:
    """Every row, by code; the same words may stand for several groups."""
    text = files("resources.codes").joinpath("occupation_words.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple(OccupationWords(row["code"], row["language"], row["words"]) for row in rows)
