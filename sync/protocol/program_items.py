"""What the feed says of a version of the program: which offices are to have it, in stages (protocol.md, 35)."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from sync.protocol import limits
from sync.protocol.item_fields import Body, number, one_of, text, wrong

PROGRAM: Final = "program"
OFFERED: Final = "offered"
PAUSED: Final = "paused"
STOPPED: Final = "stopped"
STATES: Final = frozenset({OFFERED, PAUSED, STOPPED})
ALL: Final = "all"
GOVERNORATE: Final = "governorate"
OFFICE: Final = "office"
SCOPES: Final = frozenset({ALL, GOVERNORATE, OFFICE})
STAGES: Final = 500
"""Stages of one version, and offices that are left out of it."""
WORDS: Final = 2_000


@dataclass(frozen=True, slots=True)
class Stage:
    """Some offices. scope: of ``SCOPES``; target: its code or id, "" for all; share: of these offices, in per cent."""

    scope: str
    target: str = ""
    share: int = 100


@dataclass(frozen=True, slots=True)
class ProgramOffer:
    """A version (the item's record is its list's id). size: of the list, in bytes; held: offices that stay behind."""

    sequence: int
    version: str
    size: int
    state: str
    words: str = ""
    stages: tuple[Stage, ...] = ()
    held: tuple[str, ...] = ()

    def reaches(self, office: str, governorate: str) -> bool:
        """Whether an office is to have it: it lies in one of the stages and is not left out."""
        return office not in self.held and any(
            stage.target == {ALL: "", GOVERNORATE: governorate, OFFICE: office}[stage.scope]
            and place_of(office, self.sequence) < stage.share
            for stage in self.stages
        )

    def body(self) -> dict[str, object]:
        """As it is said."""
        return {
            "sequence": self.sequence, "version": self.version, "size": self.size, "state": self.state,
            "words": self.words, "stages": [[one.scope, one.target, one.share] for one in self.stages],
            "held": list(self.held),
        }  # fmt: skip


def place_of(office: str, sequence: int) -> int:
    """0 to 99: whoever is below a share is in it. A larger share loses nobody, another version begins with others."""
    return int.from_bytes(hashlib.sha256(f"{sequence} {office}".encode()).digest()[:8]) % 100


def read_offer(body: Body) -> ProgramOffer:
    """As it is said. Raises ProtocolError ``wrong_shape``."""
    stages, held = body.get("stages", []), body.get("held", [])
    if not isinstance(stages, list | tuple) or len(stages) > STAGES:
        raise wrong("stages")
    if not isinstance(held, list | tuple) or len(held) > STAGES:
        raise wrong("held")
    if not all(isinstance(one, str) and len(one) <= limits.IDENTIFIER for one in held):
        raise wrong("held")
    return ProgramOffer(
        number(body, "sequence", 1, 2**31),
        text(body, "version", least=1),
        number(body, "size", 1, limits.PROGRAM_LIST),
        one_of(body, "state", STATES),
        text(body, "words", WORDS),
        tuple(_stage(one) for one in stages),
        tuple(held),
    )


def _stage(value: object) -> Stage:
    match value:
        case [str(scope), str(target), int(share)] if scope in SCOPES and type(share) is int and 1 <= share <= 100:
            if len(target) <= limits.IDENTIFIER and (scope == ALL) == (target == ""):
                return Stage(scope, target, share)
    raise wrong("stages")


READERS: Final[Mapping[str, Callable[[Body], ProgramOffer]]] = {PROGRAM: read_offer}
