"""Small counts about the work of an office, as the home page draws them."""

from dataclasses import dataclass

DAYS = 14
"""days, the present one included, that the counts by day and by clerk go back"""


@dataclass(frozen=True, slots=True)
class Count:
    """One bar. key: a day as ISO date, a state of a record, or a name; value: records, or percent of ``attendance``."""

    key: str
    value: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Counts that belong together.

    code: ``"my_days"``, ``"office_days"`` (by day, oldest first), ``"clerks"`` (by name), ``"states"`` (of everything
    that this desk has sent or will send), ``"attendance"`` (percent who came, by session, oldest first; the key is
    ``class title`` and ISO date with a line break between).
    """

    code: str
    counts: tuple[Count, ...]
