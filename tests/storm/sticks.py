"""Sticks in a storm: which of them is carried next, in what state its file arrives, and at which desk."""

import random
from pathlib import Path

from tests.storm.desk import StormDesk
from tests.storm.world import Stick, World


def carried(world: World, kind: str, chance: random.Random) -> tuple[Stick, Path] | None:
    """A stick of this kind on its way to the ministry, perhaps once more, and its file, perhaps spoilt."""
    stick = _drawn(world, kind, chance)
    return None if stick is None else (stick, perhaps_spoilt(world, stick.path, chance, 0.3))


def brought_back(world: World, kind: str, chance: random.Random) -> tuple[StormDesk, Path, bool] | None:
    """A stick of this kind at a desk, late or twice: which desk, the file, and whether that desk may refuse it.

    It may when the file is spoilt or belongs to another desk.
    """
    stick = _drawn(world, kind, chance)
    if stick is None:
        return None
    desk = world.pick(chance) if chance.random() < 0.2 else next(one for one in world.desks if one.name == stick.desk)
    path = perhaps_spoilt(world, stick.path, chance, 0.2)
    return desk, path, path != stick.path or desk.name != stick.desk


def perhaps_spoilt(world: World, path: Path, chance: random.Random, share: float) -> Path:
    """``path``, or in such a share of cases a copy of it, cut off or with one byte changed."""
    if chance.random() >= share:
        return path
    data = bytearray(path.read_bytes())
    if chance.random() < 0.5:
        world.wire.faults["file cut"] += 1
        data = data[: chance.randrange(len(data))]
    else:
        world.wire.faults["file changed"] += 1
        place = chance.randrange(len(data))
        data[place] ^= 1 << chance.randrange(8)
    other = world.new_path(".mihan")
    other.write_bytes(data)
    return other


def _drawn(world: World, kind: str, chance: random.Random) -> Stick | None:
    found = [one for one in world.sticks if one.kind == kind]
    return chance.choice(found) if found else None
