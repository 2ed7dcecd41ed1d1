"""What ESCO knows of skills and occupations, as whole numbers that a score reads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Relations:
    """weight: of a skill by how rarely it is asked for, thousandths (1000 for one that nobody knows); parents: broader
    skills of a skill; closeness: of two unit groups through the skills they share, ‰.
    """

    weight: Mapping[str, int] = field(default_factory=dict)
    parents: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    closeness: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


NONE: Final = Relations()
"""Where no classification was published: occupations are near by the tree alone, and all skills weigh alike."""
