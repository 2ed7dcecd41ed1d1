"""What is said of an employer or of a vacancy, as lines for whoever decides on it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mihan_desktop.domain.review import FieldDifference

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work


def fields(work: "Work", body: Mapping[str, object], record: str) -> tuple[FieldDifference, ...]:
    """Before the answers: ``ref`` is ``work_employer``, ``work_standing``, ``work_title``, ``work_state`` or
    ``work_reason``; the words of codes are the window's.
    """
    boss = work.employers.get(str(body.get("employer", "")) or record)
    found = []
    if boss is not None:
        found = [("work_employer", boss.employer.known_as if body.get("employer") else "")]
        found.append(("work_standing", boss.standing.value))
    if body.get("state") and not body.get("submission"):
        kept = work.vacancies.get(record)
        found.append(("work_title", "" if kept is None else kept.row.title))
        found.append(("work_state", str(body["state"])))
    found.append(("work_reason", str(body.get("reason", ""))))
    return tuple(FieldDifference(ref, "", "", value) for ref, value in found if value)


def before(work: "Work", kind: str, record: str, change_id: str) -> str:
    """The change of this desk that described it before another one did; "" for the first that did."""
    described = [one.change_id for one in work.work_words.of(kind, record) if one.body.get("submission")]
    earlier = described[: described.index(change_id)] if change_id in described else described
    return earlier[-1] if earlier else ""
