"""Which of the rule sets that were ever published holds on a day: the same at the desk and at the ministry."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from forms.rulebook.book import Rulebook
from forms.rulebook.scoring import Scorer


@dataclass(frozen=True, slots=True)
class Rules:
    """The rule set of a day. id: names what was published; newer: one came later that this program cannot read."""

    id: str
    book: Rulebook
    scorer: Scorer
    newer: bool = False


Published = tuple[str, tuple[Rulebook, Scorer] | None]
"""What was published, by its id, "" where it was taken back; None for what this program cannot read."""


def of_day(published: Iterable[Published], day: date) -> Rules | None:
    """The rule set that came last and has begun; None where it has ended, was taken back, or none came.

    published: the last one first. One that only a newer program can read is passed over: what held before goes on.
    """
    newer = False
    for name, found in published:
        if not name:
            return None
        if found is None:
            newer = True
        elif found[0].effective_from <= day:
            return Rules(name, *found, newer=newer) if found[0].in_force(day) else None
    return None
