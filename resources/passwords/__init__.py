"""Passwords that people choose, and words by which they choose them here; made by ``python -m installer.passwords``."""

import lzma
from functools import cache
from importlib.resources import files


@cache
def common() -> frozenset[str]:
    """What is tried first anywhere in the world, folded (see README.md)."""
    return _words("common.txt.xz")


@cache
def local() -> frozenset[str]:
    """Names, places, months and words of the office, as they are written in Iraq and in Latin letters, folded."""
    return _words("local.txt.xz")


def _words(name: str) -> frozenset[str]:
    packed = files("resources.passwords").joinpath(name).read_bytes()
    return frozenset(lzma.decompress(packed).decode("utf-8").split("\n")) - {""}
