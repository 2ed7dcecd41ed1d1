"""What is said of an institution that is asked in a survey, as lines for whoever decides on it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.review import FieldDifference

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

NAMES: Final = ("outcome", "survey", "on", "again", "note", "corrects")


def fields(work: "Work", body: Mapping[str, object], language: str) -> tuple[FieldDifference, ...]:
    """``ref`` is one of ``NAMES``; the words of codes are the window's."""
    found = []
    for name in NAMES:
        value = str(body.get(name, ""))
        if name == "survey":
            survey = work.surveys.get(value)
            value = "" if survey is None else survey.name(language)
        if value and name == "corrects":
            value = name
        if value:
            found.append(FieldDifference(name, "", "", value))
    return tuple(found)
