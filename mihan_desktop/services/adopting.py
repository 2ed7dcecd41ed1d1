"""A class that another desk planned is worked here too: it is said once more, as it was, before anything else."""

from dataclasses import replace
from typing import TYPE_CHECKING

from mihan_desktop.domain.attendance import TrainingClass
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.training.class_body import read_class_body
from mihan_desktop.services.office_marks import read_class
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mihan_desktop.storage.work import Work


def adopt(opened: Opened, work: "Work", user: User, class_id: str) -> TrainingClass | None:
    """Say a class of another desk once more, byte for byte and without a base, so that the register changes nothing;
    whatever is said of its people here then goes after it. None where it is this desk's own, or none that is known.
    """
    from mihan_desktop.services.recording import Act, record

    if work.classes.change_of(class_id) is not None:
        return None
    found = _elsewhere(work, class_id)
    if found is None:
        return None
    planned, body, desk = found
    (row,) = record(opened, work, user, Act(ChangeKind.CLASS, class_id, body, planned.title))
    taken = replace(planned, trainer_id=user.id)
    work.classes.add(taken, row.id)
    details: dict[str, str | int] = {"desk": desk}
    work.audit.append("class_taken_over", at=row.recorded_at, actor_id=user.id, record_id=class_id, details=details)
    return taken


def base_of(work: "Work", class_id: str) -> str:
    """The change of another desk that says a class as it stands, where this desk's own only follows it; else ""."""
    said, own = work.office_words.cohort(class_id), work.outbox.get(work.classes.change_of(class_id) or "")
    if said is None or own is None:
        return ""
    follows = not own.base if not said.base else not own.base or own.clock < said.clock
    return said.change_id if follows and said.change_id != own.id else ""


def _elsewhere(work: "Work", class_id: str) -> "tuple[TrainingClass, Mapping[str, object], str] | None":
    from sync.protocol.messages import decode_change

    word = work.office_words.cohort(class_id)
    if word is not None:
        return read_class_body(class_id, word.body), word.body, word.desk
    one = next((one for one in work.office_marks.offered() if one.id == class_id), None)
    planned = None if one is None else read_class(one.message)
    return None if one is None or planned is None else (planned, decode_change(one.message).body, one.desk)
