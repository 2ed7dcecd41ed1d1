"""What a class says when it leaves the desk: its title, its sessions, who takes part, and of what course it is."""

from typing import TYPE_CHECKING

from mihan_desktop.domain.attendance import ClassSession, TrainingClass
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.training.cohorts import write_cohort

if TYPE_CHECKING:
    from mihan_desktop.services.recording import Act


def class_act(planned: TrainingClass, recorded_at: str, base: str = "") -> "Act":
    """The change that says a class as it is (protocol.md, 25). Trainees of a cohort are said by their enrolments."""
    from mihan_desktop.services.recording import Act

    cohort = planned.cohort
    named = planned.trainees if cohort is None else ()
    return Act(
        kind=ChangeKind.CLASS,
        record_id=planned.id,
        body={
            "title": planned.title,
            "trainer": planned.trainer_id,
            "sessions": [_session(one) for one in planned.sessions],
            "trainees": [{"person": one.person_id, "name": one.name} for one in named],
            **({} if cohort is None else {"cohort": write_cohort(cohort)}),
            "recorded_at": recorded_at,
        },
        label=planned.title,
        base=base,
        supersedes=(base,) if base else (),
    )


def _session(one: ClassSession) -> dict[str, object]:
    said: dict[str, object] = {"id": one.id, "number": one.number, "date": one.date.isoformat()}
    if one.begins is not None:
        said |= {"begins": one.begins.isoformat("minutes"), "minutes": one.minutes}
    return said
