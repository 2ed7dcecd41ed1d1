"""How likely two records are one person: Fellegi and Sunter's weights, a name's rarity, and reasons as codes.

I. P. Fellegi and A. B. Sunter, *A Theory for Record Linkage*, JASA 64 (1969). Each field is at one level
(``levels.LEVELS``); m is how often one person's two records are at it, u how often two strangers' are; the weight is
log2(m / u), and the sum of weights with the prior gives a probability.

Brothers and twins are no strangers: they share a father, a mother, a house, a telephone, and fields are not independent
for them. So k is how often two near kin are at a level, and a pair is the same person only as far as it is that against
both: the lesser of the two weights counts, and ``kin`` says what the kin took away.
"""

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from mihan_desktop.domain.people.identity import Identity
from mihan_desktop.domain.people.levels import EXACT, LEVELS, MISSING, SAME_SOUND, compared

FORMAT = 1
Frequency = Callable[[str, str], float]
"""(field, plain value) → its share of all values, above 0 to 1; 0 where it is not known"""


class ModelError(Exception):
    """What was read is no model; the text says where, for the log."""


@dataclass(frozen=True, slots=True)
class Field:
    """levels: code → (m, u, k); frequency: 0 to 1, how far a value's rarity counts when two agree on it.

    weights: code → bits against strangers, bits against kin.
    """

    levels: Mapping[str, tuple[float, float, float]]
    frequency: float
    weights: Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Model:
    """prior: probability that a pair is one person and no strangers; kin: that it is one person and no near kin, if
    it is one of the two; likely, sure: probabilities to ask and to trust.
    """

    version: str
    prior: float
    kin: float
    likely: float
    sure: float
    fields: Mapping[str, Field]


@dataclass(frozen=True, slots=True)
class Reason:
    """One field's part. weight: bits for (above 0) or against one person; left, right: what was compared, folded."""

    field: str
    level: str
    weight: float
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """weight: bits, the prior's included. reasons: the strongest first, those that say nothing left out.

    kin: bits that are off the weight because near kin (brothers, twins) would agree as well; 0 where they would not.
    """

    probability: float
    weight: float
    reasons: tuple[Reason, ...]
    kin: float = 0.0


def read_model(data: bytes) -> Model:
    """The model in ``data`` (JSON, UTF-8); ModelError for anything that is not exactly one."""
    try:
        told = json.loads(data.decode("utf-8"), parse_constant=_refuse)
        told = _only(told, "model", {"format", "version", "prior", "kin", "likely", "sure", "fields"})
        if told["format"] != FORMAT or not isinstance(told["version"], str) or not told["version"]:
            raise ModelError("format or version")
        given = _only(told["fields"], "fields", set(LEVELS))
        fields = {name: _field(name, given[name]) for name in LEVELS}
        likely, sure = _share(told["likely"], "likely"), _share(told["sure"], "sure")
        if likely > sure:
            raise ModelError("likely is above sure")
        prior, kin = _share(told["prior"], "prior"), _share(told["kin"], "kin")
        return Model(told["version"], prior, kin, likely, sure, fields)
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise ModelError("no JSON") from error


def _refuse(constant: str) -> float:
    raise ModelError(constant)


def _only(told: object, where: str, names: set[str]) -> dict[str, Any]:
    if not isinstance(told, dict) or set(told) != names:
        raise ModelError(where)
    return told


def _share(told: object, where: str) -> float:
    if isinstance(told, bool) or not isinstance(told, int | float) or not 0 < told < 1:
        raise ModelError(where)
    return float(told)


def _field(name: str, told: object) -> Field:
    told = _only(told, name, {"levels", "frequency"})
    frequency = told["frequency"]
    if isinstance(frequency, bool) or not isinstance(frequency, int | float) or not 0 <= frequency <= 1:
        raise ModelError(f"{name} frequency")
    given = _only(told["levels"], f"{name} levels", set(LEVELS[name]))
    levels = {}
    for level in LEVELS[name]:
        shares = _only(given[level], f"{name} {level}", {"m", "u", "k"})
        m, u, k = (_share(shares[one], f"{name} {level} {one}") for one in ("m", "u", "k"))
        levels[level] = m, u, k
    weights = {level: (math.log2(m / u), math.log2(m / k)) for level, (m, u, k) in levels.items()}
    return Field(levels, float(frequency), weights)


def likeness(left: Identity, right: Identity, model: Model, frequency: Frequency | None = None) -> Likeness:
    """How likely ``left`` and ``right`` are one person. frequency: how common a name is, None to leave that out."""
    weight, against_kin = _odds(model.prior), _odds(model.kin)
    reasons = []
    for name, (level, one, other) in compared(left, right).items():
        if level == MISSING:
            continue
        field = model.fields[name]
        part, apart = field.weights[level]
        against_kin += apart
        if frequency is not None and field.frequency and level in (EXACT, SAME_SOUND):
            share = max(frequency(name, one), frequency(name, other))
            if share > 0:
                part += field.frequency * math.log2(field.levels[level][1] / share)
        weight += part
        reasons.append(Reason(name, level, part, one, other))
    kin = max(0.0, weight - against_kin)
    weight -= kin
    reasons.sort(key=lambda reason: -abs(reason.weight))
    return Likeness(1 / (1 + 2 ** -max(-500.0, min(500.0, weight))), weight, tuple(reasons), kin)


def _odds(share: float) -> float:
    return math.log2(share / (1 - share))
