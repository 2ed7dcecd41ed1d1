"""The example rulebook of points, to try and to test. Its values are (default): no ministry has published them."""

from importlib.resources import files

NAME = "example_rules.xlsx"


def example() -> bytes:
    """The workbook, as ``python -m resources.points.making`` wrote it."""
    return (files(__name__) / NAME).read_bytes()
