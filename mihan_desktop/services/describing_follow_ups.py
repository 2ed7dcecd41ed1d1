"""What is said of a try to follow somebody up, as lines for whoever decides on it."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.review import FieldDifference

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

NAMES: Final = ("outcome", "cohort", "round", "on", "phone", "again", "note", "corrects")


def fields(work: "Work", body: Mapping[str, object]) -> tuple[FieldDifference, ...]:
    """``ref`` is one of ``NAMES``; the words of codes are the window's."""
    found = []
    for name in NAMES:
        value = str(body.get(name, ""))
        if name == "cohort":
            value = _title(work, value)
        if value and name == "corrects":
            value = "corrects"
        if value:
            found.append(FieldDifference(name, "", "", value))
    return tuple(found)


def _title(work: "Work", class_id: str) -> str:
    """A class by its title, here or as a desk handed it over."""
    planned = work.classes.get(class_id) if class_id else None
    handed = work.handed.planned([class_id]).get(class_id) if class_id and planned is None else None
    return planned.title if planned is not None else handed.label if handed is not None else class_id


def answered(lines: Iterable[tuple[str, str]]) -> tuple[FieldDifference, ...]:
    """The answers, (question, answer) each, in the order of the form."""
    return tuple(FieldDifference(f"answer:{at}", label, "", text) for at, (label, text) in enumerate(lines) if text)
