"""What is said of a cohort that other offices may apply to, as lines for whoever decides on it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.domain.training.calling import read_call
from mihan_desktop.services.describing_enrolments import named

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work


def fields(work: "Work", body: Mapping[str, object]) -> tuple[FieldDifference, ...]:
    """``ref``: ``call_state | cohort | opens | closes | governorates | districts | call_words``; codes stay codes."""
    try:
        call = read_call(body)
    except (KeyError, TypeError, ValueError):  # of a newer program
        return ()
    lines = (
        ("opens", call.opens.isoformat()), ("closes", call.closes.isoformat()),
        ("governorates", " ".join(call.governorates)), ("districts", ", ".join(call.districts)),
        ("call_words", call.words),
    )  # fmt: skip
    told = [FieldDifference(ref, "", "", text) for ref, text in lines if text]
    return (
        FieldDifference("call_state", "", "", call.state),
        *named(work, "cohort", str(body.get("cohort", ""))),
        *told,
    )
