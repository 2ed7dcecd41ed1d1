"""Where the things that come with the program lie."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"

HELP = RESOURCES.parent / "docs" / "help"
"""Pages of help, a folder a language; they lie beside the resources in a source tree and in an installed program."""

CARDS = RESOURCES / "cards"
"""Cards to print, ``<clerk|trainer>-<language>.pdf`` (installer/cards.py makes them)."""
