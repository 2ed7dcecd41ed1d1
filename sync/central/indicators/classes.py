"""By what people and posts are told apart in what is shown: trees of classes, each with a sum over those below it."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from resources.codes import code_list
from sync.central.indicators.disclosure import ALL, Classification

UNKNOWN: Final = "unknown"
"""The class of those of whom the answer is not known."""
OTHER: Final = "other"

SEXES: Final = ("female", "male")
YOUTH: Final = "15-24"
AGES: Final[tuple[tuple[str, int], ...]] = (
    ("0-14", 15), (YOUTH, 25), ("25-34", 35), ("35-44", 45), ("45-54", 55), ("55-64", 65), ("65+", 200),
)  # fmt: skip
"""(name, first age that is above it): ten-year groups, youth as the ILO has it; ``UNKNOWN`` stands beside them."""
ACTIVITIES: Final = ("neet", "studies", "trains", "works", UNKNOWN)
"""What youth do: ``works`` goes before ``trains``, that before ``studies``; ``UNKNOWN``: nobody asked about school."""
DURATIONS: Final[tuple[tuple[str, int, str], ...]] = (
    ("0-1", 31, "short"), ("1-3", 92, "short"), ("3-6", 183, "short"), ("6-12", 365, "short"),
    ("12-24", 730, "long"), ("24+", 99_999, "long"),
)  # fmt: skip
"""(months, first whole days that are above it, what it belongs to): a year and more is long (KILM 11)."""
FILLING: Final[tuple[tuple[str, int], ...]] = (("0-7", 8), ("8-30", 31), ("31-90", 91), ("91+", 99_999))
"""(days, first whole days that are above it)"""
CAME: Final[tuple[tuple[str, int], ...]] = (("0-49", 50), ("50-74", 75), ("75-89", 90), ("90-100", 101))
"""(percent of the sessions somebody came to, first percent that is above it)"""


def sex_age(*, youth: bool = False) -> Mapping[str, str]:
    """Women and men by age; youth: what those of 15 to 24 do stands below them."""
    above: dict[str, str] = {}
    for sex in (*SEXES, UNKNOWN):
        above[sex] = ALL
        for age in (*(name for name, _ in AGES), UNKNOWN):
            above[f"{sex}-{age}"] = sex
            if youth and age == YOUTH:
                above |= {f"{sex}-{age}-{one}": f"{sex}-{age}" for one in ACTIVITIES}
    return above


def _flat(*names: str) -> dict[str, str]:
    return dict.fromkeys(names, ALL)


def _occupation(*, parted: bool) -> Mapping[str, str]:
    """Major groups of ISCO-08; parted: with the groups of two digits below them."""
    codes = [one.code for one in code_list("isco08")]
    above = {code: ALL for code in codes if len(code) == 1} | {UNKNOWN: ALL}
    if parted:
        above |= {code: code[0] for code in codes if len(code) == 2}
        above |= {f"{code}-{OTHER}": code for code in codes if len(code) == 1}
    return above


@cache
def governorates() -> tuple[str, ...]:
    """Codes of the governorates, and ``UNKNOWN``."""
    return (*(one.code for one in code_list("governorates")), UNKNOWN)


@cache
def fixed(name: str) -> Classification:
    """A classification whose classes are always the same; KeyError where they are made of what is counted."""
    return Classification(name, _FIXED[name]())


_FIXED: Final[Mapping[str, Callable[[], Mapping[str, str]]]] = {
    "sex_age": sex_age,
    "sex_age_activity": lambda: sex_age(youth=True),
    "sex": lambda: _flat(*SEXES, UNKNOWN),
    "education": lambda: _flat(*(str(level) for level in range(9)), UNKNOWN),
    "occupation": lambda: _occupation(parted=True),
    "occupation_major": lambda: _occupation(parted=False),
    "duration": lambda: _flat("short", "long", UNKNOWN) | {name: over for name, _, over in DURATIONS},
    "status": lambda: _flat("unemployed", "potential", "employed", "outside", UNKNOWN),
    "month": lambda: _flat("1", "2", "3"),
    "left_why": lambda: _flat("placed", "withdrawn", OTHER),
    "activity": lambda: _flat(*"ABCDEFGHIJKLMNOPQRSTU", UNKNOWN),
    "ended": lambda: _flat("filled", "closed", "expired", "withdrawn", OTHER)
    | {f"filled-{name}": "filled" for name, _ in (*FILLING, (UNKNOWN, 0))},
    "reached": lambda: _flat("not_met", "met")
    | {"not_hired": "met", "hired": "met", "not_started": "hired", "started": "hired"},
    "kept_work": lambda: _flat("left_30", "over_30") | {"left_90": "over_30", "over_90": "over_30"}
    | {"left_180": "over_90", "over_180": "over_90"},
    "outcome": lambda: _flat("completed", "not_completed")
    | {"certified": "completed", "not_certified": "completed"}
    | dict.fromkeys(("failed_attendance", "failed_assessment", "dropped", OTHER), "not_completed"),
    "came": lambda: _flat(*(name for name, _ in CAME), UNKNOWN),
    "decided": lambda: _flat("admitted", "waiting", "refused", OTHER),
    "worked_after": lambda: _flat("placed", "said_working", "said_not", UNKNOWN),
    "gained_sex": lambda: _flat("gained", "not")
    | {f"{end}-{sex}": end for end in ("gained", "not") for sex in (*SEXES, UNKNOWN)},
    "asked": lambda: _flat("essential", "useful"),
    "governorate": lambda: _flat(*governorates()),
    "handled": lambda: _flat("accepted", "merged", "conflicts", "rejected", "refused"),
}  # fmt: skip
