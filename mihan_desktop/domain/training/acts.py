"""What is said of many people of a cohort in one act is one line to whoever decides on it: places, or how it ended."""

from typing import Final

from mihan_desktop.domain.training.enrolments import State

_TOGETHER: Final = {
    State.ADMITTED: "places",
    State.WAITING: "places",
    State.COMPLETED: "ending",
    State.FAILED_ATTENDANCE: "ending",
    State.FAILED_ASSESSMENT: "ending",
}


def act_of(state: str, cohort: str, recorded_at: str) -> str:
    """The act of which a word is part: the same for all words of one author that were said in one moment of one cohort
    as its list of places, or as its end; "" for a word that stands alone.
    """
    together = _TOGETHER.get(State(state)) if state in set(State) else None
    return f"{together}:{cohort}:{recorded_at}" if together and recorded_at else ""
