"""The ministry's own forms: one workbook each, the source that the ministry edits."""

from pathlib import Path


def bundled() -> tuple[Path, ...]:
    """The workbooks that come with the program, by name."""
    return tuple(sorted(Path(__file__).parent.glob("*.xlsx")))
