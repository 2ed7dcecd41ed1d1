"""The trained model: how often one person's records, strangers and near kin agree; and the file that says so."""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from mihan_desktop.domain.people.levels import LEVELS

KIN: Final = ("given", "sex", "birth", "national_number", "document", "phone")
"""Fields in which brothers differ as strangers do, or more; in all others they agree as one person does."""
OWN: Final = "linkage/model.json"
DESK: Final = 200_000
"""Records among which a desk looks: for its prior."""

Levels = Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Linkage:
    """parameters: field → level → (m, u). rate: pairs of one person for each record of the register.

    kin: field of KIN → level → how often near kin are at it; kin_prior: how often two records of one house (the same
    father, grandfather and mother) are one person. slope, offset: what the bits against strangers are worth, for fields
    are not as independent as the sum of their bits has it (calibrated on pairs whose national numbers tell). likely,
    sure: probabilities from which on a person is asked, and from which on cases are offered to be confirmed in bulk.
    """

    version: str
    parameters: Mapping[str, Levels]
    rate: float
    kin: Mapping[str, Mapping[str, float]]
    kin_prior: float
    slope: float
    offset: float
    likely: float
    sure: float

    def prior(self, records: int) -> float:
        """The probability that two of ``records`` taken at random are one person."""
        return min(0.5, 2 * self.rate / max(records, 2))

    def kin_bits(self) -> float:
        """The prior of one person against near kin, in bits."""
        return math.log2(self.kin_prior / (1 - self.kin_prior))

    def kin_weight(self, field: str, level: str) -> float:
        """Bits for one person against near kin."""
        return math.log2(self.parameters[field][level][0] / self.kin[field][level])

    def desk(self) -> dict[str, Any]:
        """What desks read: the format of ``mihan_desktop.domain.people.likeness.read_model``."""
        fields = {}
        for name, codes in LEVELS.items():
            made = {}
            for code in codes:
                m, u = self.parameters[name][code]
                k = self.kin[name][code] if name in self.kin else m
                made[code] = {"m": _share(m), "u": _share(u), "k": _share(k)}
            fields[name] = {"levels": made, "frequency": 1 if name in _BY_RARITY else 0}
        return {
            "format": 1, "version": self.version, "prior": _share(self.prior(DESK)), "kin": _share(self.kin_prior),
            "likely": self.likely, "sure": self.sure, "fields": fields,
        }  # fmt: skip

    def save(self, path: Path) -> None:
        """Write it for the centre's own next run."""
        path.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")


_BY_RARITY: Final = ("given", "father", "grandfather", "family", "mother")


def _share(value: float) -> float:
    return float(f"{min(max(value, 1e-12), 1 - 1e-12):.6g}")


def load(path: Path) -> Linkage:
    """What ``Linkage.save`` wrote."""
    return _read(path.read_text(encoding="utf-8"))


def current(data: Path) -> Linkage:
    """The centre's own model; the one that the program brings until one was trained. data: the centre's folder."""
    path = data / OWN
    return load(path) if path.exists() else bundled()


def bundled() -> Linkage:
    """The model that the program brings: learnt from the synthetic register of the tests."""
    return _read((files("sync.central.linkage") / "bundled.json").read_text(encoding="utf-8"))


def _read(text: str) -> Linkage:
    told = json.loads(text)
    pairs = {name: {code: (m, u) for code, (m, u) in found.items()} for name, found in told["parameters"].items()}
    return Linkage(**{**told, "parameters": pairs})
