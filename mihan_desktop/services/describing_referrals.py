"""What is said of somebody and a vacancy, as lines for whoever decides on it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.review import FieldDifference

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

NAMES: Final = ("state", "vacancy", "employer", "on", "reason", "then", "note", "corrects", "stands")


def fields(work: "Work", body: Mapping[str, object]) -> tuple[FieldDifference, ...]:
    """``ref`` is ``referral_`` and one of ``NAMES``; the words of codes are the window's.

    ``stands``: what holds of it by other words, where that is another state.
    """
    vacancy, person = str(body.get("vacancy", "")), str(body.get("person", ""))
    offered = work.told.vacancies_by_id([vacancy]).get(vacancy)
    values = {name: str(body.get(name, "")) for name in ("state", "on", "reason", "then", "note")}
    values["vacancy"] = vacancy if offered is None else offered.title
    values["employer"] = "" if offered is None else offered.employer
    values["corrects"] = "corrects" if body.get("corrects") else ""
    kept = work.referrals.one(vacancy, person)
    stands = "" if kept is None else kept.referral.state.value
    values["stands"] = "" if stands == values["state"] else stands
    return tuple(FieldDifference(f"referral_{name}", "", "", values[name]) for name in NAMES if values[name])
