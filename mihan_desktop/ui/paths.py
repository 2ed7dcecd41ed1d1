"""Where the things that come with the program lie."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
