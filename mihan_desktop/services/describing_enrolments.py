"""What is said of somebody in a cohort, and what makes a class one, as lines for whoever decides on it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.domain.training.cohorts import Cohort, read_cohort

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work


def fields(work: "Work", body: Mapping[str, object], change_id: str) -> tuple[FieldDifference, ...]:
    """``ref`` is ``state | cohort | on | rank | points | reason | to``; the words of codes are the window's.

    before, of the state: what held before this word.
    """
    cohort, person = str(body.get("cohort", "")), str(body.get("person", ""))
    standing = work.enrolments.one(cohort, person)
    words = () if standing is None else standing.words
    at = next((at for at, one in enumerate(words) if one.change_id == change_id), 0)
    before = words[at - 1].state.value if at else ""
    found = [FieldDifference("state", "", before, str(body.get("state", "")))]
    found += _named(work, "cohort", cohort)
    found.append(FieldDifference("on", "", "", str(body.get("on", ""))))
    basis = body.get("basis")
    if isinstance(basis, Mapping):
        if basis.get("rank"):
            found.append(FieldDifference("rank", "", "", str(basis["rank"])))
        if basis.get("points") is not None:
            found.append(FieldDifference("points", str(basis.get("version", "")), "", str(basis["points"])))
    found.append(FieldDifference("reason", "", "", str(body.get("reason", ""))))
    found += _named(work, "to", str(body.get("to", "")))
    return tuple(one for one in found if one.now)


def _named(work: "Work", ref: str, class_id: str) -> list[FieldDifference]:
    """A class by its title, here or as a desk handed it over; nothing for none."""
    if not class_id:
        return []
    planned = work.classes.get(class_id)
    handed = work.handed.planned([class_id]).get(class_id)
    title = planned.title if planned is not None else handed.label if handed is not None else class_id
    return [FieldDifference(ref, "", "", title)]


def cohort_fields(body: Mapping[str, object]) -> tuple[FieldDifference, ...]:
    """What makes a class a cohort: ``course | kind | terms | capacity | first | room | trainers | closed``."""
    said = body.get("cohort")
    if not isinstance(said, Mapping):
        return ()
    try:
        cohort = read_cohort(said)
    except (KeyError, TypeError, ValueError, AttributeError):  # of a newer program
        return ()
    return tuple(FieldDifference(ref, "", "", text) for ref, text in _lines(cohort) if text)


def _lines(cohort: Cohort) -> tuple[tuple[str, str], ...]:
    terms = cohort.terms
    return (
        ("course", " | ".join(f"{name}={text}" for name, text in cohort.labels.items())),
        ("kind", cohort.kind.value),
        ("terms", f"{terms.attendance} {terms.in_a_row} {terms.pass_mark}"),
        ("capacity", str(cohort.capacity)),
        ("first", cohort.first.isoformat()),
        ("room", cohort.room),
        ("trainers", ", ".join(cohort.trainers)),
        ("closed", " ".join(one.day.isoformat() for one in cohort.closed)),
    )
