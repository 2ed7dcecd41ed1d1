"""What was said of somebody at a fair, as lines for whoever decides on it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.domain.work.fair_words import read_body

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

NAMES: Final = ("said", "fair", "at", "stand", "vacancy", "outcome", "note", "corrects")


def fields(work: "Work", body: Mapping[str, object], language: str) -> tuple[FieldDifference, ...]:
    """``ref`` is one of ``NAMES``; the words of codes are the window's. language: of whoever reads the fair's name."""
    try:
        word = read_body(body)
    except (KeyError, TypeError, ValueError):
        return ()
    fair = work.fairs.get(word.fair)
    stand = None if fair is None else fair.stand(word.stand)
    offers = {} if stand is None else {one.vacancy: one.title for one in stand.offers}
    said = {
        "said": word.said.value,
        "fair": "" if fair is None else fair.names.get(language) or next(iter(fair.names.values()), ""),
        "at": word.at.astimezone(IRAQ).strftime("%Y-%m-%d %H:%M"),
        "stand": word.stand if stand is None else f"{stand.number} {stand.employer}".strip(),
        "vacancy": offers.get(word.vacancy, word.vacancy), "outcome": word.outcome.value if word.outcome else "",
        "note": word.note, "corrects": "corrects" if word.corrects else "",
    }  # fmt: skip
    return tuple(FieldDifference(name, "", "", said[name]) for name in NAMES if said[name])
