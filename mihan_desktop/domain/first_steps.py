"""The first hour of a desk: which step of its setting up is next, kept so that a power cut costs none of them."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

EARLIEST: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""Before this there was no such program; a battery that is empty sends a machine's clock back to 1970 or 2000."""


class Step(StrEnum):
    """What is still to be done once the office is made, in this order."""

    PAPER = "paper"  # nobody has said yet that the recovery paper is kept
    ENROL = "enrol"  # the letter was read, and the ministry was not asked yet or said no
    PRINT = "print"  # a test page
    BEGIN = "begin"  # practise first, or begin to work


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """How far it is. address, code, office: what the letter said, "" when there is none or it was used."""

    step: Step
    address: str = ""
    code: str = ""
    office: str = ""

    @property
    def letter(self) -> bool:
        """Whether there is a letter to enrol with."""
        return bool(self.address and self.code)

    def at(self, step: Step) -> "FirstSteps":
        """The same at another step; a code that was used is not kept."""
        over = step in (Step.PRINT, Step.BEGIN)
        return FirstSteps(step) if over else replace(self, step=step)

    def text(self) -> str:
        """As it is kept."""
        return json.dumps(asdict(self))


def read_first_steps(text: str) -> FirstSteps | None:
    """What was kept; None for nothing, or for what a later version wrote and this one does not know."""
    try:
        said = json.loads(text)
        return FirstSteps(Step(said["step"]), str(said["address"]), str(said["code"]), str(said["office"]))
    except (ValueError, KeyError, TypeError):
        return None
